"""The arithmetic in blocks gives what the library gives."""

from __future__ import annotations

import numpy as np
import pytest

from listeoversikt.indicators.hiding_algebra import RIDGE, Sparse, bordered, inverse_of


@pytest.mark.parametrize("rows", [0, 1, 5, 64, 65, 150, 200])
def test_that_the_inverse_is_one(rows: int) -> None:
    some = np.random.default_rng(rows).normal(size=(rows, rows + 7))
    square = some @ some.T + np.eye(rows)
    kept = square.copy()
    assert np.allclose(inverse_of(square) @ square, np.eye(rows), atol=1e-9)
    assert np.array_equal(square, kept)


def test_that_a_sum_told_twice_still_shares_out_what_is_off() -> None:
    twice = Sparse([(0, 0, 1), (0, 1, -1), (1, 0, 1), (1, 1, -1)], 2, 2)
    point = np.array([1.0, 0.0])
    flat = point - twice.back(inverse_of(twice.square()) @ twice.times(point))
    assert flat == pytest.approx([0.5, 0.5], abs=1e-5)


def test_that_a_sparse_matrix_is_the_full_one() -> None:
    draw = np.random.default_rng(3)
    full = np.where(draw.random((70, 90)) < 0.1, draw.normal(size=(70, 90)), 0.0)
    entries = [
        (int(row), int(column), full[row, column]) for row, column in zip(*np.nonzero(full), strict=True)
    ]
    sparse = Sparse(entries, 70, 90)
    assert np.allclose(sparse.times(np.arange(90.0)), full @ np.arange(90.0))
    assert np.allclose(sparse.back(np.arange(70.0)), np.arange(70.0) @ full)
    assert np.allclose(sparse.square(), full @ full.T + RIDGE * np.eye(70))


def test_that_a_sum_more_gives_the_inverse_that_all_of_them_give() -> None:
    draw = np.random.default_rng(7)
    full = draw.normal(size=(20, 30))
    entries = [(row, column, full[row, column]) for row in range(20) for column in range(30)]
    sparse = Sparse(entries, 20, 30)
    inverse = inverse_of(sparse.square())
    inverse = bordered(inverse, sparse.add_row([2, 5, 30], [1.0, -1.0, -1.0]))
    assert (sparse.rows, sparse.columns) == (21, 31)
    assert np.allclose(inverse, inverse_of(sparse.square()), atol=1e-9)
