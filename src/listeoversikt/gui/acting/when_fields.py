"""When it was: now, unless somebody says otherwise. The words lead to the fields."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from listeoversikt.gui.acting.inputs import line
from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.parts.buttons import LinkButton
from listeoversikt.gui.parts.fields import DateField, LabeledField
from listeoversikt.gui.texts import clock_time, day_near, translate, weekday


class WhenFields(QWidget):
    """Date and time of day; hidden until the link with the words is pressed."""

    def __init__(self, today: dt.date, now: dt.time | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        self.day = DateField(lambda: today)
        self.day.set_value(today)
        self.clock: QLineEdit = line(f"{now:%H.%M}" if now is not None else "", longest=9)
        self.clock.setPlaceholderText("9.14")
        self.day_label = LabeledField(translate("Contact", "Date"), self.day)
        self.clock_label = LabeledField(translate("Contact", "Time of day"), self.clock)
        row.addWidget(self.day_label, 3, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.clock_label, 2, Qt.AlignmentFlag.AlignTop)
        self.link = LinkButton(self._words(), "pencil")
        self.link.ink = "text2"
        self.link.setToolTip(translate("Contact", "Another date or time"))
        self.link.clicked.connect(self.open)
        self.hide()

    def _words(self) -> str:
        parts = [f"{weekday(self._today)} {day_near(self._today, self._today).split()[-1]}"]
        if self.clock.text():
            hour, minute = self.clock.text().split(".")
            parts.append(clock_time(dt.time(int(hour), int(minute))))
        return " ".join(parts)

    def open(self) -> None:
        """Shows the fields."""
        opened = not self.isHidden()
        self.show()
        self.link.hide()
        if not opened:
            self.day.setFocus(Qt.FocusReason.TabFocusReason)
