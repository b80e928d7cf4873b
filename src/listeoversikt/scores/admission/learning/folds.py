"""Persons shared out among folds: all rows of a person in one fold, whatever the order of the rows."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_WEYL, _MIX_1, _MIX_2 = (np.uint64(n) for n in (0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB))


def person_folds(
    person: NDArray[np.int64], outcome: NDArray[np.int8], folds: int, seed: int
) -> NDArray[np.int64]:
    """The fold (0 … folds − 1) of each row.

    Persons stand in an order drawn from the seed and their number alone, those with an event by themselves: every
    fold gets as many persons, and as many with an event, give or take one.
    """
    persons, at = np.unique(person, return_inverse=True)
    ever = np.zeros(len(persons), dtype=bool)
    np.logical_or.at(ever, at, outcome > 0)
    order = np.lexsort((persons, _drawn(persons, seed), ~ever))
    fold = np.empty(len(persons), dtype=np.int64)
    fold[order] = np.arange(len(persons)) % folds
    return fold[at]


def _drawn(numbers: NDArray[np.int64], seed: int) -> NDArray[np.uint64]:
    """A number drawn for each (splitmix64): the same on every machine and for every order."""
    with np.errstate(over="ignore"):
        drawn = numbers.astype(np.uint64) + np.uint64(seed + 1) * _WEYL
        for _ in range(2):
            drawn = drawn + _WEYL
            drawn = (drawn ^ (drawn >> np.uint64(30))) * _MIX_1
            drawn = (drawn ^ (drawn >> np.uint64(27))) * _MIX_2
            drawn = drawn ^ (drawn >> np.uint64(31))
    return drawn
