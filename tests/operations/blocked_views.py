"""What a blocked user's window has in memory: every text that can be reached, and what is worked out of a view."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator, Mapping
from enum import Enum

import numpy as np

from listeoversikt.operations.office import Office

PATIENTS = [f"PAS-{number:04d}" for number in range(1, 41)]
NUMBER = {patient: str(900100 + number) for number, patient in enumerate(PATIENTS)}


def strings_in(thing: object) -> Iterator[str]:
    """Every text that can be reached from an object, but what it keeps to know those who are hidden."""
    seen: set[int] = set()
    left = [thing]
    while left:
        one = left.pop()
        if id(one) in seen or isinstance(one, int | float | bytes | dt.date | Enum | type(None)):
            continue
        seen.add(id(one))
        if isinstance(one, str):
            yield one
        elif isinstance(one, Mapping):
            left += [*one.keys(), *one.values()]
        elif isinstance(one, list | tuple | set | frozenset):
            left += one
        elif isinstance(one, np.ndarray):
            left += one.tolist() if one.dtype.kind in "OU" else []
        elif type(one).__module__.startswith("listeoversikt"):
            names = {*getattr(one, "__dict__", {}), *getattr(one, "__struct_fields__", ())}
            if dataclasses.is_dataclass(one):
                names |= {field.name for field in dataclasses.fields(one)}
            names |= {name for kind in type(one).__mro__ for name in getattr(kind, "__slots__", ())}
            left += [getattr(one, name) for name in names - {"hidden"} if hasattr(one, name)]


def names_in(thing: object, patient: str) -> list[str]:
    return [text for text in strings_in(thing) if patient in text or NUMBER[patient] in text]


def everything_of(office: Office) -> list[object]:
    """What the window works out of a view, each as plain values."""
    from listeoversikt.operations import (
        capacity_view,
        changes_page,
        clock_boxes,
        discharge_rows,
        indicator_view,
        overview,
        panel_view,
        patient_gone,
        review,
        team_board,
        worklist_rows,
    )

    view = office.view
    assert view is not None
    found: list[object] = [
        view,
        office.book,
        view.list_table,
        view.shown_ids,
        view.by_record_number,
        view.lists,
    ]
    found += [office.previous_list(), patient_gone.followed_and_gone(view)]
    for module in (
        overview,
        worklist_rows,
        team_board,
        discharge_rows,
        panel_view,
        capacity_view,
        review,
        indicator_view,
        changes_page,
        clock_boxes,
    ):
        for name, function in vars(module).items():
            if callable(function) and getattr(function, "__module__", "") == module.__name__:
                annotations = getattr(function, "__annotations__", {})
                asked = [key for key in annotations if key != "return"]
                if not name.startswith("_") and asked == ["view"]:
                    found.append(function(view))
    return found
