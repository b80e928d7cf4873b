"""«Hold øye med»: what stands beside every indicator, so that a gain isn't paid for elsewhere. Now, and a year before."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from listeoversikt.indicators.result import IndicatorRow
from listeoversikt.operations.indicator_lines import line_of
from listeoversikt.operations.indicator_rows import group_of, period_at, period_before, rows_of
from listeoversikt.operations.office import View
from listeoversikt.patient_list.snapshot import date_of
from listeoversikt.words import NORWEGIAN

WATCHED = ("uplanlagte_innleggelser", "legevakt", "konsultasjoner_lege_sykepleier")
"""Source: indicators contract, balancing measures. Workload stands with the goal, in Evaluering."""
HUNDRED = 100


@dataclass(frozen=True)
class WatchLine:
    """A rate per 100 patient-years with its 95 % limits; None = missing, and ``missing`` says why for ``now``."""

    id: str
    name: str
    now: float | None
    low: float | None
    high: float | None
    before: float | None
    missing: str


@dataclass(frozen=True)
class Watch:
    """The rates of a unit and period; ``before_first`` and ``before_last`` None: the history doesn't reach so far."""

    lines: tuple[WatchLine, ...]
    before_first: dt.date | None = None
    before_last: dt.date | None = None


def watch(
    view: View,
    period_type: str = "365d",
    unit: str = "",
    first: dt.date | None = None,
    language: str = NORWEGIAN,
) -> Watch:
    """The balancing measures in a period, and in the same days a year before."""
    period, group = period_at(view, period_type, first), group_of(view, unit)
    earlier = period_before(view, period)
    now = _watched(rows_of(view, period, group))
    before = {} if earlier is None else _watched(rows_of(view, earlier, group))
    lines = tuple(_line(now[id], before.get(id), language) for id in WATCHED if id in now)
    if earlier is None:
        return Watch(lines)
    return Watch(lines, date_of(earlier.first), date_of(earlier.last))


def _watched(rows: tuple[IndicatorRow, ...]) -> dict[str, IndicatorRow]:
    return {row.id: row for row in rows if row.id in WATCHED and not row.variant}


def _line(now: IndicatorRow, before: IndicatorRow | None, language: str) -> WatchLine:
    told = line_of(now, language)
    return WatchLine(
        now.id,
        told.name,
        _per_hundred(now.value),
        _per_hundred(now.low),
        _per_hundred(now.high),
        None if before is None else _per_hundred(before.value),
        told.missing,
    )


def _per_hundred(rate: float | None) -> float | None:
    return None if rate is None else rate * HUNDRED
