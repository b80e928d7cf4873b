"""The files of an export: a folder, a zip of it, or one file, opened with care.

A folder or zip may hold CSV and workbooks side by side. Refused: a path out of the folder, a macro workbook, and what
``archive``, ``workbooks`` and ``fhir`` refuse.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from listeoversikt.journal.archive import archive_files, open_archive
from listeoversikt.journal.fhir.opening import open_fhir
from listeoversikt.journal.fhir.xml_files import is_xml, refuse_fhir_xml
from listeoversikt.journal.identity import masked_names, shown_name
from listeoversikt.journal.raw_table import CONTRACT, Cells, Headers
from listeoversikt.journal.reader import read_cells
from listeoversikt.journal.refusal import Refusal, RefusalKind
from listeoversikt.journal.table_source import (
    ExportFiles,
    Hear,
    SourceFile,
    SourceNotes,
    TableSource,
    hear_nothing,
)
from listeoversikt.journal.workbooks.sheets import workbook_sources

DESCRIPTION = "uttrekk.json"
LOCK_MARKS = ("~$", ".~lock.")
"""What Excel and LibreOffice lay beside a workbook while somebody has it open; it may hold who that is."""
TOP_BYTES = 2**20
UTF_16 = (b"\xff\xfe", b"\xfe\xff")
HIDDEN_SHEET = "hidden_sheet"
"""Key in ``SourceNotes.left_out``: hidden sheets that nothing was read from."""
TABLE_SUFFIXES = (".csv", ".txt", ".tsv")
MACRO_SUFFIXES = (".xlsm", ".xlsb", ".xltm", ".xlam", ".xls")
WORKBOOK_SUFFIXES = (".xlsx",)
FHIR_SUFFIXES = (".json", ".ndjson", ".jsonl", ".json.gz", ".ndjson.gz", ".jsonl.gz")


@masked_names()
def open_export(path: Path, *, headers: Headers = CONTRACT, hear: Hear = hear_nothing) -> ExportFiles:
    """Finds the tables of an export; refuses what can't be one. ``hear`` is told of what must be read to find them."""
    if not _is_there(path):
        raise Refusal(RefusalKind.NOT_FOUND)
    if path.is_dir():
        return _sort_out(_folder_files(path), path.name, headers, hear)
    suffix = path.suffix.lower()
    if suffix in MACRO_SUFFIXES:
        raise Refusal(RefusalKind.MACRO_WORKBOOK)
    if suffix == ".zip":
        return _open_zip(path, headers, hear)
    if is_xml(path.name):
        refuse_fhir_xml([_file(path)])
    if suffix in WORKBOOK_SUFFIXES or is_fhir(path.name):
        return _sort_out([_file(path)], path.stem, headers, hear)
    raise Refusal(RefusalKind.NOT_AN_EXPORT)


def is_fhir(name: str) -> bool:
    """Whether a file's name is that of FHIR resources."""
    return name.lower().endswith(FHIR_SUFFIXES) and PurePosixPath(name).name.lower() != DESCRIPTION


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # a name too long for the system, or none at all
        return False


def _folder_files(folder: Path) -> list[SourceFile]:
    try:
        found = sorted(folder.iterdir())
    except OSError as error:
        raise Refusal(RefusalKind.UNREADABLE_FILE, file=folder.name) from error
    for path in found:
        if path.is_symlink() and not _leads_into(path, folder):
            raise Refusal(RefusalKind.PATH_OUTSIDE)
    return [_file(path) for path in found if path.is_file()]


def _leads_into(link: Path, folder: Path) -> bool:
    try:
        return link.resolve().is_relative_to(folder.resolve()) and link.is_file()
    except (OSError, RuntimeError):  # a link to itself
        return False


def _file(path: Path) -> SourceFile:
    try:
        size = path.stat().st_size
    except OSError as error:
        raise Refusal(RefusalKind.UNREADABLE_FILE, file=path.name) from error
    return SourceFile(path.name, size, partial(_read_file, path), partial(_open_file, path))


def _read_file(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Refusal(RefusalKind.UNREADABLE_FILE, file=path.name) from error


def _open_file(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except OSError as error:
        raise Refusal(RefusalKind.UNREADABLE_FILE, file=path.name) from error


def _open_zip(path: Path, headers: Headers, hear: Hear) -> ExportFiles:
    archive = open_archive(path)
    try:
        files = archive_files(archive, path.stat().st_size)
        found = _sort_out(files, path.stem, headers, hear)
    except BaseException:
        archive.close()
        raise
    return replace(found, close=archive.close)


@dataclass
class _Found:
    """The export while its files are looked through."""

    placed: dict[str, list[TableSource]] = field(default_factory=dict)
    tables: dict[str, TableSource] = field(default_factory=dict)
    unplaced: list[TableSource] = field(default_factory=list)
    fhir: list[SourceFile] = field(default_factory=list)
    description: SourceFile | None = None
    other: int = 0
    notes: SourceNotes = field(default_factory=SourceNotes)

    def open_workbook(self, file: SourceFile, headers: Headers) -> None:
        """The sheets of a workbook; those that are hidden are counted."""
        workbook = workbook_sources(file, headers)
        self.notes.hidden_sheets_read += workbook.hidden_read
        if workbook.hidden_left:
            left = self.notes.left_out
            left[HIDDEN_SHEET] = left.get(HIDDEN_SHEET, 0) + workbook.hidden_left
        for source in workbook.sources:
            self.place(source)

    def place(self, source: TableSource) -> None:
        """A source among those of its table, or among those that a person must place; no name that points to somebody."""
        source = replace(source, file=shown_name(source.file))
        if source.table:
            self.placed.setdefault(source.table, []).append(source)
        else:
            self.unplaced.append(source)

    def settle(self, headers: Headers) -> None:
        """One source a table: of several the only one that is named exactly; the others are unplaced."""
        for table, sources in self.placed.items():
            named = [
                one for one in sources if any(headers.names_exactly(table, n) for n in (one.file, one.stem))
            ]
            chosen = sources if len(sources) == 1 else named
            if len(chosen) != 1:
                raise Refusal(RefusalKind.SAME_TABLE_TWICE, table=table)
            self.tables[table] = chosen[0]
            self.unplaced += [replace(one, table="") for one in sources if one is not chosen[0]]


def _sort_out(files: Sequence[SourceFile], name: str, headers: Headers, hear: Hear) -> ExportFiles:
    found = _Found()
    for file in files:
        path = PurePosixPath(file.name)
        if path.name.startswith(LOCK_MARKS):
            continue
        suffix = path.suffix.lower()
        at_top = len(path.parts) == 1
        if suffix in MACRO_SUFFIXES:
            raise Refusal(RefusalKind.MACRO_WORKBOOK)
        if file.name.lower() == DESCRIPTION:
            found.description = file
        elif is_fhir(file.name):
            found.fhir.append(file)
        elif at_top and suffix in WORKBOOK_SUFFIXES:
            found.open_workbook(file, headers)
        elif at_top and suffix in TABLE_SUFFIXES:
            found.place(_csv_source(file, path.stem, headers))
        else:
            found.other += 1
    found.settle(headers)
    description = found.description.read if found.description is not None else None
    if not found.tables and not found.unplaced:
        refuse_fhir_xml(files)
        if found.fhir:
            fhir = open_fhir(found.fhir, hear)
            return replace(fhir, description=description, other_files=found.other, name=name)
    return ExportFiles(
        tables=found.tables,
        unplaced=found.unplaced,
        description=description,
        other_files=found.other + len(found.fhir),
        name=name,
        notes=found.notes,
    )


def _csv_source(file: SourceFile, stem: str, headers: Headers) -> TableSource:
    table = headers.table_of(stem) or ""
    reading = _CsvReading(file, table, headers)
    return TableSource(table, file.name, stem, file.size, reading.cells, reading.digest, reading.top)


@dataclass
class _CsvReading:
    """A CSV that is read once for its cells and its digest."""

    file: SourceFile
    table: str
    headers: Headers
    seen: bytes | None = None

    def cells(self, hear: Hear) -> Cells:
        """The cells of the file."""
        content = self.file.read()
        self.seen = hashlib.sha256(content).digest()
        cells = read_cells(self.table, content, self.headers)
        hear(1.0)
        return cells

    def top(self) -> Cells:
        """The cells of the first lines."""
        with self.file.open() as stream:
            first = stream.read(TOP_BYTES)
        if len(first) == TOP_BYTES:
            end = max(first.rfind(b"\n"), first.rfind(b"\r"))
            if end < 0 or first.startswith(UTF_16):
                return self.cells(hear_nothing)
            first = first[: end + 1]
        return read_cells(self.table, first, self.headers)

    def digest(self) -> bytes:
        """SHA-256 of the file's bytes."""
        return self.seen if self.seen is not None else hashlib.sha256(self.file.read()).digest()
