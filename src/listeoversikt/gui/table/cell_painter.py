"""Paints the cells of the exposed rows, column by column: fonts and pens are set once a column, texts fitted once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QStaticText

from listeoversikt.gui.look.fonts import Type, font, metrics, px
from listeoversikt.gui.look.lettering import laid_out
from listeoversikt.gui.look.marks import missing_width, paint_missing
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.table.column import DASH
from listeoversikt.gui.table.places import Place
from listeoversikt.gui.table.rows_model import RowsModel

KEPT = 1_000
"""So many fitted texts are remembered for a column."""
LONGEST = 500
"""Of a longer text, only the beginning is measured."""
ONE_LINE = {ord(sign): " " for sign in "\t\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"} | {0: None}
NOTHING = ("0", DASH)
LINE_GAP = 2
"""Between the two lines of a row, px at 100 %."""


@dataclass(frozen=True)
class ShownRow:
    """A source row on the screen: top and height in the viewport, and whether it's the current one."""

    source: int
    top: int
    height: int
    current: bool = False


class Fitted(NamedTuple):
    """A text as it's drawn, its width, and whether something was cut away."""

    text: str
    width: float
    cut: bool


def fit(text: str, style: Type, room: float) -> Fitted:
    """Cuts a text that is too long: in the middle when it's one word (an id), else at the end."""
    measures = metrics(style)
    line = text.translate(ONE_LINE)
    cut = len(line) > LONGEST
    width = measures.horizontalAdvance(line[:LONGEST])
    if width <= room and not cut:
        return Fitted(line, width, False)
    mode = Qt.TextElideMode.ElideRight if " " in line else Qt.TextElideMode.ElideMiddle
    line = measures.elidedText(line[:LONGEST], mode, max(room, 0))
    return Fitted(line, measures.horizontalAdvance(line), True)


class _Pencil:
    """Draws one column's texts in one style; font, measures and fitted texts are at hand."""

    def __init__(self, style: Type, room: int) -> None:
        measures = metrics(style)
        self.style, self.room = style, room
        self.font = font(style)
        self.height, self.ascent = measures.height(), measures.ascent()
        self._fitted: dict[str, Fitted] = {}
        self._laid: dict[str, tuple[QStaticText, float, bool]] = {}

    def fitted(self, text: str) -> Fitted:
        """A text cut to the room there is; remembered."""
        found = self._fitted.get(text)
        if found is None:
            if len(self._fitted) > KEPT:
                self._fitted.clear()
            found = self._fitted[text] = fit(text, self.style, self.room)
        return found

    def draw(self, painter: QPainter, left: int, top: float, height: float, text: str, right: bool) -> bool:
        """Draws a text; True = it was cut. The painter has the font already."""
        found = self._laid.get(text)
        if found is None:
            if len(self._laid) > KEPT:
                self._laid.clear()
            fitted = self.fitted(text)
            found = self._laid[text] = laid_out(fitted.text), self.room - fitted.width, fitted.cut
        line, spare, cut = found
        x = round(left + spare) if right else left
        y = round(top + (height - self.height) / 2 + self.ascent) - self.ascent
        painter.drawStaticText(QPointF(x, y), line)
        return cut


class CellPainter:
    """Paints default texts and calls the columns' own painting; a column that fails is painted as a dash."""

    def __init__(self, model: RowsModel) -> None:
        self._model = model
        self._pencils: dict[tuple[int, str], _Pencil] = {}
        self.needed: dict[int, int] = {}
        """Columns that mustn't be cut and were too narrow: the width they need."""

    def forget(self) -> None:
        """Fonts or columns are others now."""
        self._pencils.clear()
        self.needed.clear()

    def pencil(self, column: int, style: Type, room: int) -> _Pencil:
        """What draws a column's texts in a style."""
        key = (column, style.name)
        found = self._pencils.get(key)
        if found is None or found.room != room:
            found = self._pencils[key] = _Pencil(style, room)
        return found

    def paint(
        self, painter: QPainter, place: Place, left: int, rows: Sequence[ShownRow], *, lines: int
    ) -> None:
        """One column's cells; ``left`` is the section's place in the viewport."""
        column = self._model.columns[place.column]
        if column.missing is not None:
            rows = self._paint_missing(painter, place, left, rows)
        if column.paint is not None:
            for row in rows:
                self._paint_own(painter, place, left, row)
            return
        current = [row for row in rows if row.current] if column.strong else []
        plain = [row for row in rows if not row.current] if current else rows
        self._paint_texts(
            painter, place, left, plain, lines, Type.BODY_MEDIUM if column.strong else Type.BODY
        )
        if current:
            self._paint_texts(painter, place, left, current, lines, Type.BODY_STRONG)

    def _paint_missing(
        self, painter: QPainter, place: Place, left: int, rows: Sequence[ShownRow]
    ) -> list[ShownRow]:
        """Dashed pills; the rows that aren't missing are left."""
        column = self._model.columns[place.column]
        wide, inside = missing_width(), left + place.before
        known = []
        for row in rows:
            if not self._model.ask(place.column, column.missing, row.source, failed=""):
                known.append(row)
                continue
            if wide > place.inside:
                self._need(place.column, wide)
            begin = inside + max(place.inside - wide, 0) if column.right else inside
            rect = QRectF(begin, row.top, inside + place.inside - begin, row.height)
            paint_missing(painter, rect)
        return known

    def _paint_own(self, painter: QPainter, place: Place, left: int, row: ShownRow) -> None:
        paint = self._model.columns[place.column].paint
        painter.save()
        painter.setClipRect(QRectF(left, row.top, place.width, row.height))
        try:
            if paint is not None:
                paint(painter, QRectF(left + place.before, row.top, place.inside, row.height), row.source)
            painter.restore()
        except Exception as error:
            self._model.report(place.column, error)
            _begin_anew(painter)
            pencil = self.pencil(place.column, Type.BODY, place.inside)
            painter.setFont(pencil.font)
            painter.setPen(theme().color("muted"))
            pencil.draw(painter, left + place.before, row.top, row.height, DASH, False)

    def _paint_texts(
        self, painter: QPainter, place: Place, left: int, rows: Sequence[ShownRow], lines: int, style: Type
    ) -> None:
        number, inside = place.column, left + place.before
        column, pencil = self._model.columns[number], self.pencil(number, style, place.inside)
        ink, muted = theme().color(column.ink), theme().color("muted")
        painter.setFont(pencil.font)
        painter.setPen(ink)
        text_of, right, keep = self._model.cell_lines, column.right, column.never_elide
        for row in rows:
            text = text_of(row.source, number)
            if "\n" in text:
                if lines > 1:
                    self._paint_two(painter, place, inside, row, text)
                    painter.setFont(pencil.font)
                    painter.setPen(ink)
                    continue
                text = ", ".join(text.splitlines())
            if not text:
                continue
            if text in NOTHING:
                painter.setPen(muted)
                pencil.draw(painter, inside, row.top, row.height, text, right)
                painter.setPen(ink)
            elif pencil.draw(painter, inside, row.top, row.height, text, right) and keep:
                self._need_for(number, text, style)

    def _paint_two(self, painter: QPainter, place: Place, inside: int, row: ShownRow, text: str) -> None:
        column = self._model.columns[place.column]
        first, _, second = text.partition("\n")
        style = Type.BODY_STRONG if column.strong and row.current else Type.BODY_MEDIUM
        upper = self.pencil(place.column, style, place.inside)
        lower = self.pencil(place.column, Type.SECONDARY, place.inside)
        gap = px(LINE_GAP)
        top = row.top + (row.height - upper.height - gap - lower.height) / 2
        for pencil, words, ink, at in (
            (upper, first, column.ink, top),
            (lower, second, "text2", top + upper.height + gap),
        ):
            painter.setFont(pencil.font)
            painter.setPen(theme().color(ink))
            if pencil.draw(painter, inside, at, pencil.height, words, column.right) and column.never_elide:
                self._need_for(place.column, words, pencil.style)

    def _need_for(self, number: int, text: str, style: Type) -> None:
        self._need(number, metrics(style).horizontalAdvance(text[:LONGEST].translate(ONE_LINE)))

    def _need(self, number: int, wide: float) -> None:
        self.needed[number] = max(self.needed.get(number, 0), ceil(wide))


def _begin_anew(painter: QPainter) -> None:
    """Whatever a failed column left behind is forgotten: clip, opacity, saved states."""
    device = painter.device()
    painter.end()
    painter.begin(device)
