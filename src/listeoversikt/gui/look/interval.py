"""A share with its 95 % interval on a line from 0 to 100 %: dot and band, the pilot's level as a diamond."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.look.theme import theme

TICKS = (0.0, 0.5, 1.0)
DOT, BAND, TICK, DIAMOND = 4.5, 9, 4, 5
WIDTH = 152
"""Px at 100 % that the line asks for."""


def interval_width() -> float:
    """The width that an interval asks for."""
    return float(px(WIDTH))


def interval_place(rect: QRectF, share: float) -> float:
    """Where a share (0–1; what lies outside is at the end) stands on the line in ``rect``."""
    inset = px(DOT + 1)
    return rect.left() + inset + (rect.width() - 2 * inset) * min(max(share, 0.0), 1.0)


def paint_interval(
    painter: QPainter,
    rect: QRectF,
    low: float | None,
    value: float | None,
    high: float | None,
    *,
    pilot: float | Sequence[float] | None = None,
) -> None:
    """Shares 0–1. Without a value only the line is painted, without limits no band. ``pilot``: one level or several."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = round(rect.center().y()) + 0.5
    _paint_line(painter, rect, middle)
    if low is not None and high is not None:
        _paint_band(painter, interval_place(rect, low), interval_place(rect, high), middle)
    for level in (pilot,) if isinstance(pilot, float) else pilot or ():
        _paint_diamond(painter, QPointF(interval_place(rect, level), middle - px(BAND)))
    if value is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("accent"))
        painter.drawEllipse(QPointF(interval_place(rect, value), middle), px(10) * 0.45, px(10) * 0.45)


def _paint_line(painter: QPainter, rect: QRectF, middle: float) -> None:
    painter.setPen(QPen(theme().color("control"), 1))
    first, last = (round(interval_place(rect, end)) + 0.5 for end in (0.0, 1.0))
    painter.drawLine(QLineF(first, middle, last, middle))
    for share in TICKS:
        x = round(interval_place(rect, share)) + 0.5
        painter.drawLine(QLineF(x, middle - px(TICK), x, middle + px(TICK)))


def _paint_band(painter: QPainter, first: float, last: float, middle: float) -> None:
    """At least as wide as the dot, so that a narrow interval can be told from none."""
    short = px(2 * DOT + 4) - (last - first)
    if short > 0:
        first, last = first - short / 2, last + short / 2
    painter.setPen(QPen(theme().color("accent"), 1))
    painter.setBrush(theme().color("ci"))
    painter.drawRoundedRect(QRectF(first, middle - px(BAND) / 2, last - first, px(BAND)), 2, 2)


def _paint_diamond(painter: QPainter, centre: QPointF) -> None:
    half = px(DIAMOND)
    corners = [QPointF(0, -half), QPointF(half, 0), QPointF(0, half), QPointF(-half, 0)]
    painter.setPen(QPen(theme().color("text"), 1.3))
    painter.setBrush(theme().color("surface"))
    painter.drawPolygon(QPolygonF([centre + corner for corner in corners]))
