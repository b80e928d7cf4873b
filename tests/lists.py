"""Small patient lists written as a clinician would: one line a fact, in the export's own words.

    patient_list(
        "2026-03-31",
        patients=[person("Kari", 1940, hjemmetjeneste="ja")],
        diagnoses=[("Kari", "2025-01-02", "ICPC-2", "T90")],
        contacts=[("Kari", "2025-03-02", "konsultasjon", "lege")],
        medicines=[("Kari", "A10BA02", "2025-01-01", None, "ja")],
        stays=[stay("Kari", "2025-01-02", "2025-01-05", "ohjelp", "I500")],
        measurements=[("Kari", "2025-01-02", "egfr", 55)],
        measures=[("Kari", "2025-01-02", "aarskontroll_diabetes")],
    )

A table that isn't given is missing, an empty one is there without rows. ``since`` gives every table's period
its first day, or each its own (otherwise the day of its oldest row, as in the export contract); ``unstated`` names
optional columns that the export didn't have, as ``table.column`` in the names of the frames.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from listeoversikt.patient_list.frames import (
    CONTACTS,
    DIAGNOSES,
    MEASUREMENTS,
    MEASURES,
    MEDICINES,
    NO_DAY,
    PATIENTS,
    SCHEMA,
    STAYS,
    UNKNOWN,
    CodeSystem,
    ContactKind,
    DischargedTo,
    Institution,
    Residence,
    Role,
    Sex,
    Table,
    Urgency,
    YesNo,
)
from listeoversikt.patient_list.snapshot import PatientList, Period, day_number

Row = dict[str, Any]

YES_NO = {"ja": YesNo.YES, "nei": YesNo.NO}
WORDS: dict[str, dict[str, Any]] = {
    "sex": {"K": Sex.FEMALE, "M": Sex.MALE},
    "residence": dict(zip(("hjemme", "omsorgsbolig", "sykehjem"), Residence, strict=True)),
    "system": {"ICPC-2": CodeSystem.ICPC2, "ICD-10": CodeSystem.ICD10},
    "role": dict(zip(("lege", "sykepleier", "helsesekretaer", "annet"), Role, strict=True)),
    "urgency": {"ohjelp": Urgency.EMERGENCY, "planlagt": Urgency.PLANNED},
    "institution": dict(
        zip(
            ("sykehus", "psykisk_helsevern", "tsb", "kad", "rehabilitering", "sykehjem_korttid", "annet"),
            Institution,
            strict=True,
        )
    ),
    "discharged_to": dict(
        zip(("hjem", "sykehjem", "sykehjem_korttid", "annet_sykehus", "dod"), DischargedTo, strict=True)
    ),
    "regular": YES_NO,
    "home_care": YES_NO,
    "individual_plan": YES_NO,
    "multidose": YES_NO,
    "palliative": YES_NO,
    "no_contact": YES_NO,
    "no_treatment": YES_NO,
}
CONTACT_KINDS = dict(
    zip(
        (
            "konsultasjon",
            "ekonsultasjon",
            "video",
            "telefon",
            "hjemmebesok",
            "parorende",
            "samarbeidsmote",
            "gruppe",
            "legevakt",
            "enkel",
            "annet",
        ),
        ContactKind,
        strict=True,
    )
)
PERSON_COLUMNS = {
    "bosted": "residence",
    "hjemmetjeneste": "home_care",
    "palliativ": "palliative",
    "reservert_kontakt": "no_contact",
    "reservert_behandling": "no_treatment",
    "fastlege_id": "gp",
    "liste_fra": "list_from",
    "liste_til": "list_to",
    "dod": "died",
}


def day(date: str | dt.date | None) -> int:
    """The day number of an ISO date; ``NO_DAY`` for none."""
    if date is None:
        return int(NO_DAY)
    return day_number(dt.date.fromisoformat(date) if isinstance(date, str) else date)


def person(patient_id: str, born: int, sex: str = "K", **more: str) -> Row:
    """One inhabitant; ``more`` by the export's column names (bosted, hjemmetjeneste, liste_fra, dod …)."""
    row: Row = {"patient_id": patient_id, "birth_year": born, "sex": sex}
    return row | {PERSON_COLUMNS[name]: value for name, value in more.items()}


def stay(
    patient_id: str,
    came: str,
    left: str | None,
    urgency: str | None = "ohjelp",
    main: str | None = None,
    other: str | None = None,
    institution: str = "sykehus",
    to: str | None = None,
    known: str | None = None,
) -> Row:
    """One stay; ``left`` None = still admitted, ``to`` = utskrevet_til, ``known`` = kjent_dato."""
    return {
        "patient": patient_id,
        "day": came,
        "end": left,
        "urgency": urgency,
        "main": main,
        "other": other,
        "institution": institution,
        "discharged_to": to,
        "known": known,
    }


def patient_list(
    index: str | Mapping[str, str],
    patients: Sequence[Row],
    diagnoses: Iterable[Sequence[Any]] = (),
    contacts: Iterable[Sequence[Any]] | None = None,
    medicines: Iterable[Sequence[Any]] | None = None,
    stays: Iterable[Row] | None = None,
    measurements: Iterable[Sequence[Any]] | None = None,
    measures: Iterable[Sequence[Any]] | None = None,
    *,
    since: str | Mapping[str, str] | None = None,
    prescriptions: bool = False,
    unstated: Iterable[str] = (),
) -> PatientList:
    """The list as known at ``index`` (one date, or a date a patient): later rows are invisible."""
    numbers = {row["patient_id"]: number for number, row in enumerate(patients)}
    tables = {PATIENTS: _table(PATIENTS, patients)}
    given = {
        DIAGNOSES: _rows(diagnoses, "patient", "day", "system", "code"),
        CONTACTS: _rows(contacts, "patient", "day", "kind", "role", "claims"),
        MEDICINES: _rows(medicines, "patient", "atc", "day", "end", "regular", "ddd"),
        STAYS: None if stays is None else list(stays),
        MEASUREMENTS: _rows(measurements, "patient", "day", "kind", "value"),
        MEASURES: _rows(measures, "patient", "day", "kind"),
    }
    for name, rows in given.items():
        if rows is not None:
            tables[name] = _table(name, [row | {"patient": numbers[row["patient"]]} for row in rows])
    days = [index[row["patient_id"]] if isinstance(index, Mapping) else index for row in patients]
    index_day = np.array([day(date) for date in days], dtype=np.int32)
    whole = PatientList(
        index_day=index_day,
        tables=tables,
        periods=_periods(tables, index_day, since),
        prescriptions=prescriptions,
        stated=frozenset(_optional_columns(tables)) - set(unstated),
    )
    return whole.at(np.arange(len(patients)), index_day)


def _rows(given: Iterable[Sequence[Any]] | None, *columns: str) -> list[Row] | None:
    if given is None:
        return None
    return [dict(zip(columns, row, strict=False)) for row in given]


def _optional_columns(tables: Mapping[str, Table]) -> list[str]:
    return [f"{name}.{column}" for name in tables for column in SCHEMA[name]]


def _periods(
    tables: Mapping[str, Table], index_day: np.ndarray, since: str | Mapping[str, str] | None
) -> dict[str, Period]:
    last = int(index_day.max()) if len(index_day) else day("2026-03-31")
    periods = {}
    for name, table in tables.items():
        stated = since.get(name) if isinstance(since, Mapping) else since
        if name != PATIENTS and (stated or len(table)):
            first = day(stated) if stated else int(table["day"].min())
            periods[name] = Period(first, last)
    return periods


def _table(name: str, rows: Sequence[Row]) -> Table:
    columns, labels = {}, {}
    for column, spec in SCHEMA[name].items():
        values = [row.get(column) for row in rows]
        if column == "row":
            values = [number + 2 for number in range(len(rows))]
        elif spec.kind == "day":
            values = [day(value) for value in values]
        elif spec.kind == "choice":
            words = CONTACT_KINDS if (name, column) == (CONTACTS, "kind") else WORDS.get(column, {})
            values = [UNKNOWN if value is None else words[value] for value in values]
        elif spec.kind == "text":
            texts = tuple(sorted({value for value in values if value is not None}))
            labels[column] = texts
            values = [UNKNOWN if value is None else texts.index(value) for value in values]
        elif spec.kind == "number":
            values = [np.nan if value is None else value for value in values]
        columns[column] = np.array(values, dtype=spec.dtype)
    table = Table(name, columns, labels)
    if name == PATIENTS:
        return table
    return table.take(np.lexsort((table["row"], table["day"], table["patient"])))


def only_of(whole: PatientList, *patient_ids: str) -> list[int]:
    """The positions of these patients, in the list's order."""
    return [number for number, text in enumerate(whole.patients.texts("patient_id")) if text in patient_ids]


T = "2026-03-31"
"""The day that most of the small lists are seen from."""


def back(days: int, index: str = T) -> str:
    """The date ``days`` days before ``index``: 0 is the index day itself, 365 lies outside a year's window."""
    return (dt.date.fromisoformat(index) - dt.timedelta(days=days)).isoformat()
