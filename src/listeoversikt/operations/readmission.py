"""Readmission scores of a discharge for the window: only when predictions are switched on.

LACE and HOSPITAL are points; PARR-30 is English, so it's told as a fifth among the office's own discharges, never as
a probability. Nothing is worked out while predictions are off.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from listeoversikt.operations.discharge_line import DischargeLine
from listeoversikt.operations.model_choice import predictions_allowed
from listeoversikt.operations.office import View
from listeoversikt.operations.patient_evidence import Row, read_part
from listeoversikt.patient_list.snapshot import PatientList, day_number
from listeoversikt.scores.readmission import (
    NoReadmissionScore,
    fifth_of,
    readmission_scores,
)
from listeoversikt.scores.readmission_evidence import ReadmissionEvidence, ReadmissionItem, explain_discharge
from listeoversikt.scores.readmission_table import OUT_OF

RANKED_DAYS = 365
LEAST_RANKED = 20
"""Among fewer discharges a fifth says nothing."""


@dataclass(frozen=True, slots=True)
class ItemPart:
    """What an item rests on: a Charlson category, or the item itself (``title`` ""); ``counts`` False: looked at."""

    title: str
    points: float
    counts: bool
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class ItemLine:
    """One item: ``key`` as in the table of facts; ``points`` counted for ``fact``, and whether it's known."""

    key: str
    points: float
    fact: float | None
    known: bool
    parts: tuple[ItemPart, ...]


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """One score; ``out_of``, ``level`` and ``top_level`` are None and "" for PARR-30."""

    score: str
    value: float
    out_of: int | None
    level: str
    top_level: str
    items: tuple[ItemLine, ...]

    @property
    def unknown(self) -> tuple[str, ...]:
        """The items that aren't known."""
        return tuple(item.key for item in self.items if not item.known)


@dataclass(frozen=True, slots=True)
class Readmission:
    """The three scores of a discharge; ``scores`` is () where there are none, and ``null`` says why."""

    null: NoReadmissionScore
    scores: tuple[ScoreLine, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """PARR-30 among the office's ``among`` discharges of the last 365 days; ``fifth`` None where they're too few."""

    fifth: int | None
    among: int


def readmission_of(view: View, line: DischargeLine) -> Readmission | None:
    """The scores of a discharge, opened to their items; None while predictions are switched off."""
    place = view.position.get(line.patient_id)
    if not predictions_allowed(view.settings) or place is None:
        return None
    patient_list = view.current.patient_list
    found = explain_discharge(patient_list, place, day_number(line.discharged))
    return Readmission(found.null, tuple(_score(patient_list, one) for one in found.scores))


def _score(patient_list: PatientList, evidence: ReadmissionEvidence) -> ScoreLine:
    return ScoreLine(
        score=evidence.score,
        value=evidence.value,
        out_of=OUT_OF.get(evidence.score),
        level=evidence.level,
        top_level=evidence.top_level,
        items=tuple(_item(patient_list, item) for item in evidence.items),
    )


def _item(patient_list: PatientList, item: ReadmissionItem) -> ItemLine:
    parts = []
    for part in item.parts:
        title = "" if part.key == item.key else part.title
        parts.append(ItemPart(title, part.weight, part.counts, read_part(patient_list, part)))
    return ItemLine(item.key, item.points, item.fact, item.known, tuple(parts))


def place_among(view: View, value: float) -> Place:
    """Where a PARR-30 lies among those of the office's discharges in the last 365 days up to the extract's date."""
    since = view.current.index_day - RANKED_DAYS + 1
    others = readmission_scores(view.current.patient_list, since).parr30
    others = others[~np.isnan(others)]
    return Place(fifth_of(value, others) if len(others) >= LEAST_RANKED else None, len(others))
