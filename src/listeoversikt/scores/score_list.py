"""Every score of a patient list, in columns: one value a patient, nothing shared across patients."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from listeoversikt.patient_list.frames import CONTACTS, MEASUREMENTS, MEDICINES, STAYS, Column, Mask
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.admissions import admissions_baseline, unplanned_admissions
from listeoversikt.scores.clinical_frailty import clinical_frailty
from listeoversikt.scores.disease_groups import disease_groups, groups_present, one_suffices
from listeoversikt.scores.frailty import deficits_present, frailty_category, frailty_index
from listeoversikt.scores.hospital_codes import charlson, hfrs, hfrs_category
from listeoversikt.scores.known import Known, ScoreSettings
from listeoversikt.scores.medicine_risk import rxrisk
from listeoversikt.scores.multimorbidity import (
    chronic_conditions,
    conditions_present,
    multimorbidity_score,
)

SEEN_IN = (CONTACTS, MEDICINES, MEASUREMENTS, STAYS)
"""The optional tables that scores look at: an absent one is named in ``missing``."""


@dataclass(frozen=True)
class Scores:
    """Columns over all patients of the list, also those without a row of their own.

    Floats are nan, categories ``UNKNOWN`` where a value can't be known. ``known`` keeps what they were worked
    out from; ``sufficient_group`` marks a disease group that makes chronically ill by itself.
    """

    known: Known
    age: Column
    frailty_index: Column
    frailty_category: Column
    hfrs: Column
    hfrs_category: Column
    charlson: Column
    chronic_conditions: Column
    disease_groups: Column
    sufficient_group: Mask
    multimorbidity_score: Column
    rxrisk: Column
    cfs: Column
    medications: Column
    unplanned_admissions_12m: Column
    admissions_baseline: Column

    @property
    def patient_list(self) -> PatientList:
        """The list that was scored."""
        return self.known.patient_list


def missing_tables(patient_list: PatientList) -> tuple[str, ...]:
    """The absent tables that make scores partial: what can't be seen doesn't fire («minst»)."""
    return tuple(name for name in SEEN_IN if name not in patient_list.tables)


def score_list(patient_list: PatientList, settings: ScoreSettings | None = None) -> Scores:
    """Scores every patient at the patient's own index day."""
    known = Known(patient_list, settings or ScoreSettings())
    index = frailty_index(known, deficits_present(known))
    conditions, groups = conditions_present(known), groups_present(known)
    hospital_frailty, admissions = hfrs(known), unplanned_admissions(known)
    return Scores(
        known=known,
        age=known.age,
        frailty_index=index,
        frailty_category=frailty_category(index),
        hfrs=hospital_frailty,
        hfrs_category=hfrs_category(hospital_frailty),
        charlson=charlson(known),
        chronic_conditions=chronic_conditions(conditions),
        disease_groups=disease_groups(groups),
        sufficient_group=one_suffices(groups),
        multimorbidity_score=multimorbidity_score(conditions),
        rxrisk=rxrisk(known),
        cfs=clinical_frailty(known),
        medications=known.medications,
        unplanned_admissions_12m=admissions,
        admissions_baseline=admissions_baseline(admissions),
    )


def moved_up(now: Column, before: Column) -> Mask:
    """A category that rose; one that was null before hasn't moved up."""
    return np.asarray((before >= 0) & (now > before))
