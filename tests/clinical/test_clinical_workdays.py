"""Working days: the national holidays against PyPI `holidays`, and the three-day clock as a small table."""

from datetime import date, timedelta

import holidays as pypi_holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from listeoversikt.clinical.workdays import (
    easter_sunday,
    is_workday,
    national_holidays,
    workday_after,
    workday_after_table,
)

ANY_DAY = st.dates(date(1990, 1, 1), date(2099, 11, 30))


@pytest.mark.parametrize("year", range(1990, 2100))
def test_that_the_holidays_are_those_of_an_independent_calendar(year: int) -> None:
    independent = set(pypi_holidays.country_holidays("NO", years=year))
    assert set(national_holidays(year)) == independent


def test_that_easter_falls_on_its_known_sundays() -> None:
    known = {2000: (4, 23), 2008: (3, 23), 2011: (4, 24), 2024: (3, 31), 2025: (4, 20), 2026: (4, 5)}
    assert {year: (d.month, d.day) for year in known for d in [easter_sunday(year)]} == known


def test_that_two_holidays_on_one_day_keep_both_names() -> None:
    assert national_holidays(2008)[date(2008, 5, 1)] == "Arbeidernes dag og Kristi himmelfartsdag"


def test_that_the_holidays_of_a_year_come_in_date_order() -> None:
    assert list(national_holidays(2026)) == sorted(national_holidays(2026))


@pytest.mark.parametrize(
    ("discharged", "due"),
    [
        (date(2026, 3, 9), date(2026, 3, 12)),  # Monday -> Thursday
        (date(2026, 3, 11), date(2026, 3, 16)),  # Wednesday -> Monday
        (date(2026, 3, 13), date(2026, 3, 18)),  # Friday -> Wednesday
        (date(2026, 3, 14), date(2026, 3, 18)),  # Saturday -> Wednesday
        (date(2026, 3, 15), date(2026, 3, 18)),  # Sunday -> Wednesday
        (date(2026, 4, 1), date(2026, 4, 9)),  # before Easter -> Thursday after
        (date(2026, 5, 13), date(2026, 5, 19)),  # before Ascension Day
        (date(2026, 12, 22), date(2026, 12, 28)),  # Christmas Eve counts
        (date(2026, 12, 30), date(2027, 1, 5)),  # New Year's Eve counts
    ],
)
def test_that_a_contact_is_due_on_the_third_working_day(discharged: date, due: date) -> None:
    assert workday_after(discharged, 3) == due


def test_that_a_discharge_on_friday_is_due_on_tuesday_where_saturday_counts() -> None:
    assert workday_after(date(2026, 3, 13), 3, saturday_counts=True) == date(2026, 3, 17)


def test_that_a_day_the_office_is_closed_moves_the_offices_own_clock() -> None:
    closed = {date(2026, 3, 16)}
    assert workday_after(date(2026, 3, 13), 3, closed=closed) == date(2026, 3, 19)
    assert not is_workday(date(2026, 3, 16), closed=closed)


def test_that_day_0_is_the_day_itself_even_on_a_sunday() -> None:
    assert workday_after(date(2026, 3, 15), 0) == date(2026, 3, 15)


def test_that_a_negative_number_of_working_days_is_refused() -> None:
    with pytest.raises(ValueError, match="negativt"):
        workday_after(date(2026, 3, 15), -1)
    with pytest.raises(ValueError, match="negativt"):
        workday_after_table(date(2026, 3, 15), date(2026, 3, 16), -1)


def test_that_saturday_counts_only_when_asked_and_never_on_a_holiday() -> None:
    assert is_workday(date(2026, 3, 14), saturday_counts=True)
    assert not is_workday(date(2026, 3, 14))
    assert not is_workday(date(2026, 12, 26), saturday_counts=True)
    assert not is_workday(date(2026, 3, 15), saturday_counts=True)


@given(day=ANY_DAY, count=st.integers(1, 12), saturday=st.booleans())
def test_that_a_due_date_is_a_working_day_with_exactly_so_many_behind_it(
    day: date, count: int, saturday: bool
) -> None:
    due = workday_after(day, count, saturday_counts=saturday)
    between = [day + timedelta(days=step) for step in range(1, (due - day).days + 1)]
    assert is_workday(due, saturday_counts=saturday)
    assert sum(is_workday(each, saturday_counts=saturday) for each in between) == count


@given(first=ANY_DAY, length=st.integers(0, 40), count=st.integers(0, 6), saturday=st.booleans())
def test_that_the_table_says_what_the_single_question_says(
    first: date, length: int, count: int, saturday: bool
) -> None:
    last = first + timedelta(days=length)
    closed = {first + timedelta(days=3), first + timedelta(days=10)}
    table = workday_after_table(first, last, count, saturday_counts=saturday, closed=closed)
    each = [first + timedelta(days=step) for step in range(length + 1)]
    asked = [workday_after(day, count, saturday_counts=saturday, closed=closed) for day in each]
    assert [date.fromordinal(value) for value in table] == asked


def test_that_a_table_that_ends_before_it_begins_is_empty() -> None:
    assert workday_after_table(date(2026, 3, 2), date(2026, 3, 1), 3) == []
