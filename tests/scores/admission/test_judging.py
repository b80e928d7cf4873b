"""The judgement as a whole: limits, pairs, reasons, guards."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from listeoversikt.scores.admission.judging.figure import Figure, NoFigure
from listeoversikt.scores.admission.judging.judging import judge
from listeoversikt.scores.admission.refusals import MalformedRows, OtherOutcome


def simulated(rows: int = 600, seed: int = 3) -> tuple[np.ndarray, dict[str, np.ndarray], np.ndarray]:
    draw = np.random.default_rng(seed)
    strong, weak = draw.normal(size=rows), draw.normal(size=rows)
    risk = 1 / (1 + np.exp(1.8 - strong - 0.4 * weak))
    outcome = (draw.random(rows) < risk).astype(np.int8)
    predictions = {
        "model": risk,
        "rule": draw.poisson(np.exp(strong - 1)),
        "age_sex": np.round(1 / (1 + np.exp(1.6 - 0.4 * weak)), 2),
    }
    return outcome, predictions, np.arange(rows)


def figures(value: object) -> list[Figure]:
    """Every figure of a judgement, wherever it lies."""
    if isinstance(value, Figure):
        return [value]
    if isinstance(value, dict):
        return [each for part in value.values() for each in figures(part)]
    if isinstance(value, tuple):
        return [each for part in value for each in figures(part)]
    if dataclasses.is_dataclass(value):
        return [each for part in dataclasses.fields(value) for each in figures(getattr(value, part.name))]
    return []


@pytest.fixture(scope="module")
def judgement():
    return judge(*simulated(), resamples=100)


def test_that_every_limit_holds_its_value_and_nothing_is_not_a_number(judgement):
    found = figures(judgement)
    assert len(found) > 300
    for figure in found:
        if figure.value is None:
            assert figure.reason is not None and figure.low is None and figure.high is None
        else:
            assert np.isfinite(figure.value)
            if figure.low is not None:
                assert figure.low <= figure.value <= figure.high


def test_that_the_difference_is_that_of_the_two_values(judgement):
    model, other = judgement.predictors["model"], judgement.predictors["rule"]
    assert judgement.differences["rule"].auroc.value == pytest.approx(model.auroc.value - other.auroc.value)
    assert judgement.differences["rule"].found[1].value == pytest.approx(
        model.capacity[1].found.value - other.capacity[1].found.value
    )


def test_that_a_paired_difference_is_surer_than_the_two_apart():
    outcome, predictions, person = simulated()
    near = np.clip(predictions["model"] * 1.02, 0, 1)
    found = judge(outcome, {"model": predictions["model"], "other": near}, person, resamples=100)
    assert found.differences["other"].auroc.value == pytest.approx(0, abs=1e-12)
    assert found.differences["other"].auroc.high - found.differences["other"].auroc.low < 1e-9
    auroc = found.predictors["model"].auroc
    assert auroc.high - auroc.low > 0.01


def test_that_the_same_seed_gives_the_same_and_another_seed_other_limits(judgement):
    assert judge(*simulated(), resamples=100) == judgement
    other = judge(*simulated(), resamples=100, seed=2)
    assert other.predictors["model"].auroc.value == judgement.predictors["model"].auroc.value
    assert other.predictors["model"].auroc.low != judgement.predictors["model"].auroc.low


def test_that_a_rank_has_no_brier_and_no_calibration_but_a_decision_curve(judgement):
    rule = judgement.predictors["rule"]
    for figure in (rule.brier, rule.scaled_brier, rule.calibration_slope, rule.calibration_intercept):
        assert figure.value is None and figure.reason is NoFigure.NOT_A_PROBABILITY
    assert rule.auroc.value is not None and rule.decision is not None and rule.calibration == ()
    assert judgement.differences["rule"].brier.reason is NoFigure.NOT_A_PROBABILITY
    assert judgement.differences["age_sex"].brier.value is not None


def test_that_rows_of_one_person_are_drawn_together():
    outcome, predictions, person = simulated(300)
    once = judge(outcome, predictions, person, resamples=200)
    four = judge(
        np.tile(outcome, 4),
        {name: np.tile(each, 4) for name, each in predictions.items()},
        np.tile(person, 4),
        resamples=200,
    )
    assert four.persons == once.persons == 300
    assert four.predictors["model"].auroc.value == pytest.approx(once.predictors["model"].auroc.value)
    assert four.predictors["model"].auroc.low == pytest.approx(once.predictors["model"].auroc.low)


def test_that_few_persons_with_many_rows_of_the_event_are_few():
    outcome, predictions, person = simulated()
    few = np.where(outcome == 1, person % 9, person)
    assert judge(outcome, predictions, few).predictors["model"].auroc.reason is NoFigure.TOO_FEW_EVENTS


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda y, p: (y * 0, p), NoFigure.ONE_CLASS),
        (lambda y, p: (y * 0 + 1, p), NoFigure.ONE_CLASS),
        (lambda y, p: (np.where(np.cumsum(y) > 9, 0, y), p), NoFigure.TOO_FEW_EVENTS),
        (lambda y, p: (y, np.where(np.arange(len(p)) == 5, np.nan, p)), NoFigure.MISSING_PREDICTIONS),
        (lambda y, p: (y, p * 0 + 0.2), NoFigure.CONSTANT),
        (lambda y, p: (y, p + 0.9), NoFigure.NOT_A_PROBABILITY),
        (lambda y, p: (y[:0], p[:0]), NoFigure.NO_ROWS),
    ],
)
def test_that_what_cannot_be_known_has_a_reason_and_no_number(change, reason):
    outcome, predictions, _ = simulated()
    outcome, model = change(outcome, predictions["model"])
    found = judge(outcome, {"model": model, "rule": model * 0}, np.arange(len(outcome)), resamples=20)
    judged = found.predictors["model"]
    for figure in (judged.auroc, judged.auprc, judged.calibration_slope, found.differences["rule"].auroc):
        assert figure.value is None
    assert judged.auroc.reason is reason
    assert all(each.value is None or np.isfinite(each.value) for each in figures(found))


def test_that_a_constant_probability_still_has_a_brier_score_and_an_intercept():
    outcome, _, person = simulated()
    judged = judge(outcome, {"model": np.full(600, 0.5)}, person, resamples=20).predictors["model"]
    assert judged.brier.value == pytest.approx(0.25)
    share = outcome.mean()
    assert judged.calibration_intercept.value == pytest.approx(np.log(share / (1 - share)))


def test_that_one_predictors_missing_values_take_nothing_from_the_others():
    outcome, predictions, person = simulated()
    broken = predictions | {"age_sex": np.full(600, np.nan)}
    found = judge(outcome, broken, person, resamples=50)
    assert found.predictors["age_sex"].missing == 600
    assert found.predictors["model"].auroc.value is not None
    assert found.differences["age_sex"].auroc.reason is NoFigure.MISSING_PREDICTIONS
    assert found.differences["rule"].auroc.value is not None


def test_that_columns_of_other_length_and_other_outcomes_are_refused():
    outcome, predictions, person = simulated()
    with pytest.raises(MalformedRows):
        judge(outcome, {"model": predictions["model"][1:]}, person)
    with pytest.raises(OtherOutcome):
        judge(outcome * 2, predictions, person)


def test_that_it_stops_where_the_person_lets_go():
    asked = iter([False, True])
    found = judge(*simulated(5000), resamples=5000, cancelled=lambda: next(asked))
    assert 0 < found.resamples < 5000


def test_that_the_smooth_curve_of_calibrated_predictions_holds_the_diagonal_nearly_everywhere():
    within, widths = [], []
    for seed in range(15):
        outcome, predictions, person = simulated(2000, seed)
        odds = np.log(predictions["model"] / (1 - predictions["model"]))
        outcome = (np.random.default_rng(seed + 100).random(2000) < 1 / (1 + np.exp(-odds))).astype(int)
        found = judge(outcome, {"model": predictions["model"]}, person, resamples=60)
        smooth = found.predictors["model"].smooth
        assert smooth is not None
        for p, figure in zip(smooth.predicted, smooth.observed, strict=True):
            within.append(figure.low <= p <= figure.high)
            widths.append(figure.high - figure.low)
    assert 0.85 < np.mean(within) < 1
    assert np.mean(widths) < 0.15


def test_that_the_smooth_curve_sees_a_bend_that_the_slope_does_not():
    draw = np.random.default_rng(2)
    odds = draw.normal(size=8000)
    true = 1 / (1 + np.exp(-(odds**2 - 1.5)))
    outcome = (draw.random(8000) < true).astype(int)
    judged = judge(outcome, {"model": 1 / (1 + np.exp(-odds))}, np.arange(8000), resamples=50).predictors[
        "model"
    ]
    assert judged.smooth is not None
    observed = [figure.value for figure in judged.smooth.observed]
    assert observed[0] > 2 * min(observed) and observed[-1] > 2 * min(observed)


def test_that_fewer_than_fifty_events_have_no_smooth_curve():
    outcome, predictions, person = simulated(200)
    few = np.where(np.cumsum(outcome) > 30, 0, outcome)
    assert judge(few, predictions, person, resamples=20).predictors["model"].smooth is None


def test_that_limits_cover_the_truth_about_as_often_as_they_say():
    hits, repeats, truth = 0, 60, 0.7602  # AUROC of a normal difference of 1: Φ(1 ÷ √2)
    draw = np.random.default_rng(11)
    for _ in range(repeats):
        outcome = (draw.random(300) < 0.25).astype(int)
        score = 1 / (1 + np.exp(-(draw.normal(size=300) + outcome)))
        auroc = judge(outcome, {"model": score}, np.arange(300), resamples=200).predictors["model"].auroc
        hits += auroc.low <= truth <= auroc.high
    assert 0.85 <= hits / repeats <= 1


def test_that_groups_of_neighbours_give_the_limits_of_calibration_that_all_values_give(monkeypatch):
    outcome, predictions, person = simulated(4000)
    model = {"model": predictions["model"]}
    grouped = judge(outcome, model, person, resamples=60).predictors["model"]
    monkeypatch.setattr("listeoversikt.scores.admission.judging.measured.GROUPS", 10**6)
    each = judge(outcome, model, person, resamples=60).predictors["model"]
    for name in ("calibration_slope", "calibration_intercept"):
        one, other = getattr(grouped, name), getattr(each, name)
        assert one.value == other.value
        assert (one.low, one.high) == pytest.approx((other.low, other.high), abs=1e-3)
    assert grouped.smooth is not None and each.smooth is not None
    assert grouped.smooth.observed[20].low == pytest.approx(each.smooth.observed[20].low, abs=1e-3)
