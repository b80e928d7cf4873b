"""Linear algebra in one thread: the library's threads wait for each other on a busy machine, and cost more than they give.

Products are made of blocks so small that the library keeps to one thread.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

BLOCK = 64
RIDGE = 1e-9
"""Added to the diagonal, as some sums follow from others."""

Column = NDArray[np.float64]


class Sparse:
    """A matrix of ``rows`` x ``columns`` by its entries (row, column, value); a place has one entry."""

    def __init__(self, entries: Sequence[tuple[int, int, float]], rows: int, columns: int) -> None:
        self.rows, self.columns = rows, columns
        places = np.array([entry[:2] for entry in entries], dtype=np.intp).reshape(-1, 2)
        self.row, self.column = places[:, 0], places[:, 1]
        self.value = np.array([entry[2] for entry in entries], dtype=np.float64)

    def times(self, point: Column) -> Column:
        """The matrix times a column."""
        return np.asarray(np.bincount(self.row, self.value * point[self.column], self.rows), dtype=np.float64)

    def back(self, pull: Column) -> Column:
        """A row of as many as the matrix has rows, times the matrix."""
        return np.asarray(
            np.bincount(self.column, self.value * pull[self.row], self.columns), dtype=np.float64
        )

    def add_row(self, columns: Sequence[int], values: Sequence[float]) -> Column:
        """A row more, and as many columns as it needs; the row of ``square`` that comes with it."""
        self.columns = max(self.columns, *(column + 1 for column in columns))
        new = np.zeros(self.columns)
        new[list(columns)] = values
        self.row = np.append(self.row, np.full(len(columns), self.rows))
        self.column = np.append(self.column, np.array(columns, dtype=np.intp))
        self.value = np.append(self.value, np.array(values, dtype=np.float64))
        self.rows += 1
        beside = self.times(new)
        beside[-1] += RIDGE
        return beside

    def square(self) -> Column:
        """The matrix times itself turned, with the ridge."""
        whole = np.zeros((self.rows, self.columns))
        whole[self.row, self.column] = self.value
        square = _product(whole, whole.T)
        square[np.diag_indices_from(square)] += RIDGE
        return square


def inverse_of(square: Column) -> Column:
    """The inverse of a symmetric positive matrix, by blocks (Cholesky)."""
    size = len(square)
    steps = [slice(at, min(at + BLOCK, size)) for at in range(0, size, BLOCK)]
    lower = _triangle(square.copy(), steps)
    turned = np.zeros_like(square)  # the inverse of the triangle
    for at, here in enumerate(steps):
        first = turned[here, here] = np.linalg.inv(lower[here, here])
        for before in steps[:at]:
            total = np.zeros((first.shape[0], before.stop - before.start))
            for between in steps[before.start // BLOCK : at]:
                total += lower[here, between] @ turned[between, before]
            turned[here, before] = -first @ total
    return _product(turned.T, turned)


def bordered(inverse: Column, row: Column) -> Column:
    """The inverse of a matrix that has got one row (and column) more, from the inverse before."""
    beside, corner = row[:-1], row[-1]
    pulled = np.einsum("ij,j->i", inverse, beside)
    rest = corner - beside @ pulled
    size = len(inverse)
    found = np.empty((size + 1, size + 1))
    np.multiply.outer(pulled, pulled / rest, out=found[:size, :size])
    found[:size, :size] += inverse
    found[size, :size] = found[:size, size] = -pulled / rest
    found[size, size] = 1 / rest
    return found


def _triangle(square: Column, steps: Sequence[slice]) -> Column:
    """The lower triangle that times itself turned is the matrix; above it nothing is of use."""
    for at, here in enumerate(steps):
        corner = square[here, here] = np.linalg.cholesky(square[here, here])
        turned = np.linalg.inv(corner).T
        for after in steps[at + 1 :]:
            square[after, here] = square[after, here] @ turned
        for row, after in enumerate(steps[at + 1 :], start=at + 1):
            for other in steps[at + 1 : row + 1]:
                square[after, other] -= square[after, here] @ square[other, here].T
    return square


def _product(left: Column, right: Column) -> Column:
    """The product in blocks."""
    product = np.zeros((left.shape[0], right.shape[1]))
    for row in range(0, left.shape[0], BLOCK):
        for column in range(0, right.shape[1], BLOCK):
            block = product[row : row + BLOCK, column : column + BLOCK]
            for inner in range(0, left.shape[1], BLOCK):
                steps = slice(inner, inner + BLOCK)
                block += left[row : row + BLOCK, steps] @ right[steps, column : column + BLOCK]
    return product
