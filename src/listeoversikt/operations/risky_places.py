"""Folders that a store is unsafe in: those that are kept like on another machine, and those of a network.

Judged by the names that the sync programs give their folders, the marks they leave, and the file system's kind.
"""

from __future__ import annotations

import os
import re
from enum import StrEnum
from pathlib import Path

SYNC_NAMES = re.compile(
    r"onedrive( - .+)?|dropbox( \(.+\))?|icloud ?drive|icloud~.+|com~apple~clouddocs|mobile documents"
    r"|nextcloud\d*|owncloud\d*|google ?drive|my drive|min disk",
    re.IGNORECASE,
)
SYNC_MARKS = (".dropbox", ".dropbox.cache", ".owncloudsync.log", ".nextcloudsync.log", ".sync_folder")
NETWORK_SYSTEMS = frozenset(
    {
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "afs",
        "9p",
        "fuse.sshfs",
        "davfs",
        "fuse.davfs2",
        "ceph",
        "ncpfs",
    }
)
MOUNTS = Path("/proc/mounts")
REMOTE_DRIVE = 4
"""What Windows calls a drive of another machine (``GetDriveTypeW``)."""


class Risk(StrEnum):
    """What is unsafe about a place."""

    SYNCED = "synced"
    NETWORK = "network"


def risk_of(folder: Path, mounts: Path = MOUNTS) -> Risk | None:
    """What is unsafe about keeping a store there; None where nothing is seen to be."""
    whole = Path(os.path.realpath(folder))
    if any(SYNC_NAMES.fullmatch(part) for part in whole.parts) or _has_mark(whole):
        return Risk.SYNCED
    is_network = _is_remote_drive(whole) if os.name == "nt" else _system_of(whole, mounts) in NETWORK_SYSTEMS
    return Risk.NETWORK if is_network else None


def _has_mark(folder: Path) -> bool:
    for inside in (folder, *folder.parents):
        try:
            if any((inside / mark).exists() for mark in SYNC_MARKS):
                return True
        except OSError:
            return False
    return False


def _system_of(folder: Path, mounts: Path) -> str:
    """The kind of the file system that a folder lies on; "" where that isn't told."""
    try:
        lines = mounts.read_text("utf-8", "replace").splitlines()
    except OSError:
        return ""
    found, kind = "", ""
    for line in lines:
        parts = line.split(" ")
        point = re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), parts[1]) if len(parts) > 2 else ""
        if point and len(point) >= len(found) and folder.is_relative_to(point):
            found, kind = point, parts[2]
    return kind


def _is_remote_drive(folder: Path) -> bool:
    import ctypes

    if folder.drive.startswith("\\\\"):
        return True
    windows = getattr(ctypes, "windll", None)
    return windows is not None and windows.kernel32.GetDriveTypeW(f"{folder.drive}\\") == REMOTE_DRIVE
