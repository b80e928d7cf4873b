"""Care plans of the made-up office: nine, of several problems, with versions, a step over its limit and reviews due.

Everything is invented. The acts are those a user's own deeds would have written (``plan_deeds``), with names that are
the same each time.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from listeoversikt.clinical.workdays import is_workday, workday_after
from listeoversikt.followup.care_plan import days_of_review
from listeoversikt.followup.log.acts import Act, PlanEdited, PlanEnded, PlanReviewed, PlanStarted
from listeoversikt.followup.plan_content import Content, changed, plan_from
from listeoversikt.followup.plan_duties import working_day
from listeoversikt.followup.plan_templates import plan_content_of, shipped_templates
from listeoversikt.followup.target_groups import TargetGroup
from listeoversikt.operations.office import View

Note = Callable[..., None]
"""Notes acts: the day, the hour, who, the patient, the acts."""


@dataclass(frozen=True)
class _Made:
    """One plan: for whom, from which templates, begun how many days ago, next review in how many days."""

    group: TargetGroup
    templates: tuple[str, ...]
    ago: int
    review_in: int
    matters: str
    network: str = ""
    ended: bool = False


MADE = (
    _Made(
        TargetGroup.FRAIL_ELDERLY,
        ("skropelig_eldre", "hjertesvikt"),
        236,
        8,
        "Jeg vil bo hjemme og klare å hente avisen selv. Jeg vil slippe flere turer til sykehuset.",
        "Datter er nærmeste pårørende.",
    ),
    _Made(TargetGroup.DIABETES, ("diabetes",), 190, -1, "Jeg vil orke å gå tur med hunden."),
    _Made(TargetGroup.COPD, ("kols",), 120, -4, "Jeg vil kunne synge i koret igjen."),
    _Made(
        TargetGroup.SERIOUS_PSYCHIATRIC,
        ("psykisk_helse",),
        60,
        3,
        "Jeg vil sove om natten og komme meg ut.",
        "Bror er en god støtte.",
    ),
    _Made(TargetGroup.SUBSTANCE, ("rus",), 45, 12, "Jeg vil ha et sted å bo."),
    _Made(TargetGroup.DISABILITY, ("utviklingshemming",), 150, 20, "Jeg vil bake på fredager."),
    _Made(TargetGroup.FRAIL_ELDERLY, ("skropelig_eldre",), 30, 26, "Jeg vil spise middag sammen med noen."),
    _Made(TargetGroup.COPD, ("kols", "diabetes"), 14, 40, "Jeg vil passe barnebarna."),
    _Made(TargetGroup.DIABETES, ("diabetes",), 300, 0, "Jeg vil slippe å stikke meg så ofte.", ended=True),
)


def example_plans(view: View, note: Note) -> None:
    """Notes the plans through ``note(day, hour, who, patient, *acts)``; those groups nobody is in get none."""
    taken: set[str] = set()
    for number, made in enumerate(MADE, start=1):
        patient = next(
            (
                row.patient_id
                for row in view.scored.worklist[number::2]
                if made.group in row.groups and row.patient_id not in taken
            ),
            None,
        )
        if patient is not None:
            taken.add(patient)
            _one_plan(view, note, number, made, patient)


def _one_plan(view: View, note: Note, number: int, made: _Made, patient: str) -> None:
    gp = view.patient_list.patients.texts("gp")[view.position[patient]]
    who = view.settings.team.nurse_of(gp, view.today) or "spl-1"
    begun = working_day(view.today - dt.timedelta(days=made.ago))
    plan = f"eksempel-plan-{number}"
    content = _content(made, plan, begun, view.today)
    started = PlanStarted(template=",".join(made.templates), content=dict(content), day=begun, plan=plan)
    note(begun, 10, who, patient, started)
    first = working_day(begun + dt.timedelta(days=1))
    content = _reviewed(note, first, who, patient, plan, content, first + dt.timedelta(weeks=13))
    if made.ago > 90:
        content = _second_version(view, note, made, who, patient, plan, content)
    if made.ended:
        day = working_day(view.today - dt.timedelta(days=20))
        note(day, 14, who, patient, PlanEnded(plan=plan, day=day, why="Målene er nådd."))
        return
    again = _on_or_before(view.today + dt.timedelta(days=made.review_in))
    edit = PlanEdited(plan=plan, changes={"next_review": again.isoformat()})
    note(working_day(first + dt.timedelta(days=7)), 13, who, patient, edit)


def _second_version(
    view: View, note: Note, made: _Made, who: str, patient: str, plan: str, content: Content
) -> Content:
    """A goal's state, a result and an appointment, then a review."""
    day = working_day(view.today - dt.timedelta(days=made.ago // 3))
    parsed = plan_from(content)
    goal = parsed.goals[0]
    measure = goal.measures[0]
    ahead = workday_after(view.today, 4)
    changes: dict[str, Any] = {
        f"goals/{goal.id}/now": "Klarer litt mer enn før",
        f"goals/{goal.id}/measures/{measure.id}/result": "partly",
        "zones/yellow/signs": f"{parsed.zones[1].signs}\nMer sliten enn vanlig.",
        "appointments/a1": {"who": "lege", "text": "Time", "day": ahead.isoformat(), "place": 1},
        "individual": {"state": "reported", "reported": day.isoformat()},
        "critical": {"considered": True, "day": day.isoformat()},
        "offers/frisklivssentral": {"text": "Frisklivssentral"},
    }
    note(day, 11, who, patient, PlanEdited(plan=plan, changes=changes))
    content = changed(content, changes)
    return _reviewed(note, day, who, patient, plan, content, day + dt.timedelta(weeks=13))


def _reviewed(
    note: Note, day: dt.date, who: str, patient: str, plan: str, content: Content, again: dt.date
) -> Content:
    empty = PlanReviewed(
        plan=plan, day=day, next_review=working_day(again), content={}, with_patient=True, handed_out=day
    )
    content = changed(content, days_of_review(empty))
    act: Act = PlanReviewed(
        plan=plan,
        day=day,
        next_review=empty.next_review,
        content=dict(content),
        with_patient=True,
        handed_out=day,
    )
    note(day, 12, who, patient, act)
    return content


def _content(made: _Made, plan: str, begun: dt.date, today: dt.date) -> Content:
    """From the templates; measures' days are moved round today, so that some are due, some soon, some ahead."""
    known = shipped_templates()
    templates = [template for key in made.templates if (template := known.called(key)) is not None]
    rows = iter(range(1, 1000))
    content = plan_content_of(templates, begun, lambda: f"r{next(rows)}")
    steps = (-2, 3, 9, 16, 30, 45, 60, 90, 120)
    days = iter(steps if made.ago % 2 == 0 else steps[1:])
    changes: dict[str, Any] = {
        "matters": made.matters,
        "network": made.network,
        "responsible": "sykepleier",
        "next_review": working_day(begun + dt.timedelta(weeks=13)),
    }
    for goal in plan_from(content).goals:
        for measure in goal.measures:
            place = f"goals/{goal.id}/measures/{measure.id}"
            if measure.due is not None:
                ahead = next(days, 180)
                changes[f"{place}/due"] = working_day(today + dt.timedelta(days=ahead))
            if measure.who == "patient":
                changes[f"{place}/state"] = "ongoing"
    return changed(content, changes)


def _on_or_before(day: dt.date) -> dt.date:
    while not is_workday(day):
        day -= dt.timedelta(days=1)
    return day
