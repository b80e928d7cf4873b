"""COPD: is the patient seen again after an exacerbation?

An exacerbation is a contact on a day with R95 and one of the listed antibiotics, or a steroid course (not in
regular use), begun within 3 days; or a stay with J440 or J441, whose day 0 is its discharge. One per 28 days,
the earliest first. Control is a new consultation (konsultasjon, video, ekonsultasjon) on a day with R95, from
day 4 to day 182, or to day 42. Source: evaluation appendix B.3 numbers 25 and 26; the rule and day 182 are ours.
"""

from __future__ import annotations

from functools import partial

import numpy as np

from listeoversikt.followup.target_groups import CONSULTATIONS
from listeoversikt.indicators.patient_days import (
    among,
    any_between,
    day_keys,
    day_of,
    distinct,
    patient_of,
    rows_of,
    spaced,
)
from listeoversikt.indicators.rule import Rule
from listeoversikt.indicators.tally import Units
from listeoversikt.indicators.view import PeriodView, contacts_of, table_of
from listeoversikt.patient_list.frames import (
    CONTACTS,
    DIAGNOSES,
    MEDICINES,
    NO_DAY,
    STAYS,
    CodeSystem,
    Column,
    ContactKind,
    Mask,
    Table,
)
from listeoversikt.patient_list.medicines import is_regular, with_atc
from listeoversikt.scores.known import Known

CODE = "R95"
ANTIBIOTICS = ("J01AA02", "J01CA04", "J01CE02", "J01CR02", "J01EE01", "J01FA")
STEROIDS = ("H02AB06", "H02AB07")
HOSPITAL_CODES = ("J440", "J441")
BEGUN_WITHIN_DAYS = 3
ONE_PER_DAYS = 28
FIRST_CONTROL_DAY = 4
HALF_A_YEAR, SIX_WEEKS = 182, 42


def _control_by(day: int, view: PeriodView) -> Units:
    """Exacerbations whose day number ``day`` lies in the period and is past at T."""
    events = view.once_for_all(_exacerbations)
    last = day_of(events) + day
    events = events[(last >= view.period.first) & (last <= view.period.last) & (last < view.known_day)]
    events = events[(view.recorded(CODE) & view.own)[patient_of(events)]]
    controlled = any_between(events + FIRST_CONTROL_DAY, events + day, view.once_for_all(_consultations))
    covered = _covered(view, patient_of(events), day_of(events) + FIRST_CONTROL_DAY)
    return Units(
        numerator=(controlled & covered).astype(np.float64),
        denominator=covered.astype(np.float64),
        too_short=(~covered).astype(np.float64),
        patient=patient_of(events),
    )


def _exacerbations(whole: Known) -> Column:
    """Every exacerbation that is known of, one per 28 days, as ascending keys.

    Those that a period looks at were known at its end as they are now: what decides lies before or within 3 days.
    """
    return spaced(distinct(np.concatenate([_treated(whole), _discharged(whole)])), ONE_PER_DAYS)


def _consultations(whole: Known) -> Column:
    """The days with R95 that have a consultation, as ascending keys."""
    return _contacts_on(whole, _days_with_copd(whole), CONSULTATIONS)


def _days_with_copd(whole: Known) -> Column:
    """The days on which R95 is recorded, as ascending keys."""
    codes = whole.codes
    rows = codes.matching(CodeSystem.ICPC2, (CODE,))
    return distinct(day_keys(codes.patient[rows], codes.day[rows]))


def _contacts_on(whole: Known, days: Column, kinds: tuple[ContactKind, ...] = ()) -> Column:
    """The days among ``days`` that have a contact (of these kinds), as ascending keys."""
    contacts = table_of(whole, CONTACTS)
    contacts = contacts.take(rows_of(contacts, np.unique(patient_of(days))))
    contacts = contacts.take(contacts_of(contacts, kinds)) if kinds else contacts
    return days[among(days, day_keys(contacts["patient"], contacts["day"]))]


def _treated(whole: Known) -> Column:
    """Days with R95, a contact, and a listed course begun on the day or in the 3 days after."""
    courses = table_of(whole, MEDICINES)
    days = _contacts_on(whole, _days_with_copd(whole))
    begun = _begun(courses, np.isin(np.arange(len(whole)), patient_of(days)))
    return days[any_between(days, days + BEGUN_WITHIN_DAYS, begun)]


def _begun(courses: Table, owners: Mask) -> Column:
    listed = with_atc(courses, *ANTIBIOTICS) | (with_atc(courses, *STEROIDS) & ~is_regular(courses))
    rows = np.flatnonzero(listed & owners[courses["patient"]])
    return distinct(day_keys(courses["patient"][rows], courses["day"][rows]))


def _discharged(whole: Known) -> Column:
    """Discharges from a stay with J440 or J441 among its codes."""
    codes, stays = whole.codes, table_of(whole, STAYS)
    rows = codes.matching(CodeSystem.ICD10, HOSPITAL_CODES)
    rows = rows[codes.from_stay[rows]]
    rows = rows[stays["end"][codes.position[rows]] != NO_DAY]
    return day_keys(codes.patient[rows], codes.day[rows])


def _covered(view: PeriodView, patient: Column, first: Column) -> Mask:
    """Per exacerbation: an absent control can be told, from its window's first day on."""
    start = view.patient_list.patients["list_from"][patient]
    mask = (start == NO_DAY) | (start <= first)
    for name in (DIAGNOSES, CONTACTS):
        period = view.patient_list.periods.get(name)
        mask &= period is not None and first >= period.first
    return np.asarray(mask)


RULES = tuple(
    Rule(id, partial(_control_by, day), needs=(CONTACTS,), either=((MEDICINES,), (STAYS,)))
    for id, day in (
        ("kols_kontroll_etter_forverring", HALF_A_YEAR),
        ("kols_kontroll_innen_6_uker", SIX_WEEKS),
    )
)
