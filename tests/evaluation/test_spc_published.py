"""The charts against worked examples: Montgomery DC. Introduction to Statistical Quality Control, 6th ed."""

from __future__ import annotations

import pytest

from listeoversikt.evaluation.spc import D2, RANGE_LIMIT, XMR_LIMIT, Action, ChartKind, Weight, chart
from listeoversikt.evaluation.spc_rules import Signal
from tests.evaluation.charts import month, months

JUICE = [
    12,
    15,
    8,
    10,
    4,
    7,
    16,
    9,
    14,
    10,
    5,
    6,
    17,
    12,
    22,
    8,
    10,
    5,
    13,
    11,
    20,
    18,
    24,
    15,
    9,
    12,
    7,
    13,
    9,
    6,
]
"""Table 7.1: cans of orange juice that leak, of 50 each time."""
ORDERS = [12, 8, 6, 9, 10, 12, 11, 16, 10, 6, 20, 15, 9, 8, 6, 8, 10, 7, 5, 8, 5, 8, 10, 6, 9]
ORDERED = [
    *(100, 80, 80, 100, 110, 110, 100, 100, 90, 90, 110, 120, 120),
    *(120, 110, 80, 80, 80, 90, 100, 100, 100, 100, 90, 90),
]
"""Table 7.4: purchase orders with faults, of a varying number."""
CLOTH = [14, 12, 20, 11, 7, 10, 21, 16, 19, 23]
UNITS = [10.0, 8.0, 13.0, 10.0, 9.5, 10.0, 12.0, 10.5, 12.0, 12.5]
"""Table 7.10: faults in dyed cloth, by units of 50 square metres."""
LOANS = [310, 288, 297, 298, 307, 303, 294, 297, 308, 306, 294, 299, 297, 299, 314, 295, 293, 306, 301, 304]
"""Table 6.6: costs of processing loans, week by week."""


def test_that_the_constants_are_those_printed() -> None:
    assert round(3 / D2, 2) == XMR_LIMIT == 2.66
    assert pytest.approx(3.267, abs=0.0015) == RANGE_LIMIT


def test_that_the_p_chart_of_the_juice_cans_has_its_printed_limits() -> None:
    found = chart(ChartKind.P, months(JUICE, 50))
    point = found.points[0]
    assert point.centre == pytest.approx(0.2313, abs=5e-5)
    assert point.upper == pytest.approx(0.4102, abs=1e-4) and point.lower == pytest.approx(0.0524, abs=1e-4)
    beyond = [place for place, each in enumerate(found.points, start=1) if Signal.BEYOND in each.signals]
    assert beyond == [15, 23]
    assert found.phases[0].weight is Weight.FIRM and found.steady is False


def test_that_the_p_chart_without_the_two_samples_has_its_revised_limits() -> None:
    kept: list[float | None] = [None if place in (15, 23) else n for place, n in enumerate(JUICE, start=1)]
    point = chart(ChartKind.P, months(kept, 50)).points[0]
    assert point.centre == pytest.approx(0.2150, abs=5e-5)
    assert point.upper == pytest.approx(0.3893, abs=1e-4) and point.lower == pytest.approx(0.0407, abs=1e-4)


def test_that_limits_vary_with_the_number_of_purchase_orders() -> None:
    found = chart(ChartKind.P, months(ORDERS, ORDERED))
    assert sum(ORDERS) == 234 and sum(ORDERED) == 2450
    assert found.points[0].centre == pytest.approx(0.096, abs=5e-4)
    eleventh = found.points[10]
    assert eleventh.value == pytest.approx(0.182, abs=5e-4) and eleventh.upper == pytest.approx(
        0.180, abs=5e-4
    )
    assert [place for place, each in enumerate(found.points, 1) if Signal.BEYOND in each.signals] == [11]
    assert {round(point.upper or 0, 3) for point in found.points if point.period.denominator == 100} == {
        0.184
    }


def test_that_the_u_chart_of_the_cloth_has_its_printed_limits() -> None:
    found = chart(ChartKind.U, months(CLOTH, UNITS))
    assert found.points[0].centre == pytest.approx(1.42, abs=5e-3)
    printed = [
        2.55,
        2.68,
        2.41,
        2.55,
        2.58,
        2.55,
        2.45,
        2.52,
        2.45,
        2.43,
    ]  # from the centre line rounded to 1.42
    assert [point.upper for point in found.points] == pytest.approx(printed, abs=0.01)
    assert not any(point.signals for point in found.points)
    assert found.phases[0].weight is Weight.TRIAL


def test_that_the_xmr_chart_of_the_loans_has_its_printed_limits() -> None:
    found = chart(ChartKind.XMR, months(LOANS))
    point, phase = found.points[0], found.phases[0]
    assert point.centre == pytest.approx(300.5)
    assert phase.range_centre == pytest.approx(7.79, abs=5e-3)
    assert point.upper == pytest.approx(321.22, abs=5e-2) and point.lower == pytest.approx(279.78, abs=5e-2)
    assert phase.range_upper == pytest.approx(25.45, abs=2e-2)
    assert [each.moving_range for each in found.points[:4]] == [None, 22, 9, 1]
    assert found.steady is True


def test_that_new_loans_of_weeks_21_to_40_are_judged_by_the_first_twenty() -> None:
    """Montgomery's phase II: with the limits held, the costs of weeks 39 and 40 lie above (320.5 is inside)."""
    later = [
        305,
        282,
        305,
        296,
        314,
        295,
        287,
        301,
        298,
        311,
        310,
        292,
        305,
        299,
        304,
        310,
        304,
        305,
        333,
        328,
    ]
    found = chart(ChartKind.XMR, months([*LOANS, *later]), [Action(month(20)[0], "Ny rutine")], frozen=True)
    assert [phase.of for phase in found.phases] == [0, 0]
    assert {point.centre for point in found.points} == {300.5}
    assert [place for place, each in enumerate(found.points, 1) if Signal.BEYOND in each.signals] == [39, 40]
