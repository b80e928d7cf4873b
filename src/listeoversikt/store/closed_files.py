"""Others on the machine may neither read nor write the store's files: what is open is closed when the store is opened.

Only the store's own files and folder are looked at, never what a link leads to nor the folder above; and only what is this
user's is changed. On Windows a folder's rights are inherited, and nothing is looked at.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

FOLDER = "."
"""How the folder itself is named."""
FILES = ("store.db", "store.db-journal", "keys.json", "audit.head", "attempts.json", "slettet.json")
BESIDE = frozenset({*FILES, "sikkerhetskopi.json", "vindu.lock"})
"""What a folder holds that is a store's and nothing else's."""
OTHERS = stat.S_IRWXG | stat.S_IRWXO


@dataclass(frozen=True)
class Openness:
    """What others could read or write. ``closed``: no more. ``left``: still; it's another's, a link, or the disk has no rights."""

    closed: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


def close_to_others(folder: Path) -> Openness:
    """Takes others' rights away from the store's folder and the files in it; tells what was open."""
    if os.name != "posix":
        return Openness()
    found = {name: _closed(folder / name) for name in FILES}
    found[FOLDER] = _closed(folder, is_folder=True)
    return Openness(
        tuple(name for name, done in found.items() if done is True),
        tuple(name for name, done in found.items() if done is False),
    )


def _closed(path: Path, *, is_folder: bool = False) -> bool | None:
    """Whether it was open and has been closed; None where there was nothing to do."""
    try:
        if not os.stat(path).st_mode & OTHERS:
            return None
    except OSError:  # not there, or gone by now
        return None
    flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | (os.O_DIRECTORY if is_folder else 0)
    with suppress(OSError):
        descriptor = os.open(path, flags)
        try:
            return _close(descriptor, path if is_folder else None)
        finally:
            os.close(descriptor)
    return False


def _close(descriptor: int, folder: Path | None) -> bool:
    there = os.fstat(descriptor)
    if there.st_uid != os.geteuid():
        return False
    if folder is None and not (stat.S_ISREG(there.st_mode) and there.st_nlink == 1):
        return False
    if folder is not None and not _is_the_stores(folder):
        return False
    os.fchmod(descriptor, stat.S_IMODE(there.st_mode) & ~OTHERS)
    return not os.fstat(descriptor).st_mode & OTHERS


def _is_the_stores(folder: Path) -> bool:
    """Nothing else lies in it: a folder that somebody keeps other things in is theirs to close."""
    return all(name in BESIDE or name.startswith(".") for name in os.listdir(folder))
