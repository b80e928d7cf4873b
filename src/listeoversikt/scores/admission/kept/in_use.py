"""A model that is switched on, as the scores ask it. What it can't see, it doesn't predict."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from listeoversikt.patient_list.frames import Column
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.admission.features.feature_list import FEATURE_SET, FEATURES
from listeoversikt.scores.admission.features.features import feature_matrix
from listeoversikt.scores.admission.history.cohort import HISTORY_NEEDED, ended_tables, seen_back
from listeoversikt.scores.admission.kept.model_document import Outcome
from listeoversikt.scores.admission.kept.model_file import ModelFiles
from listeoversikt.scores.admission.kept.model_kept import admission_model, require_features
from listeoversikt.scores.admission.kept.model_refusals import ModelFault, ModelRefused
from listeoversikt.scores.admission.learning.model import AdmissionModel
from listeoversikt.scores.known import Known
from listeoversikt.scores.risk_model import Contributions, KeptPredictions


@dataclass(frozen=True)
class ModelInUse:
    """See ``risk_model.RiskModel``. Two are the same when model, cut-off and what is shown are the same."""

    name: str
    checksum: str
    cut_off: float
    ranks_only: bool
    files: ModelFiles = field(compare=False, repr=False)
    kept: KeptPredictions | None = field(default=None, compare=False, repr=False)

    @cached_property
    def _model(self) -> AdmissionModel:
        return admission_model(self.files)

    def missing(self, known: Known) -> tuple[str, ...]:
        """The tables that the model was made with and this list doesn't have."""
        return tuple(name for name in self.files.document.tables if name not in known.patient_list.tables)

    def ended(self, known: Known) -> tuple[str, ...]:
        """The tables whose period ends so long before the index day that nothing is predicted."""
        return ended_tables(known.patient_list)

    def log_odds(self, known: Known) -> Column:
        """The calibrated log-odds of each patient; nan where nothing can be predicted."""
        said_before = None if self.kept is None else self.kept.of(known)
        if said_before is not None:
            return said_before
        found = np.full(len(known), np.nan)
        rows = self._predicted(known)
        if len(rows):
            found[rows] = self._model.log_odds(feature_matrix(known)[rows])
        return found

    def contributions(self, known: Known) -> Contributions:
        """What each feature adds to each patient's log-odds; nan where nothing can be predicted."""
        rows = self._predicted(known)
        found = np.full((len(known), len(FEATURES) + 1), np.nan)
        if len(rows):
            found[rows] = self._model.contributions(feature_matrix(known)[rows])
        names = tuple(feature.name for feature in FEATURES)
        groups = tuple(feature.group.value for feature in FEATURES)
        return Contributions(names, groups, found[:, -1], found[:, :-1])

    def interval(self, probability: float) -> tuple[float, float] | None:
        """95 % interval of the share of events among people with this probability; None where it can't be said."""
        low, high = self.intervals(np.array([probability]))
        return None if np.isnan(low[0]) else (float(low[0]), float(high[0]))

    def intervals(self, probability: Column) -> tuple[Column, Column]:
        """The same for many: low and high; nan where it can't be said."""
        if self.ranks_only:
            return np.full(len(probability), np.nan), np.full(len(probability), np.nan)
        return self._model.interval(probability)

    @property
    def events(self) -> int | None:
        """So many events it was learnt from; None = not told."""
        told = self.files.document.training.get("events")
        return told if isinstance(told, int) else None

    def load(self) -> None:
        """Loads what predicts, so that the first explanation isn't waited for."""
        self._model.contributions(np.zeros((1, len(FEATURES)), dtype=np.float32))

    def with_kept(self, kept: KeptPredictions) -> ModelInUse:
        """The same model, with what it has said of a list before."""
        return replace(self, kept=kept)

    def _predicted(self, known: Known) -> Column:
        """The patients whose last year can be seen in every table that events are counted in."""
        if self.missing(known):
            return np.empty(0, dtype=np.int64)
        return np.flatnonzero(seen_back(known.patient_list, HISTORY_NEEDED))


def model_in_use(files: ModelFiles, cut_off: float, *, ranks_only: bool) -> ModelInUse:
    """A model to be asked; raises ``ModelRefused`` where it's of other features, or doesn't predict admissions."""
    kept = files.document
    require_features(kept, FEATURE_SET, tuple(feature.name for feature in FEATURES))
    if kept.outcome is not Outcome.ADMISSION:
        raise ModelRefused(ModelFault.NOT_A_MODEL)
    return ModelInUse(kept.name, kept.sha256, cut_off, ranks_only or kept.demonstration, files)


def cut_off_on(files: ModelFiles, patient_list: PatientList, share: float) -> float | None:
    """The cut-off for those of a list who are scored; None where nobody can be predicted."""
    log_odds = model_in_use(files, 1.0, ranks_only=True).log_odds(Known(patient_list))[patient_list.scored]
    return None if np.isnan(log_odds).all() else cut_off_for(log_odds, share)


def cut_off_for(log_odds: Column, share: float) -> float:
    """The lowest probability among the top ``share`` of those predicted; 1 where nobody is.

    At least one; equals are all in, so that it's a rule for a patient and not a place in a queue.
    """
    known = np.sort(log_odds[~np.isnan(log_odds)])[::-1]
    if not len(known):
        return 1.0
    lowest = known[max(round(share * len(known)), 1) - 1]
    return float(1 / (1 + np.exp(-lowest)))
