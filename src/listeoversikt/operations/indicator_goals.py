"""What a goal of the office puts on an indicator's chart: the day it was locked, and what was done since."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from listeoversikt.evaluation.spc import Action
from listeoversikt.operations.evaluation import KeptGoal, goals_of
from listeoversikt.operations.indicator_rows import group_of
from listeoversikt.operations.office import View


@dataclass(frozen=True)
class GoalLine:
    """A dated line. ``text`` "" = the goal was locked that day; else what was done, in the office's own words."""

    day: dt.date
    text: str = ""
    new_phase: bool = False

    @property
    def action(self) -> Action:
        """As the chart takes it."""
        return Action(self.day, self.text, self.new_phase)


def goal_lines(view: View, unit: str = "") -> dict[str, tuple[GoalLine, ...]]:
    """By indicator's key: the lines of the whole, locked goals that are measured by it in that unit, oldest first."""
    group = group_of(view, unit)
    found: dict[str, list[GoalLine]] = {}
    for kept in goals_of(view):
        if kept.locked is None:
            continue
        for one in kept.goal.measures:
            if one.indicator and one.group == group:
                key = f"{one.indicator}/{one.variant}" if one.variant else one.indicator
                found.setdefault(key, []).extend(_lines(kept, kept.locked.locked_on))
    return {key: tuple(sorted(lines, key=lambda line: line.day)) for key, lines in found.items()}


def _lines(kept: KeptGoal, locked_on: dt.date) -> list[GoalLine]:
    done = [GoalLine(one.action.day, one.action.text, one.action.new_phase) for one in kept.actions]
    return [GoalLine(locked_on), *done]
