"""A duty tile: what, how many, one fact; all of it is one button."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from listeoversikt.gui.look.fonts import Type, font, metrics, px
from listeoversikt.gui.look.icons import pixmap
from listeoversikt.gui.look.marks import missing_width, paint_focus, paint_missing, paint_text
from listeoversikt.gui.look.theme import theme

HIGH = 104
PADDING = 16
RADIUS = 8


@dataclass(frozen=True)
class TileText:
    """What a tile says. ``figure`` "" = missing: the dashed pill, with ``fact`` as the reason.

    ``more`` is only spoken, and stands in the tooltip.
    """

    icon: str
    ink: str
    title: str
    figure: str
    unit: str
    fact: str
    quiet: bool = False
    more: str = ""

    @property
    def spoken(self) -> str:
        """All of it in one sentence."""
        said = f"{self.title}: {self.figure} {self.unit}. {self.fact}".replace(":  .", ".").strip()
        return f"{said} {self.more}".strip()


class Tile(QPushButton):
    """Opens its list by click, Enter or Space."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._text = TileText("circle", "muted", "", "", "", "")
        self._by_keyboard = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    @property
    def tile_text(self) -> TileText:
        """What the tile says now."""
        return self._text

    def show_text(self, text: TileText) -> None:
        """Says something else."""
        self._text = text
        self.setAccessibleName(text.spoken)
        self._tip()
        self.updateGeometry()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is cut now stands in the tooltip."""
        super().resizeEvent(event)
        self._tip()

    def _tip(self) -> None:
        room = self.width() - 2 * px(PADDING)
        title = metrics(Type.BODY_MEDIUM).horizontalAdvance(self._text.title) + 2 * px(16) + px(14)
        fact = metrics(Type.SECONDARY).horizontalAdvance(self._text.fact)
        told = bool(self._text.more) or max(title, fact) > room
        self.setToolTip(self._text.spoken if told else "")

    def sizeHint(self) -> QSize:
        """104 high, or as the text needs."""
        lines = (
            metrics(Type.BODY_MEDIUM).height()
            + metrics(Type.FIGURE).height()
            + metrics(Type.SECONDARY).height()
        )
        return QSize(px(230), max(px(HIGH), round(lines + px(24))))

    def minimumSizeHint(self) -> QSize:
        """Room for the figure and some words."""
        return QSize(px(170), self.sizeHint().height())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring is shown when the focus came by the keyboard."""
        self._by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Card, title with icon, figure, fact."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hovered = self.underMouse() or self.isDown()
        painter.setBrush(theme().color("head" if hovered else "surface"))
        painter.setPen(QPen(theme().color("control" if hovered or theme().is_contrast else "line"), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        inside = QRectF(self.rect()).adjusted(px(PADDING), px(10), -px(PADDING), -px(10))
        first, second, third = self._lines(inside)
        self._paint_title(painter, first)
        self._paint_figure(painter, second)
        paint_text(painter, third, self._text.fact, Type.SECONDARY, "text2")
        if self.hasFocus() and self._by_keyboard:
            paint_focus(painter, QRectF(self.rect()), RADIUS)

    def _lines(self, inside: QRectF) -> tuple[QRectF, QRectF, QRectF]:
        """Title, figure and fact share the height by their fonts."""
        title = metrics(Type.BODY_MEDIUM).height() + px(4)
        fact = metrics(Type.SECONDARY).height() + px(4)
        left, width = inside.left(), inside.width()
        return (
            QRectF(left, inside.top(), width, title),
            QRectF(left, inside.top() + title, width, inside.height() - title - fact),
            QRectF(left, inside.bottom() - fact, width, fact),
        )

    def _paint_title(self, painter: QPainter, line: QRectF) -> None:
        side = px(16)
        ratio = self.devicePixelRatioF()
        top = line.center().y() - side / 2
        painter.drawPixmap(QPointF(line.left(), top), pixmap(self._text.icon, self._text.ink, side, ratio))
        if self.focusPolicy() != Qt.FocusPolicy.NoFocus:
            chevron = pixmap("chevron-right", "text2", side, ratio)
            painter.drawPixmap(QPointF(line.right() - side, top), chevron)
        words = line.adjusted(side + px(8), 0, -side - px(6), 0)
        paint_text(painter, words, self._text.title, Type.BODY_MEDIUM)

    def _paint_figure(self, painter: QPainter, line: QRectF) -> None:
        """The figure, and its unit on the same base line."""
        if not self._text.figure:
            paint_missing(painter, QRectF(line.left(), line.top(), missing_width(), line.height()))
            return
        big, small = metrics(Type.FIGURE), metrics(Type.BODY)
        base = line.center().y() + (big.ascent() - big.descent()) / 2
        painter.setFont(font(Type.FIGURE))
        painter.setPen(theme().color("muted" if self._text.quiet else "text"))
        painter.drawText(QPointF(line.left() + 1, base), self._text.figure)
        left = line.left() + big.horizontalAdvance(self._text.figure) + px(9)
        unit = QRectF(left, base - small.ascent(), max(line.right() - left, 0), small.height())
        paint_text(painter, unit, self._text.unit, Type.BODY, "text2")
