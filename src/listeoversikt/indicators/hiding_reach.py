"""Whether a hidden count can move at all within its sums: the question in fractions, which is quick to answer.

All moves that keep every sum are a flat space; all moves that keep to the rule are a box around the table. If
the two meet where the count has moved by one, it can move. Going from the one to the nearest point of the other
and back (von Neumann's alternating projections) ends at such a place, or at the two points that are nearest one
another: then the step between them tells which sums stand in the way.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from listeoversikt.indicators.hiding_algebra import Column, Sparse, bordered, inverse_of
from listeoversikt.indicators.hiding_proof import Cells, Sum

ROUNDS = 400
TOUCHES = 1e-3
RESTS = 1e-5
LOOKS, NOTHING = 10, 1e-6
"""So often it's asked whether the two can meet at all."""
FARTHEST = 2.0
"""No count needs to move farther for another to move by one."""


@dataclass(frozen=True)
class Reach:
    """``direction``: how far each cell moves; None = it can't move, and ``in_the_way`` are the sums."""

    direction: dict[int, float] | None
    in_the_way: frozenset[int] = frozenset()


class Space:
    """The hidden cells that are tied to one another, and the moves that keep their sums.

    Without ``by_rule`` a count keeps only to what every count keeps to: it isn't below 0, and n isn't above N.
    """

    def __init__(
        self, cells: Cells, start: Iterable[int], *, by_rule: bool = True, most: int | None = None
    ) -> None:
        moved, self.ties, self.whole = _connected(cells, start, most)
        self.tied = set(self.ties)
        self.cells, self.sums = cells, cells.sums
        self.column = {cell: position for position, cell in enumerate(moved)}
        loose = [number for number in self.ties if not cells.sums[number].exact]
        self.slack = {number: len(moved) + position for position, number in enumerate(loose)}
        entries: list[tuple[int, int, float]] = []
        lows = [cells.lows[cell] - cells.values[cell] for cell in moved]
        highs = [cells.highs[cell] - cells.values[cell] for cell in moved]
        for row, number in enumerate(self.ties):
            entries += [(row, at, sign) for at, sign in self._row(number)]
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
        self.matrix = Sparse(entries, len(self.ties), len(lows))
        self.inverse = inverse_of(self.matrix.square())

    def _row(self, number: int) -> list[tuple[int, float]]:
        """The columns in which a sum stands, and with which sign."""
        tie = self.sums[number]
        found: list[tuple[int, float]] = [
            (self.column[cell], sign)
            for cell, sign in zip(tie.cells, tie.signs, strict=True)
            if cell in self.column
        ]
        return [*found, (self.slack[number], -1)] if number in self.slack else found

    def tie(self, number: int) -> None:
        """Takes in a sum with room between its limits; a cell that isn't in the space stands still."""
        tie, now = self.sums[number], self.cells.slack(number)
        self.whole = self.whole and self.column.keys() >= set(self.cells.hidden_in(number))
        self.slack[number] = len(self.lows)
        self.ties.append(number)
        self.tied.add(number)
        self.lows = np.append(self.lows, np.clip(tie.low - now, -FARTHEST, 0))
        self.highs = np.append(self.highs, np.clip(tie.high - now, 0, FARTHEST))
        columns, values = zip(*self._row(number), strict=True)
        beside = self.matrix.add_row(columns, values)
        self.inverse = bordered(self.inverse, beside)

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
        point = ahead = np.clip(np.zeros(len(lows)), lows, highs)
        speed = 1.0
        for number in range(ROUNDS):
            away = self.matrix.back(self._pull(ahead))
            if number % LOOKS == LOOKS - 1 and np.minimum(away * lows, away * highs).sum() > NOTHING:
                break  # the whole box lies on one side of the flat space: they never meet
            flat = ahead - away
            after = np.clip(flat, lows, highs)
            if np.abs(after - flat).max() < TOUCHES:
                return Reach(dict(zip(self.column, after.tolist(), strict=False)))
            step_taken = after - point
            if np.abs(step_taken).max() < RESTS and np.abs(after - ahead).max() < RESTS:
                break
            if (ahead - after) @ step_taken > 0:  # past the nearest point: without a run-up again
                speed = 1.0
            faster = (1 + math.sqrt(1 + 4 * speed * speed)) / 2
            ahead = after + (speed - 1) / faster * step_taken
            point, speed = after, faster
        point = np.clip(ahead, lows, highs)
        flat = point - self.matrix.back(self._pull(point))
        pull = np.abs(self._pull(point - flat))
        strong = np.flatnonzero(pull > pull.max() / 100)
        return Reach(None, frozenset(self.ties[row] for row in strong))

    def _pull(self, point: Column) -> Column:
        """How much each sum is off, shared out among the sums."""
        return np.asarray(np.einsum("ij,j->i", self.inverse, self.matrix.times(point)))


def _says_nothing(cells: Cells, number: int) -> bool:
    """A single hidden count in a sum that is far from its limits, however the count moves."""
    tie = cells.sums[number]
    if tie.exact or sum(cell in cells.hidden for cell in tie.cells) > 1:
        return False
    now = cells.slack(number)
    return tie.low <= now - FARTHEST and now + FARTHEST <= tie.high


def _connected(
    cells: Cells, start: Iterable[int], most: int | None = None
) -> tuple[list[int], list[int], bool]:
    """The hidden cells that sums of hidden cells lead to, those sums, and whether these are all.

    ``most``: the nearest so many cells; what lies farther away stands still.
    """
    edge = [cell for cell in start if cell in cells.hidden]
    seen, ties = dict.fromkeys(edge), set[int]()
    for cell in (moving := list(seen)):
        for number in cells.sums_of[cell]:
            if number not in ties and not _says_nothing(cells, number):
                ties.add(number)
                fresh = [one for one in cells.hidden_in(number) if one not in seen]
                seen.update(dict.fromkeys(fresh))
                moving += fresh[: None if most is None else max(most - len(moving), 0)]
    return sorted(moving), sorted(ties), len(moving) == len(seen)
