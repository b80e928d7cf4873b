"""What learns best from some rows: each shape and each penalty judged on persons it hasn't seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from listeoversikt.scores.admission.learning.calibration import log_loss
from listeoversikt.scores.admission.learning.folds import person_folds
from listeoversikt.scores.admission.learning.logistic import Standardised, fitted, fitted_each
from listeoversikt.scores.admission.learning.plan import Plan, Steps
from listeoversikt.scores.admission.learning.trees import Grove, TreeShape, mean_curve
from listeoversikt.scores.admission.refusals import Cancelled
from listeoversikt.scores.admission.rows import Rows

if TYPE_CHECKING:
    import lightgbm

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Part:
    """One learner's choice: its out-of-fold log-odds, and how it's fitted on everything."""

    odds: Floats
    loss: float


@dataclass(frozen=True)
class TreePart(Part):
    """The shape that was best, and how many trees."""

    shape: TreeShape
    rounds: int


@dataclass(frozen=True)
class LinePart(Part):
    """The penalty that was best."""

    strength: float


@dataclass(frozen=True)
class _Try:
    """One shape on the inner folds: the mean loss by number of trees, and each fold's trees."""

    curve: Floats
    boosters: list[lightgbm.Booster]

    @property
    def rounds(self) -> int:
        return int(np.argmin(self.curve)) + 1


def searched_trees(rows: Rows, fold: NDArray[np.int64], grove: Grove, plan: Plan, steps: Steps) -> TreePart:
    """The shape with the lowest loss on a part of the persons; the number of trees and the log-odds on all."""
    everybody = np.ones(len(rows), dtype=bool)
    looked_at = _some_persons(rows, plan)
    tries = []
    if len(plan.shapes) > 1:
        tries = [_tried(shape, grove, fold, looked_at, plan, steps) for shape in plan.shapes]
    best = int(np.argmin([one.curve.min() for one in tries])) if tries else 0
    shape = plan.shapes[best]
    if not tries or not looked_at.all():
        chosen = _tried(shape, grove, fold, everybody, plan, steps)
    else:
        chosen = tries[best]
    odds = np.empty(len(rows))
    for inner, booster in enumerate(chosen.boosters):
        judge = np.flatnonzero(fold == inner)
        odds[judge] = booster.predict(
            rows.values[judge], raw_score=True, num_iteration=chosen.rounds, num_threads=grove.threads
        )
    return TreePart(odds, log_loss(odds, rows.outcome), shape, chosen.rounds)


def _tried(
    shape: TreeShape,
    grove: Grove,
    fold: NDArray[np.int64],
    looked_at: NDArray[np.bool_],
    plan: Plan,
    steps: Steps,
) -> _Try:
    curves, boosters, weights = [], [], []
    for inner in range(plan.inner_folds):
        learn, judge = (np.flatnonzero(looked_at & at) for at in (fold != inner, fold == inner))
        curve, booster = grove.held_out(shape, learn, judge, plan.most_trees, steps.cancelled)
        curves.append(curve)
        boosters.append(booster)
        weights.append(len(judge))
        steps.step()
    return _Try(mean_curve(curves, weights), boosters)


def searched_line(rows: Rows, fold: NDArray[np.int64], plan: Plan, steps: Steps) -> LinePart:
    """The strength of the penalty with the lowest loss, likewise."""
    looked_at = _some_persons(rows, plan)
    losses = np.zeros(len(plan.strengths))
    for inner in range(plan.inner_folds):
        learn, judge = (rows.take(looked_at & at) for at in (fold != inner, fold == inner))
        seen = Standardised.of(learn)
        for at, line in enumerate(fitted_each(learn, plan.strengths, seen)):
            if steps.cancelled():
                raise Cancelled
            losses[at] += log_loss(line.log_odds(judge.values), judge.outcome) * len(judge)
        steps.step()
    strength = plan.strengths[int(np.argmin(losses))]
    odds = np.empty(len(rows))
    for inner in range(plan.inner_folds):
        judge = fold == inner
        odds[judge] = fitted(rows.take(~judge), strength).log_odds(rows.values[judge])
        steps.step()
    return LinePart(odds, log_loss(odds, rows.outcome), strength)


def _some_persons(rows: Rows, plan: Plan) -> NDArray[np.bool_]:
    """About ``searched`` rows, of whole persons."""
    parts = -(-len(rows) // plan.searched)
    if parts <= 1:
        return np.ones(len(rows), dtype=bool)
    return np.asarray(person_folds(rows.person, rows.outcome, parts, plan.seed + 1000) == 0)
