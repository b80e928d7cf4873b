"""Every column of every table, once: name, kind, unit and what an empty cell becomes.

A ``Table`` is a set of equally long numpy columns. Four kinds of column exist:

=========  =======  =====================================================================
kind       dtype    empty cell
=========  =======  =====================================================================
day        int32    days since 1970-01-01; ``NO_DAY`` (far in the future)
number     float64  ``nan``
choice     int8     a member of the column's ``IntEnum``; ``UNKNOWN`` (-1)
text       int32    an index into ``Table.labels[column]``; ``UNKNOWN`` (-1)
index      int32    a position (patient, line of the file); never empty
=========  =======  =====================================================================

Event tables are sorted by patient, then day, then line of the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

from listeoversikt.patient_list.taken_columns import TakenColumns

Column = NDArray[Any]
Days = NDArray[np.int32]
Mask = NDArray[np.bool_]

NO_DAY = np.int32(2**31 - 1)
"""No date: later than every day, so that an open end compares as still going on."""
UNKNOWN = -1
"""Not stated: neither yes nor no, and never zero."""


class Sex(IntEnum):
    """Sex as the export states it."""

    FEMALE = 0
    MALE = 1


class YesNo(IntEnum):
    """A stated yes or no."""

    NO = 0
    YES = 1


class Residence(IntEnum):
    """Where the patient lives (``bosted``)."""

    HOME = 0
    SHELTERED = 1  # omsorgsbolig
    NURSING_HOME = 2  # sykehjem


class CodeSystem(IntEnum):
    """``kodeverk`` of a diagnosis."""

    ICPC2 = 0
    ICD10 = 1


class DiagnosisSource(IntEnum):
    """Where a diagnosis was made (``kilde``)."""

    GP = 0
    EMERGENCY_CLINIC = 1
    HOSPITAL = 2
    OTHER = 3


class ContactKind(IntEnum):
    """``type`` of a contact."""

    CONSULTATION = 0
    E_CONSULTATION = 1
    VIDEO = 2
    PHONE = 3
    HOME_VISIT = 4
    NEXT_OF_KIN = 5
    MEETING = 6
    GROUP = 7
    EMERGENCY_CLINIC = 8
    SIMPLE = 9
    OTHER = 10


class Role(IntEnum):
    """Who held a contact (``rolle``)."""

    DOCTOR = 0
    NURSE = 1
    SECRETARY = 2
    OTHER = 3


class Urgency(IntEnum):
    """``hastegrad`` of a stay."""

    EMERGENCY = 0  # ohjelp
    PLANNED = 1


class Institution(IntEnum):
    """``institusjon`` of a stay."""

    HOSPITAL = 0
    MENTAL_HEALTH = 1
    ADDICTION = 2  # tsb
    MUNICIPAL_ACUTE = 3  # kad
    REHABILITATION = 4
    SHORT_TERM_NURSING_HOME = 5
    OTHER = 6


class DischargedTo(IntEnum):
    """``utskrevet_til`` of a stay."""

    HOME = 0
    NURSING_HOME = 1
    SHORT_TERM_NURSING_HOME = 2
    OTHER_HOSPITAL = 3
    DIED = 4


@dataclass(frozen=True)
class ColumnSpec:
    """One column: its kind and, for a choice, the members it may hold."""

    kind: str
    choices: type[IntEnum] | None = None

    @property
    def dtype(self) -> np.dtype[Any]:
        """The numpy type the column is kept in."""
        kinds = {"day": "int32", "number": "float64", "choice": "int8", "text": "int32", "index": "int32"}
        return np.dtype(kinds[self.kind])

    @property
    def empty(self) -> float | int:
        """What an empty cell becomes."""
        return {"day": int(NO_DAY), "number": float("nan"), "choice": UNKNOWN, "text": UNKNOWN, "index": 0}[
            self.kind
        ]


DAY, NUMBER, TEXT, INDEX = (ColumnSpec(kind) for kind in ("day", "number", "text", "index"))
YES_NO = ColumnSpec("choice", YesNo)

PATIENTS, DIAGNOSES, CONTACTS = "pasienter", "diagnoser", "kontakter"
MEDICINES, STAYS, MEASUREMENTS, MEASURES = "legemidler", "innleggelser", "maalinger", "tiltak"

SCHEMA: dict[str, dict[str, ColumnSpec]] = {
    PATIENTS: {
        "patient_id": TEXT,
        "birth_year": INDEX,
        "sex": ColumnSpec("choice", Sex),
        "gp": TEXT,
        "list_from": DAY,
        "list_to": DAY,  # the first day not on the list
        "died": DAY,
        "record_number": TEXT,  # the journal's own number: never printed, exported or logged
        "municipality": TEXT,
        "district": TEXT,
        "residence": ColumnSpec("choice", Residence),
        "home_care": YES_NO,
        "individual_plan": YES_NO,
        "multidose": YES_NO,
        "palliative": YES_NO,
        "no_contact": YES_NO,  # reservert_kontakt
        "no_treatment": YES_NO,  # reservert_behandling
        "interpreter": TEXT,
        "row": INDEX,
    },
    DIAGNOSES: {
        "patient": INDEX,
        "day": DAY,
        "system": ColumnSpec("choice", CodeSystem),
        "code": TEXT,
        "source": ColumnSpec("choice", DiagnosisSource),
        "row": INDEX,
    },
    CONTACTS: {
        "patient": INDEX,
        "day": DAY,
        "kind": ColumnSpec("choice", ContactKind),
        "role": ColumnSpec("choice", Role),  # as stated, else read off the claim codes
        "clinician": TEXT,
        "claims": TEXT,  # claim codes, lower case, one space between
        "row": INDEX,
    },
    MEDICINES: {
        "patient": INDEX,
        "day": DAY,  # fra
        "end": DAY,  # til
        "regular": YES_NO,  # fast; «ved behov» and «kur» are no
        "atc": TEXT,
        "ddd": NUMBER,
        "row": INDEX,
    },
    STAYS: {
        "patient": INDEX,
        "day": DAY,  # inn
        "end": DAY,  # ut; NO_DAY = still admitted
        "urgency": ColumnSpec("choice", Urgency),
        "main": TEXT,  # one ICD-10 code
        "other": TEXT,  # ICD-10 codes, one space between
        "institution": ColumnSpec("choice", Institution),
        "discharged_to": ColumnSpec("choice", DischargedTo),
        "known": DAY,  # kjent_dato
        "row": INDEX,
    },
    MEASUREMENTS: {"patient": INDEX, "day": DAY, "kind": TEXT, "value": NUMBER, "row": INDEX},
    MEASURES: {"patient": INDEX, "day": DAY, "kind": TEXT, "row": INDEX},
}
EVENT_TABLES = (DIAGNOSES, CONTACTS, MEDICINES, STAYS, MEASUREMENTS, MEASURES)


@dataclass(frozen=True)
class Table:
    """Equally long columns of one table of ``SCHEMA``; ``labels`` are the texts of its text columns."""

    name: str
    columns: Mapping[str, Column]
    labels: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def __len__(self) -> int:
        if isinstance(self.columns, TakenColumns):
            return self.columns.row_count
        return len(next(iter(self.columns.values())))

    def __getitem__(self, column: str) -> Column:
        return self.columns[column]

    def take(self, rows: Column) -> Table:
        """The chosen rows (a mask or positions), in the given order, with the same labels.

        All rows in their order are this table: nothing is copied.
        """
        rows = np.flatnonzero(rows) if rows.dtype == np.bool_ else rows
        if _are_all_in_order(rows, len(self)):
            return self
        return Table(self.name, TakenColumns(self.columns, rows), self.labels)

    def replace(self, **columns: Column) -> Table:
        """The same table with some columns exchanged."""
        if isinstance(self.columns, TakenColumns) and columns.keys() <= self.columns.keys():
            return Table(self.name, self.columns.exchanged(columns), self.labels)
        return Table(self.name, {**self.columns, **columns}, self.labels)

    def settle(self, counting: Column) -> None:
        """Comes to rest; see ``TakenColumns.settle``. Says the same afterwards."""
        if isinstance(self.columns, TakenColumns):
            self.columns.settle(counting)

    def texts(self, column: str) -> list[str]:
        """The column's texts, one a row; empty where not stated."""
        labels = self.labels[column]
        return [labels[code] if code >= 0 else "" for code in self.columns[column].tolist()]


def _are_all_in_order(rows: Column, count: int) -> bool:
    """Whether they are 0, 1, 2 ... ``count`` - 1."""
    if len(rows) != count or not count:
        return not count and not len(rows)
    ends_meet = rows[0] == 0 and rows[-1] == count - 1 and rows[count // 2] == count // 2
    return bool(ends_meet and (np.diff(rows) == 1).all())


def by_patient_and_day(patient: Column, day: Days) -> Column:
    """The order by patient and day; rows of the same patient and day stay as they stand.

    Sorting numbers that carry their own position is several times faster than asking numpy for the order. Where
    patient, day and position don't fit into 63 bits together, the order is asked for.
    """
    count = len(day)
    if not count:
        return np.empty(0, dtype=np.int64)
    ago = day.astype(np.int64) - int(day.min())
    key = patient.astype(np.int64) * (int(ago.max()) + 1) + ago
    if (int(key.max()) + 1) * count >= 2**63:
        return np.argsort(key, kind="stable")
    key = key * count + np.arange(count)
    key.sort()
    return key % count


def empty_table(name: str) -> Table:
    """A table of ``SCHEMA`` without rows."""
    schema = SCHEMA[name]
    columns = {column: np.empty(0, dtype=spec.dtype) for column, spec in schema.items()}
    labels: dict[str, tuple[str, ...]] = {
        column: () for column, spec in schema.items() if spec.kind == "text"
    }
    return Table(name, columns, labels)
