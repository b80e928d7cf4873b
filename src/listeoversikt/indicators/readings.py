"""The newest reading of each patient: of the newest day, several that day as their mean.

Units are those of the export: HbA1c mmol/mol, blood pressure mmHg. Nan where a patient has no reading.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from listeoversikt.indicators.patient_days import among, day_keys, day_of, distinct, patient_of
from listeoversikt.patient_list.frames import Column, Table


@dataclass(frozen=True)
class DayMeans:
    """The mean of each patient's readings on each day with any, by patient and day; one column a kind of reading."""

    patient: Column
    day: Column
    values: tuple[Column, ...]

    @classmethod
    def of(cls, *kinds: Table) -> DayMeans:
        """On the days that have readings of every kind. Rows are sorted by patient and day."""
        keys = [day_keys(rows["patient"], rows["day"]) for rows in kinds]
        days = distinct(keys[0])
        for others in keys[1:]:
            days = days[among(days, others)]
        values = tuple(_means_on(rows, key, days) for rows, key in zip(kinds, keys, strict=True))
        return cls(patient_of(days), day_of(days), values)

    def newest(self, last: int, window: int, patients: int) -> tuple[Column, ...]:
        """Per patient: the means of the newest day of the ``window`` days that end with ``last``."""
        rows = np.flatnonzero((self.day <= last) & (self.day > last - window))
        return tuple(_last_of_each(self.patient[rows], value[rows], patients) for value in self.values)


def _means_on(rows: Table, keys: Column, days: Column) -> Column:
    """Per day of ``days`` (ascending keys): the mean of the rows on it."""
    place = np.searchsorted(days, keys)
    counted = among(keys, days)
    count = np.bincount(place[counted], minlength=len(days))
    return np.bincount(place[counted], weights=rows["value"][counted], minlength=len(days)) / count


def _last_of_each(patient: Column, value: Column, patients: int) -> Column:
    """Per patient: the last of the values, which lie by patient and day."""
    found = np.full(patients, np.nan)
    found[patient] = value
    return found
