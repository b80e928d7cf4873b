"""The fields of the form: a label, what is typed, and what is wrong with it; given out when they are left."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, font, metrics, px
from listeoversikt.gui.parts.entries import Tick
from listeoversikt.gui.parts.fields import Choice, DateField, FieldError
from listeoversikt.gui.parts.headings import Caption, Label
from listeoversikt.gui.parts.undo_key import undo_passes
from listeoversikt.gui.texts import MINUS, NOBREAK, NORWEGIAN, language

MOST_LETTERS = 4000
LINE_LETTERS = 200


class TextBox(QPlainTextEdit):
    """A text that grows with its lines; ``left`` when it's changed and left. Tab goes on."""

    left = Signal()

    def __init__(self, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = ""
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setFont(font(Type.BODY))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._fit)
        self._fit()

    def text(self) -> str:
        """What stands in it."""
        return self.toPlainText()[:MOST_LETTERS]

    def set_text(self, text: str) -> None:
        """Another text, which is what is saved."""
        self._before = text
        if self.toPlainText() != text:
            self.setPlainText(text)

    def take(self) -> None:
        """What is typed is given out now, where it's new."""
        if self.text() != self._before:
            self._before = self.text()
            self.left.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Left."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.take()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter gives it out."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.take()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z where nothing is typed takes back what was saved."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) and not self.document().isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not self.document().isRedoAvailable()
            if undo or redo:
                event.ignore()
                return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As high as its text at this width."""
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: object) -> None:
        """The sheet scrolls, not the field."""
        event.ignore()  # type: ignore[attr-defined]

    def _fit(self) -> None:
        line = metrics(Type.BODY).lineSpacing()
        lines = max(2, round(self.document().size().height()))
        wanted = round(line * lines + 2 * self.document().documentMargin() + px(8))
        if wanted != self.minimumHeight() or wanted != self.maximumHeight():
            self.setFixedHeight(wanted)


class LineBox(QLineEdit):
    """One line; ``left`` when it's changed and left."""

    left = Signal()

    def __init__(self, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = ""
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setMaxLength(LINE_LETTERS)
        self.setMinimumHeight(px(32))
        self.editingFinished.connect(self.take)
        self.installEventFilter(self)

    def set_text(self, text: str) -> None:
        """Another text, which is what is saved."""
        self._before = text
        if self.text() != text:
            self.setText(text)

    def take(self) -> None:
        """What is typed is given out now, where it's new."""
        if self.text() != self._before:
            self._before = self.text()
            self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Z where nothing is typed goes on."""
        return undo_passes(watched, event) or super().eventFilter(watched, event)


class AmountBox(QWidget):
    """A number with its unit after; ``as_share``: typed as per cent, kept as 0 to 1. None = nothing typed."""

    left = Signal()

    def __init__(self, name: str, unit: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.as_share = False
        self.line = LineBox(name)
        self.line.setMaxLength(14)
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.line.setFixedWidth(round(metrics(Type.BODY).horizontalAdvance("0 000 000")) + px(24))
        self.line.left.connect(self.left)
        self.unit = Caption(unit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        row.addWidget(self.line)
        row.addWidget(self.unit)
        row.addStretch(1)
        self.setFocusProxy(self.line)

    def value(self) -> float | None:
        """The number; None where nothing is typed, or it can't be understood (see ``understood``)."""
        text = self.line.text()
        for sign, plain in ((",", "."), (MINUS, "-"), ("–", "-"), (NOBREAK, ""), (" ", ""), ("%", "")):
            text = text.replace(sign, plain)
        try:
            found = float(text)
        except ValueError:
            return None
        if found != found or abs(found) == float("inf"):
            return None
        return round(found / 100, 8) if self.as_share else found

    @property
    def understood(self) -> bool:
        """False when something is typed that isn't a number."""
        return not self.line.text().strip() or self.value() is not None

    def set_value(self, value: float | None) -> None:
        """Another number, which is what is saved."""
        if value is None:
            self.line.set_text("")
            return
        shown = round(value * 100, 6) if self.as_share else value
        text = f"{shown:.6f}".rstrip("0").rstrip(".").replace("-", MINUS)
        self.line.set_text(text.replace(".", ",") if language() == NORWEGIAN else text)


class Field(QWidget):
    """A field of the form: label, what is typed, fault. ``edited`` when a changed value is left."""

    edited = Signal()

    def __init__(self, name: str, label: str, body: QWidget, hint: str = "") -> None:
        super().__init__()
        self.name, self.body = name, body
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(5))
        self.label = Label(label, Type.SECONDARY_MEDIUM, "text2")
        self.label.setBuddy(body)
        column.addWidget(self.label)
        if hint:
            column.addWidget(Caption(hint, wrap=True))
        column.addWidget(body)
        self.lacking = Caption("", wrap=True)
        self.lacking.set_token("muted")
        self.lacking.hide()
        column.addWidget(self.lacking)
        self.error = FieldError()
        column.addWidget(self.error)

    def value(self) -> Any:
        """What stands in it."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """What is saved."""
        raise NotImplementedError

    def take(self) -> None:
        """What is typed and not given out yet is given out now."""

    def show_fault(self, sentence: str, *, quiet: bool) -> None:
        """What is wrong; ``quiet`` = something that only hasn't been written yet."""
        self.lacking.setText(sentence if quiet else "")
        self.lacking.setVisible(quiet and bool(sentence))
        loud = "" if quiet else sentence
        if loud != self.error.sentence:
            self.error.show_error(loud)
        self.body.setAccessibleDescription(sentence)

    def first(self) -> QWidget:
        """Where the focus goes."""
        return self.body


class TextField(Field):
    """A text of some lines."""

    def __init__(self, name: str, label: str, placeholder: str = "", hint: str = "") -> None:
        self.box = TextBox(label, placeholder)
        super().__init__(name, label, self.box, hint)
        self.box.left.connect(self.edited)

    def value(self) -> Any:
        """The text."""
        return self.box.text()

    def set_value(self, value: Any) -> None:
        """Another text; what is being typed stays."""
        if not self.box.hasFocus() or self.box.text().strip() == str(value).strip():
            self.box.set_text(value)

    def take(self) -> None:
        """Given out now."""
        self.box.take()


class ListField(TextField):
    """Several short texts, one a line."""

    def value(self) -> Any:
        """The lines."""
        return tuple(line.strip() for line in self.box.text().splitlines() if line.strip())

    def set_value(self, value: Any) -> None:
        """Other lines; what is being typed stays."""
        if not self.box.hasFocus() and self.value() != tuple(value):
            self.box.set_text("\n".join(value))


class LineField(Field):
    """A text of one line."""

    def __init__(self, name: str, label: str, placeholder: str = "") -> None:
        self.box = LineBox(label, placeholder)
        super().__init__(name, label, self.box)
        self.box.left.connect(self.edited)

    def value(self) -> Any:
        """The text."""
        return self.box.text()

    def set_value(self, value: Any) -> None:
        """Another text; what is being typed stays."""
        if not self.box.hasFocus():
            self.box.set_text(value)

    def take(self) -> None:
        """Given out now."""
        self.box.take()


class AmountField(Field):
    """A number, or none; whole kroner where ``whole``."""

    def __init__(self, name: str, label: str, unit: str = "", hint: str = "", *, whole: bool = False) -> None:
        self.box = AmountBox(label, unit)
        self._whole = whole
        super().__init__(name, label, self.box, hint)
        self.box.left.connect(self.edited)

    def value(self) -> Any:
        """The number."""
        found = self.box.value()
        return round(found) if self._whole and found is not None else found

    def set_value(self, value: Any) -> None:
        """Another number; what is being typed stays, and what can't be understood."""
        if not self.box.line.hasFocus() and self.box.understood:
            self.box.set_value(value)

    def take(self) -> None:
        """Given out now."""
        self.box.line.take()


class DayField(Field):
    """A day as people type it."""

    def __init__(self, name: str, label: str, today: Callable[[], dt.date]) -> None:
        self.box = DateField(today, label)
        self._before: dt.date | None = None
        super().__init__(name, label, self.box)
        self.box.editingFinished.connect(self.take)

    def value(self) -> Any:
        """The day."""
        return self.box.value()

    def set_value(self, value: Any) -> None:
        """Another day; what is being typed stays, and what can't be understood."""
        self._before = value
        if not self.box.hasFocus() and self.box.understood:
            self.box.set_value(value)

    def take(self) -> None:
        """Given out now, where it's new."""
        if self.box.understood and self.box.value() != self._before:
            self._before = self.box.value()
            self.edited.emit()


class ChoiceField(Field):
    """One of a few; nothing chosen is its own line."""

    def __init__(self, name: str, label: str) -> None:
        self.box = Choice(label)
        super().__init__(name, label, self.box)
        self.box.chosen.connect(lambda _: self.edited.emit())

    def set_items(self, items: Sequence[tuple[str, str]]) -> None:
        """What can be chosen."""
        self.box.set_items(items)

    def value(self) -> Any:
        """The key."""
        return self.box.key()

    def set_value(self, value: Any) -> None:
        """Another key; one that isn't there is added as it is."""
        if value and self.box.findData(value) < 0:
            self.box.addItem(value, value)
        self.box.choose(value)


class TickField(Field):
    """Yes or no."""

    def __init__(self, name: str, label: str) -> None:
        self.box = Tick(label)
        super().__init__(name, label, self.box)
        self.label.hide()
        self.box.chosen.connect(lambda _: self.edited.emit())

    def value(self) -> Any:
        """Ticked."""
        return self.box.isChecked()

    def set_value(self, value: Any) -> None:
        """Ticked or not."""
        self.box.show_choice(bool(value))
