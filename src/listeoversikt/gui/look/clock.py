"""The discharge clock as the office reads it: boxes for working days 1–2–3, hatch, limit, tick, and a word.

One painting function for table, card and print. ``read_clock`` puts the words on the boxes beforehand, so that
nothing is worked out while painting.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from listeoversikt.gui.look.fonts import Type, font, metrics, px
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.texts import day_near, number, translate
from listeoversikt.operations.clock_boxes import BoxLook, ClockBox, ClockBoxes, ClockEnd

BOX, GAP, HATCH, TO_TEXT = 23, 2, 9, 9
RADIUS = 4
PLAIN, STRONG = Type.SECONDARY, Type.SECONDARY_STRONG
NUMBER = Type.CAPTION_STRONG
BLACK, WHITE = QColor("#000000"), QColor("#FFFFFF")


@dataclass(frozen=True)
class _Ink:
    """Fill, outline and sign of a box, by token; "" = none."""

    fill: str = ""
    outline: str = ""
    sign: str = "text2"


INKS = {
    BoxLook.AHEAD: _Ink(outline="control"),
    BoxLook.PASSED: _Ink(fill="line"),
    BoxLook.TODAY: _Ink(fill="rising", sign="surface"),
    BoxLook.OVER: _Ink(fill="high", sign="surface"),
    BoxLook.MISSED: _Ink(outline="text2"),
    BoxLook.CONTACT: _Ink(fill="good", sign="surface"),
    BoxLook.LATE: _Ink(fill="text2", sign="surface"),
}
END_INKS = {ClockEnd.OVER: "high", ClockEnd.DUE_TODAY: "rising"}


@dataclass(frozen=True)
class Clock:
    """Boxes with their words; ``spoken`` is the whole in one sentence."""

    boxes: ClockBoxes
    text: str
    ink: str
    spoken: str

    @property
    def strong(self) -> bool:
        """Over the limit: somebody must act."""
        return self.boxes.end is ClockEnd.OVER


def read_clock(boxes: ClockBoxes, today: dt.date, *, lapsed: str = "", lapsed_spoken: str = "") -> Clock:
    """The clock with its words; ``lapsed`` says shortly, with its day, why the duty fell away."""
    text, spoken = _words(boxes, today, lapsed, lapsed_spoken or lapsed)
    return Clock(boxes, text, END_INKS.get(boxes.end, "text2"), spoken)


def _words(boxes: ClockBoxes, today: dt.date, lapsed: str, lapsed_spoken: str) -> tuple[str, str]:
    day = "" if boxes.day is None else day_near(boxes.day, today)
    if boxes.end is ClockEnd.WAITING:
        return translate("Clock", "waiting"), translate("Clock", "waits for the short-term stay to end")
    if boxes.end is ClockEnd.LAPSED:
        return lapsed, f"{lapsed_spoken} {day}".strip()
    if boxes.end is ClockEnd.CONTACT:
        return day, _contact_sentence(boxes, day)
    if boxes.end is ClockEnd.DUE_TODAY:
        return translate("Clock", "today"), translate("Clock", "due today")
    if boxes.end is ClockEnd.MISSED:
        return (
            translate("Clock", "due {day}").format(day=day),
            translate("Clock", "not done, was due {day}").format(day=day),
        )
    if boxes.end is ClockEnd.OVER:
        days = boxes.days_over
        over = translate("Clock", "%n day(s) over", "", days)
        return over, translate("Clock", "{over}, was due {day}").format(over=over, day=day)
    return day, translate("Clock", "due {day}").format(day=day)


def _contact_sentence(boxes: ClockBoxes, day: str) -> str:
    box = boxes.boxes[-1]
    sentence = translate("Clock", "contact {day}").format(day=day)
    if box.number:
        sentence += ", " + translate("Clock", "working day {number}").format(number=number(box.number))
    if box.look is BoxLook.LATE:
        sentence += ", " + translate("Clock", "after the limit")
    return sentence


def box_height() -> float:
    """The height of a box."""
    return max(px(20), metrics(NUMBER).height() + 4)


def _width(box: ClockBox) -> float:
    if box.look is BoxLook.OFF:
        return px(HATCH)
    return max(px(BOX), metrics(NUMBER).horizontalAdvance(str(box.number)) + px(8))


def boxes_width(boxes: ClockBoxes) -> float:
    """The width of the boxes alone."""
    widths = [_width(box) for box in boxes.boxes]
    return sum(widths) + px(GAP) * max(len(widths) - 1, 0)


def clock_width(clock: Clock) -> float:
    """The width a clock asks for, its words included."""
    boxes = boxes_width(clock.boxes)
    style = STRONG if clock.strong else PLAIN
    text = metrics(style).horizontalAdvance(clock.text)
    return boxes + (px(TO_TEXT) if boxes and clock.text else 0) + text


def paint_clock(painter: QPainter, rect: QRectF, clock: Clock, *, printed: bool = False) -> None:
    """Boxes and words, left aligned and centred; ``printed`` uses black ink on white, whatever the theme."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    left, height = rect.left(), box_height()
    for box in clock.boxes.boxes:
        place = QRectF(left, rect.center().y() - height / 2, _width(box), height)
        if place.right() > rect.right() + 1:
            return
        _paint_box(painter, place, box, printed)
        left += place.width() + px(GAP)
    if clock.boxes.boxes:
        left += px(TO_TEXT - GAP)
    style = STRONG if clock.strong else PLAIN
    room = max(rect.right() - left, 0)
    text = clock.text
    if metrics(style).horizontalAdvance(text) > room + 1:
        text = metrics(style).elidedText(text, Qt.TextElideMode.ElideRight, room)
    painter.setFont(font(style))
    painter.setPen(BLACK if printed else theme().color(clock.ink))
    inside = QRectF(left, rect.top(), room, rect.height())
    painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


def _paint_box(painter: QPainter, place: QRectF, box: ClockBox, printed: bool) -> None:
    if box.look is BoxLook.OFF:
        _paint_hatch(painter, place.adjusted(0, px(4), 0, -px(4)), _color("control", printed))
        return
    ink = INKS[box.look]
    plain = box.look is BoxLook.PASSED and (printed or theme().is_contrast)
    fill, outline = ("", "control") if plain else (ink.fill, ink.outline)
    painter.setPen(QPen(_color(outline, printed), 1) if outline else Qt.PenStyle.NoPen)
    painter.setBrush(_color(fill, printed) if fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    sign = WHITE if printed and fill else _color(ink.sign, printed)
    if box.closed:
        _paint_closed(painter, place, sign)
    if box.look is BoxLook.MISSED:
        _paint_cross(painter, place, sign)
    elif box.look is BoxLook.CONTACT or not box.number:
        _paint_tick(painter, place, sign)
    else:
        painter.setFont(font(NUMBER))
        painter.setPen(sign)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(box.number))


def _color(token: str, printed: bool) -> QColor:
    return BLACK if printed else theme().color(token)


def _paint_hatch(painter: QPainter, place: QRectF, color: QColor) -> None:
    painter.setPen(QPen(color, 1))
    step = place.width() / 3
    for slash in range(3):
        foot = place.left() + slash * step
        painter.drawLine(QPointF(foot, place.bottom()), QPointF(foot + step * 1.3, place.top()))


def _paint_closed(painter: QPainter, place: QRectF, color: QColor) -> None:
    """The office's own day off: hatched at the edges, with a dot under the number."""
    painter.setPen(QPen(color, 0.75))
    for left in (place.left() + px(2), place.right() - px(6)):
        painter.drawLine(QPointF(left, place.bottom() - px(3)), QPointF(left + px(4), place.top() + px(3)))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(QPointF(place.center().x(), place.bottom() - px(3)), 1.5, 1.5)


def _paint_tick(painter: QPainter, place: QRectF, color: QColor) -> None:
    middle, unit = place.center(), px(4)
    points = [
        QPointF(middle.x() - unit, middle.y()),
        QPointF(middle.x() - unit * 0.25, middle.y() + unit * 0.75),
        QPointF(middle.x() + unit, middle.y() - unit * 0.75),
    ]
    painter.setPen(_stroke(color))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(points))


def _paint_cross(painter: QPainter, place: QRectF, color: QColor) -> None:
    middle, unit = place.center(), px(3)
    painter.setPen(_stroke(color))
    for slope in (1, -1):
        painter.drawLine(
            QPointF(middle.x() - unit, middle.y() - slope * unit),
            QPointF(middle.x() + unit, middle.y() + slope * unit),
        )


def _stroke(color: QColor) -> QPen:
    return QPen(color, 1.75, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def no_letter_word() -> str:
    """Why the second clock can't start: the office wasn't told of the discharge."""
    return translate("Clock", "discharge letter missing")
