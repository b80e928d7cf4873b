"""A table as it was written: columns of texts, nothing judged. Every way in ends here.

Each column is kept as its distinct texts and a code a row, so that every later rule looks at each distinct
text once and not at each row. A reader hands over ``Cells``; ``raw_table`` understands the headers.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from listeoversikt.journal.names import column_named, table_named
from listeoversikt.journal.refusal import Refusal, RefusalKind
from listeoversikt.patient_list.frames import Column, Mask


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
class Cells:
    """What a reader found before the headers are understood.

    ``columns`` are distinct texts and a code a row (int32), one for each header, further ones where rows had cells
    beyond the headers. ``rows`` are the lines as a spreadsheet shows them, ``bad_width`` lines that can't be used.
    """

    headers: Sequence[str]
    columns: Sequence[tuple[list[str], Column]]
    rows: Column
    bad_width: list[int]


class Headers(Protocol):
    """How files, headers and values are understood: by the contract's names, or by a profile's beside them."""

    def table_of(self, source: str) -> str | None:
        """The table that a file's stem or a sheet's name means, or None."""

    def names_exactly(self, table: str, source: str) -> bool:
        """Whether a source is named by its whole name, so that it goes before others of the table."""

    def column(self, table: str, header: str) -> str | None:
        """The column that a header means, or None."""

    def values(self, raw: RawTable) -> RawTable:
        """The table with the office's own values said in the contract's words; asked after the identity guard."""

    @property
    def signature(self) -> bytes:
        """Tells ways of understanding apart: the same files understood otherwise are another extract."""


class ContractHeaders:
    """The contract's names and their known synonyms."""

    def table_of(self, source: str) -> str | None:
        """The table that a file's stem or a sheet's name means, or None."""
        return table_named(source)

    def names_exactly(self, table: str, source: str) -> bool:
        """The contract's names hold no dates."""
        return False

    def column(self, table: str, header: str) -> str | None:
        """The column that a header means, or None."""
        return column_named(table, header) if table else None

    def values(self, raw: RawTable) -> RawTable:
        """The values stand as they are."""
        return raw

    @property
    def signature(self) -> bytes:
        """Nothing beside the contract."""
        return b""


CONTRACT: Headers = ContractHeaders()


class ColumnBuilder:
    """A column that grows by a cell at a time, for sources that come row by row."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._codes = array("i")

    def __len__(self) -> int:
        return len(self._codes)

    def add(self, text: str) -> None:
        """One more row's text, trimmed by the caller where signs round it don't count."""
        self._codes.append(self._numbers.setdefault(text, len(self._numbers)))

    def fill(self, count: int) -> None:
        """Empty cells until the column has ``count`` rows."""
        missing = count - len(self._codes)
        if missing > 0:
            self._codes.extend([self._numbers.setdefault("", len(self._numbers))] * missing)

    def column(self) -> tuple[list[str], Column]:
        """The distinct texts and each row's number among them."""
        return list(self._numbers), np.frombuffer(self._codes, dtype=np.int32)


def raw_table(name: str, cells: Cells, headers: Headers = CONTRACT) -> RawTable:
    """The columns sorted into those that the headers name and those that they don't; empty rows are no rows.

    Refuses a table that has a column twice.
    """
    columns, rows = cells.columns, cells.rows
    filled = _filled(columns, len(rows))
    if filled is not None:
        columns = [(texts, codes[filled]) for texts, codes in columns]
        rows = rows[filled]
    known: dict[str, RawColumn] = {}
    unknown: list[RawColumn] = []
    for number, (texts, codes) in enumerate(columns):
        header = cells.headers[number] if number < len(cells.headers) else ""
        column = RawColumn(header, texts, codes)
        canonical = headers.column(name, header)
        if canonical is None:
            if header or any(texts):
                unknown.append(column)
        elif canonical in known:
            raise Refusal(RefusalKind.SAME_COLUMN_TWICE, table=name, column=canonical)
        else:
            known[canonical] = column
    return RawTable(name, known, unknown, rows, cells.bad_width)


def _filled(columns: Sequence[tuple[list[str], Column]], count: int) -> Mask | None:
    """Which rows hold anything; None when all do. An empty line is no row."""
    if not count or not all("" in texts for texts, _ in columns):
        return None
    filled = np.zeros(count, dtype=np.bool_)
    for texts, codes in columns:
        filled |= np.array([bool(text) for text in texts], dtype=np.bool_)[codes]
    return None if filled.all() else filled
