"""Fields: search, date, choice, segments; a label above, an error with icon under."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.icons import icon
from listeoversikt.gui.look.marks import key_width, paint_focus, paint_icon, paint_key, paint_text
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.parts.dates import read_day
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.notices import IconLabel
from listeoversikt.gui.texts import day_numbers, translate, weekday_short

GLASS = 16


class SearchField(QLineEdit):
    """A field with a magnifying glass and the key that leads to it. Esc clears, then lets go; ↓ leads to the list."""

    into_list = Signal()

    def __init__(self, placeholder: str, key: str = "Ctrl+F", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setMinimumHeight(px(32))
        self.setTextMargins(px(GLASS + 4), 0, round(key_width(key)) + px(4) if key else 0, 0)
        theme().changed.connect(self.update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc clears first."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        if event.key() == Qt.Key.Key_Down and not event.modifiers():
            self.into_list.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The glass, and the key cap while the field is empty and unused."""
        super().paintEvent(event)
        with QPainter(self) as painter:
            paint_icon(painter, QRectF(self.rect()).adjusted(px(9), 0, 0, 0), "search", "muted", GLASS)
            if self._key and not self.text() and not self.hasFocus():
                paint_key(painter, QRectF(self.rect()).adjusted(0, 0, -px(8), 0), self._key, "muted")


class Choice(QComboBox):
    """A drop-down of (key, text)."""

    chosen = Signal(str)

    def __init__(
        self,
        name: str,
        items: Sequence[tuple[str, str]] = (),
        icon_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._icon_name = icon_name
        self.setMinimumHeight(px(32))
        self.set_items(items)
        self.activated.connect(self._tell)

    def set_items(self, items: Sequence[tuple[str, str]]) -> None:
        """Other items; the chosen key stays when it's still there."""
        before = self.key()
        self.blockSignals(True)
        self.clear()
        for key, text in items:
            self.addItem(text, key)
            if self._icon_name:
                self.setItemIcon(self.count() - 1, icon(self._icon_name))
        self.choose(before)
        self.blockSignals(False)
        self.updateGeometry()

    def key(self) -> str:
        """The chosen key."""
        return self.currentData() or ""

    def choose(self, key: str) -> None:
        """Chooses without telling; an unknown key leaves the first."""
        place = self.findData(key)
        if place >= 0:
            self.setCurrentIndex(place)

    def sizeHint(self) -> QSize:
        """As wide as the longest of the items, its icon and the chevron."""
        texts = [self.itemText(place) for place in range(self.count())]
        longest = max((metrics(Type.BODY).horizontalAdvance(text) for text in texts), default=0)
        extra = px(52) + (px(24) if self._icon_name else 0)
        return QSize(round(longest + extra), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """As wide as a few letters."""
        return QSize(min(self.sizeHint().width(), px(120)), super().minimumSizeHint().height())

    def _tell(self) -> None:
        self.chosen.emit(self.key())

    def wheelEvent(self, event: object) -> None:
        """A wheel that passes by changes nothing."""
        event.ignore()  # type: ignore[attr-defined]


class _Segment(QPushButton):
    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setCheckable(True)
        self.setAccessibleName(text)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        width = metrics(Type.BODY_MEDIUM).horizontalAdvance(self.text()) + 2 * px(12)
        return QSize(round(width), max(px(30), round(metrics(Type.BODY_MEDIUM).height() + 8)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked():
            painter.setPen(QPen(theme().color("accent"), 1.5))
            painter.setBrush(theme().color("surface"))
            painter.drawRoundedRect(box, 6, 6)
        style = Type.BODY_STRONG if self.isChecked() else Type.BODY_MEDIUM
        ink = "accent" if self.isChecked() else ("text2" if self.isEnabled() else "muted")
        paint_text(painter, QRectF(self.rect()), self.text(), style, ink, Qt.AlignmentFlag.AlignHCenter)
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()))


class Segmented(QWidget):
    """A few choices side by side; arrows move, one is chosen."""

    chosen = Signal(str)

    def __init__(self, name: str, items: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._buttons: dict[str, _Segment] = {}
        for key, text in items:
            button = _Segment(text, self)
            button.setAutoExclusive(True)
            button.clicked.connect(self._tell)
            self._buttons[key] = button
            row.addWidget(button)
        if items:
            self._buttons[items[0][0]].setChecked(True)
        self._mind_stop()
        theme().changed.connect(self.update)

    def key(self) -> str:
        """The chosen key."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def choose(self, key: str) -> None:
        """Chooses without telling."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)
            self._mind_stop()

    def _mind_stop(self) -> None:
        """Tab comes to what is chosen, never to another that Space would choose instead."""
        for button in self._buttons.values():
            stop = Qt.FocusPolicy.StrongFocus if button.isChecked() else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(stop)

    def _tell(self) -> None:
        self.chosen.emit(self.key())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The common ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().color("line"), 1))
        painter.setBrush(theme().color("sunken"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


class FieldError(QWidget):
    """One sentence under a field, with icon; nothing while there is no error."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(5))
        self._sign = IconLabel("alert-circle", "high", 14)
        self._text = Label("", Type.SECONDARY, "high", wrap=True)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.setVisible(False)

    def show_error(self, sentence: str) -> None:
        """Shows it and tells it at once; "" takes it away."""
        self._text.setText(sentence)
        self.setVisible(bool(sentence))
        self.setAccessibleName(sentence)
        if sentence:
            event = QAccessibleAnnouncementEvent(self, sentence)
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
            QAccessible.updateAccessibility(event)

    @property
    def sentence(self) -> str:
        """What is said."""
        return self._text.text()


class LabeledField(QWidget):
    """A label over a field, and its error under."""

    def __init__(self, label: str, field: QWidget, parent: QWidget | None = None, *, hint: str = "") -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(5))
        self.label = Label(label, Type.SECONDARY_MEDIUM, "text2")
        self.label.setBuddy(field)
        self.field = field
        if not field.accessibleName():
            field.setAccessibleName(label)
        column.addWidget(self.label)
        column.addWidget(field)
        if hint:
            column.addWidget(Label(hint, Type.CAPTION, "muted", wrap=True))
        self.error = FieldError()
        column.addWidget(self.error)

    def show_error(self, sentence: str) -> None:
        """Under the field; "" takes it away."""
        self.error.show_error(sentence)
        self.field.setAccessibleDescription(sentence)


class DateField(QLineEdit):
    """A date as people type it; shown as «on 28.10.2026» when the field is left."""

    changed = Signal()

    def __init__(
        self, today: Callable[[], dt.date] = dt.date.today, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._value: dt.date | None = None
        self.setPlaceholderText(translate("DateField", "d.m., i = today, -2, fr"))
        self.setAccessibleName(name)
        self.setMinimumHeight(px(32))
        self.textEdited.connect(self._typed)
        self.editingFinished.connect(self._show)

    def value(self) -> dt.date | None:
        """The date, or None (also when it can't be understood: see ``understood``)."""
        return self._value

    def set_value(self, day: dt.date | None) -> None:
        """Another date, or none."""
        self._value = day
        self._show()

    @property
    def understood(self) -> bool:
        """False when something is typed that isn't a date."""
        return self._value is not None or not self.text().strip()

    def _typed(self, text: str) -> None:
        self._value = read_day(text, self._today())
        self.changed.emit()

    def _show(self) -> None:
        if self._value is not None:
            self.setText(f"{weekday_short(self._value)} {day_numbers(self._value)}")
        elif not self.text().strip():
            self.clear()

    def focusInEvent(self, event: object) -> None:
        """The date as numbers, all of it selected."""
        super().focusInEvent(event)  # type: ignore[arg-type]
        if self._value is not None:
            self.setText(day_numbers(self._value))
            self.selectAll()
