"""A connection to the server: protected as the address says, and with what every connection must have set."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import psycopg

from listeoversikt.store.address import ServerAddress
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.secret import Secret
from listeoversikt.store.server.refusing import reason_of_connecting
from listeoversikt.store.server_passwords import typed_for

OLDEST = 150_000
"""PostgreSQL 15."""
SETTINGS = {
    "search_path": "public",
    "synchronous_commit": "on",  # whatever the server's usual is: a confirmed action is on its disk
    "timezone": "UTC",
    "client_encoding": "UTF8",
    "idle_in_transaction_session_timeout": "120000",  # who died holding the lock doesn't hold up the others
    "tcp_keepalives_idle": "10",
    "tcp_keepalives_interval": "5",
    "tcp_keepalives_count": "3",
}
WATCH = {
    "keepalives": "1",
    "keepalives_idle": "10",
    "keepalives_interval": "5",
    "keepalives_count": "3",
    "tcp_user_timeout": "15000",
}
"""A network that is gone is noticed within a quarter of a minute."""

Connection = psycopg.Connection[tuple[object, ...]]
Connect = Callable[[], AbstractContextManager[Connection]]


class Way:
    """The way to a database on a server; its password stands in nothing that tells of it."""

    def __init__(self, address: ServerAddress, password: str | None) -> None:
        self._address = address
        self._password = None if password is None else Secret(password)

    @property
    def password(self) -> str | None:
        """None: it's found elsewhere."""
        return None if self._password is None else self._password.text

    def __call__(self, *, autocommit: bool = False) -> Connection:
        """A new connection."""
        return connected(self._address, self.password, autocommit=autocommit)


class WayIn:
    """One connection for all that is asked while a store is opened; the open store goes on with it.

    To come to a server takes several questions and answers of its own, and a tenth of a second where it's far away.
    """

    def __init__(self, way: Way) -> None:
        self._way = way
        self._connection: Connection | None = None
        self._is_in = False

    @contextmanager
    def __call__(self) -> Iterator[Connection]:
        """The connection, for one statement at a time; once the store is open a new one, for its own is at work."""
        if self._is_in or (self._connection is not None and self._connection.closed):
            with self._way() as connection:
                yield connection
        else:
            yield self.connection()

    def connection(self) -> Connection:
        """The one connection, outside transactions; whoever takes it closes it."""
        if self._connection is None or self._connection.closed:
            self._connection = self._way(autocommit=True)
        return self._connection

    def is_in(self) -> None:
        """The store is open, and has the connection."""
        self._is_in, self._connection = True, None

    def turn_back(self) -> None:
        """Nobody was let in."""
        if self._connection is not None:
            self._connection.close()


def connected(address: ServerAddress, password: str | None, *, autocommit: bool = False) -> Connection:
    """A new connection. ``password`` None: the one typed in the window, else libpq looks in PGPASSWORD and .pgpass."""
    password = password if password is not None else typed_for(address)
    options = " ".join(f"-c {name}={value}" for name, value in SETTINGS.items())
    told = {**address.told(), **WATCH, "options": options}
    if password is not None:
        told["password"] = password
    try:
        connection = psycopg.connect(autocommit=autocommit, **told)  # type: ignore[arg-type]
    except psycopg.Error as error:
        raise StoreRefused(reason_of_connecting(error)) from None  # its words name user and server
    if connection.info.server_version < OLDEST:
        connection.close()
        raise StoreRefused(Reason.SERVER_TOO_OLD)
    return connection
