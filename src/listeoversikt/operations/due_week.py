"""The days ahead on *Utskrivninger*: discharges due, and everything due against the hours there are.

A patient takes the minutes of the longest of the duties due that day. What waits for the doctor's yes takes none.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence

from listeoversikt.followup.capacity import MINUTES_AN_HOUR, duty_minutes
from listeoversikt.followup.reasons import Approval
from listeoversikt.operations.clock_boxes import Calendar
from listeoversikt.operations.discharge_line import DischargeLine, DueDay
from listeoversikt.operations.office import View
from listeoversikt.patient_list.frames import NO_DAY
from listeoversikt.patient_list.snapshot import date_of

STRIP_DAYS = 9
"""Working days in the strip from today on; what is over the limit stands before them."""


def due_week(view: View, lines: Sequence[DischargeLine], calendar: Calendar) -> tuple[DueDay, ...]:
    """What is over the limit, then the working days from today on."""
    days = calendar.from_day(view.today, STRIP_DAYS)
    due: dict[dt.date, int] = {}
    for line in lines:
        if line.open and line.due is not None:
            due[line.due] = due.get(line.due, 0) + 1
    over = sum(count for day, count in due.items() if day < view.today)
    late, minutes = minutes_due(view, days)
    timetable = view.settings.timetable(view.inhabitants)
    return (
        DueDay(None, over, hours_due=late / MINUTES_AN_HOUR),
        *(
            DueDay(
                day,
                due.get(day, 0),
                day in calendar.closed_days,
                minutes[place] / MINUTES_AN_HOUR,
                timetable.on(day),
                timetable.by_norm,
            )
            for place, day in enumerate(days)
        ),
    )


def minutes_due(view: View, days: Sequence[dt.date]) -> tuple[int, tuple[int, ...]]:
    """Minutes of all that is over its limit, and of what is due on each of the working days ``days``."""
    own = view.settings.minutes
    late, ahead = 0, [0] * len(days)
    for row in view.scored.worklist:
        longest: dict[int, int] = {}
        for reason in row.reasons:
            if reason.due == NO_DAY or reason.approval is Approval.PROPOSED:
                continue
            due = date_of(reason.due)
            if due > days[-1]:
                continue
            place = -1 if due < view.today else max(bisect_right(days, due) - 1, 0)
            longest[place] = max(longest.get(place, 0), duty_minutes(reason, own))
        for place, minutes in longest.items():
            if place < 0:
                late += minutes
            else:
                ahead[place] += minutes
    return late, tuple(ahead)
