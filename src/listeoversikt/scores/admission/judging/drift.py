"""Whether a list is still like the one before: features, the outcome's share and predictions of two extracts.

The population stability index of a feature sums (now − before) × ln(now ÷ before) over the tenths of the earlier extract
(Siddiqi N. Credit risk scorecards. Wiley 2006), with its convention: from 0.10 watched, from 0.25 changed. Chance alone
gives about (bins − 1)(1 ÷ n + 1 ÷ m): nothing is said below the 99th percentile of that (Yurdakul B, Naranjo J. J Risk
Model Valid 2020;14:89-100), so that a small list isn't called changed. Missing values have a share of their own: a change
of 5 percentage points is watched, of 20 changed (own choice); a feature that is wholly missing in one is changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from listeoversikt.scores.admission.judging.figure import Floats
from listeoversikt.scores.admission.refusals import MalformedRows

WATCHED, CHANGED = 0.10, 0.25
MISSING_WATCHED, MISSING_CHANGED = 0.05, 0.20
TENTHS = 10
Z99 = 2.3263478740408408
LEAST_ROWS = 100
"""With fewer known values in either extract nothing is said of a feature's spread (own choice)."""


class Change(StrEnum):
    """How far something has moved. ``TOO_FEW`` = can't be told."""

    STABLE = "stable"
    WATCHED = "watched"
    CHANGED = "changed"
    TOO_FEW = "too_few"


@dataclass(frozen=True)
class Drift:
    """One feature (or the predictions): before and now. ``psi`` and means are None where they can't be known."""

    name: str
    change: Change
    psi: float | None
    psi_by_chance: float | None
    missing_before: float
    missing_now: float
    mean_before: float | None
    mean_now: float | None


@dataclass(frozen=True)
class DriftReport:
    """All features in the matrix's order, and how many rows, events and predictions lie behind."""

    rows_before: int
    rows_now: int
    features: tuple[Drift, ...]
    predictions: Drift | None
    prevalence_before: float | None
    prevalence_now: float | None

    @property
    def moved(self) -> tuple[Drift, ...]:
        """The features that are watched or changed, most moved first."""
        moved = [each for each in self.features if each.change in (Change.WATCHED, Change.CHANGED)]
        return tuple(sorted(moved, key=lambda each: (each.change is not Change.CHANGED, -(each.psi or 0.0))))


@dataclass(frozen=True)
class Spread:
    """How one column was spread, to be kept with a model: counts in bins, no person's value but the tenths' edges.

    ``counts`` has one more than ``edges``; both are empty where fewer than ``LEAST_ROWS`` values were known.
    """

    name: str
    rows: int
    known: int
    mean: float | None
    edges: tuple[float, ...]
    counts: tuple[int, ...]

    @property
    def missing(self) -> float:
        """The share without a value; 1 where there are no rows."""
        return 1 - self.known / self.rows if self.rows else 1.0


def drift(
    before: NDArray[np.floating],
    now: NDArray[np.floating],
    names: tuple[str, ...],
    *,
    outcome_before: NDArray[np.generic] | None = None,
    outcome_now: NDArray[np.generic] | None = None,
    predictions_before: NDArray[np.generic] | None = None,
    predictions_now: NDArray[np.generic] | None = None,
) -> DriftReport:
    """Compare two matrices, rows × features with nan = missing. Raises ``MalformedRows`` where they aren't alike."""
    predictions = None
    if predictions_before is not None and predictions_now is not None:
        predictions = moved("predictions", predictions_before, predictions_now)
    return DriftReport(
        rows_before=len(before),
        rows_now=len(now),
        features=drift_since(spreads(before, names), now, names),
        predictions=predictions,
        prevalence_before=_mean(outcome_before),
        prevalence_now=_mean(outcome_now),
    )


def spreads(values: NDArray[np.floating], names: tuple[str, ...]) -> tuple[Spread, ...]:
    """Each feature of a matrix. Raises ``MalformedRows`` where the names aren't its columns."""
    if values.ndim != 2 or values.shape[1] != len(names):
        raise MalformedRows("features")
    return tuple(spread(name, values[:, at]) for at, name in enumerate(names))


def drift_since(
    before: tuple[Spread, ...], now: NDArray[np.floating], names: tuple[str, ...]
) -> tuple[Drift, ...]:
    """Each feature beside what was kept of it. Raises ``MalformedRows`` where they aren't the same features."""
    if now.ndim != 2 or now.shape[1] != len(names) or tuple(each.name for each in before) != names:
        raise MalformedRows("features")
    return tuple(moved_since(each, now[:, at]) for at, each in enumerate(before))


def spread(name: str, column: NDArray[np.generic]) -> Spread:
    """How a column is spread over its own tenths; nan = missing. Equal values stay together: few values, fewer bins."""
    known = _known(column)
    if len(known) < LEAST_ROWS:
        return Spread(name, len(column), len(known), _mean(known), (), ())
    edges = np.unique(np.quantile(known, np.arange(1, TENTHS) / TENTHS))
    counts = tuple(map(int, _counts(known, edges)))
    return Spread(name, len(column), len(known), _mean(known), tuple(map(float, edges)), counts)


def moved(name: str, before: NDArray[np.generic], now: NDArray[np.generic]) -> Drift:
    """How one column has moved; nan = missing."""
    return moved_since(spread(name, before), now)


def moved_since(before: Spread, now: NDArray[np.generic]) -> Drift:
    """How one column has moved from what was kept of it."""
    known = _known(now)
    missing = 1 - len(known) / len(now) if len(now) else 1.0
    psi = chance = None
    if before.counts and len(known) >= LEAST_ROWS:
        psi = stability(np.array(before.counts), _counts(known, np.array(before.edges)))
        chance = _chi_square_99(len(before.edges)) * (1 / before.known + 1 / len(known))
    return Drift(
        name=before.name,
        change=_change(psi, chance, before.missing, missing, min(before.rows, len(now))),
        psi=psi,
        psi_by_chance=chance,
        missing_before=before.missing,
        missing_now=missing,
        mean_before=before.mean,
        mean_now=_mean(known),
    )


def stability(before: NDArray[np.generic], now: NDArray[np.generic]) -> float:
    """The population stability index of counts in the same bins.

    Half a row is added to each bin, so that an empty one counts as rare and not as endlessly far away.
    """
    then, here = ((counts + 0.5) / (counts + 0.5).sum() for counts in map(_floats, (before, now)))
    return float(np.sum((here - then) * np.log(here / then)))


def _change(
    psi: float | None, chance: float | None, missing_before: float, missing_now: float, rows: int
) -> Change:
    if rows < LEAST_ROWS:
        return Change.TOO_FEW
    gap = abs(missing_now - missing_before)
    wholly = (missing_before == 1) != (missing_now == 1)
    beyond = psi if psi is not None and chance is not None and psi > chance else 0.0
    if wholly or gap >= MISSING_CHANGED or beyond >= CHANGED:
        return Change.CHANGED
    if gap >= MISSING_WATCHED or beyond >= WATCHED:
        return Change.WATCHED
    return Change.TOO_FEW if psi is None and missing_before < 1 else Change.STABLE


def _chi_square_99(freedom: int) -> float:
    """Wilson and Hilferty's approximation to the 99th percentile (Proc Natl Acad Sci 1931;17:684-8)."""
    if freedom < 1:
        return 0.0
    return float(freedom * (1 - 2 / (9 * freedom) + Z99 * np.sqrt(2 / (9 * freedom))) ** 3)


def _floats(column: NDArray[np.generic]) -> Floats:
    return np.asarray(column, dtype=np.float64)


def _known(column: NDArray[np.generic]) -> Floats:
    values = _floats(column)
    return values[np.isfinite(values)]


def _counts(known: Floats, edges: Floats) -> NDArray[np.int64]:
    return np.bincount(np.searchsorted(edges, known, side="left"), minlength=len(edges) + 1)


def _mean(column: NDArray[np.generic] | None) -> float | None:
    if column is None or not len(column):
        return None
    return float(np.mean(_floats(column)))
