"""Rows of evidence: fact, code, date, source in columns that stand under one another.

A row that can be marked is chosen with Enter, Space or a click; ↑ and ↓ move among the rows of a block.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.marks import paint_focus, paint_text
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.spoken import speak_as
from listeoversikt.gui.texts import translate

if TYPE_CHECKING:
    from listeoversikt.gui.card.card_acts import CardActs
    from listeoversikt.operations.patient_evidence import Item, Row

RIGHT = Qt.AlignmentFlag.AlignRight
GAP = 10
BY_ROW = ("unplanned_admissions_12m",)
"""As ``followup.evidence_marks.BY_ROW``, which loads numbers that the window doesn't need here."""


@dataclass(frozen=True)
class Markable:
    """A part of a score, or one row of it (``row``), that can be marked; ``newest`` is the part's newest row."""

    measure: str
    item: Item
    row: Row | None = None

    @property
    def by_row(self) -> bool:
        """Whether only its rows can be marked: its key is another thing's in the next extract."""
        return self.measure in BY_ROW

    @property
    def newest(self) -> Row | None:
        """The row that is meant when only one is."""
        return self.row or (self.item.rows[0] if self.item.rows else None)

    @property
    def key(self) -> tuple[object, ...]:
        """What tells it from the others."""
        row = self.row
        return (self.measure, self.item.key, *((row.table, row.code, row.day) if row else ()))


@dataclass(frozen=True)
class Line:
    """One row: what, code, date and source as shown. ``proposed`` paints the open dot; ``tip`` says more.

    ``faint`` = doesn't count. ``indent`` in steps. ``struck``: marked away, with a line through the fact; ``note``
    stands under it. ``markable``: what can be marked here.
    """

    fact: str
    code: str = ""
    date: str = ""
    source: str = ""
    proposed: bool = False
    tip: str = ""
    faint: bool = False
    indent: int = 0
    struck: bool = False
    note: str = ""
    markable: Markable | None = None

    @property
    def spoken(self) -> str:
        """The row in words."""
        parts = (self.fact, self.code, self.date, self.source, self.note, self.tip)
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True)
class _Columns:
    code: float
    date: float
    source: float


class LineLabel(QLabel):
    """A painted row; a label to screen readers, with the whole row as its name. One that can be marked is a button."""

    chosen = Signal()

    def __init__(
        self,
        line: Line,
        columns: _Columns,
        last: bool,
        parent: QWidget | None = None,
        *,
        active: bool = False,
    ) -> None:
        super().__init__(parent)
        self._line, self._columns, self._last, self._active = line, columns, last, active
        self._by_keyboard = False
        if active:
            speak_as(self, QAccessible.Role.Button)
            self.setAccessibleDescription(translate("Card", "Enter marks it as solved or wrong"))
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(line.spoken)
        self.setToolTip("\n".join(part for part in (line.fact, line.tip) if part))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space choose it; ↑ and ↓ go to its neighbours."""
        key = event.key()
        if self._active and not event.modifiers() and key in _CHOOSE:
            self.chosen.emit()
        elif self._active and key in _STEPS and self._go(_STEPS[key]):
            pass
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses it."""
        if self._active and self.rect().contains(event.position().toPoint()):
            self.chosen.emit()
        super().mouseReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The block's one stop for Tab is the row that had the focus last."""
        self._by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        for other in self._neighbours():
            here = other is self
            other.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No ring any more."""
        super().focusOutEvent(event)
        self.update()

    def _neighbours(self) -> list[LineLabel]:
        parent = self.parentWidget()
        found = [] if parent is None else parent.findChildren(LineLabel)
        return [line for line in found if line._active]

    def _go(self, step: int) -> bool:
        lines = self._neighbours()
        place = lines.index(self) + step
        if not 0 <= place < len(lines):
            return False
        lines[place].setFocus(Qt.FocusReason.TabFocusReason)
        return True

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
        if self._active and self.underMouse():
            painter.fillRect(whole, theme().color("sunken"))
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
        if self._active and self.hasFocus() and self._by_keyboard:
            paint_focus(painter, whole, 4)

    def _paint_fact(self, painter: QPainter, cell: QRectF, ink: str) -> None:
        dot = px(12) if self._line.proposed else 0
        room = cell.adjusted(0, 0, -dot, 0)
        paint_text(painter, room, self._line.fact, Type.SECONDARY, ink)
        if self._line.struck:
            paint_strike(painter, room, self._line.fact, Type.SECONDARY, ink)
        if dot:
            width = min(metrics(Type.SECONDARY).horizontalAdvance(self._line.fact), room.width())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme().color("text2"), 1.25))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(room.left() + width + px(7), cell.center().y()), px(5) / 2, px(5) / 2)


_CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_STEPS = {int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Down): 1}


def paint_strike(painter: QPainter, room: QRectF, text: str, style: Type, token: str) -> None:
    """A line through a text that stands at the left of ``room``."""
    width = min(metrics(style).horizontalAdvance(text), room.width())
    y = round(room.center().y()) + 0.5
    painter.setPen(QPen(theme().color(token), 1))
    painter.drawLine(QPointF(room.left(), y), QPointF(room.left() + width, y))


def add_lines(into: QVBoxLayout, lines: Sequence[Line], acts: CardActs | None = None) -> None:
    """Adds rows with common columns; a column that nobody uses takes no room. ``acts``: rows can be marked."""
    columns = _columns_of(lines)
    box = QWidget()
    block = QVBoxLayout(box)
    block.setContentsMargins(0, 0, 0, 0)
    block.setSpacing(0)
    first = True
    for place, line in enumerate(lines):
        active = acts is not None and line.markable is not None
        label = LineLabel(line, columns, place == len(lines) - 1 and not line.note, active=active)
        block.addWidget(label)
        if line.note:
            note = Label(line.note, Type.CAPTION, "text2", wrap=True)
            note.setContentsMargins(px(12) * (line.indent + 1), 0, 0, px(6))
            block.addWidget(note)
        if active and acts is not None:
            if first:
                label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            first = False
            label.chosen.connect(partial(acts.ask_mark, label, block))
            acts.resume(label, block)
    into.addWidget(box)


def _columns_of(lines: Sequence[Line]) -> _Columns:
    measures = metrics(Type.SECONDARY)

    def widest(texts: list[str], most: float) -> float:
        shown = [measures.horizontalAdvance(text) for text in texts if text]
        return min(max(shown) + 1, most) if shown else 0

    return _Columns(
        code=widest([line.code for line in lines], px(90)),
        date=widest([line.date for line in lines], px(150)),
        source=widest([line.source for line in lines], px(110)),
    )
