"""Who is in the risk zone by the model in use, whether or not it moves anybody's band."""

from __future__ import annotations

import numpy as np

from listeoversikt.followup.target_groups import Groups, RiskBand
from listeoversikt.patient_list.frames import Mask

ROUNDING = 1e-9
"""The cut-off was a probability of somebody on the list: the same log-odds must reach it again."""


def model_zone(groups: Groups) -> Mask:
    """Per patient: scored, not in high use, and at the model's cut-off or above. Nobody without a model.

    For a model with probabilities it's the band's rule; one that gives ranks alone moves nobody's band.
    """
    scores = groups.scores
    model = scores.known.settings.model
    if model is None:
        return np.zeros(len(scores.known), dtype=np.bool_)
    inside = 0 < model.cut_off < 1
    limit = np.log(model.cut_off) - np.log1p(-model.cut_off) if inside else np.inf
    reached = scores.admission_log_odds >= limit - ROUNDING
    return np.asarray(reached & (groups.band != RiskBand.HIGH) & scores.patient_list.scored)
