"""What a model must beat: the plain rule (unplanned admissions in twelve months), and age with sex."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from listeoversikt.scores.admission.learning.calibration import probability
from listeoversikt.scores.admission.learning.logistic import Logistic, fitted
from listeoversikt.scores.admission.rows import Rows

Floats = NDArray[np.float64]
KNOTS = (18.0, 40.0, 55.0, 65.0, 75.0, 85.0)
"""Ages where the line may bend; the lines of women and men are separate."""
PENALTY = 1.0
MOST_UNKNOWN = 0.05
"""The share of counts that may be unknown and the rule still be judged."""


def rule_count(rows: Rows, feature: str) -> Floats | None:
    """The rule as a rank: the count itself (it says yes at 2). None without the feature, or where counts aren't known.

    A count that isn't known is never read as 0: that would put the rule at a disadvantage which the model hasn't. A few
    are read as 1: who was in hospital, and whether it was planned isn't told, stands between never and twice.
    """
    if feature not in rows.names:
        return None
    counts = rows.values[:, rows.names.index(feature)].astype(np.float64)
    unknown = np.isnan(counts)
    return None if unknown.sum() > MOST_UNKNOWN * len(rows) else np.where(unknown, 1.0, counts)


@dataclass(frozen=True)
class AgeSex:
    """A regression on age (bent lines) by sex."""

    regression: Logistic
    age: str
    sex: str

    def predict(self, rows: Rows) -> Floats:
        """Probabilities."""
        return probability(self.regression.log_odds(_bent(rows, self.age, self.sex).values))


def age_sex(rows: Rows, age: str, sex: str) -> AgeSex | None:
    """Learnt from these rows; None where age isn't among the features."""
    if age not in rows.names:
        return None
    return AgeSex(fitted(_bent(rows, age, sex), PENALTY), age, sex)


def _bent(rows: Rows, age: str, sex: str) -> Rows:
    years = rows.values[:, rows.names.index(age)]
    lines = [years, *(np.maximum(years - knot, 0) for knot in KNOTS)]
    names = ["age", *(f"age_from_{knot:g}" for knot in KNOTS)]
    if sex in rows.names:
        which = rows.values[:, rows.names.index(sex)]
        lines += [which, *(line * which for line in lines)]
        names += ["sex", *(f"{name}_by_sex" for name in names)]
    return Rows(
        tuple(names),
        np.column_stack(lines).astype(np.float32),
        rows.outcome,
        rows.person,
        rows.time,
        (0,) * len(names),
    )
