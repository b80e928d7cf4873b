"""Asks for a goal's figures and series, a few periods at a time, and keeps them while nothing they rest on changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from listeoversikt.operations.evaluation_figures import (
    Days,
    GoalFigures,
    Key,
    chart_of,
    goal_figures,
    keys_of,
    series_periods,
    series_rows,
)

if TYPE_CHECKING:
    from listeoversikt.evaluation.spc import Chart
    from listeoversikt.gui.desk import Desk
    from listeoversikt.indicators.result import IndicatorRow
    from listeoversikt.operations.evaluation import KeptGoal
    from listeoversikt.operations.office import View

AT_A_TIME = 4
LEAST_BEFORE = 24
"""So many periods are shown where the goal doesn't say from when."""
FIGURES_SLOT, SERIES_SLOT = "evaluation.figures", "evaluation.series"


class Counting(QObject):
    """``figures_ready`` and ``chart_ready`` tell of the goal asked for last."""

    figures_ready = Signal(object)
    chart_ready = Signal(object)
    """The chart; None while nothing can be charted."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rests_on: tuple[Any, ...] = ()
        self._round = 0
        self._figures_wanted: Any = None
        self._figures: dict[Any, GoalFigures] = {}
        self._rows: dict[tuple[Key, Days, str], IndicatorRow | None] = {}
        self._wanted: tuple[Any, ...] = ()

    def mind(self, view: View) -> bool:
        """A newer view: whether what was counted no longer holds."""
        now = (view.patient_list, view.settings, view.today, view.book.records)
        before = self._rests_on
        same = bool(before) and before[0] is now[0] and before[1:] == now[1:]
        self._rests_on = now
        if not same:
            self._round += 1
            self._figures.clear()
            self._rows.clear()
        return not same

    def knows(self, kept: KeptGoal) -> bool:
        """The goal's figures are there already."""
        return _key(kept) in self._figures

    def ask(self, kept: KeptGoal) -> None:
        """The figures before and now; at once where they're known."""
        key, asked = _key(kept), self._round
        self._figures_wanted = key
        if key in self._figures:
            self.figures_ready.emit(self._figures[key])
            return

        def done(found: GoalFigures) -> None:
            if asked != self._round:
                return
            self._figures[key] = found
            if key == self._figures_wanted:
                self.figures_ready.emit(found)

        self._desk.ask(lambda view: goal_figures(view, kept), done, slot=FIGURES_SLOT, slow=True)

    def ask_series(self, kept: KeptGoal, key: Key, period_type: str) -> None:
        """One series; the periods that aren't known are counted a few at a time, for all series of the goal."""
        view = self._desk.view
        if view is None or key not in keys_of(kept.goal):
            self.chart_ready.emit(None)
            return
        self._wanted = (kept, key, period_type)
        self._go_on()

    def _go_on(self) -> None:
        kept, key, kind = self._wanted
        view = self._desk.view
        if view is None:
            return
        periods = shown_periods(view, kept, kind)
        missing = [days for days in periods if (key, days, kind) not in self._rows]
        if not missing:
            self.chart_ready.emit(self._chart(kept, key, kind, periods))
            return
        some, wanted, asked = missing[-AT_A_TIME:], keys_of(kept.goal), self._round

        def done(rows: tuple[IndicatorRow, ...]) -> None:
            if asked != self._round:
                return
            for one in wanted:
                for days in some:
                    self._rows[one, days, kind] = None
            for row in rows:
                days = (row.period_start, row.period_end)
                self._rows[(row.id, row.variant, row.group), days, kind] = row
            self._go_on()

        self._desk.ask(lambda view: series_rows(view, wanted, some, kind), done, slot=SERIES_SLOT, slow=True)

    def _chart(self, kept: KeptGoal, key: Key, kind: str, periods: tuple[Days, ...]) -> Chart | None:
        found = [self._rows.get((key, days, kind)) for days in periods]
        return chart_of(kept, key, [row for row in found if row is not None])


def shown_periods(view: View, kept: KeptGoal, kind: str) -> tuple[Days, ...]:
    """From the time it's compared with, at least two years of months; whole periods alone."""
    periods = series_periods(view, kind)
    since = kept.goal.baseline_from
    if since is None:
        return periods[-LEAST_BEFORE:]
    first = next((place for place, days in enumerate(periods) if days[0] >= since), len(periods))
    return periods[min(first, max(len(periods) - LEAST_BEFORE, 0)) :]


def _key(kept: KeptGoal) -> Any:
    goal = kept.goal
    return (
        *(kept.id, goal.measures, goal.balancing, goal.baseline_from, goal.start, goal.end, goal.effect),
        kept.compared,
    )
