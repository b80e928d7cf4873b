"""The rows behind the page of indicators: a period is counted once, for every group at once, and kept with the view.

Units as the page has them: "" is the whole office, a list goes by its own key, a group of the vocabulary by
``group:KEY`` (target group, age band or sex; never two at once).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from listeoversikt.followup.target_groups import Groups, TargetGroup, group_list
from listeoversikt.indicators.breakdown import AGE_BANDS, ALL, LIST_PREFIX, OLDEST, SEXES
from listeoversikt.indicators.compute import compute_indicators
from listeoversikt.indicators.period import (
    KEPT,
    PeriodType,
    ReportPeriod,
    calendar_period,
    history_starts,
    periods_over,
    rolling_period,
)
from listeoversikt.indicators.period import MONTHS as MONTHS_OF
from listeoversikt.indicators.result import IndicatorRow
from listeoversikt.indicators.view import PeriodView
from listeoversikt.operations.office import View
from listeoversikt.patient_list.snapshot import PatientList, date_of, day_number

WHOLE_OFFICE = ""
GROUP_PREFIX = "group:"
MONTHS = 12
LONG_AGO = -(10**6)
GROUP_UNITS: Mapping[str, tuple[str, ...]] = {
    "target": tuple(f"{GROUP_PREFIX}{group}" for group in TargetGroup),
    "age": tuple(f"{GROUP_PREFIX}{key}" for key, *_ in (*AGE_BANDS, OLDEST)),
    "sex": tuple(f"{GROUP_PREFIX}{key}" for key, _ in SEXES),
}
"""The units beside office and lists, by what they divide by."""
Kept = dict[str, tuple[IndicatorRow, ...]]


def rows_at(
    view: View, period_type: str = "365d", group: str = ALL, first: dt.date | None = None
) -> tuple[IndicatorRow, ...]:
    """The rows of a group in one period: the one that begins on ``first``, else the newest whole one of its type.

    ``ValueError`` when the extract reaches no such period.
    """
    return rows_of(view, period_at(view, period_type, first), group)


def rows_of(view: View, period: ReportPeriod, group: str) -> tuple[IndicatorRow, ...]:
    """The rows of one period and group, counted at first asking and kept as long as the view."""
    kept: dict[ReportPeriod, Kept] = vars(view).setdefault("_figures", {})
    if period not in kept:
        kept[period] = _counted(view, period)
    return kept[period].get(group, ())


def is_counted(view: View, period: ReportPeriod) -> bool:
    """Whether asking for the period costs nothing."""
    return period in vars(view).get("_figures", {})


def _counted(view: View, period: ReportPeriod) -> Kept:
    groups = groups_at(view, period)
    found: dict[str, list[IndicatorRow]] = {}
    for row in compute_indicators(
        groups.scores.patient_list,
        groups,
        view.scored.discharges,
        period_type=period.type,
        known_day=known_day(view),
        lists=True,
        log=view.scored.facts(view.settings.team),
        typed=view.settings.typed_figures,
        at_known=view.patient_list,
    ):
        found.setdefault(row.group, []).append(row)
    return {group: tuple(rows) for group, rows in found.items()}


def period_view(view: View, period: ReportPeriod) -> PeriodView:
    """What the rules look at, for those who ask for more than the rows."""
    return PeriodView(
        period,
        known_day(view),
        groups_at(view, period),
        view.scored.discharges,
        view.scored.facts(view.settings.team),
        view.settings.typed_figures,
        view.patient_list,
    )


def groups_at(view: View, period: ReportPeriod) -> Groups:
    """The groups on the period's last day."""
    if period.last == known_day(view):
        return view.scored.groups
    return group_list(list_at(view, period), settings=view.settings.bands)


def list_at(view: View, period: ReportPeriod) -> PatientList:
    """The list as it was known on the period's last day."""
    return view.patient_list.as_of(period.last)


def known_day(view: View) -> int:
    """T: the day of the extract, as a day number."""
    days = view.patient_list.index_day
    return int(days.max()) if len(days) else view.scored.index_day


def group_of(view: View, unit: str) -> str:
    """The vocabulary's key of a unit; lists go by their running number, in the order of their ids."""
    if unit.startswith(GROUP_PREFIX) and unit not in view.lists:
        return unit.removeprefix(GROUP_PREFIX)
    return f"{LIST_PREFIX}{view.lists.index(unit) + 1}" if unit else ALL


def known_unit(view: View, unit: str) -> bool:
    """Whether there is such a unit in this office."""
    return unit in view.lists or unit == WHOLE_OFFICE or any(unit in some for some in GROUP_UNITS.values())


# Periods --------------------------------------------------------------------------------------------------


def whole_periods(view: View, period_type: str) -> tuple[ReportPeriod, ...]:
    """The periods of a type that can be counted, oldest first; of ``365d`` the one that ends with T."""
    return periods_over(PeriodType(period_type), known_day(view), history_starts(view.patient_list))


def period_at(view: View, period_type: str, first: dt.date | None = None) -> ReportPeriod:
    """The period of a type that begins on a day (the newest without one); ``ValueError`` when there is none."""
    found = whole_periods(view, period_type)
    if first is not None:
        found = tuple(period for period in found if period.first == day_number(first))
    if not found:
        raise ValueError(period_type)
    return found[-1]


def series_periods(view: View, period_type: str) -> tuple[ReportPeriod, ...]:
    """The periods of a series, oldest first: twelve months, some perhaps before the history; of the others all whole."""
    kind = PeriodType(period_type)
    if kind is PeriodType.MONTH:
        return periods_over(kind, known_day(view), LONG_AGO)[-MONTHS:]
    return whole_periods(view, kind)[-KEPT[kind] :]


def period_of_series(view: View, period_type: str, first: dt.date) -> ReportPeriod | None:
    """The period of a type that begins on a day; None where the history doesn't reach it."""
    return next(
        (period for period in whole_periods(view, period_type) if period.first == day_number(first)), None
    )


def period_before(view: View, period: ReportPeriod) -> ReportPeriod | None:
    """The 365 days before, or the same calendar period a year before; None where the history doesn't reach it."""
    if period.type is PeriodType.ROLLING:
        before = rolling_period(period.first - 1)
    else:
        first = date_of(period.first)
        number = (first.month - 1) // MONTHS_OF[period.type]
        before = calendar_period(period.type, first.year - 1, number)
    return before if before.first >= history_starts(view.patient_list) else None
