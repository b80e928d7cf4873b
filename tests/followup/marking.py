"""Marks on evidence, written as a record would hold them."""

from __future__ import annotations

import datetime as dt
from itertools import count

from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.entry import Entry
from listeoversikt.followup.log.patient_acts import EvidenceMark, Overridden
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.patient_list.frames import NO_DAY
from listeoversikt.patient_list.snapshot import date_of
from listeoversikt.scores.evidence import EvidenceRow

MARKED_ON = dt.date(2026, 4, 14)
_numbers = count(1)


def entry(
    act: Act | None, *, on: dt.date = MARKED_ON, who: str = "lege-1", undoes: str | None = None
) -> Entry:
    """An event written at noon on a day."""
    number = next(_numbers)
    at = dt.datetime.combine(on, dt.time(12), dt.UTC)
    return Entry(number, f"e{number}", at, who, "Kari", act, undoes)


def record(*acts: Act) -> PatientRecord:
    """A record that holds the acts."""
    return PatientRecord([entry(act) for act in acts])


def whole(measure: str, part: str, mark: str = "wrong", why: str = "Ikke reelt") -> EvidenceMark:
    """A whole part is marked."""
    return EvidenceMark(measure=measure, part=part, mark=mark, why=why)


def row_mark(measure: str, part: str, row: EvidenceRow, mark: str = "wrong") -> EvidenceMark:
    """One row of a part is marked."""
    return EvidenceMark(
        measure=measure,
        part=part,
        mark=mark,
        why="Feilført",
        table=row.table,
        row=row.line,
        code=row.code,
        row_day=None if row.day == NO_DAY else date_of(row.day),
    )


def set_by_doctor(category: str, measure: str = "frailty_index") -> Overridden:
    """A doctor's own category."""
    return Overridden(measure=measure, category=category, why="Godt fungerende")
