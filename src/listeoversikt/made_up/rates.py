"""From illness to yearly rates: consultations, legevakt, unplanned and planned stays.

Each rate is a relative burden (what the person has) times a scale by age and sex, chosen so that the mean over
a fixed set of reference people equals the published figure for that age and sex (`reference.toml`). The
reference people are the same for every seed, so a rate is a function of a person alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from listeoversikt.made_up.arrays import (
    DAYS_PER_YEAR,
    NO_DAY,
    Floats,
    Ints,
    band_of,
    logistic,
    steady,
)
from listeoversikt.made_up.illness import Illness, draw_illness, latent_frailty
from listeoversikt.made_up.population import People, single_year_counts
from listeoversikt.made_up.settings import read_settings
from listeoversikt.made_up.streams import Stage, scale_stream

_REFERENCE_DAY = 20_000
_PER_AGE_AND_SEX = 60
_AGES = 100


@dataclass(frozen=True, slots=True)
class Burden:
    """A person's relative rates on one day, before they are scaled; `frailty` is latent frailty."""

    consultations: Floats
    chronic_share: Floats
    legevakt: Floats
    unplanned: Floats
    planned: Floats
    frailty: Floats


def burden_on(people: People, illness: Illness, hidden: Floats, day: Ints | int) -> Burden:
    """Relative rates from illness, general ill health and frailty; `hidden` is what no record shows."""
    settings = read_settings()
    conditions, contacts, risk = settings.conditions, settings.own["contacts"], settings.own["risk"]
    present = illness.present(day)
    frailty = latent_frailty(people, illness, day)
    chronic = present @ conditions.seen
    acute = np.array(contacts["acute_per_year"])[band_of(people.age_on(day), contacts["acute_from_age"])]
    acute = acute * np.exp(contacts["health"] * people.health)
    ill = illness_weight(present @ conditions.stay)
    log_risk = ill + risk["health"] * people.health
    log_risk = log_risk + risk["frailty"] * frailty + risk["hidden"] * hidden
    relative = steady(np.exp(log_risk))
    return Burden(
        consultations=steady(acute + chronic),
        chronic_share=steady(chronic / (acute + chronic)),
        legevakt=steady(np.sqrt(relative)),
        unplanned=relative,
        planned=steady(np.exp(0.5 * ill + risk["planned_health"] * people.health)),
        frailty=steady(frailty),
    )


def illness_weight(together: Floats) -> Floats:
    """What the conditions' weights add up to: each adds less the more there is, and never more than `most`.

    Log hazards that only add up would give the few with ten conditions a hundred times everybody's risk.
    """
    most = read_settings().own["risk"]["most"]
    weight: Floats = most * -np.expm1(-together / most)
    return weight


@dataclass(frozen=True, slots=True)
class Scale:
    """What a relative rate is multiplied with, by single year of age and sex (men, women)."""

    consultations: Floats
    legevakt: Floats
    unplanned: Floats
    planned: Floats
    day_surgery: Floats

    def at(self, table: Floats, people: People, day: Ints | int) -> Floats:
        """The scale of one of the tables for each person's age and sex on a day."""
        age = np.clip(people.age_on(day).astype(np.int64), 0, _AGES - 1)
        values: Floats = table[age, people.sex]
        return values


@cache
def read_scale() -> Scale:
    """The scale that makes the reference people's means equal the published figures."""
    people, illness, hidden = _reference_people()
    burden = burden_on(people, illness, hidden, _REFERENCE_DAY)
    reference, risk = read_settings().reference, read_settings().own["risk"]
    use, stays = reference["gp_use"], reference["stay_rates"]
    ratio = np.array(reference["gp_use_sex"]["men_to_women"])
    gp = _by_sex(use["from_age"], use["gp_mean"], ratio)
    at_home = _share_at_home(people, burden.frailty)
    again = risk["readmitted"] + risk["readmitted_frailty"] * burden.frailty

    def scaled(values: Floats, from_age: Sequence[int], men: Any, women: Any) -> Floats:
        return _scale(people, values, from_age, np.column_stack([men, women]))

    return Scale(
        consultations=scaled(burden.consultations * at_home, use["from_age"], gp[:, 0], gp[:, 1]),
        legevakt=scaled(burden.legevakt, use["from_age"], use["legevakt_mean"], use["legevakt_mean"]),
        unplanned=scaled(
            burden.unplanned * (1.0 + again), *_per_person(stays, "unplanned_men", "unplanned_women")
        ),
        planned=scaled(burden.planned, *_per_person(stays, "planned_men", "planned_women")),
        day_surgery=scaled(burden.planned, *_per_person(stays, "day_men", "day_women")),
    )


def care_chance(people: People, frailty: Floats, day: int) -> Floats:
    """Chance of living in a nursing home on a day: 67 years and more and frail only."""
    own = read_settings().own["circumstances"]
    frail = np.clip((frailty - own["nursing_home_from_latent"]) / 0.4, 0.0, 1.0)
    old = logistic((people.age_on(day) - 84.0) / 4.0)
    chance: Floats = own["nursing_home"] * frail * old * (people.age_on(day) >= 67)
    return steady(chance)


def _share_at_home(people: People, frailty: Floats) -> Floats:
    factor = read_settings().own["contacts"]["nursing_home_factor"]
    share: Floats = 1.0 - (1.0 - factor) * care_chance(people, frailty, _REFERENCE_DAY)
    return share


def _reference_people() -> tuple[People, Illness, Floats]:
    """The same number of men and women of every age from 0 to 99."""
    age = np.repeat(np.arange(_AGES), 2 * _PER_AGE_AND_SEX)
    count = len(age)
    empty = np.full(count, NO_DAY)
    rng = scale_stream(Stage.PEOPLE)
    people = People(
        born=_REFERENCE_DAY - ((age + rng.random(count)) * DAYS_PER_YEAR).astype(np.int64),
        woman=np.tile(np.arange(2) == 1, count // 2),
        gp_list=np.zeros(count, dtype=np.int64),
        joined=empty,
        left=empty,
        died=empty,
        seen_from=empty,
        seen_to=np.full(count, _REFERENCE_DAY),
        health=rng.standard_normal(count),
    )
    return people, draw_illness(people, scale_stream(Stage.ILLNESS)), rng.standard_normal(count)


def _scale(people: People, values: Floats, from_age: Sequence[int], targets: Floats) -> Floats:
    counts = single_year_counts(read_settings())[:_AGES]
    age = people.age_on(_REFERENCE_DAY).astype(np.int64)
    cell = band_of(age.astype(np.float64), from_age) * 2 + people.sex
    weight = counts[age, people.sex]
    means = np.bincount(cell, weights=values * weight) / np.bincount(cell, weights=weight)
    bands = band_of(np.arange(_AGES, dtype=np.float64), from_age)
    table: Floats = targets[bands] / means.reshape(-1, 2)[bands]
    return steady(table)


def _by_sex(from_age: Sequence[int], mean: Sequence[float], men_to_women: Floats) -> Floats:
    """Men's and women's mean from the mean of both and their ratio."""
    counts = single_year_counts(read_settings())
    band = band_of(np.arange(len(counts), dtype=np.float64), from_age)
    men = np.bincount(band, weights=counts[:, 0])
    women = np.bincount(band, weights=counts[:, 1])
    for_women = np.array(mean) * (men + women) / (men * men_to_women + women)
    return np.column_stack([for_women * men_to_women, for_women])


def _per_person(table: Any, men: str, women: str) -> tuple[Sequence[int], Floats, Floats]:
    return table["from_age"], np.array(table[men]) / 1000.0, np.array(table[women]) / 1000.0
