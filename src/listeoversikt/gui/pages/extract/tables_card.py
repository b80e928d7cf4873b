"""Tables: file, rows read = kept + set aside + ignored, and whether there is anything to look at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.look.marks import paint_icon, paint_text
from listeoversikt.gui.pages.extract.wording import missing_sentence, rows_sentence
from listeoversikt.gui.parts.surfaces import Card
from listeoversikt.gui.table.column import Column
from listeoversikt.gui.table.view import RowsView
from listeoversikt.gui.texts import number, translate
from listeoversikt.operations.extract_steps import Looked, TableLook, TableState

ICONS = {
    TableState.READY: ("circle-check", "good"),
    TableState.FINDINGS: ("alert-triangle", "rising"),
    TableState.ASKS: ("alert-circle", "high"),
}


@dataclass(frozen=True)
class _Line:
    table: str
    look: TableLook | None


def state_word(state: TableState) -> str:
    """What stands in the column Status."""
    if state is TableState.READY:
        return translate("Extract", "Ready")
    if state is TableState.FINDINGS:
        return translate("Extract", "See findings")
    return translate("Extract", "Many findings")


def indent_head(card: Card) -> None:
    """The title of a card whose table goes to its edges."""
    head = card.head_row
    if head is not None:
        head.setContentsMargins(px(16), 0, px(16), 0)
        head.setStretch(1, 0)
        head.setStretch(2, 1)


class TablesCard(Card):
    """A row a table; those that aren't in the extract stand last as missing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Extract", "Tables"), note=" ", parent=parent)
        if self.note is not None:
            self.note.setWordWrap(True)
            self.note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.body.setContentsMargins(1, px(14), 1, px(8))
        indent_head(self)
        self.view = RowsView(name=translate("Extract", "Tables in the extract"))
        self.view.letters_on = False
        self.view.widths.margin = 16
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(self.view)
        self._lines: list[_Line] = []

    def show_tables(self, looked: Looked) -> None:
        """What was read."""
        self._lines = [_Line(table.table, table) for table in looked.tables]
        self._lines += [_Line(table, None) for table in looked.missing]
        keys = [line.table for line in self._lines]
        self.view.rows.set_rows(self._columns(), len(keys), keys)
        if self.note is not None:
            self.note.setText(rows_sentence(looked))
        self.fit()

    def fit(self) -> None:
        """As high as its rows: the card never scrolls."""
        header = self.view.header.sizeHint().height()
        self.view.setFixedHeight(header + len(self._lines) * self.view.row_height() + px(2))

    def _columns(self) -> list[Column]:
        def count(of: Callable[[TableLook], int]) -> Callable[[int], str]:
            def text(row: int) -> str:
                look = self._lines[row].look
                return number(of(look)) if look is not None else ""

            return text

        return [
            Column(
                "table",
                translate("Extract", "Table"),
                lambda row: self._lines[row].table,
                width=110,
                strong=True,
                priority=100,
                never_elide=True,
            ),
            Column(
                "file",
                translate("Extract", "File"),
                self._file,
                width=140,
                stretch=1,
                ink="text2",
                priority=1,
            ),
            Column(
                "read",
                translate("Extract", "Read"),
                count(lambda look: look.read),
                width=76,
                right=True,
                never_elide=True,
                priority=4,
            ),
            Column(
                "kept",
                translate("Extract", "Kept"),
                count(lambda look: look.kept),
                width=76,
                right=True,
                never_elide=True,
                priority=3,
            ),
            Column(
                "aside",
                translate("Extract", "Set aside"),
                count(lambda look: look.set_aside),
                width=84,
                right=True,
                never_elide=True,
                priority=5,
                paint=self._paint_aside,
            ),
            Column(
                "ignored",
                translate("Extract", "Ignored"),
                count(lambda look: look.ignored),
                width=70,
                right=True,
                never_elide=True,
                priority=2,
                paint=self._paint_ignored,
                hint=translate("Extract", "Process codes are counted and not used."),
            ),
            Column(
                "state",
                translate("Extract", "Status"),
                self._state,
                width=130,
                never_elide=True,
                priority=100,
                paint=self._paint_state,
                missing=self._missing,
            ),
        ]

    def _file(self, row: int) -> str:
        look = self._lines[row].look
        return translate("Extract", "isn't in the extract") if look is None else look.file

    def _missing(self, row: int) -> str:
        line = self._lines[row]
        return "" if line.look is not None else missing_sentence(line.table)

    def _state(self, row: int) -> str:
        look = self._lines[row].look
        return state_word(look.state) if look is not None else translate("Marks", "missing")

    def _paint_state(self, painter: QPainter, rect: QRectF, row: int) -> None:
        look = self._lines[row].look
        if look is None:
            return
        sign, ink = ICONS[look.state]
        paint_icon(painter, rect, sign, ink)
        words = rect.adjusted(px(20), 0, 0, 0)
        paint_text(painter, words, state_word(look.state), Type.SECONDARY_MEDIUM, ink)

    def _paint_aside(self, painter: QPainter, rect: QRectF, row: int) -> None:
        look = self._lines[row].look
        if look is not None:
            _paint_count(painter, rect, look.set_aside, strong=True)

    def _paint_ignored(self, painter: QPainter, rect: QRectF, row: int) -> None:
        look = self._lines[row].look
        if look is not None:
            _paint_count(painter, rect, look.ignored)


def _paint_count(painter: QPainter, rect: QRectF, count: int, *, strong: bool = False) -> None:
    """A count; 0 is muted, looked for and not found."""
    style = Type.BODY_STRONG if count and strong else Type.BODY
    token = "text" if count else "muted"
    paint_text(painter, rect, number(count), style, token, Qt.AlignmentFlag.AlignRight)
