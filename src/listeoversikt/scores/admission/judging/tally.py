"""How many with and without the event lie at each predicted value: all that a judgement needs to know.

A predictor is sorted once. A resample only changes how much each person weighs, so that hundreds of resamples are
counted side by side without sorting anew: ``events`` and ``rest`` are distinct values × resamples.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from listeoversikt.scores.admission.judging.figure import Floats


@dataclass(frozen=True)
class Tally:
    """Weights of rows with (``events``) and without (``rest``) the event at each of the rising ``values``."""

    values: Floats
    events: Floats
    rest: Floats

    @cached_property
    def rows(self) -> Floats:
        """All rows at each value."""
        return self.events + self.rest

    @cached_property
    def all_events(self) -> Floats:
        """The number of events of each resample."""
        return np.asarray(self.events.sum(axis=0))

    @cached_property
    def all_rows(self) -> Floats:
        """The number of rows of each resample."""
        return np.asarray(self.rows.sum(axis=0))

    @cached_property
    def events_from(self) -> Floats:
        """Events at this value or above; one line more than values, the last is 0."""
        return _from_above(self.events)

    @cached_property
    def rows_from(self) -> Floats:
        """Rows at this value or above; one line more than values, the last is 0."""
        return _from_above(self.rows)

    def merged(self, starts: NDArray[np.int64], values: Floats) -> Tally:
        """Neighbouring values put together, from each of ``starts`` on, and called ``values``."""
        events = np.add.reduceat(self.events, starts, axis=0)
        return Tally(values, events, np.add.reduceat(self.rest, starts, axis=0))


@dataclass(frozen=True)
class Ranking:
    """Predictions put in order once: ``values`` distinct and rising, ``starts`` the first row of each in ``order``."""

    values: Floats
    order: NDArray[np.int64]
    starts: NDArray[np.int64]
    outcome: Floats

    def tally(self, weights: Floats) -> Tally:
        """Counted with these weights, rows × resamples (or one weight a row)."""
        weights = weights if weights.ndim == 2 else weights[:, None]
        ordered = np.take(weights, self.order, axis=0)
        events = ordered * self.outcome[:, None]
        if len(self.values) < len(self.order):
            ordered = np.add.reduceat(ordered, self.starts, axis=0)
            events = np.add.reduceat(events, self.starts, axis=0)
        return Tally(self.values, events, ordered - events)


def ranking(outcome: NDArray[np.generic], predictions: NDArray[np.generic]) -> Ranking:
    """Put the predictions in order; at least one row, none missing."""
    scores = np.asarray(predictions, dtype=np.float64)
    order = np.argsort(scores, kind="stable")
    ordered = scores[order]
    starts = np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1])))
    return Ranking(ordered[starts], order, starts, np.asarray(outcome, dtype=np.float64)[order])


def weighed(columns: Floats, weights: Floats) -> Floats:
    """Sums of each column (columns × values) with each resample's weights (values × resamples).

    One thread and no matrix library: its threads wait for one another for seconds where the machine has other work.
    """
    return np.stack([np.einsum("g,gb->b", column, weights) for column in np.atleast_2d(columns)])


def _from_above(counts: Floats) -> Floats:
    above = np.zeros((counts.shape[0] + 1, *counts.shape[1:]))
    np.cumsum(counts[::-1], axis=0, out=above[-2::-1])
    return above
