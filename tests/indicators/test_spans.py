"""Spans of days: counted on many days at once, they say the same as looking at each span on each day."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from listeoversikt.indicators.score_spans import RULES
from listeoversikt.indicators.spans import FAR, Spans, all_of, always, at_least, between, count_on, lasting
from listeoversikt.patient_list.frames import NO_DAY
from listeoversikt.scores.definition import definition_rows

PEOPLE = 3
span = st.tuples(st.integers(0, PEOPLE - 1), st.integers(-50, 50), st.integers(-3, 40))
some_spans = st.lists(span, max_size=12)
some_days = st.lists(st.integers(-60, 100), min_size=1, max_size=6, unique=True).map(sorted)


def spans_of(found: list[tuple[int, int, int]]) -> Spans:
    owner, first, days = np.array(found, dtype=np.int64).reshape(-1, 3).T
    return Spans(owner, first, first + days)


def holding(found: list[tuple[int, int, int]], day: int) -> list[int]:
    return [
        sum(owner == one and first <= day < first + days for owner, first, days in found)
        for one in range(PEOPLE)
    ]


@settings(max_examples=100, deadline=None)
@given(some_spans.filter(lambda found: all(days >= 0 for _, _, days in found)), some_days)
def test_that_spans_are_counted_on_each_day(found: list[tuple[int, int, int]], days: list[int]) -> None:
    counted = count_on(np.array(days), spans_of(found), PEOPLE)
    assert counted.tolist() == [holding(found, day) for day in days]


@settings(max_examples=100, deadline=None)
@given(some_spans, some_days, st.integers(1, 3))
def test_that_at_least_so_many_hold_where_so_many_hold(
    found: list[tuple[int, int, int]], days: list[int], count: int
) -> None:
    enough = count_on(np.array(days), at_least(count, spans_of(found)), PEOPLE)
    assert enough.tolist() == [[int(n >= count) for n in holding(found, day)] for day in days]


def test_that_a_span_without_end_holds_for_ever_and_one_of_365_days_ends() -> None:
    owner, day = np.array([0, 1]), np.array([100, 100])
    days = np.array([99, 100, 464, 465, FAR - 1])
    assert count_on(days, lasting(owner, day, 365), 2)[:, 0].tolist() == [0, 1, 1, 0, 0]
    assert count_on(days, lasting(owner, day), 2)[:, 1].tolist() == [0, 1, 1, 1, 1]
    ends = between(owner, day, np.array([464, NO_DAY]))
    assert count_on(days, ends, 2).T.tolist() == [[0, 1, 1, 0, 0], [0, 1, 1, 1, 1]]
    assert count_on(days, always(owner), 2).all()


def test_that_weights_are_added_and_nothing_is_nothing() -> None:
    spans = lasting(np.array([1, 1]), np.array([3, 5]))
    assert count_on(np.array([4, 6]), spans, 2, np.array([7, 11])).tolist() == [[0, 7], [0, 18]]
    assert count_on(np.array([4]), all_of([]), 2).tolist() == [[0, 0]]
    assert len(at_least(1, all_of([])).owner) == 0


def test_that_every_row_the_groups_rest_on_has_a_rule() -> None:
    rows = [*definition_rows("frailty"), *definition_rows("disease_groups")]
    cancer = [row for row in definition_rows("conditions") if row.key == "cancer"]
    assert {row.rule.partition(":")[0] for row in [*rows, *cancer]} <= RULES.keys()
