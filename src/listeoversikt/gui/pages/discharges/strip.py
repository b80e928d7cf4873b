"""The days ahead as buttons: what is over the limit, then working day by working day how many are due."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.marks import paint_focus, paint_icon, paint_text
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.pages.discharges.rows import OVER_DAY
from listeoversikt.gui.parts.surfaces import Panel
from listeoversikt.gui.texts import NOBREAK, day_near, decimal, number, translate, weekday_short
from listeoversikt.operations.discharge_line import DueDay

LEAST, GAP = 66, 6
WHOLE_FROM = 10
OVER, TODAY = "over", "today"


class DayButton(QPushButton):
    """One day; pressed = the list shows only what is due then."""

    def __init__(self, day: DueDay, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = day
        self.kind = _kind(day, today)
        self._title = _title(day)
        self._word = _word(day, self.kind)
        self._hours = _hours(day)
        self._compact = False
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_spoken(day, today, self.kind))
        tip = self.accessibleName()
        if day.closed:
            tip += "\n" + translate("Discharges", "The office is closed. The national limit stands.")
            self.setAccessibleDescription(translate("Discharges", "the office is closed"))
        hours = _hours_spoken(day)
        if hours:
            tip += f"\n{hours}"
            described = ", ".join(part for part in (self.accessibleDescription(), hours) if part)
            self.setAccessibleDescription(described)
        self.setToolTip(tip)
        theme().changed.connect(self.update)

    @property
    def key(self) -> str:
        """The filter's value."""
        return OVER_DAY if self.day.day is None else self.day.day.isoformat()

    def set_compact(self, compact: bool) -> None:
        """One line instead of two."""
        self._compact = compact
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Three lines, or one."""
        upper, lower = metrics(Type.SECONDARY_MEDIUM).height(), metrics(Type.PATIENT).height()
        whole = upper + lower + metrics(Type.CAPTION).height() + px(20)
        height = metrics(Type.BODY_STRONG).height() + px(14) if self._compact else whole
        return QSize(px(72), max(round(height), px(34)))

    def minimumSizeHint(self) -> QSize:
        """Never narrower than a number and a short word."""
        return QSize(px(LEAST), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Day and icon above, number and word under, and the hours."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        inside = QRectF(self.rect()).adjusted(px(9), 0, -px(7), 0)
        ink = {OVER: "high", TODAY: "rising"}.get(self.kind, "text2")
        if not self.day.count:
            ink = "text2"
        figure = (
            ink if self.kind in (OVER, TODAY) and self.day.count else "text" if self.day.count else "muted"
        )
        if self._compact:
            self._paint_one_line(painter, inside, ink, figure)
        else:
            self._paint_lines(painter, inside, ink, figure)
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()))

    def _paint_ground(self, painter: QPainter) -> None:
        alarm = {OVER: "high", TODAY: "rising"}.get(self.kind, "") if self.day.count else ""
        ground = f"{alarm}_bg" if alarm else "surface"
        outline, width = (alarm or "line"), 1.0
        if self.isChecked():
            outline, width = "accent", 2.0
        elif self.underMouse():
            outline = alarm or "control"
        painter.setPen(QPen(theme().color(outline), width))
        painter.setBrush(theme().color(ground))
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 6, 6)

    def _paint_lines(self, painter: QPainter, inside: QRectF, ink: str, figure: str) -> None:
        upper, middle = metrics(Type.SECONDARY_MEDIUM).height(), metrics(Type.PATIENT).height()
        under = metrics(Type.CAPTION).height()
        top = (self.height() - upper - middle - under - px(2)) / 2
        first = QRectF(inside.left(), top, inside.width(), upper)
        paint_text(painter, first, self._title, Type.SECONDARY_MEDIUM, ink)
        self._paint_sign(painter, QRectF(inside.right() - px(14), first.top(), px(14), first.height()))
        second = QRectF(inside.left(), first.bottom() + px(1), inside.width(), middle)
        count = number(self.day.count)
        paint_text(painter, second, count, Type.PATIENT, figure)
        second.setLeft(second.left() + metrics(Type.PATIENT).horizontalAdvance(count) + px(6))
        paint_text(painter, second, self._word, Type.CAPTION, ink)
        third = QRectF(inside.left(), second.bottom() + px(1), inside.width(), under)
        full = self.day.hours is not None and self.day.hours_due > self.day.hours
        paint_text(
            painter, third, self._hours_shown(third.width()), Type.CAPTION, "high" if full else "muted"
        )

    def _hours_shown(self, room: float) -> str:
        """With «alt arbeid» where there is room: the number above counts discharges alone."""
        words = translate("Discharges", "all work {hours}").replace(" ", NOBREAK)
        whole = words.format(hours=self._hours)
        return whole if metrics(Type.CAPTION).horizontalAdvance(whole) <= room else self._hours

    def _paint_one_line(self, painter: QPainter, inside: QRectF, ink: str, figure: str) -> None:
        count = number(self.day.count)
        width = metrics(Type.BODY_STRONG).horizontalAdvance(count) + 2
        title = QRectF(inside.left(), 0, inside.width() - width - px(4), self.height())
        paint_text(painter, title, self._title, Type.SECONDARY_MEDIUM, ink)
        right = QRectF(inside.right() - width, 0, width, self.height())
        paint_text(painter, right, count, Type.BODY_STRONG, figure)

    def _paint_sign(self, painter: QPainter, place: QRectF) -> None:
        if self.kind == OVER and self.day.count:
            paint_icon(painter, place, "alert-circle-filled", "high")
        elif self.kind == TODAY and self.day.count:
            paint_icon(painter, place, "clock-filled", "rising")
        elif self.day.closed:
            painter.setBrush(theme().color("text2"))
            painter.setPen(QPen(theme().color("text2"), 0))
            painter.drawEllipse(QPointF(place.center().x(), place.center().y()), 2, 2)


def _kind(day: DueDay, today: dt.date) -> str:
    if day.day is None:
        return OVER
    return TODAY if day.day == today else ""


def _title(day: DueDay) -> str:
    if day.day is None:
        return translate("Discharges", "before")
    return f"{weekday_short(day.day)[:2]}{NOBREAK}{day.day.day}"


def _word(day: DueDay, kind: str) -> str:
    count = day.count
    if kind == OVER:
        return translate("Discharges", "over")
    if kind == TODAY:
        return translate("Discharges", "today")
    if not count:
        return ""
    return translate("Discharges", "limit") if count == 1 else translate("Discharges", "limits")


def _hours(day: DueDay) -> str:
    """«1,5 av 6 t»: what everything due takes, of the hours there are."""
    due = _figure(day.hours_due)
    if day.hours is None:
        return translate("Discharges", "{due} h").format(due=due).replace(" ", NOBREAK)
    return translate("Discharges", "{due} of {hours} h").format(due=due, hours=_figure(day.hours))


def _figure(hours: float) -> str:
    """At most one decimal, and none where it's nothing; tens of hours whole."""
    whole = hours >= WHOLE_FROM or round(hours, 1) == round(hours)
    return number(round(hours)) if whole else decimal(hours, 1)


def _hours_spoken(day: DueDay) -> str:
    """The same as a sentence, with what it holds."""
    due = _figure(day.hours_due)
    if day.hours is None:
        return translate("Discharges", "All work over the limit, not discharges alone: {due} hours.").format(
            due=due
        )
    words = translate("Discharges", "All work due, not discharges alone: {due} of {hours} hours.")
    said = words.format(due=due, hours=_figure(day.hours))
    norm = translate("Discharges", "The hours are the pilot's norm.")
    return f"{said} {norm}" if day.by_norm else said


def _spoken(day: DueDay, today: dt.date, kind: str) -> str:
    count = day.count
    if day.day is None:
        return translate("Discharges", "%n over the limit", "", count)
    when = translate("Clock", "today") if kind == TODAY else day_near(day.day, today)
    return f"{when}: " + translate("Discharges", "%n due", "", count)


class DayStrip(Panel):
    """Ten buttons; those that don't fit are left out from the end."""

    chosen = Signal(str)
    """A day's key, or "" when none is pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("window", parent=parent)
        self.setAccessibleName(translate("Discharges", "Due days"))
        self.buttons: list[DayButton] = []
        self._row = QHBoxLayout(self)
        self._row.setSpacing(px(GAP))
        self.set_narrow(False)

    def set_days(self, days: Sequence[DueDay], today: dt.date) -> None:
        """Other days."""
        for button in self.buttons:
            button.hide()
            self._row.removeWidget(button)
            button.deleteLater()
        self.buttons = []
        for day in days:
            button = DayButton(day, today)
            button.set_compact(self._narrow)
            button.clicked.connect(self._pressed)
            self._row.addWidget(button)
            self.buttons.append(button)
        self._fit()

    def show_chosen(self, key: str) -> None:
        """The pressed button, without telling."""
        for button in self.buttons:
            button.setChecked(button.key == key)

    def set_narrow(self, narrow: bool) -> None:
        """One line, smaller margins."""
        self._narrow = narrow
        side = px(24)
        self._row.setContentsMargins(side, px(8 if narrow else 14), side, 0)
        for button in self.buttons:
            button.set_compact(narrow)
        self._fit()

    def _pressed(self, checked: bool) -> None:
        pressed = self.sender()
        self.chosen.emit(pressed.key if checked and isinstance(pressed, DayButton) else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many days as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        margins = self._row.contentsMargins()
        room = self.width() - margins.left() - margins.right() + px(GAP)
        fits = max(room // (px(LEAST) + px(GAP)), 2)
        for place, button in enumerate(self.buttons):
            button.setVisible(place < fits)

    def minimumSizeHint(self) -> QSize:
        """Two buttons are enough."""
        hint = super().minimumSizeHint()
        return QSize(2 * px(LEAST) + px(60), hint.height())
