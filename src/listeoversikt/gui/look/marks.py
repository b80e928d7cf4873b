"""One painting function for each thing with a meaning, used by table cells, widgets, charts and print alike.

Each takes ``(painter, rect, value, …)`` and has a ``…_width(value)``. They paint left aligned and centred from top
to bottom, and leave the painter's pen, brush and font as they please.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from listeoversikt.gui.look.fonts import Type, font, metrics, px
from listeoversikt.gui.look.icons import pixmap
from listeoversikt.gui.look.lettering import Lettering, is_on_screen, is_one_line, lettering
from listeoversikt.gui.look.states import Look
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.texts import translate

PILL_PADDING = 8
PILL_GAP = 5
PILL_TYPE = Type.SECONDARY_MEDIUM
ICON = 14
RADIUS = 5
LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight
MIDDLE = Qt.AlignmentFlag.AlignVCenter


def paint_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    style: Type = Type.BODY,
    token: str = "text",
    align: Qt.AlignmentFlag = LEFT,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> None:
    """One line of text, elided when it's too long."""
    letters = lettering(style)
    text = letters.cut(text, rect.width(), elide)
    painter.setFont(letters.font)
    painter.setPen(theme().color(token))
    if align not in (LEFT, RIGHT) or not is_one_line(text) or not is_on_screen(painter):
        painter.drawText(rect, align | MIDDLE | Qt.TextFlag.TextSingleLine, text)
        return
    left = rect.left() if align == LEFT else rect.right() - letters.width(text)
    letters.draw(painter, left, rect.top() + (rect.height() - letters.height) / 2, text)


def _pixel_ratio(painter: QPainter) -> float:
    return painter.device().devicePixelRatioF()


def paint_icon(painter: QPainter, rect: QRectF, name: str, token: str, size: int = ICON) -> None:
    """An icon at the left of the rectangle, centred from top to bottom."""
    side = px(size)
    drawn = pixmap(name, token, side, _pixel_ratio(painter))
    painter.drawPixmap(QPointF(rect.left(), rect.center().y() - side / 2), drawn)


class _Pill(NamedTuple):
    """The measures of pills and tags, in px."""

    letters: Lettering
    padding: int
    icon: int
    gap: int
    height: float


_pills: dict[Type, _Pill] = {}


def _pill() -> _Pill:
    """Today's measures; others when the size of text has changed."""
    letters, found = lettering(PILL_TYPE), _pills.get(PILL_TYPE)
    if found is None or found.letters is not letters:
        height = max(px(22), letters.height + 4)
        found = _pills[PILL_TYPE] = _Pill(letters, px(PILL_PADDING), px(ICON), px(PILL_GAP), height)
    return found


def _box(rect: QRectF, width: float, height: float) -> QRectF:
    return QRectF(rect.left(), rect.center().y() - height / 2, min(width, rect.width()), height)


def pill_height() -> float:
    """The height of pills and tags."""
    return _pill().height


def pill_width(look: Look) -> float:
    """The width a pill asks for."""
    pill = _pill()
    return 2 * pill.padding + pill.icon + pill.gap + pill.letters.width(look.word)


def paint_pill(painter: QPainter, rect: QRectF, look: Look) -> None:
    """Icon and word on their soft ground (or without one)."""
    pill = _pill()
    box = _box(rect, pill_width(look), pill.height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if look.ground is not None:
        _take_ground(painter, theme().color(look.ground), look.ink if theme().is_contrast else None)
        painter.drawRoundedRect(box, RADIUS, RADIUS)
    inside = box.adjusted(pill.padding, 0, -pill.padding, 0)
    paint_icon(painter, inside, look.icon, look.ink)
    inside.setLeft(inside.left() + pill.icon + pill.gap)
    paint_text(painter, inside, look.word, PILL_TYPE, look.ink)


def _take_ground(painter: QPainter, ground: QColor, outline: str | None = None) -> None:
    painter.setBrush(ground)
    painter.setPen(Qt.PenStyle.NoPen if outline is None else QPen(theme().color(outline), 1))


def tag_width(text: str) -> float:
    """The width a tag asks for."""
    pill = _pill()
    return 2 * pill.padding + pill.letters.width(text)


def paint_tag(painter: QPainter, rect: QRectF, text: str, *, ground: str = "low_bg") -> None:
    """A grey tag: a target group."""
    _paint_tag_boxes(painter, [(_box(rect, tag_width(text), pill_height()), text)], ground)


def paint_tags(painter: QPainter, rect: QRectF, texts: tuple[str, ...], *, ground: str = "low_bg") -> None:
    """As many tags as there is room for, then «+2»."""
    left, right, between, height = rect.left(), rect.right(), px(6), pill_height()
    top = rect.center().y() - height / 2
    boxes: list[tuple[QRectF, str]] = []
    for text in texts:
        width = tag_width(text)
        after = len(texts) - len(boxes) - 1
        room_after = px(28) if after else 0
        if left + width + room_after > right + 1 and boxes:
            rest = QRectF(left, rect.top(), max(right - left, 0), rect.height())
            paint_text(painter, rest, f"+{after + 1}", Type.SECONDARY, "muted")
            break
        width = min(width, right - left - room_after)
        boxes.append((QRectF(left, top, width, height), text))
        left += width + between
    _paint_tag_boxes(painter, boxes, ground)


def _paint_tag_boxes(painter: QPainter, boxes: Sequence[tuple[QRectF, str]], ground: str) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _take_ground(painter, theme().color(ground), "control" if theme().is_contrast else None)
    for box, _ in boxes:
        painter.drawRoundedRect(box, RADIUS, RADIUS)
    padding = _pill().padding
    for box, text in boxes:
        paint_text(painter, box.adjusted(padding, 0, -padding, 0), text, PILL_TYPE, "text2")


def missing_word() -> str:
    """«mangler»."""
    return translate("Marks", "missing")


def missing_width(word: str | None = None) -> float:
    """The width a dashed pill asks for."""
    text = word or missing_word()
    return 2 * px(PILL_PADDING) + px(10) + px(PILL_GAP) + lettering(Type.CAPTION_MEDIUM).width(text) + 2


def paint_missing(painter: QPainter, rect: QRectF, word: str | None = None) -> None:
    """The dashed pill: missing, which is never 0 and never blank."""
    text = word or missing_word()
    box = _box(rect, missing_width(text), pill_height() - 2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(theme().color("control"), 1, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([3, 2])
    painter.setPen(pen)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    inside = box.adjusted(px(PILL_PADDING), 0, -px(PILL_PADDING), 0)
    painter.setPen(QPen(theme().color("text2"), 1.25))
    middle = inside.center().y()
    painter.drawLine(QPointF(inside.left(), middle), QPointF(inside.left() + px(9), middle))
    inside.setLeft(inside.left() + px(10) + px(PILL_GAP))
    paint_text(painter, inside, text, Type.CAPTION_MEDIUM, "text2")


def pips_width(of: int = 3) -> float:
    """The width of a row of pips."""
    return of * px(4) + (of - 1) * px(2) + px(1)


def paint_pips(painter: QPainter, rect: QRectF, filled: int, of: int = 3, ink: str = "frail") -> None:
    """Rising bars, so many of them filled."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    color = theme().color(ink)
    painter.setPen(QPen(color, 1))
    painter.setBrush(color)
    left, bottom = rect.left() + 0.5, rect.center().y() + px(5)
    for place in range(of):
        if place == filled:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        height = px(4 + 3 * place)
        painter.drawRoundedRect(QRectF(left + place * px(6), bottom - height, px(4), height), 1, 1)


def paint_focus(painter: QPainter, rect: QRectF, radius: float = 6) -> None:
    """The 2-px ring inside the edge of what has the focus."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme().color("focus"), 2))
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)


def paint_key(painter: QPainter, rect: QRectF, key: str, token: str = "text2") -> None:
    """A key cap at the right of the rectangle."""
    width = key_width(key)
    height = metrics(Type.CAPTION_MEDIUM).height() + 2
    box = QRectF(rect.right() - width, rect.center().y() - height / 2, width, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    ink = QColor(theme().color(token))
    outline = QColor(ink)
    outline.setAlphaF(0.55)
    painter.setPen(QPen(outline, 1))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(ink)
    painter.setFont(font(Type.CAPTION_MEDIUM))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)


def key_width(key: str) -> float:
    """The width of a key cap."""
    return metrics(Type.CAPTION_MEDIUM).horizontalAdvance(key) + px(10)
