"""A disk that keeps only what it was told to keep: rebuilt from a write log, as it may be after a power cut.

The rules, stricter than any disk in use:

* a file's bytes are certain when the file was synced after they were written. Until then each sector of 512 bytes
  that was written is as before or as after any of the writes to it, each by its own chance, and the file has any of
  the lengths it has had since;
* a name in a folder (made, removed, renamed) is certain when that folder was synced afterwards. Until then it is there
  or not, whatever has become of the names before it; one rename is whole or not at all. Syncing a file doesn't keep
  its name.
"""

from __future__ import annotations

import enum
import os
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.recording import Change, Recording, What

SECTOR = 512


class Fate(enum.Enum):
    """What becomes of that which isn't certain."""

    ALL_KEPT = "all"
    """As after a killed process: what was written is there."""
    ALL_LOST = "none"
    BY_CHANCE = "chance"
    FILES_ONLY = "files"
    """All bytes, no names."""
    NAMES_ONLY = "names"
    """All names, no bytes."""


@dataclass
class File:
    """Bytes that are certain, and what was done since: written at a place, or given a length."""

    certain: bytes = b""
    since: list[tuple[int, bytes] | int] = field(default_factory=list)

    def now(self) -> bytes:
        """As a program reads it."""
        content = bytearray(self.certain)
        for one in self.since:
            _do(content, one)
        return bytes(content)

    def sync(self) -> None:
        """From now on the bytes are certain."""
        if self.since:
            self.certain, self.since = self.now(), []

    def torn(self, draw: random.Random) -> bytes:
        """Every sector as before or as after any of the writes to it; any of the lengths it has had."""
        lengths, content = [len(self.certain)], bytearray(self.certain)
        touched: dict[int, list[bytes]] = {}
        for one in self.since:
            _do(content, one)
            lengths.append(len(content))
            if not isinstance(one, int):
                first, last = one[0] // SECTOR, (one[0] + len(one[1]) - 1) // SECTOR
                for sector in range(first, last + 1):
                    part = bytes(content[sector * SECTOR : (sector + 1) * SECTOR])
                    touched.setdefault(sector, []).append(part)
        found = bytearray(self.certain.ljust(max(lengths), b"\0"))
        for sector, versions in touched.items():
            chosen = draw.randrange(len(versions) + 1)
            if chosen:
                part = versions[chosen - 1]
                found[sector * SECTOR : sector * SECTOR + len(part)] = part
        return bytes(found[: draw.choice(lengths)])


@dataclass
class Folder:
    """Names that are certain."""

    names: dict[str, File | Folder] = field(default_factory=dict)


@dataclass(frozen=True)
class Renaming:
    """A name taken away, given, or both at once."""

    thing: File | Folder
    away: tuple[Folder, str] | None
    to: tuple[Folder, str] | None

    def touches(self, folder: Folder) -> bool:
        """Whether a sync of the folder makes it certain."""
        return any(place is not None and place[0] is folder for place in (self.away, self.to))


Names = Callable[[Folder], dict[str, "File | Folder"]]


class Disk:
    """The state of a folder and all below it while a recorded program works on it."""

    def __init__(self, before: Path, root: Path, heeds_syncs: bool = True) -> None:
        self._root, self._heeds_syncs = root, heeds_syncs
        self._top = _read(before)
        self._live: dict[int, dict[str, File | Folder]] = {}
        self._since: list[Renaming] = []

    def do(self, change: Change) -> None:
        """One recorded change."""
        if change.what == What.WRITE:
            self._file(change.path).since.append((change.at, change.data))
        elif change.what == What.COPY:
            data = self.content(change.to)[change.start : change.start + change.size]
            assert len(data) == change.size
            self._file(change.path).since.append((change.at, data))
        elif change.what == What.LENGTH:
            self._file(change.path).since.append(change.at)
        elif change.what == What.SYNC:
            self._sync(self._find(change.path))
        elif change.what in (What.FILE, What.FOLDER):
            self._rename(File() if change.what == What.FILE else Folder(), None, self._place(change.path))
        elif change.what == What.REMOVE:
            self._rename(self._find(change.path), self._place(change.path), None)
        elif change.what == What.SECOND_NAME:
            self._rename(self._find(change.path), None, self._place(change.to))
        elif change.what == What.RENAME:
            self._rename(self._find(change.path), self._place(change.path), self._place(change.to))

    def content(self, path: Path) -> bytes:
        """A file as a program reads it now."""
        return self._file(path).now()

    def has(self, path: Path) -> bool:
        """Whether there is such a name now."""
        folder, name = self._place(path)
        return name in self._names_now(folder)

    def cut(self, target: Path, fate: Fate, draw: random.Random) -> None:
        """Writes into ``target`` what is found when the power goes now."""
        names: dict[int, dict[str, File | Folder]] = {}
        if fate in (Fate.ALL_KEPT, Fate.NAMES_ONLY):
            kept = self._since
        elif fate == Fate.BY_CHANCE:
            share = draw.random()
            kept = [one for one in self._since if draw.random() < share]
        else:
            kept = []
        for one in kept:
            _apply(one, lambda folder: names.setdefault(id(folder), dict(folder.names)))

        def bytes_of(file: File) -> bytes:
            if fate in (Fate.ALL_KEPT, Fate.FILES_ONLY):
                return file.now()
            return file.torn(draw) if fate == Fate.BY_CHANCE else file.certain

        _write(self._top, target, lambda folder: names.get(id(folder), folder.names), bytes_of)

    def _sync(self, thing: File | Folder) -> None:
        if not self._heeds_syncs:
            return
        if isinstance(thing, File):
            thing.sync()
            return
        for one in [one for one in self._since if one.touches(thing)]:
            _apply(one, lambda folder: folder.names)
            self._since.remove(one)

    def _rename(
        self, thing: File | Folder, away: tuple[Folder, str] | None, to: tuple[Folder, str] | None
    ) -> None:
        done = Renaming(thing, away, to)
        _apply(done, self._names_now)
        self._since.append(done)

    def _names_now(self, folder: Folder) -> dict[str, File | Folder]:
        return self._live.setdefault(id(folder), dict(folder.names))

    def _place(self, path: Path) -> tuple[Folder, str]:
        parent = self._find(path.parent)
        assert isinstance(parent, Folder)
        return parent, path.name

    def _find(self, path: Path) -> File | Folder:
        found: File | Folder = self._top
        for name in path.relative_to(self._root).parts:
            assert isinstance(found, Folder)
            found = self._names_now(found)[name]
        return found

    def _file(self, path: Path) -> File:
        found = self._find(path)
        assert isinstance(found, File)
        return found


def _do(content: bytearray, one: tuple[int, bytes] | int) -> None:
    if isinstance(one, int):
        content[:] = content[:one].ljust(one, b"\0")
        return
    place, data = one
    if len(content) < place:
        content.extend(bytes(place - len(content)))
    content[place : place + len(data)] = data


def _apply(one: Renaming, names: Names) -> None:
    if one.away is not None and names(one.away[0]).get(one.away[1]) is one.thing:
        del names(one.away[0])[one.away[1]]
    if one.to is not None:
        names(one.to[0])[one.to[1]] = one.thing


def _read(path: Path) -> Folder:
    """What lay there before, all of it certain."""
    return Folder(
        {one.name: _read(one) if one.is_dir() else File(one.read_bytes()) for one in path.iterdir()}
    )


def _write(folder: Folder, target: Path, names: Names, content: Callable[[File], bytes]) -> None:
    target.mkdir(mode=0o700, exist_ok=True)
    for name, thing in names(folder).items():
        if isinstance(thing, Folder):
            _write(thing, target / name, names, content)
        else:
            with os.fdopen(os.open(target / name, os.O_WRONLY | os.O_CREAT, 0o600), "wb") as file:
                file.write(content(thing))


def replayed(recording: Recording, heeds_syncs: bool = True) -> Iterator[tuple[int, Disk]]:
    """The disk after each of the changes, with the change's number."""
    disk = Disk(recording.before, recording.root, heeds_syncs)
    for number, change in enumerate(recording.changes):
        disk.do(change)
        yield number, disk
