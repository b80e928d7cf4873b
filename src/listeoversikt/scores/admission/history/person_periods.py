"""What a history is: rows to learn from, whom they're about, and whom they leave out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from listeoversikt.patient_list.frames import PATIENTS, Table
from listeoversikt.patient_list.snapshot import PatientList, year_of
from listeoversikt.scores.admission.refusals import Cancelled, CannotLearn
from listeoversikt.scores.admission.rows import Rows

Progress = Callable[[int, int], None]
"""How many pieces are done, of how many."""


class NoUsableHistory(CannotLearn):
    """There is no index day to learn from. ``detail`` is the key of the reason (``NoHistory``)."""

    key = "no_usable_history"


@dataclass(frozen=True)
class Subgroups:
    """For each row: what the judgement looks at one by one. ``gp`` and ``municipality`` index their labels, −1 unknown."""

    sex: NDArray[np.int8]
    age: NDArray[np.int32]
    gp: NDArray[np.int32]
    municipality: NDArray[np.int32]
    gp_labels: tuple[str, ...]
    municipality_labels: tuple[str, ...]


@dataclass(frozen=True)
class History:
    """Rows to learn from, and what was left out.

    ``events`` counts those who have the event by index day (of discharges: by year), ``left_out`` those without a row
    by the reason's key, over all index days. ``patient_position`` is each row's patient in the list.
    """

    rows: Rows
    index_days: tuple[int, ...]
    events: Mapping[int, int]
    left_out: Mapping[str, int]
    patient_position: NDArray[np.int64]
    subgroups: Subgroups


def stop_if(cancelled: Callable[[], bool] | None) -> None:
    """Raises ``Cancelled`` when the person has let go of it."""
    if cancelled is not None and cancelled():
        raise Cancelled


def subgroups(patient_list: PatientList, person: NDArray[np.int64], day: NDArray[np.int32]) -> Subgroups:
    """The subgroups of rows: a patient's position and an index day each."""
    patients: Table = patient_list.tables[PATIENTS].take(person)
    return Subgroups(
        sex=patients["sex"],
        age=(year_of(day) - patients["birth_year"]).astype(np.int32),
        gp=patients["gp"],
        municipality=patients["municipality"],
        gp_labels=patients.labels["gp"],
        municipality_labels=patients.labels["municipality"],
    )
