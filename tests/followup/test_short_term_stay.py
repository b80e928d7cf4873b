"""Asking after those in short-term care: on days 14, 28 and 50 after the discharge from hospital, quietly.

Discharged to short-term care on Friday 6 March 2026: asked on 20 March, 3 April and 25 April; waits until 5 May.
"""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listeoversikt.followup.log.acts import StillInShortTerm
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.short_term_stay import ASK_DAYS, short_term_wait
from tests.followup.log_of import book_of, date, taken_back

LEFT = "2026-03-06"


def record(*still: str, of: str = LEFT) -> PatientRecord:
    """«Fortsatt der», said on those days."""
    acts = [StillInShortTerm(discharged=date(of), day=date(day)) for day in still]
    return book_of(*(("Kari", act) for act in acts)).of("Kari")


def asked(today: str, *still: str, extract: str | None = None) -> str:
    """The day from which nobody has answered, «» = nothing to ask."""
    shown = None if extract is None else date(extract)
    wait = short_term_wait(record(*still), date(LEFT), date(today), shown_until=shown)
    return "" if wait.asked is None else wait.asked.isoformat()


@pytest.mark.parametrize(
    ("why", "today", "still", "since"),
    [
        ("the day after the discharge", "2026-03-07", (), ""),
        ("day 13", "2026-03-19", (), ""),
        ("day 14", "2026-03-20", (), "2026-03-20"),
        ("day 15, nobody has asked", "2026-03-21", (), "2026-03-20"),
        ("said «still there» on day 15", "2026-03-21", ("2026-03-21",), ""),
        ("and is left alone until day 28", "2026-04-02", ("2026-03-21",), ""),
        ("day 28", "2026-04-03", ("2026-03-21",), "2026-04-03"),
        ("never asked, day 30: since day 14", "2026-04-05", (), "2026-03-20"),
        ("asked on day 30, answers 14 and 28", "2026-04-10", ("2026-04-05",), ""),
        ("day 50", "2026-04-25", ("2026-03-21", "2026-04-05"), "2026-04-25"),
        ("said on day 50: never again", "2026-05-05", ("2026-04-25",), ""),
        (
            "said on day 10, before anybody asked: day 14 all the same",
            "2026-03-20",
            ("2026-03-16",),
            "2026-03-20",
        ),
        ("an answer dated ahead answers nothing yet", "2026-03-20", ("2026-03-25",), "2026-03-20"),
    ],
)
def test_that_it_is_asked_on_days_14_28_and_50_until_somebody_answers(
    why: str, today: str, still: tuple[str, ...], since: str
) -> None:
    assert asked(today, *still) == since, why


@pytest.mark.parametrize(
    ("why", "extract", "since"),
    [
        ("read out before day 14", "2026-03-19", "2026-03-20"),
        ("read out on day 14: it shows the stay", "2026-03-20", ""),
        ("read out on day 20", "2026-03-26", ""),
    ],
)
def test_that_an_extract_that_shows_the_stay_going_on_answers_up_to_its_date(
    why: str, extract: str, since: str
) -> None:
    assert asked("2026-03-27", extract=extract) == since, why


def test_that_an_answer_about_another_discharge_says_nothing_of_this() -> None:
    other = record("2026-03-21", of="2026-01-09")
    assert short_term_wait(other, date(LEFT), date("2026-03-21")).asked == date("2026-03-20")


def test_that_an_answer_taken_back_asks_again() -> None:
    book = book_of(("Kari", StillInShortTerm(discharged=date(LEFT), day=date("2026-03-20"))))
    back = taken_back(book, "Kari", "u1").of("Kari")
    assert short_term_wait(back, date(LEFT), date("2026-03-20")).asked == date("2026-03-20")


def test_that_the_card_can_say_when_it_asks_next_and_when_the_wait_lapses() -> None:
    wait = short_term_wait(record("2026-03-21"), date(LEFT), date("2026-03-24"))
    assert (wait.still, wait.next_ask, wait.lapses) == (
        date("2026-03-21"),
        date("2026-04-03"),
        date("2026-05-05"),
    )
    shown = short_term_wait(record(), date(LEFT), date("2026-03-24"), shown_until=date("2026-03-20"))
    assert shown.lapses is None


@given(st.lists(st.integers(0, 70), max_size=4), st.integers(0, 70))
def test_that_whatever_was_said_it_asks_at_one_of_the_three_days_that_has_come(
    said: list[int], off: int
) -> None:
    left = date(LEFT)
    answers = [(left + dt.timedelta(days=days)).isoformat() for days in said]
    today = left + dt.timedelta(days=off)
    wait = short_term_wait(record(*answers), left, today)
    points = [left + dt.timedelta(days=days) for days in ASK_DAYS]
    assert wait.asked is None or (wait.asked in points and wait.asked <= today)
    assert wait.next_ask is None or (wait.next_ask in points and wait.next_ask > today)
    answered = record(*answers, today.isoformat())
    assert short_term_wait(answered, left, today).asked is None  # saying it today always answers
