"""From the indicators' rows to what can be compared and charted; a row that's missing gives None, never zero.

The days a figure looks at are those of its look-back where it has one (a month's ``lmg`` looks back 365 days), so
that two figures that share days can be told from two that don't.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import pairwise

from listeoversikt.evaluation.compare import Caution, Figure
from listeoversikt.evaluation.spc import CHART_OF, ChartKind, Period
from listeoversikt.indicators.breaks import stretch_of
from listeoversikt.indicators.definition import Indicator, Kind, indicators
from listeoversikt.indicators.result import IndicatorRow, Note

DAY = dt.timedelta(days=1)


def days_looked_at(indicator: Indicator, first: dt.date, last: dt.date) -> tuple[dt.date, dt.date]:
    """The days behind a figure of that period: the look-back where the indicator has one, else the period."""
    if indicator.window_days is None:
        return first, last
    return min(first, last - (indicator.window_days - 1) * DAY), last


def figure_of(row: IndicatorRow) -> Figure | None:
    """The row as a figure to compare; None where the row is missing, N is 0, or the log covers a part of it alone."""
    if row.missing or log_begins_late(row) or row.numerator is None or not row.denominator:
        return None
    first, last = days_looked_at(indicators()[row.id], row.period_start, row.period_end)
    kind = Kind.SHARE if row.kind is Kind.COUNT else row.kind
    persons = row.persons.denominator if row.persons is not None else None
    return Figure(kind, row.numerator, row.denominator, row.low, row.high, persons, first, last)


def log_begins_late(row: IndicatorRow) -> bool:
    """Whether what was logged in the program is missing from all of the figure's days or some of them.

    Beside a later figure that would look like a change of the work, and it's a change of what could be written down.
    """
    return any(remark.begins is not None for remark in row.remarks)


SAID = {
    Note.ONLY_KNOWN: Caution.ONLY_KNOWN,
    Note.AT_LEAST: Caution.AT_LEAST,
    Note.LOG_BEGINS: Caution.LOG_BEGINS,
}


def cautions_of(rows: Iterable[IndicatorRow]) -> tuple[Caution, ...]:
    """What the rows' own notes make it necessary to say beside a comparison of them."""
    found = {
        Caution.LOG_BEGINS if remark.begins is not None else SAID[remark.note]
        for row in rows
        for remark in row.remarks
        if remark.note in SAID
    }
    return tuple(caution for caution in SAID.values() if caution in found)


def series(
    rows: Iterable[IndicatorRow], indicator: str, variant: str, group: str, period_type: str
) -> tuple[IndicatorRow, ...]:
    """The rows of one series, oldest first."""
    wanted = (indicator, variant, group, period_type)
    found = [row for row in rows if (row.id, row.variant, row.group, row.period_type) == wanted]
    return tuple(sorted(found, key=lambda row: row.period_start))


SCALED_UNITS = frozenset({"per_10_reviews"})
"""Rates whose numerator isn't a count of events."""


def chart_kind(row: IndicatorRow) -> ChartKind:
    """Which chart a row's series belongs on."""
    if indicators()[row.id].unit in SCALED_UNITS:
        return ChartKind.XMR
    return CHART_OF[row.kind]


def chart_periods(rows: Iterable[IndicatorRow], definition: str = "") -> tuple[Period, ...]:
    """A series as a chart takes it; a row that's missing is a hole. ``definition``: the version they were counted by.

    A row that the log covers only a part of is a hole, too. Where the definition itself has a break, the chart has one.
    """
    return tuple(
        Period(
            row.period_start,
            row.period_end,
            None if row.missing or late else row.numerator,
            None if row.missing or late else row.denominator,
            f"{definition} {stretch_of(row.id, row.period_start, row.period_end)}".strip(),
            late,
        )
        for row in rows
        for late in (log_begins_late(row),)
    )


def overlapping(rows: Sequence[IndicatorRow]) -> bool:
    """Whether neighbouring rows of a series look at some of the same days.

    Runs and trends then say nothing: each point carries most of the one before it.
    """
    spans = [days_looked_at(indicators()[row.id], row.period_start, row.period_end) for row in rows]
    return any(later[0] <= sooner[1] for sooner, later in pairwise(spans))
