"""Rows of columns laid down a page, and broken over to the next where one is full.

A row whole fits on the next page goes there whole; one that is higher than a page is divided between two lines, and
its boxes are drawn on both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF

from listeoversikt.gui.print.paper import (
    LEADING,
    PaperPage,
    Sign,
    Step,
    Words,
    broken,
    line_height,
    measures,
)

LEFT_EMPTY = 0.3
"""A page with more room left than this is filled by dividing what comes next."""


@dataclass(frozen=True)
class Line:
    """One line in a column; ``sign`` is an icon before it, ``gap`` room above it. ``right`` ends at the right.

    ``leading``: from one line to the next, as so many times the size of its letters. ``rule``: the ink of a line to
    write on ("" = none).
    """

    text: str
    step: Step
    ink: str = "text"
    sign: str = ""
    gap: float = 0.0
    right: bool = False
    leading: float = LEADING
    rule: str = ""

    @property
    def tall(self) -> float:
        """The line itself."""
        return line_height(self.step, self.leading)

    @property
    def height(self) -> float:
        """With the room above."""
        return self.gap + self.tall


@dataclass(frozen=True)
class Column:
    """Lines one under another; ``box`` is the ink of a box round them ("" = none)."""

    left: float
    width: float
    lines: tuple[Line, ...]
    box: str = ""
    padding: float = 0.0

    @property
    def height(self) -> float:
        """With the box."""
        return sum(line.height for line in self.lines) + 2 * self.padding


@dataclass(frozen=True)
class Row:
    """Columns side by side. ``gap`` is room above, ``under`` a line's ink under it, ``with_next`` = not left alone.

    ``head`` is said again over the row when it comes first on a page.
    """

    columns: tuple[Column, ...]
    gap: float = 0.0
    below: float = 0.0
    under: str = ""
    with_next: bool = False
    head: Row | None = None

    @property
    def height(self) -> float:
        """Without the room above."""
        return max((column.height for column in self.columns), default=0.0) + self.below


def text_lines(
    text: str,
    step: Step,
    width: float,
    ink: str = "text",
    *,
    sign: str = "",
    gap: float = 0.0,
    leading: float = LEADING,
) -> tuple[Line, ...]:
    """A text as lines; its icon stands before the first one, and all of them leave room for it."""
    indent = sign_room(step) if sign else 0.0
    made = [Line(words, step, ink, leading=leading) for words in broken(text, step, width - indent)]
    if made:
        made[0] = replace(made[0], gap=gap)
    if sign:
        return tuple(replace(line, sign=" " if place else sign) for place, line in enumerate(made))
    return tuple(made)


def sign_room(step: Step) -> float:
    """What an icon and the room after it take of a line."""
    return step[0] * 1.1 + 50


def height_of(rows: Sequence[Row]) -> float:
    """From the top of the first to the end of the last, on one page."""
    return sum(row.height + (row.gap if place else 0.0) for place, row in enumerate(rows))


def set_rows(rows: Sequence[Row], width: float, room: Sequence[float]) -> tuple[list[PaperPage], float]:
    """The pages of some rows, and where the last one ends. ``room`` is each page's height, the last one repeated.

    A page's first row begins at 0.
    """
    pages = [PaperPage()]
    y = 0.0
    waiting = [list(chain) for chain in _chains(rows)]
    while waiting:
        chain = waiting.pop(0)
        full = room[min(len(pages) - 1, len(room) - 1)]
        after = room[min(len(pages), len(room) - 1)]
        gap = chain[0].gap if y else 0.0
        if y + gap + height_of(chain) <= full:
            for place, row in enumerate(chain):
                y += row.gap if place or y else 0.0
                _place(pages[-1], row, y, width)
                y += row.height
        elif y and height_of(chain) <= after and (_boxed(chain) or full - y < LEFT_EMPTY * full):
            pages.append(PaperPage())
            y = 0.0
            waiting.insert(0, _headed(chain))
        else:
            y = _divide(chain, pages, y, full, width, waiting)
    return pages, y


def _divide(
    chain: list[Row], pages: list[PaperPage], y: float, full: float, width: float, waiting: list[list[Row]]
) -> float:
    """Lays as much as there is room for; the rest waits for the next page."""
    *heads, last = chain
    start = y + (chain[0].gap if y else 0.0)
    top = start + (height_of(heads) + last.gap if heads else 0.0)
    upper, lower = _split(last, full - top)
    if upper is None and y:
        pages.append(PaperPage())
        waiting.insert(0, _headed(chain))
        return 0.0
    y = start
    for place, row in enumerate(heads):
        y += row.gap if place else 0.0
        _place(pages[-1], row, y, width)
        y += row.height
    upper = upper or last
    y += last.gap if heads else 0.0
    _place(pages[-1], upper, y, width)
    if lower is not None:
        pages.append(PaperPage())
        waiting.insert(0, _headed([lower]))
        return 0.0
    return y + upper.height


def _split(row: Row, room: float) -> tuple[Row | None, Row | None]:
    """What of a row fits in a height, and the rest; (None, row) where no line of a column does."""
    upper, lower = [], []
    for column in row.columns:
        left = room - 2 * column.padding - row.below
        count = 0
        for line in column.lines:
            left -= line.height
            if left < 0:
                break
            count += 1
        if column.lines and not count:
            return None, row
        upper.append(replace(column, lines=column.lines[:count]))
        lower.append(replace(column, lines=column.lines[count:]))
    return replace(row, columns=tuple(upper)), replace(row, columns=tuple(lower), gap=0.0)


def _headed(chain: list[Row]) -> list[Row]:
    """With the head that is said again on the next page."""
    head = chain[0].head
    return chain if head is None else [head, *chain]


def _boxed(chain: Sequence[Row]) -> bool:
    return any(column.box for row in chain for column in row.columns)


def _chains(rows: Sequence[Row]) -> list[list[Row]]:
    """Headings with what they stand over."""
    chains: list[list[Row]] = [[]]
    for row in rows:
        chains[-1].append(row)
        if not row.with_next:
            chains.append([])
    return [chain for chain in chains if chain]


def _place(page: PaperPage, row: Row, top: float, width: float) -> None:
    tall = row.height - row.below
    for column in row.columns:
        if column.box:
            page.boxes.append((QRectF(column.left, top, column.width, tall), column.box))
        y = top + column.padding
        for line in column.lines:
            y += line.gap
            _write(page, line, column, y)
            y += line.tall
    if row.under:
        bottom = top + row.height
        page.lines.append((QPointF(0, bottom), QPointF(width, bottom), row.under))


def _write(page: PaperPage, line: Line, column: Column, top: float) -> None:
    by = measures(line.step)
    left = column.left + column.padding
    middle = top + line.tall / 2
    if line.sign.strip():
        side = line.step[0] * 1.1
        ink = "accent" if line.ink == "text" else line.ink
        page.signs.append(Sign(line.sign, QRectF(left, middle - side / 2, side, side), ink))
    if line.sign:
        left += sign_room(line.step)
    if line.right:
        left = column.left + column.width - column.padding - by.horizontalAdvance(line.text)
    if line.rule:
        right, bottom = column.left + column.width - column.padding, top + line.tall
        page.lines.append((QPointF(left, bottom), QPointF(right, bottom), line.rule))
    if not line.text:
        return
    baseline = middle + (by.ascent() - by.descent()) / 2
    page.words.append(Words(line.text, QPointF(left, baseline), line.step, line.ink))
