"""Penalised logistic regression: the challenger, and half of a blend.

A value is held within what nearly everybody in training had, standardised, and a missing one is the mean with a mark
of its own. A coefficient that would go against a feature's direction is left out, and the rest fitted again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from listeoversikt.scores.admission.rows import Rows

Floats = NDArray[np.float64]
NEARLY_ALL = (0.5, 99.5)
"""Percentiles (of values other than 0) within which a value is held."""
CHUNK = 50_000
REFITS = 8
CLOSE = 1e-5
"""The search ends where no slope of the mean loss is steeper (standardised values)."""


@dataclass(frozen=True)
class Logistic:
    """Log-odds = intercept + Σ coefficient × (value − mean), or ``missing`` where there is no value.

    One number a feature: ``low``/``high`` hold the value, ``mean`` is training's mean of the held values.
    """

    intercept: float
    coefficient: Floats
    mean: Floats
    low: Floats
    high: Floats
    missing: Floats

    def log_odds(self, values: NDArray[np.float32]) -> Floats:
        """Log-odds of each row, not yet calibrated."""
        found = np.empty(len(values))
        for start in range(0, len(values), CHUNK):
            part = values[start : start + CHUNK].astype(np.float64)
            absent = np.isnan(part)
            np.clip(part, self.low, self.high, out=part)
            part -= self.mean
            if absent.any():
                part[absent] = 0
                found[start : start + CHUNK] = part @ self.coefficient + absent @ self.missing
            else:
                found[start : start + CHUNK] = part @ self.coefficient
        return found + self.intercept

    def contributions(self, values: NDArray[np.float32]) -> Floats:
        """What each feature adds, rows × (features + 1); the last column is the intercept. Exact."""
        found = np.empty((len(values), values.shape[1] + 1))
        held = np.clip(values.astype(np.float64), self.low, self.high) - self.mean
        found[:, :-1] = np.where(np.isnan(values), self.missing, held * self.coefficient)
        found[:, -1] = self.intercept
        return found


@dataclass(frozen=True)
class Standardised:
    """Rows as the regression sees them: standardised values, then a mark for each feature that some rows lack."""

    design: Floats
    mean: Floats
    spread: Floats
    low: Floats
    high: Floats
    marked: NDArray[np.int64]

    @classmethod
    def of(cls, rows: Rows) -> Standardised:
        """Learnt from these rows alone."""
        values = rows.values.astype(np.float64)
        absent = np.isnan(values)
        low, high = _limits(values, absent)
        np.clip(values, low, high, out=values)
        count = np.maximum((~absent).sum(axis=0), 1)
        mean = np.where(absent, 0, values).sum(axis=0) / count
        values -= mean
        values[absent] = 0
        spread = np.sqrt((values**2).sum(axis=0) / count)
        spread[spread < 1e-12] = np.inf
        values /= spread
        share = absent.mean(axis=0)
        marked = np.flatnonzero((share > 0) & (share < 1))
        marks = (absent[:, marked] - share[marked]) / np.sqrt(share[marked] * (1 - share[marked]))
        return cls(np.concatenate([values, marks], axis=1), mean, spread, low, high, marked)


def fitted(rows: Rows, strength: float, seen: Standardised | None = None) -> Logistic:
    """The regression with an L2 penalty (``strength`` is scikit-learn's C: smaller is stronger)."""
    return next(fitted_each(rows, (strength,), seen))


def fitted_each(
    rows: Rows, strengths: Sequence[float], seen: Standardised | None = None
) -> Iterator[Logistic]:
    """A regression for each strength; each search begins where the one before ended, and so is short."""
    seen = seen or Standardised.of(rows)
    features = rows.values.shape[1]
    direction = np.zeros(seen.design.shape[1])
    direction[:features] = rows.monotone
    found, intercept = np.zeros(seen.design.shape[1]), 0.0
    for strength in strengths:
        used = np.asarray(seen.design.any(axis=0))
        for _ in range(REFITS):
            if not used.any():
                break
            found, intercept = _searched(seen.design, rows.outcome, strength, used, (found, intercept))
            against = (found * direction < 0) & used
            if not against.any():
                break
            used &= ~against
        found[found * direction < 0] = 0
        yield _unstandardised(rows, seen, found, intercept)


def _searched(
    whole: Floats,
    outcome: NDArray[np.int8],
    strength: float,
    used: NDArray[np.bool_],
    near: tuple[Floats, float],
) -> tuple[Floats, float]:
    """Coefficients of all columns (0 for those that aren't used) and the intercept, searched from ``near``."""
    from sklearn.linear_model import LogisticRegression

    regression = LogisticRegression(
        C=strength, solver="newton-cholesky", max_iter=50, tol=CLOSE, warm_start=True
    )
    regression.coef_, regression.intercept_ = near[0][None, used], np.array([near[1]])
    regression.fit(whole if used.all() else whole[:, used], outcome)
    found = np.zeros(whole.shape[1])
    found[used] = regression.coef_[0]
    return found, float(regression.intercept_[0])


def _unstandardised(rows: Rows, seen: Standardised, found: Floats, intercept: float) -> Logistic:
    features = rows.values.shape[1]
    share = np.isnan(rows.values[:, seen.marked]).mean(axis=0)
    step = found[features:] / np.sqrt(share * (1 - share))
    missing = np.zeros(features)
    missing[seen.marked] = step
    # a mark is (0 or 1 − share) ÷ spread: what it is where nothing is missing goes into the intercept
    return Logistic(
        intercept - float(step @ share),
        found[:features] / seen.spread,
        seen.mean,
        seen.low,
        seen.high,
        missing,
    )


def _limits(values: Floats, absent: NDArray[np.bool_]) -> tuple[Floats, Floats]:
    low, high = np.zeros(values.shape[1]), np.zeros(values.shape[1])
    for at in range(values.shape[1]):
        there = values[~absent[:, at], at]
        other = there[there != 0]
        if len(other):
            ends = np.percentile(other, NEARLY_ALL, method="nearest")
            zero = len(other) < len(there)
            low[at] = min(ends[0], 0) if zero else ends[0]
            high[at] = max(ends[1], 0) if zero else ends[1]
    return low, high
