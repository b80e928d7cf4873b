"""The newest reading of each patient: of the newest day, several that day as their mean.

Units are those of the export: HbA1c mmol/mol, blood pressure mmHg. Nan where a patient has no reading.
"""

from __future__ import annotations

import numpy as np

from listeoversikt.indicators.patient_days import among, day_keys, distinct, patient_of
from listeoversikt.patient_list.frames import Column, Table


def newest_mean(rows: Table, patients: int) -> Column:
    """Per patient: the mean of the values of the patient's newest day. Rows are sorted by patient and day."""
    keys = distinct(day_keys(rows["patient"], rows["day"]))
    return _means_on(rows, _newest(keys), patients)


def newest_pressure(systolic: Table, diastolic: Table, patients: int) -> tuple[Column, Column]:
    """Per patient: mean systolic and diastolic of the newest day that has both."""
    keys = distinct(day_keys(systolic["patient"], systolic["day"]))
    both = keys[among(keys, distinct(day_keys(diastolic["patient"], diastolic["day"])))]
    newest = _newest(both)
    return _means_on(systolic, newest, patients), _means_on(diastolic, newest, patients)


def _newest(keys: Column) -> Column:
    """The last key of each patient, of ascending keys."""
    return keys[np.flatnonzero(np.diff(patient_of(keys), append=-1))]


def _means_on(rows: Table, days: Column, patients: int) -> Column:
    """Per patient: the mean of the rows on the patient's day in ``days`` (ascending keys)."""
    counted = among(day_keys(rows["patient"], rows["day"]), days)
    owner = rows["patient"][counted]
    count = np.bincount(owner, minlength=patients)
    total = np.bincount(owner, weights=rows["value"][counted], minlength=patients)
    with np.errstate(invalid="ignore"):
        return np.asarray(total / count)
