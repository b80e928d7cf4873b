"""What a list of so many finds: for each capacity, the model beside the baselines, two shares with intervals a row.

Each column has a scale of its own, from 0 to the round share under its title.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from listeoversikt.gui.charts.chart import Chart, Mark
from listeoversikt.gui.charts.numbers_table import Numbers
from listeoversikt.gui.charts.trend import axis_top
from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.interval import paint_interval
from listeoversikt.gui.look.marks import paint_text
from listeoversikt.gui.texts import percent, translate

LINE, GROUP_GAP = 24, 10
NAME = 118
GAP = 12


@dataclass(frozen=True)
class ShareFigure:
    """A share 0–1 with its interval and its text; None = not known, or hidden."""

    text: str
    value: float | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class YieldRow:
    """One predictor at one capacity; ``strong`` for the model itself."""

    name: str
    shares: tuple[ShareFigure, ...]
    words: str
    strong: bool = False


@dataclass(frozen=True)
class YieldGroup:
    """«De øverste 5 % (181 personer)» and its rows."""

    title: str
    rows: tuple[YieldRow, ...]


class YieldChart(Chart):
    """Groups of rows under two titles."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title or translate("Yield", "Yield at capacity"), parent)
        self._groups: tuple[YieldGroup, ...] = ()
        self._titles: tuple[str, ...] = ()
        self._words = ""

    def set_yield(self, groups: Sequence[YieldGroup], titles: Sequence[str], words: str = "") -> None:
        """Other figures; ``titles`` over the columns."""
        self._groups, self._titles, self._words = tuple(groups), tuple(titles), words
        self.data_changed()

    def sizeHint(self) -> QSize:
        """All rows."""
        return QSize(px(480), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """As high as its rows."""
        lines = sum(len(group.rows) + 1 for group in self._groups)
        height = self._title_height() + lines * self._line() + max(len(self._groups) - 1, 0) * px(GROUP_GAP)
        return QSize(px(300), round(height) + px(4))

    def lay_out(self, area: QRectF) -> list[Mark]:
        """One mark a row."""
        return [Mark(box, row.words) for box, row in self._rows(area)]

    def numbers(self) -> Numbers:
        """Group, predictor, shares."""
        columns = (translate("Yield", "Capacity"), translate("Yield", "By"), *self._titles)
        rows = [
            (group.title, row.name, *(share.text for share in row.shares))
            for group in self._groups
            for row in group.rows
        ]
        return Numbers(columns, rows, words=2)

    def summary(self) -> str:
        """What the owner says of it."""
        return self._words

    def paint_chart(self, painter: QPainter, area: QRectF) -> None:
        """Titles, groups, rows."""
        head = QRectF(area.left(), area.top(), area.width(), self._title_height())
        for place, title in enumerate(self._titles):
            self._paint_title(painter, self._column(head, place), title, percent(self._top(place)))
        top = area.top() + self._title_height()
        for group in self._groups:
            paint_text(
                painter, QRectF(area.left(), top, area.width(), self._line()), group.title, Type.BODY_STRONG
            )
            top += self._line() * (len(group.rows) + 1) + px(GROUP_GAP)
        for box, row in self._rows(area):
            style = Type.SECONDARY_STRONG if row.strong else Type.SECONDARY
            name = QRectF(box.left(), box.top(), px(NAME) - px(8), box.height())
            paint_text(painter, name, row.name, style, "text" if row.strong else "text2")
            for place, share in enumerate(row.shares):
                self._paint_share(painter, self._column(box, place), share, style, self._top(place))

    def _paint_title(self, painter: QPainter, box: QRectF, title: str, top: str) -> None:
        """The title, and under it where its line begins and ends."""
        upper = QRectF(box.left(), box.top(), box.width(), metrics(Type.SECONDARY_MEDIUM).height())
        paint_text(painter, upper, title, Type.SECONDARY_MEDIUM, "text2")
        line = self._line_in(box)
        ends = QRectF(line.left(), upper.bottom() + px(2), line.width(), metrics(Type.CAPTION).height())
        paint_text(painter, ends, "0", Type.CAPTION, "muted")
        paint_text(painter, ends, top, Type.CAPTION, "muted", Qt.AlignmentFlag.AlignRight)

    def _line_in(self, box: QRectF) -> QRectF:
        return QRectF(
            box.left(), box.top(), max(box.width() - self._text_width() - px(8), px(20)), box.height()
        )

    def _top(self, place: int) -> float:
        """The end of a column's line: a round share over the highest."""
        shares = [row.shares[place] for group in self._groups for row in group.rows]
        reached = [part for share in shares for part in (share.value, share.high) if part is not None]
        return axis_top(max(reached, default=1.0), share=True)

    def _paint_share(
        self, painter: QPainter, box: QRectF, share: ShareFigure, style: Type, top: float
    ) -> None:
        line = self._line_in(box)
        low, value, high = (
            None if one is None else one / top for one in (share.low, share.value, share.high)
        )
        paint_interval(painter, line, low, value, high)
        beside = QRectF(line.right() + px(8), box.top(), self._text_width(), box.height())
        paint_text(painter, beside, share.text, style, "text")

    def _rows(self, area: QRectF) -> list[tuple[QRectF, YieldRow]]:
        found, top = [], area.top() + self._title_height()
        for group in self._groups:
            for row in group.rows:
                top += self._line()
                found.append((QRectF(area.left(), top, area.width(), self._line()), row))
            top += self._line() + px(GROUP_GAP)
        return found

    def _column(self, box: QRectF, place: int) -> QRectF:
        count = max(len(self._titles), 1)
        wide = (box.width() - px(NAME) - px(GAP) * (count - 1)) / count
        return QRectF(box.left() + px(NAME) + place * (wide + px(GAP)), box.top(), wide, box.height())

    def _text_width(self) -> float:
        texts = [share.text for group in self._groups for row in group.rows for share in row.shares]
        letters = metrics(Type.SECONDARY_STRONG)
        return max((letters.horizontalAdvance(text) for text in texts), default=0.0) + 2

    def _line(self) -> float:
        return max(px(LINE), metrics(Type.SECONDARY).height() + px(6))

    def _title_height(self) -> float:
        return metrics(Type.SECONDARY_MEDIUM).height() + metrics(Type.CAPTION).height() + px(6)
