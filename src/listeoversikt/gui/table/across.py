"""What is painted across the whole table: group headings, the rule, the skeleton while rows are fetched."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.marks import paint_icon, paint_text
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.table.column import Group
from listeoversikt.gui.table.places import Place
from listeoversikt.gui.texts import number

RIGHT = Qt.AlignmentFlag.AlignRight
ICON = 16


def across_height() -> int:
    """The height of a heading and of the rule."""
    return max(px(34), round(metrics(Type.BODY_STRONG).height()) + px(8))


def paint_group(painter: QPainter, rect: QRectF, group: Group, count: int, margin: int) -> None:
    """«Utskrivning 4 … kontakt innen tre virkedager»."""
    painter.fillRect(rect, theme().color("sunken"))
    inside = rect.adjusted(px(margin), 0, -px(margin), 0)
    title = metrics(Type.BODY_STRONG).horizontalAdvance(group.title)
    shown = number(count)
    counted = metrics(Type.BODY_MEDIUM).horizontalAdvance(shown)
    paint_text(painter, inside, group.title, Type.BODY_STRONG)
    after = inside.adjusted(title + px(8), 0, 0, 0)
    if after.width() > counted:
        paint_text(painter, after, shown, Type.BODY_MEDIUM, "muted")
    note = after.adjusted(counted + px(16), 0, 0, 0)
    if note.width() > px(40):
        paint_text(painter, note, group.note, Type.SECONDARY, "text2", RIGHT)


def paint_rule(painter: QPainter, rect: QRectF, text: str, margin: int) -> None:
    """A dashed line with a text in its middle: here today's hours end."""
    inside = rect.adjusted(px(margin), 0, -px(margin), 0)
    side, gap = px(ICON), px(8)
    wide = min(metrics(Type.SECONDARY_STRONG).horizontalAdvance(text) + 1, inside.width() - side - gap)
    left = inside.left() + max(inside.width() - wide - side - gap, 0) / 2
    middle = round(inside.center().y()) + 0.5
    pen = QPen(theme().color("accent"), 1.5)
    pen.setDashPattern([5, 2])
    painter.setPen(pen)
    for begin, end in ((inside.left(), left - px(12)), (left + side + gap + wide + px(12), inside.right())):
        if end > begin:
            painter.drawLine(QPointF(begin, middle), QPointF(end, middle))
    paint_icon(painter, QRectF(left, inside.top(), side, inside.height()), "hourglass", "accent", ICON)
    words = QRectF(left + side + gap, inside.top(), wide, inside.height())
    paint_text(painter, words, text, Type.SECONDARY_STRONG, "accent")


def paint_skeleton(
    painter: QPainter,
    rect: QRectF,
    text: str,
    places: Sequence[tuple[Place, int]],
    row_height: int,
    margin: int,
) -> None:
    """Still bars where rows will be, under a text; ``places`` with their sections' left edges."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    said = QRectF(rect.left() + px(margin), rect.top(), rect.width() - 2 * px(margin), row_height)
    paint_text(painter, said, text, Type.BODY_MEDIUM, "text2")
    bar = px(10)
    top = rect.top() + row_height
    row = 0
    while top < rect.bottom():
        painter.setBrush(theme().color("grid"))
        painter.setPen(Qt.PenStyle.NoPen)
        for place, left in places:
            wide = place.inside * (0.55 + 0.08 * ((row * 3 + place.column * 5) % 6))
            box = QRectF(left + place.before, top + (row_height - bar) / 2, min(wide, px(180)), bar)
            painter.drawRoundedRect(box, bar / 2, bar / 2)
        row, top = row + 1, top + row_height
