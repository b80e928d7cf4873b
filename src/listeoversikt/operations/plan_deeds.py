"""What can be done about a plan: each function gives the deeds to carry out, or raises ``PlanRefused`` and says why.

Nothing is written here. One open plan a patient: starting a second is refused with the one to open. Every edit names
its fields, so that two people's edits go together. Days of review fall on working days, and it's said when one was
moved. Source: follow-up contract, "Care plans"; window contract, section 7, *Planer*.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import uuid4

from listeoversikt.clinical.workdays import is_workday, national_holidays
from listeoversikt.followup.care_plan import (
    FROM_TEMPLATE,
    TEMPLATE_TEXTS,
    KeptPlan,
    days_of_review,
    open_plans,
    plan_called,
)
from listeoversikt.followup.log.plan_acts import (
    PlanEdited,
    PlanEnded,
    PlanReviewed,
    PlanStarted,
    TemplateRemoved,
    TemplateSaved,
)
from listeoversikt.followup.plan_content import NOBODY, Measure, Result, Rhythm, changed, plain, plan_from
from listeoversikt.followup.plan_duties import next_due
from listeoversikt.followup.plan_faults import Fault, PlanFault, PlanRefused, faults_of_plan
from listeoversikt.followup.plan_templates import (
    Template,
    Templates,
    joined,
    lines_only_in,
    plan_content_of,
    template_content,
    templates_of,
)
from listeoversikt.operations.acting import Deed
from listeoversikt.operations.office import View
from listeoversikt.operations.plans import PlanSeen, gone_of, offer_key

__all__ = ["Fault", "PlanFault", "PlanRefused"]

PAST_DAYS = ("took_part", "got_plan", "reached", "done_on", "critical/day", "individual/reported")
"""The fields whose day has been: never in the future."""
TEXT_TABLES = ("risk", "watch", "worse", "network")
REVIEW_WEEKS = 13


@dataclass(frozen=True)
class ReviewForm:
    """A review: the day, the next one (None = not chosen), whether the patient took part, when it got the plan."""

    day: dt.date
    next_review: dt.date | None
    with_patient: bool = False
    handed_out: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Moved:
    """The day asked for and the day it became; ``holiday`` is its name, "" for a weekend or a closed day."""

    asked: dt.date
    day: dt.date
    holiday: str = ""


def templates(view: View) -> Templates:
    """The templates as the office has them."""
    return templates_of(view.book.office_entries)


def next_review_day(view: View, asked: dt.date) -> Moved:
    """The day asked for, or the next working day of the office after a weekend, holiday or closed day."""
    clock, day = view.settings.clock, asked
    while not is_workday(day, saturday_counts=clock.saturday_counts, closed=clock.closed_days):
        day += dt.timedelta(days=1)
    return Moved(asked, day, "" if day == asked else national_holidays(asked.year).get(asked, ""))


def suggested_review(view: View, seen: PlanSeen) -> dt.date:
    """When to look at the plan again: as its templates suggest, the soonest; counted from today."""
    found = (templates(view).called(key) for key in seen.kept.template.split(","))
    weeks = min((one.review_weeks for one in found if one is not None), default=REVIEW_WEEKS)
    return next_review_day(view, view.today + dt.timedelta(weeks=weeks)).day


# -- plans ------------------------------------------------------------------------------------------------------


def start_deeds(
    view: View,
    patient_id: str,
    keys: Sequence[str] = (),
    *,
    responsible: str = NOBODY,
    next_review: dt.date | None = None,
) -> tuple[Deed, ...]:
    """A new plan, from templates or empty. Refused while one is open, and for one who isn't on the list."""
    there = open_plans(view.record(patient_id))
    if there:
        raise PlanRefused(PlanFault(Fault.ALREADY_OPEN), plan=there[-1].uuid)
    if gone_of(view, patient_id):
        raise PlanRefused(PlanFault(Fault.GONE))
    chosen = _templates(view, keys)
    content = plan_content_of(chosen, view.today, new_id)
    if not chosen:
        content["kinds"] = {"treatment": True}
    if responsible:
        content["responsible"] = responsible
    weeks = min((one.review_weeks for one in chosen), default=REVIEW_WEEKS)
    asked = next_review or view.today + dt.timedelta(weeks=weeks)
    content["next_review"] = next_review_day(view, asked).day.isoformat()
    act = PlanStarted(template=",".join(keys), content=content, day=view.today, plan=uuid4().hex)
    return (Deed(act, patient_id),)


def check_changes(
    view: View, patient_id: str, uuid: str, changes: Mapping[str, Any], *, waiting: bool = False
) -> tuple[PlanFault, ...]:
    """What is wrong with an edit; empty when it can be saved. ``waiting``: also without somebody responsible."""
    kept = plan_called(view.record(patient_id), uuid)
    if kept is None:
        return (PlanFault(Fault.UNKNOWN_PLAN),)
    if not kept.open:
        return (PlanFault(Fault.ENDED),)
    faults = [PlanFault(Fault.FUTURE, path) for path in _days_ahead(changes, view.today)]
    if not waiting:
        faults += _without_owner(kept, changes)
    return tuple(faults)


def edit_deeds(
    view: View, patient_id: str, uuid: str, changes: Mapping[str, Any], *, waiting: bool = False
) -> tuple[Deed, ...]:
    """An edit of fields by path; a day of the next review falls on a working day. Nothing changed = no deed."""
    _refuse(check_changes(view, patient_id, uuid, changes, waiting=waiting))
    kept = _kept(view, patient_id, uuid)
    wanted = dict(plain(changes))
    asked = _day(wanted.get("next_review"))
    if asked is not None:
        wanted["next_review"] = next_review_day(view, asked).day.isoformat()
    if changed(kept.content, wanted) == dict(kept.content):
        return ()
    return (Deed(PlanEdited(plan=uuid, changes=wanted), patient_id),)


def add_template_deeds(view: View, patient_id: str, uuid: str, key: str) -> tuple[Deed, ...]:
    """A further problem's template put into the plan; what stands there stays, texts get new lines."""
    kept = _kept(view, patient_id, uuid)
    (template,) = _templates(view, [key])
    plan = kept.plan
    last = max((goal.place for goal in plan.goals), default=0.0)
    content = plan_content_of([template], view.today, new_id, place=last)
    services = {row.service for row in plan.services}
    changes: dict[str, Any] = {}
    for table in ("kinds", "problems", "goals"):
        changes |= {f"{table}/{name}": value for name, value in content[table].items()}
    for name, row in content["services"].items():
        if row["service"] not in services:
            changes[f"services/{name}"] = {**row, "place": next_place(plan.services) + row["place"]}
    for name in TEXT_TABLES:
        added = lines_only_in(content[name], getattr(plan, name))
        if added:
            changes[name] = joined(getattr(plan, name), added)
        if added and name in TEMPLATE_TEXTS:
            changes[f"{FROM_TEMPLATE}/{name}"] = added
    for zone in plan.zones:
        for name in ("signs", "action"):
            text = joined(getattr(zone, name), content["zones"][zone.zone.value][name])
            changes[f"zones/{zone.zone.value}/{name}"] = text
    real = {path: value for path, value in changes.items() if value not in ("", None)}
    return edit_deeds(view, patient_id, uuid, real)


def check_review(view: View, patient_id: str, uuid: str, form: ReviewForm) -> tuple[PlanFault, ...]:
    """What stands in the way of marking the plan as reviewed: fields of the form, and of the plan."""
    kept = plan_called(view.record(patient_id), uuid)
    if kept is None:
        return (PlanFault(Fault.UNKNOWN_PLAN),)
    if not kept.open:
        return (PlanFault(Fault.ENDED),)
    faults = []
    if form.day > view.today:
        faults.append(PlanFault(Fault.FUTURE, "day"))
    elif form.day < kept.started_on:
        faults.append(PlanFault(Fault.BEFORE_START, "day"))
    if form.next_review is None:
        faults.append(PlanFault(Fault.NO_NEXT_REVIEW, "next_review"))
    elif form.next_review <= form.day:
        faults.append(PlanFault(Fault.REVIEW_NOT_AFTER, "next_review"))
    if form.handed_out is not None and form.handed_out > view.today:
        faults.append(PlanFault(Fault.FUTURE, "handed_out"))
    if len(open_plans(view.record(patient_id))) > 1:
        faults.append(PlanFault(Fault.TWO_OPEN))
    return (*faults, *faults_of_plan(kept.plan))


def review_deeds(view: View, patient_id: str, uuid: str, form: ReviewForm) -> tuple[Deed, ...]:
    """The plan was gone through: a version of it."""
    _refuse(check_review(view, patient_id, uuid, form))
    assert form.next_review is not None
    kept = _kept(view, patient_id, uuid)
    act = PlanReviewed(
        plan=uuid,
        day=form.day,
        next_review=next_review_day(view, form.next_review).day,
        content={},
        with_patient=form.with_patient,
        handed_out=form.handed_out,
    )
    content = changed(kept.content, days_of_review(act))
    return (
        Deed(
            PlanReviewed(
                plan=act.plan,
                day=act.day,
                next_review=act.next_review,
                content=content,
                with_patient=act.with_patient,
                handed_out=act.handed_out,
            ),
            patient_id,
        ),
    )


def end_deeds(view: View, patient_id: str, uuid: str, day: dt.date, why: str) -> tuple[Deed, ...]:
    """The plan isn't in force any more from ``day``; it needs a reason. Also for a patient who is gone."""
    kept = _kept(view, patient_id, uuid)
    faults = []
    if day > view.today:
        faults.append(PlanFault(Fault.FUTURE, "day"))
    elif day < kept.started_on:
        faults.append(PlanFault(Fault.BEFORE_START, "day"))
    if not why.strip():
        faults.append(PlanFault(Fault.NO_WHY, "why"))
    _refuse(faults)
    return (Deed(PlanEnded(plan=uuid, day=day, why=why.strip()), patient_id),)


def measure_done_deeds(
    view: View, patient_id: str, uuid: str, measure_id: str, day: dt.date, result: Result | None = None
) -> tuple[Deed, ...]:
    """A measure was done on ``day``: over, or with its next day when it has a rhythm."""
    kept = _kept(view, patient_id, uuid)
    found = [(goal, one) for goal in kept.plan.goals for one in goal.measures if one.id == measure_id]
    if not found:
        raise PlanRefused(PlanFault(Fault.UNKNOWN_PLAN))
    goal, measure = found[0]
    place = f"goals/{goal.id}/measures/{measure_id}"
    changes: dict[str, Any] = {f"{place}/done_on": day}
    if measure.rhythm in (Rhythm.ONCE, Rhythm.TEXT):
        changes[f"{place}/state"] = "done"
    else:
        changes[f"{place}/state"] = "ongoing"
        if measure.due is not None:
            changes[f"{place}/due"] = next_due(measure, day)
    if result is not None:
        changes[f"{place}/result"] = result
    return edit_deeds(view, patient_id, uuid, changes, waiting=True)


# -- rows -------------------------------------------------------------------------------------------------------


def new_id() -> str:
    """A row's id, new in any plan."""
    return uuid4().hex[:10]


def next_place(rows: Iterable[Any]) -> float:
    """The place after the last of some rows."""
    return max((float(row.place) for row in rows), default=0.0) + 1


def new_goal(text: str, now: str = "", place: float = 0.0) -> tuple[str, dict[str, Any]]:
    """A goal's id and the edit that makes it."""
    goal = new_id()
    return goal, {f"goals/{goal}": {"text": text, "now": now, "place": place}}


def new_measure(
    goal_id: str,
    text: str,
    who: str,
    *,
    rhythm: Rhythm = Rhythm.ONCE,
    each: int = 1,
    when: str = "",
    due: dt.date | None = None,
    place: float = 0.0,
) -> tuple[str, dict[str, Any]]:
    """A measure's id and the edit that makes it."""
    measure = new_id()
    fields = {
        "text": text,
        "who": who,
        "rhythm": rhythm,
        "each": each,
        "when": when,
        "due": due,
        "place": place,
    }
    row = {name: plain(value) for name, value in fields.items() if value not in (None, "")}
    return measure, {f"goals/{goal_id}/measures/{measure}": row}


def new_row(table: str, **fields: Any) -> tuple[str, dict[str, Any]]:
    """A row's id in ``services`` or ``appointments``, and the edit that makes it."""
    row = new_id()
    return row, {
        f"{table}/{row}": plain({name: value for name, value in fields.items() if value is not None})
    }


# -- templates --------------------------------------------------------------------------------------------------


def template_key(title: str) -> str:
    """The key of a new template, from its title."""
    return offer_key(title)


def save_template_deeds(view: View, template: Template) -> tuple[Deed, ...]:
    """The office's own template, or its change of a shipped one."""
    faults = []
    if not template.title.strip():
        faults.append(PlanFault(Fault.NO_TITLE, "title"))
    for number, goal in enumerate(template.goals):
        if not goal.text.strip():
            faults.append(PlanFault(Fault.NO_TEXT, f"goals/{number}"))
        for place, measure in enumerate(goal.measures):
            path = f"goals/{number}/measures/{place}"
            if not measure.text.strip():
                faults.append(PlanFault(Fault.NO_TEXT, f"{path}/text"))
            if not measure.who:
                faults.append(PlanFault(Fault.NO_OWNER, f"{path}/who"))
    _refuse(faults)
    key = template.key or _free_key(view, template_key(template.title))
    return (Deed(TemplateSaved(key=key, content=template_content(replace(template, key=key)))),)


def hide_template_deeds(key: str) -> tuple[Deed, ...]:
    """A template out of use; plans made from it stay as they are."""
    return (Deed(TemplateRemoved(key=key)),)


def as_shipped_deeds(key: str) -> tuple[Deed, ...]:
    """A shipped template back as the program has it, and in use."""
    return (Deed(TemplateSaved(key=key, content={})),)


def _free_key(view: View, key: str) -> str:
    taken = {template.key for template in templates(view).all}
    names = [key or "mal", *(f"{key or 'mal'}_{number}" for number in range(2, len(taken) + 3))]
    return next(name for name in names if name not in taken)


def _templates(view: View, keys: Sequence[str]) -> list[Template]:
    known = templates(view)
    found = [known.called(key) for key in keys]
    if any(template is None for template in found):
        raise PlanRefused(PlanFault(Fault.UNKNOWN_TEMPLATE))
    return [template for template in found if template is not None]


def _kept(view: View, patient_id: str, uuid: str) -> KeptPlan:
    """The open plan of that name."""
    kept = plan_called(view.record(patient_id), uuid)
    if kept is None:
        raise PlanRefused(PlanFault(Fault.UNKNOWN_PLAN))
    if not kept.open:
        raise PlanRefused(PlanFault(Fault.ENDED))
    return kept


def _refuse(faults: Sequence[PlanFault]) -> None:
    if faults:
        raise PlanRefused(*faults)


def _without_owner(kept: KeptPlan, changes: Mapping[str, Any]) -> list[PlanFault]:
    """Measures that the edit leaves with nobody responsible, and that had somebody, or are new."""
    before = {one.id: one for goal in kept.plan.goals for one in goal.measures}
    after = plan_from(changed(kept.content, changes))
    return [
        PlanFault(Fault.NO_OWNER, f"goals/{goal.id}/measures/{one.id}/who")
        for goal in after.goals
        for one in goal.measures
        if one.who == NOBODY and one.open and _newly(one, before.get(one.id))
    ]


def _newly(measure: Measure, before: Measure | None) -> bool:
    return (bool(measure.text.strip()) and before is None) or (before is not None and before.who != NOBODY)


def _leaves(changes: Mapping[str, Any], prefix: str = "") -> list[tuple[str, Any]]:
    """Every single field an edit sets, by its whole path."""
    found: list[tuple[str, Any]] = []
    for name, value in changes.items():
        path = f"{prefix}{name}"
        found += _leaves(value, f"{path}/") if isinstance(value, Mapping) else [(path, value)]
    return found


def _days_ahead(changes: Mapping[str, Any], today: dt.date) -> list[str]:
    """The fields of a day that has been, given one that hasn't."""
    days = [(path, _day(value)) for path, value in _leaves(changes) if path.endswith(PAST_DAYS)]
    return [path for path, day in days if day is not None and day > today]


def _day(value: Any) -> dt.date | None:
    if isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
