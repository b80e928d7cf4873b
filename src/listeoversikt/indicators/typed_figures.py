"""What people type in because neither export nor log knows it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from listeoversikt.indicators.period import MONTHS, PeriodType, ReportPeriod
from listeoversikt.patient_list.snapshot import date_of


@dataclass(frozen=True)
class TypedFigures:
    """``nurses``: full-time equivalents of the team. ``own_coverage``: share (0-1) by ``period_key``."""

    nurses: float | None = None
    own_coverage: Mapping[str, float] = field(default_factory=dict)


NOTHING_TYPED = TypedFigures()


PERIOD_KEY = re.compile(r"365d|\d{4}(-(0[1-9]|1[0-2]|T[1-3]|H[12]))?")


def is_period_key(key: str) -> bool:
    """Whether it names a period as ``period_key`` does."""
    return PERIOD_KEY.fullmatch(key) is not None


def period_key(period: ReportPeriod) -> str:
    """What a period is called where a figure is typed in for it: 365d, 2026-03, 2025-T3, 2025-H2, 2025."""
    if period.type is PeriodType.ROLLING:
        return str(period.type)
    first = date_of(period.first)
    if period.type is PeriodType.YEAR:
        return str(first.year)
    if period.type is PeriodType.MONTH:
        return f"{first:%Y-%m}"
    letter = "T" if period.type is PeriodType.TERTIAL else "H"
    return f"{first.year}-{letter}{(first.month - 1) // MONTHS[period.type] + 1}"
