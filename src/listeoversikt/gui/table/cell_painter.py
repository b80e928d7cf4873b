"""Paints the cells of the exposed rows, column by column: fonts and pens are set once a column, texts fitted once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from listeoversikt.gui.look.fonts import Type, font, metrics
from listeoversikt.gui.look.marks import paint_missing
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.table.column import DASH, Column
from listeoversikt.gui.table.places import Place
from listeoversikt.gui.table.rows_model import RowsModel

KEPT = 20_000
"""So many fitted texts are remembered."""
LONGEST = 500
"""Of a longer text, only the beginning is measured."""
ONE_LINE = {ord(sign): " " for sign in "\t\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"} | {0: None}


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


class CellPainter:
    """Paints default texts and calls the columns' own painting; a column that fails is painted as a dash."""

    def __init__(self, model: RowsModel) -> None:
        self._model = model
        self._fitted: dict[tuple[Type, int, str], Fitted] = {}
        self.needed: dict[int, int] = {}
        """Columns that mustn't be cut and were too narrow: the width they need."""

    def forget(self) -> None:
        """Fonts or widths are others now."""
        self._fitted.clear()

    def paint(
        self, painter: QPainter, place: Place, left: int, rows: Sequence[ShownRow], *, lines: int
    ) -> None:
        """One column's cells; ``left`` is the section's place in the viewport."""
        column = self._model.columns[place.column]
        inside = left + place.before
        for row in rows:
            rect = QRectF(inside, row.top, place.inside, row.height)
            if column.missing is not None and self._model.ask(
                place.column, column.missing, row.source, failed=""
            ):
                paint_missing(painter, rect)
            elif column.paint is not None:
                self._paint_own(painter, place, left, rect, row)
            else:
                self._paint_text(painter, place.column, column, rect, row, lines)

    def _paint_own(self, painter: QPainter, place: Place, left: int, rect: QRectF, row: ShownRow) -> None:
        paint = self._model.columns[place.column].paint
        painter.save()
        painter.setClipRect(QRectF(left, row.top, place.width, row.height))
        try:
            if paint is not None:
                paint(painter, rect, row.source)
        except Exception as error:
            self._model.report(place.column, error)
            painter.restore()
            self._draw(painter, rect, DASH, Type.BODY, "muted", right=False)
        else:
            painter.restore()

    def _paint_text(
        self, painter: QPainter, number: int, column: Column, rect: QRectF, row: ShownRow, lines: int
    ) -> None:
        text = self._model.cell_lines(row.source, number)
        if not text:
            return
        style = Type.BODY
        if column.strong:
            style = Type.BODY_STRONG if row.current else Type.BODY_MEDIUM
        first, second = text, ""
        if "\n" in text:
            first, _, second = text.partition("\n") if lines > 1 else (", ".join(text.splitlines()), "", "")
        if second:
            self._paint_two(painter, number, column, rect, (first, second), row.current)
            return
        ink = "muted" if text in ("0", DASH) else column.ink
        drawn = self._draw(painter, rect, first, style, ink, right=column.right)
        if drawn.cut and column.never_elide:
            self._ask_for_room(number, first, style)

    def _paint_two(
        self,
        painter: QPainter,
        number: int,
        column: Column,
        rect: QRectF,
        texts: tuple[str, str],
        current: bool,
    ) -> None:
        style = Type.BODY_STRONG if column.strong and current else Type.BODY_MEDIUM
        upper, lower = metrics(style).height(), metrics(Type.SECONDARY).height()
        top = rect.top() + (rect.height() - upper - lower) / 2
        for text, kind, ink, at, height in (
            (texts[0], style, column.ink, top, upper),
            (texts[1], Type.SECONDARY, "text2", top + upper, lower),
        ):
            line = QRectF(rect.left(), at, rect.width(), height)
            drawn = self._draw(painter, line, text, kind, ink, right=column.right)
            if drawn.cut and column.never_elide:
                self._ask_for_room(number, text, kind)

    def _ask_for_room(self, number: int, text: str, style: Type) -> None:
        wide = metrics(style).horizontalAdvance(text[:LONGEST].translate(ONE_LINE))
        self.needed[number] = max(self.needed.get(number, 0), int(wide) + 1)

    def _draw(
        self, painter: QPainter, rect: QRectF, text: str, style: Type, ink: str, *, right: bool
    ) -> Fitted:
        drawn = self.fitted(text, style, int(rect.width()))
        measures = metrics(style)
        painter.setFont(font(style))
        painter.setPen(theme().color(ink))
        x = rect.right() - drawn.width if right else rect.left()
        baseline = rect.top() + (rect.height() - measures.height()) / 2 + measures.ascent()
        painter.drawText(QPointF(x, round(baseline)), drawn.text)
        return drawn

    def fitted(self, text: str, style: Type, room: int) -> Fitted:
        """A text cut to the room there is; remembered."""
        key = (style, room, text)
        found = self._fitted.get(key)
        if found is None:
            if len(self._fitted) > KEPT:
                self._fitted.clear()
            found = self._fitted[key] = fit(text, style, room)
        return found
