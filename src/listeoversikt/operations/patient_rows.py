"""One patient's own rows of the list: slices of the tables, newest measurements, medicines in use."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass

import numpy as np

from listeoversikt.clinical.codelist import read_rows
from listeoversikt.patient_list.frames import MEASUREMENTS, MEDICINES, NO_DAY, PATIENTS, Sex, Table
from listeoversikt.patient_list.medicines import course_end
from listeoversikt.patient_list.medicines import states_regular_use as says_regular
from listeoversikt.patient_list.snapshot import PatientList, date_of
from listeoversikt.scores.medicine_risk import category_of

RENEWED_WITHIN_DAYS = 456


@dataclass(frozen=True, slots=True)
class Measurement:
    """The newest day's value of one kind (the mean of several that day), in the contract's unit.

    ``before`` is the day before that it was measured on, with its value.
    """

    kind: str
    value: float
    day: dt.date
    before: tuple[dt.date, float] | None = None


@dataclass(frozen=True, slots=True)
class Medicine:
    """One medicine in use. ``regular`` None = the export doesn't say; ``group`` is its Rx-Risk medicine group.

    ``since`` is the oldest course of it in use, ``end`` its planned end; ``renewed`` the newest row of it. ``flags``
    are the rules of the high-risk list that hold and name it.
    """

    atc: str
    group: str
    regular: bool | None
    since: dt.date
    renewed: dt.date
    end: dt.date | None
    not_renewed: bool
    flags: tuple[str, ...] = ()


def of_patient(patient_list: PatientList, name: str, patient: int) -> Table | None:
    """The patient's own rows of a table, in order of time; None without the table."""
    table = patient_list.tables.get(name)
    if table is None:
        return None
    if name == PATIENTS:
        return table.take(np.array([patient]))
    first, last = np.searchsorted(table["patient"], np.array([patient, patient + 1], table["patient"].dtype))
    return table.take(np.arange(first, last))


def own_list(patient_list: PatientList, patient: int, *names: str) -> PatientList:
    """The patient alone with some of the tables, as a list of one (what ``medicines`` and others want)."""
    tables = {PATIENTS: patient_list.patients.take(np.array([patient]))}
    for name in names:
        rows = of_patient(patient_list, name, patient)
        if rows is not None:
            tables[name] = rows.replace(patient=np.zeros(len(rows), dtype=np.int32))
    return PatientList(
        index_day=patient_list.index_day[patient : patient + 1],
        tables=tables,
        periods=patient_list.periods,
        prescriptions=patient_list.prescriptions,
        stated=patient_list.stated,
    )


def newest_measurements(patient_list: PatientList, patient: int) -> tuple[Measurement, ...] | None:
    """The newest of each kind, newest first; None without a table."""
    rows = of_patient(patient_list, MEASUREMENTS, patient)
    if rows is None:
        return None
    by_kind: dict[str, dict[int, list[float]]] = {}
    for kind, day, value in zip(
        rows.texts("kind"), rows["day"].tolist(), rows["value"].tolist(), strict=True
    ):
        if not math.isnan(value):
            by_kind.setdefault(kind, {}).setdefault(day, []).append(value)
    found = [_newest(kind, values) for kind, values in by_kind.items()]
    return tuple(sorted(found, key=lambda one: (-one.day.toordinal(), one.kind)))


def _newest(kind: str, values: dict[int, list[float]]) -> Measurement:
    days = sorted(values)
    means = [(date_of(day), sum(values[day]) / len(values[day])) for day in days[-2:]]
    newest = means[-1]
    return Measurement(kind, newest[1], newest[0], means[0] if len(means) > 1 else None)


def medicines_of(patient_list: PatientList, patient: int) -> tuple[Medicine, ...] | None:
    """The medicines in use at the index day, regular ones first, then by code; None without a table."""
    alone = own_list(patient_list, patient, MEDICINES)
    courses = alone.events(MEDICINES)
    if courses is None:
        return None
    index = int(alone.index_day[0])
    end = course_end(alone, courses)
    using = (courses["day"] <= index) & (end >= index)
    sex, told = int(alone.patients["sex"][0]), says_regular(patient_list)
    titles = {int(row["category_no"]): row["title_nb"] for row in read_rows("rxrisk_categories")}
    codes = courses.texts("atc")
    found = []
    for atc in sorted({codes[row] for row in np.flatnonzero(using).tolist()}):
        rows = [row for row, code in enumerate(codes) if code == atc]
        used = [row for row in rows if using[row]]
        regular = any(courses["regular"][row] == 1 for row in used)
        category = category_of(atc, Sex(sex)) if sex >= 0 else None
        newest = int(courses["day"][rows].max())
        ends = [int(end[row]) for row in used]
        found.append(
            Medicine(
                atc=atc,
                group=titles.get(category, "") if category is not None else "",
                regular=regular if told else None,
                since=date_of(int(courses["day"][used].min())),
                renewed=date_of(newest),
                end=None if NO_DAY in ends else date_of(max(ends)),
                not_renewed=_never_ends(courses, used) and index - newest >= RENEWED_WITHIN_DAYS,
            )
        )
    return tuple(sorted(found, key=lambda one: (one.regular is False, one.atc)))


def _never_ends(courses: Table, rows: list[int]) -> bool:
    return bool((courses["end"][rows] == NO_DAY).all())
