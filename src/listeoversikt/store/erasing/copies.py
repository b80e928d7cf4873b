"""The store's own copies: which of them hold what has been erased, until when, and the erasure done in them too.

A backup is rewritten beside itself and checked; the new one has its name before the old one is deleted, so that a kill
never leaves fewer backups. One that can't be read is deleted: it holds the patient, and can't be brought back anyway.
"""

from __future__ import annotations

import datetime as dt
import shutil
import tempfile
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa

from listeoversikt.store.backups.days import which_to_keep
from listeoversikt.store.backups.known_copies import Copies, StoreCopy, look_through
from listeoversikt.store.backups.own_file import TOLD_FILE, Backup, sum_of_file
from listeoversikt.store.backups.taking import BEGUN, Backups, faults
from listeoversikt.store.database import SPARE_BYTES, primary_code
from listeoversikt.store.erasing import marks as erasing_marks
from listeoversikt.store.erasing.again import do_again
from listeoversikt.store.erasing.marks import Erasure, ErasureKind, mark_of
from listeoversikt.store.founding import DATABASE_FILE, KEY_FILE
from listeoversikt.store.on_disk import sync_file, sync_folder, write_new
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.tables import extracts, pseudonyms

if TYPE_CHECKING:
    from listeoversikt.store.ways_in import StoreDatabase

LONGEST_LAPSE_DAYS = 800


@dataclass(frozen=True)
class Holding:
    """Copies that hold somebody. ``lapses``: the day by which the program has deleted the last of the automatic ones.

    None = there is none of those. ``by_hand`` stay until a person deletes them, as former stores (``aside``) do.
    """

    automatic: tuple[StoreCopy, ...] = ()
    by_hand: tuple[StoreCopy, ...] = ()
    aside: tuple[StoreCopy, ...] = ()
    unreadable: tuple[StoreCopy, ...] = ()
    lapses: dt.date | None = None
    untouched: tuple[Path, ...] = ()
    """Known folders that couldn't be looked through, and other stores with the same key: they may hold it too."""

    @property
    def count(self) -> int:
        """All of them."""
        return len(self.automatic) + len(self.by_hand) + len(self.aside) + len(self.unreadable)


@dataclass
class InCopies:
    """What became of the copies. ``left``: something stood in the way (a full disk, a folder that is read only)."""

    rewritten: list[Path] = field(default_factory=list)
    deleted: list[Path] = field(default_factory=list)
    left: list[Path] = field(default_factory=list)


def copies_of(backups: Backups) -> tuple[StoreCopy, ...]:
    """Every copy that can be found now; see ``look_through``."""
    return look_through(backups, backups.database).found


def holding(
    database: StoreDatabase,
    copies: Copies | Iterable[StoreCopy],
    kind: ErasureKind,
    name: str,
    today: dt.date,
) -> Holding:
    """Those that hold a patient (by pseudonym) or an extract (by identity)."""
    key = erasing_marks.erasing_key(database.key)
    return _holding(database, copies, {(kind, mark_of(key, kind, name))}, today)


def holding_any(
    database: StoreDatabase, copies: Copies | Iterable[StoreCopy], entries: Iterable[Erasure], today: dt.date
) -> Holding:
    """Those that hold anybody or anything that has been erased."""
    wanted = {(one.kind, one.mark) for one in entries if one.kind is not ErasureKind.LET_IN}
    return _holding(database, copies, wanted, today)


def _holding(
    database: StoreDatabase,
    copies: Copies | Iterable[StoreCopy],
    wanted: Set[tuple[ErasureKind, str]],
    today: dt.date,
) -> Holding:
    everything = copies.found if isinstance(copies, Copies) else tuple(copies)
    found, unreadable = [], []
    for copy in everything if wanted else ():
        try:
            if _holds(database, copy.folder, wanted):
                found.append(copy)
        except StoreRefused:
            unreadable.append(copy)
    automatic = [one for one in found if one.backup is not None and one.backup.automatic]
    days = [one.backup.day for one in everything if one.backup is not None and one.backup.automatic]
    ends = [lapse_day(one.backup.day, days, today) for one in automatic if one.backup is not None]
    return Holding(
        automatic=tuple(automatic),
        by_hand=tuple(one for one in found if one.backup is not None and not one.backup.automatic),
        aside=tuple(one for one in found if one.backup is None),
        unreadable=tuple(unreadable),
        lapses=max(ends, default=None),
        untouched=copies.untouched if wanted and isinstance(copies, Copies) else (),
    )


def lapse_day(day: dt.date, days: Iterable[dt.date], today: dt.date) -> dt.date:
    """The day on which the automatic backup of ``day`` is deleted, when one is taken each day from now on.

    >>> first = dt.date(2026, 3, 10)
    >>> lapse_day(first, [first], first)
    datetime.date(2026, 3, 20)
    >>> lapse_day(dt.date(2026, 3, 31), [dt.date(2026, 3, 31)], dt.date(2026, 3, 31))
    datetime.date(2027, 3, 1)
    """
    known = set(days)
    for ahead in range(1, LONGEST_LAPSE_DAYS):
        moment = today + dt.timedelta(days=ahead)
        known.add(moment)
        if day not in which_to_keep(known, moment):
            return moment
    return today + dt.timedelta(days=LONGEST_LAPSE_DAYS)


def erase_in(
    database: StoreDatabase, copies: Copies | Iterable[StoreCopy], entries: Sequence[Erasure]
) -> InCopies:
    """Does erasures in copies too; one that holds nothing of it isn't touched."""
    done = InCopies()
    if isinstance(copies, Copies):
        done.left.extend(copies.untouched)
    for copy in copies.found if isinstance(copies, Copies) else copies:
        try:
            if not _holds(database, copy.folder, {(one.kind, one.mark) for one in entries}):
                continue
            if copy.backup is None:
                do_again(database.with_key(copy.folder / DATABASE_FILE), entries, moved_too=True)
                done.rewritten.append(copy.folder)
            else:
                done.rewritten.append(_rewritten(database, copy.backup, entries))
        except StoreRefused as refused:
            may_go = copy.backup is not None and refused.reason == Reason.DAMAGED
            (done.deleted if may_go and _deleted(copy.folder) else done.left).append(copy.folder)
        except OSError:
            done.left.append(copy.folder)
    return done


def _rewritten(database: StoreDatabase, backup: Backup, entries: Sequence[Erasure]) -> Path:
    """The new one lies beside the old until it's whole."""
    place = backup.folder.parent
    if shutil.disk_usage(place).free < 2 * backup.size + SPARE_BYTES:
        raise StoreRefused(Reason.DISK_FULL)
    beside = Path(tempfile.mkdtemp(prefix=BEGUN, dir=place))
    try:
        for name in (DATABASE_FILE, KEY_FILE):
            shutil.copyfile(backup.folder / name, beside / name)
            (beside / name).chmod(0o600)
        copy = database.with_key(beside / DATABASE_FILE)
        if sum_of_file(beside / DATABASE_FILE) != backup.sums[DATABASE_FILE] or faults(copy, backup.store):
            raise StoreRefused(Reason.DAMAGED)
        do_again(copy, entries)
        if faults(copy, backup.store):
            raise StoreRefused(Reason.DISK_ERROR)
        sync_file(beside / DATABASE_FILE)
        sums = {name: sum_of_file(beside / name) for name in (DATABASE_FILE, KEY_FILE)}
        folder = _free_name(backup.folder)
        told = replace(backup, folder=folder, size=(beside / DATABASE_FILE).stat().st_size, sums=sums)
        write_new(beside / TOLD_FILE, told.written())
        sync_folder(beside)
        beside.rename(folder)
        sync_folder(place)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise
    if not _deleted(backup.folder):
        raise OSError
    return folder


def _holds(database: StoreDatabase, folder: Path, wanted: Set[tuple[ErasureKind, str]]) -> bool:
    """Whether one of the marks is of somebody or something in the copy.

    Refused as damaged where it can't be read with the store's own key.
    """
    try:
        return _stands_in(database, folder, wanted)
    except sa.exc.OperationalError as error:
        if primary_code(error) == "SQLITE_ERROR":  # no such table: cut to nothing
            raise StoreRefused(Reason.DAMAGED) from error
        raise


def _stands_in(database: StoreDatabase, folder: Path, wanted: Set[tuple[ErasureKind, str]]) -> bool:
    key = erasing_marks.erasing_key(database.key)
    with database.with_key(folder / DATABASE_FILE).reading() as connection:
        for kind, column in (
            (ErasureKind.PATIENT, pseudonyms.c.patient_id),
            (ErasureKind.EXTRACT, extracts.c.uuid),
        ):
            marks = {mark for one, mark in wanted if one is kind}
            if marks and any(
                mark_of(key, kind, name) in marks for name in connection.scalars(sa.select(column))
            ):
                return True
    return False


def _free_name(folder: Path) -> Path:
    more = 2
    while (free := folder.parent / f"{folder.name}-{more}").exists():
        more += 1
    return free


def _deleted(folder: Path) -> bool:
    """Renamed first, so that no half backup stands under a backup's name."""
    try:
        beside = Path(tempfile.mkdtemp(prefix=BEGUN, dir=folder.parent))
        folder.rename(beside / folder.name)
    except OSError:
        return False
    shutil.rmtree(beside, ignore_errors=True)
    return not beside.exists()
