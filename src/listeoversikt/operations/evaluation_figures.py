"""The figures of a goal: before and now, its balancing measures, its series, and beside another office.

Only the goal's own indicators and those of its harm watch are counted, in the goal's own periods. The time before is
from ``baseline_from`` to the day before the start; now is from the start to the end, or to the extract's day.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from listeoversikt.evaluation.balancing import Beside, Judged, beside_goal, judge
from listeoversikt.evaluation.compare import (
    FEWEST_EVENTS,
    FEWEST_PERSONS,
    Caution,
    Change,
    Figure,
    Verdict,
    before_after,
    difference_in_differences,
)
from listeoversikt.evaluation.figures import (
    cautions_of,
    chart_kind,
    chart_periods,
    days_looked_at,
    figure_of,
    overlapping,
)
from listeoversikt.evaluation.goal import Goal, Measure
from listeoversikt.evaluation.spc import Action, Chart, chart
from listeoversikt.followup.target_groups import Groups, group_list
from listeoversikt.indicators.breakdown import ALL
from listeoversikt.indicators.compute import rows_of_some
from listeoversikt.indicators.definition import Direction, Kind, definition_version, indicators
from listeoversikt.indicators.period import PeriodType, ReportPeriod, history_starts, periods_over
from listeoversikt.indicators.result import IndicatorRow
from listeoversikt.indicators.rules import rules
from listeoversikt.indicators.view import PeriodView
from listeoversikt.operations.evaluation import ComparedFigure, KeptGoal
from listeoversikt.operations.office import View
from listeoversikt.patient_list.snapshot import date_of, day_number

Key = tuple[str, str, str]
"""Indicator, variant, group."""
Days = tuple[dt.date, dt.date]
DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Needed:
    """What it takes to tell: ``what`` is persons, events or size; ``number`` of them behind each figure."""

    what: str
    number: int


@dataclass(frozen=True)
class Compared:
    """A measure before and now. ``needed`` where it's too few; ``from_day``: when the periods no longer overlap."""

    key: Key
    before: Figure | None
    after: Figure | None
    change: Change
    needed: Needed | None = None
    from_day: dt.date | None = None
    target: float | None = None
    reached: bool | None = None
    expected: float | None = None


@dataclass(frozen=True)
class Harm:
    """A balancing measure before and now."""

    beside: Beside
    before: Figure | None
    after: Figure | None
    judged: Judged
    needed: Needed | None = None
    from_day: dt.date | None = None


@dataclass(frozen=True)
class GoalFigures:
    """Everything that is said of a goal's work. ``now`` is None while the work hasn't begun in the extract."""

    before: Days | None
    now: Days | None
    measures: tuple[Compared, ...]
    harms: tuple[Harm, ...]
    beside_other: Compared | None = None


def measured(goal: Goal) -> tuple[Measure, ...]:
    """The goal's measures that the program can count."""
    return tuple(one for one in goal.measures if (one.indicator, one.variant) in rules())


def keys_of(goal: Goal) -> tuple[Key, ...]:
    """The series that can be charted: the goal's measures, then its harm watch; each once."""
    wanted = [(one.indicator, one.variant, one.group) for one in measured(goal)]
    wanted += [(one.indicator, one.variant, one.group) for one in beside_goal(goal) if _counted(one)]
    return tuple(dict.fromkeys(wanted))


def goal_figures(view: View, kept: KeptGoal) -> GoalFigures:
    """Before and now, for the goal and its harm watch; slow: two periods are counted."""
    goal = kept.goal
    before, now = periods_of(view, goal)
    wanted = keys_of(goal)
    then = _rows(view, before, wanted)
    since = _rows(view, now, wanted)
    measures = tuple(
        _measure(one, goal, then, since, first=not place) for place, one in enumerate(measured(goal))
    )
    harms = tuple(_harm(one, then, since) for one in beside_goal(goal))
    return GoalFigures(before, now, measures, harms, _beside_other(view, kept))


def periods_of(view: View, goal: Goal) -> tuple[Days | None, Days | None]:
    """The time before, and the time since the start as far as the extract knows."""
    start, known = goal.start, view.index_date
    if start is None:
        return None, None
    last = known if goal.end is None else min(goal.end, known)
    before = None
    if goal.baseline_from is not None and goal.baseline_from < start:
        before = (goal.baseline_from, min(start - DAY, known))
        before = before if before[0] <= before[1] else None
    return before, (start, last) if start <= last else None


def series_periods(view: View, period_type: str = PeriodType.MONTH) -> tuple[Days, ...]:
    """The whole periods of a type that the extract reaches, oldest first."""
    found = periods_over(PeriodType(period_type), known_day(view), history_starts(view.patient_list))
    return tuple((date_of(period.first), date_of(period.last)) for period in found)


def series_rows(
    view: View, wanted: Sequence[Key], periods: Iterable[Days], period_type: str = PeriodType.MONTH
) -> tuple[IndicatorRow, ...]:
    """The rows of some series in some periods; the page asks for a few periods at a time."""
    found: list[IndicatorRow] = []
    for days in periods:
        found += _rows(view, days, wanted, period_type).values()
    return tuple(found)


def chart_of(kept: KeptGoal, key: Key, rows: Iterable[IndicatorRow]) -> Chart | None:
    """The chart of one series; limits are those of the time before the start, until an action begins a new phase."""
    mine = sorted((row for row in rows if _key(row) == key), key=lambda row: row.period_start)
    if not mine:
        return None
    actions = [one.action for one in kept.actions]
    start = kept.locked.as_locked.start if kept.locked is not None else None
    phased = [action for action in actions if action.new_phase]
    if start is not None:
        phased.append(Action(start, "", True))
    frozen = not any(action.new_phase for action in actions)
    return chart(
        chart_kind(mine[0]),
        chart_periods(mine, definition_version()),
        phased,
        frozen,
        overlapping(mine),
    )


def known_day(view: View) -> int:
    """T, as a day number."""
    days = view.patient_list.index_day
    return int(days.max()) if len(days) else view.scored.index_day


# Counting ---------------------------------------------------------------------------------------------------------


def _rows(
    view: View, days: Days | None, wanted: Sequence[Key], period_type: str = PeriodType.ROLLING
) -> dict[Key, IndicatorRow]:
    if days is None or not wanted:
        return {}
    period = ReportPeriod(PeriodType(period_type), day_number(days[0]), day_number(days[1]))
    seen = PeriodView(
        period,
        known_day(view),
        groups_at(view, period.last),
        view.scored.discharges,
        view.scored.facts(view.settings.team),
        view.settings.typed_figures,
        view.patient_list,
    )
    rows = rows_of_some(seen, {(id, variant) for id, variant, _ in wanted})
    return {_key(row): row for row in rows if _key(row) in set(wanted)}


def groups_at(view: View, day: int) -> Groups:
    """Who was in which target group on a day (a number); slow: unless it's the extract's, everybody is scored anew."""
    if day == known_day(view):
        return view.scored.groups
    return group_list(view.patient_list.as_of(day), settings=view.settings.bands)


def _key(row: IndicatorRow) -> Key:
    return row.id, row.variant, row.group


def _counted(beside: Beside) -> bool:
    rule = rules().get((beside.indicator, beside.variant))
    return rule is not None and (rule.by_target_group or beside.group == ALL)


def _figure(row: IndicatorRow | None) -> Figure | None:
    return None if row is None else figure_of(row)


def _measure(
    one: Measure, goal: Goal, then: dict[Key, IndicatorRow], since: dict[Key, IndicatorRow], *, first: bool
) -> Compared:
    key = (one.indicator, one.variant, one.group)
    rows = [found[key] for found in (then, since) if key in found]
    before, after = _figure(then.get(key)), _figure(since.get(key))
    expected = goal.effect if first else None
    way = direction_of(one)
    change = before_after(before, after, way, expected, cautions_of(rows))
    return Compared(
        key,
        before,
        after,
        change,
        needed=needed(change, (before, after), expected),
        from_day=_from_day(key, change, before),
        target=one.target,
        reached=_reached(after, one.target, way, before),
        expected=expected,
    )


def direction_of(one: Measure) -> Direction:
    """Which way is better: the vocabulary's, else the goal's own word."""
    known = indicators().get(one.indicator)
    return known.direction if known is not None and known.direction is not Direction.NONE else one.direction


def _reached(
    after: Figure | None, target: float | None, way: Direction, before: Figure | None
) -> bool | None:
    if after is None or target is None:
        return None
    if way is Direction.NONE:
        if before is None:
            return None
        way = Direction.UP if target >= before.value else Direction.DOWN
    return after.value >= target if way is Direction.UP else after.value <= target


def _harm(beside: Beside, then: dict[Key, IndicatorRow], since: dict[Key, IndicatorRow]) -> Harm:
    key = (beside.indicator, beside.variant, beside.group)
    before, after = _figure(then.get(key)), _figure(since.get(key))
    judged = judge(beside, before, after)
    return Harm(
        beside,
        before,
        after,
        judged,
        needed(judged.change, (before, after), None),
        _from_day(key, judged.change, before),
    )


def needed(change: Change, figures: Sequence[Figure | None], expected: float | None) -> Needed | None:
    """How many it takes to tell; None where it isn't too few.

    Persons and events are the limits of ``compare``; else so many as make the interval as wide as the expected effect.
    """
    if change.verdict is not Verdict.TOO_FEW:
        return None
    known = [figure for figure in figures if figure is not None]
    if any(figure.behind < FEWEST_PERSONS for figure in known):
        return Needed("persons", FEWEST_PERSONS)
    if known and known[0].kind is Kind.RATE and sum(one.numerator for one in known) < FEWEST_EVENTS:
        return Needed("events", FEWEST_EVENTS)
    if change.low is None or change.high is None or not expected:
        return None
    wider = ((change.high - change.low) / abs(expected)) ** 2
    return Needed("size", math.ceil(min(figure.denominator for figure in known) * wider))


def _from_day(key: Key, change: Change, before: Figure | None) -> dt.date | None:
    """The first day on which a figure no longer looks at days of the time before."""
    window = indicators()[key[0]].window_days if key[0] in indicators() else None
    if change.verdict is not Verdict.OVERLAP or before is None or before.last is None or window is None:
        return None
    return before.last + window * DAY


# Beside another office ----------------------------------------------------------------------------------------------


def _beside_other(view: View, kept: KeptGoal) -> Compared | None:
    """The difference in differences, of the first measure and the days of the other's figures."""
    theirs = kept.compared
    if theirs is None or theirs.before is None or theirs.after is None or not measured(kept.goal):
        return None
    one = measured(kept.goal)[0]
    key = (one.indicator, one.variant, one.group)
    if key != (theirs.indicator, theirs.variant, theirs.group):
        return None
    own = [_rows(view, (their.first, their.last), [key]).get(key) for their in (theirs.before, theirs.after)]
    figures = (_figure(own[0]), _figure(own[1]))
    other = (_theirs(key, theirs.before), _theirs(key, theirs.after))
    change = difference_in_differences(
        figures,
        other,
        direction_of(one),
        kept.goal.effect,
        cautions_of([row for row in own if row is not None]),
    )
    change = replace(change, cautions=tuple(dict.fromkeys((*change.cautions, Caution.DEFINITION_UNKNOWN))))
    return Compared(
        key,
        *figures,
        change,
        needed=needed(change, (*figures, *other), kept.goal.effect),
        from_day=_from_day(key, change, other[0]),
        expected=kept.goal.effect,
    )


def _theirs(key: Key, figure: ComparedFigure) -> Figure:
    kind = rules()[key[0], key[1]].kind
    first, last = days_looked_at(indicators()[key[0]], figure.first, figure.last)
    kind = Kind.SHARE if kind is Kind.COUNT else kind
    return Figure(kind, figure.numerator, figure.denominator, figure.low, figure.high, None, first, last)
