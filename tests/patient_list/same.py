"""Two lists that say the same, however their texts are numbered."""

from __future__ import annotations

from typing import Any

import numpy as np

from listeoversikt.patient_list.frames import PATIENTS, SCHEMA, Table
from listeoversikt.patient_list.snapshot import PatientList

Row = tuple[Any, ...]


def rows(table: Table, *, without: tuple[str, ...] = ()) -> list[Row]:
    """The rows as plain values, in the table's order; texts as texts, missing numbers as None."""
    columns = []
    for name, spec in SCHEMA[table.name].items():
        if name in without:
            continue
        if spec.kind == "text":
            columns.append(table.texts(name))
        elif spec.kind == "number":
            columns.append([None if np.isnan(value) else float(value) for value in table[name]])
        else:
            columns.append([int(value) for value in table[name]])
    return list(zip(*columns, strict=True))


def plain(patient_list: PatientList, *, without: tuple[str, ...] = ()) -> dict[str, Any]:
    """Everything a list says; ``without`` leaves out columns of the event tables."""
    content: dict[str, Any] = {
        name: rows(table, without=() if name == PATIENTS else without)
        for name, table in patient_list.tables.items()
    }
    content["index_day"] = patient_list.index_day.tolist()
    content["periods"] = dict(patient_list.periods)
    content["stated"] = sorted(patient_list.stated)
    content["prescriptions"] = patient_list.prescriptions
    return content


def events_of(patient_list: PatientList, table: str, patient_id: str) -> list[Row]:
    """One patient's rows of a table, without position and line."""
    position = patient_list.patients.texts("patient_id").index(patient_id)
    found = patient_list.tables[table]
    mine = found.take(found["patient"] == position)
    return rows(mine, without=("patient", "row"))
