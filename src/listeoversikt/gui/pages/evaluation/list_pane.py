"""The goals at the left: name, how it stands, period."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.marks import ICON, paint_icon, paint_text
from listeoversikt.gui.pages.evaluation.words import days_text, state_look
from listeoversikt.gui.parts.fields import SearchField
from listeoversikt.gui.parts.surfaces import Panel
from listeoversikt.gui.table.cell_painter import LINE_GAP
from listeoversikt.gui.table.column import ALWAYS, Column
from listeoversikt.gui.table.view import RowsView
from listeoversikt.gui.texts import translate

if TYPE_CHECKING:
    from listeoversikt.operations.evaluation import KeptGoal


class GoalRows:
    """The rows as the table asks for them; words and looks once."""

    def __init__(self, goals: Sequence[KeptGoal], today: dt.date) -> None:
        self.goals = tuple(goals)
        self.titles = [one.goal.title or translate("Evaluation", "Goal without a name") for one in goals]
        self.looks = [state_look(str(one.state(today))) for one in goals]
        self.periods = [self._period(one) for one in goals]
        self.keys = [one.id for one in goals]

    def _period(self, kept: KeptGoal) -> str:
        goal = kept.goal
        if goal.start is None and goal.end is None:
            return translate("Evaluation", "no period")
        return days_text(goal.start, goal.end)

    def columns(self) -> list[Column]:
        """One column, two lines."""
        return [
            Column(
                "goal",
                translate("Evaluation", "Goal"),
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
        return f"{self.titles[row]}. {self.looks[row].word}, {self.periods[row]}"

    def _paint(self, painter: QPainter, rect: QRectF, row: int) -> None:
        look = self.looks[row]
        upper, lower = metrics(Type.BODY_STRONG).height(), metrics(Type.SECONDARY).height()
        top = rect.top() + (rect.height() - upper - px(LINE_GAP) - lower) / 2
        first = QRectF(rect.left(), top, rect.width(), upper)
        paint_text(painter, first, self.titles[row], Type.BODY_STRONG)
        under = QRectF(rect.left(), top + upper + px(LINE_GAP), rect.width(), lower)
        paint_icon(painter, under, look.icon, look.ink, 14)
        under.setLeft(under.left() + px(ICON + 3))
        word = metrics(Type.SECONDARY_MEDIUM).horizontalAdvance(look.word) + 1
        state = QRectF(under.left(), under.top(), word, lower)
        paint_text(painter, state, look.word, Type.SECONDARY_MEDIUM, look.ink)
        under.setLeft(state.right() + px(8))
        paint_text(painter, under, self.periods[row], Type.SECONDARY, "text2")


class ListPane(Panel):
    """``chosen(id)`` when a row is in hand, ``opened`` on Enter."""

    chosen = Signal(str)
    opened = Signal()

    def __init__(self, nothing: Callable[[], QWidget], parent: QWidget | None = None) -> None:
        super().__init__("surface", "right", parent=parent)
        self.setAccessibleName(translate("Evaluation", "List of goals"))
        self._nothing = nothing
        self.rows = GoalRows((), dt.date.min)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        self.search = SearchField(translate("Evaluation", "Search the goals"))
        self.search.textChanged.connect(self._search)
        around = QVBoxLayout()
        around.setContentsMargins(px(24), px(12), px(12), px(12))
        around.addWidget(self.search)
        column.addLayout(around)
        self.table = RowsView(name=translate("Evaluation", "Goals"))
        self.table.row_lines = 2
        self.table.letters_on = False
        self.table.horizontalHeader().hide()
        self.table.current_changed.connect(self._current)
        self.table.opened.connect(lambda _: self.opened.emit())
        self.search.into_list.connect(self.table.take_up)
        self.search.returnPressed.connect(self.table.take_up)
        column.addWidget(self.table, 1)

    def show_goals(self, goals: Sequence[KeptGoal], today: dt.date) -> None:
        """Other goals; the one in hand stays in hand."""
        self.rows = GoalRows(goals, today)
        self.table.rows.set_rows(self.rows.columns(), len(goals), self.rows.keys)
        texts = [
            f"{title} {look.word}" for title, look in zip(self.rows.titles, self.rows.looks, strict=True)
        ]
        self.table.rows.set_search_texts([text.lower() for text in texts])
        self.search.setVisible(bool(goals))
        self.table.set_empty(None if goals else self._nothing())

    def take(self, id: str) -> bool:
        """Puts a goal's row in hand; False = it isn't there."""
        if id not in self.rows.keys:
            return False
        if not self.table.set_current(id):
            self.search.clear()
            self.table.set_current(id)
        return True

    def current(self) -> str:
        """The goal in hand; "" = none."""
        row = self.table.current_row()
        return self.rows.keys[row] if 0 <= row < len(self.rows.keys) else ""

    def _search(self, text: str) -> None:
        self.table.rows.set_search(text)

    def _current(self, row: int) -> None:
        self.chosen.emit(self.current())
