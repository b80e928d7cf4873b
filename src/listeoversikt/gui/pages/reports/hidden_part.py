"""The right side: what is hidden and why, what is never in the file, and the files that were made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.pages.reports.words import (
    content_text,
    former_text,
    kind_word,
    made_text,
    sheet_note,
    short_checksum,
    summary_text,
    why_word,
)
from listeoversikt.gui.parts.emptying import let_go
from listeoversikt.gui.parts.headings import Caption, Label
from listeoversikt.gui.parts.notices import EmptyState
from listeoversikt.gui.parts.surfaces import Card
from listeoversikt.gui.table.column import ALWAYS, Column, Group
from listeoversikt.gui.table.view import RowsView
from listeoversikt.gui.texts import number, translate

if TYPE_CHECKING:
    from listeoversikt.operations.report_files import MadeFile
    from listeoversikt.operations.report_hidden import HiddenFigure, WhatIsHidden

HIDDEN_ROWS, MADE_ROWS = 6, 3
"""How many rows are in sight at least."""


class HiddenPart(QWidget):
    """Two cards; ``show_hidden`` and ``show_made`` fill them."""

    def __init__(self) -> None:
        super().__init__()
        self.hidden: WhatIsHidden | None = None
        self.made: tuple[MadeFile, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(16))
        column.addWidget(self._hidden_card(), 3)
        column.addWidget(self._made_card(), 1)

    def _hidden_card(self) -> Card:
        card = Card(translate("Reports", "What is hidden"))
        self.summary = Label("", Type.BODY_STRONG, "text", wrap=True)
        card.body.addWidget(self.summary)
        self._reasons = QGridLayout()
        self._reason_labels: list[Label] = []
        self._reasons.setHorizontalSpacing(px(12))
        self._reasons.setVerticalSpacing(px(4))
        self._reasons.setColumnStretch(1, 1)
        card.body.addLayout(self._reasons)
        never = translate("Reports", "Hidden is marked hidden, never 0.")
        self.former = Caption("", wrap=True)
        card.body.addWidget(self.former)
        self.table = _table(translate("Reports", "Hidden figures"), HIDDEN_ROWS)
        card.body.addWidget(self.table, 1)
        outside = translate("Reports", "Never in the file: a row per patient, the doctor's id, free text.")
        self.never = Caption(f"{never} {outside}", wrap=True)
        card.body.addWidget(self.never)
        return card

    def _made_card(self) -> Card:
        card = Card(translate("Reports", "Files made here"))
        self.made_table = _table(translate("Reports", "Files made here"), MADE_ROWS)
        card.body.addWidget(self.made_table, 1)
        return card

    # --- what is hidden ------------------------------------------------------------------------------------

    def show_counting(self) -> None:
        """The figures are being counted; those of before stay till then."""
        words = translate("Reports", "The figures are being counted …")
        self.summary.setText(words)
        if self.hidden is None:
            self.table.set_loading(words)

    def show_hidden(self, hidden: WhatIsHidden) -> None:
        """The list, its sum and its reasons."""
        self.hidden = hidden
        self.summary.setText(summary_text(hidden))
        self.former.setText(former_text(hidden.former))
        self._show_reasons(hidden)
        figures = hidden.hidden
        columns = _hidden_columns(figures, hidden.small)
        groups = [
            Group(
                one.sheet,
                None,
                sheet_note(one),
                [row for row, at in enumerate(figures) if at.sheet == one.sheet],
            )
            for one in hidden.sheets
        ]
        self.table.set_loading("")
        self.table.rows.set_rows(columns, len(figures), list(map(str, range(len(figures)))), groups=groups)
        nothing = EmptyState("circle-check", translate("Reports", "Nothing is hidden"))
        self.table.set_empty(None if figures else nothing)
        self.table.select_first()

    def reasons(self) -> list[str]:
        """Each reason with its count, as shown."""
        return [label.text() for label in self._reason_labels]

    def _show_reasons(self, hidden: WhatIsHidden) -> None:
        for label in self._reason_labels:
            let_go(self._reasons, label)
        self._reason_labels = []
        for row, (why, count) in enumerate(hidden.reasons):
            counted = Label(number(count), Type.BODY_MEDIUM)
            reason = Label(why_word(why, hidden.small), Type.BODY, "text2", wrap=True)
            self._reasons.addWidget(counted, row, 0)
            self._reasons.addWidget(reason, row, 1)
            self._reason_labels += [counted, reason]

    # --- the files that were made --------------------------------------------------------------------------

    def show_made(self, made: Sequence[MadeFile]) -> None:
        """What was made here, newest first."""
        self.made = tuple(made)
        self.made_table.rows.set_rows(
            _made_columns(self.made), len(self.made), list(map(str, range(len(made))))
        )
        none = Label(translate("Reports", "No file has been made here yet."), Type.BODY, "text2", wrap=True)
        none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.made_table.set_empty(None if made else none)
        self.made_table.select_first()


def _table(name: str, rows: int) -> RowsView:
    made = RowsView(name=name)
    made.letters_on = False
    made.setMinimumHeight(round(metrics(Type.BODY).height() * 1.9 * (rows + 1)))
    return made


def _hidden_columns(figures: Sequence[HiddenFigure], small: int) -> tuple[Column, ...]:
    return (
        Column(
            "name",
            translate("Reports", "Figure"),
            lambda row: figures[row].name,
            width=200,
            stretch=5,
            priority=ALWAYS,
            strong=True,
            tip=lambda row: "\n".join(filter(None, (figures[row].name, figures[row].where))),
        ),
        Column(
            "where",
            translate("Reports", "Group or period"),
            lambda row: figures[row].where,
            width=110,
            stretch=1,
            priority=50,
        ),
        Column(
            "why",
            translate("Reports", "Why"),
            lambda row: why_word(figures[row].why, small),
            width=230,
            stretch=1,
            priority=80,
            ink="text2",
            tip=lambda row: why_word(figures[row].why, small),
        ),
    )


def _made_columns(made: Sequence[MadeFile]) -> tuple[Column, ...]:
    return (
        Column(
            "made",
            translate("Reports", "Made"),
            lambda row: made_text(made[row]),
            width=140,
            priority=90,
            never_elide=True,
        ),
        Column(
            "kind",
            translate("Reports", "What"),
            lambda row: kind_word(made[row].kind),
            width=150,
            stretch=2,
            priority=ALWAYS,
            strong=True,
            tip=lambda row: kind_word(made[row].kind),
        ),
        Column(
            "content",
            translate("Reports", "Content"),
            lambda row: content_text(made[row]),
            width=150,
            stretch=2,
            priority=40,
            ink="text2",
            tip=lambda row: content_text(made[row]),
        ),
        Column("who", translate("Reports", "Who"), lambda row: made[row].who, width=80, priority=60),
        Column(
            "checksum",
            translate("Reports", "Checksum"),
            lambda row: short_checksum(made[row].checksum),
            width=118,
            priority=30,
            tip=lambda row: made[row].checksum,
        ),
    )
