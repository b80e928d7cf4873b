"""Creating and opening a store by address."""

from __future__ import annotations

import uuid

import psycopg
import sqlalchemy as sa

from listeoversikt.store import keys, tables
from listeoversikt.store.access.attempts import Attempts, Clock
from listeoversikt.store.access.key_marks import logins_by_account
from listeoversikt.store.address import ServerAddress
from listeoversikt.store.erasing.again import finish
from listeoversikt.store.facts import stated
from listeoversikt.store.founding import KEY_FILE, first_facts, first_leader
from listeoversikt.store.logins import new_login, plain_name
from listeoversikt.store.opening import Opened, is_weak, refuse_moved, who_came
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.server.connection import Connect, Way, WayIn
from listeoversikt.store.server.database import ServerDatabase
from listeoversikt.store.server.keys_in_table import (
    AttemptsInTable,
    KeysInTable,
    with_hidden_logins,
)
from listeoversikt.store.server.refusing import refusing
from listeoversikt.store.server.tables import metadata as beside_metadata
from listeoversikt.store.unlocking import tried

PATIENCE_SECONDS = 10.0


def found_on_server(
    address: ServerAddress,
    passphrase: str,
    hardness: keys.Hardness,
    created_at: str,
    *,
    user: str,
    name: str,
    password: str | None = None,
) -> None:
    """Makes an empty store in an empty database, whole or not at all; ``user`` is the first leader's login."""
    login = new_login(user)
    key, store = keys.new_key(), str(uuid.uuid4())
    copy = keys.wrapped_copy(key, passphrase, store, hardness)
    database = ServerDatabase(address, key, PATIENCE_SECONDS, password)
    try:
        with database.founding() as connection:
            make_tables(connection)
            first_facts(connection, store, created_at)
            first_leader(connection, copy, login, plain_name(name, login), created_at)
            KeysInTable().write(connection, keys.KeyFile(store, (copy,), {login: str(copy["id"])}))
    finally:
        database.close()


ANYTHING_SQL = "SELECT 1 FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'f')"


def refuse_unless_empty(connect: Connect) -> None:
    """Refused where the database holds anything."""
    with refusing(), connect() as connection:
        if connection.execute(ANYTHING_SQL).fetchone() is not None:
            raise StoreRefused(Reason.SERVER_NOT_EMPTY)


def make_tables(connection: sa.Connection) -> None:
    """Every table, in a database that holds nothing; refused when it holds anything."""
    if connection.exec_driver_sql(ANYTHING_SQL).first() is not None:
        raise StoreRefused(Reason.SERVER_NOT_EMPTY)
    tables.metadata.create_all(connection, checkfirst=False)
    beside_metadata.create_all(connection, checkfirst=False)
    connection.exec_driver_sql(
        "ALTER TABLE blobs ALTER COLUMN content SET STORAGE EXTERNAL"
    )  # it won't be smaller


def opened_on_server(
    address: ServerAddress,
    passphrase: str,
    user: str | None,
    patience: float,
    clock: Clock,
    password: str | None = None,
    *,
    moved_too: bool = False,
) -> Opened:
    """Opens the store for the user with that login; None = the only one there is. Nothing is changed when it's refused."""
    way_in = WayIn(Way(address, password))
    database: ServerDatabase | None = None
    try:
        key_file = key_file_of(way_in)
        attempts = Attempts(AttemptsInTable(way_in), clock)
        key = tried(key_file, passphrase, user, attempts)
        database = ServerDatabase(address, key, patience, password, first=way_in.connection)
        migration = None
        if refuse_unless_ours(database, key_file.store) < tables.SCHEMA_VERSION:
            from listeoversikt.store.server.upgrading import (
                brought_up,
            )  # Alembic is loaded only where it's needed

            copy = key_file.copy_of(user)
            assert copy is not None  # it was unwrapped
            migration = brought_up(database, str(copy["id"]), clock)
        identity = who_came(database, key_file, user)
        if not moved_too:
            refuse_moved(database)
        finish(database)  # an erasure that was stopped
        failed = attempts.succeeded(identity.user, logins_by_account(database))
    except BaseException:
        if database is not None:
            database.close()
        way_in.turn_back()
        raise
    way_in.is_in()
    weak = is_weak(key_file, user)
    return Opened(database, identity, failed, attempts.was_damaged, migration, attempts, weak)


def is_store(database: ServerDatabase) -> bool:
    """Whether there is a store in the database already that the same key opens."""
    with database.reading() as connection:
        if connection.exec_driver_sql("SELECT to_regclass('public.meta')").scalar() is None:
            return False
        try:
            return stated(connection, "store") is not None
        except StoreRefused:  # another store's
            return False


def key_file_of(connect: Connect) -> keys.KeyFile:
    """The wrapped copies; refused when there is no store in the database."""
    with refusing(), connect() as connection:
        try:
            row = connection.execute("SELECT content FROM beside WHERE name = %s", (KEY_FILE,)).fetchone()
        except psycopg.errors.UndefinedTable:
            row = None
    if row is None:
        raise StoreRefused(Reason.SERVER_EMPTY)
    return with_hidden_logins(keys.read(bytes(row[0])))  # type: ignore[call-overload]


def refuse_unless_ours(database: ServerDatabase, store: str) -> int:
    """The schema's number; refused when it's a newer one, or the database isn't the key file's."""
    meta = tables.meta
    with database.reading() as connection:
        number = connection.scalar(sa.select(meta.c.value).where(meta.c.key == "schema_version")) or ""
        if not number.isdecimal():
            raise StoreRefused(Reason.DAMAGED)
        if int(number) > tables.SCHEMA_VERSION:
            raise StoreRefused(Reason.NEWER_VERSION)
        if connection.scalar(sa.select(meta.c.value).where(meta.c.key == "store")) != store:
            raise StoreRefused(Reason.DAMAGED)
    return int(number)
