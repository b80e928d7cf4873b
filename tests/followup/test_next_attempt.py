"""What is proposed when nobody answers: letter or Helsenorge, home care, a doctor's word on a home visit."""

from __future__ import annotations

import datetime as dt

import pytest

from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import Answer, Channel, HomeCareAsked, Outcome, Question, Reply
from listeoversikt.followup.next_attempt import NextStep, attempts_for, next_attempt
from tests.followup.log_of import book_of, contact, date

LEFT = date("2026-03-06")


def attempt(day: str, outcome: Outcome = Outcome.NO_ANSWER) -> Act:
    return contact(day, outcome=outcome)


def letter(day: str) -> Act:
    return contact(day, Channel.LETTER, Outcome.SENT)


TWICE = (attempt("2026-03-09"), attempt("2026-03-10"))
HOME_CARE = HomeCareAsked(discharged=LEFT, day=date("2026-03-12"))
QUESTION = Question(text="Hjemmebesøk?", discharged=LEFT)


def answer(reply: Reply) -> Answer:
    return Answer(of="u5", reply=reply)


def step(*acts: Act, today: str = "2026-03-25", before: dt.date | None = None) -> NextStep | None:
    record = book_of(*(("Kari", act) for act in acts)).of("Kari")
    found = next_attempt(record, LEFT, date(today), before)
    return None if found is None else found.step


@pytest.mark.parametrize(
    ("why", "acts", "expected"),
    [
        ("nobody has tried", (), None),
        ("once", TWICE[:1], None),
        ("twice on one day is one day", (attempt("2026-03-09"), attempt("2026-03-09")), None),
        ("two days", TWICE, NextStep.LETTER),
        (
            "a wrong number is an attempt",
            (TWICE[0], attempt("2026-03-10", Outcome.WRONG_NUMBER)),
            NextStep.LETTER,
        ),
        ("a letter is no second try", (TWICE[0], letter("2026-03-10")), None),
        ("the letter is sent", (*TWICE, letter("2026-03-11")), NextStep.HOME_CARE),
        ("home care is asked", (*TWICE, letter("2026-03-11"), HOME_CARE), NextStep.DOCTOR),
        ("the doctor is asked", (*TWICE, letter("2026-03-11"), HOME_CARE, QUESTION), NextStep.ASKED),
        (
            "the doctor says yes",
            (*TWICE, letter("2026-03-11"), HOME_CARE, QUESTION, answer(Reply.YES)),
            NextStep.HOME_VISIT,
        ),
        (
            "the doctor says no",
            (*TWICE, letter("2026-03-11"), HOME_CARE, QUESTION, answer(Reply.NO)),
            NextStep.NO_HOME_VISIT,
        ),
        (
            "the doctor wants to talk",
            (*TWICE, letter("2026-03-11"), HOME_CARE, QUESTION, answer(Reply.TALK)),
            NextStep.ASKED,
        ),
        ("somebody answered since", (*TWICE, contact("2026-03-11")), None),
        ("before the discharge", (attempt("2026-03-03"), attempt("2026-03-04")), None),
        ("another question", (*TWICE, letter("2026-03-11"), HOME_CARE, Question(text="?")), NextStep.DOCTOR),
    ],
)
def test_that_the_next_step_follows_from_what_was_tried(
    why: str, acts: tuple[Act, ...], expected: NextStep | None
) -> None:
    assert step(*acts) is expected, why


def test_that_each_step_is_proposed_on_a_later_day_than_the_one_before() -> None:
    sent = (*TWICE, letter("2026-03-11"))
    assert step(*TWICE, today="2026-03-10") is NextStep.LETTER
    assert step(*sent, today="2026-03-11") is None
    assert step(*sent, today="2026-03-12") is NextStep.HOME_CARE
    assert step(*sent, HOME_CARE, today="2026-03-12") is None
    assert step(*sent, HOME_CARE, today="2026-03-13") is NextStep.DOCTOR


def test_that_what_is_dated_in_the_future_hasnt_been_tried() -> None:
    assert step(*TWICE, today="2026-03-09") is None


def test_that_an_attempt_belongs_to_the_discharge_it_was_made_for_or_else_the_last() -> None:
    second = date("2026-03-20")
    book = book_of(
        ("Kari", attempt("2026-03-09")),
        ("Kari", attempt("2026-03-21")),
        ("Kari", contact("2026-03-22", outcome=Outcome.NO_ANSWER, discharged=LEFT)),
        ("Kari", contact("2026-03-23", outcome=Outcome.NO_ANSWER, discharged=second)),
    )
    record = book.of("Kari")
    first = [one.contact.day.day for one in attempts_for(record, LEFT, second)]
    assert first == [9, 22]
    assert [one.contact.day.day for one in attempts_for(record, second)] == [21, 23]
