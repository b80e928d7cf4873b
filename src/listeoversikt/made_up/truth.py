"""What no export tells: each person's true risk under the generator, for judging a model by it.

The true risk is the probability of at least one unplanned stay (sykehus, psykisk_helsevern, tsb) in the 365 days
after the extract's date, given everything the generator has drawn so far: the yearly rate held at its value
on that date, and the readmissions that stays of the last year may still lead to. New illness and death in the
year to come aren't in it.
"""

from dataclasses import dataclass

import numpy as np

from listeoversikt.made_up.arrays import NEVER, Bools, Floats, Ints
from listeoversikt.made_up.episodes import Episodes
from listeoversikt.made_up.plan import Plan
from listeoversikt.made_up.settings import read_settings

COLUMNS = ("patient_id", "true_risk_12m", "latent_frailty")
_HORIZON_YEARS = 365 / 365.25


@dataclass(frozen=True, slots=True)
class Truth:
    """True risk and latent frailty of those alive and on the list; `person` is a row of `People`."""

    person: Ints
    risk: Floats
    frailty: Floats


def true_risk(plan: Plan, rate: Floats, frailty: Floats, on_list: Bools, episodes: Episodes) -> Truth:
    """True risk from the yearly rate of unplanned stays at the extract's date and the latest episodes."""
    none = np.exp(-rate * _HORIZON_YEARS)
    np.multiply.at(none, episodes.person, 1.0 - _pending(plan.last, episodes))
    person = np.flatnonzero(on_list)
    return Truth(person, 1.0 - none[person], frailty[person])


def _pending(last: int, episodes: Episodes) -> Floats:
    """The chance that each episode still leads to a readmission after `last`, none having come so far."""
    own = read_settings().own["risk"]
    mean, longest = own["readmitted_mean_days"], own["readmitted_last_day"]
    passed = np.clip(last - episodes.end, 0, longest)
    come = np.expm1(-passed / mean) / np.expm1(-longest / mean)
    chance = episodes.again_chance
    left = chance * (1.0 - come) / (1.0 - chance * come)
    has_come = (episodes.again_start < NEVER) & (episodes.again_start <= last)
    return np.where(has_come | (passed >= longest), 0.0, left)
