"""A learnt model: probabilities, why, and how sure one may be of a group with the same probability."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from listeoversikt.scores.admission.learning.calibration import AS_IT_IS, Calibration, probability
from listeoversikt.scores.admission.learning.interval import NO_GRID, IntervalGrid
from listeoversikt.scores.admission.learning.logistic import Logistic
from listeoversikt.scores.admission.learning.trees import Trees, TreeShape
from listeoversikt.scores.admission.refusals import AllMissing, Infinite, OtherFeatures

Floats = NDArray[np.float64]
LIGHTGBM, LOGISTIC, BLEND = "lightgbm", "logistic", "blend"


@dataclass(frozen=True)
class Training:
    """What a model was made of and how it was chosen. ``loss`` is out-of-fold, by kind of learner."""

    rows: int = 0
    persons: int = 0
    events: int = 0
    first_time: int = 0
    last_time: int = 0
    seed: int = 0
    shape: TreeShape | None = None
    trees: int = 0
    strength: float | None = None
    loss: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class AdmissionModel:
    """Trees, a regression, or both blended: the mean of their log-odds, ``weight`` to the trees, then calibrated."""

    features: tuple[str, ...]
    monotone: tuple[int, ...]
    weight: float
    trees: Trees | None
    logistic: Logistic | None
    calibration: Calibration = AS_IT_IS
    intervals: IntervalGrid = NO_GRID
    training: Training = field(default_factory=Training)

    @property
    def kind(self) -> str:
        """``lightgbm``, ``logistic`` or ``blend``."""
        if self.logistic is None or self.weight == 1:
            return LIGHTGBM
        return LOGISTIC if self.trees is None or self.weight == 0 else BLEND

    def predict(self, values: NDArray[np.float32]) -> Floats:
        """The probability of each row. Raises ``OtherFeatures`` or ``Infinite``."""
        return probability(self.log_odds(values))

    def log_odds(self, values: NDArray[np.float32]) -> Floats:
        """The calibrated log-odds of each row."""
        values = self._checked(values)
        found = np.zeros(len(values))
        for part, weight in self._parts():
            found += weight * part.log_odds(values)
        return self.calibration.log_odds(found)

    def contributions(self, values: NDArray[np.float32]) -> Floats:
        """What each feature adds to the calibrated log-odds: rows × (features + 1), the last column is the base value.

        Exact: a row's sum is its ``log_odds``. TreeSHAP for trees, coefficient × (value − mean) for the regression.
        """
        values = self._checked(values)
        found = np.zeros((len(values), len(self.features) + 1))
        for part, weight in self._parts():
            found += weight * part.contributions(values)
        found *= self.calibration.slope
        found[:, -1] += self.calibration.intercept
        return found

    def interval(self, p: Floats) -> tuple[Floats, Floats]:
        """Low and high of the share of events among people with this probability; nan where it can't be said."""
        return self.intervals.at(p)

    def require(self, names: tuple[str, ...]) -> None:
        """Raises ``OtherFeatures`` where these aren't the model's features in their order."""
        if names == self.features:
            return
        differs = next(
            (theirs for theirs, ours in zip(names, self.features, strict=False) if theirs != ours),
            (names + self.features)[min(len(names), len(self.features))],
        )
        raise OtherFeatures(differs, expected=len(self.features), found=len(names))

    def _parts(self) -> list[tuple[Trees | Logistic, float]]:
        parts: list[tuple[Trees | Logistic | None, float]] = [
            (self.trees, self.weight),
            (self.logistic, 1 - self.weight),
        ]
        return [(part, weight) for part, weight in parts if part is not None and weight > 0]

    def _checked(self, values: NDArray[np.float32]) -> NDArray[np.float32]:
        values = np.asarray(values)
        if values.ndim != 2 or values.shape[1] != len(self.features):
            raise OtherFeatures(expected=len(self.features), found=values.shape[-1] if values.ndim else 0)
        if not (isinstance(values.dtype, np.dtype) and values.dtype.kind in "fiub"):
            raise OtherFeatures("dtype", expected=len(self.features), found=values.shape[1])
        values = np.ascontiguousarray(values, dtype=np.float32)
        refuse_infinite(values, self.features)
        return values


def refuse_infinite(values: NDArray[np.float32], names: tuple[str, ...]) -> None:
    """Raises ``Infinite`` with the first feature that has such a value."""
    with np.errstate(over="ignore", invalid="ignore"):
        doubtful = not np.isfinite(values.sum(dtype=np.float64))
    if doubtful and (endless := np.isinf(values).any(axis=0)).any():
        raise Infinite(names[int(np.argmax(endless))])


def refuse_nothing_known(values: NDArray[np.float32]) -> None:
    """Raises ``AllMissing`` where no row has any value."""
    if not values.size or np.isnan(values).all():
        raise AllMissing
