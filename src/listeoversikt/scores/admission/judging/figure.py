"""A figure of a judgement: the value with its 95 % limits, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import sqrt

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

Z95 = 1.959963984540054
"""The 97.5th percentile of the standard normal distribution."""
LEAST_SOUND = 0.95
"""So large a share of the resamples must give a value, else there are no limits."""


class NoFigure(StrEnum):
    """Why a figure, or its limits, can't be given."""

    NO_ROWS = "no_rows"
    ONE_CLASS = "one_class"
    TOO_FEW_EVENTS = "too_few_events"
    MISSING_PREDICTIONS = "missing_predictions"
    CONSTANT = "constant"
    NOT_A_PROBABILITY = "not_a_probability"
    NO_FIT = "no_fit"
    UNSTABLE = "unstable"


@dataclass(frozen=True)
class Figure:
    """``value`` with 95 % limits; ``reason`` says why a value or its limits are lacking (None = not known, never 0)."""

    value: float | None
    low: float | None = None
    high: float | None = None
    reason: NoFigure | None = None

    @property
    def above_zero(self) -> bool:
        """Whether the whole interval lies above 0; False where it isn't known."""
        return self.low is not None and self.low > 0


def none(reason: NoFigure) -> Figure:
    """No figure, and why."""
    return Figure(None, reason=reason)


def with_limits(value: float, replicates: Floats) -> Figure:
    """The value with the 2.5th and 97.5th percentile of its resamples.

    The limits are widened to the value where the percentiles don't hold it (small, skewed samples). Where more than
    one resample in twenty gives nothing, the value stands without limits (``UNSTABLE``).
    """
    if not np.isfinite(value):
        return none(NoFigure.NO_FIT)
    sound = replicates[np.isfinite(replicates)]
    if len(sound) == 0 or len(sound) < LEAST_SOUND * len(replicates):
        return Figure(value, reason=NoFigure.UNSTABLE)
    low, high = np.percentile(sound, [2.5, 97.5])
    return Figure(value, min(float(low), value), max(float(high), value))


def wilson(hits: float, total: float) -> tuple[float, float]:
    """Wilson's limits of a share (J Am Stat Assoc 1927;22:209-12); ``total`` above 0.

    >>> low, high = wilson(8, 10)
    >>> round(low, 4), round(high, 4)
    (0.4902, 0.9433)
    """
    share, scale = hits / total, 1 + Z95**2 / total
    centre = (share + Z95**2 / (2 * total)) / scale
    half = Z95 / scale * sqrt(max(share * (1 - share), 0) / total + Z95**2 / (4 * total**2))
    return (0.0 if hits <= 0 else centre - half), (1.0 if hits >= total else centre + half)
