"""A CSV file into raw columns: dialect found out, nothing judged.

Each column is kept as its distinct texts and a code a row, so that every later rule looks at each distinct
text once and not at each row.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.csv

from listeoversikt.journal.names import column_named
from listeoversikt.journal.refusal import Refusal, RefusalKind
from listeoversikt.patient_list.frames import Column

DELIMITERS = (";", ",", "\t")
BOM = b"\xef\xbb\xbf"
TRANSCODE_CHUNK = 2**24
_HEADER = re.compile(rb'(?:(?<![^;,\t])"[^"]*"(?=[;,\t\r\n])|[^\r\n])*(?:\r\n|\r|\n)')
"""The first line; a line end inside a quoted cell doesn't end it."""


@dataclass(frozen=True)
class RawColumn:
    """The header as written, the distinct texts (trimmed), and for each row the text's number."""

    header: str
    texts: list[str]
    codes: Column


@dataclass(frozen=True)
class RawTable:
    """``columns`` by the contract's names; ``unknown`` are the others. ``rows`` are the lines in the file.

    ``bad_width`` are lines whose number of cells differs from the header's.
    """

    name: str
    columns: dict[str, RawColumn]
    unknown: list[RawColumn]
    rows: Column
    bad_width: list[int]

    @property
    def read(self) -> int:
        """Rows read: those with cells to judge and those that had a wrong number of them."""
        return len(self.rows) + len(self.bad_width)

    def everything(self) -> list[tuple[str, RawColumn]]:
        """All columns with the name to show: the contract's, else the header as written."""
        return [*self.columns.items(), *((column.header, column) for column in self.unknown)]


@dataclass(frozen=True)
class _Rows:
    """What CSV parsing found: columns, the lines of a wrong width, those that are empty, and how many are good."""

    columns: Sequence[tuple[list[str], Column]]
    bad: list[int]
    empty: list[int]
    good: int

    @property
    def lines(self) -> Column:
        """The line in the file of each good row; the header is line 1."""
        apart = self.bad + self.empty
        lines = np.arange(2, self.good + len(apart) + 2, dtype=np.int32)
        return lines[~np.isin(lines, apart)] if apart else lines

    @property
    def over_lines(self) -> bool:
        """Some cell holds a line end."""
        return any("\n" in text or "\r" in text for texts, _ in self.columns for text in texts)


def read_table(name: str, content: bytes) -> RawTable:
    """Reads one table; refuses what can't be read as CSV in UTF-8 or Windows-1252."""
    content = _as_utf8(name, content)
    first_line = _HEADER.match(content)
    end = first_line.end() if first_line else len(content)
    header_text = content[:end].decode("utf-8").strip("\r\n")
    delimiter = _delimiter(name, header_text)
    headers = [" ".join(cell.split()) for cell in _cells(header_text, delimiter)]
    while headers and not headers[-1]:
        headers.pop()
    width = len(_cells(header_text, delimiter))
    quotes = content.count(b'"', end)
    found = _parse(name, memoryview(content)[end:], delimiter, max(width, 1), quotes)
    return _sort_columns(name, headers, found)


def _cells(header: str, delimiter: str) -> list[str]:
    return next(csv.reader(io.StringIO(header, newline=""), delimiter=delimiter), [])


def _as_utf8(name: str, content: bytes) -> bytes:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            content = content.decode("utf-16").encode("utf-8")
        except UnicodeDecodeError as error:
            raise Refusal(RefusalKind.UNKNOWN_ENCODING, table=name) from error
    content = content.removeprefix(BOM)
    if b"\0" in content:
        raise Refusal(RefusalKind.UNREADABLE_FILE, table=name)
    if not content.isascii() and not _is_utf8(content):
        content = _from_windows(name, content)
    if b"\n" not in content:
        content = content.replace(b"\r", b"\n")
    return content if _ends_well(content) else content.rstrip(b"\r\n") + b"\n"


def _ends_well(content: bytes) -> bool:
    """The last row has its line end and no empty line follows: the usual file needn't be copied."""
    tail = content[-4:]
    return tail[len(tail.rstrip(b"\r\n")) :] in (b"\n", b"\r\n")


def _is_utf8(content: bytes) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for start in range(0, len(content), TRANSCODE_CHUNK):
            decoder.decode(content[start : start + TRANSCODE_CHUNK])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _from_windows(name: str, content: bytes) -> bytes:
    """Transcodes in pieces: one byte is one character, so that any cut is a good one."""
    try:
        pieces = [
            content[start : start + TRANSCODE_CHUNK].decode("cp1252").encode("utf-8")
            for start in range(0, len(content), TRANSCODE_CHUNK)
        ]
    except UnicodeDecodeError as error:
        raise Refusal(RefusalKind.UNKNOWN_ENCODING, table=name) from error
    return b"".join(pieces)


def _delimiter(table: str, header: str) -> str:
    """The delimiter that finds most of the table's columns, else most cells."""

    def found(delimiter: str) -> tuple[int, int]:
        cells = _cells(header, delimiter)
        return sum(column_named(table, cell) is not None for cell in cells), len(cells)

    return max(DELIMITERS, key=found)


def _parse(name: str, rows: memoryview, delimiter: str, width: int, quotes: int) -> _Rows:
    """The rows after the header. Quotes that aren't meant as such are read as the signs they are."""
    if not rows:
        return _Rows([([], np.empty(0, dtype=np.int32))] * width, [], [], 0)
    meant = quotes % 2 == 0
    if meant:
        found = _arrow(name, rows, delimiter, width, threads=True, quotes=quotes > 0)
        if found.bad or found.empty:
            found = _arrow(name, rows, delimiter, width, threads=False, quotes=quotes > 0)
        if not quotes or not found.over_lines:
            return found
        meant = _well_quoted(rows, delimiter)
        if meant and _quotes_one_line(rows, delimiter):
            return found
    literal = _arrow(name, rows, delimiter, width, threads=False, quotes=False)
    if not literal.bad:
        return literal
    if meant:
        return found
    raise Refusal(RefusalKind.UNBALANCED_QUOTES, table=name, row=literal.bad[0])


def _well_quoted(rows: memoryview, delimiter: str) -> bool:
    """Every cell that begins with a quote also ends with one; a quote inside a cell is a sign like others."""
    sign = delimiter.encode()
    cell = rb'(?<![^%b\r\n])"(?:[^"]++|"")*+"(?=\ *+[%b\r\n])' % (sign, sign)
    return re.fullmatch(rb'(?:[^"]++|%b|(?<=[^%b\r\n])")*+' % (cell, sign), rows) is not None


def _quotes_one_line(rows: memoryview, delimiter: str) -> bool:
    """Some cell stands in quotes on one line: who writes so means the quotes over several lines too."""
    sign = delimiter.encode()
    return re.search(rb'(?<![^%b\r\n])"[^"\r\n]*+"[%b\r\n]' % (sign, sign), rows) is not None


def _arrow(name: str, rows: memoryview, delimiter: str, width: int, *, threads: bool, quotes: bool) -> _Rows:
    bad: list[int] = []
    empty: list[int] = []
    torn: list[int] = []

    def wrong_width(row: pa.csv.InvalidRow) -> str:
        number = (row.number or 0) + 1
        if not row.text.strip(f" {delimiter}\t\r\n"):
            empty.append(number)
            return "skip"
        bad.append(number)
        if "\n" in row.text.strip("\r\n"):
            torn.append(number)
        return "skip"

    names = [f"c{number}" for number in range(width)]
    text = pa.dictionary(pa.int32(), pa.string())
    try:
        table = pa.csv.read_csv(
            pa.BufferReader(pa.py_buffer(rows)),
            read_options=pa.csv.ReadOptions(column_names=names, use_threads=threads),
            parse_options=pa.csv.ParseOptions(
                delimiter=delimiter,
                quote_char='"' if quotes else False,
                newlines_in_values=quotes,
                ignore_empty_lines=False,
                invalid_row_handler=wrong_width,
            ),
            convert_options=pa.csv.ConvertOptions(
                column_types=dict.fromkeys(names, text), strings_can_be_null=False, null_values=[]
            ),
        )
    except pa.ArrowInvalid as error:
        raise Refusal(RefusalKind.UNREADABLE_FILE, table=name) from error
    if torn and not threads:
        raise Refusal(RefusalKind.UNBALANCED_QUOTES, table=name, row=torn[0])
    return _Rows([_column(table.column(number)) for number in range(width)], bad, empty, table.num_rows)


def _column(chunked: pa.ChunkedArray) -> tuple[list[str], Column]:
    """The distinct texts, trimmed and without leftover quotes, and each row's number among them."""
    if not len(chunked):
        return [], np.empty(0, dtype=np.int32)
    array = chunked.unify_dictionaries().combine_chunks()
    if isinstance(array, pa.ChunkedArray):
        array = array.chunk(0)
    trimmed = map(str.strip, array.dictionary.to_pylist())
    texts = [_unquoted(text) if text.startswith('"') else text for text in trimmed]
    return texts, _numbers(array.indices)


def _numbers(indices: pa.Int32Array) -> Column:
    """The indices as numpy sees their memory (pyarrow's own conversion would import pandas)."""
    return np.frombuffer(indices.buffers()[1], np.int32, count=len(indices), offset=4 * indices.offset)


def _unquoted(text: str) -> str:
    """A text without the quotes around it."""
    return text[1:-1].strip() if len(text) >= 2 and text[-1] == '"' else text


def _sort_columns(name: str, headers: list[str], found: _Rows) -> RawTable:
    columns, rows = found.columns, found.lines
    filled = _filled(columns, len(rows))
    if filled is not None:
        columns = [(texts, codes[filled]) for texts, codes in columns]
        rows = rows[filled]
    known: dict[str, RawColumn] = {}
    unknown: list[RawColumn] = []
    for number, (texts, codes) in enumerate(columns):
        header = headers[number] if number < len(headers) else ""
        column = RawColumn(header, texts, codes)
        canonical = column_named(name, header)
        if canonical is None:
            if header or any(texts):
                unknown.append(column)
        elif canonical in known:
            raise Refusal(RefusalKind.SAME_COLUMN_TWICE, table=name, column=canonical)
        else:
            known[canonical] = column
    return RawTable(name, known, unknown, rows, found.bad)


def _filled(columns: Sequence[tuple[list[str], Column]], count: int) -> Column | None:
    """Which rows hold anything; None when all do. An empty line is no row."""
    if not count or not all("" in texts for texts, _ in columns):
        return None
    filled = np.zeros(count, dtype=np.bool_)
    for texts, codes in columns:
        filled |= np.array([bool(text) for text in texts], dtype=np.bool_)[codes]
    return None if filled.all() else filled


def read_text(content: bytes) -> io.StringIO:
    """The description beside the tables, as text."""
    return io.StringIO(content.removeprefix(BOM).decode("utf-8"))
