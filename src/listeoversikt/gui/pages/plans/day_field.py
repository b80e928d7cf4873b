"""A day with its label: what is typed is given out when the field is left, and never overwritten while it's typed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from listeoversikt.gui.parts.fields import DateField, LabeledField
from listeoversikt.gui.parts.undo_key import undo_passes
from listeoversikt.gui.texts import translate


class DayField(LabeledField):
    """``edited(date | None)`` once, when a changed day is left."""

    edited = Signal(object)
    begun = Signal()

    def __init__(self, label: str, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        self.day = DateField(today, label)
        super().__init__(label, self.day, parent)
        self.path = ""
        self._saved: dt.date | None = None
        self._newest: dt.date | None = None
        self._given: dt.date | bool | None = False
        self._error = ""
        self.day.editingFinished.connect(self.give_out)
        self.day.changed.connect(self.begun)
        self.day.installEventFilter(self)

    @property
    def changed_here(self) -> bool:
        """Something else is typed than what is known to be on disk."""
        return not self.day.understood or self.day.value() != self._saved

    def set_saved(self, day: dt.date | None) -> None:
        """What is on disk now; something else that is being typed stays."""
        self._newest = day
        if self.changed_here and self.day.value() != day:
            return
        self._saved, self._given = day, False
        if self.day.value() != day or not self.day.hasFocus():
            self.day.set_value(day)

    def give_out(self) -> None:
        """What is typed goes out now; what isn't a date is said under the field."""
        if not self.day.understood:
            self._show(translate("Plans", "This isn't a date. It isn't saved."))
            return
        if self._error:
            self._show("")
        value = self.day.value()
        if value != self._saved and value != self._given:
            self._given = value
            self.edited.emit(value)

    def take(self, day: dt.date | None) -> None:
        """Another day for what is on disk, whatever is typed (another plan is in hand)."""
        self._saved = self._newest = day
        self._given = False
        self.day.set_value(day)
        self.day.setText("" if day is None else self.day.text())
        self._show("")

    def move_to(self, day: dt.date) -> None:
        """The day that was given out is saved as another one."""
        self._given = day
        self.day.set_value(day)

    def let_go(self) -> None:
        """What is typed here gives way to what is on disk."""
        self._saved, self._given = self._newest, False
        self.day.set_value(self._newest)
        self._show("")

    def refused(self, sentence: str = "") -> None:
        """It wasn't saved, and why."""
        self._given = False
        self._show(sentence)

    def _show(self, sentence: str) -> None:
        self._error = sentence
        self.show_error(sentence)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Z goes on to the window where nothing is typed."""
        return undo_passes(watched, event) or super().eventFilter(watched, event)
