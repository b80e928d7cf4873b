"""A figure over time with its centre line and limits, dated lines, and the points that are signals.

Limits are a stepped field, the centre is dashed with its value at the right, points are joined over no hole, a dotted
line says when a goal was locked or something was done, and a signal has a ring. ``sentences`` are what must stand under
the chart. Source: window contract, section 9; rules and limits are ``evaluation.spc``'s, nothing is worked out here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from listeoversikt.gui.charts import spc_painting as painting
from listeoversikt.gui.charts.chart import Chart, Mark
from listeoversikt.gui.charts.numbers_table import Numbers
from listeoversikt.gui.charts.spc_words import SpcWords
from listeoversikt.gui.charts.trend import axis_top
from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.texts import translate

if TYPE_CHECKING:
    from listeoversikt.evaluation.spc import Chart as ChartFigures
    from listeoversikt.evaluation.spc import Point

HIT = 10
"""How near a dotted line the mouse must be, in px."""


@dataclass(frozen=True)
class DatedLine:
    """A dotted line on a day: «mål låst 30.04.». ``words`` is the whole of it, where the label is short."""

    day: dt.date
    label: str
    words: str = ""

    @property
    def spoken(self) -> str:
        """What is said of it."""
        return self.words or self.label


class SpcChart(Chart):
    """One series with its limits; ``set_chart`` fills it."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        self._figures: ChartFigures | None = None
        self._lines: tuple[DatedLine, ...] = ()
        self._words = SpcWords(str)
        self._axis_word: Callable[[float], str] = str
        self._share = True
        self._top = 1.0
        super().__init__(title or translate("Spc", "Over time"), parent)

    def set_chart(
        self,
        figures: ChartFigures | None,
        *,
        value_word: Callable[[float], str],
        share: bool,
        axis_word: Callable[[float], str] | None = None,
        lines: Sequence[DatedLine] = (),
    ) -> None:
        """Another series (``evaluation.spc.chart``); ``value_word`` writes a figure, ``axis_word`` one on the axis."""
        self._figures = figures
        self._lines = tuple(sorted(lines, key=lambda line: line.day))
        self._words = SpcWords(value_word)
        self._axis_word, self._share = axis_word or value_word, share
        parts = [part for point in self._points for part in (point.value, point.upper, point.centre)]
        self._top = axis_top(max((part for part in parts if part is not None), default=0.0), share=share)
        self.data_changed()

    @property
    def figures(self) -> ChartFigures | None:
        """What is shown."""
        return self._figures

    @property
    def lines(self) -> tuple[DatedLine, ...]:
        """The dated lines, oldest first."""
        return self._lines

    @property
    def _points(self) -> tuple[Point, ...]:
        return self._figures.points if self._figures is not None else ()

    def sentences(self) -> tuple[str, ...]:
        """What must stand under the chart: signals with their rules, then what speaks against it."""
        return () if self._figures is None else self._words.sentences(self._figures)

    # -- what each chart writes ---------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Wide."""
        return QSize(px(560), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Room for axis, lines and their labels."""
        return QSize(px(240), max(px(220), round(metrics(Type.CAPTION).height() * 12)))

    def lay_out(self, area: QRectF) -> list[Mark]:
        """A mark a period, and one a dated line before the period it falls in."""
        if not self._points:
            return []
        scale = self._scale(area)
        marks: list[tuple[dt.date, int, Mark]] = []
        for place, point in enumerate(self._points):
            box = QRectF(scale.left(place), scale.plot.top(), scale.wide, scale.plot.height())
            marks.append((point.period.last, 1, Mark(box, self._words.point(point))))
        for line in self._lines:
            x = scale.day(line.day)
            box = QRectF(x - px(HIT) / 2, area.top(), px(HIT), scale.plot.bottom() - area.top())
            marks.append((line.day, 0, Mark(box, line.spoken)))
        return [mark for _, _, mark in sorted(marks, key=lambda one: one[:2])]

    def mark_at(self, x: float, y: float) -> int:
        """A dotted line comes before the period it stands in."""
        found = [place for place, mark in enumerate(self.marks) if mark.rect.contains(x, y)]
        return min(found, key=lambda place: self._marks[place].rect.width(), default=-1)

    def numbers(self) -> Numbers:
        """Period, figure, centre, limits, signals; then the dated lines."""
        columns = (
            translate("Spc", "Period"),
            translate("Spc", "Figure"),
            translate("Spc", "Centre"),
            translate("Spc", "Lower limit"),
            translate("Spc", "Upper limit"),
            translate("Spc", "Signal"),
        )
        rows = [self._words.cells(point) for point in self._points]
        rows += [(line.spoken, "", "", "", "", "") for line in self._lines]
        return Numbers(columns, rows)

    def summary(self) -> str:
        """From the first period to the last, and what must be said."""
        known = [point for point in self._points if point.value is not None]
        if not known:
            return translate("Spc", "No period has a figure.")
        text = translate("Spc", "{count} of {all} periods have a figure. First {first}. Last {last}.")
        said = text.format(
            count=len(known),
            all=len(self._points),
            first=self._words.short(known[0]),
            last=self._words.short(known[-1]),
        )
        return " ".join([said, *(line.spoken.rstrip(".") + "." for line in self._lines), *self.sentences()])

    def paint_chart(self, painter: QPainter, area: QRectF) -> None:
        """Axis, field, centre, dated lines, points, names."""
        scale = self._scale(area)
        painting.paint_axis(painter, scale, self._axis_word, share=self._share)
        if not self._points:
            return
        painting.paint_limits(painter, scale, self._points)
        painting.paint_centres(painter, scale, self._centres())
        painting.paint_lines(painter, scale, self._labels(scale, area))
        painting.paint_points(painter, scale, self._points)
        painting.paint_names(
            painter, scale, [point.period.first for point in self._points], self._is_monthly()
        )

    # -- places -------------------------------------------------------------------------------------------------

    def _scale(self, area: QRectF) -> painting.Scale:
        caption = metrics(Type.CAPTION)
        axis = max(
            caption.horizontalAdvance(self._axis_word(step))
            for step in painting.steps(self._top, self._share)
        )
        values = [caption.horizontalAdvance(word) for _, _, _, word in self._centres()]
        right = max(values, default=0.0) + px(10) if values else px(8)
        above = caption.height() * max(self._rows_of_labels(area.width() - axis - right - px(8)), 0.5) + px(4)
        under = caption.height() * (2 if self._is_monthly() else 1) + px(8)
        plot = area.adjusted(axis + px(8), above, -right, -under)
        days = [(point.period.first, point.period.last) for point in self._points]
        return painting.Scale(plot, self._top, tuple(days))

    def _is_monthly(self) -> bool:
        return all((point.period.last - point.period.first).days < 31 for point in self._points)

    def _centres(self) -> list[tuple[int, int, float, str]]:
        """Each stretch of one centre line: from and to which period, its height, its value in words."""
        found: list[tuple[int, int, float, str]] = []
        for place, point in enumerate(self._points):
            if point.centre is None:
                continue
            if found and found[-1][1] == place - 1 and found[-1][2] == point.centre:
                found[-1] = (found[-1][0], place, *found[-1][2:])
            else:
                found.append((place, place, point.centre, self._words.value(point.centre)))
        return found

    def _labels(self, scale: painting.Scale, area: QRectF) -> list[tuple[float, float, float, str]]:
        """Of each dated line: where it stands, where its label begins and its top; "" where there's no room for one."""
        laid, rows = self._laid_labels(scale)
        height = metrics(Type.CAPTION).height()
        top = scale.plot.top() - px(3) - rows * height
        return [
            (scale.day(line.day), left, scale.plot.top() - height, "")
            if row is None
            else (scale.day(line.day), left, top + row * height, line.label)
            for line, left, row in laid
        ]

    def _rows_of_labels(self, width: float) -> int:
        if not self._lines or not self._points:
            return 0
        days = [(point.period.first, point.period.last) for point in self._points]
        return self._laid_labels(painting.Scale(QRectF(0, 0, max(width, 1), 1), 1.0, tuple(days)))[1]

    def _laid_labels(self, scale: painting.Scale) -> tuple[list[tuple[DatedLine, float, int | None]], int]:
        """Each line with its label's left and row, and how many rows: no label on another, nor on another's line.

        Labels begin at their lines; where one wouldn't fit before the right end, all of them end there instead.
        """
        rooms = {line: painting.label_room(scale, line.label) for line in self._lines}
        fits = all(scale.day(line.day) + rooms[line] <= scale.plot.right() + px(4) for line in self._lines)
        laid: list[tuple[DatedLine, float, int | None]] = []
        for line in self._lines if fits else reversed(self._lines):
            x, room = scale.day(line.day), rooms[line]
            left = x - px(3) if fits else max(x + px(3) - room, scale.plot.left())
            taken = [
                row
                for other, start, row in laid
                if row is not None and start < left + room and left < start + rooms[other]
            ]
            row = max(taken, default=-1) + 1
            laid.append((line, left, row if row < painting.LABEL_ROWS else None))
        used = [row for _, _, row in laid if row is not None]
        return laid, max(used, default=-1) + 1
