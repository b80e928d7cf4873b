"""Buttons: one filled a region, the rest in outline or quiet; the key is printed on the button.

All of them are real push buttons painted by us, so that hit area, focus ring and high contrast are the same
everywhere.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from listeoversikt.gui.look.fonts import Type, font, metrics, px
from listeoversikt.gui.look.icons import pixmap
from listeoversikt.gui.look.marks import key_width, paint_focus, paint_key, paint_text
from listeoversikt.gui.look.theme import theme

PADDING = 12
GAP = 6
RADIUS = 6


class Button(QPushButton):
    """A painted button: ``ground``, ``ink`` and ``outline`` are tokens, "" = none."""

    ground, ink, outline = "", "text", ""
    padding = PADDING
    style_of_text = Type.BODY_MEDIUM

    def __init__(self, text: str, icon: str = "", key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._icon, self._key = icon, key
        self.setAccessibleName(text)
        if key:
            self.setAccessibleDescription(key)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFont(font(self.style_of_text))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._by_keyboard = False
        theme().changed.connect(self.update)

    def set_icon(self, name: str) -> None:
        """Another icon."""
        self._icon = name
        self.updateGeometry()
        self.update()

    def setText(self, text: str) -> None:
        """The text on the button, and its name."""
        super().setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as icon, text and key ask for; 32 high or as the text needs."""
        measures = metrics(self.style_of_text)
        width = 2 * px(self.padding) + (measures.horizontalAdvance(self.text()) if self.text() else 0)
        if self._icon:
            width += px(16) + (px(GAP) if self.text() else 0)
        if self._key:
            width += px(8) + key_width(self._key)
        return QSize(round(width + 1), max(px(32), round(measures.height() + 10)))

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its text."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is too little room for the text, the whole of it is in the tooltip."""
        super().resizeEvent(event)
        cut = bool(self.text()) and self.width() < self.sizeHint().width()
        if cut and not self.toolTip():
            self.setToolTip(self.text())
        elif not cut and self.toolTip() == self.text():
            self.setToolTip("")

    def focusInEvent(self, event: QEvent) -> None:
        """Shows the ring when the focus came by the keyboard."""
        self._by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason  # type: ignore[attr-defined]
        super().focusInEvent(event)  # type: ignore[arg-type]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, icon, text, key, focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        ink = self._ink()
        inside = QRectF(self.rect()).adjusted(px(self.padding), 0, -px(self.padding), 0)
        if not self.text():
            inside.setLeft((self.width() - px(16)) / 2)
        if self._icon:
            drawn = pixmap(self._icon, ink, px(16), self.devicePixelRatioF())
            painter.drawPixmap(QPointF(inside.left(), (self.height() - px(16)) / 2), drawn)
            inside.setLeft(inside.left() + px(16) + px(GAP))
        if self._key:
            paint_key(painter, inside, self._key, ink)
        paint_text(painter, inside, self.text(), self.style_of_text, ink)
        if self.hasFocus() and self._by_keyboard:
            paint_focus(painter, QRectF(self.rect()), RADIUS)

    def _ink(self) -> str:
        return self.ink if self.isEnabled() else "muted"

    def _paint_ground(self, painter: QPainter) -> None:
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        pressed = self.isDown() or self.isChecked()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if not self.isEnabled():
            painter.setBrush(theme().color("sunken"))
            painter.setPen(QPen(theme().color("line"), 1))
        elif self.ground:
            color = theme().color(self.ground)
            if pressed or self.underMouse():
                color = color.darker(112 if not theme().is_dark else 108)
            painter.setBrush(color)
            if theme().is_contrast:
                painter.setPen(QPen(theme().color("control"), 2))
        else:
            if pressed or self.underMouse():
                painter.setBrush(theme().color("sunken"))
            if self.outline:
                painter.setPen(QPen(theme().color(self.outline), 1))
        painter.drawRoundedRect(box, RADIUS, RADIUS)


class PrimaryButton(Button):
    """The one filled button of a region."""

    ground, ink = "accent", "on_accent"
    style_of_text = Type.BODY_STRONG


class SecondaryButton(Button):
    """In outline."""

    ink, outline = "text", "control"


class QuietButton(Button):
    """Text only."""

    ink = "text2"


class LinkButton(Button):
    """Text in the accent's colour, for going somewhere."""

    ink = "accent"
    padding = 4

    def sizeHint(self) -> QSize:
        """Close to its text."""
        hint = super().sizeHint()
        return QSize(hint.width(), max(px(24), hint.height() - px(8)))


class IconButton(Button):
    """An icon whose name is in the tooltip and told to screen readers."""

    ink = "text2"

    def __init__(self, icon: str, name: str, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", icon, "", parent)
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({key})" if key else name)

    def sizeHint(self) -> QSize:
        """A square of 28."""
        side = max(px(28), 24)
        return QSize(side, side)
