"""How many patients are due on each of the next ten working days, from the worklist."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from listeoversikt.clinical.workdays import is_workday, workday_after
from listeoversikt.followup.discharge import ClockSettings
from listeoversikt.followup.worklist import WorklistRow
from listeoversikt.patient_list.frames import NO_DAY
from listeoversikt.patient_list.snapshot import date_of

SHOWN = 10
OVERDUE = -1


@dataclass(frozen=True)
class DueDay:
    """A Norwegian working day: patients due that day, and on the first one those already overdue.

    ``closed``: the office is closed that day; the national clock runs all the same.
    """

    day: dt.date
    due: int
    overdue: int
    closed: bool


def working_days(today: dt.date, clock: ClockSettings, count: int = SHOWN) -> tuple[dt.date, ...]:
    """The next working days, today among them when it's one."""
    saturday = clock.saturday_counts
    today_counts = is_workday(today, saturday_counts=saturday)
    first = today if today_counts else workday_after(today, 1, saturday_counts=saturday)
    return tuple(workday_after(first, number, saturday_counts=saturday) for number in range(count))


def due_days(
    worklist: Sequence[WorklistRow], today: dt.date, clock: ClockSettings
) -> tuple[tuple[DueDay, ...], int]:
    """The days, and how many patients are due after them. A patient counts once a day."""
    days = working_days(today, clock)
    due: list[set[int]] = [set() for _ in days]
    overdue: set[int] = set()
    later: set[int] = set()
    for patient, place in placed(worklist, today, days):
        if place is None:
            later.add(patient)
        elif place == OVERDUE:
            overdue.add(patient)
        else:
            due[place].add(patient)
    return tuple(
        DueDay(day, len(due[place]), len(overdue) if place == 0 else 0, day in clock.closed_days)
        for place, day in enumerate(days)
    ), len(later)


def placed(
    worklist: Sequence[WorklistRow], today: dt.date, days: Sequence[dt.date]
) -> Iterator[tuple[int, int | None]]:
    """Each dated reason's patient and the place of its day: ``OVERDUE``, None = after the last day.

    What is due on a day off must be done on the working day before it, but never before the first one shown.
    """
    for row in worklist:
        for reason in row.reasons:
            if reason.due == NO_DAY:
                continue
            due = date_of(reason.due)
            if due < today:
                yield row.patient, OVERDUE
            elif due > days[-1]:
                yield row.patient, None
            else:
                yield row.patient, max(bisect_right(days, due) - 1, 0)
