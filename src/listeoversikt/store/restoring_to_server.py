"""A backup becomes the store on a server: made whole on this machine first, as in a folder, and then copied in, all or nothing.

Only into an empty database: a store that is there isn't put aside, for whoever runs the server decides what goes.
"""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from listeoversikt.store import half_made
from listeoversikt.store.address import ServerAddress
from listeoversikt.store.backups.refusals import BackupReason, BackupRefused, refusing_to_restore
from listeoversikt.store.moving import copied_to_server
from listeoversikt.store.on_disk import make_folders
from listeoversikt.store.opening import opened
from listeoversikt.store.own_folder import own_folder
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.restoring import Restored, restore
from listeoversikt.store.server.connection import Way
from listeoversikt.store.server.opening import PATIENCE_SECONDS, key_file_of, refuse_unless_empty

MEANWHILE = "gjenoppretting"


def restore_to_server(
    backup: Path,
    address: ServerAddress,
    passphrase: str,
    *,
    user: str | None = None,
    clock: Callable[[], dt.datetime],
    password: str | None = None,
) -> Restored:
    """Makes the store in an empty database of what ``backup`` holds, with the passphrase that held when it was taken.

    Judged as in a folder (``restore``): who may, whether it's whole, what has been erased since by what lies beside the backup.
    Refused with nothing changed, also where the database holds a store or anything else. ``password``: the server's user's.
    """
    way = Way(address, password)
    _refuse_what_is_there(way)
    with refusing_to_restore():
        make_folders(own_folder(), 0o700)
        beside = half_made.begun(own_folder() / MEANWHILE)
    try:
        made = restore(backup, beside / "lager", passphrase, user=user, clock=clock)
        found = opened(beside / "lager", passphrase, user, PATIENCE_SECONDS, clock)
        try:
            with found.database.reading() as connection:
                copied_to_server(found.database, connection, address, password)
        finally:
            found.database.close()
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return replace(made, folder=address)


def _refuse_what_is_there(way: Way) -> None:
    """Before anything is read of the backup; it's looked again when the tables are made."""
    try:
        key_file_of(way)
    except StoreRefused as refused:
        if refused.reason is not Reason.SERVER_EMPTY:
            raise
    else:
        raise BackupRefused(BackupReason.ON_SERVER)
    refuse_unless_empty(way)
