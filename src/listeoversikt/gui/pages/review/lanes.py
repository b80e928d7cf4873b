"""Twelve months in six lanes. Absence of contact is drawn as a line with its length in words, never left blank."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from listeoversikt.gui.charts.numbers_table import Numbers
from listeoversikt.gui.charts.timeline import TimelineChart, event_sentence, event_text, lane_word
from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.marks import paint_text
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.texts import NOBREAK, day_table, translate

if TYPE_CHECKING:
    from listeoversikt.operations.review_patient import ReviewLanes, Unseen
    from listeoversikt.operations.timeline import Lane, Silence

LANES = ("stays", "emergency_clinic", "doctor", "nurse", "measurements", "measures")
CENTER = Qt.AlignmentFlag.AlignHCenter
LONG = 180
"""Days without a doctor from which the line has the colour of attention."""


class ReviewTimeline(TimelineChart):
    """The timeline with a lane for doctor and one for nurse."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        self._lanes: ReviewLanes | None = None
        super().__init__(title, wide=True, parent=parent)

    def set_lanes(self, lanes: ReviewLanes) -> None:
        """Another patient."""
        self._lanes = lanes
        self.set_timeline(lanes.timeline)

    def sizeHint(self) -> QSize:
        """Six lanes and the months."""
        return QSize(px(320), round(len(LANES) * self._lane_height() + self._axis_height()))

    def counts(self) -> str:
        """Nothing but what the lanes say."""
        return ""

    def summary(self) -> str:
        """Each lane in words."""
        return "" if self._lanes is None else "; ".join(self.sentences())

    def sentences(self) -> list[str]:
        """A sentence a lane: what there is, what there isn't, what is missing."""
        assert self._lanes is not None
        said = []
        for key in LANES:
            lane = self._lanes.timeline.lane(key)
            words = self._words(lane) or ", ".join(event_sentence(mark) for mark in lane.marks)
            said.append(f"{review_lane_word(key)}: {words}")
        return said

    def numbers(self) -> Numbers:
        """Every mark as a row, oldest first."""
        columns = [
            translate("Timeline", "Date"),
            translate("Timeline", "What"),
            translate("Timeline", "Kind"),
        ]
        if self._lanes is None:
            return Numbers(columns, [], words=3)
        events = [(mark, lane.key) for lane in self._lanes.timeline.lanes for mark in lane.marks]
        events.sort(key=lambda found: found[0].day)
        rows = [[day_table(mark.day), review_lane_word(key), event_text(mark)] for mark, key in events]
        return Numbers(columns, rows, words=3)

    def _names_width(self) -> float:
        return max(metrics(Type.SECONDARY).horizontalAdvance(review_lane_word(key)) for key in LANES) + px(12)

    def _rows(self) -> list[tuple[str, list[Lane]]]:
        assert self._timeline is not None
        return [(key, [self._timeline.lane(key)]) for key in LANES]

    def _words(self, lane: Lane) -> str:
        """What stands in a lane without marks; "" where there are some, or where the table is missing."""
        assert self._lanes is not None
        unseen = self._lanes.unseen.get(lane.key)
        if unseen is not None:
            return unseen_text(unseen)
        if lane.marks or lane.missing:
            return ""
        return none_text(lane.key)

    def paint_chart(self, painter: QPainter, area: QRectF) -> None:
        """Months, lanes, marks, absences."""
        if self._timeline is None or self._lanes is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plot = self._plot(area)
        self._paint_axis(painter, plot, area)
        for number, (key, lanes) in enumerate(self._rows()):
            row, lane = self._lane_rect(plot, number), lanes[0]
            painter.setPen(QPen(theme().color("grid"), 1))
            painter.drawLine(QLineF(area.left(), row.bottom(), plot.right(), row.bottom()))
            name = QRectF(area.left(), row.top(), self._names_width(), row.height())
            paint_text(painter, name, review_lane_word(key), Type.SECONDARY, "text2")
            self._paint_unseen(painter, plot, row, lane)
            if key == "doctor" and not lane.missing:
                for silence in self._lanes.timeline.silences:
                    self._paint_silence(painter, plot, row, silence, self._lanes.unseen.get(key))
            elif not lane.missing and lane.known_from is None and self._words(lane):
                inside = row.adjusted(px(4), 0, 0, 0)
                inside.setWidth(
                    min(metrics(Type.SECONDARY).horizontalAdvance(self._words(lane)) + px(4), row.width())
                )
                painter.fillRect(inside.adjusted(0, 1, 0, -1), theme().color("surface"))
                paint_text(painter, inside, self._words(lane), Type.SECONDARY, "muted")
            for event in lane.marks:
                place = self._mark_rect(plot, row, event, lane.key)
                self._paint_event(painter, place, event, lane.key)
                if key == "stays":
                    self._paint_stay_words(painter, plot, row, place, event_text(event))

    def _paint_stay_words(
        self, painter: QPainter, plot: QRectF, row: QRectF, place: QRectF, words: str
    ) -> None:
        """Beside the bar, where there is room on one of its sides."""
        assert self._timeline is not None
        stays = self._timeline.lane("stays").marks
        others = [self._mark_rect(plot, row, mark, "stays") for mark in stays]
        width, gap = metrics(Type.CAPTION).horizontalAdvance(words) + 2, px(5)
        after = min([plot.right(), *(other.left() for other in others if other.left() > place.left() + 1)])
        before = max([plot.left(), *(other.right() for other in others if other.right() < place.right() - 1)])
        if place.right() + gap + width <= after:
            left = place.right() + gap
        elif len(others) == 1 and place.left() - gap - width >= before:
            left = place.left() - gap - width
        else:
            return
        paint_text(painter, QRectF(left, row.top(), width, row.height()), words, Type.CAPTION, "text2")

    def _paint_silence(
        self, painter: QPainter, plot: QRectF, row: QRectF, silence: Silence, unseen: Unseen | None
    ) -> None:
        left, right = self._x(plot, silence.first), self._x(plot, silence.last + dt.timedelta(days=1))
        long = silence.going_on and (silence.last - silence.first).days >= LONG
        ink, y = ("rising" if long else "muted"), row.center().y()
        painter.setPen(QPen(theme().color(ink), 1.5))
        words = unseen_text(unseen) if unseen is not None else gap_text(silence)
        width = metrics(Type.CAPTION_STRONG).horizontalAdvance(words) + px(16)
        if width + px(16) > right - left:
            painter.drawLine(QLineF(left + px(5), y, right - px(5), y))
            return
        middle = (left + right) / 2
        painter.drawLine(QLineF(left + px(5), y, middle - width / 2, y))
        painter.drawLine(QLineF(middle + width / 2, y, right - px(5), y))
        box = QRectF(middle - width / 2, row.top() + px(2), width, row.height() - px(4))
        if long:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("rising_bg"))
            painter.drawRoundedRect(box, 4, 4)
        paint_text(
            painter,
            box,
            words,
            Type.CAPTION_STRONG if long else Type.CAPTION,
            ink if long else "text2",
            CENTER,
        )


def review_lane_word(key: str) -> str:
    """What a lane is called."""
    own = {"doctor": translate("Review", "Doctor"), "nurse": translate("Review", "Nurse")}
    return own.get(key) or lane_word(key)


def none_text(key: str) -> str:
    """Looked for, and nothing found in the year."""
    return {
        "stays": translate("Review", "no stays"),
        "emergency_clinic": translate("Review", "no contact"),
        "doctor": translate("Review", "no contact"),
        "nurse": translate("Review", "no contact"),
        "measurements": translate("Review", "no measurements"),
        "measures": translate("Review", "no measures"),
    }[key]


def unseen_text(unseen: Unseen) -> str:
    """«17 måneder uten lege, sist 02.06.25», or since when nothing is known."""
    count = unseen.months
    months = translate("Review", "%n month(s) without a doctor", "", count).replace(" ", NOBREAK, 1)
    if unseen.last is not None:
        return translate("Review", "{months}, last {day}").format(months=months, day=day_table(unseen.last))
    if unseen.known_from is None:
        return months
    return translate("Review", "{months}, unknown before {day}").format(
        months=months, day=day_table(unseen.known_from)
    )


def gap_text(silence: Silence) -> str:
    """How long no doctor saw the patient."""
    count = silence.months
    return translate("Review", "%n month(s) without a doctor", "", count).replace(" ", NOBREAK, 1)
