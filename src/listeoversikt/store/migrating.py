"""A store of an older schema becomes one of today's: a verified backup first, then every step in one transaction.

Loaded only by an opening that needs it. Whatever happens on the way (an error, a full disk, a killed process), the
store is as it was, or whole and of today's schema; the number is written last.
"""

from __future__ import annotations

import datetime as dt
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa

from listeoversikt.store import tables
from listeoversikt.store.access import key_marks
from listeoversikt.store.access.audit_acts import AuditAct, NewEntry
from listeoversikt.store.access.audit_trail import AuditTrail
from listeoversikt.store.backups import places as backup_places
from listeoversikt.store.backups.own_file import Backup, sum_of_file
from listeoversikt.store.backups.refusals import BackupReason, BackupRefused
from listeoversikt.store.backups.taking import BEFORE_UPGRADE, Backups, faults
from listeoversikt.store.contents import Migration
from listeoversikt.store.database import SPARE_BYTES, Database, refusing
from listeoversikt.store.founding import DATABASE_FILE
from listeoversikt.store.keys import KeyFile
from listeoversikt.store.migrations.given import Given
from listeoversikt.store.migrations.steps import upgrade
from listeoversikt.store.open_window import has_other_window
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.schema import SCHEMA_VERSION
from listeoversikt.store.ways_in import StoreDatabase

VERSION = "schema_version"
PROGRAM = "listeoversikt"
"""Who it's written to have been in the audit log: nobody has been let in yet."""

_REASONS = {
    Reason.NO_ACCESS: Reason.UPGRADE_NO_ACCESS,
    Reason.DISK_FULL: Reason.UPGRADE_DISK_FULL,
    Reason.LOCKED: Reason.UPGRADE_IN_USE,
}
_OF_BACKUP = {
    BackupReason.DISK_FULL: Reason.UPGRADE_DISK_FULL,
    BackupReason.DISK_ERROR: Reason.DISK_ERROR,
    BackupReason.IN_USE: Reason.UPGRADE_IN_USE,
    BackupReason.STORE_DAMAGED: Reason.DAMAGED,
    BackupReason.NOT_WHOLE: Reason.DAMAGED,
    BackupReason.NO_ACCESS: Reason.UPGRADE_NO_BACKUP,
}
_OF_PLACE = (BackupReason.NO_FOLDER, BackupReason.NO_ACCESS, BackupReason.DISK_FULL, BackupReason.DISK_ERROR)
"""What another folder may mend."""


def brought_up(
    database: Database,
    key_file: KeyFile,
    *,
    clock: Callable[[], dt.datetime],
    account: str,
    is_copy: bool = False,
) -> Migration | None:
    """Brings an older store up to today's schema; None when somebody else did so meanwhile.

    ``account``: the id of the key's copy that has been unwrapped, the only one that is known to be somebody's.
    ``is_copy``: the folder is a copy of a backup itself, so it's looked through, and none is taken. Refused
    (``StoreRefused``) with the store as it was.
    """
    with refusing_upgrade():
        _refuse_what_cannot_be(database.path.parent)
        _ask_for_room(database, is_copy=is_copy)
        if is_copy:
            if faults(database, key_file.store):
                raise StoreRefused(Reason.DAMAGED)
            backup = None
        else:
            backup = backed_up(Backups(database.with_key(database.path), clock), clock)
        moment = clock().astimezone(dt.UTC).isoformat()
        return stepped_up(database, account, backup, moment)


def stepped_up(
    database: StoreDatabase,
    account: str,
    backup: Backup | None,
    moment: str,
    look_first: Callable[[sa.Connection], None] = lambda connection: None,
) -> Migration | None:
    """All steps in one transaction, the number last; None when somebody else has taken them.

    ``look_first`` is asked before anything is changed, while nobody else can write.
    """
    trail = AuditTrail(database, lambda: (None, PROGRAM), lambda: moment)
    with database.writing() as connection:
        before = version_of(connection)
        if before >= SCHEMA_VERSION:
            return None
        look_first(connection)
        step_up(connection, before, Given((account,), moment))
        key_marks.hold_first(connection, database.key_place.read(connection))
        migration = Migration(before, SCHEMA_VERSION, None if backup is None else backup.folder)
        if backup is not None:
            backup_places.add(connection, backup_places.PLACES, [backup.folder.parent])
        trail.add(connection, [_entry(migration)])
        _write_version(connection)
    trail.committed()
    return migration


def _entry(migration: Migration) -> NewEntry:
    backup = None if migration.backup is None else migration.backup.name
    details = {"before": migration.before, "after": migration.after}
    return NewEntry(AuditAct.MIGRATED, thing=backup, details=details)


def version_of(connection: sa.Connection) -> int:
    """The number of the store's schema."""
    stated = connection.scalar(sa.select(tables.meta.c.value).where(tables.meta.c.key == VERSION))
    if stated is None or not stated.isdigit():
        raise StoreRefused(Reason.DAMAGED)
    return int(stated)


def step_up(connection: sa.Connection, before: int, given: Given) -> None:
    """Every step from a schema to today's, and a look at what came of it. The number isn't written yet."""
    upgrade(connection, before, SCHEMA_VERSION, given)
    if _not_as_today(connection):
        raise StoreRefused(Reason.UPGRADE_FAILED)


def _not_as_today(connection: sa.Connection) -> set[str]:
    """The tables that aren't there, or haven't the columns they should have."""
    found = sa.inspect(connection)
    there = set(found.get_table_names())
    return {
        name
        for name, table in tables.metadata.tables.items()
        if name not in there
        or {column["name"] for column in found.get_columns(name)} != set(table.columns.keys())
    }


def _write_version(connection: sa.Connection) -> None:
    written = connection.execute(
        sa.update(tables.meta).where(tables.meta.c.key == VERSION).values(value=str(SCHEMA_VERSION))
    )
    if written.rowcount != 1:
        raise StoreRefused(Reason.DAMAGED)


# --- before anything is written --------------------------------------------------------------------------------


def _refuse_what_cannot_be(folder: Path) -> None:
    if not (os.access(folder, os.W_OK) and os.access(folder / DATABASE_FILE, os.W_OK)):
        raise StoreRefused(Reason.UPGRADE_NO_ACCESS)
    if has_other_window(folder):
        raise StoreRefused(Reason.UPGRADE_IN_USE)


def _ask_for_room(database: Database, *, is_copy: bool) -> None:
    """The journal may grow to the size of the database, and the backup has that size too."""
    size = database.path.stat().st_size
    if shutil.disk_usage(database.path.parent).free < size * (1 if is_copy else 2) + SPARE_BYTES:
        raise StoreRefused(Reason.DISK_FULL)


def backed_up(backups: Backups, clock: Callable[[], dt.datetime]) -> Backup:
    """A verified backup under a name of its own: in the folder for backups, or in the usual one if that won't do."""
    places = list(dict.fromkeys((backups.place(), backups.usual_place)))
    for place in places:
        there = _taken_already(backups, place)
        if there is not None:
            return there
    chosen, usual = places[0], places[-1]
    try:
        if chosen != usual and chosen.is_dir():
            return backups.take(_new_folder(chosen, clock), remembered=False)
    except BackupRefused as refused:
        if refused.reason not in _OF_PLACE:
            raise
    return backups.take(_new_folder(usual, clock), remembered=False)


def _taken_already(backups: Backups, place: Path) -> Backup | None:
    """One from a migration that came to nothing, when the store hasn't changed since and the copy is whole."""
    state = backups.state()
    for backup in backups.in_folder(place):
        if backup.source == state and backup.folder.name.startswith(BEFORE_UPGRADE):
            sums = {name: sum_of_file(backup.folder / name) for name in backup.sums}
            if sums == dict(backup.sums):
                return backup
    return None


def _new_folder(place: Path, clock: Callable[[], dt.datetime]) -> Path:
    name = f"{BEFORE_UPGRADE}-{clock().astimezone():%Y-%m-%d-%H%M%S}"
    folder, more = place / name, 2
    while folder.exists():
        folder, more = place / f"{name}-{more}", more + 1
    return folder


@contextmanager
def refusing_upgrade() -> Iterator[None]:
    """What is wrong, said of a migration: the store is as it was, and how to have it brought up."""
    try:
        with refusing():
            yield
    except BackupRefused as refused:
        raise StoreRefused(_OF_BACKUP.get(refused.reason, Reason.UPGRADE_NO_BACKUP)) from refused
    except StoreRefused as refused:
        if refused.reason not in _REASONS:
            raise
        raise StoreRefused(_REASONS[refused.reason]) from refused
    except Exception as error:  # a mistake in a step: everything is rolled back, and the cause is kept
        raise StoreRefused(Reason.UPGRADE_FAILED) from error
