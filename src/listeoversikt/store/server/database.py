"""The store's transactions on a server.

One writer at a time, in the order of the log: each writing transaction first takes a lock of its own (advisory, let go of
with the transaction), and sees all that was confirmed before it. Readers see one moment. When the answer to a commit is
lost, the server is asked what became of that very transaction, so that nothing is done twice and nothing is thought lost.
"""

from __future__ import annotations

import hmac
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import psycopg
import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from listeoversikt.store.access.audit import LAST_ENTRIES
from listeoversikt.store.access.permission import USERS
from listeoversikt.store.address import ServerAddress
from listeoversikt.store.asked_ahead import Question
from listeoversikt.store.blocking import BLOCKS
from listeoversikt.store.database import Database
from listeoversikt.store.event_log import LAST_EVENT
from listeoversikt.store.own_folder import own_folder
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.server.connection import Connection, Way
from listeoversikt.store.server.keys_in_table import KeysInTable
from listeoversikt.store.server.listening import CHANNEL, Listener
from listeoversikt.store.server.refusing import is_lost, refusing
from listeoversikt.store.server.sealing import KeySealing
from listeoversikt.store.server.tables import metadata as beside_metadata
from listeoversikt.store.server.turns import Sayings, ServerTurn, before_anything_else, raw_of
from listeoversikt.store.tables import metadata
from listeoversikt.store.ways_in import FACTS, Heard, Listening, Told, refuse_unless_writable

LOCK = (0x6C6973, 0x746532)
"""The writers' lock, within this database."""
HEADS = "tjenere"
ASK_AGAIN_SECONDS = 0.25
KEPT = {"pool_size": 1, "max_overflow": 3}
ASKED_WITH_LOCK = (FACTS, USERS, BLOCKS, LAST_EVENT, LAST_ENTRIES)
"""What every act looks at before it writes."""
VIEW_SQL = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
LOCKED_SQL = "SELECT set_config('lock_timeout', '{wait}', true), pg_advisory_xact_lock({0}, {1}), pg_current_xact_id()::text"
TELL_SQL = f"SELECT pg_notify('{CHANNEL}', coalesce(max(sequence), 0)::text) FROM event_log"


Begun = TypeVar("Begun")


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
        first: Callable[[], Connection] | None = None,
    ) -> None:
        """``is_kept``: the connection stays open between transactions, until ``close``. ``first`` gives the first one."""
        self.address = address
        self.patience = patience
        self._key = key
        self._connect = Way(address, password)
        self._first = first
        self._engine: sa.Engine | None = sa.create_engine(
            "postgresql+psycopg://",
            creator=self._come,
            use_native_hstore=False,
            **(KEPT if is_kept else {"poolclass": NullPool}),
            hide_parameters=True,  # no value in an exception's text
        )
        self._engine.dialect.sealing = KeySealing(key)  # type: ignore[attr-defined]
        self._sayings = Sayings(self._engine.dialect)
        sa.event.listen(self._engine, "before_cursor_execute", before_anything_else)

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
        with self._refusing(), self._begun(_take_a_view) as (connection, _):
            yield connection

    @contextmanager
    def writing(self, *ahead: Question) -> Iterator[sa.Connection]:
        """One transaction: everything in it is there when it ends, or nothing is. Others are told of it."""
        with self._turn((*ASKED_WITH_LOCK, *ahead), TELL_SQL) as connection:
            refuse_unless_writable(connection)
            yield connection

    @contextmanager
    def founding(self) -> Iterator[sa.Connection]:
        """As ``writing``, for what makes or changes the tables themselves."""
        with self._turn((), "") as connection:
            yield connection

    @contextmanager
    def _refusing(self) -> Iterator[None]:
        """What the server's errors mean; where the tables are gone it's looked whether the whole store is."""
        try:
            with refusing():
                yield
        except StoreRefused as refused:
            cause = getattr(refused.__cause__, "orig", refused.__cause__)
            if isinstance(cause, psycopg.errors.UndefinedTable) and self._is_empty():
                raise StoreRefused(Reason.SERVER_EMPTY) from refused
            raise

    def _is_empty(self) -> bool:
        with refusing(), self.connect_alone() as connection:
            row = connection.execute("SELECT to_regclass('public.meta') IS NULL").fetchone()
        return row is not None and bool(row[0])

    @contextmanager
    def _turn(self, ahead: Sequence[Question], last: str) -> Iterator[sa.Connection]:
        lock = LOCKED_SQL.format(*LOCK, wait=max(1, int(self.patience * 1000)))

        def begin(connection: sa.Connection) -> tuple[ServerTurn, str]:
            turn = ServerTurn(connection, self._sayings)
            try:
                return turn, turn.begin(lock, ahead)[2]
            except (psycopg.errors.UndefinedTable, psycopg.errors.UndefinedColumn):
                raw_of(connection).rollback()  # another version's tables: what is looked at first tells of it
                return turn, turn.begin(lock, ())[2]

        with self._refusing(), self._begun(begin) as (connection, (turn, transaction)):
            try:
                yield connection
                self._confirm(connection, turn, last, transaction)
            finally:
                turn.end()

    @contextmanager
    def _begun(self, begin: Callable[[sa.Connection], Begun]) -> Iterator[tuple[sa.Connection, Begun]]:
        """A connection whose transaction has begun.

        One that was kept may be gone since (the server has been restarted, the machine has slept): what begins a transaction
        changes nothing, so it's tried once more, anew.
        """
        connection = self._connected()
        try:
            begun = begin(connection)
        except psycopg.Error as error:
            if not is_lost(error):
                connection.close()
                raise
            connection.invalidate()
            connection.close()
            self._forget_connections()
            connection = self._connected()
            begun = begin(connection)
        try:
            connection.begin()  # SQLAlchemy's own word for it; the server isn't asked
            yield connection, begun
        except psycopg.Error as error:
            if is_lost(error):
                connection.invalidate()
            raise
        finally:
            connection.close()

    def rewrite(self) -> None:
        """Every table is written anew; needs the tables' owner, and a moment without others."""
        with refusing(), self.connect_alone() as connection:
            connection.execute(f"SET lock_timeout = {max(1, int(self.patience * 1000))}")
            connection.execute(f"VACUUM (FULL) {', '.join(metadata.tables)}")

    def connect_alone(self) -> Connection:
        """A connection outside transactions; the caller closes it."""
        return self._connect(autocommit=True)

    def drop_all(self, meanwhile: Callable[[], None]) -> None:
        """See ``Droppable``. What stays on the server is its own log and backups: ciphertext, and the wrapped keys of their day."""
        with self.founding() as connection:
            tables = (*metadata.tables, *beside_metadata.tables)
            connection.exec_driver_sql(f"DROP TABLE {', '.join(tables)}")
            meanwhile()
        with suppress(OSError):
            self.head_file.unlink(missing_ok=True)
        with suppress(psycopg.Error, StoreRefused), self.connect_alone() as alone:
            alone.execute(
                "VACUUM"
            )  # what the server has noted of the tables' values; what isn't ours it leaves
        self.close()

    def ask_for_room(self, size: int) -> None:
        """The server says itself when its disk is full; the transaction is undone then."""

    def with_key(self, path: Path) -> Database:
        """A file that the same key opens: a copy of this store. It's closed by itself."""
        return Database(path, self._key, self.patience)

    def another(self) -> ServerDatabase:
        """Another way into the same database, for another thread; each transaction has a connection of its own."""
        password = self._connect.password
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

    def _come(self) -> Connection:
        """A transaction begins along with its first questions, so none is begun by itself."""
        first, self._first = self._first, None
        return self._connect(autocommit=True) if first is None else first()

    def _forget_connections(self) -> None:
        if self._engine is not None:
            self._engine.dispose()

    def _confirm(self, connection: sa.Connection, turn: ServerTurn, last: str, transaction: str) -> None:
        try:
            turn.confirm(last)
        except psycopg.Error as error:
            if not is_lost(error):
                raise
            connection.invalidate()
            self._forget_connections()
            if not turn.may_stand or not self._stood(transaction):
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


def _take_a_view(connection: sa.Connection) -> None:
    """It's seen at once whether the connection is still there."""
    raw_of(connection).execute(VIEW_SQL)
