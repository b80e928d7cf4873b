"""Small horizontal bars: a word, a bar from a shared zero, and the number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter
from PySide6.QtWidgets import QSizePolicy

from listeoversikt.gui.charts.chart import Chart, Mark
from listeoversikt.gui.charts.drawing import paint_filled, quiet
from listeoversikt.gui.charts.numbers_table import Numbers
from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.marks import paint_text
from listeoversikt.gui.texts import number, translate

RIGHT = Qt.AlignmentFlag.AlignRight
BAR = 7


@dataclass(frozen=True)
class Bar:
    """One bar; ``key`` "" = doesn't open."""

    key: str
    word: str
    count: int


class Bars(Chart):
    """``opened`` sends the bar's key. As high as its bars."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._bars: list[Bar] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_bars(self, bars: Sequence[Bar]) -> None:
        """In the order shown."""
        self._bars = list(bars)
        self.data_changed()

    def sizeHint(self) -> QSize:
        """A line a bar."""
        return QSize(px(240), round(self._row() * max(len(self._bars), 1)))

    def minimumSizeHint(self) -> QSize:
        """Words, number, and a little bar."""
        return QSize(round(self._word_width() + self._number_width() + px(40)), self.sizeHint().height())

    def picture_size(self) -> QSize:
        """No higher than its bars."""
        return self.sizeHint().expandedTo(QSize(px(420), 0))

    def _row(self) -> float:
        return max(px(24), metrics(Type.SECONDARY).height() + px(6))

    def _word_width(self) -> float:
        advance = metrics(Type.SECONDARY).horizontalAdvance
        return max((advance(bar.word) for bar in self._bars), default=0) + px(10)

    def _number_width(self) -> float:
        advance = metrics(Type.BODY_MEDIUM).horizontalAdvance
        return max((advance(number(bar.count)) for bar in self._bars), default=0) + px(10)

    def lay_out(self, area: QRectF) -> list[Mark]:
        """A mark a line."""
        return [
            Mark(
                QRectF(area.left(), area.top() + place * self._row(), area.width(), self._row()),
                f"{bar.word}: {number(bar.count)}",
                bar.key if bar.count else "",
            )
            for place, bar in enumerate(self._bars)
        ]

    def paint_chart(self, painter: QPainter, area: QRectF) -> None:
        """Word, bar, number."""
        largest = max((bar.count for bar in self._bars), default=0) or 1
        words, numbers = self._word_width(), self._number_width()
        room = max(area.width() - words - numbers, 0)
        for mark, bar in zip(self.lay_out(area), self._bars, strict=True):
            box = mark.rect
            paint_text(painter, QRectF(box.left(), box.top(), words, box.height()), bar.word, Type.SECONDARY)
            length = round(room * bar.count / largest)
            if length:
                drawn = QRectF(
                    round(box.left() + words) + 0.5,
                    round(box.center().y() - px(BAR) / 2) + 0.5,
                    length,
                    px(BAR),
                )
                paint_filled(painter, drawn, QBrush(quiet("accent")))
            ink = "text" if bar.count else "muted"
            paint_text(painter, box, number(bar.count), Type.BODY_MEDIUM, ink, RIGHT)

    def numbers(self) -> Numbers:
        """A row a bar."""
        rows = [[bar.word, number(bar.count)] for bar in self._bars]
        return Numbers([self.title(), translate("Bars", "Number")], rows)

    def summary(self) -> str:
        """All of it, since it's short."""
        return ", ".join(f"{bar.word} {number(bar.count)}" for bar in self._bars)
