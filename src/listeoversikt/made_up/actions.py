"""The table `tiltak`: plans, reviews and yearly controls, about as rare as in the pilot, on the day of a contact."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import numpy as np

from listeoversikt.made_up.arrays import Bools, Floats, Ints, day_number, first_of_each
from listeoversikt.made_up.claims import DIABETES_FORM, REVIEW, with_addition
from listeoversikt.made_up.contacts import (
    CONSULTATION,
    DOCTOR,
    HOME_VISIT,
    NURSE,
    PHONE,
    SECRETARY,
    Contacts,
)
from listeoversikt.made_up.episodes import Ward
from listeoversikt.made_up.settings import read_settings

_RECONCILED = "legemiddelsamstemming"
_FRAIL_AGE = 65
# Claim 109a can't be seen from 1 July 2022 on (the pilot's evaluation 2024, note to table 35).
_LAST_DIABETES_FORM = day_number(date(2022, 6, 30))
_CLAIMED = 0.7


@dataclass(frozen=True, slots=True)
class Actions:
    """Rows of `tiltak`; `kind` is a place in `action_names()`."""

    person: Ints
    day: Ints
    kind: Ints

    def __len__(self) -> int:
        return len(self.person)


def draw_actions(ward: Ward, contacts: Contacts, rng: np.random.Generator) -> tuple[Actions, Ints]:
    """The rows, in order of person and day, and the contacts' claims with what the actions add to them."""
    rows, kinds = [], []
    claims = contacts.claim
    for number, action in enumerate(_actions()):
        done = _draw_rows(ward, contacts, action, rng)
        rows.append(done)
        kinds.append(np.full(len(done), number))
        claims = _claimed(contacts, claims, action["type"], done, rng)
    called = np.flatnonzero(contacts.call & (contacts.role == NURSE) & (contacts.kind == PHONE))
    share = read_settings().own["after_discharge"]["reconciled"]
    called = called[rng.random(len(called)) < share]
    rows.append(called)
    kinds.append(np.full(len(called), action_names().index(_RECONCILED)))
    contact, kind = np.concatenate(rows), np.concatenate(kinds)
    person, day = contacts.person[contact], contacts.day[contact]
    once = np.flatnonzero(first_of_each(person, day, kind))
    order = once[np.lexsort((kind[once], day[once], person[once]))]
    return Actions(person[order], day[order], kind[order]), claims


@cache
def action_names() -> tuple[str, ...]:
    """The values of `type`."""
    return (*(action["type"] for action in _actions()), _RECONCILED)


def _actions() -> list[dict[str, Any]]:
    actions: list[dict[str, Any]] = read_settings().own["action"]
    return actions


def _draw_rows(ward: Ward, contacts: Contacts, action: dict[str, Any], rng: np.random.Generator) -> Ints:
    """The contacts at which the action was done."""
    rate = _yearly(ward, action)
    rows = np.flatnonzero(_by(contacts, action["by"]) & (rate[contacts.person] > 0))
    person = contacts.person[rows]
    yearly_contacts = np.bincount(person, minlength=len(rate)) / ward.plan.years
    chance = np.minimum(0.5, rate[person] / np.maximum(yearly_contacts[person], 0.2))
    return rows[rng.random(len(rows)) < chance]


def _yearly(ward: Ward, action: dict[str, Any]) -> Floats:
    present = ward.illness.present(ward.plan.last)
    named = read_settings().conditions.weights(action["yearly"])
    old = ward.people.age_on(ward.plan.last) >= _FRAIL_AGE
    frail = action.get("frailty", 0.0) * ward.rates.frailty[:, -1] * old
    rate: Floats = (present * named).max(axis=1) + frail
    return rate


def _by(contacts: Contacts, who: str) -> Bools:
    seen: Bools = (contacts.kind == CONSULTATION) & (contacts.role != SECRETARY)
    at_home: Bools = contacts.kind == HOME_VISIT
    by_doctor: Bools = contacts.role == DOCTOR
    by_nurse: Bools = contacts.role == NURSE
    if who == "doctor":
        return seen & by_doctor
    if who == "nurse":
        return seen & by_nurse
    if who == "home":
        return at_home
    return seen | at_home


def _claimed(contacts: Contacts, claims: Ints, kind: str, rows: Ints, rng: np.random.Generator) -> Ints:
    """Claim 2ld for a doctor's medication review, 109a for a diabetes control while it could be seen."""
    marked = np.zeros(len(claims), dtype=np.bool_)
    marked[rows] = rng.random(len(rows)) < _CLAIMED
    by_doctor = marked & (contacts.role == DOCTOR) & (contacts.kind == CONSULTATION)
    if kind == "legemiddelgjennomgang":
        return with_addition(claims, by_doctor, REVIEW)
    if kind == "aarskontroll_diabetes":
        return with_addition(claims, by_doctor & (contacts.day <= _LAST_DIABETES_FORM), DIABETES_FORM)
    return claims
