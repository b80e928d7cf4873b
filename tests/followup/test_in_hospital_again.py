"""«Innlagt nå» on the day of discharge itself: the stay that ended that day, or another one that has begun.

What was known when the sign was set tells them apart. Discharged on Friday 6 March 2026, due on Wednesday 11 March.
"""

from __future__ import annotations

import pytest

from listeoversikt.followup.discharge import STATES, DischargeContacts, LapseReason, clock_basis
from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.log_book import LogBook
from listeoversikt.followup.log.patient_acts import Sign, StopSign, StopSignLifted
from listeoversikt.followup.logged_contacts import ended_by, logged_contacts, stop_days
from listeoversikt.patient_list.snapshot import PatientList
from tests.followup.log_of import book_of, contact, date, sign, taken_back
from tests.lists import day, patient_list, person, stay

THURSDAY, FRIDAY, SATURDAY = "2026-03-05", "2026-03-06", "2026-03-07"
PLACE = {"Kari": 0}


def kari(*more: tuple[str, str]) -> PatientList:
    return patient_list(
        FRIDAY,
        [person("Kari", 1960)],
        diagnoses=[("Kari", "2020-01-01", "ICPC-2", "T90")],
        stays=[stay("Kari", came, left, to="hjem") for came, left in (("2026-03-02", FRIDAY), *more)],
        contacts=[],
        since="2015-01-01",
    )


def admitted(on: str, known: str | None) -> StopSign:
    """«Innlagt nå», written when ``known`` was the newest discharge known."""
    known_day = None if known is None else date(known)
    return StopSign(sign=Sign.IN_HOSPITAL, day=date(on), discharge_known=known_day)


def seen(book: LogBook, today: str = "2026-03-12") -> DischargeContacts:
    people = kari()
    return clock_basis(people).seen_on(day(today), logged_contacts(book, PLACE), stop_days(book, PLACE, 1))


def state(*acts: Act, today: str = "2026-03-12") -> tuple[str, LapseReason]:
    found = seen(book_of(*(("Kari", act) for act in acts)), today)
    return STATES[int(found.state[0])].value, LapseReason(int(found.lapse[0]))


LAPSED, RUNS = ("lapsed", LapseReason.READMITTED), ("overdue", LapseReason.NONE)


@pytest.mark.parametrize(
    ("why", "on", "known", "expected"),
    [
        ("in hospital when the discharge wasn't known: the stay that ended", FRIDAY, None, RUNS),
        ("only an older discharge was known: the stay that ended", FRIDAY, "2026-01-09", RUNS),
        ("the discharge was known: admitted again the same day", FRIDAY, FRIDAY, LAPSED),
        ("the day after, whatever was known", SATURDAY, None, LAPSED),
        ("the day after, the discharge known", SATURDAY, FRIDAY, LAPSED),
        ("the day before the discharge, known or not", THURSDAY, FRIDAY, RUNS),
    ],
)
def test_that_a_sign_on_the_day_of_discharge_counts_when_the_discharge_was_known(
    why: str, on: str, known: str | None, expected: tuple[str, LapseReason]
) -> None:
    assert state(admitted(on, known)) == expected, why


def test_that_a_call_earlier_that_day_comes_first() -> None:
    assert state(contact(FRIDAY), admitted(FRIDAY, FRIDAY)) == ("done_in_time", LapseReason.NONE)


def test_that_coming_home_leaves_the_new_admission_what_it_was_and_taking_back_doesnt() -> None:
    again = admitted(FRIDAY, FRIDAY)
    assert state(again, StopSignLifted(sign=Sign.IN_HOSPITAL)) == LAPSED
    book = taken_back(book_of(("Kari", again)), "Kari", "u1")
    assert STATES[int(seen(book).state[0])].value == "overdue"


def test_that_a_sign_set_anew_corrects_what_was_known_too() -> None:
    assert state(admitted(FRIDAY, FRIDAY), admitted(FRIDAY, None)) == RUNS


def test_that_a_sign_of_an_older_program_is_read_as_before() -> None:
    assert state(sign(Sign.IN_HOSPITAL, FRIDAY)) == RUNS


def test_that_each_discharge_finds_its_own_admission() -> None:
    """Two discharges, and a sign on the day of each: only the one written afterwards counts."""
    people = kari(("2026-01-05", "2026-01-09"))
    book = book_of(
        ("Kari", admitted("2026-01-09", None)),
        ("Kari", StopSignLifted(sign=Sign.IN_HOSPITAL)),
        ("Kari", admitted(FRIDAY, FRIDAY)),
    )
    stops = stop_days(book, PLACE, 1)
    found = clock_basis(people).seen_on(day("2026-03-12"), None, stops)
    assert found.readmitted.tolist() == [day("2026-03-02"), day(FRIDAY)]
    assert [STATES[number].value for number in found.state] == ["missed", "lapsed"]


def test_that_one_changed_record_gives_the_same_columns_as_all_anew() -> None:
    places = {"A": 0, "B": 1, "C": 2}
    book = book_of(("A", admitted(FRIDAY, FRIDAY)), ("C", admitted(THURSDAY, None)))
    more = book_of(("B", admitted(FRIDAY, FRIDAY)), ("A", admitted(SATURDAY, None)), start=book)
    stops = stop_days(book, places, 3).with_record(1, more.of("B")).with_record(0, more.of("A"))
    for name, column in vars(stop_days(more, places, 3)).items():
        assert getattr(stops, name).tolist() == column.tolist(), name


@pytest.mark.parametrize(
    ("why", "on", "known", "newest", "ended"),
    [
        ("nothing known has ended since", FRIDAY, None, THURSDAY, False),
        ("the stay ended that very day", FRIDAY, None, FRIDAY, True),
        ("another stay than the one that had ended", FRIDAY, FRIDAY, FRIDAY, False),
        ("and that one ended later", FRIDAY, FRIDAY, SATURDAY, True),
    ],
)
def test_that_nobody_is_called_until_the_stay_the_sign_tells_of_has_ended(
    why: str, on: str, known: str | None, newest: str, ended: bool
) -> None:
    assert ended_by(admitted(on, known), day(newest)) is ended, why
