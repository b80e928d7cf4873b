"""LACE, HOSPITAL and PARR-30 as baselines of a readmission model: the same discharges, named where there are none."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np
import pytest

from listeoversikt.operations import models, readmission_judging
from listeoversikt.operations.model_people import people_of
from listeoversikt.operations.readmission_judging import (
    BASELINES,
    BesideFormulas,
    beside_formulas,
    beside_model,
    compared_with,
    told_beside,
)
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.admission.history.admissions import readmission_history
from listeoversikt.scores.admission.judging.figure import Figure
from listeoversikt.scores.admission.judging.judgement import Judgement
from listeoversikt.scores.admission.judging.judging import judge
from listeoversikt.scores.admission.judging.subgroups import subgroups
from listeoversikt.scores.admission.judging.verdict import VerdictReason, verdict
from listeoversikt.scores.admission.kept.model_document import Outcome
from listeoversikt.scores.readmission import readmission_scores
from listeoversikt.scores.readmission_table import LACE
from tests.lists import T, back, patient_list, person, stay
from tests.operations.judged_models import training
from tests.operations.readmission_models import readmission_model

PEOPLE, CHILDREN = 40, 6


@pytest.fixture(autouse=True)
def few_resamples(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        readmission_judging, "judge", lambda *given, **more: judge(*given, **more, resamples=30)
    )


def a_list() -> PatientList:
    """Forty grown-ups and six children discharged once; every third grown-up is back within a month, longer stays more often."""
    people = [person(f"P{n:02}", 1940 + n % 30) for n in range(PEOPLE)]
    people += [person(f"B{n}", 2018) for n in range(CHILDREN)]
    stays = []
    for n in range(PEOPLE):
        nights = 10 if n % 3 == 0 else 1 + n % 4
        stays.append(stay(f"P{n:02}", back(200 + nights), back(200), "ohjelp", "I500", to="hjem"))
        if n % 3 == 0:
            stays.append(stay(f"P{n:02}", back(190), back(188), "ohjelp", "I500", to="hjem"))
    stays += [stay(f"B{n}", back(203), back(200), "ohjelp", "J18", to="hjem") for n in range(CHILDREN)]
    return patient_list(T, people, diagnoses=[], stays=stays, since=back(2000))


def found(prediction: Any = None) -> tuple[PatientList, Any, BesideFormulas]:
    people = a_list()
    history = readmission_history(people)
    at = np.arange(len(history.rows))
    score = np.linspace(0.05, 0.6, len(at)) if prediction is None else prediction(history)
    return people, history, beside_formulas(people, history, at, score)


def whole(history: Any) -> Judgement:
    rows = history.rows
    ramp = np.linspace(0.05, 0.6, len(rows))
    return judge(rows.outcome, {"model": ramp, "rule": ramp, "age_sex": ramp}, rows.person, resamples=10)


def test_that_model_and_formulas_are_judged_on_the_same_discharges_and_children_are_named() -> None:
    _, history, beside = found()
    assert beside.left_out == {"under_age": CHILDREN}
    assert beside.judgement.rows == len(history.rows) - CHILDREN
    assert set(beside.judgement.predictors) == {"model", "lace", "hospital_score", "parr30"}
    assert all(one.missing == 0 for one in beside.judgement.predictors.values())


def test_that_the_points_are_those_of_each_discharge() -> None:
    people = a_list()
    scores = readmission_scores(people)
    points = {
        (int(p), int(d)): x
        for p, d, x in zip(scores.facts.patient, scores.facts.end, scores.lace, strict=True)
    }

    def as_lace(history: Any) -> Any:
        key = zip(history.patient_position.tolist(), history.rows.time.tolist(), strict=True)
        return np.nan_to_num(np.array([points[one] for one in key])) / 100

    _, _, beside = found(as_lace)
    assert beside.judgement.predictors["model"].auroc == beside.judgement.predictors[LACE].auroc
    assert beside.judgement.differences[LACE].auroc.value == 0


def test_that_a_score_is_a_rank_and_never_a_probability() -> None:
    _, _, beside = found()
    for name in ("lace", "hospital_score", "parr30"):
        assert not beside.judgement.predictors[name].probability
        assert beside.judgement.predictors[name].brier.value is None


def test_that_items_that_arent_known_are_named_with_how_many() -> None:
    _, history, beside = found()
    told = beside.told(whole(history))
    rows = beside.judgement.rows
    assert told["unknown"]["lace.E"] == rows
    assert told["unknown"]["hospital_score.O"] == rows
    assert "lace.L" not in told["unknown"]


def test_that_what_is_told_lets_nobody_work_out_one_to_five() -> None:
    _, history, beside = found()
    all_rows = whole(history)
    assert beside.told(all_rows)["rows"] == beside.judgement.rows
    few = replace(beside, left_out={"under_age": 3})
    told = few.told(replace(all_rows, rows=beside.judgement.rows + 3))
    assert told["rows"] is None
    assert told["left_out"] == {"under_age": None}
    nearly_all = replace(beside, unknown={"lace.C": beside.judgement.rows - 2, "lace.A": 4})
    assert nearly_all.told(all_rows)["unknown"] == {"lace.C": None, "lace.A": None}


@pytest.mark.parametrize(
    ("gap", "reason"),
    [
        (Figure(0.03, 0.01, 0.05), VerdictReason.BETTER),
        (Figure(0.03, -0.01, 0.05), VerdictReason.NOT_BETTER),
        (None, VerdictReason.NOT_COMPARED),
    ],
)
def test_that_a_readmission_model_must_beat_lace_too(gap: Figure | None, reason: VerdictReason) -> None:
    _, history, beside = found()
    differences = {} if gap is None else {LACE: replace(beside.judgement.differences[LACE], auroc=gap)}
    beside = replace(beside, judgement=replace(beside.judgement, differences=differences))
    judgement, asked = compared_with(whole(history), beside)
    assert asked == BASELINES == ("rule", "age_sex", "lace")
    ground = next(one for one in verdict(judgement, asked).grounds if one.baseline == LACE)
    assert ground.reason is reason
    assert ground.refuses == (reason is not VerdictReason.BETTER)


def test_that_an_admission_model_is_asked_what_it_was() -> None:
    people, history, _ = found()
    at = np.arange(len(history.rows))
    assert beside_model(people, history, Outcome.ADMISSION, at, np.zeros(len(at))) is None
    judgement = whole(history)
    assert compared_with(judgement, None) == (judgement, ("rule", "age_sex"))
    assert told_beside(judgement, None) == {}


def test_that_a_judgement_on_a_list_tells_of_lace_of_people_and_of_centrality(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(models, "judge", partial(judge, resamples=20))
    monkeypatch.setattr(models, "subgroups", partial(subgroups, resamples=20))
    people = a_list()
    history = readmission_history(people)
    summary = {
        **training(),
        "representativeness": people_of(people, history, Outcome.READMISSION),
        "centrality": {"0301": 1},
    }
    told = models.evaluate(people, readmission_model(training=summary))
    assert told["readmission_scores"]["rows"] == told["rows"] - CHILDREN
    assert LACE in {ground["baseline"] for ground in told["verdict"]["grounds"]}
    assert told["representativeness"]["trained"] == told["representativeness"]["here"] == PEOPLE + CHILDREN
    kinds = {group["kind"] for group in told["subgroups"]}
    assert "centrality" in kinds  # the classes that the model's file tells
    without = models.evaluate(people, readmission_model(training=training()), centrality={})
    assert without["representativeness"] is None
    assert "centrality" not in {group["kind"] for group in without["subgroups"]}
