"""A section of the settings: its head with what was saved, what it's for, and the cards under it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.parts.fields import LabeledField
from listeoversikt.gui.parts.headings import Heading, Label
from listeoversikt.gui.parts.notices import IconLabel, announce
from listeoversikt.gui.parts.surfaces import Card

if TYPE_CHECKING:
    from listeoversikt.operations.choices import Choices


NAME_ABOVE = 64
"""What was opened is shown with the name it stands under."""


class SavedLine(QWidget):
    """«Lagret kl. 09.14. Tallene regnes på nytt.»; nothing until something was saved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        row.addWidget(IconLabel("circle-check", "good"), 0, Qt.AlignmentFlag.AlignVCenter)
        self._words = Label("", Type.SECONDARY, "good", wrap=True)
        row.addWidget(self._words, 1)
        self.setVisible(False)

    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def tell(self, sentence: str) -> None:
        """Says it, also to a screen reader."""
        self._words.setText(sentence)
        self.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence)


class Section(QWidget):
    """One section. ``changed`` sends the keys with their new values, and what the change is called.

    ``go`` asks for another page.
    """

    changed = Signal(dict, str)
    go = Signal(object)

    def __init__(self, title: str, about: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(px(12))
        self.heading = Heading(title, Type.LEAD_STRONG, level=2)
        self.saved = SavedLine()
        head = QVBoxLayout()
        head.setSpacing(px(4))
        head.addWidget(self.heading)
        self.about = Label(about, Type.BODY, "text2", wrap=True)
        head.addWidget(self.about)
        head.addWidget(self.saved)
        self.column.addLayout(head)
        self.setAccessibleName(title)

    def show_choices(self, choices: Choices) -> None:
        """Shows the choices that hold."""
        raise NotImplementedError

    def show_office(self, name: str, lists: tuple[str, ...]) -> None:
        """What the office is called and its lists are known; most sections don't care."""

    def card(self, title: str = "", note: str = "") -> QVBoxLayout:
        """A new card at the end; its layout."""
        made = Card(title, note=note)
        made.body.setSpacing(px(8))
        self.column.addWidget(made)
        return made.body

    def bring_into_view(self, opened: QWidget) -> None:
        """Scrolls so that something that was just opened is seen, its top first."""

        def scroll() -> None:
            area = next((up for up in _above(self) if isinstance(up, QScrollArea)), None)
            inside = None if area is None else area.widget()
            if area is None or inside is None or not opened.isVisible():
                return
            bar, room = area.verticalScrollBar(), area.viewport().height()
            top = opened.mapTo(inside, QPoint(0, 0)).y() - px(NAME_ABOVE)
            bottom = top + opened.height() + px(NAME_ABOVE + 16)
            if bottom > bar.value() + room or top < bar.value():
                bar.setValue(min(top, max(bottom - room, bar.value())) if bottom - top < room else top)

        QTimer.singleShot(0, opened, scroll)

    def send(self, changes: Mapping[str, Any], what: str) -> None:
        """Hands a change on."""
        self.changed.emit(dict(changes), what)


def _above(widget: QWidget) -> Iterator[QWidget]:
    """What the widget stands in, from the inside out."""
    up = widget.parentWidget()
    while up is not None:
        yield up
        up = up.parentWidget()


def in_two_columns(card: QVBoxLayout, widgets: Sequence[QWidget]) -> None:
    """Short things side by side, read down the first column first."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(px(16))
    grid.setVerticalSpacing(px(4))
    rows = (len(widgets) + 1) // 2
    for place, widget in enumerate(widgets):
        grid.addWidget(widget, place % rows, place // rows, Qt.AlignmentFlag.AlignTop)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    card.addLayout(grid)


def labeled(label: str, field: QWidget, hint: str = "") -> LabeledField:
    """A field whose label may take two lines."""
    made = LabeledField(label, field, hint=hint)
    made.label.setWordWrap(True)
    field.setAccessibleDescription(hint)
    return made


def explained(text: str) -> Label:
    """A line of explanation under a control, in line with its text."""
    label = Label(text, Type.SECONDARY, "text2", wrap=True)
    label.setContentsMargins(px(29), 0, 0, px(4))
    return label
