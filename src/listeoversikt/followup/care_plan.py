"""The care plans kept about one patient: what the log's acts come to, and the versions there have been.

A plan has a name of its own (``uuid``), given when it's started. It's open until it's ended; a version is made each time it's reviewed.
There is meant to be one open plan a patient; two can come to be when two people start one at once, and then both
are shown until one is ended. Source: follow-up contract, "Care plans".
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from listeoversikt.followup.log.entry import Entry
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.log.plan_acts import PlanEdited, PlanEnded, PlanReviewed, PlanStarted
from listeoversikt.followup.once_a_record import once_a_record
from listeoversikt.followup.plan_content import Content, Plan, PlanKind, changed, plan_from, value_at
from listeoversikt.followup.target_groups import TargetGroup

PROBLEMS_OF: dict[TargetGroup, str] = {TargetGroup.COPD: "kols", TargetGroup.DIABETES: "diabetes"}
"""The problem that a plan must be for to be the treatment plan of a group."""
TEMPLATE_TEXTS = ("risk", "watch")
"""The texts that are a template's own words until somebody has written in them."""
FROM_TEMPLATE = "from_template"
"""Where an edit that adds a template says which of its lines go into those texts."""
TREATING = frozenset({PlanKind.TREATMENT, PlanKind.SELF_MANAGEMENT})


@dataclass(frozen=True)
class Version:
    """The plan as it was when it was reviewed; ``number`` from 1."""

    number: int
    entry: Entry
    day: dt.date
    next_review: dt.date | None
    with_patient: bool
    handed_out: dt.date | None
    content: Content

    @property
    def who(self) -> str:
        """The member of the team who reviewed it."""
        return self.entry.who

    @cached_property
    def plan(self) -> Plan:
        """The content as data."""
        return plan_from(self.content)


@dataclass(frozen=True)
class KeptPlan:
    """A plan as it stands, with how it came there; ``last_edit`` is the newest act about it.

    ``untouched``: the lines of ``TEMPLATE_TEXTS`` that a template wrote, and nobody has written in since.
    """

    uuid: str
    started: Entry
    started_on: dt.date
    template: str
    content: Content
    last_edit: Entry
    versions: tuple[Version, ...] = ()
    ended: tuple[Entry, PlanEnded] | None = None
    untouched: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @cached_property
    def plan(self) -> Plan:
        """The content as data."""
        return plan_from(self.content)

    def own_words(self, name: str) -> str:
        """One of ``TEMPLATE_TEXTS`` without the lines that are still the template's: what is said of this patient."""
        return "\n".join(line for line in self._lines(name) if line not in self.untouched.get(name, ()))

    def of_template(self, name: str) -> bool:
        """Whether any line of it is still the template's."""
        return any(line in self.untouched.get(name, ()) for line in self._lines(name))

    def _lines(self, name: str) -> tuple[str, ...]:
        return lines_of(value_at(self.content, name))

    @property
    def open(self) -> bool:
        """In force: nobody has ended it."""
        return self.ended is None

    @property
    def ended_on(self) -> dt.date | None:
        """The day it was ended."""
        return None if self.ended is None else self.ended[1].day

    @property
    def why_ended(self) -> str:
        """Why it was ended; "" while it's open."""
        return "" if self.ended is None else self.ended[1].why

    @property
    def version(self) -> int:
        """The newest version's number; 0 = never reviewed."""
        return self.versions[-1].number if self.versions else 0


@once_a_record
def plans_of(record: PatientRecord) -> tuple[KeptPlan, ...]:
    """Every plan of the patient, oldest first; acts about a plan whose start was taken back count for nothing."""
    plans: dict[str, KeptPlan] = {}
    for entry in record.entries:
        act = entry.act
        if isinstance(act, PlanStarted):
            plans[act.plan or entry.uuid] = _started(entry, act)
        elif isinstance(act, PlanEdited | PlanReviewed | PlanEnded) and act.plan in plans:
            plans[act.plan] = _after(plans[act.plan], entry, act)
    return tuple(plans.values())


def open_plans(record: PatientRecord) -> tuple[KeptPlan, ...]:
    """Those nobody has ended: none, one, or two that were started at once."""
    return tuple(plan for plan in plans_of(record) if plan.open)


def current_plan(record: PatientRecord) -> KeptPlan | None:
    """The newest open plan."""
    found = open_plans(record)
    return found[-1] if found else None


def plan_called(record: PatientRecord, uuid: str) -> KeptPlan | None:
    """The plan of that name, open or ended."""
    return next((plan for plan in plans_of(record) if plan.uuid == uuid), None)


def has_plan_in_force(record: PatientRecord, group: TargetGroup, today: dt.date) -> bool:
    """Whether a plan kept here covers the group's condition, so that «behandlingsplan mangler» doesn't hold.

    The plan must hold a treatment or self-management part for COPD or diabetes, have been started by that day, and
    not have been ended by it.
    """
    problem = PROBLEMS_OF.get(group)
    return problem is not None and any(_covers(kept, problem, today) for kept in plans_of(record))


def _covers(kept: KeptPlan, problem: str, today: dt.date) -> bool:
    in_force = kept.started_on <= today and (kept.ended_on is None or today < kept.ended_on)
    plan = kept.plan
    return in_force and bool(plan.kinds & TREATING) and any(one.key == problem for one in plan.problems)


def _started(entry: Entry, act: PlanStarted) -> KeptPlan:
    return KeptPlan(
        uuid=act.plan or entry.uuid,
        started=entry,
        started_on=act.day or entry.day,
        template=act.template,
        content=act.content,
        last_edit=entry,
        untouched=_template_lines(act) if act.template else {},
    )


def lines_of(text: object) -> tuple[str, ...]:
    """The lines of a text that have something in them; none of what isn't a text."""
    return tuple(line for line in text.splitlines() if line.strip()) if isinstance(text, str) else ()


def _template_lines(act: PlanStarted) -> dict[str, tuple[str, ...]]:
    return {name: lines_of(act.content.get(name)) for name in TEMPLATE_TEXTS}


def _still_untouched(kept: KeptPlan, act: PlanEdited) -> dict[str, tuple[str, ...]]:
    """Somebody who writes in a text has read it; an added template brings lines that nobody has read."""
    left: dict[str, tuple[str, ...]] = {}
    for name in TEMPLATE_TEXTS:
        added = act.changes.get(f"{FROM_TEMPLATE}/{name}")
        before = () if name in act.changes and added is None else kept.untouched.get(name, ())
        left[name] = (*before, *lines_of(added))
    return left


def _after(kept: KeptPlan, entry: Entry, act: PlanEdited | PlanReviewed | PlanEnded) -> KeptPlan:
    """The plan after one more act. A review sets days, never texts: what was edited meanwhile stays."""
    kept = replace(kept, last_edit=entry)
    if isinstance(act, PlanEdited):
        content = changed(kept.content, act.changes)
        return replace(kept, content=content, untouched=_still_untouched(kept, act))
    if isinstance(act, PlanEnded):
        return replace(kept, ended=(entry, act))
    version = Version(
        number=kept.version + 1,
        entry=entry,
        day=act.day,
        next_review=act.next_review,
        with_patient=act.with_patient,
        handed_out=act.handed_out,
        content=act.content,
    )
    return replace(
        kept, content=changed(kept.content, days_of_review(act)), versions=(*kept.versions, version)
    )


def days_of_review(act: PlanReviewed) -> dict[str, Any]:
    """What a review sets in the plan itself, by path."""
    days: dict[str, Any] = {"reviewed_on": act.day, "next_review": act.next_review}
    if act.with_patient:
        days["took_part"] = act.day
    if act.handed_out is not None:
        days["got_plan"] = act.handed_out
    return days
