"""Steps of a plan that others have: asked about when nothing was heard, by the one who is responsible for the plan."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listeoversikt.clinical.workdays import is_workday
from listeoversikt.followup.facts import FREE_TEXT, Fact, FactKind
from listeoversikt.followup.log.acts import Closed, How
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.plan_duties import PlanDuty, coming_duties, plan_duties, step_owner
from listeoversikt.followup.reasons import DueState, Reason, RowReason
from listeoversikt.followup.settling import Day
from listeoversikt.patient_list.snapshot import date_of, day_number
from listeoversikt.words.worklist import facts_line, why_text
from tests.followup.plan_log import PLAN, PlanLog, goals, measure

STEP = f"{PLAN}/m1"
MONDAY = dt.date(2026, 11, 9)
ASKED = dt.date(2026, 11, 16)
"""Five working days later."""
OTHERS = ["nav", "hjemmetjeneste", "dps", "fysioterapeut", "patient", "kin", "other:naboen"]


def log_with(who: str = "nav", responsible: str = "", **more: Any) -> PlanLog:
    return PlanLog(
        {**goals(m1=measure("søknad om AAP", who=who, due=MONDAY, **more)), "responsible": responsible}
    )


def seen(record: PatientRecord, today: dt.date) -> list[PlanDuty]:
    number = day_number(today)
    return plan_duties(record, Day(work_day=number, soon_discharge=number + 1, soon_other=number + 14))


def due_of(log: PlanLog) -> dt.date | None:
    found = coming_duties(log.record)
    return date_of(found[0].due) if found else None


def done(on: dt.date, how: How = How.DONE) -> Closed:
    return Closed(reason=Reason.PLAN_STEP, of=STEP, how=how, day=on)


@pytest.mark.parametrize("who", OTHERS)
def test_that_others_are_asked_five_working_days_after_the_day_of_their_step(who: str) -> None:
    record = log_with(who).record
    assert seen(record, ASKED - dt.timedelta(days=1)) == []
    (duty,) = seen(record, ASKED)
    assert (duty.reason, duty.of, date_of(duty.due)) == (Reason.PLAN_STEP, STEP, ASKED)
    assert Fact(FactKind.PLAN_STEP_OF, day=day_number(MONDAY), key=who) in duty.facts
    assert FactKind.PLAN_STEP_OF in FREE_TEXT


def test_that_easter_and_weekends_are_no_working_days_of_the_five() -> None:
    log = PlanLog(goals(m1=measure(who="nav", due=dt.date(2026, 3, 31))))
    assert due_of(log) == dt.date(2026, 4, 10)


@pytest.mark.parametrize(
    ("responsible", "owner"), [("spl-2", "spl-2"), ("lege", "lege"), ("", ""), ("patient", ""), ("nav", "")]
)
def test_that_the_one_responsible_for_the_plan_asks(responsible: str, owner: str) -> None:
    assert step_owner(log_with(responsible=responsible).record, STEP) == owner


@pytest.mark.parametrize("how", list(How))
def test_that_closing_the_question_ends_a_step_done_once(how: How) -> None:
    log = log_with()
    log.write(done(ASKED, how))
    assert due_of(log) is None


@pytest.mark.parametrize(
    "change",
    [
        {"goals__g1__measures__m1__state": "done"},
        {"goals__g1__measures__m1__result": "worked"},
        {"goals__g1__measures__m1__done_on": MONDAY},
        {"goals__g1__measures__m1__due": None},
        {"goals__g1__reached": MONDAY},
    ],
)
def test_that_nobody_asks_when_a_result_is_noted(change: dict[str, Any]) -> None:
    log = log_with()
    log.edit(**change)
    assert due_of(log) is None


def test_that_a_step_with_a_rhythm_is_asked_about_each_round() -> None:
    log = log_with("hjemmetjeneste", rhythm="weekly")
    assert due_of(log) == ASKED
    log.write(done(ASKED))
    assert due_of(log) == dt.date(2026, 11, 30)
    log.edit(goals__g1__measures__m1__result="partly")
    assert due_of(log) == dt.date(2026, 11, 30)
    log.edit(goals__g1__measures__m1__result="ended")
    assert due_of(log) is None


DAYS = st.dates(dt.date(2024, 1, 1), dt.date(2032, 12, 31))


@given(
    st.sampled_from(OTHERS),
    st.sampled_from(["once", "daily", "weekly", "weeks", "months", "text"]),
    DAYS,
    st.lists(DAYS, max_size=3).map(sorted),
)
def test_that_nobody_is_asked_on_a_weekend_or_a_holiday(
    who: str, rhythm: str, due: dt.date, answers: list[dt.date]
) -> None:
    log = PlanLog(goals(m1=measure(who=who, due=due, rhythm=rhythm, each=2)))
    for day in answers:
        log.write(done(day))
    asked = due_of(log)
    assert asked is None or (is_workday(asked) and asked > max([due, *answers[-1:]]))


def row_reason(who: str) -> RowReason:
    (duty,) = seen(log_with(who).record, ASKED)
    return RowReason(duty.reason, DueState.DUE_TODAY, duty.due, None, duty.facts, duty.of)


@pytest.mark.parametrize(
    ("who", "asked", "had"),
    [
        ("nav", "Spør NAV: søknad om AAP", "NAV"),
        ("hjemmetjeneste", "Spør hjemmetjenesten: søknad om AAP", "Hjemmetjenesten"),
        ("kin", "Spør pårørende: søknad om AAP", "Pårørende"),
        ("other:naboen", "Spør naboen: søknad om AAP", "Naboen"),
    ],
)
def test_that_the_row_says_whom_to_ask_and_that_the_result_is_noted(who: str, asked: str, had: str) -> None:
    entry = row_reason(who)
    assert why_text(entry, today=ASKED, index_date=ASKED) == asked
    facts = facts_line(entry)
    assert facts.startswith(f"{had} skulle gjort det 09.11.26. Spør, og før resultatet i planen.")
    assert why_text(entry, "en", today=ASKED, index_date=ASKED) != asked
