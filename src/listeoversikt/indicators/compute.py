"""Computes the indicators of a patient list: one row an indicator, variant, group and period.

``compute_indicators`` counts one period on a list that is already as at the period's last day;
``indicator_table`` does that for each period wanted. Nothing is hidden here: see ``hiding``.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from itertools import chain, groupby
from typing import Any

from listeoversikt.followup.discharge import DischargeContacts, discharge_contacts
from listeoversikt.followup.logged_facts import LoggedFacts
from listeoversikt.followup.target_groups import BandSettings, Groups
from listeoversikt.indicators.breakdown import ALL, Breakdown, break_down
from listeoversikt.indicators.period import (
    PeriodType,
    ReportPeriod,
    history_starts,
    period_ending,
    periods_over,
)
from listeoversikt.indicators.period_ends import PeriodEnds
from listeoversikt.indicators.result import IndicatorRow, Note, Remark
from listeoversikt.indicators.row import (
    Head,
    head_of,
    limits_of_all,
    row_typed,
    row_with_figure,
    row_without_figure,
)
from listeoversikt.indicators.rule import Rule, typed_in
from listeoversikt.indicators.rules import rules
from listeoversikt.indicators.silence import silent_on
from listeoversikt.indicators.tally import Tally, tally_all
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
    series_groups: Collection[str] | None = None,
) -> tuple[IndicatorRow, ...]:
    """The indicators of every period wanted, in the order of ``period_types``; T is the list's index day.

    ``groups`` and ``discharges`` are those at T, when they are there already. Calendar periods are counted on
    the list as it was known on their last day; whether a clock has run out is judged at T. ``log`` is what was
    logged here, with patients in the same positions; None = there is no store. ``series_groups`` are the groups
    that calendar periods are written for (None = every one); the last 365 days are always written for all.
    """
    known_day = int(patient_list.index_day.max(initial=0))
    discharges = discharge_contacts(patient_list, known_day) if discharges is None else discharges
    since = history_starts(patient_list)
    periods = [period for kind in period_types for period in periods_over(PeriodType(kind), known_day, since)]
    bands = bands or BandSettings()
    silent = silent_on(patient_list, (period.first for period in periods), bands.scores)
    ends = PeriodEnds(patient_list, bands, {period.last for period in periods})
    found: dict[ReportPeriod, list[IndicatorRow]] = {}
    latest = ends.whole if any(period.last < known_day for period in periods) else None
    shared: dict[Hashable, Any] = {}
    for last, same_end in groupby(sorted(periods, key=_last_day), key=_last_day):
        then = groups if last == known_day else None
        then = then or ends.groups(last)
        for period in same_end:
            view = PeriodView(
                period, known_day, then, discharges, log, typed, patient_list, silent, latest, shared
            )
            some = None if period.type is PeriodType.ROLLING else series_groups
            found[period] = list(_rows_of_period(view, lists, groups=some))
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


def rows_of_some(view: PeriodView, wanted: Collection[tuple[str, str]]) -> tuple[IndicatorRow, ...]:
    """The rows of some indicators alone, by (id, variant), in every group; unknown ones have none."""
    return tuple(_rows_of_period(view, False, [rule for key, rule in rules().items() if key in wanted]))


def _rows_of_period(
    view: PeriodView,
    lists: bool,
    chosen: Iterable[Rule] | None = None,
    groups: Collection[str] | None = None,
) -> Iterator[IndicatorRow]:
    breakdown = break_down(view.groups, lists=lists)
    breakdown = breakdown if groups is None else breakdown.only(groups)
    chosen = rules().values() if chosen is None else chosen
    missing = {rule: rule.what_is_missing(view) for rule in chosen}
    counted = [rule for rule, lacking in missing.items() if not lacking and typed_in(rule, view) is None]
    tallies = dict(zip(counted, tally_all([rule.count(view) for rule in counted], breakdown), strict=True))
    limits = limits_of_all(tallies)
    for rule, lacking in missing.items():
        head = head_of(view.period, rule)
        if rule in tallies:
            yield from _rows_of_rule(view, rule, head, tallies[rule], limits[rule], breakdown)
        else:
            yield from _rows_without_count(rule, head, breakdown, lacking, typed_in(rule, view))


def _groups_of(rule: Rule, breakdown: Breakdown) -> list[tuple[int, str]]:
    """Position and key of the groups that a rule is written for."""
    keys = list(enumerate(breakdown.keys))
    if rule.by_target_group:
        return keys
    del keys[breakdown.target_groups]
    return keys


def _rows_without_count(
    rule: Rule, head: Head, breakdown: Breakdown, lacking: tuple[Remark, ...], typed: float | None
) -> Iterator[IndicatorRow]:
    """Nothing is counted: «mangler», but where people have typed a value in for the whole office."""
    for _, group in _groups_of(rule, breakdown):
        if typed is not None and group == ALL:
            yield row_typed(head, group, typed)
        else:
            yield row_without_figure(head, rule, group, lacking or (Remark(Note.NOT_TYPED),))


def _rows_of_rule(
    view: PeriodView,
    rule: Rule,
    head: Head,
    counted: Tally,
    limits: Sequence[tuple[float | None, float | None]],
    breakdown: Breakdown,
) -> Iterator[IndicatorRow]:
    sums = counted.by_group()
    general = rule.what_is_partial(view)
    for position, group in _groups_of(rule, breakdown):
        here = sums[position]
        if here.denominator:
            yield row_with_figure(head, rule, group, here, limits[position], general)
        else:
            why = rule.when_empty(view, here.too_short > 0)
            yield row_without_figure(head, rule, group, (why, *general), here)
