"""Opening a store: the key unwrapped, the database found to be ours, and who has come looked up in it."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import sqlalchemy as sa

from listeoversikt.store import half_made, keys, tables
from listeoversikt.store.access import users_in_log
from listeoversikt.store.access.attempts import Attempts, AttemptsInFolder, FailedTry
from listeoversikt.store.access.audit_acts import AuditAct, NewEntry
from listeoversikt.store.access.audit_trail import AuditTrail
from listeoversikt.store.access.identity import Identity
from listeoversikt.store.access.key_marks import logins_by_account, refuse_former
from listeoversikt.store.access.permission import identity_in
from listeoversikt.store.backups.own_file import TOLD_FILE
from listeoversikt.store.closed_files import Openness, close_to_others
from listeoversikt.store.contents import Migration
from listeoversikt.store.database import Database, primary_code, refusing
from listeoversikt.store.erasing.again import catch_up
from listeoversikt.store.facts import stated
from listeoversikt.store.founding import DATABASE_FILE, KEY_FILE
from listeoversikt.store.logins import login_of
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.unlocking import tried
from listeoversikt.store.ways_in import MOVED_TO, StoreDatabase

Clock = Callable[[], dt.datetime]
PROGRAM = "listeoversikt"
"""Who is written in the log for what is done before anybody is let in."""


@dataclass(frozen=True)
class Opened:
    """A database that is open, and for whom. ``failed``: wrong tries since this one last came.

    ``migration``: the store was of an older schema, and this opening has brought it up to today's. ``weak_copy``: a
    guess at the passphrase costs less than it does in a new store.
    """

    database: StoreDatabase
    identity: Identity
    failed: tuple[FailedTry, ...] = ()
    attempts_were_damaged: bool = False
    migration: Migration | None = None
    attempts: Attempts | None = None
    weak_copy: bool = False
    openness: Openness = field(default_factory=Openness)
    """What others on the machine could read or write when it was opened."""


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
        if not is_copy:
            refuse_backup(folder)
        present = [(folder / name).is_file() for name in (DATABASE_FILE, KEY_FILE)]
        if not all(present):
            raise StoreRefused(Reason.MISSING_FILE if any(present) else Reason.NOT_A_STORE)
        key_file = keys.read((folder / KEY_FILE).read_bytes())
    attempts = Attempts(AttemptsInFolder(folder), clock)
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
    half_made.clear(folder)
    catch_up(database, key_file.store, _trail(database, clock))
    failed = attempts.succeeded(identity.user, logins_by_account(database))
    weak = is_weak(key_file, user)
    openness = close_to_others(folder)
    return Opened(database, identity, failed, attempts.was_damaged, migration, attempts, weak, openness)


def refuse_backup(folder: Path) -> None:
    """A backup is only read: whoever comes in writes in the log, and then it wouldn't be what it says it is."""
    if os.path.lexists(folder / TOLD_FILE):
        raise StoreRefused(Reason.IS_BACKUP)


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


def is_weak(key_file: keys.KeyFile, user: str | None) -> bool:
    """Whether the copy of that login costs less to guess at than a new one."""
    copy = key_file.copy_of(user)
    return copy is not None and keys.is_weaker(copy, keys.RFC_9106)


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
        is_as_told = users_in_log.is_as_told(connection, database.key)
        if is_as_told:
            identity = identity_in(connection, str(copy["id"]))
            if user is not None and login_of(user) != identity.login:  # the copies' names have been exchanged
                raise StoreRefused(Reason.KEYS_DIFFER)
            refuse_former(connection, copy)
            return identity
    _tell_altered(database)
    raise StoreRefused(Reason.USERS_ALTERED)


def _tell_altered(database: StoreDatabase) -> None:
    """In the log, once: whoever mends it sees when it was found."""
    now = dt.datetime.now(dt.UTC).isoformat()
    trail = AuditTrail(database, lambda: (None, PROGRAM), lambda: now)
    with suppress(Exception):  # a folder that can't be written in: the refusal itself is what is told
        with database.writing() as connection:
            if users_in_log.is_told_altered(connection):
                return
            trail.add(connection, [NewEntry(AuditAct.USERS_CHANGED, details=users_in_log.ALTERED_TOLD)])
        trail.committed()
