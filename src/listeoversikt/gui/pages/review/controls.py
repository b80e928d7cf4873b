"""Choices of a decision: four big ones, rows of small ones, and chips; each a real button, told by more than colour."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QWidget

from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.marks import key_width, paint_focus, paint_icon, paint_key, paint_text
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.parts.buttons import PrimaryButton

ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
CENTER = Qt.AlignmentFlag.AlignHCenter


class Choosable(QPushButton):
    """A checkable button that leaves digits, letters and Enter to whom they belong: the room it stands in."""

    def __init__(self, key: str, text: str, cap: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.key, self.cap = key, cap
        self.setCheckable(True)
        self.setAccessibleName(text)
        self.setAccessibleDescription(cap)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._by_keyboard = False
        theme().changed.connect(self.update)

    def focusInEvent(self, event: QEvent) -> None:
        """Shows the ring when the focus came by the keyboard."""
        self._by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason  # type: ignore[attr-defined]
        super().focusInEvent(event)  # type: ignore[arg-type]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Only Space is the button's own."""
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            super().keyPressEvent(event)
            return
        event.ignore()

    def paint_ring(self, painter: QPainter) -> None:
        """The focus ring."""
        if self.hasFocus() and self._by_keyboard:
            paint_focus(painter, QRectF(self.rect()))


class BigChoice(Choosable):
    """One of the four decisions: a ring, its name, what it leads to, and its key. ↑ ↓ go to its neighbours."""

    def __init__(self, key: str, text: str, hint: str, cap: str, parent: QWidget | None = None) -> None:
        super().__init__(key, text, cap, parent)
        self._hint = hint
        self.setAccessibleDescription(f"{hint} ({cap})")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Two lines."""
        lines = metrics(Type.BODY_STRONG).height() + metrics(Type.SECONDARY).height()
        return QSize(px(200), max(px(46), round(lines + px(10))))

    def minimumSizeHint(self) -> QSize:
        """Narrow is fine."""
        return QSize(px(140), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down."""
        if event.key() in STEPS and not event.modifiers():
            self.focusNextPrevChild(STEPS[Qt.Key(event.key())] > 0)
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Soft ground and a heavier line when chosen; a filled ring, so that it's told without colour."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on, box = self.isChecked(), QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(theme().color("accent" if on else "control"), 1.75 if on else 1))
        painter.setBrush(theme().color("accent_soft" if on else "sunken" if self.underMouse() else "surface"))
        painter.drawRoundedRect(box, 6, 6)
        self._paint_ring_of_choice(painter, on)
        inside = QRectF(self.rect()).adjusted(px(38), px(5), -px(12), -px(5))
        if self.cap:
            paint_key(painter, QRectF(self.rect()).adjusted(0, 0, -px(14), 0), self.cap)
            inside.setRight(inside.right() - key_width(self.cap) - px(8))
        first, second = metrics(Type.BODY_STRONG).height(), metrics(Type.SECONDARY).height()
        top = (self.height() - first - second) / 2
        upper = QRectF(inside.left(), top, inside.width(), first)
        lower = QRectF(inside.left(), upper.bottom(), inside.width(), second)
        paint_text(painter, upper, self.text(), Type.BODY_STRONG)
        paint_text(painter, lower, self._hint, Type.SECONDARY, "text2")
        self.paint_ring(painter)

    def _paint_ring_of_choice(self, painter: QPainter, on: bool) -> None:
        middle = QPointF(px(21), self.height() / 2)
        painter.setPen(QPen(theme().color("accent" if on else "control"), 1.5))
        painter.setBrush(theme().color("surface"))
        painter.drawEllipse(middle, px(7), px(7))
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("accent"))
            painter.drawEllipse(middle, px(4), px(4))


class _Option(Choosable):
    def sizeHint(self) -> QSize:
        width = metrics(Type.BODY_STRONG).horizontalAdvance(self.text()) + 2 * px(8)
        if self.cap:
            width += key_width(self.cap) + px(6)
        return QSize(round(width), max(px(30), round(metrics(Type.BODY_MEDIUM).height() + 8)))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), px(44)), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on, box = self.isChecked(), QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if on:
            painter.setPen(QPen(theme().color("accent"), 1.5))
            painter.setBrush(theme().color("surface"))
            painter.drawRoundedRect(box, 6, 6)
        style, ink = (Type.BODY_STRONG, "accent") if on else (Type.BODY_MEDIUM, "text2")
        words = metrics(style).horizontalAdvance(self.text())
        wanted = words + (key_width(self.cap) + px(6) if self.cap else 0)
        left = max((self.width() - wanted) / 2, px(4))
        place = QRectF(left, 0, min(words + 2, self.width() - left - px(4)), self.height())
        paint_text(painter, place, self.text(), style, ink)
        if self.cap and wanted <= self.width():
            paint_key(painter, QRectF(left, 0, wanted, self.height()), self.cap, ink)
        self.paint_ring(painter)


class OptionRow(QWidget):
    """Some choices side by side, none of them chosen to begin with; one more click takes the choice away.

    Tab comes to the row once; ← → move in it, Space chooses.
    """

    chosen = Signal(str)

    def __init__(
        self,
        name: str,
        items: Sequence[tuple[str, str, str]],
        parent: QWidget | None = None,
        *,
        prefix: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.options: dict[str, _Option] = {}
        for key, text, cap in items:
            option = _Option(key, text, cap, self)
            if prefix:
                option.setAccessibleName(f"{name}: {text}")
            option.clicked.connect(self._clicked)
            option.setToolTip("")
            self.options[key] = option
            row.addWidget(option, 1)
        self._mind_tab()
        theme().changed.connect(self.update)

    def key(self) -> str | None:
        """The chosen key; None while nothing is chosen."""
        return next((key for key, option in self.options.items() if option.isChecked()), None)

    def choose(self, key: str | None) -> None:
        """Chooses without telling."""
        for own, option in self.options.items():
            option.setChecked(own == key)
        self._mind_tab()

    def _clicked(self) -> None:
        clicked = self.sender()
        for option in self.options.values():
            if option is not clicked:
                option.setChecked(False)
        self._mind_tab()
        key = self.key()
        self.chosen.emit("" if key is None else key)

    def _mind_tab(self) -> None:
        entrance = self.key() or next(iter(self.options))
        for key, option in self.options.items():
            policy = Qt.FocusPolicy.StrongFocus if key == entrance else Qt.FocusPolicy.ClickFocus
            option.setFocusPolicy(policy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """← → between the choices."""
        own = list(self.options.values())
        focused = next((place for place, option in enumerate(own) if option.hasFocus()), None)
        if event.key() in ARROWS and not event.modifiers() and focused is not None:
            to = min(max(focused + ARROWS[Qt.Key(event.key())], 0), len(own) - 1)
            own[to].setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The common ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().color("control"), 1))
        painter.setBrush(theme().color("sunken"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


class ToggleChip(Choosable):
    """A chip that is on or off: a tick and the accent's soft ground, or plain grey."""

    def __init__(self, key: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(key, text, "", parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for the tick, so that nothing moves when it's set."""
        width = metrics(Type.SECONDARY_MEDIUM).horizontalAdvance(self.text()) + px(14 + 5 + 16) + 3
        return QSize(round(width), max(px(24), round(metrics(Type.SECONDARY_MEDIUM).height() + 8)))

    def minimumSizeHint(self) -> QSize:
        """Tick and a little text."""
        return QSize(min(self.sizeHint().width(), px(80)), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, tick, text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        painter.setPen(QPen(theme().color("accent" if on else "control"), 1))
        painter.setBrush(theme().color("accent_soft" if on else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        inside = QRectF(self.rect()).adjusted(px(8), 0, -px(8), 0)
        ink = "accent" if on else "text2"
        if on:
            paint_icon(painter, inside, "check", ink)
            inside.setLeft(inside.left() + px(19))
        align = Qt.AlignmentFlag.AlignLeft if on else CENTER
        paint_text(painter, inside, self.text(), Type.SECONDARY_MEDIUM, ink, align)
        self.paint_ring(painter)


class AgeField(QLineEdit):
    """A whole number of years, or nothing."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMaxLength(3)
        self.setValidator(QIntValidator(0, 130, self))
        self.setMinimumHeight(px(32))

    def value(self) -> int | None:
        """The number; None while the field is empty."""
        return int(self.text()) if self.text().isdigit() else None

    def set_value(self, value: int | None) -> None:
        """Another number, or none."""
        self.setText("" if value is None else str(value))


class OnwardButton(PrimaryButton):
    """The way on: icon, text and key together in the middle, however wide it is."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, icon, text, key, focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        ink, side, gap = self._ink(), px(16), px(8)
        words = metrics(self.style_of_text).horizontalAdvance(self.text()) + 1
        wanted = side + gap + words + gap + key_width(self._key)
        left = max((self.width() - wanted) / 2, px(8))
        place = QRectF(left, 0, min(wanted, self.width() - 2 * px(8)), self.height())
        paint_icon(painter, place, self._icon, ink, 16)
        paint_key(painter, place, self._key, ink)
        place.adjust(side + gap, 0, -key_width(self._key) - gap, 0)
        paint_text(painter, place, self.text(), self.style_of_text, ink)
        if self.hasFocus() and self._by_keyboard:
            paint_focus(painter, QRectF(self.rect()))
