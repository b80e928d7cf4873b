"""The four risk bands as steps of equal height, each with its number, share and change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from listeoversikt.gui.charts.chart import Chart, Mark
from listeoversikt.gui.charts.drawing import band_brush, paint_band_icon, paint_filled
from listeoversikt.gui.charts.numbers_table import Numbers
from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.marks import paint_text
from listeoversikt.gui.look.states import band_look
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.texts import number, percent, signed, translate

if TYPE_CHECKING:
    from listeoversikt.operations.overview import BandRow

RIGHT = Qt.AlignmentFlag.AlignRight
STEP_GAP = 6


class RiskPyramid(Chart):
    """``opened`` sends the band's word. The steps are equally high: they show the order, not the number."""

    def __init__(self) -> None:
        super().__init__(translate("RiskPyramid", "Risk bands"))
        self._rows: list[BandRow] = []
        self._changes: Mapping[str, int] | None = None

    def set_bands(self, rows: Sequence[BandRow], changes: Mapping[str, int] | None) -> None:
        """High first; ``changes`` None = no extract before."""
        self._rows = list(rows)
        self._changes = changes
        self.data_changed()

    def sizeHint(self) -> QSize:
        """Rows of 36."""
        return QSize(px(380), round(self._head() + 4 * self._row_height()))

    def minimumSizeHint(self) -> QSize:
        """The words and numbers; the steps give way first."""
        return QSize(round(self._words_width()), self.sizeHint().height())

    # Places

    def _head(self) -> float:
        return metrics(Type.CAPTION).height() + px(6)

    def _row_height(self) -> float:
        return max(px(37), metrics(Type.BODY_STRONG).height() + px(12))

    def _titles(self) -> list[str]:
        titles = [translate("RiskPyramid", "number"), translate("RiskPyramid", "share")]
        return titles if self._changes is None else [*titles, translate("RiskPyramid", "since last")]

    def _cells(self, row: BandRow) -> list[str]:
        cells = [number(row.count), self._share(row)]
        return cells if self._changes is None else [*cells, signed(self._changes[row.band])]

    def _share(self, row: BandRow) -> str:
        """A share of nobody isn't 0: it's missing."""
        return percent(row.share, 1) if any(one.count for one in self._rows) else "–"

    def _column_widths(self) -> list[float]:
        """Each as wide as its widest text."""
        caption, body = metrics(Type.CAPTION), metrics(Type.BODY_STRONG)
        columns = zip(*(self._cells(row) for row in self._rows), strict=True)
        widest = [max(map(body.horizontalAdvance, column)) for column in columns]
        titles = map(caption.horizontalAdvance, self._titles())
        return [max(pair) + px(14) for pair in zip(widest or [0] * len(self._titles()), titles, strict=True)]

    def _words_width(self) -> float:
        words = (metrics(Type.BODY_MEDIUM).horizontalAdvance(band_look(row.band).word) for row in self._rows)
        return px(22) + max(words, default=px(60)) + sum(self._column_widths()) + px(4)

    def _steps_width(self, area: QRectF) -> float:
        """What is left for the steps; 0 where there is too little."""
        left = min(area.width() - self._words_width() - px(16), area.width() * 0.32, px(150))
        return left if left >= px(60) else 0

    def _row_rect(self, area: QRectF, place: int) -> QRectF:
        height = (area.height() - self._head()) / 4
        return QRectF(area.left(), area.top() + self._head() + place * height, area.width(), height)

    def lay_out(self, area: QRectF) -> list[Mark]:
        """A mark a band: the step and its words."""
        marks = []
        for place, row in enumerate(self._rows):
            rect = self._row_rect(area, place).adjusted(0, px(1), 0, -px(1))
            marks.append(Mark(rect, self._words(row), row.band if row.count else ""))
        return marks

    def _words(self, row: BandRow) -> str:
        text = translate("RiskPyramid", "{band}: {count}, {share} of the list").format(
            band=band_look(row.band).word, count=number(row.count), share=self._share(row)
        )
        if self._changes is not None:
            since = translate("RiskPyramid", "{change} since the last extract")
            text = f"{text}, {since.format(change=signed(self._changes[row.band]))}"
        return f"{text}\n{self._explanation()}"

    def _explanation(self) -> str:
        return translate("RiskPyramid", "The steps are equally high. They show the order, not the number.")

    # Paint

    def paint_chart(self, painter: QPainter, area: QRectF) -> None:
        """Steps at the left, words and numbers beside them."""
        steps = self._steps_width(area)
        if steps:
            self._paint_steps(painter, QRectF(area.left(), area.top(), steps, area.height()), area)
        words = area.adjusted(steps + px(16) if steps else 0, 0, 0, 0)
        self._paint_titles(painter, words)
        for place, row in enumerate(self._rows):
            box = self._row_rect(area, place)
            box.setLeft(words.left())
            self._paint_row(painter, box, row, last=place == len(self._rows) - 1)

    def _paint_steps(self, painter: QPainter, steps: QRectF, area: QRectF) -> None:
        first, last = self._row_rect(area, 0), self._row_rect(area, 3)
        top, whole = first.top(), last.bottom() - first.top()
        middle = steps.center().x()
        for place, row in enumerate(self._rows):
            box = self._row_rect(area, place)
            ends = (box.top() + (px(STEP_GAP) / 2 if place else 0), box.bottom() - px(STEP_GAP) / 2)
            upper, lower = (steps.width() / 2 * (y - top) / whole for y in ends)
            path = QPainterPath()
            path.addPolygon(
                QPolygonF(
                    [
                        QPointF(middle - upper, ends[0]),
                        QPointF(middle + upper, ends[0]),
                        QPointF(middle + lower, ends[1]),
                        QPointF(middle - lower, ends[1]),
                    ]
                )
            )
            path.closeSubpath()
            paint_filled(painter, path, band_brush(row.band))

    def _paint_titles(self, painter: QPainter, words: QRectF) -> None:
        right = words.right()
        for title, width in reversed(list(zip(self._titles(), self._column_widths(), strict=True))):
            box = QRectF(right - width, words.top(), width, self._head() - px(4))
            paint_text(painter, box, title, Type.CAPTION, "muted", RIGHT)
            right -= width

    def _paint_row(self, painter: QPainter, box: QRectF, row: BandRow, *, last: bool) -> None:
        look = band_look(row.band)
        paint_band_icon(painter, box.left(), box.center().y(), row.band)
        styles = (Type.BODY_STRONG, Type.BODY, Type.BODY)
        right = box.right()
        cells = list(zip(self._cells(row), self._column_widths(), styles, strict=False))
        for text, width, style in reversed(cells):
            cell = QRectF(right - width, box.top(), width, box.height())
            quiet = style is Type.BODY or row.count == 0
            paint_text(painter, cell, text, style, "text2" if quiet else "text", RIGHT)
            right -= width
        words = QRectF(box.left() + px(22), box.top(), right - box.left() - px(22), box.height())
        paint_text(painter, words, look.word, Type.BODY_MEDIUM)
        if not last:
            painter.setPen(QPen(theme().color("line"), 1))
            painter.drawLine(
                QLineF(box.left(), round(box.bottom()) - 0.5, box.right(), round(box.bottom()) - 0.5)
            )

    # Words

    def numbers(self) -> Numbers:
        """A row a band."""
        rows = [[band_look(row.band).word, *self._cells(row)] for row in self._rows]
        return Numbers([translate("RiskPyramid", "Risk band"), *self._titles()], rows)

    def summary(self) -> str:
        """Each step with its figures; then the shape is explained."""
        steps = [" ".join([band_look(row.band).word, *self._cells(row)[:2]]) for row in self._rows]
        return " ".join(
            part for part in (", ".join(steps) + "." if steps else "", self._explanation()) if part
        )
