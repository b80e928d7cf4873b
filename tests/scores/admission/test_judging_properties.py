"""What holds of the measures whatever the predictions."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from listeoversikt.scores.admission.judging import measures
from listeoversikt.scores.admission.judging.bootstrap import resampling
from listeoversikt.scores.admission.judging.decision_curve import THRESHOLDS, act_on_all, net_benefit
from listeoversikt.scores.admission.judging.figure import wilson, with_limits
from listeoversikt.scores.admission.judging.tally import Tally, ranking

Sample = tuple[np.ndarray, np.ndarray]


@st.composite
def samples(draw: st.DrawFn) -> Sample:
    """Outcomes of both kinds, with predictions of which many tie."""
    size = draw(st.integers(4, 40))
    outcome = np.array(draw(st.lists(st.integers(0, 1), min_size=size, max_size=size)))
    predictions = np.array(draw(st.lists(st.integers(1, 12), min_size=size, max_size=size))) / 13
    assume(0 < outcome.sum() < size)
    return outcome, predictions


def counted(sample: Sample, weights: np.ndarray | None = None) -> Tally:
    outcome, predictions = sample
    return ranking(outcome, predictions).tally(np.ones(len(outcome)) if weights is None else weights)


@settings(max_examples=40)
@given(samples())
def test_that_auroc_and_average_precision_only_see_the_order(sample: Sample):
    outcome, predictions = sample
    bent = (outcome, np.exp(3 * predictions) - 2)
    assert measures.auroc(counted(bent)) == pytest.approx(measures.auroc(counted(sample)))
    assert measures.auprc(counted(bent)) == pytest.approx(measures.auprc(counted(sample)))


@settings(max_examples=40)
@given(samples())
def test_that_turning_the_outcome_or_the_predictions_turns_auroc(sample: Sample):
    outcome, predictions = sample
    auroc = measures.auroc(counted(sample))[0]
    assert measures.auroc(counted((1 - outcome, predictions)))[0] == pytest.approx(1 - auroc)
    assert measures.auroc(counted((outcome, -predictions)))[0] == pytest.approx(1 - auroc)


@settings(max_examples=40)
@given(samples(), st.randoms(use_true_random=False))
def test_that_a_weight_is_as_many_rows(sample: Sample, chance):
    outcome, predictions = sample
    weights = np.array([chance.randint(0, 3) for _ in outcome])
    repeated = (np.repeat(outcome, weights), np.repeat(predictions, weights))
    assume(0 < repeated[0].sum() < len(repeated[0]))
    weighted, rows = counted(sample, weights.astype(float)), counted(repeated)
    for measure in (measures.auroc, measures.auprc, measures.brier, measures.observed_expected):
        assert measure(weighted) == pytest.approx(measure(rows))
    for share in (0.05, 0.3):
        assert measures.found(weighted, share).events == pytest.approx(measures.found(rows, share).events)
    assert net_benefit(weighted, THRESHOLDS) == pytest.approx(net_benefit(rows, THRESHOLDS))


@settings(max_examples=40)
@given(samples(), st.floats(0.01, 1))
def test_that_taking_more_finds_no_fewer_and_taking_all_finds_all(sample: Sample, share: float):
    tally = counted(sample)
    less, all_of_them = measures.found(tally, share), measures.found(tally, 1.0)
    assert less.events[0] <= all_of_them.events[0] + 1e-9
    assert all_of_them.share[0] == pytest.approx(1)
    assert all_of_them.ppv[0] == pytest.approx(sample[0].mean())


@settings(max_examples=40)
@given(samples())
def test_that_no_order_finds_more_than_the_perfect_one(sample: Sample):
    outcome, predictions = sample
    tally, perfect = counted(sample), counted((outcome, outcome + predictions / 100))
    assert measures.auroc(perfect)[0] == pytest.approx(1)
    assert measures.found(tally, 0.3).events[0] <= measures.found(perfect, 0.3).events[0] + 1e-9


@settings(max_examples=40)
@given(samples())
def test_that_acting_from_the_lowest_prediction_is_acting_on_all(sample: Sample):
    outcome, predictions = sample
    tally = counted((outcome, np.maximum(predictions, 0.5)))
    assert net_benefit(tally, THRESHOLDS) == pytest.approx(act_on_all(tally, THRESHOLDS))


@settings(max_examples=40)
@given(samples(), st.integers(0, 2**31))
def test_that_each_resample_draws_as_many_persons_as_there_are(sample: Sample, seed: int):
    person = np.arange(len(sample[0])) // 2
    weights = np.concatenate(list(resampling(person, 7, seed).weights()), axis=1)
    assert weights.shape == (len(person), 7)
    first = np.unique(person, return_index=True)[1]
    assert (weights[first].sum(axis=0) == len(first)).all()
    assert (weights == weights[first[person]]).all()


@settings(max_examples=50)
@given(st.lists(st.floats(-5, 5), min_size=20, max_size=60), st.floats(-8, 8))
def test_that_limits_hold_the_value(replicates: list[float], value: float):
    figure = with_limits(value, np.array(replicates))
    assert figure.low is not None and figure.high is not None
    assert figure.low <= value <= figure.high


@given(st.integers(0, 50), st.integers(1, 50))
def test_that_wilsons_limits_are_a_share_around_the_share(hits: int, more: int):
    low, high = wilson(hits, hits + more)
    assert 0 <= low <= hits / (hits + more) <= high <= 1


def test_that_resamples_without_value_take_the_limits_away_and_keep_the_figure():
    figure = with_limits(0.5, np.array([0.4, 0.6, np.nan, np.nan]))
    assert figure.value == 0.5 and figure.low is None and figure.reason == "unstable"


def test_that_blocks_do_not_change_the_draws(monkeypatch):
    person = np.arange(50)
    at_once = np.concatenate(list(resampling(person, 9, 4).weights()), axis=1)
    monkeypatch.setattr("listeoversikt.scores.admission.judging.bootstrap.CELLS", 100)
    blocks = list(resampling(person, 9, 4).weights())
    assert len(blocks) == 5
    assert (np.concatenate(blocks, axis=1) == at_once).all()
