"""From sums to a row of the result: value, interval, persons behind, and what must be said."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping, Sequence
from typing import TypedDict

import numpy as np

from listeoversikt.indicators.definition import HideUnit, Kind
from listeoversikt.indicators.interval import Limits, mean_interval, rate_interval, share_interval
from listeoversikt.indicators.period import ReportPeriod
from listeoversikt.indicators.result import IndicatorRow, Note, Persons, Remark
from listeoversikt.indicators.rule import Rule
from listeoversikt.indicators.tally import Sums, Tally
from listeoversikt.patient_list.frames import Column
from listeoversikt.patient_list.snapshot import date_of

SHARE_UNIT = "share_0_1"


def limits_of_all(counted: Mapping[Rule, Tally]) -> dict[Rule, list[tuple[float | None, float | None]]]:
    """Per rule: the 95 % limits of every group, within 0-1 where the value is a share; None where there are none.

    The rules of a kind are worked out in one go.
    """
    found = {}
    for kind in Kind:
        alike = [rule for rule in counted if rule.kind is kind]
        if not alike:
            continue
        low, high = _limits(kind, [counted[rule] for rule in alike])
        for place, rule in enumerate(alike):
            groups = len(counted[rule].numerator)
            here = slice(place * groups, (place + 1) * groups)
            found[rule] = _within(rule, low[here], high[here])
    return found


def _within(rule: Rule, low: Column, high: Column) -> list[tuple[float | None, float | None]]:
    if rule.indicator.unit == SHARE_UNIT and rule.kind is Kind.MEAN:
        low, high = np.clip(low, 0.0, 1.0), np.clip(high, 0.0, 1.0)
    return list(zip(_known(low), _known(high), strict=True))


def _known(limit: Column) -> list[float | None]:
    return [None if math.isnan(value) else value for value in limit.tolist()]


def _limits(kind: Kind, counted: Sequence[Tally]) -> Limits:
    """One group after another, one tally after another; nan where there are none: a count is what it is."""

    def joined(name: str) -> Column:
        return np.concatenate([getattr(tally, name) for tally in counted])

    if kind is Kind.SHARE:
        return share_interval(joined("numerator"), joined("denominator"))
    if kind is Kind.RATE:
        return rate_interval(joined("numerator"), joined("denominator"))
    if kind is Kind.MEAN:
        return mean_interval(joined("numerator"), joined("squares"), joined("denominator"))
    none = np.full(len(joined("numerator")), np.nan)
    return none, none


def row_with_figure(
    head: Head,
    rule: Rule,
    group: str,
    sums: Sums,
    limits: tuple[float | None, float | None],
    remarks: tuple[Remark, ...],
) -> IndicatorRow:
    """A row whose N isn't 0. How high a value is that's at least so high isn't known: it has no upper limit."""
    least = any(remark.note is Note.AT_LEAST for remark in remarks)
    return IndicatorRow(
        **head,
        group=group,
        numerator=sums.numerator,
        denominator=sums.denominator,
        value=sums.numerator if head["kind"] is Kind.COUNT else sums.numerator / sums.denominator,
        low=limits[0],
        high=None if least else limits[1],
        persons=_persons(head["kind"], sums),
        beside=round(sums.too_short),
        remarks=remarks + _said_of(rule, sums),
    )


def row_typed(head: Head, group: str, value: float) -> IndicatorRow:
    """A value that people typed in: there is no n, N or interval to it."""
    return IndicatorRow(**head, group=group, value=value)


def row_without_figure(
    head: Head, rule: Rule, group: str, remarks: tuple[Remark, ...], sums: Sums | None = None
) -> IndicatorRow:
    """«mangler»: no n, N and value."""
    said = () if sums is None else _said_of(rule, sums)
    beside = 0 if sums is None else round(sums.too_short)
    return IndicatorRow(**head, group=group, beside=beside, remarks=remarks + said)


class Head(TypedDict):
    """What all rows of a rule and period have in common."""

    id: str
    variant: str
    period_type: str
    period_start: dt.date
    period_end: dt.date
    kind: Kind
    hide_unit: HideUnit


def head_of(period: ReportPeriod, rule: Rule) -> Head:
    """The common part of a rule's rows in a period."""
    return {
        "id": rule.id,
        "variant": rule.variant,
        "period_type": str(period.type),
        "period_start": date_of(period.first),
        "period_end": date_of(period.last),
        "kind": rule.kind,
        "hide_unit": rule.hide_unit,
    }


def _persons(kind: Kind, sums: Sums) -> Persons:
    has_rest = kind is Kind.SHARE or kind is Kind.COUNT
    rest = int(sums.persons_rest) if has_rest else None
    return Persons(int(sums.persons_numerator), int(sums.persons_denominator), rest)


def _said_of(rule: Rule, sums: Sums) -> tuple[Remark, ...]:
    """What must be said with this group's figure."""
    said: tuple[Remark, ...] = (Remark(Note.ONLY_KNOWN),) if rule.only_known else ()
    if sums.too_short:
        said += (Remark(Note.TOO_SHORT, count=round(sums.too_short)),)
    if sums.unknown:
        said += (Remark(rule.left_out, count=round(sums.unknown)),)
    return said
