"""A section that opens in place: title and figure on one line, the rest under it when asked for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from listeoversikt.gui.card.lines import paint_strike
from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.marks import (
    missing_width,
    paint_focus,
    paint_icon,
    paint_missing,
    paint_text,
)
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.texts import translate

CHEVRON = 20
RIGHT = Qt.AlignmentFlag.AlignRight


class SectionHead(QPushButton):
    """The line of a section: Enter, Space or a click opens and closes it.

    ``figure`` is the value in semibold and ``note`` stands behind it; ``missing`` paints the dashed pill in place of the
    figure, with the reason as the note. ``struck``: the figure before something was marked, with a line through it.
    """

    def __init__(
        self,
        title: str,
        figure: str = "",
        note: str = "",
        *,
        missing: bool = False,
        small: bool = False,
        struck: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent)
        self._figure, self._note, self._missing, self._small = figure, note, missing, small
        self._struck = struck
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._by_keyboard = False
        self.toggled.connect(self._say)
        self._say()
        theme().changed.connect(self.update)

    @property
    def summary(self) -> str:
        """Figure and note in words."""
        figure = translate("Card", "missing") if self._missing else self._figure
        if self._struck:
            figure = translate("Card", "{now}, computed {before}").format(now=figure, before=self._struck)
        own = self._missing or not self._note[:1].islower()
        return (", " if own else " ").join(part for part in (figure, self._note) if part)

    def _say(self) -> None:
        state = translate("Card", "open") if self.isChecked() else translate("Card", "closed")
        self.setAccessibleName(f"{self.text()}: {self.summary}" if self.summary else self.text())
        self.setAccessibleDescription(state)
        self.update()

    def keyPressEvent(self, event: object) -> None:
        """Enter opens too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():  # type: ignore[attr-defined]
            self.toggle()
            return
        super().keyPressEvent(event)  # type: ignore[arg-type]

    def focusInEvent(self, event: object) -> None:
        """Shows the ring when the focus came by the keyboard."""
        self._by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason  # type: ignore[attr-defined]
        super().focusInEvent(event)  # type: ignore[arg-type]

    def _title_style(self) -> Type:
        return Type.BODY if self._small else Type.BODY_STRONG

    def sizeHint(self) -> QSize:
        """One line, or two when title and figure don't fit beside one another."""
        line = metrics(Type.BODY).height()
        wanted = line + px(8 if self._small else 14)
        return QSize(px(200), round(wanted + (line if self._is_narrow() else 0)))

    def minimumSizeHint(self) -> QSize:
        """Narrow is fine."""
        return QSize(px(120), self.sizeHint().height())

    def resizeEvent(self, event: object) -> None:
        """Two lines when it has become too narrow for one."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        if self.sizeHint().height() != self.height():
            self.updateGeometry()
        title = metrics(self._title_style()).horizontalAdvance(self.text()) + px(CHEVRON)
        self.setToolTip(self.text() if title > self.width() else "")

    def _figure_width(self) -> float:
        if self._missing:
            return missing_width()
        return metrics(Type.BODY_STRONG).horizontalAdvance(self._figure)

    def _right_width(self) -> float:
        note = metrics(Type.SECONDARY).horizontalAdvance(self._note) + px(8) if self._note else 0
        return self._struck_width() + self._figure_width() + note

    def _struck_width(self) -> float:
        return metrics(Type.SECONDARY).horizontalAdvance(self._struck) + px(8) if self._struck else 0

    def _is_narrow(self) -> bool:
        title = metrics(self._title_style()).horizontalAdvance(self.text()) + px(CHEVRON + 12)
        return (
            bool(self._figure or self._note or self._missing) and title + self._right_width() > self.width()
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Chevron, title; at the right figure and note."""
        painter = QPainter(self)
        whole = QRectF(self.rect())
        if self.underMouse() and self.isEnabled():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("sunken"))
            painter.drawRoundedRect(whole.adjusted(-px(4), 0, px(4), 0), 5, 5)
        line = QRectF(whole)
        if self._is_narrow():
            line.setHeight(whole.height() / 2)
        paint_icon(painter, line, "chevron-down" if self.isChecked() else "chevron-right", "text2")
        line.setLeft(line.left() + px(CHEVRON))
        paint_text(painter, line, self.text(), self._title_style())
        if self._is_narrow():
            line.moveTop(line.bottom())
        self._paint_right(painter, line)
        if self.hasFocus() and self._by_keyboard:
            paint_focus(painter, whole, 5)

    def _paint_right(self, painter: QPainter, line: QRectF) -> None:
        room = QRectF(line)
        room.setLeft(max(line.left(), line.right() - self._right_width() - 1))
        if self._struck:
            paint_text(painter, room, self._struck, Type.SECONDARY, "muted")
            paint_strike(painter, room, self._struck, Type.SECONDARY, "muted")
            room.setLeft(room.left() + self._struck_width())
        if self._missing:
            paint_missing(painter, room)
        else:
            paint_text(painter, room, self._figure, Type.BODY_STRONG)
        if self._note:
            room.setLeft(room.left() + self._figure_width() + (px(8) if self._figure_width() else 0))
            paint_text(painter, room, self._note, Type.SECONDARY, "text2", RIGHT)


class Section(QWidget):
    """A head and, under it when open, what ``fill`` puts there; filled when it's first opened."""

    opened = Signal(str, bool)

    def __init__(
        self, key: str, head: SectionHead, fill: Callable[[QVBoxLayout], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.key, self.head, self._fill = key, head, fill
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(2))
        self._column.addWidget(head)
        self._body: QWidget | None = None
        head.toggled.connect(self._toggled)

    @property
    def is_open(self) -> bool:
        """Whether its content is shown."""
        return self.head.isChecked()

    def set_open(self, on: bool) -> None:
        """Opens or closes it."""
        self.head.setChecked(on)

    def _toggled(self, on: bool) -> None:
        if on and self._body is None:
            self._body = QWidget(self)
            inside = QVBoxLayout(self._body)
            inside.setContentsMargins(0, 0, 0, px(8))
            inside.setSpacing(px(4))
            self._fill(inside)
            self._column.addWidget(self._body)
        if self._body is not None:
            self._body.setVisible(on)
        self.opened.emit(self.key, on)
