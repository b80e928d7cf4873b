"""Decision curve: whether acting on a predictor does more good than acting on everybody or nobody.

Net benefit at a threshold t = true positives ÷ n − false positives ÷ n × t ÷ (1 − t), acting on those predicted t or
more: t says how many needless contacts one is worth (at 10 %: nine). Acting on nobody has 0. Vickers AJ, Elkin EB.
Med Decis Making 2006;26:565-74.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from listeoversikt.scores.admission.judging.figure import Figure, Floats, with_limits
from listeoversikt.scores.admission.judging.tally import Tally

THRESHOLDS = tuple(percent / 100 for percent in range(2, 41))
"""2 to 40 %: below, everybody would be acted on; above, few in a GP's list are predicted so high."""


@dataclass(frozen=True)
class DecisionCurve:
    """Net benefit per person at each threshold (a probability)."""

    thresholds: tuple[float, ...]
    net_benefit: tuple[Figure, ...]


def net_benefit(tally: Tally, thresholds: tuple[float, ...], cut: float | None = None) -> Floats:
    """Thresholds × resamples. ``cut``: a rule that acts on those with this value or more, whatever the threshold."""
    asked = np.asarray(thresholds, dtype=np.float64)
    first = np.searchsorted(tally.values, asked if cut is None else np.full_like(asked, cut), side="left")
    return _benefit(tally.events_from[first], tally.rows_from[first], tally.all_rows, asked)


def act_on_all(tally: Tally, thresholds: tuple[float, ...]) -> Floats:
    """Net benefit of acting on everybody, thresholds × resamples."""
    return _benefit(
        tally.all_events, tally.all_rows, tally.all_rows, np.asarray(thresholds, dtype=np.float64)
    )


def curve(thresholds: tuple[float, ...], values: Floats, replicates: Floats) -> DecisionCurve:
    """``values`` is thresholds, ``replicates`` thresholds × resamples."""
    figures = (with_limits(float(value), each) for value, each in zip(values, replicates, strict=True))
    return DecisionCurve(thresholds, tuple(figures))


def _benefit(events: Floats, rows: Floats, total: Floats, thresholds: Floats) -> Floats:
    price = (thresholds / (1 - thresholds))[:, None]
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(total > 0, (events - (rows - events) * price) / total, np.nan)
