"""The cells of one sheet, a piece of its XML at a time: nothing is understood yet, each distinct cell is kept once.

A sheet is a skeleton with rows in it. The skeleton goes through an XML parser. The rows, which are nearly all of it, are
taken by one pattern for what spreadsheet programs write; a piece with anything else in it goes through the parser too.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import numpy as np

from listeoversikt.journal.table_source import Hear, hear_nothing
from listeoversikt.journal.workbooks.cell_tokens import SOMETHING_ELSE, CarefulRows, Token, row_pattern
from listeoversikt.journal.workbooks.package import Package, local
from listeoversikt.journal.workbooks.utf8_pieces import utf8_pieces
from listeoversikt.patient_list.frames import Column

MAX_COLUMN, MAX_ROW = 16_384, 1_048_576
LONGEST_ROW = 2**24
"""Bytes of a row's XML; 16,384 cells of a thousand signs each."""
MAX_MERGED = 1_000_000
_AREA = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Z]{1,3})\$?([0-9]{1,7}))?")


@dataclass
class ScannedColumn:
    """The distinct cells of a column as XML, and for each filled cell its number among them and its row's place."""

    cells: dict[bytes, int] = field(default_factory=dict)
    codes: array[int] = field(default_factory=lambda: array("i"))
    places: array[int] = field(default_factory=lambda: array("i"))


Area = tuple[int, int, int, int]
"""First column, first row, last column, last row; columns and rows are counted from 1."""


@dataclass(frozen=True)
class ScannedSheet:
    """Columns by their number (A is 1), the rows' numbers as the spreadsheet shows them, and the merged areas."""

    columns: dict[int, ScannedColumn]
    rows: Column
    merged: list[Area]


def scan(package: Package, part: str, hear: Hear = hear_nothing) -> ScannedSheet:
    """Reads a sheet; refuses what isn't one."""
    return _Scan(package, part).read(hear)


def scan_top(package: Package, part: str, rows: int) -> ScannedSheet:
    """Reads a sheet as far as it takes to have so many rows; what is merged stands after them and isn't told."""
    return _Scan(package, part).read_top(rows)


def holds_cells(package: Package, part: str) -> bool:
    """Whether any cell of a sheet is filled; reads no further than the first."""
    return _Scan(package, part).any()


def column_number(letters: str) -> int:
    """The number of a column: A is 1, XFD is 16,384."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


_Adders = tuple[Callable[[bytes, int], int], dict[bytes, int], Callable[[int], None], Callable[[int], None]]
"""A column's ways to take a cell, looked up once: there are millions of cells."""


class _Scan:
    def __init__(self, package: Package, part: str) -> None:
        self.package, self.part = package, part
        self.columns: dict[bytes, ScannedColumn] = {}
        self.adders: dict[bytes, _Adders] = {}
        self.rows = array("i")
        self.merged: list[Area] = []
        self.skeleton = package.parser("utf-8")
        self.skeleton.StartElementHandler = self._element
        self.opened: tuple[str, int] | None = None
        self.read_bytes = 0

    def read(self, hear: Hear) -> ScannedSheet:
        """The whole sheet."""
        size = max(self.package.sizes.get(self.part, 0), 1)
        for _ in self._row_pieces():
            hear(self.read_bytes / size)
        return self._scanned()

    def read_top(self, rows: int) -> ScannedSheet:
        """The sheet's first rows, at least so many where there are."""
        for _ in self._row_pieces():
            if len(self.rows) >= rows:
                break
        return self._scanned()

    def _scanned(self) -> ScannedSheet:
        rows = np.array(self.rows, dtype=np.int32)
        if len(rows) and (rows[0] < 1 or rows[-1] > MAX_ROW or (np.diff(rows) <= 0).any()):
            raise self.package.unreadable()
        columns = {column_number(name.decode()): column for name, column in self.columns.items()}
        if columns and max(columns) > MAX_COLUMN:
            raise self.package.unreadable()
        return ScannedSheet(dict(sorted(columns.items())), rows, self.merged)

    def any(self) -> bool:
        """Whether a filled cell was found."""
        return any(self.columns for _ in self._row_pieces())

    def _pieces(self) -> Iterator[bytes]:
        for piece in utf8_pieces(self.package, self.part):
            self.read_bytes += len(piece)
            yield piece

    def _row_pieces(self) -> Iterator[None]:
        """Reads on, a piece with whole rows at a time; the skeleton is fed with what stands round the rows."""
        pieces = self._pieces()
        rest, prefix = self._head(pieces)
        if prefix is None:
            return
        end, begin = f"</{prefix}sheetData".encode(), f"<{prefix}row".encode()
        pattern, careful = row_pattern(prefix), CarefulRows(self.package)
        while True:
            over = rest.find(end)
            cut = over if over >= 0 else max(rest.rfind(begin), 0)
            self._take(pattern, careful, rest[:cut])
            yield
            rest = rest[cut:]
            if over >= 0:
                break
            if len(rest) > LONGEST_ROW:
                raise self.package.unreadable()
            piece = next(pieces, b"")
            if not piece:
                raise self.package.unreadable()
            rest += piece
        self.package.parse(self.skeleton, rest)
        for piece in pieces:
            self.package.parse(self.skeleton, piece)
        self.package.parse(self.skeleton, b"", last=True)

    def _head(self, pieces: Iterator[bytes]) -> tuple[bytes, str | None]:
        """The skeleton as far as the rows; what of them has been read, and the prefix of the sheet's elements."""
        head = b""
        for piece in pieces:
            head += piece
            if len(head) > LONGEST_ROW:
                raise self.package.unreadable()
            place = head.rfind(b">") + 1
            found = re.search(rb"<(?:[A-Za-z_][\w.-]*+:)?sheetData[^<>]*>", head[:place])
            if found is None:
                continue
            self.package.parse(self.skeleton, head[: found.end()])
            if self.opened is None or self.opened[1] != found.start():
                raise self.package.unreadable()
            if found[0].endswith(b"/>"):
                self.package.parse(self.skeleton, head[found.end() :])
                for other in pieces:
                    self.package.parse(self.skeleton, other)
                self.package.parse(self.skeleton, b"", last=True)
                return b"", None
            return head[found.end() :], self.opened[0]
        self.package.parse(self.skeleton, head, last=True)
        return b"", None

    def _element(self, name: str, attributes: dict[str, str]) -> None:
        if local(name) == "sheetData" and self.opened is None:
            self.opened = name[: -len("sheetData")], self.skeleton.CurrentByteIndex
        elif local(name) == "mergeCell":
            self._merge(attributes.get("ref", ""))

    def _merge(self, reference: str) -> None:
        area = _AREA.fullmatch(reference)
        if area is None or len(self.merged) == MAX_MERGED:
            raise self.package.unreadable()
        first, top = column_number(area[1]), int(area[2])
        last, bottom = (column_number(area[3]), int(area[4])) if area[3] else (first, top)
        if (first, top) != (last, bottom):
            self.merged.append((min(first, last), min(top, bottom), max(first, last), max(top, bottom)))

    def _take(self, pattern: re.Pattern[bytes], careful: CarefulRows, piece: bytes) -> None:
        tokens: list[Token] = pattern.findall(piece)
        if SOMETHING_ELSE in tokens:
            tokens = careful.tokens(piece, self.rows[-1] if self.rows else 0)
        rows, adders = self.rows, self.adders
        place = len(rows) - 1
        for name, cell, row, _ in tokens:
            if name:
                if name not in adders:
                    self._add_column(name, place)
                number_of, distinct, add_code, add_place = adders[name]
                add_code(number_of(cell, len(distinct)))
                add_place(place)
            elif row:
                rows.append(int(row))
                place += 1

    def _add_column(self, name: bytes, place: int) -> None:
        if place < 0 or len(self.columns) == MAX_COLUMN:
            raise self.package.unreadable()
        column = self.columns[name] = ScannedColumn()
        self.adders[name] = (
            column.cells.setdefault,
            column.cells,
            column.codes.append,
            column.places.append,
        )
