"""What the plans kept here give to the worklist: steps that are due, others' steps to ask about, plans to be reviewed.

A step is one measure, named ``plan/measure``; a review is named by its plan. Both show when they are due: a step on
its day, a review from when it's due soon. A step of others (NAV, home care, the patient) is theirs until
``ASK_AFTER`` working days have gone since its day and nothing is noted: then the plan's responsible asks them, and
notes what came of it; one with a rhythm is asked about each round. A step is done by closing the duty, or by noting in the plan that it's
done; one with a rhythm then has its next day, a working day, counted from the day it was last done. Nothing here
depends on today but whether it's shown, so a due day never moves by itself. The national clock alone counts.

Source: follow-up contract, "Care plans" and "The worklist" (overdue plan step, review due).
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from listeoversikt.clinical.workdays import workday_after, workday_from
from listeoversikt.followup.care_plan import KeptPlan, open_plans
from listeoversikt.followup.facts import Fact, FactKind
from listeoversikt.followup.log.acts import Closed, How, Reopened
from listeoversikt.followup.log.entry import Entry
from listeoversikt.followup.log.patient_record import Duty, PatientRecord
from listeoversikt.followup.log.plan_acts import PlanEdited
from listeoversikt.followup.once_a_record import once_a_record
from listeoversikt.followup.plan_content import NOBODY, Goal, Measure, Result, Rhythm, own
from listeoversikt.followup.reasons import Reason
from listeoversikt.followup.settling import Day
from listeoversikt.patient_list.snapshot import day_number

_ONE_DAY = dt.timedelta(days=1)
_FAR = dt.date(9000, 1, 1)
_MOST = 1000
"""No day after it is counted on from, nor so many weeks or months: one odd record mustn't stop everybody."""
ASK_AFTER = 5
"""So many working days after others' step was to be done, somebody asks how it went."""


def of_others(who: str) -> bool:
    """Whether somebody outside the team has it: the patient, next of kin, a service, anybody else who is named.

    >>> of_others("nav"), of_others("other:naboen"), of_others("sykepleier"), of_others("")
    (True, True, False, False)
    """
    return who != NOBODY and not own(who)


class PlanDuty(NamedTuple):
    """A step or review of a plan: ``of`` tells which, ``due`` is a day number."""

    reason: Reason
    of: str
    due: int
    facts: tuple[Fact, ...]


def plan_duties(record: PatientRecord, day: Day) -> list[PlanDuty]:
    """What is to be done about the patient's open plans: steps due by today, reviews due soon."""
    return [
        duty
        for duty in coming_duties(record)
        if duty.due <= (day.work_day if duty.reason is Reason.PLAN_STEP else day.soon_other)
    ]


@once_a_record
def coming_duties(record: PatientRecord) -> tuple[PlanDuty, ...]:
    """Every step and review with a due day, however far ahead; most binding first, then the earliest."""
    duties = [duty for kept in open_plans(record) for duty in _duties_of(kept, record)]
    return tuple(sorted(duties, key=lambda duty: (duty.reason.binding, duty.due, duty.of)))


def step_owner(record: PatientRecord, of: str) -> str:
    """Who of the team has the step named ``plan/measure``: a role or a member; "" = not known.

    Others' step is asked about by the one who is responsible for the plan.
    """
    plan, _, measure = of.partition("/")
    kept = next((one for one in open_plans(record) if one.uuid == plan), None)
    step = None if kept is None else kept.plan.measure(measure)
    if kept is None or step is None:
        return ""
    who = step.who if own(step.who) else kept.plan.responsible
    return who if own(who) else ""


@dataclass(frozen=True, slots=True)
class Standing:
    """How a measure stands: the next due day (a working day), when it was last done, how it was closed for good.

    ``due`` None = no day, or over. ``closed`` only for one that doesn't come back.
    """

    due: dt.date | None = None
    done: dt.date | None = None
    closed: How | None = None


def standing_of(record: PatientRecord, kept: KeptPlan, measure: Measure) -> Standing:
    """How a measure stands, whoever it falls to: what its fields say, and what was closed since its day was set."""
    said = _said_of(record)
    since = said.due_set.get((kept.uuid, measure.id), kept.started.sequence)
    every = said.closings.get((Reason.PLAN_STEP, f"{kept.uuid}/{measure.id}"), [])
    turn = [act for entry, act in every if entry.sequence > since]
    done = _latest([measure.done_on, *(act.day for _, act in every if act.how is How.DONE)])
    ended = next((act for act in turn if act.how is How.NOT_APPLICABLE), None)
    if ended is None and turn and measure.rhythm in (Rhythm.ONCE, Rhythm.TEXT):
        ended = turn[-1]
    if not measure.open or ended is not None:
        return Standing(None, done, None if ended is None else ended.how)
    noted = measure.done_on
    if noted is not None and measure.due is not None and noted < measure.due:
        noted = None
    return Standing(next_due(measure, _latest([noted, *(act.day for act in turn)])), done)


def next_due(measure: Measure, done: dt.date | None) -> dt.date | None:
    """The next due day when it was last done on ``done`` (None = not since the day was set).

    A working day, and later than the day that was set; None = no day, or nothing more to do.

    >>> next_due(Measure("m", rhythm=Rhythm.WEEKLY, due=dt.date(2026, 3, 26)), dt.date(2026, 3, 27))
    datetime.date(2026, 4, 7)
    """
    first = None if measure.due is None else min(measure.due, _FAR)
    if done is None:
        return None if first is None else workday_from(first)
    if measure.rhythm in (Rhythm.ONCE, Rhythm.TEXT):
        return None
    ahead = _ahead(measure, min(done, _FAR))
    return workday_from(ahead if first is None else max(ahead, first + _ONE_DAY))


def _latest(days: Iterable[dt.date | None]) -> dt.date | None:
    return max((day for day in days if day is not None), default=None)


def _ahead(measure: Measure, done: dt.date) -> dt.date:
    """One turn of the rhythm after a day."""
    if measure.rhythm is Rhythm.DAILY:
        return done + _ONE_DAY
    if measure.rhythm in (Rhythm.WEEKLY, Rhythm.WEEKS):
        return done + dt.timedelta(weeks=min(measure.each, _MOST) if measure.rhythm is Rhythm.WEEKS else 1)
    return months_after(done, min(measure.each, _MOST))


def months_after(day: dt.date, months: int) -> dt.date:
    """The same day so many months later; the month's last day where it has no such day.

    >>> months_after(dt.date(2026, 8, 31), 6)
    datetime.date(2027, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = (dt.date(year + (month == 11), (month + 1) % 12 + 1, 1) - _ONE_DAY).day
    return dt.date(year, month + 1, min(day.day, last))


def _duties_of(kept: KeptPlan, record: PatientRecord) -> Iterator[PlanDuty]:
    for goal in kept.plan.goals:
        for measure in goal.measures:
            if goal.reached or not measure.text.strip():
                continue
            standing = standing_of(record, kept, measure)
            due = ask_on(measure, standing.due) if of_others(measure.who) else standing.due
            if due is not None and (own(measure.who) or of_others(measure.who)):
                facts = _facts_of_step(goal, measure, standing)
                yield PlanDuty(Reason.PLAN_STEP, f"{kept.uuid}/{measure.id}", day_number(due), facts)
    review = review_due(kept, record)
    if review is not None:
        yield PlanDuty(Reason.REVIEW_DUE, kept.uuid, day_number(review), _facts_of_review(kept))


def ask_on(measure: Measure, due: dt.date | None) -> dt.date | None:
    """The working day others are asked about their step; None where it has no day, or a result is noted.

    The result of a step with a rhythm is of the rounds so far, unless it ended it.
    """
    once = measure.rhythm in (Rhythm.ONCE, Rhythm.TEXT)
    told = measure.result is Result.ENDED or (once and measure.result is not None)
    return None if due is None or told else workday_after(due, ASK_AFTER)


def review_due(kept: KeptPlan, record: PatientRecord) -> dt.date | None:
    """The working day the plan is to be reviewed; None where no day is set, or the duty was closed since."""
    if kept.plan.next_review is None or not kept.open:
        return None
    due = workday_from(kept.plan.next_review)
    since = kept.versions[-1].entry.sequence if kept.versions else kept.started.sequence
    for entry, act in _said_of(record).closings.get((Reason.REVIEW_DUE, kept.uuid), []):
        if entry.sequence > since and (act.until is None or act.until > due):
            if act.until is None:
                return None
            due = workday_from(act.until)
    return due


@dataclass(frozen=True)
class _Said:
    """What closed each duty and hasn't been opened again; and the number of the act that set a measure's day."""

    closings: dict[Duty, list[tuple[Entry, Closed]]]
    due_set: dict[tuple[str, str], int]


@once_a_record
def _said_of(record: PatientRecord) -> _Said:
    closings: dict[Duty, list[tuple[Entry, Closed]]] = defaultdict(list)
    due_set: dict[tuple[str, str], int] = {}
    for entry in record.entries:
        act = entry.act
        if isinstance(act, Closed):
            closings[act.reason, act.of].append((entry, act))
        elif isinstance(act, Reopened) and closings.get((act.reason, act.of)):
            closings[act.reason, act.of].pop()
        elif isinstance(act, PlanEdited):
            due_set |= {(act.plan, measure): entry.sequence for measure in _days_set(act)}
    return _Said(dict(closings), due_set)


def _days_set(act: PlanEdited) -> Iterator[str]:
    """The measures whose day an edit sets, or that it sets whole."""
    for path in act.changes:
        before, _, rest = path.partition("/measures/")
        measure, _, field = rest.partition("/")
        if before and measure and field in ("", "due"):
            yield measure


def _facts_of_step(goal: Goal, measure: Measure, standing: Standing) -> tuple[Fact, ...]:
    facts = [Fact(FactKind.PLAN_STEP, key=measure.text)]
    if of_others(measure.who) and standing.due is not None:
        facts.append(Fact(FactKind.PLAN_STEP_OF, day=day_number(standing.due), key=measure.who))
    if goal.text:
        facts.append(Fact(FactKind.PLAN_GOAL, key=goal.text))
    if standing.done is not None:
        facts.append(Fact(FactKind.PLAN_STEP_DONE, day=day_number(standing.done)))
    return tuple(facts)


def _facts_of_review(kept: KeptPlan) -> tuple[Fact, ...]:
    if kept.versions:
        return (Fact(FactKind.PLAN_REVIEWED, day=day_number(kept.versions[-1].day)),)
    return (Fact(FactKind.PLAN_MADE, day=day_number(kept.started_on)),)
