"""A share typed in for a period («egen dekningsgrad»): written as a setting of the office, taken back with Ctrl+Z."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from listeoversikt.gui.choices_change import Outcome, change_of_choices
from listeoversikt.gui.commands import carry_out
from listeoversikt.gui.texts import translate

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.indicator_view import PeriodChoice

COVERAGE = "own_coverage"


class TypingIn(QObject):
    """Belongs to a page; the view it gives the desk has the new figure."""

    written = Signal()

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk

    def share_of(self, period: PeriodChoice) -> float | None:
        """What is typed in for a period; None where nothing is."""
        view = self._desk.view
        return None if view is None else view.settings.own_coverage.get(period.typed_key)

    def write(self, period: PeriodChoice, share: float | None) -> None:
        """Another share for the period, or none."""
        view = self._desk.view
        if view is None:
            return
        typed = {key: one for key, one in view.settings.own_coverage.items() if key != period.typed_key}
        if share is not None:
            typed[period.typed_key] = share
        what = translate("Indicators", "Own coverage")
        carry_out(self._desk, change_of_choices(what, {COVERAGE: typed}, self._told))

    def _told(self, stands: bool, outcome: Outcome) -> None:
        said = translate("Indicators", "Own coverage is saved.")
        if not stands:
            said = translate("Indicators", "Own coverage is as it was.")
        self._desk.changed(outcome[1])
        self._desk.toast(said, undo=stands)
        self.written.emit()
