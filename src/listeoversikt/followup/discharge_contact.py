"""Which contact fulfils the duty after a discharge, and which comes first.

Fulfilled by a doctor, nurse or health secretary who reached the patient, or next of kin (marked): consultation,
e-consultation, video, phone or home visit, after the discharge; on the day of discharge itself an export counts
only phone, video and home visit, and what is logged here counts whatever its kind. A contact after a new
admission doesn't fulfil. Source: follow-up contract.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from listeoversikt.followup.logged_contacts import LoggedContacts
from listeoversikt.patient_list.frames import CONTACTS, NO_DAY, Column, ContactKind, Days, Mask, Role, Table
from listeoversikt.patient_list.snapshot import PatientList

FULFILLING_ROLES = (Role.DOCTOR, Role.NURSE, Role.SECRETARY)
FULFILLING_KINDS = (
    ContactKind.CONSULTATION,
    ContactKind.E_CONSULTATION,
    ContactKind.VIDEO,
    ContactKind.PHONE,
    ContactKind.HOME_VISIT,
    ContactKind.NEXT_OF_KIN,
)
SAME_DAY_KINDS = (ContactKind.PHONE, ContactKind.VIDEO, ContactKind.HOME_VISIT)


@dataclass(frozen=True)
class FirstContacts:
    """The first fulfilling contact of each discharge; ``NO_DAY``, -1, -1 and False where there is none."""

    day: Days
    role: Column
    kind: Column
    logged: Mask
    initiative: Mask
    declined: Mask


def first_contacts(
    patient_list: PatientList, owner: Column, discharged: Days, until: Days, roles: Collection[Role]
) -> FirstContacts:
    """For each discharge of ``owner``: the first contact of one of ``roles`` that fulfils.

    A contact after ``until`` (new admission, death, moving) doesn't.
    """
    contacts = patient_list.events(CONTACTS)
    period = patient_list.periods.get(CONTACTS)
    if contacts is None or period is None or not len(owner) or not len(contacts):
        return _nobody(len(owner))
    fulfils = np.isin(contacts["kind"], FULFILLING_KINDS) & np.isin(contacts["role"], list(roles))
    at_once = np.isin(contacts["kind"], SAME_DAY_KINDS)
    today = _first(contacts, fulfils & at_once, owner, discharged)
    today = np.where(_days(contacts, today) == discharged, today, -1)
    later = _first(contacts, fulfils, owner, discharged + 1)
    row = np.where(today >= 0, today, later)
    day = _days(contacts, row)
    valid = (row >= 0) & (day <= until) & (discharged >= period.first)
    no = np.zeros(len(owner), dtype=np.bool_)
    return FirstContacts(
        day=np.where(valid, day, NO_DAY).astype(np.int32),
        role=np.where(valid, contacts["role"][row], -1).astype(np.int8),
        kind=np.where(valid, contacts["kind"][row], -1).astype(np.int8),
        logged=no,
        initiative=no,
        declined=no,
    )


def first_logged(
    logged: LoggedContacts, owner: Column, discharged: Days, roles: Collection[Role]
) -> FirstContacts:
    """For each discharge of ``owner``: the first contact of one of ``roles`` logged here, on day 0 or later."""
    counted = logged.only(np.isin(logged.role, list(roles)))
    if not len(counted) or not len(owner):
        return _nobody(len(owner))
    at = np.searchsorted(counted.keys, (owner.astype(np.int64) << 32) + discharged)
    row = np.minimum(at, len(counted) - 1)
    found = (at < len(counted)) & (counted.patient[row] == owner)
    return FirstContacts(
        day=np.where(found, counted.day[row], NO_DAY).astype(np.int32),
        role=np.where(found, counted.role[row], -1).astype(np.int8),
        kind=np.where(found, counted.kind[row], -1).astype(np.int8),
        logged=found,
        initiative=found & counted.initiative[row],
        declined=found & counted.declined[row],
    )


def not_after(contacts: FirstContacts, last: Days) -> FirstContacts:
    """Those on or before ``last`` (new admission, death, moving); a first contact after it is none."""
    return _chosen(contacts.day <= last, contacts, _nobody(len(last)))


def earlier_of(exported: FirstContacts, logged: FirstContacts) -> FirstContacts:
    """The earlier of both; on the same day the one logged here, which says more."""
    return _chosen(exported.day < logged.day, exported, logged)


def _chosen(first: Mask, one: FirstContacts, other: FirstContacts) -> FirstContacts:
    return FirstContacts(
        day=np.where(first, one.day, other.day),
        role=np.where(first, one.role, other.role),
        kind=np.where(first, one.kind, other.kind),
        logged=np.where(first, one.logged, other.logged),
        initiative=np.where(first, one.initiative, other.initiative),
        declined=np.where(first, one.declined, other.declined),
    )


def _nobody(count: int) -> FirstContacts:
    nothing, no = np.full(count, -1, dtype=np.int8), np.zeros(count, dtype=np.bool_)
    return FirstContacts(np.full(count, NO_DAY, dtype=np.int32), nothing, nothing, no, no, no)


def _days(contacts: Table, row: Column) -> Days:
    """The day of each row, ``NO_DAY`` for -1."""
    return np.where(row >= 0, contacts["day"][row], NO_DAY).astype(np.int32)


def _first(contacts: Table, wanted: Mask, owner: Column, from_day: Days) -> Column:
    """The first wanted contact of each owner on or after ``from_day``; -1 if none. Contacts are sorted."""
    rows = np.flatnonzero(wanted)
    if not len(rows):
        return np.full(len(owner), -1, dtype=np.int64)
    key = (contacts["patient"][rows].astype(np.int64) << 32) + contacts["day"][rows]
    at = np.searchsorted(key, (owner.astype(np.int64) << 32) + from_day)
    row = rows[np.minimum(at, len(rows) - 1)]
    found = (at < len(rows)) & (contacts["patient"][row] == owner)
    return np.where(found, row, -1)
