"""Pills, tags and the dashed «mangler» as widgets; painted by the same functions as in tables."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.look.marks import (
    missing_width,
    missing_word,
    paint_missing,
    paint_pill,
    paint_pips,
    paint_tag,
    pill_height,
    pill_width,
    pips_width,
    tag_width,
)
from listeoversikt.gui.look.states import Look
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.parts.spoken import speak_as


class _Mark(QWidget):
    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        speak_as(self, QAccessible.Role.StaticText)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def width_wanted(self) -> float:
        """In px."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        """As wide as it asks for."""
        return QSize(round(self.width_wanted() + 1), round(pill_height()))


class PillLabel(_Mark):
    """A state: icon, word, soft ground."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look.word, parent)
        self._look = look

    def set_look(self, look: Look) -> None:
        """Another state."""
        self._look = look
        self.setAccessibleName(look.word)
        self.updateGeometry()
        self.update()

    def width_wanted(self) -> float:
        """In px."""
        return pill_width(self._look)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pill."""
        with QPainter(self) as painter:
            paint_pill(painter, QRectF(self.rect()), self._look)


class TagLabel(_Mark):
    """A grey tag."""

    def __init__(self, text: str, parent: QWidget | None = None, *, hint: str = "") -> None:
        super().__init__(text, parent)
        self._text = text
        self.setToolTip(hint)
        self.setAccessibleDescription(hint)

    def width_wanted(self) -> float:
        """In px."""
        return tag_width(self._text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The tag."""
        with QPainter(self) as painter:
            paint_tag(painter, QRectF(self.rect()), self._text)


class MissingLabel(_Mark):
    """The dashed pill; the reason is in the tooltip and told to screen readers."""

    def __init__(self, reason: str, word: str = "", parent: QWidget | None = None) -> None:
        self._word = word or missing_word()
        super().__init__(self._word, parent)
        self.setToolTip(reason)
        self.setAccessibleDescription(reason)

    def width_wanted(self) -> float:
        """In px."""
        return missing_width(self._word)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The dashed pill."""
        with QPainter(self) as painter:
            paint_missing(painter, QRectF(self.rect()), self._word)


class PipsLabel(_Mark):
    """Rising bars."""

    def __init__(self, filled: int, name: str, ink: str = "frail", parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._filled, self._ink = filled, ink

    def width_wanted(self) -> float:
        """In px."""
        return pips_width() + px(2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bars."""
        with QPainter(self) as painter:
            paint_pips(painter, QRectF(self.rect()), self._filled, ink=self._ink)
