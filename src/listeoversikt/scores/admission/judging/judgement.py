"""What a judgement says: each predictor on the same persons, and the model's difference to each of the others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from listeoversikt.scores.admission.judging.decision_curve import DecisionCurve
from listeoversikt.scores.admission.judging.figure import Figure
from listeoversikt.scores.admission.judging.smooth_curve import SmoothCurve


@dataclass(frozen=True)
class CalibrationPoint:
    """A tenth of the rows by prediction: how many, their mean prediction, the share with the event (Wilson's limits)."""

    rows: int
    events: int
    predicted: float
    observed: float
    low: float
    high: float


@dataclass(frozen=True)
class AtCapacity:
    """Taking the top ``share`` of the list: ``taken`` rows, events among them, PPV and share of all events found."""

    share: float
    taken: int
    events: float
    ppv: Figure
    found: Figure


@dataclass(frozen=True)
class PredictorJudgement:
    """One predictor. ``intercept`` is calibration in the large: above 0, more events came than predicted."""

    name: str
    probability: bool
    missing: int
    auroc: Figure
    auprc: Figure
    brier: Figure
    scaled_brier: Figure
    calibration_slope: Figure
    calibration_intercept: Figure
    observed_expected: Figure
    calibration: tuple[CalibrationPoint, ...]
    smooth: SmoothCurve | None
    capacity: tuple[AtCapacity, ...]
    decision: DecisionCurve | None


@dataclass(frozen=True)
class Difference:
    """Model − other, paired. Higher is better, but for Brier, where lower is."""

    other: str
    auroc: Figure
    auprc: Figure
    brier: Figure
    scaled_brier: Figure
    ppv: tuple[Figure, ...]
    found: tuple[Figure, ...]
    decision: DecisionCurve | None


@dataclass(frozen=True)
class Judgement:
    """All predictors on the same rows. ``differences`` are those of ``model`` to each of the others."""

    rows: int
    persons: int
    events: int
    prevalence: Figure
    model: str
    predictors: Mapping[str, PredictorJudgement]
    differences: Mapping[str, Difference]
    act_on_all: DecisionCurve | None
    capacity: tuple[float, ...]
    resamples: int
    seed: int
