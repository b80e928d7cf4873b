"""Patient lists of a few rows, built straight from the frames' schema; loops are fine here."""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from hypothesis import strategies as st

from listeoversikt.patient_list.frames import (
    DIAGNOSES,
    EVENT_TABLES,
    MEASUREMENTS,
    NO_DAY,
    PATIENTS,
    SCHEMA,
    UNKNOWN,
    ColumnSpec,
    Table,
)
from listeoversikt.patient_list.snapshot import PatientList, Period, day_number

FEBRUARY, MARCH, APRIL = dt.date(2026, 2, 28), dt.date(2026, 3, 31), dt.date(2026, 4, 30)
TEXTS = ("A", "b", "é", "Åse-gata", "blåbær æøå", "2ad 2cd", "日本", "")

Row = Mapping[str, Any]


def table_of(name: str, rows: Sequence[Row]) -> Table:
    """A table of rows; a column a row doesn't name is empty, a text is given as text (None: not stated)."""
    columns, labels = {}, {}
    for column, spec in SCHEMA[name].items():
        values = [row.get(column, None if spec.kind == "text" else spec.empty) for row in rows]
        if spec.kind == "text":
            labels[column] = tuple(dict.fromkeys(value for value in values if value is not None))
            values = [UNKNOWN if value is None else labels[column].index(value) for value in values]
        columns[column] = np.array(values, dtype=spec.dtype)
    columns["row"] = np.arange(2, len(rows) + 2, dtype=np.int32)
    return Table(name, columns, labels)


def list_of(date: dt.date, patients: Sequence[Row], events: Mapping[str, Sequence[Row]]) -> PatientList:
    """A list as at a date; events come in any order."""
    tables = {PATIENTS: table_of(PATIENTS, patients)}
    for name, rows in events.items():
        tables[name] = table_of(name, sorted(rows, key=lambda row: (row["patient"], row["day"])))
    index_day = np.full(len(patients), day_number(date), dtype=np.int32)
    periods = {name: Period(day_number(date) - 1825, day_number(date)) for name in events}
    return PatientList(index_day, tables, periods, False, frozenset({"legemidler.regular"}))


def plain_list(date: dt.date, size: int = 4, diagnoses: int = 3) -> PatientList:
    """``size`` patients P000, P001 …, each with some diagnoses on the first days of the years before."""
    patients = [{"patient_id": f"P{n:03d}æ", "birth_year": 1940 + n, "sex": n % 2} for n in range(size)]
    rows = [
        {
            "patient": n,
            "day": day_number(dt.date(2025 - back, 1, 1 + n % 28)),
            "system": 0,
            "code": f"T{n % 90:02d}",
        }
        for n in range(size)
        for back in range(diagnoses)
    ]
    return list_of(date, patients, {DIAGNOSES: rows})


def bulky_list(date: dt.date, size: int = 400, measurements: int = 25_000) -> PatientList:
    """A list that needs some hundred kilobytes: measurements that don't compress."""
    chance = np.random.default_rng(1)
    plain = plain_list(date, size)
    bulk = Table(
        MEASUREMENTS,
        {
            "patient": np.sort(chance.integers(0, size, measurements)).astype(np.int32),
            "day": np.full(measurements, day_number(dt.date(2025, 6, 1)), dtype=np.int32),
            "kind": np.zeros(measurements, dtype=np.int32),
            "value": chance.normal(size=measurements),
            "row": np.arange(measurements, dtype=np.int32),
        },
        {"kind": ("egfr",)},
    )
    return replace(plain, tables={**plain.tables, MEASUREMENTS: bulk})


def what_it_says(patient_list: PatientList) -> dict[str, Counter[tuple[object, ...]]]:
    """Every table as a bag of rows in plain values: whose, when, what; the line of the file left out."""
    ids = patient_list.patients.texts("patient_id")
    said: dict[str, Counter[tuple[object, ...]]] = {}
    for name, table in patient_list.tables.items():
        columns = [plain_values(table, column, ids) for column in SCHEMA[name] if column != "row"]
        said[name] = Counter(zip(*columns, strict=True))
    return said


def plain_values(table: Table, column: str, ids: Sequence[str]) -> list[object]:
    values = table[column].tolist()
    if column == "patient":
        return [ids[value] for value in values]
    if column in table.labels:
        return [table.labels[column][value] if value != UNKNOWN else None for value in values]
    return [None if isinstance(value, float) and math.isnan(value) else repr(value) for value in values]


days = st.integers(day_number(dt.date(1900, 1, 1)), day_number(dt.date(2030, 1, 1)))


def cells(spec: ColumnSpec) -> st.SearchStrategy[Any]:
    """Any value that a column may hold, the empty one included."""
    if spec.choices is not None:
        return st.sampled_from([UNKNOWN, *(int(choice) for choice in spec.choices)])
    kinds: dict[str, st.SearchStrategy[Any]] = {
        "day": days | st.just(int(NO_DAY)),
        "number": st.floats(allow_subnormal=False),
        "text": st.sampled_from([None, *TEXTS]),
        "index": st.integers(1900, 2026),
    }
    return kinds[spec.kind]


@st.composite
def patient_lists(draw: st.DrawFn, date: dt.date = MARCH) -> PatientList:
    """Small lists with every column of every table filled with anything."""
    ids = draw(
        st.lists(st.text("abæøåÆØÅ0123 -", min_size=1, max_size=8), min_size=1, max_size=5, unique=True)
    )
    patients = [{**draw(rows_of(PATIENTS)), "patient_id": patient_id} for patient_id in ids]
    events = {}
    for name in (DIAGNOSES, *draw(st.sets(st.sampled_from(EVENT_TABLES[1:])))):
        owners = draw(st.lists(st.integers(0, len(ids) - 1), max_size=10))
        events[name] = [{**draw(rows_of(name)), "patient": owner, "day": draw(days)} for owner in owners]
    return list_of(date, patients, events)


def rows_of(name: str) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {column: cells(spec) for column, spec in SCHEMA[name].items() if column != "row"}
    )
