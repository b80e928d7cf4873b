"""Fitting an existing model to an office's own level: a new intercept, or intercept and slope, and no new ranking.

* Guard: 100 persons with the event and 100 without for the intercept, 200 and 200 for the slope too. The intercept's
  standard error is about 1 ÷ √events: at 100 the odds are known within ± 20 %. A slope needs about twice as many
  (Vergouwe Y et al. J Clin Epidemiol 2005;58:475-83: 100; Van Calster B et al. J Clin Epidemiol 2016;74:167-76: 200).
* How much is changed is chosen by closed testing (Vergouwe Y et al. Stat Med 2017;36:4529-39), at 5 %, without the step
  that refits all coefficients: nothing is changed unless intercept and slope together differ from 0 and 1; the slope
  only where it differs by itself. So chance alone seldom moves a model that fits. Wald tests, with the covariance of
  resampled persons: years of one person are no independent people.
* Judged as it was and as it would be, the latter cross-fitted: each fifth of the persons by the line of the others.
* Refused where the slope isn't surely above 0: then the model's ranking doesn't hold here, and no line mends that.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from listeoversikt.scores.admission.judging.bootstrap import RESAMPLES, resampling
from listeoversikt.scores.admission.judging.calibration_line import in_the_large, line
from listeoversikt.scores.admission.judging.figure import Figure, Floats, with_limits
from listeoversikt.scores.admission.judging.judgement import Judgement
from listeoversikt.scores.admission.judging.judging import judge, judged_outcome
from listeoversikt.scores.admission.judging.tally import ranking
from listeoversikt.scores.admission.learning.calibration import Calibration, probability
from listeoversikt.scores.admission.learning.interval import interval_grid
from listeoversikt.scores.admission.learning.model import AdmissionModel
from listeoversikt.scores.admission.refusals import CannotLearn, NoRows, NotEnough
from listeoversikt.scores.admission.rows import Rows

LEAST_FOR_INTERCEPT, LEAST_FOR_SLOPE = 100, 200
CHI_SQUARE_95 = {1: 3.841458820694124, 2: 5.991464547107979}
FOLDS = 5
BEFORE, AFTER = "before", "after"


class NoRankingHere(CannotLearn):
    """The model doesn't tell people apart on this list: the slope isn't surely above 0."""

    key = "no_ranking_here"


class Update(StrEnum):
    """How much was changed."""

    KEPT = "kept"
    INTERCEPT = "intercept"
    INTERCEPT_AND_SLOPE = "intercept_and_slope"


@dataclass(frozen=True)
class RecalibrationReport:
    """``intercept`` is calibration in the large before (0 = fits), ``level`` and ``slope`` the line (0 and 1 = fits).

    The line is None where there were too few events for a slope (``needed_for_slope``). ``change`` is laid on the model's
    log-odds. ``judgement`` has the predictors ``before`` and ``after``.
    """

    update: Update
    persons: int
    events: int
    needed_for_slope: int
    intercept: Figure
    level: Figure | None
    slope: Figure | None
    change: Calibration
    judgement: Judgement


@dataclass(frozen=True)
class _Lines:
    """What was found on the whole sample and on each resample; the line is intercept, slope."""

    shift: float
    line: Floats
    shifts: Floats
    lines: Floats


def recalibrated(
    model: AdmissionModel, rows: Rows, *, resamples: int = RESAMPLES, seed: int = 1
) -> tuple[AdmissionModel, RecalibrationReport]:
    """The model with a calibration for these rows, and the report. The model itself where nothing needs changing.

    Raises ``OtherFeatures``, ``NoRows``, ``NotEnough`` (``needed``, ``have``) or ``NoRankingHere``.
    """
    model.require(rows.names)
    odds = model.log_odds(rows.values)
    report, after = recalibration(rows.outcome, odds, rows.person, resamples=resamples, seed=seed)
    if report.update is Update.KEPT:
        return model, report
    old, change = model.calibration, report.change
    calibration = Calibration(change.slope * old.slope, change.intercept + change.slope * old.intercept)
    intervals = interval_grid(after, rows.outcome, rows.person, seed)
    return replace(model, calibration=calibration, intervals=intervals), report


def recalibration(
    outcome: NDArray[np.generic],
    odds: Floats,
    person: NDArray[np.generic],
    *,
    resamples: int = RESAMPLES,
    seed: int = 1,
) -> tuple[RecalibrationReport, Floats]:
    """The report, and each row's probability by the line of the other persons."""
    came, persons = judged_outcome(outcome, odds, person), np.asarray(person)
    fewest, events = _fewest(came, persons)
    found = _lines(came, odds, persons, resamples, seed)
    with_slope = fewest >= LEAST_FOR_SLOPE
    update = _chosen(found, with_slope)
    change = _fitted(update, found.shift, found.line)
    after = _cross_fitted(update, came, odds, persons, seed)
    predictions = {BEFORE: probability(odds), AFTER: after}
    report = RecalibrationReport(
        update=update,
        persons=len(np.unique(persons)),
        events=events,
        needed_for_slope=LEAST_FOR_SLOPE,
        intercept=with_limits(found.shift, found.shifts),
        level=with_limits(float(found.line[0]), found.lines[0]) if with_slope else None,
        slope=with_limits(float(found.line[1]), found.lines[1]) if with_slope else None,
        change=change,
        judgement=judge(came, predictions, persons, resamples=resamples, seed=seed, model=AFTER),
    )
    return report, after


def _fewest(outcome: Floats, person: NDArray[np.generic]) -> tuple[int, int]:
    """Persons with or without the event, whichever are fewest; and persons with it."""
    if not len(outcome):
        raise NoRows
    with_event, without = (len(np.unique(person[outcome == value])) for value in (1, 0))
    fewest = min(with_event, without)
    if fewest < LEAST_FOR_INTERCEPT:
        raise NotEnough(needed=LEAST_FOR_INTERCEPT, have=fewest)
    return fewest, with_event


def _lines(outcome: Floats, odds: Floats, person: NDArray[np.generic], resamples: int, seed: int) -> _Lines:
    order = ranking(outcome, odds)
    whole = order.tally(np.ones(len(odds)))
    shift = float(in_the_large(order.values, whole)[0])
    level, slope = (float(each[0]) for each in line(order.values, whole))
    shifts, lines = [], []
    for weights in resampling(person, resamples, seed).weights():
        tally = order.tally(weights)
        shifts.append(in_the_large(order.values, tally, shift))
        lines.append(np.stack(line(order.values, tally, (level, slope))))
    found = _Lines(shift, np.array([level, slope]), np.concatenate(shifts), np.concatenate(lines, axis=1))
    slopes = with_limits(slope, found.lines[1])
    if slopes.low is None or slopes.low <= 0:
        raise NoRankingHere
    return found


def _chosen(found: _Lines, with_slope: bool) -> Update:
    if not with_slope:
        differs = _wald(np.array([found.shift]), found.shifts[None, :]) > CHI_SQUARE_95[1]
        return Update.INTERCEPT if differs else Update.KEPT
    away = found.line - np.array([0.0, 1.0])
    if _wald(away, found.lines) <= CHI_SQUARE_95[2]:
        return Update.KEPT
    if _wald(away[1:], found.lines[1:]) <= CHI_SQUARE_95[1]:
        return Update.INTERCEPT
    return Update.INTERCEPT_AND_SLOPE


def _wald(away: Floats, replicates: Floats) -> float:
    sound = replicates[:, np.isfinite(replicates).all(axis=0)]
    covariance = np.atleast_2d(np.cov(sound))
    return float(away @ np.linalg.solve(covariance, away))


def _fitted(update: Update, shift: float, found: Floats) -> Calibration:
    if update is Update.KEPT:
        return Calibration()
    if update is Update.INTERCEPT:
        return Calibration(1.0, shift)
    return Calibration(float(found[1]), float(found[0]))


def _cross_fitted(
    update: Update, outcome: Floats, odds: Floats, person: NDArray[np.generic], seed: int
) -> Floats:
    """Probabilities of each fifth of the persons by the line of the others."""
    names, position = np.unique(person, return_inverse=True)
    fold = np.random.default_rng(seed).permutation(len(names))[position] % FOLDS
    after = np.empty(len(odds))
    for each in range(FOLDS):
        mine = fold == each
        order = ranking(outcome[~mine], odds[~mine])
        tally = order.tally(np.ones(len(order.order)))
        shift = float(in_the_large(order.values, tally)[0])
        found = np.concatenate(line(order.values, tally))
        after[mine] = probability(_fitted(update, shift, found).log_odds(odds[mine]))
    return after
