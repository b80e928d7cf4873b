"""The columns of the table of indicators: name, counts, value, interval, twelve months, wanted direction."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from listeoversikt.gui.charts.sparkline import WIDTH as MONTHS_WIDTH
from listeoversikt.gui.charts.sparkline import Step, paint_sparkline
from listeoversikt.gui.look.fonts import Type, font, metrics, px, zoom
from listeoversikt.gui.look.interval import WIDTH as INTERVAL_WIDTH
from listeoversikt.gui.look.interval import paint_interval
from listeoversikt.gui.look.marks import missing_width, paint_icon, paint_missing, paint_text
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.pages.indicators.figures import (
    arrow_of,
    counted,
    interval_text,
    pilot_text,
    unit_text,
    value_text,
    wanted_text,
)
from listeoversikt.gui.table.column import ALWAYS, Column
from listeoversikt.gui.texts import translate
from listeoversikt.operations.indicator_pilot import standing_notice

if TYPE_CHECKING:
    from listeoversikt.operations.indicator_view import IndicatorLine, SeriesPoint

VALUE_WIDTH = 84
RIGHT = Qt.AlignmentFlag.AlignRight
WRAPPED = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
Series = Callable[[str], Sequence["SeriesPoint"]]


class LineCells:
    """The cells of the lines; ``series`` gives an indicator's months (empty while they are being counted)."""

    def __init__(self, lines: Sequence[IndicatorLine], series: Series) -> None:
        self.lines = lines
        self._series = series

    def columns(self) -> tuple[Column, ...]:
        """In the order shown."""
        return (
            Column(
                "name",
                translate("Indicators", "Indicator"),
                self._name,
                sort=lambda: [line.name for line in self.lines],
                width=190,
                stretch=1,
                priority=ALWAYS,
                strong=True,
                tip=self._whole_name,
            ),
            Column(
                "count",
                translate("Indicators", "Count"),
                self._count,
                sort=lambda: [line.numerator for line in self.lines],
                spoken=self._count_spoken,
                width=72,
                right=True,
                priority=60,
                never_elide=True,
                hint=translate("Indicators", "Numerator, and under it the denominator"),
            ),
            Column(
                "value",
                translate("Indicators", "Value"),
                self._value,
                sort=lambda: [line.value for line in self.lines],
                paint=self._paint_value,
                spoken=self._value_spoken,
                width=max(VALUE_WIDTH, round(missing_width() / zoom()) + 1),
                right=True,
                priority=ALWAYS,
                never_elide=True,
                hint=translate("Indicators", "Share, rate, mean or count; under it the 95 % interval"),
                tip=self._why_missing,
            ),
            Column(
                "interval",
                translate("Indicators", "Share, 0 to 100 %"),
                self._interval,
                paint=self._paint_interval,
                spoken=self._interval_spoken,
                width=INTERVAL_WIDTH,
                priority=40,
                hint=translate("Indicators", "Dot: our share. Band: 95 % interval."),
                tip=self._about_interval,
            ),
            Column(
                "months",
                translate("Indicators", "12 months"),
                self._months,
                paint=self._paint_months,
                width=MONTHS_WIDTH,
                priority=30,
                hint=translate(
                    "Indicators", "The twelve last whole months. A gap is a month without a figure."
                ),
            ),
            Column(
                "wanted",
                translate("Indicators", "Wanted"),
                lambda row: wanted_text(self.lines[row]),
                sort=lambda: [str(line.direction) for line in self.lines],
                paint=self._paint_wanted,
                width=68,
                priority=50,
                never_elide=True,
            ),
        )

    def search_texts(self, themes: Mapping[str, str]) -> list[str]:
        """What the search looks in, a text a line; ``themes`` by line's key."""
        return [
            f"{line.name} {line.detail} {line.id} {line.definition.name} {themes.get(line.key, '')}".lower()
            for line in self.lines
        ]

    def _name(self, row: int) -> str:
        line = self.lines[row]
        return f"{line.name}\n{line.detail}"

    def _whole_name(self, row: int) -> str:
        return self.lines[row].definition.name

    def _count(self, row: int) -> str:
        return "\n".join(counted(self.lines[row]))

    def _count_spoken(self, row: int) -> str:
        line = self.lines[row]
        text = translate("Indicators", "Count: {count}")
        if line.missing:
            return _missing_spoken(translate("Indicators", "Count"), line.missing)
        return text.format(count=" ".join(counted(line)))

    def _value(self, row: int) -> str:
        line = self.lines[row]
        if line.missing:
            return translate("Indicators", "missing")
        return "\n".join((value_text(line), interval_text(line, line.low, line.high)))

    def _value_spoken(self, row: int) -> str:
        line = self.lines[row]
        if line.missing:
            return translate("Indicators", "Value: missing, {reason}").format(reason=line.missing)
        words = value_text(line) if line.is_share else f"{value_text(line)} {unit_text(line)}"
        limits = interval_text(line, line.low, line.high)
        if limits:
            words += ", " + translate("Indicators", "95 % interval {limits}").format(limits=limits)
        return translate("Indicators", "Value: {value}").format(value=words)

    def _why_missing(self, row: int) -> str:
        line = self.lines[row]
        return "\n".join(part for part in (line.missing, *line.notes, *line.left_out) if part)

    def _about_interval(self, row: int) -> str:
        """The pilot's levels, whose they are and what differs; else why there is no figure."""
        line = self.lines[row]
        if not line.pilot or line.missing:
            return self._why_missing(row)
        said = translate("Indicators", "The pilot: {levels}").format(levels=pilot_text(line))
        differs = dict.fromkeys(one.differs for one in line.pilot)
        return "\n".join((said, *differs, standing_notice()))

    def _interval(self, row: int) -> str:
        line = self.lines[row]
        if line.missing:
            return line.missing
        return "" if line.is_share else unit_text(line)

    def _interval_spoken(self, row: int) -> str:
        """Where the dot stands; what isn't a share has none."""
        line, title = self.lines[row], translate("Indicators", "Share, 0 to 100 %")
        if line.missing:
            return _missing_spoken(title, line.missing)
        if not line.is_share:
            return translate("Table", "{column}: nothing").format(column=title)
        words = f"{title}: {value_text(line)}"
        if line.pilot:
            words += ", " + translate("Indicators", "The pilot: {levels}").format(levels=pilot_text(line))
        return words

    def _months(self, row: int) -> str:
        known = [point for point in self._series(self.lines[row].key) if point.value is not None]
        text = translate("Indicators", "{count} of 12 months")
        return text.format(count=len(known)) if known else ""

    def _paint_value(self, painter: QPainter, rect: QRectF, row: int) -> None:
        line = self.lines[row]
        if line.missing:
            left = max(rect.right() - missing_width(), rect.left())
            paint_missing(painter, QRectF(left, rect.top(), rect.right() - left, rect.height()))
            return
        limits = interval_text(line, line.low, line.high)
        upper, lower = metrics(Type.BODY_STRONG).height(), metrics(Type.SECONDARY).height()
        top = rect.top() + (rect.height() - upper - (lower if limits else 0)) / 2
        token = "muted" if line.value == 0 else "text"
        first = QRectF(rect.left(), top, rect.width(), upper)
        paint_text(painter, first, value_text(line), Type.BODY_STRONG, token, RIGHT)
        second = QRectF(rect.left(), top + upper, rect.width(), lower)
        paint_text(painter, second, limits, Type.SECONDARY, "text2", RIGHT)

    def _paint_interval(self, painter: QPainter, rect: QRectF, row: int) -> None:
        line = self.lines[row]
        if line.missing or not line.is_share:
            painter.setFont(font(Type.SECONDARY))
            painter.setPen(theme().color("text2"))
            painter.drawText(rect, WRAPPED, self._interval(row))
            return
        box = QRectF(rect)
        box.setWidth(min(rect.width(), px(INTERVAL_WIDTH)))
        levels = [one.level for one in line.pilot]
        paint_interval(painter, box, line.low, line.value, line.high, pilot=levels)

    def _paint_months(self, painter: QPainter, rect: QRectF, row: int) -> None:
        line = self.lines[row]
        steps = [Step(point.value, point.joined) for point in self._series(line.key)]
        box = QRectF(rect)
        box.setWidth(min(rect.width(), px(MONTHS_WIDTH)))
        paint_sparkline(painter, box, steps, share=line.is_share)

    def _paint_wanted(self, painter: QPainter, rect: QRectF, row: int) -> None:
        line = self.lines[row]
        arrow = arrow_of(line)
        inside = QRectF(rect)
        if arrow:
            paint_icon(painter, inside, arrow, "text2")
            inside.setLeft(inside.left() + px(18))
        paint_text(painter, inside, wanted_text(line), Type.SECONDARY, "text2")


def _missing_spoken(column: str, reason: str) -> str:
    return translate("Table", "{column}: missing, {reason}").format(column=column, reason=reason)
