"""Diabetes: blood pressure and HbA1c in bands, what was measured, control, statin, and one safety figure.

In own patients with T89 or T90 ever. The newest day within 456 days counts, several readings that day as
their mean; blood pressure (mmHg) needs both values on the day and the worse of the two decides; HbA1c is in
mmol/mol, unrounded. «Ikke målt» is a band of its own, so the four bands add up to N. The bands describe: what
to aim at in those aged 80 or more, or frail, is their doctor's judgement. Source: evaluation appendix B.3
numbers 14-23 and table 10 (band limits as printed there); the safety figure is our own.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np

from listeoversikt.followup.target_groups import SEEN_KINDS, TargetGroup
from listeoversikt.indicators.patient_days import among, day_keys, distinct, patient_of, rows_of
from listeoversikt.indicators.rule import Rule, share_of
from listeoversikt.indicators.tally import Units
from listeoversikt.indicators.view import READING_WINDOW, YEAR, PeriodView, contacts_of, table_of
from listeoversikt.patient_list.frames import (
    CONTACTS,
    DIAGNOSES,
    MEASUREMENTS,
    MEASURES,
    MEDICINES,
    CodeSystem,
    Column,
    Mask,
)
from listeoversikt.scores.known import Known

CODES = ("T89", "T90")
STATINS = ("C10AA", "C10BA", "C10BX")
LOWERS_GLUCOSE_TOO_FAR = ("A10A", "A10BB")
OLD = 80
SAFETY_AGE, SAFETY_HBA1C = 75, 53.0

Choice = Callable[[PeriodView], Mask]


def _old_or_frail(view: PeriodView) -> Mask:
    """80 or more, or in *skropelig_eldre* by rule."""
    return view.diabetes & ((view.scores.age >= OLD) | view.groups.member(TargetGroup.FRAIL_ELDERLY))


def _young_and_fit(view: PeriodView) -> Mask:
    return view.diabetes & ~_old_or_frail(view)


def _all(view: PeriodView) -> Mask:
    return view.diabetes


BASES: dict[str, Choice] = {
    "": _all,
    "under80_ikke_skropelig": _young_and_fit,
    "80_eller_skropelig": _old_or_frail,
}


def _pressure_low(view: PeriodView) -> Mask:
    systolic, diastolic = view.blood_pressure
    return np.asarray((systolic <= 140) & (diastolic <= 85))


def _pressure_high(view: PeriodView) -> Mask:
    systolic, diastolic = view.blood_pressure
    return np.asarray((systolic >= 150) | (diastolic >= 90))


def _pressure_known(view: PeriodView) -> Mask:
    return ~np.isnan(view.blood_pressure[0])


def _pressure_between(view: PeriodView) -> Mask:
    return _pressure_known(view) & ~_pressure_low(view) & ~_pressure_high(view)


def _pressure_unknown(view: PeriodView) -> Mask:
    return ~_pressure_known(view)


def _hba1c_low(view: PeriodView) -> Mask:
    return np.asarray(view.hba1c < 52)


def _hba1c_middle(view: PeriodView) -> Mask:
    return np.asarray((view.hba1c >= 52) & (view.hba1c <= 70))


def _hba1c_high(view: PeriodView) -> Mask:
    return np.asarray(view.hba1c > 70)


def _hba1c_known(view: PeriodView) -> Mask:
    return ~np.isnan(view.hba1c)


def _hba1c_unknown(view: PeriodView) -> Mask:
    return ~_hba1c_known(view)


def _albuminuria_known(view: PeriodView) -> Mask:
    return ~np.isnan(view.acr)


def _measured(hits: Choice, base: Choice, view: PeriodView) -> Units:
    return share_of(view, base(view), hits(view), view.covered(READING_WINDOW, MEASUREMENTS))


def _statin(view: PeriodView) -> Units:
    of_age = (view.scores.age >= 40) & (view.scores.age <= 80)
    return share_of(view, view.diabetes & of_age, view.uses(*STATINS), view.use_covered)


def _control(view: PeriodView) -> Units:
    """Seen on a day with diabetes recorded, or a *tiltak* of annual control. Our reading of number 22."""
    hits = _seen_with_diabetes(view) | view.done("aarskontroll_diabetes")
    return share_of(view, view.diabetes, hits, view.covered(YEAR, DIAGNOSES, CONTACTS, MEASURES))


def _seen_with_diabetes(view: PeriodView) -> Mask:
    patient, day = view.once_for_all(_days_seen_with_diabetes)
    return view.owners(patient[(day > view.period.last - YEAR) & (day <= view.period.last)])


def _days_seen_with_diabetes(whole: Known) -> tuple[Column, Column]:
    """Whose, and which day: seen on a day with diabetes recorded."""
    codes = whole.codes
    rows = codes.matching(CodeSystem.ICPC2, CODES)
    recorded = distinct(day_keys(codes.patient[rows], codes.day[rows]))
    contacts = table_of(whole, CONTACTS)
    contacts = contacts.take(rows_of(contacts, np.unique(patient_of(recorded))))
    owner, day = (contacts[name][contacts_of(contacts, SEEN_KINDS)] for name in ("patient", "day"))
    seen = among(day_keys(owner, day), recorded)
    return owner[seen], day[seen]


def _too_low_in_the_frail(view: PeriodView) -> Units:
    base = (
        view.diabetes
        & (view.scores.age >= SAFETY_AGE)
        & view.groups.member(TargetGroup.FRAIL_ELDERLY)
        & view.uses(*LOWERS_GLUCOSE_TOO_FAR)
        & _hba1c_known(view)
    )
    return share_of(view, base, view.hba1c < SAFETY_HBA1C, view.use_covered)


BANDS: dict[str, Choice] = {
    "diabetes_bt_inntil_140_85": _pressure_low,
    "diabetes_bt_141_149": _pressure_between,
    "diabetes_bt_fra_150_90": _pressure_high,
    "diabetes_bt_ikke_maalt": _pressure_unknown,
    "diabetes_hba1c_under_52": _hba1c_low,
    "diabetes_hba1c_52_70": _hba1c_middle,
    "diabetes_hba1c_over_70": _hba1c_high,
    "diabetes_hba1c_ikke_maalt": _hba1c_unknown,
}
MEASURED: dict[str, Choice] = {
    "diabetes_albuminuri": _albuminuria_known,
    "diabetes_hba1c_maalt": _hba1c_known,
    "diabetes_bt_maalt": _pressure_known,
}
RULES = (
    *(
        Rule(id, partial(_measured, hits, base), variant, needs=(MEASUREMENTS,))
        for id, hits in BANDS.items()
        for variant, base in BASES.items()
    ),
    *(Rule(id, partial(_measured, hits, _all), needs=(MEASUREMENTS,)) for id, hits in MEASURED.items()),
    Rule("diabetes_statin", _statin, needs=(MEDICINES,)),
    Rule("diabetes_kontroll", _control, either=((CONTACTS,), (MEASURES,))),
    Rule(
        "diabetes_hba1c_lav_skropelig",
        _too_low_in_the_frail,
        needs=(MEASUREMENTS, MEDICINES),
        looks_in=(MEASUREMENTS,),
    ),
)
