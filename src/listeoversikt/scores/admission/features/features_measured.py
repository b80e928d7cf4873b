"""Features of measurements: the newest value in 730 days, and how often something was measured."""

from __future__ import annotations

import numpy as np

from listeoversikt.patient_list.frames import MEASUREMENTS, Column
from listeoversikt.scores.admission.features.features_sight import HISTORY_DAYS, Sight
from listeoversikt.scores.rules import newest_value, rows_of_kind

YEAR = 365
KINDS = {"egfr": "egfr", "systolic": "sbt", "bmi": "bmi", "hba1c": "hba1c", "fev1": "fev1_pst", "cfs": "cfs"}
"""The kind of measurement behind each feature."""


def measured_features(sight: Sight) -> dict[str, Column]:
    """Newest values; nan where nothing was measured."""
    known = sight.known
    found = {
        name: newest_value(known, rows_of_kind(known, kind, HISTORY_DAYS)) for name, kind in KINDS.items()
    }
    found["measured_days_365"] = _days_measured(sight)
    return found


def _days_measured(sight: Sight) -> Column:
    """On how many days of the last 365 something was measured."""
    measurements = sight.known.measurements
    if measurements is None:
        return np.full(len(sight), np.nan)
    some = measurements.take(sight.within(measurements, YEAR))
    patient, day = some["patient"], some["day"]
    new = np.ones(len(some), dtype=np.bool_)
    new[1:] = (np.diff(patient) != 0) | (np.diff(day) != 0)
    return sight.counted(patient[new], MEASUREMENTS, YEAR)
