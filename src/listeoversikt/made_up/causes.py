"""Why somebody is admitted: the cause of each stay, from age, sex, illness and frailty.

A cause either belongs to one of the patient's conditions (`needs`) or can befall anybody, with weights by age that
conditions raise (`boosts`). The weights are our own estimates (`admission_causes.csv`).
"""

import numpy as np

from listeoversikt.made_up.arrays import Bools, Floats, Ints, WeightedRows, band_of
from listeoversikt.made_up.illness import Illness
from listeoversikt.made_up.population import People
from listeoversikt.made_up.settings import CAUSE_FROM_AGE, URGENCIES, read_settings

BIRTH = -1
_FRAIL_SLOPE = 1.6
_FRAIL_MIDDLE = 0.3


def draw_causes(
    people: People,
    illness: Illness,
    person: Ints,
    day: Ints,
    frailty: Floats,
    urgency: int,
    rng: np.random.Generator,
) -> Ints:
    """A cause (number in `Causes`) for each stay of one urgency (0 unplanned, 1 planned, 2 day surgery)."""
    if len(person) == 0:
        return np.zeros(0, dtype=np.int64)
    of_urgency = np.flatnonzero(read_settings().causes.urgency == urgency)
    weights = _weights(people, illness, person, day, frailty)[:, of_urgency]
    drawn = WeightedRows.of(weights).draw(np.arange(len(person)), rng.random(len(person)))
    return of_urgency[drawn]


def urgency_names() -> tuple[str, str]:
    """The values of `hastegrad`: unplanned, planned (day surgery is planned)."""
    return URGENCIES[0], URGENCIES[1]


def _weights(people: People, illness: Illness, person: Ints, day: Ints, frailty: Floats) -> Floats:
    causes = read_settings().causes
    age = (day - people.born[person]) / 365.25
    weights = causes.weights.T[band_of(age, CAUSE_FROM_AGE)]
    present: Bools = (illness.onset[person] <= day[:, None]) & (day[:, None] < illness.ended[person])
    weights = weights * np.exp(_FRAIL_SLOPE * (frailty[:, None] - _FRAIL_MIDDLE) * causes.frail)
    woman = people.woman[person]
    for column, (needed, boosts, sex) in enumerate(
        zip(causes.needs.tolist(), causes.boosts, causes.sex, strict=True)
    ):
        if needed >= 0:
            weights[:, column] *= present[:, needed]
        for condition, factor in boosts:
            weights[:, column] *= np.where(present[:, condition], factor, 1.0)
        if sex:
            weights[:, column] *= woman if sex == "K" else ~woman
    return weights
