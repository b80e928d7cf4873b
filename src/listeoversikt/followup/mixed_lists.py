"""A patient list with some of its facts taken from another list of the same patients, in the same order.

For the question what would have been: one table as another extract has it, only what's older than the period of one of
them, or some columns of the people. Source: scores contract, "Why a patient has a score".
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import TypeVar

import numpy as np

from listeoversikt.patient_list.frames import MEDICINES, PATIENTS, SCHEMA, Days, by_patient_and_day
from listeoversikt.patient_list.snapshot import PatientList, Period, year_of
from listeoversikt.patient_list.supplement import stack

T = TypeVar("T")
BEFORE_ALL_DAYS = int(np.iinfo(np.int32).min)


def first_day(patient_list: PatientList, table: str) -> int:
    """The first day that a table covers; before all days where that isn't known."""
    period = patient_list.periods.get(table)
    return BEFORE_ALL_DAYS if period is None else period.first


def both_cover_from(one: PatientList, other: PatientList, table: str) -> int:
    """The first day that both cover."""
    return max(first_day(one, table), first_day(other, table))


def with_table(patient_list: PatientList, other: PatientList, table: str) -> PatientList:
    """The list with one table, its period and its stated columns taken from the other."""
    prefix = f"{table}."
    kept = {name for name in patient_list.stated if not name.startswith(prefix)}
    taken = {name for name in other.stated if name.startswith(prefix)}
    return replace(
        patient_list,
        tables=_with_entry(patient_list.tables, other.tables, table),
        periods=_with_entry(patient_list.periods, other.periods, table),
        stated=frozenset(kept | taken),
        prescriptions=other.prescriptions if table == MEDICINES else patient_list.prescriptions,
    )


def with_history(patient_list: PatientList, other: PatientList, table: str) -> PatientList:
    """The list with what's older than the days that both cover, and the period's beginning, as the other has them.

    Both must have the table.
    """
    day = both_cover_from(patient_list, other, table)
    own, others = patient_list.tables[table], other.tables[table]
    both = stack(others.take(others["day"] < day), own.take(own["day"] >= day))
    rows = both.take(by_patient_and_day(both["patient"], both["day"]))
    periods = dict(patient_list.periods)
    theirs, mine = other.periods.get(table), periods.get(table)
    if theirs is not None:
        periods[table] = Period(theirs.first, theirs.last if mine is None else mine.last)
    return replace(patient_list, tables={**patient_list.tables, table: rows}, periods=periods)


def with_people(patient_list: PatientList, other: PatientList, columns: Collection[str]) -> PatientList:
    """The list with some columns of the people (days and numbers) as the other has them."""
    taken = {column: other.patients[column] for column in columns}
    return replace(
        patient_list, tables={**patient_list.tables, PATIENTS: patient_list.patients.replace(**taken)}
    )


def with_what_both_have(patient_list: PatientList, other: PatientList) -> PatientList:
    """The list with only those tables and stated columns that the other has too."""
    tables = {}
    for name in patient_list.tables:
        if name in other.tables:
            alone = {
                column: np.full(len(patient_list.tables[name]), spec.empty, dtype=spec.dtype)
                for column, spec in SCHEMA[name].items()
                if f"{name}.{column}" in patient_list.stated - other.stated
            }
            tables[name] = patient_list.tables[name].replace(**alone)
    return replace(
        patient_list,
        tables=tables,
        periods={name: period for name, period in patient_list.periods.items() if name in tables},
        stated=patient_list.stated & other.stated,
    )


def as_old_as(patient_list: PatientList, day: Days) -> PatientList:
    """The same list with everybody as old as on an earlier day."""
    years = year_of(patient_list.index_day) - year_of(day)
    patients = patient_list.patients
    born = (patients["birth_year"] + years).astype(patients["birth_year"].dtype)
    return replace(patient_list, tables={**patient_list.tables, PATIENTS: patients.replace(birth_year=born)})


def _with_entry(own: Mapping[str, T], others: Mapping[str, T], key: str) -> dict[str, T]:
    """One entry as the other has it; gone where the other has none."""
    rest = {name: value for name, value in own.items() if name != key}
    return {**rest, key: others[key]} if key in others else rest
