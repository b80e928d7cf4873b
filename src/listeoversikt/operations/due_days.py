"""How many patients are due on each of the next ten working days, and the time they take, from the worklist."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from listeoversikt.clinical.workdays import is_workday, workday_after
from listeoversikt.followup.capacity import MINUTES_AN_HOUR, duty_minutes
from listeoversikt.followup.clock_settings import ClockSettings
from listeoversikt.followup.reasons import Approval, RowReason
from listeoversikt.followup.timetable import Timetable
from listeoversikt.followup.worklist import WorklistRow
from listeoversikt.patient_list.frames import NO_DAY
from listeoversikt.patient_list.snapshot import date_of

SHOWN = 10
OVERDUE = -1


@dataclass(frozen=True)
class DueDay:
    """A Norwegian working day: patients due that day, and on the first one those already overdue.

    ``closed``: the office is closed that day; the national clock runs all the same. ``minutes`` and
    ``overdue_minutes`` are what they take, ``hours`` what the team has that day.
    """

    day: dt.date
    due: int
    overdue: int
    closed: bool
    minutes: int = 0
    overdue_minutes: int = 0
    hours: float = 0.0

    @property
    def hours_wanted(self) -> float:
        """What everything due that day takes."""
        return (self.minutes + self.overdue_minutes) / MINUTES_AN_HOUR

    @property
    def excess(self) -> float:
        """Hours wanted beyond those there are; 0 when they suffice."""
        return max(0.0, self.hours_wanted - self.hours)


def working_days(today: dt.date, clock: ClockSettings, count: int = SHOWN) -> tuple[dt.date, ...]:
    """The next working days, today among them when it's one."""
    saturday = clock.saturday_counts
    today_counts = is_workday(today, saturday_counts=saturday)
    first = today if today_counts else workday_after(today, 1, saturday_counts=saturday)
    return tuple(workday_after(first, number, saturday_counts=saturday) for number in range(count))


def due_days(
    worklist: Sequence[WorklistRow],
    today: dt.date,
    clock: ClockSettings,
    minutes: Mapping[str, int] | None = None,
    timetable: Timetable | None = None,
) -> tuple[tuple[DueDay, ...], int]:
    """The days, and how many patients are due after them. A patient counts once a day, with the longest task due.

    ``minutes`` are the office's own a task; without a ``timetable`` there are no hours.
    """
    days = working_days(today, clock)
    own = minutes or {}
    due: list[dict[int, int]] = [{} for _ in days]
    overdue: dict[int, int] = {}
    later: dict[int, int] = {}
    for patient, place, reason in placed_reasons(worklist, today, days):
        found = later if place is None else overdue if place == OVERDUE else due[place]
        found[patient] = max(found.get(patient, 0), duty_minutes(reason, own))
    return tuple(
        DueDay(
            day=day,
            due=len(due[place]),
            overdue=len(overdue) if place == 0 else 0,
            closed=day in clock.closed_days,
            minutes=sum(due[place].values()),
            overdue_minutes=sum(overdue.values()) if place == 0 else 0,
            hours=0.0 if timetable is None else timetable.on(day),
        )
        for place, day in enumerate(days)
    ), len(later)


def placed(
    worklist: Sequence[WorklistRow], today: dt.date, days: Sequence[dt.date]
) -> Iterator[tuple[int, int | None]]:
    """Each dated reason's patient and the place of its day; see ``placed_reasons``."""
    return ((patient, place) for patient, place, _ in placed_reasons(worklist, today, days))


def placed_reasons(
    worklist: Sequence[WorklistRow], today: dt.date, days: Sequence[dt.date]
) -> Iterator[tuple[int, int | None, RowReason]]:
    """Each dated reason's patient and the place of its day: ``OVERDUE``, None = after the last day.

    What is due on a day off must be done on the working day before it, but never before the first one shown. What
    waits for the doctor's yes is nobody's work yet, and isn't placed.
    """
    for row in worklist:
        for reason in row.reasons:
            if reason.due == NO_DAY or reason.approval is Approval.PROPOSED:
                continue
            due = date_of(reason.due)
            if due < today:
                yield row.patient, OVERDUE, reason
            elif due > days[-1]:
                yield row.patient, None, reason
            else:
                yield row.patient, max(bisect_right(days, due) - 1, 0), reason
