"""The capacity meter: what is done today, the discharges and the rest that there is time for, against the hours."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.marks import paint_focus, paint_text
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.pages.worklist.words import hours_and_minutes, hours_word
from listeoversikt.gui.texts import translate
from listeoversikt.operations.day_parts import DayPlan

WIDTH, BAR = 240, 8
STRENGTHS = (255, 165, 95)
"""How strong the three parts are painted: done, discharges, rest. They climb in lightness, so grey print tells them."""


def planned_words(plan: DayPlan) -> str:
    """«5 t 50 min av 6 t»; without hours only what is on the list."""
    planned = hours_and_minutes(plan.planned)
    if plan.available is None:
        return planned
    return translate("Meter", "{planned} of {hours}").format(
        planned=planned, hours=hours_and_minutes(plan.available)
    )


def parts_sentence(plan: DayPlan) -> str:
    """The three parts, and what there isn't time for."""
    parts = translate("Meter", "Done {done}, discharges {discharges}, the rest {rest}.").format(
        done=hours_and_minutes(plan.done),
        discharges=hours_and_minutes(plan.discharges),
        rest=hours_and_minutes(plan.rest),
    )
    said = [parts]
    count = plan.outside
    if count:
        said.append(translate("Meter", "%n patient(s) there isn't time for today.", "", count))
    if plan.by_norm:
        said.append(translate("Meter", "The hours are the pilot's norm: nobody's own are set."))
    return " ".join(said)


def rule_words(plan: DayPlan) -> str:
    """«Hit rekker dagens 6 timer. 12 til på listen.»"""
    count = plan.outside
    more = translate("Meter", "%n more on the list.", "", count)
    reach = translate("Meter", "Today's {hours} reach here.").format(hours=hours_word(plan.available or 0))
    return f"{reach} {more}"


class CapacityMeter(QPushButton):
    """Says it in words, and draws it; pressed, it leads to hours and reach."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plan: DayPlan | None = None
        self._narrow = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)
        self.hide()

    def show_plan(self, plan: DayPlan | None) -> None:
        """Another day; None = nothing to measure."""
        self.plan = plan
        self.setVisible(plan is not None)
        if plan is not None:
            title = translate("Meter", "Planned today")
            self.setAccessibleName(f"{title}: {planned_words(plan)}")
            self.setAccessibleDescription(parts_sentence(plan))
            self.setToolTip(parts_sentence(plan))
        self.updateGeometry()
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """The title away."""
        self._narrow = narrow
        self.updateGeometry()
        self.update()

    def _words_width(self) -> float:
        plan = self.plan
        said = metrics(Type.SECONDARY_MEDIUM).horizontalAdvance(planned_words(plan) if plan else "")
        title = metrics(Type.SECONDARY).horizontalAdvance(translate("Meter", "Planned today"))
        return said + px(4) if self._narrow else said + title + px(16)

    def sizeHint(self) -> QSize:
        """Room for the words over the bar."""
        height = round(metrics(Type.SECONDARY_MEDIUM).height()) + px(BAR) + px(4 + 6)
        return QSize(max(px(WIDTH if not self._narrow else 120), round(self._words_width()) + px(8)), height)

    def minimumSizeHint(self) -> QSize:
        """Never less than the words."""
        return QSize(round(self._words_width()) + px(8), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Words over the bar."""
        if self.plan is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = QRectF(self.rect()).adjusted(px(4), px(3), -px(4), -px(3))
        words = QRectF(inside.left(), inside.top(), inside.width(), metrics(Type.SECONDARY_MEDIUM).height())
        if not self._narrow:
            paint_text(painter, words, translate("Meter", "Planned today"), Type.SECONDARY, "text2")
        right = Qt.AlignmentFlag.AlignRight
        paint_text(painter, words, planned_words(self.plan), Type.SECONDARY_MEDIUM, "text", right)
        bar = QRectF(inside.left(), inside.bottom() - px(BAR), inside.width(), px(BAR))
        self._paint_bar(painter, bar, self.plan)
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()))

    def _paint_bar(self, painter: QPainter, bar: QRectF, plan: DayPlan) -> None:
        painter.setPen(QPen(theme().color("control"), 1) if theme().is_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("line"))
        painter.drawRoundedRect(bar, 2, 2)
        whole = max(plan.planned, plan.available or 0, 1)
        left = bar.left()
        for minutes, strength in zip((plan.done, plan.discharges, plan.rest), STRENGTHS, strict=True):
            wide = bar.width() * minutes / whole
            if wide >= 1:
                ink = QColor(theme().color("accent"))
                ink.setAlpha(strength)
                painter.fillRect(QRectF(left, bar.top(), max(wide - 1.5, 1), bar.height()), ink)
            left += wide
