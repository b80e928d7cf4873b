"""The page *Arbeidsliste* as plain rows: one a patient, the most binding reason in words, the rest counted.

The order is the worklist's own, and the sections follow it: discharges first, then what is to be planned or
controlled, then what can wait, and last what waits for the doctor's yes. Lines of patients about whom nothing
changed are the same objects as before.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache, partial

import numpy as np

from listeoversikt.followup.capacity import row_minutes
from listeoversikt.followup.facts import FactKind
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.model_zone import model_zone
from listeoversikt.followup.open_discharges import OPEN
from listeoversikt.followup.reasons import Approval, DueState, Marks, Reason, RowReason
from listeoversikt.followup.target_groups import RiskBand, TargetGroup
from listeoversikt.followup.worklist import FINDERS, WorklistRow
from listeoversikt.operations.discharge_rows import main_diagnoses
from listeoversikt.operations.model_found import newness
from listeoversikt.operations.office import View
from listeoversikt.operations.row_log import NOTHING_LOGGED, Hint, Logged, logged_of
from listeoversikt.patient_list.frames import NO_DAY, Sex
from listeoversikt.patient_list.snapshot import date_of
from listeoversikt.words.language import NORWEGIAN
from listeoversikt.words.worklist import fact_text, facts_line, why_text

SEX_LETTERS = {Sex.FEMALE: "K", Sex.MALE: "M"}
KEPT_TEXTS = 100_000


class Section(StrEnum):
    """The worklist's sections, in order."""

    DISCHARGE = "discharge"
    PLAN_AND_CONTROL = "plan_and_control"
    LATER = "later"
    PROPOSED = "proposed"


LATER = frozenset({Reason.RISING, Reason.REVIEW_DUE, Reason.SOMATIC_CHECK, Reason.TRANSITION})
"""The least binding classes, from *rising* on; the contract's order is kept from section to section."""


def section_of(reason: Reason, *, proposed: bool = False) -> Section:
    """The section of a row whose most binding reason this is; ``proposed``: all of it waits for the doctor."""
    if proposed:
        return Section.PROPOSED
    if reason is Reason.DISCHARGE:
        return Section.DISCHARGE
    return Section.LATER if reason in LATER else Section.PLAN_AND_CONTROL


@dataclass(frozen=True, slots=True)
class ReasonLine:
    """One reason in words: the bold line, its facts, its due day, and whether the doctor has to say yes first."""

    reason: Reason
    why: str
    facts: tuple[str, ...]
    due: dt.date | None
    state: DueState
    approval: Approval = Approval.NOT_NEEDED
    of: str = ""


@dataclass(frozen=True, slots=True)
class WorklistLine:
    """One patient. ``why`` and ``facts`` are the most binding reason's; ``more`` counts the others.

    ``marks`` are the office's for that reason, None while it has set none. ``days_over`` is None where a duty is
    over its limit but the day isn't known. ``unseen`` marks «kontakter mangler». ``lead`` is the part of ``facts``
    that comes before everything else (what a stay was for). ``proposed`` are the reasons that wait for the doctor.
    ``proposed_since``: the first of them, None = not known (the store couldn't be written).
    ``was_with``: one who has left the team, and to whom the patient or a task was given; "" = nobody.
    ``new_to_us``: the model finds the patient, and the office has hardly seen them; None = it doesn't, or can't be told.
    ``minutes``: what the office reckons for the longest of the reasons.
    """

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
    lead: str = ""
    proposed: tuple[Reason, ...] = ()
    proposed_since: dt.date | None = None
    was_with: str = ""
    postponed: bool = False
    minutes: int = 0
    log: Logged = NOTHING_LOGGED
    new_to_us: bool | None = None

    @property
    def waits(self) -> bool:
        """Whether everything about the patient waits for the doctor's yes."""
        return self.section is Section.PROPOSED

    @property
    def protected(self) -> bool:
        """Protected address: never printed."""
        return Hint.ADDRESS_PROTECTED in self.log.hints


Kept = Mapping[str, tuple[WorklistRow, PatientRecord, WorklistLine]]


@dataclass(frozen=True)
class WorklistPage:
    """What the page shows. ``switched_off`` are reasons that could find people; ``not_evaluated`` were not told."""

    lines: tuple[WorklistLine, ...]
    today: dt.date
    switched_off: tuple[Reason, ...]
    not_evaluated: Mapping[Reason, int]
    at_most_new: Mapping[Reason, int]
    basis: tuple[object, ...] = ()
    """What every line rests on beside its row and record; another one means that all are made anew."""
    kept: Kept = field(default_factory=dict, repr=False)

    @property
    def needs_somebody_today(self) -> int:
        """How many are over the limit or due today, and not only proposed."""
        due = (DueState.OVERDUE, DueState.DUE_TODAY)
        return sum(line.state in due for line in self.lines if not line.waits)

    @property
    def next_due(self) -> dt.date | None:
        """The first due day after today."""
        return min((line.due for line in self.lines if line.due and line.due > self.today), default=None)


def worklist_page(
    view: View, language: str = NORWEGIAN, *, user: str = "", before: WorklistPage | None = None
) -> WorklistPage:
    """The whole page as ``user`` sees it; lines of ``before`` that still hold are taken over."""
    settings = view.settings.worklist
    could = [reason for reason in Reason if reason in FINDERS or reason is Reason.DISCHARGE]
    kept = _kept(view, language, user, before)
    return WorklistPage(
        lines=tuple(line for _, _, line in kept.values()),
        today=view.today,
        switched_off=tuple(reason for reason in could if reason not in settings.on),
        not_evaluated={reason: count for reason, count in view.scored.not_evaluated.items() if count},
        at_most_new=dict(settings.at_most_new_a_week),
        basis=_basis(view, language, user),
        kept=kept,
    )


def worklist_rows(view: View, language: str = NORWEGIAN) -> tuple[WorklistLine, ...]:
    """One line a patient, in the worklist's order."""
    return worklist_page(view, language).lines


def reasons_of(view: View, patient_id: str, language: str = NORWEGIAN) -> tuple[ReasonLine, ...]:
    """Every reason of one patient, most binding first; empty when the patient isn't on the worklist."""
    words = _Words(language, view.today, view.index_date)
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
            entry.approval,
            entry.of,
        )
        for entry in row.reasons
    )


def _basis(view: View, language: str, user: str) -> tuple[object, ...]:
    return (language, user, view.today, view.index_date, view.settings, view.patient_list, view.scored.groups)


def _holds(basis: tuple[object, ...], before: WorklistPage | None) -> bool:
    """Whether lines made before still say what they should: same language, user, day, settings and list."""
    if before is None or len(before.basis) != len(basis):
        return False
    plain, objects = slice(0, 4), slice(4, None)
    same = all(one is other for one, other in zip(basis[objects], before.basis[objects], strict=True))
    return same and basis[plain] == before.basis[plain]


def _kept(view: View, language: str, user: str, before: WorklistPage | None) -> Kept:
    """Each patient's row, record and line, in the worklist's order."""
    known = before.kept if before is not None and _holds(_basis(view, language, user), before) else {}
    records = view.book.records
    rows = view.scored.worklist
    changed: list[WorklistRow] = []
    kept: dict[str, tuple[WorklistRow, PatientRecord, WorklistLine] | None] = {}
    for row in rows:
        found = known.get(row.patient_id)
        same = found is not None and found[0] is row and found[1] is records.get(row.patient_id, NOBODY)
        kept[row.patient_id] = found if same else None
        if not same:
            changed.append(row)
    makers = _Lines(view, language, user, changed)
    for row in changed:
        record = records.get(row.patient_id, NOBODY)
        kept[row.patient_id] = (row, record, makers.line(row, record))
    return kept  # type: ignore[return-value]


NOBODY = PatientRecord()
"""The one record of patients about whom nothing is logged."""


class _Lines:
    """Makes lines of rows; what a few rows need is looked up for those rows alone."""

    def __init__(self, view: View, language: str, user: str, rows: Iterable[WorklistRow]) -> None:
        self._view, self._user = view, user
        self._words = _Words(language, view.today, view.index_date)
        self._diagnoses = _diagnoses(view, [row.patient for row in rows if _discharged(row)])
        patients = view.patient_list.patients
        self._gp, self._gps = patients["gp"], patients.labels["gp"]
        self._sex, self._age = patients["sex"], view.scored.groups.scores.age
        self._band = view.scored.groups.band
        self._settings = view.settings
        zone = model_zone(view.scored.groups)
        self._new = newness(view, [row.patient for row in rows if zone[row.patient]])

    def line(self, row: WorklistRow, record: PatientRecord) -> WorklistLine:
        first = row.reasons[0]
        patient, today = row.patient, self._view.today
        due = None if first.due == NO_DAY else date_of(first.due)
        over = None if due is None else max((today - due).days, 0)
        gp = int(self._gp[patient])
        lead, facts = self._facts(patient, first)
        list_key = self._gps[gp] if gp >= 0 else ""
        owners = _owners(row, record, partial(self._owner_of, list_key))
        proposed = proposed_reasons(row)
        since = [record.proposed_on[reason] for reason in proposed if reason in record.proposed_on]
        return WorklistLine(
            patient_id=row.patient_id,
            age=int(self._age[patient]),
            sex=SEX_LETTERS.get(Sex(int(self._sex[patient])), ""),
            gp=list_key,
            why=self._words.why(first),
            facts=facts,
            lead=lead,
            more=len(row.reasons) - 1,
            reason=first.reason,
            reasons=tuple(dict.fromkeys(entry.reason for entry in row.reasons)),
            due=due,
            state=first.state,
            days_over=over if first.state is DueState.OVERDUE else 0,
            marks=self._settings.worklist.marks.get(first.reason),
            section=section_of(first.reason, proposed=row.proposed),
            band=RiskBand(int(self._band[patient])),
            groups=row.groups,
            to_doctor=row.to_doctor,
            through_guardian=row.through_guardian,
            unseen=any(fact.kind is FactKind.CONTACTS_UNSEEN for fact in first.facts),
            proposed=proposed,
            proposed_since=min(since, default=None),
            was_with=self._was_with(row, record),
            postponed=first.postponed,
            minutes=row_minutes(row, self._settings.minutes),
            log=self._logged(row, record, owners),
            new_to_us=self._new.get(patient),
        )

    def _logged(self, row: WorklistRow, record: PatientRecord, owners: tuple[str, ...]) -> Logged:
        if record.quiet:
            return Logged(owners, last=record.last)
        left = int(self._view.scored.work.work.left_hospital[row.patient])
        return logged_of(row, record, self._view.today, self._user, owners, left)

    def _was_with(self, row: WorklistRow, record: PatientRecord) -> str:
        """What is left by one who has left falls to another: that one should know whose it was."""
        team, today = self._settings.team, self._view.today
        given = dict.fromkeys((*(entry.owner for entry in row.reasons), record.owner))
        members = (team.member(one) for one in given if one)
        return next((one.id for one in members if one is not None and one.has_left(today)), "")

    def _owner_of(self, list_key: str, assigned: str) -> str:
        """Who has what was given to a member or a role today."""
        return self._settings.team.owner(assigned, list_key, self._view.today)

    def _facts(self, patient: int, entry: RowReason) -> tuple[str, str]:
        """What comes before all else, and the whole line."""
        if entry.reason is not Reason.DISCHARGE:
            return "", self._words.facts(entry)
        return self._words.of_discharge(self._diagnoses.get((patient, entry.of), ""), entry)


def proposed_reasons(row: WorklistRow) -> tuple[Reason, ...]:
    """The reasons that wait for the doctor's yes."""
    waiting = (entry.reason for entry in row.reasons if entry.approval is Approval.PROPOSED)
    return tuple(dict.fromkeys(waiting))


def _owners(row: WorklistRow, record: PatientRecord, owner_of: Callable[[str], str]) -> tuple[str, ...]:
    """The one who has the patient, then those to whom a task was given; ``owner_of`` knows deputies and roles."""
    own = [owner_of(entry.owner) for entry in row.reasons if entry.owner]
    shared = [row.owner] if any(not entry.owner for entry in row.reasons) else []
    return tuple(dict.fromkeys((*shared, *own)))


def _discharged(row: WorklistRow) -> bool:
    return row.reasons[0].reason is Reason.DISCHARGE


def _diagnoses(view: View, patients: list[int]) -> dict[tuple[int, str], str]:
    """The main diagnosis of these patients' open discharges, by patient and day of discharge (ISO)."""
    if not patients:
        return {}
    clocks = view.scored.discharges
    rows = np.flatnonzero(clocks.in_state(*OPEN) & np.isin(clocks.patient, patients))
    days = [date_of(day).isoformat() for day in clocks.discharged[rows].tolist()]
    keys = zip(clocks.patient[rows].tolist(), days, strict=True)
    return dict(zip(keys, main_diagnoses(view, rows), strict=True))


class _Words:
    """The words of reasons; the same reason with the same facts is worded once."""

    def __init__(self, language: str, today: dt.date, index_date: dt.date) -> None:
        self.today = today
        self._language, self._index_date = language, index_date
        self.why = lru_cache(KEPT_TEXTS)(self._why)
        self.facts = lru_cache(KEPT_TEXTS)(self._facts)

    def of_discharge(self, diagnosis: str, entry: RowReason) -> tuple[str, str]:
        """What the stay was for, and with it when the office got to know; the rest stands beside."""
        known = [fact_text(fact, self._language) for fact in entry.facts if fact.kind is FactKind.KNOWN]
        lead = f"{diagnosis}." if diagnosis else ""
        return lead, " ".join(part for part in (lead, *(f"{text}." for text in known)) if part)

    def _why(self, entry: RowReason) -> str:
        return why_text(entry, self._language, today=self.today, index_date=self._index_date)

    def _facts(self, entry: RowReason) -> str:
        return facts_line(entry, self._language)
