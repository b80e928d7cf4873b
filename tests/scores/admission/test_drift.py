"""Whether a list is still like the one before."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from listeoversikt.scores.admission.judging.drift import (
    Change,
    Spread,
    drift,
    drift_since,
    moved,
    spread,
    spreads,
    stability,
)
from listeoversikt.scores.admission.refusals import MalformedRows


def normal(rows: int, seed: int, mean: float = 0.0) -> np.ndarray:
    return np.random.default_rng(seed).normal(mean, 1, rows)


def test_that_the_index_is_the_sum_over_the_bins():
    # two bins, 50/50 before and 80/20 now: 0.3 ln(0.8/0.5) + (−0.3) ln(0.2/0.5)
    expected = 0.3 * np.log(0.8 / 0.5) - 0.3 * np.log(0.2 / 0.5)
    assert stability(np.array([5000, 5000]), np.array([8000, 2000])) == pytest.approx(expected, abs=1e-3)
    assert stability(np.array([50, 50, 0]), np.array([100, 100, 0])) == pytest.approx(0, abs=0.01)


@given(st.integers(0, 1000), st.floats(0.1, 10), st.floats(-5, 5))
def test_that_unit_and_origin_do_not_matter(seed, unit, origin):
    before, now = np.round(normal(300, seed), 3), np.round(normal(300, seed + 1, 0.5), 3)
    assert moved("x", before, before).psi == pytest.approx(0)
    psi = moved("x", before, now).psi
    assert psi is not None and psi > 0
    assert moved("x", before * unit + origin, now * unit + origin).psi == pytest.approx(psi, abs=0.05)


def test_that_what_is_kept_of_a_matrix_tells_the_same_as_the_matrix():
    before = np.column_stack([normal(500, 1), np.where(normal(500, 2) > 0, np.nan, 1)])
    now = np.column_stack([normal(400, 3, 0.6), normal(400, 4)])
    kept = msgspec.json.decode(msgspec.json.encode(spreads(before, ("a", "b"))), type=tuple[Spread, ...])
    assert drift_since(kept, now, ("a", "b")) == drift(before, now, ("a", "b")).features
    with pytest.raises(MalformedRows):
        drift_since(kept, now, ("b", "a"))


def test_that_of_few_values_no_bins_are_kept():
    kept = spread("x", normal(99, 1))
    assert (kept.edges, kept.counts, kept.known) == ((), (), 99)


def test_that_the_same_people_in_two_draws_are_stable_also_on_a_small_list():
    called = [moved("x", normal(150, seed), normal(150, seed + 500)).change for seed in range(100)]
    assert called.count(Change.STABLE) >= 95


def test_that_a_shift_is_watched_and_a_larger_one_has_changed():
    assert moved("x", normal(5000, 1), normal(5000, 2, 0.4)).change is Change.WATCHED
    assert moved("x", normal(5000, 1), normal(5000, 2, 0.8)).change is Change.CHANGED


def test_that_a_feature_that_comes_or_goes_has_changed():
    values = normal(500, 1)
    gone = moved("x", values, values * np.nan)
    assert gone.change is Change.CHANGED and gone.psi is None and gone.mean_now is None
    assert moved("x", values * np.nan, values).change is Change.CHANGED
    assert moved("x", values * np.nan, values * np.nan).change is Change.STABLE


@pytest.mark.parametrize(
    ("share", "change"), [(0.04, Change.STABLE), (0.06, Change.WATCHED), (0.3, Change.CHANGED)]
)
def test_that_missing_values_count_by_themselves(share, change):
    values = normal(1000, 1)
    now = np.where(np.arange(1000) < share * 1000, np.nan, values)
    found = moved("x", values, now)
    assert found.change is change
    assert found.missing_now == pytest.approx(share)


def test_that_nothing_is_said_of_few():
    assert moved("x", normal(50, 1), normal(5000, 2, 3)).change is Change.TOO_FEW


def test_that_a_feature_of_two_values_is_seen():
    before, now = np.repeat([0.0, 1.0], [9000, 1000]), np.repeat([0.0, 1.0], [7000, 3000])
    assert moved("x", before, now).change is Change.CHANGED
    assert moved("x", before, np.zeros(10000)).change is Change.CHANGED
    assert moved("x", np.zeros(10000), np.zeros(10000)).change is Change.STABLE
    assert moved("x", np.zeros(10000), np.repeat([0.0, 1.0], [5000, 5000])).change is Change.CHANGED


def test_that_the_report_names_what_moved_most_first():
    before = np.column_stack([normal(2000, seed) for seed in (1, 2, 3)])
    now = np.column_stack([normal(2000, 4), normal(2000, 5, 0.4), normal(2000, 6, 2)])
    report = drift(
        before,
        now,
        ("same", "some", "much"),
        outcome_before=np.array([0, 1]),
        outcome_now=np.array([1, 1]),
        predictions_before=before[:, 0],
        predictions_now=now[:, 2],
    )
    assert [each.name for each in report.moved] == ["much", "some"]
    assert (report.prevalence_before, report.prevalence_now) == (0.5, 1.0)
    assert report.predictions is not None and report.predictions.change is Change.CHANGED
    assert report.features[0].mean_now == pytest.approx(now[:, 0].mean())


def test_that_other_features_are_refused():
    with pytest.raises(MalformedRows):
        drift(np.zeros((5, 2)), np.zeros((5, 3)), ("a", "b"))
