"""Whether a hidden count can move at all within its sums: the question in fractions, which is quick to answer.

All moves that keep every sum are a flat space; all moves that keep to the rule are a box around the table. If the
two meet where the count has moved by one, it can move; going from the one to the nearest point of the other and
back (von Neumann's alternating projections) comes as near to such a place as there is. The fractions then show
``hiding_proof`` where to look for whole numbers.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from listeoversikt.indicators.hiding_proof import Cells, Sum
from listeoversikt.patient_list.frames import Column

ROUNDS = 300
NEAR_ENOUGH = 1e-3
FARTHEST = 2.0
"""No count needs to move farther for another to move by one."""


def find_direction(cells: Cells, target: Sum, step: int) -> dict[int, float] | None:
    """How far each hidden count moves when ``target`` moves by ``step``; None when it can't."""
    moved, ties = _connected(cells, target.cells)
    if not moved:
        return None
    column = {cell: position for position, cell in enumerate(moved)}
    slacks = [number for number in ties if not _is_plain(cells.sums[number])]
    matrix = np.zeros((len(ties) + 1, len(moved) + len(slacks)))
    lows = [max(cells.lows[cell] - cells.values[cell], -FARTHEST) for cell in moved]
    highs = [min(cells.highs[cell] - cells.values[cell], FARTHEST) for cell in moved]
    for row, number in enumerate(ties):
        tie = cells.sums[number]
        _fill(matrix[row], tie, column)
        if not _is_plain(tie):
            matrix[row, len(lows)] = -1
            base = cells.slack(number)
            lows.append(max(tie.low - base, -FARTHEST))
            highs.append(min(tie.high - base, FARTHEST))
    _fill(matrix[-1], target, column)
    wanted = np.zeros(len(matrix))
    wanted[-1] = step
    found = _meet(matrix, wanted, np.array(lows), np.array(highs))
    if found is None:
        return None
    return {cell: float(found[position]) for cell, position in column.items()}


def _is_plain(tie: Sum) -> bool:
    return tie.low == tie.high == 0


def _fill(row: Column, tie: Sum, column: dict[int, int]) -> None:
    for cell, sign in zip(tie.cells, tie.signs, strict=True):
        if cell in column:
            row[column[cell]] += sign


def _connected(cells: Cells, start: Iterable[int]) -> tuple[list[int], list[int]]:
    """The hidden cells that sums of hidden cells lead to, and those sums."""
    edge = [cell for cell in start if cell in cells.hidden]
    seen, ties = set(edge), set[int]()
    while edge:
        for number in cells.sums_of[edge.pop()]:
            if number not in ties:
                ties.add(number)
                fresh = [cell for cell in cells.hidden_in(number) if cell not in seen]
                seen.update(fresh)
                edge += fresh
    return sorted(seen), sorted(ties)


def _meet(matrix: Column, wanted: Column, lows: Column, highs: Column) -> Column | None:
    """A point of the box ``lows`` to ``highs`` with ``matrix @ point == wanted``."""
    if np.any(lows > highs):
        return None
    square = matrix @ matrix.T
    square[np.diag_indices_from(square)] += 1e-9
    back = np.linalg.solve(square, matrix).T
    point = np.zeros(matrix.shape[1])
    for _ in range(ROUNDS):
        flat = point - back @ (matrix @ point - wanted)
        point = np.clip(flat, lows, highs)
        if np.abs(point - flat).max() < NEAR_ENOUGH:
            return flat
    return None
