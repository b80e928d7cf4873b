"""The page of indicators: the figures by theme, their months, their definitions, and who is behind them.

Plain dataclasses for the screen. Inside the office nothing is hidden. The figures of a ``View`` are counted once a
period and unit (the whole office, or one list) and kept with the view; a month is counted on its own, so that the
table can be shown first and the months come after.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from listeoversikt.followup.target_groups import Groups, group_list
from listeoversikt.indicators.behind import Which
from listeoversikt.indicators.behind import patients_behind as positions_behind
from listeoversikt.indicators.breakdown import ALL, LIST_PREFIX, break_down
from listeoversikt.indicators.compute import compute_indicators
from listeoversikt.indicators.period import (
    PeriodType,
    ReportPeriod,
    calendar_period,
    history_starts,
    periods_over,
    rolling_period,
)
from listeoversikt.indicators.result import IndicatorRow, Note
from listeoversikt.indicators.rules import rules
from listeoversikt.indicators.view import PeriodView
from listeoversikt.operations.indicator_lines import Definition, IndicatorLine, MonthPoint, line_of, point_of
from listeoversikt.operations.indicator_words import THEMES_EN
from listeoversikt.operations.office import View
from listeoversikt.patient_list.snapshot import PatientList, date_of
from listeoversikt.words import ENGLISH, NORWEGIAN
from listeoversikt.workbook import texts
from listeoversikt.workbook.names import theme_of

__all__ = [
    "Definition",
    "IndicatorLine",
    "IndicatorPage",
    "MonthPoint",
    "PeriodChoice",
    "Theme",
    "Which",
    "indicator_page",
    "indicator_series",
    "month_points",
    "months_of",
    "not_on_list",
    "patients_behind",
    "period_choices",
    "series_of",
]

MONTHS = 12
WHOLE_OFFICE = ""
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
    """A period that can be chosen: the newest whole one of its type; both days inclusive."""

    type: str
    first: dt.date
    last: dt.date


@dataclass(frozen=True)
class IndicatorPage:
    """Every figure of one period and unit (a list's key; empty = the whole office)."""

    period: PeriodChoice
    unit: str
    themes: tuple[Theme, ...]

    @property
    def lines(self) -> tuple[IndicatorLine, ...]:
        """All lines, in the table's order."""
        return tuple(line for theme in self.themes for line in theme.lines)


def period_choices(view: View) -> tuple[PeriodChoice, ...]:
    """The last 365 days, and the newest whole month, tertial, half-year and year that the extract reaches."""
    known, since = _known_day(view), history_starts(view.patient_list)
    found = [periods_over(kind, known, since) for kind in PeriodType]
    return tuple(_choice(periods[-1]) for periods in found if periods)


def indicator_page(
    view: View, period_type: str = "365d", unit: str = WHOLE_OFFICE, language: str = NORWEGIAN
) -> IndicatorPage:
    """The figures of the newest period of a type; ``ValueError`` when the extract reaches no whole one."""
    period = _newest(view, period_type)
    rows = _rows(view, period, unit)
    lines = [line_of(row, language) for row in rows]
    order = [name for name, _ in texts.THEMES]
    ordered = sorted(lines, key=lambda line: order.index(theme_of(line.id)))
    themes = tuple(_theme(key, tuple(of)) for key, of in groupby(ordered, key=lambda line: theme_of(line.id)))
    titled = tuple(_in_language(theme, language) for theme in themes)
    return IndicatorPage(_choice(period), unit, titled)


def months_of(view: View) -> tuple[dt.date, ...]:
    """The first days of the twelve newest whole months, oldest first; some may lie before the history."""
    return tuple(date_of(period.first) for period in _months(view))


def month_points(
    view: View, month: dt.date, unit: str = WHOLE_OFFICE, language: str = NORWEGIAN
) -> dict[str, MonthPoint]:
    """Every indicator in one month, by key; empty for a month that the extract's history doesn't reach."""
    period = calendar_period(PeriodType.MONTH, month.year, month.month - 1)
    if period.first < history_starts(view.patient_list) or period.last > _known_day(view):
        return {}
    return {_key(row): point_of(month, row, language) for row in _rows(view, period, unit)}


def series_of(
    months: Sequence[dt.date], points: Sequence[Mapping[str, MonthPoint]], key: str
) -> tuple[MonthPoint, ...]:
    """One indicator over the months; a line never goes over a gap, nor between «minst» and a whole figure."""
    found = [by_key.get(key, MonthPoint(month)) for month, by_key in zip(months, points, strict=True)]
    series: list[MonthPoint] = []
    for number, point in enumerate(found):
        before = found[number - 1] if number else None
        joined = (
            before is not None
            and before.value is not None
            and point.value is not None
            and before.at_least == point.at_least
        )
        series.append(MonthPoint(**{**vars(point), "joined": joined}))
    return tuple(series)


def indicator_series(
    view: View, unit: str = WHOLE_OFFICE, language: str = NORWEGIAN
) -> dict[str, tuple[MonthPoint, ...]]:
    """Every indicator over its twelve months: twelve times ``month_points`` (slow on a large list)."""
    months = months_of(view)
    points = [month_points(view, month, unit, language) for month in months]
    return {key: series_of(months, points, key) for key in map(_rule_key, rules())}


def patients_behind(
    view: View,
    id: str,
    variant: str = "",
    unit: str = WHOLE_OFFICE,
    which: Which = Which.REST,
    period_type: str = "365d",
) -> frozenset[str]:
    """The pseudonyms behind a figure: as many as ``IndicatorRow.persons`` says. Inside the office only."""
    period = _newest(view, period_type)
    groups = _groups_at(view, period)
    seen = PeriodView(
        period,
        _known_day(view),
        groups,
        view.scored.discharges,
        view.scored.facts(view.settings.team),
        view.settings.typed_figures,
        view.patient_list,
    )
    breakdown = break_down(groups, lists=bool(unit))
    positions = positions_behind(seen, rules()[id, variant], breakdown, _group(view, unit), which)
    column = view.patient_list.patients["patient_id"]
    labels = view.patient_list.patients.labels["patient_id"]
    return frozenset(labels[code] for code in column[positions].tolist())


def not_on_list(view: View, patients: frozenset[str]) -> int:
    """How many of them aren't on the list any more (they moved or died after what was counted)."""
    on_list = view.patient_list.scored.tolist()
    return sum(not on_list[view.position[patient]] for patient in patients)


# Counting -------------------------------------------------------------------------------------------------


def _known_day(view: View) -> int:
    days = view.patient_list.index_day
    return int(days.max()) if len(days) else view.scored.index_day


def _newest(view: View, period_type: str) -> ReportPeriod:
    kind = PeriodType(period_type)
    if kind is PeriodType.ROLLING:
        return rolling_period(_known_day(view))
    found = periods_over(kind, _known_day(view), history_starts(view.patient_list))
    if not found:
        raise ValueError(period_type)
    return found[-1]


def _months(view: View) -> tuple[ReportPeriod, ...]:
    return periods_over(PeriodType.MONTH, _known_day(view), -(10**6))[-MONTHS:]


def _choice(period: ReportPeriod) -> PeriodChoice:
    return PeriodChoice(str(period.type), date_of(period.first), date_of(period.last))


def _group(view: View, unit: str) -> str:
    """The key of the unit's group: lists go by their running number, in the order of their ids."""
    return f"{LIST_PREFIX}{view.lists.index(unit) + 1}" if unit else ALL


def _groups_at(view: View, period: ReportPeriod) -> Groups:
    if period.last == _known_day(view):
        return view.scored.groups
    return group_list(_list_at(view, period), settings=view.settings.bands)


def _list_at(view: View, period: ReportPeriod) -> PatientList:
    return view.patient_list.as_of(period.last)


def _rows(view: View, period: ReportPeriod, unit: str) -> tuple[IndicatorRow, ...]:
    """The rows of one period and unit, counted at first asking and kept as long as the view."""
    kept: dict[tuple[ReportPeriod, str], tuple[IndicatorRow, ...]] = vars(view).setdefault("_figures", {})
    if (period, unit) not in kept:
        kept[period, unit] = _count(view, period, unit)
    return kept[period, unit]


def _count(view: View, period: ReportPeriod, unit: str) -> tuple[IndicatorRow, ...]:
    groups = _groups_at(view, period)
    rows = compute_indicators(
        groups.scores.patient_list,
        groups,
        view.scored.discharges,
        period_type=period.type,
        known_day=_known_day(view),
        lists=bool(unit),
        log=view.scored.facts(view.settings.team),
        typed=view.settings.typed_figures,
        at_known=view.patient_list,
    )
    group = _group(view, unit)
    return tuple(row for row in rows if row.group == group)


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
