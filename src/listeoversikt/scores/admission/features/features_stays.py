"""Features of stays: how often, how long, how lately.

A hospital stay that doesn't tell its urgency may have been planned or not: whoever has one in a window has no number
of planned or unplanned ones there.
"""

from __future__ import annotations

import numpy as np

from listeoversikt.patient_list.frames import (
    STAYS,
    Column,
    DischargedTo,
    Institution,
    Mask,
    empty_table,
)
from listeoversikt.scores.admission.features.features_sight import HISTORY_DAYS, Sight

QUARTER, YEAR = 90, 365
IN_CARE = (DischargedTo.NURSING_HOME, DischargedTo.SHORT_TERM_NURSING_HOME)


def stay_features(sight: Sight) -> dict[str, Column]:
    """Admissions, and stays in an institution of the municipality."""
    told = sight.states(f"{STAYS}.urgency")
    episodes = sight.known.episodes
    patient = episodes.patient
    ago = sight.known.days_back(patient, episodes.start)
    unplanned, planned = episodes.unplanned_hospital, episodes.planned & episodes.hospital
    last_day = np.minimum(episodes.end, sight.known.index_day[patient])
    untold = episodes.untold_hospital

    def counted(which: Mask, days: int) -> Column:
        number = sight.counted(patient[which & (ago < days)], STAYS, days, told=told)
        in_doubt = np.bincount(patient[untold & (ago < days)], minlength=len(sight)) > 0
        return np.where(in_doubt, np.nan, number)

    found = {f"unplanned_{days}": counted(unplanned, days) for days in (QUARTER, YEAR, HISTORY_DAYS)}
    found["planned_365"] = counted(planned, YEAR)
    since = sight.days_since(patient[unplanned], last_day[unplanned], STAYS)
    later = sight.days_since(patient[untold], last_day[untold], STAYS) < np.fmin(since, HISTORY_DAYS)
    found["days_since_unplanned"] = np.where(later | (not told), np.nan, since)
    in_hospital = episodes.hospital
    found["days_since_hospital"] = sight.days_since(patient[in_hospital], last_day[in_hospital], STAYS)
    found["hospital_days_365"] = _days_in_hospital(sight)
    return found | _by_institution(sight)


def _days_in_hospital(sight: Sight) -> Column:
    """Nights of hospital episodes in the last 365 days; one that goes on lasts up to the index day."""
    episodes = sight.known.episodes
    rows = np.flatnonzero(episodes.hospital)
    index = sight.known.index_day[episodes.patient[rows]].astype(np.int64)
    end = np.minimum(episodes.end[rows], index)
    begin = np.maximum(episodes.start[rows], index - YEAR)
    nights = np.maximum(end - begin, 0)
    total = np.bincount(episodes.patient[rows], weights=nights, minlength=len(sight))
    return sight.number(total, STAYS, YEAR)


def _by_institution(sight: Sight) -> dict[str, Column]:
    stays = sight.known.stays
    stays = empty_table(STAYS) if stays is None else stays
    patient, institution = stays["patient"], stays["institution"]
    lately = sight.within(stays, HISTORY_DAYS)
    mind = np.isin(institution, (Institution.MENTAL_HEALTH, Institution.ADDICTION))
    cared = (institution == Institution.SHORT_TERM_NURSING_HOME) | np.isin(stays["discharged_to"], IN_CARE)
    in_care = np.bincount(patient[cared & lately], minlength=len(sight)) > 0
    return {
        "mental_or_addiction_730": sight.counted(patient[mind & lately], STAYS, HISTORY_DAYS),
        "nursing_home_730": sight.marked(in_care, STAYS, HISTORY_DAYS),
    }
