"""A score opened for a person to read: its parts, and each part's rows with fact, code, date and source."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable
from dataclasses import dataclass

from listeoversikt.clinical.codelist import read_rows
from listeoversikt.followup.evidence_marks import Mark, Marked, MarkedPart
from listeoversikt.patient_list.frames import DIAGNOSES, NO_DAY, STAYS, DiagnosisSource, Institution
from listeoversikt.patient_list.snapshot import PatientList, date_of
from listeoversikt.scores.evidence import Evidence, EvidenceRow, Ground, Part

SOURCES = {
    DiagnosisSource.GP: "gp",
    DiagnosisSource.EMERGENCY_CLINIC: "emergency_clinic",
    DiagnosisSource.HOSPITAL: "hospital",
    DiagnosisSource.OTHER: "other",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the export that a part stands on.

    ``source`` is a diagnosis' (``gp``, ``emergency_clinic``, ``hospital``, ``other``, "" not stated), ``hospital`` or
    ``other_stay`` for a stay's code, else the table's name. ``value`` is a measurement's. ``mark``: what somebody
    has said of this row.
    """

    fact: str
    code: str
    day: dt.date | None
    end: dt.date | None
    source: str
    table: str
    value: float | None
    line: int
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """A part of a score: a deficit, a condition, a code, a medicine group; rows newest first.

    ``proposed``: every definition row that holds is only a proposed mapping («foreslått kodekobling»). ``rules`` are
    the definition's own words for what it demands, ``within_days`` how far back it looks (None = ever).
    ``remarks`` are values of ``Remark``; ``refers_to`` other measures that it rests on. ``marked``: what somebody has
    said of it; ``counts`` is as computed, ``stands`` with the marks.
    """

    key: str
    title: str
    counts: bool
    weight: float
    proposed: bool
    rows: tuple[Row, ...]
    remarks: tuple[str, ...]
    refers_to: tuple[str, ...]
    rules: tuple[str, ...] = ()
    within_days: int | None = None
    marked: MarkedPart | None = None

    @property
    def stands(self) -> bool:
        """Whether it counts when the marks are heeded."""
        return self.counts if self.marked is None else self.marked.counts

    @property
    def newest(self) -> dt.date | None:
        """The day of the newest row."""
        return self.rows[0].day if self.rows else None


@dataclass(frozen=True, slots=True)
class Score:
    """One score. ``value`` None = null, with ``null`` (a ``NullReason``) and ``unseen`` tables telling why.

    ``items`` add to it, newest evidence first; ``beside`` was looked at and doesn't count. Everything is as computed;
    ``marked`` has the score with what people have said of its evidence, None when nobody has.
    """

    measure: str
    value: float | None
    category: str
    null: str
    unseen: tuple[str, ...]
    visible: int | None
    out_of: int | None
    remarks: tuple[str, ...]
    items: tuple[Item, ...]
    beside: tuple[Item, ...]
    marked: Marked | None = None

    @property
    def at_least(self) -> bool:
        """Partial: what can't be seen doesn't fire («minst»)."""
        return self.value is not None and bool(self.unseen)


def opened(patient_list: PatientList, evidence: Evidence, marked: Marked | None = None) -> Score:
    """A score with its parts in the order a reader wants them."""
    said = {} if marked is None else marked.parts
    items = [_item(patient_list, part, said.get(part.key)) for part in evidence.parts]
    items.sort(key=lambda item: item.newest or dt.date.min, reverse=True)
    return Score(
        measure=str(evidence.measure),
        value=evidence.value,
        category=evidence.category,
        null=evidence.null.value if evidence.null else "",
        unseen=evidence.unseen,
        visible=evidence.visible,
        out_of=evidence.out_of,
        remarks=tuple(remark.value for remark in evidence.remarks),
        items=tuple(item for item in items if item.counts),
        beside=tuple(item for item in items if not item.counts),
        marked=marked,
    )


def read_part(patient_list: PatientList, part: Part) -> tuple[Row, ...]:
    """The rows of a part as they stand in the export, newest first."""
    return read_evidence(patient_list, part.rows)


def read_evidence(patient_list: PatientList, rows: Iterable[EvidenceRow]) -> tuple[Row, ...]:
    """Rows that something stands on, as they stand in the export, newest first."""
    return tuple(sorted((_row(patient_list, row, ()) for row in rows), key=_when, reverse=True))


def _item(patient_list: PatientList, part: Part, marked: MarkedPart | None) -> Item:
    marks = () if marked is None else marked.marks
    rows = sorted((_row(patient_list, row, marks) for row in part.rows), key=_when, reverse=True)
    holding = [ground for ground in part.grounds if ground.holds]
    return Item(
        key=str(part.key),
        title=part.title,
        counts=part.counts,
        weight=part.weight,
        proposed=bool(holding) and all(ground.proposed for ground in holding),
        rows=tuple(rows),
        remarks=tuple(remark.value for remark in part.remarks),
        refers_to=tuple(str(name) for name in part.refers_to),
        rules=tuple(dict.fromkeys(rule for ground in part.grounds if (rule := _rule(ground)))),
        within_days=_within(part.grounds),
        marked=marked,
    )


def _rule(ground: Ground) -> str:
    """What the definition row demands beyond one record, in its own words; "" where it's just that."""
    if ground.definition is None:
        return ""
    row = read_rows(ground.definition.table)[ground.definition.number - 1]
    return row.get("rule_nb", "") if "rule" in row else ""


def _within(grounds: tuple[Ground, ...]) -> int | None:
    """The longest window of the part's grounds; None = ever."""
    days = [ground.within_days for ground in grounds]
    return None if not days or None in days else max(day for day in days if day is not None)


def _when(row: Row) -> dt.date:
    return row.day or dt.date.min


def _row(patient_list: PatientList, row: EvidenceRow, marks: tuple[Mark, ...]) -> Row:
    return Row(
        fact=row.title,
        code=row.code,
        day=_date(row.day),
        end=_date(row.end),
        source=_source(patient_list, row),
        table=row.table,
        value=None if math.isnan(row.value) else row.value,
        line=row.line,
        mark=next((mark for mark in marks if not mark.whole and mark.is_row(row)), None),
    )


def _source(patient_list: PatientList, row: EvidenceRow) -> str:
    table = patient_list.tables[row.table]
    if row.table == DIAGNOSES:
        source = int(table["source"][row.position])
        return SOURCES[DiagnosisSource(source)] if source >= 0 else ""
    if row.table == STAYS:
        hospitals = (Institution.HOSPITAL, Institution.MENTAL_HEALTH, Institution.ADDICTION)
        return "hospital" if table["institution"][row.position] in hospitals else "other_stay"
    return row.table


def _date(day: int) -> dt.date | None:
    return None if day == NO_DAY else date_of(day)
