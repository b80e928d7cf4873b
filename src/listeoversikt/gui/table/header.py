"""The header: words over their columns, an arrow beside the one the rows are sorted by."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from listeoversikt.gui.look.fonts import font, metrics, px
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.table.cell_painter import fit
from listeoversikt.gui.table.places import HEADER, HEADER_SORTED, Place
from listeoversikt.gui.table.rows_model import RowsModel

HEIGHT = 32
ARROW = 8


class ColumnHeader(QHeaderView):
    """Sticky, 32 high; a click sorts, a drag widens, a right click asks for the column menu."""

    menu_asked = Signal(QPoint)

    def __init__(self, model: RowsModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = model
        self._places: Sequence[Place] = ()
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setStretchLastSection(False)
        self.setMinimumSectionSize(px(24))

    def set_places(self, places: Sequence[Place]) -> None:
        """Where the shown columns stand."""
        self._places = places
        self.viewport().update()

    def sizeHint(self) -> QSize:  # noqa: D102
        high = max(px(HEIGHT), round(metrics(HEADER_SORTED).height()) + px(8))
        return QSize(px(120), high)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: D102
        self.menu_asked.emit(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self.viewport())
        try:
            _paint_ground(painter, self.width(), self.height())
            for place in self._places:
                self._paint_word(painter, place)
        finally:
            painter.end()

    def _paint_word(self, painter: QPainter, place: Place) -> None:
        column = self._model.columns[place.column]
        sorted_by = self._model.sorted_by
        chosen = sorted_by is not None and sorted_by[0] == column.key
        style = HEADER_SORTED if chosen else HEADER
        rect = QRectF(
            self.sectionViewportPosition(place.column) + place.before, 0, place.inside, self.height() - 1
        )
        word = fit(column.title, style, rect.width())
        left = rect.right() - word.width if column.right else rect.left()
        measures = metrics(style)
        painter.setFont(font(style))
        painter.setPen(theme().color("text" if chosen else "text2"))
        baseline = (rect.height() - measures.height()) / 2 + measures.ascent()
        painter.drawText(QPointF(left, round(baseline)), word.text)
        if sorted_by is not None and chosen:
            side = px(ARROW)
            x = left - side - px(3) if column.right else left + word.width + px(5)
            _paint_arrow(painter, QRectF(x, rect.center().y() - side / 2, side, side), down=sorted_by[1])


def _paint_ground(painter: QPainter, width: int, height: int) -> None:
    painter.fillRect(QRectF(0, 0, width, height), theme().color("head"))
    painter.setPen(QPen(theme().color("line"), 1))
    painter.drawLine(QPointF(0, height - 0.5), QPointF(width, height - 0.5))


def _paint_arrow(painter: QPainter, rect: QRectF, *, down: bool) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(
        QPen(
            theme().color("text"),
            1.5,
            c=Qt.PenCapStyle.RoundCap,
            j=Qt.PenJoinStyle.RoundJoin,
            s=Qt.PenStyle.SolidLine,
        )
    )
    middle, wing = rect.center().x(), rect.width() * 0.36
    tip, tail = (rect.bottom(), rect.top()) if down else (rect.top(), rect.bottom())
    turn = -wing if down else wing
    painter.drawLine(QPointF(middle, tail), QPointF(middle, tip))
    painter.drawPolyline(
        [QPointF(middle - wing, tip + turn), QPointF(middle, tip), QPointF(middle + wing, tip + turn)]
    )
