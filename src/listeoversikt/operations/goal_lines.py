"""The office's locked goals for the workbook: facts and figures, and nothing that people wrote.

No free text leaves the office. A goal's title, hypothesis, names of own measures, professions, responsible doctor and
outcome stay; what leaves are the indicators, targets, dates, resources in sum, versions and the checksum that the
office's own copy can be held against. The figures are hidden together with the workbook's others.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from listeoversikt.evaluation.balancing import beside_goal
from listeoversikt.evaluation.goal import Goal
from listeoversikt.indicators.breakdown import LIST_PREFIX
from listeoversikt.indicators.hiding import ShownRow
from listeoversikt.indicators.period import PeriodType
from listeoversikt.indicators.result import IndicatorRow
from listeoversikt.operations.evaluation import KeptGoal, goals_of
from listeoversikt.operations.evaluation_figures import (
    Days,
    Key,
    direction_of,
    keys_of,
    periods_of,
    series_rows,
)
from listeoversikt.operations.office import View
from listeoversikt.workbook.content import GoalLine, GoalMeasure


@dataclass(frozen=True)
class GoalRows:
    """A locked goal with the rows of its two periods, as counted."""

    kept: KeptGoal
    before: Days | None
    now: Days | None
    rows: tuple[IndicatorRow, ...]


def goal_rows(view: View) -> tuple[GoalRows, ...]:
    """The locked goals, oldest first, each with what its measures and its harm watch were and are."""
    locked = sorted((one for one in goals_of(view) if one.locked is not None), key=_locked_on)
    return tuple(_rows(view, kept) for kept in locked)


def _locked_on(kept: KeptGoal) -> tuple[str, str]:
    assert kept.locked is not None
    return kept.locked.locked_on.isoformat(), kept.id


def _rows(view: View, kept: KeptGoal) -> GoalRows:
    before, now = periods_of(view, kept.goal)
    wanted = [key for key in keys_of(kept.goal) if not key[2].startswith(LIST_PREFIX)]
    days = [one for one in (before, now) if one is not None]
    return GoalRows(kept, before, now, series_rows(view, wanted, days, PeriodType.ROLLING))


def goal_lines(goals: Sequence[GoalRows], shown: Sequence[ShownRow], view: View) -> tuple[GoalLine, ...]:
    """The goals as they may leave; ``shown`` are the rows of all goals after the hiding, in the same order."""
    lines, place = [], 0
    for goal in goals:
        lines.append(_line(goal, shown[place : place + len(goal.rows)], view))
        place += len(goal.rows)
    return tuple(lines)


def _line(goal: GoalRows, shown: Sequence[ShownRow], view: View) -> GoalLine:
    locked = goal.kept.locked
    assert locked is not None
    content = locked.goal
    found = {(_key(one), (one.row.period_start, one.row.period_end)): one for one in shown}
    hours = [one.hours for one in content.hours if math.isfinite(one.hours)]
    return GoalLine(
        state=goal.kept.state(view.today),
        locked_on=locked.locked_on,
        start=content.start,
        end=content.end,
        hours=sum(hours) if hours else None,
        kroner=content.kroner,
        budget=content.budget_kr,
        versions=len(locked.versions),
        changed_later=len(locked.changed_after_start()),
        checksum=locked.checksum,
        whole=goal.kept.broken is None,
        before=goal.before,
        now=goal.now,
        measures=tuple(_measures(content, goal, found)),
    )


def _measures(
    content: Goal, goal: GoalRows, found: dict[tuple[Key, Days], ShownRow]
) -> Iterable[GoalMeasure]:
    def figures(key: Key) -> tuple[ShownRow | None, ShownRow | None]:
        before, now = (found.get((key, days)) if days else None for days in (goal.before, goal.now))
        return before, now

    for place, one in enumerate(content.measures):
        effect = content.effect if place == 0 else None
        pair = figures((one.indicator, one.variant, one.group))
        yield GoalMeasure(
            one.indicator,
            one.variant,
            one.group,
            direction_of(one),
            one.target,
            effect,
            *pair,
            balancing=False,
        )
    for beside in beside_goal(content):
        pair = figures((beside.indicator, beside.variant, beside.group))
        yield GoalMeasure(
            beside.indicator,
            beside.variant,
            beside.group,
            beside.better,
            beside.worst,
            None,
            *pair,
            balancing=True,
        )


def _key(shown: ShownRow) -> Key:
    return shown.row.id, shown.row.variant, shown.row.group
