"""Backups of the embedded store: consistent copies, encrypted with the store's own key, whole or not there.

A copy is taken while others read and write (SQLite's backup, some pages at a time), in a hidden folder beside its
place. It's opened with the key and checked, put on disk, and only then given its name. Nothing is ever written over.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from listeoversikt import __version__
from listeoversikt.store import facts as backup_facts
from listeoversikt.store import integrity, keys
from listeoversikt.store.access import audit
from listeoversikt.store.access.audit_acts import AuditAct
from listeoversikt.store.access.audit_head import signature_of
from listeoversikt.store.access.audit_trail import AuditTrail
from listeoversikt.store.access.roles import Right
from listeoversikt.store.address import Location
from listeoversikt.store.backups import places as backup_places
from listeoversikt.store.backups.days import which_to_keep
from listeoversikt.store.backups.own_file import TOLD_FILE, Backup, backup_in, sum_of_file
from listeoversikt.store.backups.refusals import BackupReason, BackupRefused, refusing_to_copy
from listeoversikt.store.contents import Fault, StoreFinding
from listeoversikt.store.database import PATIENCE_SECONDS, SPARE_BYTES, Database
from listeoversikt.store.founding import DATABASE_FILE, KEY_FILE
from listeoversikt.store.on_disk import make_folders, sync_file, sync_folder, write_new
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.tables import meta

BESIDE = "-sikkerhetskopier"
"""The folder for backups, beside the store, until somebody chooses another."""
NAME = "sikkerhetskopi"
BEFORE_UPGRADE = f"{NAME}-før-oppgradering"
"""Beginning of the name of one taken before a store of an older schema was brought up to date."""
KEPT_BEFORE_UPGRADE = dt.timedelta(days=366)
"""So long such a one is kept, whatever the daily rule says; as long as the oldest of the monthly ones."""
BEGUN = ".begynt-"
LEFT_BEHIND_SECONDS = 24 * 3600.0
PAGES_AT_A_TIME = 256
"""One megabyte; others may write between two steps."""
BREATH_SECONDS = 0.02
RESTARTS = 3
"""Others who write make the copying begin again; after so many times it's done in one go, and they wait."""

Cancelled = Callable[[], bool]


def never() -> bool:
    """Nobody stops it."""
    return False


def everything(right: Right) -> None:
    """Nobody is asked: the program itself takes a backup."""


class Backups:
    """The backups of one store. Has connections of its own: may be used on another thread than the store."""

    on_server = False
    """Whether the store lies on a server; then there is no ``store_folder``."""

    def __init__(
        self,
        database: Database,
        clock: Callable[[], dt.datetime],
        require: Callable[[Right], None] = everything,
    ) -> None:
        self._database = database
        self._clock = clock
        self._require = require
        self.audit: AuditTrail | None = None
        """Where it's written that a backup is taken; with a way in of its own, as this has."""
        self.store_folder = database.path.parent

    @property
    def database(self) -> Database:
        """The store's database, with a way in of this one's own."""
        return self._database

    # --- where, and whether ------------------------------------------------------------------------------------

    @property
    def location(self) -> Location:
        """Where the store lies: its folder, or its address."""
        return self.store_folder

    def place(self) -> Path:
        """The folder for backups: the one that was chosen, else the one beside the store."""
        with refusing_to_copy(), self._database.reading() as connection:
            chosen = backup_facts.stated(connection, backup_facts.FOLDER)
        return Path(chosen) if chosen else self.usual_place

    @property
    def usual_place(self) -> Path:
        """The folder beside the store."""
        return self.store_folder.parent / f"{self.store_folder.name}{BESIDE}"

    def choose_place(self, place: Path | None) -> None:
        """Another folder for backups, which must be there; None = the one beside the store. Old backups stay."""
        with refusing_to_copy():
            self._require(Right.KEEP_BACKUPS)
            if place is not None:
                place = Path(os.path.abspath(place))
                self._refuse_in_store(place)
                if not place.is_dir():
                    raise BackupRefused(BackupReason.NO_FOLDER)
            usual = place is None or place == Path(os.path.abspath(self.usual_place))
            former = self.place()
            backup_places.remember(self._database, [former] if former.is_dir() else [], self._home())
            with self._database.writing() as connection:
                backup_facts.state(connection, backup_facts.FOLDER, None if usual else str(place))
            self.note({"kind": "place"})

    def paused_since(self) -> dt.datetime | None:
        """When the store was restored; automatic backups rest until somebody has looked and confirmed."""
        with refusing_to_copy(), self._database.reading() as connection:
            return backup_facts.moment(connection, backup_facts.RESTORED)

    def confirm(self) -> None:
        """The restored store is the right one: automatic backups go on."""
        with refusing_to_copy():
            self._require(Right.KEEP_BACKUPS)
        with refusing_to_copy(), self._database.writing() as connection:
            backup_facts.state(connection, backup_facts.RESTORED, None)
        self.note({"kind": "confirmed"})

    def known(self) -> tuple[Backup, ...]:
        """The whole backups of this store in the folder for backups, the newest first."""
        with refusing_to_copy():
            return _backups_in(self.place(), self._store_id())

    def in_folder(self, place: Path) -> tuple[Backup, ...]:
        """The whole backups of this store in another folder, the newest first."""
        with refusing_to_copy():
            return _backups_in(place, self._store_id())

    def changed_since(self, backups: Sequence[Backup]) -> bool:
        """Whether something may have been written since the newest of them."""
        return not backups or backups[0].source != self.state()

    def is_due(self) -> bool:
        """Whether the day's automatic backup is to be taken: something was written, and none is taken today."""
        if self.paused_since() is not None:
            return False
        known = self.known()
        today = self._today()
        return self.changed_since(known) and not any(one.automatic and one.day == today for one in known)

    # --- taken -------------------------------------------------------------------------------------------------

    def take_if_due(self, cancelled: Cancelled = never) -> Backup | None:
        """The day's automatic backup; afterwards those that needn't be kept are deleted. None = nothing to do."""
        if not self.is_due():
            return None
        taken = self.take(automatic=True, cancelled=cancelled)
        self.thin_out()
        return taken

    def take(
        self,
        out: Path | None = None,
        *,
        automatic: bool = False,
        cancelled: Cancelled = never,
        remembered: bool = True,
    ) -> Backup:
        """Takes a backup: in the folder for backups, or as the folder ``out``, which must be empty or not there.

        One that isn't automatic takes the right to keep backups. The store remembers where, before it's copied, unless
        the caller does that.
        """
        with refusing_to_copy():
            if not automatic:
                self._require(Right.KEEP_BACKUPS)
            place = self.place()
            earlier = _backups_in(place, self._store_id()) if place.is_dir() else ()
            folder = Path(os.path.abspath(out)) if out is not None else self._next_folder(place)
            self._refuse_in_store(folder)
            if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
                raise BackupRefused(BackupReason.NOT_EMPTY)
            self._make_place(folder.parent, is_chosen=out is None and place != self.usual_place)
            if remembered:
                backup_places.remember(self._database, [folder.parent], self._home())
            _clear_left_behind(folder.parent)
            self._ask_for_room(folder.parent)
            beside = Path(tempfile.mkdtemp(prefix=BEGUN, dir=folder.parent))
            try:
                backup = self._fill(beside, folder, _next_number(earlier), automatic, cancelled)
                sync_folder(beside)
                if folder.exists():
                    folder.rmdir()  # empty; Windows doesn't rename onto a folder that is there
                beside.rename(folder)
                sync_folder(folder.parent)
            except BaseException:
                shutil.rmtree(beside, ignore_errors=True)
                raise
        return backup

    def thin_out(self) -> None:
        """Deletes automatic backups beyond ten days and twelve months, and one taken before an upgrade after a year.

        Others, and any from later days, stay.
        """
        with refusing_to_copy():
            known = self.known()
            automatic = [one for one in known if one.automatic]
            today = self._today()
            for one in known[1:]:
                if one.folder.name.startswith(BEFORE_UPGRADE) and today - one.day > KEPT_BEFORE_UPGRADE:
                    _delete(one.folder)
            keep = which_to_keep((one.day for one in automatic), today)
            newest_of_day = {one.day: one.number for one in reversed(automatic)}
            for one in automatic:
                stays = one.day > today or (one.day in keep and newest_of_day[one.day] == one.number)
                if not stays:
                    _delete(one.folder)

    def _fill(self, beside: Path, folder: Path, number: int, automatic: bool, cancelled: Cancelled) -> Backup:
        source, moment = self.state(), self._clock()
        copy = beside / DATABASE_FILE
        self._copy_into(beside, cancelled)
        store = keys.read((beside / KEY_FILE).read_bytes()).store
        self._check(copy, store)
        log = self._end_of_log(copy)
        signing = audit.audit_key(self._database.key)
        backup = Backup(
            folder=folder,
            store=store,
            number=number,
            taken_at=moment.astimezone(dt.UTC),
            day=moment.astimezone().date(),
            automatic=automatic,
            size=copy.stat().st_size,
            source=source,
            program_version=__version__,
            sums={name: sum_of_file(beside / name) for name in (DATABASE_FILE, KEY_FILE)},
            log=log,
            log_signature=None if log is None else signature_of(signing, store, number, log),
        )
        write_new(beside / TOLD_FILE, backup.written())
        return backup

    def _copy_into(self, beside: Path, cancelled: Cancelled) -> None:
        """The store's content and its keys, on disk when this returns."""
        copy = beside / DATABASE_FILE
        write_new(copy, b"")
        _copy(self._database, copy, cancelled)
        sync_file(copy)
        self._check_source()
        write_new(beside / KEY_FILE, (self.store_folder / KEY_FILE).read_bytes())

    def note(self, details: dict[str, Any]) -> None:
        """Writes in the audit log; of a backup before it's taken, so that it's in the copy too.

        A backup is no look-up: a full disk that can't take the entry doesn't keep one from being taken elsewhere.
        """
        if self.audit is not None:
            with contextlib.suppress(StoreRefused):
                self.audit.look(AuditAct.BACKED_UP, details=details)

    def _end_of_log(self, copy: Path) -> tuple[int, str] | None:
        """How far the audit log goes in the copy: one cut later doesn't fit this any more."""
        with self._database.with_key(copy).reading() as connection:
            return audit.end(connection)

    def _check_source(self) -> None:
        """The copying takes a page whose signature is wrong for an empty one, and signs it anew: so it's looked at here.

        Nobody is held up, unless something is found; then it's looked at again while nobody writes.
        """
        with closing(self._database.connection()) as connection:
            if not _has_altered_pages(connection):
                return
            connection.execute("BEGIN")
            connection.execute("SELECT count(*) FROM meta").fetchone()
            if _has_altered_pages(connection):
                raise BackupRefused(BackupReason.STORE_DAMAGED)

    def _check(self, copy: Path, store: str) -> None:
        try:
            found = faults(self._database.with_key(copy), store)
        except StoreRefused as refused:
            if refused.reason != Reason.DAMAGED:
                raise
            raise BackupRefused(BackupReason.NOT_WHOLE) from refused
        if found:
            raise BackupRefused(BackupReason.NOT_WHOLE)

    # --- what is asked first -----------------------------------------------------------------------------------

    def _refuse_in_store(self, folder: Path) -> None:
        """A backup in the store's own folder would go with it."""
        store, resolved = self.store_folder.resolve(), folder.resolve()
        if resolved == store or store in resolved.parents:
            raise BackupRefused(BackupReason.IN_STORE)

    def _make_place(self, place: Path, *, is_chosen: bool) -> None:
        """A chosen folder that isn't there is a disk that isn't plugged in: nothing is made in its stead."""
        if place.is_dir():
            return
        if is_chosen:
            raise BackupRefused(BackupReason.NO_FOLDER)
        make_folders(place, 0o700)

    def _ask_for_room(self, place: Path) -> None:
        if shutil.disk_usage(place).free < self._database.path.stat().st_size + SPARE_BYTES:
            raise BackupRefused(BackupReason.DISK_FULL)

    def _next_folder(self, place: Path) -> Path:
        """A name by the office's own time; another when there is one, by a clock that went back."""
        name = f"{NAME}-{self._clock().astimezone():%Y-%m-%d-%H%M%S}"
        folder, more = place / name, 2
        while folder.exists():
            folder, more = place / f"{name}-{more}", more + 1
        return folder

    def _home(self) -> Path | None:
        """The folder that the store lies in; None on a server."""
        return None if self.on_server else self.store_folder

    def _store_id(self) -> str:
        return keys.read((self.store_folder / KEY_FILE).read_bytes()).store

    def state(self) -> tuple[int, int]:
        """Size and time of the store's file: others when something has been written."""
        stat = self._database.path.stat()
        return stat.st_size, stat.st_mtime_ns

    def _today(self) -> dt.date:
        return self._clock().astimezone().date()


def faults(database: Database, store: str, *, full: bool = False) -> tuple[StoreFinding, ...]:
    """What is wrong with a copy: whole pages, signatures, whose it is; ``full`` also all that ``store check`` looks at.

    Refused as damaged where it can't be read at all.
    """
    found: list[StoreFinding] = []
    if not database.whole_pages():
        found.append(StoreFinding(Fault.PAGE, DATABASE_FILE))
    with database.reading() as connection:
        facts = {row.key: row.value for row in connection.execute(sa.select(meta))}
        if facts.get("store") != store:
            found.append(StoreFinding(Fault.REFERENCE, meta.name))
        checks = (integrity.findings,) if full else (integrity.altered_pages, integrity.broken_structure)
        found += (finding for check in checks for finding in check(connection))
    return tuple(found)


def _has_altered_pages(connection: Any) -> bool:
    return bool(connection.execute("PRAGMA cipher_integrity_check").fetchall())


def _copy(database: Database, target: Path, cancelled: Cancelled) -> None:
    """All pages of a database into an empty file, encrypted with the same key; on disk when this returns."""
    with closing(database.connection()) as source, closing(database.with_key(target).connection()) as copy:
        try:
            watch = _Watch(cancelled, RESTARTS)
            source.backup(copy, pages=PAGES_AT_A_TIME, progress=watch, sleep=BREATH_SECONDS)
        except _TooManyRestarts:
            watch = _Watch(cancelled, None)
            source.backup(copy, pages=-1, progress=watch, sleep=BREATH_SECONDS)


class _TooManyRestarts(Exception):
    """Others write so often that the copying never comes to its end."""


class _Watch:
    """Looks at each step of the copying: stopped, begun again, or held up by somebody who writes."""

    def __init__(self, cancelled: Cancelled, restarts: int | None) -> None:
        self._cancelled = cancelled
        self._restarts_left = restarts
        self._left: int | None = None
        self._moved = time.monotonic()

    def __call__(self, status: int, remaining: int, total: int) -> None:
        """After each step."""
        if self._cancelled():
            raise KeyboardInterrupt
        now = time.monotonic()
        if self._left is not None and remaining > self._left and self._restarts_left is not None:
            self._restarts_left -= 1
            if self._restarts_left < 0:
                raise _TooManyRestarts
        if remaining != self._left:
            self._left, self._moved = remaining, now
        elif now - self._moved > PATIENCE_SECONDS:
            raise BackupRefused(BackupReason.IN_USE)


def copies_in(place: Path) -> tuple[Backup, ...]:
    """Every backup in a folder, whichever store it's of; nothing is opened but the small file of each."""
    if not place.is_dir():
        return ()
    inside = sorted(path for path in place.iterdir() if path.is_dir() and not path.name.startswith("."))
    return tuple(backup for folder in inside if (backup := _looked_at(folder)) is not None)


def _backups_in(place: Path, store: str) -> tuple[Backup, ...]:
    mine = [backup for backup in copies_in(place) if backup.store == store]
    return tuple(sorted(mine, key=lambda one: (one.number, one.taken_at), reverse=True))


def _looked_at(folder: Path) -> Backup | None:
    """What can't be read isn't a backup of ours, and doesn't hide the others."""
    try:
        return backup_in(folder)
    except OSError:
        return None


def _next_number(earlier: Sequence[Backup]) -> int:
    return max((one.number for one in earlier), default=0) + 1


def _clear_left_behind(place: Path) -> None:
    """What a killed backup left in the folder; nothing that somebody may be at work on."""
    for path in place.iterdir():
        is_ours = path.name.startswith(BEGUN) and path.is_dir()
        if is_ours and abs(time.time() - path.stat().st_mtime) > LEFT_BEHIND_SECONDS:
            shutil.rmtree(path, ignore_errors=True)


def _delete(folder: Path) -> None:
    """Renamed first, and that on disk, so that no half backup stands under a backup's name."""
    beside = Path(tempfile.mkdtemp(prefix=BEGUN, dir=folder.parent))
    folder.rename(beside / folder.name)
    sync_folder(folder.parent)
    shutil.rmtree(beside, ignore_errors=True)
