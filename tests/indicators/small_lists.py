"""Patient lists written as small tables, in the words of the journal export.

A table is a text: first line the column names, then one row a line, ``-`` for an empty cell; a name between
quotation marks isn't needed, codes of one cell are joined by ``+``. Columns that are left out weren't in the
export. Tables that are left out are missing. Periods run from a table's oldest row to the extract's day unless
they are given.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from enum import IntEnum
from typing import Any

import numpy as np

from listeoversikt.clinical.claims import role_of_claims, split_claims
from listeoversikt.followup.discharge import discharge_contacts
from listeoversikt.followup.logged_facts import LoggedFacts, LoggedKind
from listeoversikt.followup.target_groups import group_list
from listeoversikt.indicators.compute import compute_indicators
from listeoversikt.indicators.result import IndicatorRow
from listeoversikt.indicators.typed_figures import NOTHING_TYPED, TypedFigures
from listeoversikt.patient_list.frames import (
    NO_DAY,
    PATIENTS,
    SCHEMA,
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

T = "2026-03-31"

COLUMNS: dict[str, dict[str, str]] = {
    "pasienter": {
        "id": "patient_id",
        "fodt": "birth_year",
        "kjonn": "sex",
        "lege": "gp",
        "liste_fra": "list_from",
        "liste_til": "list_to",
        "dod": "died",
        "bosted": "residence",
        "palliativ": "palliative",
        "hjemmetjeneste": "home_care",
        "reservert_kontakt": "no_contact",
        "reservert_behandling": "no_treatment",
    },
    "diagnoser": {"id": "patient", "dato": "day", "kodeverk": "system", "kode": "code"},
    "kontakter": {
        "id": "patient",
        "dato": "day",
        "type": "kind",
        "rolle": "role",
        "behandler": "clinician",
        "takster": "claims",
    },
    "legemidler": {
        "id": "patient",
        "atc": "atc",
        "fra": "day",
        "til": "end",
        "fast": "regular",
        "ddd": "ddd",
    },
    "innleggelser": {
        "id": "patient",
        "inn": "day",
        "ut": "end",
        "hastegrad": "urgency",
        "hoved": "main",
        "bi": "other",
        "institusjon": "institution",
        "til": "discharged_to",
        "kjent": "known",
    },
    "maalinger": {"id": "patient", "dato": "day", "type": "kind", "verdi": "value"},
    "tiltak": {"id": "patient", "dato": "day", "type": "kind"},
}
WORDS: dict[str, tuple[type[IntEnum], tuple[str, ...]]] = {
    "sex": (Sex, ("K", "M")),
    "residence": (Residence, ("hjemme", "omsorgsbolig", "sykehjem")),
    "system": (CodeSystem, ("ICPC-2", "ICD-10")),
    "kontakter.kind": (
        ContactKind,
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
    ),
    "role": (Role, ("lege", "sykepleier", "helsesekretaer", "annet")),
    "urgency": (Urgency, ("ohjelp", "planlagt")),
    "institution": (
        Institution,
        ("sykehus", "psykisk_helsevern", "tsb", "kad", "rehabilitering", "sykehjem_korttid", "annet"),
    ),
    "discharged_to": (DischargedTo, ("hjem", "sykehjem", "sykehjem_korttid", "annet_sykehus", "dod")),
}
YES_NO = ("nei", "ja")
Record = dict[str, str]


def day(text: str) -> int:
    """A day number from an ISO date."""
    return day_number(dt.date.fromisoformat(text))


def rows_of(text: str) -> list[Record]:
    """The rows of a table written as text."""
    lines = [line.split() for line in text.strip().splitlines() if line.strip()]
    return [dict(zip(lines[0], cells, strict=True)) for cells in lines[1:]]


def read_list(
    *,
    on: str = T,
    periods: Mapping[str, tuple[str, str]] | None = None,
    prescriptions: bool = False,
    **tables: str | Iterable[Record],
) -> PatientList:
    """The list as at ``on``; a table is a text or rows of text cells."""
    records = {
        name: rows_of(table) if isinstance(table, str) else list(table) for name, table in tables.items()
    }
    records.setdefault("diagnoser", [])
    position = {row["id"]: number for number, row in enumerate(records["pasienter"])}
    read = {name: _table(name, rows, position) for name, rows in records.items()}
    last = day(on)
    covered = {
        name: Period(int(table["day"].min()), last)
        for name, table in read.items()
        if name != PATIENTS and len(table)
    }
    for name, (first, end) in (periods or {}).items():
        covered[name] = Period(day(first), day(end))
    stated = {
        f"{name}.{COLUMNS[name][column]}"
        for name, rows in records.items()
        for column in (rows[0] if rows else ())
    }
    whole = PatientList(
        index_day=np.full(len(position), last, dtype=np.int32),
        tables=read,
        periods=covered,
        prescriptions=prescriptions,
        stated=frozenset(stated),
    )
    return whole.as_of(last)


def _table(name: str, records: list[Record], position: dict[str, int]) -> Table:
    given = COLUMNS[name]
    columns: dict[str, Any] = {}
    labels: dict[str, tuple[str, ...]] = {}
    for column, spec in SCHEMA[name].items():
        ours = next((word for word, frame in given.items() if frame == column), None)
        cells = [row.get(ours, "-") if ours else "-" for row in records]
        if column == "row":
            values: list[Any] = list(range(2, len(records) + 2))
        elif column == "patient":
            values = [position[cell] for cell in cells]
        elif spec.kind == "text":
            texts = [cell.replace("+", " ") for cell in cells]
            labels[column] = tuple(sorted({text for text in texts if text != "-"}))
            values = [labels[column].index(text) if text != "-" else spec.empty for text in texts]
        else:
            values = [spec.empty if cell == "-" else _value(name, column, spec.kind, cell) for cell in cells]
        columns[column] = np.array(values, dtype=spec.dtype)
    if name == "kontakter" and records and "rolle" not in records[0]:
        columns["role"] = np.array([_role(row.get("takster", "-")) for row in records], dtype=np.int8)
    if name == "innleggelser" and records and "institusjon" not in records[0]:
        columns["institution"][:] = Institution.HOSPITAL
    table = Table(name, columns, labels)
    return (
        table if name == PATIENTS else table.take(np.lexsort((table["row"], table["day"], table["patient"])))
    )


def _role(claims: str) -> int:
    found = role_of_claims(split_claims(claims.replace("+", " ")))
    return {"lege": Role.DOCTOR, "sykepleier": Role.NURSE, None: -1}[found]


def _value(table: str, column: str, kind: str, cell: str) -> float | int:
    if kind == "day":
        return day(cell)
    if kind in ("number", "index"):
        return float(cell)
    words = WORDS.get(f"{table}.{column}") or WORDS.get(column)
    if words is None:
        return YesNo(YES_NO.index(cell))
    enum, names = words
    return enum(names.index(cell))


def figures(
    patient_list: PatientList,
    *,
    period_type: str = "365d",
    known: PatientList | None = None,
    lists: bool = False,
    log: LoggedFacts | None = None,
    typed: TypedFigures = NOTHING_TYPED,
) -> dict[tuple[str, str, str], IndicatorRow]:
    """The rows by (id, variant, group); ``known`` is the list at T when the period ended earlier."""
    at_t = known or patient_list
    known_day = int(at_t.index_day[0])
    rows = compute_indicators(
        patient_list,
        group_list(patient_list),
        discharge_contacts(at_t, known_day),
        period_type=period_type,
        known_day=known_day,
        lists=lists,
        log=log,
        typed=typed,
        at_known=at_t,
    )
    return {(row.id, row.variant, row.group): row for row in rows}


def logged(*facts: tuple[int, str, str], until: str = "") -> LoggedFacts:
    """A log of (patient's position, day, kind), each of that day alone; ``until`` is the last day of them all."""
    rows = sorted((place, day(text), LoggedKind[kind.upper()]) for place, text, kind in facts)
    patient, days, kinds = zip(*rows, strict=True) if rows else ((),) * 3
    return LoggedFacts(
        np.array(patient, dtype=np.int32),
        np.array(days, dtype=np.int32),
        np.array([day(until)] * len(rows) if until else days, dtype=np.int32),
        np.full(len(rows), NO_DAY, dtype=np.int32),
        np.array(kinds, dtype=np.int8),
    )


def fraction(row: IndicatorRow) -> str:
    """n/N as one reads it, or «mangler»."""
    if row.missing:
        return "mangler"
    assert row.numerator is not None
    assert row.denominator is not None
    return f"{row.numerator:g}/{row.denominator:g}"
