"""What charts share in drawing: scales, grid lines, band fills with their 1-px outline, shapes of the bands."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.look.icons import render
from listeoversikt.gui.look.marks import paint_text
from listeoversikt.gui.look.states import BAND_ICONS
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.texts import number

GRID_LINES = 4
QUIET = 0.45
STEPS = (1, 2, 5, 10)
RIGHT = Qt.AlignmentFlag.AlignRight

BAND_FILLS = {"high": "b_high", "rising": "b_rising", "moderate": "b_moderate", "low": "b_low"}
CONTRAST_PATTERNS = {"rising": Qt.BrushStyle.BDiagPattern, "moderate": Qt.BrushStyle.Dense6Pattern}


def steps_to(largest: float, at_most: int = GRID_LINES) -> list[int]:
    """Round whole numbers from 0 that reach ``largest``, at most so many above 0.

    >>> steps_to(7), steps_to(1), steps_to(0), steps_to(118)
    ([0, 2, 4, 6, 8], [0, 1], [0, 1], [0, 50, 100, 150])
    """
    top = max(math.ceil(largest), 1)
    size = 1
    while True:
        for step in STEPS:
            if step * size * at_most >= top:
                step *= size
                return list(range(0, step * math.ceil(top / step) + 1, step))
        size *= 10


def band_brush(band: str) -> QBrush:
    """The fill of a band; a pattern in high contrast, where colours are the system's."""
    color = theme().color(BAND_FILLS[band])
    if theme().is_contrast and band in CONTRAST_PATTERNS:
        return QBrush(theme().color("text"), CONTRAST_PATTERNS[band])
    return QBrush(color)


def paint_filled(painter: QPainter, shape: QRectF | QPainterPath, brush: QBrush | Qt.BrushStyle) -> None:
    """A filled shape with the 1-px outline that keeps it apart from the ground, also in grey."""
    painter.setBrush(brush)
    painter.setPen(QPen(theme().color("control"), 1))
    if isinstance(shape, QPainterPath):
        painter.drawPath(shape)
    else:
        painter.drawRect(shape)


def paint_band_icon(painter: QPainter, left: float, middle: float, band: str, size: int = 14) -> None:
    """The band's shape, in its ink, as vector."""
    side = px(size)
    render(painter, QRectF(left, middle - side / 2, side, side), BAND_ICONS[band], band)


def paint_grid(painter: QPainter, plot: QRectF, steps: Sequence[int], *, labels_width: float) -> None:
    """Horizontal lines with their numbers at the left; the lowest one is the axis."""
    top = steps[-1]
    for step in steps:
        y = round(plot.bottom() - plot.height() * step / top) + 0.5
        painter.setPen(QPen(theme().color("control" if step == 0 else "grid"), 1))
        painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
        label = QRectF(plot.left() - labels_width, y - px(8), labels_width - px(8), px(16))
        paint_text(painter, label, number(step), Type.CAPTION, "muted", RIGHT)


def paint_hatch(painter: QPainter, rect: QRectF) -> None:
    """A closed day or a gap: hatched, without outline."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(theme().color("line"), Qt.BrushStyle.BDiagPattern))
    painter.drawRect(rect)


def quiet(token: str) -> QColor:
    """The colour mixed with the surface, for what is less urgent than its neighbour."""
    ink, ground = theme().color(token), theme().color("surface")
    if theme().is_contrast:
        return ground
    over, under = (ink.redF(), ink.greenF(), ink.blueF()), (ground.redF(), ground.greenF(), ground.blueF())
    return QColor.fromRgbF(*(QUIET * a + (1 - QUIET) * b for a, b in zip(over, under, strict=True)))
