"""Which windows the export can see.

A rule that fires on *absence* is evaluated only where its whole window lies inside the table's period and
after the patient came on the list; elsewhere the patient is out of numerator and denominator and counted
beside («for kort historikk», «ny på listen»). Source: journal-export contract, "Coverage".
"""

from __future__ import annotations

import numpy as np

from listeoversikt.patient_list.frames import NO_DAY, Mask
from listeoversikt.patient_list.snapshot import PatientList


def window_inside_period(patient_list: PatientList, table: str, days: int) -> Mask:
    """Per patient: the last ``days`` days up to the index day lie inside the table's period."""
    period = patient_list.periods.get(table)
    first_day = patient_list.index_day - days + 1
    if period is None or table not in patient_list.tables:
        return np.zeros(len(patient_list), dtype=np.bool_)
    return np.asarray(first_day >= period.first)


def window_on_list(patient_list: PatientList, days: int) -> Mask:
    """Per patient: on the list since the window's first day (an unknown start counts as long enough)."""
    start = patient_list.patients["list_from"]
    return np.asarray((start == NO_DAY) | (start <= patient_list.index_day - days + 1))


def window_seen(patient_list: PatientList, table: str, days: int) -> Mask:
    """Per patient: an absence in the last ``days`` days can be told from a lack of data."""
    return window_inside_period(patient_list, table, days) & window_on_list(patient_list, days)
