"""Everything a store holds, read from one database and written in another, and a sum of it that is the same in both."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from listeoversikt.store import keys, tables
from listeoversikt.store.access import audit, audit_head
from listeoversikt.store.database import Database
from listeoversikt.store.founding import DATABASE_FILE, KEY_FILE
from listeoversikt.store.on_disk import write_new
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.sealed_types import SERVER
from listeoversikt.store.tables import blobs, event_log, extracts, meta, metadata
from listeoversikt.store.ways_in import MOVED_TO, StoreDatabase

AT_ONCE = 500
COUNTED = (extracts.c.id, event_log.c.sequence)
"""Columns whose next value the database keeps: a number that was given is never given again."""


Columns = Mapping[str, Sequence[sa.Column[Any]]]
"""The columns of each table, where they aren't today's."""
TODAYS: Columns = {table.name: tuple(table.columns) for table in metadata.sorted_tables}


def copy_rows(source: sa.Connection, target: sa.Connection, columns: Columns = TODAYS) -> None:
    """Every row of every table, into tables that are empty; what says that the source has moved isn't among them."""
    for table in (one for one in metadata.sorted_tables if one.name in columns):
        insert, rows = sa.insert(table), _rows(source, table, columns[table.name])
        while batch := list(islice(rows, 1 if table is blobs else AT_ONCE)):
            target.execute(insert, batch)
    for column in COUNTED:
        _state_last(target, column, _last(source, column))


def sum_of(connection: sa.Connection, columns: Columns = TODAYS) -> str:
    """SHA-256 of all rows of all tables, whatever their order and however they are kept."""
    whole = hashlib.sha256()
    for name in sorted(columns):
        rows = sorted(_digest(row) for row in _rows(connection, metadata.tables[name], columns[name]))
        whole.update(f"{name} {len(rows)}\n".encode() + b"".join(rows))
    return whole.hexdigest()


def refuse_unless_same(source: sa.Connection, target: sa.Connection, columns: Columns = TODAYS) -> str:
    """The sum of both; refused as damaged when they differ."""
    found = sum_of(source, columns)
    if sum_of(target, columns) != found:
        raise StoreRefused(Reason.DAMAGED)
    return found


def copy_to_folder(source: StoreDatabase, folder: Path) -> str:
    """A store in a file with all that ``source`` holds now, its keys too; the sum of both. The folder must be there and empty."""
    with source.reading() as connection:
        database, checksum = fill_folder(source, connection, folder)
    database.close()
    return checksum


def fill_folder(source: StoreDatabase, connection: sa.Connection, folder: Path) -> tuple[Database, str]:
    """The files of a store in a folder that is there and empty; the open database and the sum of both."""
    key_file = with_logins(connection, source.key_place.read(connection))
    write_new(folder / KEY_FILE, keys.written(key_file))
    write_new(folder / DATABASE_FILE, b"")
    database = Database(folder / DATABASE_FILE, source.key)
    with database.founding() as target:
        tables.metadata.create_all(target, checkfirst=False)
        copy_rows(connection, target)
        checksum = refuse_unless_same(connection, target)
        end = audit.end(target)
    if end is not None and database.head_file is not None:
        key = audit.audit_key(source.key)
        audit_head.keep(database.head_file, key, key_file.store, *end, anew=True)
    return database, checksum


def with_logins(connection: sa.Connection, key_file: keys.KeyFile) -> keys.KeyFile:
    """The key file with its logins in the clear, as it lies beside an encrypted file."""
    there = {str(copy["id"]) for copy in key_file.copies}
    rows = connection.execute(sa.select(tables.users.c.id, tables.users.c.login))
    return replace(key_file, logins={login: user for user, login in rows if user in there})


def _rows(
    connection: sa.Connection, table: sa.Table, columns: Sequence[sa.Column[Any]]
) -> Iterator[dict[str, Any]]:
    """The rows in the order of their keys, one content at a time."""
    keys = list(table.primary_key.columns)
    if table is blobs:
        for sha256 in connection.scalars(sa.select(blobs.c.sha256)).all():
            row = connection.execute(sa.select(*columns).where(blobs.c.sha256 == sha256)).one()
            yield dict(row._mapping)
        return
    for row in connection.execute(sa.select(*columns).order_by(*keys)).all():
        if table is not meta or row.key != MOVED_TO:
            yield dict(row._mapping)


def _digest(row: dict[str, Any]) -> bytes:
    said = json.dumps(row, sort_keys=True, ensure_ascii=False, default=_plain)
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).digest()


def _plain(value: object) -> str:
    if isinstance(value, bytes | bytearray | memoryview):
        return hashlib.sha256(value).hexdigest()
    if isinstance(value, dt.date):
        return value.isoformat()
    raise TypeError(type(value).__name__)


def _last(connection: sa.Connection, column: sa.Column[int]) -> int:
    """The highest number ever given."""
    highest = connection.scalar(sa.select(sa.func.max(column))) or 0
    if connection.dialect.name == SERVER:
        row = connection.exec_driver_sql(f"SELECT last_value, is_called FROM {_sequence(column)}").one()
        given = row[0] if row[1] else 0
    else:
        told = sa.text("SELECT seq FROM sqlite_sequence WHERE name = :name")
        given = connection.scalar(told, {"name": column.table.name}) or 0
    return max(int(highest), int(given))


def _state_last(connection: sa.Connection, column: sa.Column[int], last: int) -> None:
    if connection.dialect.name == SERVER:
        state = sa.text("SELECT setval(CAST(:name AS regclass), :last, :given)")
        connection.execute(state, {"name": _sequence(column), "last": max(last, 1), "given": last > 0})
        return
    name = {"name": column.table.name}
    connection.execute(sa.text("DELETE FROM sqlite_sequence WHERE name = :name"), name)
    if last:
        connection.execute(
            sa.text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :last)"), {**name, "last": last}
        )


def _sequence(column: sa.Column[int]) -> str:
    return f"{column.table.name}_{column.name}_seq"
