"""Which tables a workbook holds: a sheet is named after its table, or the workbook is and has one sheet."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from listeoversikt.journal.raw_table import Cells, Headers
from listeoversikt.journal.table_source import Hear, SourceFile, TableSource
from listeoversikt.journal.workbooks.contents import Contents, Sheet
from listeoversikt.journal.workbooks.package import Package
from listeoversikt.journal.workbooks.scan import holds_cells, scan, scan_top
from listeoversikt.journal.workbooks.sheet_cells import sheet_cells

TOP_ROWS = 2_000
"""So many rows are enough to find a header, also one that a profile says is far down."""


@dataclass(frozen=True)
class WorkbookSources:
    """What a workbook offers. ``hidden_read`` sheets are hidden and read, ``hidden_left`` are hidden and left alone."""

    sources: list[TableSource] = field(default_factory=list)
    hidden_read: int = 0
    hidden_left: int = 0


def workbook_sources(file: SourceFile, headers: Headers) -> WorkbookSources:
    """The sheets with anything in them. Those that no table is named after are sources without a table.

    A hidden sheet counts only when it is named as a table that no visible sheet is named as. Refuses a workbook that
    isn't safe or whole.
    """
    content = file.read()
    contents = Contents(Package(file.name, content))
    digest = hashlib.sha256(content).digest()
    del content
    sheets = [sheet for sheet in contents.sheets if holds_cells(contents.package, sheet.part)]
    visible = [sheet for sheet in sheets if not sheet.hidden]
    hidden = [sheet for sheet in sheets if sheet.hidden]
    sources = [_source(file, sheet, contents, headers, digest, alone=len(visible) == 1) for sheet in visible]
    tables = {source.table for source in sources if source.table}
    behind = [_source(file, sheet, contents, headers, digest, alone=False) for sheet in hidden]
    read = [source for source in behind if source.table and source.table not in tables]
    return WorkbookSources([*sources, *read], len(read), len(hidden) - len(read))


def _source(
    file: SourceFile, sheet: Sheet, contents: Contents, headers: Headers, digest: bytes, *, alone: bool
) -> TableSource:
    shown = f"{file.name} › {sheet.name}"
    stem = PurePosixPath(file.name).stem
    table = headers.table_of(shown) or headers.table_of(sheet.name)
    named = sheet.name
    if table is None and alone:
        table, named = headers.table_of(stem), stem
    reading = _SheetReading(table or "", sheet, contents, headers, digest)
    size = contents.package.sizes.get(sheet.part, 0)
    return TableSource(table or "", shown, named, size, reading.cells, reading.digest, reading.top)


@dataclass(frozen=True)
class _SheetReading:
    """A sheet that is read when its cells are asked for."""

    table: str
    sheet: Sheet
    contents: Contents
    headers: Headers
    workbook: bytes

    def cells(self, hear: Hear) -> Cells:
        """The cells below the sheet's header."""
        scanned = scan(self.contents.package, self.sheet.part, hear)
        hear(1.0)
        return sheet_cells(self.table, scanned, self.contents, self.headers)

    def top(self) -> Cells:
        """The cells of the sheet's first rows, below its header."""
        scanned = scan_top(self.contents.package, self.sheet.part, TOP_ROWS)
        return sheet_cells(self.table, scanned, self.contents, self.headers)

    def digest(self) -> bytes:
        """SHA-256 of the workbook's bytes and the sheet's name."""
        return hashlib.sha256(self.workbook + self.sheet.name.encode("utf-8", "replace")).digest()
