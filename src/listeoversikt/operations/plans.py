"""The page *Planer* as plain rows: every plan with its state and next review, and one plan opened.

Reading only; ``plan_deeds`` has what can be done. A patient gone from the list keeps the plan, and the reason is
shown. ``None`` is missing or not set, never zero.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from listeoversikt.followup.care_plan import KeptPlan, open_plans, plan_called, plans_of
from listeoversikt.followup.log.acts import How
from listeoversikt.followup.log.patient_acts import Sign
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.plan_content import (
    DEFAULT_OFFERS,
    KIN,
    PATIENT,
    PROBLEMS,
    SERVICES,
    TEAM_ROLES,
    Goal,
    Measure,
    MeasureState,
    Offer,
    Plan,
    Problem,
    own,
)
from listeoversikt.followup.plan_differences import Difference, differences
from listeoversikt.followup.plan_duties import Standing, coming_duties, review_due, standing_of
from listeoversikt.followup.plan_faults import Fault, PlanFault, faults_of_measure, faults_of_plan
from listeoversikt.followup.plan_templates import templates_of
from listeoversikt.followup.reasons import DueState, Reason
from listeoversikt.followup.settling import Day
from listeoversikt.followup.target_groups import RiskBand
from listeoversikt.operations.office import View
from listeoversikt.operations.patient_gone import ABSENT, why_unscored
from listeoversikt.patient_list.frames import NO_DAY, Sex
from listeoversikt.patient_list.snapshot import day_number
from listeoversikt.words.language import NORWEGIAN
from listeoversikt.words.plans import (
    from_template,
    gone_word,
    in_sentence,
    problem_word,
    summary,
    when_word,
    who_word,
)
from listeoversikt.words.states import due_word

SEX_LETTERS = {Sex.FEMALE: "K", Sex.MALE: "M"}


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One plan in the list. ``gone``: why the patient isn't on the list ("" = is); ``twin``: another is open too.

    ``next_review`` is the working day; ``state`` its due state (``NO_DUE_DATE`` when ended, gone or not set).
    ``steps_due``: steps of the team's own that are due. ``templates``: the keys of what it was started from.
    """

    patient_id: str
    uuid: str
    age: int | None
    sex: str
    gp: str
    band: str
    problems: str
    version: int
    next_review: dt.date | None
    state: DueState
    days_over: int
    steps_due: int
    twin: bool
    gone: str
    ended: dt.date | None
    search: str
    templates: tuple[str, ...] = ()


@dataclass(frozen=True)
class PlansPage:
    """``in_use``: open plans of those on the list, next review first; ``put_away``: ended, or patient gone.

    ``templates``: those that plans in use were started from, by key, as they're called now; one that's gone by its key.
    """

    in_use: tuple[PlanLine, ...]
    put_away: tuple[PlanLine, ...]
    today: dt.date
    templates: Mapping[str, str] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many plans are in use."""
        return len(self.in_use)

    @property
    def review_due(self) -> int:
        """How many of them should have been reviewed by today."""
        return sum(line.state in (DueState.OVERDUE, DueState.DUE_TODAY) for line in self.in_use)


@dataclass(frozen=True)
class MeasureSeen:
    """A measure as shown. ``measure`` has the state that the log gives it (closed in the worklist = done).

    ``state``: None where no clock runs: done, stopped, no day, or not the team's own. ``word`` is its word.
    """

    measure: Measure
    who: str
    when: str
    state: DueState | None
    word: str
    due: dt.date | None
    days_over: int
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True)
class GoalSeen:
    """A goal with its measures."""

    goal: Goal
    measures: tuple[MeasureSeen, ...]
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True)
class VersionLine:
    """A version; ``what`` says in one line what was new in it."""

    number: int
    day: dt.date
    who: str
    what: str
    uuid: str


@dataclass(frozen=True)
class PlanSeen:
    """One plan opened. ``last``: the newest event in sight (``act(seen=…)``). ``changed``: since the last version.

    ``faults``: what stands in the way of a review. ``twins``: the patient's other open plans.
    """

    patient_id: str
    uuid: str
    last: int
    line: PlanLine
    kept: KeptPlan
    plan: Plan
    template: str
    started_on: dt.date
    who_started: str
    goals: tuple[GoalSeen, ...]
    versions: tuple[VersionLine, ...]
    changed: tuple[Difference, ...]
    faults: tuple[PlanFault, ...]
    twins: tuple[PlanLine, ...]
    open: bool
    gone: str


@dataclass(frozen=True, slots=True)
class Person:
    """A choice of *Hvem*."""

    key: str
    word: str


def plan_page(view: View, language: str = NORWEGIAN) -> PlansPage:
    """The whole list."""
    lines = [
        line
        for patient_id, record in view.book.records.items()
        for line in lines_of(view, patient_id, record, language)
    ]
    in_use = [line for line in lines if line.ended is None and not line.gone]
    away = [line for line in lines if line.ended is not None or line.gone]
    last_day = dt.date.max
    in_use.sort(key=lambda line: (line.next_review or last_day, line.patient_id, line.uuid))
    away.sort(key=lambda line: line.patient_id)
    away.sort(key=lambda line: line.ended or view.today, reverse=True)
    used = {key for line in in_use for key in line.templates}
    known = {template.key: template.title for template in templates_of(view.book.office_entries).all}
    titles = sorted((known.get(key, key), key) for key in used)
    return PlansPage(tuple(in_use), tuple(away), view.today, {key: title for title, key in titles})


def plan_of(view: View, patient_id: str, uuid: str = "", language: str = NORWEGIAN) -> PlanSeen | None:
    """One plan opened: by its name, else the patient's current, else the newest; None where there is none."""
    record = view.record(patient_id)
    kept = plan_in_hand(record, uuid)
    if kept is None:
        return None
    lines = {line.uuid: line for line in lines_of(view, patient_id, record, language)}
    line, day = lines[kept.uuid], day_of(view)
    twins = tuple(lines[other.uuid] for other in open_plans(record) if other.uuid != kept.uuid)
    faults = list(faults_of_plan(kept.plan))
    if kept.open and twins:
        faults.append(PlanFault(Fault.TWO_OPEN))
    newest = kept.versions[-1].plan if kept.versions else None
    return PlanSeen(
        patient_id=patient_id,
        uuid=kept.uuid,
        last=record.last,
        line=line,
        kept=kept,
        plan=kept.plan,
        template=", ".join(template_titles(view, kept)),
        started_on=kept.started_on,
        who_started=kept.started.who,
        goals=tuple(_goal(goal, kept, record, day, language, runs=not line.gone) for goal in kept.plan.goals),
        versions=version_lines(view, kept, language),
        changed=() if newest is None else differences(newest, kept.plan),
        faults=tuple(faults),
        twins=twins,
        open=kept.open,
        gone=line.gone,
    )


def plan_in_hand(record: PatientRecord, uuid: str = "") -> KeptPlan | None:
    """The plan of that name; without one the newest open plan, else the newest."""
    if uuid:
        return plan_called(record, uuid)
    every = plans_of(record)
    return next((kept for kept in reversed(every) if kept.open), every[-1] if every else None)


def difference_of(
    view: View, patient_id: str, uuid: str, first: int, second: int | None = None
) -> tuple[Difference, ...]:
    """What is different between two versions by number; ``second`` None = the plan as it is now."""
    kept = plan_called(view.record(patient_id), uuid)
    if kept is None:
        return ()
    plans = {version.number: version.plan for version in kept.versions}
    before, after = plans.get(first), kept.plan if second is None else plans.get(second)
    return () if before is None or after is None else differences(before, after)


def version_lines(view: View, kept: KeptPlan, language: str = NORWEGIAN) -> tuple[VersionLine, ...]:
    """The versions, newest first."""
    found: list[VersionLine] = []
    before: Plan | None = None
    for version in kept.versions:
        if before is None:
            what = from_template(template_titles(view, kept), language)
        else:
            what = summary(differences(before, version.plan), language)
        found.append(VersionLine(version.number, version.day, version.who, what, version.entry.uuid))
        before = version.plan
    return tuple(reversed(found))


def template_titles(view: View, kept: KeptPlan) -> tuple[str, ...]:
    """The templates a plan was made from, as they are called now; one that's gone by its key."""
    templates = templates_of(view.book.office_entries)
    found = [(key, templates.called(key)) for key in kept.template.split(",") if key]
    return tuple(key if template is None else template.title for key, template in found)


def people_of(view: View, language: str = NORWEGIAN) -> tuple[Person, ...]:
    """The choices of *Hvem*: the patient, next of kin, the team's roles and members, and services."""
    members = [member.id for member in view.settings.worklist.team.active(view.today)]
    keys = [PATIENT, KIN, *TEAM_ROLES, *(one for one in members if one not in TEAM_ROLES), *SERVICES]
    return tuple(Person(key, who_word(key, language)) for key in keys)


def offers_of(view: View) -> tuple[Offer, ...]:
    """The office's own list of offers, else the usual ones."""
    return tuple(Offer(offer_key(text), text) for text in view.settings.offers or DEFAULT_OFFERS)


def offer_key(text: str) -> str:
    """The name of an offer in a path: letters and digits alone.

    >>> offer_key("Lærings- og mestringstilbud")
    'lærings_og_mestringstilbud'
    """
    letters = "".join(letter if letter.isalnum() else " " for letter in text.lower())
    return "_".join(letters.split())


def problems_of(view: View) -> tuple[Problem, ...]:
    """The problems a plan can be for: the shipped ones, then those of the office's own templates."""
    own_words = [
        Problem(template.problem, "" if template.problem in PROBLEMS else template.title)
        for template in templates_of(view.book.office_entries).shown
        if template.problem and template.problem not in PROBLEMS
    ]
    return (*(Problem(key) for key in PROBLEMS), *own_words)


def day_of(view: View) -> Day:
    """The work day, and what is soon."""
    return view.scored.work.work.day


def gone_of(view: View, patient_id: str) -> str:
    """Why a patient isn't on the list: by the extract, or by a stop sign; "" for one who is."""
    record = view.record(patient_id)
    for sign in (Sign.DEAD, Sign.MOVED):
        if record.stopped(sign, view.today) is not None:
            return sign.value
    row = view.position.get(patient_id)
    return ABSENT if row is None else why_unscored(view, row)


def lines_of(view: View, patient_id: str, record: PatientRecord, language: str = NORWEGIAN) -> list[PlanLine]:
    """The patient's plans as lines, oldest first."""
    every = plans_of(record)
    if not every:
        return []
    gone, day = gone_of(view, patient_id), day_of(view)
    age, sex, gp, band = _patient(view, patient_id, scored=not gone)
    several = sum(kept.open for kept in every) > 1
    steps = [duty for duty in coming_duties(record) if duty.reason is Reason.PLAN_STEP]
    lines = []
    for kept in every:
        due = review_due(kept, record)
        state = DueState.NO_DUE_DATE
        if due is not None and not gone:
            state = day.state(Reason.REVIEW_DUE, day_number(due))
        problems = problems_text(kept.plan, language)
        found = (patient_id, gp, problems, gone_word(gone, language))
        lines.append(
            PlanLine(
                patient_id=patient_id,
                uuid=kept.uuid,
                age=age,
                sex=sex,
                gp=gp,
                band=band,
                problems=problems,
                version=kept.version,
                next_review=due,
                state=state,
                days_over=max((view.today - due).days, 0) if due is not None and not gone else 0,
                steps_due=sum(
                    duty.of.startswith(f"{kept.uuid}/") and duty.due <= day.work_day for duty in steps
                ),
                twin=several and kept.open,
                gone=gone,
                ended=kept.ended_on,
                search=" ".join(part for part in found if part).lower(),
                templates=tuple(key for key in kept.template.split(",") if key),
            )
        )
    return lines


def problems_text(plan: Plan, language: str = NORWEGIAN) -> str:
    """What the plan is for: «KOLS, skrøpelig eldre»."""
    words = [problem_word(one.key, one.text, language) for one in plan.problems]
    return ", ".join([*words[:1], *map(in_sentence, words[1:])])


def _patient(view: View, patient_id: str, *, scored: bool) -> tuple[int | None, str, str, str]:
    """Age, sex, list and band; what the extract doesn't tell is None or ""."""
    row = view.position.get(patient_id)
    if row is None:
        return None, "", "", ""
    patients, groups = view.patient_list.patients, view.scored.groups
    sex, gp = int(patients["sex"][row]), int(patients["gp"][row])
    return (
        int(groups.scores.age[row]),
        SEX_LETTERS[Sex(sex)] if sex >= 0 else "",
        patients.labels["gp"][gp] if gp >= 0 else "",
        RiskBand(int(groups.band[row])).name.lower() if scored else "",
    )


def _goal(
    goal: Goal, kept: KeptPlan, record: PatientRecord, day: Day, language: str, *, runs: bool
) -> GoalSeen:
    """``runs``: the clocks do, since the patient is on the list and the plan is open."""
    runs = runs and kept.open and goal.reached is None
    measures = tuple(_measure(one, kept, record, day, language, runs=runs) for one in goal.measures)
    faults = faults_of_plan(Plan(goals=(goal,)))
    of_goal = tuple(fault.fault for fault in faults if fault.path == f"goals/{goal.id}")
    return GoalSeen(goal, measures, of_goal)


def _measure(
    measure: Measure, kept: KeptPlan, record: PatientRecord, day: Day, language: str, *, runs: bool
) -> MeasureSeen:
    standing = standing_of(record, kept, measure)
    shown = replace(measure, state=_state(measure, standing), done_on=standing.done)
    runs = runs and standing.due is not None and own(measure.who)
    due = day_number(standing.due) if standing.due is not None else int(NO_DAY)
    state = day.state(Reason.PLAN_STEP, due) if runs else None
    return MeasureSeen(
        measure=shown,
        who=who_word(measure.who, language),
        when=when_word(measure, day.date, language),
        state=state,
        word="" if state is None else due_word(state, language),
        due=standing.due,
        days_over=max(day.work_day - due, 0) if runs else 0,
        faults=faults_of_measure(measure),
    )


def _state(measure: Measure, standing: Standing) -> MeasureState:
    """The measure's state with the worklist's word laid on."""
    if standing.closed is None:
        return measure.state
    return MeasureState.DONE if standing.closed is How.DONE else MeasureState.STOPPED
