"""The features of every patient as at the index day: what the admission model learns from and predicts by.

A pure function of the list: no patient's row depends on another's, so that any part of the list gives the same rows,
and a large list can be taken piece by piece.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from listeoversikt.patient_list.frames import Column, Sex
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.admission.features.feature_list import FEATURE_SET as FEATURE_SET
from listeoversikt.scores.admission.features.feature_list import FEATURES as FEATURES
from listeoversikt.scores.admission.features.feature_list import MONOTONE as MONOTONE
from listeoversikt.scores.admission.features.feature_list import NAMES as NAMES
from listeoversikt.scores.admission.features.feature_list import Feature as Feature
from listeoversikt.scores.admission.features.feature_list import FeatureGroup as FeatureGroup
from listeoversikt.scores.admission.features.features_codes import code_features
from listeoversikt.scores.admission.features.features_contacts import contact_features
from listeoversikt.scores.admission.features.features_measured import measured_features
from listeoversikt.scores.admission.features.features_medicines import medicine_features
from listeoversikt.scores.admission.features.features_sight import Sight, sight_of
from listeoversikt.scores.admission.features.features_stays import stay_features
from listeoversikt.scores.known import Known

PIECE = 50_000
"""So many patients at a time, where the list is taken piece by piece."""
SOURCES = (
    code_features,
    stay_features,
    contact_features,
    medicine_features,
    measured_features,
)

Matrix = NDArray[np.float32]


def feature_matrix(known: Known) -> Matrix:
    """Patients × ``FEATURES``, in that order; nan = missing."""
    return matrix_of(feature_columns(sight_of(known)), NAMES, len(known))


def feature_columns(sight: Sight) -> dict[str, Column]:
    """Every feature by name."""
    found = _age_and_sex(sight)
    for source in SOURCES:
        found |= source(sight)
    return found


def matrix_of(columns: dict[str, Column], names: tuple[str, ...], rows: int) -> Matrix:
    """The columns of these names beside one another."""
    matrix = np.empty((rows, len(names)), dtype=np.float32)
    for place, name in enumerate(names):
        matrix[:, place] = columns[name]
    return matrix


def feature_matrix_in_pieces(patient_list: PatientList, piece: int = PIECE) -> Iterator[tuple[slice, Matrix]]:
    """The same matrix some patients at a time: their positions and their rows. For lists of millions."""
    for first in range(0, len(patient_list), piece):
        chosen = slice(first, min(first + piece, len(patient_list)))
        some = patient_list.only(np.arange(chosen.start, chosen.stop))
        yield chosen, feature_matrix(Known(some))


def _age_and_sex(sight: Sight) -> dict[str, Column]:
    sex = sight.known.patient_list.patients["sex"]
    female = np.where(sex < 0, np.nan, sex == Sex.FEMALE)
    return {"age": sight.known.age, "female": female}
