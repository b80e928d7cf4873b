"""Attempts after a discharge in the journal: one line a patient, told of by what came of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from listeoversikt.followup.journal_state import attempts_told, awaits_journal
from listeoversikt.followup.log.acts import Channel, Contact, Outcome
from listeoversikt.followup.log.log_book import LogBook
from listeoversikt.followup.log.patient_acts import InJournal, JournalMark
from tests.followup.log_of import book_of, contact, taken_back

DAY = dt.date(2026, 3, 20)
DISCHARGED = dt.date(2026, 3, 18)


def after(days: int) -> dt.date:
    return DAY + dt.timedelta(days=days)


def tried(days: int = 0, discharged: dt.date | None = DISCHARGED) -> Contact:
    return contact(after(days), outcome=Outcome.NO_ANSWER, discharged=discharged)


LETTER = contact(after(2), channel=Channel.LETTER, outcome=Outcome.SENT, discharged=DISCHARGED)


def asked(book: LogBook, running: Collection[dt.date] | None = ()) -> list[str]:
    return [entry.uuid for entry in awaits_journal(book.of("A"), running)]


def told(book: LogBook, uuid: str) -> list[str]:
    return [one.entry.uuid for one in attempts_told(book.of("A"), uuid)]


def test_that_nothing_is_asked_while_the_clock_runs_or_isnt_known() -> None:
    book = book_of(("A", tried()), ("A", tried(1)))
    assert asked(book, [DISCHARGED]) == []
    assert asked(book, None) == []


def test_that_they_are_one_line_when_the_clock_ends() -> None:
    book = book_of(("A", tried()), ("A", tried(1)), ("A", tried(3)))
    assert asked(book) == ["u3"]
    assert told(book, "u3") == ["u1", "u2", "u3"]
    assert told(book, "u1") == []


def test_that_a_letter_tells_of_those_before_it_at_once() -> None:
    book = book_of(("A", tried()), ("A", tried(1)), ("A", LETTER))
    assert asked(book, [DISCHARGED]) == asked(book) == ["u3"]
    assert told(book, "u3") == ["u1", "u2"]


def test_that_those_after_the_letter_are_one_line_more_when_the_clock_ends() -> None:
    book = book_of(("A", tried()), ("A", LETTER), ("A", tried(4)), ("A", tried(5)))
    assert asked(book, [DISCHARGED]) == ["u2"]
    assert asked(book) == ["u2", "u4"]
    assert told(book, "u4") == ["u3", "u4"]


def test_that_the_contact_that_reached_the_patient_tells_of_those_before_it() -> None:
    book = book_of(("A", tried()), ("A", tried(1)), ("A", contact(after(2), discharged=DISCHARGED)))
    assert asked(book) == ["u3"]
    assert told(book, "u3") == ["u1", "u2"]


def test_that_a_mark_on_the_one_line_is_enough() -> None:
    book = book_of(("A", tried()), ("A", tried(1)), ("A", JournalMark(of="u2", state=InJournal.YES)))
    assert asked(book) == []


def test_that_a_last_attempt_taken_back_leaves_the_one_before_it() -> None:
    book = taken_back(book_of(("A", tried()), ("A", tried(1))), "A", "u2")
    assert asked(book) == ["u1"]


def test_that_two_discharges_are_two_stories() -> None:
    other = after(30)
    book = book_of(("A", tried()), ("A", tried(31, other)), ("A", tried(32, other)))
    assert asked(book, [other]) == ["u1"]
    assert asked(book) == ["u1", "u3"]


def test_that_attempts_without_a_discharge_are_not_asked_about() -> None:
    assert asked(book_of(("A", tried(discharged=None)), ("A", tried(1, None)))) == []
