"""Asking after those who wait in short-term care: still there, or home?

A hospital's row waits until the short-term stay ends. The office may never hear of that end, so it asks: 14, 28 and
50 days after the discharge from hospital. «Still there» answers until the next of these days; so does an extract that
shows the stay going on, up to its own date. «Home» is a discharge typed in, and that stay's clock takes the row's
place. With no known stay the wait lapses after 60 days. Source: follow-up contract, "Contact within three working days
of discharge" (short-term nursing home); the days of asking are our own.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from listeoversikt.followup.discharge_ground import WAITS_DAYS
from listeoversikt.followup.log.acts import StillInShortTerm
from listeoversikt.followup.log.entry import of_kind
from listeoversikt.followup.log.patient_record import PatientRecord

ASK_DAYS = (14, 28, 50)
"""Days after the discharge from hospital."""


@dataclass(frozen=True, slots=True)
class ShortTermWait:
    """How the wait stands. ``asked``: the day from which it's to be asked and nobody has answered; None = not now.

    ``next_ask`` is the next such day ahead, ``still`` the day somebody last said «still there»; ``lapses`` the last
    day of waiting, None where the stay itself is known.
    """

    asked: dt.date | None = None
    next_ask: dt.date | None = None
    still: dt.date | None = None
    lapses: dt.date | None = None


def short_term_wait(
    record: PatientRecord, discharged: dt.date, today: dt.date, *, shown_until: dt.date | None = None
) -> ShortTermWait:
    """The wait after one discharge. ``shown_until``: the extract's date, when it shows the stay going on."""
    answers = [
        act.day for _, act in of_kind(record.entries, StillInShortTerm) if act.discharged == discharged
    ]
    still = max((day for day in answers if day <= today), default=None)
    told = max((day for day in (still, shown_until) if day is not None), default=discharged)
    points = [discharged + dt.timedelta(days=days) for days in ASK_DAYS]
    open_points = [day for day in points if day > told]
    return ShortTermWait(
        asked=next((day for day in open_points if day <= today), None),
        next_ask=next((day for day in open_points if day > today), None),
        still=still,
        lapses=None if shown_until is not None else discharged + dt.timedelta(days=WAITS_DAYS),
    )
