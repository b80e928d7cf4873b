"""Where copies of a store may lie, looked through: by what the store remembers, and by the identity that each copy carries.

A backup or a former store is known by the store it's of, not by its folder's name. What couldn't be looked through is
told: nobody is to believe that a copy is gone because its disk wasn't plugged in.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from listeoversikt.store import backup_places, keys
from listeoversikt.store.backup_file import TOLD_FILE, Backup, backup_in
from listeoversikt.store.backups import Backups
from listeoversikt.store.founding import DATABASE_FILE, KEY_FILE
from listeoversikt.store.refusals import StoreRefused
from listeoversikt.store.ways_in import MOVED_TO, StoreDatabase

ASIDE = "-før-gjenoppretting-"
"""As ``restoring.ASIDE``: a former store, kept when a backup took its place."""
MOST_BESIDE = 5000
"""So many names of a folder beside the store are looked at."""


@dataclass(frozen=True)
class StoreCopy:
    """A copy of the store that the program knows of: a backup, or a former store (``backup`` None)."""

    folder: Path
    backup: Backup | None = None


@dataclass(frozen=True)
class Copies:
    """What was found. ``own_places``: of those ``places`` that were looked through, the ones this store uses now.

    ``unreached``: known folders that couldn't be looked through. ``others``: stores in use, with the same key.
    """

    found: tuple[StoreCopy, ...] = ()
    places: tuple[Path, ...] = ()
    own_places: tuple[Path, ...] = ()
    unreached: tuple[Path, ...] = ()
    others: tuple[Path, ...] = ()

    @property
    def untouched(self) -> tuple[Path, ...]:
        """What nobody may say is erased."""
        return (*self.unreached, *self.others)


def look_through(backups: Backups, database: StoreDatabase) -> Copies:
    """Everything that can be found now; for a store on a server only what it remembers, as not reached."""
    with database.reading() as connection:
        places = backup_places.remembered(connection, backup_places.PLACES)
        homes = backup_places.remembered(connection, backup_places.HOMES)
    if backups.on_server:
        return Copies(unreached=tuple(dict.fromkeys((backups.place(), *places, *homes))))
    home = Path(os.path.abspath(backups.store_folder))
    store = keys.read((home / KEY_FILE).read_bytes()).store
    own = tuple(dict.fromkeys(Path(os.path.abspath(one)) for one in (backups.place(), backups.usual_place)))
    beside = tuple(_folders_beside(home, (*places, *homes), store))
    found: dict[Path, StoreCopy] = {}
    looked: list[Path] = []
    unreached: list[Path] = []
    others: list[Path] = []
    for place in dict.fromkeys((*own, *places, *beside)):
        if (place / DATABASE_FILE).is_file():
            continue  # a store, not a folder for backups: looked at below
        try:
            inside = sorted(path for path in place.iterdir() if not path.name.startswith("."))
            copies = [copy for path in inside if (copy := _copy_in(path, store)) is not None]
        except OSError:
            if (
                place in places and not _is_gone(place, home)
            ) or place == backups.place() != backups.usual_place:
                unreached.append(place)
            continue
        looked.append(place)
        found.update((copy.folder, copy) for copy in copies if copy.folder != home)
    for folder in dict.fromkeys((*homes, *beside)):
        if folder == home or folder in found or not _is_store(folder, store):
            if folder != home and not folder.is_dir() and not _is_gone(folder, home):
                unreached.append(folder)
            continue
        if ASIDE in folder.name or _has_moved(database, folder):
            found[folder] = StoreCopy(folder)
        else:
            others.append(folder)
    return Copies(
        found=tuple(sorted(found.values(), key=_newest_first)),
        places=tuple(looked),
        own_places=tuple(one for one in looked if one in own),
        unreached=tuple(dict.fromkeys(unreached)),
        others=tuple(others),
    )


def _newest_first(copy: StoreCopy) -> tuple[bool, float, str]:
    moment = 0.0 if copy.backup is None else -copy.backup.taken_at.timestamp()
    return copy.backup is None, moment, str(copy.folder)


def _folders_beside(home: Path, known: Iterable[Path], store: str) -> Iterator[Path]:
    """Folders beside the store, and beside those that are known, that hold something of the store: renamed ones too."""
    for parent in dict.fromkeys(one.parent for one in (home, *known)):
        try:
            inside = sorted(
                one for one in islice(parent.iterdir(), MOST_BESIDE) if not one.name.startswith(".")
            )
        except OSError:
            continue
        for folder in inside:
            if folder != home and (_is_store(folder, store) or _holds_backups(folder, store)):
                yield folder


def _holds_backups(folder: Path, store: str) -> bool:
    try:
        return any(
            (one / TOLD_FILE).is_file() and _is_store(one, store)
            for one in islice(folder.iterdir(), MOST_BESIDE)
        )
    except OSError:
        return False


def _copy_in(folder: Path, store: str) -> StoreCopy | None:
    """A backup of the store, or one that doesn't say what it is; ``OSError`` where it can't be looked into."""
    if not folder.is_dir() or not (folder / KEY_FILE).is_file():
        return None
    told = backup_in(folder)
    if told is not None:
        return StoreCopy(folder, told) if told.store == store else None
    if not (folder / TOLD_FILE).exists():
        return None  # a store in use, or one put there by hand
    return StoreCopy(folder) if _is_store(folder, store) else None


def _is_store(path: Path, store: str) -> bool:
    try:
        return (path / DATABASE_FILE).is_file() and keys.read((path / KEY_FILE).read_bytes()).store == store
    except (OSError, StoreRefused):
        return False


def _has_moved(database: StoreDatabase, folder: Path) -> bool:
    """Whether it says itself that it's the store no more: it can't be opened by anybody."""
    from listeoversikt.store.backup_facts import stated
    from listeoversikt.store.database import Database

    if not isinstance(database, Database):
        return False
    try:
        with database.with_key(folder / DATABASE_FILE).reading() as connection:
            return stated(connection, MOVED_TO) is not None
    except StoreRefused:
        return False


def _is_gone(folder: Path, home: Path) -> bool:
    """Whether it's deleted, not out of reach: the folder that it lay in is the one that the store lies in."""
    return folder.parent == home.parent and not folder.exists()
