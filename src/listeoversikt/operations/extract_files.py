"""The files of an export before they're read: which file a table lies in, and how it's written."""

from __future__ import annotations

import codecs
import csv
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import IO

from listeoversikt.journal.identity import shown_name
from listeoversikt.journal.names import TABLES, table_named
from listeoversikt.journal.raw_table import CONTRACT, Headers
from listeoversikt.journal.reader import DELIMITERS
from listeoversikt.journal.refusal import Refusal
from listeoversikt.journal.sources import DESCRIPTION, TABLE_SUFFIXES, WORKBOOK_SUFFIXES, is_fhir
from listeoversikt.journal.table_source import SourceFile
from listeoversikt.journal.workbooks.sheets import workbook_sources

CHOSEN_KINDS = (
    *("*.xlsx", "*.zip", "*.csv", "*.txt", "*.tsv"),
    *("*.json", "*.ndjson", "*.jsonl", "*.json.gz", "*.ndjson.gz", "*.jsonl.gz"),
)
"""What an extract may be written as; dialogs for choosing a file show these."""
CHUNK = 2**20
UTF_8, WINDOWS = "UTF-8", "Windows-1252"
HEADER_BYTES = 2**16


class Form(StrEnum):
    """What the user gave."""

    FOLDER = "folder"
    ZIP = "zip"
    WORKBOOK = "workbook"
    FHIR = "fhir"  # one file of resources


SHEET = " › "
"""Stands between a workbook's name and a sheet's."""


@dataclass(frozen=True)
class TableFile:
    """A table's file: its name, its encoding and the sign between its cells; for a sheet neither of them.

    ``encoding`` is empty where all signs are the same in every encoding.
    """

    table: str
    file: str
    encoding: str = ""
    separator: str = ""

    @property
    def is_sheet(self) -> bool:
        """Whether the table is a sheet of a workbook."""
        return SHEET in self.file


def export_of(paths: Sequence[Path]) -> Path | None:
    """The export that somebody means by these files: a folder, a zip, a workbook, a file of FHIR resources, or the folder
    of the tables given.

    None when they don't belong together, or ``folder_of`` must be asked about. No file is opened.
    """
    if len(paths) == 1 and not _is_part(paths[0]) and not _is_loose(paths[0]):
        return paths[0]
    folder = _common(paths)
    if folder is None:
        return None
    if all(map(_is_part, paths)):
        return folder
    return folder if _are_all(paths, folder) else None


def folder_of(paths: Sequence[Path]) -> Path | None:
    """The folder to offer when ``export_of`` knows no export: all the files lie in it, and more may.

    None when they lie in several, or some of them can't be read from.
    """
    return _common(paths) if all(_may_be_read(path) for path in paths) else None


def _common(paths: Sequence[Path]) -> Path | None:
    folders = {path.parent for path in paths}
    return folders.pop() if len(folders) == 1 else None


def _are_all(paths: Sequence[Path], folder: Path) -> bool:
    """Whether the files are all of the folder that could be read from."""
    with suppress(OSError):
        there = {file.name for file in folder.iterdir() if _may_be_read(file)}
        return there == {path.name for path in paths}
    return False


def _may_be_read(path: Path) -> bool:
    endings = (*TABLE_SUFFIXES, *WORKBOOK_SUFFIXES)
    name = path.name.lower()
    return name.endswith(endings) or is_fhir(path.name) or name == DESCRIPTION


def _is_loose(path: Path) -> bool:
    """A file of one table, whatever it's called: it's read with the folder it lies in."""
    return path.suffix.lower() in TABLE_SUFFIXES


def _is_part(path: Path) -> bool:
    """A table or the description of an export that lies in a folder."""
    table = path.suffix.lower() in TABLE_SUFFIXES and table_named(path.stem) is not None
    return table or path.name.lower() == DESCRIPTION


def form_of(path: Path) -> Form:
    """Whether the export is a folder, a zip, a workbook or a file of FHIR resources."""
    if path.is_dir():
        return Form.FOLDER
    if path.suffix.lower() in WORKBOOK_SUFFIXES:
        return Form.WORKBOOK
    return Form.FHIR if is_fhir(path.name) else Form.ZIP


def holds_fhir(path: Path) -> bool:
    """Whether tables can only come of FHIR resources: there are such files, and no tables or workbooks."""
    tables = (*TABLE_SUFFIXES, *WORKBOOK_SUFFIXES)
    with suppress(OSError, ValueError, RuntimeError, NotImplementedError, zipfile.BadZipFile):
        names = _names(path)
        return any(map(is_fhir, names)) and not any(name.lower().endswith(tables) for name in names)
    return False


def _names(path: Path) -> list[str]:
    if path.is_dir():
        return [file.name for file in path.iterdir()]
    if path.suffix.lower() == ".zip":
        with zipfile.ZipFile(path) as archive:
            return [name for name in archive.namelist() if "__MACOSX" not in name]
    return [path.name]


def table_files(path: Path, headers: Headers = CONTRACT) -> tuple[TableFile, ...]:
    """The tables' files in the contract's order; empty when the export can't be opened (reading tells why).

    ``headers`` say which file is which table and know its columns.
    """
    found: dict[str, TableFile] = {}
    with suppress(Refusal, OSError, ValueError, RuntimeError, NotImplementedError, zipfile.BadZipFile):
        for name, stream in _streams(path):
            for file in _files_in(PurePosixPath(name.replace("\\", "/")), stream, headers):
                found.setdefault(file.table, file)
    return tuple(found[table] for table in TABLES if table in found)


def _files_in(name: PurePosixPath, stream: IO[bytes], headers: Headers) -> Iterator[TableFile]:
    if name.suffix.lower() in WORKBOOK_SUFFIXES:
        content = stream.read()
        file = SourceFile(name.name, len(content), lambda: content, lambda: BytesIO(content))
        for source in workbook_sources(file, headers).sources:
            if source.table:
                yield TableFile(source.table, shown_name(source.file))
        return
    table = headers.table_of(name.stem)
    if table is not None:
        yield TableFile(table, shown_name(name.name), *_written(table, stream, headers))


def _streams(path: Path) -> Iterator[tuple[str, IO[bytes]]]:
    endings = (*TABLE_SUFFIXES, *WORKBOOK_SUFFIXES)
    if path.suffix.lower() == ".zip" and path.is_file():
        with zipfile.ZipFile(path) as archive:
            for info in archive.infolist():
                if info.filename.lower().endswith(endings) and "__MACOSX" not in info.filename:
                    with archive.open(info) as member:
                        yield info.filename, member
        return
    for file in sorted(path.iterdir()) if path.is_dir() else [path]:
        if file.suffix.lower() in endings and file.is_file():
            with file.open("rb") as stream:
                yield file.name, stream


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
