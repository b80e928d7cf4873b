"""Twelve months in a table's cell: a thin line, a dot on the newest; a gap where a month has no figure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.look.theme import theme

WIDTH = 92
DOT = 3.0
CALM_SHARE = 0.1
"""A share's line fills its height only when it moves by ten percentage points: chance is not made to look big."""
CALM_PART = 0.2
"""Other figures: when they move by a fifth of the highest."""


class Step(NamedTuple):
    """One point; ``joined``: a line may come from the point before."""

    value: float | None
    joined: bool = False


def sparkline_width() -> float:
    """The width that a sparkline asks for."""
    return float(px(WIDTH))


def span_of(values: Sequence[float], *, share: bool) -> tuple[float, float]:
    """The values at bottom and top of the line.

    >>> low, high = span_of([0.30, 0.32], share=True)
    >>> round(low, 2), round(high, 2)
    (0.26, 0.36)
    """
    low, high = min(values), max(values)
    least = CALM_SHARE if share else CALM_PART * max(abs(high), abs(low))
    short = max(least - (high - low), 0.0)
    low, high = low - short / 2, high + short / 2
    if low < 0:
        low, high = 0.0, high - low
    return low, high if high > low else low + 1.0


def sparkline_points(rect: QRectF, steps: Sequence[Step], *, share: bool) -> list[QPointF | None]:
    """Where each point lies; None for a month without a figure."""
    values = [step.value for step in steps if step.value is not None]
    if not values:
        return [None] * len(steps)
    low, high = span_of(values, share=share)
    inset = px(DOT + 1)
    plot = rect.adjusted(inset, rect.height() * 0.28, -inset, -rect.height() * 0.28)
    across = plot.width() / max(len(steps) - 1, 1)
    return [
        None
        if step.value is None
        else QPointF(
            plot.left() + number * across, plot.bottom() - plot.height() * (step.value - low) / (high - low)
        )
        for number, step in enumerate(steps)
    ]


def paint_sparkline(painter: QPainter, rect: QRectF, steps: Sequence[Step], *, share: bool = True) -> None:
    """Paints the line; nothing where no month has a figure. A point alone between gaps is a small dot."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    points = sparkline_points(rect, steps, share=share)
    painter.setPen(QPen(theme().color("text2"), 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for number in range(1, len(steps)):
        before, point = points[number - 1], points[number]
        if steps[number].joined and before is not None and point is not None:
            painter.drawLine(QLineF(before, point))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color("text2"))
    for number, point in enumerate(points):
        after = number + 1 < len(steps) and steps[number + 1].joined
        if point is not None and not steps[number].joined and not after:
            painter.drawEllipse(point, px(2), px(2))
    newest = points[-1] if points else None
    if newest is not None:
        painter.setBrush(theme().color("accent"))
        painter.drawEllipse(newest, px(DOT), px(DOT))
