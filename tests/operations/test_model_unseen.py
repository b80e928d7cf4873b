"""A model is judged and recalibrated only on outcomes that it can't have learnt from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import partial
from typing import Any

import pytest

from listeoversikt.operations import models
from listeoversikt.operations.learnt_days import is_unseen
from listeoversikt.operations.models import SeenBefore, evaluate, recalibrate
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.admission.judging.judgement import Judgement
from listeoversikt.scores.admission.judging.judging import judge
from listeoversikt.scores.admission.judging.subgroups import subgroups
from listeoversikt.scores.admission.judging.verdict import Ground, Verdict, VerdictReason
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


def fitted(
    monkeypatch: pytest.MonkeyPatch, update: Update, files: ModelFiles, after: int = 365
) -> tuple[ModelFiles, dict[str, Any]]:
    """The model fitted so many days after its last, with that answer."""

    def found(model: Any, rows: Any) -> tuple[Any, Any]:
        return model, Found(update)

    monkeypatch.setattr(recalibration, "recalibrated", found)
    return recalibrate(list_judged(after), files)


def test_that_where_the_calibration_fits_the_model_is_the_very_same(monkeypatch: pytest.MonkeyPatch) -> None:
    files = learnt()
    after, told = fitted(monkeypatch, Update.KEPT, files)
    assert after is files and told["update"] == "kept"


def test_that_the_day_that_a_calibration_was_learnt_from_is_kept_and_counts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    after, _ = fitted(monkeypatch, Update.INTERCEPT, learnt())
    learnt_from = LEARNT_TO + dt.timedelta(days=365)
    told = after.document.training["recalibrated"]
    assert told["update"] == "intercept"
    assert told["index_days"] == [{"index_day": str(learnt_from), "rows": 60, "events": 20}]
    assert [one["index_day"] for one in after.document.training["index_days"]] == [
        "2024-03-31",
        str(LEARNT_TO),
    ]
    for days, unseen in ((0, False), (364, False), (365, True)):
        assert is_unseen(after.document, day(learnt_from) + days) is unseen
    found = evaluate(list_judged(365), after)
    assert found["unseen"] is False, "the outcomes that its calibration was learnt from"


def test_that_the_days_of_every_fit_count(monkeypatch: pytest.MonkeyPatch) -> None:
    first, _ = fitted(monkeypatch, Update.INTERCEPT, learnt())
    with pytest.raises(SeenBefore):
        fitted(monkeypatch, Update.INTERCEPT, first, after=600)
    second, _ = fitted(monkeypatch, Update.INTERCEPT_AND_SLOPE, first, after=730)
    days = [one["index_day"] for one in second.document.training["recalibrated"]["index_days"]]
    assert days == [str(LEARNT_TO + dt.timedelta(days=after)) for after in (365, 730)]
    assert not is_unseen(second.document, day(LEARNT_TO) + 730 + 364)
    assert is_unseen(second.document, day(LEARNT_TO) + 730 + 365)


def test_that_a_fit_that_does_not_tell_its_day_has_no_unseen_day() -> None:
    document = learnt(recalibrated={"update": "intercept"}).document
    assert not is_unseen(document, day("2099-01-01"))
    untouched = learnt(recalibrated={"update": "kept"}).document
    assert is_unseen(untouched, day(LEARNT_TO) + 365)


@pytest.mark.parametrize(("after", "unseen"), [(364, False), (365, True)])
def test_that_the_verdict_on_what_may_have_been_seen_refuses(
    monkeypatch: pytest.MonkeyPatch, after: int, unseen: bool
) -> None:
    def passed(judgement: Judgement, baselines: object = (), *, unseen: bool) -> Verdict:
        grounds = () if unseen else (Ground(VerdictReason.NOT_UNSEEN, True),)
        return Verdict(unseen, grounds, {}, judgement.rows, judgement.events)

    monkeypatch.setattr(models, "verdict", passed)
    told = evaluate(list_judged(after), learnt())["verdict"]
    assert told["beats"] is told["passed"] is unseen
    assert [one["reason"] for one in told["grounds"]] == ([] if unseen else ["not_unseen"])


def test_that_so_few_events_are_not_judged_at_all_and_the_number_is_told() -> None:
    with pytest.raises(CannotLearn) as refused:
        evaluate(list_judged(365, people=24), learnt())
    assert refused.value.figures == {"needed": 100, "have": 8, "without": 16}
    for language in ("nb", "en"):
        said = cannot_learn(refused.value.key, language, **refused.value.figures)
        assert_sentence(said, language)
        assert "100" in said
