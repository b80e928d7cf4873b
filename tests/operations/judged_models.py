"""Small models with a summary as training writes it: judged on people that nobody has been, good or no better than chance."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np

from listeoversikt.operations.model_summary import judgement_told, reference
from listeoversikt.scores.admission.features.feature_list import MONOTONE, NAMES
from listeoversikt.scores.admission.judging.judging import AGE_SEX, MODEL, RULE, judge
from listeoversikt.scores.admission.judging.subgroups import subgroups
from listeoversikt.scores.admission.judging.verdict import verdict
from listeoversikt.scores.admission.kept.model_file import ModelFiles
from listeoversikt.scores.admission.kept.model_kept import model_files
from listeoversikt.scores.admission.learning.interval import IntervalGrid
from listeoversikt.scores.admission.learning.logistic import Logistic
from listeoversikt.scores.admission.learning.model import AdmissionModel
from tests.scores.admission.small_models import about, made_rows

PEOPLE, RESAMPLES = 3000, 60


@cache
def training(*, good: bool = True, people: int = PEOPLE) -> dict[str, Any]:
    """What ``operations.models.train`` tells; the model knows the truth, or nothing."""
    chance = np.random.default_rng(7)
    odds = chance.normal(-2.2, 1.1, people)
    truth = 1 / (1 + np.exp(-odds))
    came = (chance.random(people) < truth).astype(np.int8)
    count = chance.poisson(np.where(came == 1, 0.5, 0.3)).astype(float)
    age = chance.integers(0, 95, people)
    predictions = {
        MODEL: truth if good else np.clip(chance.normal(0.14, 0.02, people), 0.01, 0.5),
        "logistic": np.clip(truth * 0.9, 0, 1),
        RULE: count,
        AGE_SEX: np.full(people, 0.1) + age / 2000,
    }
    person = np.arange(people)
    judgement = judge(came, predictions, person, resamples=RESAMPLES)
    found = verdict(judgement)
    groups = subgroups(
        came, predictions[MODEL], person, sex=chance.integers(0, 2, people), age=age, resamples=RESAMPLES
    )
    rows = made_rows(people)
    return {
        "rows": people,
        "persons": people,
        "events": int(came.sum()),
        "persons_with_event": int(came.sum()),
        "index_days": [{"index_day": "2025-10-30", "rows": people, "events": int(came.sum())}],
        "sample_size": {"needed": 320, "have": int(came.sum()), "parameters": 40, "binding": "shrinkage"},
        "learner": "best",
        "held_out": {"first_index_day": "2025-10-30", **judgement_told(judgement)},
        "verdict": {"beats": found.passed, **judgement_told(found)},
        "subgroups": [judgement_told(group) for group in groups],
        "reference": reference(rows.values, NAMES),
    }


def written_by_hand() -> AdmissionModel:
    """A regression on age and earlier admissions, with numbers of our own: nothing is learnt, so it costs nothing."""
    size = len(NAMES)
    coefficient = np.zeros(size)
    coefficient[NAMES.index("age")], coefficient[NAMES.index("unplanned_365")] = 0.03, 0.8
    mean = np.zeros(size)
    mean[NAMES.index("age")] = 45
    regression = Logistic(-2.5, coefficient, mean, np.full(size, -1e6), np.full(size, 1e6), np.zeros(size))
    grid = np.array([0.01, 0.1, 0.3, 0.6])
    return AdmissionModel(
        NAMES, MONOTONE, 0.0, None, regression, intervals=IntervalGrid(grid, grid * 0.8, grid * 1.2)
    )


def judged_model(
    name: str = "kontorets", *, good: bool = True, people: int = PEOPLE, **changes: Any
) -> ModelFiles:
    """Its files; ``changes`` as ``model_kept.About``."""
    told: dict[str, Any] = {"name": name, "tables": (), "training": training(good=good, people=people)}
    return model_files(written_by_hand(), about(**(told | changes)))
