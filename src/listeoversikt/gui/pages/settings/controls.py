"""What choices are made with: a tick with room for two lines, a number with its bounds, marks 0–3."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QLineEdit, QSizePolicy, QWidget

from listeoversikt.gui.look.fonts import Type, font, metrics, px
from listeoversikt.gui.look.icons import pixmap
from listeoversikt.gui.look.marks import paint_focus
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.parts.fields import Segmented
from listeoversikt.gui.texts import translate

BOX = 18
GAP = 10
MOST_DIGITS = 3


class Tick(QCheckBox):
    """A check box whose text wraps; ``chosen`` is sent when a person changed it."""

    chosen = Signal(bool)

    def __init__(self, text: str, description: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(text)
        self.setAccessibleDescription(description)
        self.setToolTip(description)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFont(font(Type.BODY))
        self._by_keyboard = False
        self.clicked.connect(self.chosen)
        theme().changed.connect(self.update)

    def show_choice(self, on: bool) -> None:
        """Ticked or not, without telling."""
        self.setChecked(on)

    def hasHeightForWidth(self) -> bool:
        """The text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As many lines as the text needs."""
        room = max(width - px(BOX) - px(GAP) - 8, px(40))
        flags = int(Qt.TextFlag.TextWordWrap)
        text = metrics(Type.BODY).boundingRect(QRectF(0, 0, room, 10_000), flags, self.text())
        return max(px(28), round(text.height()) + 8)

    def sizeHint(self) -> QSize:
        """On one line."""
        width = metrics(Type.BODY).horizontalAdvance(self.text()) + px(BOX) + px(GAP) + 9
        return QSize(round(width), self.heightForWidth(round(width)))

    def minimumSizeHint(self) -> QSize:
        """On several lines."""
        width = min(self.sizeHint().width(), px(150))
        return QSize(width, self.heightForWidth(self.sizeHint().width()))

    def hitButton(self, place: object) -> bool:
        """All of it."""
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Shows the ring when the focus came by the keyboard."""
        self._by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Box, tick, text, focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = px(BOX)
        line = max(px(28), round(metrics(Type.BODY).height()) + 8)
        box = QRectF(1.5, (line - side) / 2 + 0.5, side - 1, side - 1)
        on = self.isChecked()
        live = self.isEnabled()
        painter.setPen(QPen(theme().color("accent" if on and live else "control"), 1))
        painter.setBrush(theme().color(("accent" if live else "control") if on else "surface"))
        painter.drawRoundedRect(box, 4, 4)
        if on:
            tick = pixmap("check", "on_accent", side - 4, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(box.left() + 1.5, box.top() + 1.5), tick)
        painter.setPen(theme().color("text" if live else "muted"))
        painter.setFont(font(Type.BODY))
        left = 1 + side + px(GAP)
        top = round((line - metrics(Type.BODY).height()) / 2)
        room = QRect(left, top, self.width() - left - 4, self.height() - top)
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
        painter.drawText(room, flags, self.text())
        if self.hasFocus() and self._by_keyboard:
            paint_focus(painter, QRectF(self.rect()))


class NumberField(QLineEdit):
    """A whole number from ``least`` to ``most``; ``entered`` when a person left it with another, good one.

    ``refused`` tells the sentence to show under it, "" when it's good again. ``may_be_empty``: nothing typed is None.
    """

    entered = Signal(object)
    refused = Signal(str)

    def __init__(
        self, name: str, least: int, most: int, *, may_be_empty: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.least, self.most, self._may_be_empty = least, most, may_be_empty
        self._kept: int | None = None
        self.setMaxLength(MOST_DIGITS + 1)
        self.setMinimumHeight(px(32))
        self.setFixedWidth(round(metrics(Type.BODY).horizontalAdvance("0000")) + px(40))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.editingFinished.connect(self._leave)

    def show_number(self, number: int | None) -> None:
        """Another number, without telling."""
        self._kept = number
        self.setText("" if number is None else str(number))
        self.refused.emit("")

    def sentence(self) -> str:
        """What is wrong; "" when nothing is."""
        text = self.text().strip()
        if not text and self._may_be_empty:
            return ""
        if text.isascii() and text.isdigit() and self.least <= int(text) <= self.most:
            return ""
        return translate("Settings", "Write a number from {least} to {most}.").format(
            least=self.least, most=self.most
        )

    def _leave(self) -> None:
        sentence = self.sentence()
        self.refused.emit(sentence)
        if sentence:
            return
        text = self.text().strip()
        number = int(text) if text else None
        if number != self._kept:
            self._kept = number
            self.entered.emit(number)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """All of it selected, ready to be typed over."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.selectAll()


class MarkChoice(Segmented):
    """A mark 0–3; nothing is chosen until somebody does."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, [(str(mark), str(mark)) for mark in range(4)], parent)
        for mark, button in self._buttons.items():
            button.setAccessibleName(f"{name} {mark}")
        self.show_mark(None)

    def mark(self) -> int | None:
        """The chosen mark."""
        return int(self.key()) if self.key() else None

    def show_mark(self, mark: int | None) -> None:
        """Another mark, or none."""
        for key, button in self._buttons.items():
            button.setAutoExclusive(False)
            button.setChecked(key == str(mark))
            button.setAutoExclusive(True)
