"""Cards side by side where there is room, else under one another; and a card's small parts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QBoxLayout, QHBoxLayout, QHeaderView, QSizePolicy, QWidget

from listeoversikt.gui.charts.numbers_table import Numbers, NumbersTable
from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.notices import IconLabel

ROOM = 720
"""So wide (px at 100 %) two cards stand beside one another."""


class Beside(QWidget):
    """Widgets with their shares of the width, beside one another from ``room`` px on, where each gets what it ``needs``."""

    def __init__(
        self, widgets: Sequence[tuple[QWidget, int]], room: int = ROOM, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._room, self._shares = room, tuple(widgets)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(16))
        for widget, stretch in widgets:
            policy = widget.sizePolicy()
            policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
            widget.setSizePolicy(policy)
            self._row.addWidget(widget, stretch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side, or under one another."""
        super().resizeEvent(event)
        self.arrange(self.width())

    def arrange(self, width: int) -> None:
        """For so much room."""
        total = sum(share for _, share in self._shares)
        room = width - px(16) * (len(self._shares) - 1)
        fits = all(room * share / total >= getattr(one, "needs", 0) for one, share in self._shares)
        beside = width >= px(self._room) and fits
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._row.direction() != way:
            self._row.setDirection(way)


def signed_line(icon: str, ink: str, text: str, style: Type = Type.BODY) -> QHBoxLayout:
    """An icon and a sentence that wraps."""
    row = QHBoxLayout()
    row.setSpacing(px(8))
    height = round(metrics(style).height())
    sign = IconLabel(icon, ink, 16)
    sign.setFixedHeight(max(height, px(16)))
    row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(text, style, "text", wrap=True), 1)
    return row


class WholeTable(NumbersTable):
    """A table of numbers as high as its rows: the page scrolls, not the table."""

    def __init__(self, numbers: Numbers, name: str, *, lines: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(numbers, parent)
        self._least = -1
        self.setAccessibleName(name)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setWordWrap(True)
        height = max(px(28), round(lines * metrics(Type.BODY).lineSpacing() + 10))
        self.verticalHeader().setDefaultSectionSize(height)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(px(40))
        head = max(header.sizeHint().height(), header.minimumHeight())
        self.setFixedHeight(head + height * len(numbers.rows) + 4)

    def set_least(self, column: int) -> None:
        """This column goes first where there is too little room; it's still in what is copied."""
        self._least = column

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The least needed column goes, or comes back."""
        super().resizeEvent(event)
        if self._least < 0:
            return
        hidden = self.isColumnHidden(self._least)
        self.setColumnHidden(self._least, False)
        short = self.needed_width() > self.width()
        self.setColumnHidden(self._least, short)
        if short != hidden:
            self.updateGeometry()

    def needed_width(self) -> int:
        """So wide no column is cut."""
        header = self.horizontalHeader()
        columns = range(self.columnCount())
        return sum(max(self.sizeHintForColumn(one), header.sectionSizeHint(one)) for one in columns) + 4

    def wheelEvent(self, event: object) -> None:
        """The page scrolls."""
        event.ignore()  # type: ignore[attr-defined]
