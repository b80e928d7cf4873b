"""At most N new patients a week for a reason: no flood on day one, and nobody falls out again.

Who was taken on once stays while the reason holds. Each week, Monday to Sunday, as many are let in beside them, in
the worklist's own order, as the week has room for. Source: follow-up contract, "at most N new a week".
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from listeoversikt.followup.log.log_book import LogBook
from listeoversikt.followup.reasons import Reason


def admitted(
    patients: Sequence[str], reason: Reason, limit: int, book: LogBook, today: dt.date
) -> tuple[list[int], list[int]]:
    """Places in ``patients`` (in the worklist's order) that are shown, and those of them who are new today."""
    monday = today - dt.timedelta(days=today.weekday())
    room = limit - _taken_on_since(monday, reason, book)
    shown: list[int] = []
    new: list[int] = []
    for place, patient in enumerate(patients):
        if reason in book.of(patient).taken_on:
            shown.append(place)
        elif len(new) < room:
            new.append(place)
            shown.append(place)
    return shown, new


def _taken_on_since(monday: dt.date, reason: Reason, book: LogBook) -> int:
    """How many were new this week, also those whose reason has gone since."""
    found = (record.taken_on.get(reason) for record in book.records.values())
    return sum(day is not None and day >= monday for day in found)
