"""A figure month by month: points, lines where they may be joined, and the 95 % interval as a stepped field.

A month without a figure is a gap with a dash on the axis; a line never goes over it.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from listeoversikt.gui.charts.chart import Chart, Mark
from listeoversikt.gui.charts.numbers_table import Numbers
from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.marks import paint_text
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.texts import month_short, translate

SHARE_TOPS = (0.04, 0.08, 0.2, 0.4, 0.6, 0.8, 1.0)
"""Their quarters are whole per cents."""
PARTS = (1.0, 2.0, 2.5, 5.0, 10.0)
GRID_LINES = 4
DOT, NEWEST = 2.6, 3.6
ROOM_FOR_SHORT_NAME = 30
RIGHT, CENTRE = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter


@dataclass(frozen=True)
class TrendPoint:
    """One month. ``words`` is the whole point in words, also when it has no figure; ``waiting`` = not known yet."""

    month: dt.date
    words: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    joined: bool = False
    cells: tuple[str, ...] = ()
    waiting: bool = False


def axis_top(highest: float, *, share: bool) -> float:
    """The end of the axis: a round number over the highest; a share's is at most 1.

    >>> axis_top(0.31, share=True), axis_top(3.2, share=False), axis_top(0, share=False)
    (0.4, 4.0, 1.0)
    """
    if share:
        return next((top for top in SHARE_TOPS if top >= highest - 1e-9), 1.0)
    if highest <= 0:
        return 1.0
    size = 10.0 ** math.floor(math.log10(highest / GRID_LINES))
    part = next(part * size for part in PARTS if part * size * GRID_LINES >= highest - 1e-9)
    return part * math.ceil(highest / part - 1e-9)


class TrendChart(Chart):
    """A figure over its months; ``axis_word`` writes a number on the axis."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title or translate("Trend", "By month"), parent)
        self._points: tuple[TrendPoint, ...] = ()
        self._columns: tuple[str, ...] = ()
        self._share = True
        self._axis_word: Callable[[float], str] = str

    def set_trend(
        self,
        points: Sequence[TrendPoint],
        *,
        share: bool,
        axis_word: Callable[[float], str],
        columns: Sequence[str] = (),
    ) -> None:
        """Other months; ``columns`` are the titles over the points' ``cells`` in the table."""
        self._points, self._share, self._axis_word = tuple(points), share, axis_word
        self._columns = tuple(columns)
        self.data_changed()

    @property
    def points(self) -> tuple[TrendPoint, ...]:
        """The months shown."""
        return self._points

    def sizeHint(self) -> QSize:
        """As in the card."""
        return QSize(px(360), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Room for the axis and its lines."""
        return QSize(px(200), max(px(180), round(metrics(Type.CAPTION).height() * 9)))

    def lay_out(self, area: QRectF) -> list[Mark]:
        """One mark a month: its column, from axis to top."""
        plot = self._plot(area)
        wide = plot.width() / max(len(self._points), 1)
        return [
            Mark(QRectF(plot.left() + number * wide, plot.top(), wide, plot.height()), point.words)
            for number, point in enumerate(self._points)
        ]

    def numbers(self) -> Numbers:
        """Month and cells."""
        columns = (translate("Trend", "Month"), *self._columns)
        rows = [(f"{month_short(point.month)} {point.month.year}", *point.cells) for point in self._points]
        return Numbers(columns, rows)

    def summary(self) -> str:
        """From the first month with a figure to the last."""
        known = [point for point in self._points if point.value is not None]
        if not known:
            return translate("Trend", "No month has a figure.")
        words = translate("Trend", "{count} of {months} months have a figure. First {first}. Last {last}.")
        return words.format(
            count=len(known), months=len(self._points), first=known[0].words, last=known[-1].words
        )

    def paint_chart(self, painter: QPainter, area: QRectF) -> None:
        """Axis, field, line, points, names of months."""
        plot = self._plot(area)
        top = self._top()
        self._paint_axis(painter, plot, top)
        if not self._points:
            return
        wide = plot.width() / len(self._points)
        places = [self._place(plot, wide, number, top) for number in range(len(self._points))]
        self._paint_field(painter, plot, wide, top)
        self._paint_line(painter, places)
        self._paint_names(painter, plot, wide)

    def _top(self) -> float:
        values = [part for point in self._points for part in (point.value, point.high) if part is not None]
        return axis_top(max(values, default=0.0), share=self._share)

    def _plot(self, area: QRectF) -> QRectF:
        label = max(
            (metrics(Type.CAPTION).horizontalAdvance(self._axis_word(part)) for part in self._steps()),
            default=0.0,
        )
        under = metrics(Type.CAPTION).height() + px(6)
        return area.adjusted(label + px(8), metrics(Type.CAPTION).height() / 2 + px(2), -px(4), -under)

    def _steps(self) -> list[float]:
        top = self._top()
        if self._share:
            return [top * part / GRID_LINES for part in range(GRID_LINES + 1)]
        size = 10.0 ** math.floor(math.log10(top / GRID_LINES))
        part = next(part * size for part in PARTS if part * size * GRID_LINES >= top - 1e-9)
        return [part * number for number in range(round(top / part) + 1)]

    def _height(self, plot: QRectF, value: float, top: float) -> float:
        return plot.bottom() - plot.height() * min(value / top, 1.0)

    def _place(self, plot: QRectF, wide: float, number: int, top: float) -> QPointF | None:
        value = self._points[number].value
        if value is None:
            return None
        return QPointF(plot.left() + (number + 0.5) * wide, self._height(plot, value, top))

    def _paint_axis(self, painter: QPainter, plot: QRectF, top: float) -> None:
        for step in self._steps():
            y = round(self._height(plot, step, top)) + 0.5
            painter.setPen(QPen(theme().color("control" if step == 0 else "grid"), 1))
            painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
            height = metrics(Type.CAPTION).height()
            label = QRectF(plot.left() - px(108), y - height / 2, px(100), height)
            paint_text(painter, label, self._axis_word(step), Type.CAPTION, "muted", RIGHT)

    def _paint_field(self, painter: QPainter, plot: QRectF, wide: float, top: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for number, point in enumerate(self._points):
            if point.low is None or point.high is None:
                continue
            high, low = self._height(plot, point.high, top), self._height(plot, point.low, top)
            box = QRectF(plot.left() + number * wide, high, wide, max(low - high, 1.0))
            painter.fillRect(box, theme().color("ci"))
            if theme().is_contrast:
                painter.setPen(QPen(theme().color("control"), 1, Qt.PenStyle.DotLine))
                painter.drawRect(box)
                painter.setPen(Qt.PenStyle.NoPen)

    def _paint_line(self, painter: QPainter, places: Sequence[QPointF | None]) -> None:
        painter.setPen(QPen(theme().color("text2"), 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for number in range(1, len(places)):
            before, place = places[number - 1], places[number]
            if self._points[number].joined and before is not None and place is not None:
                painter.drawLine(QLineF(before, place))
        painter.setPen(Qt.PenStyle.NoPen)
        for number, place in enumerate(places):
            if place is not None:
                newest = number == len(places) - 1
                painter.setBrush(theme().color("accent" if newest else "text2"))
                side = px(10) * (NEWEST if newest else DOT) / 10
                painter.drawEllipse(place, side, side)

    def _paint_names(self, painter: QPainter, plot: QRectF, wide: float) -> None:
        height = metrics(Type.CAPTION).height()
        for number, point in enumerate(self._points):
            name = month_short(point.month)
            if wide < px(ROOM_FOR_SHORT_NAME):
                name = name[0].upper()
            box = QRectF(plot.left() + number * wide, plot.bottom() + px(5), wide, height)
            paint_text(painter, box, name, Type.CAPTION, "muted", CENTRE, Qt.TextElideMode.ElideNone)
            if point.value is None and not point.waiting:
                box.moveBottom(plot.bottom() - px(1))
                paint_text(painter, box, "–", Type.CAPTION_STRONG, "muted", CENTRE)
