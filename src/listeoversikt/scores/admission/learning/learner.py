"""From rows to a model, and how well one would have done on people and a period that it hasn't seen.

Within ``fit`` persons are shared out among inner folds. Each shape of trees and each strength of penalty is judged by
log loss on the persons it hasn't seen; so is the number of trees, and the weight of the trees in the blend. The
calibration is learnt from the same out-of-fold log-odds. What ``fit`` does is thus a function of its rows alone, and a
person outside them (``held_out``) is judged by something that has never seen that person.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from listeoversikt.scores.admission.learning.baselines import age_sex, rule_count
from listeoversikt.scores.admission.learning.calibration import calibrated, log_loss, probability
from listeoversikt.scores.admission.learning.folds import person_folds
from listeoversikt.scores.admission.learning.interval import NO_GRID, interval_grid
from listeoversikt.scores.admission.learning.logistic import fitted
from listeoversikt.scores.admission.learning.model import AdmissionModel, Training
from listeoversikt.scores.admission.learning.plan import LOGISTIC, TREES, Plan, Steps, never, unseen
from listeoversikt.scores.admission.learning.refusing import refuse
from listeoversikt.scores.admission.learning.search import (
    LinePart,
    TreePart,
    searched_line,
    searched_trees,
)
from listeoversikt.scores.admission.learning.trees import Grove
from listeoversikt.scores.admission.refusals import NoEarlierRows
from listeoversikt.scores.admission.rows import Rows

Floats = NDArray[np.float64]
MODEL, RULE, AGE_SEX = "model", "rule", "age_sex"
WEIGHTS = (0.0, 0.25, 0.5, 0.75, 1.0)


@dataclass(frozen=True)
class HeldOut:
    """Predictions for judged rows. ``position`` is each one's place in the rows that were given.

    ``predictions``: ``model``, ``logistic`` and ``age_sex`` are probabilities, ``rule`` is the count (a rank);
    the last two only where the rows have their features. ``models`` tells how each fold's model was made.
    """

    position: NDArray[np.int64]
    outcome: NDArray[np.int8]
    person: NDArray[np.int64]
    time: NDArray[np.int32]
    fold: NDArray[np.int64]
    predictions: Mapping[str, Floats]
    models: tuple[AdmissionModel, ...]


def fit(
    rows: Rows,
    plan: Plan | None = None,
    *,
    progress: Callable[[float], None] = unseen,
    cancelled: Callable[[], bool] = never,
) -> AdmissionModel:
    """The model of these rows. Raises a ``CannotLearn``, or ``Cancelled``. ``progress`` is told a share from 0 to 1."""
    plan = plan or Plan()
    refuse(rows, plan)
    model, _ = _learnt(rows, plan, Steps(_steps(len(rows), plan, plan.learner != TREES), progress, cancelled))
    return model


def fit_beside(rows: Rows, plan: Plan | None = None) -> tuple[AdmissionModel, AdmissionModel]:
    """The model, and the logistic regression of the same rows, folds and search that it's compared with."""
    plan = plan or Plan()
    refuse(rows, plan)
    model, line = _learnt(rows, plan, Steps(_steps(len(rows), plan, True)), beside=True)
    return model, line or model


def held_out(
    rows: Rows,
    plan: Plan | None = None,
    test_time: int | None = None,
    *,
    progress: Callable[[float], None] = unseen,
    cancelled: Callable[[], bool] = never,
) -> HeldOut:
    """Judge on the rows at ``test_time``, by models of the other persons' earlier rows.

    Without ``test_time`` every row is judged, by models of the other persons' rows (cross-validation by person).
    Raises a ``CannotLearn`` (also where one fold's part is too small to learn from) or ``Cancelled``.
    """
    plan = replace(plan or Plan(), intervals=False)
    refuse(rows, plan)
    everything = np.ones(len(rows), dtype=bool)
    judged = everything if test_time is None else rows.time == test_time
    earlier = everything if test_time is None else rows.time < test_time
    if not judged.any() or not earlier.any():
        raise NoEarlierRows(earlier=int(earlier.sum()), at=int(judged.sum()))
    fold = person_folds(rows.person, rows.outcome, plan.folds, plan.seed)
    steps = Steps(plan.folds * _steps(len(rows), plan, True), progress, cancelled)
    found: dict[str, Floats] = {}
    models = []
    for number in range(plan.folds):
        learn, judge = rows.take(earlier & (fold != number)), judged & (fold == number)
        refuse(learn, plan)
        model, line = _learnt(learn, plan, steps, beside=True)
        models.append(model)
        for name, values in _predicted(model, line or model, learn, rows.take(judge), plan):
            found.setdefault(name, np.full(len(rows), np.nan))[judge] = values
    position = np.flatnonzero(judged)
    return HeldOut(
        position,
        rows.outcome[position],
        rows.person[position],
        rows.time[position],
        fold[position],
        {name: values[position] for name, values in found.items()},
        tuple(models),
    )


def _predicted(
    model: AdmissionModel, line: AdmissionModel, learn: Rows, judge: Rows, plan: Plan
) -> Iterator[tuple[str, Floats]]:
    yield MODEL, model.predict(judge.values)
    yield LOGISTIC, line.predict(judge.values)
    count = rule_count(judge, plan.rule_feature)
    if count is not None:
        yield RULE, count
    by_age = age_sex(learn, plan.age_feature, plan.sex_feature)
    if by_age is not None:
        yield AGE_SEX, by_age.predict(judge)


def _steps(rows: int, plan: Plan, with_line: bool) -> int:
    """How many steps one fit tells of."""
    tries = len(plan.shapes) if len(plan.shapes) > 1 and rows <= plan.searched else len(plan.shapes) + 1
    trees = (tries if len(plan.shapes) > 1 else 1) * plan.inner_folds if plan.learner != LOGISTIC else 0
    return trees + with_line * 2 * plan.inner_folds + 2


def _learnt(
    rows: Rows, plan: Plan, steps: Steps, *, beside: bool = False
) -> tuple[AdmissionModel, AdmissionModel | None]:
    """The model; and the calibrated regression alone where it's asked for."""
    rows = _in_order(rows)
    fold = person_folds(rows.person, rows.outcome, plan.inner_folds, plan.seed)
    grove = Grove.of(rows, plan.seed, plan.threads) if plan.learner != LOGISTIC else None
    trees = searched_trees(rows, fold, grove, plan, steps) if grove else None
    line = searched_line(rows, fold, plan, steps) if beside or plan.learner != TREES else None
    weight = _weight(trees, line if plan.learner != TREES else None, rows.outcome)
    grown = None
    if grove and trees and weight:
        grown = replace(grove.grown(trees.shape, trees.rounds, steps.cancelled), threads=plan.threads)
    steps.step()
    fitted_line = fitted(rows, line.strength) if line and (beside or weight < 1) else None
    steps.step()
    training = _training(rows, plan, trees, line)

    def made(weight: float) -> AdmissionModel:
        odds = _mixed(trees, line, weight)
        calibration = calibrated(odds, rows.outcome)
        odds = calibration.log_odds(odds)
        grid = NO_GRID
        if plan.intervals:
            grid = interval_grid(probability(odds), rows.outcome, rows.person, plan.seed)
        return AdmissionModel(
            rows.names,
            rows.monotone,
            weight,
            grown if weight > 0 else None,
            fitted_line if weight < 1 else None,
            calibration,
            grid,
            replace(training, loss=training.loss | {"calibrated": log_loss(odds, rows.outcome)}),
        )

    return made(weight), made(0.0) if beside and fitted_line and weight else None


def _weight(trees: TreePart | None, line: LinePart | None, outcome: NDArray[np.int8]) -> float:
    """The weight of the trees with the lowest calibrated loss."""
    if trees is None or line is None:
        return 0.0 if trees is None else 1.0
    losses = []
    for weight in WEIGHTS:
        odds = _mixed(trees, line, weight)
        losses.append(log_loss(calibrated(odds, outcome).log_odds(odds), outcome))
    return WEIGHTS[int(np.argmin(losses))]


def _mixed(trees: TreePart | None, line: LinePart | None, weight: float) -> Floats:
    parts = ((trees, weight), (line, 1 - weight))
    found = [share * part.odds for part, share in parts if part is not None and share > 0]
    return np.asarray(sum(found[1:], start=found[0]))


def _in_order(rows: Rows) -> Rows:
    """By person and time: what is learnt doesn't hang on how the rows happened to lie."""
    keys = (rows.time, rows.person)
    order = np.lexsort(keys)
    alike = [key[order][1:] == key[order][:-1] for key in keys]
    if np.logical_and(*alike).any():  # several rows of a person and day: by what they hold
        order = np.lexsort((*rows.values.T, rows.outcome, *keys))
    return rows.take(order)


def _training(rows: Rows, plan: Plan, trees: TreePart | None, line: LinePart | None) -> Training:
    parts = ((TREES, trees), (LOGISTIC, line))
    return Training(
        rows=len(rows),
        persons=len(np.unique(rows.person)),
        events=rows.events,
        first_time=int(rows.time.min()),
        last_time=int(rows.time.max()),
        seed=plan.seed,
        shape=trees.shape if trees else None,
        trees=trees.rounds if trees else 0,
        strength=line.strength if line else None,
        loss={name: part.loss for name, part in parts if part},
    )
