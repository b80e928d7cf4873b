"""The shipped table of LACE, HOSPITAL and PARR-30: bands, points and coefficients, each with its row.

Facts: ``resources/definitions/readmission.csv`` (from published articles, see the table's card). Where published
versions of LACE differ, this is the main one: a stay of 14 days or more gives 7 points (not 6), and comorbidity
4 or more gives 5 (not a cap at 6). Its comorbidity points come from a *modified* LACE and are named so.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

from listeoversikt.clinical.codelist import read_rows
from listeoversikt.patient_list.frames import Column
from listeoversikt.scores.hospital_codes import charlson_keys

TABLE = "readmission"
LACE, HOSPITAL, PARR30 = "lace", "hospital_score", "parr30"
SCORES = (LACE, HOSPITAL, PARR30)
OUT_OF = {LACE: 19, HOSPITAL: 13}
"""The highest number of points; PARR-30 has none."""

LENGTH, ACUTE, COMORBIDITY, EMERGENCY_VISITS = "L", "A", "C", "E"
HAEMOGLOBIN, ONCOLOGY, SODIUM, PROCEDURE, URGENT, ADMISSIONS = "H", "O", "S", "P", "IT", "A"
AGE, EMERGENCIES, EMERGENCY_30D, CURRENT, HISTORY = (
    "age_squared",
    "emergency_admissions_last_year",
    "emergency_admission_last_30d",
    "current_admission_emergency",
    "hospital_diagnoses",
)
DEPRIVATION, TRUST = "deprivation", "hospital_trust"
SET_TO_ZERO = (DEPRIVATION, TRUST)
"""PARR-30's English terms: no Norwegian equivalent, set to 0 and named."""


@dataclass(frozen=True, slots=True)
class Points:
    """One row of the table: ``number`` from 1; ``first`` and ``last`` of a band, nan = open."""

    number: int
    term: str
    value: float
    first: float
    last: float
    charlson: tuple[int, ...]
    title: str


@cache
def rows_of(score: str, item: str = "") -> tuple[Points, ...]:
    """The rows of an item of a score (LACE, HOSPITAL), or all of PARR-30."""
    keys = charlson_keys()
    return tuple(
        Points(
            number=number,
            term=row["term"],
            value=float(row["value"]),
            first=float(row["from"] or "nan"),
            last=float(row["to"] or "nan"),
            charlson=tuple(keys.index(key) for key in row["charlson_keys"].split()),
            title=row["definition_nb"],
        )
        for number, row in enumerate(read_rows(TABLE), start=1)
        if row["model"] == score and row["item"] == item
    )


def row_of(score: str, term: str) -> Points:
    """The one row of a term of PARR-30."""
    return next(row for row in rows_of(score) if row.term == term)


@cache
def bands(score: str, item: str) -> tuple[Points, ...]:
    """The bands of an item, lowest first; a count below the first band gives no points."""
    banded = (row for row in rows_of(score, item) if not np.isnan(row.first))
    return tuple(sorted(banded, key=lambda row: row.first))


def banded(score: str, item: str, count: Column) -> Column:
    """Points of whole counts by the bands of an item."""
    found = bands(score, item)
    points = np.array([0.0, *(row.value for row in found)])
    return points[np.searchsorted([row.first for row in found], count, side="right")]


def band_of(score: str, item: str, count: float) -> Points | None:
    """The row that a count falls in."""
    reached = [row for row in bands(score, item) if row.first <= count]
    return reached[-1] if reached else None


def fixed(score: str, item: str) -> Points:
    """The only row of an item without bands."""
    return rows_of(score, item)[0]


def most_points(score: str, item: str) -> float:
    """The most that an item of LACE or HOSPITAL can give."""
    rows = [row for row in rows_of(score, item) if not row.charlson]
    return max(row.value for row in rows)


@cache
def comorbidity_weights() -> tuple[int, ...]:
    """LACE's own points of each Charlson category, in the order of ``charlson_keys``; 0 where it has none."""
    weights = [0] * len(charlson_keys())
    for row in rows_of(LACE, COMORBIDITY):
        for place in row.charlson:
            weights[place] = int(row.value)
    return tuple(weights)


@cache
def history_coefficients() -> tuple[float, ...]:
    """PARR-30's coefficient of each Charlson category, in the order of ``charlson_keys``; 0 where it has none."""
    weights = [0.0] * len(charlson_keys())
    for row in rows_of(PARR30):
        for place in row.charlson:
            weights[place] = row.value
    return tuple(weights)


@cache
def _levels(score: str) -> tuple[tuple[float, str], ...]:
    rows = [row for row in read_rows("score_cutpoints") if row["score"] == score]
    return tuple(sorted((float(row["from"]), row["level"]) for row in rows))


def level_of(score: str, points: float) -> str:
    """The published category of so many points of LACE or HOSPITAL: ``low`` …"""
    return [level for first, level in _levels(score) if first <= points][-1]
