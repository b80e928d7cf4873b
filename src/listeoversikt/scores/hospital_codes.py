"""Scores from ICD-10 codes: Hospital Frailty Risk Score and Charlson.

Both look at the codes of ``diagnoser`` and of every stay (dated the day it ended, or began while still
admitted) and are null where nothing of the kind lies in the window.

* HFRS: Gilbert T et al., Lancet 2018;391:1775-82; last 730 days, age 65+ (published for 75+), first three
  characters, each table code once, weights in whole tenths. Low < 5 <= intermediate <= 15 < high.
* Charlson: prefixes of Quan H et al., Med Care 2005;43:1130-9, weights of Charlson 1987 (Quan 2011 as an
  option), hierarchies, last 1,825 days, no age points, all ages. Shown as «Charlson (sykehuskoder)».
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from functools import cache

import numpy as np

from listeoversikt.clinical.codelist import read_rows
from listeoversikt.patient_list.episodes import HOSPITALS
from listeoversikt.patient_list.frames import NO_DAY, UNKNOWN, CodeSystem, Column, Mask
from listeoversikt.scores.distinct import distinct_sum, feature_layers, features_present, weighted_sum
from listeoversikt.scores.known import CHARLSON_1987, Known

HFRS_DAYS = 730
HFRS_MIN_AGE = 65
HFRS_TENTHS = 10
CHARLSON_DAYS = 1825


class HfrsCategory(IntEnum):
    """Low below 5, intermediate 5 to 15 (both included), high above."""

    LOW = 0
    INTERMEDIATE = 1
    HIGH = 2


@cache
def hfrs_weights() -> dict[str, int]:
    """The weight of each three-character code, in whole tenths."""
    return {row["code"]: round(float(row["weight"]) * HFRS_TENTHS) for row in read_rows("hfrs")}


@cache
def _charlson_prefixes() -> dict[str, tuple[int, ...]]:
    """Each prefix with the numbers of its categories."""
    keys = charlson_keys()
    found: dict[str, tuple[int, ...]] = {}
    for row in read_rows("charlson"):
        found[row["prefix"]] = (*found.get(row["prefix"], ()), keys.index(row["key"]))
    return found


@cache
def charlson_keys() -> tuple[str, ...]:
    """The 17 categories, in the table's order."""
    return tuple(row["key"] for row in read_rows("charlson_weights"))


FALL_CODES, FALL = "W0N", "W18"


def hfrs_layers(codes: Sequence[str], *, falls_as_w18: bool = False) -> list[Column]:
    """For each ICD-10 code: the number of its three-character code in the table.

    Norwegian fall codes (W0n) aren't in the table; the variant counts them as W18, once.
    """
    numbers = {code: number for number, code in enumerate(hfrs_weights())}
    if falls_as_w18:
        numbers[FALL_CODES] = numbers[FALL]
    return feature_layers([(numbers[code[:3]],) if code[:3] in numbers else () for code in codes])


def charlson_layers(codes: Sequence[str]) -> list[Column]:
    """For each ICD-10 code: the numbers of the categories one of whose prefixes it starts with."""
    prefixes = _charlson_prefixes()

    def categories(code: str) -> tuple[int, ...]:
        found = (prefixes.get(code[:length], ()) for length in range(1, len(code) + 1))
        return tuple(dict.fromkeys(number for numbers in found for number in numbers))

    return feature_layers([categories(code) for code in codes])


def hfrs_tenths(owner: Column, code: Column, layers: Sequence[Column], owners: int) -> Column:
    """HFRS in whole tenths for each owner (a patient, or a stay)."""
    return distinct_sum(owner, code, layers, list(hfrs_weights().values()), owners)


def charlson_points(
    owner: Column, code: Column, layers: Sequence[Column], owners: int, weights: str = CHARLSON_1987
) -> Column:
    """Charlson points for each owner, after the hierarchies."""
    rows = read_rows("charlson_weights")
    has = features_present(owner, code, layers, len(rows), owners)
    apply_hierarchy(has)
    return weighted_sum(has, [int(row[weights]) for row in rows])


def apply_hierarchy(has: Mask) -> None:
    """Takes the milder form away where the graver one is present; changes ``has`` (17, owners) in place."""
    keys = charlson_keys()
    for number, row in enumerate(read_rows("charlson_weights")):
        if row["set_to_zero_if"]:
            has[number] &= ~has[keys.index(row["set_to_zero_if"])]


def icd10_rows(known: Known, days: int) -> tuple[Column, Column, tuple[str, ...]]:
    """Owner and code of every ICD-10 row in the last ``days`` days, and the codes they index."""
    codes = known.codes
    first = sum(system < CodeSystem.ICD10 for system, _ in codes.codes)
    start = int(codes.bounds[first])
    patient, day = codes.patient[start:], codes.day[start:]
    recent = known.days_back(patient, day) < days
    number = np.repeat(np.arange(len(codes.codes) - first), np.diff(codes.bounds[first:]))
    labels = tuple(code for _, code in codes.codes[first:])
    return patient[recent], number[recent], labels


def looked_at(known: Known, days: int, patient: Column) -> Mask:
    """Per patient: a hospital stay or an ICD-10 code (owners given in ``patient``) lies in the window."""
    seen = np.zeros(len(known), dtype=np.bool_)
    seen[patient] = True
    stays = known.stays
    if stays is not None:
        day = np.where(stays["end"] == NO_DAY, stays["day"], stays["end"])
        recent = known.days_back(stays["patient"], day) < days
        seen[stays["patient"][recent & np.isin(stays["institution"], HOSPITALS)]] = True
    return seen


def hfrs(known: Known) -> Column:
    """HFRS of each patient as tenths divided by ten; nan under 65 or «ingen sykehuskoder i perioden»."""
    owner, code, labels = icd10_rows(known, HFRS_DAYS)
    tenths = hfrs_tenths(
        owner, code, hfrs_layers(labels, falls_as_w18=known.settings.falls_as_w18), len(known)
    )
    valid = looked_at(known, HFRS_DAYS, owner) & (known.age >= HFRS_MIN_AGE)
    return np.where(valid, tenths / HFRS_TENTHS, np.nan)


def hfrs_category(score: Column) -> Column:
    """Category of each score (compared in whole tenths), ``UNKNOWN`` where it is null."""
    known = ~np.isnan(score)
    tenths = np.rint(np.where(known, score, 0) * HFRS_TENTHS)
    category = (tenths >= 5 * HFRS_TENTHS).astype(np.int8) + (tenths > 15 * HFRS_TENTHS)
    return np.where(known, category, UNKNOWN).astype(np.int8)


def charlson(known: Known) -> Column:
    """Charlson points of each patient; nan where no stay and no ICD-10 code lies in the window."""
    owner, code, labels = icd10_rows(known, CHARLSON_DAYS)
    points = charlson_points(
        owner, code, charlson_layers(labels), len(known), known.settings.charlson_weights
    )
    return np.where(looked_at(known, CHARLSON_DAYS, owner), points, np.nan)
