"""The wrapped copies of the store's key and the wrong tries, in a table that can be read before the key is known.

``keys.json`` says which login has which copy. A login may be a person's name, so on a server it's a digest: whoever
guesses a login can tell that it's there, and nobody can read it.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

import sqlalchemy as sa

from listeoversikt.store import keys
from listeoversikt.store.access.attempts import FILE as ATTEMPTS_FILE
from listeoversikt.store.access.attempts import RECOVERY, UNKNOWN, Attempts, Clock, FailedTry
from listeoversikt.store.founding import KEY_FILE
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.server.connection import Connect
from listeoversikt.store.server.refusing import refusing
from listeoversikt.store.server.tables import beside

HIDDEN = "#"


class HiddenLogins(Mapping[str, str]):
    """Looks a login up by its digest; what it lists are digests."""

    def __init__(self, store: str, logins: Mapping[str, str]) -> None:
        self._store = store
        self._logins = {hidden(store, login): copy for login, copy in logins.items()}

    def __getitem__(self, login: str) -> str:
        return self._logins[hidden(self._store, login)]

    def __iter__(self) -> Iterator[str]:
        return iter(self._logins)

    def __len__(self) -> int:
        return len(self._logins)


def hidden(store: str, login: str) -> str:
    """A login's digest; a digest as it is."""
    if login.startswith(HIDDEN):  # no login begins so
        return login
    return HIDDEN + hmac.digest(store.encode(), login.encode(), "sha256").hex()


def with_hidden_logins(key_file: keys.KeyFile) -> keys.KeyFile:
    """The key file as it lies on a server."""
    return replace(key_file, logins=HiddenLogins(key_file.store, key_file.logins))


class KeysInTable:
    """The copies as a row, replaced in the same transaction as the users' rows."""

    def read(self, connection: sa.Connection) -> keys.KeyFile:
        """The copies as they are."""
        content = connection.scalar(sa.select(beside.c.content).where(beside.c.name == KEY_FILE))
        if content is None:
            raise StoreRefused(Reason.DAMAGED)
        return with_hidden_logins(keys.read(bytes(content)))

    def write(self, connection: sa.Connection, key_file: keys.KeyFile) -> None:
        """Other copies in their place."""
        connection.execute(sa.delete(beside).where(beside.c.name == KEY_FILE))
        content = keys.written(with_hidden_logins(key_file))
        connection.execute(sa.insert(beside).values(name=KEY_FILE, content=content))


class HiddenAttempts(Attempts):
    """Counts under digests of the logins, for anybody who may read the table could read them."""

    def __init__(self, place: AttemptsInTable, clock: Clock, store: str) -> None:
        super().__init__(place, clock)
        self._store = store
        self.known: Iterable[str] = ()
        """The store's logins, when they are known: digests are told by their names again."""

    def seconds_left(self, login: str) -> int:
        """As it is for everybody."""
        return super().seconds_left(self._hidden(login))

    def failed(self, login: str) -> None:
        """One more wrong try."""
        super().failed(self._hidden(login))

    def succeeded(self, login: str) -> tuple[FailedTry, ...]:
        """The wrong tries not told before, by the names of those that are known."""
        names = {hidden(self._store, one): one for one in self.known}
        return tuple(
            replace(one, login=names.get(one.login, "")) if one.login.startswith(HIDDEN) else one
            for one in super().succeeded(self._hidden(login))
        )

    def _hidden(self, login: str) -> str:
        return hidden(self._store, login) if login not in (UNKNOWN, RECOVERY) else login


class AttemptsInTable:
    """The wrong tries of everybody, wherever they sit."""

    def __init__(self, connect: Connect) -> None:
        self._connect = connect

    def read(self) -> bytes | None:
        """What was kept; None when nothing was."""
        with refusing(), self._connect() as connection:
            row = connection.execute(
                "SELECT content FROM beside WHERE name = %s", (ATTEMPTS_FILE,)
            ).fetchone()
        return None if row is None else bytes(row[0])  # type: ignore[call-overload]

    def keep(self, content: bytes | None) -> None:
        """In place of what was kept; None = nothing."""
        with refusing(), self._connect() as connection:
            if content is None:
                connection.execute("DELETE FROM beside WHERE name = %s", (ATTEMPTS_FILE,))
                return
            connection.execute(
                "INSERT INTO beside (name, content) VALUES (%s, %s)"
                " ON CONFLICT (name) DO UPDATE SET content = excluded.content",
                (ATTEMPTS_FILE, content),
            )
