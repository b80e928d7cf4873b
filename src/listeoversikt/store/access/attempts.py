"""Tries with a wrong passphrase: each makes the next one wait longer, also when the program is started again.

Kept in ``attempts.json`` in the store's folder: how many and when, by login; never what was typed, so a login that
isn't there is counted without its name. A file that can't be read locks nobody out: it's begun anew, as if a few
tries had failed. Whoever can write in the folder can take the file away: the passphrase's own cost is the wall,
this is a brake.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import math
import os
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from listeoversikt.store.refusals import MustWait
from listeoversikt.store.side_json import MOST_BYTES, side_json

FILE = "attempts.json"
FORMAT = 1
WAITS = (1, 2, 5, 10, 20, 30, 60)
"""Seconds until the next try is looked at, after the first, second … wrong one; the last holds from then on."""
AFTER_DAMAGE = 3
"""As many wrong tries as are taken for granted when the file can't be read and another try fails."""
MOST_TIMES = 50
UNKNOWN, RECOVERY = "", " recovery"
"""Under what tries are counted that no login is known for: not letters, so no login is called so."""

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
            with self._path.open("rb") as file:
                return file.read(MOST_BYTES + 1)
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
    """A try that failed. ``login`` is "" where it isn't one of the store's."""

    login: str
    at: dt.datetime


@dataclass
class _Login:
    count: int = 0
    last: dt.datetime = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
    times: list[dt.datetime] = field(default_factory=list)


def wait_after(wrong_tries: int) -> int:
    """Seconds to wait after so many wrong tries in a row.

    >>> [wait_after(tries) for tries in (0, 1, 2, 3, 99)]
    [0, 1, 2, 5, 60]
    """
    return 0 if wrong_tries < 1 else WAITS[min(wrong_tries, len(WAITS)) - 1]


class Attempts:
    """The wrong tries of one store."""

    def __init__(self, place: AttemptsPlace, clock: Clock) -> None:
        self._place = place
        self._clock = clock
        self.was_damaged = False
        """Whether the file couldn't be read when it was last looked at."""

    def seconds_left(self, login: str) -> int:
        """Whole seconds until the next try with this login is looked at; 0 = now."""
        found = self._read().get(login)
        if found is None:
            return 0
        now, wait = self._now(), wait_after(found.count)
        if found.last > now:  # the clock went back: it's counted from now, else it could be for years
            self._change(login, lambda one: setattr(one, "last", now))
            return wait
        return max(0, math.ceil(wait - (now - found.last).total_seconds()))

    def ask(self, login: str) -> None:
        """Raises ``MustWait`` while the next try isn't looked at."""
        seconds = self.seconds_left(login)
        if seconds:
            raise MustWait(seconds)

    def failed(self, login: str) -> None:
        """One more wrong try."""
        now = self._now()

        def count(one: _Login) -> None:
            one.count = max(one.count, AFTER_DAMAGE - 1 if self.was_damaged else 0) + 1
            one.last = now
            one.times = [*one.times, now][-MOST_TIMES:]

        self._read()
        self._change(login, count)

    def succeeded(self, login: str) -> tuple[FailedTry, ...]:
        """The login was let in: its wait is over. Gives every wrong try not told before, whoever's, oldest first.

        They are kept till they are ``told``.
        """
        known = self._read()
        failed = [FailedTry(name.strip(), at) for name, one in known.items() for at in one.times]
        ended = [one for name, one in known.items() if name in (login, UNKNOWN) and one.count]
        if self.was_damaged or ended:
            for one in ended:
                one.count = 0
            self._write(known)
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

    def _change(self, login: str, change: Callable[[_Login], None]) -> None:
        known = self._read()
        change(known.setdefault(login, _Login()))
        self._write(known)

    def _read(self) -> dict[str, _Login]:
        self.was_damaged = False
        try:
            content = self._place.read()
            if content is None:
                return {}
            body = side_json(content)
            if body["format"] != FORMAT:
                raise ValueError
            return {str(login): _login(stated) for login, stated in body["logins"].items()}
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            self.was_damaged = True
            return {}

    def _write(self, known: dict[str, _Login]) -> None:
        """Whole or not at all; a folder that can't be written in keeps nothing, and nobody is locked out."""
        known = {login: one for login, one in known.items() if one.count or one.times}
        stated = {
            login: {
                "count": one.count,
                "last": one.last.isoformat(),
                "times": [at.isoformat() for at in one.times],
            }
            for login, one in known.items()
        }
        with contextlib.suppress(OSError):
            self._place.keep(
                json.dumps({"format": FORMAT, "logins": stated}, indent=1).encode() if known else None
            )


def _login(stated: Any) -> _Login:
    times = [_moment(text) for text in stated["times"]]
    return _Login(min(max(int(stated["count"]), 0), 10_000), _moment(stated["last"]), times)


def _moment(text: Any) -> dt.datetime:
    moment = dt.datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError
    return moment
