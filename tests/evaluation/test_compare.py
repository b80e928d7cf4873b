"""Before/after and differences of differences: what may be said, what must be said beside, and when it's too few."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listeoversikt.evaluation.compare import (
    BEFORE_AFTER,
    BETWEEN_OFFICES,
    Caution,
    Figure,
    Verdict,
    before_after,
    difference_in_differences,
)
from listeoversikt.indicators.definition import Direction, Kind

UP, DOWN, NONE = Direction.UP, Direction.DOWN, Direction.NONE


def share(hits: float, total: float, persons: int | None = None) -> Figure:
    return Figure(Kind.SHARE, hits, total, persons=persons)


def rate(events: float, years: float, persons: int | None = None) -> Figure:
    return Figure(Kind.RATE, events, years, persons=persons)


def mean(value: float, error: float, persons: int) -> Figure:
    half = 1.959963984540054 * error
    return Figure(Kind.MEAN, value * persons, persons, value - half, value + half)


@pytest.mark.parametrize(
    ("before", "after", "direction", "verdict"),
    [
        (share(40, 100), share(60, 100), UP, Verdict.BETTER),
        (share(40, 100), share(60, 100), DOWN, Verdict.WORSE),
        (share(40, 100), share(60, 100), NONE, Verdict.UP),
        (share(60, 100), share(40, 100), NONE, Verdict.DOWN),
        (share(40, 100), share(45, 100), UP, Verdict.NO_SURE_CHANGE),
        (rate(100, 100), rate(60, 100), DOWN, Verdict.BETTER),
        (mean(0.8, 0.01, 50), mean(0.7, 0.01, 50), UP, Verdict.WORSE),
        (None, share(40, 100), UP, Verdict.MISSING),
        (share(0, 0), share(40, 100), UP, Verdict.MISSING),
        (share(9, 9), share(0, 100), UP, Verdict.TOO_FEW),
        (share(40, 100, persons=9), share(60, 100, persons=80), UP, Verdict.TOO_FEW),
        (rate(0, 50), rate(5, 50), DOWN, Verdict.TOO_FEW),
        (rate(0, 50), rate(12, 50), DOWN, Verdict.WORSE),
    ],
)
def test_what_may_be_said(
    before: Figure | None, after: Figure | None, direction: Direction, verdict: Verdict
) -> None:
    assert before_after(before, after, direction).verdict is verdict


def test_that_a_difference_without_an_interval_isnt_given_one() -> None:
    found = before_after(share(3, 9), share(6, 9), UP)
    assert found.difference == pytest.approx(1 / 3) and found.low is found.high is None
    missing = before_after(None, None, UP)
    assert missing.difference is None and missing.low is None


def test_that_too_few_is_said_when_the_hoped_for_and_nothing_both_fit() -> None:
    unsure = before_after(share(10, 30), share(13, 30), UP, expected=0.2)
    assert unsure.verdict is Verdict.TOO_FEW and unsure.expected_held
    surely_not = before_after(share(500, 1000), share(505, 1000), UP, expected=0.2)
    assert surely_not.verdict is Verdict.NO_SURE_CHANGE and surely_not.expected_held is False
    reached = before_after(share(400, 1000), share(600, 1000), UP, expected=0.2)
    assert reached.verdict is Verdict.BETTER and reached.expected_held


def test_that_what_speaks_against_always_stands_beside() -> None:
    for before in (None, share(40, 100), share(1, 2)):
        found = before_after(before, share(60, 100), UP, cautions=[Caution.MANY_LOOKS])
        assert found.cautions == (*BEFORE_AFTER, Caution.MANY_LOOKS)
    assert BEFORE_AFTER[0] is Caution.NOT_RANDOMISED and Caution.REGRESSION_TO_THE_MEAN in BEFORE_AFTER
    both = difference_in_differences((None, None), (None, None), UP)
    assert both.cautions == BETWEEN_OFFICES and both.verdict is Verdict.MISSING


def test_that_figures_that_share_days_arent_compared() -> None:
    day = dt.date(2026, 1, 1)
    before = Figure(Kind.SHARE, 40, 100, first=day, last=day + dt.timedelta(364))
    after = Figure(Kind.SHARE, 60, 100, first=day + dt.timedelta(364), last=day + dt.timedelta(728))
    assert before_after(before, after, UP).verdict is Verdict.OVERLAP
    assert difference_in_differences((before, after), (before, after), UP).verdict is Verdict.OVERLAP


def test_that_the_others_change_is_taken_off() -> None:
    own, other = (share(400, 1000), share(600, 1000)), (share(400, 1000), share(600, 1000))
    assert difference_in_differences(own, other, UP).verdict is Verdict.NO_SURE_CHANGE
    still = (share(400, 1000), share(410, 1000))
    found = difference_in_differences(own, still, UP)
    assert found.verdict is Verdict.BETTER and found.difference == pytest.approx(0.19)
    assert difference_in_differences(still, own, UP).verdict is Verdict.WORSE


def test_that_other_days_at_the_other_office_are_said() -> None:
    day = dt.date(2026, 1, 1)
    a = Figure(Kind.SHARE, 40, 100, first=day, last=day)
    b = Figure(Kind.SHARE, 40, 100, first=day + dt.timedelta(9), last=day + dt.timedelta(9))
    plain = share(60, 100)
    assert Caution.PERIODS_DIFFER in difference_in_differences((a, plain), (b, plain), UP).cautions
    assert Caution.PERIODS_DIFFER not in difference_in_differences((a, plain), (a, plain), UP).cautions


def test_that_a_rates_own_limits_are_used_where_it_has_them() -> None:
    """New needs per ten reviews: the numerator is ten times a count."""
    given = [Figure(Kind.RATE, 10.0 * n, 100, 0.05 * n, 0.2 * n, persons=100) for n in (10, 40)]
    found = before_after(given[0], given[1], NONE)
    assert found.low == pytest.approx(3 - (2**2 + 1**2) ** 0.5)


@pytest.mark.parametrize("pair", [(share(1, 20), rate(1, 20)), (mean(1, 1, 20), share(1, 20))])
def test_that_figures_of_two_kinds_are_refused(pair: tuple[Figure, Figure]) -> None:
    with pytest.raises(ValueError, match="ulike slag"):
        before_after(*pair, UP)


def test_that_a_mean_without_limits_is_refused() -> None:
    with pytest.raises(ValueError, match="uten grenser"):
        before_after(Figure(Kind.MEAN, 10, 20), Figure(Kind.MEAN, 10, 20), UP)


pairs = st.integers(10, 300).flatmap(lambda n: st.builds(share, st.integers(0, n), st.just(n)))


@given(pairs, pairs)
def test_that_better_upwards_is_worse_downwards(before: Figure, after: Figure) -> None:
    one, two = before_after(before, after, UP), before_after(before, after, DOWN)
    turned = {Verdict.BETTER: Verdict.WORSE, Verdict.WORSE: Verdict.BETTER}
    assert two.verdict is turned.get(one.verdict, one.verdict)
    assert (one.low, one.high) == (two.low, two.high)
    assert one.low is not None and one.high is not None and one.difference is not None
    assert -1 <= one.low <= one.difference <= one.high <= 1


@given(pairs)
def test_that_the_same_figure_twice_is_no_sure_change(figure: Figure) -> None:
    assert before_after(figure, figure, UP).verdict is Verdict.NO_SURE_CHANGE
