"""Norwegian Rx-Risk: a weight for each medicine group used in the last 365 days, in inhabitants aged 65+.

Weights are for death within a year and may be negative. Null under 65 and without a medicines table. Shown as
medicine groups («antipsykotika»), never as diseases. Source: Holvik K et al., BMJ Open 2022;12:e057823.
"""

from __future__ import annotations

from functools import cache

import numpy as np

from listeoversikt.clinical.codelist import read_rows
from listeoversikt.patient_list.frames import Column, Sex
from listeoversikt.scores.distinct import feature_layers, features_present, weighted_sum
from listeoversikt.scores.known import Known

DAYS = 365
MIN_AGE = 65
MALE_ONLY = "male only"


@cache
def _rules() -> tuple[tuple[str, int, str], ...]:
    """ATC prefix, category number and condition, in the order of application."""
    rows = sorted(read_rows("rxrisk_rules"), key=lambda row: int(row["order"]))
    return tuple((row["atc_prefix"], int(row["category_no"]), row["condition"]) for row in rows)


@cache
def category_weights() -> dict[int, int]:
    """Weight of each category number."""
    return {int(row["category_no"]): int(row["weight"]) for row in read_rows("rxrisk_categories")}


@cache
def category_of(atc: str, sex: Sex) -> int | None:
    """The category of an ATC code: the last rule that fits wins.

    >>> category_of("N05AN01", Sex.FEMALE), category_of("G04CB01", Sex.FEMALE), category_of("G04CB01", Sex.MALE)
    (8, None, 7)
    """
    for prefix, category, condition in reversed(_rules()):
        if atc.startswith(prefix) and (condition != MALE_ONLY or sex == Sex.MALE):
            return category
    return None


def rxrisk(known: Known) -> Column:
    """The sum of the weights of each patient's distinct categories; nan under 65 or without medicines."""
    courses = known.medicines
    if courses is None:
        return np.full(len(known), np.nan)
    patient, index = courses["patient"], known.index_day[courses["patient"]]
    covering = (courses["day"] <= index) & (known.course_end > index - DAYS)
    numbers = {category: number for number, category in enumerate(category_weights())}
    total = np.zeros(len(known), dtype=np.int32)
    for sex in Sex:
        found = [category_of(atc, sex) for atc in courses.labels["atc"]]
        layers = feature_layers([() if category is None else (numbers[category],) for category in found])
        rows = np.flatnonzero(covering & (known.patient_list.patients["sex"][patient] == sex))
        has = features_present(patient[rows], courses["atc"][rows], layers, len(numbers), len(known))
        total += weighted_sum(has, list(category_weights().values()))
    return np.where(known.age >= MIN_AGE, total, np.nan)
