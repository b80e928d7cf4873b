"""The made-up team's care plans and the list review it has begun; see ``example_followup``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from listeoversikt.clinical.workdays import workday_after, workday_from
from listeoversikt.followup.care_plan import current_plan
from listeoversikt.followup.log.review_acts import Agreement, Decision
from listeoversikt.followup.plan_content import own
from listeoversikt.followup.review_selection import Selection
from listeoversikt.followup.review_yield import SCORES
from listeoversikt.followup.target_groups import TargetGroup
from listeoversikt.operations.acting import Deed, act
from listeoversikt.operations.office import Office, View
from listeoversikt.operations.plan_deeds import (
    ReviewForm,
    edit_deeds,
    measure_done_deeds,
    new_measure,
    review_deeds,
    start_deeds,
)
from listeoversikt.operations.review import basis_of, count
from listeoversikt.operations.review import start_deeds as begin_review
from listeoversikt.operations.review_form import Draft, decision_deeds, empty_draft
from listeoversikt.operations.review_patient import reviewed_patient

LATEST_REVIEWED = 14
SetClock = Callable[[dt.datetime], None]


@dataclass(frozen=True)
class _Story:
    """One made-up plan: its templates, what matters, a step of the team's own, and how old everything is (days)."""

    group: TargetGroup
    templates: tuple[str, ...]
    matters: str
    step: str
    who: str
    due_in: int
    began: int
    reviewed: tuple[int, ...] = ()
    review_in: int = 60


STORIES = (
    _Story(
        TargetGroup.FRAIL_ELDERLY,
        ("skropelig_eldre", "hjertesvikt"),
        "Jeg vil bo hjemme og klare å hente avisen selv. Jeg vil slippe flere turer til sykehuset.",
        "Ringe om vekt og hevelse",
        "sykepleier",
        -1,
        237,
        (124, 20),
        8,
    ),
    _Story(
        TargetGroup.COPD,
        ("kols",),
        "Jeg vil kunne være med på turene til pensjonistlaget.",
        "Se på inhalasjonsteknikken",
        "sykepleier",
        0,
        160,
        (80,),
        -1,
    ),
    _Story(
        TargetGroup.DIABETES,
        ("diabetes",),
        "Jeg vil ha krefter til barnebarna.",
        "Ta blodtrykk og se på føttene",
        "sykepleier",
        9,
        90,
        (30,),
        40,
    ),
    _Story(
        TargetGroup.SERIOUS_PSYCHIATRIC,
        ("psykisk_helse",),
        "Jeg vil få ro om natten og komme ut hver dag.",
        "Avtale samtale om søvn",
        "lege",
        4,
        60,
        (),
        12,
    ),
    _Story(
        TargetGroup.SUBSTANCE,
        ("rus",),
        "Jeg vil beholde leiligheten.",
        "Møte med NAV og kommunens rustjeneste",
        "sykepleier",
        14,
        45,
        (),
        30,
    ),
    _Story(
        TargetGroup.COPD,
        ("kols", "skropelig_eldre"),
        "Jeg vil slippe å være redd når jeg blir tungpusten.",
        "Ringe hver mandag de neste fire ukene",
        "sykepleier",
        2,
        30,
        (),
        20,
    ),
)


def write_example_plans(office: Office, set_clock: SetClock, today: dt.date) -> None:
    """Six plans, the oldest first; then a review that rests."""
    taken: set[str] = set()
    for story in STORIES:
        patient = _somebody(_view(office), story.group, taken)
        if patient:
            taken.add(patient)
            _write_plan(_Writing(office, set_clock, today), patient, story)
    _begun_review(office, set_clock, today)


@dataclass(frozen=True)
class _Writing:
    """Writes deeds as they would have been written some days back."""

    office: Office
    set_clock: SetClock
    today: dt.date

    def day(self, back: int) -> dt.date:
        """A working day about so many days ago."""
        return min(workday_from(self.today - dt.timedelta(days=back)), self.today)

    def then(self, back: int) -> View:
        """The view with that day as today."""
        return replace(_view(self.office), today=self.day(back))

    def write(self, back: int, deeds: Sequence[Deed]) -> None:
        """At a quarter past nine that day, by the nurse."""
        self.set_clock(dt.datetime.combine(self.day(back), dt.time(9, 14)).astimezone())
        act(self.office, deeds, who="spl-1")


def _write_plan(writing: _Writing, patient: str, story: _Story) -> None:
    today, began = writing.today, story.began
    then = writing.then(began)
    writing.write(began, start_deeds(then, patient, story.templates, responsible="sykepleier"))
    plan = current_plan(_view(writing.office).record(patient))
    assert plan is not None
    due = workday_after(today, story.due_in) if story.due_in > 0 else _workday_before(today, -story.due_in)
    changes = _first_words(plan.plan.goals[0].id, story, due)
    writing.write(began, edit_deeds(writing.then(began), patient, plan.uuid, changes))
    _do_the_rest(writing, patient, plan.uuid, story)
    for back in story.reviewed:
        following = workday_from(today + dt.timedelta(days=story.review_in))
        form = ReviewForm(writing.day(back), following, with_patient=True)
        writing.write(back, review_deeds(writing.then(back), patient, plan.uuid, form))


def _do_the_rest(writing: _Writing, patient: str, plan: str, story: _Story) -> None:
    """What the template asked the team for was done last week, so that the story's own step stands out."""
    kept = current_plan(_view(writing.office).record(patient))
    assert kept is not None
    for goal in kept.plan.goals:
        for measure in goal.measures:
            if own(measure.who) and measure.text != story.step:
                back = min(6, story.began)
                done = measure_done_deeds(writing.then(back), patient, plan, measure.id, writing.day(back))
                writing.write(back, done)


def _first_words(goal: str, story: _Story, due: dt.date) -> dict[str, Any]:
    _, measure = new_measure(goal, story.step, story.who, due=due, place=9)
    review = {} if story.review_in < 0 else {"next_review": due + dt.timedelta(days=story.review_in)}
    return {"matters": story.matters, **review, **measure}


def _view(office: Office) -> View:
    assert office.view is not None
    return office.view


def _workday_before(today: dt.date, count: int) -> dt.date:
    day = today - dt.timedelta(days=count)
    while day != workday_from(day):
        day -= dt.timedelta(days=1)
    return day


def _somebody(view: View, group: TargetGroup, taken: set[str]) -> str:
    """The first of the group who is on the worklist, else on the list."""
    members = view.scored.groups.member(group)
    listed = [row.patient_id for row in view.scored.worklist if members[row.patient]]
    others = (one for one in view.shown_ids if members[view.position[one]])
    return next((one for one in (*listed, *others) if one not in taken), "")


def _begun_review(office: Office, set_clock: SetClock, today: dt.date) -> None:
    """A doctor has gone through some of the elderly with four medicines or more."""
    view = _view(office)
    doctor = view.settings.team.doctor_of(view.lists[0], today) if view.lists else ""
    selection = Selection(age_from=70, medicines_from=4, lists=tuple(view.lists[:1]), limit=40)
    chosen = count(basis_of(view, doctor), selection).patients
    if not doctor or not chosen:
        return
    day = _workday_before(today, 1)
    set_clock(dt.datetime.combine(day, dt.time(15, 30)).astimezone())
    session, deeds = begin_review("70 år og eldre med minst fire legemidler", selection, chosen, day)
    act(office, deeds, who=doctor)
    empty = empty_draft(today)
    for number, patient in enumerate(chosen[: min(LATEST_REVIEWED, len(chosen) // 3)]):
        shown = reviewed_patient(view, patient).shown
        draft = replace(_decided(number, empty), agreement=_agreed(number, shown))
        act(
            office,
            decision_deeds(view.record(patient), patient, draft, session, day, shown),
            who=doctor,
        )


def _agreed(number: int, shown: Mapping[str, str]) -> dict[str, Agreement]:
    """Two of three are asked about the scores that are there; most fit."""
    if number % 3 == 2:
        return {}
    said = (Agreement.FITS, Agreement.FITS, Agreement.TOO_LOW, Agreement.FITS, Agreement.TOO_HIGH)
    return {score: said[(number + place) % len(said)] for place, score in enumerate(SCORES) if score in shown}


def _decided(number: int, empty: Draft) -> Draft:
    """Every fourth is followed up, every other one of those new to the office."""
    decisions = (Decision.NOT_NOW, Decision.FOLLOW_UP, Decision.NOT_RELEVANT, Decision.NOT_NOW)
    decision = decisions[number % 4]
    follows = decision is Decision.FOLLOW_UP
    return replace(
        empty,
        decision=decision,
        known=number % 8 != 1,
        why=("medicines",) if follows else (),
        offered="home_visit" if follows and number % 8 == 1 else "consultation" if follows else "",
        answer="yes" if follows else "",
    )
