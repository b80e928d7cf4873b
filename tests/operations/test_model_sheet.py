"""A model's summary as the page reads it: nothing is made up where something is missing or odd."""

from __future__ import annotations

from typing import Any

import pytest

from listeoversikt.operations.model_sheet import Told, sheet_of_judgement, sheet_of_training
from tests.operations.judged_models import training


def test_that_a_whole_summary_gives_every_part_of_the_sheet() -> None:
    sheet = sheet_of_training(training())
    assert sheet.passed and not sheet.refusals
    assert [one.key for one in sheet.predictors] == ["model", "logistic", "rule", "age_sex"]
    assert {one.share for one in sheet.yields} == {0.05, 0.07, 0.10}
    assert {one.key for one in sheet.yields} >= {"model", "rule", "age_sex"}
    assert len(sheet.tenths) == 10
    assert sheet.curve[0].predicted < sheet.curve[-1].predicted
    assert {one.key for one in sheet.benefits} == {"model", "rule", "age_sex", "all"}
    assert {one.kind for one in sheet.groups} == {"sex", "age"}
    assert sheet.day == "2025-10-30"
    assert sheet.margins["rule"].value is not None and sheet.margins["rule"].value > 0


def test_that_a_model_no_better_than_chance_tells_what_stands_in_the_way() -> None:
    sheet = sheet_of_training(training(good=False))
    assert not sheet.passed
    rule = next(one for one in sheet.refusals if one.baseline == "rule")
    assert rule.reason == "not_better"
    assert rule.figure.low is not None and rule.figure.low < 0


@pytest.mark.parametrize(
    "odd",
    [
        {},
        {"held_out": None, "verdict": [], "subgroups": {"a": 1}},
        {"held_out": {"predictors": {"model": {"auroc": {"value": "0.9"}, "calibration": [{"rows": 3}]}}}},
        {"held_out": {"rows": True, "events": None, "predictors": {"rule": None}}},
        {"verdict": {"beats": "yes", "grounds": [None, {"limits": [1]}]}},
    ],
)
def test_that_an_odd_summary_is_an_empty_sheet_and_never_a_number(odd: dict[str, Any]) -> None:
    sheet = sheet_of_training(odd)
    assert not sheet.passed
    assert sheet.rows is None and sheet.events is None
    assert not sheet.tenths and not sheet.curve and not sheet.benefits
    assert all(figure == Told() for one in sheet.predictors for figure in one.figures.values())


def test_that_a_hidden_number_stays_hidden() -> None:
    told = {
        "subgroups": [{"kind": "age", "key": "85+", "rows": 40, "events": None, "reason": "too_few_events"}]
    }
    group = sheet_of_training(told).groups[0]
    assert group.events is None and group.rows == 40
    assert group.auroc == Told() and group.reason == "too_few_events"


def test_that_a_judgement_of_what_it_was_trained_on_never_passes() -> None:
    whole = training()
    told = {**whole["held_out"], "verdict": whole["verdict"], "index_day": "2025-10-30", "unseen": False}
    assert not sheet_of_judgement(told, whole).passed
    assert sheet_of_judgement({**told, "unseen": True}, whole).passed


@pytest.mark.parametrize(
    ("psi", "missing_now", "change"),
    [
        (0.02, 0.1, "stable"),
        (0.15, 0.1, "watched"),
        (0.4, 0.1, "changed"),
        (0.02, 0.35, "changed"),
        (None, 0.1, "too_few"),
    ],
)
def test_that_a_feature_has_moved_by_its_spread_or_by_what_is_missing(
    psi: float | None, missing_now: float, change: str
) -> None:
    whole = training()
    drift = [{"name": "age", "psi": psi, "missing_before": 0.1, "missing_now": missing_now}]
    moved = sheet_of_judgement({"rows": 3000, "drift": drift}, whole).moved
    assert [(one.name, one.change) for one in moved] == [("age", change)]


def test_that_a_small_list_isnt_called_changed_by_chance() -> None:
    drift = [{"name": "age", "psi": 0.3, "missing_before": 0.0, "missing_now": 0.0}]
    assert sheet_of_judgement({"rows": 60, "drift": drift}, training()).moved[0].change == "stable"
