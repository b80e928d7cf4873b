"""One patient's reasons with the log laid on: what is open, what is closed, and what waits for the doctor.

What the list finds is a proposal of work; the log says what people have done about it. Source: follow-up contract,
"The worklist" (doctor in the loop, actions, stop signs).

* a discharge clock is settled by contacts alone (``followup.discharge``); it can't be put off or done here. A person
  may say that it's not applicable, and why: it leaves the worklist, while clock and indicators stay as they are
* a task handed over is closed by its own name, and doesn't come back
* plan steps and reviews are closed where they are worked out (``plan_duties``, ``review_duties``)
* any other reason rests after it was closed: ``REST_DAYS``, or as long as was said
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from listeoversikt.clinical.workdays import workday_from
from listeoversikt.followup.facts import Fact, FactKind
from listeoversikt.followup.log.acts import Approved, Closed, How, NotNow, Postponed
from listeoversikt.followup.log.patient_acts import Sign
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.logged_contacts import standing_sign
from listeoversikt.followup.reasons import (
    NOT_OUTREACH,
    Approval,
    DueState,
    Reason,
    RowReason,
    StandingOrder,
    state_on,
)
from listeoversikt.patient_list.frames import NO_DAY
from listeoversikt.patient_list.snapshot import date_of, day_number

YEAR, QUARTER = 365, 91
REST_DAYS: Mapping[Reason, int] = {
    Reason.SILENT_NEED: YEAR,
    Reason.GONE: YEAR,
    Reason.DIABETES_CONTROL: YEAR,
    Reason.COPD_CONTROL: YEAR,
    Reason.ELDERLY_CONTROL: YEAR,
    Reason.MEDICINE_REVIEW: YEAR,
    Reason.COPD_PLAN: YEAR,
    Reason.DIABETES_PLAN: YEAR,
    Reason.RISING: QUARTER,
    Reason.SOMATIC_CHECK: YEAR,
    Reason.TRANSITION: YEAR,
}
"""How long a reason rests after it was closed here, in days from the day it was closed."""
CLOSED_ELSEWHERE = frozenset({Reason.DISCHARGE, Reason.PLAN_STEP, Reason.REVIEW_DUE})
NEEDS_NO_DOCTOR = NOT_OUTREACH | {Reason.REVIEW_DUE}
STATE_OF = {
    How.DONE: DueState.DONE,
    How.DECLINED: DueState.DECLINED,
    How.NOT_APPLICABLE: DueState.NOT_APPLICABLE,
}


@dataclass(frozen=True)
class Day:
    """The work day, and what is soon; day numbers."""

    work_day: int
    soon_discharge: int
    soon_other: int
    standing_orders: Mapping[Reason, StandingOrder] = field(default_factory=dict)
    saturday_counts: bool = False

    def due_on(self, day: int) -> int:
        """The due day of a duty for that day: no duty is due on a holiday, the next working day is."""
        if day == NO_DAY:
            return day
        return day_number(workday_from(date_of(day), saturday_counts=self.saturday_counts))

    @property
    def date(self) -> dt.date:
        """The work date."""
        return date_of(self.work_day)

    def state(self, reason: Reason, due: int, without_due: DueState = DueState.NO_DUE_DATE) -> DueState:
        """The state of a duty due at the end of ``due``."""
        soon = self.soon_discharge if reason is Reason.DISCHARGE else self.soon_other
        return state_on(due, self.work_day, soon, without_due)


@dataclass(frozen=True, slots=True)
class Settled:
    """A patient's open and closed duties; both may be empty."""

    open: tuple[RowReason, ...] = ()
    closed: tuple[RowReason, ...] = ()


def settle(found: Sequence[RowReason], record: PatientRecord, day: Day, last_discharge: int = -1) -> Settled:
    """The patient's duties today. ``found``: what list, clocks, plans and reviews give, in any order.

    ``last_discharge``: the newest discharge known (day number); it ends «in hospital now».
    """
    if record.quiet:
        return Settled(tuple(_with_approval(entry, record, day) for entry in found))
    if record.stopped(Sign.DEAD, day.date) or record.stopped(Sign.MOVED, day.date):
        return Settled()
    opened: list[RowReason] = []
    closed: list[RowReason] = []
    for entry in (*found, *_tasks(record, day)):
        settled = _settled(entry, record, day)
        if _held(entry, record, day, last_discharge) and settled.state not in CLOSED_STATES:
            settled = replace(settled, state=DueState.NOT_APPLICABLE)
        (closed if settled.state in CLOSED_STATES else opened).append(settled)
    return Settled(tuple(opened), tuple(closed))


CLOSED_STATES = frozenset({DueState.DONE, DueState.DECLINED, DueState.NOT_APPLICABLE})


def _settled(entry: RowReason, record: PatientRecord, day: Day) -> RowReason:
    word = record.last_words.get((entry.reason, entry.of))
    if entry.reason is Reason.DISCHARGE:
        return replace(entry, state=DueState.NOT_APPLICABLE) if given_up(record, entry.of) else entry
    if word is not None:
        act = word[1]
        if isinstance(act, Closed) and entry.reason not in CLOSED_ELSEWHERE and _rests(act, day):
            return replace(entry, state=STATE_OF[act.how])
        if isinstance(act, Postponed):
            entry = _put_off(entry, day_number(act.until), day)
    if entry.reason not in NOT_OUTREACH:
        entry = _while_away(entry, record, day)
    return _with_approval(entry, record, day)


def given_up(record: PatientRecord, discharged: str) -> bool:
    """Whether a person has said that the discharge of that day (ISO) isn't applicable any more."""
    word = record.last_words.get((Reason.DISCHARGE, discharged))
    return word is not None and isinstance(word[1], Closed) and word[1].how is How.NOT_APPLICABLE


def _rests(act: Closed, day: Day) -> bool:
    if act.reason is Reason.HANDED_OVER:
        return True
    if act.until is not None:
        return day.date < act.until
    return (day.date - act.day).days < REST_DAYS.get(act.reason, YEAR)


def _put_off(entry: RowReason, until: int, day: Day) -> RowReason:
    """A duty put off is due on that day; never earlier than it was."""
    due = day.due_on(until) if entry.due == NO_DAY else max(day.due_on(until), entry.due)
    return replace(entry, due=due, state=day.state(entry.reason, due), postponed=due > day.work_day)


def _while_away(entry: RowReason, record: PatientRecord, day: Day) -> RowReason:
    """Due on the day back, and still that day when it's past: a due day never moves back by itself.

    What has no due day of its own has none again from the day back.
    """
    found = record.stops.get(Sign.AWAY)
    away = None if found is None else found[1]
    if away is None or away.until is None or away.day > day.date:
        return entry
    back = day_number(away.until)
    if away.until <= day.date and (entry.due == NO_DAY or entry.due >= day.due_on(back)):
        return entry
    return _put_off(entry, back, day)


def _with_approval(entry: RowReason, record: PatientRecord, day: Day) -> RowReason:
    """Outreach waits for the patient's doctor, unless a standing order holds or she has said yes."""
    if entry.reason in NEEDS_NO_DOCTOR:
        return entry
    word = record.approvals.get(entry.reason) if record.entries else None
    if word is not None:
        said, act = word
        if isinstance(act, NotNow) and day.date < act.until:
            return replace(entry, state=DueState.NOT_APPLICABLE, approval=Approval.PROPOSED)
        if isinstance(act, Approved) and not _closed_since(record, entry, said.sequence):
            return replace(entry, approval=Approval.APPROVED)
    if entry.reason in day.standing_orders:
        return replace(entry, approval=Approval.STANDING)
    return replace(entry, approval=Approval.PROPOSED)


def _closed_since(record: PatientRecord, entry: RowReason, sequence: int) -> bool:
    """A yes is for one round of work: after the duty was closed, the next one is proposed anew."""
    word = record.last_words.get((entry.reason, entry.of))
    return word is not None and isinstance(word[1], Closed) and word[0].sequence > sequence


def _tasks(record: PatientRecord, day: Day) -> list[RowReason]:
    reasons = []
    for open_task in record.tasks:
        task = open_task.task
        due = int(NO_DAY) if task.due is None else day.due_on(day_number(task.due))
        facts = (
            Fact(FactKind.TASK, key=task.text),
            Fact(FactKind.HANDED_OVER_BY, day=day_number(open_task.entry.day), key=open_task.entry.who),
        )
        reasons.append(
            RowReason(
                reason=Reason.HANDED_OVER,
                state=day.state(Reason.HANDED_OVER, due),
                due=due,
                priority=None,
                facts=facts,
                of=open_task.uuid,
                owner=task.to,
                channel=task.channel or "",
            )
        )
    return reasons


def _held(entry: RowReason, record: PatientRecord, day: Day, last_discharge: int) -> bool:
    """Whether a stop sign keeps the duty off the list: nobody is called in hospital, no routine when palliative.

    A discharge that was overdue when the patient came in again leaves the list too; its clock stays for the figures.
    """
    if record.stopped(Sign.PALLIATIVE, day.date) and entry.reason not in NOT_OUTREACH:
        return not _of_plan(entry)
    return standing_sign(record, Sign.IN_HOSPITAL, day.date, last_discharge) is not None


def _of_plan(entry: RowReason) -> bool:
    """Whether it's a care plan's own review: one who is palliative needs it the more."""
    kinds = {fact.kind for fact in entry.facts}
    return entry.reason is Reason.REVIEW_DUE and not kinds.isdisjoint(
        (FactKind.PLAN_MADE, FactKind.PLAN_REVIEWED)
    )
