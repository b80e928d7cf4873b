"""How a chart over time is painted: axis, stepped limits, centre lines, dated lines, points, names of periods."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from listeoversikt.gui.charts.trend import GRID_LINES, PARTS
from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.marks import paint_text
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.texts import month_short

if TYPE_CHECKING:
    from listeoversikt.evaluation.spc import Point

DOT, NEWEST, RING = 2.6, 3.6, 6.5
SMALL_DOT = 1.9
CROWDED = 12
"""Periods narrower than this (px) have smaller dots."""
LABEL_ROWS = 4
LONGEST_LABEL = 0.4
"""Of the plot's width; a longer label is cut."""
RIGHT, CENTRE = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter
DASHED, DOTTED = (5.0, 4.0), (1.0, 2.5)


@dataclass(frozen=True)
class Scale:
    """Where things stand in the plot: periods from left to right, values from 0 at the foot to ``top``."""

    plot: QRectF
    top: float
    days: tuple[tuple[dt.date, dt.date], ...]

    @property
    def wide(self) -> float:
        """A period's width."""
        return self.plot.width() / max(len(self.days), 1)

    def left(self, place: int) -> float:
        """Where a period begins."""
        return self.plot.left() + place * self.wide

    def middle(self, place: int) -> float:
        """Where a period's point stands."""
        return self.left(place) + self.wide / 2

    def height(self, value: float) -> float:
        """How high a value lies; never outside the plot."""
        return self.plot.bottom() - self.plot.height() * min(max(value / self.top, 0.0), 1.0)

    def day(self, day: dt.date) -> float:
        """Where a day lies: inside its period, else at the nearest end."""
        for place, (first, last) in enumerate(self.days):
            if day < first:
                return self.left(place)
            if day <= last:
                part = (day - first).days / ((last - first).days + 1)
                return self.left(place) + part * self.wide
        return self.plot.right()


def steps(top: float, share: bool) -> list[float]:
    """The axis' figures from 0 to the top, at most four lines above 0."""
    if share:
        return [top * part / GRID_LINES for part in range(GRID_LINES + 1)]
    size = 10.0 ** math.floor(math.log10(top / GRID_LINES))
    part = next(part * size for part in (*PARTS, 10.0) if part * size * GRID_LINES >= top - 1e-9)
    return [part * number for number in range(round(top / part) + 1)]


def paint_axis(painter: QPainter, scale: Scale, word: Callable[[float], str], *, share: bool) -> None:
    """Horizontal lines with their figures at the left."""
    plot, high = scale.plot, metrics(Type.CAPTION).height()
    for step in steps(scale.top, share):
        y = round(scale.height(step)) + 0.5
        painter.setPen(QPen(theme().color("control" if step == 0 else "grid"), 1))
        painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
        label = QRectF(plot.left() - px(128), y - high / 2, px(120), high)
        paint_text(painter, label, word(step), Type.CAPTION, "muted", RIGHT)


def paint_limits(painter: QPainter, scale: Scale, points: Sequence[Point]) -> None:
    """The stepped field from the lower limit (else 0) to the upper."""
    for place, point in enumerate(points):
        if point.upper is None:
            continue
        high, low = scale.height(point.upper), scale.height(point.lower or 0.0)
        left, right = round(scale.left(place)), round(scale.left(place + 1))
        box = QRectF(left, high, right - left, max(low - high, 1.0))
        painter.fillRect(box, theme().color("ci"))
        if theme().is_contrast:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().color("control"), 1, Qt.PenStyle.DotLine))
            painter.drawRect(box)


def paint_centres(painter: QPainter, scale: Scale, centres: Sequence[tuple[int, int, float, str]]) -> None:
    """Dashed lines; the last one's value at the right, an earlier one's over its own end."""
    high = metrics(Type.CAPTION).height()
    for number, (first, last, value, word) in enumerate(centres):
        y = scale.height(value)
        pen = QPen(theme().color("text2"), 1)
        pen.setDashPattern(DASHED)
        painter.setPen(pen)
        right = scale.left(last) + scale.wide
        painter.drawLine(QLineF(scale.left(first), y, right, y))
        if number == len(centres) - 1:
            box = QRectF(scale.plot.right() + px(6), y - high / 2, px(120), high)
            paint_text(painter, box, word, Type.CAPTION_MEDIUM, "text2")
        elif right - scale.left(first) > metrics(Type.CAPTION_MEDIUM).horizontalAdvance(word) + px(8):
            box = QRectF(scale.left(first) + px(4), y - high - px(1), right - scale.left(first) - px(8), high)
            paint_text(painter, box, word, Type.CAPTION_MEDIUM, "text2")


def label_room(scale: Scale, label: str) -> float:
    """How wide a dated line's label is."""
    wanted = metrics(Type.CAPTION).horizontalAdvance(label) + px(8)
    return min(wanted, scale.plot.width() * LONGEST_LABEL)


def paint_lines(painter: QPainter, scale: Scale, lines: Sequence[tuple[float, float, float, str]]) -> None:
    """Dotted lines with their labels over the plot: where each stands, its label's left and top, the label."""
    high = metrics(Type.CAPTION).height()
    for x, left, top, label in lines:
        pen = QPen(theme().color("accent"), 1.5)
        pen.setDashPattern(DOTTED)
        painter.setPen(pen)
        painter.drawLine(QLineF(round(x) + 0.5, top + high, round(x) + 0.5, scale.plot.bottom()))
        if label:
            box = QRectF(left, top, label_room(scale, label), high)
            paint_text(painter, box, label, Type.CAPTION, "accent")


def paint_points(painter: QPainter, scale: Scale, points: Sequence[Point]) -> None:
    """The line over neighbours that both have a figure, the points, the rings of signals."""
    places = [_place(scale, number, point) for number, point in enumerate(points)]
    painter.setPen(QPen(theme().color("text2"), 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for number in range(1, len(points)):
        before, place = places[number - 1], places[number]
        if before is not None and place is not None and _joined(points[number - 1], points[number]):
            painter.drawLine(QLineF(before, place))
    dot = DOT if scale.wide >= px(CROWDED) else SMALL_DOT
    for number, place in enumerate(places):
        if place is None:
            _paint_hole(painter, scale, number)
            continue
        newest = number == len(places) - 1
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("accent" if newest else "text2"))
        side = px(10) * (NEWEST if newest else dot) / 10
        painter.drawEllipse(place, side, side)
        if points[number].signals:
            _paint_ring(painter, place)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _place(scale: Scale, number: int, point: Point) -> QPointF | None:
    return None if point.value is None else QPointF(scale.middle(number), scale.height(point.value))


def _joined(before: Point, point: Point) -> bool:
    near = (point.period.first - before.period.last).days == 1
    return near and point.period.definition == before.period.definition


def _paint_ring(painter: QPainter, place: QPointF) -> None:
    side = px(10) * RING / 10
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme().color("rising"), 1.75))
    painter.drawEllipse(place, side, side)


def _paint_hole(painter: QPainter, scale: Scale, number: int) -> None:
    high = metrics(Type.CAPTION).height()
    box = QRectF(scale.middle(number) - px(10), scale.plot.bottom() - high - px(1), px(20), high)
    paint_text(painter, box, "–", Type.CAPTION_STRONG, "muted", CENTRE)


def paint_names(painter: QPainter, scale: Scale, days: Sequence[dt.date], monthly: bool) -> None:
    """Months with their years under; of longer periods the years. As many as have room."""
    high = metrics(Type.CAPTION).height()
    top = scale.plot.bottom() + px(5)
    words = [month_short(day) if monthly else str(day.year) for day in days]
    widest = max((metrics(Type.CAPTION).horizontalAdvance(word) for word in words), default=0.0) + px(8)
    every = max(1, math.ceil(widest / max(scale.wide, 0.1)))
    if monthly and every > 1:
        every = next((step for step in (2, 3, 4, 6) if step >= every), 12 * math.ceil(every / 12))
    year, free = 0, scale.plot.left() - px(20)
    for place, (day, word) in enumerate(zip(days, words, strict=True)):
        if _named(place, day, words, every, monthly):
            box = QRectF(scale.middle(place) - widest / 2, top, widest, high)
            paint_text(painter, box, word, Type.CAPTION, "muted", CENTRE, Qt.TextElideMode.ElideNone)
        if monthly and day.year != year:
            year = day.year
            room = metrics(Type.CAPTION_MEDIUM).horizontalAdvance(str(year)) + px(8)
            left = scale.middle(place) - room / 2
            if left >= free:
                box = QRectF(left, top + high, room, high)
                paint_text(painter, box, str(year), Type.CAPTION_MEDIUM, "muted", CENTRE)
                free = left + room


def _named(place: int, day: dt.date, words: Sequence[str], every: int, monthly: bool) -> bool:
    if not monthly:
        return place % every == 0 and (place == 0 or words[place] != words[place - 1])
    return (day.month - 1) % every == 0
