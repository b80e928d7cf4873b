"""A patient's time: stays as bars with their length, contacts as dots, silence as a line with its length in words.

What was logged here has lanes of its own, shown when there is anything in them: our contacts and attempts as
diamonds (filled when somebody was reached), being followed as a thin bar, stop signs as crosses.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from listeoversikt.gui.charts.chart import Chart, Mark
from listeoversikt.gui.charts.numbers_table import Numbers
from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.marks import paint_text
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.texts import NOBREAK, day_table, language, month_short, translate
from listeoversikt.words.act_lines import act_line
from listeoversikt.words.evidence import tables_text
from listeoversikt.words.records import (
    contact_kind_word,
    institution_word,
    measurement_word,
    role_word,
    tiltak_word,
    urgency_word,
)

if TYPE_CHECKING:
    from listeoversikt.operations.timeline import Lane, Silence, Timeline
    from listeoversikt.operations.timeline import Mark as Event

NARROW_LANES = ("stays", "contacts")
WIDE_LANES = (
    *("stays", "emergency_clinic", "seen", "other_contacts"),
    *("diagnoses", "medicines", "measurements", "measures"),
)
OWN_LANES = ("own_contacts", "followed")
CONTACT_LANES = ("seen", "other_contacts", "emergency_clinic")
LANE_HEIGHT, AXIS_HEIGHT = 22, 20
DOT = 6
LEFT, CENTER = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter


class TimelineChart(Chart):
    """Lanes over time. ``wide`` has a lane a kind with its name at the left; else two lanes without names."""

    def __init__(self, title: str, *, wide: bool = False, parent: QWidget | None = None) -> None:
        self._timeline: Timeline | None = None
        self._wide = wide
        super().__init__(title, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_timeline(self, timeline: Timeline) -> None:
        """Another patient, or another zoom."""
        self._timeline = timeline
        self.data_changed()

    def sizeHint(self) -> QSize:
        """As high as its lanes."""
        rows = len(self._lane_keys())
        silent = self._timeline is not None and bool(self._timeline.silences)
        return QSize(px(320), round((rows + silent) * self._lane_height() + self._axis_height()))

    def minimumSizeHint(self) -> QSize:
        """Narrow is fine."""
        return QSize(px(160), self.sizeHint().height())

    def counts(self) -> str:
        """How many contacts and stays; what isn't in the extract is missing, not 0."""
        if self._timeline is None:
            return ""
        stays, seen = self._timeline.lane("stays"), self._timeline.lane("seen")
        count, admissions = self._timeline.contacts, len(stays.marks)
        contacts = translate("Timeline", "%n contact(s)", "", count)
        admitted = translate("Timeline", "%n stay(s)", "", admissions)
        return ", ".join(
            [
                translate("Timeline", "contacts missing") if seen.missing else contacts,
                translate("Timeline", "stays missing") if stays.missing else admitted,
            ]
        )

    def summary(self) -> str:
        """Counts, and how long nobody saw the patient."""
        if self._timeline is None:
            return ""
        parts = [self.counts(), *(silence_text(silence) for silence in self._timeline.silences)]
        if self._beyond_extract():
            told = translate("Timeline", "the extract tells until {day}")
            parts.append(told.format(day=day_table(self._timeline.extract or self._timeline.last)))
        return ", ".join(parts)

    def _beyond_extract(self) -> bool:
        """Whether there is time after the extract, where only we tell."""
        timeline = self._timeline
        return timeline is not None and timeline.extract is not None and timeline.extract < timeline.last

    def numbers(self) -> Numbers:
        """Every mark as a row, oldest first."""
        columns = [
            translate("Timeline", "Date"),
            translate("Timeline", "To"),
            translate("Timeline", "What"),
            translate("Timeline", "Kind"),
        ]
        if self._timeline is None:
            return Numbers(columns, [], words=4)
        events = [(event, lane.key) for lane in self._timeline.lanes for event in lane.marks]
        events.sort(key=lambda found: found[0].day)
        rows = [
            [
                day_table(event.day),
                day_table(event.end) if event.end else "",
                lane_word(key),
                event_text(event),
            ]
            for event, key in events
        ]
        return Numbers(columns, rows, words=4)

    # -- places -----------------------------------------------------------------------------------------------

    def _lane_height(self) -> float:
        return max(px(LANE_HEIGHT), metrics(Type.CAPTION).height() + 4)

    def _axis_height(self) -> float:
        return max(px(AXIS_HEIGHT), metrics(Type.CAPTION).height() + 6)

    def _names_width(self) -> float:
        if not self._wide:
            return 0
        widest = max(metrics(Type.SECONDARY).horizontalAdvance(lane_word(key)) for key in self._lane_keys())
        return widest + px(12)

    def _plot(self, area: QRectF) -> QRectF:
        edge = px(4)
        return area.adjusted(self._names_width() + edge, 0, -edge, -self._axis_height())

    def _lane_keys(self) -> tuple[str, ...]:
        """The lanes shown: ours only where there is something in them."""
        own = OWN_LANES if self._wide else OWN_LANES[:1]
        timeline = self._timeline
        shown = () if timeline is None else tuple(key for key in own if timeline.lane(key).marks)
        return (*(WIDE_LANES if self._wide else NARROW_LANES), *shown)

    def _rows(self) -> list[tuple[str, list[Lane]]]:
        assert self._timeline is not None
        rows = []
        for key in self._lane_keys():
            keys = CONTACT_LANES if key == "contacts" else (key,)
            rows.append((key, [self._timeline.lane(one) for one in keys]))
        return rows

    def _x(self, plot: QRectF, day: dt.date) -> float:
        assert self._timeline is not None
        whole = max((self._timeline.last - self._timeline.first).days + 1, 1)
        place = (day - self._timeline.first).days / whole
        return float(plot.left() + plot.width() * min(max(place, 0), 1))

    def _lane_rect(self, plot: QRectF, number: int) -> QRectF:
        height = self._lane_height()
        return QRectF(plot.left(), plot.top() + number * height, plot.width(), height)

    def _mark_rect(self, plot: QRectF, lane: QRectF, event: Event, key: str) -> QRectF:
        x, half = self._x(plot, event.day), px(DOT) / 2
        if key == "stays":
            assert self._timeline is not None
            end = self._timeline.last if event.open else (event.end or event.day)
            right = max(self._x(plot, end), x + px(6))
            return QRectF(x, lane.center().y() - px(5), right - x, px(10))
        if event.kind == "followed" and event.end is not None:
            right = max(self._x(plot, event.end), x + px(6))
            return QRectF(x, lane.center().y() - px(3), right - x, px(6))
        return QRectF(x - half, lane.center().y() - half, px(DOT), px(DOT))

    def lay_out(self, area: QRectF) -> list[Mark]:
        """Stays, contacts and the rest, lane after lane in order of time."""
        if self._timeline is None:
            return []
        plot = self._plot(area)
        found: list[Mark] = []
        for number, (_, lanes) in enumerate(self._rows()):
            row = self._lane_rect(plot, number)
            for lane in lanes:
                found += [
                    Mark(self._mark_rect(plot, row, event, lane.key), event_sentence(event))
                    for event in lane.marks
                ]
        return sorted(found, key=lambda mark: (round(mark.rect.center().y()), mark.rect.left()))

    # -- paint ------------------------------------------------------------------------------------------------

    def paint_chart(self, painter: QPainter, area: QRectF) -> None:
        """Months, lanes, marks, silences."""
        if self._timeline is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plot = self._plot(area)
        self._paint_axis(painter, plot, area)
        for number, (key, lanes) in enumerate(self._rows()):
            row = self._lane_rect(plot, number)
            if self._wide:
                name = QRectF(area.left(), row.top(), self._names_width(), row.height())
                paint_text(painter, name, lane_word(key), Type.SECONDARY, "text2")
            self._paint_unseen(painter, plot, row, lanes[0])
            for lane in lanes:
                for event in lane.marks:
                    self._paint_event(painter, self._mark_rect(plot, row, event, lane.key), event, lane.key)
        self._paint_silences(painter, plot)
        if self._beyond_extract():
            x = round(self._x(plot, self._timeline.extract or self._timeline.last)) + 0.5
            painter.setPen(QPen(theme().color("control"), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QLineF(x, plot.top(), x, plot.bottom()))

    def _paint_event(self, painter: QPainter, rect: QRectF, event: Event, key: str) -> None:
        if key == "stays":
            painter.setPen(QPen(theme().color("control"), 1))
            painter.setBrush(theme().color("b_high" if event.emergency else "b_moderate"))
            painter.drawRoundedRect(rect, 2, 2)
            if event.open:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawLine(QLineF(rect.right(), rect.top() - 2, rect.right(), rect.bottom() + 2))
            return
        if key in OWN_LANES or event.act is not None:
            _paint_own(painter, rect, event.kind)
            return
        urgent, quiet = (
            key == "emergency_clinic",
            key in ("other_contacts", "diagnoses", "medicines", "measurements", "measures"),
        )
        ink = theme().color("b_high" if urgent else "accent")
        painter.setPen(QPen(ink, 1.25))
        painter.setBrush(Qt.BrushStyle.NoBrush if quiet else ink)
        if urgent:
            painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
        else:
            painter.drawEllipse(rect.adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_unseen(self, painter: QPainter, plot: QRectF, row: QRectF, lane: Lane) -> None:
        """A dashed band with words where the extract has nothing to see."""
        assert self._timeline is not None
        if not lane.missing and lane.known_from is None:
            return
        right = plot.right() if lane.missing else self._x(plot, lane.known_from or self._timeline.last)
        band = QRectF(plot.left(), row.top() + 2, right - plot.left(), row.height() - 4)
        pen = QPen(theme().color("control"), 1, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(band.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        words = translate("Timeline", "missing: {table} isn't in the extract").format(
            table=tables_text((lane.missing,), language())
        )
        if not lane.missing:
            words = translate("Timeline", "not known before {day}").format(
                day=day_table(lane.known_from or dt.date.min)
            )
        paint_text(painter, band.adjusted(px(8), 0, -px(4), 0), words, Type.CAPTION, "text2")

    def _paint_silences(self, painter: QPainter, plot: QRectF) -> None:
        assert self._timeline is not None
        row = self._lane_rect(plot, len(self._lane_keys()))
        for silence in self._timeline.silences:
            left, right = self._x(plot, silence.first), self._x(plot, silence.last + dt.timedelta(days=1))
            words = silence_text(silence)
            width = metrics(Type.CAPTION).horizontalAdvance(words) + px(8)
            y = row.center().y()
            painter.setPen(QPen(theme().color("rising" if silence.going_on else "muted"), 1.25))
            middle = (left + right) / 2
            if width + px(16) < right - left:
                painter.drawLine(QLineF(left, y, middle - width / 2, y))
                painter.drawLine(QLineF(middle + width / 2, y, right, y))
                box = QRectF(middle - width / 2, row.top(), width, row.height())
                painter.fillRect(box, theme().color("surface"))
                paint_text(painter, box, words, Type.CAPTION, "text2", CENTER)
            else:
                painter.drawLine(QLineF(left, y, right, y))
            for x in (left, right):
                painter.setPen(QPen(theme().color("rising" if silence.going_on else "muted"), 1.25))
                painter.drawLine(QLineF(x, y - px(3), x, y + px(3)))

    def _paint_axis(self, painter: QPainter, plot: QRectF, area: QRectF) -> None:
        assert self._timeline is not None
        y = round(plot.bottom()) + 0.5
        painter.setPen(QPen(theme().color("line"), 1))
        painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
        ticks = month_starts(self._timeline.first, self._timeline.last)
        shown = _spread(ticks, plot.width())
        labels = area.bottom() - self._axis_height()
        for place, day in enumerate(shown):
            x = self._x(plot, day)
            painter.setPen(QPen(theme().color("grid"), 1))
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, y))
            end = self._x(plot, shown[place + 1]) if place + 1 < len(shown) else plot.right() + px(4)
            text = axis_word(day, yearly=len(ticks) > 14)
            if metrics(Type.CAPTION).horizontalAdvance(text) <= end - x:
                box = QRectF(x, labels, end - x, self._axis_height())
                paint_text(painter, box, text, Type.CAPTION, "text2", LEFT)


def _paint_own(painter: QPainter, rect: QRectF, kind: str) -> None:
    """A bar for being followed, a cross for a stop sign, a diamond for what was done; hollow for an attempt."""
    ink = theme().color("high" if kind == "stopped" else "accent")
    painter.setPen(QPen(ink, 1.25))
    painter.setBrush(Qt.BrushStyle.NoBrush if kind == "own_attempt" else ink)
    if kind == "followed":
        painter.setBrush(theme().color("accent_soft"))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
    elif kind == "stopped":
        painter.drawLine(rect.topLeft(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.topRight())
    else:
        middle, half = rect.center(), rect.width() / 2 + 1
        corners = [(0.0, -half), (half, 0.0), (0.0, half), (-half, 0.0)]
        painter.drawPolygon([QPointF(middle.x() + x, middle.y() + y) for x, y in corners])


def month_starts(first: dt.date, last: dt.date) -> list[dt.date]:
    """The first of each month from the one after ``first``."""
    found: list[dt.date] = []
    year, month = first.year, first.month
    while True:
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
        if dt.date(year, month, 1) > last:
            return found
        found.append(dt.date(year, month, 1))


def _spread(ticks: list[dt.date], width: float) -> list[dt.date]:
    """Every month for a year, else quarters or Januaries, as the room allows."""
    if len(ticks) <= 14:
        step = 1 if width / max(len(ticks), 1) >= px(26) else 2 if width / max(len(ticks), 1) >= px(13) else 3
        return ticks[::step]
    quarters = [day for day in ticks if day.month in (1, 4, 7, 10)]
    if len(quarters) <= 14 and width / len(quarters) >= px(48):
        return quarters
    return [day for day in ticks if day.month == 1]


def axis_word(day: dt.date, *, yearly: bool) -> str:
    """The month; over several years the year, and quarters by month and year."""
    if not yearly:
        return month_short(day)
    return str(day.year) if day.month == 1 else month_short(day)


def lane_word(key: str) -> str:
    """What a lane is called."""
    return {
        "stays": translate("Timeline", "Stays"),
        "contacts": translate("Timeline", "Contacts"),
        "emergency_clinic": translate("Timeline", "Emergency clinic"),
        "seen": translate("Timeline", "Seen by doctor or nurse"),
        "other_contacts": translate("Timeline", "Other contacts"),
        "diagnoses": translate("Timeline", "Diagnoses"),
        "measurements": translate("Timeline", "Measurements"),
        "measures": translate("Timeline", "Measures and plans"),
        "medicines": translate("Timeline", "New medicines"),
        "own_contacts": translate("Timeline", "Our contacts"),
        "followed": translate("Timeline", "Followed by the team"),
    }[key]


def event_text(event: Event) -> str:
    """What happened, in words."""
    if event.act is not None:
        text = act_line(event.act, language(), today=event.end or event.day)
        return f"{text} ({event.who})" if event.who else text
    if event.kind in ("diagnoser", "legemidler"):
        return event.code
    if event.kind == "maalinger":
        return measurement_word(event.code, language())
    if event.kind == "tiltak":
        return tiltak_word(event.code, language())
    if event.code or event.open or event.end is not None or event.kind in _INSTITUTIONS:
        urgency = (
            urgency_word("emergency" if event.emergency else "planned", language()) if event.emergency else ""
        )
        place = institution_word(event.kind, language()) if event.kind else translate("Timeline", "Stay")
        return ", ".join(part for part in (place, urgency, event.code, _length(event)) if part)
    word = contact_kind_word(event.kind, language()) if event.kind else translate("Timeline", "Contact")
    return f"{word}, {role_word(event.who, language()).lower()}" if event.who else word


_INSTITUTIONS = ("mental_health", "addiction", "municipal_acute", "rehabilitation", "short_term_nursing_home")


def _length(event: Event) -> str:
    if event.open:
        return translate("Timeline", "still admitted")
    days = event.days
    return translate("Timeline", "%n day(s)", "", days)


def event_sentence(event: Event) -> str:
    """The hover text: date and what."""
    return f"{day_table(event.day)}: {event_text(event)}"


def silence_text(silence: Silence) -> str:
    """How long nobody saw the patient."""
    months = silence.months
    return translate("Timeline", "%n month(s) not seen", "", months).replace(" ", NOBREAK, 1)
