"""Which reasons put a patient on the worklist, how many new ones a week, and the office's own priorities."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.settings.controls import NumberField, Tick
from listeoversikt.gui.pages.settings.marks_panel import MarksPanel
from listeoversikt.gui.pages.settings.section import Section, in_two_columns
from listeoversikt.gui.parts.buttons import QuietButton
from listeoversikt.gui.parts.fields import FieldError
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.leave_question import LeaveQuestion
from listeoversikt.gui.parts.open_panel import leave
from listeoversikt.gui.parts.surfaces import Divider
from listeoversikt.gui.texts import day_table, language, translate
from listeoversikt.words.worklist import reason_word

if TYPE_CHECKING:
    from listeoversikt.operations.choices import Choices

MOST_NEW = 999


class ReasonRow(QWidget):
    """One reason: on or off, new ones a week, priority; the marks open under it."""

    switched = Signal(str, bool)
    limited = Signal(str, object)
    marked = Signal(str, object)

    def __init__(self, key: str, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key, self._today = key, today
        self.word = reason_word(key, language())
        self._marks: dict[str, Any] | None = None
        self.panel: MarksPanel | None = None
        self.question: LeaveQuestion | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(4), 0, px(4))
        column.setSpacing(px(4))
        self.tick = Tick(self.word)
        self.tick.chosen.connect(lambda on: self.switched.emit(self.key, on))
        column.addWidget(self.tick)
        column.addLayout(self._second_line())
        self.error = FieldError()
        self.limit.refused.connect(self.error.show_error)
        column.addWidget(self.error)

    def _second_line(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(px(29), 0, 0, 0)
        row.setSpacing(px(8))
        label = translate("Settings", "At most new a week")
        self.limit = NumberField(f"{self.word}: {label}", 0, MOST_NEW, may_be_empty=True)
        self.limit.setPlaceholderText("–")
        self.limit.entered.connect(lambda number: self.limited.emit(self.key, number))
        text = Label(label, Type.SECONDARY, "text2", wrap=True)
        text.setBuddy(self.limit)
        row.addWidget(text)
        row.addWidget(self.limit)
        row.addSpacing(px(16))
        self.priority = QuietButton("", "pencil")
        self.priority.clicked.connect(self.open_marks)
        row.addStretch(1)
        row.addWidget(self.priority)
        return row

    def show_reason(self, on: bool, limit: int | None, marks: dict[str, Any] | None) -> None:
        """The choices that hold."""
        self.tick.show_choice(on)
        if not self.limit.hasFocus() or not self.limit.sentence():
            self.limit.show_number(limit)
        self._marks = marks
        if marks is None:
            self.priority.setText(translate("Settings", "Set priority"))
        else:
            self.priority.setText(
                translate("Settings", "Benefit {benefit}, severity {severity}, resources {resources}").format(
                    benefit=marks["nytte"], severity=marks["alvorlighet"], resources=marks["ressursbruk"]
                )
            )
        self.priority.setAccessibleName(f"{self.word}: {self.priority.text()}")
        self.priority.setToolTip("" if marks is None else _why(marks))

    def open_marks(self) -> None:
        """The marks, ready to be set; closed again when they were open, and asked first where something is filled in."""
        if self.panel is None:
            self.panel = MarksPanel(self.word, self._today)
            self.panel.kept.connect(self._marks_kept)
            self.panel.removed.connect(lambda: self._marks_kept(None))
            self.panel.closed.connect(self.close_marks)
            layout = self.layout()
            assert layout is not None
            layout.addWidget(self.panel)
            self.panel.hide()
        if not self.panel.isHidden():
            self.question = leave(self.panel, self.close_marks)
            return
        self.panel.show_marks(self._marks)
        self.panel.show()
        self.panel.first_field().setFocus()

    def close_marks(self) -> bool:
        """Closes them; False when they weren't open."""
        if self.panel is None or self.panel.isHidden():
            return False
        self.panel.hide()
        self.priority.setFocus()
        return True

    def _marks_kept(self, marks: dict[str, Any] | None) -> None:
        self.close_marks()
        self.marked.emit(self.key, marks)


def _why(marks: dict[str, Any]) -> str:
    return f"{day_table(dt.date.fromisoformat(marks['dato']))}: {marks['begrunnelse']}"


class WorklistSection(Section):
    """Arbeidsliste."""

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Settings", "Worklist"),
            translate("Settings", "A reason that is off puts nobody on the worklist."),
            parent,
        )
        self._table: dict[str, Any] = {}
        self._from_start: frozenset[str] = frozenset()
        self._today = today
        self._reasons = self.card(translate("Settings", "Reasons"))
        self.rows: dict[str, ReasonRow] = {}
        reach = self.card(translate("Settings", "Not in routine outreach"))
        self.nursing_home = Tick(translate("Settings", "Those who live in a nursing home"))
        self.children_out = Tick(translate("Settings", "Children under 16"))
        self.nursing_home.chosen.connect(self._nursing_home_chosen)
        self.children_out.chosen.connect(self._children_chosen)
        in_two_columns(reach, [self.nursing_home, self.children_out])
        self.column.addStretch(1)

    def show_choices(self, choices: Choices) -> None:
        """The choices that hold."""
        self._table = dict(choices.table)
        self._from_start = frozenset(choices.on_from_the_start)
        self._make_rows(choices.reasons)
        on = self._on()
        limits, marks = self._table["at_most_new_a_week"], self._table["marks"]
        for key, row in self.rows.items():
            row.show_reason(key in on, limits.get(key), marks.get(key))
        self.nursing_home.show_choice(self._table["nursing_home_out"])
        self.children_out.show_choice(self._table["children_out"])

    def _make_rows(self, reasons: tuple[str, ...]) -> None:
        """A row for each reason, made once."""
        for key in reasons:
            if key in self.rows:
                continue
            if self.rows:
                self._reasons.addWidget(Divider())
            row = ReasonRow(key, self._today)
            row.switched.connect(self._switched)
            row.limited.connect(self._limited)
            row.marked.connect(self._marked)
            self.rows[key] = row
            self._reasons.addWidget(row)

    def close_marks(self) -> bool:
        """Closes one that is open; False when none was."""
        return any(row.close_marks() for row in self.rows.values())

    def _on(self) -> set[str]:
        started = set(self._from_start) | set(self._table["switched_on"])
        return started - set(self._table["switched_off"])

    def _switched(self, key: str, on: bool) -> None:
        chosen = self._on() | {key} if on else self._on() - {key}
        extra, left_out = chosen - self._from_start, self._from_start - chosen
        self._send(
            {
                "switched_on": [reason for reason in self._order() if reason in extra],
                "switched_off": [reason for reason in self._order() if reason in left_out],
            },
            key,
        )

    def _order(self) -> list[str]:
        known = list(self.rows)
        unseen = [*self._table["switched_on"], *self._table["switched_off"], *sorted(self._from_start)]
        return known + [key for key in dict.fromkeys(unseen) if key not in known]

    def _limited(self, key: str, limit: int | None) -> None:
        limits = {
            other: number for other, number in self._table["at_most_new_a_week"].items() if other != key
        }
        if limit is not None:
            limits[key] = limit
        self._send({"at_most_new_a_week": limits}, key)

    def _marked(self, key: str, marks: dict[str, Any] | None) -> None:
        kept = {other: found for other, found in self._table["marks"].items() if other != key}
        if marks is not None:
            kept[key] = marks
        self._send({"marks": kept}, key)

    def _nursing_home_chosen(self, out: bool) -> None:
        self._send({"nursing_home_out": out}, "")

    def _children_chosen(self, out: bool) -> None:
        self._send({"children_out": out}, "")

    def _send(self, changes: dict[str, Any], key: str) -> None:
        self._table |= changes
        what = reason_word(key, language()) if key else translate("Settings", "Not in routine outreach")
        self.send(changes, what)
