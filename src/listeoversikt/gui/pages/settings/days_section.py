"""The days that the office is closed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.settings.section import Section, labeled
from listeoversikt.gui.parts.buttons import IconButton, SecondaryButton
from listeoversikt.gui.parts.emptying import empty
from listeoversikt.gui.parts.fields import DateField
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.texts import day_full, translate

if TYPE_CHECKING:
    from listeoversikt.operations.choices import Choices


class ClosedDate(DateField):
    """A date field in which Enter adds the day."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is the button's."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.returnPressed.emit()


class DaysSection(Section):
    """Stengte dager."""

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Settings", "Closed days"),
            translate(
                "Settings",
                "Closed days give the office a date of its own. The national one stays as it is.",
            ),
            parent,
        )
        self._days: tuple[dt.date, ...] = ()
        card = self.card()
        self.field = DateField(today, translate("Settings", "Day"))
        self.day = labeled(translate("Settings", "Day"), self.field)
        self.field.setMaximumWidth(px(220))
        self.add = SecondaryButton(translate("Settings", "Add"), "plus")
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.day, 1)
        row.addStretch(1)
        card.addLayout(row)
        card.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.add.clicked.connect(self._add)
        self.field.returnPressed.connect(self._add)
        self._list = self.card(translate("Settings", "Days that are closed"))
        self._none = Label(translate("Settings", "No closed days."), Type.BODY, "text2")
        self._list.addWidget(self._none)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(2))
        self._list.addLayout(self._rows)
        self.removers: dict[str, IconButton] = {}
        self.column.addStretch(1)

    def show_choices(self, choices: Choices) -> None:
        """The days that hold, in order."""
        days = tuple(dt.date.fromisoformat(day) for day in choices.table["closed_days"])
        if days != self._days or len(self.removers) != len(days):
            self._days = days
            self._show_rows()

    def _show_rows(self) -> None:
        empty(self._rows)
        self.removers = {}
        for day in self._days:
            self._rows.addWidget(self._row(day))
        self._none.setHidden(bool(self._days))

    def _row(self, day: dt.date) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        name = day_full(day)
        line.addWidget(Label(name), 1)
        remove = IconButton("trash", translate("Settings", "Remove {day}").format(day=name))
        remove.clicked.connect(lambda: self._remove(day))
        line.addWidget(remove)
        self.removers[day.isoformat()] = remove
        return row

    def _add(self) -> None:
        day = self.field.value()
        if day is None:
            self.day.show_error(translate("Settings", "Write a date, for example 15.5.26."))
            return
        if day in self._days:
            self.day.show_error(translate("Settings", "The day is closed already."))
            return
        self.day.show_error("")
        self.field.clear()
        self.field.set_value(None)
        self._send([*self._days, day])

    def _remove(self, day: dt.date) -> None:
        self.field.setFocus()
        self._send([other for other in self._days if other != day])

    def _send(self, days: list[dt.date]) -> None:
        self._days = tuple(sorted(days))
        self._show_rows()
        self.send(
            {"closed_days": [day.isoformat() for day in self._days]}, translate("Settings", "Closed days")
        )
