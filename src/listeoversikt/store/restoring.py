"""A backup becomes the store again: copied beside, checked through, and only then put in the store's place.

What was in the place is kept beside it under another name; nothing is deleted. The backup is only read.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from listeoversikt.store import facts as backup_facts
from listeoversikt.store import half_made, keys
from listeoversikt.store.access import audit, audit_carried, audit_head
from listeoversikt.store.access.attempts import Attempts, AttemptsInFolder
from listeoversikt.store.access.key_marks import logins_by_account
from listeoversikt.store.access.roles import Right
from listeoversikt.store.address import Location
from listeoversikt.store.backups.own_file import TOLD_FILE, Backup, backup_in, is_newer, sum_of_file
from listeoversikt.store.backups.refusals import BackupReason, BackupRefused, refusing_to_restore
from listeoversikt.store.backups.taking import faults
from listeoversikt.store.blocking_carried import carry_blocks
from listeoversikt.store.contents import Fault, Migration
from listeoversikt.store.database import SPARE_BYTES, Database
from listeoversikt.store.founding import DATABASE_FILE, KEY_FILE
from listeoversikt.store.in_place import Asker, InPlace, asked
from listeoversikt.store.on_disk import make_folders, sync_file, sync_folder
from listeoversikt.store.open_window import has_other_window
from listeoversikt.store.repository import Store, open_store

ASIDE = "-før-gjenoppretting-"
Seen = tuple[int, int] | None
JOURNAL_FILE = f"{DATABASE_FILE}-journal"
LOCK_BYTES = (0x40000000, 512)
"""Where SQLite's locks lie in a database file, and how many bytes."""


@dataclass(frozen=True)
class Restored:
    """``folder``: where the store lies now. ``backup``: what it says of itself, None when it says nothing. ``aside``: where the former store lies now.

    ``migration``: the backup was of an older schema, and the store made from it is of today's. ``erased_again``: how
    many patients and extracts it held that have been erased since, and that were erased from it too. ``carried``: how
    many entries of the audit log came over from the former store; ``unread``: one lay there and couldn't be read.
    """

    folder: Location
    backup: Backup | None
    aside: Path | None
    migration: Migration | None = None
    erased_again: int = 0
    carried: int = 0
    unread: bool = False


def restore(
    backup: Path,
    folder: Path,
    passphrase: str,
    *,
    user: str | None = None,
    clock: Callable[[], dt.datetime],
    here: tuple[str | None, str] | None = None,
    opened: Store | None = None,
    over_another: bool = False,
) -> Restored:
    """Makes ``folder`` the store that ``backup`` holds; the passphrase is the one that held when it was taken.

    ``folder`` isn't there, is empty, or is a store: that one is kept aside, also a damaged one. Refused with nothing
    touched when the backup is damaged, of a newer version, or the store is in use, and to a user of the backup
    (``user``: the login, None = its only one) who may not keep backups. A store in the place that can be read is asked
    too: its own account of ``here`` (login and passphrase; None = the same as the backup's), or of whoever has it
    ``opened`` already. A backup of another store than that one is refused unless ``over_another``.
    """
    backup, folder = Path(os.path.abspath(backup)), Path(os.path.abspath(folder))
    with refusing_to_restore():
        _refuse_places(backup, folder)
        told = _read_told(backup)
        make_folders(folder.parent)
        if shutil.disk_usage(folder.parent).free < (backup / DATABASE_FILE).stat().st_size + SPARE_BYTES:
            raise BackupRefused(BackupReason.DISK_FULL)
        in_place = folder.exists() and any(folder.iterdir())
        beside = half_made.begun(folder)
        try:
            _copy_files(backup, beside, told)
            asker = partial(
                Asker,
                login=here[0] if here is not None else user,
                passphrase=here[1] if here is not None else passphrase,
                clock=clock,
                opened=opened,
                over_another=over_another,
            )
            made, seen = _check(beside, passphrase, user, told, (folder, backup), asker)
            _mark(beside, passphrase, user, clock(), keep_folder=in_place)
            sync_folder(beside)
            aside = _put_in_place(beside, folder, clock().astimezone().date(), seen)
        except BaseException:
            shutil.rmtree(beside, ignore_errors=True)
            raise
    return replace(made, folder=folder, aside=aside)


def _refuse_places(backup: Path, folder: Path) -> None:
    if not ((backup / DATABASE_FILE).is_file() and (backup / KEY_FILE).is_file()):
        raise BackupRefused(BackupReason.NOT_A_BACKUP)
    source, target = backup.resolve(), folder.resolve()
    if source == target or source in target.parents or target in source.parents:
        raise BackupRefused(BackupReason.IN_STORE)
    if folder.exists():
        if not folder.is_dir():
            raise BackupRefused(BackupReason.NOT_EMPTY)
        is_store = any((folder / name).exists() for name in (DATABASE_FILE, KEY_FILE))
        if any(folder.iterdir()) and not is_store:
            raise BackupRefused(BackupReason.NOT_EMPTY)


def _read_told(backup: Path) -> Backup | None:
    """A copy that somebody has made by hand says nothing; one whose own file is unreadable is damaged."""
    told = backup_in(backup)
    if told is None and (backup / TOLD_FILE).exists():
        newer = is_newer(backup)
        raise BackupRefused(BackupReason.NEWER_VERSION if newer else BackupReason.DAMAGED)
    return told


def _copy_files(backup: Path, beside: Path, told: Backup | None) -> None:
    """The two files, and a journal where a copy made by hand has one; on disk when this returns."""
    for name in (DATABASE_FILE, KEY_FILE, JOURNAL_FILE):
        if name == JOURNAL_FILE and not (backup / name).exists():
            continue
        copy = beside / name
        shutil.copyfile(backup / name, copy)
        copy.chmod(0o600)
        sync_file(copy)
        if told is not None and name in told.sums and sum_of_file(copy) != told.sums[name]:
            raise BackupRefused(BackupReason.DAMAGED)


def _check(
    beside: Path,
    passphrase: str,
    user: str | None,
    told: Backup | None,
    places: tuple[Path, Path],
    asker: partial[Asker],
) -> tuple[Restored, Seen]:
    """Opens with the passphrase, brought up to date if it's older, and everything in it can be read back.

    What has been erased since is erased from it before anybody sees it; ``places``: the store's folder, and the backup's.
    What the file in the place was like when its log was carried is given too.
    """
    with open_store(beside, passphrase, user=user, is_copy=True) as store:
        store.require(Right.KEEP_BACKUPS)
        later = (Fault.AUDIT_LOG, Fault.KEYS)  # what is told when it has been restored
        if any(one.fault not in later for one in store.check()):
            raise BackupRefused(BackupReason.DAMAGED)
        key_file = keys.read((beside / KEY_FILE).read_bytes())
        place = asked(
            places[0],
            asker(key=store.opened.database.key, store=key_file.store, account=store.identity.user),
        )
        seen = _seen(places[0] / DATABASE_FILE)
        former = _former_log(place, key_file.store)
        carried = store.audit.carry(former)
        if place.former is not None:
            carry_blocks(place.former, store.opened.database)
        again = store.erasing.again(*places)
        if place.there and not place.is_another:  # its file of wrong tries goes aside with it
            tries = Attempts(AttemptsInFolder(places[0]), asker.keywords["clock"])
            store.audit.tried(tries.untold(logins_by_account(store.opened.database)), None)
        store.audit.restored({} if told is None else {"number": told.number}, carried)
        unread = place.unread or (place.former is not None and former == audit_carried.UNREAD)
        return Restored(places[0], told, None, store.migration, again, carried.count, unread), seen


def _seen(path: Path) -> Seen:
    """Size and time of the file: another when something has been written in it; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns


def _former_log(place: InPlace, store: str) -> audit_carried.FormerLog | str:
    """The log of the store that gives way, or why there is none of it."""
    if place.former is None:
        return audit_carried.UNREAD if place.unread else audit_carried.NONE
    head_file = place.former.head_file
    head = head_file and audit_head.read(head_file, audit.audit_key(place.former.key), store)
    return audit_carried.read(place.former, [head] if head else []) or audit_carried.UNREAD


def _mark(beside: Path, passphrase: str, user: str | None, moment: dt.datetime, *, keep_folder: bool) -> None:
    """Automatic backups rest till somebody confirms; a store in a new place doesn't thin out the old one's."""
    key_file = keys.read((beside / KEY_FILE).read_bytes())
    database = Database(beside / DATABASE_FILE, keys.unwrapped(key_file, passphrase, user))
    with database.writing() as connection:
        backup_facts.state(connection, backup_facts.RESTORED, moment.astimezone(dt.UTC).isoformat())
        if not keep_folder:
            backup_facts.state(connection, backup_facts.FOLDER, None)
    if faults(database, key_file.store):
        raise BackupRefused(BackupReason.NOT_WHOLE)


def _put_in_place(beside: Path, folder: Path, today: dt.date, seen: Seen) -> Path | None:
    """Two renames at most; where the second one fails, the first is taken back.

    Refused where the store in the place has been written in since its log was carried: that would be lost to the log.
    """
    if not folder.exists() or not any(folder.iterdir()):
        if folder.exists():
            folder.rmdir()
        beside.rename(folder)
        sync_folder(folder.parent)
        return None
    aside, more = folder.parent / f"{folder.name}{ASIDE}{today.isoformat()}", 2
    while aside.exists():
        aside, more = folder.parent / f"{folder.name}{ASIDE}{today.isoformat()}-{more}", more + 1
    if has_other_window(folder):
        raise BackupRefused(BackupReason.IN_USE)
    with _nobody_at_work(folder / DATABASE_FILE):
        if _seen(folder / DATABASE_FILE) != seen:
            raise BackupRefused(BackupReason.IN_USE)
        try:
            folder.rename(aside)
        except PermissionError as error:  # on Windows: a file in it is open
            raise BackupRefused(BackupReason.IN_USE if os.name == "nt" else BackupReason.NO_ACCESS) from error
        try:
            sync_folder(folder.parent)  # its new name is certain before another takes the old one
            beside.rename(folder)
        except BaseException:
            aside.rename(folder)
            raise
    sync_folder(folder.parent)
    return aside


@contextlib.contextmanager
def _nobody_at_work(path: Path) -> Iterator[None]:
    """Nobody reads or writes the database while its folder is renamed; refused when somebody does."""
    if os.name != "posix" or not path.is_file():
        yield
        return
    import fcntl

    with path.open("rb+") as file:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, LOCK_BYTES[1], LOCK_BYTES[0])
        except OSError as error:
            raise BackupRefused(BackupReason.IN_USE) from error
        yield
