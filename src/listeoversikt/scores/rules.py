"""The rules of the definition tables, in columns over all patients.

Every rule gives a ``Support``: the patients for whom it holds, and the rows it rests on, so that a score can
be opened down to its evidence. The rules' words are those of the scores contract.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from listeoversikt.patient_list.frames import (
    CONTACTS,
    MEASUREMENTS,
    MEDICINES,
    PATIENTS,
    Column,
    ContactKind,
    Mask,
    Residence,
    Role,
    YesNo,
)
from listeoversikt.patient_list.snapshot import year_of
from listeoversikt.scores.definition import DefinitionRow, definition_rows
from listeoversikt.scores.known import Known

COURSE_WINDOW_WITHOUT_MEDICINES = 1095
EGFR_LIMIT = 60.0
EGFR_DAYS_APART = 90
REGULAR_ROWS = 4
REGULAR_DAYS = 90
POLYPHARMACY = 5
CODES = "koder"
"""Support whose positions point into ``Known.codes``."""


@dataclass(frozen=True)
class Support:
    """For whom a rule holds, and the rows (of ``table``) that speak for it, whoever they belong to."""

    holds: Mask
    table: str
    positions: Column


def support_of(known: Known, row: DefinitionRow) -> Support:
    """Evaluates one row of a definition table."""
    if row.system is not None:
        return _code_support(known, row)
    name, _, argument = row.rule.partition(":")
    return OWN_RULES[name](known, row, argument)


def _nobody(known: Known, table: str) -> Support:
    return Support(np.zeros(len(known), dtype=np.bool_), table, np.empty(0, dtype=np.int64))


def _owners(known: Known, patients: Column) -> Mask:
    holds = np.zeros(len(known), dtype=np.bool_)
    holds[patients] = True
    return holds


def _code_support(known: Known, row: DefinitionRow) -> Support:
    assert row.system is not None
    codes = known.codes
    rows = codes.matching(row.system, row.codes)
    name, _, argument = row.rule.partition(":")
    within = row.within_days
    if name == "atc" and known.medicines is None:
        within = COURSE_WINDOW_WITHOUT_MEDICINES
    if name == "first":
        return _first(known, row, rows)
    if within is not None:
        rows = rows[known.days_back(codes.patient[rows], codes.day[rows]) < within]
    if name == "age50":
        born = known.patient_list.patients["birth_year"][codes.patient[rows]]
        rows = rows[year_of(codes.day[rows]) - born >= 50]
    holds = _owners(known, codes.patient[rows])
    if name == "min2":
        holds = _on_two_days(known, codes.patient[rows], codes.day[rows])
    elif name == "apart180":
        holds = _span(known, codes.patient[rows], codes.day[rows]) > 180
    elif name == "atc" and known.medicines is not None:
        pattern, _, days = argument.partition("@")
        holds &= _course_covering(known, pattern, int(days)).holds
    return Support(holds, CODES, rows)


def _on_two_days(known: Known, patient: Column, day: Column) -> Mask:
    """Two different dates."""
    return _span(known, patient, day) > 0


def _span(known: Known, patient: Column, day: Column) -> Column:
    """Days between each patient's first and last row; 0 with at most one."""
    first = np.full(len(known), np.iinfo(np.int64).max)
    last = np.full(len(known), np.iinfo(np.int64).min)
    np.minimum.at(first, patient, day)
    np.maximum.at(last, patient, day)
    return np.where(first <= last, last - np.minimum(first, last), 0)


def _first(known: Known, row: DefinitionRow, rows: Column) -> Support:
    """The condition's earliest record, over all its codes, lies in the window."""
    assert row.within_days is not None
    recent = known.index_day - _earliest(known, row.key) < row.within_days
    return Support(_owners(known, known.codes.patient[rows]) & recent, CODES, rows)


def _earliest(known: Known, key: str) -> Column:
    """Per patient: the first day any code of a condition was recorded; far in the future if never."""
    if key not in known.earliest:
        codes = known.codes
        earliest = np.full(len(known), np.iinfo(np.int32).max, dtype=np.int64)
        for row in definition_rows("conditions"):
            if row.key == key and row.system is not None:
                rows = codes.matching(row.system, row.codes)
                np.minimum.at(earliest, codes.patient[rows], codes.day[rows])
        known.earliest[key] = earliest
    return known.earliest[key]


def _course_covering(known: Known, pattern: str, days: int) -> Support:
    """A course of one of the codes (``P|Q``) that covers any of the last ``days`` days."""
    courses = known.medicines
    if courses is None:
        return _nobody(known, MEDICINES)
    chosen = known.courses_of(*pattern.split("|"))
    index = known.index_day[courses["patient"][chosen]]
    rows = chosen[(courses["day"][chosen] <= index) & (known.course_end[chosen] > index - days)]
    return Support(_owners(known, courses["patient"][rows]), MEDICINES, rows)


def _drug(known: Known, row: DefinitionRow, argument: str) -> Support:
    assert row.within_days is not None
    return _course_covering(known, argument, row.within_days)


def _regular(known: Known, row: DefinitionRow, argument: str) -> Support:
    """Four rows begun in the window, or a regular course in use, begun at least 90 days before."""
    courses = known.medicines
    if courses is None:
        return _nobody(known, MEDICINES)
    assert row.within_days is not None
    wanted, _, unwanted = argument.partition("-")
    without = tuple(unwanted.split("|")) if unwanted else ()
    chosen = known.courses_of(*wanted.split("|"), without=without)
    patient = courses["patient"][chosen]
    ago = known.days_back(patient, courses["day"][chosen])
    recent = chosen[ago < row.within_days]
    often = np.bincount(courses["patient"][recent], minlength=len(known)) >= REGULAR_ROWS
    lasting = chosen[known.in_regular_use(chosen) & (ago >= REGULAR_DAYS)]
    holds = often | _owners(known, courses["patient"][lasting])
    return Support(holds, MEDICINES, np.union1d(recent, lasting))


def _egfr60(known: Known, row: DefinitionRow, argument: str) -> Support:
    """Two eGFR below 60 at least 90 days apart in the window, the newest day's mean below 60."""
    measurements = known.measurements
    if measurements is None:
        return _nobody(known, MEASUREMENTS)
    days = row.within_days
    assert days is not None
    rows = rows_of_kind(known, "egfr", days)
    some = measurements.take(rows)
    patient, day, low = some["patient"], some["day"], some["value"] < EGFR_LIMIT
    apart = _span(known, patient[low], day[low]) >= EGFR_DAYS_APART
    newest = newest_value(known, rows)
    return Support(apart & (newest < EGFR_LIMIT), MEASUREMENTS, rows)


def rows_of_kind(known: Known, kind: str, days: int) -> Column:
    """Positions of the measurements of one kind in the last ``days`` days."""
    rows = known.rows_measured(kind)
    if not len(rows):
        return rows
    assert known.measurements is not None
    some = known.measurements.take(rows)
    return rows[known.days_back(some["patient"], some["day"]) < days]


def newest_value(known: Known, rows: Column) -> Column:
    """Per patient: the mean of the newest day's values among ``rows`` (ascending); nan where there are none.

    The mean, so that the order of rows in the file never decides (as the indicators say of several a day).
    """
    newest = np.full(len(known), np.nan)
    measurements = known.measurements
    if measurements is None or not len(rows):
        return newest
    some = measurements.take(rows)
    patient, day, value = some["patient"], some["day"], some["value"]
    last_day = np.zeros(len(known), dtype=np.int64)
    last_day[patient] = day  # sorted by patient and day: the last one of each patient stays
    on_last = day == last_day[patient]
    count = np.bincount(patient[on_last], minlength=len(known))
    total = np.bincount(patient[on_last], weights=value[on_last], minlength=len(known))
    np.divide(total, count, out=newest, where=count > 0)
    return newest


def _doctor_visits(known: Known, row: DefinitionRow, argument: str) -> Support:
    """Two home visits by a doctor in the window (the team's own outreach is logged here, not there)."""
    contacts = known.contacts
    if contacts is None:
        return _nobody(known, CONTACTS)
    assert row.within_days is not None
    visits = (contacts["kind"] == ContactKind.HOME_VISIT) & (contacts["role"] == Role.DOCTOR)
    rows = np.flatnonzero(visits)
    rows = rows[known.days_back(contacts["patient"][rows], contacts["day"][rows]) < row.within_days]
    return Support(np.bincount(contacts["patient"][rows], minlength=len(known)) >= 2, CONTACTS, rows)


def _home_care(known: Known, row: DefinitionRow, argument: str) -> Support:
    patients = known.patient_list.patients
    elsewhere = np.isin(patients["residence"], (Residence.SHELTERED, Residence.NURSING_HOME))
    holds = (patients["home_care"] == YesNo.YES) | elsewhere
    return Support(holds, PATIENTS, np.flatnonzero(holds))


def _polypharmacy(known: Known, row: DefinitionRow, argument: str) -> Support:
    holds = known.medications >= POLYPHARMACY
    return Support(holds, MEDICINES, np.flatnonzero(known.regular_in_use))


def _condition(known: Known, row: DefinitionRow, argument: str) -> Support:
    """The disease group is that condition of the conditions table."""
    supports = [support_of(known, other) for other in definition_rows("conditions") if other.key == argument]
    holds = np.logical_or.reduce([support.holds for support in supports])
    positions = np.concatenate([support.positions for support in supports])
    return Support(holds, CODES, positions)


Rule = Callable[[Known, DefinitionRow, str], Support]
OWN_RULES: dict[str, Rule] = {
    "drug": _drug,
    "regular": _regular,
    "egfr60": _egfr60,
    "doctorvisits2": _doctor_visits,
    "homecare": _home_care,
    "polypharmacy5": _polypharmacy,
    "condition": _condition,
}
RULE_WORDS = ("", "min2", "apart180", "first", "age50", "atc", *OWN_RULES)


def _holds(known: Known, row: DefinitionRow) -> Mask:
    """The patients for whom a row holds, without the rows that speak for it where they aren't needed."""
    if row.system is not None and not row.rule and row.within_days is None:
        return known.ever(row.system, row.codes)
    return support_of(known, row).holds


def present(known: Known, name: str) -> dict[str, Mask]:
    """Per key of a definition table: the patients for whom at least one of its rows holds."""
    found: dict[str, Mask] = {}
    for row in definition_rows(name):
        holds = _holds(known, row)
        found[row.key] = found[row.key] | holds if row.key in found else holds
    return found
