"""Names and bytes that are on disk when the call returns: a power cut right after takes none of them.

Light: nothing but the standard library is imported, for runs without a store write their results with it too.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

_REFUSALS = (errno.EIO, errno.ENOSPC, errno.EDQUOT)
"""What a disk says when it couldn't keep what it was given; other errors mean that it doesn't know the call."""


def write_new(path: Path, content: bytes) -> None:
    """A new file that only its owner may read, on disk when this returns."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def read_plain(path: Path, most: int = -1) -> bytes:
    """What a file holds, or its beginning. ``OSError`` for a pipe, a device or a folder: a pipe might never answer."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "not a plain file")
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            return file.read(most)
    finally:
        os.close(descriptor)


def sync_file(path: Path) -> None:
    """The file's bytes are on disk when this returns; its name is when its folder has been synced."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """The folder's entries are on disk when this returns (Windows has no such call, nor have some network disks)."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno in _REFUSALS:
            raise
    finally:
        os.close(descriptor)


def make_folders(folder: Path, mode: int = 0o777) -> None:
    """A folder and those above it that weren't there, with their names on disk when this returns.

    ``mode`` is that of the folder itself. A folder whose name isn't on disk takes all that was synced in it with it.
    """
    if folder.is_dir():
        return
    make_folders(folder.parent)
    folder.mkdir(mode=mode, exist_ok=True)
    sync_folder(folder.parent)
