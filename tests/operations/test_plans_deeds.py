"""What can be done about a plan, what is refused and why, and that undoing is the inverse."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from listeoversikt.followup.care_plan import current_plan
from listeoversikt.followup.log.plan_acts import PlanEnded, PlanStarted
from listeoversikt.followup.plan_content import MeasureState, Plan, Result, Rhythm, Zone
from listeoversikt.followup.plan_faults import Fault, PlanRefused
from listeoversikt.followup.plan_templates import Template, TemplateGoal, TemplateMeasure
from listeoversikt.operations.plan_deeds import (
    ReviewForm,
    add_template_deeds,
    check_changes,
    check_review,
    edit_deeds,
    end_deeds,
    hide_template_deeds,
    measure_done_deeds,
    new_goal,
    new_measure,
    new_row,
    next_place,
    next_review_day,
    review_deeds,
    save_template_deeds,
    start_deeds,
    suggested_review,
    templates,
)
from listeoversikt.operations.plans import plan_of
from listeoversikt.words.plans import fault_text, moved_text
from tests.operations.plan_office import TODAY, PlanOffice, content, refused

MONDAY = dt.date(2026, 11, 9)
NO_WHO = "goals/g1/measures/m1/who"


@pytest.fixture
def office() -> PlanOffice:
    one = PlanOffice()
    one.write("P1", PlanStarted(template="kols", content=content(), day=dt.date(2026, 3, 11), plan="p1"))
    return one


def plan(office: PlanOffice) -> Plan:
    kept = current_plan(office.view.record("P1"))
    assert kept is not None
    return kept.plan


def edit(office: PlanOffice, *, waiting: bool = False, **changes: Any) -> None:
    named = {name.replace("__", "/"): value for name, value in changes.items()}
    office.carry_out(edit_deeds(office.view, "P1", "p1", named, waiting=waiting))


# -- starting ---------------------------------------------------------------------------------------------------


def test_that_a_plan_starts_from_templates_with_days_and_a_review() -> None:
    office = PlanOffice()
    office.carry_out(start_deeds(office.view, "P2", ["diabetes", "hjertesvikt"], responsible="spl-1"))
    seen = plan_of(office.view, "P2")
    assert seen is not None
    assert (seen.line.problems, seen.plan.responsible) == ("Diabetes, hjertesvikt", "spl-1")
    assert seen.plan.next_review == TODAY + dt.timedelta(weeks=13)
    assert seen.faults == () and len(seen.goals) == 5
    assert seen.started_on == TODAY


def test_that_a_plan_may_start_empty() -> None:
    office = PlanOffice()
    office.carry_out(start_deeds(office.view, "P2"))
    seen = plan_of(office.view, "P2")
    assert seen is not None and seen.goals == () and seen.template == ""


def test_that_a_second_open_plan_is_refused_with_the_one_to_open(office: PlanOffice) -> None:
    with pytest.raises(PlanRefused) as caught:
        start_deeds(office.view, "P1", ["kols"])
    assert refused(caught) == [(Fault.ALREADY_OPEN, "")]
    assert caught.value.plan == "p1"
    assert fault_text(Fault.ALREADY_OPEN) == (
        "Pasienten har en plan fra før. Åpne den, og legg til det nye der."
    )
    office.write("P1", PlanEnded(plan="p1", day=TODAY, why="Ferdig"))
    assert start_deeds(office.view, "P1", ["kols"])


@pytest.mark.parametrize("patient", ["P3", "P9"])
def test_that_no_plan_starts_for_one_who_is_gone(patient: str) -> None:
    with pytest.raises(PlanRefused) as caught:
        start_deeds(PlanOffice().view, patient)
    assert refused(caught) == [(Fault.GONE, "")]


def test_that_a_deleted_template_starts_no_plan_and_changes_none(office: PlanOffice) -> None:
    before = plan(office)
    own = Template(key="", title="Vår mal", goals=(TemplateGoal("A", "", (TemplateMeasure("B", "lege"),)),))
    office.carry_out(save_template_deeds(office.view, own))
    key = templates(office.view).all[-1].key
    assert key == "vår_mal"
    office.carry_out(start_deeds(office.view, "P2", [key]))
    changed = Template(key=key, title="Vår mal", goals=(TemplateGoal("Noe annet"),))
    office.carry_out(save_template_deeds(office.view, changed))
    office.carry_out(hide_template_deeds(key))
    seen = plan_of(office.view, "P2")
    assert seen is not None and seen.goals[0].goal.text == "A"
    assert seen.line.problems == "Vår mal"
    assert plan(office) == before
    with pytest.raises(PlanRefused) as caught:
        start_deeds(PlanOffice().view, "P2", [key])
    assert refused(caught) == [(Fault.UNKNOWN_TEMPLATE, "")]


# -- editing ----------------------------------------------------------------------------------------------------


def test_that_an_edit_names_its_fields_alone(office: PlanOffice) -> None:
    (deed,) = edit_deeds(office.view, "P1", "p1", {"risk": "Nytt", "zones/red/action": "Ring 113 nå."})
    assert deed.patient == "P1"
    assert deed.act.changes == {"risk": "Nytt", "zones/red/action": "Ring 113 nå."}  # type: ignore[attr-defined]


def test_that_an_edit_that_changes_nothing_is_no_deed(office: PlanOffice) -> None:
    assert edit_deeds(office.view, "P1", "p1", {"risk": content()["risk"]}) == ()


def test_that_a_new_measure_waits_until_somebody_is_responsible(office: PlanOffice) -> None:
    measure, changes = new_measure("g1", "Ringe datter", "")
    (fault,) = check_changes(office.view, "P1", "p1", changes)
    assert (fault.fault, fault.path) == (Fault.NO_OWNER, f"goals/g1/measures/{measure}/who")
    assert fault_text(fault.fault) == "Velg hvem som er ansvarlig."
    with pytest.raises(PlanRefused):
        edit_deeds(office.view, "P1", "p1", changes)
    with_who = {**changes, f"goals/g1/measures/{measure}/who": "sykepleier"}
    assert edit_deeds(office.view, "P1", "p1", with_who)


def test_that_taking_the_responsible_away_waits_too_and_other_edits_do_not(office: PlanOffice) -> None:
    with pytest.raises(PlanRefused) as caught:
        edit(office, goals__g1__measures__m1__who=None)
    assert refused(caught) == [(Fault.NO_OWNER, NO_WHO)]
    edit(office, goals__g1__measures__m1__text="Veie seg")
    edit(office, goals__g1__measures__m1=None)


def test_that_nothing_typed_is_lost_when_it_must_be_saved_without_a_choice(office: PlanOffice) -> None:
    measure, changes = new_measure("g1", "Ringe datter", "")
    office.carry_out(edit_deeds(office.view, "P1", "p1", changes, waiting=True))
    edit(office, **{f"goals__g1__measures__{measure}__text": "Ringe sønn"})
    form = ReviewForm(TODAY, MONDAY)
    assert [fault.fault for fault in check_review(office.view, "P1", "p1", form)] == [Fault.NO_OWNER]
    edit(office, **{f"goals__g1__measures__{measure}__who": "sykepleier"})
    assert check_review(office.view, "P1", "p1", form) == ()


@pytest.mark.parametrize(
    "path",
    [
        "took_part",
        "got_plan",
        "goals/g1/reached",
        "goals/g1/measures/m1/done_on",
        "critical/day",
        "individual/reported",
    ],
)
def test_that_a_day_that_has_been_is_not_in_the_future(office: PlanOffice, path: str) -> None:
    tomorrow = TODAY + dt.timedelta(days=1)
    faults = check_changes(office.view, "P1", "p1", {path: tomorrow})
    assert [(fault.fault, fault.path) for fault in faults] == [(Fault.FUTURE, path)]
    assert check_changes(office.view, "P1", "p1", {path: tomorrow.isoformat()}) == faults
    assert check_changes(office.view, "P1", "p1", {path: TODAY}) == ()


def test_that_a_day_to_come_may_be_in_the_future(office: PlanOffice) -> None:
    assert check_changes(office.view, "P1", "p1", {"goals/g1/measures/m2/due": MONDAY}) == ()
    assert check_changes(office.view, "P1", "p1", {"individual/next_meeting": MONDAY}) == ()


def test_that_an_ended_or_unknown_plan_takes_no_edit(office: PlanOffice) -> None:
    office.write("P1", PlanEnded(plan="p1", day=TODAY, why="Ferdig"))
    with pytest.raises(PlanRefused) as caught:
        edit(office, risk="Nytt")
    assert refused(caught) == [(Fault.ENDED, "")]
    assert check_changes(office.view, "P1", "p404", {})[0].fault is Fault.UNKNOWN_PLAN


def test_that_rows_are_made_with_an_id_and_a_place_of_their_own(office: PlanOffice) -> None:
    goal, changes = new_goal("Synge i kor", place=next_place(plan(office).goals))
    office.carry_out(edit_deeds(office.view, "P1", "p1", changes))
    row, more = new_row("services", service="nav", role="Økonomi")
    office.carry_out(edit_deeds(office.view, "P1", "p1", more))
    assert [one.id for one in plan(office).goals] == ["g1", goal]
    assert {one.id for one in plan(office).services} == {"s1", row}
    assert new_goal("A")[0] != new_goal("A")[0]


def test_that_a_further_problem_brings_its_template_without_touching_what_stands(office: PlanOffice) -> None:
    before = plan(office)
    office.carry_out(add_template_deeds(office.view, "P1", "p1", "rus"))
    after = plan(office)
    assert after.goals[0].text == before.goals[0].text
    assert after.matters == before.matters
    assert "rus" in [problem.key for problem in after.problems]
    assert after.risk.startswith(before.risk) and "Overdose" in after.risk
    assert "Fortsett med faste medisiner." in after.zone(Zone.GREEN).action
    assert [one.service for one in after.services] == ["hjemmetjeneste", "rus_kommune", "nav"]
    assert office.view.record("P1").last == 2


@pytest.mark.parametrize(
    ("rhythm", "due", "state"),
    [
        (Rhythm.ONCE, dt.date(2026, 11, 9), MeasureState.DONE),
        (Rhythm.WEEKLY, dt.date(2026, 11, 10), MeasureState.ONGOING),
        (Rhythm.MONTHS, dt.date(2026, 12, 3), MeasureState.ONGOING),
    ],
)
def test_that_a_measure_noted_as_done_is_over_or_has_its_next_day(
    office: PlanOffice, rhythm: Rhythm, due: dt.date, state: MeasureState
) -> None:
    edit(office, goals__g1__measures__m2__rhythm=rhythm)
    office.carry_out(measure_done_deeds(office.view, "P1", "p1", "m2", TODAY, Result.WORKED))
    one = plan(office).measure("m2")
    assert one is not None
    assert (one.due, one.state, one.done_on, one.result) == (due, state, TODAY, Result.WORKED)


# -- reviewing and ending ---------------------------------------------------------------------------------------


def test_that_a_review_makes_a_version_and_sets_its_days(office: PlanOffice) -> None:
    form = ReviewForm(TODAY, dt.date(2027, 2, 3), with_patient=True, handed_out=TODAY)
    office.carry_out(review_deeds(office.view, "P1", "p1", form))
    kept = current_plan(office.view.record("P1"))
    assert kept is not None and kept.version == 1
    assert kept.versions[0].plan == kept.plan
    assert (kept.plan.next_review, kept.plan.took_part, kept.plan.got_plan) == (
        dt.date(2027, 2, 3),
        TODAY,
        TODAY,
    )


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        (ReviewForm(TODAY + dt.timedelta(days=1), MONDAY), [(Fault.FUTURE, "day")]),
        (ReviewForm(dt.date(2026, 3, 10), MONDAY), [(Fault.BEFORE_START, "day")]),
        (ReviewForm(TODAY, None), [(Fault.NO_NEXT_REVIEW, "next_review")]),
        (ReviewForm(TODAY, TODAY), [(Fault.REVIEW_NOT_AFTER, "next_review")]),
        (ReviewForm(TODAY, MONDAY, handed_out=MONDAY), [(Fault.FUTURE, "handed_out")]),
    ],
)
def test_that_a_review_with_a_fault_is_refused(
    office: PlanOffice, form: ReviewForm, expected: list[tuple[Fault, str]]
) -> None:
    with pytest.raises(PlanRefused) as caught:
        review_deeds(office.view, "P1", "p1", form)
    assert refused(caught) == expected


def test_that_two_open_plans_must_become_one_before_a_review(office: PlanOffice) -> None:
    office.write("P1", PlanStarted(template="", content={}, day=TODAY, plan="p2"), who="spl-2")
    form = ReviewForm(TODAY, MONDAY)
    assert [fault.fault for fault in check_review(office.view, "P1", "p1", form)] == [Fault.TWO_OPEN]
    office.carry_out(end_deeds(office.view, "P1", "p2", TODAY, "To planer ble laget samtidig"))
    assert check_review(office.view, "P1", "p1", form) == ()


@pytest.mark.parametrize(
    ("asked", "moved", "said"),
    [
        ("2026-11-11", "2026-11-11", ""),
        (
            "2026-11-14",
            "2026-11-16",
            "Flyttet fra lørdag 14. november 2026 til mandag 16. november 2026: lørdag.",
        ),
        (
            "2027-03-25",
            "2027-03-30",
            "Flyttet fra torsdag 25. mars 2027 til tirsdag 30. mars 2027: Skjærtorsdag.",
        ),
        ("2026-12-31", "2026-12-31", ""),
        (
            "2027-01-01",
            "2027-01-04",
            "Flyttet fra fredag 1. januar 2027 til mandag 4. januar 2027: Første nyttårsdag.",
        ),
    ],
)
def test_that_a_review_on_a_holiday_moves_to_the_next_working_day_and_says_so(
    office: PlanOffice, asked: str, moved: str, said: str
) -> None:
    found = next_review_day(office.view, dt.date.fromisoformat(asked))
    assert found.day == dt.date.fromisoformat(moved)
    if said:
        text = moved_text(found.asked, found.day, found.holiday).replace("\u00a0", " ")
        assert text == said
        assert "None" not in moved_text(found.asked, found.day, found.holiday, "en")
    edit(office, next_review=asked)
    assert plan(office).next_review == found.day


def test_that_the_offices_closed_day_moves_a_review_too() -> None:
    from dataclasses import replace

    from listeoversikt.operations.settings import Settings

    settings = Settings()
    closed = replace(settings, clock=replace(settings.clock, closed_days=frozenset({MONDAY})))
    office = PlanOffice(settings=closed)
    found = next_review_day(office.view, MONDAY)
    assert (found.day, found.holiday) == (dt.date(2026, 11, 10), "")
    assert moved_text(found.asked, found.day, found.holiday).endswith("ikke en virkedag.")


def test_that_the_next_review_is_suggested_as_the_templates_say(office: PlanOffice) -> None:
    seen = plan_of(office.view, "P1")
    assert seen is not None
    assert suggested_review(office.view, seen) == TODAY + dt.timedelta(weeks=26)


@pytest.mark.parametrize(
    ("day", "why", "expected"),
    [
        (TODAY + dt.timedelta(days=1), "Ferdig", [(Fault.FUTURE, "day")]),
        (dt.date(2026, 3, 10), "Ferdig", [(Fault.BEFORE_START, "day")]),
        (TODAY, "  ", [(Fault.NO_WHY, "why")]),
    ],
)
def test_that_ending_needs_a_day_that_has_been_and_a_reason(
    office: PlanOffice, day: dt.date, why: str, expected: list[tuple[Fault, str]]
) -> None:
    with pytest.raises(PlanRefused) as caught:
        end_deeds(office.view, "P1", "p1", day, why)
    assert refused(caught) == expected


def test_that_the_plan_of_one_who_is_gone_can_still_be_ended() -> None:
    office = PlanOffice()
    office.write("P3", PlanStarted(template="", content=content(), day=dt.date(2026, 3, 11), plan="p3"))
    office.carry_out(end_deeds(office.view, "P3", "p3", TODAY, "Pasienten er død"))
    assert current_plan(office.view.record("P3")) is None


def test_that_what_is_not_there_any_more_is_refused_with_a_reason(office: PlanOffice) -> None:
    form = ReviewForm(TODAY, MONDAY)
    with pytest.raises(PlanRefused) as caught:
        measure_done_deeds(office.view, "P1", "p1", "m404", TODAY)
    assert refused(caught) == [(Fault.UNKNOWN_PLAN, "")]
    assert check_review(office.view, "P1", "p404", form)[0].fault is Fault.UNKNOWN_PLAN
    with pytest.raises(PlanRefused) as caught:
        end_deeds(office.view, "P1", "p404", TODAY, "Ferdig")
    assert refused(caught) == [(Fault.UNKNOWN_PLAN, "")]
    office.write("P1", PlanEnded(plan="p1", day=TODAY, why="Ferdig"))
    assert check_review(office.view, "P1", "p1", form)[0].fault is Fault.ENDED
    with pytest.raises(PlanRefused) as caught:
        add_template_deeds(office.view, "P1", "p1", "kols")
    assert refused(caught) == [(Fault.ENDED, "")]


def test_that_a_day_that_cannot_be_read_is_no_future_day(office: PlanOffice) -> None:
    assert check_changes(office.view, "P1", "p1", {"took_part": "en gang i høst", "got_plan": None}) == ()


def test_that_a_rhythm_without_a_day_stays_without_one_when_done(office: PlanOffice) -> None:
    office.carry_out(measure_done_deeds(office.view, "P1", "p1", "m1", TODAY))
    one = plan(office).measure("m1")
    assert one is not None and (one.due, one.done_on, one.result) == (None, TODAY, None)
