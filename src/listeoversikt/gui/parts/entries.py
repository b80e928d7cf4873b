"""What choices are made with: a tick with room for two lines, a whole number or hours within bounds."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QLineEdit, QSizePolicy, QWidget

from listeoversikt.gui.look.fonts import Type, font, metrics, px
from listeoversikt.gui.look.icons import pixmap
from listeoversikt.gui.look.marks import paint_focus
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.texts import decimal, number, translate

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


class HoursField(QLineEdit):
    """Hours from 0 to ``most``, with a comma or a point; ``entered`` when a person left it with others, good ones.

    ``refused`` tells the sentence to show under it, "" when it's good again. ``may_be_empty``: nothing typed is None.
    """

    entered = Signal(object)
    refused = Signal(str)

    def __init__(
        self, name: str, most: float, *, may_be_empty: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.most, self._may_be_empty = most, may_be_empty
        self._kept: float | None = None
        self.setMaxLength(6)
        self.setMinimumHeight(px(32))
        self.setFixedWidth(round(metrics(Type.BODY).horizontalAdvance("000,0")) + px(32))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.editingFinished.connect(self._leave)

    def show_hours(self, hours: float | None) -> None:
        """Other hours, without telling."""
        self._kept = hours
        self.setText("" if hours is None else hours_text(hours))
        self.refused.emit("")

    def hours(self) -> float | None:
        """What is typed; None = nothing, or it can't be understood (see ``sentence``)."""
        text = self.text().strip().replace(",", ".")
        try:
            found = float(text)
        except ValueError:
            return None
        return found if 0 <= found <= self.most else None

    def sentence(self) -> str:
        """What is wrong; "" when nothing is."""
        if self.hours() is not None or (self._may_be_empty and not self.text().strip()):
            return ""
        text = translate("Entries", "Write hours from 0 to {most}.")
        return text.format(most=hours_text(self.most))

    def _leave(self) -> None:
        sentence = self.sentence()
        self.refused.emit(sentence)
        if not sentence and self.hours() != self._kept:
            self._kept = self.hours()
            self.entered.emit(self._kept)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """All of it selected, ready to be typed over."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.selectAll()


def hours_text(hours: float) -> str:
    """Two decimals at most, none for whole hours: «6», «7,5», «3,75»."""
    rounded = round(hours, 2)
    if rounded == int(rounded):
        return number(int(rounded))
    return decimal(rounded, 1 if round(rounded, 1) == rounded else 2)
