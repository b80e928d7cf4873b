"""A store of an older schema on a server: an embedded copy of it as it is first, then every step in one transaction.

Loaded only by an opening that needs it. The transaction holds the writers' lock; whoever has an older program open is
refused at its next write. Whatever happens on the way, the store is as it was, or whole and of today's schema.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import sqlalchemy as sa

from listeoversikt.store import keys
from listeoversikt.store.backups.taking import Cancelled, everything
from listeoversikt.store.contents import Migration
from listeoversikt.store.copying import Columns, copy_rows, refuse_unless_same, with_logins
from listeoversikt.store.founding import DATABASE_FILE, KEY_FILE
from listeoversikt.store.logins import FIRST_LOGIN
from listeoversikt.store.migrating import backed_up, refusing_upgrade, stepped_up, version_of
from listeoversikt.store.migrations.given import Given
from listeoversikt.store.migrations.steps import upgrade
from listeoversikt.store.on_disk import write_new
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.server.backups import ServerBackups
from listeoversikt.store.server.database import ServerDatabase
from listeoversikt.store.server.tables import metadata as beside_metadata
from listeoversikt.store.tables import audit_log, event_log, extracts, metadata, users


def brought_up(database: ServerDatabase, account: str, clock: Callable[[], dt.datetime]) -> Migration | None:
    """Brings an older store up to today's schema; None when somebody else did so meanwhile.

    ``account``: the id of the key's copy that has been unwrapped, which becomes the leader's.
    The backup goes to the folder for backups where this machine has it, else to this user's usual one. Refused
    (``StoreRefused``) with the store as it was: also where no backup could be taken, or where somebody wrote meanwhile.
    """
    with refusing_upgrade():
        backups = OlderBackups(database.another(), clock, everything)
        backup = backed_up(backups, clock)

        def look_first(connection: sa.Connection) -> None:
            if state_of(connection) != backup.source:  # it isn't in the backup
                raise StoreRefused(Reason.LOCKED)

        return stepped_up(database, account, backup, clock().astimezone(dt.UTC).isoformat(), look_first)


class OlderBackups(ServerBackups):
    """A backup of a store whose tables aren't today's yet: it has the same, and is brought up when it's restored."""

    def state(self) -> tuple[int, int]:
        """As it is for today's, by the tables that are there."""
        with self._database.reading() as connection:
            return state_of(connection)

    def _copy_into(self, beside: Path, cancelled: Cancelled) -> None:
        with self._database.reading() as source:
            columns = columns_of(source)
            key_file = self._database.key_place.read(source)
            if users.name in columns:
                key_file = with_logins(source, key_file)
            else:  # before there were users: the one copy is the leader's, as ``keys.read`` has it
                key_file = replace(key_file, logins={FIRST_LOGIN: str(key_file.copies[0]["id"])})
            write_new(beside / KEY_FILE, keys.written(key_file))
            write_new(beside / DATABASE_FILE, b"")
            copy = self._database.with_key(beside / DATABASE_FILE)
            with copy.founding() as target:
                upgrade(target, 0, version_of(source), Given((), ""))
                copy_rows(source, target, columns)
                refuse_unless_same(source, target, columns)
            copy.close()
        if cancelled():
            raise KeyboardInterrupt


def columns_of(connection: sa.Connection) -> Columns:
    """What is there of today's tables; refused where there is anything that today's don't know: it would be left out."""
    found, there = sa.inspect(connection), {}
    for name in found.get_table_names():
        if name in beside_metadata.tables:
            continue
        known = dict(metadata.tables[name].columns.items()) if name in metadata.tables else {}
        names = [str(column["name"]) for column in found.get_columns(name)]
        if not set(names) <= set(known.keys()):
            raise StoreRefused(Reason.UPGRADE_FAILED)
        there[name] = [known[one] for one in names]
    return there


def state_of(connection: sa.Connection) -> tuple[int, int]:
    """How much has been written in the logs."""
    there = set(sa.inspect(connection).get_table_names())
    event, extract, entry = (
        int(connection.scalar(sa.select(sa.func.coalesce(sa.func.max(column), 0))) or 0)
        if column.table.name in there
        else 0
        for column in (event_log.c.sequence, extracts.c.id, audit_log.c.sequence)
    )
    return event, extract + entry
