"""Phases, holes, too few points, and what must be said on a chart."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listeoversikt.evaluation.spc import Action, ChartCaution, ChartKind, Period, Weight, chart
from listeoversikt.evaluation.spc_rules import Signal
from tests.evaluation.charts import month, months

STEADY = [20, 24, 18, 22, 21, 19, 23, 20, 25, 17, 22, 20, 21, 23]


def test_that_a_missing_period_is_a_hole_and_never_zero() -> None:
    series: list[float | None] = [*STEADY[:6], None, *STEADY[6:]]
    found = chart(ChartKind.P, months(series, 100))
    hole = found.points[6]
    assert hole.value is None and hole.upper is None and hole.signals == ()
    assert hole.centre == found.points[0].centre == pytest.approx(sum(STEADY) / 1400)
    assert found.phases[0].counted == 14 and ChartCaution.HOLES in found.cautions


def test_that_a_period_with_nobody_in_it_is_a_hole_too() -> None:
    found = chart(ChartKind.P, months([*STEADY, 0], [*[100.0] * 14, 0.0]))
    assert found.points[-1].value is None and found.phases[0].counted == 14


def test_that_no_moving_range_goes_across_a_hole() -> None:
    found = chart(ChartKind.XMR, months([10, 12, 10, None, 50, 52, 50, 52]))
    assert [point.moving_range for point in found.points] == [None, 2, 2, None, None, 2, 2, 2]
    assert found.phases[0].range_centre == 2


@pytest.mark.parametrize(
    ("count", "weight"),
    [(5, Weight.NONE), (6, Weight.TRIAL), (11, Weight.TRIAL), (12, Weight.USABLE), (20, Weight.FIRM)],
)
def test_that_few_points_get_few_words(count: int, weight: Weight) -> None:
    """The last point is far off: said only from 12 points."""
    found = chart(ChartKind.P, months([*([20, 22] * 10)[: count - 1], 90], 100))
    assert found.phases[0].weight is weight
    assert (found.points[0].upper is None) is (weight is Weight.NONE)
    judged = weight in (Weight.USABLE, Weight.FIRM)
    assert (Signal.BEYOND in found.points[-1].signals) is judged
    assert (ChartCaution.TOO_FEW in found.cautions) is not judged
    assert (found.steady is None) is not judged


def test_that_an_action_begins_a_phase_with_limits_of_its_own() -> None:
    action = Action(month(14)[0], "Ringer alle innen tre dager")
    found = chart(ChartKind.P, months([*STEADY, *[each + 30 for each in STEADY]], 100), [action])
    before, after = found.phases
    assert after.first == action.day and (before.of, after.of) == (0, 1)
    assert before.centre == pytest.approx(0.2107, abs=1e-4) and after.centre == pytest.approx(
        0.5107, abs=1e-4
    )
    assert found.actions == (action,) and found.steady is True


def test_that_limits_held_from_before_show_the_change() -> None:
    action = Action(month(14)[0], "Ringer alle innen tre dager")
    found = chart(ChartKind.P, months([*STEADY, *[each + 30 for each in STEADY]], 100), [action], frozen=True)
    assert {point.centre for point in found.points} == {found.points[0].centre}
    assert all(Signal.BEYOND in point.signals for point in found.points[14:])
    assert found.phases[1].of == 0


def test_that_too_few_points_before_cant_be_held() -> None:
    action = Action(month(3)[0], "For tidlig")
    found = chart(ChartKind.P, months(STEADY, 100), [action], frozen=True)
    assert [phase.of for phase in found.phases] == [0, 1] and found.phases[0].weight is Weight.NONE


def test_that_an_action_inside_a_month_counts_from_the_next() -> None:
    found = chart(ChartKind.P, months(STEADY, 100), [Action(month(6)[0] + dt.timedelta(days=9), "Midt i")])
    assert [point.phase for point in found.points] == [0] * 7 + [1] * 7


def test_that_an_action_may_stand_on_the_chart_without_breaking_it() -> None:
    found = chart(ChartKind.P, months(STEADY, 100), [Action(month(6)[0], "Liten justering", new_phase=False)])
    assert len(found.phases) == 1 and len(found.actions) == 1


def test_that_a_changed_definition_breaks_the_series_and_is_said() -> None:
    series = months(STEADY[:7], 100, "1") + months(STEADY, 100, "2")[7:]
    found = chart(ChartKind.P, series, frozen=True)
    assert [phase.of for phase in found.phases] == [0, 1]
    assert ChartCaution.DEFINITION_CHANGED in found.cautions


def test_that_points_sharing_days_are_said_and_judged_by_the_limits_alone() -> None:
    found = chart(ChartKind.P, months([20 + place for place in range(14)], 100), overlapping=True)
    assert ChartCaution.OVERLAPPING in found.cautions
    assert not any(Signal.TREND in point.signals for point in found.points)


def test_that_small_expected_counts_are_said() -> None:
    assert ChartCaution.SMALL_COUNTS in chart(ChartKind.P, months([1, 0] * 7, 20)).cautions
    assert ChartCaution.SMALL_COUNTS in chart(ChartKind.P, months([19, 20] * 7, 20)).cautions
    assert ChartCaution.SMALL_COUNTS not in chart(ChartKind.P, months(STEADY, 100)).cautions
    assert ChartCaution.SMALL_COUNTS not in chart(ChartKind.XMR, months([1, 0] * 7)).cautions


def test_that_points_spread_wider_than_chance_are_said() -> None:
    wild = [2000, 2600] * 7
    found = chart(ChartKind.P, months(wild, 10_000))
    assert ChartCaution.OVERDISPERSED in found.cautions and (found.phases[0].spread or 0) > 5
    assert ChartCaution.OVERDISPERSED not in chart(ChartKind.P, months(STEADY, 100)).cautions


def test_that_limits_stay_within_the_possible() -> None:
    low = chart(ChartKind.P, months([1, 0] * 7, 20)).points[0]
    assert low.lower is None and low.upper is not None
    high = chart(ChartKind.P, months([20, 19] * 7, 20)).points[0]
    assert high.upper == 1.0


def test_that_a_series_without_figures_has_no_limits() -> None:
    for kind in ChartKind:
        found = chart(kind, months([None] * 14))
        assert found.steady is None and all(point.centre is None for point in found.points)
        assert chart(kind, []).points == ()


def test_that_a_series_that_never_varies_has_no_signals() -> None:
    for kind, size in ((ChartKind.P, 100), (ChartKind.XMR, 1)):
        found = chart(kind, months([0.0] * 20 if kind is ChartKind.P else [7.0] * 20, size))
        assert not any(point.signals for point in found.points)


def test_that_periods_are_put_in_order() -> None:
    series = months(STEADY, 100)
    assert chart(ChartKind.P, series[::-1]) == chart(ChartKind.P, series)


@pytest.mark.parametrize(
    ("numerator", "denominator"), [(11, 10), (-1, 10), (float("nan"), 10), (1, float("inf")), (1, -1)]
)
def test_that_figures_that_dont_fit_are_refused(numerator: float, denominator: float) -> None:
    with pytest.raises(ValueError):
        chart(ChartKind.P, [Period(*month(0), numerator, denominator)])


def test_that_two_periods_of_the_same_days_are_refused() -> None:
    with pytest.raises(ValueError, match="samme dag"):
        chart(ChartKind.XMR, [*months([1, 2]), Period(*month(1), 3, 1)])


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(50, 500)), min_size=6, max_size=40))
def test_that_limits_lie_around_the_centre_and_narrow_with_size(pairs: list[tuple[int, int]]) -> None:
    found = chart(ChartKind.P, months([n for n, _ in pairs], [float(size) for _, size in pairs]))
    widths = {}
    for point in found.points:
        assert point.upper is not None and point.centre is not None
        assert (point.lower or 0.0) <= point.centre <= point.upper + 1e-12
        widths[point.period.denominator] = point.sigma or 0.0
    sizes = sorted(size for size in widths if size)
    assert [widths[size] for size in sizes] == sorted((widths[size] for size in sizes), reverse=True)


@given(st.lists(st.floats(-100, 100), min_size=6, max_size=30), st.floats(-50, 50))
def test_that_moving_every_figure_moves_an_xmr_chart_whole(values: list[float], by: float) -> None:
    one = chart(ChartKind.XMR, months(values)).points[0]
    two = chart(ChartKind.XMR, months([value + by for value in values])).points[0]
    assert one.centre is not None and two.centre is not None
    assert two.centre == pytest.approx(one.centre + by, abs=1e-6)
    assert two.sigma == pytest.approx(one.sigma, abs=1e-6)
