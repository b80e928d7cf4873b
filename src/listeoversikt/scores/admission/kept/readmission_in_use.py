"""A readmission model that is switched on, asked of discharges. What it can't see, it doesn't predict."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from listeoversikt.patient_list.episodes import episodes_of
from listeoversikt.patient_list.frames import Column
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.admission.features.feature_list import READMISSION_FEATURES, READMISSION_SET
from listeoversikt.scores.admission.history.readmissions import discharge_matrix, scorable
from listeoversikt.scores.admission.kept.model_document import Outcome
from listeoversikt.scores.admission.kept.model_file import ModelFiles
from listeoversikt.scores.admission.kept.model_kept import admission_model, require_features
from listeoversikt.scores.admission.kept.model_refusals import ModelFault, ModelRefused
from listeoversikt.scores.admission.learning.model import AdmissionModel


@dataclass(frozen=True)
class ReadmissionInUse:
    """``ranks_only``: it hasn't earned a probability on this list. Loads what predicts when it's first asked."""

    name: str
    checksum: str
    ranks_only: bool
    files: ModelFiles = field(compare=False, repr=False)

    @cached_property
    def _model(self) -> AdmissionModel:
        return admission_model(self.files)

    def missing(self, patient_list: PatientList) -> tuple[str, ...]:
        """The tables that the model was made with and this list doesn't have."""
        return tuple(name for name in self.files.document.tables if name not in patient_list.tables)

    def discharges(self, patient_list: PatientList, since: int) -> Predicted:
        """The discharges from ``since`` on (day number) that can be predicted, with what is predicted."""
        episodes = episodes_of(patient_list)
        none = np.empty(0, dtype=np.int64)
        chosen = none if self.missing(patient_list) else scorable(patient_list, episodes, since)
        values = discharge_matrix(patient_list, episodes, chosen)
        log_odds = self._model.log_odds(values) if len(chosen) else np.empty(0)
        return Predicted(episodes.patient[chosen], episodes.end[chosen], values, log_odds)

    def contributions(self, values: NDArray[np.float32]) -> NDArray[np.float64]:
        """Rows × (features + 1): what each adds to the calibrated log-odds, the base value last."""
        return self._model.contributions(values)

    def interval(self, probability: float) -> tuple[float, float] | None:
        """95 % interval of the share of events among discharges with this probability; None where it can't be said."""
        low, high = self._model.interval(np.array([probability]))
        return None if np.isnan(low[0]) or self.ranks_only else (float(low[0]), float(high[0]))


@dataclass(frozen=True)
class Predicted:
    """Discharges: whose (position in the list), the day, the features and the calibrated log-odds."""

    patient: Column
    day: Column
    values: NDArray[np.float32]
    log_odds: Column

    def row_of(self, patient: int, day: int) -> int | None:
        """The row of a discharge; None where it isn't among them."""
        found = np.flatnonzero((self.patient == patient) & (self.day == day))
        return int(found[0]) if len(found) else None


def readmission_in_use(files: ModelFiles, *, ranks_only: bool) -> ReadmissionInUse:
    """A model to be asked; raises ``ModelRefused`` where it's of other features, or predicts something else."""
    kept = files.document
    if kept.outcome is not Outcome.READMISSION:
        raise ModelRefused(ModelFault.NOT_A_MODEL)
    require_features(kept, READMISSION_SET, tuple(feature.name for feature in READMISSION_FEATURES))
    return ReadmissionInUse(kept.name, kept.sha256, ranks_only or kept.demonstration, files)
