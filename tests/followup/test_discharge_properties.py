"""What holds for every clock, whatever the days: working days, one state, undo, nothing moves back."""

from __future__ import annotations

import datetime as dt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeoversikt.clinical.workdays import national_holidays
from listeoversikt.followup.clock_settings import ClockSettings, workdays_after
from listeoversikt.followup.discharge import STATES, ClockState, DischargeContacts, clock_basis
from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import Channel, Outcome
from listeoversikt.followup.log.log_book import EMPTY, LogBook
from listeoversikt.followup.log.patient_acts import Sign
from listeoversikt.followup.logged_contacts import logged_contacts, stop_days
from listeoversikt.patient_list.frames import NO_DAY
from listeoversikt.patient_list.snapshot import PatientList, date_of, day_number
from tests.followup.log_of import WRITTEN, book_of, contact, sign, taken_back
from tests.list_strategies import Facts, facts
from tests.lists import day, patient_list, person, stay

quick = settings(max_examples=60, deadline=None)
few = settings(max_examples=25, deadline=None)
"""For what follows a whole list through many days."""
CAME = dt.date(2026, 2, 23)
days = st.dates(dt.date(2019, 1, 1), dt.date(2040, 12, 31))
near = st.integers(-10, 45)
acts = st.one_of(
    st.builds(
        lambda off, channel, outcome, role: (off, channel, outcome, role),
        near,
        st.sampled_from(Channel),
        st.sampled_from(Outcome),
        st.sampled_from(("lege", "sykepleier", "helsesekretaer", "annet")),
    ),
    st.tuples(near, st.sampled_from(Sign)),
)


def due_of(discharged: dt.date, saturday_counts: bool = False) -> dt.date:
    column = np.array([day_number(discharged)], dtype=np.int32)
    return date_of(int(workdays_after(column, ClockSettings(saturday_counts=saturday_counts))[0]))


@quick
@given(days, st.booleans())
def test_that_a_due_day_is_a_working_day_with_two_between(discharged: dt.date, saturdays: bool) -> None:
    due = due_of(discharged, saturdays)
    off = (6,) if saturdays else (5, 6)
    assert due.weekday() not in off
    assert due not in national_holidays(due.year)
    between = [discharged + dt.timedelta(days=n) for n in range(1, (due - discharged).days)]
    assert sum(d.weekday() not in off and d not in national_holidays(d.year) for d in between) == 2


@quick
@given(days)
def test_that_a_later_discharge_is_never_due_earlier(discharged: dt.date) -> None:
    assert due_of(discharged) <= due_of(discharged + dt.timedelta(days=1))


def kari(discharged: dt.date, contacts: bool = True) -> PatientList:
    came = min(CAME, discharged - dt.timedelta(days=3)).isoformat()
    return patient_list(
        discharged.isoformat(),
        [person("Kari", 1940)],
        stays=[stay("Kari", came, discharged.isoformat(), to="hjem")],
        since="2015-01-01",
        **({"contacts": []} if contacts else {}),
    )


def log(discharged: dt.date, said: list[tuple[object, ...]]) -> LogBook:
    def act(off: int, *rest: object) -> Act:
        on = discharged + dt.timedelta(days=off)
        if len(rest) == 1:
            return sign(rest[0], on)  # type: ignore[arg-type]
        channel, outcome, role = rest
        return contact(on, channel, outcome, role)  # type: ignore[arg-type]

    return book_of(*(("Kari", act(*one)) for one in said))  # type: ignore[arg-type]


def seen(people: PatientList, book: LogBook, today: int) -> DischargeContacts:
    place = {"Kari": 0}
    return clock_basis(people).seen_on(today, logged_contacts(book, place), stop_days(book, place, 1))


BEFORE = (ClockState.NOT_DUE, ClockState.DUE_TODAY, ClockState.OVERDUE, ClockState.MISSED)
"""A clock that nothing has ended runs through these, in this order."""
ENDED = (ClockState.DONE_IN_TIME, ClockState.DONE_LATE, ClockState.LAPSED)


@few
@given(st.dates(dt.date(2026, 2, 27), dt.date(2026, 6, 1)), st.lists(acts, max_size=5), st.booleans())
def test_that_the_due_day_stands_still_and_the_state_only_moves_on(
    discharged: dt.date, said: list[tuple[object, ...]], with_contacts: bool
) -> None:
    people, book = kari(discharged, with_contacts), log(discharged, said)
    due, states = set(), []
    for today in range(day_number(discharged), day_number(discharged) + 50):
        found = seen(people, book, today)
        assert len(found) == 1
        due.add(int(found.due[0]))
        states.append(STATES[int(found.state[0])])
    assert len(due) == 1
    running = [state for state in states if state in BEFORE]
    ended = states[len(running) :]
    assert running == sorted(running, key=BEFORE.index)
    assert len(set(ended)) <= 1  # what has ended stays as it is, and never runs again
    assert set(ended) <= set(ENDED)


@quick
@given(st.lists(acts, max_size=4), acts, st.integers(0, 40))
def test_that_taking_back_gives_every_column_back(
    said: list[tuple[object, ...]], last: tuple[object, ...], off: int
) -> None:
    discharged = dt.date(2026, 3, 6)
    people, today = kari(discharged), day_number(discharged) + off
    before = log(discharged, said)
    after = log(discharged, [*said, last])
    back = taken_back(after, "Kari", f"u{after.last}")
    expected, found = seen(people, before, today), seen(people, back, today)
    for name in (name for name in vars(expected) if name != "log"):
        assert np.array_equal(getattr(expected, name), getattr(found, name)), name


@quick
@given(facts(), st.integers(-30, 60))
def test_that_no_log_and_an_empty_one_are_the_same(some: Facts, off: int) -> None:
    people = some.built()
    basis, today = clock_basis(people), int(people.index_day.max(initial=0)) + off
    alone = basis.seen_on(today)
    empty = basis.seen_on(today, logged_contacts(EMPTY, {}), stop_days(EMPTY, {}, len(people)))
    for name in (name for name in vars(alone) if name != "log"):
        assert np.array_equal(getattr(alone, name), getattr(empty, name)), name
    assert ((alone.state >= 0) & (alone.state < len(STATES))).all()
    assert not alone.logged.any()
    contacts = alone.contact != NO_DAY
    assert (contacts == alone.in_state(ClockState.DONE_IN_TIME, ClockState.DONE_LATE)).all()


@quick
@given(st.integers(-20, -1))
def test_that_a_contact_before_the_discharge_never_fulfils(off: int) -> None:
    discharged = dt.date(2026, 3, 6)
    book = log(discharged, [(off, Channel.CONSULTATION, Outcome.ANSWERED, "lege")])
    found = seen(kari(discharged), book, day("2026-03-20"))
    assert STATES[int(found.state[0])] is ClockState.OVERDUE


@pytest.mark.parametrize(
    ("why", "discharged", "due"),
    [
        ("Easter week: Thursday to Monday are closed", "2026-04-01", "2026-04-09"),
        ("the Wednesday before counts", "2026-03-30", "2026-04-07"),
        ("year change: New Year's Eve counts, New Year's Day doesn't", "2026-12-30", "2027-01-05"),
        ("Christmas", "2026-12-24", "2026-12-30"),
        ("29 February is a day", "2028-02-25", "2028-03-01"),
        ("no 29 February", "2027-02-25", "2027-03-02"),
        ("Ascension Day and 17 May", "2026-05-13", "2026-05-19"),
        ("two closed days in one week", "2027-04-30", "2027-05-05"),
    ],
)
def test_that_named_weeks_are_counted_right(why: str, discharged: str, due: str) -> None:
    assert due_of(dt.date.fromisoformat(discharged)) == dt.date.fromisoformat(due), why


@pytest.mark.parametrize("night", ["2026-03-27", "2026-10-23"])  # Friday before the clocks change on Sunday
def test_that_a_call_late_at_night_belongs_to_the_day_it_is_dated(night: str) -> None:
    """The day is the office's own; neither the hour nor the clock change of the Sunday moves it."""
    discharged = dt.date.fromisoformat(night)
    due = due_of(discharged)
    assert (due - discharged).days == 5
    people = kari(discharged)
    for hour in ("00.30", "02.30", "23.59"):
        in_time = book_of(("Kari", contact(due, clock=hour)))
        late = book_of(("Kari", contact(due + dt.timedelta(days=1), clock=hour)))
        states = [STATES[int(seen(people, one, day_number(due) + 1).state[0])] for one in (in_time, late)]
        assert states == [ClockState.DONE_IN_TIME, ClockState.DONE_LATE]
    assert WRITTEN.tzinfo is not None
