"""The encrypted database: connections, transactions and what its errors mean.

Choices that keep what has been confirmed (see ``docs/decisions/0003-the-store.md``):

* a rollback journal, not a write-ahead log: the folder holds two files when nobody writes;
* ``synchronous=EXTRA``: as FULL, and the folder is synced when the journal is deleted, so a commit that has
  been confirmed isn't rolled back by a power cut right after;
* one writer at a time, who takes the lock before the first row; readers see the state before or after;
* temporary tables in memory; the journal is encrypted as the database is.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.pool import NullPool
from sqlcipher3 import dbapi2

from listeoversikt.store.asked_ahead import Question
from listeoversikt.store.connection import connected
from listeoversikt.store.key_place import KeysInFolder
from listeoversikt.store.refusals import Reason, StoreRefused, refused_by_the_disk
from listeoversikt.store.secret import Secret
from listeoversikt.store.ways_in import Heard, Told, refuse_unless_writable

PATIENCE_SECONDS = 10.0
"""How long to wait for another process to finish its transaction before refusing."""
PAGE_BYTES = 4096
"""SQLCipher 4's page size."""
SPARE_BYTES = 2_000_000
"""Free space asked for beside the blobs: journal, indexes and rows of one import."""

_REASONS = {
    "SQLITE_NOTADB": Reason.DAMAGED,
    "SQLITE_CORRUPT": Reason.DAMAGED,
    "SQLITE_FULL": Reason.DISK_FULL,
    "SQLITE_IOERR": Reason.DISK_ERROR,
    "SQLITE_BUSY": Reason.LOCKED,
    "SQLITE_LOCKED": Reason.LOCKED,
    "SQLITE_PROTOCOL": Reason.LOCKED,
    "SQLITE_READONLY": Reason.NO_ACCESS,
    "SQLITE_CANTOPEN": Reason.NO_ACCESS,
    "SQLITE_PERM": Reason.NO_ACCESS,
}

Sayings = sa.util.LRUCache[Any, Any]
"""Statements as SQLite is told them."""


def new_sayings() -> Sayings:
    """None said yet. What was asked when a statement was first said is kept along with it: no longer than its store is open."""
    return sa.util.LRUCache(500)


@cache
def _dialect() -> sa.Dialect:
    """How SQLite is spoken to, the same for every file; it has asked once which SQLite this is."""
    engine = sa.create_engine(
        "sqlite://",
        module=dbapi2,
        json_serializer=partial(json.dumps, ensure_ascii=False, allow_nan=False, sort_keys=True),
    )
    engine.connect().close()
    engine.dispose()
    return engine.dialect


class Database:
    """One encrypted file and its key. Every transaction has its own connection."""

    def __init__(self, path: Path, key: bytes, patience: float = PATIENCE_SECONDS) -> None:
        self.path = path
        self.patience = patience
        self._key = Secret(key)
        dialect = _dialect()
        self._engine: sa.Engine | None = sa.Engine(
            NullPool(self.connection, dialect=dialect),
            dialect,
            sa.make_url("sqlite://"),
            hide_parameters=True,  # no pseudonym in an exception's text
            execution_options={"compiled_cache": new_sayings()},
        )

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """One consistent view of the database."""
        with refusing(), self._connected() as connection:
            connection.exec_driver_sql("BEGIN")
            yield connection

    @contextmanager
    def writing(self, *ahead: Question) -> Iterator[sa.Connection]:
        """One transaction: everything in it is there when it ends, or nothing is.

        Refused when the store has been moved, or brought up by a newer program, since it was opened. ``ahead`` means
        nothing in a file: it's asked as it's wanted.
        """
        with self.founding() as connection:
            refuse_unless_writable(connection)
            yield connection

    @contextmanager
    def founding(self) -> Iterator[sa.Connection]:
        """As ``writing``, for what makes or changes the tables themselves."""
        with refusing(), self._connected() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            yield connection
            connection.commit()

    def ask_for_room(self, size: int) -> None:
        """Refuses before anything is written when ``size`` bytes more don't fit on the disk."""
        with refusing():
            if shutil.disk_usage(self.path.parent).free < size + SPARE_BYTES:
                raise StoreRefused(Reason.DISK_FULL)

    @property
    def key(self) -> bytes:
        """What opens the file; other keys are derived from it (see ``derived_keys``)."""
        return self._key.key

    @property
    def head_file(self) -> Path | None:
        """Where the end of the audit log is kept beside the database; None where there is no beside."""
        return self.path.with_name("audit.head")

    @property
    def is_shared(self) -> bool:
        """The head lies with the file, and there is one of each."""
        return False

    def with_key(self, path: Path) -> Database:
        """Another file that the same key opens: a copy of this one. It's closed by itself."""
        return Database(path, self.key, self.patience)

    def another(self) -> Database:
        """Another way into the same file, for another thread; closed by itself."""
        return self.with_key(self.path)

    @property
    def key_place(self) -> KeysInFolder:
        """Where the wrapped copies of the key lie."""
        return KeysInFolder(self.path.parent)

    def listen(self, heard: Heard, told: Told) -> None:
        """Nobody tells who writes in a file."""

    def connection(self) -> Any:
        """A plain connection, for what is done to the whole file; the caller closes it."""
        return connected(self.path, self.key, self.patience)

    def rewrite(self) -> None:
        """Writes the whole file anew, so that nothing that was deleted is left in it. Nobody else may be at work."""
        with refusing(), self._connected() as connection:
            connection.exec_driver_sql("VACUUM")

    def close(self) -> None:
        """Lets go of the key; every transaction has closed its own connection."""
        self._engine, self._key = None, Secret(b"")

    def whole_pages(self) -> bool:
        """Whether the file ends at the end of a page (a file cut inside its last page opens otherwise)."""
        return os.stat(self.path).st_size % PAGE_BYTES == 0

    def _connected(self) -> sa.Connection:
        if self._engine is None:
            raise ValueError("the store is closed")
        return self._engine.connect()


@contextmanager
def refusing() -> Iterator[None]:
    """Turns errors of the database and the disk into the refusal they amount to."""
    try:
        yield
    except sa.exc.DBAPIError as error:
        reason = _REASONS.get(primary_code(error))
        if reason is None:
            raise
        raise StoreRefused(reason) from error
    except OSError as error:
        raise refused_by_the_disk(error) from error


def primary_code(error: Exception) -> str:
    """SQLite's primary result code: ``SQLITE_IOERR`` for ``SQLITE_IOERR_WRITE``; through SQLAlchemy or not."""
    name = str(getattr(getattr(error, "orig", error), "sqlite_errorname", ""))
    return "_".join(name.split("_")[:2])
