"""A discharge clock as boxes: working days 1–2–3, weekends and holidays, the limit, and the contact.

Data only; ``gui.look.clock`` paints it, on screen and in print. Day 0 is the day the clock starts and has no
box. Source: follow-up contract, "Contact within three working days of discharge".
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from listeoversikt.clinical.workdays import is_workday

ONE_DAY = dt.timedelta(days=1)


class BoxLook(StrEnum):
    """What one box says."""

    AHEAD = "ahead"  # a working day to come
    PASSED = "passed"  # a working day that has come
    TODAY = "today"  # the limit is today
    OVER = "over"  # the limit has passed, and there is no contact
    MISSED = "missed"  # the limit passed more than 28 days ago
    CONTACT = "contact"  # the contact, in time
    LATE = "late"  # the contact, after the limit
    OFF = "off"  # weekend or holidays in between


class ClockEnd(StrEnum):
    """What stands after the boxes; the comment tells what ``day`` is."""

    DUE = "due"  # the due day, to come
    DUE_TODAY = "due_today"  # the due day, today
    OVER = "over"  # the due day, passed
    MISSED = "missed"  # the due day, passed more than 28 days ago
    CONTACT = "contact"  # the day of the contact
    LAPSED = "lapsed"  # the day the duty fell away, where there is one
    WAITING = "waiting"  # no day: it isn't running yet


@dataclass(frozen=True, slots=True)
class ClockBox:
    """One box. ``number`` is the working day, 0 for none; ``closed`` marks the office's own day off."""

    look: BoxLook
    number: int = 0
    closed: bool = False


@dataclass(frozen=True, slots=True)
class ClockBoxes:
    """One clock. ``days_over`` counts calendar days past the limit, 0 when it isn't passed."""

    boxes: tuple[ClockBox, ...]
    end: ClockEnd
    day: dt.date | None = None
    days_over: int = 0

    @property
    def working_day(self) -> int:
        """The number of the last working day drawn; 0 when there is none."""
        return max((box.number for box in self.boxes), default=0)


@dataclass(frozen=True)
class Calendar:
    """Which days count; the office's closed days are drawn, and counted all the same."""

    saturday_counts: bool = False
    closed_days: frozenset[dt.date] = field(default_factory=frozenset)

    def counts(self, day: dt.date) -> bool:
        """Whether the day is a working day."""
        return is_workday(day, saturday_counts=self.saturday_counts)

    def from_day(self, first: dt.date, count: int) -> tuple[dt.date, ...]:
        """The first ``count`` working days from ``first`` on."""
        found: list[dt.date] = []
        day = first
        while len(found) < count:
            if self.counts(day):
                found.append(day)
            day += ONE_DAY
        return tuple(found)


def waiting_clock() -> ClockBoxes:
    """A clock that isn't running: the patient is in a short-term place."""
    return ClockBoxes((), ClockEnd.WAITING)


def lapsed_clock(start: dt.date, lapsed: dt.date | None, today: dt.date, calendar: Calendar) -> ClockBoxes:
    """A duty that fell away: the working days up to that day."""
    days = _until(start, lapsed if lapsed is not None else start)
    boxes = _merged(_day_box(day, number, today, calendar) for day, number in _numbered(days, calendar))
    return ClockBoxes(boxes, ClockEnd.LAPSED, lapsed)


def contact_clock(start: dt.date, due: dt.date, contact: dt.date, calendar: Calendar) -> ClockBoxes:
    """A clock with its contact: a tick in its place, or after working day 3 with its own number."""
    in_time = contact <= due
    numbered = list(_numbered(_until(start, contact), calendar))
    before = [(day, number) for day, number in numbered if day != contact and day <= due]
    boxes = list(_merged(_day_box(day, number, contact, calendar) for day, number in before))
    number = numbered[-1][1] if numbered and calendar.counts(contact) else 0
    look = BoxLook.CONTACT if in_time else BoxLook.LATE
    boxes.append(ClockBox(look, number, contact in calendar.closed_days))
    return ClockBoxes(tuple(boxes), ClockEnd.CONTACT, contact)


def running_clock(
    start: dt.date, due: dt.date, today: dt.date, calendar: Calendar, *, missed: bool = False
) -> ClockBoxes:
    """A clock without a contact: the due day's box says how it stands."""
    over = max((today - due).days, 0)
    look, end = BoxLook.AHEAD, ClockEnd.DUE
    if today == due:
        look, end = BoxLook.TODAY, ClockEnd.DUE_TODAY
    elif over:
        look, end = (BoxLook.MISSED, ClockEnd.MISSED) if missed else (BoxLook.OVER, ClockEnd.OVER)
    boxes = list(
        _merged(
            _day_box(day, number, today, calendar) for day, number in _numbered(_until(start, due), calendar)
        )
    )
    if boxes:
        boxes[-1] = ClockBox(look, boxes[-1].number, boxes[-1].closed)
    return ClockBoxes(tuple(boxes), end, due, over)


def _until(start: dt.date, last: dt.date) -> Iterator[dt.date]:
    """The days after ``start`` up to ``last``, both ends counted as the clock does."""
    for offset in range(1, (last - start).days + 1):
        yield start + offset * ONE_DAY


def _numbered(days: Iterator[dt.date], calendar: Calendar) -> Iterator[tuple[dt.date, int]]:
    """Each day with the number of its working day; a day off has the number of the one before."""
    number = 0
    for day in days:
        number += calendar.counts(day)
        yield day, number


def _day_box(day: dt.date, number: int, today: dt.date, calendar: Calendar) -> ClockBox:
    if not calendar.counts(day):
        return ClockBox(BoxLook.OFF)
    return ClockBox(BoxLook.PASSED if day <= today else BoxLook.AHEAD, number, day in calendar.closed_days)


def _merged(boxes: Iterator[ClockBox]) -> tuple[ClockBox, ...]:
    """Days off that follow one another become one hatch."""
    found: list[ClockBox] = []
    for box in boxes:
        if not (box.look is BoxLook.OFF and found and found[-1].look is BoxLook.OFF):
            found.append(box)
    return tuple(found)
