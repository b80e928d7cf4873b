"""Who isn't seen: those in need without contact, and regular attenders who are gone.

Seen = konsultasjon, ekonsultasjon, video or hjemmebesok. Sources: pilot's design document 4.3
(«svak etterspørrer»); evaluation appendix B.3 number 4 (the rule of four visits a year is ours).
"""

from __future__ import annotations

import numpy as np

from listeoversikt.followup.facts import FactColumn, FactKind, Found
from listeoversikt.followup.list_view import YEAR, ListView
from listeoversikt.followup.reasons import Reason
from listeoversikt.followup.target_groups import TargetGroup
from listeoversikt.patient_list.frames import CONTACTS, NO_DAY, Column, Days, Role

NEED = (
    TargetGroup.SERIOUS_PSYCHIATRIC,
    TargetGroup.SUBSTANCE,
    TargetGroup.DISABILITY,
    TargetGroup.FRAIL_ELDERLY,
    TargetGroup.CHRONIC,
)
OLD = 85
REGULAR_VISITS = 4


def silent_need(view: ListView) -> Found:
    """«Behov uten kontakt»: the target group, with what the need is and when the patient was last seen."""
    patients = np.flatnonzero(view.groups.member(TargetGroup.SILENT_NEED))
    age = view.scores.age
    last = _last_seen_by_doctor_or_nurse(view)
    in_need = np.logical_or.reduce([view.groups.member(group) for group in NEED]) | (age >= OLD)
    return Found(
        Reason.SILENT_NEED,
        patients,
        np.full(len(patients), NO_DAY, dtype=np.int32),
        (
            FactColumn(FactKind.LAST_SEEN, day=last, holds=last != NO_DAY).take(patients),
            FactColumn(FactKind.NOT_SEEN_BEFORE, holds=last == NO_DAY).take(patients),
            *view.in_groups(patients, *NEED),
            FactColumn(FactKind.AGE, number=age, holds=age >= OLD).take(patients),
        ),
        not_evaluated=in_need & ~view.within(last, YEAR) & ~view.absence_seen(YEAR, CONTACTS),
    )


def gone(view: ListView) -> Found:
    """Seen at least four times in each of the two years before, and not at all in the last 365 days."""
    ago = view.known.days_back(view.seen["patient"], view.seen["day"])
    year_before = _visits(view, (ago >= YEAR) & (ago < 2 * YEAR))
    two_years_before = _visits(view, (ago >= 2 * YEAR) & (ago < 3 * YEAR))
    regular = (year_before >= REGULAR_VISITS) & (two_years_before >= REGULAR_VISITS)
    unseen = regular & ~view.within(view.last_seen, YEAR)
    told = view.absence_seen(3 * YEAR, CONTACTS)
    patients = np.flatnonzero(unseen & told)
    return Found(
        Reason.GONE,
        patients,
        np.full(len(patients), NO_DAY, dtype=np.int32),
        (
            FactColumn(FactKind.LAST_SEEN, day=view.last_seen[patients]),
            FactColumn(FactKind.SEEN_YEAR_BEFORE, number=year_before[patients]),
            FactColumn(FactKind.SEEN_TWO_YEARS_BEFORE, number=two_years_before[patients]),
        ),
        not_evaluated=unseen & ~told,
    )


def _visits(view: ListView, rows: Column) -> Column:
    return np.bincount(view.seen["patient"][rows], minlength=len(view))


def _last_seen_by_doctor_or_nurse(view: ListView) -> Days:
    seen = view.seen.take(np.isin(view.seen["role"], (Role.DOCTOR, Role.NURSE)))
    return view.newest(seen["patient"], seen["day"])
