"""The ladder after a discharge: contact in three working days, doctor in 14 days, reassessment in 4 weeks.

Default for *skropelig_eldre* and *kronisk* (as on the day of discharge). As far as an export and the log tell it:

* doctor in 14 days – a contact with a doctor (kinds as for the clock) by day 14; indicator ``utskrivning_14d``
* reassessment in 4 weeks – contacts of doctor or nurse on at least 2 different days by day 28; indicator
  ``utskrivning_4u``

A contact after a new admission, death or moving doesn't count, as for the clock. Source: follow-up contract,
"Ladder (PaTH)"; the two indicators' definitions.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, partial

import numpy as np

from listeoversikt.followup.discharge import ClockState, DischargeContacts
from listeoversikt.followup.discharge_contact import FULFILLING_KINDS, SAME_DAY_KINDS
from listeoversikt.followup.target_groups import TargetGroup
from listeoversikt.patient_list.frames import CONTACTS, NO_DAY, Column, Days, Mask, Role
from listeoversikt.patient_list.snapshot import PatientList

DOCTOR_DAYS = 14
REASSESSED_DAYS = 28
LADDER_GROUPS = (TargetGroup.FRAIL_ELDERLY, TargetGroup.CHRONIC)
REASSESSED_BY = (Role.DOCTOR, Role.NURSE)
PERIOD_DAYS = 365


class Rung(StrEnum):
    """The steps of the ladder."""

    CONTACT = "contact"  # working day 3
    DOCTOR = "doctor"  # 14 days
    REASSESSED = "reassessed"  # 4 weeks


@dataclass(frozen=True)
class LadderDays:
    """Per discharge asked for: who has the ladder, and the day each of the later steps was taken.

    ``doctor`` is the first contact with a doctor, ``reassessed`` the second day with a doctor or nurse, both
    however late; ``NO_DAY`` where there is none. ``ends`` is the day of a new admission, death or moving.
    """

    applies: Mask
    ends: Days
    day_of: Callable[[tuple[Role, ...], int], Days]
    """The n-th different day with a contact of some roles."""

    @cached_property
    def doctor(self) -> Days:
        """The first contact with a doctor."""
        return self.day_of((Role.DOCTOR,), 1)

    @cached_property
    def reassessed(self) -> Days:
        """The second day with a doctor or nurse."""
        return self.day_of(REASSESSED_BY, 2)


@dataclass(frozen=True)
class Adherence:
    """Of ``due`` discharges whose step is due, ``done`` had it in time. Plain counts."""

    done: int
    due: int


def ladder_days(patient_list: PatientList, discharges: DischargeContacts, rows: Column) -> LadderDays:
    """The later steps of the discharges ``rows``; ``patient_list`` is the one the clocks were made of."""
    order = list(TargetGroup)
    places = [order.index(group) for group in LADDER_GROUPS]
    ends = np.minimum(discharges.readmitted, np.minimum(discharges.died, discharges.moved))[rows]
    return LadderDays(
        applies=np.asarray(discharges.in_group[places][:, rows].any(axis=0)),
        ends=ends,
        day_of=partial(_nth_day, patient_list, discharges, rows, ends),
    )


def adherence(
    patient_list: PatientList, discharges: DischargeContacts, known_day: int
) -> dict[Rung, Adherence]:
    """Per step: done in time, of those whose step fell due in the 365 days before ``known_day``.

    Out are discharges without a clock, those that fell away before the step was due and hadn't had it, and those
    whose contacts can't be seen.
    """
    left = discharges.discharged
    recent = (left >= known_day - PERIOD_DAYS - REASSESSED_DAYS) & (left < known_day)
    rows = np.flatnonzero(recent & (discharges.due != NO_DAY) & ~discharges.unseen)
    found = ladder_days(patient_list, discharges, rows)
    lapsed = discharges.in_state(ClockState.LAPSED)[rows]
    steps = {
        Rung.CONTACT: (discharges.due[rows], discharges.contact[rows], lapsed),
        Rung.DOCTOR: (left[rows] + DOCTOR_DAYS, found.doctor, None),
        Rung.REASSESSED: (left[rows] + REASSESSED_DAYS, found.reassessed, None),
    }
    figures = {}
    for rung, (due, day, off) in steps.items():
        done = day <= due
        off = (found.ends < due) & ~done if off is None else off
        judged = found.applies & ~off & (due < known_day) & (due >= known_day - PERIOD_DAYS)
        figures[rung] = Adherence(int((judged & done).sum()), int(judged.sum()))
    return figures


def _nth_day(
    patient_list: PatientList,
    discharges: DischargeContacts,
    rows: Column,
    until: Days,
    roles: tuple[Role, ...],
    count: int,
) -> Days:
    """The ``count``-th different day with a contact of ``roles`` from the discharge on, in the export or logged."""
    owner, discharged = discharges.patient[rows], discharges.discharged[rows]
    later, same_day = _contact_days(patient_list, discharges, np.unique(owner), roles)
    if not len(owner) or not len(later):
        return np.full(len(owner), NO_DAY, dtype=np.int32)
    start = (owner.astype(np.int64) << 32) + discharged
    on_day_0 = np.isin(start, same_day)
    at = np.searchsorted(later, start, side="right") + count - 1 - on_day_0
    day = np.where(
        on_day_0 & (count == 1), discharged, _day_of(later, at, owner, np.searchsorted(later, start))
    )
    return np.where(day <= until, day, NO_DAY).astype(np.int32)


def _contact_days(
    patient_list: PatientList, discharges: DischargeContacts, owners: Column, roles: tuple[Role, ...]
) -> tuple[Column, Column]:
    """Days of ``owners`` with a contact of ``roles``: those that count later, and those that count on day 0 too."""
    log = discharges.log
    mine = np.isin(log.role, roles)
    later, same_day = [log.keys[mine]], [log.keys[mine]]
    contacts = patient_list.events(CONTACTS)
    if contacts is not None and len(owners):
        theirs = contacts.take(_rows_of(contacts["patient"], owners))
        kind, role = theirs["kind"], theirs["role"]
        wanted = np.isin(kind, FULFILLING_KINDS) & np.isin(role, roles)
        at_once = wanted & np.isin(kind, SAME_DAY_KINDS)
        keys = (theirs["patient"].astype(np.int64) << 32) + theirs["day"]
        later.append(keys[wanted])
        same_day.append(keys[at_once])
    return _each_once(later), _each_once(same_day)


def _rows_of(patient: Column, owners: Column) -> Column:
    """The rows of some patients (each once, in order), in a column that is sorted by patient."""
    first, last = np.searchsorted(patient, owners), np.searchsorted(patient, owners, side="right")
    count = last - first
    before = np.cumsum(count) - count
    rows: Column = np.arange(count.sum()) + np.repeat(first - before, count)
    return rows


def _each_once(keys: list[Column]) -> Column:
    """The keys in order, each once; every part is in order already, so that sorting is merging."""
    merged = np.sort(np.concatenate(keys), kind="stable")
    fresh = np.ones(len(merged), dtype=np.bool_)
    fresh[1:] = merged[1:] != merged[:-1]
    return merged[fresh]


def _day_of(keys: Column, at: Column, owner: Column, first: Column) -> Column:
    """The day of the keys at those places; ``NO_DAY`` where the place isn't the owner's."""
    inside = (at >= first) & (at < len(keys))
    key = keys[np.clip(at, 0, len(keys) - 1)]
    return np.where(inside & (key >> 32 == owner), key & 0xFFFFFFFF, NO_DAY)
