"""Who is on the list: age and sex as in Norway, membership, moves and deaths.

Ages and sexes follow Statistics Norway's population of 1 January 2021 (`population.csv`). Those who died in the
period come beside, with ages by a Gompertz hazard, and so do some who left. Only the year of birth is
written; the day of birth is the generator's own and keeps every event after it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import numpy as np

from listeoversikt.made_up.arrays import (
    DAYS_PER_YEAR,
    NO_DAY,
    Bools,
    Floats,
    Ints,
    WeightedRows,
    day_number,
    first_day_of_months,
    first_day_of_years,
    years_of,
)
from listeoversikt.made_up.plan import Plan
from listeoversikt.made_up.settings import Settings, read_settings

_AGES = 106
# The format knows years of birth from 1900 on.
_EARLIEST_BIRTH = day_number(date(1900, 1, 1))


@dataclass(frozen=True, slots=True)
class People:
    """The people of one chunk, as columns; days are day numbers, `NO_DAY` is an empty date.

    `seen_from` to `seen_to` (inclusive) is the part of the period in which the office sees the person.
    `health` is general ill health in standard deviations (0 = average for age).
    """

    born: Ints
    woman: Bools
    gp_list: Ints
    joined: Ints
    left: Ints
    died: Ints
    seen_from: Ints
    seen_to: Ints
    health: Floats

    def __len__(self) -> int:
        return len(self.born)

    @property
    def sex(self) -> Ints:
        """0 for men, 1 for women."""
        return self.woman.astype(np.int64)

    def age_on(self, days: Ints | int) -> Floats:
        """Exact age in years on a day (a day each, or one for all)."""
        ages: Floats = (days - self.born) / DAYS_PER_YEAR
        return ages

    def on_list(self, last: int) -> Bools:
        """Alive and on the list on the day `last`, as journal-export.md defines it."""
        here: Bools = (self.joined == NO_DAY) | (self.joined <= last)
        here &= (self.left == NO_DAY) | (self.left > last)
        here &= (self.died == NO_DAY) | (self.died > last)
        return here


def list_count(patients: int) -> int:
    """How many doctors' lists the patients are spread over, about 1,100 each."""
    per_list = int(read_settings().own["list"]["patients_per_list"])
    return max(1, round(patients / per_list))


def draw_people(plan: Plan, count: int, rng: np.random.Generator) -> People:
    """The people of one chunk."""
    own = read_settings().own["list"]
    fate = rng.random(count)
    dies = fate < min(own["died_per_year"] * plan.years, own["died_at_most"])
    leaves = ~dies & (fate > 1.0 - min(own["left_per_year"] * plan.years, own["left_at_most"]))
    woman, born, died = _draw_ages(plan, dies, rng)
    ends = _draw_leaving(plan, born, leaves, died, rng)
    joined = _draw_joining(plan, born, np.where(ends == NO_DAY, plan.last, ends), rng)
    left = np.where(leaves, ends, NO_DAY)
    soon = ~dies & ~leaves & (rng.random(count) < own["leaving_soon"])
    left = np.where(soon, plan.last + rng.integers(5, 80, count), left)
    seen_from = np.maximum(np.maximum(plan.first, born), joined)
    return People(
        born=born,
        woman=woman,
        gp_list=rng.integers(0, list_count(plan.patients), count),
        joined=joined,
        left=left,
        died=died,
        seen_from=seen_from,
        seen_to=np.where(ends == NO_DAY, plan.last, ends),
        health=rng.standard_normal(count) + own["dead_health_shift"] * dies,
    )


def _draw_ages(plan: Plan, dies: Bools, rng: np.random.Generator) -> tuple[Bools, Ints, Ints]:
    """Sex, day of birth and day of death (NO_DAY for the living)."""
    count = len(dies)
    cell = _age_weights().draw(dies.astype(np.int64), rng.random(count))
    woman, age = cell >= _AGES, cell % _AGES
    birth_year = plan.as_of.year - 1 - age
    born = first_day_of_years(birth_year) + rng.integers(0, 365, count)
    this_year = int(first_day_of_years(np.array([plan.as_of.year]))[0])
    newborn = (age == 0) & (rng.random(count) < (plan.last - this_year) / DAYS_PER_YEAR)
    born = np.where(newborn, this_year + rng.integers(0, max(1, plan.last - this_year), count), born)
    died = plan.first + rng.integers(0, plan.last - plan.first + 1, count)
    born_before_death = died - ((age + rng.random(count)) * DAYS_PER_YEAR).astype(np.int64) - 1
    born = np.maximum(np.where(dies, born_before_death, born), _EARLIEST_BIRTH)
    return woman, born, np.where(dies, died, NO_DAY)


@cache
def _age_weights() -> WeightedRows:
    """Row 0: the living by sex and single year of age (men first); row 1: those who died, by age at death."""
    settings = read_settings()
    living = single_year_counts(settings)
    own = settings.own["list"]
    hazard = np.exp(own["mortality_slope"] * np.arange(_AGES))
    dead = living * hazard[:, None] * np.array([own["mortality_men"], 1.0])
    return WeightedRows.of(np.stack([living.T.ravel(), dead.T.ravel()]))


def single_year_counts(settings: Settings) -> Floats:
    """Persons by single year of age (0-105) and sex (men, women), from the five-year bands.

    Inside a band the counts follow the line through the middles of the bands; the bands' sums are kept.
    """
    ages = np.arange(_AGES)
    width = settings.to_age - settings.from_age + 1
    middle = (settings.from_age + settings.to_age) / 2
    counts = np.empty((_AGES, 2))
    band = np.searchsorted(settings.from_age, ages, side="right") - 1
    for sex in range(2):
        shape = np.interp(ages, middle, settings.counts[:, sex] / width)
        sums = np.bincount(band, weights=shape)
        counts[:, sex] = shape * (settings.counts[:, sex] / sums)[band]
    return counts


def _draw_leaving(plan: Plan, born: Ints, leaves: Bools, died: Ints, rng: np.random.Generator) -> Ints:
    """The last day on the list for those who left (the end of a month) or died, else NO_DAY."""
    moved = first_day_of_months(plan.first + rng.integers(32, plan.last - plan.first + 1, len(born))) - 1
    moved = np.minimum(np.maximum(moved, born + 1), plan.last)
    return np.where(leaves, moved, died)


def _draw_joining(plan: Plan, born: Ints, until: Ints, rng: np.random.Generator) -> Ints:
    """The day of joining, mostly the first of a month; empty (NO_DAY) for some who have long been there."""
    own: Mapping[str, Any] = read_settings().own["list"]
    count = len(born)
    years = np.minimum(rng.exponential(own["mean_years_on_list"], count), own["longest_years_on_list"])
    joined = first_day_of_months(until - 25 - (years * DAYS_PER_YEAR).astype(np.int64))
    after_birth = np.minimum(born + rng.integers(3, 40, count), until)
    joined = np.where(joined <= born, after_birth, joined)
    empty = (joined < plan.first - 365) & (rng.random(count) < own["without_start"])
    return np.where(empty, NO_DAY, joined)


def birth_years(people: People) -> Ints:
    """The calendar year of birth, all that an export tells."""
    return years_of(people.born)
