"""Rows of evidence: fact, code, date, source in columns that stand under one another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.marks import paint_text
from listeoversikt.gui.look.theme import theme

RIGHT = Qt.AlignmentFlag.AlignRight
GAP = 10


@dataclass(frozen=True)
class Line:
    """One row: what, code, date and source as shown. ``proposed`` paints the open dot; ``tip`` says more.

    ``faint`` = doesn't count. ``indent`` in steps.
    """

    fact: str
    code: str = ""
    date: str = ""
    source: str = ""
    proposed: bool = False
    tip: str = ""
    faint: bool = False
    indent: int = 0

    @property
    def spoken(self) -> str:
        """The row in words."""
        return ", ".join(part for part in (self.fact, self.code, self.date, self.source, self.tip) if part)


@dataclass(frozen=True)
class _Columns:
    code: float
    date: float
    source: float


class LineLabel(QLabel):
    """A painted row; a label to screen readers, with the whole row as its name."""

    def __init__(self, line: Line, columns: _Columns, last: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line, self._columns, self._last = line, columns, last
        self.setAccessibleName(line.spoken)
        self.setToolTip("\n".join(part for part in (line.fact, line.tip) if part))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    @property
    def line(self) -> Line:
        """What it shows."""
        return self._line

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(px(200), max(px(24), round(metrics(Type.SECONDARY).height() + 6)))

    def minimumSizeHint(self) -> QSize:
        """Narrow is fine."""
        return QSize(px(120), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Source at the right, then date and code, the fact in what is left."""
        painter = QPainter(self)
        whole = QRectF(self.rect())
        if not self._last:
            painter.setPen(QPen(theme().color("line"), 1))
            painter.drawLine(
                QPointF(whole.left(), whole.bottom() - 0.5), QPointF(whole.right(), whole.bottom() - 0.5)
            )
        ink, right = ("muted" if self._line.faint else "text"), whole.right()
        for text, width, token, align in (
            (self._line.source, self._columns.source, "text2", RIGHT),
            (self._line.date, self._columns.date, "text2", Qt.AlignmentFlag.AlignLeft),
            (self._line.code, self._columns.code, "text2", Qt.AlignmentFlag.AlignLeft),
        ):
            if width:
                cell = QRectF(right - width, whole.top(), width, whole.height())
                paint_text(painter, cell, text, Type.SECONDARY, "muted" if self._line.faint else token, align)
                right -= width + px(GAP)
        cell = QRectF(px(12) * self._line.indent, 0, right - px(12) * self._line.indent, whole.height())
        self._paint_fact(painter, cell, ink)

    def _paint_fact(self, painter: QPainter, cell: QRectF, ink: str) -> None:
        dot = px(12) if self._line.proposed else 0
        room = cell.adjusted(0, 0, -dot, 0)
        paint_text(painter, room, self._line.fact, Type.SECONDARY, ink)
        if dot:
            width = min(metrics(Type.SECONDARY).horizontalAdvance(self._line.fact), room.width())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme().color("text2"), 1.25))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(room.left() + width + px(7), cell.center().y()), px(5) / 2, px(5) / 2)


def add_lines(into: QVBoxLayout, lines: Sequence[Line]) -> None:
    """Adds rows with common columns; a column that nobody uses takes no room."""
    measures = metrics(Type.SECONDARY)

    def widest(texts: list[str], most: float) -> float:
        return min(max((measures.horizontalAdvance(text) for text in texts), default=0) + 1, most)

    columns = _Columns(
        code=widest([line.code for line in lines if line.code], px(90))
        if any(li.code for li in lines)
        else 0,
        date=widest([line.date for line in lines if line.date], px(150))
        if any(li.date for li in lines)
        else 0,
        source=widest([line.source for line in lines], px(110)) if any(li.source for li in lines) else 0,
    )
    block = QVBoxLayout()
    block.setSpacing(0)
    for place, line in enumerate(lines):
        block.addWidget(LineLabel(line, columns, place == len(lines) - 1))
    into.addLayout(block)
