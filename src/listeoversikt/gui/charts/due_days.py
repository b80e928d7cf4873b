"""The time that what is due takes on each of the next ten working days, against the hours there are.

A bar is a day: what is overdue stands at the foot of the first, hatched. A stroke is the team's hours that day; what
stands above it is filled in the colour of excess, with its number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPen

from listeoversikt.gui.charts.chart import Chart, Mark
from listeoversikt.gui.charts.drawing import paint_filled, paint_grid, paint_hatch, quiet, steps_to
from listeoversikt.gui.charts.numbers_table import Numbers
from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.marks import paint_text
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.texts import NOBREAK, day_full, decimal, number, translate, weekday_short

if TYPE_CHECKING:
    import datetime as dt

    from listeoversikt.operations.due_days import DueDay

CENTRE = Qt.AlignmentFlag.AlignHCenter
OVERDUE = "overdue"
MINUTES_AN_HOUR = 60
TOO_LITTLE = 0.05
"""An excess that would round to nothing isn't told."""


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
        return steps_to(max((max(day.hours_wanted, day.hours) for day in self._days), default=0))

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

    def _scale(self, slot: QRectF) -> float:
        """Pixels an hour."""
        return slot.height() / self._steps()[-1]

    def _parts(self, day: DueDay, slot: QRectF) -> tuple[QRectF, QRectF]:
        """The bar of what is due, and under it the overdue."""
        scale = self._scale(slot) / MINUTES_AN_HOUR
        width = min(slot.width() * 0.54, px(34))
        left = round(slot.center().x() - width / 2)
        height = day.overdue_minutes * scale
        overdue = QRectF(left, slot.bottom() - height, round(width), height)
        due = day.minutes * scale
        return QRectF(left, overdue.top() - due, round(width), due), overdue

    def lay_out(self, area: QRectF) -> list[Mark]:
        """A mark a day, and one for what is overdue."""
        marks = []
        for day, slot in self._slots(self._plot(area)):
            due, overdue = self._parts(day, slot)
            place = QRectF(due)
            if day.overdue:
                marks.append(Mark(overdue.adjusted(-px(4), 0, px(4), 0), self._overdue_words(day), OVERDUE))
                place.setTop(min(due.top(), overdue.top() - px(12)))
                place.setBottom(overdue.top() - 1)
            else:
                place.setTop(min(due.top(), slot.bottom() - px(24)))
                place.setBottom(slot.bottom() + metrics(Type.CAPTION).height() + px(6))
            key = f"due:{day.day.isoformat()}" if day.due else ""
            marks.append(Mark(place.adjusted(-px(6), 0, px(6), 0), self._due_words(day), key))
        return marks

    def _overdue_words(self, day: DueDay) -> str:
        overdue = day.overdue
        count = translate("DueDays", "%n patient(s) overdue", "", overdue)
        return f"{count}. {_takes(day.overdue_minutes / MINUTES_AN_HOUR)}"

    def _due_words(self, day: DueDay) -> str:
        due = day.due
        count = translate("DueDays", "%n patient(s) due", "", due)
        lines = [f"{day_full(day.day)}: {count}"]
        if day.hours_wanted:
            there = translate("DueDays", "There are {hours} hours.").format(hours=_hours(day.hours))
            lines.append(f"{_takes(day.hours_wanted)} {there}")
        if day.closed:
            lines.append(translate("DueDays", "The office is closed. The national clock runs."))
        return "\n".join(lines)

    # Paint

    def paint_chart(self, painter: QPainter, area: QRectF) -> None:
        """Closed days, grid, bars, hours, days."""
        plot = self._plot(area)
        for day, slot in self._slots(plot):
            if day.closed:
                paint_hatch(painter, slot.adjusted(px(2), 0, -px(2), 0))
        paint_grid(painter, plot, self._steps(), labels_width=self._labels_width())
        for day, slot in self._slots(plot):
            self._paint_bar(painter, day, slot)
            self._paint_hours(painter, day, slot)
            self._paint_day(painter, day, slot)

    def _paint_bar(self, painter: QPainter, day: DueDay, slot: QRectF) -> None:
        due, overdue = self._parts(day, slot)
        whole = due.united(overdue) if day.overdue_minutes else due
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if day.minutes:
            ink = theme().color("accent") if self._is_filled(day) else quiet("accent")
            paint_filled(painter, due.toAlignedRect().toRectF(), QBrush(ink))
        if day.overdue_minutes:
            self._paint_overdue(painter, overdue.toAlignedRect().toRectF())
        if day.excess > TOO_LITTLE:
            above = QRectF(whole)
            above.setBottom(slot.bottom() - day.hours * self._scale(slot))
            paint_filled(painter, above.toAlignedRect().toRectF(), QBrush(theme().color("b_high")))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if day.excess > TOO_LITTLE:
            self._paint_excess(painter, day, whole, slot)

    def _paint_overdue(self, painter: QPainter, box: QRectF) -> None:
        """Overdue is hatched, so that it's told apart without colour."""
        paint_filled(painter, box, QBrush(theme().color("surface")))
        paint_filled(painter, box, QBrush(theme().color("high"), Qt.BrushStyle.BDiagPattern))

    def _paint_excess(self, painter: QPainter, day: DueDay, bar: QRectF, slot: QRectF) -> None:
        height = metrics(Type.CAPTION_STRONG).height()
        box = QRectF(slot.left(), bar.top() - height - px(2), slot.width(), height)
        long = translate("DueDays", "+{hours} h").format(hours=_hours(day.excess))
        fits = metrics(Type.CAPTION_STRONG).horizontalAdvance(long) <= slot.width() + px(18)
        text = long if fits else f"+{_hours(day.excess)}"
        paint_text(painter, box.adjusted(-px(14), 0, px(14), 0), text, Type.CAPTION_STRONG, "high", CENTRE)

    def _paint_hours(self, painter: QPainter, day: DueDay, slot: QRectF) -> None:
        """The stroke of the hours there are; on the axis where there are none."""
        if day.closed and not day.hours:
            return
        y = round(slot.bottom() - day.hours * self._scale(slot)) + 0.5
        painter.setPen(QPen(theme().color("text"), px(2)))
        side = slot.width() * 0.1
        painter.drawLine(QLineF(slot.left() + side, y, slot.right() - side, y))

    def _words_fit(self, width: float) -> bool:
        """All days with their weekday, or none."""
        widest = max(metrics(Type.CAPTION_STRONG).horizontalAdvance(_day_word(day)) for day in self._days)
        return widest <= width - px(3)

    def _is_filled(self, day: DueDay) -> bool:
        """Today stands out; in high contrast only what is too much does."""
        return day.day == self._today and not theme().is_contrast

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
            translate("DueDays", "Hours wanted"),
            translate("DueDays", "Hours there are"),
            translate("DueDays", "Office"),
        ]
        closed, open_ = translate("DueDays", "Closed"), translate("DueDays", "Open")
        rows = [
            [
                day_full(day.day),
                number(day.due),
                number(day.overdue),
                _hours(day.hours_wanted),
                _hours(day.hours),
                closed if day.closed else open_,
            ]
            for day in self._days
        ]
        return Numbers(columns, rows)

    def summary(self) -> str:
        """The sum, what is overdue, and the hours."""
        due, overdue = sum(day.due for day in self._days), sum(day.overdue for day in self._days)
        text = translate("DueDays", "{due} due, {overdue} overdue. {wanted} hours wanted, {hours} there are.")
        wanted, hours = sum(day.hours_wanted for day in self._days), sum(day.hours for day in self._days)
        return text.format(
            due=number(due), overdue=number(overdue), wanted=_hours(wanted), hours=_hours(hours)
        )


def _takes(hours: float) -> str:
    return translate("DueDays", "Takes {hours} hours.").format(hours=_hours(hours))


def _hours(hours: float) -> str:
    """One decimal, none for whole hours."""
    rounded = round(hours, 1)
    return number(int(rounded)) if rounded == int(rounded) else decimal(rounded, 1)


def _day_word(day: DueDay) -> str:
    return f"{weekday_short(day.day)[:2]}{NOBREAK}{day.day.day}"
