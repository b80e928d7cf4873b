"""Evidence of the scores from ICD-10 codes: Hospital Frailty Risk Score and Charlson."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from listeoversikt.clinical.codelist import read_rows, title_of
from listeoversikt.clinical.codes import CodeSystem as Coding
from listeoversikt.patient_list.frames import STAYS, CodeSystem
from listeoversikt.scores.evidence import (
    Evidence,
    Ground,
    Measure,
    NullReason,
    Part,
    Remark,
    definition,
    nullable,
)
from listeoversikt.scores.evidence_rows import Single
from listeoversikt.scores.hospital_codes import (
    CHARLSON_DAYS,
    FALL,
    FALL_CODES,
    HFRS_DAYS,
    HFRS_MIN_AGE,
    HFRS_TENTHS,
    HfrsCategory,
)

HFRS, CHARLSON, CHARLSON_WEIGHTS = "hfrs", "charlson", "charlson_weights"
HFRS_PUBLISHED_FROM = 75
FIRST_CHARACTERS = "first3"
STARTS_WITH = "prefix"


def hfrs(single: Single) -> Evidence:
    """Each three-character code of the table once; Norwegian fall codes are named and left out."""
    unseen = single.missing(STAYS)
    value = nullable(single.score(Measure.HFRS))
    if value is None:
        young = single.scores.age[0] < HFRS_MIN_AGE
        null = NullReason.UNDER_AGE if young else NullReason.NO_HOSPITAL_CODES
        return Evidence(Measure.HFRS, None, null=null, unseen=unseen)
    parts = [_hfrs_part(single, number, row) for number, row in enumerate(read_rows(HFRS), start=1)]
    return Evidence(
        Measure.HFRS,
        value,
        tuple(part for part in (*parts, _falls(single)) if part is not None),
        category=HfrsCategory(int(single.scores.hfrs_category[0])).name.lower(),
        unseen=unseen,
        remarks=(Remark.PUBLISHED_FOR_OLDER,) if single.scores.age[0] < HFRS_PUBLISHED_FROM else (),
    )


def charlson(single: Single) -> Evidence:
    """Each category once; a milder form gives way to the graver one."""
    unseen = single.missing(STAYS)
    value = nullable(single.score(Measure.CHARLSON))
    if value is None:
        return Evidence(Measure.CHARLSON, None, null=NullReason.NO_HOSPITAL_CODES, unseen=unseen)
    weights = single.known.settings.charlson_weights
    grounds: dict[str, list[Ground]] = {}
    for number, row in enumerate(read_rows(CHARLSON), start=1):
        prefix = row["prefix"]
        ground = _ground(single, CHARLSON, number, CHARLSON_DAYS, STARTS_WITH, _beginning_with(prefix))
        if ground is not None:
            grounds.setdefault(row["key"], []).append(ground)
    parts = [
        _category(row, tuple(grounds[row["key"]]), row["set_to_zero_if"] in grounds, weights)
        for row in read_rows(CHARLSON_WEIGHTS)
        if row["key"] in grounds
    ]
    return Evidence(Measure.CHARLSON, value, tuple(parts), unseen=unseen)


def _category(row: dict[str, str], grounds: tuple[Ground, ...], graver: bool, weights: str) -> Part:
    weight = 0.0 if graver else float(row[weights])
    remarks = (Remark.GRAVER_FORM,) if graver else ()
    return Part(row["key"], row["title_nb"], not graver, weight, grounds, remarks)


def _hfrs_part(single: Single, number: int, row: dict[str, str]) -> Part | None:
    ground = _ground(single, HFRS, number, HFRS_DAYS, FIRST_CHARACTERS, _hfrs_code(single, row["code"]))
    if ground is None:
        return None
    title = title_of(Coding.ICD10, row["code"]) or ground.rows[0].title
    weight = round(float(row["weight"]) * HFRS_TENTHS) / HFRS_TENTHS
    return Part(row["code"], title, True, weight, (ground,))


def _hfrs_code(single: Single, code: str) -> Callable[[str], bool]:
    """The codes that count as a table code: in the variant, fall codes too as W18."""
    first = _first_three(code)
    if code == FALL and single.known.settings.falls_as_w18:
        falls = _first_three(FALL_CODES)
        return lambda recorded: first(recorded) or falls(recorded)
    return first


def _falls(single: Single) -> Part | None:
    """Recorded W0n codes; the ground points to W18, which a variant lets stand for them."""
    if single.known.settings.falls_as_w18:
        return None
    number = [row["code"] for row in read_rows(HFRS)].index(FALL) + 1
    ground = _ground(single, HFRS, number, HFRS_DAYS, FIRST_CHARACTERS, _first_three(FALL_CODES), holds=False)
    if ground is None:
        return None
    return Part(FALL_CODES, ground.rows[0].title, False, 0.0, (ground,), (Remark.FALL_CODE,))


def _first_three(code: str) -> Callable[[str], bool]:
    return lambda recorded: recorded[:3] == code


def _beginning_with(prefix: str) -> Callable[[str], bool]:
    return lambda recorded: recorded.startswith(prefix)


def _ground(
    single: Single,
    table: str,
    number: int,
    days: int,
    rule: str,
    fits: Callable[[str], bool],
    *,
    holds: bool = True,
) -> Ground | None:
    """The patient's ICD-10 rows in the window that fit one row of the table; None without any."""
    codes = single.known.codes
    positions = [
        position
        for place, (system, code) in enumerate(codes.codes)
        if system == CodeSystem.ICD10 and fits(code)
        for position in range(int(codes.bounds[place]), int(codes.bounds[place + 1]))
    ]
    rows = np.array(positions, dtype=np.int64)
    rows = rows[single.known.days_back(codes.patient[rows], codes.day[rows]) < days]
    if not len(rows):
        return None
    return Ground(definition(table, number), rule, days, holds, single.cite_codes(rows))
