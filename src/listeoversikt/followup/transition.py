"""From child to adult: those of 16–19 years with a disability, or known to BUP.

Source: follow-up contract, "The worklist"; pilot's design document 4.2 (the break in specialist contact). The
export doesn't name BUP: a stay in mental health care that began before the year the patient turned 18 is read as
BUP. Outpatient BUP can't be seen.
"""

from __future__ import annotations

import numpy as np

from listeoversikt.followup.facts import FactColumn, FactKind, Found
from listeoversikt.followup.list_view import ListView
from listeoversikt.followup.reasons import Reason
from listeoversikt.followup.target_groups import TargetGroup
from listeoversikt.patient_list.frames import NO_DAY, STAYS, Days, Institution
from listeoversikt.patient_list.snapshot import year_of

AGES = (16, 19)
ADULT = 18


def transition(view: ListView) -> Found:
    """The patients of 16–19 (calendar years) whose passage to adult care needs somebody."""
    age = view.scores.age
    treated = _last_stay_as_a_child(view)
    disabled = view.groups.member(TargetGroup.DISABILITY)
    of_age = (age >= AGES[0]) & (age <= AGES[1])
    patients = np.flatnonzero(of_age & (disabled | (treated != NO_DAY)))
    treated = treated[patients]
    return Found(
        Reason.TRANSITION,
        patients,
        np.full(len(patients), NO_DAY, dtype=np.int32),
        (
            FactColumn(FactKind.AGE, number=age[patients]),
            *view.in_groups(patients, TargetGroup.DISABILITY),
            FactColumn(FactKind.MENTAL_HEALTH_STAY, day=treated, holds=treated != NO_DAY),
        ),
    )


def _last_stay_as_a_child(view: ListView) -> Days:
    stays = view.table(STAYS)
    born = view.patient_list.patients["birth_year"][stays["patient"]]
    young = year_of(stays["day"]) - born < ADULT
    rows = young & (stays["institution"] == Institution.MENTAL_HEALTH)
    return view.newest(stays["patient"][rows], stays["day"][rows])
