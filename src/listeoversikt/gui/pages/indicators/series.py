"""The points of the series: counted after the page is shown, newest first, one question each.

Other questions come in between, and nothing is asked while another page is on screen. Points of an earlier view stay
until they are counted anew.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from listeoversikt.gui.texts import language
from listeoversikt.operations import indicator_view
from listeoversikt.operations.indicator_view import MONTHLY, PeriodChoice, SeriesPoint, series_of

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.gui.problems import Problem
    from listeoversikt.operations.office import View

SLOT = "indicators.series"
Place = tuple[str, dt.date]
"""A period of a series: its type and its first day."""


class SeriesPoints(QObject):
    """``changed`` when one more period is counted. ``kind`` is the series that the card shows."""

    changed = Signal()

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self.kind = MONTHLY
        self.choices: Mapping[str, Sequence[PeriodChoice]] = {}
        self._unit = ""
        self._points: dict[Place, Mapping[str, SeriesPoint]] = {}
        self._fresh: set[Place] = set()
        self._kept: dict[tuple[str, str], tuple[SeriesPoint, ...]] = {}
        self._asking = False

    def begin(self, choices: Mapping[str, Sequence[PeriodChoice]], unit: str) -> None:
        """Another view or unit: everything is counted anew."""
        if unit != self._unit or choices != self.choices:
            self._points = {}
        self.choices, self._unit = choices, unit
        self._fresh, self._kept, self._asking = set(), {}, False
        if self.kind not in choices:
            self.kind = MONTHLY

    def choose(self, kind: str) -> None:
        """Another series in the card."""
        if kind in self.choices:
            self.kind = kind
            self.ask_next()

    def counted(self, kind: str = MONTHLY) -> frozenset[dt.date]:
        """The first days of the periods that are counted for this view."""
        return frozenset(first for of, first in self._fresh if of == kind)

    def waiting(self, kind: str = "") -> bool:
        """Some period of the series has no answer yet, not even an earlier view's."""
        kind = kind or self.kind
        return any((kind, period.first) not in self._points for period in self.choices.get(kind, ()))

    def of(self, key: str, kind: str = MONTHLY) -> tuple[SeriesPoint, ...]:
        """An indicator's series so far; periods not counted yet are without a figure."""
        if (key, kind) not in self._kept:
            periods = self.choices.get(kind, ())
            points = [self._points.get((kind, period.first), {}) for period in periods]
            self._kept[key, kind] = series_of(periods, points, key)
        return self._kept[key, kind]

    def ask_next(self) -> None:
        """The newest period that isn't counted yet: of the table's months first where the card shows those too."""
        place = None if self._asking or not self._page.isVisible() else self._next()
        if place is None:
            return
        self._asking = True
        (kind, first), unit, said = place, self._unit, language()

        def question(view: View) -> tuple[Place, Mapping[str, SeriesPoint]]:
            return (kind, first), indicator_view.series_points(view, kind, first, unit, said)

        self._desk.ask(question, self._take, self._not_counted, slot=SLOT, slow=True)

    def _not_counted(self, problem: Problem) -> None:
        """Nothing more is asked until the next view; faults in the definitions are the page's to tell."""
        if not hasattr(problem.error, "faults"):
            self._desk.tell_error(problem)

    def _next(self) -> Place | None:
        for kind in dict.fromkeys((self.kind, MONTHLY)):
            for period in reversed(self.choices.get(kind, ())):
                if (kind, period.first) not in self._fresh:
                    return kind, period.first
        return None

    def _take(self, found: tuple[Place, Mapping[str, SeriesPoint]]) -> None:
        place, points = found
        self._asking = False
        self._points[place] = points
        self._fresh.add(place)
        self._kept = {}
        self.changed.emit()
        self.ask_next()
