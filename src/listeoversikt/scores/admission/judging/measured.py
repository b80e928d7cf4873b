"""A predictor while it's judged: its measures on the sample itself and on each resample, by name of the measure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

import numpy as np
from numpy.typing import NDArray

from listeoversikt.scores.admission.judging import calibration_line, measures
from listeoversikt.scores.admission.judging.decision_curve import (
    THRESHOLDS,
    DecisionCurve,
    curve,
    net_benefit,
)
from listeoversikt.scores.admission.judging.figure import Figure, Floats, NoFigure, none, with_limits
from listeoversikt.scores.admission.judging.smooth_curve import SmoothFit, smooth_fit
from listeoversikt.scores.admission.judging.tally import Ranking, Tally, ranking

DECISION, SMOOTH, LINE_LEVEL = "decision", "smooth", "line_level"
AUROC, AUPRC, BRIER, SCALED_BRIER = "auroc", "auprc", "brier", "scaled_brier"
SLOPE, INTERCEPT, OBSERVED_EXPECTED = "calibration_slope", "calibration_intercept", "observed_expected"
PPV, FOUND = "ppv", "found"
GROUPS = 1000
"""Calibration of a resample is worked out on at most so many groups of neighbouring predictions: the limits move by less
than a thousandth of their width, the figures themselves are exact."""

Into = Callable[[str, Floats], None]


@dataclass(frozen=True)
class GroupedOdds:
    """Log-odds of each predicted value, and of groups of neighbours, each from one of ``starts`` on."""

    each: Floats
    starts: NDArray[np.int64]
    groups: Floats

    @classmethod
    def of(cls, values: Floats) -> GroupedOdds:
        """Of rising probabilities."""
        odds = calibration_line.log_odds(values)
        starts = np.unique(np.arange(GROUPS) * len(odds) // GROUPS)
        return cls(odds, starts, np.add.reduceat(odds, starts) / np.diff(starts, append=len(odds)))

    def tally(self, tally: Tally) -> Tally:
        """Counted by group."""
        return tally.merged(self.starts, calibration_line.probabilities(self.groups))


@dataclass
class Measured:
    """``cut``: a rank says yes from here, None = a probability. ``lacking``: why nothing can be said of it."""

    name: str
    missing: int
    cut: float | None
    lacking: NoFigure | None
    order: Ranking | None = None
    odds: GroupedOdds | None = None
    fit: SmoothFit | None = None
    whole: dict[str, Floats] = field(default_factory=dict)
    drawn: dict[str, list[Floats]] = field(default_factory=dict)

    @property
    def tally(self) -> Tally | None:
        """Each row counted once."""
        return None if self.order is None else self.order.tally(np.ones(len(self.order.order)))

    def replicates(self, key: str) -> Floats:
        """All resamples of a measure, along the last axis."""
        return np.concatenate(self.drawn[key], axis=-1) if self.drawn.get(key) else np.empty(0)

    def why_not(self, key: str) -> NoFigure | None:
        """Why the measure isn't there; None where it is."""
        if key in self.whole:
            return None
        if self.lacking is not None:
            return self.lacking
        of_probabilities = key in (BRIER, SCALED_BRIER, SLOPE, INTERCEPT, OBSERVED_EXPECTED)
        return NoFigure.NOT_A_PROBABILITY if of_probabilities and self.cut is not None else NoFigure.CONSTANT

    def figure(self, key: str) -> Figure:
        """The measure with its limits, or why there is none."""
        why = self.why_not(key)
        return none(why) if why else with_limits(float(self.whole[key][0]), self.replicates(key))

    def decision(self) -> DecisionCurve | None:
        """The decision curve."""
        if not self.drawn.get(DECISION):
            return None
        return curve(THRESHOLDS, self.whole[DECISION][:, 0], self.replicates(DECISION))

    def measure(self, weights: Floats, capacity: tuple[float, ...]) -> None:
        """All measures of a block of resamples (rows × resamples)."""
        if self.order is not None:
            tally = self.order.tally(weights)
            self._fill(tally, capacity, partial(_append, self.drawn), first=False)

    def measure_whole(self, capacity: tuple[float, ...], *, smooth: bool) -> None:
        """All measures of the sample itself; ``smooth``: there are events enough for a smooth curve."""
        tally = self.tally
        if tally is not None:
            self._fill(tally, capacity, self.whole.__setitem__, first=True)
            if smooth and self.odds is not None:
                self.fit = smooth_fit(self.odds.tally(tally))

    def _fill(self, tally: Tally, capacity: tuple[float, ...], into: Into, *, first: bool) -> None:
        into(DECISION, net_benefit(tally, THRESHOLDS, self.cut))
        varies = len(tally.values) > 1
        if varies:
            into(AUROC, measures.auroc(tally))
            into(AUPRC, measures.auprc(tally))
            for share in capacity:
                found = measures.found(tally, share)
                into(at(PPV, share), found.ppv)
                into(at(FOUND, share), found.share)
        if self.odds is not None:
            into(BRIER, measures.brier(tally))
            into(SCALED_BRIER, measures.scaled_brier(tally))
            into(OBSERVED_EXPECTED, measures.observed_expected(tally))
            if first:
                self._whole_calibration(self.odds.each, tally, varies=varies)
            else:
                self._drawn_calibration(self.odds.groups, self.odds.tally(tally), into, varies=varies)

    def _whole_calibration(self, odds: Floats, tally: Tally, *, varies: bool) -> None:
        self.whole[INTERCEPT] = calibration_line.in_the_large(odds, tally)
        if varies:
            self.whole[LINE_LEVEL], self.whole[SLOPE] = calibration_line.line(odds, tally)

    def _drawn_calibration(self, odds: Floats, tally: Tally, into: Into, *, varies: bool) -> None:
        near = float(self.whole[INTERCEPT][0])
        into(INTERCEPT, calibration_line.in_the_large(odds, tally, near))
        if varies:
            start = (float(self.whole[LINE_LEVEL][0]), float(self.whole[SLOPE][0]))
            into(SLOPE, calibration_line.line(odds, tally, start)[1])
        if self.fit is not None:
            into(SMOOTH, self.fit.replicates(tally))


def begin(
    name: str, outcome: Floats, predictions: NDArray[np.generic], cut: float | None, lacking: NoFigure | None
) -> Measured:
    """Put the predictions in order, or say why not."""
    scores = np.asarray(predictions, dtype=np.float64)
    missing = int(np.count_nonzero(~np.isfinite(scores)))
    if lacking is None and missing:
        lacking = NoFigure.MISSING_PREDICTIONS
    if lacking is None and cut is None and (scores.min() < 0 or scores.max() > 1):
        lacking = NoFigure.NOT_A_PROBABILITY
    if lacking is not None:
        return Measured(name, missing, cut, lacking)
    order = ranking(outcome, scores)
    odds = GroupedOdds.of(order.values) if cut is None else None
    return Measured(name, missing, cut, None, order, odds)


def difference(ours: Measured, other: Measured, key: str) -> Figure:
    """The paired difference, ours − other."""
    why = ours.why_not(key) or other.why_not(key)
    if why:
        return none(why)
    gap = ours.replicates(key) - other.replicates(key)
    return with_limits(float(ours.whole[key][0] - other.whole[key][0]), gap)


def decision_difference(ours: Measured, other: Measured) -> DecisionCurve | None:
    """The paired difference of net benefit at each threshold."""
    if not ours.drawn.get(DECISION) or not other.drawn.get(DECISION):
        return None
    gap = ours.whole[DECISION] - other.whole[DECISION]
    return curve(THRESHOLDS, gap[:, 0], ours.replicates(DECISION) - other.replicates(DECISION))


def at(key: str, share: float) -> str:
    """The name of a measure at a capacity."""
    return f"{key} {share}"


def _append(drawn: dict[str, list[Floats]], key: str, values: Floats) -> None:
    drawn.setdefault(key, []).append(values)
