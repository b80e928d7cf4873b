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
    DischargedTo,
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
    """The list with the discharges that it doesn't have yet; of one typed in twice, the last."""
    position = {name: number for number, name in enumerate(patient_list.patients.texts("patient_id"))}
    stays = patient_list.events(STAYS)
    stays = stays if stays is not None else empty_table(STAYS)
    latest = {(entry.patient_id, entry.discharged): entry for entry in typed if entry.patient_id in position}
    found = {entry: _rows(stays, position[entry.patient_id], entry) for entry in latest.values()}
    rows = [row for of_entry in found.values() for row in of_entry]
    if not rows:
        return patient_list
    columns = {
        name: np.array([row[name] for row in rows], dtype=spec.dtype) for name, spec in SCHEMA[STAYS].items()
    }
    tables = {PATIENTS: patient_list.patients, STAYS: Table(STAYS, columns, stays.labels)}
    last = max(max(entry.discharged, _unless_none(entry.known)) for entry in found if found[entry])
    added = PatientList(index_day=np.full(len(patient_list), last, dtype=np.int32), tables=tables, periods={})
    laid = lay_on(patient_list, added)
    died = laid.patients["died"].copy()
    for entry in found:
        if entry.discharged_to == DischargedTo.DIED:
            died[position[entry.patient_id]] = min(died[position[entry.patient_id]], entry.discharged)
    tables = {**laid.tables, PATIENTS: laid.patients.replace(died=died)}
    return replace(laid, tables=tables, periods=dict(patient_list.periods))


def as_exported(patient_list: PatientList) -> PatientList:
    """The list to score: a stays table that the export doesn't have stays missing, whatever was typed in."""
    stays = patient_list.events(STAYS)
    if stays is None or STAYS in patient_list.periods or not (stays["row"] == TYPED_IN).all():
        return patient_list
    return replace(
        patient_list, tables={name: table for name, table in patient_list.tables.items() if name != STAYS}
    )


def _unless_none(day: int) -> int:
    return day if day != NO_DAY else 0


def _rows(stays: Table, patient: int, entry: TypedDischarge) -> list[dict[str, float]]:
    """The rows of a typed-in discharge: every stay that it ends, else one of its own; none when a file has told."""
    mine = stays.take(stays["patient"] == patient)
    if (mine["end"] == entry.discharged).any():
        return []
    said = {"patient": patient, "end": entry.discharged, "known": entry.known, "row": TYPED_IN}
    said["discharged_to"] = entry.discharged_to
    ongoing = np.flatnonzero((mine["end"] == NO_DAY) & (mine["day"] <= entry.discharged))
    if len(ongoing):
        return [{name: mine[name][stay] for name in SCHEMA[STAYS]} | said for stay in ongoing.tolist()]
    row: dict[str, float] = {name: spec.empty for name, spec in SCHEMA[STAYS].items()}
    return [row | {"day": entry.discharged, "institution": Institution.HOSPITAL} | said]
