"""«I risikosonen»: the model in use, and which part of the transparent rule speaks for each patient in the rising band.

Source: scores contract, "Bands": HFRS or frailty index moved up a category in a year, or moderate frailty or
more with at least 5 medicines, or one unplanned episode in 365 days with at least 2 disease groups.
"""

from __future__ import annotations

import numpy as np

from listeoversikt.followup.facts import FactColumn, FactKind, Found
from listeoversikt.followup.list_view import ListView
from listeoversikt.followup.reasons import Reason
from listeoversikt.followup.target_groups import TargetGroup, a_year_before
from listeoversikt.patient_list.frames import NO_DAY, Column, Mask
from listeoversikt.scores.frailty import FrailtyCategory
from listeoversikt.scores.score_list import Scores, moved_up

FRAIL_WITH_MEDICINES = 5
GROUPS_WITH_ADMISSION = 2


def rising(view: ListView) -> Found:
    """The patients in the rising band, with what put them there."""
    patients = np.flatnonzero(view.groups.member(TargetGroup.RISING))
    scores = view.scores
    frailty, hospital = scores.frailty_category[patients], scores.hfrs_category[patients]
    medicines, groups = scores.medications[patients], scores.disease_groups[patients]
    admissions = scores.unplanned_admissions_12m[patients]
    frail = (frailty >= FrailtyCategory.MODERATE) & (medicines >= FRAIL_WITH_MEDICINES)
    admitted = (admissions >= 1) & (groups >= GROUPS_WITH_ADMISSION)
    frailty_rose, hospital_rose = _rose(view.scores, patients)
    return Found(
        Reason.RISING,
        patients,
        np.full(len(patients), NO_DAY, dtype=np.int32),
        (
            *_by_model(scores, patients),
            FactColumn(FactKind.FRAILTY_ROSE, number=frailty, holds=frailty_rose),
            FactColumn(FactKind.HOSPITAL_FRAILTY_ROSE, number=hospital, holds=hospital_rose),
            FactColumn(FactKind.FRAIL, number=frailty, holds=frail),
            FactColumn(FactKind.MEDICINES, number=medicines, holds=frail),
            FactColumn(FactKind.ADMITTED, number=admissions, holds=admitted),
            FactColumn(FactKind.DISEASE_GROUPS, number=groups, holds=admitted),
        ),
    )


def _by_model(scores: Scores, patients: Column) -> tuple[FactColumn, ...]:
    """The probability with the cut-off that it reached, and whose it is; none for a model that gives ranks alone."""
    model = scores.known.settings.model
    if model is None or model.ranks_only:
        return ()
    risk = scores.admission_risk_12m[patients]
    predicted = ~np.isnan(risk)
    return (
        FactColumn(FactKind.PREDICTED, number=risk, key=f"{model.cut_off:.4f}", holds=predicted),
        FactColumn(FactKind.PREDICTED_BY, key=model.name, holds=predicted),
    )


def _rose(scores: Scores, patients: Column) -> tuple[Mask, Mask]:
    """Whose frailty index, and whose HFRS, moved up a category in a year."""
    before = a_year_before(scores, patients)
    return (
        moved_up(scores.frailty_category[patients], before.frailty_category),
        moved_up(scores.hfrs_category[patients], before.hfrs_category),
    )
