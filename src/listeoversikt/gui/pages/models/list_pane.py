"""The models at the left, the plain rule first: it stands whatever is switched on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.marks import ICON, paint_icon, paint_text
from listeoversikt.gui.look.states import Look
from listeoversikt.gui.pages.models.words import outcome_word, state_look
from listeoversikt.gui.parts.surfaces import Panel
from listeoversikt.gui.table.cell_painter import LINE_GAP
from listeoversikt.gui.table.column import ALWAYS, Column
from listeoversikt.gui.table.view import RowsView
from listeoversikt.gui.texts import translate

if TYPE_CHECKING:
    from listeoversikt.operations.model_line import ModelLine

RULE = "rule"
"""The key of the plain rule's row."""


class ModelRows:
    """The rows as the table asks for them."""

    def __init__(self, lines: Sequence[ModelLine]) -> None:
        self.keys = [RULE, *(line.address for line in lines)]
        self.names = [translate("Models", "The plain rule"), *(line.name for line in lines)]
        always = Look("check", translate("Models", "Always there"), "text2")
        self.looks = [always, *(state_look(line) for line in lines)]
        self.notes = ["", *(outcome_word(line.outcome) for line in lines)]

    def columns(self) -> list[Column]:
        """One column, two lines."""
        return [
            Column(
                "model",
                translate("Models", "Model"),
                text=self._text,
                paint=self._paint,
                spoken=self._text,
                width=200,
                stretch=1,
                priority=ALWAYS,
                tip=self._text,
            )
        ]

    def _text(self, row: int) -> str:
        parts = [self.names[row], self.looks[row].word, self.notes[row]]
        return ", ".join(part for part in parts if part)

    def _paint(self, painter: QPainter, rect: QRectF, row: int) -> None:
        look = self.looks[row]
        upper, lower = metrics(Type.BODY_STRONG).height(), metrics(Type.SECONDARY).height()
        top = rect.top() + (rect.height() - upper - px(LINE_GAP) - lower) / 2
        first = QRectF(rect.left(), top, rect.width(), upper)
        paint_text(painter, first, self.names[row], Type.BODY_STRONG)
        under = QRectF(rect.left(), top + upper + px(LINE_GAP), rect.width(), lower)
        paint_icon(painter, under, look.icon, look.ink, 14)
        under.setLeft(under.left() + px(ICON + 3))
        word = metrics(Type.SECONDARY_MEDIUM).horizontalAdvance(look.word) + 1
        paint_text(
            painter,
            QRectF(under.left(), under.top(), word, lower),
            look.word,
            Type.SECONDARY_MEDIUM,
            look.ink,
        )
        under.setLeft(under.left() + word + px(8))
        if under.width() > px(40):
            paint_text(painter, under, self.notes[row], Type.SECONDARY, "text2")


class ListPane(Panel):
    """``chosen(key)`` when a row is in hand, ``opened`` on Enter."""

    chosen = Signal(str)
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "right", parent=parent)
        self.setAccessibleName(translate("Models", "List of models"))
        self.rows = ModelRows(())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(8), 1, 0)
        column.setSpacing(0)
        self.table = RowsView(name=translate("Models", "Models"))
        self.table.row_lines = 2
        self.table.letters_on = False
        self.table.horizontalHeader().hide()
        self.table.current_changed.connect(self._current)
        self.table.opened.connect(lambda _: self.opened.emit())
        column.addWidget(self.table, 1)

    def show_models(self, lines: Sequence[ModelLine]) -> None:
        """Other models; the one in hand stays in hand."""
        self.rows = ModelRows(lines)
        self.table.rows.set_rows(self.rows.columns(), len(self.rows.keys), self.rows.keys)

    def take(self, key: str) -> bool:
        """Puts a row in hand; False = it isn't there."""
        if key not in self.rows.keys:
            return False
        self.table.set_current(key)
        return True

    def current(self) -> str:
        """What is in hand; "" = nothing."""
        row = self.table.current_row()
        return self.rows.keys[row] if 0 <= row < len(self.rows.keys) else ""

    def _current(self, row: int) -> None:
        self.chosen.emit(self.current())
