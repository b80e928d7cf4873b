"""Limits of differences, against the published examples and against scipy 1.17 and statsmodels 0.15.

Reference figures were worked out once: ``scipy.stats.t.ppf``, ``scipy.stats.ttest_ind(equal_var=False)`` and
``statsmodels.stats.proportion.confint_proportions_2indep(method="newcomb")``.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listeoversikt.evaluation.chance import (
    Estimate,
    Mean,
    mean_of_limits,
    rate_estimate,
    share_estimate,
    t_quantile,
    weighted_mean_sum,
    weighted_sum,
)

NEWCOMBE = [
    # Newcombe 1998, table II, method 10, and the same from statsmodels
    (56, 70, 48, 80, 0.0524, 0.3339),
    (9, 10, 3, 10, 0.1705, 0.8090),
    (6, 7, 2, 7, 0.0582, 0.8062),
    (5, 56, 0, 29, -0.0381, 0.1926),
    (0, 10, 0, 10, -0.2775, 0.2775),
    (10, 10, 0, 20, 0.6791, 1.0),
]


@pytest.mark.parametrize(("a", "m", "b", "n", "low", "high"), NEWCOMBE)
def test_that_two_shares_differ_as_newcombe_prints(
    a: int, m: int, b: int, n: int, low: float, high: float
) -> None:
    found = weighted_sum([share_estimate(a, m), share_estimate(b, n)], [1, -1])
    assert found.value == pytest.approx(a / m - b / n)
    assert (found.low, found.high) == (pytest.approx(low, abs=5e-5), pytest.approx(high, abs=5e-5))


@pytest.mark.parametrize(
    ("freedom", "quantile"),
    [
        (1, 12.706204736174694),
        (1.5, 6.016663104427929),
        (2, 4.302652729749462),
        (4.5, 2.6589123472044034),
        (10, 2.228138851986274),
        (30, 2.0422724563012378),
        (1000, 1.9623390808264083),
        (100000, 1.9599877075346095),
    ],
)
def test_that_students_t_is_that_of_the_tables(freedom: float, quantile: float) -> None:
    assert t_quantile(freedom) == pytest.approx(quantile, rel=1e-9)


def test_that_welchs_interval_is_that_of_scipy() -> None:
    one, two = (1.0, 4, 2, 8, 5, 7), (3.0, 9, 12, 4, 8)
    means = []
    for values in (two, one):
        mean = sum(values) / len(values)
        variance = sum((value - mean) ** 2 for value in values) / (len(values) - 1)
        means.append(Mean(mean, (variance / len(values)) ** 0.5, len(values)))
    found = weighted_mean_sum(means, [1, -1])
    assert found.value == pytest.approx(2.7)
    assert (found.low, found.high) == (pytest.approx(-1.9878233876689455), pytest.approx(7.387823387668946))


def test_that_rates_differ_close_to_the_score_interval() -> None:
    """statsmodels: 20 and 35 events in 100 years each, «mover» with score limits: -0.304 to -0.003."""
    found = weighted_sum([rate_estimate(20, 100), rate_estimate(35, 100)], [1, -1])
    assert found.value == pytest.approx(-0.15)
    assert found.low == pytest.approx(-0.304, abs=0.006) and found.high == pytest.approx(-0.003, abs=0.006)


def test_that_equal_means_without_spread_have_no_width() -> None:
    assert weighted_mean_sum([Mean(2, 0, 10), Mean(2, 0, 10)], [1, -1]) == Estimate(0, 0, 0)


def test_that_a_rows_limits_give_its_standard_error_back() -> None:
    assert mean_of_limits(
        5.0, 5 - 1.959963984540054, 5 + 1.959963984540054, 20
    ).standard_error == pytest.approx(1)


counts = st.integers(1, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@given(counts, counts)
def test_that_the_other_way_round_is_the_mirror(one: tuple[int, int], two: tuple[int, int]) -> None:
    there = weighted_sum([share_estimate(*one), share_estimate(*two)], [1, -1])
    back = weighted_sum([share_estimate(*two), share_estimate(*one)], [1, -1])
    assert there.low == pytest.approx(-back.high) and there.high == pytest.approx(-back.low)
    assert there.low <= there.value <= there.high


@given(counts, counts, counts, counts)
def test_that_a_difference_of_differences_is_no_surer_than_either(
    a: tuple[int, int], b: tuple[int, int], c: tuple[int, int], d: tuple[int, int]
) -> None:
    parts = [share_estimate(*each) for each in (a, b, c, d)]
    both = weighted_sum(parts, [1, -1, -1, 1])
    for pair in (parts[:2], parts[2:]):
        single = weighted_sum(pair, [1, -1])
        assert both.high - both.low >= single.high - single.low - 1e-12


@pytest.mark.parametrize(("hits", "total"), [(-1, 10), (11, 10), (0, 0)])
def test_that_counts_that_dont_fit_are_refused(hits: int, total: int) -> None:
    with pytest.raises(ValueError, match="passer ikke"):
        share_estimate(hits, total)
    with pytest.raises(ValueError, match="passer ikke"):
        rate_estimate(-1 if hits else 1, total)


def test_that_less_than_one_degree_of_freedom_is_refused() -> None:
    with pytest.raises(ValueError):
        t_quantile(0.5)
