"""A series as a control chart: which chart its kind asks for, with its limits and what must be said of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from listeoversikt.evaluation.figures import SCALED_UNITS, days_looked_at
from listeoversikt.evaluation.spc import CHART_OF, Action, Chart, ChartKind, Period, chart
from listeoversikt.indicators.breaks import break_of, is_broken
from listeoversikt.indicators.definition import indicators
from listeoversikt.operations.indicator_lines import IndicatorLine, SeriesPoint
from listeoversikt.words import ENGLISH, NORWEGIAN


@dataclass(frozen=True)
class NamedBreak:
    """Where a series is broken, and why; ``shown``: the day lies between the series' first and last day."""

    day: dt.date
    note: str
    shown: bool


def control_chart(
    line: IndicatorLine, points: Sequence[SeriesPoint], actions: Sequence[Action] = ()
) -> Chart | None:
    """The chart of an indicator's series; None where no period has a figure.

    A change of what is counted begins a phase of its own. ``actions`` are dated lines; those with ``new_phase`` begin one.
    """
    if all(point.value is None for point in points):
        return None
    indicator = indicators()[line.id]
    kind = ChartKind.XMR if indicator.unit in SCALED_UNITS else CHART_OF[line.kind]
    spans = [days_looked_at(indicator, point.first, point.last) for point in points]
    overlapping = any(later[0] <= sooner[1] for sooner, later in pairwise(spans))
    periods = [_period(point, basis) for point, basis in zip(points, _bases(points), strict=True)]
    return chart(kind, periods, actions, overlapping=overlapping)


def break_in(
    indicator: str, periods: Sequence[tuple[dt.date, dt.date]], language: str = NORWEGIAN
) -> NamedBreak | None:
    """The break of an indicator's definition, where the figures of these periods lie on more than one side of it."""
    broken = break_of(indicator)
    if broken is None or not is_broken(indicator, periods):
        return None
    shown = periods[0][0] <= broken.day <= periods[-1][1]
    return NamedBreak(broken.day, broken.note_en if language == ENGLISH else broken.note, shown)


def _bases(points: Sequence[SeriesPoint]) -> list[str]:
    """What each point was counted by; a hole goes with those before it, so that it breaks nothing by itself."""
    known = [" ".join(point.basis) for point in points if point.value is not None]
    found, last = [], known[0]
    for point in points:
        if point.value is not None:
            last = " ".join(point.basis)
        found.append(last)
    return found


def _period(point: SeriesPoint, basis: str) -> Period:
    """What was typed in has a value alone."""
    numerator, denominator = point.numerator, point.denominator
    if point.value is not None and numerator is None:
        numerator, denominator = point.value, 1.0
    if point.value is None:
        numerator = denominator = None
    return Period(point.first, point.last, numerator, denominator, basis)
