"""Hospital Frailty Risk Score and Charlson: which codes, which window, when null. T is 31 March 2026."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from listeoversikt.scores.evidence_codes import hfrs as evidence_of_hfrs
from listeoversikt.scores.evidence_rows import single
from listeoversikt.scores.hospital_codes import HfrsCategory, charlson, hfrs_category
from listeoversikt.scores.known import QUAN_2011, Known, ScoreSettings
from listeoversikt.scores.score_list import Scores, score_list
from tests.lists import T, back, patient_list, person, stay

SHARED = Path(__file__).resolve().parents[3] / "shared" / "clinical"


def scores_of(
    *codes: str, born: int = 1940, date: str = back(30), stays: list[dict[str, object]] | None = None
) -> Scores:
    diagnoses = [("Kari", date, "ICD-10", code) for code in codes]
    return score_list(patient_list(T, [person("Kari", born)], diagnoses=diagnoses, stays=stays))


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        (["F009"], 7.1),  # the first three characters decide
        (["F00", "F009", "F002"], 7.1),  # each table code once
        (["F009", "G819"], 11.5),
        (["W0N0A"], 0.0),  # Norwegian fall codes aren't in the table
        (["W18"], 2.1),  # the international one is
        (["A00"], 0.0),  # looked, found nothing
        (["G301", "I698"], 7.7),
    ],
)
def test_that_hfrs_sums_each_table_code_once(codes: list[str], expected: float) -> None:
    assert scores_of(*codes).hfrs[0] == expected


def test_that_hfrs_looks_back_730_days_and_charlson_1825() -> None:
    assert scores_of("F009", date=back(729)).hfrs[0] == 7.1
    assert np.isnan(scores_of("F009", date=back(730)).hfrs[0])
    assert scores_of("I21", date=back(1824)).charlson[0] == 1
    assert np.isnan(scores_of("I21", date=back(1825)).charlson[0])


def test_that_hfrs_is_null_under_65_and_charlson_is_not() -> None:
    young = scores_of("I21", born=1962)
    assert np.isnan(young.hfrs[0])
    assert young.hfrs_category[0] == -1
    assert young.charlson[0] == 1


@pytest.mark.parametrize(
    ("row", "looked"),
    [
        (stay("Kari", back(40), back(30)), True),  # a hospital stay without any code
        (stay("Kari", back(40), back(30), institution="psykisk_helsevern"), True),
        (stay("Kari", back(40), back(30), institution="tsb"), True),
        (stay("Kari", back(40), back(30), institution="kad"), False),
        (stay("Kari", back(40), back(30), institution="sykehjem_korttid"), False),
        (stay("Kari", back(40), back(30), main="A00", institution="kad"), True),  # its code is one
        (stay("Kari", back(900), back(729)), True),  # dated the day it ended
        (stay("Kari", back(900), back(730)), False),
        (stay("Kari", back(729), None), True),  # still admitted: the day it began
        (stay("Kari", back(730), None), False),
    ],
)
def test_that_hfrs_is_null_without_hospital_stay_and_code_in_the_window(
    row: dict[str, object], looked: bool
) -> None:
    score = scores_of(stays=[row]).hfrs[0]
    assert score == 0.0 if looked else np.isnan(score)


def test_that_icpc2_codes_are_no_hospital_codes() -> None:
    people = patient_list(T, [person("Kari", 1940)], diagnoses=[("Kari", back(9), "ICPC-2", "F00")])
    assert np.isnan(score_list(people).hfrs[0])
    assert np.isnan(score_list(people).charlson[0])


@pytest.mark.parametrize(
    ("tenths", "category"),
    [
        (0, HfrsCategory.LOW),
        (49, HfrsCategory.LOW),
        (50, HfrsCategory.INTERMEDIATE),
        (150, HfrsCategory.INTERMEDIATE),
        (151, HfrsCategory.HIGH),
    ],
)
def test_that_hfrs_categories_compare_whole_tenths(tenths: int, category: HfrsCategory) -> None:
    assert hfrs_category(np.array([tenths / 10]))[0] == category


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        (["I21"], 1),
        (["I21", "I22"], 1),  # one category
        (["I21", "I500"], 2),
        (["E109"], 1),  # diabetes without complication
        (["E102"], 2),  # with
        (["E102", "E109"], 2),  # the graver form takes the place of the milder
        (["C50"], 2),
        (["C78"], 6),
        (["C50", "C78"], 6),
        (["B18"], 1),
        (["B18", "K721"], 3),
        (["A00"], 0),
    ],
)
def test_that_charlson_counts_categories_with_hierarchy(codes: list[str], expected: int) -> None:
    assert scores_of(*codes).charlson[0] == expected


def test_that_charlson_can_use_the_weights_of_2011() -> None:
    codes = [("Kari", back(9), "ICD-10", code) for code in ("I500", "I21")]
    known = Known(patient_list(T, [person("Kari", 1940)], diagnoses=codes))
    assert charlson(replace(known, settings=ScoreSettings(charlson_weights=QUAN_2011))).tolist() == [2.0]


def test_that_the_variant_counts_norwegian_fall_codes_once_as_w18() -> None:
    codes = [("Kari", back(9), "ICD-10", code) for code in ("W0N1", "W0N2", "R410")]
    people = patient_list(T, [person("Kari", 1940)], diagnoses=codes)
    variant = ScoreSettings(falls_as_w18=True)
    left_out, counted = score_list(people), score_list(people, variant)
    assert (left_out.hfrs[0], counted.hfrs[0]) == (2.7, 4.8)
    parts = evidence_of_hfrs(single(people, 0, variant)).parts
    assert sum(part.weight for part in parts) == pytest.approx(4.8)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the folder «shared» isn't beside the checkout")
def test_that_every_hfrs_code_has_its_published_weight() -> None:
    with (SHARED / "hfrs_icd10.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    people = [person(row["icd10_3char"], 1940) for row in rows]
    codes = [(row["icd10_3char"], T, "ICD-10", row["icd10_3char"]) for row in rows]
    scores = score_list(patient_list(T, people, diagnoses=codes))
    assert scores.hfrs.tolist() == [float(row["weight"]) for row in rows]
    assert len(rows) == 109
