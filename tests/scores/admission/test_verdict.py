"""What lets a model through, and what stands in its way."""

from __future__ import annotations

import numpy as np
import pytest

from listeoversikt.scores.admission.judging.judging import judge
from listeoversikt.scores.admission.judging.verdict import Verdict, VerdictReason, verdict


def judged(
    model,
    rows: int = 3000,
    names: tuple[str, ...] = ("rule", "age_sex"),
    seed: int = 5,
    *,
    unseen: bool = True,
) -> Verdict:
    """A model of what is truly known, beside a weak rule and a weak age."""
    draw = np.random.default_rng(seed)
    strong, weak = draw.normal(size=rows), draw.normal(size=rows)
    odds = strong + weak - 1.5
    outcome = (draw.random(rows) < 1 / (1 + np.exp(-odds))).astype(int)
    others = {"rule": draw.poisson(np.exp(strong - 2)), "age_sex": 1 / (1 + np.exp(1.2 - weak * 0.8))}
    predictions = {"model": 1 / (1 + np.exp(-model(odds, draw)))} | {name: others[name] for name in names}
    return verdict(judge(outcome, predictions, np.arange(rows), resamples=100), unseen=unseen)


def reasons(found: Verdict) -> set[VerdictReason]:
    return {ground.reason for ground in found.refusals}


def test_that_a_model_that_knows_more_and_is_calibrated_passes_and_says_by_how_much():
    found = judged(lambda odds, draw: odds)
    assert found.passed and not found.refusals
    assert set(found.margins) == {"rule", "age_sex"}
    assert all(margin.low > 0.03 for margin in found.margins.values())


def test_that_a_model_that_guesses_is_no_better_than_either_baseline():
    found = judged(lambda odds, draw: draw.normal(size=len(odds)) * 0.1 - 1.5)
    assert not found.passed
    against = [ground for ground in found.refusals if ground.reason is VerdictReason.NOT_BETTER]
    assert {ground.baseline for ground in against} == {"rule", "age_sex"}


def test_that_it_is_refused_where_it_only_beats_one():
    found = judged(lambda odds, draw: draw.normal(size=len(odds)) + 0.35 * (odds + 1.5) - 1.5)
    grounds = {ground.baseline: ground for ground in found.grounds if ground.baseline}
    assert not found.passed
    assert grounds["age_sex"].reason is VerdictReason.NOT_BETTER
    assert grounds["age_sex"].figure is not None and grounds["age_sex"].figure.low <= 0


@pytest.mark.parametrize(
    ("bent", "reason"),
    [
        (lambda odds: odds * 2, VerdictReason.SLOPE_OUTSIDE),
        (lambda odds: odds * 0.5, VerdictReason.SLOPE_OUTSIDE),
        (lambda odds: odds + 1, VerdictReason.INTERCEPT_OFF),
        (lambda odds: odds - 1, VerdictReason.INTERCEPT_OFF),
    ],
)
def test_that_a_model_that_ranks_well_but_is_off_is_refused(bent, reason):
    found = judged(lambda odds, draw: bent(odds))
    assert reason in reasons(found)
    assert VerdictReason.NOT_BETTER not in reasons(found)


def test_that_a_missing_baseline_stands_in_the_way():
    assert reasons(judged(lambda odds, draw: odds, names=("rule",))) == {VerdictReason.NOT_COMPARED}


def test_that_a_model_that_cannot_be_judged_is_refused():
    assert VerdictReason.NOT_JUDGED in reasons(judged(lambda odds, draw: odds, rows=20))
    assert VerdictReason.NOT_JUDGED in reasons(judged(lambda odds, draw: odds * 0))
    assert VerdictReason.NOT_JUDGED in reasons(judged(lambda odds, draw: odds * np.nan))


def test_that_few_events_refuse_by_themselves_with_the_number_needed():
    found = judged(lambda odds, draw: odds, rows=250)
    few = [ground for ground in found.grounds if ground.reason is VerdictReason.FEW_EVENTS]
    assert len(few) == 1 and few[0].refuses and few[0].needed == 100
    assert found.events < 100 and not found.passed


def test_that_what_the_model_may_have_seen_is_refused_however_good_it_is():
    found = judged(lambda odds, draw: odds, unseen=False)
    assert not found.passed
    assert reasons(found) == {VerdictReason.NOT_UNSEEN}
    assert all(margin.low > 0.03 for margin in found.margins.values()), "by how much is told all the same"


def test_that_few_without_the_event_refuse_too():
    draw = np.random.default_rng(3)
    outcome = (draw.random(2000) < 0.97).astype(int)
    found = verdict(judge(outcome, {"model": np.full(2000, 0.97)}, np.arange(2000), resamples=20))
    assert VerdictReason.FEW_EVENTS in reasons(found)


@pytest.mark.parametrize(("shift", "passes"), [(0.45, False), (-0.45, False), (0.05, True), (-0.05, True)])
def test_that_a_level_that_is_surely_a_fifth_off_is_not_called_calibrated(shift: float, passes: bool):
    found = judged(lambda odds, draw: odds + shift, rows=12000)
    ratio = [ground for ground in found.refusals if ground.reason is VerdictReason.RATIO_OFF]
    assert found.passed is passes
    assert bool(ratio) is not passes
    assert VerdictReason.INTERCEPT_OFF not in reasons(found), "by the intercept alone it would have passed"
    if ratio:
        assert ratio[0].limits == (0.8, 1.25) and ratio[0].figure is not None
