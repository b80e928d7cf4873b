"""Conditions present, and the Cambridge Multimorbidity Score of the 20 weighted ones.

``chronic_conditions``: 0–36 (36 of Cambridge's 37 conditions can be seen in Norwegian codes).
``multimorbidity_score``: sum of the 20-condition general-outcome weights. Source: Payne RA et al., CMAJ
2020;192:E107-14. A condition whose table is missing doesn't fire: the numbers are then «minst».
"""

from __future__ import annotations

from functools import cache

import numpy as np

from listeoversikt.clinical.codelist import read_rows
from listeoversikt.patient_list.frames import Column, Mask
from listeoversikt.scores.known import Known
from listeoversikt.scores.rules import present

WEIGHT_UNIT = 100
"""Weights are kept in whole hundredths, so that a sum doesn't depend on its order."""


@cache
def condition_weights() -> dict[str, int]:
    """Weight in hundredths of each of the weighted conditions."""
    return {
        row["key"]: round(float(row["w20_general"]) * WEIGHT_UNIT)
        for row in read_rows("conditions")
        if row["w20_general"]
    }


def conditions_present(known: Known) -> dict[str, Mask]:
    """Per condition: the patients who have it."""
    return present(known, "conditions")


def chronic_conditions(conditions: dict[str, Mask]) -> Column:
    """Number of conditions present."""
    return np.asarray(np.sum(list(conditions.values()), axis=0, dtype=np.int32))


def multimorbidity_score(conditions: dict[str, Mask]) -> Column:
    """Sum of the weights of the conditions present."""
    hundredths = sum(conditions[key].astype(np.int64) * weight for key, weight in condition_weights().items())
    return np.asarray(hundredths) / WEIGHT_UNIT
