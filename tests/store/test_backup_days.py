"""Which automatic backups are kept: ten days, twelve months, and never one from a later day deleted."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from listeoversikt.store.backups.days import DAILY, MONTHLY, which_to_keep

DAYS = st.dates(dt.date(2024, 1, 1), dt.date(2027, 12, 31))
TODAY = dt.date(2026, 11, 22)


def every_day(count: int) -> list[dt.date]:
    """So many days up to today."""
    return [TODAY - dt.timedelta(days=number) for number in range(count)]


def test_that_two_years_of_days_leave_ten_days_and_twelve_month_ends() -> None:
    kept = sorted(which_to_keep(every_day(730), TODAY))
    months = {(day.year, day.month) for day in kept}
    assert kept[-10:] == sorted(every_day(10))
    assert len(months) == MONTHLY
    assert len(kept) == 10 + 11  # the month that runs is among the ten days
    assert all((day + dt.timedelta(days=1)).day == 1 for day in kept[:-10])


def test_that_a_summer_without_the_program_deletes_nothing() -> None:
    before = [day for day in every_day(100) if day < TODAY - dt.timedelta(days=90)]
    assert which_to_keep([*before, TODAY], TODAY) >= {TODAY, *sorted(before)[-9:]}


@given(st.frozensets(DAYS, max_size=200), DAYS)
def test_that_what_is_kept_is_of_what_there_is_and_bounded(days: frozenset[dt.date], today: dt.date) -> None:
    kept = which_to_keep(days, today)
    past, later = {day for day in days if day <= today}, {day for day in days if day > today}
    assert kept <= days
    assert later <= kept
    assert len(kept - later) <= DAILY + MONTHLY
    assert not past or max(past) in kept
    assert len(past) > DAILY or past <= kept


@given(st.frozensets(DAYS, max_size=60), DAYS)
def test_that_thinning_out_twice_is_thinning_out_once(days: frozenset[dt.date], today: dt.date) -> None:
    kept = which_to_keep(days, today)
    assert which_to_keep(kept, today) == kept


@given(st.lists(st.integers(0, 45), max_size=60))
def test_that_thinning_out_each_day_keeps_what_thinning_out_at_the_end_would(gaps: list[int]) -> None:
    """So a backup that will be wanted at the end of a month isn't deleted before."""
    day, known, all_days = dt.date(2024, 1, 1), frozenset[dt.date](), []
    for gap in gaps:
        day += dt.timedelta(days=gap)
        all_days.append(day)
        known = which_to_keep({*known, day}, day)
    assert known == which_to_keep(all_days, day)
