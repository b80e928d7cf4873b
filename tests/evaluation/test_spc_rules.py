"""Each rule by itself, on points around a centre line of 10 with sigma 1."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listeoversikt.evaluation.spc_rules import Placed, Signal, signals


def marked(values: list[float | None], signal: Signal) -> list[int]:
    """The places (from 1) of the points with that signal."""
    points = [None if value is None else Placed(value, 10.0, 1.0) for value in values]
    return [place for place, each in enumerate(signals(points), start=1) if signal in each]


def test_that_a_point_beyond_three_sigma_is_a_signal_and_one_on_the_limit_isnt() -> None:
    assert marked([10, 13.01, 13, 7, 6.9], Signal.BEYOND) == [2, 5]


def test_that_eight_on_one_side_are_a_run_and_seven_arent() -> None:
    assert marked([10.5] * 7, Signal.RUN) == []
    assert marked([9.5, *[10.5] * 8, 9.5], Signal.RUN) == list(range(2, 10))


def test_that_a_point_on_the_centre_line_neither_counts_nor_breaks() -> None:
    assert marked([10.5] * 4 + [10] + [10.5] * 3, Signal.RUN) == []
    assert marked([10.5] * 4 + [10] + [10.5] * 4, Signal.RUN) == [1, 2, 3, 4, 6, 7, 8, 9]


def test_that_six_rising_are_a_trend_and_five_arent() -> None:
    assert marked([10, 10.1, 10.2, 10.3, 10.4, 10.3], Signal.TREND) == []
    assert marked([10, 9.9, 10, 10.1, 10.2, 10.3, 10.4, 10], Signal.TREND) == [2, 3, 4, 5, 6, 7]
    assert marked([11, 10.8, 10.6, 10.4, 10.2, 10], Signal.TREND) == [1, 2, 3, 4, 5, 6]


def test_that_equal_neighbours_neither_count_nor_break_a_trend() -> None:
    assert marked([10, 10.1, 10.1, 10.2, 10.3, 10.4], Signal.TREND) == []
    assert marked([10, 10.1, 10.1, 10.2, 10.3, 10.4, 10.5], Signal.TREND) == [1, 2, 4, 5, 6, 7]


def test_that_two_of_three_beyond_two_sigma_on_one_side_are_a_signal() -> None:
    assert marked([10, 12.5, 10, 12.5, 10], Signal.TWO_OF_THREE) == [2, 4]
    assert marked([12.5, 10, 10, 12.5], Signal.TWO_OF_THREE) == []
    assert marked([12.5, 7.5, 10], Signal.TWO_OF_THREE) == []


def test_that_fifteen_close_to_the_centre_are_a_signal() -> None:
    near = [10.5, 9.5] * 8
    assert marked(near[:14], Signal.CLOSE) == []
    assert marked(near[:15], Signal.CLOSE) == list(range(1, 16))
    assert marked([11.5, *near[:14], 8.5], Signal.CLOSE) == []


@pytest.mark.parametrize("signal", [Signal.RUN, Signal.TREND, Signal.TWO_OF_THREE, Signal.CLOSE])
def test_that_nothing_goes_across_a_hole(signal: Signal) -> None:
    whole: dict[Signal, list[float | None]] = {
        Signal.RUN: [10.5] * 8,
        Signal.TREND: [10, 10.1, 10.2, 10.3, 10.4, 10.5],
        Signal.TWO_OF_THREE: [12.5, 12.5, 10],
        Signal.CLOSE: [10.5, 9.5] * 8,
    }
    values = whole[signal]
    assert marked(values, signal)
    holed = [*values[: len(values) // 2], None, *values[len(values) // 2 :]]
    assert marked(holed, signal) == []
    apart = [
        Placed(value or 0, 10, 1, joined=place != len(values) // 2) for place, value in enumerate(values)
    ]
    assert not any(signal in each for each in signals(apart))


def test_that_neighbours_that_share_days_are_judged_by_the_limits_alone() -> None:
    points = [Placed(10.5, 10, 1)] * 20 + [Placed(14, 10, 1)]
    found = signals(points, limits_only=True)
    assert found[-1] == (Signal.BEYOND,) and not any(found[:-1])


figures = st.lists(st.one_of(st.none(), st.floats(5, 15)), max_size=40)


@given(figures)
def test_that_a_chart_upside_down_has_the_same_signals(values: list[float | None]) -> None:
    points = [None if value is None else Placed(value, 10.0, 1.0) for value in values]
    turned = [None if value is None else Placed(20 - value, 10.0, 1.0) for value in values]
    assert signals(points) == signals(turned)


@given(figures)
def test_that_a_hole_is_never_a_signal(values: list[float | None]) -> None:
    points = [None if value is None else Placed(value, 10.0, 1.0) for value in values]
    for point, said in zip(points, signals(points), strict=True):
        assert point is not None or said == ()
