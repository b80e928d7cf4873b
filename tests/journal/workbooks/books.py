"""Small workbooks written with openpyxl, and what the program reads out of them."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from listeoversikt.journal.raw_table import CONTRACT, Headers, RawTable, raw_table
from listeoversikt.journal.refusal import Refusal, RefusalKind
from listeoversikt.journal.table_source import SourceFile, TableSource, hear_nothing
from listeoversikt.journal.workbooks.sheets import WorkbookSources, workbook_sources

Rows = Sequence[Sequence[Any]]
DIAGNOSES: Rows = (
    ("pasient_id", "dato", "kode", "kodeverk"),
    ("a", "2025-01-31", "T90", "ICPC-2"),
    ("b", "2025-02-01", "K86", "ICPC-2"),
)


def book_of(tables: Mapping[str, Rows], change: Callable[[Workbook], None] | None = None) -> bytes:
    """A workbook with a sheet for each table; ``change`` is done to it before it's saved."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in tables.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    if change is not None:
        change(book)
    return saved(book)


def saved(book: Workbook) -> bytes:
    """The workbook's bytes."""
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def one_sheet(
    rows: Rows, change: Callable[[Worksheet], None] | None = None, name: str = "diagnoser"
) -> bytes:
    """A workbook with one sheet; ``change`` is done to it before it's saved."""
    return book_of({name: rows}, None if change is None else lambda book: change(book.worksheets[0]))


def rewritten(
    content: bytes, changes: Mapping[str, Callable[[bytes], bytes]], added: Mapping[str, bytes] | None = None
) -> bytes:
    """The same workbook with some parts changed and others added."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, changes.get(name, lambda part: part)(old.read(name)))
        for name, part in (added or {}).items():
            new.writestr(name, part)
    return stream.getvalue()


NAMESPACE = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHEET = "xl/worksheets/sheet1.xml"


def in_sheet(content: bytes, old: bytes, new: bytes) -> bytes:
    """The workbook with other XML in its first sheet."""

    def change(part: bytes) -> bytes:
        assert old in part
        return part.replace(old, new)

    return rewritten(content, {SHEET: change})


def with_shared_texts(content: bytes) -> bytes:
    """The same workbook as Excel itself writes it: texts stand once in a part of their own."""
    texts: dict[bytes, int] = {}

    def shared(found: re.Match[bytes]) -> bytes:
        return b't="s"><v>%d</v></c>' % texts.setdefault(found[1], len(texts))

    def pointing(part: bytes) -> bytes:
        return re.sub(rb't="inlineStr"><is>(.*?)</is></c>', shared, part)

    with zipfile.ZipFile(io.BytesIO(content)) as book:
        sheets = [name for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
    content = rewritten(content, dict.fromkeys(sheets, pointing))
    items = b"".join(b"<si>%b</si>" % text for text in texts)
    relation = b'<Relationship Id="rT" Type="x/sharedStrings" Target="/xl/texts.xml"/></Relationships>'
    return rewritten(
        content,
        {"xl/_rels/workbook.xml.rels": lambda part: part.replace(b"</Relationships>", relation)},
        {"xl/texts.xml": b'<sst xmlns="%b">%b</sst>' % (NAMESPACE, items)},
    )


def opened(content: bytes, headers: Headers = CONTRACT, name: str = "liste.xlsx") -> WorkbookSources:
    """What the workbook offers."""
    return workbook_sources(
        SourceFile(name, len(content), lambda: content, lambda: io.BytesIO(content)), headers
    )


def table_of(source: TableSource, headers: Headers = CONTRACT) -> RawTable:
    """The source read."""
    return raw_table(source.table, source.cells(hear_nothing), headers)


def only_table(content: bytes, headers: Headers = CONTRACT, name: str = "liste.xlsx") -> RawTable:
    """The workbook's only source, read."""
    (source,) = opened(content, headers, name).sources
    return table_of(source, headers)


def cells_of(table: RawTable, column: str) -> list[str]:
    """The texts of a column, one a row."""
    found = dict(table.everything())[column]
    return [found.texts[code] for code in found.codes.tolist()]


def rows_of(table: RawTable) -> list[int]:
    """The rows as the spreadsheet shows them."""
    return [int(row) for row in table.rows]


def refusal_of(content: bytes) -> RefusalKind | None:
    """Why the workbook is refused, or None."""
    try:
        for source in opened(content).sources:
            table_of(source)
    except Refusal as refusal:
        return refusal.kind
    return None


def written(folder: Path, name: str, content: bytes) -> Path:
    """The file on disk."""
    path = folder / name
    path.write_bytes(content)
    return path
