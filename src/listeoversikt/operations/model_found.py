"""Whom the model in use finds, and who of them was new to the office: the count that tells whether it's worth having."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from listeoversikt.followup.new_to_us import little_contact, new_to_us
from listeoversikt.operations.list_table import LITTLE, MODEL_ZONE, ListTable
from listeoversikt.operations.office import View
from listeoversikt.patient_list.frames import Mask
from listeoversikt.patient_list.snapshot import EPOCH


@dataclass(frozen=True)
class Found:
    """Patients (pseudonyms) in the risk zone by the model. ``not_told``: whether they're new can't be told."""

    patients: frozenset[str] = frozenset()
    new: frozenset[str] = frozenset()
    not_told: int = 0


NOBODY = Found()
"""Without a model."""


def found_by_model(view: View) -> Found:
    """Everybody the model finds on the list now, with what the log says."""
    return found_in(view.list_table, view)


def found_in(table: ListTable, view: View) -> Found:
    """The same of a list's table, which has worked out who is hardly seen."""
    if not table.has_model:
        return NOBODY
    zone, little, day = table[MODEL_ZONE], table[LITTLE], table.index_day - EPOCH
    told = {
        patient_id: new_to_us(
            view.record(patient_id), unseen=little[row] == 1, told=little[row] is not None, index_day=day
        )
        for row, patient_id in enumerate(table.patient_id)
        if zone[row]
    }
    return Found(
        frozenset(told),
        frozenset(patient_id for patient_id, new in told.items() if new),
        sum(new is None for new in told.values()),
    )


def newness(view: View, rows: list[int]) -> Mapping[int, bool | None]:
    """By position: whether the patient is new to the office; None where that can't be told."""
    unseen, told = contact_of_list(view)
    names, labels = view.patient_list.patients["patient_id"], view.patient_list.patients.labels["patient_id"]
    return {
        row: new_to_us(
            view.record(labels[int(names[row])]),
            unseen=bool(unseen[row]),
            told=bool(told[row]),
            index_day=int(view.patient_list.index_day[row]),
        )
        for row in rows
    }


def contact_of_list(view: View) -> tuple[Mask, Mask]:
    """``little_contact`` of everybody; worked out once for each scored list."""
    groups = view.scored.groups
    kept: dict[str, tuple[Mask, Mask]] = vars(groups)
    if "_little_contact" not in kept:
        kept["_little_contact"] = little_contact(groups.scores.known)
    return kept["_little_contact"]
