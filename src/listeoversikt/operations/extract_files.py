"""The files of an export before they're read: which file a table lies in, and how it's written."""

from __future__ import annotations

import codecs
import csv
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import IO

from listeoversikt.journal.names import TABLES, table_named
from listeoversikt.journal.raw_table import CONTRACT, Headers
from listeoversikt.journal.reader import DELIMITERS
from listeoversikt.journal.sources import DESCRIPTION, TABLE_SUFFIXES

CHUNK = 2**20
UTF_8, WINDOWS = "UTF-8", "Windows-1252"
HEADER_BYTES = 2**16


class Form(StrEnum):
    """What the user gave."""

    FOLDER = "folder"
    ZIP = "zip"


@dataclass(frozen=True)
class TableFile:
    """A table's file: its name, its encoding and the sign between its cells.

    ``encoding`` is empty where all signs are the same in every encoding.
    """

    table: str
    file: str
    encoding: str = ""
    separator: str = ""


def export_of(paths: Sequence[Path]) -> Path | None:
    """The export that somebody means by these files: a folder, a zip, or the folder of the tables given.

    None when they don't belong together. Nothing is opened.
    """
    if len(paths) == 1 and not _is_part(paths[0]):
        return paths[0]
    folders = {path.parent for path in paths}
    if paths and len(folders) == 1 and all(map(_is_part, paths)):
        return folders.pop()
    return None


def _is_part(path: Path) -> bool:
    """A table or the description of an export that lies in a folder."""
    table = path.suffix.lower() in TABLE_SUFFIXES and table_named(path.stem) is not None
    return table or path.name.lower() == DESCRIPTION


def form_of(path: Path) -> Form:
    """Whether the export is a folder or a zip."""
    return Form.FOLDER if path.is_dir() else Form.ZIP


def table_files(path: Path, headers: Headers = CONTRACT) -> tuple[TableFile, ...]:
    """The tables' files in the contract's order; empty when the export can't be opened (reading tells why).

    ``headers`` say which file is which table and know its columns.
    """
    found: dict[str, TableFile] = {}
    with suppress(OSError, ValueError, RuntimeError, NotImplementedError, zipfile.BadZipFile):
        for name, stream in _streams(path):
            table = headers.table_of(PurePosixPath(name).stem)
            if table is not None and table not in found:
                encoding, separator = _written(table, stream, headers)
                found[table] = TableFile(table, PurePosixPath(name).name, encoding, separator)
    return tuple(found[table] for table in TABLES if table in found)


def _streams(path: Path) -> Iterator[tuple[str, IO[bytes]]]:
    if path.is_dir():
        for file in sorted(path.iterdir()):
            if file.suffix.lower() in TABLE_SUFFIXES and file.is_file():
                with file.open("rb") as stream:
                    yield file.name, stream
        return
    with zipfile.ZipFile(path) as archive:
        for info in archive.infolist():
            name = info.filename.replace("\\", "/")
            if PurePosixPath(name).suffix.lower() in TABLE_SUFFIXES and "__MACOSX" not in name:
                with archive.open(info) as member:
                    yield name, member


def _written(table: str, stream: IO[bytes], headers: Headers) -> tuple[str, str]:
    """Encoding and separator of a table, by the same rules as the reader's."""
    first = stream.read(HEADER_BYTES)
    if first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "UTF-16", ""
    encoding = _encoding(first, stream)
    header = first.decode("cp1252" if encoding == WINDOWS else "utf-8", "replace").splitlines()[:1]
    cells = {sign: next(csv.reader(header, delimiter=sign), []) for sign in DELIMITERS}
    best = max(DELIMITERS, key=lambda sign: (_known(table, cells[sign], headers), len(cells[sign])))
    return encoding, best


def _known(table: str, cells: list[str], headers: Headers) -> int:
    return sum(headers.column(table, cell.lstrip("\ufeff")) is not None for cell in cells)


def _encoding(first: bytes, stream: IO[bytes]) -> str:
    """UTF-8 or Windows-1252; empty where every sign is the same in both."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    plain = True
    try:
        chunk = first
        while chunk:
            plain = plain and chunk.isascii()
            decoder.decode(chunk)
            chunk = stream.read(CHUNK)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return WINDOWS
    return "" if plain else UTF_8
