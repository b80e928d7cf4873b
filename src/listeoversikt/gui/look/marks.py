"""One painting function for each thing with a meaning, used by table cells, widgets, charts and print alike.

Each takes ``(painter, rect, value, …)`` and has a ``…_width(value)``. They paint left aligned and centred from top
to bottom, and leave the painter's pen, brush and font as they please.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from listeoversikt.gui.look.fonts import Type, font, metrics, px
from listeoversikt.gui.look.icons import pixmap
from listeoversikt.gui.look.states import Look
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.texts import translate

PILL_PADDING = 8
PILL_GAP = 5
PILL_TYPE = Type.SECONDARY_MEDIUM
ICON = 14
RADIUS = 5
LEFT = Qt.AlignmentFlag.AlignLeft
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
    measures = metrics(style)
    if measures.horizontalAdvance(text) > rect.width():
        text = measures.elidedText(text, elide, rect.width())
    painter.setFont(font(style))
    painter.setPen(theme().color(token))
    painter.drawText(rect, align | MIDDLE | Qt.TextFlag.TextSingleLine, text)


def _pixel_ratio(painter: QPainter) -> float:
    return painter.device().devicePixelRatioF()


def paint_icon(painter: QPainter, rect: QRectF, name: str, token: str, size: int = ICON) -> None:
    """An icon at the left of the rectangle, centred from top to bottom."""
    side = px(size)
    drawn = pixmap(name, token, side, _pixel_ratio(painter))
    painter.drawPixmap(QPointF(rect.left(), rect.center().y() - side / 2), drawn)


def _box(rect: QRectF, width: float, height: float) -> QRectF:
    return QRectF(rect.left(), rect.center().y() - height / 2, min(width, rect.width()), height)


def pill_height() -> float:
    """The height of pills and tags."""
    return max(px(22), metrics(PILL_TYPE).height() + 4)


def pill_width(look: Look) -> float:
    """The width a pill asks for."""
    return 2 * px(PILL_PADDING) + px(ICON) + px(PILL_GAP) + metrics(PILL_TYPE).horizontalAdvance(look.word)


def paint_pill(painter: QPainter, rect: QRectF, look: Look) -> None:
    """Icon and word on their soft ground (or without one)."""
    box = _box(rect, pill_width(look), pill_height())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if look.ground is not None:
        _rounded(painter, box, theme().color(look.ground), look.ink if theme().is_contrast else None)
    inside = box.adjusted(px(PILL_PADDING), 0, -px(PILL_PADDING), 0)
    paint_icon(painter, inside, look.icon, look.ink)
    inside.setLeft(inside.left() + px(ICON) + px(PILL_GAP))
    paint_text(painter, inside, look.word, PILL_TYPE, look.ink)


def _rounded(painter: QPainter, box: QRectF, ground: QColor, outline: str | None = None) -> None:
    painter.setBrush(ground)
    painter.setPen(Qt.PenStyle.NoPen if outline is None else QPen(theme().color(outline), 1))
    painter.drawRoundedRect(box, RADIUS, RADIUS)


def tag_width(text: str) -> float:
    """The width a tag asks for."""
    return 2 * px(PILL_PADDING) + metrics(PILL_TYPE).horizontalAdvance(text)


def paint_tag(painter: QPainter, rect: QRectF, text: str, *, ground: str = "low_bg") -> None:
    """A grey tag: a target group."""
    box = _box(rect, tag_width(text), pill_height())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _rounded(painter, box, theme().color(ground), "control" if theme().is_contrast else None)
    inside = box.adjusted(px(PILL_PADDING), 0, -px(PILL_PADDING), 0)
    paint_text(painter, inside, text, PILL_TYPE, "text2")


def paint_tags(painter: QPainter, rect: QRectF, texts: tuple[str, ...], *, ground: str = "low_bg") -> None:
    """As many tags as there is room for, then «+2»."""
    left = rect.left()
    for place, text in enumerate(texts):
        after = len(texts) - place - 1
        room_after = px(28) if after else 0
        width = tag_width(text)
        if left + width + room_after > rect.right() + 1 and place:
            rest = QRectF(left, rect.top(), max(rect.right() - left, 0), rect.height())
            paint_text(painter, rest, f"+{after + 1}", Type.SECONDARY, "muted")
            return
        width = min(width, rect.right() - left - room_after)
        paint_tag(painter, QRectF(left, rect.top(), width, rect.height()), text, ground=ground)
        left += width + px(6)


def missing_word() -> str:
    """«mangler»."""
    return translate("Marks", "missing")


def missing_width(word: str | None = None) -> float:
    """The width a dashed pill asks for."""
    text = word or missing_word()
    return (
        2 * px(PILL_PADDING)
        + px(10)
        + px(PILL_GAP)
        + metrics(Type.CAPTION_MEDIUM).horizontalAdvance(text)
        + 2
    )


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
    bottom = rect.center().y() + px(5)
    for place in range(of):
        height = px(4 + 3 * place)
        bar = QRectF(rect.left() + place * px(6) + 0.5, bottom - height, px(4), height)
        painter.setPen(QPen(color, 1))
        painter.setBrush(color if place < filled else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(bar, 1, 1)


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
