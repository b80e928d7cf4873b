"""A line with an icon, words and a number at the right; the whole line opens what it counts."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.icons import pixmap
from listeoversikt.gui.look.marks import paint_focus, paint_text
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.texts import number

RIGHT = Qt.AlignmentFlag.AlignRight
OUTSIDE = 6


class FigureRow(QPushButton):
    """``key`` is what it opens; a 0 opens nothing."""

    def __init__(self, key: str, icon: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._icon, self._words, self._count = icon, words, 0
        self._by_keyboard = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)
        self.set_count(0)

    @property
    def words(self) -> str:
        """What it counts."""
        return self._words

    @property
    def count(self) -> int:
        """The number at the right."""
        return self._count

    def set_count(self, count: int) -> None:
        """Another number."""
        self._count = count
        self.setEnabled(count > 0)
        self.setCursor(Qt.CursorShape.PointingHandCursor if count else Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(f"{self._words}: {number(count)}")
        self.update()

    def sizeHint(self) -> QSize:
        """A line of 28."""
        words = metrics(Type.BODY).horizontalAdvance(self._words)
        figure = metrics(Type.BODY_STRONG).horizontalAdvance(number(self._count))
        height = max(px(27), round(metrics(Type.BODY).height() + 8))
        return QSize(round(px(25) + words + px(12) + figure), height)

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring is shown when the focus came by the keyboard."""
        self._by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Icon, words, number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        if self.isEnabled() and (self.underMouse() or self.isDown()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("sunken"))
            painter.drawRoundedRect(whole, 4, 4)
        side = px(16)
        drawn = pixmap(self._icon, "text2", side, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(0, (self.height() - side) / 2), drawn)
        paint_text(painter, whole.adjusted(px(25), 0, 0, 0), self._words, Type.BODY)
        zero = self._count == 0
        style, ink = (Type.BODY, "muted") if zero else (Type.BODY_STRONG, "text")
        paint_text(painter, whole, number(self._count), style, ink, RIGHT)
        if self.hasFocus() and self._by_keyboard:
            paint_focus(painter, whole, 4)
