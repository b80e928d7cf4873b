"""Discharges whose contact is still to be made: the most binding reason on the worklist.

Not due, due today or overdue. Waiting ones have no due date yet; lapsed and done ones need nobody; missed ones
(overdue more than 28 days) are off the list and counted in the indicators. Source: follow-up contract.
"""

from __future__ import annotations

import numpy as np

from listeoversikt.followup.discharge import FOR_INDICATORS_ONLY, ClockState, DischargeContacts
from listeoversikt.followup.facts import FactColumn, FactKind, Found
from listeoversikt.followup.reasons import Reason
from listeoversikt.followup.target_groups import TargetGroup
from listeoversikt.patient_list.frames import NO_DAY, STAYS, Days
from listeoversikt.patient_list.snapshot import PatientList, date_of

OPEN = (ClockState.NOT_DUE, ClockState.DUE_TODAY, ClockState.OVERDUE)


def open_discharges(discharges: DischargeContacts) -> Found:
    """The running clocks, one row a discharge."""
    rows = np.flatnonzero(discharges.in_state(*OPEN))
    known, due_known = discharges.known[rows], discharges.due_from_known[rows]
    return Found(
        Reason.DISCHARGE,
        discharges.patient[rows],
        discharges.due[rows],
        (
            FactColumn(FactKind.DISCHARGED, day=discharges.discharged[rows]),
            FactColumn(FactKind.KNOWN, day=known, holds=known != NO_DAY),
            FactColumn(FactKind.DUE_FROM_KNOWN, day=due_known, holds=due_known != NO_DAY),
            FactColumn(FactKind.CONTACTS_UNSEEN, holds=discharges.unseen[rows]),
            *(
                FactColumn(FactKind.IN_GROUP, key=group.value, holds=discharges.in_group[number][rows])
                for number, group in enumerate(TargetGroup)
                if group not in FOR_INDICATORS_ONLY
            ),
        ),
        of=tuple(date_of(day).isoformat() for day in discharges.discharged[rows].tolist()),
    )


def newest_ends(patient_list: PatientList) -> Days:
    """Per patient: the day the newest stay ended; -1 where none has."""
    ends = np.full(len(patient_list), -1, dtype=np.int32)
    stays = patient_list.events(STAYS)
    if stays is not None:
        ended = stays["end"] != NO_DAY
        np.maximum.at(ends, stays["patient"][ended], stays["end"][ended])
    return ends
