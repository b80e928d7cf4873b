"""A CSV file into cells: dialect found out, nothing judged."""

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

from listeoversikt.journal.raw_table import CONTRACT, Cells, Headers, RawTable, raw_table
from listeoversikt.journal.refusal import Refusal, RefusalKind
from listeoversikt.patient_list.frames import Column

DELIMITERS = (";", ",", "\t")
BOM = b"\xef\xbb\xbf"
TRANSCODE_CHUNK = 2**24
LONGEST_HEADER = 100_000
"""Bytes of the first line; a longer one isn't one of headers."""
MOST_COLUMNS = 2000
_STATED_SIGN = re.compile(rb"sep=[;,\t][ \t]*(?:\r\n|\r|\n)", re.IGNORECASE)
"""Excel's own first line, which says the sign between cells; the sign is found out all the same."""
_HEADER = re.compile(rb'(?:(?<![^;,\t])"[^"]*"(?=[;,\t\r\n])|[^\r\n])*+(?:\r\n|\r|\n)')
"""The first line; a line end inside a quoted cell doesn't end it."""


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


def read_table(name: str, content: bytes, headers: Headers = CONTRACT) -> RawTable:
    """Reads one table; refuses what can't be read as CSV in UTF-8 or Windows-1252."""
    return raw_table(name, read_cells(name, content, headers), headers)


def read_cells(name: str, content: bytes, headers: Headers = CONTRACT) -> Cells:
    """The cells of a CSV; ``headers`` help to tell the sign between cells, nothing is sorted by them yet."""
    content = _as_utf8(name, content)
    stated = _STATED_SIGN.match(content)
    start = stated.end() if stated else 0
    first_line = _HEADER.match(content, start, start + LONGEST_HEADER)
    if first_line is None and len(content) >= start + LONGEST_HEADER:
        raise Refusal(RefusalKind.LINE_TOO_LONG, table=name, row=1)
    end = first_line.end() if first_line else len(content)
    header_text = content[start:end].decode("utf-8").strip("\r\n")
    delimiter = _delimiter(name, header_text, headers)
    found = [" ".join(cell.split()) for cell in _cells(header_text, delimiter)]
    while found and not found[-1]:
        found.pop()
    width = len(_cells(header_text, delimiter))
    if width > MOST_COLUMNS:
        raise Refusal(RefusalKind.LINE_TOO_LONG, table=name, row=1)
    quotes = content.count(b'"', end)
    rows = _parse(name, memoryview(content)[end:], delimiter, max(width, 1), quotes)
    above = 1 if stated else 0
    return Cells(found, rows.columns, rows.lines + above, [line + above for line in rows.bad])


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


def _delimiter(table: str, header: str, headers: Headers) -> str:
    """The delimiter that finds most of the table's columns, else most cells."""

    def found(delimiter: str) -> tuple[int, int]:
        cells = _cells(header, delimiter)
        return sum(headers.column(table, cell) is not None for cell in cells), len(cells)

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
        too_long = "straddling" in str(error)  # a row that is longer than the pieces it's read in, about 1 MB
        kind = RefusalKind.LINE_TOO_LONG if too_long else RefusalKind.UNREADABLE_FILE
        raise Refusal(kind, table=name) from error
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


def read_text(content: bytes) -> io.StringIO:
    """The description beside the tables, as text."""
    return io.StringIO(content.removeprefix(BOM).decode("utf-8"))
