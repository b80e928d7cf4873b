"""Where copies of a store may lie, looked through: by what the store remembers, and by the identity that each copy carries.

A backup or a former store is known by the store it's of, not by its folder's name. What couldn't be looked through is
told: nobody is to believe that a copy is gone because its disk wasn't plugged in. What a killed program left half made is a
copy like others.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from listeoversikt.store import half_made, keys
from listeoversikt.store.backups import places as backup_places
from listeoversikt.store.backups.own_file import TOLD_FILE, Backup, backup_in
from listeoversikt.store.backups.taking import BEGUN, Backups
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
    """Everything that can be found now; for a store on a server by what it remembers, where this machine has it."""
    with database.reading() as connection:
        places = backup_places.remembered(connection, backup_places.PLACES)
        homes = backup_places.remembered(connection, backup_places.HOMES)
    if backups.on_server:
        return _of_a_server(backups, database, places, homes)
    home = Path(os.path.abspath(backups.store_folder))
    search = _Search(keys.read((home / KEY_FILE).read_bytes()).store, home)
    own = tuple(dict.fromkeys(Path(os.path.abspath(one)) for one in (backups.place(), backups.usual_place)))
    beside = tuple(_folders_beside(home, (*places, *homes), search.store))
    search.add_stores(folder for one in (home, *homes) for folder in half_made.left_of(one))
    for place in dict.fromkeys((*own, *places, *beside)):
        if (place / DATABASE_FILE).is_file():
            continue  # a store, not a folder for backups: looked at below
        if not search.look_in(place) and (
            (place in places and not _is_gone(place, home)) or place == backups.place() != backups.usual_place
        ):
            search.unreached.append(place)
    for folder in dict.fromkeys((*homes, *beside, *search.by_hand)):
        if folder == home or folder in search.found:
            continue
        if not _is_store(folder, search.store):
            if not folder.is_dir() and not _is_gone(folder, home):
                search.unreached.append(folder)
        else:
            search.sort_in(folder, is_copy=ASIDE in folder.name or _has_moved(database, folder))
    return search.copies(own)


def _of_a_server(
    backups: Backups, database: StoreDatabase, places: Iterable[Path], homes: Iterable[Path]
) -> Copies:
    """Its backups are folders, maybe another machine's: what this one hasn't is told as not reached."""
    with database.reading() as connection:
        search = _Search(database.key_place.read(connection).store)
    own = (backups.place(), backups.usual_place)
    for place in dict.fromkeys((*own, *places)):
        if not search.look_in(place) and (place != backups.usual_place or place.exists()):
            search.unreached.append(place)
    for folder in dict.fromkeys((*homes, *search.by_hand)):
        if _is_store(folder, search.store):
            search.sort_in(folder, is_copy=_has_moved(database, folder))
        elif not folder.is_dir():
            search.unreached.append(folder)
    return search.copies(own)


class _Search:
    """What has been found so far. ``home``: where the store itself lies, which is no copy."""

    def __init__(self, store: str, home: Path | None = None) -> None:
        self.store, self._home = store, home
        self.found: dict[Path, StoreCopy] = {}
        self.looked: list[Path] = []
        self.unreached: list[Path] = []
        self.others: list[Path] = []
        self.by_hand: list[Path] = []

    def look_in(self, place: Path) -> bool:
        """A folder for backups, with what is half made there; False where it can't be looked into."""
        try:
            every = sorted(place.iterdir())
            inside = [path for path in every if not path.name.startswith(BEGUN)]
            copies = [copy for path in inside if (copy := _copy_in(path, self.store)) is not None]
            by_hand = [path for path in inside if _says_nothing(path, self.store)]
        except OSError:
            return False
        self.looked.append(place)
        self.by_hand += by_hand
        self.found.update((copy.folder, copy) for copy in copies if copy.folder != self._home)
        self.add_stores(path for path in every if path.name.startswith(BEGUN))
        return True

    def add_stores(self, folders: Iterable[Path]) -> None:
        """Those of them that are the store are copies without a word of their own."""
        self.found.update((folder, StoreCopy(folder)) for folder in folders if _is_store(folder, self.store))

    def sort_in(self, folder: Path, *, is_copy: bool) -> None:
        """A folder that is the store: a copy of it, or another one in use."""
        if is_copy:
            self.found[folder] = StoreCopy(folder)
        else:
            self.others.append(folder)

    def copies(self, own: Sequence[Path]) -> Copies:
        """All of it; ``own``: the folders for backups that are in use now."""
        return Copies(
            found=tuple(sorted(self.found.values(), key=_newest_first)),
            places=tuple(self.looked),
            own_places=tuple(one for one in self.looked if one in own),
            unreached=tuple(dict.fromkeys(self.unreached)),
            others=tuple(self.others),
        )


def _newest_first(copy: StoreCopy) -> tuple[bool, float, str]:
    moment = 0.0 if copy.backup is None else -copy.backup.taken_at.timestamp()
    return copy.backup is None, moment, str(copy.folder)


def _folders_beside(home: Path, known: Iterable[Path], store: str) -> Iterator[Path]:
    """Folders beside the store, and beside those that are known, that hold something of the store: renamed ones too."""
    for parent in dict.fromkeys(one.parent for one in (home, *known)):
        try:
            inside = sorted(
                one for one in islice(parent.iterdir(), MOST_BESIDE) if not one.name.startswith(BEGUN)
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
    if folder.is_symlink() or _is_of_another(folder, store):
        return None  # whose files they are isn't for what lies beside them to say
    told = backup_in(folder)
    if told is not None:
        return StoreCopy(folder, told) if told.store == store else None
    if not (folder / TOLD_FILE).exists():
        return None  # see _says_nothing
    return StoreCopy(folder) if _is_store(folder, store) else None


def _says_nothing(folder: Path, store: str) -> bool:
    """Whether it's the store without a word of what it is: in use, a copy put there by hand, a link. Told, never altered."""
    return (folder.is_symlink() or not (folder / TOLD_FILE).exists()) and _is_store(folder, store)


def _is_of_another(folder: Path, store: str) -> bool:
    """Whether the key file can be read, and is another store's."""
    try:
        return keys.read((folder / KEY_FILE).read_bytes()).store != store
    except (OSError, StoreRefused):
        return False


def _is_store(path: Path, store: str) -> bool:
    try:
        return (path / DATABASE_FILE).is_file() and keys.read((path / KEY_FILE).read_bytes()).store == store
    except (OSError, StoreRefused):
        return False


def _has_moved(database: StoreDatabase, folder: Path) -> bool:
    """Whether it says itself that it's the store no more: it can't be opened by anybody."""
    from listeoversikt.store.facts import stated

    try:
        with database.with_key(folder / DATABASE_FILE).reading() as connection:
            return stated(connection, MOVED_TO) is not None
    except StoreRefused:
        return False


def _is_gone(folder: Path, home: Path) -> bool:
    """Whether it's deleted, not out of reach: the folder that it lay in is the one that the store lies in."""
    return folder.parent == home.parent and not folder.exists()
