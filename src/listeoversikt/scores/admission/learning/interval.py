"""The interval of a prediction: how large the share of events may be among people with the same prediction.

Pointwise 95 %, from resampled persons' out-of-fold predictions through a smooth curve (``smooth_curve``). It's the
uncertainty of that group, not of one person: one person either is admitted or isn't.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from listeoversikt.scores.admission.judging.bootstrap import resampling
from listeoversikt.scores.admission.judging.smooth_curve import LEAST_EVENTS, smooth_curve, smooth_fit
from listeoversikt.scores.admission.judging.tally import ranking

Floats = NDArray[np.float64]
RESAMPLES = 200
GROUPS = 400
"""Predictions are put together in so many groups of equal size first."""


@dataclass(frozen=True)
class IntervalGrid:
    """Probability, low and high, rising with the probability; empty where there were too few events to say."""

    p: Floats
    low: Floats
    high: Floats

    def at(self, p: Floats) -> tuple[Floats, Floats]:
        """Low and high of probabilities, between the grid's points; nan where there is no grid.

        Outside the grid the interval of its end is widened to hold the probability itself.
        """
        asked = np.asarray(p, dtype=np.float64)
        if not len(self.p):
            nothing = np.full(asked.shape, np.nan)
            return nothing, nothing.copy()
        low, high = np.interp(asked, self.p, self.low), np.interp(asked, self.p, self.high)
        return np.where(asked < self.p[0], np.minimum(low, asked), low), np.where(
            asked > self.p[-1], np.maximum(high, asked), high
        )


NO_GRID = IntervalGrid(np.empty(0), np.empty(0), np.empty(0))


def interval_grid(
    p: Floats, outcome: NDArray[np.int8], person: NDArray[np.int64], seed: int, resamples: int = RESAMPLES
) -> IntervalGrid:
    """The grid from calibrated out-of-fold probabilities."""
    if len(np.unique(person[outcome > 0])) < LEAST_EVENTS:
        return NO_GRID
    order = ranking(outcome, _grouped(p))
    fit = smooth_fit(order.tally(np.ones(len(p))))
    if fit is None:
        return NO_GRID
    drawn = [
        fit.replicates(order.tally(weights)) for weights in resampling(person, resamples, seed).weights()
    ]
    curve = smooth_curve(fit, np.concatenate(drawn, axis=1))
    kept = [
        (at, max(figure.low, 0.0), min(figure.high, 1.0))
        for at, figure in zip(curve.predicted, curve.observed, strict=True)
        if figure.low is not None and figure.high is not None
    ]
    if len(kept) < 2:
        return NO_GRID
    grid, low, high = (np.array(column) for column in zip(*kept, strict=True))
    rises = np.concatenate([[True], np.diff(grid) > 0])
    return IntervalGrid(grid[rises], low[rises], high[rises])


def _grouped(p: Floats) -> Floats:
    """Each prediction as the mean of its group: resampling then costs as many sums as there are groups."""
    if len(p) <= GROUPS:
        return p
    order = np.argsort(p, kind="stable")
    group = np.empty(len(p), dtype=np.int64)
    group[order] = np.arange(len(p)) * GROUPS // len(p)
    means = np.bincount(group, p) / np.bincount(group)
    return np.asarray(means[group])
