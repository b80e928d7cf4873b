"""The follow-up's log of a store as a book, for commands that don't hold an office open."""

from __future__ import annotations

import datetime as dt

from listeoversikt.followup.log.log_book import LogBook
from listeoversikt.operations.logged import entries_of
from listeoversikt.store.repository import Store


def stored_book(store: Store, known_on: dt.date | None = None) -> LogBook:
    """Everything logged; with ``known_on`` only what had been written by the end of that day (local time)."""
    entries = entries_of(store.events())
    if known_on is not None:
        entries = tuple(entry for entry in entries if entry.day <= known_on)
    return LogBook(founded=store.founded).with_entries(entries)
