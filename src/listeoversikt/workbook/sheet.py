"""A sheet as data: cells by place, widths, what is frozen and repeated, charts. No spreadsheet library here."""

from __future__ import annotations

import datetime as dt
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import lru_cache

from listeoversikt.workbook import texts

Value = str | int | float | dt.date | None
GENERAL, DATE = "General", "dd.mm.yyyy"
LINE_HEIGHT, ROW_PADDING = 14.0, 3.0
"""Points; rows get their height here, as spreadsheets don't agree on finding it."""
LETTERS_A_UNIT, INDENT = 1.15, 1.3
"""How many letters of running text go into one unit of column width, and the units that the indent takes."""


class Look(Enum):
    """How a cell looks; ``style`` knows fonts and colours."""

    TITLE = auto()
    SUBTITLE = auto()
    SECTION = auto()
    NOTICE = auto()
    ABOUT = auto()
    HEAD = auto()
    HEAD_RIGHT = auto()
    HEAD_UP = auto()
    TEXT = auto()
    WRAP = auto()
    PROSE = auto()
    PLAIN = auto()
    PLAIN_WRAP = auto()
    STRONG = auto()
    STRONG_WRAP = auto()
    LABEL = auto()
    FACT = auto()
    NUMBER = auto()
    LEFT_NUMBER = auto()
    STRONG_NUMBER = auto()
    WORD = auto()
    QUIET = auto()
    QUIET_NUMBER = auto()


WRAPPED = frozenset({Look.WRAP, Look.STRONG_WRAP, Look.PROSE, Look.LABEL})


@dataclass(frozen=True)
class Cell:
    """One cell. A text is always a text: nothing here is a formula."""

    value: Value
    look: Look = Look.TEXT
    format: str = GENERAL


@lru_cache(maxsize=4096)
def line_count(text: str, width: float) -> int:
    """How many lines a text takes in a column of this width.

    >>> line_count("Kontakt innen tre virkedager", 10), line_count("", 10)
    (3, 1)
    """
    letters = int((width - INDENT) * LETTERS_A_UNIT)
    return len(textwrap.wrap(text, letters)) if len(text) > letters else 1


@dataclass(frozen=True)
class Stretch:
    """Rows ``first`` to ``last`` of one column of the same sheet; from 1, both inclusive."""

    column: int
    first: int
    last: int


@dataclass(frozen=True)
class BarChart:
    """Horizontal bars from 0 with whiskers; ``above`` and ``below`` are the whiskers' lengths."""

    title: str
    names: Stretch
    values: Stretch
    above: Stretch
    below: Stretch
    place: tuple[int, int]
    size: tuple[float, float]


@dataclass(frozen=True)
class LineChart:
    """One line over time; an empty cell is a gap. Grid lines are ``step`` apart, from 0 to ``top``.

    ``values`` are several columns where the series is broken: one a definition, and no line between them.
    """

    title: str
    names: Stretch
    values: tuple[Stretch, ...]
    place: tuple[int, int]
    size: tuple[float, float]
    format: str
    step: float
    top: float


@dataclass
class Sheet:
    """A sheet that is filled from the top; columns and rows count from 1.

    ``header`` is the row of the table's headings: it's frozen and repeated on each page, with ``frozen`` columns.
    ``filtered`` is the last row of the table with the filter. ``printed`` is the last column and row that print.
    """

    name: str
    widths: Sequence[float]
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    heights: dict[int, float] = field(default_factory=dict)
    merged: list[tuple[int, int]] = field(default_factory=list)
    charts: list[BarChart | LineChart] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)
    header: int = 0
    columns: int = 0
    frozen: int = 0
    filtered: int = 0
    printed: tuple[int, int] | None = None
    one_page: bool = False
    pages_wide: int = 1
    footer: str = texts.PROTECTED
    row: int = 0

    def add(self, *cells: Cell | None, height: float | None = None) -> int:
        """The next row; None leaves a cell empty. Gives the row's number."""
        self.row += 1
        lines = 1
        for column, cell in enumerate(cells, start=1):
            if cell is not None:
                self.cells[self.row, column] = cell
                if cell.look in WRAPPED:
                    lines = max(lines, line_count(str(cell.value), self.widths[column - 1]))
        self.heights[self.row] = height or lines * LINE_HEIGHT + ROW_PADDING
        return self.row

    def put(self, row: int, column: int, cell: Cell) -> None:
        """A cell anywhere."""
        self.cells[row, column] = cell

    def gap(self, rows: int = 1) -> None:
        """Empty rows."""
        self.row += rows

    def across(self, text: str, look: Look = Look.ABOUT, columns: int | None = None) -> int:
        """A text over the first ``columns`` (all), as high as its lines need."""
        columns = columns or len(self.widths)
        lines = line_count(text, sum(self.widths[:columns]))
        row = self.add(Cell(text, look), height=lines * LINE_HEIGHT + ROW_PADDING)
        self.merged.append((row, columns))
        return row

    def head(self, *cells: Cell, height: float | None = None, frozen: int = 0, keep: bool = True) -> int:
        """The headings of the table; ``keep`` freezes and repeats them."""
        row = self.add(*cells, height=height)
        self.columns = len(cells)
        if keep:
            self.header, self.frozen = row, frozen
        return row

    def filter(self) -> None:
        """The table under the headings ends here; it gets a filter when it has rows."""
        if self.row > self.header:
            self.filtered = self.row
