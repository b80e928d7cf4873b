"""A scanned sheet as cells: merged cells spread, the header row found, each distinct cell read once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from listeoversikt.journal.raw_table import Cells, Headers
from listeoversikt.journal.workbooks.cell_texts import CellTexts, Place, place_of
from listeoversikt.journal.workbooks.contents import Contents
from listeoversikt.journal.workbooks.header_row import (
    ROWS_TO_LOOK_AT,
    Seen,
    find_header_row,
    stated_header_row,
)
from listeoversikt.journal.workbooks.merges import EMPTY, spread_merged
from listeoversikt.journal.workbooks.scan import ScannedColumn, ScannedSheet
from listeoversikt.patient_list.frames import Column

MAX_CELLS = 10**8
"""Rows times columns of a sheet. A million rows may have 95 columns."""
_TEXT_KINDS = (b' t="s"', b' t="inlineStr"', b' t="str"')


def sheet_cells(table: str, sheet: ScannedSheet, contents: Contents, headers: Headers) -> Cells:
    """The cells below the header. ``table`` is empty where nobody has said yet which it is."""
    rows, columns = _dense(sheet, contents)
    distinct = {number: list(sheet.columns[number].cells) for number in columns}
    texts = CellTexts(contents)
    header = _header_place(table, rows, columns, distinct, texts, headers)
    names, read = [], []
    for number, codes in columns.items():
        name = ""
        if 0 <= header < len(codes) and codes[header] != EMPTY:
            name = " ".join(texts.text(distinct[number][codes[header]], Place.OTHER).split())
        place = place_of(table, headers.column(table, name)) if table else Place.OTHER
        below = codes[header + 1 :]
        if name or (below != EMPTY).any():
            names.append(name)
            read.append(_column(below, distinct[number], texts, place))
    return Cells(names, read, rows[header + 1 :], [])


def _dense(sheet: ScannedSheet, contents: Contents) -> tuple[Column, dict[int, Column]]:
    """The numbers of the rows that hold anything, and for each column the number of its cell in each of them."""
    held = np.zeros(len(sheet.rows), dtype=np.bool_)
    for column in sheet.columns.values():
        held[np.frombuffer(column.places, dtype=np.int32)] = True
    rows = sheet.rows[held]
    if len(rows) * len(sheet.columns) > MAX_CELLS:
        raise contents.package.unreadable()
    place = np.cumsum(held, dtype=np.int32) - 1
    columns = {number: _spread_out(column, place, len(rows)) for number, column in sheet.columns.items()}
    if not spread_merged(columns, rows, sheet.merged):
        raise contents.package.unreadable()
    return rows, columns


def _spread_out(column: ScannedColumn, place: Column, count: int) -> Column:
    codes = np.full(count, EMPTY, dtype=np.int32)
    codes[place[np.frombuffer(column.places, dtype=np.int32)]] = np.frombuffer(column.codes, dtype=np.int32)
    return codes


def _header_place(
    table: str,
    rows: Column,
    columns: Mapping[int, Column],
    distinct: Mapping[int, Sequence[bytes]],
    texts: CellTexts,
    headers: Headers,
) -> int:
    """The place of the header among the rows; beyond the last where a profile names a row below them all."""
    stated = stated_header_row(table, headers)
    if stated is not None:
        place = int(np.searchsorted(rows, stated))
        return place if place < len(rows) and rows[place] == stated else max(place - 1, 0)
    seen: list[Seen] = []
    for row in range(min(len(rows), ROWS_TO_LOOK_AT)):
        cells = [distinct[number][codes[row]] for number, codes in columns.items() if codes[row] != EMPTY]
        read = [(" ".join(texts.text(cell, Place.OTHER).split()), _is_text(cell)) for cell in cells]
        seen.append([(text, written) for text, written in read if text])
    return find_header_row(table, seen, headers)


def _is_text(cell: bytes) -> bool:
    tag = cell[: cell.find(b">")]
    return any(kind in tag for kind in _TEXT_KINDS)


def _column(
    codes: Column, cells: Sequence[bytes], texts: CellTexts, place: Place
) -> tuple[list[str], Column]:
    """The distinct texts of a column and each row's number among them; only cells that it has are read."""
    used = np.flatnonzero(np.bincount(codes + 1, minlength=len(cells) + 1)) - 1
    numbers: dict[str, int] = {}
    number_of = np.zeros(len(cells) + 1, dtype=np.int32)
    for cell in used.tolist():
        text = texts.text(cells[cell], place) if cell != EMPTY else ""
        number_of[cell + 1] = numbers.setdefault(text, len(numbers))
    return list(numbers), number_of[codes + 1]
