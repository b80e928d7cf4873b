"""A hidden count is safe when another table, with another count there, would show exactly the same file.

The reader of a file knows every shown count, every sum that must hold, and the rule by which counts are
hidden. A count can be worked out when all tables that fit have the same number in that place. So the proof
that it can't is a second table: start by moving one hidden count by one, mend every sum that no longer holds
by moving another hidden count in it, and go on until all sums hold again. Every moved count keeps to what the
rule says about it (a count of 1-5 stays within 1-5, a larger one stays larger), so that the second table would
have been hidden in the same way. One second table proves every count that it moves.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

SEARCH_STEPS = 200
"""So many moves are tried for one count before it's taken to be unproven (more is hidden then)."""

FARTHEST_STEP = 2
"""A cell moves so far at most, and only where a sum has become wrong by as much."""

STILL = 0.01
"""A cell that moves less in a direction isn't part of it."""


@dataclass(frozen=True)
class Sum:
    """``low <= sum(sign * cell) <= high`` in every table; a plain sum has 0 and 0. A cell stands in it once.

    ``least``: what it can't be below, whatever the rule says.
    """

    cells: tuple[int, ...]
    signs: tuple[int, ...]
    low: float = 0
    high: float = 0
    least: float = 0

    @property
    def exact(self) -> bool:
        """The signed sum is told exactly."""
        return self.low == self.high


@dataclass
class Cells:
    """Counts with the range the rule gives each, and the sums that tie them together.

    ``hidden`` are those that a reader doesn't know; ``told`` those that an earlier file showed: hiding them is of
    no use.
    """

    values: list[float] = field(default_factory=list)
    lows: list[float] = field(default_factory=list)
    highs: list[float] = field(default_factory=list)
    sums: list[Sum] = field(default_factory=list)
    sums_of: list[list[int]] = field(default_factory=list)
    hidden: set[int] = field(default_factory=set)
    told: set[int] = field(default_factory=set)

    def add(self, value: float, low: float = 0, high: float = math.inf) -> int:
        """A new cell; its number."""
        self.values.append(value)
        self.lows.append(low)
        self.highs.append(high)
        self.sums_of.append([])
        return len(self.values) - 1

    def tie(self, tie: Sum) -> None:
        """A new sum between cells."""
        for cell in tie.cells:
            self.sums_of[cell].append(len(self.sums))
        self.sums.append(tie)

    def slack(self, number: int) -> float:
        """The value of the signed sum as the cells are."""
        tie = self.sums[number]
        return sum(sign * self.values[cell] for cell, sign in zip(tie.cells, tie.signs, strict=True))

    def hidden_in(self, number: int) -> list[int]:
        """The hidden cells of a sum."""
        return [cell for cell in self.sums[number].cells if cell in self.hidden]


Moves = dict[int, int]


def find_second_table(
    cells: Cells, target: Sum, *, along: Mapping[int, float] | None = None, steps: int = SEARCH_STEPS
) -> Moves | None:
    """Moves (cell: by how much) to another table that looks the same, with another value of ``target``.

    None when it isn't found within so many ``steps``. With ``along`` only the cells named there move, each to its
    own side.
    """
    search = _Search(cells, target, along, steps)
    for cell in target.cells:
        for step in (1, -1):
            if search.may_move(cell, step) and search.move(cell, step, []):
                return search.moves
    return None


def mend_second_table(cells: Cells, target: Sum, former: Moves) -> Moves | None:
    """The moves of an ``former`` proof, and what must move with them now; None when that isn't found."""
    search = _Search(cells, target, None, SEARCH_STEPS)
    for cell, step in former.items():
        if search.may_move(cell, step):
            search.take(cell, step)
    return search.moves if search.moves and search.mend_all() else None


class _Search:
    """Depth first, with undo; the sum with the fewest cells left to move is mended first."""

    def __init__(self, cells: Cells, target: Sum, along: Mapping[int, float] | None, most_steps: int) -> None:
        self.cells = cells
        self.most_steps = most_steps
        self.target = target
        self.along = along
        self.moves: Moves = {}
        self.change: dict[int, int] = {}
        self.base: dict[int, float] = {}
        self.steps = 0

    def may_move(self, cell: int, step: int) -> bool:
        cells = self.cells
        if cell not in cells.hidden or cell in self.moves:
            return False
        if self.along is not None and self.along.get(cell, 0) * step < STILL:
            return False
        moved = cells.values[cell] + step
        return cells.lows[cell] <= moved <= cells.highs[cell]

    def move(self, cell: int, step: int, broken: list[int]) -> bool:
        """Moves the cell and mends all that breaks; undone when that can't be done."""
        self.steps += 1
        if self.steps > self.most_steps:
            return False
        self.take(cell, step)
        touched = self.cells.sums_of[cell]
        left = [number for number in dict.fromkeys((*broken, *touched)) if self._gap(number)]
        if self._mend(left):
            return True
        for number in touched:
            self._shift(number, cell, -step)
        del self.moves[cell]
        return False

    def take(self, cell: int, step: int) -> None:
        """Moves the cell, and mends nothing."""
        self.moves[cell] = step
        for number in self.cells.sums_of[cell]:
            self._shift(number, cell, step)

    def mend_all(self) -> bool:
        """Mends all that is broken."""
        return self._mend([number for number in sorted(self.change) if self._gap(number)])

    def _mend(self, broken: list[int]) -> bool:
        if not broken:
            return self._differs()
        fewest: list[tuple[int, int]] | None = None
        for number in broken:
            choices = self._choices(number)
            if not choices:
                return False
            if fewest is None or len(choices) < len(fewest):
                fewest = choices
            if len(choices) == 1:
                break
        return any(self.move(cell, step, broken) for cell, step in sorted(fewest or (), key=self._order))

    def _choices(self, number: int) -> list[tuple[int, int]]:
        tie, gap = self.cells.sums[number], self._gap(number)
        hidden, moves = self.cells.hidden, self.moves
        free = [
            (cell, sign)
            for cell, sign in zip(tie.cells, tie.signs, strict=True)
            if cell in hidden and cell not in moves
        ]
        far = [gap * FARTHEST_STEP] if abs(self.change[number]) >= FARTHEST_STEP else []
        return [
            (cell, -sign * amount)
            for amount in (*far, gap)
            for cell, sign in free
            if self.may_move(cell, -sign * amount)
        ]

    def _order(self, choice: tuple[int, int]) -> tuple[float, int, int]:
        """Along a direction the largest move first, else the cell with the fewest sums."""
        cell = choice[0]
        return -abs(self.along[cell]) if self.along else 0, len(self.cells.sums_of[cell]), cell

    def _shift(self, number: int, cell: int, step: int) -> None:
        tie = self.cells.sums[number]
        self.change[number] = self.change.get(number, 0) + tie.signs[tie.cells.index(cell)] * step

    def _gap(self, number: int) -> int:
        """+1 when the sum has become too large, -1 when too small, 0 when it holds."""
        change = self.change.get(number, 0)
        if not change:
            return 0
        if number not in self.base:
            self.base[number] = self.cells.slack(number)
        tie, now = self.cells.sums[number], self.base[number] + change
        if tie.exact:
            return (change > 0) - (change < 0)
        return (now > tie.high) - (now < tie.low)

    def _differs(self) -> bool:
        pairs = zip(self.target.cells, self.target.signs, strict=True)
        return sum(sign * self.moves.get(cell, 0) for cell, sign in pairs) != 0
