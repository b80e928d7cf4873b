"""The learner: exact, the same again, in the right direction, and calibrated against a truth that is known."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from listeoversikt.scores.admission.learning.calibration import calibrated, probability
from listeoversikt.scores.admission.learning.folds import person_folds
from listeoversikt.scores.admission.learning.learner import fit, fit_beside, held_out
from listeoversikt.scores.admission.learning.logistic import fitted, fitted_each
from listeoversikt.scores.admission.learning.model import AdmissionModel
from listeoversikt.scores.admission.refusals import Cancelled, NoEarlierRows, OtherFeatures
from listeoversikt.scores.admission.rows import Rows
from tests.scores.admission.simulated import QUICK, simulated, with_truth
from tests.scores.admission.small_models import made_rows


@pytest.fixture(scope="module")
def rows() -> Rows:
    return simulated()


@pytest.fixture(scope="module")
def models(rows: Rows) -> dict[str, AdmissionModel]:
    found = {kind: fit(rows, replace(QUICK, learner=kind)) for kind in ("lightgbm", "logistic")}
    trees, line = found["lightgbm"], found["logistic"]
    return found | {"blend": replace(trees, weight=0.5, logistic=line.logistic)}


KINDS = pytest.mark.parametrize("kind", ["lightgbm", "logistic", "blend"])


@KINDS
def test_that_contributions_sum_to_the_calibrated_log_odds(
    models: dict[str, AdmissionModel], rows: Rows, kind: str
) -> None:
    found = models[kind].contributions(rows.values)
    assert models[kind].kind == kind
    assert found.shape == (len(rows), len(rows.names) + 1)
    np.testing.assert_allclose(found.sum(axis=1), models[kind].log_odds(rows.values), atol=1e-9)


@KINDS
def test_that_a_rising_feature_never_lowers_the_risk(
    models: dict[str, AdmissionModel], rows: Rows, kind: str
) -> None:
    for feature in np.flatnonzero(rows.monotone):
        asked = np.repeat(rows.values[:200], 12, axis=0)
        asked[:, feature] = np.tile(np.arange(12), 200)
        risk = models[kind].log_odds(asked).reshape(200, 12)
        assert (np.diff(risk, axis=1) >= -1e-9).all()
        assert (risk[:, -1] > risk[:, 0] + 0.1).any()


def test_that_a_falling_feature_never_raises_the_risk_though_the_rows_say_so(rows: Rows) -> None:
    against = replace(rows, monotone=(-1, 0, 0, 1, 0, 0))
    for kind in ("lightgbm", "logistic"):
        model = fit(against, replace(QUICK, learner=kind))
        asked = rows.values[:100].copy()
        more = asked.copy()
        more[:, 0] += 2
        assert (model.log_odds(more) <= model.log_odds(asked) + 1e-9).all()


def test_that_the_same_seed_gives_the_same_model_in_whatever_order_the_rows_lie(rows: Rows) -> None:
    mixed = rows.take(np.random.default_rng(3).permutation(len(rows)))
    first, again, other = (fit(one, QUICK) for one in (rows, rows, mixed))
    p = first.predict(rows.values)
    assert np.array_equal(p, again.predict(rows.values))
    assert np.array_equal(p, other.predict(rows.values))
    assert first.trees is not None
    assert again.trees is not None
    assert first.trees.text == again.trees.text
    assert not np.array_equal(p, fit(rows, replace(QUICK, seed=2)).predict(rows.values))


def test_that_a_missing_value_is_no_zero(models: dict[str, AdmissionModel], rows: Rows) -> None:
    for model in models.values():
        lacking, zero = rows.values[:300].copy(), rows.values[:300].copy()
        lacking[:, 4], zero[:, 4] = np.nan, 0
        assert not np.allclose(model.predict(lacking), model.predict(zero))


def test_that_all_rows_of_a_person_are_in_one_fold_and_events_are_shared_out(rows: Rows) -> None:
    fold = person_folds(rows.person, rows.outcome, 5, 1)
    for person in range(50):
        assert len(set(fold[rows.person == person])) == 1
    ever = np.unique(rows.person[rows.outcome == 1])
    counts = np.bincount(fold[np.isin(rows.person, ever) & (rows.time == 1)], minlength=5)
    assert counts.max() - counts.min() <= 1


def test_that_folds_hang_on_the_person_not_on_the_place(rows: Rows) -> None:
    order = np.random.default_rng(1).permutation(len(rows))
    fold = person_folds(rows.person, rows.outcome, 5, 1)
    assert np.array_equal(fold[order], person_folds(rows.person[order], rows.outcome[order], 5, 1))


def test_that_each_is_judged_once_at_the_later_time_by_what_has_not_seen_it() -> None:
    rows = simulated(persons=900, times=(1, 2, 3))
    found = held_out(rows, QUICK, test_time=3)
    assert np.array_equal(found.position, np.flatnonzero(rows.time == 3))
    assert set(found.predictions) == {"model", "logistic", "rule", "age_sex"}
    assert all(np.isfinite(values).all() for values in found.predictions.values())
    assert [model.training.last_time for model in found.models] == [2] * 3
    told = {model.training.persons for model in found.models}
    assert told == {600}
    assert np.array_equal(found.predictions["rule"], rows.values[found.position, 0])


def test_that_the_judged_outcomes_reach_no_prediction() -> None:
    rows = simulated(persons=600, times=(1, 2))
    before = np.unique(rows.person[(rows.time == 1) & (rows.outcome == 1)])
    turned = (rows.time == 2) & np.isin(rows.person, before)
    other = replace(rows, outcome=np.where(turned, 1 - rows.outcome, rows.outcome).astype(np.int8))
    first, second = (held_out(one, QUICK, test_time=2) for one in (rows, other))
    assert not np.array_equal(first.outcome, second.outcome)
    for name, values in first.predictions.items():
        assert np.array_equal(values, second.predictions[name])


def test_that_calibration_is_right_where_the_truth_is_known() -> None:
    rows, _ = with_truth(10000, 6, (1,))
    fresh, odds = with_truth(20000, 99, (1,))
    model = fit(rows, replace(QUICK, intervals=True))
    line = calibrated(model.log_odds(fresh.values), fresh.outcome)
    assert 0.9 < line.slope < 1.1
    assert abs(model.predict(fresh.values).mean() - fresh.outcome.mean()) < 0.015
    assert np.corrcoef(model.log_odds(fresh.values), odds)[0, 1] > 0.93
    p = np.array([0.1, 0.3, 0.5])
    low, high = model.interval(p)
    assert ((low < p) & (p < high)).all()
    assert (high - low < 0.15).all()


def test_that_the_interval_is_not_known_with_too_few_events() -> None:
    model = fit(simulated(persons=90, times=(1,)), replace(QUICK, intervals=True, least_events=10))
    low, high = model.interval(np.array([0.2]))
    assert np.isnan(low).all()
    assert np.isnan(high).all()


def test_that_the_blend_is_no_worse_out_of_fold_than_either(rows: Rows) -> None:
    model, line = fit_beside(rows, QUICK)
    assert line.kind == "logistic"
    assert model.training.loss["calibrated"] <= line.training.loss["calibrated"] + 1e-12


def test_that_calibration_never_turns_the_ranks_round() -> None:
    odds = np.linspace(-2, 2, 200)
    against = (odds < 0).astype(np.int8)
    assert calibrated(odds, against).slope > 0
    assert np.isclose(probability(calibrated(odds, against).log_odds(odds)).mean(), against.mean())


def test_that_somebody_can_let_go_between_fits_and_sees_how_far_it_is(rows: Rows) -> None:
    told: list[float] = []
    fit(rows, QUICK, progress=told.append)
    assert told == sorted(told)
    assert told[-1] == pytest.approx(1.0)
    asked: list[int] = []

    def after_a_while() -> bool:
        asked.append(1)
        return len(asked) > 3

    with pytest.raises(Cancelled):
        fit(rows, QUICK, cancelled=after_a_while)


def test_that_a_model_refuses_other_features(models: dict[str, AdmissionModel], rows: Rows) -> None:
    model = models["blend"]
    model.require(rows.names)
    with pytest.raises(OtherFeatures) as refused:
        model.require((*rows.names[:-1], "another"))
    assert refused.value.detail == "another"
    with pytest.raises(OtherFeatures):
        model.require(rows.names[:-1])
    with pytest.raises(OtherFeatures):
        model.predict(rows.values[:, :-1])
    with pytest.raises(OtherFeatures):
        model.contributions(rows.values[0])


def test_that_nobody_to_predict_gives_nothing(models: dict[str, AdmissionModel], rows: Rows) -> None:
    for model in models.values():
        assert model.predict(rows.values[:0]).shape == (0,)
        assert model.contributions(rows.values[:0]).shape == (0, len(rows.names) + 1)


def test_that_a_period_without_anybody_before_it_is_refused(rows: Rows) -> None:
    for time in (1, 9):
        with pytest.raises(NoEarlierRows):
            held_out(rows, QUICK, test_time=time)


def test_that_penalties_searched_one_after_the_other_are_those_searched_alone() -> None:
    rows = made_rows()
    strengths = (0.001, 0.1, 1.0)
    for strength, found in zip(strengths, fitted_each(rows, strengths), strict=True):
        alone = fitted(rows, strength)
        assert np.allclose(found.log_odds(rows.values), alone.log_odds(rows.values), atol=1e-5)
        assert (found.coefficient * np.array(rows.monotone) >= 0).all()
