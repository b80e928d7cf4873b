"""A small readmission model of the program's own features, learnt in a moment from discharges that nobody has had."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np

from listeoversikt.scores.admission.features.feature_list import READMISSION_FEATURES, READMISSION_SET
from listeoversikt.scores.admission.kept.model_document import Outcome
from listeoversikt.scores.admission.kept.model_file import ModelFiles
from listeoversikt.scores.admission.kept.model_kept import model_files
from listeoversikt.scores.admission.learning.learner import fit
from listeoversikt.scores.admission.learning.model import AdmissionModel
from listeoversikt.scores.admission.learning.plan import Plan
from listeoversikt.scores.admission.learning.trees import TreeShape
from listeoversikt.scores.admission.rows import Rows
from tests.scores.admission.small_models import about


@cache
def learnt() -> AdmissionModel:
    """Rows that nobody has lived: the stay's length and earlier admissions tell something."""
    chance = np.random.default_rng(5)
    names = tuple(feature.name for feature in READMISSION_FEATURES)
    values = chance.integers(0, 4, (1500, len(names))).astype(np.float32)
    days, before = names.index("stay_days"), names.index("unplanned_365")
    odds = -2 + 0.4 * values[:, days] + 0.5 * values[:, before]
    outcome = (chance.random(len(values)) < 1 / (1 + np.exp(-odds))).astype(np.int8)
    monotone = tuple(feature.monotone for feature in READMISSION_FEATURES)
    rows = Rows(names, values, outcome, np.arange(len(values)), np.zeros(len(values), np.int32), monotone)
    shape = TreeShape(leaves=5, rate=0.2, least=50, features=1.0, rows=1.0)
    plan = Plan(learner="lightgbm", shapes=(shape,), strengths=(0.1,), most_trees=8, inner_folds=2)
    return fit(rows, plan)


def readmission_model(**changes: Any) -> ModelFiles:
    """Its files, as those of ``small_model``."""
    told = {"name": "gjen", "outcome": Outcome.READMISSION, "feature_set": READMISSION_SET}
    return model_files(learnt(), about(**(told | changes)))
