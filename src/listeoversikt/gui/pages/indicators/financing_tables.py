"""A calm table of amounts in a card: titles left, figures right, a line over each sum."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.pills import MissingLabel
from listeoversikt.gui.parts.surfaces import Divider
from listeoversikt.gui.texts import NOBREAK, number, translate

RIGHT = Qt.AlignmentFlag.AlignRight
MIDDLE = Qt.AlignmentFlag.AlignVCenter
FIGURE_WIDTH = "000 000 000 kr"


def kr_text(kr: int) -> str:
    """«1 470 kr»."""
    return f"{number(kr)}{NOBREAK}kr"


class AmountTable(QWidget):
    """Rows of a title, perhaps a quiet word, and figures. A figure that's None is missing, with the row's reason."""

    def __init__(self, name: str, heads: Sequence[str], *, words: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._heads, self._words = tuple(heads), words
        self._first = 2 if words else 1
        self._line = 0
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(px(16))
        self.grid.setVerticalSpacing(px(7))
        self.grid.setColumnStretch(0, 3)
        if words:
            self.grid.setColumnStretch(1, 2)
        wide = round(metrics(Type.BODY).horizontalAdvance(FIGURE_WIDTH) * 0.8)
        for place, head in enumerate(self._heads):
            label = Label(head, Type.SECONDARY_MEDIUM, "text2")
            self.grid.addWidget(label, 0, self._first + place, RIGHT | MIDDLE)
            self.grid.setColumnMinimumWidth(self._first + place, wide)
        self._line = 1

    def add_row(
        self,
        title: str,
        figures: Sequence[str | None],
        *,
        word: str = "",
        strong: bool = False,
        missing: str = "",
        tip: str = "",
    ) -> None:
        """A row; ``strong`` for a sum."""
        style = Type.BODY_STRONG if strong else Type.BODY
        label = Label(title, style, wrap=True)
        label.setToolTip(tip)
        self.grid.addWidget(label, self._line, 0, MIDDLE)
        if word:
            self.grid.addWidget(Label(word, Type.SECONDARY, "text2", wrap=True), self._line, 1, MIDDLE)
        for place, figure in enumerate(figures):
            cell: QWidget
            head = self._heads[place]
            if figure is None:
                cell = MissingLabel(missing)
                said = translate("Financing", "missing")
            else:
                cell = Label(figure, style, "muted" if figure == "0" else "text")
                said = figure
            cell.setAccessibleName(", ".join(part for part in (title, head, said) if part))
            self.grid.addWidget(cell, self._line, self._first + place, RIGHT | MIDDLE)
        self._line += 1

    def add_part(self, title: str) -> None:
        """A heading over some rows."""
        self.grid.addWidget(Label(title, Type.SECONDARY_STRONG, "text2"), self._line, 0, 1, -1)
        self._line += 1

    def add_line(self) -> None:
        """A line over a sum."""
        self.grid.addWidget(Divider(), self._line, 0, 1, self._first + len(self._heads))
        self._line += 1
