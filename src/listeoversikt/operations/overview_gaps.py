"""What can't be seen in the extract, and what it leads to; the words are the window's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from listeoversikt.followup.reasons import Reason
from listeoversikt.patient_list.frames import (
    CONTACTS,
    DIAGNOSES,
    EVENT_TABLES,
    MEASURES,
    MEDICINES,
    PATIENTS,
    STAYS,
    UNKNOWN,
)

if TYPE_CHECKING:
    from listeoversikt.operations.office import View

TABLE, COLUMN, URGENCY, TOO_SHORT, SET_ASIDE = "table", "column", "urgency", "too_short", "set_aside"
YEAR = 365
BY_CONTACTS = (Reason.SILENT_NEED, Reason.GONE)
COLUMNS = (
    (f"{STAYS}.urgency",),
    (f"{STAYS}.known",),
    (f"{MEDICINES}.regular",),
    (f"{CONTACTS}.role", f"{CONTACTS}.claims"),
    (f"{PATIENTS}.home_care",),
    (f"{PATIENTS}.residence",),
)
"""The optional columns whose absence a team should know of; any one of a group is enough."""


@dataclass(frozen=True)
class Gap:
    """One thing that can't be seen: ``what`` names a table, ``table.column`` or a reason's key.

    ``count`` of ``total``: stays without urgency in the last 365 days; patients that couldn't be judged; rows set
    aside.
    """

    kind: str
    what: str
    count: int = 0
    total: int = 0


def gaps(view: View) -> tuple[Gap, ...]:
    """Absent tables first, then columns, then what is partly known."""
    return (*_tables(view), *_columns(view), *_urgency(view), *_too_short(view), *_set_aside(view))


def _tables(view: View) -> list[Gap]:
    present = view.patient_list.tables
    return [Gap(TABLE, name) for name in EVENT_TABLES if name != DIAGNOSES and name not in present]


def _columns(view: View) -> list[Gap]:
    present, stated = view.patient_list.tables, view.patient_list.stated
    return [
        Gap(COLUMN, group[0])
        for group in COLUMNS
        if group[0].partition(".")[0] in present and not stated.intersection(group)
    ]


def _urgency(view: View) -> list[Gap]:
    """Stays of the last 365 days without urgency: not counted as unplanned."""
    stays = view.patient_list.events(STAYS)
    if stays is None or f"{STAYS}.urgency" not in view.patient_list.stated:
        return []
    recent = view.patient_list.index_day[stays["patient"]].astype(np.int64) - stays["day"] < YEAR
    without = int((recent & (stays["urgency"] == UNKNOWN)).sum())
    return [Gap(URGENCY, STAYS, without, int(recent.sum()))] if without else []


def _too_short(view: View) -> list[Gap]:
    """Patients who couldn't be judged for a reason whose table is there: the history is too short."""
    present = view.patient_list.tables
    return [
        Gap(TOO_SHORT, reason.value, count)
        for reason, count in view.scored.not_evaluated.items()
        if count and (CONTACTS if reason in BY_CONTACTS else MEASURES) in present
    ]


def _set_aside(view: View) -> list[Gap]:
    tables = view.current.report.tables.values()
    aside, read = sum(table.set_aside for table in tables), sum(table.read for table in tables)
    return [Gap(SET_ASIDE, "", aside, read)] if aside else []
