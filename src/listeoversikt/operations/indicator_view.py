"""The page of indicators: the figures by theme, their months, their definitions, and who is behind them.

Plain dataclasses for the screen. Inside the office nothing is hidden. A period is counted once and kept with the view
(``indicator_rows``); those of a series are counted one at a time, so that the table can be shown first.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from listeoversikt.indicators.behind import Which
from listeoversikt.indicators.behind import patients_behind as positions_behind
from listeoversikt.indicators.breakdown import break_down
from listeoversikt.indicators.period import PeriodType, ReportPeriod
from listeoversikt.indicators.result import IndicatorRow, Note
from listeoversikt.indicators.rules import rules
from listeoversikt.indicators.typed_figures import period_key
from listeoversikt.operations.indicator_lines import Definition, IndicatorLine, SeriesPoint, line_of, point_of
from listeoversikt.operations.indicator_outside import DischargesOutside
from listeoversikt.operations.indicator_pilot import pilot_levels
from listeoversikt.operations.indicator_rows import (
    GROUP_UNITS,
    WHOLE_OFFICE,
    group_of,
    known_unit,
    period_at,
    period_of_series,
    period_view,
    rows_of,
    series_periods,
    whole_periods,
)
from listeoversikt.operations.indicator_words import THEMES_EN
from listeoversikt.operations.office import View
from listeoversikt.patient_list.snapshot import date_of, day_number
from listeoversikt.words import ENGLISH, NORWEGIAN
from listeoversikt.workbook.names import place_of, theme_of

__all__ = [
    "GROUP_UNITS",
    "MONTHLY",
    "Definition",
    "IndicatorLine",
    "IndicatorPage",
    "PeriodChoice",
    "SeriesPoint",
    "Theme",
    "Which",
    "indicator_page",
    "indicator_series",
    "known_unit",
    "not_on_list",
    "patients_behind",
    "period_choices",
    "series_choices",
    "series_of",
    "series_points",
]

MONTHLY = str(PeriodType.MONTH)
SERIES = (PeriodType.MONTH, PeriodType.TERTIAL, PeriodType.HALF_YEAR, PeriodType.YEAR)
NOT_IN_EXTRACT = (Note.MISSING_TABLE, Note.MISSING_COLUMN)


@dataclass(frozen=True)
class Theme:
    """The figures of one theme; ``note`` says which table of the extract some of them lack."""

    key: str
    title: str
    note: str
    lines: tuple[IndicatorLine, ...]


@dataclass(frozen=True)
class PeriodChoice:
    """A period that can be chosen; both days inclusive."""

    type: str
    first: dt.date
    last: dt.date

    @property
    def typed_key(self) -> str:
        """What the period is called where a figure is typed in for it."""
        first, last = day_number(self.first), day_number(self.last)
        return period_key(ReportPeriod(PeriodType(self.type), first, last))


@dataclass(frozen=True)
class IndicatorPage:
    """Every figure of one period and unit (see ``indicator_rows``)."""

    period: PeriodChoice
    unit: str
    themes: tuple[Theme, ...]

    @property
    def lines(self) -> tuple[IndicatorLine, ...]:
        """All lines, in the table's order."""
        return tuple(line for theme in self.themes for line in theme.lines)


def period_choices(view: View) -> tuple[PeriodChoice, ...]:
    """The last 365 days, then every whole month, tertial, half-year and year, the newest of each type first."""
    return tuple(_choice(period) for kind in PeriodType for period in reversed(whole_periods(view, kind)))


def series_choices(view: View) -> dict[str, tuple[PeriodChoice, ...]]:
    """The periods of each series that can be shown, oldest first: twelve months, some of them maybe before the history."""
    found = {str(kind): tuple(_choice(one) for one in series_periods(view, kind)) for kind in SERIES}
    return {kind: periods for kind, periods in found.items() if len(periods) > 1}


def indicator_page(
    view: View,
    period_type: str = "365d",
    unit: str = WHOLE_OFFICE,
    language: str = NORWEGIAN,
    first: dt.date | None = None,
) -> IndicatorPage:
    """The figures of a period: the one that begins on ``first``, else the newest whole one of its type.

    ``ValueError`` when the extract reaches no such period.
    """
    period, group = period_at(view, period_type, first), group_of(view, unit)
    lines = _lines(view, period, group, language)
    ordered = sorted(lines, key=lambda line: place_of(line.id))
    themes = tuple(_theme(key, tuple(of)) for key, of in groupby(ordered, key=lambda line: theme_of(line.id)))
    titled = tuple(_in_language(theme, language) for theme in themes)
    return IndicatorPage(_choice(period), unit, titled)


def _lines(view: View, period: ReportPeriod, group: str, language: str) -> list[IndicatorLine]:
    outside = DischargesOutside.of(view, period, group)
    found = []
    for row in rows_of(view, period, group):
        told = outside.of_row(row)
        line = line_of(row, language)
        words = "" if told is None else told.words(language)
        found.append(replace(line, outside=words, pilot=pilot_levels(row.id, row.variant, group)))
    return found


def series_points(
    view: View,
    period_type: str,
    first: dt.date,
    unit: str = WHOLE_OFFICE,
    language: str = NORWEGIAN,
) -> dict[str, SeriesPoint]:
    """Every indicator in one period of a series, by key; empty where the extract's history doesn't reach it."""
    period = period_of_series(view, period_type, first)
    if period is None:
        return {}
    return {_key(row): point_of(row, language) for row in rows_of(view, period, group_of(view, unit))}


def series_of(
    periods: Sequence[PeriodChoice], points: Sequence[Mapping[str, SeriesPoint]], key: str
) -> tuple[SeriesPoint, ...]:
    """One indicator over the periods; a line never goes over a gap, nor over a change of what is counted."""
    found = [
        by_key.get(key, SeriesPoint(period.first, period.last))
        for period, by_key in zip(periods, points, strict=True)
    ]
    series: list[SeriesPoint] = []
    for number, point in enumerate(found):
        before = found[number - 1] if number else None
        joined = (
            before is not None
            and before.value is not None
            and point.value is not None
            and before.basis == point.basis
        )
        series.append(replace(point, joined=joined))
    return tuple(series)


def indicator_series(
    view: View, unit: str = WHOLE_OFFICE, language: str = NORWEGIAN, period_type: str = MONTHLY
) -> dict[str, tuple[SeriesPoint, ...]]:
    """Every indicator over a series: ``series_points`` once a period (slow on a large list)."""
    periods = tuple(_choice(period) for period in series_periods(view, period_type))
    points = [series_points(view, period_type, period.first, unit, language) for period in periods]
    return {key: series_of(periods, points, key) for key in map(_rule_key, rules())}


def patients_behind(
    view: View,
    id: str,
    variant: str = "",
    unit: str = WHOLE_OFFICE,
    which: Which = Which.REST,
    period_type: str = "365d",
    first: dt.date | None = None,
) -> frozenset[str]:
    """The pseudonyms behind a figure: as many as ``IndicatorRow.persons`` says. Inside the office only."""
    period, group = period_at(view, period_type, first), group_of(view, unit)
    seen = period_view(view, period)
    breakdown = break_down(seen.groups, lists=True)
    positions = positions_behind(seen, rules()[id, variant], breakdown, group, which)
    column = view.patient_list.patients["patient_id"]
    labels = view.patient_list.patients.labels["patient_id"]
    return frozenset(labels[code] for code in column[positions].tolist())


def not_on_list(view: View, patients: frozenset[str]) -> int:
    """How many of them aren't on the list any more (they moved or died after what was counted)."""
    on_list = view.patient_list.scored.tolist()
    return sum(not on_list[view.position[patient]] for patient in patients)


def _key(row: IndicatorRow) -> str:
    return _rule_key((row.id, row.variant))


def _rule_key(measure: tuple[str, str]) -> str:
    id, variant = measure
    return f"{id}/{variant}" if variant else id


def _theme(key: str, lines: tuple[IndicatorLine, ...]) -> Theme:
    absent = [line.missing for line in lines if line.missing_for in NOT_IN_EXTRACT and not line.variant]
    return Theme(key, key, absent[0] if absent else "", lines)


def _in_language(theme: Theme, language: str) -> Theme:
    if language != ENGLISH:
        return theme
    return Theme(theme.key, THEMES_EN[theme.key], theme.note, theme.lines)


def _choice(period: ReportPeriod) -> PeriodChoice:
    return PeriodChoice(str(period.type), date_of(period.first), date_of(period.last))
