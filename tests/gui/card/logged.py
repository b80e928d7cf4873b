"""A view in which things have been logged about a patient."""

from __future__ import annotations

import datetime as dt

from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.entry import Entry
from listeoversikt.operations.office import View


def with_acts(
    view: View, patient: str, *acts: Act, who: str = "spl-1", on: dt.date | None = None
) -> tuple[View, tuple[Entry, ...]]:
    """The view when these acts have been written, at noon on a day (today unless said), and their entries."""
    at = dt.datetime.combine(on or view.today, dt.time(12), dt.UTC)
    first = view.book.last + 1
    entries = tuple(
        Entry(first + number, f"e{first + number}", at, who, patient, act) for number, act in enumerate(acts)
    )
    return view.with_log(view.book.with_entries(entries)), entries
