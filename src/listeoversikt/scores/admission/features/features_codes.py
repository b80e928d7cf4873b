"""Features of diagnoses: what is recorded in the last 730 days, by the shipped definition tables."""

from __future__ import annotations

import numpy as np

from listeoversikt.clinical.codelist import read_rows
from listeoversikt.patient_list.frames import DIAGNOSES, Column, Mask
from listeoversikt.scores.admission.features.features_sight import HISTORY_DAYS, Sight
from listeoversikt.scores.disease_groups import disease_groups, groups_present
from listeoversikt.scores.distinct import features_present, weighted_sum
from listeoversikt.scores.hospital_codes import (
    apply_hierarchy,
    charlson_keys,
    charlson_layers,
    hfrs,
    icd10_rows,
    looked_at,
)
from listeoversikt.scores.known import Known
from listeoversikt.scores.multimorbidity import chronic_conditions, conditions_present, multimorbidity_score
from listeoversikt.scores.rules import present

YEAR = 365
CONDITIONS: dict[str, tuple[str, ...]] = {
    "heart_failure": ("heartFailure",),
    "atrial_fibrillation": ("af",),
    "stroke": ("stroke_tia",),
    "copd": ("copd",),
    "diabetes": ("diabetes",),
    "kidney_disease": ("ckd",),
    "cancer": ("cancer",),
    "dementia": ("dementia",),
    "anxiety_depression": ("depression",),
    "psychosis": ("psychosis_bipolar",),
    "substance_use": ("alcohol", "substanceMisuse"),
    "learning_disability": ("learningDisability",),
}
"""Keys of the conditions table behind each feature."""
CHARLSON: dict[str, tuple[str, ...]] = {
    "heart_failure": ("chf",),
    "stroke": ("cevd",),
    "diabetes": ("diab", "diabwc"),
    "kidney_disease": ("rend",),
    "cancer": ("canc", "metacanc"),
    "dementia": ("dementia",),
}
"""Keys of the Charlson table behind the same feature in ICD-10: the conditions table knows ICPC-2 nearly alone."""
DEFICITS = {"falls": "FALL"}
"""Keys of the frailty table behind each feature."""


def code_features(sight: Sight) -> dict[str, Column]:
    """Counts of conditions and deficits, scores of hospital codes, and the conditions that weigh most."""
    known = sight.known
    conditions, deficits = conditions_present(known), present(known, "frailty")
    found: dict[str, Column] = {
        "chronic_conditions": chronic_conditions(conditions),
        "multimorbidity": multimorbidity_score(conditions),
        "disease_groups": disease_groups(groups_present(known)),
        "frailty_deficits": np.asarray(np.sum(list(deficits.values()), axis=0, dtype=np.int32)),
    }
    found = {name: sight.number(column, DIAGNOSES, HISTORY_DAYS) for name, column in found.items()}
    found["diagnoses_365"] = sight.number(_distinct(sight), DIAGNOSES, YEAR)
    categories, recorded = _charlson(known)
    points = weighted_sum(_graver_only(categories), _charlson_weights(known))
    found["charlson"], found["hfrs"] = np.where(recorded, points, np.nan), hfrs(known)
    for name, keys in CONDITIONS.items():
        in_icd10 = [categories[charlson_keys().index(key)] for key in CHARLSON.get(name, ())]
        holds = np.logical_or.reduce([*(conditions[key] for key in keys), *in_icd10])
        found[name] = sight.marked(holds, DIAGNOSES, HISTORY_DAYS)
    for name, key in DEFICITS.items():
        found[name] = sight.marked(deficits[key], DIAGNOSES, HISTORY_DAYS)
    return found


def _distinct(sight: Sight) -> Column:
    """How many different codes were recorded in the last 365 days."""
    diagnoses = sight.known.patient_list.diagnoses
    some = diagnoses.take(sight.within(diagnoses, YEAR))
    many = len(some.labels["code"]) + 1
    code = some["code"].astype(np.int64) * 2 + (some["system"] > 0)
    pairs = np.sort(some["patient"].astype(np.int64) * many * 2 + code)
    return np.bincount(pairs[np.diff(pairs, prepend=-1) != 0] // (many * 2), minlength=len(sight))


def _charlson(known: Known) -> tuple[Mask, Mask]:
    """Charlson's categories (17 × patients) in the last 730 days, and for whom there was anything to look at."""
    owner, code, labels = icd10_rows(known, HISTORY_DAYS)
    categories = features_present(owner, code, charlson_layers(labels), len(charlson_keys()), len(known))
    return categories, looked_at(known, HISTORY_DAYS, owner)


def _graver_only(categories: Mask) -> Mask:
    has = categories.copy()
    apply_hierarchy(has)
    return has


def _charlson_weights(known: Known) -> list[int]:
    """The weights in use, in the order of the categories."""
    return [int(row[known.settings.charlson_weights]) for row in read_rows("charlson_weights")]
