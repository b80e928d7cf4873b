"""One sentence on a quiet ground, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.parts.buttons import SecondaryButton
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.notices import IconLabel
from listeoversikt.gui.rights import needs


class QuietBox(QWidget):
    """The sentence with its icon; buttons under it, side by side."""

    def __init__(self, sentence: str, icon: str = "info-circle", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = sentence
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(10), px(12), px(10))
        column.setSpacing(px(8))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(IconLabel(icon, "text2"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(sentence, Type.BODY, "text", wrap=True), 1)
        column.addLayout(row)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(px(8))
        self._buttons.addStretch(1)
        column.addLayout(self._buttons)
        self.setAccessibleName(sentence)
        theme().changed.connect(self.update)

    def add_button(self, text: str, icon: str) -> SecondaryButton:
        """One more button; screen readers hear the sentence with it."""
        button = SecondaryButton(text, icon)
        needs("discharges.act", button)
        button.setAccessibleDescription(self._sentence)
        self._buttons.insertWidget(self._buttons.count() - 1, button)
        return button

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("sunken"))
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
