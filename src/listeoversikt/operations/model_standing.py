"""Where a patient stands by the model in use: place or probability, beside those of the same age and sex."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from listeoversikt.operations.office import View
from listeoversikt.patient_list.frames import Column, Sex
from listeoversikt.scores.risk_model import risk_ranks

FEWEST_PEERS = 20
"""With fewer of the same age and sex there is no mean to stand beside."""
YEARS_AROUND = (2, 5, 10)
"""Peers are at most so many years younger or older: the narrowest that gives enough."""
SEX_KEYS = {Sex.FEMALE: "K", Sex.MALE: "M"}


@dataclass(frozen=True, slots=True)
class Peers:
    """Those of the same sex and about the same age on the list: the mean probability, or the middle place."""

    sex: str
    low_age: int
    high_age: int
    count: int
    probability: float | None
    rank: int


@dataclass(frozen=True, slots=True)
class Standing:
    """What the model says of one patient, among the ``of`` who are scored and can be predicted.

    ``probability`` and its interval are None for a model that gives ranks alone; ``rank`` 1 = the highest risk.
    """

    log_odds: float
    probability: float | None
    low: float | None
    high: float | None
    rank: int
    of: int
    peers: Peers | None


def standing_of(view: View, row: int) -> Standing | None:
    """Of the patient at a position of the list; None where nothing is predicted."""
    model, scores = view.settings.bands.scores.model, view.scored.groups.scores
    if model is None or np.isnan(scores.admission_log_odds[row]):
        return None
    log_odds = np.where(view.patient_list.scored, scores.admission_log_odds, np.nan)
    own = float(scores.admission_log_odds[row])
    probability = None if model.ranks_only else float(1 / (1 + np.exp(-own)))
    interval = None if probability is None else model.interval(probability)
    low, high = interval or (None, None)
    return Standing(
        own,
        probability,
        low,
        high,
        rank=int((log_odds > own).sum()) + 1,
        of=int((~np.isnan(log_odds)).sum()),
        peers=_peers(view, row, log_odds),
    )


def _peers(view: View, row: int, log_odds: Column) -> Peers | None:
    sexes, ages = view.patient_list.patients["sex"], view.patient_list.age
    sex, age = int(sexes[row]), int(ages[row])
    if sex < 0:
        return None
    like = (sexes == sex) & ~np.isnan(log_odds)
    for years in YEARS_AROUND:
        there = like & (np.abs(ages - age) <= years)
        if there.sum() >= FEWEST_PEERS:
            break
    else:
        return None
    model = view.settings.bands.scores.model
    mean = None
    if model is not None and not model.ranks_only:
        mean = float((1 / (1 + np.exp(-log_odds[there]))).mean())
    ranks = risk_ranks(log_odds)[there]
    return Peers(
        SEX_KEYS[Sex(sex)], max(age - years, 0), age + years, int(there.sum()), mean, round(np.median(ranks))
    )
