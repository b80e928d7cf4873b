"""Backups of a store on a server: each is an embedded store of its own, opened with the same passphrases.

The server's own backups are the server's to take (see ``docs/server.md``). These are beside them: ``store backup`` takes one
whenever it's asked, and the window takes the day's own on the machine that has the folder chosen for them.
"""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from listeoversikt.store.address import ServerAddress
from listeoversikt.store.backups.refusals import BackupReason, BackupRefused, refusing_to_copy
from listeoversikt.store.backups.taking import BESIDE, Backups, Cancelled
from listeoversikt.store.copying import copy_to_folder
from listeoversikt.store.database import SPARE_BYTES
from listeoversikt.store.facts import stated
from listeoversikt.store.founding import DATABASE_FILE
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.schema import SCHEMA_VERSION
from listeoversikt.store.server.database import ServerDatabase
from listeoversikt.store.tables import audit_log, event_log, extracts
from listeoversikt.store.ways_in import StoreDatabase


def backups_on_server(
    database: StoreDatabase, clock: Callable[[], dt.datetime], require: Callable[..., Any]
) -> Backups:
    """The backups of an open store on a server, with a way in of their own."""
    assert isinstance(database, ServerDatabase)
    return ServerBackups(database.another(), clock, require)


class ServerBackups(Backups):
    """The backups of one store on a server."""

    on_server = True
    _database: ServerDatabase  # type: ignore[assignment]

    def __init__(
        self, database: ServerDatabase, clock: Callable[[], dt.datetime], require: Callable[..., Any]
    ) -> None:
        self._database = database
        self._clock = clock
        self._require = require
        self.audit = None

    @property
    def location(self) -> ServerAddress:
        """The address."""
        return self._database.address

    @property
    def usual_place(self) -> Path:
        """A folder of who is logged in on this machine."""
        return Path.home() / f"{self._database.address.name}{BESIDE}"

    def is_due(self) -> bool:
        """Only on a machine that has the folder that was chosen for them."""
        place = self.place()
        return place != self.usual_place and place.is_dir() and super().is_due()

    def state(self) -> tuple[int, int]:
        """How much has been written in the logs: others when something has been written."""
        with refusing_to_copy(), self._database.reading() as connection:
            newest = [sa.func.coalesce(sa.func.max(one), 0) for one in (extracts.c.id, audit_log.c.sequence)]
            extract, entry = (connection.scalar(sa.select(one)) or 0 for one in newest)
            event = connection.scalar(sa.select(sa.func.max(event_log.c.sequence))) or 0
        return int(event), int(extract) + int(entry)

    def _copy_into(self, beside: Path, cancelled: Cancelled) -> None:
        self._refuse_newer(self._database)
        copy_to_folder(self._database, beside)
        self._refuse_newer(self._database.with_key(beside / DATABASE_FILE))  # as it was when it was copied
        if cancelled():
            raise KeyboardInterrupt
        head = self._database.with_key(beside / DATABASE_FILE).head_file
        if head is not None:
            head.unlink(missing_ok=True)  # a backup says itself how far its log goes

    def _refuse_newer(self, database: StoreDatabase) -> None:
        """A newer program has brought the store up meanwhile: what this one doesn't know of isn't in the copy."""
        with database.reading() as connection:
            if stated(connection, "schema_version") != str(SCHEMA_VERSION):
                raise StoreRefused(Reason.NEWER_VERSION)

    def _refuse_in_store(self, folder: Path) -> None:
        """No folder lies in a server."""

    def _ask_for_room(self, place: Path) -> None:
        with self._database.reading() as connection:
            size = connection.exec_driver_sql("SELECT pg_database_size(current_database())").scalar() or 0
        if shutil.disk_usage(place).free < int(size) + SPARE_BYTES:
            raise BackupRefused(BackupReason.DISK_FULL)

    def _store_id(self) -> str:
        with self._database.reading() as connection:
            return self._database.key_place.read(connection).store
