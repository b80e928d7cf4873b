"""What is wrong with a plan, or with what somebody wants to do with it. The value typed is never repeated.

A goal needs somebody responsible: each open measure names one, and a goal that isn't reached has at least one
measure, else the plan can't be marked as reviewed. Source: follow-up contract; window contract, section 7, *Planer*.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from listeoversikt.followup.plan_content import NOBODY, Goal, Measure, Plan


class Fault(StrEnum):
    """What is wrong; the words are in ``words.plans``."""

    NO_OWNER = "no_owner"
    NO_TEXT = "no_text"
    FUTURE = "future"
    BEFORE_START = "before_start"
    NO_NEXT_REVIEW = "no_next_review"
    REVIEW_NOT_AFTER = "review_not_after"
    NO_WHY = "no_why"
    ALREADY_OPEN = "already_open"
    TWO_OPEN = "two_open"
    ENDED = "ended"
    GONE = "gone"
    UNKNOWN_PLAN = "unknown_plan"
    UNKNOWN_TEMPLATE = "unknown_template"
    NO_TITLE = "no_title"
    NEVER_PRINT = "never_print"


@dataclass(frozen=True, slots=True)
class PlanFault:
    """A fault, and where: the path of a field or row, a form's field, "" = the whole plan."""

    fault: Fault
    path: str = ""


class PlanRefused(Exception):
    """It can't be done; ``plan`` names the plan to open instead, where there is one."""

    def __init__(self, *faults: PlanFault, plan: str = "") -> None:
        super().__init__(", ".join(fault.fault.value for fault in faults))
        self.faults = faults
        self.plan = plan


def faults_of_measure(measure: Measure) -> tuple[Fault, ...]:
    """An open measure without words, or without anybody responsible."""
    if not measure.open:
        return ()
    lacks = ((Fault.NO_TEXT, not measure.text.strip()), (Fault.NO_OWNER, measure.who == NOBODY))
    return tuple(fault for fault, lacking in lacks if lacking)


def faults_of_plan(plan: Plan) -> tuple[PlanFault, ...]:
    """What stands in the way of marking the plan as reviewed, in the plan's order."""
    return tuple(fault for goal in plan.goals if goal.reached is None for fault in _of_goal(goal))


def _of_goal(goal: Goal) -> Iterator[PlanFault]:
    if not goal.measures:
        yield PlanFault(Fault.NO_OWNER, f"goals/{goal.id}")
    for measure in goal.measures:
        for fault in faults_of_measure(measure):
            field = "text" if fault is Fault.NO_TEXT else "who"
            yield PlanFault(fault, f"goals/{goal.id}/measures/{measure.id}/{field}")
