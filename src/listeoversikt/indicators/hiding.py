"""What leaves the office: the indicators' rows with small numbers hidden, so that no sum gives them back.

``hide`` takes the rows as computed and gives them as they may be shown; a hidden figure is marked hidden, it is
never 0. A hidden row shows no n, value or limits; its N stands unless it's small itself or would give another
count back. ``show_all`` is for the office's own use (INTERN). Source: indicators contract, "Protects itself".
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from listeoversikt.indicators.definition import Kind
from listeoversikt.indicators.hiding_cells import ExtraCount
from listeoversikt.indicators.hiding_complement import Outcome, hide_complements
from listeoversikt.indicators.hiding_former import FormerFile
from listeoversikt.indicators.hiding_rule import STRICT, HiddenAs, Limits, Verdict, judge
from listeoversikt.indicators.hiding_sums import ALL, denominator, numerator
from listeoversikt.indicators.interval import rate_interval, share_interval
from listeoversikt.indicators.period import ROLLING_DAYS, PeriodType
from listeoversikt.indicators.result import IndicatorRow, Note

__all__ = [
    "STRICT",
    "CountTable",
    "FormerFile",
    "HiddenAs",
    "Limits",
    "Shown",
    "ShownCounts",
    "ShownRow",
    "hide",
    "show_all",
]

OWN_LIMITS = Limits()
DISCHARGE_SHARE = "utskrivning_3vd"
IN_TIME, COUNTED = "done_in_time", ("done_in_time", "done_late", "overdue", "missed")
"""States of the discharge clock that are n and N of ``utskrivning_3vd``."""


@dataclass(frozen=True)
class ShownRow:
    """A row as it may be shown. ``row`` holds no hidden figure; ``hidden_as`` says what stands instead."""

    row: IndicatorRow
    hidden_as: HiddenAs | None = None

    @property
    def hidden(self) -> bool:
        """n, value and limits are hidden."""
        return self.hidden_as is not None


@dataclass(frozen=True)
class CountTable:
    """Counts by state or by reason. ``persons`` are those behind each count, where it counts events.

    ``adds_up``: each one counted is in one row only, so that the counts make the total.
    """

    name: str
    counts: Mapping[str, int]
    total: int
    persons: Mapping[str, int] | None = None
    adds_up: bool = True


@dataclass(frozen=True)
class ShownCounts:
    """A table of counts as it may be shown; None = hidden."""

    name: str
    counts: Mapping[str, int | None]
    total: int | None


@dataclass(frozen=True)
class Shown:
    """What may be shown. ``unproven`` hidden counts have no second table (see ``hiding_proof``): 0 is meant."""

    rows: tuple[ShownRow, ...]
    tables: tuple[ShownCounts, ...] = ()
    unproven: int = 0
    file: Callable[[], FormerFile] | None = field(default=None, compare=False, repr=False)

    def as_former(self) -> FormerFile:
        """What the next files must know of this one; it holds the hidden counts, so it stays in the store."""
        if self.file is None:
            raise LookupError
        return self.file()


def hide(
    rows: Sequence[IndicatorRow],
    tables: Sequence[CountTable] = (),
    limits: Limits = OWN_LIMITS,
    former: Sequence[FormerFile] = (),
) -> Shown:
    """The rows and tables of counts of one file as they may leave the office, in the same order.

    ``former``: the files of the last 13 months; who lays them beside this one gets no hidden count back either.
    """
    verdicts = [judge(row, limits) for row in rows]
    extra, sums = _extra_counts(tables, rows, limits)
    outcome = hide_complements(rows, verdicts, limits, extra, sums, former, _day_of(rows))
    shown = tuple(_shown_row(i, row, verdicts[i], outcome, limits) for i, row in enumerate(rows))
    return Shown(shown, _shown_tables(tables, outcome, limits), outcome.unproven, outcome.file)


def _day_of(rows: Sequence[IndicatorRow]) -> dt.date:
    """T, the day of the states: where the last 365 days end."""
    last = {row.period_end for row in rows if row.period_type == PeriodType.ROLLING}
    return max(last, default=dt.date.min)


def show_all(rows: Sequence[IndicatorRow], tables: Sequence[CountTable] = ()) -> Shown:
    """Everything as computed: inside the office only."""
    counts = tuple(ShownCounts(table.name, dict(table.counts), table.total) for table in tables)
    return Shown(tuple(ShownRow(row) for row in rows), counts)


def _shown_row(i: int, row: IndicatorRow, verdict: Verdict, outcome: Outcome, limits: Limits) -> ShownRow:
    told = without_counts_beside(row, limits)
    if i not in outcome.closed:
        return ShownRow(rounded(told, limits))
    bare = replace(
        told,
        numerator=None,
        denominator=None if i in outcome.without_denominator else told.denominator,
        value=None,
        low=None,
        high=None,
        persons=None,
        remarks=tuple(remark for remark in told.remarks if remark.note is not Note.NOBODY),
    )
    return ShownRow(rounded(bare, limits), verdict.hidden_as or HiddenAs.SMALL)


def without_counts_beside(row: IndicatorRow, limits: Limits) -> IndicatorRow:
    """How many were left out is told for the whole office in the last 365 days, and not when it's few.

    In any other place subtraction would give the few back.
    """
    whole = row.group == ALL and not row.variant and row.period_type == PeriodType.ROLLING
    remarks = tuple(
        remark
        if not remark.count or (whole and not limits.is_small(remark.count))
        else replace(remark, count=0)
        for remark in row.remarks
    )
    beside = row.beside if whole and not limits.is_small(row.beside) else 0
    if beside == row.beside and remarks == row.remarks:
        return row
    return replace(row, beside=beside, remarks=remarks)


def rounded(row: IndicatorRow, limits: Limits) -> IndicatorRow:
    """Counts rounded, and the value and limits that belong to the rounded counts."""
    if limits.round_to == 1 or row.denominator is None:
        return row
    total = row.denominator if row.kind is Kind.RATE else _round(row.denominator, limits)
    if row.numerator is None or row.value is None:
        return replace(row, denominator=total)
    count = _round(row.numerator, limits)
    if row.kind is Kind.COUNT:
        return replace(row, numerator=count, denominator=total, value=count)
    low, high = row.low, row.high
    if row.kind is not Kind.MEAN:
        count = min(count, total) if row.kind is Kind.SHARE else count
        limits_of = share_interval if row.kind is Kind.SHARE else rate_interval
        low, top = (float(side[0]) for side in limits_of(np.array([count]), np.array([total])))
        high = None if row.high is None else top
    return replace(row, numerator=count, denominator=total, value=count / total, low=low, high=high)


def _round(count: float, limits: Limits) -> float:
    return limits.round_to * math.floor(count / limits.round_to + 0.5)


def _extra_counts(
    tables: Sequence[CountTable], rows: Sequence[IndicatorRow], limits: Limits
) -> tuple[list[ExtraCount], list[tuple[int, tuple[int, ...]]]]:
    """The tables' counts, each table's total last, and the sums they're in."""
    extra: list[ExtraCount] = []
    sums: list[tuple[int, tuple[int, ...]]] = []
    day = _day_of(rows)
    discharges = [
        i
        for i, row in enumerate(rows)
        if row.id == DISCHARGE_SHARE and row.group == ALL and not row.variant and row.persons is not None
        if _is_the_last_year(row, day)
    ]
    for table in tables:
        first = 2 * len(rows) + len(extra)
        place = {key: first + position for position, key in enumerate(table.counts)}
        for key, count in table.counts.items():
            same = numerator(discharges[0]) if key == IN_TIME and discharges else None
            persons = (table.persons or {}).get(key, count)
            extra.append(_extra_count((table.name, key), count, persons, limits, same))
        extra.append(_extra_count((table.name, ""), table.total, table.total, limits, None))
        if table.adds_up:
            sums.append((first + len(place), tuple(place.values())))
        counted = tuple(place[key] for key in COUNTED if key in place)
        sums += [(denominator(i), counted) for i in discharges if counted]
    return extra, sums


def _is_the_last_year(row: IndicatorRow, day: dt.date) -> bool:
    """The 365 days up to T, which the counts of discharges are of; no month, and no period of a goal."""
    days = (row.period_end - row.period_start).days + 1
    return row.period_type == PeriodType.ROLLING and row.period_end == day and days == ROLLING_DAYS


def _extra_count(
    name: tuple[str, str], count: int, persons: int, limits: Limits, same_as: int | None
) -> ExtraCount:
    small = limits.is_small(count)
    hidden = small or limits.is_small(persons)
    if count == 0:
        return ExtraCount(count, hidden=False, range=(0, math.inf), name=name)
    if small:
        return ExtraCount(count, hidden, (1, limits.small), same_as, name)
    return ExtraCount(count, hidden, (1 if hidden else limits.small + 1, math.inf), same_as, name)


def _shown_tables(tables: Sequence[CountTable], outcome: Outcome, limits: Limits) -> tuple[ShownCounts, ...]:
    shown, position = [], 0
    for table in tables:
        counts: dict[str, int | None] = {}
        for key, count in (*table.counts.items(), ("", table.total)):
            counts[key] = None if position in outcome.extra else int(_round(count, limits))
            position += 1
        total = counts.pop("")
        shown.append(ShownCounts(table.name, counts, total))
    return tuple(shown)
