"""The table `maalinger`: what is measured at consultations, tied to illness.

A value is the person's own level (mean by age, shifts by condition, spread between persons) plus a spread
between visits; all figures are our own estimates (`settings.toml`). Weight follows from body mass index.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from listeoversikt.made_up.arrays import Floats, Ints
from listeoversikt.made_up.contacts import HOME_VISIT, SECRETARY, Contacts
from listeoversikt.made_up.episodes import Ward
from listeoversikt.made_up.settings import read_settings

_CFS_YEARLY_AT_FRAILTY = 0.22
_CFS_AGE = 65
_CONSULTATION = 0


@dataclass(frozen=True, slots=True)
class Measurements:
    """Rows of `maalinger`; `kind` is a place in `measurement_names()`, values are in tenths."""

    person: Ints
    day: Ints
    kind: Ints
    tenths: Ints

    def __len__(self) -> int:
        return len(self.person)


def draw_measurements(ward: Ward, contacts: Contacts, rng: np.random.Generator) -> Measurements:
    """All rows, in order of person, day and kind, at most one of a kind a day."""
    physical = ((contacts.kind == _CONSULTATION) & (contacts.role != SECRETARY)) | (
        contacts.kind == HOME_VISIT
    )
    visit = np.flatnonzero(physical)
    first = np.ones(len(visit), dtype=np.bool_)
    person, day = contacts.person[visit], contacts.day[visit]
    first[1:] = (person[1:] != person[:-1]) | (day[1:] != day[:-1])
    person, day = person[first], day[first]
    chances = _chances(ward)
    names = [kind["type"] for kind in _kinds()]
    rows: list[tuple[Ints, Floats]] = []
    levels = _Levels(ward, rng)
    for column, kind in enumerate(_kinds()):
        if kind["type"] == "dbt":
            taken = rows[names.index("sbt")][0]
        else:
            taken = np.flatnonzero(rng.random(len(person)) < chances[person, column])
        rows.append((taken, levels.values(kind, person[taken], rng)))
    rows.append(_cfs(ward, person, rng))
    return _ordered(person, day, rows)


@cache
def measurement_names() -> tuple[tuple[str, str], ...]:
    """(type, unit) of each kind, CFS last."""
    return (*((kind["type"], kind["unit"]) for kind in _kinds()), ("cfs", ""))


def _kinds() -> list[dict[str, Any]]:
    kinds: list[dict[str, Any]] = read_settings().own["measurement"]
    return kinds


def _chances(ward: Ward) -> Floats:
    """The chance of each kind at a consultation, by person."""
    conditions = read_settings().conditions
    present = ward.illness.present(ward.plan.last)
    age = ward.people.age_on(ward.plan.last)
    chances = np.empty((len(age), len(_kinds())))
    for column, kind in enumerate(_kinds()):
        share, from_age = kind["anyone"]
        own = (present * conditions.weights(kind["taken"])).max(axis=1)
        chances[:, column] = np.maximum(own, np.where(age >= from_age, share, 0.0)) * (
            age >= min(from_age, 2)
        )
    return chances


class _Levels:
    """The persons' own levels of each kind, drawn once."""

    def __init__(self, ward: Ward, rng: np.random.Generator) -> None:
        self._present = ward.illness.present(ward.plan.last)
        self._age = ward.people.age_on(ward.plan.last)
        self._woman = ward.people.woman
        self._level = {kind["type"]: self._draw(kind, rng) for kind in _kinds()}
        self._level["vekt"] = self._weight(rng)

    def values(self, kind: dict[str, Any], person: Ints, rng: np.random.Generator) -> Floats:
        """One measured value for each element of `person`."""
        value = self._level[kind["type"]][person] + kind["visit"] * rng.standard_normal(len(person))
        if kind.get("logarithmic"):
            value = np.exp(value)
        rounded: Floats = np.round(np.clip(value, kind["lowest"], kind["highest"]), kind["decimals"])
        return rounded

    def _draw(self, kind: dict[str, Any], rng: np.random.Generator) -> Floats:
        conditions = read_settings().conditions
        shift = self._present @ conditions.weights(kind["shifts"])
        wider = (self._present * conditions.weights(kind.get("wider", {}))).max(axis=1)
        spread = kind["person"] * np.maximum(1.0, wider) * rng.standard_normal(len(shift))
        level: Floats = kind["mean"] + kind["age_slope"] * (self._age - 50.0) + shift + spread
        return level

    def _weight(self, rng: np.random.Generator) -> Floats:
        """Kilograms, from body mass index and height; children by age."""
        height = np.where(self._woman, 1.665, 1.80) + 0.065 * rng.standard_normal(len(self._age))
        adult = self._level["bmi"] * height**2
        child = 8.0 + 2.6 * self._age + 0.05 * self._age**2
        return np.where(self._age < 17, child, adult)


def _cfs(ward: Ward, person: Ints, rng: np.random.Generator) -> tuple[Ints, Floats]:
    """The Clinical Frailty Scale (1-9) that somebody set at a few visits of the old, by latent frailty."""
    frailty = ward.rates.frailty[:, -1]
    old = ward.people.age_on(ward.plan.last) >= _CFS_AGE
    visits = np.maximum(1, np.bincount(person, minlength=len(frailty))) / ward.plan.years
    chance = np.minimum(1.0, old * _CFS_YEARLY_AT_FRAILTY * np.sqrt(frailty) / visits)
    taken = np.flatnonzero(rng.random(len(person)) < chance[person])
    level = 2.2 + 5.2 * frailty[person[taken]] + 0.5 * rng.standard_normal(len(taken))
    steps: Floats = np.clip(level, 1.0, 8.0)
    return taken, np.round(steps)


def _ordered(person: Ints, day: Ints, rows: list[tuple[Ints, Floats]]) -> Measurements:
    taken = np.concatenate([visit for visit, _ in rows])
    kind = np.concatenate([np.full(len(visit), column) for column, (visit, _) in enumerate(rows)])
    tenths = np.round(np.concatenate([values for _, values in rows]) * 10).astype(np.int64)
    order = np.lexsort((kind, taken))
    visit = taken[order]
    return Measurements(person[visit], day[visit], kind[order], tenths[order])
