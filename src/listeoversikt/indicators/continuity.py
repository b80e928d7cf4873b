"""Continuity: how much of a patient's consultations are with the doctor seen most (UPC).

Consultations are konsultasjon, video or ekonsultasjon with a doctor, in the last 365 days. Per person, then
the mean over persons with at least one (range 0-1; "gjennomsnittsindividet", evaluation 6.5); the variant
«per_konsultasjon» weighs every consultation alike, as the expert committee's 72 % does. Consultations that
don't say which doctor are left out and counted beside.
"""

from __future__ import annotations

import numpy as np

from listeoversikt.followup.target_groups import CONSULTATIONS
from listeoversikt.indicators.definition import HideUnit, Kind
from listeoversikt.indicators.result import Note
from listeoversikt.indicators.rule import Rule
from listeoversikt.indicators.tally import Units
from listeoversikt.indicators.view import PeriodView, contacts_of
from listeoversikt.patient_list.frames import CONTACTS, Column, Role


def _per_person(view: PeriodView) -> Units:
    most, total, unnamed = view.once(_with_doctors)
    share = np.divide(most, total, out=np.zeros(len(view)), where=total > 0)
    return Units(numerator=share, denominator=total > 0, unknown=unnamed, squares=share**2)


def _per_consultation(view: PeriodView) -> Units:
    most, total, unnamed = view.once(_with_doctors)
    return Units(numerator=most, denominator=total, unknown=unnamed)


def _with_doctors(view: PeriodView) -> tuple[Column, Column, Column]:
    """Per patient: consultations with the doctor seen most, with any named doctor, with an unnamed one."""
    contacts = view.year_contacts
    rows = contacts_of(contacts, CONSULTATIONS, (Role.DOCTOR,)) & view.own[contacts["patient"]]
    patient, doctor = (contacts["patient"][rows].astype(np.int64), contacts["clinician"][rows])
    named = doctor >= 0
    doctors = len(contacts.labels["clinician"])
    pairs, times = np.unique(patient[named] * doctors + doctor[named], return_counts=True)
    most = np.zeros(len(view))
    np.maximum.at(most, pairs // max(doctors, 1), times)
    return most, view.per_patient(patient[named]), view.per_patient(patient[~named])


SIGHT = (CONTACTS, f"{CONTACTS}.role", f"{CONTACTS}.clinician")
RULES = (
    Rule("upc", _per_person, needs=SIGHT, left_out=Note.UNKNOWN_CLINICIAN),
    Rule(
        "upc",
        _per_consultation,
        "per_konsultasjon",
        needs=SIGHT,
        own_kind=Kind.SHARE,
        own_hide_unit=HideUnit.EVENTS,
        left_out=Note.UNKNOWN_CLINICIAN,
    ),
)
