"""The session at a glance: one tick a patient, its height and shape the decision; where we are is the dark one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from listeoversikt.followup.log.acts import Decision
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.parts.headings import Caption, ElidedLabel, Label
from listeoversikt.gui.parts.spoken import speak_as
from listeoversikt.gui.texts import decimal, language, number, translate
from listeoversikt.words.review import decision_word, term_text

if TYPE_CHECKING:
    from listeoversikt.followup.review_yield import ReviewYield
    from listeoversikt.operations.review_results import Interval

HEIGHT, GAP, LEAST = 16, 2, 3
SKIPPED = "skipped"
SHARES = {
    Decision.FOLLOW_UP: 1.0,
    Decision.NOT_NOW: 0.5,
    Decision.NOT_RELEVANT: 0.25,
    Decision.WRONG_DATA: 0.75,
}
"""How high a tick is."""


class TickBar(QWidget):
    """The ticks. A click goes to that patient; the keys are the room's own."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ticks: list[Decision | str | None] = []
        self._here = -1
        speak_as(self, __import__("PySide6.QtGui", fromlist=["QAccessible"]).QAccessible.Role.Graphic)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme().changed.connect(self.update)
