"""The session at a glance: one tick a patient, its height and shape the decision; where we are is the dark one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from listeoversikt.followup.log.review_acts import Decision
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.parts.headings import ElidedLabel, Label
from listeoversikt.gui.parts.spoken import speak_as
from listeoversikt.gui.texts import NOBREAK, decimal, language, number, translate
from listeoversikt.words.review import decision_word, term_text

if TYPE_CHECKING:
    from listeoversikt.followup.review_yield import ReviewYield
    from listeoversikt.operations.review_results import Interval

HEIGHT, GAP, ROOMY = 18, 2, 6
SKIPPED = "skipped"
SHARES = {
    Decision.FOLLOW_UP: 1.0,
    Decision.WRONG_DATA: 0.75,
    Decision.NOT_NOW: 0.5,
    Decision.NOT_RELEVANT: 0.2,
}
"""How high a tick is; «feil i data» is hollow."""
MANY = 100
"""From so many reviewed the interval is narrow enough to be left to the tooltip."""

Tick = Decision | str | None


class TickBar(QWidget):
    """The ticks. A click goes to that patient; keys are the room's own, so it's no stop for Tab."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ticks: list[Tick] = []
        self._here = -1
        speak_as(self, QAccessible.Role.Graphic)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme().changed.connect(self.update)

    def set_ticks(self, ticks: Sequence[Tick], here: int) -> None:
        """Per patient the decision, ``SKIPPED`` or None; ``here`` is the patient in hand."""
        self._ticks, self._here = list(ticks), here
        self.setAccessibleName(
            translate("Review", "Patient {place} of {count}").format(place=here + 1, count=len(ticks))
        )
        said = []
        for decision in Decision:
            found = sum(tick == decision for tick in self._ticks)
            if found:
                said.append(f"{decision_word(decision, language()).lower()}: {found}")
        self.setAccessibleDescription(", ".join(said))
        self.update()

    def sizeHint(self) -> QSize:
        """One line of ticks, and the mark under where we are."""
        return QSize(px(200), px(HEIGHT + 5))

    def _rect(self, place: int) -> QRectF:
        each = self.width() / max(len(self._ticks), 1)
        gap = px(GAP) if each >= px(ROOMY) else 0
        left = round(place * each)
        return QRectF(left, 0, max(round((place + 1) * each) - left - gap, 1), px(HEIGHT))

    def place_at(self, x: float) -> int:
        """The patient under a point; -1 = none."""
        if not self._ticks or not 0 <= x < self.width():
            return -1
        return min(int(x / (self.width() / len(self._ticks))), len(self._ticks) - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Every tick; the one in hand dark, with a bar under it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, tick in enumerate(self._ticks):
            self._paint_tick(painter, self._rect(place), tick, here=place == self._here)

    def _paint_tick(self, painter: QPainter, whole: QRectF, tick: Tick, *, here: bool) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if here:
            painter.setBrush(theme().color("text"))
            painter.drawRect(QRectF(whole.left(), whole.bottom() + px(2), whole.width(), px(2)))
        if tick is None and theme().is_contrast and not here:
            painter.setPen(QPen(theme().color("line"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(whole.center().x(), whole.bottom() - px(3)), px(2), px(2))
            return
        if tick is None:
            painter.setBrush(theme().color("text" if here else "line"))
            painter.drawRoundedRect(whole, 2, 2)
            return
        if not isinstance(tick, Decision):
            painter.setPen(QPen(theme().color("control"), 1, Qt.PenStyle.DotLine))
            painter.drawLine(whole.bottomLeft(), whole.bottomRight())
            return
        box = QRectF(whole)
        box.setTop(whole.bottom() - max(whole.height() * SHARES[tick], 2))
        ink = "text" if here else "accent" if tick is Decision.FOLLOW_UP else "control"
        if tick is Decision.WRONG_DATA:
            painter.setPen(QPen(theme().color(ink), 1.25))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            box.adjust(0.75, 0.75, -0.75, -0.75)
        else:
            painter.setBrush(theme().color(ink))
        painter.drawRoundedRect(box, min(2, box.height() / 2), min(2, box.height() / 2))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """To the patient that was clicked."""
        place = self.place_at(event.position().x())
        if place >= 0:
            self.chosen.emit(place)

    def event(self, event: QEvent) -> bool:
        """What a tick means, when it's pointed at."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self.place_at(event.pos().x())
            if place >= 0:
                QToolTip.showText(event.globalPos(), self.tip(place), self)
            return True
        return super().event(event)

    def tip(self, place: int) -> str:
        """«12 av 60: Følg opp»."""
        tick = self._ticks[place]
        if isinstance(tick, Decision):
            word = decision_word(tick, language())
        else:
            word = translate("Review", "passed over") if tick else translate("Review", "not seen yet")
        return f"{place + 1}/{len(self._ticks)}: {word}"


class SessionBar(QWidget):
    """Title and counts over the ticks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), 0, px(24), px(8))
        column.setSpacing(px(6))
        row = QHBoxLayout()
        row.setSpacing(px(16))
        self.name = ElidedLabel("", Type.BODY_STRONG)
        self.count = Label("", Type.SECONDARY, "text2")
        row.addWidget(self.name)
        row.addWidget(self.count)
        row.addStretch(1)
        self.seen = Label("", Type.SECONDARY_MEDIUM)
        self.follow = Label("", Type.SECONDARY, "text2")
        self.new = Label("", Type.SECONDARY_MEDIUM, "accent")
        self.rate = Label("", Type.SECONDARY, "text2")
        for label in (self.seen, self.follow, self.new, self.rate):
            row.addWidget(label)
        column.addLayout(row)
        self.ticks = TickBar()
        column.addWidget(self.ticks)

    def show_session(self, title: str, ticks: Sequence[Tick], here: int) -> None:
        """Another session, or further in it."""
        self.name.setText(title)
        count = len(ticks)
        self.count.setText(translate("Review", "%n patient(s)", "", count))
        self.ticks.set_ticks(ticks, here)

    def show_counts(self, counts: ReviewYield, per_ten: Interval) -> None:
        """Seen, to follow up, new to us, new needs per ten."""
        self.seen.setText(translate("Review", "{count} seen").format(count=number(counts.reviewed)))
        self.seen.setToolTip(term_text("reviewed", language()))
        self.follow.setText(
            translate("Review", "{count} to follow up").format(count=number(counts.follow_up))
        )
        self.new.setText(translate("Review", "{count} new to us").format(count=number(counts.new_to_us)))
        self.rate.setText(
            translate("Review", "new needs per 10: {value}").format(value=per_ten_text(counts, per_ten))
        )
        self.rate.setToolTip(term_text("new_need", language()))
        self.rate.setAccessibleDescription(term_text("new_need", language()))


def per_ten_text(counts: ReviewYield, per_ten: Interval) -> str:
    """«2,1 (0,9–4,2)», or that there are too few to say."""
    if counts.per_ten is None or per_ten.low is None or per_ten.high is None:
        return translate("Review", "too few to say")
    value = decimal(counts.per_ten, 1)
    if counts.reviewed >= MANY:
        return value
    return f"{value}{NOBREAK}({decimal(10 * per_ten.low, 1)}–{decimal(10 * per_ten.high, 1)})"
