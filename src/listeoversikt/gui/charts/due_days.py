"""How many patients are due on each of the next ten working days; what is overdue stands on the first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter

from listeoversikt.gui.charts.chart import Chart, Mark
from listeoversikt.gui.charts.drawing import paint_filled, paint_grid, paint_hatch, quiet, steps_to
from listeoversikt.gui.charts.numbers_table import Numbers
from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.marks import paint_text
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.texts import NOBREAK, day_full, number, translate, weekday_short

if TYPE_CHECKING:
    import datetime as dt

    from listeoversikt.operations.due_days import DueDay

CENTRE = Qt.AlignmentFlag.AlignHCenter
OVERDUE = "overdue"


class DueDays(Chart):
    """``opened`` sends ``overdue`` or ``due:2026-11-03``."""

    def __init__(self) -> None:
        super().__init__(translate("DueDays", "Due in the next ten working days"))
        self._days: list[DueDay] = []
        self._today: dt.date | None = None

    def set_days(self, days: Sequence[DueDay], today: dt.date) -> None:
        """The days as the overview has them."""
        self._days, self._today = list(days), today
        self.data_changed()

    def sizeHint(self) -> QSize:
        """Wider than high."""
        return QSize(px(420), px(240))

    def minimumSizeHint(self) -> QSize:
        """Days of two characters."""
        return QSize(px(280), px(150))

    # Places

    def _steps(self) -> list[int]:
        return steps_to(max((day.due + day.overdue for day in self._days), default=0))

    def _labels_width(self) -> float:
        return metrics(Type.CAPTION).horizontalAdvance(number(self._steps()[-1])) + px(12)

    def _plot(self, area: QRectF) -> QRectF:
        below = 2 * metrics(Type.CAPTION).height() + px(8)
        above = metrics(Type.CAPTION_STRONG).height() + px(4)
        return area.adjusted(self._labels_width(), above, 0, -below)

    def _slots(self, plot: QRectF) -> Iterator[tuple[DueDay, QRectF]]:
        width = plot.width() / max(len(self._days), 1)
        for place, day in enumerate(self._days):
            yield day, QRectF(plot.left() + place * width, plot.top(), width, plot.height())

    def _parts(self, day: DueDay, slot: QRectF) -> tuple[QRectF, QRectF]:
        """The bar of those due, and above it the overdue."""
        scale = slot.height() / self._steps()[-1]
        width = min(slot.width() * 0.54, px(34))
        left = round(slot.center().x() - width / 2)
        due = QRectF(left, slot.bottom() - day.due * scale, round(width), day.due * scale)
        return due, QRectF(left, due.top() - day.overdue * scale, round(width), day.overdue * scale)

    def lay_out(self, area: QRectF) -> list[Mark]:
        """A mark a day, and one for what is overdue."""
        marks = []
        for day, slot in self._slots(self._plot(area)):
            due, overdue = self._parts(day, slot)
            if day.overdue:
                marks.append(
                    Mark(overdue.adjusted(-px(4), -px(2), px(4), 0), self._overdue_words(day), OVERDUE)
                )
            place = QRectF(due)
            place.setTop(min(due.top(), slot.bottom() - px(24)) if not day.overdue else due.top())
            place.setBottom(slot.bottom() + metrics(Type.CAPTION).height() + px(6))
            key = f"due:{day.day.isoformat()}" if day.due else ""
            marks.append(Mark(place.adjusted(-px(6), 0, px(6), 0), self._due_words(day), key))
        return marks

    def _overdue_words(self, day: DueDay) -> str:
        overdue = day.overdue
        return translate("DueDays", "%n patient(s) overdue", "", overdue)

    def _due_words(self, day: DueDay) -> str:
        due = day.due
        count = translate("DueDays", "%n patient(s) due", "", due)
        closed = translate("DueDays", "The office is closed. The national clock runs.")
        return f"{day_full(day.day)}: {count}" + (f"\n{closed}" if day.closed else "")

    # Paint

    def paint_chart(self, painter: QPainter, area: QRectF) -> None:
        """Closed days, grid, bars, days."""
        plot = self._plot(area)
        for day, slot in self._slots(plot):
            if day.closed:
                paint_hatch(painter, slot.adjusted(px(2), 0, -px(2), 0))
        paint_grid(painter, plot, self._steps(), labels_width=self._labels_width())
        for day, slot in self._slots(plot):
            self._paint_bar(painter, day, slot)
            self._paint_day(painter, day, slot)

    def _paint_bar(self, painter: QPainter, day: DueDay, slot: QRectF) -> None:
        due, overdue = self._parts(day, slot)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if day.due:
            ink = theme().color("accent") if self._is_filled(day) else quiet("accent")
            paint_filled(painter, due.toAlignedRect().toRectF(), QBrush(ink))
        if day.overdue:
            paint_filled(painter, overdue.toAlignedRect().toRectF(), QBrush(theme().color("b_high")))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if day.due or day.overdue:
            height = metrics(Type.CAPTION_STRONG).height()
            box = QRectF(slot.left(), overdue.top() - height - px(2), slot.width(), height)
            text, token = self._top_label(day, slot.width())
            paint_text(painter, box.adjusted(-px(10), 0, px(10), 0), text, Type.CAPTION_STRONG, token, CENTRE)
        if day.due and day.overdue and due.height() >= metrics(Type.CAPTION_STRONG).height():
            on = "on_accent" if self._is_filled(day) else "text"
            paint_text(painter, due, number(day.due), Type.CAPTION_STRONG, on, CENTRE)

    def _words_fit(self, width: float) -> bool:
        """All days with their weekday, or none."""
        widest = max(metrics(Type.CAPTION_STRONG).horizontalAdvance(_day_word(day)) for day in self._days)
        return widest <= width - px(3)

    def _is_filled(self, day: DueDay) -> bool:
        """Today stands out; in high contrast only what is overdue does."""
        return day.day == self._today and not theme().is_contrast

    def _top_label(self, day: DueDay, room: float) -> tuple[str, str]:
        """How many; over a bar with overdue ones, how many of those."""
        if not day.overdue:
            return number(day.due), "text2"
        text = translate("DueDays", "{count} over").format(count=number(day.overdue))
        fits = metrics(Type.CAPTION_STRONG).horizontalAdvance(text) <= room + px(18)
        return text if fits else number(day.overdue), "high"

    def _paint_day(self, painter: QPainter, day: DueDay, slot: QRectF) -> None:
        today = day.day == self._today
        height = metrics(Type.CAPTION).height()
        box = QRectF(slot.left() - px(4), slot.bottom() + px(4), slot.width() + px(8), height)
        word = _day_word(day) if self._words_fit(slot.width()) else str(day.day.day)
        paint_text(
            painter,
            box,
            word,
            Type.CAPTION_STRONG if today else Type.CAPTION,
            "text" if today else "text2",
            CENTRE,
        )
        below = box.translated(0, height + px(1)).adjusted(-px(8), 0, px(8), 0)
        if today:
            paint_text(painter, below, translate("DueDays", "Today"), Type.CAPTION_STRONG, "accent", CENTRE)
        elif day.closed:
            paint_text(painter, below, translate("DueDays", "Closed"), Type.CAPTION, "muted", CENTRE)

    # Words

    def numbers(self) -> Numbers:
        """A row a day."""
        columns = [
            translate("DueDays", "Day"),
            translate("DueDays", "Due"),
            translate("DueDays", "Overdue"),
            translate("DueDays", "Office"),
        ]
        closed, open_ = translate("DueDays", "Closed"), translate("DueDays", "Open")
        rows = [
            [day_full(day.day), number(day.due), number(day.overdue), closed if day.closed else open_]
            for day in self._days
        ]
        return Numbers(columns, rows)

    def summary(self) -> str:
        """The sum and what is overdue."""
        due, overdue = sum(day.due for day in self._days), sum(day.overdue for day in self._days)
        text = translate("DueDays", "{due} due, {overdue} overdue.")
        return text.format(due=number(due), overdue=number(overdue))


def _day_word(day: DueDay) -> str:
    return f"{weekday_short(day.day)[:2]}{NOBREAK}{day.day.day}"
