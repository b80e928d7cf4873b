"""Intervals beside the figures, against values computed elsewhere."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from listeoversikt.indicators.interval import mean_interval, rate_interval, share_interval

from .small_lists import figures, read_list


def limits(low: np.ndarray, high: np.ndarray) -> tuple[float, float]:
    return float(low[0]), float(high[0])


@pytest.mark.parametrize(
    ("hits", "total", "low", "high"),
    # Newcombe RG. Stat Med 1998;17:857-72, table I, method 3 (score without continuity correction)
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0000, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_that_wilson_s_interval_is_the_published_one(hits: int, total: int, low: float, high: float) -> None:
    found = limits(*share_interval(np.array([float(hits)]), np.array([float(total)])))
    assert found == pytest.approx((low, high), abs=5e-5)


@pytest.mark.parametrize(
    ("events", "low", "high"), [(10, 4.795, 18.390), (100, 81.36, 121.63), (0, 0.0, 3.689)]
)
def test_that_byar_s_interval_is_close_to_the_exact_poisson_limits(
    events: int, low: float, high: float
) -> None:
    found = limits(*rate_interval(np.array([float(events)]), np.array([1.0])))
    assert found[0] == pytest.approx(low, abs=0.02)
    assert found[1] == pytest.approx(high, rel=0.01)


def test_that_a_mean_has_no_interval_with_one_person() -> None:
    low, high = limits(*mean_interval(np.array([0.7]), np.array([0.49]), np.array([1.0])))
    assert math.isnan(low)
    assert math.isnan(high)


def test_that_a_mean_has_the_interval_of_its_standard_error() -> None:
    values = np.array([0.2, 0.4, 0.9, 0.5])
    low, high = limits(
        *mean_interval(np.array([values.sum()]), np.array([(values**2).sum()]), np.array([4.0]))
    )
    half = 1.959964 * values.std(ddof=1) / 2
    assert (low, high) == pytest.approx((values.mean() - half, values.mean() + half))


@given(st.integers(1, 5000).flatmap(lambda total: st.tuples(st.integers(0, total), st.just(total))))
def test_that_a_share_lies_inside_its_interval(pair: tuple[int, int]) -> None:
    hits, total = pair
    low, high = limits(*share_interval(np.array([float(hits)]), np.array([float(total)])))
    assert 0 <= low <= hits / total <= high <= 1


def test_that_the_interval_of_a_mean_share_stays_between_0_and_1() -> None:
    contacts = "id dato type rolle behandler\n" + "".join(
        f"{who} 2025-05-0{n} konsultasjon lege {doctor}\n"
        for who, n, doctor in (("a", 1, "L1"), ("b", 1, "L1"), ("b", 2, "L2"))
    )
    row = figures(read_list(pasienter="id fodt kjonn\na 1950 K\nb 1950 M\n", kontakter=contacts))[
        "upc", "", "alle"
    ]
    assert row.value == 0.75
    assert row.low is not None
    assert row.high == 1.0
    assert row.low < 0.75
