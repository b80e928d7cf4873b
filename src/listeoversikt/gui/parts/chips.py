"""Chips: a filter that is on, with a cross to take it away."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLayout, QPushButton, QSizePolicy, QWidget

from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.icons import pixmap
from listeoversikt.gui.look.marks import paint_focus, paint_text
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.texts import translate


class Chip(QPushButton):
    """A filter that is on. Click, Enter, Space or Delete takes it away; ``key`` is the owner's own name for it."""

    removed = Signal(str)

    def __init__(self, key: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.key = key
        self.setAccessibleName(translate("Chip", "Remove filter: {name}").format(name=text))
        self.setToolTip(translate("Chip", "Remove filter"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._remove)
        theme().changed.connect(self.update)

    def _remove(self) -> None:
        self.removed.emit(self.key)

    def keyPressEvent(self, event: object) -> None:
        """Delete and Backspace take it away too."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):  # type: ignore[attr-defined]
            self._remove()
            return
        super().keyPressEvent(event)  # type: ignore[arg-type]

    def sizeHint(self) -> QSize:
        """Cross and text."""
        width = metrics(Type.SECONDARY_MEDIUM).horizontalAdvance(self.text()) + px(14 + 4 + 16)
        return QSize(round(width), max(px(24), 24))

    def minimumSizeHint(self) -> QSize:
        """Cross and a little text."""
        return QSize(min(self.sizeHint().width(), px(80)), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Soft accent ground, cross, text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if theme().is_contrast:
            painter.setPen(theme().color("control"))
        painter.setBrush(theme().color("accent_soft"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        side = px(14)
        drawn = pixmap("x", "accent", side, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(px(7), (self.height() - side) / 2), drawn)
        inside = QRectF(self.rect()).adjusted(px(7 + 14 + 4), 0, -px(7), 0)
        paint_text(painter, inside, self.text(), Type.SECONDARY_MEDIUM, "accent")
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), 5)


class FlowLayout(QLayout):
    """Widgets one after another, on as many lines as they need."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8) -> None:
        super().__init__(parent)
        self._items: list[object] = []
        self._gap = px(gap)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: object) -> None:
        """As Qt asks for."""
        self._items.append(item)

    def count(self) -> int:
        """How many."""
        return len(self._items)

    def itemAt(self, index: int) -> object:  # type: ignore[override]
        """The item, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> object:  # type: ignore[override]
        """Takes the item out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """The height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high it is at that width."""
        return self._place(QRectF(0, 0, width, 0), move=False)

    def setGeometry(self, rect: object) -> None:
        """Places everything."""
        super().setGeometry(rect)  # type: ignore[arg-type]
        self._place(QRectF(rect), move=True)  # type: ignore[call-overload]

    def sizeHint(self) -> QSize:
        """On one line."""
        shown = [item for item in self._items if not item.isEmpty()]  # type: ignore[attr-defined]
        hints = [item.sizeHint() for item in shown]  # type: ignore[attr-defined]
        width = sum(hint.width() + self._gap for hint in hints)
        return QSize(max(width - self._gap, 0), max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """The widest of them."""
        hints = [item.minimumSize() for item in self._items]  # type: ignore[attr-defined]
        return QSize(
            max((hint.width() for hint in hints), default=0),
            max((hint.height() for hint in hints), default=0),
        )

    def _place(self, rect: QRectF, *, move: bool) -> int:
        from PySide6.QtCore import QRect

        margins = self.contentsMargins()
        rect = rect.adjusted(margins.left(), margins.top(), -margins.right(), -margins.bottom())
        top = rect.top() - margins.top()
        x, y, line = rect.left(), rect.top(), 0
        for item in self._items:
            if item.isEmpty():  # type: ignore[attr-defined]
                continue
            hint = item.sizeHint()  # type: ignore[attr-defined]
            width = min(hint.width(), max(round(rect.width()), 1))
            if x > rect.left() and x + width > rect.right() + 1:
                x, y, line = rect.left(), y + line + self._gap, 0
            if move:
                item.setGeometry(QRect(round(x), round(y), width, hint.height()))  # type: ignore[attr-defined]
            x += width + self._gap
            line = max(line, hint.height())
        return round(y + line + margins.bottom() - top)
