"""Computes the indicators of a patient list: one row an indicator, variant, group and period.

``compute_indicators`` counts one period on a list that is already as at the period's last day;
``indicator_table`` does that for each period wanted. Nothing is hidden here: see ``hiding``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, groupby

from listeoversikt.followup.discharge import DischargeContacts, discharge_contacts
from listeoversikt.followup.logged_facts import LoggedFacts
from listeoversikt.followup.target_groups import BandSettings, Groups, group_list
from listeoversikt.indicators.breakdown import ALL, Breakdown, break_down
from listeoversikt.indicators.period import (
    PeriodType,
    ReportPeriod,
    history_starts,
    period_ending,
    periods_over,
)
from listeoversikt.indicators.result import IndicatorRow, Note, Remark
from listeoversikt.indicators.row import limits_of, row_typed, row_with_figure, row_without_figure
from listeoversikt.indicators.rule import Rule, typed_in
from listeoversikt.indicators.rules import rules
from listeoversikt.indicators.tally import tally
from listeoversikt.indicators.typed_figures import NOTHING_TYPED, TypedFigures
from listeoversikt.indicators.view import PeriodView
from listeoversikt.patient_list.snapshot import PatientList


def indicator_table(
    patient_list: PatientList,
    *,
    groups: Groups | None = None,
    discharges: DischargeContacts | None = None,
    period_types: Sequence[str] = (PeriodType.ROLLING,),
    lists: bool = False,
    bands: BandSettings | None = None,
    log: LoggedFacts | None = None,
    typed: TypedFigures = NOTHING_TYPED,
) -> tuple[IndicatorRow, ...]:
    """The indicators of every period wanted, in the order of ``period_types``; T is the list's index day.

    ``groups`` and ``discharges`` are those at T, when they are there already. Calendar periods are counted on
    the list as it was known on their last day; whether a clock has run out is judged at T. ``log`` is what was
    logged here, with patients in the same positions; None = there is no store.
    """
    known_day = int(patient_list.index_day.max(initial=0))
    discharges = discharge_contacts(patient_list, known_day) if discharges is None else discharges
    since = history_starts(patient_list)
    periods = [period for kind in period_types for period in periods_over(PeriodType(kind), known_day, since)]
    found: dict[ReportPeriod, list[IndicatorRow]] = {}
    for last, same_end in groupby(sorted(periods, key=_last_day), key=_last_day):
        then = groups if last == known_day else None
        then = then or group_list(patient_list.as_of(last), settings=bands)
        for period in same_end:
            view = PeriodView(period, known_day, then, discharges, log, typed, patient_list)
            found[period] = list(_rows_of_period(view, lists))
    return tuple(chain.from_iterable(found[period] for period in periods))


def _last_day(period: ReportPeriod) -> int:
    return period.last


def compute_indicators(
    patient_list: PatientList,
    groups: Groups,
    discharges: DischargeContacts,
    *,
    period_type: str = PeriodType.ROLLING,
    known_day: int | None = None,
    lists: bool = False,
    log: LoggedFacts | None = None,
    typed: TypedFigures = NOTHING_TYPED,
    at_known: PatientList | None = None,
) -> tuple[IndicatorRow, ...]:
    """The indicators of the period that ends on the list's index day.

    ``groups`` are those of ``patient_list``; ``discharges`` those known at ``known_day`` (T; the index day
    when it isn't given), with patients in the same positions, as in ``log`` (None = there is no store) and
    ``at_known``, the list as at T (None = nothing is known after the period's end).
    """
    last = int(patient_list.index_day.max(initial=0))
    period = period_ending(PeriodType(period_type), last)
    known_day = last if known_day is None else known_day
    view = PeriodView(period, known_day, groups, discharges, log, typed, at_known)
    return tuple(_rows_of_period(view, lists))


def _rows_of_period(view: PeriodView, lists: bool) -> Iterator[IndicatorRow]:
    breakdown = break_down(view.groups, lists=lists)
    for rule in rules().values():
        lacking = rule.what_is_missing(view)
        typed = typed_in(rule, view)
        if lacking:
            yield from _rows_without_figure(view.period, rule, breakdown, lacking)
        elif typed is not None:
            yield from _rows_typed(view.period, rule, breakdown, typed)
        else:
            yield from _rows_of_rule(view, rule, breakdown)


def _groups_of(rule: Rule, breakdown: Breakdown) -> list[tuple[int, str]]:
    """Position and key of the groups that a rule is written for."""
    keys = list(enumerate(breakdown.keys))
    if rule.by_target_group:
        return keys
    del keys[breakdown.target_groups]
    return keys


def _rows_without_figure(
    period: ReportPeriod, rule: Rule, breakdown: Breakdown, remarks: tuple[Remark, ...]
) -> Iterator[IndicatorRow]:
    for _, group in _groups_of(rule, breakdown):
        yield row_without_figure(period, rule, group, remarks)


def _rows_typed(
    period: ReportPeriod, rule: Rule, breakdown: Breakdown, value: float
) -> Iterator[IndicatorRow]:
    for _, group in _groups_of(rule, breakdown):
        if group == ALL:
            yield row_typed(period, rule, group, value)
        else:
            yield row_without_figure(period, rule, group, (Remark(Note.NOT_TYPED),))


def _rows_of_rule(view: PeriodView, rule: Rule, breakdown: Breakdown) -> Iterator[IndicatorRow]:
    counted = tally(rule.count(view), breakdown)
    sums = counted.by_group()
    low, high = (limit.tolist() for limit in limits_of(rule.kind, counted))
    general = rule.what_is_partial(view)
    for position, group in _groups_of(rule, breakdown):
        here = sums[position]
        if here.denominator:
            yield row_with_figure(view.period, rule, group, here, (low[position], high[position]), general)
        else:
            nobody = (Remark(Note.NOBODY), *general)
            yield row_without_figure(view.period, rule, group, nobody, here)
