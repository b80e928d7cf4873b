"""What a model's file tells: no number of persons from 1 to 5, and nothing that it could be worked out from."""

from __future__ import annotations

import numpy as np
import pytest

from listeoversikt.operations.model_summary import (
    changed_since,
    days_told,
    groups_told,
    left_out_told,
    reference,
    without_small,
)
from listeoversikt.scores.admission.judging.figure import NoFigure, none
from listeoversikt.scores.admission.judging.subgroups import GroupKind, Subgroup


def test_that_numbers_from_one_to_five_are_hidden_with_what_tells_them() -> None:
    point = {"rows": 40, "events": 3, "observed": 0.075, "low": 0.0, "high": 0.2, "predicted": 0.1}
    hidden = without_small(point)
    assert (hidden["events"], hidden["observed"], hidden["low"], hidden["high"]) == (None, None, None, None)
    assert (hidden["rows"], hidden["predicted"]) == (40, 0.1)
    for events in (0, 6, 34):
        assert without_small({"rows": 40, "events": events}) == {"rows": 40, "events": events}
    for events in (1, 5, 35, 39):
        assert without_small({"rows": 40, "events": events})["events"] is None
    assert without_small({"taken": 20, "events": 2.5, "ppv": {"value": 0.1}})["ppv"] is None


def test_that_where_one_is_hidden_the_next_smallest_is_too() -> None:
    found = days_told([("2023-04-01", 900, 4), ("2024-04-01", 900, 60), ("2025-04-01", 900, 80)])
    assert [one["events"] for one in found] == [None, None, 80]
    assert left_out_told({"left_list": 3, "reserved": 0, "not_on_list": 12}) == {
        "left_list": None,
        "reserved": 0,
        "not_on_list": 12,
    }


def group(kind: GroupKind, key: str, rows: int, events: int) -> Subgroup:
    figure = none(NoFigure.TOO_FEW_EVENTS)
    return Subgroup(kind, key, rows, rows, events, figure, figure)


def test_that_a_small_group_cannot_be_worked_out_from_the_others_of_its_kind() -> None:
    found = groups_told(
        [
            group(GroupKind.SEX, "female", 900, 3),
            group(GroupKind.SEX, "male", 800, 90),
            group(GroupKind.AGE, "0-17", 4, 0),
            group(GroupKind.AGE, "18-39", 700, 20),
            group(GroupKind.AGE, "40-64", 996, 73),
        ]
    )
    assert [one["events"] for one in found] == [None, None, None, None, 73]
    assert [one["rows"] for one in found] == [900, 800, None, None, 996]
    assert [one["persons"] for one in found] == [900, 800, None, None, 996]


def test_that_a_spread_tells_of_no_one_to_five_persons() -> None:
    values = np.zeros((1000, 4), dtype=np.float32)
    values[:3, 0] = 1  # three persons have it
    values[:40, 1] = 1
    values[:4, 2] = np.nan
    values[:, 3] = np.arange(1000)
    told = reference(values, ("rare", "common", "gap", "age"))["features"]
    assert told["rare"]["mean"] is None
    assert "counts" not in told["rare"]
    assert told["common"]["mean"] == pytest.approx(0.04)
    assert told["common"]["counts"] == [960, 40]
    assert told["gap"]["missing"] is None
    assert told["age"]["counts"] == [100] * 10
    now = changed_since({"rows": 1000, "features": told}, values, ("rare", "common", "gap", "age"))
    assert {one["name"]: one["mean_now"] is None for one in now} == {
        "rare": True,
        "common": False,
        "gap": False,
        "age": False,
    }


def test_that_what_earlier_versions_kept_of_a_spread_is_still_read() -> None:
    chance = np.random.default_rng(1)
    values = chance.normal(size=(4000, 1)).astype(np.float32)
    edges = np.quantile(values[:, 0], np.arange(1, 10) / 10)
    counts = np.bincount(np.searchsorted(edges, values[:, 0], side="left"), minlength=10) + 0.5
    kept = {"missing": 0.0, "mean": 0.0, "edges": edges.tolist(), "shares": (counts / counts.sum()).tolist()}
    (same,) = changed_since({"rows": 4000, "features": {"x": kept}}, values, ("x",))
    (moved,) = changed_since({"rows": 4000, "features": {"x": kept}}, values + 1, ("x",))
    assert (same["change"], moved["change"]) == ("stable", "changed")


def test_that_truths_and_shares_are_left_alone() -> None:
    kept = {"beats": True, "value": 0.5, "seed": 1, "resamples": 5, "share": 0.05}
    assert without_small(kept) == kept


def test_that_change_since_training_is_seen_where_it_is() -> None:
    chance = np.random.default_rng(1)
    before = chance.normal(size=(4000, 3)).astype(np.float32)
    told = reference(before, ("same", "moved", "gone"))
    now = chance.normal(size=(4000, 3)).astype(np.float32)
    now[:, 1] += 1
    now[:, 2] = np.nan
    found = {one["name"]: one for one in changed_since(told, now, ("same", "moved", "gone"))}
    assert found["same"]["psi"] < 0.02
    assert found["moved"]["psi"] > 0.25
    assert found["gone"]["psi"] is None
    assert (found["gone"]["missing_before"], found["gone"]["missing_now"]) == (0.0, 1.0)
    assert changed_since({}, now, ("same",)) == []
