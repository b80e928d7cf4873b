"""«Ført i journal»: what is asked about, and when it isn't any more."""

from __future__ import annotations

import datetime as dt

import pytest

from listeoversikt.followup.journal_state import awaits_journal, belongs_in_journal, journal_state
from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import (
    Answer,
    Assigned,
    Channel,
    Closed,
    How,
    NotNow,
    Outcome,
    Reply,
)
from listeoversikt.followup.log.patient_acts import InJournal, JournalMark, MemberFrom, Route
from listeoversikt.followup.reasons import Reason
from tests.followup.log_of import book_of, contact, taken_back

DAY = dt.date(2026, 3, 20)


@pytest.mark.parametrize(
    ("act", "asked"),
    [
        (contact(DAY), True),
        (contact(DAY, outcome=Outcome.NO_ANSWER), False),
        (Closed(reason=Reason.RISING, how=How.DECLINED, day=DAY), True),
        (Closed(reason=Reason.RISING, how=How.DONE, day=DAY), False),
        (Closed(reason=Reason.MEDICINE_REVIEW, how=How.DONE, day=DAY), True),
        (Closed(reason=Reason.MEDICINE_REVIEW, how=How.DONE, day=DAY, prepared=True), False),
        (contact(DAY, channel=Channel.LETTER, outcome=Outcome.SENT), True),
        (Answer(of="u0", reply=Reply.YES), True),
        (NotNow(reason=Reason.RISING, until=DAY, why="x"), True),
        (MemberFrom(day=DAY, route=Route.DOCTOR, why="x"), True),
        (Assigned(to="spl-1"), False),
    ],
)
def test_what_is_asked_about(act: Act, asked: bool) -> None:
    assert belongs_in_journal(act) is asked
    record = book_of(("A", act)).of("A")
    assert bool(awaits_journal(record)) is asked


@pytest.mark.parametrize(
    ("state", "waits"), [(InJournal.YES, False), (InJournal.NOT_NEEDED, False), (InJournal.TO_DO, True)]
)
def test_that_a_mark_answers_the_question(state: InJournal, waits: bool) -> None:
    book = book_of(("A", contact(DAY)), ("A", JournalMark(of="u1", state=state)))
    assert bool(awaits_journal(book.of("A"))) is waits
    assert journal_state(book.of("A"), "u1") is state


def test_that_a_contact_is_to_do_by_being_logged_and_gone_when_taken_back() -> None:
    book = book_of(("A", contact(DAY)))
    assert journal_state(book.of("A"), "u1") is InJournal.TO_DO
    assert awaits_journal(taken_back(book, "A", "u1").of("A")) == ()


def test_that_what_a_contact_closed_is_told_by_the_contact() -> None:
    declined = Closed(reason=Reason.RISING, how=How.DECLINED, day=DAY)
    book = book_of(("A", contact(DAY, outcome=Outcome.DECLINED, closes=("risikosone",))), ("A", declined))
    assert [entry.uuid for entry in awaits_journal(book.of("A"))] == ["u1"]
