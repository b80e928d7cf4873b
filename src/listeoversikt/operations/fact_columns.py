"""Facts worked out in columns, as the plain ones that the window reads."""

from __future__ import annotations

from array import array
from typing import Any

import numpy as np

from listeoversikt.followup.expired_facts import MEASURES_OF, Expired
from listeoversikt.followup.fact_rows import TABLES, FactRows
from listeoversikt.operations.changed_facts import ExpiredFacts, Facts
from listeoversikt.patient_list.frames import NO_DAY, Column
from listeoversikt.patient_list.snapshot import EPOCH
from listeoversikt.scores.definition import titles_of


def _bounds(patient: Column, patients: int) -> array[int]:
    return _array("i", np.searchsorted(patient, np.arange(patients + 1)), np.int32)


def _array(kind: str, values: Column, dtype: Any) -> array[Any]:
    return array(kind, values.astype(dtype).tobytes())


def _ordinals(days: Column) -> Column:
    return np.where(days == NO_DAY, 0, days.astype(np.int64) + EPOCH)


def plain_facts(rows: FactRows, patients: int) -> Facts:
    """The facts of so many patients."""
    return Facts(
        bounds=_bounds(rows.patient, patients),
        kinds=_array("b", rows.kind, np.int8),
        tables=_array("b", rows.table, np.int8),
        days=_array("i", _ordinals(rows.day), np.int32),
        says=_array("i", rows.text, np.int32),
        values=_array("d", rows.number, np.float64),
        was=_array("i", rows.was, np.int32),
        became=_array("i", rows.became, np.int32),
        values_before=_array("d", rows.number_before, np.float64),
        since=_array("i", _ordinals(rows.since), np.int32),
        labels=rows.labels,
        table_names=TABLES,
    )


def plain_expired(rows: Expired, patients: int) -> ExpiredFacts:
    """The expired facts of so many patients."""
    return ExpiredFacts(
        bounds=_bounds(rows.patient, patients),
        scores=_array("i", rows.score, np.int32),
        parts=_array("i", rows.part, np.int32),
        days=_array("i", _ordinals(rows.day), np.int32),
        labels=rows.labels,
        titles=_titles(),
    )


def _titles() -> dict[tuple[str, str], str]:
    """The titles of the definition tables' parts, by score and part."""
    return {
        (score, part): title
        for table, score in MEASURES_OF.items()
        for part, title in titles_of(table).items()
    }
