"""From sums to a row of the result: value, interval, persons behind, and what must be said."""

from __future__ import annotations

import datetime as dt
import math
from typing import TypedDict

import numpy as np

from listeoversikt.indicators.definition import HideUnit, Kind
from listeoversikt.indicators.interval import Limits, mean_interval, rate_interval, share_interval
from listeoversikt.indicators.period import ReportPeriod
from listeoversikt.indicators.result import IndicatorRow, Note, Persons, Remark
from listeoversikt.indicators.rule import Rule
from listeoversikt.indicators.tally import Sums, Tally
from listeoversikt.patient_list.snapshot import date_of

SHARE_UNIT = "share_0_1"


def limits_of(kind: Kind, counted: Tally) -> Limits:
    """The 95 % limits of every group; nan where there are none (a count is what it is)."""
    if kind is Kind.SHARE:
        return share_interval(counted.numerator, counted.denominator)
    if kind is Kind.RATE:
        return rate_interval(counted.numerator, counted.denominator)
    if kind is Kind.MEAN:
        return mean_interval(counted.numerator, counted.squares, counted.denominator)
    none = np.full(len(counted.numerator), np.nan)
    return none, none


def row_with_figure(
    period: ReportPeriod,
    rule: Rule,
    group: str,
    sums: Sums,
    limits: tuple[float, float],
    remarks: tuple[Remark, ...],
) -> IndicatorRow:
    """A row whose N isn't 0."""
    value = sums.numerator if rule.kind is Kind.COUNT else sums.numerator / sums.denominator
    low, high = (_within_range(rule, limit) for limit in limits)
    return IndicatorRow(
        **_head(period, rule, group),
        numerator=sums.numerator,
        denominator=sums.denominator,
        value=value,
        low=low,
        high=high,
        persons=_persons(rule, sums),
        beside=round(sums.too_short),
        remarks=remarks + _said_of(rule, sums),
    )


def row_typed(period: ReportPeriod, rule: Rule, group: str, value: float) -> IndicatorRow:
    """A value that people typed in: there is no n, N or interval to it."""
    return IndicatorRow(**_head(period, rule, group), value=value)


def row_without_figure(
    period: ReportPeriod, rule: Rule, group: str, remarks: tuple[Remark, ...], sums: Sums | None = None
) -> IndicatorRow:
    """«mangler»: no n, N and value."""
    said = () if sums is None else _said_of(rule, sums)
    beside = 0 if sums is None else round(sums.too_short)
    return IndicatorRow(**_head(period, rule, group), beside=beside, remarks=remarks + said)


class _Head(TypedDict):
    id: str
    variant: str
    group: str
    period_type: str
    period_start: dt.date
    period_end: dt.date
    kind: Kind
    hide_unit: HideUnit


def _head(period: ReportPeriod, rule: Rule, group: str) -> _Head:
    return {
        "id": rule.id,
        "variant": rule.variant,
        "group": group,
        "period_type": str(period.type),
        "period_start": date_of(period.first),
        "period_end": date_of(period.last),
        "kind": rule.kind,
        "hide_unit": rule.hide_unit,
    }


def _persons(rule: Rule, sums: Sums) -> Persons:
    has_rest = rule.kind in (Kind.SHARE, Kind.COUNT)
    return Persons(
        numerator=round(sums.persons_numerator),
        denominator=round(sums.persons_denominator),
        rest=round(sums.persons_rest) if has_rest else None,
    )


def _said_of(rule: Rule, sums: Sums) -> tuple[Remark, ...]:
    """What must be said with this group's figure."""
    said: tuple[Remark, ...] = (Remark(Note.ONLY_KNOWN),) if rule.only_known else ()
    if sums.too_short:
        said += (Remark(Note.TOO_SHORT, count=round(sums.too_short)),)
    if sums.unknown:
        said += (Remark(rule.left_out, count=round(sums.unknown)),)
    return said


def _within_range(rule: Rule, limit: float) -> float | None:
    """A limit, kept within 0-1 where the value is a share; None where there is none."""
    if math.isnan(limit):
        return None
    return (
        min(max(limit, 0.0), 1.0)
        if rule.indicator.unit == SHARE_UNIT and rule.kind is not Kind.RATE
        else limit
    )
