"""How the patients live and what they need from the office: home, care, wishes, and who stays silent.

Drawn from frailty and illness at the extract's date. Two groups are made on purpose, since the office's work
is to find them: people in need who ask for nothing («svak etterspørrer»), and people who used to come often and
then stopped («borte»).
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from listeoversikt.made_up.arrays import NEVER, NO_DAY, Bools, Floats, Ints, band_of, logistic
from listeoversikt.made_up.illness import Illness
from listeoversikt.made_up.plan import Plan
from listeoversikt.made_up.population import People
from listeoversikt.made_up.rates import Burden, care_chance
from listeoversikt.made_up.settings import read_settings

HOMES = ("hjemme", "omsorgsbolig", "sykehjem")
_IN_NEED = (
    "schizophrenia",
    "bipolar",
    "psychosis",
    "personality_disorder",
    "eating_disorder",
    "alcohol",
    "drug_abuse",
    "medicine_abuse",
    "learning_disability",
    "heart_failure",
    "copd",
    "dementia",
)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What `pasienter` tells beside age and sex, and what it doesn't: when somebody stopped coming.

    `nursing_from` is the day of moving to a nursing home (NEVER for most). `own_contact_until` is the last
    day on which the person asks for contact (NEVER for most).
    """

    home: Ints
    nursing_from: Ints
    home_care: Bools
    plan: Bools
    multidose: Bools
    palliative: Bools
    no_calls: Bools
    no_scoring: Bools
    language: Ints
    own_contact_until: Ints


def draw_circumstances(
    plan: Plan, people: People, illness: Illness, burden: Burden, rates: Floats, rng: np.random.Generator
) -> Circumstances:
    """Circumstances at the extract's date; `rates` are consultations a year at that date."""
    own = read_settings().own["circumstances"]
    count = len(people)
    present = illness.present(plan.last)
    nursing = rng.random(count) < care_chance(people, burden.frailty, plan.last)
    old = people.age_on(plan.last) >= 65
    care_home = ~nursing & old & (rng.random(count) < own["care_home"] * burden.frailty)
    care_home |= _any_of(present, {"learning_disability": 0.3, "schizophrenia": 0.1}, rng)
    home_care = ~nursing & (rng.random(count) < _home_care_chance(plan, people, burden.frailty, present))
    multidose = np.where(home_care, own["multidose_home_care"], own["multidose_other"])
    language = rng.choice(len(own["languages"]), count, p=_shares(own["language_weights"]))
    frail = burden.frailty > 0.85
    return Circumstances(
        home=np.where(nursing, 2, np.where(care_home & ~nursing, 1, 0)),
        nursing_from=np.where(nursing, plan.last - rng.integers(60, 1100, count), NEVER),
        home_care=home_care,
        plan=_any_of(present, own["plan"], rng),
        multidose=(rng.random(count) < multidose) & (people.age_on(plan.last) > 18),
        palliative=_any_of(present, own["palliative"], rng)
        | (frail & (rng.random(count) < own["palliative_frail"])),
        no_calls=rng.random(count) < own["no_calls"],
        no_scoring=rng.random(count) < own["no_scoring"],
        language=np.where(rng.random(count) < own["interpreter"], language, -1),
        own_contact_until=_draw_silence(plan, people, present, burden.frailty, rates, rng),
    )


def _home_care_chance(plan: Plan, people: People, frailty: Floats, present: Bools) -> Floats:
    own = read_settings().own["circumstances"]
    bands = band_of(people.age_on(plan.last), own["home_care_from_age"])
    level = np.array(own["home_care_level"])[bands]
    named = read_settings().conditions.weights(own["home_care_conditions"])
    return logistic(level + own["home_care_latent"] * frailty + present @ named)


def _draw_silence(
    plan: Plan, people: People, present: Bools, frailty: Floats, rates: Floats, rng: np.random.Generator
) -> Ints:
    own = read_settings().own["contacts"]
    count = len(people)
    conditions = read_settings().conditions
    in_need = present[:, [conditions.index(key) for key in _IN_NEED]].any(axis=1) | (frailty > 0.4)
    in_need |= people.age_on(plan.last) >= own["silent_age"]
    silent = in_need & (rng.random(count) < own["silent_share"])
    often = (rates > own["vanished_from_rate"]) & (people.died == NO_DAY)
    vanished = ~silent & often & (rng.random(count) < own["vanished_share"])
    until = np.where(silent, plan.last - rng.integers(400, 1800, count), NEVER)
    return np.where(vanished, plan.last - rng.integers(366, 560, count), until)


def _any_of(present: Bools, chances: Mapping[str, float], rng: np.random.Generator) -> Bools:
    weights = read_settings().conditions.weights(chances)
    none = np.prod(np.where(present, 1.0 - weights, 1.0), axis=1)
    drawn: Bools = rng.random(len(present)) > none
    return drawn


def _shares(weights: list[float]) -> Floats:
    values = np.array(weights, dtype=np.float64)
    shares: Floats = values / values.sum()
    return shares
