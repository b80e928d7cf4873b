"""Cells of the follow-up lists: two lines with tags, the ladder's steps. Nothing is worked out while painting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.marks import paint_icon, paint_text, pips_width
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.table.cell_painter import LINE_GAP
from listeoversikt.operations.discharge_line import LadderStep, RungState

STEP, BETWEEN = 14, 16
GAP = 8


@dataclass(frozen=True)
class TwoLines:
    """A bold line with tags behind it, and a quiet line under it. The first ``kept`` tags are always in sight."""

    first: str
    second: str
    tags: tuple[str, ...] = ()
    kept: int = 99


def paint_two_lines(painter: QPainter, rect: QRectF, lines: TwoLines) -> None:
    """The bold line is cut before the tags that are kept; the others only stand where there's room."""
    upper, lower = metrics(Type.BODY_MEDIUM).height(), metrics(Type.SECONDARY).height()
    top = rect.top() + (rect.height() - upper - px(LINE_GAP) - lower) / 2
    _paint_first(painter, QRectF(rect.left(), top, rect.width(), upper), lines)
    paint_text(
        painter,
        QRectF(rect.left(), top + upper + px(LINE_GAP), rect.width(), lower),
        lines.second,
        Type.SECONDARY,
        "text2",
    )


def _paint_first(painter: QPainter, line: QRectF, lines: TwoLines) -> None:
    tags = sum(_tag_width(tag) + px(GAP) for tag in lines.tags[: lines.kept])
    wanted = metrics(Type.BODY_MEDIUM).horizontalAdvance(lines.first) + 1
    room = max(min(wanted, line.width() - tags), min(px(60), line.width()))
    paint_text(painter, QRectF(line.left(), line.top(), room, line.height()), lines.first, Type.BODY_MEDIUM)
    left = line.left() + room + px(GAP)
    for tag in lines.tags:
        if left + _tag_width(tag) > line.right() + 1:
            return
        _paint_tag(painter, QRectF(left, line.top(), _tag_width(tag), line.height()), tag)
        left += _tag_width(tag) + px(GAP)


def paint_no_pips(painter: QPainter, rect: QRectF) -> None:
    """No marks are set: a dashed line where the pips would stand."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(theme().color("control"), 1.25, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([3, 2])
    painter.setPen(pen)
    middle = round(rect.center().y()) + 0.5
    painter.drawLine(QPointF(rect.left(), middle), QPointF(rect.left() + pips_width(), middle))


def _tag_width(text: str) -> float:
    return metrics(Type.CAPTION_MEDIUM).horizontalAdvance(text) + px(10)


def _paint_tag(painter: QPainter, place: QRectF, text: str) -> None:
    """A tag no higher than the line it stands in, so that it never touches the line under."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme().color("control"), 1) if theme().is_contrast else Qt.PenStyle.NoPen)
    painter.setBrush(theme().color("low_bg"))
    painter.drawRoundedRect(place.adjusted(0, 0.5, 0, -0.5), 4, 4)
    paint_text(painter, place, text, Type.CAPTION_MEDIUM, "text2", Qt.AlignmentFlag.AlignHCenter)


STEP_LOOKS: dict[RungState, tuple[str, str]] = {
    RungState.DONE: ("circle-check-filled", "good"),
    RungState.DONE_LATE: ("circle-check", "text2"),
    RungState.AHEAD: ("circle", "muted"),
    RungState.SOON: ("clock", "moderate"),
    RungState.TODAY: ("clock-filled", "rising"),
    RungState.OVER: ("alert-circle-filled", "high"),
    RungState.OFF: ("minus", "muted"),
    RungState.WAITING: ("hourglass", "muted"),
    RungState.UNKNOWN: ("minus", "text2"),
}
"""Icon and ink of each step."""


def ladder_width(steps: int = 3) -> int:
    """The width of so many steps."""
    return steps * px(STEP) + (steps - 1) * px(BETWEEN)


def paint_ladder(painter: QPainter, rect: QRectF, steps: Sequence[LadderStep]) -> None:
    """The steps as signs on a line."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle, left = rect.center().y(), rect.left()
    for place, step in enumerate(steps):
        if place:
            painter.setPen(QPen(theme().color("line"), 1.5))
            begin = left - px(BETWEEN) + px(3)
            painter.drawLine(QPointF(begin, middle), QPointF(left - px(3), middle))
        icon, ink = STEP_LOOKS[step.state]
        paint_icon(painter, QRectF(left, rect.top(), px(STEP), rect.height()), icon, ink, STEP)
        left += px(STEP) + px(BETWEEN)
