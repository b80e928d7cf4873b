"""The worklist: one row a patient with all reasons, most binding first.

What is known is as at the list's index day (T); the work day drives due states only. Source: follow-up
contract, "The worklist".

Order: the class of the most binding reason; overdue before due today before not due; earlier due first, an
unknown due day last; the office's marks for the reason; patients in need whom nobody sees before heavy users
everybody knows; then the patient's id. Never the model, never money.

Out everywhere: died, left, *reservert_behandling*. Out of outreach (everything but duties): *reservert_kontakt*,
palliative («no routine reasons»), long-term nursing home (setting), children under 16 (setting).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np

from listeoversikt.followup.attendance import gone, silent_need
from listeoversikt.followup.controls import copd_control, diabetes_control, elderly_control, somatic_check
from listeoversikt.followup.discharge import DischargeContacts
from listeoversikt.followup.facts import Fact, Found
from listeoversikt.followup.list_view import ListView
from listeoversikt.followup.medicine_review import medicine_review
from listeoversikt.followup.open_discharges import open_discharges
from listeoversikt.followup.plans import copd_plan, diabetes_plan
from listeoversikt.followup.reasons import (
    NOT_OUTREACH,
    ON_FROM_THE_START,
    ORDER_OF,
    DueState,
    Marks,
    Reason,
    state_on,
)
from listeoversikt.followup.rising_risk import rising
from listeoversikt.followup.target_groups import Groups, TargetGroup
from listeoversikt.followup.transition import transition
from listeoversikt.patient_list.frames import Mask, Residence, YesNo
from listeoversikt.patient_list.snapshot import PatientList

PHONE_LIST_AGE = 16
SOON_DAYS = 7
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

    ``at_most_new_a_week``: for each reason named, at most that many patients are taken on, in the worklist's
    own order. Until the program keeps a log, everybody is new.
    """

    on: frozenset[Reason] = ON_FROM_THE_START
    at_most_new_a_week: Mapping[Reason, int] = field(default_factory=dict)
    nursing_home_out: bool = True
    children_out: bool = True
    marks: Mapping[Reason, Marks] = field(default_factory=dict)
    soon_days: int = SOON_DAYS


@dataclass(frozen=True, slots=True)
class RowReason:
    """One reason of a row. ``due`` is ``NO_DAY`` where there is none, or it isn't known."""

    reason: Reason
    state: DueState
    due: int
    priority: int | None
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class WorklistRow:
    """One patient on the worklist; ``reasons`` are most binding first and never empty.

    ``to_doctor``: the patient doesn't want to be called, so the discharge goes to the doctor.
    ``through_guardian``: a child; the guardian is called.
    """

    rank: int
    patient: int
    patient_id: str
    reasons: tuple[RowReason, ...]
    groups: tuple[TargetGroup, ...]
    to_doctor: bool
    through_guardian: bool

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


def build_worklist(
    patient_list: PatientList,
    groups: Groups,
    discharges: DischargeContacts,
    work_day: int,
    settings: WorklistSettings | None = None,
) -> tuple[WorklistRow, ...]:
    """The ranked worklist; ``discharges`` are those of the same list and work day."""
    settings = settings or WorklistSettings()
    view = ListView(patient_list, groups)
    people = _People(view)
    found: dict[int, list[RowReason]] = {}
    for reason in _find_reasons(view, discharges, settings):
        entries = people.in_order(reason, _row_reasons(reason, work_day, settings))
        for patient, entry in entries[: settings.at_most_new_a_week.get(reason.reason)]:
            found.setdefault(patient, []).append(entry)
    for reasons in found.values():
        reasons.sort(key=lambda entry: (*_binding(entry), ORDER_OF[entry.reason]))
    ranked = sorted(found, key=lambda patient: (*_binding(found[patient][0]), *people.order(patient)))
    return tuple(
        people.row(rank, patient, tuple(found[patient])) for rank, patient in enumerate(ranked, start=1)
    )


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


def _find_reasons(view: ListView, discharges: DischargeContacts, settings: WorklistSettings) -> list[Found]:
    found = [FINDERS[reason](view) for reason in _switched_on(settings)]
    if Reason.DISCHARGE in settings.on:
        found.insert(0, open_discharges(discharges))
    reach = _in_reach(view, settings)
    everybody = view.patient_list.scored
    return [some.keep(everybody if some.reason in NOT_OUTREACH else reach) for some in found]


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


def _row_reasons(found: Found, work_day: int, settings: WorklistSettings) -> list[RowReason]:
    marks = settings.marks.get(found.reason)
    priority = None if marks is None else marks.priority
    return [
        RowReason(
            found.reason, state_on(due, work_day, settings.soon_days, found.without_due), due, priority, facts
        )
        for due, facts in zip(found.due.tolist(), found.facts_of_rows(), strict=True)
    ]


def _binding(entry: RowReason) -> tuple[int, int, int, int]:
    """The part of the order that the reason decides."""
    marked = NO_PRIORITY if entry.priority is None else -entry.priority
    return entry.reason.binding, entry.state.order, entry.due, marked


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

    def patient_id(self, patient: int) -> str:
        return self._labels[int(self._ids[patient])]

    def order(self, patient: int) -> tuple[int, str]:
        """In need and unseen first, heavy users last; then by id, so that the order is stable."""
        return int(self._known_level[patient]), self.patient_id(patient)

    def in_order(self, found: Found, entries: list[RowReason]) -> list[tuple[int, RowReason]]:
        """The reason's rows in the worklist's order."""
        rows = zip(found.patients.tolist(), entries, strict=True)
        return sorted(rows, key=lambda row: (*_binding(row[1]), *self.order(row[0])))

    def row(self, rank: int, patient: int, reasons: tuple[RowReason, ...]) -> WorklistRow:
        return WorklistRow(
            rank=rank,
            patient=patient,
            patient_id=self.patient_id(patient),
            reasons=reasons,
            groups=tuple(group for group in TargetGroup if self._members[group][patient]),
            to_doctor=bool(self._to_doctor[patient]),
            through_guardian=bool(self._child[patient]),
        )
