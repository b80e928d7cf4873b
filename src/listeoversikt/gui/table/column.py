"""What a table is told about its columns and groups: plain functions of a source row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

DASH = "–"
ALWAYS = 100
"""The priority of a column that is never dropped."""


@dataclass(frozen=True)
class Column:
    """One column. Functions take the number of a source row; they are called while painting, so no work in them.

    A text with a line break is painted on two lines where rows have two, else with a comma.
    """

    key: str
    """Remembered name; stable."""
    title: str
    """Word in the header, translated."""
    text: Callable[[int], str]
    """Plain words ("" = nothing): default painting, copy, tooltip, speech."""
    sort: Callable[[], Sequence[Any]] | None = None
    """Sortable values by source row; None = missing, last both ways; texts in Norwegian order. None = no sorting."""
    paint: Callable[[QPainter, QRectF, int], None] | None = None
    """Paints the cell's inside; None = the text."""
    spoken: Callable[[int], str] | None = None
    """What a screen reader says; default «title: text»."""
    width: int = 90
    """Px at 100 %, without the space between columns."""
    stretch: int = 0
    """Share of what is left over."""
    right: bool = False
    """Numbers stand at the right."""
    priority: int = 0
    """The higher, the longer it stays when there is little room; 0 goes first, 100 never."""
    never_elide: bool = False
    """Numbers, dates, bands and states: the column grows rather than cuts."""
    hint: str = ""
    """The header's tooltip."""
    shown: bool = True
    """Shown until the user decides otherwise."""
    strong: bool = False
    """The text is semibold: what the row is called."""
    ink: str = "text"
    """The text's colour, by token."""
    missing: Callable[[int], str] | None = None
    """Why a row's value is missing ("" = it isn't): paints the dashed pill, with the reason in tooltip and speech."""
    tip: Callable[[int], str] | None = None
    """A cell's own tooltip ("" = none)."""


@dataclass(frozen=True)
class Group:
    """Rows under a heading that is painted across the table."""

    title: str
    count: int | None
    """The number beside the title; None = as many as are shown."""
    note: str
    """Said at the right."""
    rows: Sequence[int]
    """Source rows, in order."""
