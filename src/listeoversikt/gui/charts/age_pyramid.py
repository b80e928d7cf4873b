"""The list by age and risk band: five-year rows, women left, men right, age in the middle."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from listeoversikt.gui.charts.chart import Chart, Mark
from listeoversikt.gui.charts.drawing import band_brush, paint_band_icon, paint_filled, steps_to
from listeoversikt.gui.charts.numbers_table import Numbers
from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.marks import paint_text
from listeoversikt.gui.look.states import BANDS, band_look
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.texts import number, translate

if TYPE_CHECKING:
    from listeoversikt.operations.overview import AgeRow

WOMEN, MEN = "K", "M"
FROM_THE_MIDDLE = tuple(reversed(BANDS))
HIT = 24
ENTRY_GAP = 11
LEFT, RIGHT, CENTRE = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter


def age_words(row: AgeRow) -> str:
    """«65–69» or «90+»."""
    return f"{row.first}+" if row.last is None else f"{row.first}–{row.last}"


class AgePyramid(Chart):
    """``opened`` sends ``65:K``: the first age of the row and the sex."""

    def __init__(self) -> None:
        super().__init__(translate("AgePyramid", "The list by age and risk band"))
        self._rows: list[AgeRow] = []

    def set_rows(self, rows: Sequence[AgeRow]) -> None:
        """Rows youngest first, as the overview has them."""
        self._rows = list(reversed(rows))
        self.data_changed()

    def sizeHint(self) -> QSize:
        """As high as its rows ask for."""
        return QSize(px(360), self.minimumSizeHint().height() + 19 * px(6))

    def minimumSizeHint(self) -> QSize:
        """Rows no lower than half a line of text."""
        rows = 19 * round(metrics(Type.CAPTION).height() + 2)
        legend = self._legend_lines(px(260)) * self._line()
        return QSize(px(260), round(rows + legend + 2.6 * self._line() + px(8)))

    def heightForWidth(self, width: int) -> int:
        """The legend takes more lines where it's narrow."""
        return self.minimumSizeHint().height()

    # Places

    def _line(self) -> float:
        return metrics(Type.SECONDARY).height() + px(8)

    def _entry_width(self, band: str) -> float:
        return px(31 + ENTRY_GAP) + metrics(Type.CAPTION).horizontalAdvance(band_look(band).word)

    def _legend(self, left: float, width: float) -> Iterator[tuple[str, float, int]]:
        """Each band with its place: x and line."""
        x, line = left, 0
        for band in FROM_THE_MIDDLE:
            wanted = self._entry_width(band)
            if x > left and x + wanted - px(ENTRY_GAP) > left + width:
                x, line = left, line + 1
            yield band, x, line
            x += wanted

    def _legend_lines(self, width: float) -> int:
        return max(line for _, _, line in self._legend(0, width)) + 1

    def _middle_width(self) -> float:
        return metrics(Type.CAPTION).horizontalAdvance("85–89") + px(16)

    def _plot(self, area: QRectF) -> QRectF:
        top = area.top() + (self._legend_lines(area.width()) + 1) * self._line()
        bottom = area.bottom() - metrics(Type.CAPTION).height() - px(4)
        return QRectF(area.left(), top, area.width(), max(bottom - top, 1))

    def _halves(self, plot: QRectF) -> tuple[QRectF, QRectF]:
        half = (plot.width() - self._middle_width()) / 2
        left = QRectF(plot.left(), plot.top(), half, plot.height())
        return left, QRectF(plot.right() - half, plot.top(), half, plot.height())

    def _steps(self) -> list[int]:
        return steps_to(max((sum(side) for row in self._rows for side in (row.women, row.men)), default=0), 3)

    def _bars(self, plot: QRectF) -> Iterator[tuple[AgeRow, str, Sequence[int], QRectF]]:
        """Row, sex, counts by band, and the whole bar."""
        top, halves = self._steps()[-1], self._halves(plot)
        height = plot.height() / max(len(self._rows), 1)
        gap = min(px(4), height * 0.2)
        for place, row in enumerate(self._rows):
            y = plot.top() + place * height + gap / 2
            for sex, counts, half in ((WOMEN, row.women, halves[0]), (MEN, row.men, halves[1])):
                length = (half.width() - px(4)) * sum(counts) / top
                x = half.right() - length if sex == WOMEN else half.left()
                yield row, sex, counts, QRectF(x, y, length, height - gap)

    def lay_out(self, area: QRectF) -> list[Mark]:
        """A mark a row and sex, from the oldest down; no narrower than a finger."""
        marks = []
        for row, sex, counts, bar in self._bars(self._plot(area)):
            hit = QRectF(bar)
            if sex == WOMEN:
                hit.setLeft(min(bar.left(), bar.right() - px(HIT)))
            else:
                hit.setRight(max(bar.right(), bar.left() + px(HIT)))
            key = f"{row.first}:{sex}" if sum(counts) else ""
            marks.append(Mark(hit, self._words(row, sex, counts), key))
        return marks

    def _words(self, row: AgeRow, sex: str, counts: Sequence[int]) -> str:
        women = translate("AgePyramid", "Women {age} years: {count}")
        men = translate("AgePyramid", "Men {age} years: {count}")
        head = (women if sex == WOMEN else men).format(age=age_words(row), count=number(sum(counts)))
        parts = [
            f"{band_look(band).word} {number(count)}"
            for band, count in zip(BANDS, counts, strict=True)
            if count
        ]
        return "\n".join([head, *parts])

    # Paint

    def paint_chart(self, painter: QPainter, area: QRectF) -> None:
        """Legend, the two headings, grid, bars, ages."""
        self._paint_legend(painter, area)
        plot = self._plot(area)
        self._paint_headings(painter, plot)
        self._paint_grid(painter, plot)
        for _, sex, counts, bar in self._bars(plot):
            self._paint_bar(painter, sex, counts, bar)
        self._paint_ages(painter, plot)

    def _paint_legend(self, painter: QPainter, area: QRectF) -> None:
        for band, x, line in self._legend(area.left(), area.width()):
            middle = area.top() + (line + 0.5) * self._line() - px(4)
            swatch = QRectF(round(x) + 0.5, round(middle - px(5)) + 0.5, px(10), px(10))
            paint_filled(painter, swatch, band_brush(band))
            paint_band_icon(painter, x + px(15), middle, band, 12)
            words = QRectF(x + px(31), middle - px(10), self._entry_width(band), px(20))
            paint_text(painter, words, band_look(band).word, Type.CAPTION, "text2")

    def _paint_headings(self, painter: QPainter, plot: QRectF) -> None:
        left, right = self._halves(plot)
        y = plot.top() - self._line()
        women, men = (sum(sum(getattr(row, side)) for row in self._rows) for side in ("women", "men"))
        for half, word, count, align in (
            (left, translate("AgePyramid", "Women"), women, RIGHT),
            (right, translate("AgePyramid", "Men"), men, LEFT),
        ):
            box = QRectF(half.left(), y, half.width(), self._line())
            paint_text(painter, box, f"{word} {number(count)}", Type.SECONDARY_MEDIUM, "text2", align)

    def _paint_grid(self, painter: QPainter, plot: QRectF) -> None:
        steps, (left, right) = self._steps(), self._halves(plot)
        width = left.width() - px(4)
        for step in steps[1:]:
            share = width * step / steps[-1]
            for x in (left.right() - share, right.left() + share):
                painter.setPen(QPen(theme().color("grid"), 1))
                painter.drawLine(QLineF(round(x) + 0.5, plot.top(), round(x) + 0.5, plot.bottom()))
                words = metrics(Type.CAPTION).horizontalAdvance(number(step)) + 2
                at = min(max(x - words / 2, plot.left()), plot.right() - words)
                label = QRectF(at, plot.bottom() + px(2), words, metrics(Type.CAPTION).height() + 2)
                paint_text(painter, label, number(step), Type.CAPTION, "muted", CENTRE)

    def _paint_bar(self, painter: QPainter, sex: str, counts: Sequence[int], bar: QRectF) -> None:
        """From the middle: low, moderate, rising, high; each with its outline."""
        whole = sum(counts)
        if not whole:
            return
        by_band = dict(zip(BANDS, counts, strict=True))
        at = bar.right() if sex == WOMEN else bar.left()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for band in FROM_THE_MIDDLE:
            length = bar.width() * by_band[band] / whole
            if length:
                x = at - length if sex == WOMEN else at
                part = _on_pixels(QRectF(x, bar.top(), length, bar.height()))
                painter.fillRect(part, theme().color("surface"))
                painter.fillRect(part, band_brush(band))
            at += -length if sex == WOMEN else length
        painter.setPen(QPen(theme().color("control"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(_on_pixels(bar))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _paint_ages(self, painter: QPainter, plot: QRectF) -> None:
        left, _ = self._halves(plot)
        height = plot.height() / max(len(self._rows), 1)
        for place, row in enumerate(self._rows):
            box = QRectF(left.right(), plot.top() + place * height, self._middle_width(), height)
            paint_text(painter, box, age_words(row), Type.CAPTION, "text2", CENTRE)

    # Words

    def numbers(self) -> Numbers:
        """A row for each age and sex."""
        women, men = translate("AgePyramid", "Women"), translate("AgePyramid", "Men")
        columns = [
            translate("AgePyramid", "Age"),
            translate("AgePyramid", "Sex"),
            translate("AgePyramid", "All"),
        ]
        columns += [band_look(band).word for band in BANDS]
        rows = [
            [age_words(row), word, number(sum(counts)), *map(number, counts)]
            for row in self._rows
            for word, counts in ((women, row.women), (men, row.men))
        ]
        return Numbers(columns, rows, words=2)

    def summary(self) -> str:
        """How many women and men."""
        women = sum(sum(row.women) for row in self._rows)
        men = sum(sum(row.men) for row in self._rows)
        return translate("AgePyramid", "{women} women and {men} men in five-year rows.").format(
            women=number(women), men=number(men)
        )


def _on_pixels(rect: QRectF) -> QRectF:
    """Edges on whole pixels, so that neighbours meet."""
    left, top = round(rect.left()), round(rect.top())
    return QRectF(left, top, round(rect.right()) - left, round(rect.bottom()) - top)
