"""A small log, written as it's said: who did what, about whom."""

from __future__ import annotations

import datetime as dt
from typing import Any

from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import Channel, Contact, Outcome
from listeoversikt.followup.log.entry import Entry
from listeoversikt.followup.log.log_book import EMPTY, LogBook
from listeoversikt.followup.log.patient_acts import Sign, StopSign

WRITTEN = dt.datetime(2026, 3, 20, 9, 0, tzinfo=dt.UTC)


def date(text: str | dt.date) -> dt.date:
    """An ISO date."""
    return dt.date.fromisoformat(text) if isinstance(text, str) else text


def book_of(*said: tuple[str, Act], start: LogBook = EMPTY) -> LogBook:
    """The acts in the order they were written, on top of ``start``."""
    entries = [
        Entry(start.last + number, f"u{start.last + number}", WRITTEN, "spl-1", patient, act)
        for number, (patient, act) in enumerate(said, 1)
    ]
    return start.with_entries(entries)


def taken_back(book: LogBook, patient: str, of: str) -> LogBook:
    """The book when one event has been taken back."""
    undoing = Entry(book.last + 1, f"u{book.last + 1}", WRITTEN, "spl-1", patient, None, undoes=of)
    return book.with_entries([undoing])


def contact(
    day: str | dt.date,
    channel: Channel = Channel.PHONE,
    outcome: Outcome = Outcome.ANSWERED,
    role: str = "sykepleier",
    **more: Any,
) -> Contact:
    """A contact or attempt."""
    return Contact(day=date(day), channel=channel, outcome=outcome, role=role, **more)


def sign(kind: Sign, day: str | dt.date) -> StopSign:
    """A stop sign from a day."""
    return StopSign(sign=kind, day=date(day))
