"""Continuity: how much of a patient's consultations are with the doctor seen most (UPC).

Consultations are konsultasjon, video or ekonsultasjon with a doctor, in the last 365 days. Per person, then
the mean over persons with at least one (range 0-1; "gjennomsnittsindividet", evaluation 6.5); the variant
«per_konsultasjon» weighs every consultation alike, as the expert committee's 72 % does. Consultations that
don't say which doctor are left out and counted beside.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from listeoversikt.followup.target_groups import CONSULTATIONS
from listeoversikt.indicators.definition import HideUnit, Kind
from listeoversikt.indicators.result import Note
from listeoversikt.indicators.rule import Rule
from listeoversikt.indicators.tally import Units
from listeoversikt.indicators.view import YEAR, PeriodView, contacts_by_day
from listeoversikt.patient_list.frames import CONTACTS, Column, Mask, Role
from listeoversikt.scores.known import Known


def _per_person(view: PeriodView) -> Units:
    most, total, unnamed = view.once(_with_doctors)
    share = np.divide(most, total, out=np.zeros(len(view)), where=total > 0)
    return Units(numerator=share, denominator=total > 0, unknown=unnamed, squares=share**2)


def _per_consultation(view: PeriodView) -> Units:
    most, total, unnamed = view.once(_with_doctors)
    return Units(numerator=most, denominator=total, unknown=unnamed)


def _with_doctors(view: PeriodView) -> tuple[Column, Column, Column]:
    """Per patient: consultations with the doctor seen most, with any named doctor, with an unnamed one."""
    meetings = view.once_for_all(_meetings)
    some = slice(*np.searchsorted(meetings.day, [view.period.last - YEAR + 1, view.period.last + 1]))
    times = np.bincount(meetings.pair[some], minlength=len(meetings.patient)) * view.own[meetings.patient]
    named = np.where(meetings.named, times, 0)
    most = np.zeros(len(view))
    np.maximum.at(most, meetings.patient, named.astype(np.float64))
    total = np.bincount(meetings.patient, named, len(view))
    return most, total, np.bincount(meetings.patient, times - named, len(view))


class _Meetings(NamedTuple):
    """Consultations with doctors by day, each a pair of patient and doctor; and whose the pairs are, named or not."""

    day: Column
    pair: Column
    patient: Column
    named: Mask


def _meetings(whole: Known) -> _Meetings:
    contacts = contacts_by_day(whole, CONSULTATIONS, (Role.DOCTOR,))
    doctors = len(contacts.labels["clinician"]) + 1
    key = contacts["patient"].astype(np.int64) * doctors + contacts["clinician"] + 1
    pairs, pair = np.unique(key, return_inverse=True)
    return _Meetings(contacts["day"], pair, pairs // doctors, pairs % doctors > 0)


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
