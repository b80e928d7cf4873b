"""Evidence of what rests on medicines: Rx-Risk, and the number of regular medicines in use."""

from __future__ import annotations

import numpy as np

from listeoversikt.clinical.codelist import read_rows
from listeoversikt.patient_list.frames import MEDICINES, NO_DAY, Column, Sex, Table
from listeoversikt.patient_list.medicines import RENEWED_WITHIN_DAYS, covers_window
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
from listeoversikt.scores.medicine_risk import DAYS, MALE_ONLY, MIN_AGE, category_of

RULES, CATEGORIES = "rxrisk_rules", "rxrisk_categories"
PROPOSED = "proposed-mapping"
LAST_MATCH = "last_match"
REGULAR_IN_USE = "regular_in_use"


def rxrisk(single: Single) -> Evidence:
    """Each medicine group once, by the last rule that fits the code."""
    unseen = single.missing(MEDICINES)
    value = nullable(single.score(Measure.RXRISK))
    courses = single.known.medicines
    if value is None or courses is None:
        young = single.scores.age[0] < MIN_AGE
        null = NullReason.UNDER_AGE if young else NullReason.MISSING_TABLE
        return Evidence(Measure.RXRISK, None, null=null, unseen=unseen)
    sex = Sex(int(single.patient_list.patients["sex"][0]))
    covering = np.flatnonzero(covers_window(single.patient_list, courses, DAYS))
    grounds: dict[int, list[Ground]] = {}
    for label, rows in _by_code(courses, covering):
        category = category_of(label, sex)
        if category is not None:
            grounds.setdefault(category, []).append(_rule(single, label, sex, rows))
    numbered = {int(row["category_no"]): row for row in read_rows(CATEGORIES)}
    parts = [_category(numbered[category], tuple(own)) for category, own in sorted(grounds.items())]
    return Evidence(Measure.RXRISK, value, tuple(parts))


def medications(single: Single) -> Evidence:
    """Each ATC code in regular use once; those not renewed for 15 months are marked."""
    value = nullable(single.score(Measure.MEDICATIONS))
    courses = single.known.medicines
    if courses is None:
        missing = single.missing(MEDICINES)
        return Evidence(Measure.MEDICATIONS, None, null=NullReason.MISSING_TABLE, unseen=missing)
    if value is None:
        return Evidence(Measure.MEDICATIONS, None, null=NullReason.NO_REGULAR_COLUMN)
    rows = np.flatnonzero(single.known.regular_in_use)
    parts = [_medicine(single, courses, label, own) for label, own in _by_code(courses, rows)]
    return Evidence(Measure.MEDICATIONS, value, tuple(parts))


def _by_code(courses: Table, rows: Column) -> list[tuple[str, Column]]:
    """The rows of each distinct ATC code."""
    codes = courses["atc"][rows]
    labels = courses.labels["atc"]
    return [(labels[code], rows[codes == code]) for code in sorted(set(codes.tolist()))]


def _category(row: dict[str, str], grounds: tuple[Ground, ...]) -> Part:
    return Part(row["category_no"], row["title_nb"], True, float(row["weight"]), grounds)


def _rule(single: Single, atc: str, sex: Sex, rows: Column) -> Ground:
    """The rule that decided the code's category: the last in order that fits."""
    fitting = [
        (int(row["order"]), number, row)
        for number, row in enumerate(read_rows(RULES), start=1)
        if atc.startswith(row["atc_prefix"]) and (row["condition"] != MALE_ONLY or sex == Sex.MALE)
    ]
    _, number, row = max(fitting, key=lambda found: found[0])
    cited = single.cite(MEDICINES, rows)
    return Ground(definition(RULES, number), LAST_MATCH, DAYS, True, cited, row["evidence"] == PROPOSED)


def _medicine(single: Single, courses: Table, atc: str, rows: Column) -> Part:
    ground = Ground(None, REGULAR_IN_USE, None, True, single.cite(MEDICINES, rows))
    remarks = (Remark.NOT_RENEWED,) if _not_renewed(single, courses, rows) else ()
    return Part(atc, "", True, 1.0, (ground,), remarks)


def _not_renewed(single: Single, courses: Table, rows: Column) -> bool:
    """In use because nothing ended it, and no row of the code begun in the last 456 days."""
    open_ended = bool((courses["end"][rows] == NO_DAY).all())
    same = np.flatnonzero(courses["atc"] == courses["atc"][rows[0]])
    ago = single.known.days_back(courses["patient"][same], courses["day"][same])
    return open_ended and not bool((ago < RENEWED_WITHIN_DAYS).any())
