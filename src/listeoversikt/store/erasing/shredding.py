"""Crypto-shredding: the office's whole store is made unreadable by destroying every copy of its key, then deleted.

The database is encrypted with one random key, which lies in ``keys.json`` alone, wrapped. When every key file is gone, what
is left of the database anywhere can't be read by anybody. The program reaches the key files it knows of: the store's, its
backups' and former stores' beside it. A copy elsewhere has its own key file, which a passphrase still opens. And a
file that is overwritten may live on underneath: in a solid state disk's spare blocks, in a file system that never writes
in place or keeps snapshots, in a synchronised folder's history. ``docs/erasing.md`` says so to the office.
"""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import shutil
import stat
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from listeoversikt.store.backups.taking import BEGUN
from listeoversikt.store.erasing.marks import MARKS_FILE
from listeoversikt.store.founding import DATABASE_FILE, KEY_FILE
from listeoversikt.store.on_disk import sync_folder

OURS = (
    DATABASE_FILE,
    f"{DATABASE_FILE}-journal",
    KEY_FILE,
    MARKS_FILE,
    "attempts.json",
    "audit.head",
    "vindu.lock",
)
"""What the program itself puts in a store's folder; anything else there is somebody else's, and stays."""

HALF_WRITTEN = tuple(f".{name}-" for name in (*OURS, "sikkerhetskopi.json"))
"""How files begin that were being written when the program was killed."""


@dataclass
class Shredded:
    """What was destroyed. ``keys``: key files overwritten; ``gone``: folders deleted; ``left``: what couldn't be."""

    keys: list[Path] = field(default_factory=list)
    gone: list[Path] = field(default_factory=list)
    left: list[Path] = field(default_factory=list)
    untouched: list[Path] = field(default_factory=list)
    """Folders that were known and couldn't be reached, or that another store with the same key uses."""
    server: bool = False
    """Whether the store lay on a server: its own backups and log are for whoever runs it to delete."""

    @property
    def is_unreadable(self) -> bool:
        """Whether every key file the program knows of is destroyed, and every known folder was looked through."""
        return not self.untouched and not any(path.name == KEY_FILE for path in self.left)


def shred(store: Path, copies: Iterable[Path], places: Iterable[Path]) -> Shredded:
    """Destroys the keys of ``copies`` and then of the store, and deletes all of them and what is left in ``places``.

    The store's own key goes last: stopped before, it can be opened and asked again.
    """
    done = Shredded()
    shred_copies([*copies, store], places, done)
    return done


def shred_copies(copies: Iterable[Path], places: Iterable[Path], done: Shredded) -> None:
    """As ``shred``, where the store itself isn't a folder; told in ``done``."""
    folders = list(copies)
    for folder in folders:
        _shred_key(folder / KEY_FILE, done)
    for folder in folders:
        _delete(folder, done)
    for place in places:
        _clear(place)


def _shred_key(path: Path, done: Shredded) -> None:
    """Overwritten in place with other bytes, on disk, before the name goes. Never through a link: that's another's file."""
    try:
        size = _own_file(path).st_size
        descriptor = os.open(path, os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb+") as file:
            file.write(secrets.token_bytes(size))
            file.flush()
            os.fsync(file.fileno())
            file.truncate(0)
            os.fsync(file.fileno())
        path.unlink()
        sync_folder(path.parent)
    except FileNotFoundError:
        return
    except OSError:
        done.left.append(path)
        return
    done.keys.append(path)


def _own_file(path: Path) -> os.stat_result:
    """A plain file with this one name; ``OSError`` for anything else: its bytes may be another's."""
    found = path.lstat()
    if not stat.S_ISREG(found.st_mode) or found.st_nlink > 1:
        raise OSError(errno.ELOOP, "not a file of its own")
    return found


def _delete(folder: Path, done: Shredded) -> None:
    if os.path.lexists(
        folder / KEY_FILE
    ):  # the key couldn't be destroyed: the folder is told as left already
        return
    for name in (*OURS, "sikkerhetskopi.json"):
        with contextlib.suppress(OSError):
            (folder / name).unlink(missing_ok=True)
    with contextlib.suppress(OSError):
        for path in [one for one in folder.iterdir() if one.name.startswith(HALF_WRITTEN)]:
            path.unlink()
        folder.rmdir()
    (done.left if folder.exists() else done.gone).append(folder)


def _clear(place: Path) -> None:
    """The folder for backups goes too, when nothing else lies in it."""
    if not place.is_dir():
        return
    for path in place.iterdir():
        if path.name.startswith(BEGUN) and path.is_dir():
            _shred_key(path / KEY_FILE, Shredded())
            shutil.rmtree(path, ignore_errors=True)
    with contextlib.suppress(OSError):
        place.rmdir()
