"""The page *Planer* as rows: states, reviews, who is gone, and one plan opened."""

from __future__ import annotations

import datetime as dt

import pytest

from listeoversikt.followup.log.acts import Closed, How
from listeoversikt.followup.log.patient_acts import Sign, StopSign
from listeoversikt.followup.log.plan_acts import PlanEdited, PlanEnded, PlanReviewed, PlanStarted
from listeoversikt.followup.plan_content import MeasureState, Offer
from listeoversikt.followup.plan_differences import Section
from listeoversikt.followup.plan_faults import Fault
from listeoversikt.followup.reasons import DueState, Reason
from listeoversikt.followup.worklist import WorklistSettings
from listeoversikt.operations.plans import (
    difference_of,
    offer_key,
    offers_of,
    people_of,
    plan_of,
    plan_page,
    problems_of,
)
from listeoversikt.operations.settings import Settings
from listeoversikt.words.plans import gone_note
from tests.operations.plan_office import TODAY, PlanOffice, content

BEGUN = dt.date(2026, 3, 11)


def started(plan: str = "p1", **changes: object) -> PlanStarted:
    return PlanStarted(template="skropelig_eldre", content=content(**changes), day=BEGUN, plan=plan)


@pytest.fixture
def office() -> PlanOffice:
    one = PlanOffice()
    one.write("P1", started())
    return one


def test_that_an_office_without_plans_has_an_empty_page() -> None:
    page = plan_page(PlanOffice().view)
    assert (page.in_use, page.put_away, page.count, page.review_due) == ((), (), 0, 0)


def test_that_a_line_says_who_what_for_and_when_it_is_reviewed(office: PlanOffice) -> None:
    (line,) = plan_page(office.view).in_use
    assert (line.patient_id, line.age, line.sex, line.gp) == ("P1", 84, "K", "L02")
    assert line.problems == "KOLS, hjertesvikt, skrøpelig eldre"
    assert (line.next_review, line.state) == (dt.date(2026, 11, 11), DueState.DUE_SOON)
    assert (line.version, line.steps_due, line.twin, line.gone) == (0, 1, False, "")
    assert line.search == "p1 l02 kols, hjertesvikt, skrøpelig eldre"
    assert plan_page(office.view, "en").in_use[0].problems == "COPD, heart failure, frail older"


@pytest.mark.parametrize(
    ("review", "state", "over"),
    [
        ("2026-11-02", DueState.OVERDUE, 1),
        ("2025-09-29", DueState.OVERDUE, 400),
        ("2026-11-03", DueState.DUE_TODAY, 0),
        ("2026-11-17", DueState.DUE_SOON, 0),
        ("2026-11-18", DueState.NOT_YET, 0),
        (None, DueState.NO_DUE_DATE, 0),
    ],
)
def test_that_a_review_has_exactly_one_state(review: str | None, state: DueState, over: int) -> None:
    office = PlanOffice()
    office.write("P1", started(next_review=review))
    page = plan_page(office.view)
    assert (page.in_use[0].state, page.in_use[0].days_over) == (state, over)
    assert page.review_due == (state in (DueState.OVERDUE, DueState.DUE_TODAY))


def test_that_plans_are_in_the_order_of_their_reviews_and_one_without_comes_last() -> None:
    office = PlanOffice()
    office.write("P1", started(next_review=None))
    office.write("P2", started("p2", next_review="2026-11-02"))
    assert [line.patient_id for line in plan_page(office.view).in_use] == ["P2", "P1"]


def test_that_an_ended_plan_is_put_away(office: PlanOffice) -> None:
    office.write("P1", PlanEnded(plan="p1", day=TODAY, why="Målet er nådd."))
    page = plan_page(office.view)
    assert page.in_use == ()
    assert [(line.ended, line.state) for line in page.put_away] == [(TODAY, DueState.NO_DUE_DATE)]
    seen = plan_of(office.view, "P1")
    assert seen is not None and not seen.open


@pytest.mark.parametrize(("patient", "why"), [("P3", "died"), ("P9", "absent")])
def test_that_a_patient_gone_from_the_list_keeps_the_plan_and_the_reason_is_shown(
    patient: str, why: str
) -> None:
    office = PlanOffice()
    office.write(patient, started(next_review="2026-11-02"))
    page = plan_page(office.view)
    assert page.in_use == () and page.review_due == 0
    (line,) = page.put_away
    assert (line.gone, line.state, line.ended) == (why, DueState.NO_DUE_DATE, None)
    seen = plan_of(office.view, patient)
    assert seen is not None and seen.plan.risk.startswith("Fall")
    assert gone_note(seen.gone).endswith("Planen er tatt vare på, og er ute av arbeidslisten.")
    assert [row for row in office.view.scored.worklist if row.patient_id == patient] == []


@pytest.mark.parametrize("sign", [Sign.DEAD, Sign.MOVED])
def test_that_a_stop_sign_puts_the_plan_away_before_the_next_extract(office: PlanOffice, sign: Sign) -> None:
    office.write("P1", StopSign(sign=sign, day=TODAY))
    assert plan_page(office.view).in_use == ()
    assert plan_page(office.view).put_away[0].gone == sign.value


def test_that_a_plan_for_a_condition_takes_plan_missing_away_and_gives_its_own_steps() -> None:
    office = PlanOffice(settings=Settings(worklist=WorklistSettings(on=frozenset(Reason))))

    def reasons() -> list[Reason]:
        return [
            one.reason for row in office.view.scored.worklist if row.patient_id == "P1" for one in row.reasons
        ]

    assert Reason.COPD_PLAN in reasons() and Reason.PLAN_STEP not in reasons()
    office.write("P1", started())
    assert Reason.COPD_PLAN not in reasons() and Reason.PLAN_STEP in reasons()
    office.write("P1", PlanEnded(plan="p1", day=TODAY, why="Feil"))
    assert Reason.COPD_PLAN in reasons() and Reason.PLAN_STEP not in reasons()


def test_that_a_plan_opened_shows_who_when_and_the_state_of_each_measure(office: PlanOffice) -> None:
    seen = plan_of(office.view, "P1")
    assert seen is not None
    rows = [(one.who, one.when, one.state, one.days_over) for one in seen.goals[0].measures]
    assert rows == [
        ("Pasienten", "daglig", None, 0),
        ("Sykepleier", "hver uke", DueState.DUE_SOON, 0),
        ("Lege", "to\xa012.11.", DueState.DUE_SOON, 0),
        ("Lege", "fr\xa030.10.", DueState.OVERDUE, 4),
    ]
    assert [one.word for one in seen.goals[0].measures][1:] == ["Frist snart", "Frist snart", "Over fristen"]
    assert (seen.template, seen.started_on, seen.last) == ("Skrøpelig eldre", BEGUN, 1)
    assert seen.faults == ()


def test_that_a_step_closed_in_the_worklist_is_shown_as_done(office: PlanOffice) -> None:
    of = "p1/m4"
    office.write("P1", Closed(reason=Reason.PLAN_STEP, of=of, how=How.DONE, day=TODAY))
    seen = plan_of(office.view, "P1")
    assert seen is not None
    one = seen.goals[0].measures[3]
    assert (one.measure.state, one.state, one.measure.done_on) == (MeasureState.DONE, None, TODAY)
    office.write("P1", Closed(reason=Reason.PLAN_STEP, of="p1/m3", how=How.NOT_APPLICABLE, day=TODAY))
    again = plan_of(office.view, "P1")
    assert again is not None and again.goals[0].measures[2].measure.state is MeasureState.STOPPED


def test_that_a_measure_without_anybody_asks_and_stands_in_the_way_of_a_review() -> None:
    office = PlanOffice()
    office.write(
        "P1", started(goals={"g1": {"text": "A", "measures": {"m1": {"text": "B"}}}, "g2": {"text": "C"}})
    )
    seen = plan_of(office.view, "P1")
    assert seen is not None
    assert [(fault.fault, fault.path) for fault in seen.faults] == [
        (Fault.NO_OWNER, "goals/g1/measures/m1/who"),
        (Fault.NO_OWNER, "goals/g2"),
    ]
    assert seen.goals[0].measures[0].faults == (Fault.NO_OWNER,)
    assert seen.goals[0].measures[0].who == "Velg ansvarlig"
    assert [goal.faults for goal in seen.goals] == [(), (Fault.NO_OWNER,)]


def test_that_two_open_plans_are_both_shown_and_say_so(office: PlanOffice) -> None:
    office.write("P1", started("p2"), who="spl-2")
    page = plan_page(office.view)
    assert [(line.uuid, line.twin) for line in page.in_use] == [("p1", True), ("p2", True)]
    seen = plan_of(office.view, "P1")
    assert seen is not None and seen.uuid == "p2"
    assert [twin.uuid for twin in seen.twins] == ["p1"]
    assert Fault.TWO_OPEN in [fault.fault for fault in seen.faults]
    office.write("P1", PlanEnded(plan="p1", day=TODAY, why="To planer"))
    assert [line.twin for line in plan_page(office.view).in_use] == [False]


def test_that_versions_say_in_one_line_what_was_new(office: PlanOffice) -> None:
    first = content()
    second = content(risk="Fall. Redd for å gå ut.", services={"s2": {"service": "fysioterapeut"}})
    for on, again, what in (("2026-03-11", "2026-07-02", first), ("2026-07-02", "2026-11-11", second)):
        office.write(
            "P1",
            PlanReviewed(
                plan="p1",
                day=dt.date.fromisoformat(on),
                next_review=dt.date.fromisoformat(again),
                content=what,
            ),
        )
    seen = plan_of(office.view, "P1")
    assert seen is not None
    assert [(line.number, line.what) for line in seen.versions] == [
        (2, "Risikobilde endret, hjemmetjenesten fjernet og 1\xa0endring til"),
        (1, "Fra mal «Skrøpelig eldre»"),
    ]
    between = difference_of(office.view, "P1", "p1", 1, 2)
    assert {one.section for one in between} == {Section.RISK, Section.SERVICES}
    assert difference_of(office.view, "P1", "p1", 1) == ()
    assert seen.changed == difference_of(office.view, "P1", "p1", 2)
    assert difference_of(office.view, "P1", "p1", 7) == ()


def test_that_a_patient_without_a_plan_has_none_to_open(office: PlanOffice) -> None:
    assert plan_of(office.view, "P2") is None
    assert plan_of(office.view, "P1", "p404") is None


def test_that_the_office_names_its_own_offers() -> None:
    assert [offer.text for offer in offers_of(PlanOffice().view)][:2] == [
        "Frisklivssentral",
        "Lærings- og mestringstilbud",
    ]
    own = PlanOffice(settings=Settings(offers=("Turgruppa på torsdag",)))
    assert offers_of(own.view) == (Offer("turgruppa_på_torsdag", "Turgruppa på torsdag"),)
    assert "/" not in offer_key("Frivillige / Røde Kors")


def test_that_anybody_who_can_be_responsible_is_offered_once() -> None:
    keys = [person.key for person in people_of(PlanOffice().view)]
    assert keys[:4] == ["patient", "kin", "lege", "sykepleier"]
    assert len(keys) == len(set(keys))
    words = [person.word for person in people_of(PlanOffice().view, "en")]
    assert words[0] == "The patient" and len(set(words)) == len(words)


def test_that_problems_are_the_shipped_ones_in_order() -> None:
    assert [one.key for one in problems_of(PlanOffice().view)][:2] == ["kols", "diabetes"]


def test_that_no_clock_runs_in_the_plan_of_one_who_is_gone(office: PlanOffice) -> None:
    before = plan_of(office.view, "P1")
    assert before is not None
    assert any(one.state is not None for goal in before.goals for one in goal.measures)
    office.write("P1", StopSign(sign=Sign.MOVED, day=TODAY))
    seen = plan_of(office.view, "P1")
    assert seen is not None and seen.gone
    assert [one.state for goal in seen.goals for one in goal.measures if one.state is not None] == []


def test_that_a_measure_without_words_waits_and_is_no_duty(office: PlanOffice) -> None:
    fields = {"who": "sykepleier", "due": "2026-10-30", "place": 9}
    office.write("P1", PlanEdited(plan="p1", changes={"goals/g1/measures/m9": fields}))
    seen = plan_of(office.view, "P1")
    assert seen is not None
    assert [(one.fault, one.path) for one in seen.faults] == [(Fault.NO_TEXT, "goals/g1/measures/m9/text")]
    row = office.view.scored.work.row_of("P1")
    assert row is not None
    assert [one.of for one in row.reasons if one.reason is Reason.PLAN_STEP] == ["p1/m4"]
    office.write("P1", PlanEdited(plan="p1", changes={"goals/g1/measures/m9/text": "Ringe"}))
    row = office.view.scored.work.row_of("P1")
    assert row is not None
    assert {one.of for one in row.reasons if one.reason is Reason.PLAN_STEP} == {"p1/m4", "p1/m9"}
