"""Small tables that a clinician can count through, and scikit-learn as a second opinion."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, brier_score_loss, roc_auc_score

from listeoversikt.scores.admission.judging import measures
from listeoversikt.scores.admission.judging.calibration_line import in_the_large, line, log_odds
from listeoversikt.scores.admission.judging.decision_curve import act_on_all, net_benefit
from listeoversikt.scores.admission.judging.judging import calibration_points
from listeoversikt.scores.admission.judging.tally import Tally, ranking


def tally(outcome: list[int], predictions: list[float]) -> Tally:
    return ranking(np.array(outcome), np.array(predictions)).tally(np.ones(len(outcome)))


def simulated(rows: int, seed: int, decimals: int = 15) -> tuple[np.ndarray, np.ndarray]:
    draw = np.random.default_rng(seed)
    risk = 1 / (1 + np.exp(2 - draw.normal(size=rows)))
    return (draw.random(rows) < risk).astype(int), np.round(risk, decimals)


def test_that_auroc_is_the_share_of_pairs_in_the_right_order_and_a_tie_counts_half():
    # two with the event (0.9 and 0.3), three without (0.3, 0.2, 0.1): of six pairs five are right, one is a tie
    assert measures.auroc(tally([1, 1, 0, 0, 0], [0.9, 0.3, 0.3, 0.2, 0.1]))[0] == pytest.approx(5.5 / 6)


def test_that_average_precision_is_the_mean_precision_where_the_events_are():
    # from the top: event (1 of 1), none, event (2 of 3)
    assert measures.auprc(tally([1, 0, 1, 0], [0.8, 0.6, 0.4, 0.2]))[0] == pytest.approx((1 + 2 / 3) / 2)


def test_that_brier_is_the_mean_square_and_scaled_against_the_mean_outcome():
    counted = tally([1, 0, 0, 0], [0.7, 0.1, 0.1, 0.1])
    assert measures.brier(counted)[0] == pytest.approx((0.09 + 3 * 0.01) / 4)
    assert measures.scaled_brier(counted)[0] == pytest.approx(1 - 0.03 / (0.25 * 0.75))


def test_that_the_mean_outcome_as_everybodys_prediction_scales_to_zero():
    assert measures.scaled_brier(tally([1, 0, 0, 0], [0.25] * 4))[0] == pytest.approx(0)


def test_that_observed_is_divided_by_expected():
    assert measures.observed_expected(tally([1, 1, 0, 0], [0.5, 0.3, 0.1, 0.1]))[0] == pytest.approx(2.0)


def test_that_the_top_tenth_of_twenty_holds_its_two_highest():
    outcome = [0] * 17 + [1, 0, 1]
    found = measures.found(tally(outcome, [each / 20 for each in range(20)]), 0.10)
    assert (found.taken[0], found.events[0]) == (2, 1)
    assert (found.ppv[0], found.share[0]) == (0.5, 0.5)


def test_that_of_those_who_tie_at_the_cut_one_finds_what_drawing_lots_gives_on_average():
    # one place is taken by 0.9 (an event); four tie for the one that is left, one of them with the event
    found = measures.found(tally([1, 1, 0, 0, 0] + [0] * 5, [0.9, 0.5, 0.5, 0.5, 0.5] + [0.1] * 5), 0.2)
    assert found.taken[0] == 2
    assert found.events[0] == pytest.approx(1.25)


@pytest.mark.parametrize(
    ("rows", "share", "taken"), [(100, 0.07, 7), (50, 0.05, 3), (3, 0.05, 1), (10, 1.0, 10)]
)
def test_that_a_capacity_is_whole_rows_at_least_one_and_halves_rounded_up(rows, share, taken):
    outcome, risk = simulated(rows, 4)
    assert measures.found(tally(list(outcome), list(risk)), share).taken[0] == taken


def test_that_net_benefit_counts_needless_contacts_at_the_price_of_the_threshold():
    # at 20 %: one needless contact costs a quarter. Acting on 0.2 and above: 2 right, 1 needless, of 10
    counted = tally([1, 1, 0] + [0] * 7, [0.6, 0.2, 0.3] + [0.1] * 7)
    assert net_benefit(counted, (0.2,))[0, 0] == pytest.approx((2 - 1 * 0.25) / 10)
    assert act_on_all(counted, (0.2,))[0, 0] == pytest.approx((2 - 8 * 0.25) / 10)


def test_that_a_rule_acts_on_the_same_people_whatever_the_threshold():
    counted = tally([1, 0, 1, 0], [3, 2, 1, 0])
    assert net_benefit(counted, (0.1, 0.5), cut=2)[:, 0] == pytest.approx([(1 - 1 / 9) / 4, 0.0])


def test_that_a_threshold_beyond_all_predictions_acts_on_nobody():
    assert net_benefit(tally([1, 0], [0.3, 0.1]), (0.4,))[0, 0] == 0


def test_that_tenths_hold_all_rows_and_keep_equal_predictions_together():
    outcome, risk = simulated(1000, 2, decimals=2)
    points = calibration_points(tally(list(outcome), list(risk)))
    assert sum(point.rows for point in points) == 1000
    assert sum(point.events for point in points) == outcome.sum()
    assert sum(point.rows * point.predicted for point in points) == pytest.approx(risk.sum())
    assert all(point.low <= point.observed <= point.high for point in points)
    assert len(calibration_points(tally([0, 1, 1], [0.5, 0.5, 0.5]))) == 1


@pytest.mark.parametrize("decimals", [15, 1])
def test_that_scikit_learn_says_the_same_with_and_without_ties(decimals):
    outcome, risk = simulated(3000, 5, decimals)
    weights = np.random.default_rng(6).integers(0, 4, 3000)
    counted = ranking(outcome, risk).tally(weights.astype(float))
    assert measures.auroc(counted)[0] == pytest.approx(roc_auc_score(outcome, risk, sample_weight=weights))
    assert measures.auprc(counted)[0] == pytest.approx(
        average_precision_score(outcome, risk, sample_weight=weights)
    )
    assert measures.brier(counted)[0] == pytest.approx(brier_score_loss(outcome, risk, sample_weight=weights))


def test_that_scikit_learn_finds_the_same_calibration_line():
    outcome, risk = simulated(2000, 7)
    odds = log_odds(risk)
    theirs = LogisticRegression(C=np.inf, tol=1e-10, max_iter=1000).fit(odds[:, None], outcome)
    counted = ranking(outcome, odds).tally(np.ones(2000))
    level, slope = line(counted.values, counted)
    assert slope[0] == pytest.approx(theirs.coef_[0, 0], abs=1e-5)
    assert level[0] == pytest.approx(theirs.intercept_[0], abs=1e-5)


def test_that_the_intercept_makes_as_many_predicted_as_came():
    outcome, risk = simulated(2000, 8)
    counted = ranking(outcome, log_odds(risk) + 0.7).tally(np.ones(2000))
    shift = in_the_large(counted.values, counted)[0]
    predicted = 1 / (1 + np.exp(-(log_odds(risk) + 0.7 + shift)))
    assert predicted.sum() == pytest.approx(outcome.sum())
    assert shift == pytest.approx(-0.7, abs=0.15)


def test_that_the_resamples_lines_are_those_of_a_fit_from_scratch():
    outcome, risk = simulated(1500, 9)
    weights = np.random.default_rng(1).integers(0, 3, (1500, 8)).astype(float)
    order = ranking(outcome, log_odds(risk))
    whole, many = order.tally(np.ones(1500)), order.tally(weights)
    near = tuple(float(each[0]) for each in line(whole.values, whole))
    for quick, slow in zip(line(many.values, many, near), line(many.values, many), strict=True):
        assert quick == pytest.approx(slow, abs=1e-4)
    quick = in_the_large(many.values, many, float(in_the_large(whole.values, whole)[0]))
    assert quick == pytest.approx(in_the_large(many.values, many), abs=1e-4)


def test_that_predictions_that_part_all_have_no_calibration_line():
    counted = tally([0, 0, 1, 1], [-2.0, -1.0, 1.0, 2.0])
    assert np.isnan(line(counted.values, counted)[1][0])
