"""Tries with a wrong passphrase: each makes the next one wait longer, also when the program is started again.

Kept in ``attempts.json`` in the store's folder: how many and when, by the id of the copy that was tried (a login may have
been changed in the key file, the id can't); never what was typed, so a login that isn't there is counted without its
name. A file that can't be read locks nobody out: it's begun anew, as if a few tries had failed. Whoever can write in
the folder can take the file away: the passphrase's own cost is the wall, this is a brake. Nor can it be signed, for who
fails hasn't the key; so what it says is only believed about accounts that the store has, of days that may be.
"""

from __future__ import annotations

import datetime as dt
import json
import math
import os
import secrets
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from listeoversikt.store.on_disk import read_plain
from listeoversikt.store.refusals import MustWait
from listeoversikt.store.side_json import MOST_BYTES, side_json

FILE = "attempts.json"
FORMAT = 1
WAITS = (1, 2, 5, 10, 20, 30, 60)
"""Seconds until the next try is looked at, after the first, second … wrong one; the last holds from then on."""
AFTER_DAMAGE = 3
"""As many wrong tries as are taken for granted when the file can't be read and another try fails."""
MOST_TIMES = 50
"""So many tries are remembered of an account, and of all that no account is known for together."""
MOST_COUNTED = 200
"""So many accounts are counted at once, those tried last."""
OLDEST, NEWEST = dt.timedelta(days=400), dt.timedelta(days=1)
"""How long ago, and how far ahead on a clock that was wrong, a try may have been; another time is damage."""
UNKNOWN, RECOVERY = "", " recovery"
"""Under what tries are counted that no account is known for; no account's id is so."""

Clock = Callable[[], dt.datetime]


class AttemptsPlace(Protocol):
    """Where the wrong tries are kept."""

    def read(self) -> bytes | None:
        """What was kept; None when nothing was."""

    def keep(self, content: bytes | None) -> None:
        """In place of what was kept, whole or not at all; None = nothing."""


class AttemptsInFolder:
    """``attempts.json`` in the store's folder."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE

    def read(self) -> bytes | None:
        """What the file holds."""
        try:
            return read_plain(self._path, MOST_BYTES + 1)
        except FileNotFoundError:
            return None

    def keep(self, content: bytes | None) -> None:
        """Written beside, then renamed."""
        if content is None:
            self._path.unlink(missing_ok=True)
            return
        beside = self._path.with_name(f".{FILE}-{secrets.token_hex(4)}")
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
            os.replace(beside, self._path)
        except OSError:
            beside.unlink(missing_ok=True)
            raise


@dataclass(frozen=True)
class FailedTry:
    """A try that failed. ``login`` is "" where it isn't one of the store's, ``recovery`` for the recovery key."""

    login: str
    at: dt.datetime


@dataclass
class _Count:
    count: int = 0
    last: dt.datetime = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
    times: list[dt.datetime] = field(default_factory=list)

    def add(self, other: _Count) -> None:
        """Counted as one from now on."""
        self.count = max(self.count, other.count)
        self.last = max(self.last, other.last)
        self.times = sorted([*self.times, *other.times])[-MOST_TIMES:]


def wait_after(wrong_tries: int) -> int:
    """Seconds to wait after so many wrong tries in a row.

    >>> [wait_after(tries) for tries in (0, 1, 2, 3, 99)]
    [0, 1, 2, 5, 60]
    """
    return 0 if wrong_tries < 1 else WAITS[min(wrong_tries, len(WAITS)) - 1]


class Attempts:
    """The wrong tries of one store. ``account``: the id of the copy that is tried, ``UNKNOWN`` or ``RECOVERY``."""

    def __init__(self, place: AttemptsPlace, clock: Clock) -> None:
        self._place = place
        self._clock = clock
        self.was_damaged = False
        """Whether the file couldn't be read, or not all of it could be true, when it was last looked at."""
        self._is_mended = False

    def seconds_left(self, account: str) -> int:
        """Whole seconds until the next try is looked at; 0 = now."""
        known = self._read()
        found = known.get(_account(account))
        if found is None:
            return 0
        now, wait = self._now(), wait_after(found.count)
        if found.last > now:  # the clock went back: it's counted from now, else it could be for years
            found.last = now
            return wait if self._write(known) else 0
        return max(0, math.ceil(wait - (now - found.last).total_seconds()))

    def ask(self, account: str) -> None:
        """Raises ``MustWait`` while the next try isn't looked at."""
        seconds = self.seconds_left(account)
        if seconds:
            raise MustWait(seconds)

    def failed(self, account: str) -> None:
        """One more wrong try."""
        now, known = self._now(), self._read()
        one = known.setdefault(_account(account), _Count())
        one.count = max(one.count, AFTER_DAMAGE - 1 if self.was_damaged else 0) + 1
        one.last = now
        one.times = [*one.times, now][-MOST_TIMES:]
        self._write(known)

    def succeeded(self, account: str, logins: Mapping[str, str]) -> tuple[FailedTry, ...]:
        """The account was let in: its wait is over. Gives every wrong try not told before, whoever's, oldest first.

        ``logins``: of the accounts that the store has, by id; tries at anything else are told without a name, the last
        of them. They are kept till they are ``told``.
        """
        known = self._read()
        is_other = self.was_damaged or self._is_mended
        for one in [name for name in known if name not in logins and name not in (UNKNOWN, RECOVERY)]:
            known.setdefault(UNKNOWN, _Count()).add(known.pop(one))
            is_other = True
        for name in (account, UNKNOWN):
            if name in known and known[name].count:
                known[name].count = 0
                is_other = True
        if is_other:
            self._write(known)
        return self._named(known, logins)

    def untold(self, logins: Mapping[str, str]) -> tuple[FailedTry, ...]:
        """Every wrong try that isn't told, oldest first; nothing is written, and nobody was let in."""
        return self._named(self._read(), logins)

    def _named(self, known: Mapping[str, _Count], logins: Mapping[str, str]) -> tuple[FailedTry, ...]:
        named = {**logins, UNKNOWN: "", RECOVERY: RECOVERY.strip()}
        failed = [FailedTry(named.get(name, ""), at) for name, one in known.items() for at in one.times]
        return tuple(sorted(failed, key=lambda one: one.at))

    def told(self, tries: Sequence[FailedTry]) -> None:
        """These are written in the audit log, on disk: they are kept no more."""
        written = {one.at for one in tries}
        known = self._read()
        if written.isdisjoint(at for one in known.values() for at in one.times):
            return
        for one in known.values():
            one.times = [at for at in one.times if at not in written]
        self._write(known)

    def _now(self) -> dt.datetime:
        return self._clock().astimezone(dt.UTC)

    def _read(self) -> dict[str, _Count]:
        self.was_damaged = self._is_mended = False
        try:
            content = self._place.read()
            if content is None:
                return {}
            body = side_json(content)
            if body["format"] != FORMAT:
                raise ValueError
            stated = [(_account(name), _count(told)) for name, told in body["logins"].items()]
        except (OSError, ValueError, TypeError, KeyError, AttributeError, OverflowError):
            self.was_damaged = True
            return {}
        known: dict[str, _Count] = {}
        for account, one in sorted(stated, key=lambda each: each[1].last)[-MOST_COUNTED:]:
            one.times = self._may_be(one.times)
            known.setdefault(account, _Count()).add(one)
        return known

    def _may_be(self, times: Sequence[dt.datetime]) -> list[dt.datetime]:
        """Those that may be true, the last of them; none is ahead of the clock."""
        now = self._now()
        believed = [min(at, now) for at in times if now - OLDEST <= at <= now + NEWEST]
        self.was_damaged |= len(believed) < len(times)
        self._is_mended |= believed != list(times)
        return believed[-MOST_TIMES:]

    def _write(self, known: dict[str, _Count]) -> bool:
        """Whole or not at all; a folder that can't be written in keeps nothing, and nobody is locked out."""
        known = {account: one for account, one in known.items() if one.count or one.times}
        stated = {
            account: {
                "count": one.count,
                "last": one.last.isoformat(),
                "times": [at.isoformat() for at in one.times],
            }
            for account, one in known.items()
        }
        content = json.dumps({"format": FORMAT, "logins": stated}, indent=1).encode() if known else None
        try:
            self._place.keep(content)
        except OSError:
            return False
        return True


def _account(stated: str) -> str:
    """An account's id as it's written; what isn't one is nobody's."""
    if stated == RECOVERY:
        return RECOVERY
    try:
        return str(uuid.UUID(stated))
    except ValueError:
        return UNKNOWN


def _count(stated: Any) -> _Count:
    times = [_moment(text) for text in stated["times"]]
    return _Count(min(max(int(stated["count"]), 0), 10_000), _moment(stated["last"]), times)


def _moment(text: Any) -> dt.datetime:
    moment = dt.datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError
    return moment.astimezone(dt.UTC)
