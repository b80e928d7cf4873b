"""Calibration: logistic regression of what came on out-of-fold log-odds. Two numbers, no steps."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from listeoversikt.scores.admission.judging.calibration_line import line
from listeoversikt.scores.admission.judging.tally import ranking

Floats = NDArray[np.float64]
FLATTEST, STEEPEST = 0.05, 5.0
"""A slope outside isn't believed: it's held here (a model that doesn't tell people apart would turn round by chance)."""


@dataclass(frozen=True)
class Calibration:
    """Calibrated log-odds = intercept + slope × log-odds. The slope is above 0: nobody's rank changes."""

    slope: float = 1.0
    intercept: float = 0.0

    def log_odds(self, odds: Floats) -> Floats:
        """The calibrated log-odds."""
        return self.intercept + self.slope * odds


AS_IT_IS = Calibration()


def calibrated(odds: Floats, outcome: NDArray[np.int8]) -> Calibration:
    """The line through log-odds of people the model hadn't seen."""
    order = ranking(outcome, odds)
    tally = order.tally(np.ones(len(odds)))
    intercept, slope = (float(found[0]) for found in line(tally.values, tally))
    if FLATTEST <= slope <= STEEPEST:
        return Calibration(slope, intercept)
    held = FLATTEST if not slope > STEEPEST else STEEPEST
    return Calibration(held, shift(held * odds, outcome))


def shift(odds: Floats, outcome: NDArray[np.int8], steps: int = 50) -> float:
    """What must be added to log-odds for as many events to be predicted as came."""
    found = 0.0
    for _ in range(steps):
        risk = probability(odds + found)
        step = (outcome.sum() - risk.sum()) / max(float((risk * (1 - risk)).sum()), 1e-12)
        found += float(np.clip(step, -3, 3))
        if abs(step) < 1e-10:
            break
    return found


def probability(odds: Floats) -> Floats:
    """The probability of log-odds."""
    return np.asarray(1 / (1 + np.exp(-np.clip(odds, -700, 700))))


def log_loss(odds: Floats, outcome: NDArray[np.int8]) -> float:
    """Mean log loss of log-odds."""
    return float(np.mean(np.logaddexp(0, odds) - outcome * odds))
