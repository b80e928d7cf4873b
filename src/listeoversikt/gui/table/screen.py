"""Paints a view's viewport: grounds, rows, headings, marks, focus, or the skeleton."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QTableView

from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.look.marks import paint_focus
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.table.across import paint_group, paint_rule, paint_skeleton
from listeoversikt.gui.table.cell_painter import CellPainter, ShownRow
from listeoversikt.gui.table.column_widths import ColumnWidths
from listeoversikt.gui.table.marks import Marks
from listeoversikt.gui.table.places import MARGIN
from listeoversikt.gui.table.rows_model import RowsModel

BAR = 3


@dataclass(frozen=True)
class Screen:
    """What a table looks like at this moment."""

    view: QTableView
    rows: RowsModel
    widths: ColumnWidths
    cells: CellPainter
    marks: Marks

    def paint(self, exposed: QRect, *, lines: int, row_height: int, skeleton: str) -> None:
        """Paints what is exposed: rows with so many lines of text, or the skeleton with its text."""
        painter = QPainter(self.view.viewport())
        try:
            painter.fillRect(exposed, theme().color("surface"))
            if skeleton:
                self._paint_skeleton(painter, skeleton, row_height)
            else:
                self._paint_rows(painter, exposed, lines)
        finally:
            painter.end()

    def _paint_skeleton(self, painter: QPainter, text: str, row_height: int) -> None:
        lefts = [(place, self.view.columnViewportPosition(place.column)) for place in self.widths.places]
        paint_skeleton(
            painter, QRectF(self.view.viewport().rect()), text, lefts, row_height, self.widths.margin
        )

    def _paint_rows(self, painter: QPainter, exposed: QRect, lines: int) -> None:
        view = self.view
        rows, current = self._exposed_rows(painter, exposed)
        before = dict(self.cells.needed)
        for place in self.widths.places:
            left = view.columnViewportPosition(place.column)
            if left <= exposed.right() and left + place.width >= exposed.left():
                self.cells.paint(painter, place, left, rows, lines=lines)
        if current is not None and view.hasFocus():
            paint_focus(painter, self._focused(current), radius=2)
        if self.cells.needed != before:
            QTimer.singleShot(0, view, self.widths.lay_out)

    def _exposed_rows(self, painter: QPainter, exposed: QRect) -> tuple[list[ShownRow], ShownRow | None]:
        """The source rows exposed, their grounds painted; and the current one."""
        view, model = self.view, self.rows
        wide = view.viewport().width()
        current = view.currentIndex().row()
        rows: list[ShownRow] = []
        found = None
        at = view.rowAt(exposed.top())
        line = QPen(theme().color("line"), 1)
        while 0 <= at < model.rowCount():
            top, height = view.rowViewportPosition(at), view.rowHeight(at)
            if top > exposed.bottom():
                break
            source = model.source_row(at)
            if source < 0:
                self._paint_across(painter, at, QRectF(0, top, wide, height))
            else:
                row = ShownRow(source, top, height - 1, at == current)
                rows.append(row)
                found = row if row.current else found
                self._paint_ground(painter, row, wide)
            painter.setPen(line)
            painter.drawLine(QPointF(0, top + height - 0.5), QPointF(wide, top + height - 0.5))
            at += 1
        return rows, found

    def _paint_across(self, painter: QPainter, at: int, rect: QRectF) -> None:
        model = self.rows
        group = model.group_at(at)
        if group is None:
            paint_rule(painter, rect, model.rule_at(at), self.widths.margin)
        else:
            paint_group(painter, rect, group, model.group_count(at), self.widths.margin)

    def _paint_ground(self, painter: QPainter, row: ShownRow, wide: int) -> None:
        marked = self.marks.has(row.source)
        if row.current or marked:
            ground = "selection" if row.current else "accent_soft"
            painter.fillRect(QRectF(0, row.top, wide, row.height), theme().color(ground))
        if row.current:
            painter.fillRect(QRectF(0, row.top, BAR, row.height), theme().color("accent"))
        if marked:
            self._paint_tick(painter, row)

    def _paint_tick(self, painter: QPainter, row: ShownRow) -> None:
        """A tick in the margin: the row is marked."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme().color("accent"), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        side = px(9) if self.widths.margin >= MARGIN else px(7)
        left, middle = px(self.widths.margin) - side - px(4), row.top + row.height / 2
        painter.drawPolyline(
            [
                QPointF(left, middle),
                QPointF(left + side * 0.38, middle + side * 0.36),
                QPointF(left + side, middle - side * 0.4),
            ]
        )

    def _focused(self, current: ShownRow) -> QRectF:
        """The row, or the cell once the user has gone sideways."""
        view = self.view
        at = view.currentIndex().column()
        places = self.widths.places
        if places and at != places[0].column:
            for place in places:
                if place.column == at:
                    left = view.columnViewportPosition(at)
                    return QRectF(left, current.top, place.width, current.height)
        return QRectF(0, current.top, view.viewport().width(), current.height)
