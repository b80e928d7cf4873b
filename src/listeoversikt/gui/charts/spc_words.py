"""A chart over time in words: periods, points, signals, and the sentences that must stand under it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from listeoversikt.gui.texts import day_numbers, language, translate
from listeoversikt.words.dates import MONTHS
from listeoversikt.words.goals import chart_caution, signal_word, weight_word

if TYPE_CHECKING:
    from listeoversikt.evaluation.spc import Chart, Point


def period_name(first: dt.date, last: dt.date) -> str:
    """«mars 2026», «1. tertial 2026», «1. halvår 2026», «2026»; else both days."""
    after = last + dt.timedelta(days=1)
    if first.day != 1 or after.day != 1:
        return f"{day_numbers(first)}–{day_numbers(last)}"
    months = (after.year - first.year) * 12 + after.month - first.month
    if months == 1:
        return f"{MONTHS[language()][first.month - 1]} {first.year}"
    if months == 12 and first.month == 1:
        return str(first.year)
    number = (first.month - 1) // max(months, 1) + 1
    if months == 4 and first.month in (1, 5, 9):
        text = translate("Spc", "four months no. {number}, {year}")
        return text.format(number=number, year=first.year)
    if months == 6 and first.month in (1, 7):
        text = translate("Spc", "half-year {number}, {year}")
        return text.format(number=number, year=first.year)
    return f"{day_numbers(first)}–{day_numbers(last)}"


TYPES = {1: "maaned", 4: "tertial", 6: "halvaar", 12: "aar"}


def period_type(days: Sequence[tuple[dt.date, dt.date]]) -> str:
    """The type of all the periods, by how many whole months each is; "" where they aren't of one type."""
    afters = [(first, last + dt.timedelta(days=1)) for first, last in days]
    lengths = {
        (after.year - first.year) * 12 + after.month - first.month if first.day == after.day == 1 else 0
        for first, after in afters
    }
    return TYPES.get(lengths.pop(), "") if len(lengths) == 1 else ""


class SpcWords:
    """The chart's words; ``value`` writes a figure in the indicator's unit."""

    def __init__(self, value: Callable[[float], str]) -> None:
        self.value = value

    def short(self, point: Point) -> str:
        """«mars 2026: 71 %»."""
        said = translate("Spc", "missing") if point.value is None else self.value(point.value)
        return f"{period_name(point.period.first, point.period.last)}: {said}"

    def point(self, point: Point) -> str:
        """The whole point: figure, centre, limits, signals."""
        parts = [self.short(point)]
        if point.value is not None and point.centre is not None:
            parts.append(translate("Spc", "centre {value}").format(value=self.value(point.centre)))
            parts.append(self._limits(point))
        if point.signals:
            text = translate("Spc", "signal: {rules}")
            parts.append(text.format(rules=", ".join(self.rules(point))))
        return ", ".join(part for part in parts if part)

    def _limits(self, point: Point) -> str:
        if point.upper is None:
            return ""
        if point.lower is None:
            return translate("Spc", "upper limit {upper}").format(upper=self.value(point.upper))
        text = translate("Spc", "limits {lower} to {upper}")
        return text.format(lower=self.value(point.lower), upper=self.value(point.upper))

    def rules(self, point: Point) -> list[str]:
        """The names of the rules that the point is a signal by."""
        return [signal_word(signal, language()) for signal in point.signals]

    def cells(self, point: Point) -> tuple[str, ...]:
        """The point as a row of the table."""
        figures = (point.value, point.centre, point.lower, point.upper)
        texts = ["" if figure is None else self.value(figure) for figure in figures]
        if point.value is None:
            texts[0] = translate("Spc", "missing")
        period = period_name(point.period.first, point.period.last)
        return (period, *texts, ", ".join(self.rules(point)))

    def sentences(self, chart: Chart) -> tuple[str, ...]:
        """Signals by rule, whether it's steady, trial limits, and the cautions."""
        return (*self._signals(chart), *self._weights(chart), *self._cautions(chart))

    def _signals(self, chart: Chart) -> list[str]:
        found: dict[str, list[Point]] = {}
        for point in chart.points:
            for rule in self.rules(point):
                found.setdefault(rule, []).append(point)
        if not found:
            return [translate("Spc", "No signal: the figures vary as chance has it.")] if chart.steady else []
        return [self._signal(rule, points) for rule, points in found.items()]

    def _signal(self, rule: str, points: list[Point]) -> str:
        first, last = points[0].period, points[-1].period
        if any((b.period.first - a.period.last).days > 1 for a, b in pairwise(points)):
            text = translate("Spc", "Signal: {rule}, {count} points, the last in {last}.")
            return text.format(rule=rule, count=len(points), last=period_name(last.first, last.last))
        if len(points) == 1:
            text = translate("Spc", "Signal: {rule}, {period}.")
            return text.format(rule=rule, period=period_name(first.first, first.last))
        text = translate("Spc", "Signal: {rule}, from {first} to {last}.")
        return text.format(
            rule=rule, first=period_name(first.first, first.last), last=period_name(last.first, last.last)
        )

    def _weights(self, chart: Chart) -> list[str]:
        if not any(phase.weight == "trial" for phase in chart.phases):
            return []
        text = translate("Spc", "The field shows {limits}: fewer than twelve points.")
        return [text.format(limits=weight_word("trial", language()))]

    def _cautions(self, chart: Chart) -> list[str]:
        kind = period_type([(point.period.first, point.period.last) for point in chart.points])
        return [chart_caution(caution, language(), kind) for caution in chart.cautions]
