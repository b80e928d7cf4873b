"""Unplanned admissions in the last 365 days, and the transparent rule that every model must beat."""

from __future__ import annotations

import numpy as np

from listeoversikt.patient_list.frames import UNKNOWN, Column
from listeoversikt.scores.known import Known

DAYS = 365
BASELINE_ADMISSIONS = 2


def unplanned_admissions(known: Known) -> Column:
    """Unplanned hospital episodes begun in the last 365 days; nan without a stays table."""
    if known.stays is None:
        return np.full(len(known), np.nan)
    episodes = known.episodes
    recent = known.days_back(episodes.patient, episodes.start) < DAYS
    counted = recent & episodes.unplanned_hospital
    return np.bincount(episodes.patient[counted], minlength=len(known)).astype(np.float64)


def admissions_baseline(admissions: Column) -> Column:
    """1 for at least two unplanned admissions, 0 for fewer, ``UNKNOWN`` where they can't be known."""
    return np.where(np.isnan(admissions), UNKNOWN, admissions >= BASELINE_ADMISSIONS).astype(np.int8)
