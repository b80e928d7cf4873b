"""The judgement of predictions against what came, beside the baselines, with limits from resampled persons.

Everything is asked on the same persons and the same draws, so that a difference to a baseline is paired. A predictor is
either a probability or a rank (``ranks``: the plain rule's count); a rank has no Brier score or calibration, and its
decision curve is that of acting where it says yes. What can't be known is None with a reason, never a number.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from numpy.typing import NDArray

from listeoversikt.scores.admission.judging import measured, measures
from listeoversikt.scores.admission.judging.bootstrap import RESAMPLES, resampling
from listeoversikt.scores.admission.judging.decision_curve import THRESHOLDS, DecisionCurve, act_on_all, curve
from listeoversikt.scores.admission.judging.figure import Figure, Floats, NoFigure, none, wilson, with_limits
from listeoversikt.scores.admission.judging.judgement import (
    AtCapacity,
    CalibrationPoint,
    Difference,
    Judgement,
    PredictorJudgement,
)
from listeoversikt.scores.admission.judging.measured import (
    Measured,
    at,
    begin,
    decision_difference,
    difference,
)
from listeoversikt.scores.admission.judging.smooth_curve import LEAST_EVENTS as LEAST_FOR_CURVE
from listeoversikt.scores.admission.judging.smooth_curve import smooth_curve
from listeoversikt.scores.admission.judging.tally import Ranking, Tally, ranking
from listeoversikt.scores.admission.refusals import MalformedRows, OtherOutcome

MODEL, RULE, AGE_SEX = "model", "rule", "age_sex"
RANKS: Mapping[str, float] = {RULE: 2.0}
"""The plain rule says yes at two unplanned admissions in twelve months."""
CAPACITY = (0.05, 0.07, 0.10)
LEAST_EVENTS = 10
"""Fewer persons with the event, or without it, and nothing is said (own choice: limits would be useless)."""
TENTHS = 10


def judge(
    outcome: NDArray[np.generic],
    predictions: Mapping[str, NDArray[np.generic]],
    person: NDArray[np.generic],
    capacity: tuple[float, ...] = CAPACITY,
    resamples: int = RESAMPLES,
    seed: int = 1,
    *,
    model: str = MODEL,
    ranks: Mapping[str, float] = RANKS,
    cancelled: Callable[[], bool] = lambda: False,
) -> Judgement:
    """Judge each predictor by name; ``model`` is compared with all others that are given.

    ``outcome`` is 0 or 1 a row. Predictions are probabilities, or ranks with the value from which they say yes
    (``ranks``). Raises ``MalformedRows`` for columns of different lengths and ``OtherOutcome`` for other outcomes;
    stops early, with what has been drawn, where ``cancelled`` says so.
    """
    came, persons = judged_outcome(outcome, person, *predictions.values()), np.asarray(person)
    lacking = too_little(came, persons)
    each = {name: begin(name, came, one, ranks.get(name), lacking) for name, one in predictions.items()}
    smooth = len(np.unique(persons[came == 1])) >= LEAST_FOR_CURVE
    for one in each.values():
        one.measure_whole(capacity, smooth=smooth)
    everybody = _Everybody(came)
    for weights in resampling(persons, resamples if lacking is None else 0, seed).weights():
        if cancelled():
            break
        everybody.measure(weights)
        for one in each.values():
            one.measure(weights, capacity)
    return Judgement(
        rows=len(came),
        persons=len(np.unique(persons)),
        events=int(came.sum()),
        prevalence=everybody.prevalence(),
        model=model,
        predictors={name: _judged(one, capacity) for name, one in each.items()},
        differences={
            name: _compared(each[model], one, capacity) for name, one in each.items() if name != model
        }
        if model in each
        else {},
        act_on_all=everybody.decision(),
        capacity=capacity,
        resamples=sum(len(shares) for shares in everybody.shares),
        seed=seed,
    )


def judged_outcome(outcome: NDArray[np.generic], *columns: NDArray[np.generic]) -> Floats:
    """The outcome as 0 and 1, as long as all ``columns``; else ``MalformedRows`` or ``OtherOutcome``."""
    values = np.asarray(outcome, dtype=np.float64)
    if values.ndim != 1 or any(len(column) != len(values) for column in columns):
        raise MalformedRows("length")
    if not np.all((values == 0) | (values == 1)):
        raise OtherOutcome
    return values


def too_little(outcome: Floats, person: NDArray[np.generic], least: int = LEAST_EVENTS) -> NoFigure | None:
    """Why nothing can be said of these rows; None where there is enough. Counts persons, not rows."""
    if not len(outcome):
        return NoFigure.NO_ROWS
    with_event, without = (len(np.unique(person[outcome == value])) for value in (1, 0))
    if not with_event or not without:
        return NoFigure.ONE_CLASS
    return NoFigure.TOO_FEW_EVENTS if min(with_event, without) < least else None


def calibration_points(tally: Tally) -> tuple[CalibrationPoint, ...]:
    """Tenths of the rows by prediction (first column of the tally); equal predictions stay together."""
    rows, events = tally.rows[:, 0], tally.events[:, 0]
    reached = (np.cumsum(rows) - rows / 2) / rows.sum()
    tenth = np.minimum((reached * TENTHS).astype(np.int64), TENTHS - 1)
    counted, hit = np.bincount(tenth, rows, TENTHS), np.bincount(tenth, events, TENTHS)
    predicted = np.bincount(tenth, rows * tally.values, TENTHS)
    return tuple(
        CalibrationPoint(int(n), int(e), float(p / n), float(e / n), *wilson(float(e), float(n)))
        for n, e, p in zip(counted, hit, predicted, strict=True)
        if n > 0
    )


class _Everybody:
    """What needs no prediction: how many had the event, and acting on all."""

    def __init__(self, outcome: Floats) -> None:
        self._order: Ranking | None = ranking(outcome, np.zeros(len(outcome))) if len(outcome) else None
        self._whole = self._order.tally(np.ones(len(outcome))) if self._order else None
        self.shares: list[Floats] = []
        self._benefit: list[Floats] = []

    def measure(self, weights: Floats) -> None:
        if self._order is not None:
            tally = self._order.tally(weights)
            self.shares.append(measures.prevalence(tally))
            self._benefit.append(act_on_all(tally, THRESHOLDS))

    def prevalence(self) -> Figure:
        if self._whole is None:
            return none(NoFigure.NO_ROWS)
        value = float(measures.prevalence(self._whole)[0])
        if self.shares:
            return with_limits(value, np.concatenate(self.shares))
        return Figure(value, *wilson(float(self._whole.all_events[0]), float(self._whole.all_rows[0])))

    def decision(self) -> DecisionCurve | None:
        if self._whole is None or not self._benefit:
            return None
        values = act_on_all(self._whole, THRESHOLDS)[:, 0]
        return curve(THRESHOLDS, values, np.concatenate(self._benefit, axis=1))


def _judged(one: Measured, capacity: tuple[float, ...]) -> PredictorJudgement:
    tally = one.tally
    smooth = None
    if one.fit is not None and one.drawn.get(measured.SMOOTH):
        smooth = smooth_curve(one.fit, one.replicates(measured.SMOOTH))
    return PredictorJudgement(
        name=one.name,
        probability=one.cut is None,
        missing=one.missing,
        auroc=one.figure(measured.AUROC),
        auprc=one.figure(measured.AUPRC),
        brier=one.figure(measured.BRIER),
        scaled_brier=one.figure(measured.SCALED_BRIER),
        calibration_slope=one.figure(measured.SLOPE),
        calibration_intercept=one.figure(measured.INTERCEPT),
        observed_expected=one.figure(measured.OBSERVED_EXPECTED),
        calibration=calibration_points(tally) if one.cut is None and tally is not None else (),
        smooth=smooth,
        capacity=_at_capacity(one, tally, capacity),
        decision=one.decision(),
    )


def _at_capacity(one: Measured, tally: Tally | None, capacity: tuple[float, ...]) -> tuple[AtCapacity, ...]:
    if tally is None:
        return ()
    found = [measures.found(tally, share) for share in capacity]
    return tuple(
        AtCapacity(
            share,
            int(each.taken[0]),
            float(each.events[0]),
            one.figure(at(measured.PPV, share)),
            one.figure(at(measured.FOUND, share)),
        )
        for share, each in zip(capacity, found, strict=True)
    )


def _compared(ours: Measured, other: Measured, capacity: tuple[float, ...]) -> Difference:
    return Difference(
        other=other.name,
        auroc=difference(ours, other, measured.AUROC),
        auprc=difference(ours, other, measured.AUPRC),
        brier=difference(ours, other, measured.BRIER),
        scaled_brier=difference(ours, other, measured.SCALED_BRIER),
        ppv=tuple(difference(ours, other, at(measured.PPV, share)) for share in capacity),
        found=tuple(difference(ours, other, at(measured.FOUND, share)) for share in capacity),
        decision=decision_difference(ours, other),
    )
