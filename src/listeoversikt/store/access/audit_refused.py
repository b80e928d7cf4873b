"""What who has a store open was refused for want of a right: an entry a minute for each right, however often it's tried."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from listeoversikt.store.access.audit_acts import AuditAct, NewEntry

ONE_A_MINUTE = dt.timedelta(minutes=1)


@dataclass
class _Tried:
    """When an entry was last written, "" = never; and how many tries have come since."""

    written_at: str = ""
    untold: int = 0


class RefusedActs:
    """The first try is told at once; those of the next minute together, with what is written after it or on leaving."""

    def __init__(self) -> None:
        self._tried: dict[str, _Tried] = {}

    def tried(self, right: str) -> None:
        """A right was asked for and wasn't there."""
        self._tried.setdefault(right, _Tried()).untold += 1

    def due(self, now: str, *, leaving: bool = False) -> list[NewEntry]:
        """The entries to be written now; ``told`` is to be called when they are on disk."""
        return [
            NewEntry(AuditAct.REFUSED, details={"right": right, **_count(one.untold)})
            for right, one in self._tried.items()
            if one.untold and (leaving or _is_over(one.written_at, now))
        ]

    def told(self, entries: list[NewEntry], now: str) -> None:
        """Those are on disk."""
        for one in entries:
            self._tried[str((one.details or {})["right"])] = _Tried(now)


def _count(untold: int) -> dict[str, int]:
    return {"count": untold} if untold > 1 else {}


def _is_over(written_at: str, now: str) -> bool:
    """Also where the clock has gone back: then it isn't known."""
    if not written_at:
        return True
    passed = dt.datetime.fromisoformat(now) - dt.datetime.fromisoformat(written_at)
    return not dt.timedelta(0) <= passed < ONE_A_MINUTE
