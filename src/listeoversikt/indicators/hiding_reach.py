"""Whether a hidden count can move at all within its sums: the question in fractions, which is quick to answer.

All moves that keep every sum are a flat space; all moves that keep to the rule are a box around the table. If
the two meet where the count has moved by one, it can move. Going from the one to the nearest point of the other
and back (von Neumann's alternating projections) ends at such a place, or at the two points that are nearest one
another: then the step between them tells which sums stand in the way.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from listeoversikt.indicators.hiding_proof import Cells, Sum

ROUNDS = 400
TOUCHES = 1e-3
RESTS = 1e-5
BLOCK = 64
FARTHEST = 2.0
"""No count needs to move farther for another to move by one."""


Column = NDArray[np.float64]


@dataclass(frozen=True)
class Reach:
    """``direction``: how far each cell moves; None = it can't move, and ``in_the_way`` are the sums."""

    direction: dict[int, float] | None
    in_the_way: frozenset[int] = frozenset()


class Space:
    """The hidden cells that are tied to one another, and the moves that keep their sums.

    Without ``by_rule`` a count keeps only to what every count keeps to: it isn't below 0, and n isn't above N.
    """

    def __init__(self, cells: Cells, start: Iterable[int], *, by_rule: bool = True) -> None:
        moved, self.ties = _connected(cells, start)
        self.tied = frozenset(self.ties)
        self.sums = cells.sums
        self.column = {cell: position for position, cell in enumerate(moved)}
        loose = [number for number in self.ties if not cells.sums[number].exact]
        self.slack = {number: len(moved) + position for position, number in enumerate(loose)}
        self.matrix = np.zeros((len(self.ties), len(moved) + len(loose)))
        lows = [cells.lows[cell] - cells.values[cell] for cell in moved]
        highs = [cells.highs[cell] - cells.values[cell] for cell in moved]
        for row, number in enumerate(self.ties):
            self._fill(row, number, cells.sums[number])
        for number in loose:
            base = cells.slack(number)
            lows.append(cells.sums[number].low - base)
            highs.append(cells.sums[number].high - base)
        if not by_rule:
            lows = [-max(cells.values[cell], 0) for cell in moved] + [
                cells.sums[number].least - cells.slack(number) for number in loose
            ]
            highs = [FARTHEST] * len(lows)
        self.lows = np.clip(np.array(lows), -FARTHEST, 0)
        self.highs = np.clip(np.array(highs), 0, FARTHEST)
        square = _product(self.matrix, self.matrix.T)
        square[np.diag_indices_from(square)] += 1e-9
        self.inverse = np.linalg.inv(square)

    def _fill(self, row: int, number: int, tie: Sum) -> None:
        for cell, sign in zip(tie.cells, tie.signs, strict=True):
            if cell in self.column:
                self.matrix[row, self.column[cell]] += sign
        if number in self.slack:
            self.matrix[row, self.slack[number]] = -1

    def touched_by(self, ties: Iterable[int]) -> bool:
        """Whether a cell in these sums is tied to the space."""
        return not self.tied.isdisjoint(ties)

    def place_of(self, target: Sum) -> int:
        """The column of a cell, or of what a row's N is more than its n."""
        if len(target.cells) == 1:
            return self.column[target.cells[0]]
        between = (place for number, place in self.slack.items() if self.sums[number].cells == target.cells)
        return next(between, self.column[target.cells[0]])

    def reach(self, place: int, step: int) -> Reach:
        """Whether the cell (or slack) in a column can move by ``step``."""
        if not self.lows[place] <= step <= self.highs[place]:
            return Reach(None)
        lows, highs = self.lows.copy(), self.highs.copy()
        lows[place] = highs[place] = step
        point = np.clip(np.zeros(len(lows)), lows, highs)
        for _ in range(ROUNDS):
            flat = point - (self.inverse @ (self.matrix @ point)) @ self.matrix
            gap = np.clip(flat, lows, highs) - point
            point += gap
            if np.abs(point - flat).max() < TOUCHES:
                return Reach({cell: float(point[position]) for cell, position in self.column.items()})
            if np.abs(gap).max() < RESTS:
                break
        pull = np.abs(self.inverse @ (self.matrix @ (point - flat)))
        strong = np.flatnonzero(pull > pull.max() / 100)
        return Reach(None, frozenset(self.ties[row] for row in strong))


def _product(left: Column, right: Column) -> Column:
    """The product in blocks: too small for the library's threads, which wait for each other on a busy machine."""
    product = np.zeros((left.shape[0], right.shape[1]))
    for row in range(0, left.shape[0], BLOCK):
        for column in range(0, right.shape[1], BLOCK):
            block = product[row : row + BLOCK, column : column + BLOCK]
            for inner in range(0, left.shape[1], BLOCK):
                steps = slice(inner, inner + BLOCK)
                block += left[row : row + BLOCK, steps] @ right[steps, column : column + BLOCK]
    return product


def _says_nothing(cells: Cells, number: int) -> bool:
    """A single hidden count in a sum that is far from its limits, however the count moves."""
    tie = cells.sums[number]
    if tie.exact or sum(cell in cells.hidden for cell in tie.cells) > 1:
        return False
    now = cells.slack(number)
    return tie.low <= now - FARTHEST and now + FARTHEST <= tie.high


def _connected(cells: Cells, start: Iterable[int]) -> tuple[list[int], list[int]]:
    """The hidden cells that sums of hidden cells lead to, and those sums."""
    edge = [cell for cell in start if cell in cells.hidden]
    seen, ties = set(edge), set[int]()
    while edge:
        for number in cells.sums_of[edge.pop()]:
            if number not in ties:
                if _says_nothing(cells, number):
                    continue
                ties.add(number)
                fresh = [cell for cell in cells.hidden_in(number) if cell not in seen]
                seen.update(fresh)
                edge += fresh
    return sorted(seen), sorted(ties)
