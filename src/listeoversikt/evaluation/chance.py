"""What chance alone could have done: 95 % limits of a difference, in closed form, without a statistics library.

* Differences of shares and rates: the limits of each figure are put together by recovery of variance estimates
  (MOVER; Zou GY, Donner A. Stat Med 2008;27:1693-702). With Wilson's limits for two shares that is Newcombe's method 10
  (Newcombe RG. Stat Med 1998;17:873-90); with Byar's limits for rates its counterpart. It holds for any sum with
  weights, thus for a difference of differences.
* Differences of means: Welch's t (Biometrika 1947;34:28-35), with Satterthwaite's degrees of freedom.

Figures are taken as independent. The same people before and after make them less so; that must be said beside.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from listeoversikt.indicators.interval import Z95, rate_interval, share_interval

LEVEL = 0.975
NODES = 96
HALVINGS = 80


@dataclass(frozen=True)
class Estimate:
    """A figure with its 95 % limits, in the figure's own unit."""

    value: float
    low: float
    high: float


def share_estimate(hits: float, total: float) -> Estimate:
    """A share with Wilson's limits; ``total`` above 0 and ``hits`` from 0 to ``total``.

    >>> found = share_estimate(8, 10)
    >>> found.value, round(found.low, 3), round(found.high, 3)
    (0.8, 0.49, 0.943)
    """
    if not 0 <= hits <= total or total <= 0:
        raise ValueError("Teller og nevner passer ikke sammen.")
    low, high = share_interval(np.array([float(hits)]), np.array([float(total)]))
    return Estimate(hits / total, float(low[0]), float(high[0]))


def rate_estimate(events: float, years: float) -> Estimate:
    """Events per unit of time with Byar's limits; ``years`` above 0, ``events`` 0 or more."""
    if events < 0 or years <= 0:
        raise ValueError("Hendelser og tid passer ikke sammen.")
    low, high = rate_interval(np.array([float(events)]), np.array([float(years)]))
    return Estimate(events / years, float(low[0]), float(high[0]))


def weighted_sum(estimates: Sequence[Estimate], weights: Sequence[float]) -> Estimate:
    """A sum of figures with weights (1, -1 = a difference) and its limits by MOVER.

    >>> before, after = share_estimate(48, 80), share_estimate(56, 70)
    >>> change = weighted_sum([after, before], [1, -1])
    >>> round(change.low, 4), round(change.high, 4)
    (0.0524, 0.3339)
    """
    value = sum(weight * each.value for each, weight in zip(estimates, weights, strict=True))
    down = up = 0.0
    for each, weight in zip(estimates, weights, strict=True):
        ends = sorted((weight * each.low, weight * each.high))
        down += (weight * each.value - ends[0]) ** 2
        up += (ends[1] - weight * each.value) ** 2
    return Estimate(value, value - math.sqrt(down), value + math.sqrt(up))


@dataclass(frozen=True)
class Mean:
    """A mean with its standard error; ``count`` persons, 2 or more."""

    value: float
    standard_error: float
    count: float


def mean_of_limits(value: float, low: float, high: float, count: float) -> Mean:
    """A mean as an indicator's row gives it: limits are the mean ± 1.96 standard errors."""
    return Mean(value, (high - low) / (2 * Z95), count)


def weighted_mean_sum(means: Sequence[Mean], weights: Sequence[float]) -> Estimate:
    """A sum of means with weights and its limits by Welch's t."""
    value = sum(weight * mean.value for mean, weight in zip(means, weights, strict=True))
    variances = [(weight * mean.standard_error) ** 2 for mean, weight in zip(means, weights, strict=True)]
    whole = sum(variances)
    if whole == 0:
        return Estimate(value, value, value)
    spread = sum((part / whole) ** 2 / (mean.count - 1) for part, mean in zip(variances, means, strict=True))
    half = t_quantile(1 / spread) * math.sqrt(whole)
    return Estimate(value, value - half, value + half)


def t_quantile(freedom: float) -> float:
    """The 97.5th percentile of Student's t; ``freedom`` of 1 or more, fractions allowed.

    Found by halving; the distribution is integrated after t = √ν tan θ, where the integrand is a power of a cosine.

    >>> round(t_quantile(10), 4), round(t_quantile(4.5), 4)
    (2.2281, 2.6589)
    """
    if freedom < 1:
        raise ValueError("Minst én frihetsgrad.")
    if freedom > 1e6:
        return Z95
    norm = math.exp(math.lgamma((freedom + 1) / 2) - math.lgamma(freedom / 2)) / math.sqrt(math.pi)
    low, high = 0.0, math.pi / 2
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        if norm * _cosine_integral(middle, freedom - 1) < LEVEL - 0.5:
            low = middle
        else:
            high = middle
    return math.sqrt(freedom) * math.tan((low + high) / 2)


def _cosine_integral(to: float, power: float) -> float:
    nodes, weights = _gauss()
    angles = to * (nodes + 1) / 2
    return float(to / 2 * np.sum(weights * np.cos(angles) ** power))


@cache
def _gauss() -> tuple[
    np.ndarray[tuple[int], np.dtype[np.float64]], np.ndarray[tuple[int], np.dtype[np.float64]]
]:
    return np.polynomial.legendre.leggauss(NODES)
