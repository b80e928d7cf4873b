"""What matters to the model in use for the whole list: the mean size of what groups and features add, exactly.

Worked out for everybody who is scored (about a second for 10,000 patients), so in a worker; kept with the scored list. No
figure is about one patient: with fewer than ``FEWEST`` predicted nothing is told.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from listeoversikt.operations.office import View
from listeoversikt.scores.admission.features.feature_list import FEATURES

FEWEST = 20
"""With fewer there is nothing to tell of a list."""
TOP = 15


@dataclass(frozen=True, slots=True)
class FeatureImportance:
    """One feature; ``mean_size`` is the mean of |contribution| in log-odds, ``missing`` the share of patients without it."""

    name: str
    group: str
    mean_size: float
    missing: float


@dataclass(frozen=True, slots=True)
class GroupImportance:
    """One group: the mean of |the group's sum| over the patients; ``share`` of all groups' together."""

    key: str
    mean_size: float
    share: float


@dataclass(frozen=True)
class Importance:
    """The strongest first; ``features`` the ``TOP`` strongest. ``patients`` were predicted, ``left_out`` couldn't be."""

    model: str
    patients: int
    left_out: int
    groups: tuple[GroupImportance, ...]
    features: tuple[FeatureImportance, ...]


def model_importance(view: View) -> Importance | None:
    """What matters for the list as it's known now; None without a model, or with too few to tell of."""
    kept = vars(view.scored.groups)
    if "_importance" not in kept:
        kept["_importance"] = _worked_out(view)
    found: Importance | None = kept["_importance"]
    return found


def _worked_out(view: View) -> Importance | None:
    from listeoversikt.scores.admission.features.features import feature_matrix
    from listeoversikt.scores.known import Known

    model = view.settings.bands.scores.model
    if model is None:
        return None
    scored = np.flatnonzero(view.patient_list.scored)
    known = Known(view.patient_list.only(scored), view.settings.bands.scores)
    found = model.contributions(known)
    rows = ~np.isnan(found.base)
    if rows.sum() < FEWEST:
        return None
    values = found.values[rows]
    sizes = np.abs(values).mean(axis=0).tolist()
    missing = np.isnan(feature_matrix(known)[rows]).mean(axis=0).tolist()
    features = [
        FeatureImportance(feature.name, feature.group.value, size, lacking)
        for feature, size, lacking in zip(FEATURES, sizes, missing, strict=True)
    ]
    groups = {key: float(np.abs(added[rows]).mean()) for key, added in found.by_group().items()}
    whole = sum(groups.values()) or 1.0
    return Importance(
        model=model.name,
        patients=int(rows.sum()),
        left_out=int((~rows).sum()),
        groups=tuple(
            GroupImportance(key, size, size / whole)
            for key, size in sorted(groups.items(), key=lambda item: -item[1])
        ),
        features=tuple(sorted(features, key=lambda feature: -feature.mean_size)[:TOP]),
    )
