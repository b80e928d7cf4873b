"""The smooth calibration curve: of people with about this prediction, how large a share had the event.

Logistic regression of the outcome on a restricted cubic spline of the predicted log-odds, with knots at the 5th, 27.5th,
50th, 72.5th and 95th percentile (Harrell FE. Regression modeling strategies, 2nd ed. Springer 2015, table 2.3; as a
calibration curve: Austin PC, Steyerberg EW. Stat Med 2014;33:517-35). The band is pointwise, from resampled persons,
each fitted by one Newton step from the whole sample's curve. It's the uncertainty of the share in a group with this
prediction, never of one person.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from listeoversikt.scores.admission.judging.calibration_line import log_odds
from listeoversikt.scores.admission.judging.figure import Figure, Floats, with_limits
from listeoversikt.scores.admission.judging.tally import Tally, weighed

KNOTS = (0.05, 0.275, 0.5, 0.725, 0.95)
LEAST_EVENTS = 50
"""Fewer persons with the event, and five parameters tell nothing: ten for each (own choice)."""
GRID = 41
ENDS = (0.005, 0.995)
"""The curve is drawn between these percentiles of the predictions: beyond them are too few to say."""
STEPS, LONGEST, RIDGE = 40, 3.0, 1e-9


@dataclass(frozen=True)
class SmoothCurve:
    """``predicted`` rises; ``observed`` is the share of events at each, with limits."""

    predicted: tuple[float, ...]
    observed: tuple[Figure, ...]


@dataclass(frozen=True)
class SmoothFit:
    """The whole sample's curve, ready to be resampled."""

    basis: Floats
    coefficients: Floats
    predicted: Floats
    grid: Floats

    @property
    def observed(self) -> Floats:
        """The curve at ``predicted``."""
        return _risk(_times(self.grid, self.coefficients))

    def replicates(self, tally: Tally) -> Floats:
        """The curve of each resample, ``predicted`` × resamples."""
        return _risk(
            np.einsum("gk,bk->gb", self.grid, self.coefficients + _step(self.basis, self.coefficients, tally))
        )


def smooth_fit(tally: Tally) -> SmoothFit | None:
    """The curve of one column of a tally of probabilities; None where it can't be fitted."""
    odds, rows = log_odds(tally.values), tally.rows[:, 0]
    reached = (np.cumsum(rows) - rows / 2) / rows.sum()
    knots = np.unique(np.interp(KNOTS, reached, odds))
    ends = np.interp(ENDS, reached, tally.values)
    if len(np.unique(odds)) < 3 or ends[1] <= ends[0]:
        return None
    first, last = log_odds(ends)
    odds_asked = np.linspace(float(first), float(last), GRID)
    basis, grid = _spline(odds, knots), _spline(odds_asked, knots)
    turned = _upright(basis, rows)
    basis, grid = _times(basis, turned), _times(grid, turned)
    coefficients = _fitted(basis, tally)
    return None if coefficients is None else SmoothFit(basis, coefficients, _risk(odds_asked), grid)


def smooth_curve(fit: SmoothFit, replicates: Floats) -> SmoothCurve:
    """The curve with its band."""
    figures = (with_limits(float(value), each) for value, each in zip(fit.observed, replicates, strict=True))
    return SmoothCurve(tuple(map(float, fit.predicted)), tuple(figures))


def _spline(odds: Floats, knots: Floats) -> Floats:
    """1, the log-odds and, with three knots or more, Harrell's cubic terms (straight beyond the outermost knots)."""
    columns = [np.ones_like(odds), odds]
    if len(knots) >= 3:
        last, before = knots[-1], knots[-2]
        for knot in knots[:-2]:
            term = _cube(odds - knot)
            term -= _cube(odds - before) * (last - knot) / (last - before)
            term += _cube(odds - last) * (before - knot) / (last - before)
            columns.append(term / (last - knots[0]) ** 2)
    return np.column_stack(columns)


def _upright(basis: Floats, rows: Floats) -> Floats:
    """What makes the columns uncorrelated and of one size, so that a Newton step is as long in all directions."""
    columns = basis.T
    products = np.stack([weighed(columns * column, rows[:, None])[:, 0] for column in columns]) / rows.sum()
    scale = 1 / np.sqrt(np.diag(products))
    even = products * scale[:, None] * scale + RIDGE * np.eye(len(scale))
    return np.asarray(scale[:, None] * np.linalg.inv(np.linalg.cholesky(even)).T)


def _fitted(basis: Floats, tally: Tally) -> Floats | None:
    coefficients = np.zeros(basis.shape[1])
    for _ in range(STEPS):
        change = _step(basis, coefficients, tally)[0]
        coefficients = coefficients + change
        if np.max(np.abs(change)) < 1e-8:
            return np.asarray(coefficients)
    return None


def _step(basis: Floats, coefficients: Floats, tally: Tally) -> Floats:
    """Newton's step from these coefficients, resamples × coefficients."""
    risk, columns, size = _risk(_times(basis, coefficients)), basis.T, basis.shape[1]
    gap = weighed(columns, tally.events) - weighed(columns * risk, tally.rows)
    first, second = np.triu_indices(size)
    spread = weighed(columns[first] * columns[second] * (risk * (1 - risk)), tally.rows)
    matrices = np.empty((tally.rows.shape[1], size, size))
    matrices[:, first, second] = matrices[:, second, first] = spread.T
    matrices += RIDGE * np.eye(size)
    return np.asarray(np.clip(np.linalg.solve(matrices, gap.T[:, :, None])[:, :, 0], -LONGEST, LONGEST))


def _times(columns: Floats, by: Floats) -> Floats:
    return np.asarray(np.einsum("gk,k...->g...", columns, by))


def _cube(values: Floats) -> Floats:
    return np.asarray(np.maximum(values, 0) ** 3)


def _risk(odds: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-np.clip(odds, -30, 30))))
