"""Opening a store: the key unwrapped, the database found to be ours, and who has come looked up in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from listeoversikt.store import keys, tables
from listeoversikt.store.access.attempts import Attempts, AttemptsInFolder, FailedTry
from listeoversikt.store.access.audit_trail import AuditTrail
from listeoversikt.store.access.identity import Identity
from listeoversikt.store.access.key_marks import refuse_former
from listeoversikt.store.access.permission import identity_in
from listeoversikt.store.backup_facts import stated
from listeoversikt.store.contents import Migration
from listeoversikt.store.database import Database, primary_code, refusing
from listeoversikt.store.erasing_again import catch_up
from listeoversikt.store.founding import DATABASE_FILE, KEY_FILE
from listeoversikt.store.logins import login_of
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.unlocking import counted_as, tried
from listeoversikt.store.ways_in import MOVED_TO, StoreDatabase

Clock = Callable[[], dt.datetime]
PROGRAM = "listeoversikt"
"""Who is written in the log for what is done before anybody is let in."""


@dataclass(frozen=True)
class Opened:
    """A database that is open, and for whom. ``failed``: wrong tries since this one last came.

    ``migration``: the store was of an older schema, and this opening has brought it up to today's.
    """

    database: StoreDatabase
    identity: Identity
    failed: tuple[FailedTry, ...] = ()
    attempts_were_damaged: bool = False
    migration: Migration | None = None
    attempts: Attempts | None = None


def opened(
    folder: Path,
    passphrase: str,
    user: str | None,
    patience: float,
    clock: Clock,
    *,
    is_copy: bool = False,
    moved_too: bool = False,
) -> Opened:
    """Opens the store in ``folder`` for the user with that login; None = the only one there is.

    A store of an older schema is brought up to today's first; ``is_copy``: it's a copy of a backup, so none is taken.
    ``moved_too``: also one that has been moved elsewhere.
    """
    with refusing():
        present = [(folder / name).is_file() for name in (DATABASE_FILE, KEY_FILE)]
        if not all(present):
            raise StoreRefused(Reason.MISSING_FILE if any(present) else Reason.NOT_A_STORE)
        key_file = keys.read((folder / KEY_FILE).read_bytes())
    attempts = Attempts(AttemptsInFolder(folder), clock)
    login = counted_as(key_file, user)
    key = tried(key_file, passphrase, user, attempts)
    database = Database(folder / DATABASE_FILE, key, patience)
    migration = None
    if refuse_unless_ours(database, key_file.store) < tables.SCHEMA_VERSION:
        from listeoversikt.store.migrating import brought_up  # Alembic is loaded only where it's needed

        copy = key_file.copy_of(user)
        assert copy is not None  # it was unwrapped
        migration = brought_up(database, key_file, clock=clock, account=str(copy["id"]), is_copy=is_copy)
    identity = who_came(database, key_file, user)
    if not moved_too:
        refuse_moved(database)
    catch_up(database, key_file.store, _trail(database, clock))
    failed = attempts.succeeded(login)
    return Opened(database, identity, failed, attempts.was_damaged, migration, attempts)


def _trail(database: Database, clock: Clock) -> AuditTrail:
    """The program's own: what it does before anybody is let in."""
    return AuditTrail(database, lambda: (None, PROGRAM), lambda: clock().astimezone(dt.UTC).isoformat())


def refuse_unless_ours(database: Database, store: str) -> int:
    """Reads the schema's number before anything else, and gives it; never writes."""
    meta = tables.meta
    with database.reading() as connection:
        try:
            facts = {row.key: row.value for row in connection.execute(sa.select(meta))}
        except sa.exc.OperationalError as error:
            if primary_code(error) == "SQLITE_ERROR":  # no such table: it opens, and isn't a store
                raise StoreRefused(Reason.DAMAGED) from error
            raise
        if not facts.get("schema_version", "").isdigit() or facts.get("store") != store:
            raise StoreRefused(Reason.DAMAGED)
        if int(facts["schema_version"]) > tables.SCHEMA_VERSION:
            raise StoreRefused(Reason.NEWER_VERSION)
        if not database.whole_pages():
            raise StoreRefused(Reason.DAMAGED)
    return int(facts["schema_version"])


def refuse_moved(database: StoreDatabase) -> None:
    """A store that has been moved is opened in its new place: what is looked at here couldn't be written in its log."""
    with database.reading() as connection:
        if stated(connection, MOVED_TO) is not None:
            raise StoreRefused(Reason.MOVED)


def who_came(database: StoreDatabase, key_file: keys.KeyFile, user: str | None) -> Identity:
    """The account whose copy was unwrapped, as it is now."""
    copy = key_file.copy_of(user)
    assert copy is not None  # it was unwrapped
    with database.reading() as connection:
        identity = identity_in(connection, str(copy["id"]))
        if user is not None and login_of(user) != identity.login:  # the copies' names have been exchanged
            raise StoreRefused(Reason.KEYS_DIFFER)
        refuse_former(connection, copy)
    return identity
