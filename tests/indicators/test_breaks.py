"""A definition that changes in time breaks its series, and by the days a figure looks at."""

from __future__ import annotations

import datetime as dt

import pytest

from listeoversikt.indicators.breaks import AFTER, BEFORE, BREAKS, WHILE, break_of, is_broken, stretch_of
from listeoversikt.indicators.definition import indicators
from listeoversikt.indicators.reach import LAST_DAY_OF_CLAIM
from listeoversikt.patient_list.snapshot import date_of

ANNUAL = "aarskontroll_diabetes"


def test_that_the_shipped_breaks_are_of_indicators_and_say_why_in_both_languages() -> None:
    assert [one.indicator for one in BREAKS] == [ANNUAL]
    assert all(one.indicator in indicators() and one.note and one.note_en for one in BREAKS)
    found = break_of(ANNUAL)
    assert found is not None
    assert found.day == date_of(LAST_DAY_OF_CLAIM + 1)
    assert break_of("lmg") is None


@pytest.mark.parametrize(
    ("first", "last", "stretch"),
    [
        ("2022-01-01", "2022-06-30", BEFORE),
        ("2022-07-01", "2022-12-31", WHILE),  # looks back to 1 January, where the claims count
        ("2023-01-01", "2023-06-30", AFTER),
        ("2022-01-01", "2022-12-31", WHILE),
        ("2023-06-01", "2023-06-29", WHILE),
        ("2023-06-01", "2023-06-30", AFTER),
    ],
)
def test_that_a_figure_lies_on_the_side_of_the_days_it_looks_at(first: str, last: str, stretch: str) -> None:
    days = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    assert stretch_of(ANNUAL, *days) == stretch
    assert stretch_of("lmg", *days) == ""


def test_that_a_series_is_broken_only_where_it_lies_on_both_sides() -> None:
    halves = [(dt.date(year, 1, 1), dt.date(year, 6, 30)) for year in (2021, 2022, 2023)]
    assert is_broken(ANNUAL, halves)
    assert not is_broken(ANNUAL, halves[:2])
    assert not is_broken("lmg", halves)
