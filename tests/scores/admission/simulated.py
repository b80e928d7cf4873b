"""Simulated rows with a known truth, for the learner's tests."""

from __future__ import annotations

import numpy as np

from listeoversikt.scores.admission.learning.plan import Plan
from listeoversikt.scores.admission.learning.trees import TreeShape
from listeoversikt.scores.admission.rows import Rows

QUICK = Plan(
    shapes=(TreeShape(leaves=7, rate=0.15),),
    strengths=(0.01, 1.0),
    most_trees=40,
    folds=3,
    threads=1,
    intervals=False,
)
NAMES = ("unplanned_365", "age", "female", "medicines", "bmi", "noise")
MONOTONE = (1, 0, 0, 1, 0, 0)


def simulated(persons: int = 1500, seed: int = 1, times: tuple[int, ...] = (1, 2)) -> Rows:
    """Each person at each time; ``bmi`` lacks for a third, and the risk bends with it."""
    rows, _ = with_truth(persons, seed, times)
    return rows


def with_truth(persons: int, seed: int, times: tuple[int, ...]) -> tuple[Rows, np.ndarray]:
    """The rows, and the true log-odds of each."""
    draw = np.random.default_rng(seed)
    person = np.repeat(np.arange(persons), len(times))
    n = len(person)
    values = np.column_stack(
        [
            draw.poisson(0.5, n),
            draw.uniform(20, 95, n),
            draw.integers(0, 2, n),
            draw.poisson(4, n),
            np.where(draw.random(n) < 0.33, np.nan, draw.normal(27, 5, n)),
            draw.normal(0, 1, n),
        ]
    ).astype(np.float32)
    bend = np.nan_to_num(np.abs(values[:, 4] - 27) / 5, nan=0.5)
    odds = (
        -2.6
        + 0.8 * np.minimum(values[:, 0], 3)
        + 0.02 * (values[:, 1] - 60)
        + 0.1 * values[:, 3]
        + 0.4 * bend
    )
    outcome = (draw.random(n) < 1 / (1 + np.exp(-odds))).astype(np.int8)
    time = np.tile(np.array(times, dtype=np.int32), persons)
    return Rows(NAMES, values, outcome, person.astype(np.int64), time, MONOTONE), odds
