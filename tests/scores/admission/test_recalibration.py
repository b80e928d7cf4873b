"""Fitting a model to an office's own level."""

from __future__ import annotations

import numpy as np
import pytest

from listeoversikt.scores.admission.learning.calibration import Calibration
from listeoversikt.scores.admission.learning.logistic import Logistic
from listeoversikt.scores.admission.learning.model import AdmissionModel
from listeoversikt.scores.admission.learning.recalibration import (
    NoRankingHere,
    RecalibrationReport,
    Update,
    recalibrated,
    recalibration,
)
from listeoversikt.scores.admission.refusals import NoRows, NotEnough, OtherFeatures
from listeoversikt.scores.admission.rows import Rows


def office(rows: int, level: float, slope: float, seed: int = 2) -> tuple[np.ndarray, np.ndarray]:
    """Outcomes of an office where the true log-odds are level + slope × the model's."""
    draw = np.random.default_rng(seed)
    odds = draw.normal(-1.5, 1, rows)
    return (draw.random(rows) < 1 / (1 + np.exp(-level - slope * odds))).astype(np.int8), odds


def report(rows: int, level: float, slope: float, seed: int = 2) -> RecalibrationReport:
    outcome, odds = office(rows, level, slope, seed)
    return recalibration(outcome, odds, np.arange(rows), resamples=100)[0]


def test_that_a_model_that_fits_is_kept():
    found = [report(1500, 0, 1, seed).update for seed in range(12)]
    assert found.count(Update.KEPT) >= 10


def test_that_another_level_is_met_by_the_intercept_alone():
    found = report(5000, 0.6, 1)
    assert found.update is Update.INTERCEPT
    assert found.change.slope == 1
    assert found.intercept.low < found.change.intercept < found.intercept.high
    assert found.change.intercept == pytest.approx(0.6, abs=0.15)


def test_that_too_extreme_predictions_are_met_by_the_slope_too():
    found = report(5000, 0.3, 0.6)
    assert found.update is Update.INTERCEPT_AND_SLOPE
    assert found.slope.low < 0.6 < found.slope.high
    assert found.level.low < 0.3 < found.level.high


def test_that_it_is_judged_before_and_after_by_people_the_line_had_not_seen():
    judgement = report(5000, 0.8, 0.6).judgement
    before, after = judgement.predictors["before"], judgement.predictors["after"]
    assert abs(before.calibration_intercept.value) > 0.4
    assert after.calibration_intercept.value == pytest.approx(0, abs=0.05)
    assert after.calibration_slope.value == pytest.approx(1, abs=0.08)
    assert judgement.differences["before"].brier.high < 0


def test_that_between_100_and_200_events_only_the_intercept_is_asked():
    outcome, odds = office(1100, -0.8, 1.0)
    assert 100 <= outcome.sum() < 200
    found, _ = recalibration(outcome, odds, np.arange(1100), resamples=100)
    assert found.slope is None and found.level is None
    assert found.update is Update.INTERCEPT and found.change.slope == 1
    assert found.needed_for_slope == 200


def test_that_fewer_than_100_persons_with_the_event_are_refused_with_the_number():
    outcome, odds = office(2000, 0, 1)
    few = np.where(np.cumsum(outcome) > 99, 0, outcome)
    with pytest.raises(NotEnough) as refused:
        recalibration(few, odds, np.arange(2000))
    assert refused.value.figures == {"needed": 100, "have": 99}
    with pytest.raises(NotEnough):
        recalibration(outcome, odds, np.arange(2000) % 90)


def test_that_fewer_than_100_without_the_event_and_nobody_are_refused():
    outcome, odds = office(400, 0, 1)
    with pytest.raises(NotEnough):
        recalibration(np.ones(400), odds, np.arange(400))
    with pytest.raises(NoRows):
        recalibration(outcome[:0], odds[:0], np.arange(0))


@pytest.mark.parametrize("slope", [0.0, -1.0])
def test_that_a_model_that_ranks_nobody_here_is_refused(slope):
    with pytest.raises(NoRankingHere):
        report(3000, -1.0, slope)


def test_that_repeated_rows_of_the_same_persons_make_it_no_surer():
    outcome, odds = office(800, 0.2, 1)
    once, _ = recalibration(outcome, odds, np.arange(800), resamples=100)
    nine, _ = recalibration(np.tile(outcome, 9), np.tile(odds, 9), np.tile(np.arange(800), 9), resamples=100)
    assert nine.update is once.update
    assert nine.intercept.low == pytest.approx(once.intercept.low)


def small_model() -> AdmissionModel:
    """Log-odds = −2 + the only feature, then calibrated by 0.1 + 0.9 × that."""
    one, endless = np.ones(1), np.array([np.inf])
    logistic = Logistic(-2.0, one, 0 * one, -endless, endless, 0 * one)
    return AdmissionModel(("x",), (1,), 0.0, None, logistic, Calibration(0.9, 0.1))


def rows_for(model: AdmissionModel, level: float, slope: float, rows: int = 5000) -> Rows:
    draw = np.random.default_rng(3)
    values = draw.normal(size=(rows, 1)).astype(np.float32)
    outcome = draw.random(rows) < 1 / (1 + np.exp(-level - slope * model.log_odds(values)))
    return Rows(("x",), values, outcome.astype(np.int8), np.arange(rows), np.zeros(rows, np.int32), (1,))


def test_that_the_new_model_says_what_the_line_says_and_ranks_as_before():
    model = small_model()
    rows = rows_for(model, 0.7, 0.7)
    changed, found = recalibrated(model, rows, resamples=100)
    assert found.update is Update.INTERCEPT_AND_SLOPE
    before, after = model.log_odds(rows.values), changed.log_odds(rows.values)
    assert after == pytest.approx(found.change.intercept + found.change.slope * before)
    assert (np.argsort(after) == np.argsort(before)).all()
    assert changed.predict(rows.values).sum() == pytest.approx(rows.events, rel=1e-6)
    assert changed.contributions(rows.values[:50]).sum(axis=1) == pytest.approx(after[:50])


def test_that_the_intervals_of_predictions_are_those_of_the_new_history():
    model = small_model()
    rows = rows_for(model, 0.7, 0.7)
    changed, _ = recalibrated(model, rows, resamples=100)
    low, high = changed.interval(np.array([0.2]))
    assert low[0] < 0.2 < high[0] and high[0] - low[0] < 0.1


def test_that_a_model_that_fits_comes_back_as_it_was():
    model = small_model()
    changed, found = recalibrated(model, rows_for(model, 0, 1), resamples=100)
    assert found.update is Update.KEPT and changed is model


def test_that_rows_of_other_features_are_refused():
    model = small_model()
    rows = rows_for(model, 0, 1, 300)
    other = Rows(("y",), rows.values, rows.outcome, rows.person, rows.time, (1,))
    with pytest.raises(OtherFeatures):
        recalibrated(model, other)
