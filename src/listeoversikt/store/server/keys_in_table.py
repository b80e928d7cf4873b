"""The wrapped copies of the store's key and the wrong tries, in a table that can be read before the key is known.

``keys.json`` says which login has which copy. A login may be a person's name, so on a server it's a digest: whoever
guesses a login can tell that it's there, and nobody can read it.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterator, Mapping
from dataclasses import replace

import sqlalchemy as sa

from listeoversikt.store import keys
from listeoversikt.store.access.attempts import FILE as ATTEMPTS_FILE
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
    logins, former = (HiddenLogins(key_file.store, one) for one in (key_file.logins, key_file.former))
    return replace(key_file, logins=logins, former=former)


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


class AttemptsInTable:
    """The wrong tries of everybody, wherever they sit; by the ids of copies, which say nothing."""

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
