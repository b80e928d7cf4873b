"""The panel as the basis of capacity: what those followed take of the hours, and what is left for others.

First the duties of the followed that fall due in the days looked at: discharges, steps and reviews of plans, tasks,
booked appointments with a nurse, and other duties with a day. What is over its limit is done on the first day, also
where its day isn't known. One contact deals with all that is due the same day, so the longest of them counts. The
hours that are left go down the rest of the worklist in its own order. Outreach without a day is never due: also of
the followed it stays in the rest.

Source: follow-up contract, "Membership is the basis of reach, panel and capacity"; "The worklist" (capacity).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from listeoversikt.followup.capacity import (
    MINUTES_AN_HOUR,
    Reach,
    duty_minutes,
    minutes_of,
    reach,
    row_minutes,
)
from listeoversikt.followup.expected import LEAST
from listeoversikt.followup.log.acts import Channel
from listeoversikt.followup.log.patient_record import Booking, PatientRecord
from listeoversikt.followup.plan_duties import coming_duties
from listeoversikt.followup.reasons import NOT_OUTREACH, Approval, DueState, Reason, RowReason
from listeoversikt.followup.team import NURSE
from listeoversikt.patient_list.frames import NO_DAY
from listeoversikt.patient_list.snapshot import date_of

if TYPE_CHECKING:
    from listeoversikt.followup.worklist import WorklistRow

Minutes = Mapping[str, int]
"""The office's own minutes a task; see ``followup.capacity.minutes_of``."""


@dataclass(frozen=True)
class PanelTime:
    """What those followed take of the hours, and how far what is left goes down the rest of the worklist.

    ``due``: patients with something due in the days; ``minutes``: what they take. ``rest``: along all other rows of
    the worklist. ``others`` of them aren't followed, and ``others_within`` of those are within the hours.
    """

    hours: float
    followed: int
    due: int
    minutes: int
    rest: Reach
    others: int
    others_within: int

    @property
    def hours_taken(self) -> float:
        """What the panel takes, in hours."""
        return self.minutes / MINUTES_AN_HOUR

    @property
    def hours_left(self) -> float:
        """What is left; 0 where the panel takes all."""
        return self.rest.hours

    @property
    def hours_short(self) -> float:
        """What the panel takes beyond the hours there are; 0 when they suffice."""
        return max(0.0, self.hours_taken - self.hours)


def due_minutes(
    record: PatientRecord, reasons: Sequence[RowReason], first: dt.date, last: dt.date, own: Minutes
) -> int:
    """The minutes that a followed patient's duties take from ``first`` (today) to ``last``.

    ``reasons`` are what the worklist has about the patient.
    """
    longest: dict[dt.date, int] = {}

    def add(day: dt.date, minutes: int) -> None:
        longest[day] = max(longest.get(day, 0), minutes)

    for entry in reasons:
        day = _day_of(entry, first)
        if day is not None and day <= last:
            add(day, duty_minutes(entry, own))
    for duty in coming_duties(record):
        day = date_of(duty.due)
        if first < day <= last:
            add(day, minutes_of(duty.reason, own))
    for booking in record.bookings:
        booked = None if booking.booked is None else booking.booked.day
        if booked is not None and first <= booked <= last and booking.wanted.with_role == NURSE:
            add(booked, booking_minutes(booking, own))
    return sum(longest.values())


def _day_of(entry: RowReason, first: dt.date) -> dt.date | None:
    """The day a duty is done, at the earliest the first one; None = isn't due on any day."""
    if entry.approval is Approval.PROPOSED:
        return None
    if entry.due == NO_DAY:
        now = entry.reason in NOT_OUTREACH or entry.state is DueState.OVERDUE
        return first if now else None
    return max(date_of(entry.due), first)


def booking_minutes(booking: Booking, own: Minutes) -> int:
    """A booked appointment takes what a task does, and no less than a home visit where it's one."""
    task = minutes_of(Reason.HANDED_OVER, own)
    visit = booking.wanted.what is Channel.HOME_VISIT
    return max(task, minutes_of(Channel.HOME_VISIT, own)) if visit else task


def panel_time(
    work: Sequence[WorklistRow],
    records: Mapping[str, PatientRecord],
    days: Sequence[dt.date],
    hours: float,
    own: Minutes,
    followed: int | None = None,
) -> PanelTime | None:
    """The basis of capacity on those days; None where too few are followed to say what another number would take.

    ``work``: rows there is something to do about (``capacity.work_of``), ``records``: of those followed, by pseudonym.
    ``followed``: as many as that instead, each of whom takes what one takes now on average.
    """
    count = len(records)
    times = 1.0
    if followed is not None and followed != count:
        if count < LEAST:
            return None
        times = max(0, followed) / count
    reasons = {row.patient_id: row.reasons for row in work if row.patient_id in records}
    taken = {
        patient_id: minutes
        for patient_id, record in records.items()
        if (minutes := due_minutes(record, reasons.get(patient_id, ()), days[0], days[-1], own))
    }
    rest = [row for row in work if row.patient_id not in taken]
    other = [row.patient_id not in records for row in rest]
    hours = max(0.0, hours)
    minutes = round(sum(taken.values()) * times)
    found = reach([row_minutes(row, own) for row in rest], hours - minutes / MINUTES_AN_HOUR)
    return PanelTime(
        hours=hours,
        followed=round(count * times),
        due=round(len(taken) * times),
        minutes=minutes,
        rest=found,
        others=sum(other),
        others_within=sum(other[: found.within]),
    )
