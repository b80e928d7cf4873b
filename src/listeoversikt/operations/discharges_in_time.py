"""The share of discharges reached in time in the last 12 months: the indicator's own figure, worked out alone."""

from __future__ import annotations

from listeoversikt.indicators.period import rolling_period
from listeoversikt.indicators.result import Note, Remark
from listeoversikt.indicators.rules import rules
from listeoversikt.indicators.view import PeriodView
from listeoversikt.operations.discharge_line import InTime
from listeoversikt.operations.main_job import ScoredList


def share_in_time(scored: ScoredList, indicator: str) -> InTime:
    """The row *alle* of ``utskrivning_3vd`` or ``utskrivning_3vd_kjent``, 365 days up to T; by its own rule."""
    known_day = int(scored.patient_list.index_day.max(initial=0))
    view = PeriodView(rolling_period(known_day), known_day, scored.groups, scored.discharges)
    rule = rules()[(indicator, "")]
    lacking = rule.what_is_missing(view)
    if lacking:
        return InTime(remarks=lacking)
    units = rule.count(view)
    numerator, denominator = round(float(units.numerator.sum())), round(float(units.denominator.sum()))
    unknown = 0 if units.unknown is None else round(float(units.unknown.sum()))
    too_short = 0 if units.too_short is None else round(float(units.too_short.sum()))
    said = (Remark(Note.TOO_SHORT, count=too_short), Remark(rule.left_out, count=unknown))
    remarks = tuple(remark for remark in said if remark.count)
    if not denominator:
        return InTime(remarks=(Remark(Note.NOBODY), *remarks))
    return InTime(numerator, denominator, numerator / denominator, remarks)
