"""The texts of one step of the type scale: measured once, and laid out once for the screen.

Qt measures and shapes a text anew each time it's drawn, and a table draws some hundred texts at every key.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QStaticText
from PySide6.QtWidgets import QWidget

from listeoversikt.gui.look.fonts import Type, font, metrics

KEPT = 500
"""So many texts are remembered for a step, and as many that were cut."""
OWN_LINES = ("\n", "\r", "\t", "\u2028", "\u2029")
"""Signs with which a text isn't one plain line."""


def laid_out(text: str) -> QStaticText:
    """One plain line, ready to be drawn many times; Qt shapes it when it's first drawn."""
    made = QStaticText(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


def is_one_line(text: str) -> bool:
    """Whether a text has no line break or tab."""
    return text.isprintable() or not any(sign in text for sign in OWN_LINES)


def is_on_screen(painter: QPainter) -> bool:
    """Whether a widget is painted; on paper and in files, text must stay text."""
    return isinstance(painter.device(), QWidget)


class Lettering:
    """Font and measures of a step, and what its texts were found to measure."""

    def __init__(self, style: Type) -> None:
        self.font: QFont = font(style)
        self.measures: QFontMetricsF = metrics(style)
        self.height, self.ascent = self.measures.height(), self.measures.ascent()
        self._widths: dict[str, float] = {}
        self._cut: dict[tuple[str, float, Qt.TextElideMode], str] = {}
        self._laid: dict[str, QStaticText] = {}

    def width(self, text: str) -> float:
        """How wide a text is."""
        found = self._widths.get(text)
        if found is None:
            if len(self._widths) >= KEPT:
                self._widths.clear()
            found = self._widths[text] = self.measures.horizontalAdvance(text)
        return found

    def cut(self, text: str, room: float, mode: Qt.TextElideMode) -> str:
        """The text with «…» where it's too long for the room."""
        if self.width(text) <= room:
            return text
        found = self._cut.get((text, room, mode))
        if found is None:
            if len(self._cut) >= KEPT:
                self._cut.clear()
            found = self._cut[text, room, mode] = self.measures.elidedText(text, mode, room)
        return found

    def draw(self, painter: QPainter, left: float, top: float, text: str) -> None:
        """A line with its upper left corner there; the painter has font and pen already."""
        found = self._laid.get(text)
        if found is None:
            if len(self._laid) >= KEPT:
                self._laid.clear()
            found = self._laid[text] = laid_out(text)
        painter.drawStaticText(QPointF(left, top), found)


_letterings: dict[Type, Lettering] = {}


def lettering(style: Type) -> Lettering:
    """The lettering of a step; another one when the size of text has changed."""
    found = _letterings.get(style)
    if found is None or found.measures is not metrics(style):
        found = _letterings[style] = Lettering(style)
    return found


def forget_texts() -> None:
    """Nothing of what was shown is kept: the window is locked."""
    _letterings.clear()
