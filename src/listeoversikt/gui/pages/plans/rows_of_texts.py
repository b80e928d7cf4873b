"""Rows with a choice and a text: the services involved, and appointments."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.plans.inline_choice import InlineChoice, Item
from listeoversikt.gui.pages.plans.inline_text import InlineText
from listeoversikt.gui.pages.plans.looks import short_day
from listeoversikt.gui.parts.buttons import IconButton, LinkButton
from listeoversikt.gui.parts.dates import read_day
from listeoversikt.gui.parts.headings import ElidedLabel
from listeoversikt.gui.texts import day_numbers, translate


@dataclass(frozen=True)
class RowText:
    """A row as shown: its id, the chosen key and its word, the text, and the day where rows have one."""

    id: str
    key: str
    word: str
    text: str
    day: dt.date | None = None


class _Row(QWidget):
    def __init__(self, owner: RowsOfTexts, row_id: str) -> None:
        super().__init__(owner)
        self._owner, self._path = owner, ""
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(6))
        self.choice = InlineChoice(owner.choice_name, owner.items)
        self.text = InlineText(owner.text_name, owner.text_name, one_line=True)
        self.day: InlineText | None = None
        line.addWidget(self.choice, 3, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.text, 5, Qt.AlignmentFlag.AlignTop)
        if owner.with_day:
            self.day = InlineText(
                translate("Plans", "Day"),
                translate("Plans", "d.m., fr"),
                token="text2",
                one_line=True,
                at_rest=self._day_at_rest,
            )
            self.day.edited.connect(self._day)
            self.day.begun.connect(owner.begun)
            line.addWidget(self.day, 2, Qt.AlignmentFlag.AlignTop)
        self.away = IconButton("x", translate("Plans", "Take the row away"))
        line.addWidget(self.away, 0, Qt.AlignmentFlag.AlignTop)
        self.choice.chosen.connect(self._choose)
        self.text.edited.connect(self._text)
        self.text.begun.connect(owner.begun)
        self.away.clicked.connect(self._remove)
        self.be(row_id)

    def be(self, row_id: str) -> None:
        """The row of that id; nothing of another may stand in it."""
        self._path = f"{self._owner.table}/{row_id}"
        self.text.path = f"{self._path}/{self._owner.text_field}"
        if self.day is not None:
            self.day.path = f"{self._path}/day"

    def rest(self) -> None:
        """Out of sight until another row is needed."""
        self.hide()
        for field in (self.text, self.day):
            if field is not None:
                field.rest()

    def show_row(self, row: RowText) -> None:
        self.choice.show_choice(row.key, row.word)
        self.text.set_saved(row.text)
        if self.day is not None:
            self.day.set_saved(day_numbers(row.day) if row.day else "")

    def set_number(self, number: int) -> None:
        """Which row it is, from the top: names tell the rows apart."""
        owner = self._owner
        self.choice.set_name(f"{owner.choice_name} {number}")
        self.text.setAccessibleName(f"{owner.text_name}, {owner.title.lower()} {number}")
        day, away = translate("Plans", "Day"), translate("Plans", "Take the row away")
        if self.day is not None:
            self.day.setAccessibleName(f"{day}, {owner.title.lower()} {number}")
        self.away.setAccessibleName(f"{away}, {owner.title.lower()} {number}")

    def _day_at_rest(self, typed: str) -> str:
        day = read_day(typed, self._owner.today())
        return short_day(day) if day is not None else typed

    def _choose(self, key: str) -> None:
        self._edit(self._owner.choice_field, key)

    def _text(self, text: str) -> None:
        self._edit(self._owner.text_field, text)

    def _day(self, typed: str) -> None:
        assert self.day is not None
        day = read_day(typed, self._owner.today())
        if day is None and typed:
            self.day.setToolTip(translate("Plans", "This isn't a date. It isn't saved."))
            return
        self.day.setToolTip("")
        self._edit("day", day)

    def _edit(self, field: str, value: Any) -> None:
        self._owner.edited.emit({f"{self._path}/{field}": value}, self._owner.title)

    def _remove(self) -> None:
        self._owner.edited.emit({self._path: None}, self._owner.title)


class RowsOfTexts(QWidget):
    """A titled list of such rows, and the way to one more (``wanted`` with the chosen key)."""

    edited = Signal(dict, str)
    wanted = Signal(str)
    begun = Signal()

    def __init__(
        self,
        table: str,
        title: str,
        fields: tuple[tuple[str, str], tuple[str, str]],
        items: Callable[[], Sequence[Item]],
        today: Callable[[], dt.date],
        parent: QWidget | None = None,
        *,
        with_day: bool = False,
        add: str = "",
    ) -> None:
        super().__init__(parent)
        self.table, self.title, self.items, self.today, self.with_day = table, title, items, today, with_day
        (self.choice_field, self.choice_name), (self.text_field, self.text_name) = fields
        self._rows: dict[str, _Row] = {}
        self._spare: list[_Row] = []
        self._take_up = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        head = QHBoxLayout()
        label = ElidedLabel(title, Type.SECONDARY_STRONG, "text2")
        label.setContentsMargins(px(4), 0, 0, 0)
        head.addWidget(label, 1)
        self.add = LinkButton(add, "plus")
        self.add.clicked.connect(self._want)
        head.addWidget(self.add)
        column.addLayout(head)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(2))
        column.addLayout(self._lines)
        column.addStretch(1)

    def show_rows(self, rows: Sequence[RowText]) -> None:
        """The newest; rows that are still there stay where the cursor is."""
        wanted = [row.id for row in rows]
        for gone in [key for key in self._rows if key not in wanted]:
            widget = self._rows.pop(gone)
            self._lines.removeWidget(widget)
            widget.rest()
            self._spare.append(widget)
        for place, row in enumerate(rows):
            if row.id not in self._rows:
                self._rows[row.id] = self._row(row.id)
                self._lines.insertWidget(place, self._rows[row.id])
            self._rows[row.id].show_row(row)
            self._rows[row.id].set_number(place + 1)
            if row.id == self._take_up:
                self._take_up = ""
                self._rows[row.id].text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, row_id: str) -> _Row:
        if not self._spare:
            return _Row(self, row_id)
        row = self._spare.pop()
        row.be(row_id)
        row.show()
        return row

    def take_up(self, row_id: str) -> None:
        """The row that is on its way gets the focus when it's here."""
        self._take_up = row_id

    def row(self, row_id: str) -> _Row | None:
        """The row's widgets."""
        return self._rows.get(row_id)

    def _want(self) -> None:
        choice = InlineChoice(self.choice_name, self.items, self)
        choice.hide()
        menu = choice.menu_of_choices()
        choice.chosen.connect(self.wanted)
        menu.destroyed.connect(choice.deleteLater)
        menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))
