"""Small tables for the tests of the table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from listeoversikt.gui.table.column import Column
from listeoversikt.gui.table.rows_model import RowsModel


def column(key: str, values: Sequence[Any], **more: Any) -> Column:
    """A column that can be sorted; None is shown as nothing."""

    def text(row: int) -> str:
        return "" if values[row] is None else str(values[row])

    return Column(key, more.pop("title", key.title()), text, lambda: values, **more)


def patients(count: int) -> list[Column]:
    """Patient, age, band (text), contact (a third missing)."""
    bands = ("høy bruk nå", "i risikosonen", "lav")
    return [
        column("patient", [f"P{row:05d}" for row in range(count)], strong=True, width=64, priority=100),
        column("age", [40 + row * 7 % 50 for row in range(count)], right=True, never_elide=True, priority=60),
        column("band", [bands[row % 3] for row in range(count)], title="Risikobånd", priority=80, stretch=1),
        column(
            "contact", [None if row % 3 == 0 else f"1{row % 9}.10.26" for row in range(count)], priority=40
        ),
    ]


def keys(count: int) -> list[str]:
    """The patients' keys."""
    return [f"P{row:05d}" for row in range(count)]


def filled(rows: RowsModel, count: int = 30) -> RowsModel:
    """The model with so many patients, and texts to search in."""
    columns = patients(count)
    rows.set_rows(columns, count, keys(count))
    rows.set_search_texts([" ".join(one.text(row) for one in columns).lower() for row in range(count)])
    return rows


def shown(rows: RowsModel) -> list[int]:
    """The source rows shown, in order."""
    return rows.source_rows()
