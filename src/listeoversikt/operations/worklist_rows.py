"""The page *Arbeidsliste* as plain rows: one a patient, the most binding reason in words, the rest counted.

The order is the worklist's own (``rank``), and the sections follow it: discharges first, then what is to be
planned or controlled, then what can wait. No reason is ever moved past a more binding one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

import numpy as np

from listeoversikt.followup.facts import FactKind
from listeoversikt.followup.open_discharges import OPEN
from listeoversikt.followup.reasons import DueState, Marks, Reason
from listeoversikt.followup.target_groups import RiskBand, TargetGroup
from listeoversikt.followup.worklist import FINDERS, RowReason, WorklistRow
from listeoversikt.operations.discharge_rows import main_diagnoses
from listeoversikt.operations.office import View
from listeoversikt.patient_list.frames import NO_DAY, Sex
from listeoversikt.patient_list.snapshot import date_of
from listeoversikt.words.language import NORWEGIAN
from listeoversikt.words.worklist import fact_text, facts_line, why_text

SEX_LETTERS = {Sex.FEMALE: "K", Sex.MALE: "M"}
KEPT_TEXTS = 100_000


class Section(StrEnum):
    """The worklist's three sections, in order."""

    DISCHARGE = "discharge"
    PLAN_AND_CONTROL = "plan_and_control"
    LATER = "later"


LATER = frozenset({Reason.RISING, Reason.REVIEW_DUE, Reason.SOMATIC_CHECK, Reason.TRANSITION})
"""The least binding classes, from *rising* on; the contract's order is kept from section to section."""


def section_of(reason: Reason) -> Section:
    """The section of a row whose most binding reason this is."""
    if reason is Reason.DISCHARGE:
        return Section.DISCHARGE
    return Section.LATER if reason in LATER else Section.PLAN_AND_CONTROL


@dataclass(frozen=True, slots=True)
class ReasonLine:
    """One reason in words: the bold line, its facts, and its due day."""

    reason: Reason
    why: str
    facts: tuple[str, ...]
    due: dt.date | None
    state: DueState


@dataclass(frozen=True, slots=True)
class WorklistLine:
    """One patient. ``why`` and ``facts`` are the most binding reason's; ``more`` counts the others.

    ``marks`` are the office's for that reason, None while it has set none. ``days_over`` is None where a duty is
    over its limit but the day isn't known. ``unseen`` marks «kontakter mangler».
    """

    rank: int
    patient_id: str
    age: int
    sex: str
    gp: str
    why: str
    facts: str
    more: int
    reason: Reason
    reasons: tuple[Reason, ...]
    due: dt.date | None
    state: DueState
    days_over: int | None
    marks: Marks | None
    section: Section
    band: RiskBand
    groups: tuple[TargetGroup, ...]
    to_doctor: bool
    through_guardian: bool
    unseen: bool


@dataclass(frozen=True)
class WorklistPage:
    """What the page shows. ``switched_off`` are reasons that could find people; ``not_evaluated`` were not told."""

    lines: tuple[WorklistLine, ...]
    today: dt.date
    switched_off: tuple[Reason, ...]
    not_evaluated: Mapping[Reason, int]
    at_most_new: Mapping[Reason, int]

    @property
    def needs_somebody_today(self) -> int:
        """How many are over the limit or due today."""
        return sum(line.state in (DueState.OVERDUE, DueState.DUE_TODAY) for line in self.lines)

    @property
    def next_due(self) -> dt.date | None:
        """The first due day after today."""
        return min((line.due for line in self.lines if line.due and line.due > self.today), default=None)


def worklist_page(view: View, language: str = NORWEGIAN) -> WorklistPage:
    """The whole page."""
    settings = view.settings.worklist
    could = [reason for reason in Reason if reason in FINDERS or reason is Reason.DISCHARGE]
    return WorklistPage(
        lines=worklist_rows(view, language),
        today=view.today,
        switched_off=tuple(reason for reason in could if reason not in settings.on),
        not_evaluated={reason: count for reason, count in view.scored.not_evaluated.items() if count},
        at_most_new=dict(settings.at_most_new_a_week),
    )


def worklist_rows(view: View, language: str = NORWEGIAN) -> tuple[WorklistLine, ...]:
    """One line a patient, in the worklist's order."""
    rows = view.scored.worklist
    patients = view.patient_list.patients
    gps, sexes = patients.texts("gp"), patients["sex"].tolist()
    ages, bands = view.scored.groups.scores.age.tolist(), view.scored.groups.band.tolist()
    words = _Words(language, view.today, view.index_date, _diagnoses(view))
    marks = view.settings.worklist.marks
    letters = {int(sex): letter for sex, letter in SEX_LETTERS.items()}
    return tuple(
        _line(
            row,
            words,
            ages[row.patient],
            letters.get(sexes[row.patient], ""),
            gps[row.patient],
            RiskBand(bands[row.patient]),
            marks.get(row.reasons[0].reason),
        )
        for row in rows
    )


def reasons_of(view: View, patient_id: str, language: str = NORWEGIAN) -> tuple[ReasonLine, ...]:
    """Every reason of one patient, most binding first; empty when the patient isn't on the worklist."""
    words = _Words(language, view.today, view.index_date, {})
    row = next((row for row in view.scored.worklist if row.patient_id == patient_id), None)
    if row is None:
        return ()
    return tuple(
        ReasonLine(
            entry.reason,
            words.why(entry),
            tuple(fact_text(fact, language) for fact in entry.facts),
            None if entry.due == NO_DAY else date_of(entry.due),
            entry.state,
        )
        for entry in row.reasons
    )


def _line(
    row: WorklistRow, words: _Words, age: int, sex: str, gp: str, band: RiskBand, marks: Marks | None
) -> WorklistLine:
    first = row.reasons[0]
    due = None if first.due == NO_DAY else date_of(first.due)
    over = None if due is None else max((words.today - due).days, 0)
    return WorklistLine(
        rank=row.rank,
        patient_id=row.patient_id,
        age=age,
        sex=sex,
        gp=gp,
        why=words.why(first),
        facts=words.of_discharge(row.patient, first)
        if first.reason is Reason.DISCHARGE
        else words.facts(first),
        more=len(row.reasons) - 1,
        reason=first.reason,
        reasons=tuple(dict.fromkeys(entry.reason for entry in row.reasons)),
        due=due,
        state=first.state,
        days_over=over if first.state is DueState.OVERDUE else 0,
        marks=marks,
        section=section_of(first.reason),
        band=band,
        groups=row.groups,
        to_doctor=row.to_doctor,
        through_guardian=row.through_guardian,
        unseen=any(fact.kind is FactKind.CONTACTS_UNSEEN for fact in first.facts),
    )


def _diagnoses(view: View) -> dict[tuple[int, int], str]:
    """The main diagnosis of every open discharge, by patient and day of discharge."""
    clocks = view.scored.discharges
    rows = np.flatnonzero(clocks.in_state(*OPEN))
    keys = zip(clocks.patient[rows].tolist(), clocks.discharged[rows].tolist(), strict=True)
    return dict(zip(keys, main_diagnoses(view, rows), strict=True))


class _Words:
    """The words of reasons; the same reason with the same facts is worded once."""

    def __init__(
        self, language: str, today: dt.date, index_date: dt.date, diagnoses: Mapping[tuple[int, int], str]
    ) -> None:
        self.today = today
        self._diagnoses = diagnoses
        self._language, self._index_date = language, index_date
        self.why = lru_cache(KEPT_TEXTS)(self._why)
        self.facts = lru_cache(KEPT_TEXTS)(self._facts)

    def of_discharge(self, patient: int, entry: RowReason) -> str:
        """What the stay was for, and when the office got to know; groups and «kontakter mangler» stand beside."""
        facts = {fact.kind: fact for fact in entry.facts}
        told = [facts[FactKind.KNOWN]] if FactKind.KNOWN in facts else []
        diagnosis = self._diagnoses.get((patient, facts[FactKind.DISCHARGED].day), "")
        texts = [diagnosis, *(fact_text(fact, self._language) for fact in told)]
        return " ".join(f"{text}." for text in texts if text)

    def _why(self, entry: RowReason) -> str:
        return why_text(entry, self._language, today=self.today, index_date=self._index_date)

    def _facts(self, entry: RowReason) -> str:
        return facts_line(entry, self._language)
