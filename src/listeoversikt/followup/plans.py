"""Care plans that are missing: COPD and diabetes without a plan in force.

In force = *tiltak* behandlingsplan in the last 365 days; a plan kept in the program counts too (``care_plan``).
Source: indicators ``behandlingsplan_kols`` and ``behandlingsplan_diabetes``; pilot's design document 6.2.
"""

from __future__ import annotations

import numpy as np

from listeoversikt.followup.facts import FactColumn, FactKind, Found
from listeoversikt.followup.list_view import YEAR, ListView
from listeoversikt.followup.reasons import Reason
from listeoversikt.patient_list.frames import MEASURES, NO_DAY, Mask

PLAN = "behandlingsplan"


def copd_plan(view: ListView) -> Found:
    """COPD without a plan in force."""
    return _missing(Reason.COPD_PLAN, view, view.copd)


def diabetes_plan(view: ListView) -> Found:
    """Diabetes without a plan in force."""
    return _missing(Reason.DIABETES_PLAN, view, view.diabetes)


def _missing(reason: Reason, view: ListView, whom: Mask) -> Found:
    last = view.last_measure(PLAN)
    without = whom & ~view.within(last, YEAR)
    told = view.absence_seen(YEAR, MEASURES)
    patients = np.flatnonzero(without & told)
    last = last[patients]
    return Found(
        reason,
        patients,
        np.full(len(patients), NO_DAY, dtype=np.int32),
        (
            FactColumn(FactKind.LAST_PLAN, day=last, holds=last != NO_DAY),
            FactColumn(FactKind.NO_PLAN, holds=last == NO_DAY),
        ),
        not_evaluated=without & ~told,
    )
