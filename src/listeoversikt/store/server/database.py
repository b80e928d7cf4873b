"""The store's transactions on a server.

One writer at a time, in the order of the log: each writing transaction first takes a lock of its own (advisory, let go of
with the transaction), and sees all that was confirmed before it. Readers see one moment. When the answer to a commit is
lost, the server is asked what became of that very transaction, so that nothing is done twice and nothing is thought lost.
"""

from __future__ import annotations

import hmac
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import psycopg
import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from listeoversikt.store.address import ServerAddress
from listeoversikt.store.database import Database
from listeoversikt.store.own_folder import own_folder
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.server.connection import connected
from listeoversikt.store.server.keys_in_table import KeysInTable
from listeoversikt.store.server.listening import CHANNEL, Listener
from listeoversikt.store.server.refusing import is_lost, refusing
from listeoversikt.store.server.sealing import KeySealing
from listeoversikt.store.tables import metadata
from listeoversikt.store.ways_in import Heard, Listening, Told, refuse_unless_writable

LOCK = (0x6C6973, 0x746532)
"""The writers' lock, within this database."""
HEADS = "tjenere"
ASK_AGAIN_SECONDS = 0.25
KEPT = {"pool_size": 1, "max_overflow": 3, "pool_pre_ping": True}
LOCKED_SQL = "SELECT set_config('lock_timeout', '{wait}', true), pg_advisory_xact_lock({0}, {1}), pg_current_xact_id()::text"
TELL_SQL = f"SELECT pg_notify('{CHANNEL}', coalesce(max(sequence), 0)::text) FROM event_log"


class ServerDatabase:
    """One database on a server and its key."""

    def __init__(
        self,
        address: ServerAddress,
        key: bytes,
        patience: float,
        password: str | None = None,
        *,
        is_kept: bool = True,
    ) -> None:
        """``is_kept``: the connection stays open between transactions, until ``close``."""
        self.address = address
        self.patience = patience
        self._key = key
        self._connect = partial(connected, address, password)
        self._engine: sa.Engine | None = sa.create_engine(
            "postgresql+psycopg://",
            creator=self._connect,
            **(KEPT if is_kept else {"poolclass": NullPool}),
            hide_parameters=True,  # no value in an exception's text
        )
        self._engine.dialect.sealing = KeySealing(key)  # type: ignore[attr-defined]

    @property
    def key(self) -> bytes:
        """The key; others are derived from it."""
        return self._key

    @property
    def head_file(self) -> Path:
        """On this machine, out of the server's reach: a server put back to yesterday is behind it. One an address."""
        place = f"{self.address.host}:{self.address.port}/{self.address.database}"
        name = hmac.digest(self._key, b"audit.head at " + place.encode(), "sha256").hex()[:32]
        return own_folder() / HEADS / f"{name}.head"

    @property
    def is_shared(self) -> bool:
        """Each machine has a head of its own, once it has been here."""
        return True

    @property
    def key_place(self) -> KeysInTable:
        """Where the wrapped copies of the key lie."""
        return KeysInTable()

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """One consistent view of the database."""
        with refusing(), self._connected() as connection:
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """One transaction: everything in it is there when it ends, or nothing is."""
        with self.founding() as connection:
            refuse_unless_writable(connection)
            yield connection
            connection.exec_driver_sql(TELL_SQL)

    @contextmanager
    def founding(self) -> Iterator[sa.Connection]:
        """As ``writing``, for what makes or changes the tables themselves."""
        with refusing(), self._connected() as connection:
            wait = max(1, int(self.patience * 1000))
            transaction = connection.exec_driver_sql(LOCKED_SQL.format(*LOCK, wait=wait)).one()[2]
            yield connection
            self._commit(connection, transaction)

    def rewrite(self) -> None:
        """Every table is written anew; needs the tables' owner, and a moment without others."""
        with refusing(), self._connect(autocommit=True) as connection:
            connection.execute(f"SET lock_timeout = {max(1, int(self.patience * 1000))}")
            connection.execute(f"VACUUM (FULL) {', '.join(metadata.tables)}")

    def ask_for_room(self, size: int) -> None:
        """The server says itself when its disk is full; the transaction is undone then."""

    def with_key(self, path: Path) -> Database:
        """A file that the same key opens: a copy of this store. It's closed by itself."""
        return Database(path, self._key, self.patience)

    def another(self) -> ServerDatabase:
        """Another way into the same database, for another thread; each transaction has a connection of its own."""
        password = self._connect.args[1]
        return ServerDatabase(self.address, self._key, self.patience, password, is_kept=False)

    def listen(self, heard: Heard, told: Told) -> Listening | None:
        """Begins to hear what others write."""
        return Listener(partial(self._connect, autocommit=True), heard, told)

    def close(self) -> None:
        """Lets go of the key and of the server."""
        if self._engine is not None:
            self._engine.dispose()
        self._engine, self._key = None, b""

    def _connected(self) -> sa.Connection:
        if self._engine is None:
            raise ValueError("the store is closed")
        return self._engine.connect()

    def _commit(self, connection: sa.Connection, transaction: str) -> None:
        try:
            connection.commit()
        except sa.exc.DBAPIError as error:
            if not is_lost(error.orig):
                raise
            if not self._stood(transaction):
                raise StoreRefused(Reason.SERVER_AWAY) from error

    def _stood(self, transaction: str) -> bool:
        """Whether a transaction stood whose answer was lost; refused as unsure when the server stays away."""
        until = time.monotonic() + max(self.patience, 1.0)
        while time.monotonic() < until:
            try:
                fate = self._fate_of(transaction)
            except StoreRefused:  # still away
                fate = "in progress"
            if fate is None:
                break
            if fate != "in progress":
                return bool(fate == "committed")
            time.sleep(ASK_AGAIN_SECONDS)
        raise StoreRefused(Reason.SERVER_UNSURE)

    def _fate_of(self, transaction: str) -> Any:
        with self._connect(autocommit=True) as connection:
            try:
                row = connection.execute("SELECT pg_xact_status(%s::text::xid8)", (transaction,)).fetchone()
            except (
                psycopg.errors.InvalidParameterValue
            ):  # a number the server hasn't come to: it was never kept
                return "aborted"
            return None if row is None else row[0]
