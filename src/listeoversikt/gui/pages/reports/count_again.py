"""«Beregn på nytt»: what was compared, and which cells differ; or the one sentence why nothing was."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.charts.numbers_table import Numbers, NumbersTable
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.parts.buttons import SecondaryButton
from listeoversikt.gui.parts.headings import Heading, Label
from listeoversikt.gui.parts.held_back import HeldBack
from listeoversikt.gui.parts.notices import Notice
from listeoversikt.gui.texts import language, translate
from listeoversikt.words.reproduction import reproduction_sentence

if TYPE_CHECKING:
    from listeoversikt.operations.office import Office
    from listeoversikt.operations.progress import Progress
    from listeoversikt.operations.reproduce import Reproduced

WIDTH, TABLE_HEIGHT = 560, 280


def ask_again(office: Office, source: Path, progress: Progress) -> Reproduced:
    """Counts the workbook's figures anew, on the store's thread."""
    from listeoversikt.operations.reproduce import reproduce_from_store

    return reproduce_from_store(office.store, source, progress=progress)


class CountedAgain(HeldBack):
    """``found`` is what was compared; None with ``refusal``, which says why nothing was."""

    def __init__(
        self, name: str, found: Reproduced | None, refusal: Any = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = translate("Reports", "Count again")
        self.setWindowTitle(title)
        self.setMinimumWidth(px(WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(20), px(16))
        column.setSpacing(px(12))
        column.addWidget(Heading(title))
        column.addWidget(Label(name, Type.SECONDARY, "text2", wrap=True))
        kind, text = _answer(found, refusal)
        self.notice = Notice(kind, text)
        column.addWidget(self.notice)
        self.table: NumbersTable | None = None
        if found is not None and found.differences:
            self.table = _differences(found)
            column.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        self.close_button = SecondaryButton(translate("Reports", "Close"))
        self.close_button.clicked.connect(self.accept)
        row.addWidget(self.close_button)
        column.addLayout(row)
        self.close_button.setFocus()


def _answer(found: Reproduced | None, refusal: Any) -> tuple[str, str]:
    if found is None:
        return "warning", reproduction_sentence(refusal.why, refusal.what, language())
    if not found.differences:
        count = found.compared
        return "good", translate("Reports", "All %n figures agree.", "", count)
    different = len(found.differences)
    text = translate("Reports", "%n of {all} figures differ.", "", different)
    return "error", text.format(all=found.compared)


def _differences(found: Reproduced) -> NumbersTable:
    columns = (
        translate("Reports", "Sheet"),
        translate("Reports", "Cell"),
        translate("Reports", "In the workbook"),
        translate("Reports", "Counted again"),
    )
    rows = [(one.sheet, one.cell, one.shown, one.recomputed) for one in found.differences]
    made = NumbersTable(Numbers(columns, rows, words=2))
    made.setAccessibleName(translate("Reports", "Figures that differ"))
    made.setMinimumHeight(px(TABLE_HEIGHT))
    return made
