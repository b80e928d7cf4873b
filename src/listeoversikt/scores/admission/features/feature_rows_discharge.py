"""The rows behind each feature of one discharge: those of the patient as on that day, and the stay's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from listeoversikt.patient_list.frames import STAYS, Mask
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.admission.features.feature_list import STAY_FEATURES
from listeoversikt.scores.admission.features.feature_rows import Rows, rows_behind
from listeoversikt.scores.admission.features.features_discharge import YEAR
from listeoversikt.scores.evidence_rows import Single, single

BEFORE = "unplanned_year_before_stay"
OF_THE_STAY = tuple(feature.name for feature in STAY_FEATURES if feature.name != BEFORE)


def rows_behind_discharge(
    patient_list: PatientList, patient: int, day: int, values: Mapping[str, float]
) -> dict[str, Rows]:
    """By feature: the rows, newest first; only for features with a value other than 0. Nothing later than ``day`` is cited.

    ``patient`` is the position in the list, ``day`` that of the discharge, ``values`` by feature.
    """
    days = patient_list.index_day.copy()
    days[patient] = day
    then = single(replace(patient_list, index_day=days), patient)
    found = rows_behind(then, values)
    stay = _ended(then, day)
    if not stay.any():
        return found
    has = {name for name, value in values.items() if value > 0}
    own = _stays(then, stay)
    found |= {name: own for name in OF_THE_STAY if name in has and own}
    earlier = _year_before(then, stay)
    if BEFORE in has and earlier.any():
        found[BEFORE] = _stays(then, earlier)
    return found


def _ended(then: Single, day: int) -> Mask:
    """The hospital episode that ended that day; the one begun last, where there are several."""
    episodes = then.known.episodes
    which = episodes.hospital & (episodes.end == day)
    return np.asarray(which & (np.arange(len(which)) == np.flatnonzero(which)[-1])) if which.any() else which


def _year_before(then: Single, stay: Mask) -> Mask:
    episodes = then.known.episodes
    ahead = int(episodes.start[stay][0]) - episodes.start.astype(np.int64)
    return np.asarray(episodes.unplanned_hospital & (ahead > 0) & (ahead <= YEAR))


def _stays(then: Single, chosen: Mask) -> Rows:
    at = np.flatnonzero(np.isin(then.known.episodes.of_stay, np.flatnonzero(chosen)))
    rows = then.cite(STAYS, at)
    return tuple(sorted(rows, key=lambda row: (row.day, row.position), reverse=True))
