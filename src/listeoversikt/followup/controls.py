"""Overdue controls: diabetes, COPD, the elderly; and the somatic check in serious mental illness.

A control is overdue when none lies in the last 365 days; it fell due 365 days after the last one, which isn't
known where the export holds none. What counts as a control:

* diabetes (T89, T90) – the indicators ``diabetes_kontroll`` and ``aarskontroll_diabetes`` together: seen on a
  day with the diagnosis recorded, *tiltak* aarskontroll_diabetes, or takst 109, 109a, 109b while it was in use
* COPD (R95) – likewise: seen on a day with R95 recorded, or *tiltak* aarskontroll_kols
* elderly (80 or more, or in *skropelig_eldre*) – *tiltak* aarskontroll_eldre
* somatic check (*psykisk_alvorlig*, N05A in use) – blood pressure, weight, BMI, HbA1c or LDL measured; which
  measurements make a somatic check is our reading, the contract doesn't say
"""

from __future__ import annotations

import datetime as dt

import numpy as np

from listeoversikt.clinical.claims import claims_of
from listeoversikt.clinical.codelist import read_rows
from listeoversikt.followup.facts import FactColumn, FactKind, Found
from listeoversikt.followup.high_risk_medicines import MedicineUse
from listeoversikt.followup.list_view import COPD, DIABETES, YEAR, ListView, later_of
from listeoversikt.followup.reasons import DueState, Reason
from listeoversikt.followup.target_groups import TargetGroup
from listeoversikt.patient_list.frames import (
    CONTACTS,
    DIAGNOSES,
    MEASUREMENTS,
    MEASURES,
    NO_DAY,
    CodeSystem,
    Column,
    Days,
    Mask,
)
from listeoversikt.patient_list.snapshot import day_number

OLD = 80
ANTIPSYCHOTICS = "N05A"
CLAIM_KIND = "aarskontroll_diabetes"
SOMATIC = ("sbt", "dbt", "vekt", "bmi", "hba1c", "ldl")


def diabetes_control(view: ListView) -> Found:
    """Diabetes without a control in 365 days."""
    last = later_of(_seen_with(view, DIABETES, view.diabetes), view.last_measure("aarskontroll_diabetes"))
    last = later_of(last, view.last_claim(claims_of(kind=CLAIM_KIND), _claims_until()))
    return _overdue(Reason.DIABETES_CONTROL, view, view.diabetes, last, (CONTACTS, MEASURES), (DIAGNOSES,))


def copd_control(view: ListView) -> Found:
    """COPD without a control in 365 days."""
    last = later_of(_seen_with(view, COPD, view.copd), view.last_measure("aarskontroll_kols"))
    return _overdue(Reason.COPD_CONTROL, view, view.copd, last, (CONTACTS, MEASURES), (DIAGNOSES,))


def elderly_control(view: ListView) -> Found:
    """80 or more, or frail, without a control of the elderly in 365 days."""
    frail = view.groups.member(TargetGroup.FRAIL_ELDERLY)
    last = view.last_measure("aarskontroll_eldre")
    found = _overdue(Reason.ELDERLY_CONTROL, view, (view.scores.age >= OLD) | frail, last, (MEASURES,))
    age = view.scores.age[found.patients]
    return found.with_facts(
        FactColumn(FactKind.AGE, number=age, holds=age >= OLD),
        *view.in_groups(found.patients, TargetGroup.FRAIL_ELDERLY),
    )


def somatic_check(view: ListView) -> Found:
    """Serious mental illness, or an antipsychotic in use, without a somatic check in 365 days."""
    ill = view.groups.member(TargetGroup.SERIOUS_PSYCHIATRIC)
    treated = MedicineUse(view.known).uses(ANTIPSYCHOTICS)
    found = _overdue(Reason.SOMATIC_CHECK, view, ill | treated, _last_measured(view), (MEASUREMENTS,))
    return found.with_facts(
        *view.in_groups(found.patients, TargetGroup.SERIOUS_PSYCHIATRIC),
        FactColumn(FactKind.ANTIPSYCHOTIC, holds=treated[found.patients]),
    )


def _overdue(
    reason: Reason,
    view: ListView,
    whom: Mask,
    last: Days,
    either: tuple[str, ...],
    beside: tuple[str, ...] = (),
) -> Found:
    """Those of ``whom`` whose last control is too long ago, where that can be told.

    A control can be found in ``either`` of the tables; a table ``beside`` must be seen as well.
    """
    told = view.absence_seen(YEAR, *either)
    for table in beside:
        told &= view.absence_seen(YEAR, table)
    overdue = whom & ~view.within(last, YEAR)
    patients = np.flatnonzero(overdue & told)
    last = last[patients]
    known = last != NO_DAY
    return Found(
        reason,
        patients,
        np.where(known, last.astype(np.int64) + YEAR, NO_DAY).astype(np.int32),
        (
            FactColumn(FactKind.LAST_CONTROL, day=last, holds=known),
            FactColumn(FactKind.NO_CONTROL, holds=~known),
            *view.missing(*either),
        ),
        without_due=DueState.OVERDUE,
        not_evaluated=overdue & ~told,
    )


def _seen_with(view: ListView, codes: tuple[str, ...], whom: Mask) -> Days:
    """Per patient: the last day on which the patient was seen and one of the codes was recorded."""
    rows = view.known.codes.matching(CodeSystem.ICPC2, codes)
    recorded = _keys(view.known.codes.patient[rows], view.known.codes.day[rows])
    seen = view.seen.take(whom[view.seen["patient"]])
    together = seen.take(np.isin(_keys(seen["patient"], seen["day"]), recorded))
    return view.newest(together["patient"], together["day"])


def _keys(patient: Column, day: Column) -> Column:
    """One number for each patient and day."""
    return (patient.astype(np.int64) << 32) + day


def _claims_until() -> int:
    """The last day the claim codes of the annual diabetes control could be used."""
    dates = {row["valid_to"] for row in read_rows("takster") if row["kind"] == CLAIM_KIND}
    return max(day_number(dt.date.fromisoformat(date)) for date in dates)


def _last_measured(view: ListView) -> Days:
    measurements = view.table(MEASUREMENTS)
    wanted = np.array([*(label in SOMATIC for label in measurements.labels["kind"]), False], dtype=np.bool_)
    rows = wanted[measurements["kind"]]
    return view.newest(measurements["patient"][rows], measurements["day"][rows])
