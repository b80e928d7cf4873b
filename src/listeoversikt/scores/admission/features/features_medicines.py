"""Features of medicines: how many, how new, and of which groups."""

from __future__ import annotations

import numpy as np

from listeoversikt.patient_list.frames import MEDICINES, Column, Table, empty_table
from listeoversikt.scores.admission.features.features_sight import HISTORY_DAYS, Sight
from listeoversikt.scores.medicine_risk import rxrisk

QUARTER, YEAR = 90, 365
GROUPS: dict[str, tuple[str, ...]] = {
    "anticoagulants_365": ("B01AA", "B01AB", "B01AE", "B01AF", "B01AX05"),
    "insulin_365": ("A10A",),
    "opioids_365": ("N02A",),
    "antipsychotics_365": ("N05A",),
    "sedatives_365": ("N05B", "N05C"),
    "antiepileptics_365": ("N03",),
    "loop_diuretics_365": ("C03C",),
    "inhalers_365": ("R03",),
    "cancer_or_immune_365": ("L01", "L04"),
}
"""ATC codes of each group of medicines: a course that covers any of the last 365 days."""
LITHIUM = ("N05AN",)


def medicine_features(sight: Sight) -> dict[str, Column]:
    """Numbers of medicines, new ones, and the groups that are high-risk or stand for a grave disease."""
    known = sight.known
    courses = empty_table(MEDICINES) if known.medicines is None else known.medicines
    covering = known.course_end > known.index_day[courses["patient"]] - YEAR
    found = {
        "regular_medicines": sight.number(known.medications, MEDICINES, 1),
        "started_90": sight.number(_started(sight, courses), MEDICINES, HISTORY_DAYS),
        "rxrisk": sight.number(rxrisk(known), MEDICINES, YEAR),
    }
    for name, prefixes in GROUPS.items():
        rows = known.courses_of(*prefixes, without=LITHIUM)
        owners = courses["patient"][rows[covering[rows]]]
        found[name] = sight.marked(np.bincount(owners, minlength=len(sight)) > 0, MEDICINES, YEAR)
    return found


def _started(sight: Sight, courses: Table) -> Column:
    """How many ATC codes each patient has had for the first time (in 730 days) in the last 90."""
    many = len(courses.labels["atc"]) + 1
    pairs = courses["patient"].astype(np.int64) * many + courses["atc"]
    recent = sight.within(courses, QUARTER)
    before = np.unique(pairs[~recent])
    new = np.setdiff1d(np.unique(pairs[recent]), before, assume_unique=True)
    return np.bincount(new // many, minlength=len(sight))
