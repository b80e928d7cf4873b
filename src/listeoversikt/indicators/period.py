"""The periods that indicators are counted in. Both days of a period are inclusive.

``365d`` is the 365 days that end with the day T of the extract. The others are calendar periods, and only
those that are over at T: their last day is T or earlier (the extract holds what was recorded on T itself).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from listeoversikt.patient_list.frames import DIAGNOSES
from listeoversikt.patient_list.snapshot import PatientList, date_of, day_number

ROLLING_DAYS = 365


class PeriodType(StrEnum):
    """By the contract's keys."""

    ROLLING = "365d"
    MONTH = "maaned"
    TERTIAL = "tertial"
    HALF_YEAR = "halvaar"
    YEAR = "aar"


MONTHS = {PeriodType.MONTH: 1, PeriodType.TERTIAL: 4, PeriodType.HALF_YEAR: 6, PeriodType.YEAR: 12}
KEPT = {PeriodType.MONTH: 36, PeriodType.TERTIAL: 15, PeriodType.HALF_YEAR: 10, PeriodType.YEAR: 5}
"""How many calendar periods are counted back at most: five years, but three of months."""


@dataclass(frozen=True)
class ReportPeriod:
    """From ``first`` to ``last`` (day numbers, both inclusive)."""

    type: PeriodType
    first: int
    last: int

    @property
    def days(self) -> int:
        """Length in days."""
        return self.last - self.first + 1


def rolling_period(day: int) -> ReportPeriod:
    """The 365 days that end with ``day``."""
    return ReportPeriod(PeriodType.ROLLING, day - ROLLING_DAYS + 1, day)


def calendar_period(kind: PeriodType, year: int, number: int) -> ReportPeriod:
    """Calendar period number ``number`` (from 0) of a year.

    >>> tertial = calendar_period(PeriodType.TERTIAL, 2026, 1)
    >>> str(date_of(tertial.first)), str(date_of(tertial.last))
    ('2026-05-01', '2026-08-31')
    """
    months = MONTHS[kind]
    after = year * 12 + (number + 1) * months
    first = day_number(dt.date(year, number * months + 1, 1))
    return ReportPeriod(kind, first, day_number(dt.date(after // 12, after % 12 + 1, 1)) - 1)


def period_ending(kind: PeriodType, last: int) -> ReportPeriod:
    """The period of a type whose last day is ``last``.

    >>> period_ending(PeriodType.MONTH, day_number(dt.date(2024, 2, 29))).days
    29
    """
    if kind is PeriodType.ROLLING:
        return rolling_period(last)
    day = date_of(last)
    period = calendar_period(kind, day.year, (day.month - 1) // MONTHS[kind])
    if period.last != last:
        raise ValueError("Perioden slutter ikke på denne dagen.")
    return period


def periods_over(kind: PeriodType, day: int, since: int) -> tuple[ReportPeriod, ...]:
    """Calendar periods that are over on ``day`` and begin on ``since`` or later, oldest first."""
    if kind is PeriodType.ROLLING:
        return (rolling_period(day),)
    today, per_year = date_of(day), 12 // MONTHS[kind]
    number = today.year * per_year + (today.month - 1) // MONTHS[kind]
    found = [calendar_period(kind, *divmod(n, per_year)) for n in range(number - KEPT[kind], number + 1)]
    return tuple(period for period in found if period.first >= since and period.last <= day)[-KEPT[kind] :]


def history_starts(patient_list: PatientList) -> int:
    """The first day of the oldest table of what the office did: no calendar period before it is counted.

    Diagnoses are often copied from an older journal and reach much further back than everything else, so they
    decide only where there is no other table.
    """
    firsts = {
        name: period.first for name, period in patient_list.periods.items() if name in patient_list.tables
    }
    done = [first for name, first in firsts.items() if name != DIAGNOSES]
    return min(done or firsts.values(), default=int(patient_list.index_day.max(initial=0)) + 1)
