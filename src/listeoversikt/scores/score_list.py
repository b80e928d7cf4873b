"""Every score of a patient list, in columns: one value a patient, nothing shared across patients."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

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
from listeoversikt.scores.risk_model import admission_log_odds, admission_risk

SEEN_IN = (CONTACTS, MEDICINES, MEASUREMENTS, STAYS)
"""The optional tables that scores look at: an absent one is named in ``missing``."""


@dataclass(frozen=True, init=False)
class Scores:
    """Columns over all patients of the list, also those without a row of their own.

    Floats are nan, categories ``UNKNOWN`` where a value can't be known. ``known`` keeps what they were worked
    out from; ``admission_log_odds`` and ``admission_risk_12m`` are nan while no model is in use; ``sufficient_group`` marks a disease group that makes chronically ill by itself. A column is worked
    out when first asked for: ``score_list`` asks for all.
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
    admission_log_odds: Column
    admission_risk_12m: Column

    def __init__(self, known: Known) -> None:
        """The scores of a list as it is known; nothing is worked out yet."""
        object.__setattr__(self, "known", known)

    def __getattr__(self, name: str) -> Any:
        """Asked for the first time (what has been worked out is found before this is looked at)."""
        if name not in _FOUND_BY:
            raise AttributeError(name)
        value = vars(self)[name] = _FOUND_BY[name](self)
        return value

    @cached_property
    def _conditions(self) -> dict[str, Mask]:
        return conditions_present(self.known)

    @cached_property
    def _groups(self) -> dict[str, Mask]:
        return groups_present(self.known)

    @property
    def patient_list(self) -> PatientList:
        """The list that was scored."""
        return self.known.patient_list

    @property
    def admission_model(self) -> str:
        """The name of the model that is in use; "" = none is."""
        model = self.known.settings.model
        return "" if model is None else model.name


def missing_tables(patient_list: PatientList) -> tuple[str, ...]:
    """The absent tables that make scores partial: what can't be seen doesn't fire («minst»)."""
    return tuple(name for name in SEEN_IN if name not in patient_list.tables)


def score_list(patient_list: PatientList, settings: ScoreSettings | None = None) -> Scores:
    """Scores every patient at the patient's own index day."""
    scores = scores_when_asked(patient_list, settings)
    for name in _FOUND_BY:
        getattr(scores, name)
    for made_for_all in ("_conditions", "_groups"):
        vars(scores).pop(made_for_all)
    return scores


def scores_when_asked(patient_list: PatientList, settings: ScoreSettings | None = None) -> Scores:
    """The same, each score worked out when first asked for: for those who need only some."""
    return Scores(Known(patient_list, settings or ScoreSettings()))


_FOUND_BY: dict[str, Callable[[Scores], Column]] = {
    "age": lambda scores: scores.known.age,
    "frailty_index": lambda scores: frailty_index(scores.known, deficits_present(scores.known)),
    "frailty_category": lambda scores: frailty_category(scores.frailty_index),
    "hfrs": lambda scores: hfrs(scores.known),
    "hfrs_category": lambda scores: hfrs_category(scores.hfrs),
    "charlson": lambda scores: charlson(scores.known),
    "chronic_conditions": lambda scores: chronic_conditions(scores._conditions),
    "disease_groups": lambda scores: disease_groups(scores._groups),
    "sufficient_group": lambda scores: one_suffices(scores._groups),
    "multimorbidity_score": lambda scores: multimorbidity_score(scores._conditions),
    "rxrisk": lambda scores: rxrisk(scores.known),
    "cfs": lambda scores: clinical_frailty(scores.known),
    "medications": lambda scores: scores.known.medications,
    "unplanned_admissions_12m": lambda scores: unplanned_admissions(scores.known),
    "admissions_baseline": lambda scores: admissions_baseline(scores.unplanned_admissions_12m),
    "admission_log_odds": lambda scores: admission_log_odds(scores.known),
    "admission_risk_12m": lambda scores: admission_risk(scores.known, scores.admission_log_odds),
}
"""How each column is found. Every field of ``Scores`` but ``known``."""


def moved_up(now: Column, before: Column) -> Mask:
    """A category that rose; one that was null before hasn't moved up."""
    return np.asarray((before >= 0) & (now > before))
