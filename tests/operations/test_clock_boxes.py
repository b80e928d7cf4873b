"""The clock as boxes, read off a calendar: November 2026 has no holiday, 3 November is a Tuesday."""

from __future__ import annotations

import datetime as dt

import pytest

from listeoversikt.operations.clock_boxes import (
    BoxLook,
    Calendar,
    ClockBoxes,
    ClockEnd,
    contact_clock,
    lapsed_clock,
    running_clock,
)

TUESDAY = dt.date(2026, 11, 3)
CALENDAR = Calendar()
SIGNS = {
    BoxLook.AHEAD: "",
    BoxLook.PASSED: "*",
    BoxLook.TODAY: "!",
    BoxLook.OVER: "!!",
    BoxLook.MISSED: "--",
    BoxLook.CONTACT: "v",
    BoxLook.LATE: "late",
    BoxLook.OFF: "///",
}


def drawn(clock: ClockBoxes) -> str:
    return " ".join(f"{box.number or ''}{SIGNS[box.look]}{'.' if box.closed else ''}" for box in clock.boxes)


def october(day: int) -> dt.date:
    return dt.date(2026, 10, day)


def november(day: int) -> dt.date:
    return dt.date(2026, 11, day)


@pytest.mark.parametrize(
    ("start", "due", "expected", "end"),
    [
        (october(28), november(2), "1* 2* /// 3!!", ClockEnd.OVER),  # Wednesday, due on Monday
        (october(29), november(3), "1* /// 2* 3!", ClockEnd.DUE_TODAY),
        (october(30), november(4), "/// 1* 2* 3", ClockEnd.DUE),
        (november(2), november(5), "1* 2 3", ClockEnd.DUE),  # today is working day 1
    ],
)
def test_that_a_running_clock_shows_the_days_that_came_and_the_limit(
    start: dt.date, due: dt.date, expected: str, end: ClockEnd
) -> None:
    clock = running_clock(start, due, TUESDAY, CALENDAR)
    assert (drawn(clock), clock.end, clock.day) == (expected, end, due)


@pytest.mark.parametrize(("days", "expected"), [(1, 1), (400, 400)])
def test_that_the_days_over_are_calendar_days(days: int, expected: int) -> None:
    clock = running_clock(october(28), november(2), november(2) + dt.timedelta(days), CALENDAR)
    assert clock.days_over == expected
    assert drawn(clock) == "1* 2* /// 3!!"


def test_that_a_missed_clock_is_told_apart_from_one_somebody_can_still_meet() -> None:
    clock = running_clock(october(28), november(2), dt.date(2026, 12, 24), CALENDAR, missed=True)
    assert (drawn(clock), clock.end) == ("1* 2* /// 3--", ClockEnd.MISSED)


@pytest.mark.parametrize(
    ("contact", "expected"),
    [
        (october(19), "v"),  # on the day of discharge
        (october(16), "v"),  # before the office was told
        (october(21), "1* 2v"),
        (october(22), "1* 2* 3v"),
        (october(23), "1* 2* 3* 4late"),
        (october(24), "1* 2* 3* late"),  # on a Saturday
        (november(4), "1* 2* 3* 12late"),
    ],
)
def test_that_a_contact_is_a_tick_in_its_place(contact: dt.date, expected: str) -> None:
    clock = contact_clock(october(19), october(22), contact, CALENDAR)
    assert (drawn(clock), clock.end, clock.day) == (expected, ClockEnd.CONTACT, contact)


def test_that_a_contact_in_the_weekend_stands_after_the_working_days_before_it() -> None:
    clock = contact_clock(october(29), november(3), october(31), CALENDAR)
    assert drawn(clock) == "1* v"


def test_that_easter_is_one_hatch() -> None:
    clock = running_clock(dt.date(2026, 3, 31), dt.date(2026, 4, 8), dt.date(2026, 3, 31), CALENDAR)
    assert drawn(clock) == "1 /// 2 3"


def test_that_the_offices_own_day_off_keeps_its_number_and_is_marked() -> None:
    calendar = Calendar(closed_days=frozenset({november(4)}))
    clock = running_clock(november(2), november(5), TUESDAY, calendar)
    assert drawn(clock) == "1* 2. 3"


def test_that_saturday_is_a_box_where_the_office_counts_it() -> None:
    clock = running_clock(october(29), november(2), october(29), Calendar(saturday_counts=True))
    assert drawn(clock) == "1 2 /// 3"


def test_that_a_lapsed_clock_stops_on_its_day() -> None:
    clock = lapsed_clock(october(16), october(19), TUESDAY, CALENDAR)
    assert (drawn(clock), clock.end, clock.day) == ("/// 1*", ClockEnd.LAPSED, october(19))


def test_that_one_that_lapsed_at_once_has_no_boxes() -> None:
    assert lapsed_clock(october(16), None, TUESDAY, CALENDAR).boxes == ()


def test_that_the_working_days_ahead_leave_weekends_and_holidays_out() -> None:
    days = CALENDAR.from_day(dt.date(2026, 12, 24), 3)
    assert days == (dt.date(2026, 12, 24), dt.date(2026, 12, 28), dt.date(2026, 12, 29))
