"""Calibration slope and intercept: logistic regression of the outcome on the predicted log-odds, with weights.

* Slope: 1 = the differences between people are as large as predicted; below 1 = predictions too extreme.
* Intercept (calibration in the large): the slope held at 1; 0 = as many events as predicted, above 0 = more.

Cox DR. Biometrika 1958;45:562-5; names as in Van Calster B et al. BMC Med 2019;17:230. Maximum likelihood by Newton's
method; for resamples the first step starts from the whole sample's estimate, where one predicted risk serves them all.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from listeoversikt.scores.admission.judging.figure import Floats
from listeoversikt.scores.admission.judging.tally import Tally, weighed

NEAREST = 1e-6
"""Probabilities nearer to 0 or 1 than this are taken as this far away, for their log-odds."""
STEPS, LONGEST = 30, 3.0
CLOSE, CLOSE_TO_START = 1e-9, 1e-2
"""A step so short ends the search: what is left is some square of it. Resamples start close to the end."""


def log_odds(probabilities: NDArray[np.generic]) -> Floats:
    """The log-odds of probabilities, held within ±13.8."""
    held = np.clip(np.asarray(probabilities, dtype=np.float64), NEAREST, 1 - NEAREST)
    return np.asarray(np.log(held) - np.log1p(-held))


def probabilities(odds: Floats) -> Floats:
    """The probabilities of log-odds."""
    return _risk(odds)


def line(odds: Floats, tally: Tally, near: tuple[float, float] | None = None) -> tuple[Floats, Floats]:
    """Intercept and slope for each resample; nan where there is no maximum. ``near``: the whole sample's."""
    if near is None:
        intercept, slope = _start(tally), np.zeros(tally.events.shape[1])
        return _search(odds, tally, intercept, slope, STEPS, CLOSE)
    change = _step(odds, tally, _risk(near[0] + near[1] * odds))
    return _search(odds, tally, near[0] + change[0], near[1] + change[1], STEPS, CLOSE_TO_START)


def in_the_large(odds: Floats, tally: Tally, near: float | None = None) -> Floats:
    """The intercept with the slope held at 1, for each resample; nan where there is none. ``near``: the whole sample's."""
    start, close = (0.0, CLOSE) if near is None else (near, CLOSE_TO_START)
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        risk = _risk(start + odds)
        expected, spread = weighed(np.stack((risk, risk * (1 - risk))), tally.rows)
        change = np.clip((tally.all_events - expected) / spread, -LONGEST, LONGEST)
        intercept = start + change
        for _ in range(STEPS):
            risk = _risk(intercept + odds[:, None])
            expected = tally.rows * risk
            change = (tally.all_events - expected.sum(axis=0)) / (expected * (1 - risk)).sum(axis=0)
            intercept = intercept + np.clip(change, -LONGEST, LONGEST)
            if not np.any(np.abs(change) > close):
                break
    one_class = (tally.all_events == 0) | (tally.all_events == tally.all_rows)
    return np.where(one_class | ~(np.abs(change) < 0.01), np.nan, intercept)


def _start(tally: Tally) -> Floats:
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(np.log(tally.all_events) - np.log(tally.all_rows - tally.all_events))


def _search(
    odds: Floats, tally: Tally, intercept: Floats, slope: Floats, steps: int, close: float
) -> tuple[Floats, Floats]:
    centre = float(np.mean(odds))
    shifted = odds - centre
    level = intercept + slope * centre
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        for _ in range(steps):
            risk = _risk(level + slope * shifted[:, None])
            change = _step(shifted, tally, risk)
            level, slope = level + change[0], slope + change[1]
            if not np.any(np.abs(np.stack(change)) > close):
                break
    settled = (np.abs(change[0]) < 0.01) & (np.abs(change[1]) < 0.01)
    return np.where(settled, level - slope * centre, np.nan), np.where(settled, slope, np.nan)


def _step(odds: Floats, tally: Tally, risk: Floats) -> tuple[Floats, Floats]:
    """One Newton step; ``risk`` is values × resamples, or values only: one risk for all resamples."""
    powers = np.vstack((np.ones_like(odds), odds, odds**2))
    with np.errstate(divide="ignore", invalid="ignore"):
        if risk.ndim == 1:
            gap = weighed(powers[:2], tally.events) - weighed(powers[:2] * risk, tally.rows)
            spread = weighed(powers * (risk * (1 - risk)), tally.rows)
        else:
            expected = tally.rows * risk
            gap = weighed(powers[:2], tally.events - expected)
            spread = weighed(powers, expected * (1 - risk))
        size = spread[0] * spread[2] - spread[1] ** 2
        level = (spread[2] * gap[0] - spread[1] * gap[1]) / size
        slope = (spread[0] * gap[1] - spread[1] * gap[0]) / size
    return np.clip(level, -LONGEST, LONGEST), np.clip(slope, -LONGEST, LONGEST)


def _risk(odds: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-odds)))
