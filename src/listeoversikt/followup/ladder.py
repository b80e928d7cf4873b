"""The ladder after a discharge: contact in three working days, doctor in 14 days, reassessment in 4 weeks.

Default for *skropelig_eldre* and *kronisk* (as on the day of discharge). As far as an export tells it:

* doctor in 14 days – a contact with a doctor (kinds as for the clock) by day 14; indicator ``utskrivning_14d``
* reassessment in 4 weeks – contacts of doctor or nurse on at least 2 different days by day 28; indicator
  ``utskrivning_4u``

A contact after a new admission, death or moving doesn't count, as for the clock. Source: follow-up contract,
"Ladder (PaTH)"; the two indicators' definitions.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from listeoversikt.followup.discharge import DischargeContacts, next_episode
from listeoversikt.followup.discharge_contact import FULFILLING_KINDS, SAME_DAY_KINDS
from listeoversikt.followup.target_groups import TargetGroup
from listeoversikt.patient_list.episodes import episodes_of
from listeoversikt.patient_list.frames import CONTACTS, NO_DAY, Column, Days, Mask, Role
from listeoversikt.patient_list.snapshot import PatientList

DOCTOR_DAYS = 14
REASSESSED_DAYS = 28
LADDER_GROUPS = (TargetGroup.FRAIL_ELDERLY, TargetGroup.CHRONIC)
REASSESSED_BY = (Role.DOCTOR, Role.NURSE)


@dataclass(frozen=True)
class LadderDays:
    """Per discharge asked for: who has the ladder, and the day each of the later steps was taken.

    ``doctor`` is the first contact with a doctor, ``reassessed`` the second day with a doctor or nurse, both
    however late; ``NO_DAY`` where there is none. ``ends`` is the day of a new admission, death or moving.
    """

    applies: Mask
    doctor: Days
    reassessed: Days
    ends: Days


def ladder_days(patient_list: PatientList, discharges: DischargeContacts, rows: Column) -> LadderDays:
    """The later steps of the discharges ``rows``; ``patient_list`` is the one the clocks were made of."""
    order = list(TargetGroup)
    places = [order.index(group) for group in LADDER_GROUPS]
    owner, discharged = discharges.patient[rows], discharges.discharged[rows]
    ends = _ends(patient_list, discharges, rows)
    return LadderDays(
        applies=np.asarray(discharges.in_group[places][:, rows].any(axis=0)),
        doctor=_nth_day(patient_list, owner, discharged, ends, (Role.DOCTOR,), 1),
        reassessed=_nth_day(patient_list, owner, discharged, ends, REASSESSED_BY, 2),
        ends=ends,
    )


def readmissions(patient_list: PatientList, discharges: DischargeContacts, rows: Column) -> Days:
    """The first day of the next episode of each discharge, planned same-day stays apart; ``NO_DAY`` = none."""
    episodes = episodes_of(patient_list)
    counted = ~(episodes.planned & (episodes.start == episodes.end))
    after = next_episode(episodes, counted)[discharges.episode[rows]]
    return np.where(after >= 0, episodes.start[after], NO_DAY).astype(np.int32)


def _ends(patient_list: PatientList, discharges: DischargeContacts, rows: Column) -> Days:
    patients, owner = patient_list.patients, discharges.patient[rows]
    gone = np.minimum(patients["died"][owner], patients["list_to"][owner])
    return np.minimum(readmissions(patient_list, discharges, rows), gone).astype(np.int32)


def _nth_day(
    patient_list: PatientList,
    owner: Column,
    discharged: Days,
    until: Days,
    roles: tuple[Role, ...],
    count: int,
) -> Days:
    """The ``count``-th different day with a contact of ``roles`` from the discharge on."""
    contacts, nothing = patient_list.events(CONTACTS), np.full(len(owner), NO_DAY, dtype=np.int32)
    if contacts is None or not len(owner):
        return nothing
    wanted = np.isin(contacts["kind"], FULFILLING_KINDS) & np.isin(contacts["role"], roles)
    at_once = wanted & np.isin(contacts["kind"], SAME_DAY_KINDS)
    later = _day_keys(contacts["patient"][wanted], contacts["day"][wanted])
    same_day = _day_keys(contacts["patient"][at_once], contacts["day"][at_once])
    start = (owner.astype(np.int64) << 32) + discharged
    on_day_0 = np.isin(start, same_day)
    at = np.searchsorted(later, start, side="right") + count - 1 - on_day_0
    day = np.where(
        on_day_0 & (count == 1), discharged, _day_of(later, at, owner, np.searchsorted(later, start))
    )
    return np.where(day <= until, day, NO_DAY).astype(np.int32)


def _day_keys(patient: Column, day: Days) -> Column:
    """One number for each patient and day, each once, in order."""
    return np.unique((patient.astype(np.int64) << 32) + day)


def _day_of(keys: Column, at: Column, owner: Column, first: Column) -> Column:
    """The day of the keys at those places; ``NO_DAY`` where the place isn't the owner's."""
    if not len(keys):
        return np.full(len(at), NO_DAY, dtype=np.int64)
    inside = (at >= first) & (at < len(keys))
    key = keys[np.clip(at, 0, len(keys) - 1)]
    return np.where(inside & (key >> 32 == owner), key & 0xFFFFFFFF, NO_DAY)
