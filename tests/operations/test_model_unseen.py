"""A model is judged and recalibrated only on outcomes that it can't have learnt from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import partial
from typing import Any

import pytest

from listeoversikt.operations import models
from listeoversikt.operations.models import SeenBefore, evaluate, is_unseen, recalibrate
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.admission.judging.judging import judge
from listeoversikt.scores.admission.judging.subgroups import subgroups
from listeoversikt.scores.admission.kept.model_document import ModelDocument
from listeoversikt.scores.admission.kept.model_file import ModelFiles
from listeoversikt.scores.admission.learning import recalibration
from listeoversikt.scores.admission.learning.recalibration import Update, recalibrated
from listeoversikt.scores.admission.refusals import CannotLearn
from listeoversikt.words.models import cannot_learn
from tests.cli.saying import assert_sentence
from tests.lists import day, patient_list, person, stay
from tests.operations.readmission_models import readmission_model
from tests.scores.admission.small_models import small_model

LEARNT_TO = dt.date(2025, 3, 31)


@dataclass(frozen=True)
class Found:
    """A report of which the kind of update alone is looked at."""

    update: Update


@pytest.fixture(autouse=True)
def few_resamples(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "judge", partial(judge, resamples=20))
    monkeypatch.setattr(models, "subgroups", partial(subgroups, resamples=20))
    monkeypatch.setattr(recalibration, "recalibrated", partial(recalibrated, resamples=40))


def list_judged(after: int, people: int = 60) -> PatientList:
    """A list whose newest usable index day is so many days after the model's last; a third is admitted in the year after."""
    known = LEARNT_TO + dt.timedelta(days=after + 365)
    came = str(known - dt.timedelta(days=200))
    rows = [person(f"P{n:04}", 1930 + n % 70, "KM"[n % 2]) for n in range(people)]
    stays = [stay(f"P{n:04}", came, came, urgency="ohjelp") for n in range(0, people, 3)]
    return patient_list(str(known), rows, stays=stays, since="2015-01-01")


def with_days(*days: object) -> dict[str, Any]:
    return {
        "rows": 3000,
        "index_days": [{"index_day": str(one), "rows": 1500, "events": 100} for one in days],
        "verdict": {"beats": True},
    }


def learnt(**changes: Any) -> ModelFiles:
    return small_model(training={**with_days("2024-03-31", LEARNT_TO), **changes})


@pytest.mark.parametrize(("after", "unseen"), [(0, False), (30, False), (364, False), (365, True)])
def test_that_a_day_is_unseen_a_whole_outcome_year_after_the_last_learnt(after: int, unseen: bool) -> None:
    found = evaluate(list_judged(after), learnt())
    assert found["index_day"] == str(LEARNT_TO + dt.timedelta(days=after))
    assert found["unseen"] is unseen


@pytest.mark.parametrize(("after", "unseen"), [(29, False), (30, True)])
def test_that_a_readmission_model_has_seen_thirty_days_on(after: int, unseen: bool) -> None:
    document = readmission_model(training=with_days(LEARNT_TO)).document
    assert is_unseen(document, day(LEARNT_TO) + after) is unseen


@pytest.mark.parametrize(
    "training",
    [{}, {"index_days": []}, {"index_days": 3}, {"index_days": ["2020-01-01"]}, with_days("i fjor")],
)
def test_that_nothing_is_unseen_by_a_model_that_does_not_tell_its_days(training: dict[str, Any]) -> None:
    document = small_model(training=training).document
    assert not is_unseen(document, day("2099-01-01"))


def test_that_the_latest_day_counts_in_whatever_order_they_stand() -> None:
    document = small_model(training=with_days(LEARNT_TO, "2023-03-31")).document
    assert not is_unseen(document, day(LEARNT_TO) + 364)
    assert is_unseen(document, day(LEARNT_TO) + 365)


@pytest.mark.parametrize("language", ["nb", "en"])
@pytest.mark.parametrize("files", [learnt(), small_model()], ids=["within a year", "days not told"])
def test_that_a_calibration_is_not_learnt_from_what_the_model_has_seen(
    files: ModelFiles, language: str
) -> None:
    with pytest.raises(SeenBefore) as refused:
        recalibrate(list_judged(364), files)
    said = cannot_learn(refused.value.key, language, detail=refused.value.detail, **refused.value.figures)
    assert_sentence(said, language)
    assert "365" in said


def test_that_a_calibration_may_be_learnt_from_what_the_model_has_not_seen() -> None:
    with pytest.raises(CannotLearn) as refused:
        recalibrate(list_judged(365), learnt())
    assert refused.value.key == "not_enough", "it came as far as to count the people"


def test_that_an_earlier_fit_is_still_told_of_where_the_next_changes_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def changed_to(update: Update, files: ModelFiles) -> tuple[ModelDocument, str]:
        def fitted(model: Any, rows: Any) -> tuple[Any, Any]:
            return model, Found(update)

        monkeypatch.setattr(recalibration, "recalibrated", fitted)
        after, told = recalibrate(list_judged(365), files)
        return after.document, told["update"]

    first, told = changed_to(Update.KEPT, learnt())
    assert told == "kept"
    assert first.training["recalibrated"] == {"update": "kept"}
    before = learnt(recalibrated={"update": "intercept"})
    second, told = changed_to(Update.KEPT, before)
    assert told == "kept"
    assert second.training["recalibrated"] == {"update": "intercept"}
    third, told = changed_to(Update.INTERCEPT_AND_SLOPE, before)
    assert third.training["recalibrated"] == {"update": "intercept_and_slope"}
