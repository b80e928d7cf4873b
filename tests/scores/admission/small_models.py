"""A small model of the program's own features, learnt in a moment from rows that nobody has lived."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np

from listeoversikt.scores.admission.features.feature_list import FEATURE_SET, FEATURES, MONOTONE, NAMES
from listeoversikt.scores.admission.kept.model_document import Outcome
from listeoversikt.scores.admission.kept.model_file import ModelFiles
from listeoversikt.scores.admission.kept.model_kept import About, model_files
from listeoversikt.scores.admission.learning.learner import fit
from listeoversikt.scores.admission.learning.model import AdmissionModel
from listeoversikt.scores.admission.learning.plan import Plan
from listeoversikt.scores.admission.learning.trees import TreeShape
from listeoversikt.scores.admission.rows import Rows

TABLES = ("innleggelser",)
BEATS = {"beats": True, "passed": True, "margins": {}}


def made_rows(rows: int = 1500, seed: int = 5) -> Rows:
    """Rows in which age and earlier admissions tell something, and the rest nothing."""
    chance = np.random.default_rng(seed)
    values = chance.integers(0, 4, (rows, len(FEATURES))).astype(np.float32)
    values[chance.random(values.shape) < 0.1] = np.nan
    age, admitted = NAMES.index("age"), NAMES.index("unplanned_365")
    values[:, age] = chance.integers(0, 100, rows)
    values[:, admitted] = chance.poisson(0.2, rows)
    odds = -3.5 + 0.03 * values[:, age] + 0.8 * values[:, admitted]
    outcome = (chance.random(rows) < 1 / (1 + np.exp(-odds))).astype(np.int8)
    return Rows(NAMES, values, outcome, np.arange(rows), np.zeros(rows, dtype=np.int32), MONOTONE)


@cache
def learnt(learner: str = "lightgbm") -> AdmissionModel:
    """A learnt model."""
    shape = TreeShape(leaves=5, rate=0.2, least=50, features=1.0, rows=1.0)
    plan = Plan(learner=learner, shapes=(shape,), strengths=(0.1,), most_trees=8, inner_folds=2)
    return fit(made_rows(), plan)


def about(**changes: Any) -> About:
    """What is said of it."""
    told: dict[str, Any] = {
        "name": "liten",
        "outcome": Outcome.ADMISSION,
        "feature_set": FEATURE_SET,
        "tables": TABLES,
        "on": "2026-03-31",
        "training": {"rows": 3000, "persons": 3000, "events": 600, "verdict": BEATS},
    }
    return About(**(told | changes))


def small_model(learner: str = "lightgbm", **changes: Any) -> ModelFiles:
    """Its files."""
    return model_files(learnt(learner), about(**changes))
