"""The page for the office meeting: four figures over time, the goals with what may be said, the work that waits.

For use inside the office: nothing is hidden, and no patient stands on it. Slow: months are counted.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from listeoversikt.evaluation.balancing import Balance
from listeoversikt.evaluation.compare import Figure, Verdict
from listeoversikt.evaluation.figures import chart_kind, chart_periods, overlapping
from listeoversikt.evaluation.spc import Chart, chart
from listeoversikt.followup.reasons import DueState, Reason
from listeoversikt.indicators.breakdown import ALL
from listeoversikt.indicators.definition import definition_version
from listeoversikt.indicators.period import PeriodType
from listeoversikt.indicators.result import IndicatorRow
from listeoversikt.indicators.rules import rules
from listeoversikt.operations.evaluation import GoalState, KeptGoal, goals_of
from listeoversikt.operations.evaluation_figures import (
    Key,
    chart_of,
    goal_figures,
    measured,
    series_periods,
    series_rows,
)
from listeoversikt.operations.evaluation_form import Unit, group_words, name_in_group, unit_of
from listeoversikt.operations.indicator_lines import line_of
from listeoversikt.operations.indicator_rows import rows_at
from listeoversikt.operations.indicator_words import LAST_YEAR
from listeoversikt.operations.office import View
from listeoversikt.operations.progress import Cancelled, Progress, Stage, never, quiet
from listeoversikt.words import NORWEGIAN

MONTHS, CHARTS, GOALS, REASONS = 24, 4, 3, 7
USUAL: tuple[Key, ...] = (
    ("utskrivning_3vd", "", ALL),
    ("dekning_skropelig_eldre", "", ALL),
    ("lmg", "", ALL),
    ("uplanlagte_innleggelser", "", ALL),
    ("behandlingsplan_diabetes", "", ALL),
    ("eldre70_uten_konsultasjon", "", ALL),
)
"""What is charted where the goals leave room; the first that have figures."""
SHOWN_GOALS = (GoalState.RUNNING, GoalState.OVER, GoalState.LOCKED)
TOLD = (
    *(Balance.BEYOND_WORST, Balance.WORSENED, Balance.MAY_HAVE_WORSENED, Balance.CHANGED),
    *(Balance.NOT_WORSE, Balance.TOO_FEW, Balance.OVERLAP, Balance.MISSING),
)
"""Judgements of the harm watch in the order they are told."""


@dataclass(frozen=True)
class MeetingChart:
    """A series with its newest whole-year figure. ``at_least``: that figure is a lower bound."""

    name: str
    unit: Unit
    figures: Chart
    value: float | None = None
    numerator: float | None = None
    denominator: float | None = None
    low: float | None = None
    high: float | None = None
    locked: dt.date | None = None


@dataclass(frozen=True)
class MeetingGoal:
    """A goal: what is measured, before and now, what may be said, and how its harm watch stands.

    ``harm``: how many balancing measures stand how, what must be looked at first; () without one that the program counts.
    """

    name: str
    unit: Unit
    state: GoalState
    locked_on: dt.date
    target: float | None
    before: Figure | None
    now: Figure | None
    verdict: Verdict | None
    harm: tuple[tuple[Balance, int], ...]
    more_measures: int = 0


@dataclass(frozen=True)
class WaitingWork:
    """How many patients have this as their most binding reason today, and how many are over their limit."""

    reason: Reason
    patients: int
    overdue: int


@dataclass(frozen=True)
class MeetingPage:
    """Everything on the page. ``more_goals`` and ``other_work`` didn't get a line of their own.

    ``missing``: figures that would have been charted, and have no figure in any month.
    """

    office: str
    example: bool
    today: dt.date
    index_date: dt.date
    charts: tuple[MeetingChart, ...]
    missing: tuple[str, ...]
    goals: tuple[MeetingGoal, ...]
    more_goals: int
    work: tuple[WaitingWork, ...]
    other_work: int
    patients: int
    overdue: int


def meeting_page(
    view: View, language: str = NORWEGIAN, *, progress: Progress = quiet, cancelled: Cancelled = never
) -> MeetingPage:
    """Counts the months of the figures that are charted. Cancelled: ``KeyboardInterrupt``."""
    kept = [goal for goal in goals_of(view) if goal.is_locked and goal.state(view.today) in SHOWN_GOALS]
    work = _work(view)
    charts, missing = _charts(view, kept, language, progress, cancelled)
    return MeetingPage(
        office=view.office_name,
        example=view.example,
        today=view.today,
        index_date=view.index_date,
        charts=charts,
        missing=missing,
        goals=tuple(_goal(view, one, language) for one in kept[:GOALS]),
        more_goals=max(len(kept) - GOALS, 0),
        work=work[:REASONS],
        other_work=sum(one.patients for one in work[REASONS:]),
        patients=sum(one.patients for one in work),
        overdue=sum(one.overdue for one in work),
    )


def suggested_meeting_name(view: View) -> str:
    """What the file is, and as at when; not whose."""
    return f"kontormote-{view.index_date.isoformat()}.pdf"


# Charts -----------------------------------------------------------------------------------------------------------


def _charts(
    view: View, kept: Sequence[KeptGoal], language: str, progress: Progress, cancelled: Cancelled
) -> tuple[tuple[MeetingChart, ...], tuple[str, ...]]:
    """The charts, and the names of those that would have stood there."""
    goal_of: dict[Key, KeptGoal] = {}
    for goal in kept:
        for one in measured(goal.goal)[:1]:
            goal_of.setdefault((one.indicator, one.variant, one.group), goal)
    wanted = [key for key in dict.fromkeys((*goal_of, *USUAL)) if key[:2] in rules()]
    rows: list[IndicatorRow] = []
    periods = series_periods(view, PeriodType.MONTH)[-MONTHS:]
    for place, days in enumerate(periods):
        if cancelled():
            raise KeyboardInterrupt
        progress(Stage.COUNTING, place, len(periods))
        rows += series_rows(view, wanted, [days])
    found: list[MeetingChart] = []
    missing: list[str] = []
    for key in wanted:
        made = _chart(view, key, rows, goal_of.get(key), language)
        if made is None:
            missing.append(name_in_group(key[0], key[1], "", key[2], language))
        elif len(found) < CHARTS:
            found.append(made)
    return tuple(found), tuple(missing) if len(found) < CHARTS else ()


def _chart(
    view: View, key: Key, rows: Sequence[IndicatorRow], goal: KeptGoal | None, language: str
) -> MeetingChart | None:
    id, variant, group = key
    mine = sorted(
        (row for row in rows if (row.id, row.variant, row.group) == key), key=lambda row: row.period_start
    )
    if all(row.value is None for row in mine):
        return None
    if goal is not None:
        figures = chart_of(goal, key, mine)
    else:
        figures = chart(
            chart_kind(mine[0]), chart_periods(mine, definition_version()), overlapping=overlapping(mine)
        )
    if figures is None:
        return None
    year = next((row for row in rows_at(view, group=group) if (row.id, row.variant) == (id, variant)), None)
    return MeetingChart(
        name=_chart_name(mine[-1], language),
        unit=unit_of(id, variant),
        figures=figures,
        value=None if year is None else year.value,
        numerator=None if year is None else year.numerator,
        denominator=None if year is None else year.denominator,
        low=None if year is None else year.low,
        high=None if year is None else year.high,
        locked=None if goal is None or goal.locked is None else goal.locked.locked_on,
    )


def _chart_name(row: IndicatorRow, language: str) -> str:
    """Name and what is counted, since there is no card to open on paper; the window is said with the figure."""
    line = line_of(row, language)
    detail = line.detail
    for window in LAST_YEAR:
        detail = detail.removesuffix(window).rstrip(" ,;")
    name = ", ".join(part for part in (line.name, detail) if part)
    return name if row.group == ALL else f"{name} ({group_words(row.group, language)})"


# Goals ------------------------------------------------------------------------------------------------------------


def _goal(view: View, kept: KeptGoal, language: str) -> MeetingGoal:
    figures = goal_figures(view, kept)
    first = figures.measures[0] if figures.measures else None
    told = kept.goal.measures[0] if kept.goal.measures else None
    names = ("", "", "", ALL) if told is None else (told.indicator, told.variant, told.own_name, told.group)
    assert kept.sealed_on is not None
    return MeetingGoal(
        name=name_in_group(*names, language),
        unit=unit_of(names[0], names[1]),
        state=kept.state(view.today),
        locked_on=kept.sealed_on,
        target=None if told is None else told.target,
        before=None if first is None else first.before,
        now=None if first is None else first.after,
        verdict=None if first is None or figures.now is None else first.change.verdict,
        harm=_told([one.judged.balance for one in figures.harms if one.beside.indicator]),
        more_measures=max(len(kept.goal.measures) - 1, 0),
    )


def _told(balances: Sequence[Balance]) -> tuple[tuple[Balance, int], ...]:
    """Each judgement with how many have it: what is worse first, what is missing last, so that none hides another."""
    counts = Counter(balances)
    return tuple((one, counts[one]) for one in TOLD if counts[one])


# Work -------------------------------------------------------------------------------------------------------------


def _work(view: View) -> tuple[WaitingWork, ...]:
    """By most binding reason, the largest first; each patient once."""
    patients: Counter[Reason] = Counter()
    overdue: Counter[Reason] = Counter()
    for row in view.scored.worklist:
        patients[row.reasons[0].reason] += 1
        overdue[row.reasons[0].reason] += row.state is DueState.OVERDUE
    found = (WaitingWork(reason, count, overdue[reason]) for reason, count in patients.items())
    return tuple(sorted(found, key=lambda one: (-one.patients, one.reason)))
