"""A zip opened with care: nothing is unpacked to disk.

Refused: a path out of the folder, a zip that unpacks to more than 2 GB or 100 times its size, an encrypted zip.
"""

from __future__ import annotations

import zipfile
from functools import partial
from pathlib import Path, PurePosixPath
from typing import BinaryIO, cast

from listeoversikt.journal.names import TABLES, fold
from listeoversikt.journal.refusal import Refusal, RefusalKind
from listeoversikt.journal.table_source import SourceFile

MAX_UNPACKED = 2 * 1024**3
MAX_RATIO = 100
_TABLES = frozenset(map(fold, TABLES))


def open_archive(path: Path) -> zipfile.ZipFile:
    """The zip at ``path``; refused when it isn't one."""
    try:
        return zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise Refusal(RefusalKind.UNREADABLE_ZIP) from error


def archive_files(archive: zipfile.ZipFile, packed: int) -> list[SourceFile]:
    """The files of a zip of ``packed`` bytes, without the one folder that the tables lie in and without clutter."""
    members = [info for info in archive.infolist() if not info.filename.endswith("/")]
    _check_members(members, packed)
    homes = _homes(members)
    return [
        SourceFile(
            _inside(info.filename, homes),
            info.file_size,
            partial(_read_member, archive, info),
            partial(_open_member, archive, info),
        )
        for info in members
        if not _is_clutter(info.filename)
    ]


def _check_members(members: list[zipfile.ZipInfo], packed: int) -> None:
    for info in members:
        name = info.filename.replace("\\", "/")
        parts = PurePosixPath(name).parts
        if not parts or name.startswith("/") or ".." in parts or ":" in parts[0]:
            raise Refusal(RefusalKind.PATH_OUTSIDE)
        if info.external_attr >> 28 == 0o12:
            raise Refusal(RefusalKind.PATH_OUTSIDE)
        if info.flag_bits & 0x1:
            raise Refusal(RefusalKind.ENCRYPTED_ZIP)
    unpacked = sum(info.file_size for info in members)
    if unpacked > MAX_UNPACKED or unpacked > MAX_RATIO * max(packed, 1):
        raise Refusal(RefusalKind.UNPACKS_TOO_LARGE)


def _is_clutter(name: str) -> bool:
    """What macOS and Windows leave in a zip beside the files."""
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return parts[0] == "__MACOSX" or parts[-1].startswith("._") or parts[-1] in (".DS_Store", "Thumbs.db")


def _homes(members: list[zipfile.ZipInfo]) -> set[PurePosixPath]:
    """The folders that tables lie in; where nothing is named as a table, all that anything lies in."""
    paths = [PurePosixPath(info.filename.replace("\\", "/")) for info in members]
    paths = [path for path in paths if not _is_clutter(str(path))]
    tables = {path.parent for path in paths if fold(path.stem) in _TABLES}
    return tables or {path.parent for path in paths}


def _inside(name: str, homes: set[PurePosixPath]) -> str:
    """The member's name without the one folder that the tables lie in."""
    path = PurePosixPath(name.replace("\\", "/"))
    if len(homes) == 1 and path.parent in homes and len(path.parts) <= 2:
        return path.name
    return str(path)


def _read_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    try:
        with archive.open(info) as stream:
            content = stream.read(info.file_size + 1)
    except Exception as error:  # BadZipFile, zlib.error, lzma's and the disk's have no common base
        raise Refusal(RefusalKind.UNREADABLE_ZIP) from error
    if len(content) > info.file_size:
        raise Refusal(RefusalKind.UNPACKS_TOO_LARGE)
    return content


def _open_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> BinaryIO:
    try:
        return cast(BinaryIO, archive.open(info))
    except Exception as error:
        raise Refusal(RefusalKind.UNREADABLE_ZIP) from error
