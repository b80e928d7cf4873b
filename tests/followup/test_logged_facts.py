"""What the log says that indicators count, as columns: from acts as people write them."""

from __future__ import annotations

import datetime as dt

import numpy as np

from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import Channel, Contact, Outcome, Signed, Ticked
from listeoversikt.followup.log.entry import Entry
from listeoversikt.followup.log.log_book import EMPTY, LogBook
from listeoversikt.followup.log.plan_acts import PlanEdited, PlanEnded, PlanStarted
from listeoversikt.followup.log.review_acts import Decision, Reviewed
from listeoversikt.followup.logged_facts import LoggedFacts, LoggedKind, logged_facts, nurses_of
from listeoversikt.followup.team import Member, Team
from listeoversikt.patient_list.frames import NO_DAY
from listeoversikt.patient_list.snapshot import day_number

POSITION = {"a": 0, "b": 1}
MARCH = dt.date(2026, 3, 2)
NURSES = frozenset({"spl-1"})


def book(*acts: tuple[str, str, Act]) -> LogBook:
    """A log of (patient, who, act), one a day."""
    start = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
    return EMPTY.with_entries(
        Entry(number, f"e{number}", start + dt.timedelta(days=number), who, patient, act)
        for number, (patient, who, act) in enumerate(acts, start=1)
    )


def told(facts: LoggedFacts) -> list[tuple[int, str, str]]:
    """Patient, day of March and kind."""
    first = day_number(dt.date(2026, 2, 28))
    return [
        (patient, str(day - first), LoggedKind(kind).name)
        for patient, day, kind in zip(
            facts.patient.tolist(), facts.day.tolist(), facts.kind.tolist(), strict=True
        )
    ]


def contact(day: int, outcome: Outcome, channel: Channel = Channel.PHONE) -> Contact:
    return Contact(day=dt.date(2026, 3, day), channel=channel, outcome=outcome, role="sykepleier")


def test_that_an_attempt_and_a_letter_are_attempts_and_a_contact_isnt() -> None:
    facts = logged_facts(
        book(
            ("b", "spl-1", contact(5, Outcome.NO_ANSWER)),
            ("b", "spl-1", contact(4, Outcome.SENT, Channel.LETTER)),
            ("b", "spl-1", contact(6, Outcome.ANSWERED)),
            ("x", "spl-1", contact(6, Outcome.NO_ANSWER)),  # not on the list
        ),
        POSITION,
    )
    assert told(facts) == [(1, "4", "ATTEMPT"), (1, "5", "ATTEMPT")]


def test_that_medicines_are_reconciled_when_a_doctor_has_signed() -> None:
    tick = Ticked(discharged=MARCH, item="legemidler_samstemt", done=True, text="2")
    unsigned = logged_facts(book(("a", "spl-1", tick)), POSITION)
    assert len(unsigned) == 0
    sign = Signed(discharged=MARCH, item="legemidler_samstemt")
    signed = logged_facts(book(("a", "spl-1", tick), ("a", "lege-1", sign)), POSITION)
    assert told(signed) == [(0, "2", "RECONCILED")]  # the day it was ticked
    assert signed.discharged.tolist() == [day_number(MARCH)]


def review(decision: Decision, day: int, **said: object) -> Reviewed:
    return Reviewed(session="s1", decision=decision, day=dt.date(2026, 3, day), **said)  # type: ignore[arg-type]


def test_that_the_newest_decision_of_a_session_is_the_review() -> None:
    facts = logged_facts(
        book(
            ("a", "spl-1", review(Decision.FOLLOW_UP, 3, known=False)),
            ("a", "lege-1", review(Decision.NOT_NOW, 9, known=False)),
            ("b", "spl-1", review(Decision.FOLLOW_UP, 4, known=False, offered="home_visit", answer="yes")),
        ),
        POSITION,
        NURSES,
    )
    assert told(facts) == [
        (0, "9", "REVIEWED"),
        (1, "4", "REVIEWED"),
        (1, "4", "NEW_NEED"),
        (1, "4", "OFFERED_HOME_VISIT"),
        (1, "4", "ACCEPTED_HOME_VISIT"),
        (1, "4", "REVIEW_BY_NURSE"),
    ]


def test_that_an_offer_by_phone_is_none_and_no_answer_accepts_nothing() -> None:
    facts = logged_facts(
        book(
            ("a", "lege-1", review(Decision.FOLLOW_UP, 3, offered="phone", answer="yes")),
            ("b", "lege-1", review(Decision.FOLLOW_UP, 3, offered="consultation")),
        ),
        POSITION,
    )
    assert told(facts) == [(0, "3", "REVIEWED"), (1, "3", "REVIEWED"), (1, "3", "OFFERED_CONSULTATION")]


def test_that_a_plan_holds_from_its_start_to_the_day_before_it_was_ended() -> None:
    content = {"kinds": {"treatment": True}, "individual": {"state": "in_use", "reported": "2026-03-08"}}
    start = PlanStarted(template="", content=content, day=dt.date(2026, 3, 3), plan="p")
    end = PlanEnded(plan="p", day=dt.date(2026, 3, 20), why="")
    facts = logged_facts(book(("a", "spl-1", start), ("a", "lege-1", end)), POSITION, NURSES)
    assert told(facts) == [
        (0, "3", "PLAN"),
        (0, "3", "INDIVIDUAL_PLAN"),
        (0, "3", "PLAN_BY_NURSE"),
        (0, "8", "INDIVIDUAL_REPORTED"),
    ]
    plan = facts.of(LoggedKind.PLAN)
    assert len(plan.holding(day_number(dt.date(2026, 3, 19)))) == 1
    assert len(plan.holding(day_number(dt.date(2026, 3, 20)))) == 0
    assert len(plan.holding(day_number(dt.date(2026, 3, 2)))) == 0


def test_that_a_plan_without_end_goes_on_and_edits_count() -> None:
    start = PlanStarted(template="", content={}, day=dt.date(2026, 3, 3), plan="p")
    edit = PlanEdited(plan="p", changes={"kinds/treatment": True})
    assert len(logged_facts(book(("a", "lege-1", start)), POSITION)) == 0
    facts = logged_facts(book(("a", "lege-1", start), ("a", "lege-1", edit)), POSITION)
    assert facts.last.tolist() == [NO_DAY]


def test_that_nurses_are_the_members_with_that_role() -> None:
    team = Team(
        (Member("spl-1", "sykepleier"), Member("lege-1", "lege"), Member("spl-2", "sykepleier", until=MARCH))
    )
    assert nurses_of(team) == {"spl-1", "spl-2"}


def test_that_an_empty_log_has_columns_of_the_same_kinds() -> None:
    none, some = (
        logged_facts(EMPTY, POSITION),
        logged_facts(book(("a", "x", contact(5, Outcome.NO_ANSWER))), POSITION),
    )
    columns = ("patient", "day", "last", "discharged", "kind")
    assert [getattr(none, name).dtype for name in columns] == [getattr(some, name).dtype for name in columns]
    assert np.array_equal(none.patient, [])
