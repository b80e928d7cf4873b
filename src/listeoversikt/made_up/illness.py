"""What each person suffers from and since when, and how frail that makes them.

Every condition has a liability: general ill health, a cluster it shares with others (vessels, mind, lungs,
body) and chance, together standard normal. A person has the condition from the age at which its
prevalence passes the person's place in the population (Falconer's threshold model, Ann Hum Genet 1965;29:51),
so prevalence by age, comorbidity and date of onset come out of one draw. Where prevalence falls with age
(migraine) the condition ends again.
"""

from dataclasses import dataclass
from functools import cache
from statistics import NormalDist

import numpy as np

from listeoversikt.made_up.arrays import (
    DAYS_PER_YEAR,
    NEVER,
    Bools,
    Floats,
    Ints,
    logistic,
)
from listeoversikt.made_up.population import People
from listeoversikt.made_up.settings import PREVALENCE_AGES, read_settings

_AGES = np.array([*PREVALENCE_AGES, 106.0])
_LEAST = 1e-7


@dataclass(frozen=True, slots=True)
class Illness:
    """Conditions of the people of one chunk: columns are those of `Conditions`.

    `onset` and `ended` are day numbers (NEVER = not in this life); `code` is the ICPC-2 code (a number in
    `Conditions.codes`) that this person's doctor uses for the condition.
    """

    onset: Ints
    ended: Ints
    code: Ints
    frailty_noise: Floats

    def present(self, days: Ints | int) -> Bools:
        """Which conditions each person has on a day (one for all, or a day each)."""
        day = np.asarray(days).reshape(-1, 1)
        active: Bools = (self.onset <= day) & (day < self.ended)
        return active


def draw_illness(people: People, rng: np.random.Generator) -> Illness:
    """Onset, end and code of every condition for each person."""
    conditions = read_settings().conditions
    count, width = len(people), len(conditions.keys)
    liability = _draw_liability(people.health, rng)
    onset = np.empty((count, width), dtype=np.int64)
    ended = np.empty((count, width), dtype=np.int64)
    for sex in (False, True):
        rows = people.woman == sex
        for column, curve in enumerate(_curves()[int(sex)]):
            begins, ends = _span(-liability[rows, column], curve)
            onset[rows, column] = _day_at(people.born[rows], begins)
            ended[rows, column] = _day_at(people.born[rows], ends)
    numbers = np.tile(np.arange(width), count)
    code = conditions.codes.draw(numbers, rng.random(count * width)).reshape(count, width)
    return Illness(onset, ended, code, rng.standard_normal(count))


def latent_frailty(people: People, illness: Illness, days: Ints | int) -> Floats:
    """Latent frailty on a day, 0 (robust) to 1 (severely frail); the generator's own, not a score.

    It rises with age, general ill health and the conditions that take function (dementia, stroke,
    Parkinson's disease, heart failure ...). What the product's scores see of it is codes, stays and care.
    """
    settings = read_settings()
    own = settings.own["frailty"]
    burden = illness.present(days) @ settings.conditions.frailty
    level = own["level"] + own["age_slope"] * (people.age_on(days) - 75.0)
    return logistic(level + own["health"] * people.health + burden + own["noise"] * illness.frailty_noise)


def _draw_liability(health: Floats, rng: np.random.Generator) -> Floats:
    conditions = read_settings().conditions
    clusters = rng.standard_normal((len(health), int(conditions.cluster.max()) + 1))
    rest = np.sqrt(1.0 - conditions.general**2 - conditions.loading**2)
    liability: Floats = rng.standard_normal((len(health), len(conditions.keys))) * rest
    liability += health[:, None] * conditions.general
    liability += clusters[:, conditions.cluster] * conditions.loading
    return liability


@cache
def _curves() -> tuple[tuple[tuple[Floats, Floats], ...], ...]:
    """For each sex and condition: minus the liability's threshold by age, made to rise, and made to fall."""
    normal = NormalDist()
    curves = []
    for by_condition in read_settings().conditions.prevalence:
        with_last = np.column_stack([by_condition, by_condition[:, -1]])
        thresholds = [[normal.inv_cdf(max(_LEAST, float(p))) for p in shares] for shares in with_last]
        curves.append(tuple(_rising_and_falling(np.array(values)) for values in thresholds))
    return tuple(curves)


def _rising_and_falling(curve: Floats) -> tuple[Floats, Floats]:
    step = np.arange(len(curve)) * 1e-9
    rising = np.maximum.accumulate(curve) + step
    falling = np.maximum.accumulate(curve[::-1])[::-1] - step
    return rising, falling


def _span(place: Floats, curve: tuple[Floats, Floats]) -> tuple[Floats, Floats]:
    """Ages at which the condition begins and ends for people at `place` (NaN = never)."""
    rising, falling = curve
    begins = np.interp(place, rising, _AGES, left=0.0)
    begins[place > rising[-1]] = np.nan
    ends = np.interp(place, falling[::-1], _AGES[::-1])
    ends[(place <= falling[-1]) | np.isnan(begins)] = np.nan
    return begins, ends


def _day_at(born: Ints, age: Floats) -> Ints:
    days = np.where(np.isnan(age), NEVER, born + np.nan_to_num(age) * DAYS_PER_YEAR)
    whole: Ints = days.astype(np.int64)
    return whole
