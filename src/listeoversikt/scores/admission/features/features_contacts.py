"""Features of contacts: whom the office and the emergency clinic see, how often, by whom, how lately."""

from __future__ import annotations

import numpy as np

from listeoversikt.patient_list.contact_counts import ContactCounts
from listeoversikt.patient_list.frames import CONTACTS, NO_DAY, Column, ContactKind, Role, Table, empty_table
from listeoversikt.scores.admission.features.features_sight import HISTORY_DAYS, Sight

QUARTER, YEAR = 90, 365
DIGITAL = (ContactKind.E_CONSULTATION, ContactKind.VIDEO)
CONSULTATIONS = (ContactKind.CONSULTATION, *DIGITAL)
SEEN = (*CONSULTATIONS, ContactKind.HOME_VISIT)


def contact_features(sight: Sight) -> dict[str, Column]:
    """Consultations by role and kind, visits, talks with next of kin, the emergency clinic."""
    contacts = sight.known.contacts
    contacts = empty_table(CONTACTS) if contacts is None else contacts
    year = ContactCounts.of(contacts.take(sight.within(contacts, YEAR)), len(sight))
    quarter, night = sight.within(contacts, QUARTER), contacts["kind"] == ContactKind.EMERGENCY_CLINIC
    told = sight.states(f"{CONTACTS}.role", f"{CONTACTS}.claims")

    def in_year(kinds: tuple[ContactKind, ...], *roles: Role) -> Column:
        return sight.number(year.those(kinds, roles), CONTACTS, YEAR, told=told or not roles)

    seen = np.isin(contacts["kind"], SEEN)
    return {
        "emergency_clinic_90": sight.counted(contacts["patient"][night & quarter], CONTACTS, QUARTER),
        "emergency_clinic_365": in_year((ContactKind.EMERGENCY_CLINIC,)),
        "emergency_clinic_730": sight.counted(contacts["patient"][night], CONTACTS, HISTORY_DAYS),
        "doctor_consultations_365": in_year(CONSULTATIONS, Role.DOCTOR),
        "nurse_consultations_365": in_year(CONSULTATIONS, Role.NURSE),
        "digital_consultations_365": in_year(DIGITAL),
        "phone_and_simple_365": in_year((ContactKind.PHONE, ContactKind.SIMPLE)),
        "home_visits_365": in_year((ContactKind.HOME_VISIT,)),
        "next_of_kin_365": in_year((ContactKind.NEXT_OF_KIN,)),
        "meetings_365": in_year((ContactKind.MEETING,)),
        "clinicians_365": _clinicians(sight, contacts),
        "days_since_seen": sight.days_since(contacts["patient"][seen], contacts["day"][seen], CONTACTS),
        "days_on_list": _days_on_list(sight),
    }


def _clinicians(sight: Sight, contacts: Table) -> Column:
    """How many different people in the office the patient has been in contact with in 365 days."""
    of_office = contacts["kind"] != ContactKind.EMERGENCY_CLINIC
    rows = np.flatnonzero(sight.within(contacts, YEAR) & of_office & (contacts["clinician"] >= 0))
    many = len(contacts.labels["clinician"]) + 1
    pairs = np.sort(contacts["patient"][rows].astype(np.int64) * many + contacts["clinician"][rows])
    distinct = pairs[np.diff(pairs, prepend=-1) != 0]
    return sight.counted(distinct // many, CONTACTS, YEAR, told=sight.states(f"{CONTACTS}.clinician"))


def _days_on_list(sight: Sight) -> Column:
    """Days since the patient came on the list, at most 730; nan where the export doesn't tell."""
    start = sight.known.patient_list.patients["list_from"]
    days = sight.known.index_day.astype(np.float64) - start
    return np.where((start == NO_DAY) | (days < 0), np.nan, np.minimum(days, HISTORY_DAYS))
