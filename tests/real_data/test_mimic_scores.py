"""HFRS and Charlson of each real stay equal those of pycomorb 1.20261001.1, category by category.

Grouped by stay and without windows or the age rule, as the expected file was made
(`score:category` columns; ids are those of the admissions).
"""

from __future__ import annotations

import datetime as dt
from functools import cache

import numpy as np
import pytest

from listeoversikt.journal.extract import read_export
from listeoversikt.patient_list.frames import STAYS, CodeSystem, Column, Table
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.code_rows import code_rows
from listeoversikt.scores.distinct import features_present
from listeoversikt.scores.hospital_codes import (
    apply_hierarchy,
    charlson_keys,
    charlson_layers,
    charlson_points,
    hfrs_layers,
    hfrs_tenths,
)

from .mimic import EXPORT, admissions_in_order, needs_original, packed

pytestmark = needs_original

MAPPING = "charlson_quan_w_charlson"
INDEX = "Charlson Comorbidity Index"
CATEGORIES = {
    "mi": "Myocardial infarction",
    "chf": "Congestive heart failure",
    "pvd": "Peripheral vascular disease",
    "cevd": "Cerebrovascular disease",
    "dementia": "Dementia",
    "cpd": "Chronic pulmonary disease",
    "rheumd": "Rheumatic disease",
    "pud": "Peptic ulcer disease",
    "mld": "Mild liver disease",
    "diab": "Diabetes without chronic complication",
    "diabwc": "Diabetes with chronic complication",
    "hp": "Hemiplegia or paraplegia",
    "rend": "Renal disease",
    "canc": "Any malignancy, including lymphoma and leukemia, except malignant neoplasm of skin",
    "msld": "Moderate or severe liver disease",
    "metacanc": "Metastatic solid tumor",
    "aids": "AIDS/HIV",
}


@cache
def real_list() -> PatientList:
    """The export as the program reads it."""
    return read_export(EXPORT, today=dt.date(2026, 4, 1)).patient_list


def stays() -> Table:
    table = real_list().events(STAYS)
    assert table is not None
    return table


def codes_of_stays() -> tuple[Column, Column, list[str]]:
    """The stay and the code of every ICD-10 row of the stays, and the labels that the codes point into."""
    rows = code_rows(real_list(), lambda code: code[0] == CodeSystem.ICD10)
    number = np.repeat(np.arange(len(rows.codes)), np.diff(rows.bounds))
    return rows.position[rows.from_stay], number[rows.from_stay], [code for _, code in rows.codes]


@cache
def expected() -> list[dict[str, str]]:
    """pycomorb's row of each stay, in the order of the program's stays."""
    by_id = {row["id"]: row for row in packed("expected_pycomorb/icd10_gem_admissions.csv.gz")}
    admission = admissions_in_order()
    patient = stays()["patient"]
    ids = real_list().patients.texts("patient_id")
    place = np.arange(len(patient)) - np.searchsorted(patient, patient)
    return [
        by_id[admission[ids[owner], number]]
        for owner, number in zip(patient.tolist(), place.tolist(), strict=True)
    ]


def column(name: str) -> Column:
    return np.array([float(row[name]) for row in expected()])


def test_that_every_admission_of_the_original_is_a_stay_of_the_export() -> None:
    assert len(stays()) == 129
    assert len({row["id"] for row in expected()}) == 129


def test_that_hfrs_of_each_stay_equals_the_published_implementation() -> None:
    owner, code, labels = codes_of_stays()
    tenths = hfrs_tenths(owner, code, hfrs_layers(labels), len(stays()))
    wanted = np.rint(column("hfrs:HFRS Score") * 10)
    assert wanted.any()
    assert np.array_equal(tenths, wanted)


@pytest.mark.parametrize(
    ("weights", "score"),
    [("weight_charlson1987", MAPPING), ("weight_quan2011", "charlson_quan_w_quan")],
)
def test_that_charlson_of_each_stay_equals_the_published_implementation(weights: str, score: str) -> None:
    owner, code, labels = codes_of_stays()
    points = charlson_points(owner, code, charlson_layers(labels), len(stays()), weights)
    wanted = column(f"{score}:{INDEX}")
    assert wanted.any()
    assert np.array_equal(points, wanted)


def test_that_the_categories_are_the_seventeen_of_the_expected_file() -> None:
    assert set(CATEGORIES) == set(charlson_keys())
    assert all(f"{MAPPING}:{title}" in expected()[0] for title in CATEGORIES.values())


@pytest.mark.parametrize("key", CATEGORIES)
def test_that_each_charlson_category_of_each_stay_equals_the_published_implementation(key: str) -> None:
    owner, code, labels = codes_of_stays()
    has = features_present(owner, code, charlson_layers(labels), len(CATEGORIES), len(stays()))
    apply_hierarchy(has)
    assert np.array_equal(has[charlson_keys().index(key)], column(f"{MAPPING}:{CATEGORIES[key]}"))
