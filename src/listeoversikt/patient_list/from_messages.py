"""Stays told of by discharge messages, laid on the list until an extract has them.

The extract's own stay stands where it has one that ended the same day, or (once its date has passed the discharge) one
of the same admission; the day the office got to know stays, when the message came first. A discharge ends a stay that
was still going on. Beside discharges typed in by hand there is one row, marked as typed in: somebody asked for its clock.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from listeoversikt.patient_list.frames import (
    NO_DAY,
    PATIENTS,
    SCHEMA,
    STAYS,
    UNKNOWN,
    Institution,
    Table,
    empty_table,
)
from listeoversikt.patient_list.message_facts import ToldMessage
from listeoversikt.patient_list.snapshot import PatientList, year_of
from listeoversikt.patient_list.supplement import stack
from listeoversikt.patient_list.told_stays import Told, ToldStay, told_by
from listeoversikt.patient_list.typed_in import TYPED_IN

FROM_MESSAGE = -2
"""The ``row`` of a stay, or of its end, that only messages have told of."""

Row = dict[str, Any]


def with_messages(
    patient_list: PatientList, messages: Iterable[ToldMessage], extract_day: int
) -> PatientList:
    """The list with what the messages tell; the same list when that is nothing new.

    ``extract_day``: the date of the extract, before anything was laid on it.
    """
    patients = patient_list.patients
    position = {name: number for number, name in enumerate(patients.texts("patient_id"))}
    told = {position[name]: one for name, one in told_by(messages).items() if name in position}
    if not told:
        return patient_list
    stays = patient_list.events(STAYS)
    stays = stays if stays is not None else empty_table(STAYS)
    touched = np.isin(stays["patient"], np.array(sorted(told), dtype=np.int32))
    before = _rows(stays.take(touched))
    of_patient: dict[int, list[Row]] = {patient: [] for patient in told}
    for row in before:
        of_patient[row["patient"]].append(row)
    after: list[Row] = []
    died = patients["died"].copy()
    for patient, one in sorted(told.items()):
        alive = (int(patients["birth_year"][patient]), int(died[patient]))
        after += _laid(of_patient[patient], _possible(one, *alive), patient, extract_day)
        died[patient] = min(int(died[patient]), one.died) if _may_die(one, *alive) else died[patient]
    if after == before and (died == patients["died"]).all():
        return patient_list
    both = stack(stays.take(~touched), _table(after))
    both = both.take(np.lexsort((both["row"], both["day"], both["patient"])))
    last = max(
        [int(patient_list.index_day.max()), *_last_days(after), *_days(one.died for one in told.values())]
    )
    return replace(
        patient_list,
        tables={**patient_list.tables, PATIENTS: patients.replace(died=died), STAYS: both},
        index_day=np.full(len(patient_list), last, dtype=np.int32),
    )


def _days(days: Iterable[int]) -> list[int]:
    return [day for day in days if day != NO_DAY]


def _last_days(rows: Sequence[Row]) -> list[int]:
    """Days of what messages told, so that the list's own day is no earlier."""
    mine = [row for row in rows if row["row"] == FROM_MESSAGE]
    return _days(row[name] for row in mine for name in ("day", "end", "known"))


def _year(day: int) -> int:
    return int(year_of(np.array([day], dtype=np.int32))[0])


def _possible(told: Told, birth_year: int, died: int) -> list[ToldStay]:
    """The stays that begin in the patient's lifetime."""
    return [stay for stay in told.stays if _first(stay) <= died and _year(_first(stay)) >= birth_year]


def _may_die(told: Told, birth_year: int, died: int) -> bool:
    return told.died < died and _year(told.died) >= birth_year


def _first(stay: ToldStay) -> int:
    return min(stay.day, stay.end)


def _rows(stays: Table) -> list[Row]:
    """The rows as plain values; codes as texts."""
    columns = {
        name: stays.texts(name) if spec.kind == "text" else stays[name].tolist()
        for name, spec in SCHEMA[STAYS].items()
    }
    return [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]


def _table(rows: Sequence[Row]) -> Table:
    """The rows as a table of its own, with its own labels."""
    columns, labels = {}, {}
    for name, spec in SCHEMA[STAYS].items():
        values = [row[name] for row in rows]
        if spec.kind == "text":
            labels[name] = tuple(sorted({value for value in values if value}))
            number = {label: at for at, label in enumerate(labels[name])}
            values = [number.get(value, UNKNOWN) for value in values]
        columns[name] = np.array(values, dtype=spec.dtype)
    return Table(STAYS, columns, labels)


def _laid(rows: Sequence[Row], told: Sequence[ToldStay], patient: int, extract_day: int) -> list[Row]:
    """One patient's rows with the told stays."""
    rows = list(rows)
    for stay in told:
        if stay.end == NO_DAY:
            rows = _with_open(rows, stay, patient)
        else:
            rows = _with_ended(rows, stay, patient, extract_day)
    return rows


def _with_ended(rows: list[Row], stay: ToldStay, patient: int, extract_day: int) -> list[Row]:
    """The rows with a discharge that was told of."""
    same = [row for row in rows if row["end"] == stay.end]
    if same:
        return [_known_first(_filled(row, stay), stay) if row in same else row for row in rows]
    held = [
        row
        for row in rows
        if row["row"] >= 0 and row["day"] == stay.day and row["end"] != NO_DAY and stay.end <= extract_day
    ]
    if held:
        return [_known_first(row, stay) if row in held else row for row in rows]
    going_on = [row for row in rows if _is_ended_by(row, stay)]
    if going_on:
        return [_ended(row, stay) if row in going_on else row for row in rows]
    day = stay.end if stay.day == NO_DAY else stay.day
    return [*rows, _row(stay, patient, day)]


def _is_ended_by(row: Row, stay: ToldStay) -> bool:
    """A stay still going on; one in short-term care isn't ended by a hospital."""
    short = int(Institution.SHORT_TERM_NURSING_HOME)
    fits = (row["institution"] == short) == (stay.institution == short)
    return bool(fits and row["end"] == NO_DAY and row["day"] <= stay.end)


def _with_open(rows: list[Row], stay: ToldStay, patient: int) -> list[Row]:
    """The rows with a stay that goes on; one that a file has, or that was typed to its end, isn't doubled."""
    if any(row["day"] <= stay.day and (row["end"] > stay.day or row["day"] == stay.day) for row in rows):
        return rows
    typed = [
        row for row in rows if row["row"] == TYPED_IN and row["day"] == row["end"] and row["end"] >= stay.day
    ]
    if not typed:
        return [*rows, _row(stay, patient, stay.day)]
    first = min(typed, key=lambda row: row["end"])
    return [row | {"day": stay.day} if row is first else row for row in rows]


def _known_first(row: Row, stay: ToldStay) -> Row:
    """An earlier day of getting to know stays; never one before the discharge."""
    return row | {"known": min(row["known"], stay.known)} if stay.known >= row["end"] else row


def _filled(row: Row, stay: ToldStay) -> Row:
    """A row that was typed in, with what it doesn't tell; an extract's own row stands as it is."""
    if row["row"] != TYPED_IN:
        return row
    told = {"main": stay.main, "other": " ".join(stay.other), "urgency": stay.urgency}
    filled = {name: value for name, value in told.items() if row[name] in ("", UNKNOWN)}
    begun = row["day"] == row["end"] and stay.day != NO_DAY
    return row | filled | ({"day": stay.day} if begun else {})


def _ended(row: Row, stay: ToldStay) -> Row:
    """A stay that was going on, ended; what the message says of it stands before what the file said."""
    said: Row = {
        "end": stay.end,
        "known": stay.known,
        "discharged_to": stay.discharged_to,
        "row": FROM_MESSAGE,
    }
    if stay.main:
        said["main"], said["other"] = stay.main, " ".join(stay.other)
    if row["urgency"] == UNKNOWN:
        said["urgency"] = stay.urgency
    return row | said


def _row(stay: ToldStay, patient: int, day: int) -> Row:
    """A stay that no file tells of."""
    institution = Institution.HOSPITAL if stay.institution == UNKNOWN else stay.institution
    return {
        "patient": patient,
        "day": day,
        "end": stay.end,
        "urgency": stay.urgency,
        "main": stay.main,
        "other": " ".join(stay.other),
        "institution": int(institution),
        "discharged_to": stay.discharged_to,
        "known": stay.known,
        "row": FROM_MESSAGE,
    }
