"""Steps and reviews of plans on the worklist: what is due, when it's next due, and what closes it."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listeoversikt.clinical.workdays import is_workday
from listeoversikt.followup.facts import FREE_TEXT, FactKind
from listeoversikt.followup.log.acts import Closed, How, Reopened
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.plan_content import Measure, Rhythm
from listeoversikt.followup.plan_duties import (
    PlanDuty,
    coming_duties,
    months_after,
    next_due,
    plan_duties,
    step_owner,
)
from listeoversikt.followup.reasons import Reason
from listeoversikt.followup.settling import Day
from listeoversikt.patient_list.snapshot import date_of, day_number
from tests.followup.plan_log import PLAN, PlanLog, day, goals, measure

STEP = f"{PLAN}/m1"
MONDAY = dt.date(2026, 11, 9)


def seen_on(today: dt.date) -> Day:
    return Day(
        work_day=day_number(today), soon_discharge=day_number(today) + 1, soon_other=day_number(today) + 14
    )


def duties(record: PatientRecord, today: dt.date = MONDAY) -> list[PlanDuty]:
    return plan_duties(record, seen_on(today))


def dues(record: PatientRecord, reason: Reason = Reason.PLAN_STEP) -> list[dt.date]:
    return [date_of(duty.due) for duty in coming_duties(record) if duty.reason is reason]


def closed(on: dt.date, how: How = How.DONE, reason: Reason = Reason.PLAN_STEP, of: str = STEP) -> Closed:
    return Closed(reason=reason, of=of, how=how, day=on)


def test_that_a_step_shows_on_its_day_and_not_before() -> None:
    record = PlanLog(goals(m1=measure("Ringe om vekt", due=MONDAY))).record
    assert duties(record, MONDAY - dt.timedelta(days=3)) == []
    (duty,) = duties(record)
    assert (duty.reason, duty.of, date_of(duty.due)) == (Reason.PLAN_STEP, STEP, MONDAY)
    kinds = {fact.kind: fact.key for fact in duty.facts}
    assert kinds == {FactKind.PLAN_STEP: "Ringe om vekt", FactKind.PLAN_GOAL: "Gå til postkassen"}
    assert len(duties(record, MONDAY + dt.timedelta(days=400))) == 1


def test_that_a_duty_is_unpacked_as_reason_which_due_and_facts() -> None:
    (duty,) = duties(PlanLog(goals(m1=measure(due=MONDAY))).record)
    reason, of, due, facts = duty
    assert (reason, of, due) == (Reason.PLAN_STEP, STEP, day_number(MONDAY))
    assert {fact.kind for fact in facts} <= FREE_TEXT


@pytest.mark.parametrize("who", ["patient", "kin", "hjemmetjeneste", "other:naboen", ""])
def test_that_what_is_not_the_teams_own_is_no_duty_on_its_day(who: str) -> None:
    assert duties(PlanLog(goals(m1=measure(who=who, due=MONDAY))).record) == []


def test_that_a_step_nobody_has_is_no_duty_however_late() -> None:
    assert coming_duties(PlanLog(goals(m1=measure(who="", due=MONDAY))).record) == ()


@pytest.mark.parametrize(
    "change",
    [
        {"goals__g1__reached": MONDAY},
        {"goals__g1__measures__m1__state": "done"},
        {"goals__g1__measures__m1__state": "stopped"},
        {"goals__g1__measures__m1__due": None},
        {"goals__g1__measures__m1": None},
        {"goals__g1": None},
    ],
)
def test_that_a_step_is_over_when_its_goal_or_itself_is(change: dict[str, Any]) -> None:
    log = PlanLog(goals(m1=measure(due=MONDAY)))
    log.edit(**change)
    assert coming_duties(log.record) == ()


def test_that_an_ended_plan_gives_no_duties() -> None:
    log = PlanLog({**goals(m1=measure(due=MONDAY)), "next_review": "2026-11-09"})
    assert len(duties(log.record)) == 2
    log.end("2026-11-09")
    assert duties(log.record) == []


@pytest.mark.parametrize("how", list(How))
def test_that_closing_a_step_done_once_ends_it(how: How) -> None:
    log = PlanLog(goals(m1=measure(due=MONDAY)))
    log.write(closed(MONDAY, how))
    assert coming_duties(log.record) == ()


def test_that_opening_a_closed_step_brings_it_back() -> None:
    log = PlanLog(goals(m1=measure(due=MONDAY)))
    closing = log.write(closed(MONDAY))
    log.write(Reopened(reason=Reason.PLAN_STEP, of=STEP))
    assert dues(log.record) == [MONDAY]
    other = PlanLog(goals(m1=measure(due=MONDAY)))
    other.undo(other.write(closed(MONDAY)))
    assert dues(other.record) == [MONDAY]
    assert closing.act is not None


@pytest.mark.parametrize(
    ("rhythm", "expected"),
    [
        ({"rhythm": "daily"}, "2026-11-11"),
        ({"rhythm": "weekly"}, "2026-11-17"),
        ({"rhythm": "weeks", "each": 2}, "2026-11-24"),
        ({"rhythm": "months", "each": 3}, "2027-02-10"),
    ],
)
def test_that_a_rhythm_is_counted_from_the_day_it_was_done(rhythm: dict[str, Any], expected: str) -> None:
    log = PlanLog(goals(m1=measure(due=MONDAY, **rhythm)))
    log.write(closed(dt.date(2026, 11, 10)))
    assert dues(log.record) == [day(expected)]
    (duty,) = coming_duties(log.record)
    (done,) = [fact for fact in duty.facts if fact.kind is FactKind.PLAN_STEP_DONE]
    assert date_of(done.day) == dt.date(2026, 11, 10)


def test_that_a_turn_declined_is_skipped_and_not_said_to_be_done() -> None:
    log = PlanLog(goals(m1=measure(due=MONDAY, rhythm="weekly")))
    log.write(closed(MONDAY, How.DECLINED))
    (duty,) = coming_duties(log.record)
    assert date_of(duty.due) == MONDAY + dt.timedelta(days=7)
    assert FactKind.PLAN_STEP_DONE not in {fact.kind for fact in duty.facts}


def test_that_a_step_that_is_not_applicable_does_not_come_back_by_its_rhythm() -> None:
    log = PlanLog(goals(m1=measure(due=MONDAY, rhythm="weekly")))
    log.write(closed(MONDAY, How.NOT_APPLICABLE))
    assert coming_duties(log.record) == ()


def test_that_one_done_ahead_of_its_day_is_next_due_after_that_day() -> None:
    log = PlanLog(goals(m1=measure(due=MONDAY, rhythm="weekly")))
    log.write(closed(MONDAY - dt.timedelta(days=10)))
    assert dues(log.record) == [MONDAY + dt.timedelta(days=1)]


def test_that_a_new_day_set_in_the_plan_counts_again() -> None:
    log = PlanLog(goals(m1=measure(due=MONDAY)))
    log.write(closed(MONDAY))
    log.edit(goals__g1__measures__m1__due="2026-12-01")
    assert dues(log.record) == [day("2026-12-01")]


def test_that_noting_it_done_in_the_plan_moves_the_rhythm_on() -> None:
    log = PlanLog(goals(m1=measure(due=MONDAY, rhythm="weekly")))
    log.edit(goals__g1__measures__m1__done_on=MONDAY)
    assert dues(log.record) == [MONDAY + dt.timedelta(days=7)]


def test_that_a_due_day_on_a_holiday_is_the_next_working_day() -> None:
    record = PlanLog(goals(m1=measure(due=dt.date(2026, 4, 2)))).record
    assert dues(record) == [dt.date(2026, 4, 7)]


def test_that_a_closing_of_another_plans_step_changes_nothing() -> None:
    log = PlanLog(goals(m1=measure(due=MONDAY)))
    log.write(closed(MONDAY, of="plan-2/m1"))
    assert dues(log.record) == [MONDAY]


def test_that_a_review_shows_from_when_it_is_due_soon() -> None:
    log = PlanLog({"next_review": "2026-12-01"})
    assert duties(log.record, dt.date(2026, 11, 16)) == []
    (duty,) = duties(log.record, dt.date(2026, 11, 17))
    assert (duty.reason, duty.of) == (Reason.REVIEW_DUE, PLAN)
    assert [fact.kind for fact in duty.facts] == [FactKind.PLAN_MADE]


def test_that_reviewing_the_plan_moves_its_review_on() -> None:
    log = PlanLog({"next_review": "2026-11-09"})
    log.review("2026-11-09", "2027-02-09", {})
    (duty,) = coming_duties(log.record)
    assert date_of(duty.due) == dt.date(2027, 2, 9)
    assert [fact.kind for fact in duty.facts] == [FactKind.PLAN_REVIEWED]


def test_that_a_review_closed_in_the_worklist_is_gone_until_the_plan_is_reviewed() -> None:
    log = PlanLog({"next_review": "2026-11-09"})
    log.write(closed(MONDAY, reason=Reason.REVIEW_DUE, of=PLAN))
    assert coming_duties(log.record) == ()
    log.review("2026-11-20", "2027-02-09", {})
    assert dues(log.record, Reason.REVIEW_DUE) == [dt.date(2027, 2, 9)]


def test_that_a_review_closed_until_a_day_is_due_that_day() -> None:
    log = PlanLog({"next_review": "2026-11-09"})
    log.write(
        Closed(reason=Reason.REVIEW_DUE, of=PLAN, how=How.DECLINED, day=MONDAY, until=day("2026-12-26"))
    )
    assert dues(log.record, Reason.REVIEW_DUE) == [dt.date(2026, 12, 28)]


def test_that_two_open_plans_both_give_their_steps() -> None:
    log = PlanLog(goals(m1=measure(due=MONDAY)))
    log.start(goals(m9=measure(due=MONDAY)), plan="plan-2")
    assert {duty.of for duty in duties(log.record)} == {STEP, "plan-2/m9"}


def test_that_the_worklist_can_ask_who_has_a_step() -> None:
    record = PlanLog(goals(m1=measure(who="spl-2", due=MONDAY))).record
    assert step_owner(record, STEP) == "spl-2"
    assert step_owner(record, "plan-1/m404") == ""


DAYS = st.dates(dt.date(2024, 1, 1), dt.date(2032, 12, 31))
MEASURES = st.builds(
    Measure,
    st.just("m"),
    rhythm=st.sampled_from(Rhythm),
    each=st.integers(1, 26),
    due=st.one_of(st.none(), DAYS),
)


@given(MEASURES, st.one_of(st.none(), DAYS))
def test_that_a_due_day_is_never_a_weekend_or_a_holiday(one: Measure, done: dt.date | None) -> None:
    due = next_due(one, done)
    assert due is None or is_workday(due)


@given(MEASURES, DAYS, DAYS)
def test_that_being_done_later_never_moves_the_due_day_back(one: Measure, a: dt.date, b: dt.date) -> None:
    first, second = next_due(one, min(a, b)), next_due(one, max(a, b))
    assert (first is None) == (second is None)
    assert first is None or second is None or first <= second


@given(MEASURES, DAYS)
def test_that_doing_it_moves_the_due_day_past_the_one_that_was_set(one: Measure, done: dt.date) -> None:
    due = next_due(one, done)
    assert due is None or (due > done and (one.due is None or due > one.due))


@given(
    st.sampled_from(["once", "daily", "weekly", "weeks", "months", "text"]),
    DAYS,
    st.lists(DAYS, max_size=4).map(sorted),
    DAYS,
    st.integers(0, 40),
)
def test_that_a_due_day_never_moves_when_a_day_passes(
    rhythm: str, due: dt.date, done: list[dt.date], today: dt.date, later: int
) -> None:
    log = PlanLog(goals(m1=measure(due=due, rhythm=rhythm, each=2)))
    for on in done:
        log.write(closed(on))
    now = {duty.of: duty.due for duty in duties(log.record, today)}
    then = {duty.of: duty.due for duty in duties(log.record, today + dt.timedelta(days=later))}
    assert {of: then[of] for of in now} == now


@given(DAYS, st.lists(DAYS, min_size=1, max_size=5))
def test_that_one_more_turn_done_never_gives_an_earlier_due_day(due: dt.date, done: list[dt.date]) -> None:
    log = PlanLog(goals(m1=measure(due=due, rhythm="weekly")))
    before = dues(log.record)
    for on in done:
        log.write(closed(on))
        after = dues(log.record)
        assert after >= before
        before = after


@given(DAYS, st.integers(1, 40))
def test_that_months_ahead_are_the_same_day_or_the_months_last(start: dt.date, months: int) -> None:
    end = months_after(start, months)
    assert (end.year * 12 + end.month) - (start.year * 12 + start.month) == months
    assert end.day == start.day or (end + dt.timedelta(days=1)).day == 1
