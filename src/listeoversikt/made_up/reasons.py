"""Why people come: a lasting condition, a passing reason by age, sex, season and frailty, or a discharge.

A reason is a place in one list: the conditions, then the passing reasons of `reasons.csv`, then the causes of stays
(for the contact after a discharge).
"""

from dataclasses import dataclass, fields, replace
from functools import cache

import numpy as np

from listeoversikt.made_up.arrays import Bools, Floats, Ints, WeightedRows, band_of
from listeoversikt.made_up.contacts import (
    KINDS,
    LEGEVAKT,
    NO_REASON,
    NURSE,
    SECRETARY,
    Contacts,
)
from listeoversikt.made_up.discharge_calls import first_cause_reason
from listeoversikt.made_up.episodes import Ward
from listeoversikt.made_up.settings import REASON_FROM_AGE, read_settings

_FRAIL_LEVELS = (0.0, 0.15, 0.35, 0.6)
_FRAIL_VALUES = (0.0, 0.25, 0.5, 0.85)
_FRAIL_SLOPE = 1.5
_CHRONIC_AT_LEGEVAKT = 0.3
_FRAIL_AGE = 65


@dataclass(frozen=True, slots=True)
class Reasoned:
    """One reason of one contact: `contact` is its row in `Contacts`."""

    contact: Ints
    reason: Ints

    def take(self, rows: Ints | Bools) -> "Reasoned":
        """The reasons of the given rows."""
        return Reasoned(*(getattr(self, field.name)[rows] for field in fields(self)))


def draw_reasons(ward: Ward, contacts: Contacts, chronic: Floats, rng: np.random.Generator) -> Contacts:
    """The contacts with a main reason each; `chronic` is the chronic share of reasons by person and year."""
    drawn = _draw(ward, contacts, chronic, rng)
    return replace(contacts, reason=np.where(contacts.reason == NO_REASON, drawn, contacts.reason))


def recorded_reasons(ward: Ward, contacts: Contacts, chronic: Floats, rng: np.random.Generator) -> Reasoned:
    """The reasons that become diagnoses: the main one at most contacts, a second one at some consultations."""
    own = read_settings().own["contacts"]
    shares = np.array([own["diagnosis_share"][kind] for kind in KINDS])[contacts.kind]
    shares = np.where(contacts.role == NURSE, shares * own["nurse_diagnosis_share"], shares)
    shares = np.where(contacts.role == SECRETARY, 0.1 * shares, shares)
    main = np.flatnonzero(rng.random(len(contacts)) < shares)
    more = rng.random(len(main)) < own["more_than_one_reason"]
    second = main[more & (contacts.is_consultation() & (contacts.role != NURSE))[main]]
    others = _draw(ward, contacts.take(second), chronic, rng)
    return Reasoned(np.concatenate([main, second]), np.concatenate([contacts.reason[main], others]))


def reason_codes() -> tuple[str, ...]:
    """ICPC-2 codes of passing reasons and causes, in the order of the list of reasons after the conditions."""
    settings = read_settings()
    return (*settings.reasons.codes, *settings.causes.icpc2)


def _draw(ward: Ward, contacts: Contacts, chronic: Floats, rng: np.random.Generator) -> Ints:
    """A condition the person has on that day, or a passing reason."""
    conditions = read_settings().conditions
    plan, count = ward.plan, len(contacts)
    year = np.clip(np.searchsorted(plan.edges, contacts.day, side="right") - 1, 0, plan.years - 1)
    share = chronic[contacts.person, year]
    share = np.where(contacts.kind == LEGEVAKT, share * _CHRONIC_AT_LEGEVAKT, share)
    seen = conditions.seen * (ward.illness.onset <= plan.last)
    condition = WeightedRows.of(seen).draw(contacts.person, rng.random(count))
    has = ward.illness.onset[contacts.person, condition] <= contacts.day
    has &= contacts.day < ward.illness.ended[contacts.person, condition]
    chosen = has & (rng.random(count) < share)
    return np.where(chosen, condition, len(conditions.keys) + _passing(ward, contacts, rng))


def _passing(ward: Ward, contacts: Contacts, rng: np.random.Generator) -> Ints:
    age = (contacts.day - ward.people.born[contacts.person]) / 365.25
    frailty = np.where(age >= _FRAIL_AGE, ward.frailty_on(contacts.person, contacts.day), 0.0)
    row = band_of(age, REASON_FROM_AGE)
    row = row * 2 + ward.people.sex[contacts.person]
    row = row * 2 + ward.almanac.is_winter(contacts.day)
    row = row * 2 + (contacts.kind == LEGEVAKT)
    row = row * len(_FRAIL_LEVELS) + band_of(frailty, _FRAIL_LEVELS)
    return _passing_weights().draw(row, rng.random(len(contacts)))


@cache
def _passing_weights() -> WeightedRows:
    """Weights of the passing reasons by age × sex × winter × legevakt × frailty."""
    reasons = read_settings().reasons
    ages = reasons.weights.T[:, None, None, None, None, :]
    sexes = reasons.sex_factor[None, :, None, None, None, :]
    winter = np.stack([np.ones_like(reasons.winter), reasons.winter])[None, None, :, None, None, :]
    hour = np.stack([np.ones_like(reasons.night), reasons.night])[None, None, None, :, None, :]
    levels = np.exp(_FRAIL_SLOPE * np.array(_FRAIL_VALUES)[:, None] * reasons.frail)
    weights = ages * sexes * winter * hour * levels[None, None, None, None, :, :]
    return WeightedRows.of(weights.reshape(-1, len(reasons.codes)))


def is_condition(reasoned: Ints) -> Bools:
    """True where the reason is a lasting condition."""
    return reasoned < len(read_settings().conditions.keys)


def is_cause(reasoned: Ints) -> Bools:
    """True where the reason is the cause of a stay."""
    return reasoned >= first_cause_reason()
