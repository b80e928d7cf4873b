"""Every feature, once: what it is, in which unit, over which days, from which table, and when it's missing.

``docs/features.md`` is made from this. A model keeps ``FEATURE_SET``; it's refused for another one. Whoever changes
how a feature is worked out (or a definition table that one rests on) raises ``RULES``.
"""

from __future__ import annotations

import hashlib
from dataclasses import astuple, dataclass
from enum import StrEnum

RULES = 1
"""Raised when a rule behind a feature changes while the list stands: a number that becomes another number.

One that couldn't be known and becomes missing doesn't raise it: on rows that tell, the old models see what they learnt.
"""


class FeatureGroup(StrEnum):
    """What a nurse would call it."""

    ADMISSIONS = "admissions"
    DIAGNOSES = "diagnoses"
    MEDICINES = "medicines"
    CONTACTS = "contacts"
    CARE = "care"
    MEASUREMENTS = "measurements"
    AGE_SEX = "age_sex"


class Missing(StrEnum):
    """When a feature is nan. In every one of them a table that is absent, or ends long before the day, makes it so.

    Numbers of planned and unplanned stays are nan too where a hospital stay in the window doesn't tell its urgency.
    """

    NEVER = "never"
    WINDOW = "window"  # the table's period doesn't hold the whole window
    FOUND_OR_WINDOW = "found_or_window"  # the same, but what is found in the part that's held counts
    NOT_STATED = "not_stated"  # the export doesn't tell
    NO_CODES = "no_codes"  # no hospital stay and no ICD-10 code in the window
    NO_CODES_65 = "no_codes_65"  # the same, or younger than 65
    UNDER_65 = "under_65"  # younger than 65, or as WINDOW
    NOT_MEASURED = "not_measured"  # no value in the window


@dataclass(frozen=True)
class Feature:
    """One column of the matrix; ``monotone`` 1 = the risk may only rise with it, −1 only fall, 0 = either."""

    name: str
    unit: str
    window: str
    source: str
    missing: Missing
    group: FeatureGroup
    monotone: int


def _group(group: FeatureGroup, *rows: tuple[str, str, str, str, Missing, int]) -> tuple[Feature, ...]:
    return tuple(
        Feature(name, unit, window, source, missing, group, monotone)
        for name, unit, window, source, missing, monotone in rows
    )


STAYS, CONTACTS, MEDICINES = "innleggelser", "kontakter", "legemidler"
CODES, VALUES, PEOPLE = "diagnoser, innleggelser", "maalinger", "pasienter"
W, F, S, M = Missing.WINDOW, Missing.FOUND_OR_WINDOW, Missing.NOT_STATED, Missing.NOT_MEASURED
CAPPED = "0–730 days; 730 = not in 730 days"

FEATURES: tuple[Feature, ...] = (
    *_group(
        FeatureGroup.AGE_SEX,
        ("age", "calendar years", "index day", PEOPLE, Missing.NEVER, 0),
        ("female", "0/1", "index day", PEOPLE, S, 0),
    ),
    *_group(
        FeatureGroup.ADMISSIONS,
        ("unplanned_90", "episodes", "90 days", STAYS, W, 1),
        ("unplanned_365", "episodes", "365 days", STAYS, W, 1),
        ("unplanned_730", "episodes", "730 days", STAYS, W, 1),
        ("planned_365", "episodes", "365 days", STAYS, W, 0),
        ("days_since_unplanned", CAPPED, "730 days", STAYS, F, -1),
        ("days_since_hospital", CAPPED, "730 days", STAYS, F, 0),
        ("hospital_days_365", "nights", "365 days", STAYS, W, 0),
        ("mental_or_addiction_730", "stays", "730 days", STAYS, W, 1),
    ),
    *_group(
        FeatureGroup.DIAGNOSES,
        ("chronic_conditions", "conditions of 36", "730 days", CODES, W, 1),
        ("multimorbidity", "sum of weights", "730 days", CODES, W, 1),
        ("disease_groups", "groups", "730 days", CODES, W, 1),
        ("frailty_deficits", "deficits of 36", "730 days", CODES, W, 1),
        ("charlson", "points", "730 days", CODES, Missing.NO_CODES, 1),
        ("hfrs", "points", "730 days", CODES, Missing.NO_CODES_65, 1),
        ("diagnoses_365", "different codes", "365 days", "diagnoser", W, 0),
        ("heart_failure", "0/1", "730 days", CODES, F, 1),
        ("atrial_fibrillation", "0/1", "730 days", CODES, F, 1),
        ("stroke", "0/1", "730 days", CODES, F, 1),
        ("copd", "0/1", "730 days", CODES, F, 1),
        ("diabetes", "0/1", "730 days", CODES, F, 1),
        ("kidney_disease", "0/1", "730 days", CODES, F, 1),
        ("cancer", "0/1", "730 days", CODES, F, 1),
        ("dementia", "0/1", "730 days", CODES, F, 0),
        ("anxiety_depression", "0/1", "730 days", CODES, F, 0),
        ("psychosis", "0/1", "730 days", CODES, F, 1),
        ("substance_use", "0/1", "730 days", CODES, F, 1),
        ("learning_disability", "0/1", "730 days", CODES, F, 0),
        ("falls", "0/1", "730 days", CODES, F, 1),
    ),
    *_group(
        FeatureGroup.MEDICINES,
        ("regular_medicines", "ATC codes", "index day", MEDICINES, S, 0),
        ("started_90", "ATC codes new in 730 days", "90 days", MEDICINES, W, 0),
        ("rxrisk", "sum of weights", "365 days", MEDICINES, Missing.UNDER_65, 0),
        ("anticoagulants_365", "0/1", "365 days", MEDICINES, F, 0),
        ("insulin_365", "0/1", "365 days", MEDICINES, F, 0),
        ("opioids_365", "0/1", "365 days", MEDICINES, F, 0),
        ("antipsychotics_365", "0/1", "365 days", MEDICINES, F, 0),
        ("sedatives_365", "0/1", "365 days", MEDICINES, F, 0),
        ("antiepileptics_365", "0/1", "365 days", MEDICINES, F, 0),
        ("loop_diuretics_365", "0/1", "365 days", MEDICINES, F, 0),
        ("inhalers_365", "0/1", "365 days", MEDICINES, F, 0),
        ("cancer_or_immune_365", "0/1", "365 days", MEDICINES, F, 0),
    ),
    *_group(
        FeatureGroup.CONTACTS,
        ("emergency_clinic_90", "contacts", "90 days", CONTACTS, W, 1),
        ("emergency_clinic_365", "contacts", "365 days", CONTACTS, W, 1),
        ("emergency_clinic_730", "contacts", "730 days", CONTACTS, W, 1),
        ("doctor_consultations_365", "consultations", "365 days", CONTACTS, W, 0),
        ("nurse_consultations_365", "consultations", "365 days", CONTACTS, W, 0),
        ("digital_consultations_365", "consultations", "365 days", CONTACTS, W, 0),
        ("phone_and_simple_365", "contacts", "365 days", CONTACTS, W, 0),
        ("clinicians_365", "people", "365 days", CONTACTS, W, 0),
        ("days_since_seen", CAPPED, "730 days", CONTACTS, F, 0),
        ("days_on_list", "0–730 days; 730 = that or longer", "730 days", PEOPLE, S, 0),
    ),
    *_group(
        FeatureGroup.CARE,
        ("home_visits_365", "visits", "365 days", CONTACTS, W, 0),
        ("next_of_kin_365", "talks", "365 days", CONTACTS, W, 0),
        ("meetings_365", "meetings", "365 days", CONTACTS, W, 0),
        ("nursing_home_730", "0/1", "730 days", STAYS, F, 0),
        ("cfs", "1–9", "730 days", VALUES, M, 1),
    ),
    *_group(
        FeatureGroup.MEASUREMENTS,
        ("egfr", "ml/min/1.73 m²", "730 days", VALUES, M, 0),
        ("systolic", "mmHg", "730 days", VALUES, M, 0),
        ("bmi", "kg/m²", "730 days", VALUES, M, 0),
        ("hba1c", "mmol/mol", "730 days", VALUES, M, 0),
        ("fev1", "% of expected", "730 days", VALUES, M, -1),
        ("measured_days_365", "days", "365 days", VALUES, W, 0),
    ),
)
STAY_FEATURES: tuple[Feature, ...] = _group(
    FeatureGroup.ADMISSIONS,
    ("stay_days", "nights", "the stay", STAYS, Missing.NEVER, 0),
    ("stay_unplanned", "0/1", "the stay", STAYS, S, 0),
    ("stay_mental_or_addiction", "0/1", "the stay", STAYS, Missing.NEVER, 0),
    ("stay_codes", "different codes", "the stay", STAYS, S, 0),
    ("stay_charlson", "points", "the stay", STAYS, S, 1),
    ("stay_to_nursing_home", "0/1", "the stay", STAYS, S, 0),
    ("unplanned_year_before_stay", "episodes", "365 days before the stay", STAYS, W, 1),
)
"""What a readmission model also looks at: the stay that has just ended."""
READMISSION_FEATURES: tuple[Feature, ...] = (*FEATURES, *STAY_FEATURES)
NAMES: tuple[str, ...] = tuple(feature.name for feature in FEATURES)
MONOTONE: tuple[int, ...] = tuple(feature.monotone for feature in FEATURES)


def checksum(features: tuple[Feature, ...], rules: int) -> str:
    """Twelve characters that change with the list, a feature's description or the rules' number."""
    text = "\n".join("\t".join(map(str, astuple(feature))) for feature in features)
    return hashlib.sha256(f"{rules}\n{text}".encode()).hexdigest()[:12]


FEATURE_SET = f"admission-{RULES}-{checksum(FEATURES, RULES)}"
"""The version of the list and its rules."""
READMISSION_SET = f"readmission-{RULES}-{checksum(READMISSION_FEATURES, RULES)}"
"""The same for a readmission model."""
