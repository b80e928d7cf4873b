"""The fields of the forms: a tick with its error, segments that wrap, and what stands in any of them as a plain value."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.parts.fields import Choice, DateField, FieldError, Segmented

LONGEST = 500


def line(text: str = "", *, longest: int = LONGEST) -> QLineEdit:
    """A field of one line."""
    field = QLineEdit(text)
    field.setMaxLength(longest)
    field.setMinimumHeight(px(32))
    return field


def value_of(field: QWidget) -> Any:
    """What stands in the field, as a plain value."""
    if isinstance(field, QCheckBox):
        return field.isChecked()
    if isinstance(field, Choice | Segmented):
        return field.key()
    if isinstance(field, DateField):
        return field.value() if field.value() is not None else field.text()
    return field.text() if isinstance(field, QLineEdit) else None


def put_value(field: QWidget, value: Any) -> None:
    """Takes up what ``value_of`` gave."""
    if isinstance(field, QCheckBox):
        field.setChecked(bool(value))
    elif isinstance(field, Choice | Segmented):
        field.choose(value)
    elif isinstance(field, DateField):
        if isinstance(value, str):
            field.set_value(None)
            field.setText(value)
        else:
            field.set_value(value)
    elif isinstance(field, QLineEdit):
        field.setText(value)


def bring_into_sight(field: QWidget) -> None:
    """Scrolls what the field stands in, so that it and its error are seen."""
    widget = field.parentWidget()
    while widget is not None and not isinstance(widget, QScrollArea):
        widget = widget.parentWidget()
    if isinstance(widget, QScrollArea):
        widget.ensureWidgetVisible(field, 0, px(48))


class WrappedTick(QCheckBox):
    """A tick that is never wider than its room: what doesn't fit is in the tooltip."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(px(24))
        self._whole = text
        self.setAccessibleName(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cuts the text to the room."""
        super().resizeEvent(event)
        room = self.width() - px(26)
        cut = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setText(cut)
        self.setToolTip(self._whole if cut != self._whole else "")


class Ticks(QWidget):
    """Several ticks under one name, with one error under them; ``ticked`` are those ticked, by their keys."""

    def __init__(
        self,
        name: str,
        items: Sequence[tuple[str, str]],
        on: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        self.boxes: dict[str, QCheckBox] = {}
        for key, text in items:
            box = WrappedTick(text)
            box.setChecked(key in on)
            self.boxes[key] = box
            column.addWidget(box)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """To the first. (A focus proxy would put the group itself in the Tab key's chain.)"""
        first = next(iter(self.boxes.values()), None)
        if first is not None:
            first.setFocus(reason)

    def ticked(self) -> tuple[str, ...]:
        """Those ticked."""
        return tuple(key for key, box in self.boxes.items() if box.isChecked())


class TickField(QWidget):
    """One tick, and its error under it."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        self.box = WrappedTick(text)
        self.field: QWidget = self.box
        self.error = FieldError()
        column.addWidget(self.box)
        column.addWidget(self.error)

    def show_error(self, sentence: str) -> None:
        """Under the tick; "" takes it away."""
        self.error.show_error(sentence)
        self.box.setAccessibleDescription(sentence)


class Segments(Segmented):
    """Choices side by side on one line, or on two where they don't fit on one."""

    def __init__(self, name: str, items: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(name, items, parent)
        old = self.layout()
        self._spare = QWidget()
        if old is not None:
            self._spare.setLayout(old)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._columns = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._arrange(len(items))

    @property
    def chosen_button(self) -> QWidget:
        """The button of what is chosen."""
        return self._buttons[self.key()]

    def _whole_width(self) -> int:
        return sum(button.sizeHint().width() for button in self._buttons.values())

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, button in enumerate(self._buttons.values()):
            self._grid.removeWidget(button)
            self._grid.addWidget(button, place // columns, place % columns)
            button.show()
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """The narrower arrangement's."""
        half = -(-len(self._buttons) // 2)
        widest = max((button.sizeHint().width() for button in self._buttons.values()), default=0)
        return QSize(min(widest * half, px(200)), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One line or two."""
        super().resizeEvent(event)
        count = len(self._buttons)
        self._arrange(count if self.width() >= self._whole_width() else -(-count // 2))
