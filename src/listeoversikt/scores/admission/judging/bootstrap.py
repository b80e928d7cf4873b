"""Resampling of persons: how far a figure could have moved had other people happened to be on the list.

Persons are drawn with replacement, never rows: the rows of one person come together, as often as the person is drawn
(Efron B, Tibshirani RJ. An introduction to the bootstrap. Chapman & Hall 1993). Every figure of one judgement is worked
out on the same draws, so that differences between predictors are paired.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from listeoversikt.scores.admission.judging.figure import Floats

RESAMPLES = 500
CELLS = 400_000
"""So many weights (rows × resamples) are worked with at once: some megabytes."""


@dataclass(frozen=True)
class Resampling:
    """``count`` draws of as many persons as there are; the same seed gives the same draws."""

    person: NDArray[np.int64]
    persons: int
    count: int
    seed: int

    def weights(self) -> Iterator[Floats]:
        """Blocks of rows × resamples: how often each row's person is drawn."""
        if not self.persons:
            return
        draw = np.random.default_rng(self.seed)
        block = max(1, min(self.count, CELLS // len(self.person)))
        for first in range(0, self.count, block):
            size = min(block, self.count - first)
            times = np.empty((self.persons, size))
            for column in range(size):
                drawn = draw.integers(0, self.persons, self.persons)
                times[:, column] = np.bincount(drawn, minlength=self.persons)
            yield np.take(times, self.person, axis=0)


def resampling(person: NDArray[np.generic], count: int = RESAMPLES, seed: int = 1) -> Resampling:
    """Draws for rows of these persons."""
    persons, position = np.unique(np.asarray(person), return_inverse=True)
    return Resampling(position.astype(np.int64), len(persons), count, seed)
