"""Consider a medication review: many medicines, no review for a year, and something that makes it worth while.

At least 4 regular medicines, no review in 365 days (*tiltak* legemiddelgjennomgang or takst 2ld), **and** at
least 10 regular medicines, age 75 or more, frail (*skropelig_eldre*), discharged in the last 30 days, a
medicine of the high-risk list, or newest eGFR below 45. Sources: follow-up contract, "The worklist"; pilot's
design document 6.2.1. Without a statement of regular use the number of medicines isn't known, and nobody is
found.
"""

from __future__ import annotations

import numpy as np

from listeoversikt.clinical.claims import claims_of
from listeoversikt.followup.facts import FactColumn, FactKind, Found
from listeoversikt.followup.high_risk_medicines import EVER, high_risk
from listeoversikt.followup.list_view import YEAR, ListView, later_of
from listeoversikt.followup.reasons import Reason
from listeoversikt.followup.target_groups import TargetGroup
from listeoversikt.patient_list.frames import CONTACTS, MEASUREMENTS, MEASURES, NO_DAY, Column, Days, Mask
from listeoversikt.scores.rules import newest_value, rows_of_kind

MANY, VERY_MANY = 4, 10
OLD = 75
DISCHARGED_DAYS = 30
LOW_EGFR = 45.0
REVIEW = "legemiddelgjennomgang"
SIGHT = (MEASURES, f"{CONTACTS}.claims")


def medicine_review(view: ListView) -> Found:
    """The patients for whom a review should be considered, with what speaks for it."""
    medicines = view.scores.medications
    last = later_of(view.last_measure(REVIEW), view.last_claim(claims_of(kind="lmg")))
    without = (medicines >= MANY) & ~view.within(last, YEAR)
    grounds, worth_while = _grounds(view)
    told = view.absence_seen(YEAR, *SIGHT)
    patients = np.flatnonzero(without & worth_while & told)
    last = last[patients]
    return Found(
        Reason.MEDICINE_REVIEW,
        patients,
        np.full(len(patients), NO_DAY, dtype=np.int32),
        (
            FactColumn(FactKind.MEDICINES, number=medicines[patients]),
            FactColumn(FactKind.LAST_REVIEW, day=last, holds=last != NO_DAY),
            FactColumn(FactKind.NO_REVIEW, holds=last == NO_DAY),
            *(ground.take(patients) for ground in grounds),
            *view.missing(*SIGHT),
        ),
        not_evaluated=without & worth_while & ~told,
    )


def _grounds(view: ListView) -> tuple[tuple[FactColumn, ...], Mask]:
    """What speaks for a review, over all patients, and whether anything does."""
    age = view.scores.age
    discharged = _last_discharge(view)
    egfr, measured = newest_egfr(view)
    facts = (
        FactColumn(FactKind.AGE, number=age, holds=age >= OLD),
        FactColumn(
            FactKind.IN_GROUP,
            key=TargetGroup.FRAIL_ELDERLY.value,
            holds=view.groups.member(TargetGroup.FRAIL_ELDERLY),
        ),
        FactColumn(FactKind.DISCHARGED, day=discharged, holds=view.within(discharged, DISCHARGED_DAYS)),
        *(
            FactColumn(FactKind.HIGH_RISK_MEDICINE, key=key, holds=holds)
            for key, holds in high_risk(view.known).items()
        ),
        FactColumn(FactKind.EGFR, day=measured, number=egfr, holds=np.asarray(egfr < LOW_EGFR)),
    )
    some = np.asarray(view.scores.medications >= VERY_MANY)
    for fact in facts:
        assert fact.holds is not None
        some = some | fact.holds
    return facts, some


def _last_discharge(view: ListView) -> Days:
    """Per patient: the last day an episode ended, planned same-day stays apart (they start no clock)."""
    episodes = view.known.episodes
    ended = (episodes.end != NO_DAY) & ~(episodes.planned & (episodes.start == episodes.end))
    return view.newest(episodes.patient[ended], episodes.end[ended])


def newest_egfr(view: ListView) -> tuple[Column, Days]:
    """Per patient: the newest eGFR (ml/min/1.73m2; several that day as their mean) and its day."""
    measurements = view.table(MEASUREMENTS)
    rows = rows_of_kind(view.known, "egfr", EVER)
    day = view.newest(measurements["patient"][rows], measurements["day"][rows])
    return newest_value(view.known, rows), day
