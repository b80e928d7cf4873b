"""Reads a workbook back for «beregn på nytt»: its cells as values, and what its control sheet says.

The file may come from anywhere. It's opened only when it's a plain workbook of sensible size: no entities, no links,
nothing is computed, and a formula is read as the text it is.
"""

from __future__ import annotations

import datetime as dt
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from listeoversikt.workbook import texts
from listeoversikt.workbook.control import DEFINITION, KEY_COLUMN, SETTING, VALUE_COLUMN
from listeoversikt.workbook.sheet import Value

MOST_BYTES = 50_000_000
MOST_UNPACKED = 300_000_000
MOST_FILES = 500
MOST_ROWS, MOST_COLUMNS, MOST_SHEETS = 20_000, 200, 40
FORBIDDEN = (b"<!DOCTYPE", b"<!ENTITY")
PIECE = 1 << 20

Cells = dict[tuple[int, int], Value]
"""What stands in a sheet by row and column, from 1; empty cells aren't there."""


class Unreadable(StrEnum):
    """Why a file can't be read back."""

    NOT_A_WORKBOOK = "not_a_workbook"
    NOT_SAFE = "not_safe"  # too large, or with entities
    NO_CONTROL = "no_control"  # without the sheet «Kontroll», or an older one


class WorkbookUnreadable(Exception):
    """The file can't be read back."""

    def __init__(self, why: Unreadable) -> None:
        self.why = why
        super().__init__(why.value)


@dataclass(frozen=True)
class Control:
    """What the control sheet says. ``log_number`` None = made without a store."""

    figures: str
    checksum: str
    index_date: dt.date
    work_date: dt.date
    program: str
    period_types: tuple[str, ...]
    supplements: tuple[str, ...]
    log_number: int | None
    wound_back: bool
    settings: Mapping[str, Any] = field(default_factory=dict)
    definitions: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class ReadBook:
    """A workbook as read: its sheets' cells, and its control sheet understood."""

    sheets: Mapping[str, Cells]
    control: Control


def read_book(path: Path) -> ReadBook:
    """Reads it whole; raises ``WorkbookUnreadable``, or ``OSError`` where the file can't be opened."""
    _refuse_unsafe(path)
    sheets = _sheets(path)
    if texts.CONTROL not in sheets:
        raise WorkbookUnreadable(Unreadable.NO_CONTROL)
    try:
        return ReadBook(sheets, _control(sheets[texts.CONTROL]))
    except (KeyError, ValueError, TypeError) as error:
        raise WorkbookUnreadable(Unreadable.NO_CONTROL) from error


def _refuse_unsafe(path: Path) -> None:
    if path.stat().st_size > MOST_BYTES:
        raise WorkbookUnreadable(Unreadable.NOT_SAFE)
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            if len(parts) > MOST_FILES or sum(part.file_size for part in parts) > MOST_UNPACKED:
                raise WorkbookUnreadable(Unreadable.NOT_SAFE)
            for part in parts:
                _refuse_entities(archive, part)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise WorkbookUnreadable(Unreadable.NOT_A_WORKBOOK) from error


def _refuse_entities(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """A plain workbook's XML declares nothing; it's looked for in the whole part, piece by piece."""
    left, end = part.file_size, b""
    with archive.open(part) as file:
        while piece := file.read(PIECE):
            left -= len(piece)
            if left < 0 or any(mark in (end + piece).replace(b"\x00", b"") for mark in FORBIDDEN):
                raise WorkbookUnreadable(Unreadable.NOT_SAFE)
            end = piece[-32:]


def _sheets(path: Path) -> dict[str, Cells]:
    from openpyxl import load_workbook

    try:
        book = load_workbook(path, read_only=True, keep_links=False, rich_text=False)
        try:
            return {sheet.title: _cells(sheet) for sheet in book.worksheets[:MOST_SHEETS]}
        finally:
            book.close()
    except (KeyError, ValueError, TypeError, AttributeError, zipfile.BadZipFile, SyntaxError) as error:
        raise WorkbookUnreadable(Unreadable.NOT_A_WORKBOOK) from error


def _cells(sheet: Any) -> Cells:
    sheet.reset_dimensions()
    found: Cells = {}
    for row, cells in enumerate(
        sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS, values_only=True), start=1
    ):
        for column, value in enumerate(cells, start=1):
            if value is not None and value != "":
                found[row, column] = value
    return found


def _control(cells: Cells) -> Control:
    said = {
        str(key): cells.get((row, VALUE_COLUMN))
        for (row, column), key in cells.items()
        if column == KEY_COLUMN
    }
    under = {prefix: _under(said, prefix) for prefix in (SETTING, DEFINITION)}
    log_number, supplements = said["log_number"], str(said["supplements"])
    return Control(
        figures=str(said["figures"]),
        checksum=str(said["checksum"]),
        index_date=_day(said["index_date"]),
        work_date=_day(said["work_date"]),
        program=str(said["program"]),
        period_types=tuple(str(said["period_types"]).split()),
        supplements=() if supplements == texts.NO else tuple(supplements.split()),
        log_number=None if log_number == texts.NO_STORE else int(str(log_number)),
        wound_back=said["wound_back"] == texts.YES,
        settings={key: json.loads(str(value)) for key, value in under[SETTING].items()},
        definitions={key: str(value) for key, value in under[DEFINITION].items()},
    )


def _under(said: Mapping[str, Value], prefix: str) -> dict[str, Value]:
    return {key.removeprefix(prefix): value for key, value in said.items() if key.startswith(prefix)}


def _day(value: Value) -> dt.date:
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    raise ValueError
