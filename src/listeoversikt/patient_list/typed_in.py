"""Discharges typed in by hand: stays that no export has told of yet.

A typed-in discharge ends a stay that was still going on, or is a stay of its own with unknown admission; it's
dropped when an export has a stay that ended the same day. It always starts a clock: a person asked for it.

One that comes while the patient is in short-term care after a discharge from hospital is the end of that short-term
stay, so that its row takes the place of the one that waits; an export's own short-term stay takes the place of it.
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
    Days,
    DischargedTo,
    Institution,
    Table,
    empty_table,
)
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.patient_list.supplement import lay_on

TYPED_IN = -1
"""The ``row`` of a stay that stands in no file."""
SHORT_TERM_WAIT = 60
"""So many days after the discharge to short-term care may that stay begin, or its end be taken for it."""


@dataclass(frozen=True)
class TypedDischarge:
    """The four fields; days as in the frames, ``discharged_to`` a member of ``DischargedTo``.

    ``short_term_since``: the discharge from hospital to short-term care, when it was said to be the end of that stay.
    """

    patient_id: str
    discharged: int
    known: int
    discharged_to: int
    short_term_since: int = int(NO_DAY)


def with_typed_in(patient_list: PatientList, typed: Sequence[TypedDischarge]) -> PatientList:
    """The list with the discharges that it doesn't have yet; of one typed in twice, the last."""
    position = {name: number for number, name in enumerate(patient_list.patients.texts("patient_id"))}
    stays = patient_list.events(STAYS)
    stays = stays if stays is not None else empty_table(STAYS)
    latest = {(entry.patient_id, entry.discharged): entry for entry in typed if entry.patient_id in position}
    found: dict[TypedDischarge, list[dict[str, float]]] = {}
    for entry in sorted(latest.values(), key=lambda entry: entry.discharged):
        before = [one for one in found if one.patient_id == entry.patient_id and found[one]]
        found[entry] = _rows(stays, position[entry.patient_id], entry, before)
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
        if found[entry] and entry.discharged_to == DischargedTo.DIED:
            died[position[entry.patient_id]] = min(died[position[entry.patient_id]], entry.discharged)
    tables = {**laid.tables, PATIENTS: laid.patients.replace(died=died)}
    return replace(laid, tables=tables, periods=dict(patient_list.periods))


def as_exported(patient_list: PatientList) -> PatientList:
    """The list to score: a stays table that the export doesn't have stays missing, whatever was typed in or received."""
    stays = patient_list.events(STAYS)
    if stays is None or STAYS in patient_list.periods or not (stays["row"] < 0).all():
        return patient_list
    return replace(
        patient_list, tables={name: table for name, table in patient_list.tables.items() if name != STAYS}
    )


def _unless_none(day: int) -> int:
    return day if day != NO_DAY else 0


def _rows(
    stays: Table, patient: int, entry: TypedDischarge, before: Sequence[TypedDischarge]
) -> list[dict[str, float]]:
    """The rows of a typed-in discharge: every stay that it ends, else one of its own; none when a file has told.

    ``before``: the patient's earlier ones that no file has told of.
    """
    mine = stays.take(stays["patient"] == patient)
    since = _in_short_term_since(mine, entry, before)
    short = mine["institution"] == Institution.SHORT_TERM_NURSING_HOME
    if since is not None and _file_tells(mine["day"][short], mine["end"][short], since, entry.discharged):
        return []
    if (mine["end"] == entry.discharged).any() and entry.short_term_since == NO_DAY:
        return []
    said = {"patient": patient, "end": entry.discharged, "known": entry.known, "row": TYPED_IN}
    said["discharged_to"] = entry.discharged_to
    ongoing = np.flatnonzero((mine["end"] == NO_DAY) & (mine["day"] <= entry.discharged))
    if len(ongoing):
        return [{name: mine[name][stay] for name in SCHEMA[STAYS]} | said for stay in ongoing.tolist()]
    row: dict[str, float] = {name: spec.empty for name, spec in SCHEMA[STAYS].items()}
    where = Institution.HOSPITAL if since is None else Institution.SHORT_TERM_NURSING_HOME
    return [row | {"day": entry.discharged, "institution": where} | said]


def _in_short_term_since(mine: Table, entry: TypedDischarge, before: Sequence[TypedDischarge]) -> int | None:
    """The discharge to short-term care that was said, else the newest before ``entry``, if it was one within the wait."""
    if entry.short_term_since != NO_DAY:
        return entry.short_term_since
    ends = [*zip(mine["end"].tolist(), mine["discharged_to"].tolist(), strict=True)]
    ends += [(one.discharged, one.discharged_to) for one in before]
    ended = [one for one in ends if one[0] < entry.discharged]
    newest = max((end for end, _ in ended), default=None)
    if newest is None or entry.discharged_to == DischargedTo.SHORT_TERM_NURSING_HOME:
        return None
    waits = (newest, int(DischargedTo.SHORT_TERM_NURSING_HOME)) in ended
    return newest if waits and entry.discharged - newest <= SHORT_TERM_WAIT else None


def _file_tells(begun: Days, ended: Days, since: int, home: int) -> bool:
    """Whether a short-term stay of a file began in that time and has ended."""
    return bool(((begun >= since) & (begun <= home) & (ended != NO_DAY)).any())
