"""What the learner makes of a made-up list, held against the true risks that it never sees."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from benchmarks.made_up_truth import (
    LARGEST_GAP,
    SMALL_OFFICE,
    TruthRow,
    expected_auroc,
    expected_slope,
    guarded,
    judged_by_truth,
)
from listeoversikt.scores.admission.learning.plan import SHAPES, Plan

PATIENTS, SEED = 6_000, 5
GAP_WITH_SO_FEW = 0.05
"""A tenth of the patients that the limit is for, and so much more is left to chance."""


@pytest.fixture(scope="module")
def learnt(tmp_path_factory: pytest.TempPathFactory) -> TruthRow:
    plan = Plan(intervals=False, shapes=SHAPES[2:], strengths=(0.01,), threads=1)
    return judged_by_truth(PATIENTS, SEED, tmp_path_factory.mktemp("fasit"), plan)


def test_that_the_expected_auroc_is_the_mean_over_draws_of_events() -> None:
    rng = np.random.default_rng(3)
    risk, rank = rng.beta(1, 8, 400), rng.integers(0, 60, 400).astype(float) / 60
    rank = rank + risk
    ordered = np.sign(rank[:, None] - rank[None, :]) / 2 + 0.5
    drawn = []
    for _ in range(400):
        came = rng.random(400) < risk
        drawn.append(ordered[np.ix_(came, ~came)].mean())
    assert expected_auroc(rank, risk) == pytest.approx(np.mean(drawn), abs=0.01)


def test_that_the_expected_slope_is_one_for_the_truth_itself_and_less_where_it_is_exaggerated() -> None:
    risk = np.random.default_rng(4).beta(1, 8, 2000)
    odds = np.log(risk / (1 - risk))
    assert expected_slope(risk, risk) == pytest.approx(1.0, abs=1e-6)
    assert expected_slope(1 / (1 + np.exp(-2 * odds)), risk) == pytest.approx(0.5, abs=0.01)


def test_that_most_of_the_true_risk_can_be_learnt_from_the_records(learnt: TruthRow) -> None:
    assert learnt.gap < GAP_WITH_SO_FEW
    assert learnt.auroc > 0.72


def test_that_nothing_is_learnt_that_the_truth_does_not_hold(learnt: TruthRow) -> None:
    assert learnt.gap > 0
    assert learnt.true_auroc - 0.5 > LARGEST_GAP


def test_that_what_is_learnt_is_calibrated_against_the_truth(learnt: TruthRow) -> None:
    assert 0.8 < learnt.slope < 1.2


def test_that_a_small_office_has_too_few_events(tmp_path: Path) -> None:
    guard = guarded(SMALL_OFFICE, SEED, tmp_path)
    assert 0 < guard.events < guard.needed
    assert guard.held
