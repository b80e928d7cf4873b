"""Readmission within 30 days, Diabetes 130-US hospitals (Strack 2014): ``python benchmarks/diabetes130.py --help``."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent.parent))

import numpy as np
from numpy.typing import NDArray

from benchmarks.learning import Benchmark, Variant, main
from benchmarks.public_rows import (
    SHARED,
    Cohort,
    Levels,
    Table,
    identities,
    numbers,
    read_table,
    require_outcomes,
)

FILE = SHARED / "diabetes130_dev" / "diabetic_data_dev.csv.gz"
NOT_AT_RISK = frozenset({"11", "13", "14", "19", "20", "21"})
"""Discharge dispositions: died, or to a hospice."""
DIAGNOSES = ("diag_1", "diag_2", "diag_3")
EARLIER = ("number_inpatient", "number_emergency", "number_outpatient")
COUNTS = ("time_in_hospital", "num_medications", "number_diagnoses", *EARLIER)
TESTS = ("num_lab_procedures", "num_procedures")
GRADES: Mapping[str, Mapping[str, float]] = {
    "max_glu_serum": {"None": np.nan, "Norm": 0, ">200": 1, ">300": 2},
    "A1Cresult": {"None": np.nan, "Norm": 0, ">7": 1, ">8": 2},
}
MALE = {"Male": 1.0, "Female": 0.0}
ACUTE = {"1": 1.0, "2": 1.0, "7": 1.0, "3": 0.0, "4": 0.0}
"""Emergency, urgent, trauma; elective, newborn. Other types aren't told."""
NOT_A_FEATURE = frozenset({"encounter_id", "patient_nbr", "readmitted", "weight"})
READMITTED = frozenset({"<30", ">30", "NO"})
NEEDED = (
    "patient_nbr",
    "gender",
    "age",
    "discharge_disposition_id",
    "readmitted",
    "admission_type_id",
    *DIAGNOSES,
    *COUNTS,
)

CHARLSON: Sequence[tuple[int, Sequence[tuple[float, float]]]] = (
    (1, ((410, 411), (412, 413))),
    (1, ((428, 429),)),
    (1, ((440, 442), (443, 444), (785.4, 785.41))),
    (1, ((430, 439),)),
    (1, ((290, 291),)),
    (1, ((490, 497), (500, 506))),
    (1, ((710, 711), (714, 715), (725, 726))),
    (1, ((531, 535),)),
    (1, ((571, 572),)),
    (1, ((250, 250.4), (250.7, 250.8))),
    (2, ((342, 343), (344, 345))),
    (2, ((582, 584), (585, 587), (588, 589))),
    (2, ((250.4, 250.7),)),
    (2, ((140, 173), (174, 196), (200, 209))),
    (3, ((456, 457), (572, 573))),
    (6, ((196, 200),)),
    (6, ((42, 45),)),
)
"""Charlson 1987 weights with Deyo's ICD-9-CM codes, as far as the file's codes reach: from, up to but not with."""
CHAPTERS: Sequence[tuple[str, float, float]] = (
    ("infections", 1, 140),
    ("neoplasms", 140, 240),
    ("endocrine", 240, 250),
    ("diabetes", 250, 251),
    ("endocrine", 251, 280),
    ("blood", 280, 290),
    ("mental", 290, 320),
    ("nerves", 320, 390),
    ("circulation", 390, 460),
    ("breathing", 460, 520),
    ("digestion", 520, 580),
    ("urinary", 580, 630),
    ("birth", 630, 680),
    ("skin", 680, 710),
    ("muscles", 710, 740),
    ("malformations", 740, 780),
    ("symptoms", 780, 800),
    ("injury", 800, 1000),
)


def cohort(path: Path, office: bool = False) -> Cohort:
    """Encounters of those who left alive and not for a hospice; the event is ``<30``."""
    table = read_table(path, NEEDED)
    known = [value in READMITTED for value in table["readmitted"]]
    require_outcomes(path, "readmitted", known, ", ".join(sorted(READMITTED)))
    kept = [row for row, how in enumerate(table["discharge_disposition_id"]) if how not in NOT_AT_RISK]
    rows = len(known)
    table = {name: [column[row] for row in kept] for name, column in table.items()}
    measured, levels = _office(table)
    if not office:
        more_measured, more_levels = _others(table)
        measured, levels = {**measured, **more_measured}, {**levels, **more_levels}
    return Cohort(
        np.array([value == "<30" for value in table["readmitted"]], dtype=np.int8),
        identities(table["patient_nbr"]),
        np.zeros(len(kept), dtype=np.int32),
        measured,
        levels,
        frozenset(EARLIER),
        frozenset(table["patient_nbr"]),
        {"died or to a hospice": rows - len(kept)} if rows > len(kept) else {},
    )


Columns = tuple[dict[str, NDArray[np.float64]], dict[str, Levels]]


def _office(table: Table) -> Columns:
    """What a GP office has: age, sex, stay, urgency, counts, Charlson, chapters and earlier use."""
    codes = {name: [_code(value) for value in table[name]] for name in DIAGNOSES}
    measured = {
        "age": np.array([_age(value) for value in table["age"]]),
        "male": np.array([MALE.get(value, np.nan) for value in table["gender"]]),
        "acute": np.array([ACUTE.get(value, np.nan) for value in table["admission_type_id"]]),
        "charlson": np.array([_charlson(row) for row in zip(*codes.values(), strict=True)], dtype=np.float64),
        **{name: numbers(table[name]) for name in COUNTS},
    }
    return measured, {name: Levels.of([_chapter(code) for code in column]) for name, column in codes.items()}


def _others(table: Table) -> Columns:
    """The other columns of the file: tests, places, each medicine, and the commonest codes of three characters."""
    known = {"age", "gender", *DIAGNOSES, *COUNTS, *TESTS, *GRADES, *NOT_A_FEATURE}
    measured = {name: numbers(table[name]) for name in TESTS if name in table}
    for name, grade in GRADES.items():
        if name in table:
            measured[name] = np.array([grade.get(value, np.nan) for value in table[name]])
    levels = {name: Levels.of(table[name]) for name in table if name not in known}
    three = [[value.split(".")[0] for value in table[name]] for name in DIAGNOSES]
    levels["main"] = Levels.of(three[0])
    levels["any"] = Levels.of(*three, missing="")
    return measured, levels


def _age(band: str) -> float:
    """The middle of a ten-year band, ``[70-80)``; or a plain number."""
    ends = band.strip("[]() ").split("-")
    try:
        return sum(float(end) for end in ends) / len(ends)
    except ValueError:
        return np.nan


def _code(value: str) -> float | str:
    """An ICD-9-CM code as a number, V and E codes by their letter."""
    if value[:1] in ("V", "E"):
        return value[0]
    try:
        return float(value)
    except ValueError:
        return ""


def _chapter(code: float | str) -> str:
    if isinstance(code, str):
        return code or "missing"
    return next((name for name, low, high in CHAPTERS if low <= code < high), "missing")


def _charlson(codes: Sequence[float | str]) -> int:
    """The sum over the three diagnoses, each condition once."""
    return sum(
        weight
        for weight, spans in CHARLSON
        if any(not isinstance(code, str) and low <= code < high for code in codes for low, high in spans)
    )


BENCHMARK = Benchmark(
    "diabetes130",
    "readmission within 30 days",
    FILE,
    (
        Variant("all columns", cohort, 0.672),
        Variant("what an office has", partial(cohort, office=True), 0.642),
    ),
    least=200,
)

if __name__ == "__main__":
    raise SystemExit(main(BENCHMARK, __doc__))
