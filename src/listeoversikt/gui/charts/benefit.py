"""A decision curve: net benefit by threshold, the model beside the baselines and beside acting on everybody.

Acting on nobody has no benefit: that is the line at 0. Below it, acting does more harm than good.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from listeoversikt.gui.charts.chart import Chart, Mark
from listeoversikt.gui.charts.numbers_table import Numbers
from listeoversikt.gui.charts.trend import axis_top
from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.marks import paint_text
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.texts import percent, translate

RIGHT, CENTRE = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter
SAMPLE = 22
BELOW = 0.25
"""So much of the room above 0 is shown below it."""
STEP = 0.10
LOOKS = {
    "model": ("accent", 2.2, Qt.PenStyle.SolidLine),
    "rule": ("rising", 1.8, Qt.PenStyle.DashLine),
    "age_sex": ("text2", 1.5, Qt.PenStyle.DotLine),
    "all": ("control", 1.2, Qt.PenStyle.SolidLine),
}


@dataclass(frozen=True)
class BenefitLine:
    """One line; ``key`` decides its look. Limits are painted for the model alone."""

    key: str
    name: str
    values: tuple[float | None, ...]
    low: tuple[float | None, ...] = ()
    high: tuple[float | None, ...] = ()


class BenefitChart(Chart):
    """Lines over thresholds (shares 0–1); values are per person, shown per thousand by ``word``."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title or translate("Benefit", "Decision curve"), parent)
        self._thresholds: tuple[float, ...] = ()
        self._lines: tuple[BenefitLine, ...] = ()
        self._word: Callable[[float], str] = str
        self._words = ""

    def set_benefit(
        self,
        thresholds: Sequence[float],
        lines: Sequence[BenefitLine],
        word: Callable[[float], str],
        words: str = "",
    ) -> None:
        """Other lines."""
        self._thresholds, self._lines, self._word, self._words = tuple(thresholds), tuple(lines), word, words
        self.data_changed()

    def sizeHint(self) -> QSize:
        """As in the card."""
        return QSize(px(420), px(240))

    def minimumSizeHint(self) -> QSize:
        """Room for axis and lines."""
        return QSize(px(260), max(px(200), round(metrics(Type.CAPTION).height() * 12)))

    def lay_out(self, area: QRectF) -> list[Mark]:
        """One mark a threshold that has all lines' values in words."""
        plot, found = self._plot(area), []
        for place, threshold in enumerate(self._thresholds):
            x = self._x(plot, threshold)
            wide = plot.width() / max(len(self._thresholds), 1)
            found.append(Mark(QRectF(x - wide / 2, plot.top(), wide, plot.height()), self._said(place)))
        return found

    def numbers(self) -> Numbers:
        """Threshold and each line."""
        columns = (translate("Benefit", "Threshold"), *(line.name for line in self._lines))
        rows = [
            (percent(threshold), *(self._value(line, place) for line in self._lines))
            for place, threshold in enumerate(self._thresholds)
        ]
        return Numbers(columns, rows)

    def summary(self) -> str:
        """What the owner says of it."""
        return self._words

    def paint_chart(self, painter: QPainter, area: QRectF) -> None:
        """Names, axes, band, lines."""
        if not self._thresholds:
            return
        plot = self._plot(area)
        self._paint_names(painter, area)
        self._paint_axes(painter, plot)
        painter.save()
        painter.setClipRect(plot)
        for line in self._lines:
            self._paint_limits(painter, plot, line)
        for line in reversed(self._lines):
            self._paint_line(painter, plot, line)
        painter.restore()

    def _said(self, place: int) -> str:
        parts = [f"{line.name} {self._value(line, place)}" for line in self._lines]
        text = translate("Benefit", "Threshold {threshold}: {values}")
        return text.format(threshold=percent(self._thresholds[place]), values=", ".join(parts))

    def _value(self, line: BenefitLine, place: int) -> str:
        value = line.values[place]
        return "–" if value is None else self._word(value)

    def _top(self) -> float:
        return axis_top(
            max((value for line in self._lines for value in line.values if value), default=0.0), share=False
        )

    def _plot(self, area: QRectF) -> QRectF:
        caption = metrics(Type.CAPTION)
        labels = [self._word(self._top()), self._word(-self._top() * BELOW)]
        left = max(caption.horizontalAdvance(word) for word in labels) + px(10)
        over = self._names_height(area) + px(10)
        return area.adjusted(left, over, -px(18), -(2 * caption.height() + px(10)))

    def _x(self, plot: QRectF, threshold: float) -> float:
        last = self._thresholds[-1] if self._thresholds else 1.0
        return plot.left() + plot.width() * threshold / last

    def _y(self, plot: QRectF, value: float) -> float:
        top = self._top()
        return plot.bottom() - plot.height() * (value + top * BELOW) / (top * (1 + BELOW))

    def _paint_axes(self, painter: QPainter, plot: QRectF) -> None:
        caption, top = metrics(Type.CAPTION).height(), self._top()
        for part in (0.0, 0.5, 1.0):
            y = round(self._y(plot, top * part)) + 0.5
            painter.setPen(QPen(theme().color("control" if part == 0 else "grid"), 1))
            painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
            beside = QRectF(plot.left() - px(90), y - caption / 2, px(84), caption)
            paint_text(painter, beside, self._word(top * part), Type.CAPTION, "muted", RIGHT)
        for step in range(round(self._thresholds[-1] / STEP) + 1):
            x = self._x(plot, step * STEP)
            under = QRectF(x - px(30), plot.bottom() + px(3), px(60), caption)
            paint_text(painter, under, percent(step * STEP), Type.CAPTION, "muted", CENTRE)
        foot = QRectF(plot.left(), plot.bottom() + px(5) + caption, plot.width(), caption)
        paint_text(painter, foot, translate("Benefit", "Threshold"), Type.CAPTION, "text2", RIGHT)

    def _paint_limits(self, painter: QPainter, plot: QRectF, line: BenefitLine) -> None:
        if line.low and line.high:
            ends = zip(self._thresholds, line.low, line.high, strict=True)
            known = [(at, low, high) for at, low, high in ends if low is not None and high is not None]
            upper = [QPointF(self._x(plot, at), self._y(plot, high)) for at, _, high in known]
            lower = [QPointF(self._x(plot, at), self._y(plot, low)) for at, low, _ in reversed(known)]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("ci"))
            painter.drawPolygon(QPolygonF([*upper, *lower]))

    def _paint_line(self, painter: QPainter, plot: QRectF, line: BenefitLine) -> None:
        token, wide, style = LOOKS[line.key]
        painter.setPen(QPen(theme().color(token), wide, style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        places = [
            QPointF(self._x(plot, at), self._y(plot, value))
            for at, value in zip(self._thresholds, line.values, strict=True)
            if value is not None
        ]
        painter.drawPolyline(QPolygonF(places))

    def _names(self, area: QRectF) -> list[tuple[QRectF, BenefitLine]]:
        """The lines' names with a sample each, on as many lines as they need."""
        letters, found = metrics(Type.CAPTION), []
        x, y = area.left(), area.top()
        for line in self._lines:
            wide = px(SAMPLE) + px(6) + letters.horizontalAdvance(line.name) + 2
            if x > area.left() and x + wide > area.right():
                x, y = area.left(), y + letters.height() + px(2)
            found.append((QRectF(x, y, wide, letters.height()), line))
            x += wide + px(16)
        return found

    def _names_height(self, area: QRectF) -> float:
        return max((box.bottom() - area.top() for box, _ in self._names(area)), default=0.0)

    def _paint_names(self, painter: QPainter, area: QRectF) -> None:
        for box, line in self._names(area):
            token, wide, style = LOOKS[line.key]
            painter.setPen(QPen(theme().color(token), wide, style))
            middle = round(box.center().y()) + 0.5
            painter.drawLine(QLineF(box.left(), middle, box.left() + px(SAMPLE), middle))
            paint_text(painter, box.adjusted(px(SAMPLE) + px(6), 0, 0, 0), line.name, Type.CAPTION, "text2")
