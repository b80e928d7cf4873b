"""How many events a model needs before it may be learnt: the criteria of Riley and colleagues for a binary outcome.

Four criteria, the largest number wins (Riley RD et al. Stat Med 2019;38:1276-96; BMJ 2020;368:m441):

* ``OVERALL_RISK``: the share with the event known within ± 0.05: n = (1.96 ÷ 0.05)² φ (1 − φ).
* ``AVERAGE_ERROR``: predictions off by at most 0.05 on average: ln 0.05 = −0.508 − 0.544 ln n + 0.259 ln φ + 0.504 ln P
  (van Smeden M et al. Stat Methods Med Res 2019;28:2455-74; simulated for P ≤ 30, and asked only there).
* ``SHRINKAGE``: S ≥ 0.9: n = P ÷ ((S − 1) ln(1 − R² ÷ S)).
* ``OPTIMISM``: Nagelkerke's R² at most 0.05 too high: the same with S = R² ÷ (R² + 0.05 max R²).

φ = share with the event, P = candidate parameters, R² = the model's Cox–Snell R², of which the largest possible is
1 − exp(2 (φ ln φ + (1 − φ) ln(1 − φ))). R² isn't known before: 15 % of the largest possible, as the BMJ paper advises.
For trees P is the number of features that vary, the fewest a learner of them all can have; it's a lower bound.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import ceil, exp, log

import numpy as np

from listeoversikt.scores.admission.refusals import CannotLearn, NoRows, NotEnough, OneClass
from listeoversikt.scores.admission.rows import Rows

NAGELKERKE, SHRINKAGE_WANTED = 0.15, 0.9
OPTIMISM_ALLOWED, RISK_WITHIN, ERROR_ALLOWED = 0.05, 0.05, 0.05
MOST_SIMULATED = 30
"""The formula for the average error is made for so many parameters at most."""


class Criterion(StrEnum):
    """What a sample must be large enough for."""

    OVERALL_RISK = "overall_risk"
    AVERAGE_ERROR = "average_error"
    SHRINKAGE = "shrinkage"
    OPTIMISM = "optimism"


@dataclass(frozen=True)
class SampleSize:
    """Needed ``rows`` and ``events``; ``by_criterion`` holds the rows that each asks for, ``binding`` asks for most."""

    parameters: int
    prevalence: float
    cox_snell: float
    by_criterion: Mapping[Criterion, int]
    binding: Criterion
    rows: int
    events: int


@dataclass(frozen=True)
class Enough:
    """What is needed beside what there is. ``events`` counts persons who have the event, however often."""

    needed: SampleSize
    rows: int
    persons: int
    events: int

    @property
    def enough(self) -> bool:
        """Whether there are events enough."""
        return self.events >= self.needed.events


def largest_cox_snell(prevalence: float) -> float:
    """The largest Cox–Snell R² there can be at this share of events.

    >>> round(largest_cox_snell(0.05), 2)
    0.33
    """
    return 1 - exp(2 * (prevalence * log(prevalence) + (1 - prevalence) * log(1 - prevalence)))


def needed_events(
    parameters: int, prevalence: float, *, cox_snell: float | None = None, nagelkerke: float = NAGELKERKE
) -> SampleSize:
    """What a model with so many candidate parameters needs.

    Raises ``CannotLearn`` for a prevalence that isn't between 0 and 1, no parameters, or an R² that can't be.
    """
    if not 0 < prevalence < 1 or parameters < 1:
        raise CannotLearn("sample_size", parameters=parameters)
    largest = largest_cox_snell(prevalence)
    share = nagelkerke * largest if cox_snell is None else cox_snell
    if not 0 < share < min(largest, SHRINKAGE_WANTED):
        raise CannotLearn("r_squared")
    wanted = {
        Criterion.OVERALL_RISK: (1.96 / RISK_WITHIN) ** 2 * prevalence * (1 - prevalence),
        Criterion.SHRINKAGE: _for_shrinkage(parameters, share, SHRINKAGE_WANTED),
        Criterion.OPTIMISM: _for_shrinkage(parameters, share, share / (share + OPTIMISM_ALLOWED * largest)),
    }
    if parameters <= MOST_SIMULATED:
        wanted[Criterion.AVERAGE_ERROR] = _for_average_error(parameters, min(prevalence, 1 - prevalence))
    rows = {criterion: ceil(number) for criterion, number in wanted.items()}
    binding = max(rows, key=lambda criterion: rows[criterion])
    events = ceil(rows[binding] * prevalence)
    return SampleSize(parameters, prevalence, share, rows, binding, rows[binding], events)


def enough(rows: Rows, *, nagelkerke: float = NAGELKERKE) -> Enough:
    """Whether these rows hold events enough; raises ``NoRows`` or ``OneClass`` where nothing can be worked out.

    A person with the event in several years counts once: years of one person are no independent people.
    """
    if not len(rows):
        raise NoRows
    if rows.events in (0, len(rows)):
        raise OneClass(rows=len(rows), events=rows.events)
    needed = needed_events(max(varying(rows), 1), rows.events / len(rows), nagelkerke=nagelkerke)
    with_event = len(np.unique(rows.person[rows.outcome == 1]))
    return Enough(needed, len(rows), len(np.unique(rows.person)), with_event)


def require_enough(rows: Rows) -> Enough:
    """As ``enough``; raises ``NotEnough`` (``needed``, ``have``) where there are too few events."""
    found = enough(rows)
    if not found.enough:
        raise NotEnough(needed=found.needed.events, have=found.events)
    return found


def varying(rows: Rows) -> int:
    """How many features have at least two different values, missing being one."""
    count = 0
    for column in rows.values.T:
        missing = np.isnan(column)
        known = column[~missing]
        count += bool(known.size and (missing.any() or known.min() < known.max()))
    return count


def _for_shrinkage(parameters: int, share: float, shrinkage: float) -> float:
    return parameters / ((shrinkage - 1) * log(1 - share / shrinkage))


def _for_average_error(parameters: int, prevalence: float) -> float:
    known = -0.508 + 0.259 * log(prevalence) + 0.504 * log(parameters)
    return exp((known - log(ERROR_ALLOWED)) / 0.544)
