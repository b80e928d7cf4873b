"""The numbers of a chart as a table: to read, to hear, to copy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from listeoversikt.gui.charts.leaving import NUMBERS, tell_left
from listeoversikt.gui.look.fonts import Type, font, metrics, px
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.parts.buttons import SecondaryButton
from listeoversikt.gui.parts.headings import Caption, Heading
from listeoversikt.gui.parts.held_back import HeldBack
from listeoversikt.gui.texts import translate

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

SHEET = """
QTableWidget {{ border: 1px solid {line}; border-radius: 6px; background: {surface}; }}
QTableWidget::item {{ padding: 0 8px; border-bottom: 1px solid {line}; }}
QHeaderView {{ background: {head}; border: 0; }}
QHeaderView::section {{ background: {head}; color: {text2}; border: 0; border-bottom: 1px solid {line}; padding: 0 11px; }}
"""


@dataclass(frozen=True)
class Numbers:
    """Column titles and rows of texts as shown; the first ``words`` columns are words, the rest numbers."""

    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    words: int = 1

    def as_text(self) -> str:
        """With tabs between, as a spreadsheet takes it."""
        return "\n".join("\t".join(row) for row in (self.columns, *self.rows))


class NumbersTable(QTableWidget):
    """A table of numbers: read only, copied whole with Ctrl+C."""

    def __init__(self, numbers: Numbers, parent: QWidget | None = None) -> None:
        super().__init__(len(numbers.rows), len(numbers.columns), parent)
        self.numbers = numbers
        self.setFont(font(Type.BODY))
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(max(px(28), round(metrics(Type.BODY).height() + 8)))
        self._fill(numbers)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setMinimumHeight(max(px(32), round(metrics(Type.SECONDARY_MEDIUM).height() + 10)))
        self._dress()
        theme().changed.connect(self._dress)

    def _dress(self) -> None:
        colors = {name: theme().color(name).name() for name in ("head", "line", "text2", "surface")}
        self.setStyleSheet(SHEET.format(**colors))

    def _fill(self, numbers: Numbers) -> None:
        for place, title in enumerate(numbers.columns):
            item = QTableWidgetItem(title)
            item.setFont(font(Type.SECONDARY_MEDIUM))
            item.setTextAlignment(LEFT if place < numbers.words else RIGHT)
            self.setHorizontalHeaderItem(place, item)
        for row, texts in enumerate(numbers.rows):
            for place, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setTextAlignment(LEFT if place < numbers.words else RIGHT)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{numbers.columns[place]}: {text}")
                self.setItem(row, place, item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies the whole table."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_numbers()
        else:
            super().keyPressEvent(event)

    def copy_numbers(self) -> None:
        """The whole table to the clipboard."""
        QGuiApplication.clipboard().setText(self.numbers.as_text())
        tell_left(self, NUMBERS)


class NumbersDialog(HeldBack):
    """The table with the chart's title; Esc closes."""

    def __init__(self, title: str, numbers: Numbers, origin: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.table = NumbersTable(numbers)
        self.table.setAccessibleName(title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(16), px(16), px(16))
        layout.setSpacing(px(8))
        layout.addWidget(Heading(title))
        layout.addWidget(self.table, 1)
        if origin:
            layout.addWidget(Caption(origin, wrap=True))
        layout.addLayout(self._buttons())
        wanted = self.table.horizontalHeader().length() + px(64)
        height = self.table.verticalHeader().length() + px(170)
        self.resize(min(max(wanted, px(420)), px(680)), min(height, px(620)))
        self.table.setFocus()

    def _buttons(self) -> QHBoxLayout:
        copy = SecondaryButton(translate("Chart", "Copy numbers"), "copy")
        copy.clicked.connect(self.table.copy_numbers)
        close = SecondaryButton(translate("Chart", "Close"))
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(close)
        return row
