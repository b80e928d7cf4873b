"""Discharges typed in by hand: stays that no export has told of yet.

A typed-in discharge ends a stay that was still going on, or is a stay of its own with unknown admission; it's
dropped when an export has a stay that ended the same day. It always starts a clock: a person asked for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

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
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.patient_list.supplement import lay_on

TYPED_IN = -1
"""The ``row`` of a stay that stands in no file."""


@dataclass(frozen=True)
class TypedDischarge:
    """The four fields; days as in the frames, ``discharged_to`` a member of ``DischargedTo``."""

    patient_id: str
    discharged: int
    known: int
    discharged_to: int


def with_typed_in(patient_list: PatientList, typed: Sequence[TypedDischarge]) -> PatientList:
    """The list with the discharges that it doesn't have yet."""
    position = {name: number for number, name in enumerate(patient_list.patients.texts("patient_id"))}
    stays = patient_list.events(STAYS)
    stays = stays if stays is not None else empty_table(STAYS)
    rows = [
        row
        for entry in typed
        if entry.patient_id in position
        for row in [_stay(stays, position[entry.patient_id], entry)]
        if row is not None
    ]
    if not rows:
        return patient_list
    columns = {
        name: np.array([row[name] for row in rows], dtype=spec.dtype) for name, spec in SCHEMA[STAYS].items()
    }
    labels = {name: () for name, spec in SCHEMA[STAYS].items() if spec.kind == "text"}
    tables = {PATIENTS: patient_list.patients, STAYS: Table(STAYS, columns, labels)}
    last = max(max(entry.discharged, entry.known if entry.known != NO_DAY else 0) for entry in typed)
    added = PatientList(index_day=np.full(len(patient_list), last, dtype=np.int32), tables=tables, periods={})
    laid = lay_on(patient_list, added)
    return replace(laid, periods=dict(patient_list.periods))


def _stay(stays: Table, patient: int, entry: TypedDischarge) -> dict[str, float] | None:
    """The row of a typed-in discharge, or None when a file has told of it."""
    mine = stays.take(stays["patient"] == patient)
    if (mine["end"] == entry.discharged).any():
        return None
    ongoing = np.flatnonzero((mine["end"] == NO_DAY) & (mine["day"] <= entry.discharged))
    row: dict[str, float] = {name: spec.empty for name, spec in SCHEMA[STAYS].items()}
    row |= {"patient": patient, "day": entry.discharged, "institution": Institution.HOSPITAL}
    if len(ongoing):
        stay = int(ongoing[-1])
        row |= {name: mine[name][stay] for name in ("day", "institution", "urgency")}
    row |= {"end": entry.discharged, "known": entry.known, "discharged_to": entry.discharged_to}
    return row | {"main": UNKNOWN, "other": UNKNOWN, "row": TYPED_IN}
