"""The patients behind a figure of the page Oversikt, by the figure's key.

``discharge:overdue`` ``discharge:due_today`` ``worklist`` ``silent`` ``band:high`` ``age:65:K`` ``overdue``
``due:2026-11-03`` ``fulfilled`` ``panel:need``
``panel:unplanned`` ``panel:over``; and with the changes ``joined`` ``left`` ``died`` ``up`` ``down`` ``up:stays`` …
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from listeoversikt.followup.capacity import work_of
from listeoversikt.followup.changes import Changes
from listeoversikt.followup.discharge import ClockState
from listeoversikt.followup.target_groups import TargetGroup
from listeoversikt.operations.due_days import OVERDUE, placed, working_days
from listeoversikt.operations.overview import AGE_STEP, BANDS, age_row, discharges_in, fulfilled_here
from listeoversikt.operations.overview_changes import patients_of
from listeoversikt.operations.panel_view import panel_patients
from listeoversikt.patient_list.frames import Column, Sex

if TYPE_CHECKING:
    from listeoversikt.operations.office import View

LETTERS = {"K": Sex.FEMALE, "M": Sex.MALE}


def patients_behind(view: View, key: str, changes: Changes | None = None) -> frozenset[str]:
    """The pseudonyms behind a figure; ``KeyError`` for a key that no figure has."""
    what, _, rest = key.partition(":")
    if what == "fulfilled":
        return fulfilled_here(view)
    if what == "panel":
        return panel_patients(view, rest)
    if what in FINDERS:
        return _ids(view, FINDERS[what](view, rest))
    if changes is None:
        raise KeyError(key)
    return patients_of(changes, key)


def _ids(view: View, patients: Column) -> frozenset[str]:
    return frozenset(view.patient_list.patients.take(patients).texts("patient_id"))


def _discharge(view: View, state: str) -> Column:
    return np.unique(view.scored.discharges.patient[discharges_in(view, ClockState(state))])


def _worklist(view: View, _: str) -> Column:
    return np.array([row.patient for row in work_of(view.scored.worklist)], dtype=np.int64)


def _silent(view: View, _: str) -> Column:
    silent = view.scored.groups.member(TargetGroup.SILENT_NEED)
    return np.flatnonzero(silent & view.patient_list.scored)


def _band(view: View, band: str) -> Column:
    return np.flatnonzero((view.scored.groups.band == BANDS.index(band)) & view.patient_list.scored)


def _age(view: View, row: str) -> Column:
    first, _, letter = row.partition(":")
    here = (age_row(view) == int(first) // AGE_STEP) & view.patient_list.scored
    return np.flatnonzero(here & (view.patient_list.patients["sex"] == LETTERS[letter]))


def _overdue(view: View, _: str) -> Column:
    return _placed(view, OVERDUE)


def _due(view: View, day: str) -> Column:
    days = working_days(view.today, view.settings.clock)
    return _placed(view, days.index(dt.date.fromisoformat(day)))


def _placed(view: View, wanted: int) -> Column:
    days = working_days(view.today, view.settings.clock)
    found = {patient for patient, place in placed(view.scored.worklist, view.today, days) if place == wanted}
    return np.array(sorted(found), dtype=np.int64)


FINDERS: dict[str, Callable[[View, str], Column]] = {
    "discharge": _discharge,
    "worklist": _worklist,
    "silent": _silent,
    "band": _band,
    "age": _age,
    "overdue": _overdue,
    "due": _due,
}
