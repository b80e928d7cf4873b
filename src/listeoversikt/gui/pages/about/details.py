"""A table with one row a thing, and what is to be read of the chosen row under it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from listeoversikt.gui.look.fonts import Type, font, metrics, px

ROWS_SHOWN, LINES_SHOWN = 9, 12


class Listing(QTableWidget):
    """Rows of plain texts; arrows move, screen readers get a real table. The last column takes what is left."""

    def __init__(self, name: str, heads: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(0, len(heads), parent)
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(list(heads))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(row_height())
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setMinimumSectionSize(px(60))
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setStretchLastSection(True)

    def show_rows(self, rows: Sequence[Sequence[str]], widths: Sequence[int]) -> None:
        """Other rows; ``widths`` of all columns but the last, px at 100 %."""
        self.setRowCount(len(rows))
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.setItem(row, column, item)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, px(width))
        self.setMinimumHeight(row_height() * (min(len(rows), ROWS_SHOWN) + 1) + px(6))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for any window."""
        return QSize(px(200), super().minimumSizeHint().height())


class Reading(QPlainTextEdit):
    """A text to read, not to change; the keyboard scrolls and selects."""

    def __init__(self, name: str, lines: int = LINES_SHOWN, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFont(font(Type.SECONDARY))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setMinimumHeight(round(metrics(Type.SECONDARY).lineSpacing() * lines) + px(16))


class ListingWithText(QWidget):
    """A listing; the text of the chosen row under it."""

    def __init__(
        self,
        name: str,
        heads: Sequence[str],
        reading: str,
        lines: int = LINES_SHOWN,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.listing = Listing(name, heads)
        self.reading = Reading(reading, lines)
        self._texts: tuple[str, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self.listing)
        column.addWidget(self.reading)
        self.listing.currentCellChanged.connect(self._chosen)

    def show_rows(self, rows: Sequence[Sequence[str]], widths: Sequence[int], texts: Sequence[str]) -> None:
        """Other rows with their texts; the first is chosen."""
        self._texts = tuple(texts)
        self.listing.show_rows(rows, widths)
        if rows:
            self.listing.setCurrentCell(0, 0)

    def _chosen(self, row: int) -> None:
        self.reading.setPlainText(self._texts[row] if 0 <= row < len(self._texts) else "")


def row_height() -> int:
    """A row of one line."""
    return max(px(32), round(metrics(Type.BODY).height()) + 10)
