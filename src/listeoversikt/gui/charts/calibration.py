"""What was predicted against what came: a square with the same scale both ways, tenths with intervals, smooth curve.

The dashed diagonal is where a prediction is right; the curve is shown a little beyond the highest tenth. The ticks under the axis are where the tenths of the list lie.
"""

from __future__ import annotations

from collections.abc import Sequence
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

GRID_LINES = 4
SIDE, LEAST = 260, 180
DOT, MARGIN = 3.2, 1.2
RIGHT, CENTRE = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter


@dataclass(frozen=True)
class TenthPoint:
    """A tenth of the list: shares 0–1; ``observed`` None = hidden. ``words`` says all of it, ``cells`` for the table."""

    predicted: float
    observed: float | None
    low: float | None
    high: float | None
    words: str
    cells: tuple[str, ...] = ()


@dataclass(frozen=True)
class Smooth:
    """The smooth curve at one prediction, with its interval; shares 0–1."""

    predicted: float
    observed: float
    low: float
    high: float


class CalibrationChart(Chart):
    """Tenths and curve; ``columns`` are the titles over the tenths' cells."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title or translate("Calibration", "Calibration"), parent)
        self._points: tuple[TenthPoint, ...] = ()
        self._curve: tuple[Smooth, ...] = ()
        self._columns: tuple[str, ...] = ()
        self._words = ""

    def set_calibration(
        self,
        points: Sequence[TenthPoint],
        curve: Sequence[Smooth],
        *,
        columns: Sequence[str] = (),
        words: str = "",
    ) -> None:
        """Other figures; ``words`` is the sentence for those who can't see them."""
        self._points, self._curve = tuple(points), tuple(curve)
        self._columns, self._words = tuple(columns), words
        self.data_changed()

    def sizeHint(self) -> QSize:
        """A square with room for its axes."""
        return QSize(px(SIDE + 60), px(SIDE + 50))

    def minimumSizeHint(self) -> QSize:
        """Still to be read."""
        return QSize(px(LEAST + 40), max(px(LEAST), round(metrics(Type.CAPTION).height() * 12)))

    def lay_out(self, area: QRectF) -> list[Mark]:
        """One mark a tenth."""
        plot, found = self._plot(area), []
        for point in self._points:
            at = self._at(
                plot, point.predicted, point.predicted if point.observed is None else point.observed
            )
            low = self._at(plot, point.predicted, self._or(point.low, point.observed, point.predicted))
            high = self._at(plot, point.predicted, self._or(point.high, point.observed, point.predicted))
            top, bottom = min(high.y(), at.y()) - px(5), max(low.y(), at.y()) + px(5)
            found.append(Mark(QRectF(at.x() - px(6), top, px(12), bottom - top), point.words))
        return found

    def numbers(self) -> Numbers:
        """Tenth and cells."""
        columns = (translate("Calibration", "Tenth"), *self._columns)
        return Numbers(columns, [(str(place + 1), *point.cells) for place, point in enumerate(self._points)])

    def summary(self) -> str:
        """What the owner says of it."""
        return self._words

    def paint_chart(self, painter: QPainter, area: QRectF) -> None:
        """Axes, diagonal, band, curve, points."""
        plot = self._plot(area)
        self._paint_axes(painter, plot)
        painter.save()
        painter.setClipRect(plot.adjusted(-px(4), -px(4), px(4), px(4)))
        self._paint_curve(painter, plot)
        for point in self._points:
            self._paint_point(painter, plot, point)
        painter.restore()

    @staticmethod
    def _or(*values: float | None) -> float:
        return next(value for value in values if value is not None)

    def _top(self) -> float:
        reached = [point.predicted * MARGIN for point in self._points]
        reached += [
            part for point in self._points for part in (point.observed, point.high) if part is not None
        ]
        if not self._points:
            reached += [part for one in self._curve for part in (one.predicted, one.observed)]
        return axis_top(max(reached, default=0.0), share=True)

    def _plot(self, area: QRectF) -> QRectF:
        caption = metrics(Type.CAPTION)
        left = caption.horizontalAdvance(percent(1.0)) + px(10)
        under, over = 2 * caption.height() + px(12), caption.height() + px(8)
        side = max(min(area.width() - left - px(12), area.height() - under - over), px(40))
        return QRectF(area.left() + left, area.top() + over, side, side)

    def _at(self, plot: QRectF, predicted: float, observed: float) -> QPointF:
        top = self._top()
        return QPointF(
            plot.left() + plot.width() * predicted / top, plot.bottom() - plot.height() * observed / top
        )

    def _paint_axes(self, painter: QPainter, plot: QRectF) -> None:
        caption, top = metrics(Type.CAPTION).height(), self._top()
        places = 0 if (top * 25).is_integer() or top >= 0.08 else 1
        for part in range(GRID_LINES + 1):
            share = top * part / GRID_LINES
            y, x = (
                round(value) + 0.5 for value in (self._at(plot, 0, share).y(), self._at(plot, share, 0).x())
            )
            painter.setPen(QPen(theme().color("control" if part == 0 else "grid"), 1))
            painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
            if part == 0:
                painter.drawLine(QLineF(x, plot.top(), x, plot.bottom()))
            word = percent(share, places)
            beside = QRectF(plot.left() - px(70), y - caption / 2, px(64), caption)
            paint_text(painter, beside, word, Type.CAPTION, "muted", RIGHT)
            under = QRectF(x - px(32), plot.bottom() + px(7), px(64), caption)
            paint_text(painter, under, word, Type.CAPTION, "muted", CENTRE)
        painter.setPen(QPen(theme().color("control"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QLineF(plot.bottomLeft(), plot.topRight()))
        above = QRectF(plot.left(), plot.top() - caption - px(6), plot.width(), caption)
        paint_text(painter, above, translate("Calibration", "Came"), Type.CAPTION, "text2")
        foot = QRectF(plot.left(), plot.bottom() + px(8) + caption, plot.width(), caption)
        paint_text(painter, foot, translate("Calibration", "Predicted"), Type.CAPTION, "text2", RIGHT)
        painter.setPen(QPen(theme().color("text2"), 1.5))
        for point in self._points:
            x = self._at(plot, point.predicted, 0).x()
            painter.drawLine(QLineF(x, plot.bottom() + px(1), x, plot.bottom() + px(6)))

    def _paint_curve(self, painter: QPainter, plot: QRectF) -> None:
        if not self._curve:
            return
        upper = [self._at(plot, one.predicted, one.high) for one in self._curve]
        lower = [self._at(plot, one.predicted, one.low) for one in reversed(self._curve)]
        painter.setPen(QPen(theme().color("control"), 1) if theme().is_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("ci"))
        painter.drawPolygon(QPolygonF([*upper, *lower]))
        painter.setPen(QPen(theme().color("control"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QLineF(plot.bottomLeft(), plot.topRight()))
        painter.setPen(QPen(theme().color("accent"), 2))
        painter.drawPolyline(QPolygonF([self._at(plot, one.predicted, one.observed) for one in self._curve]))

    def _paint_point(self, painter: QPainter, plot: QRectF, point: TenthPoint) -> None:
        if point.observed is None:
            return
        if point.low is not None and point.high is not None:
            painter.setPen(QPen(theme().color("text2"), 1.5))
            ends = (self._at(plot, point.predicted, point.low), self._at(plot, point.predicted, point.high))
            painter.drawLine(QLineF(*ends))
        painter.setPen(QPen(theme().color("surface"), 1))
        painter.setBrush(theme().color("text"))
        painter.drawEllipse(
            self._at(plot, point.predicted, point.observed), px(10) * DOT / 10, px(10) * DOT / 10
        )
