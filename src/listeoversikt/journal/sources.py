"""The files of an export: a folder or a zip of it, opened with care.

Nothing is unpacked to disk. Refused: a path out of the folder, a zip that unpacks to more than 2 GB or 100
times its size, an encrypted zip, a macro workbook. Excel workbooks and FHIR get their rooms here later.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path, PurePosixPath

from listeoversikt.journal.names import table_named
from listeoversikt.journal.refusal import Refusal, RefusalKind

MAX_UNPACKED = 2 * 1024**3
MAX_RATIO = 100
DESCRIPTION = "uttrekk.json"
TABLE_SUFFIXES = (".csv", ".txt", ".tsv")
MACRO_SUFFIXES = (".xlsm", ".xlsb", ".xltm", ".xlam", ".xls")
WORKBOOK_SUFFIXES = (".xlsx",)
FHIR_SUFFIXES = (".json", ".ndjson")


@dataclass(frozen=True)
class ExportFiles:
    """The tables found, each with how to read its bytes; the description if there is one."""

    tables: dict[str, Callable[[], bytes]]
    description: Callable[[], bytes] | None
    ignored: int
    name: str
    close: Callable[[], None] = field(default=lambda: None)


def open_export(path: Path) -> ExportFiles:
    """Finds the tables of an export; refuses what can't be one."""
    if not _is_there(path):
        raise Refusal(RefusalKind.NOT_FOUND)
    if path.is_dir():
        return _open_folder(path)
    suffix = path.suffix.lower()
    if suffix in MACRO_SUFFIXES:
        raise Refusal(RefusalKind.MACRO_WORKBOOK)
    if suffix in WORKBOOK_SUFFIXES:
        raise Refusal(RefusalKind.WORKBOOK_LATER)
    if suffix in FHIR_SUFFIXES:
        raise Refusal(RefusalKind.FHIR_LATER)
    if suffix == ".zip":
        return _open_zip(path)
    raise Refusal(RefusalKind.NOT_AN_EXPORT)


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # a name too long for the system, or none at all
        return False


def _open_folder(folder: Path) -> ExportFiles:
    files: dict[str, Callable[[], bytes]] = {}
    try:
        found = sorted(folder.iterdir())
    except OSError as error:
        raise Refusal(RefusalKind.UNREADABLE_FILE, file=folder.name) from error
    for path in found:
        if path.is_symlink() and not _leads_into(path, folder):
            raise Refusal(RefusalKind.PATH_OUTSIDE)
        if path.is_file():
            files[path.name] = partial(_read_file, path)
    return _sort_out(files, folder.name)


def _leads_into(link: Path, folder: Path) -> bool:
    try:
        return link.resolve().is_relative_to(folder.resolve()) and link.is_file()
    except (OSError, RuntimeError):  # a link to itself
        return False


def _read_file(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Refusal(RefusalKind.UNREADABLE_FILE, file=path.name) from error


def _open_zip(path: Path) -> ExportFiles:
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise Refusal(RefusalKind.UNREADABLE_ZIP) from error
    try:
        members = [info for info in archive.infolist() if not info.is_dir()]
        _check_members(members, path.stat().st_size)
        files: dict[str, Callable[[], bytes]] = {}
        for info in members:
            if not _is_clutter(info.filename):
                files[_inside(info.filename, members)] = partial(_read_member, archive, info)
        found = _sort_out(files, path.stem)
    except BaseException:
        archive.close()
        raise
    return ExportFiles(found.tables, found.description, found.ignored, found.name, archive.close)


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


def _inside(name: str, members: list[zipfile.ZipInfo]) -> str:
    """The member's name without the one folder that the tables lie in."""
    path = PurePosixPath(name.replace("\\", "/"))
    paths = [PurePosixPath(info.filename.replace("\\", "/")) for info in members]
    homes = {other.parent for other in paths if table_named(other.stem) and not _is_clutter(str(other))}
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


def _sort_out(files: dict[str, Callable[[], bytes]], name: str) -> ExportFiles:
    tables: dict[str, Callable[[], bytes]] = {}
    description, ignored = None, 0
    for file, read in files.items():
        path = PurePosixPath(file)
        suffix = path.suffix.lower()
        table = table_named(path.stem) if len(path.parts) == 1 else None
        if suffix in MACRO_SUFFIXES:
            raise Refusal(RefusalKind.MACRO_WORKBOOK)
        if file.lower() == DESCRIPTION:
            description = read
        elif table is not None and suffix in WORKBOOK_SUFFIXES:
            raise Refusal(RefusalKind.WORKBOOK_LATER)
        elif table is not None and suffix in TABLE_SUFFIXES:
            if table in tables:
                raise Refusal(RefusalKind.SAME_TABLE_TWICE, table=table)
            tables[table] = read
        else:
            ignored += 1
    return ExportFiles(tables, description, ignored, name)
