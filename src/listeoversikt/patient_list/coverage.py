"""Which windows the export can see.

A rule that fires on *absence* is evaluated only where its window begins inside the table's period and
after the patient came on the list; elsewhere the patient is out of numerator and denominator and counted
beside («for kort historikk», «ny på listen»). Source: journal-export contract, "Coverage". That
contract asks where a period begins, and says nothing of one that ends before the export's date: the rules don't ask it.
A prediction does (``reaches_index_day``): what nobody looked for isn't something that wasn't there.
"""

from __future__ import annotations

import numpy as np

from listeoversikt.patient_list.frames import NO_DAY, Mask
from listeoversikt.patient_list.snapshot import PatientList

LATEST_ROWS = 31
"""So many days a table may end before the index day, and still be said to reach it: what is lately written comes late."""


def window_inside_period(patient_list: PatientList, table: str, days: int) -> Mask:
    """Per patient: the last ``days`` days up to the index day begin inside the table's period.

    Whether the period lasts up to the index day isn't asked here: see ``reaches_index_day``.
    """
    period = patient_list.periods.get(table)
    first_day = patient_list.index_day - days + 1
    if period is None or table not in patient_list.tables:
        return np.zeros(len(patient_list), dtype=np.bool_)
    return np.asarray(first_day >= period.first)


def reaches_index_day(patient_list: PatientList, table: str) -> Mask:
    """Per patient: the table's period lasts up to the index day, or ends at most ``LATEST_ROWS`` days before it."""
    period = patient_list.periods.get(table)
    if period is None or table not in patient_list.tables:
        return np.zeros(len(patient_list), dtype=np.bool_)
    return np.asarray(patient_list.index_day <= period.last + LATEST_ROWS)


def window_on_list(patient_list: PatientList, days: int) -> Mask:
    """Per patient: on the list since the window's first day (an unknown start counts as long enough)."""
    start = patient_list.patients["list_from"]
    return np.asarray((start == NO_DAY) | (start <= patient_list.index_day - days + 1))


def window_seen(patient_list: PatientList, table: str, days: int) -> Mask:
    """Per patient: an absence in the last ``days`` days can be told from a lack of data."""
    return window_inside_period(patient_list, table, days) & window_on_list(patient_list, days)
