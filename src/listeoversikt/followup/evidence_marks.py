"""What people have said of a score's evidence: parts and rows marked solved or wrong, and categories set by a doctor.

Pure functions of a patient's record and of one score's ``Evidence``. The computed value is never changed: a marked
score carries the value before and after, side by side.

* A mark on a row takes that row away. A row is known again by table, code and day, since its line in the file is
  another in the next extract; a mark on a row that isn't there any more is silent.
* A mark on a whole part covers the rows up to the day it was set. A newer row makes the part count again.
* A *wrong* row is wrong wherever it's used; a *solved* one only in the part where it was marked.
* A part falls when none of its definition rows hold without what was marked. Where a definition demands more than
  that one row is there, and that can't be told from the evidence, the part goes on counting and is ``unsure``.

Source: window contract, section 8; issue "follow-up", "Deficits can be marked løst/feil".
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from listeoversikt.clinical.codelist import read_rows
from listeoversikt.followup.log.entry import Entry, of_kind
from listeoversikt.followup.log.patient_acts import EvidenceMark, Overridden
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.patient_list.frames import NO_DAY
from listeoversikt.patient_list.snapshot import date_of
from listeoversikt.scores.admissions import BASELINE_ADMISSIONS
from listeoversikt.scores.definition import keys_of
from listeoversikt.scores.evidence import Evidence, EvidenceRow, Ground, Measure, Part, Remark
from listeoversikt.scores.frailty import FrailtyCategory, frailty_category
from listeoversikt.scores.hospital_codes import HFRS_TENTHS, HfrsCategory, hfrs_category
from listeoversikt.scores.known import CHARLSON_1987
from listeoversikt.scores.multimorbidity import WEIGHT_UNIT

SOLVED, WRONG = "solved", "wrong"
SAME_PARTS = {
    Measure.CHRONIC_CONDITIONS.value: Measure.MULTIMORBIDITY.value,
    Measure.MULTIMORBIDITY.value: Measure.CHRONIC_CONDITIONS.value,
}
"""Measures that stand on the same definition rows: a mark on a part of one holds for the other."""
COUNTS = frozenset({Measure.CHRONIC_CONDITIONS, Measure.DISEASE_GROUPS, Measure.MEDICATIONS, Measure.RXRISK})
"""Plain sums of the parts' whole weights."""
BY_ROW = frozenset({Measure.UNPLANNED_ADMISSIONS.value})
"""Measures whose parts are only numbered, so that another part has the key in the next extract: marked by row."""
CATEGORIES: Mapping[str, tuple[str, ...]] = {
    Measure.FRAILTY_INDEX.value: tuple(one.name.lower() for one in FrailtyCategory),
    Measure.HFRS.value: tuple(one.name.lower() for one in HfrsCategory),
}
"""The scores whose category a doctor may set, with the categories from the lowest."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark that stands, with the event that set it."""

    entry: Entry
    act: EvidenceMark

    @property
    def whole(self) -> bool:
        """Whether the whole part is meant, not one row."""
        return not self.act.table

    @property
    def day(self) -> dt.date:
        """The day it was set."""
        return self.entry.day

    def is_row(self, row: EvidenceRow) -> bool:
        """Whether it's this row that was marked."""
        act = self.act
        day = None if row.day == NO_DAY else date_of(row.day)
        return (act.table, act.code, act.row_day) == (row.table, row.code, day)


@dataclass(frozen=True, slots=True)
class Override:
    """A category that a doctor has set, with the event."""

    entry: Entry
    act: Overridden


@dataclass(frozen=True, slots=True)
class MarkedPart:
    """A part with its marks. ``counts`` after them; ``unsure``: a row was marked, but the rule can't be tried again.

    ``newer``: a row came after the whole part was marked, so it counts again.
    """

    key: str
    marks: tuple[Mark, ...]
    counted: bool
    counts: bool
    unsure: bool = False
    newer: bool = False


@dataclass(frozen=True, slots=True)
class Marked:
    """One score with its marks: the computed value and category, and those without what was marked.

    ``told`` False: the value can't be worked out again from its parts; ``after`` is then the computed one.
    """

    measure: str
    before: float | None
    after: float | None
    category_before: str
    category_after: str
    parts: Mapping[str, MarkedPart]
    told: bool = True
    override: Override | None = None

    @property
    def category(self) -> str:
        """The category that people go by: the doctor's, else that without what was marked."""
        return self.override.act.category if self.override else self.category_after

    @property
    def changed(self) -> bool:
        """Whether the marks give another value."""
        return self.before != self.after


def marks_of(record: PatientRecord) -> tuple[Mark, ...]:
    """The marks that stand, oldest first; the last word on each part or row holds."""
    last: dict[tuple[str, str, str, str, dt.date | None], Mark] = {}
    for entry, act in of_kind(record.entries, EvidenceMark):
        key = (act.measure, act.part, act.table, act.code, act.row_day)
        last.pop(key, None)
        if act.mark:
            last[key] = Mark(entry, act)
    return tuple(last.values())


def overrides_of(record: PatientRecord) -> Mapping[str, Override]:
    """The categories that doctors have set and not taken away, by measure."""
    last: dict[str, Override] = {}
    for entry, act in of_kind(record.entries, Overridden):
        last.pop(act.measure, None)
        if act.category:
            last[act.measure] = Override(entry, act)
    return last


def is_marked(record: PatientRecord, measure: str) -> bool:
    """Whether anything is said of a score's evidence or category: quick, for a row of a list."""
    if measure in overrides_of(record):
        return True
    return any(mark.act.measure == measure for mark in marks_of(record))


def marked(
    evidence: Evidence,
    marks: Iterable[Mark],
    override: Override | None = None,
    charlson_weights: str = CHARLSON_1987,
) -> Marked | None:
    """One score with what is said of it; None when nothing is."""
    marks = tuple(marks)
    parts = {}
    for part in evidence.parts:
        own = tuple(mark for mark in marks if _concerns(mark, evidence.measure, part))
        if own:
            parts[part.key] = _marked_part(part, own)
    if not parts and override is None:
        return None
    value, told = evidence.value, True
    if any(part.counted != part.counts for part in parts.values()) and value is not None:
        value, told = _value_without(evidence, parts, charlson_weights)
    return Marked(
        measure=str(evidence.measure),
        before=evidence.value,
        after=value,
        category_before=evidence.category,
        category_after=category_of(evidence.measure, value, evidence.category),
        parts=parts,
        told=told,
        override=override,
    )


def _concerns(mark: Mark, measure: str, part: Part) -> bool:
    act = mark.act
    if mark.whole and measure in BY_ROW:
        return False
    own = act.part == part.key and act.measure in (measure, SAME_PARTS.get(str(measure)))
    if mark.whole:
        return own
    return (own or act.mark == WRONG) and any(mark.is_row(row) for row in part.rows)


def _marked_part(part: Part, marks: tuple[Mark, ...]) -> MarkedPart:
    whole = [mark for mark in marks if mark.whole]
    newer = bool(whole) and any(_is_after(row, whole[-1].day) for row in part.rows)

    def gone(row: EvidenceRow) -> bool:
        if whole and not _is_after(row, whole[-1].day):
            return True
        return any(mark.is_row(row) for mark in marks if not mark.whole)

    if whole and not newer:
        return MarkedPart(part.key, marks, part.counts, counts=False)
    if not part.counts:
        first = any(ground.rule == "first" for ground in part.grounds if not ground.holds)
        return MarkedPart(part.key, marks, counted=False, counts=False, unsure=first)
    verdicts = [_still_holds(ground, gone) for ground in part.grounds if ground.holds]
    counts = any(verdict is not False for verdict in verdicts)
    unsure = counts and True not in verdicts
    return MarkedPart(part.key, marks, counted=True, counts=counts, unsure=unsure, newer=newer and counts)


def _is_after(row: EvidenceRow, day: dt.date) -> bool:
    return row.day != NO_DAY and date_of(row.day) > day


def _still_holds(ground: Ground, gone: Callable[[EvidenceRow], bool]) -> bool | None:
    """Whether a definition row holds without the rows that are gone; None = can't be told."""
    left = [row for row in ground.rows if not gone(row)]
    if len(left) == len(ground.rows):
        return True
    if not left:
        return False
    name = ground.rule.partition(":")[0]
    return True if name in ONE_ROW_IS_ENOUGH else TRIED_AGAIN.get(name, _cannot_tell)(left)


def _cannot_tell(left: list[EvidenceRow]) -> bool | None:
    return None


def _span(left: list[EvidenceRow]) -> int:
    return max(row.day for row in left) - min(row.day for row in left)


ONE_ROW_IS_ENOUGH = frozenset(
    {"", "age50", "drug", "homecare", "first", "first3", "prefix", "last_match", "regular_in_use", "codes"}
    | {"suicide_attempt", "dementia", "home_care", "sheltered_housing"}
)
"""Rules that hold as long as one of the rows they cite is left."""
TRIED_AGAIN: Mapping[str, Callable[[list[EvidenceRow]], bool | None]] = {
    "min2": lambda left: _span(left) > 0,
    "apart180": lambda left: _span(left) > 180,
    "doctorvisits2": lambda left: len(left) >= 2,
    "polypharmacy5": lambda left: len({row.code for row in left}) >= 5,
}
"""Rules that can be tried again on the rows that are left."""


def _value_without(
    evidence: Evidence, parts: Mapping[str, MarkedPart], charlson_weights: str
) -> tuple[float, bool]:
    """The score without the parts that fell; False beside it where it isn't a sum of its parts."""
    counted = [part for part in evidence.counted if part.key not in parts or parts[part.key].counts]
    assert evidence.value is not None
    measure = str(evidence.measure)
    if measure == Measure.FRAILTY_INDEX:
        return len(counted) / len(keys_of("frailty")), True
    if measure == Measure.HFRS:
        return sum(round(part.weight * HFRS_TENTHS) for part in counted) / HFRS_TENTHS, True
    if measure == Measure.MULTIMORBIDITY:
        return sum(round(part.weight * WEIGHT_UNIT) for part in counted) / WEIGHT_UNIT, True
    if measure == Measure.CHARLSON:
        return _charlson(evidence, counted, parts, charlson_weights), True
    if measure in COUNTS or measure == Measure.UNPLANNED_ADMISSIONS:
        return float(sum(part.weight for part in counted)), True
    return evidence.value, False


def _charlson(
    evidence: Evidence, counted: list[Part], parts: Mapping[str, MarkedPart], weights: str
) -> float:
    """Points of what is left; a milder form counts again when the graver one has fallen."""
    rows = {row["key"]: row for row in read_rows("charlson_weights")}
    left = {part.key for part in counted}
    for part in evidence.not_counted:
        fallen = part.key in parts and not _would_count(part, parts[part.key])
        if Remark.GRAVER_FORM in part.remarks and rows[part.key]["set_to_zero_if"] not in left and not fallen:
            left.add(part.key)
    return float(sum(int(rows[key][weights]) for key in left))


def _would_count(part: Part, own: MarkedPart) -> bool:
    return _marked_part(replace(part, counts=True), own.marks).counts


def category_of(measure: str, value: float | None, computed: str) -> str:
    """The category of another value of the score; the computed one where the score has no cut-points of its own."""
    if value is None:
        return computed
    if measure == Measure.FRAILTY_INDEX:
        return FrailtyCategory(int(frailty_category(np.array([value]))[0])).name.lower()
    if measure == Measure.HFRS:
        return HfrsCategory(int(hfrs_category(np.array([value]))[0])).name.lower()
    return computed


def baseline_after(admissions: Marked) -> float | None:
    """The plain rule on the admissions that are left."""
    return None if admissions.after is None else float(admissions.after >= BASELINE_ADMISSIONS)
