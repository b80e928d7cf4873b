"""What is shared between the days of a series gives the same as looking at each day by itself."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from listeoversikt.followup.target_groups import BandSettings, TargetGroup, group_list, groups_of, silent_need
from listeoversikt.indicators.compute import indicator_table
from listeoversikt.indicators.period_ends import PeriodEnds
from listeoversikt.patient_list.snapshot import day_number
from listeoversikt.scores.known import Known
from listeoversikt.scores.score_list import Scores, score_list
from tests.list_strategies import Facts, facts
from tests.lists import T

LAST = day_number(dt.date.fromisoformat(T))
COLUMNS = [field.name for field in fields(Scores) if field.name != "known"]
ROWS = ("codes", "bounds", "patient", "day", "part", "position")
some_days = st.lists(st.integers(0, 2200), min_size=1, max_size=4).map(
    lambda back: sorted(LAST - n for n in back)
)


@settings(max_examples=30, deadline=None)
@given(facts(), some_days)
def test_that_codes_courses_and_scores_as_of_a_day_are_those_of_the_list_as_of_it(
    some: Facts, days: list[int]
) -> None:
    whole = Known(some.built())
    for day in days:
        shared, alone = whole.as_of(day), Known(whole.patient_list.as_of(day))
        for name in ROWS:
            assert np.array_equal(getattr(shared.codes, name), getattr(alone.codes, name)), name
        for name in ("course_end", "regular_in_use", "medications"):
            found, expected = getattr(shared, name), getattr(alone, name)
            assert np.array_equal(found, expected, equal_nan=found.dtype.kind == "f"), name
        scores, expected_scores = Scores(whole.as_of(day)), score_list(whole.patient_list.as_of(day))
        for name in COLUMNS:
            found = getattr(scores, name)
            assert np.array_equal(found, getattr(expected_scores, name), equal_nan=found.dtype.kind == "f"), (
                name
            )


@settings(max_examples=30, deadline=None)
@given(facts(), some_days)
def test_that_the_groups_at_many_days_are_those_found_day_by_day(some: Facts, days: list[int]) -> None:
    people = some.built()
    asked = sorted({*days, *(day - 365 for day in days)})
    ends = PeriodEnds(people, BandSettings(), asked)
    for day in asked:
        found, expected = ends.groups(day), group_list(people.as_of(day))
        assert np.array_equal(found.matrix, expected.matrix)
        assert np.array_equal(found.band, expected.band)
        scored_first = groups_of(score_list(people.as_of(day)), BandSettings())
        assert np.array_equal(scored_first.matrix, expected.matrix)
        assert np.array_equal(silent_need(found.scores), expected.member(TargetGroup.SILENT_NEED))


@settings(max_examples=6, deadline=None)
@given(facts())
def test_that_a_series_for_the_whole_office_is_the_same_rows_without_the_others(some: Facts) -> None:
    people = some.built()
    kinds = ("365d", "tertial")
    every = indicator_table(people, period_types=kinds, lists=True)
    office = indicator_table(
        people, period_types=kinds, lists=True, series_groups=("alle", "skropelig_eldre")
    )
    wanted = ("alle", "skropelig_eldre")
    assert office == tuple(row for row in every if row.period_type == "365d" or row.group in wanted)
