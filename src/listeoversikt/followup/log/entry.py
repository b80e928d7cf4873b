"""One event of the follow-up, and which of a row of events stand.

An event is taken back by a later one that names it; doing it again takes back the taking back. What stands is
therefore found from the newest to the oldest.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from listeoversikt.followup.log.act import Act

A = TypeVar("A", bound=Act)


@dataclass(frozen=True, slots=True)
class Entry:
    """An event: ``sequence`` grows by time, ``at`` is when it was written (aware), ``who`` a member of the team.

    ``act`` is None for an event that only takes back ``undoes``; ``why`` is then what was said of it, "" for a slip
    that was undone at once.
    """

    sequence: int
    uuid: str
    at: dt.datetime
    who: str
    patient: str | None
    act: Act | None
    undoes: str | None = None
    why: str = ""

    @property
    def day(self) -> dt.date:
        """The office's own day on which it was written, whatever day it was in UTC."""
        return self.at.astimezone().date()


def standing(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The acts that hold, oldest first; neither what was taken back nor the taking back itself."""
    undone: set[str] = set()
    kept: list[Entry] = []
    for entry in sorted(entries, key=lambda entry: entry.sequence, reverse=True):
        if entry.uuid in undone:
            continue
        if entry.undoes is not None:
            undone.add(entry.undoes)
        elif entry.act is not None:
            kept.append(entry)
    return tuple(reversed(kept))


def of_kind(entries: Iterable[Entry], kind: type[A]) -> list[tuple[Entry, A]]:
    """The entries whose act is of that kind, with the act."""
    return [(entry, entry.act) for entry in entries if isinstance(entry.act, kind)]
