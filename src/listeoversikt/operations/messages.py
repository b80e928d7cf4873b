"""Reads a folder of discharge messages: every file gets an outcome, and matched ones go into the store's log.

A file is taken whole or not at all; messages are written some at a time, each lot in one transaction, so that stopping
leaves nothing half. Nothing in the folder is touched, but in a watched one, where a broken file is moved to ``avvist``.
"""

from __future__ import annotations

import datetime as dt
import os
import stat
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from listeoversikt.journal.messages.key_file import read_keys
from listeoversikt.journal.messages.message import (
    UNKNOWN_KIND,
    Message,
    NotRead,
    Outcome,
    Reason,
)
from listeoversikt.journal.messages.read import read_message
from listeoversikt.journal.messages.safe_xml import MAX_BYTES
from listeoversikt.operations.message_log import (
    MESSAGE_READ,
    payload_of,
    salt_of,
    standing_messages,
    told_message,
)
from listeoversikt.operations.progress import Cancelled, Progress, Stage, never, quiet
from listeoversikt.operations.store_job import known_list
from listeoversikt.patient_list.message_facts import MessageStatus, ToldMessage
from listeoversikt.store.access.roles import Right
from listeoversikt.store.contents import Event, NewEvent
from listeoversikt.store.refusals import Reason as StoreReason
from listeoversikt.store.refusals import StoreRefused
from listeoversikt.store.repository import Store

SET_ASIDE = "avvist"
"""The subfolder that a broken file is moved to in a watched folder."""
LOT = 100
"""So many messages are written in one transaction."""
SETTLED_SECONDS = 3.0
"""A file in a watched folder that was written to so lately may not be whole yet."""

Keys = Mapping[str, str]
Stamp = tuple[int, int]


class NoFolder(Exception):
    """The folder of messages isn't there, or can't be listed."""


@dataclass(frozen=True)
class FileRead:
    """What became of one file. ``path`` is relative, with ``/``; ``kind`` a known word, never one out of the file."""

    path: str
    kind: str
    outcome: Outcome
    reason: Reason = Reason.NONE


@dataclass(frozen=True)
class FolderRead:
    """What became of every file, in the order of their paths; ``events`` are those written, to undo them by.

    ``patients``: how many different patients something was stored about. ``moved``: broken files set aside.
    """

    files: tuple[FileRead, ...]
    events: tuple[str, ...] = ()
    patients: int = 0
    moved: int = 0

    def count(self, outcome: Outcome) -> int:
        """How many files had that outcome."""
        return sum(one.outcome is outcome for one in self.files)

    @property
    def stored(self) -> int:
        """How many messages were stored."""
        return len(self.events)


@dataclass
class Watched:
    """What a watch remembers of its folder while the program is open: files that need no second look."""

    now: Callable[[], float]
    seen: dict[str, Stamp] = field(default_factory=dict)


def keys_from(path: Path | None) -> Keys | None:
    """The key file's content, for as long as it's needed. Raises ``BadKeys``."""
    return None if path is None else read_keys(path)


def read_folder(
    folder: Path,
    *,
    today: dt.date,
    keys: Keys | None = None,
    store: Store | None = None,
    watched: Watched | None = None,
    progress: Progress = quiet,
    cancelled: Cancelled = never,
) -> FolderRead:
    """Reads every file of a folder and its subfolders.

    Raises ``NoFolder``, ``StoreRefused``, and ``KeyboardInterrupt`` when it's cancelled: what was written until then
    stays, and is a duplicate the next time.
    """
    if store is not None:
        store.require(Right.TAKE_IN)
    reader = _Reader(keys, store, today)
    paths = [*_files(folder, watched)]
    files, moved = [], 0
    try:
        for number, path in enumerate(paths):
            if cancelled():
                raise KeyboardInterrupt
            progress(Stage.READING, number, len(paths))
            outcome = reader.read(folder, path)
            files.append(outcome)
            if watched is not None:
                _remember(watched, folder, path, outcome)
                moved += outcome.outcome is Outcome.REFUSED and _set_aside(folder, path)
    except KeyboardInterrupt:
        reader.forget_lot()
        raise
    reader.write_lot()
    progress(Stage.READING, len(paths), len(paths))
    return FolderRead(tuple(files), tuple(reader.events), len(reader.patients), moved)


class _Reader:
    """What is known while a folder is read."""

    def __init__(self, keys: Keys | None, store: Store | None, today: dt.date) -> None:
        self._keys, self._store, self._today = keys or {}, store, today
        self._on_list = None if store is None else _patients_of(store)
        self._salt = salt_of(store)
        standing = () if store is None else standing_messages(store, whole=True)
        self._marks = {event.payload["mark"] for event in standing}
        self._lot: list[NewEvent] = []
        self.events: list[str] = []
        self.patients: set[str] = set()

    def read(self, folder: Path, path: str) -> FileRead:
        """One file's outcome."""
        try:
            message = read_message(
                _content(folder, path), named_xml=path.lower().endswith(".xml"), today=self._today
            )
        except NotRead as not_read:
            return FileRead(path, not_read.kind, not_read.outcome, not_read.reason)
        patient_id, reason = self._patient(message)
        told = told_message(message, patient_id, self._salt, self._today)
        if told.mark in self._marks:
            return FileRead(path, message.kind.value, Outcome.DUPLICATE, Reason.RECEIVED_BEFORE)
        self._marks.add(told.mark)
        if self._store is not None and reason is Reason.NONE:
            self._keep(told)
        cancels = message.status is MessageStatus.CANCELLED
        return FileRead(path, message.kind.value, Outcome.CANCELLED if cancels else Outcome.READ, reason)

    def _patient(self, message: Message) -> tuple[str, Reason]:
        """Whose it is; a message whose numbers are two patients' is nobody's."""
        found = {self._keys[number] for number in message.national_numbers if number in self._keys}
        if len(found) != 1:
            return "", Reason.TWO_PATIENTS if found else Reason.NOT_LINKED
        (patient_id,) = found
        on_list = self._on_list is None or patient_id in self._on_list
        return patient_id, Reason.NONE if on_list else Reason.NOT_ON_LIST

    def _keep(self, told: ToldMessage) -> None:
        self._lot.append(NewEvent(MESSAGE_READ, payload_of(told), told.patient_id))
        self.patients.add(told.patient_id)
        if len(self._lot) >= LOT:
            self.write_lot()

    def write_lot(self) -> None:
        """Writes what was read since the last time, all of it or nothing."""
        if self._store is not None and self._lot:
            self.events += [event.uuid for event in self._store.append_events(self._lot)]
        self._lot = []

    def forget_lot(self) -> None:
        """Stopped: what wasn't written yet isn't."""
        self._lot = []


def _patients_of(store: Store) -> frozenset[str]:
    """The patients of the list, as extracts have told: messages are taken in whoever is blocked for the reader."""
    newest = store.newest_full()
    if newest is None:
        raise StoreRefused(StoreReason.NO_FULL_EXTRACT)
    if store.supplements_of(newest.id):
        known = known_list(store)
        assert known is not None
        return frozenset(known.patients.texts("patient_id"))
    patients = store.known_patients()
    return frozenset() if patients is None else frozenset(patients.ids)


def _files(folder: Path, watched: Watched | None) -> Iterator[str]:
    """The files below a folder, by their relative paths; linked folders aren't followed."""
    if not folder.is_dir():
        raise NoFolder
    found = []

    def stop(error: OSError) -> None:
        if error.filename is None or Path(error.filename) == folder:
            raise NoFolder from error

    for place, subfolders, names in os.walk(folder, onerror=stop):
        if watched is not None and Path(place) == folder and SET_ASIDE in subfolders:
            subfolders.remove(SET_ASIDE)
        found += [(Path(place) / name).relative_to(folder).as_posix() for name in names]
    for path in sorted(found):
        if watched is None or _is_new(watched, folder, path):
            yield path


def _is_new(watched: Watched, folder: Path, path: str) -> bool:
    """Whether a file has come or changed since it was last read, and is settled."""
    stamp = _stamp(folder, path)
    if stamp is None or watched.seen.get(path) == stamp:
        return False
    return not 0 <= watched.now() - stamp[1] / 1e9 < SETTLED_SECONDS


def _remember(watched: Watched, folder: Path, path: str, outcome: FileRead) -> None:
    """No second look in this session; what would happen in the future is read when its day has come."""
    stamp = _stamp(folder, path)
    if stamp is not None and outcome.reason is not Reason.FUTURE:
        watched.seen[path] = stamp


def _stamp(folder: Path, path: str) -> Stamp | None:
    try:
        found = (folder / path).stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns


def _content(folder: Path, path: str) -> bytes:
    """A file's bytes. Raises ``NotRead`` where it's no file, is too large, or lies outside the folder."""
    file = folder / path
    try:
        if file.is_symlink() and not file.resolve().is_relative_to(folder.resolve()):
            raise NotRead(Reason.OUTSIDE)
        found = file.stat()
        if not stat.S_ISREG(found.st_mode):
            raise NotRead(Reason.UNREADABLE)
        with file.open("rb") as opened:
            content = opened.read(MAX_BYTES + 1)
    except OSError as error:
        raise NotRead(Reason.UNREADABLE, UNKNOWN_KIND) from error
    if len(content) > MAX_BYTES:
        raise NotRead(Reason.TOO_LARGE if path.lower().endswith(".xml") else Reason.NOT_XML)
    return content


def _set_aside(folder: Path, path: str) -> bool:
    """Moves a broken file of a watched folder to the subfolder, never over another one."""
    place = folder / SET_ASIDE
    try:
        place.mkdir(exist_ok=True)
        name = Path(path)
        target = place / name.name
        number = 1
        while target.exists():
            number += 1
            target = place / f"{name.stem} ({number}){name.suffix}"
        (folder / path).rename(target)
    except OSError:
        return False
    return True


def undo_read(store: Store, read: FolderRead) -> None:
    """Takes back everything that was stored from a folder, in one transaction; the files can be read again."""
    marks = {event.payload["mark"] for event in _events_of(store, read)}
    gone = [event for event in standing_messages(store, whole=True) if event.payload["mark"] in marks]
    store.append_events([NewEvent(MESSAGE_READ, {}, one.patient, inverse_of=one.uuid) for one in gone])


def read_again(store: Store, read: FolderRead) -> FolderRead:
    """Stores what was taken back, without the files."""
    standing = {event.payload["mark"] for event in standing_messages(store, whole=True)}
    gone = [event for event in _events_of(store, read) if event.payload["mark"] not in standing]
    written = store.append_events([NewEvent(MESSAGE_READ, one.payload, one.patient) for one in gone])
    return replace(read, events=tuple(event.uuid for event in written))


def _events_of(store: Store, read: FolderRead) -> list[Event]:
    """The events that were written when a folder was read, also when they have been taken back."""
    wanted = frozenset(read.events)
    return [event for event in store.events(MESSAGE_READ, whole=True) if event.uuid in wanted]
