"""The worklist: one row a patient with all reasons, most binding first, with what the log says laid on.

What is known is as at the list's index day (T); the work day drives due states only. Source: follow-up
contract, "The worklist".

Order: what is to be done before what waits for the doctor's yes, and there «haster» first; the class of the most
binding reason; «haster»; overdue before due today before not due; earlier due first, an unknown due day last; the
office's marks for the reason; patients in need whom nobody sees before heavy users everybody knows; then the
patient's id. Never the model, never money.

Out everywhere: died, left, *reservert_behandling*. Out of outreach (everything but duties): *reservert_kontakt*,
palliative («no routine reasons»), long-term nursing home (setting), children under 16 (setting).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from listeoversikt.followup.admission_by_week import admitted
from listeoversikt.followup.attendance import gone, silent_need
from listeoversikt.followup.care_plan import has_plan_in_force
from listeoversikt.followup.controls import copd_control, diabetes_control, elderly_control, somatic_check
from listeoversikt.followup.discharge import ClockSettings, DischargeContacts
from listeoversikt.followup.facts import Fact, Found
from listeoversikt.followup.list_view import ListView
from listeoversikt.followup.log.acts import Assigned
from listeoversikt.followup.log.entry import of_kind
from listeoversikt.followup.log.log_book import EMPTY, LogBook
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.medicine_review import medicine_review
from listeoversikt.followup.open_discharges import newest_ends, open_discharges
from listeoversikt.followup.plan_duties import plan_duties, step_owner
from listeoversikt.followup.plans import copd_plan, diabetes_plan
from listeoversikt.followup.reasons import (
    NOT_OUTREACH,
    ON_FROM_THE_START,
    ORDER_OF,
    Approval,
    DueState,
    Marks,
    Reason,
    RowReason,
    StandingOrder,
)
from listeoversikt.followup.review_duties import review_duties
from listeoversikt.followup.rising_risk import rising
from listeoversikt.followup.settling import Day, Settled, settle
from listeoversikt.followup.soon import soon_until
from listeoversikt.followup.target_groups import Groups, TargetGroup
from listeoversikt.followup.team import DOCTOR, Team
from listeoversikt.followup.transition import transition
from listeoversikt.patient_list.frames import Mask, Residence, YesNo
from listeoversikt.patient_list.snapshot import PatientList

PHONE_LIST_AGE = 16
NO_PRIORITY = 1

FINDERS: Mapping[Reason, Callable[[ListView], Found]] = {
    Reason.SILENT_NEED: silent_need,
    Reason.GONE: gone,
    Reason.DIABETES_CONTROL: diabetes_control,
    Reason.COPD_CONTROL: copd_control,
    Reason.ELDERLY_CONTROL: elderly_control,
    Reason.MEDICINE_REVIEW: medicine_review,
    Reason.COPD_PLAN: copd_plan,
    Reason.DIABETES_PLAN: diabetes_plan,
    Reason.RISING: rising,
    Reason.SOMATIC_CHECK: somatic_check,
    Reason.TRANSITION: transition,
}
"""Where each reason comes from; the discharge clock is handed in, and the log's reasons have no source yet."""


@dataclass(frozen=True)
class WorklistSettings:
    """The office's choices. ``marks`` are empty until the office sets them.

    ``at_most_new_a_week``: for each reason named, at most that many patients are new to it a week, in the
    worklist's own order (see ``admission_by_week``). ``soon_discharge``, ``soon_other``: working days before the
    due day from which a duty is due soon.
    """

    on: frozenset[Reason] = ON_FROM_THE_START
    at_most_new_a_week: Mapping[Reason, int] = field(default_factory=dict)
    nursing_home_out: bool = True
    children_out: bool = True
    marks: Mapping[Reason, Marks] = field(default_factory=dict)
    soon_discharge: int = 1
    soon_other: int = 10
    standing_orders: Mapping[Reason, StandingOrder] = field(default_factory=dict)
    team: Team = field(default_factory=Team)


@dataclass(frozen=True, slots=True)
class WorklistRow:
    """One patient on the worklist; ``reasons`` are most binding first and never empty. The list's order is the rank.

    ``to_doctor``: the patient doesn't want to be called, so the discharge goes to the doctor.
    ``through_guardian``: a child; the guardian is called. ``owner``: the member of the team who has the patient
    today, "" = nobody. ``closed``: duties done, declined or not applicable that still rest.
    """

    patient: int
    patient_id: str
    reasons: tuple[RowReason, ...]
    groups: tuple[TargetGroup, ...]
    to_doctor: bool
    through_guardian: bool
    owner: str = ""
    urgent: bool = False
    closed: tuple[RowReason, ...] = ()

    @property
    def reason_keys(self) -> tuple[str, ...]:
        """The distinct keys of the reasons, in order."""
        return tuple(dict.fromkeys(row.reason.value for row in self.reasons))

    @property
    def due(self) -> int:
        """The due day of the most binding reason."""
        return self.reasons[0].due

    @property
    def state(self) -> DueState:
        """The due state of the most binding reason."""
        return self.reasons[0].state

    @property
    def priority(self) -> int | None:
        """The office's priority of the most binding reason; None while it has set no marks."""
        return self.reasons[0].priority

    @property
    def proposed(self) -> bool:
        """Whether everything about the patient waits for the doctor's yes."""
        return all(entry.approval is Approval.PROPOSED for entry in self.reasons)


def build_worklist(
    patient_list: PatientList,
    groups: Groups,
    discharges: DischargeContacts,
    work_day: int,
    settings: WorklistSettings | None = None,
    book: LogBook = EMPTY,
) -> tuple[WorklistRow, ...]:
    """The ranked worklist; ``discharges`` are those of the same list and work day."""
    return FoundWork(patient_list, groups, work_day, settings).worklist(discharges, book).rows


class FoundWork:
    """What the list itself gives, worked out once a list and work day; the log is laid on afterwards."""

    def __init__(
        self,
        patient_list: PatientList,
        groups: Groups,
        work_day: int,
        settings: WorklistSettings | None = None,
        clock: ClockSettings | None = None,
        whole: PatientList | None = None,
    ) -> None:
        """``whole``: the list with what was typed in, where that's another than the one scored."""
        self.left_hospital = newest_ends(whole or patient_list)
        self.settings = settings or WorklistSettings()
        view = ListView(patient_list, groups)
        clock = clock or ClockSettings()
        self.day = Day(
            work_day=work_day,
            soon_discharge=soon_until(work_day, self.settings.soon_discharge, clock),
            soon_other=soon_until(work_day, self.settings.soon_other, clock),
            standing_orders=self.settings.standing_orders,
            saturday_counts=clock.saturday_counts,
        )
        self.people = _People(view)
        self._everybody = patient_list.scored
        self._found = {
            found.reason: self.people.in_order(found, self.row_reasons(found))
            for found in _find_reasons(view, self.settings)
        }

    def row_reasons(self, found: Found) -> list[RowReason]:
        """The reason's rows, as they are without the log."""
        rows = zip(found.due.tolist(), found.facts_of_rows(), found.of or [""] * len(found.due), strict=True)
        return [self._row_reason(found.reason, of, due, facts, found.without_due) for due, facts, of in rows]

    def _row_reason(
        self,
        reason: Reason,
        of: str,
        due: int,
        facts: tuple[Fact, ...],
        without_due: DueState = DueState.NO_DUE_DATE,
    ) -> RowReason:
        due = due if reason is Reason.DISCHARGE else self.day.due_on(due)
        marks = self.settings.marks.get(reason)
        priority = None if marks is None else marks.priority
        return RowReason(reason, self.day.state(reason, due, without_due), due, priority, facts, of)

    def worklist(self, discharges: DischargeContacts, book: LogBook) -> Worklist:
        """The whole worklist; also whom a weekly limit lets in today."""
        shown: dict[int, list[RowReason]] = defaultdict(list)
        taken_on: list[tuple[str, Reason]] = []
        limits = self.settings.at_most_new_a_week
        for reason, entries in self._found.items():
            let_in = entries
            if reason in limits:
                ids = [self.people.patient_id(patient) for patient, _ in entries]
                places, new = admitted(ids, reason, limits[reason], book, self.day.date)
                let_in = [entries[place] for place in places]
                taken_on += [(ids[place], reason) for place in new]
            for patient, entry in let_in:
                shown[patient].append(entry)
        return Worklist(
            self, {patient: tuple(found) for patient, found in shown.items()}, tuple(taken_on)
        ).with_log(discharges, book)

    def of_log(self, record: PatientRecord) -> list[RowReason]:
        """What plans and reviews kept here give."""
        duties = (*plan_duties(record, self.day), *review_duties(record, self.day))
        return [
            replace(
                self._row_reason(reason, of, due, facts),
                owner=step_owner(record, of) if reason is Reason.PLAN_STEP else "",
            )
            for reason, of, due, facts in duties
            if reason in self.settings.on or reason in NOT_OUTREACH or reason is Reason.REVIEW_DUE
        ]

    def settled(self, patient: int, found: Iterable[RowReason], record: PatientRecord) -> Settled:
        """One patient's duties with the log laid on."""
        if record.quiet:
            return settle(tuple(found), record, self.day)
        if not self._everybody[patient]:
            return Settled()
        in_force = [
            reason for reason, group in PLAN_GROUPS.items() if has_plan_in_force(record, group, self.day.date)
        ]
        kept = [entry for entry in found if entry.reason not in in_force]
        return settle((*kept, *self.of_log(record)), record, self.day, int(self.left_hospital[patient]))


PLAN_GROUPS = {Reason.COPD_PLAN: TargetGroup.COPD, Reason.DIABETES_PLAN: TargetGroup.DIABETES}


@dataclass(frozen=True)
class Worklist:
    """The ranked rows, and what is needed to rank them anew when something about a few patients changed."""

    work: FoundWork
    listed: Mapping[int, tuple[RowReason, ...]]
    taken_on: tuple[tuple[str, Reason], ...] = ()
    ranked: tuple[tuple[tuple[object, ...], WorklistRow], ...] = ()
    closed: Mapping[str, tuple[RowReason, ...]] = field(default_factory=dict)

    @cached_property
    def rows(self) -> tuple[WorklistRow, ...]:
        """The rows in order."""
        return tuple(row for _, row in self.ranked)

    @cached_property
    def _by_patient(self) -> dict[str, WorklistRow]:
        return {row.patient_id: row for row in self.rows}

    def row_of(self, patient_id: str) -> WorklistRow | None:
        """The patient's row; None = isn't on the worklist."""
        return self._by_patient.get(patient_id)

    def with_log(
        self, discharges: DischargeContacts, book: LogBook, changed: Iterable[str] | None = None
    ) -> Worklist:
        """The worklist as the log now has it; only patients ``changed`` are looked at, None = all.

        Rows of the others stay the same objects.
        """
        people = self.work.people
        running = self._running(discharges)
        if changed is None:
            logged = (people.position[one] for one in book.records if one in people.position)
            wanted = {*self.listed, *running, *logged}
            ranked, closed = [], {}
        else:
            wanted = {people.position[one] for one in changed if one in people.position}
            ranked = [pair for pair in self.ranked if pair[1].patient not in wanted]
            gone = {people.patient_id(patient) for patient in wanted}
            closed = {one: entries for one, entries in self.closed.items() if one not in gone}
        for patient in wanted:
            patient_id = people.patient_id(patient)
            record = book.of(patient_id)
            found = (*running.get(patient, ()), *self.listed.get(patient, ()))
            settled = self.work.settled(patient, found, record)
            if settled.closed:
                closed[patient_id] = settled.closed
            if settled.open:
                row = people.row(patient, settled, record, self.work)
                ranked.append((_rank(row, people), row))
        ranked.sort(key=lambda pair: pair[0])
        return replace(self, ranked=tuple(ranked), closed=closed)

    def _running(self, discharges: DischargeContacts) -> dict[int, list[RowReason]]:
        """The discharge clocks that run, by patient."""
        running: dict[int, list[RowReason]] = defaultdict(list)
        if Reason.DISCHARGE in self.work.settings.on:
            found = open_discharges(discharges)
            for patient, entry in zip(found.patients.tolist(), self.work.row_reasons(found), strict=True):
                if self.work.people.known(patient):
                    running[patient].append(entry)
        return running


def not_evaluated(
    patient_list: PatientList, groups: Groups, settings: WorklistSettings | None = None
) -> dict[Reason, int]:
    """Per reason that rests on absence: how many of those in reach couldn't be judged; counted beside."""
    settings = settings or WorklistSettings()
    view = ListView(patient_list, groups)
    reach = _in_reach(view, settings)
    counts = {}
    for reason in _switched_on(settings):
        found = FINDERS[reason](view)
        if found.not_evaluated is not None:
            counts[reason] = int((found.not_evaluated & reach).sum())
    return counts


def _switched_on(settings: WorklistSettings) -> list[Reason]:
    """The reasons with a source that are on, in the contract's order."""
    return [reason for reason in Reason if reason in settings.on and reason in FINDERS]


def _find_reasons(view: ListView, settings: WorklistSettings) -> list[Found]:
    reach = _in_reach(view, settings)
    return [FINDERS[reason](view).keep(reach) for reason in _switched_on(settings)]


def _in_reach(view: ListView, settings: WorklistSettings) -> Mask:
    """Whom routine outreach may reach at all."""
    patients = view.patient_list.patients
    reach = view.patient_list.scored & (patients["no_contact"] != YesNo.YES)
    reach &= patients["palliative"] != YesNo.YES
    if settings.nursing_home_out:
        reach &= patients["residence"] != Residence.NURSING_HOME
    if settings.children_out:
        reach &= view.scores.age >= PHONE_LIST_AGE
    return np.asarray(reach)


def _binding(entry: RowReason) -> tuple[int, int, int, int]:
    """The part of the order that the reason decides."""
    marked = NO_PRIORITY if entry.priority is None else -entry.priority
    return entry.reason.binding, entry.state.order, entry.due, marked


def _in_row(entry: RowReason) -> tuple[bool, int, int, int, int, int, str]:
    """The order of one patient's reasons."""
    waits = entry.approval is Approval.PROPOSED
    return (waits, *_binding(entry), ORDER_OF[entry.reason], entry.of)


def _rank(row: WorklistRow, people: _People) -> tuple[object, ...]:
    """The order of the rows."""
    first = row.reasons[0]
    binding, *rest = _binding(first)
    waits_calmly = row.proposed and not row.urgent
    return (row.proposed, waits_calmly, binding, not row.urgent, *rest, *people.order(row.patient))


class _People:
    """What the rows need to know of the patients themselves."""

    def __init__(self, view: ListView) -> None:
        patients = view.patient_list.patients
        self._ids = patients["patient_id"]
        self._labels: tuple[str, ...] = patients.labels["patient_id"]
        self._to_doctor = patients["no_contact"] == YesNo.YES
        self._child = view.scores.age < PHONE_LIST_AGE
        self._members = view.groups.members
        silent = view.groups.member(TargetGroup.SILENT_NEED)
        heavy = view.groups.member(TargetGroup.HIGH_USE)
        self._known_level = np.where(silent, 0, np.where(heavy, 2, 1))
        self._scored = view.patient_list.scored
        self._gps = patients["gp"]
        self._lists: tuple[str, ...] = patients.labels["gp"]

    @cached_property
    def position(self) -> dict[str, int]:
        """Where each patient stands in the list, by pseudonym."""
        return {self._labels[number]: place for place, number in enumerate(self._ids.tolist())}

    def known(self, patient: int) -> bool:
        """Alive, on the list and not objecting to being scored."""
        return bool(self._scored[patient])

    def list_of(self, patient: int) -> str:
        """The key of the patient's list; "" = not stated."""
        number = int(self._gps[patient])
        return self._lists[number] if number >= 0 else ""

    def patient_id(self, patient: int) -> str:
        return self._labels[int(self._ids[patient])]

    def order(self, patient: int) -> tuple[int, str]:
        """In need and unseen first, heavy users last; then by id, so that the order is stable."""
        return int(self._known_level[patient]), self.patient_id(patient)

    def in_order(self, found: Found, entries: list[RowReason]) -> list[tuple[int, RowReason]]:
        """The reason's rows in the worklist's order."""
        rows = zip(found.patients.tolist(), entries, strict=True)
        return sorted(rows, key=lambda row: (*_binding(row[1]), *self.order(row[0])))

    def row(self, patient: int, settled: Settled, record: PatientRecord, work: FoundWork) -> WorklistRow:
        team = work.settings.team
        to_doctor = bool(self._to_doctor[patient])
        opened = (_owned(entry, record, team, to_doctor=to_doctor) for entry in settled.open)
        reasons = tuple(sorted(opened, key=_in_row))
        shared = any(not entry.owner for entry in reasons)
        assigned = record.owner if shared else reasons[0].owner
        return WorklistRow(
            patient=patient,
            patient_id=self.patient_id(patient),
            reasons=reasons,
            groups=tuple(group for group in TargetGroup if self._members[group][patient]),
            to_doctor=to_doctor,
            through_guardian=bool(self._child[patient]),
            owner=team.owner(assigned, self.list_of(patient), work.day.date),
            urgent=record.urgent,
            closed=settled.closed,
        )


def _owned(entry: RowReason, record: PatientRecord, team: Team, *, to_doctor: bool) -> RowReason:
    """The duty with its own owner, where that's another than the patient's.

    A discharge of one who doesn't want to be called is the doctor's. A task follows the patient when the patient
    was given to a colleague of the same profession after the task was handed over.
    """
    if entry.reason is Reason.DISCHARGE and to_doctor:
        return replace(entry, owner=DOCTOR)
    if not entry.owner or not record.owner or entry.reason is not Reason.HANDED_OVER:
        return entry
    given = of_kind(record.entries, Assigned)[-1][0].sequence
    task = next(one for one in record.tasks if one.uuid == entry.of)
    roles = {team.role_of(one) or one for one in (entry.owner, record.owner)}
    return replace(entry, owner="") if given > task.entry.sequence and len(roles) == 1 else entry
