"""Backups of the office's store: how it stands, the day's own, one by hand, and a backup taken up again."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from listeoversikt.operations.risky_places import Risk, risk_of
from listeoversikt.store import keys
from listeoversikt.store.access.roles import Right
from listeoversikt.store.address import Location, ServerAddress
from listeoversikt.store.backups.own_file import Backup, backup_in
from listeoversikt.store.backups.refusals import BackupReason, BackupRefused
from listeoversikt.store.backups.taking import BESIDE, copies_in
from listeoversikt.store.founding import KEY_FILE
from listeoversikt.store.refusals import StoreRefused
from listeoversikt.store.repository import Store
from listeoversikt.store.restoring import Restored, restore

if TYPE_CHECKING:
    from listeoversikt.operations.progress import Cancelled

__all__ = [
    "Backup",
    "BackupReason",
    "BackupRefused",
    "BackupStanding",
    "Restored",
    "Risk",
    "backups_beside",
    "has_several_users",
    "is_backup",
    "restore_backup",
    "standing_of",
    "take_backup",
    "take_daily_backup",
]


@dataclass(frozen=True)
class BackupStanding:
    """How it stands: ``backups`` the newest first; ``trouble`` why they couldn't be looked at, None when they could.

    ``paused_since``: the store was restored, and nobody has confirmed it. ``unsaved``: something was written since
    the newest backup. ``risk``: what is unsafe about where the store lies.
    """

    store: Location
    place: Path
    is_usual_place: bool
    backups: tuple[Backup, ...]
    paused_since: dt.datetime | None
    unsaved: bool
    risk: Risk | None = None
    trouble: BackupReason | None = None

    @property
    def newest(self) -> Backup | None:
        """The backup that was taken last."""
        return self.backups[0] if self.backups else None


def standing_of(store: Store) -> BackupStanding:
    """How it stands with the store's backups; nothing is changed."""
    backups = store.backups
    place = backups.place()
    trouble = None
    try:
        known = backups.known()
        if not place.is_dir() and place != backups.usual_place:
            trouble = BackupReason.NO_FOLDER
    except BackupRefused as refused:
        known, trouble = (), refused.reason
    return BackupStanding(
        store=backups.location,
        place=place,
        is_usual_place=place == backups.usual_place,
        backups=known,
        paused_since=backups.paused_since(),
        unsaved=backups.changed_since(known),
        risk=None if backups.on_server else risk_of(backups.store_folder),
        trouble=trouble,
    )


def take_backup(store: Store, out: Path | None = None) -> Backup:
    """A backup by hand, in the folder for backups or as the folder ``out``; never deleted by the program."""
    backups = store.backups
    store.require(Right.KEEP_BACKUPS)
    backups.note({"automatic": False})
    return backups.take(out)


def take_daily_backup(store: Store, cancelled: Cancelled | None = None) -> Backup | None:
    """The day's own, where something was written and none is taken; None = nothing to do, or a person must confirm."""
    backups = store.backups
    if not backups.is_due():
        return None
    backups.note({"automatic": True})
    return backups.take_if_due() if cancelled is None else backups.take_if_due(cancelled)


def backups_beside(folder: Path) -> tuple[Backup, ...]:
    """What lies where a store in ``folder`` has its backups unless another place was chosen, the newest first.

    Nothing is opened: for a store that can't be. Copies that tell nothing of themselves aren't among them.
    """
    found = copies_in(folder.parent / f"{folder.name}{BESIDE}")
    return tuple(sorted(found, key=lambda one: (one.taken_at, one.number), reverse=True))


def is_backup(folder: Path) -> bool:
    """Whether the folder holds one of the program's backups."""
    try:
        return backup_in(folder) is not None
    except OSError:
        return False


def has_several_users(backup: Path) -> bool:
    """Whether a login is to be said when the backup is opened; no where its key file can't be read."""
    try:
        return len(keys.read((backup / KEY_FILE).read_bytes()).logins) > 1
    except (OSError, StoreRefused):
        return False


def restore_backup(
    backup: Path,
    folder: Location,
    passphrase: str,
    now: dt.datetime,
    user: str | None = None,
    *,
    here: tuple[str | None, str] | None = None,
    opened: Store | None = None,
    over_another: bool = False,
    password: str | None = None,
) -> Restored:
    """``folder`` becomes what the backup holds; a store that was there is kept aside. See ``restore``.

    An address: an empty database on a server, with the server's ``password`` where libpq doesn't find it.
    """
    if isinstance(folder, ServerAddress):
        from listeoversikt.store.restoring_to_server import (
            restore_to_server,
        )  # loads psycopg: only where it's needed

        return restore_to_server(backup, folder, passphrase, user=user, clock=lambda: now, password=password)
    return restore(
        backup,
        folder,
        passphrase,
        user=user,
        clock=lambda: now,
        here=here,
        opened=opened,
        over_another=over_another,
    )
