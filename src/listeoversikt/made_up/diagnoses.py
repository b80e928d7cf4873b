"""The table `diagnoser`: ICPC-2 from contacts, onsets from the history, ICD-10 from hospital letters."""

from dataclasses import dataclass
from functools import cache

import numpy as np

from listeoversikt.made_up.arrays import (
    DAYS_PER_YEAR,
    NO_DAY,
    CodeChoices,
    Ints,
    WeightedRows,
    first_of_each,
    steady,
)
from listeoversikt.made_up.contacts import LEGEVAKT, Contacts
from listeoversikt.made_up.episodes import Ward, draw_events
from listeoversikt.made_up.reasons import Reasoned, is_condition, reason_codes
from listeoversikt.made_up.settings import read_settings
from listeoversikt.made_up.stays import Stays, stay_codes

SYSTEMS = ("ICPC-2", "ICD-10")
SOURCES = ("fastlege", "legevakt", "sykehus", "annet")
_GP, _OUT_OF_HOURS, _HOSPITAL, _OTHER = range(4)
_PROCESS = ("-30", "-31", "A-50", "A-60", "K-31", "D-43", "R-54", "A-45", "L-57", "-62")
_WEIGHS = 0.1
"""Conditions with so much weight for stays are written again now and then."""


@dataclass(frozen=True, slots=True)
class Diagnoses:
    """Rows of `diagnoser`; `code` is a place in `diagnosis_codes()`, which has ICPC-2 first, then ICD-10."""

    person: Ints
    day: Ints
    code: Ints
    source: Ints

    def __len__(self) -> int:
        return len(self.person)


def draw_diagnoses(
    ward: Ward, contacts: Contacts, reasoned: Reasoned, stays: Stays, rng: np.random.Generator
) -> Diagnoses:
    """All rows, in order of person and day, none twice."""
    parts = [
        _of_contacts(ward, contacts, reasoned),
        _process_codes(contacts, rng),
        _onsets(ward, rng),
        _letters_of_stays(ward, stays, rng),
        _letters(ward, rng),
        _entered_again(ward, rng),
    ]
    person, day, code, source = (np.concatenate([part[index] for part in parts]) for index in range(4))
    once = np.flatnonzero(first_of_each(person, day, code, source))
    order = once[np.lexsort((code[once], day[once], person[once]))]
    return Diagnoses(person[order], day[order], code[order], source[order])


@cache
def diagnosis_codes() -> tuple[tuple[str, ...], int]:
    """Every code a row can have, and how many of them (the first) are ICPC-2, process codes among them."""
    conditions = read_settings().conditions
    icpc2 = tuple(dict.fromkeys([*conditions.codes.codes, *reason_codes(), *_PROCESS]))
    return (*icpc2, *dict.fromkeys([*stay_codes(), *conditions.icd10])), len(icpc2)


_Rows = tuple[Ints, Ints, Ints, Ints]


def code_places(ward: Ward, person: Ints, reasoned: Reasoned) -> Ints:
    """The place in `diagnosis_codes()` of each person's code for each reason."""
    lasting = is_condition(reasoned.reason)
    condition = np.where(lasting, reasoned.reason, 0)
    passing = np.where(lasting, 0, reasoned.reason - len(read_settings().conditions.keys))
    return np.where(lasting, _own_codes(ward)[person, condition], _passing_places()[passing])


def _of_contacts(ward: Ward, contacts: Contacts, reasoned: Reasoned) -> _Rows:
    person, day = contacts.person[reasoned.contact], contacts.day[reasoned.contact]
    night = contacts.kind[reasoned.contact] == LEGEVAKT
    return person, day, code_places(ward, person, reasoned), np.where(night, _OUT_OF_HOURS, _GP)


def _process_codes(contacts: Contacts, rng: np.random.Generator) -> _Rows:
    share = read_settings().own["contacts"]["process_codes"]
    rows = np.flatnonzero(rng.random(len(contacts)) < share)
    places = np.array([diagnosis_codes()[0].index(code) for code in _PROCESS])
    code = places[rng.integers(0, len(places), len(rows))]
    return contacts.person[rows], contacts.day[rows], code, np.full(len(rows), _GP)


def _onsets(ward: Ward, rng: np.random.Generator) -> _Rows:
    """The first record of each condition; old ones were entered again when the journal was changed."""
    own, people, illness = read_settings().own["records"], ward.people, ward.illness
    limit = np.minimum(people.seen_to, ward.plan.last)[:, None]
    current = (illness.onset <= limit) & (illness.ended > ward.plan.first)
    person, condition = np.nonzero(current)
    day = illness.onset[person, condition]
    years = own["imported_years"]
    earliest = ward.plan.last - int(years * DAYS_PER_YEAR)
    entered = earliest + rng.integers(0, int((years / 2) * DAYS_PER_YEAR), len(day))
    entered = np.minimum(entered, limit[person, 0])
    day = np.where(day < earliest, np.maximum(entered, day), day)
    inside = (day >= people.seen_from[person]) | (rng.random(len(day)) < own["history_kept"])
    inside &= day <= limit[person, 0]
    first = read_settings().conditions.first_code[condition]
    code = np.where(first >= 0, _condition_places()[first], _own_codes(ward)[person, condition])
    return person[inside], day[inside], code[inside], np.full(int(inside.sum()), _GP)


def _letters_of_stays(ward: Ward, stays: Stays, rng: np.random.Generator) -> _Rows:
    """Main codes of stays that the office also keeps as diagnoses, dated the day of discharge."""
    share = read_settings().own["stay"]["letter_share"]
    rows = np.flatnonzero((stays.ends != NO_DAY) & (rng.random(len(stays)) < share))
    places = np.array([_icd10_place(code) for code in stay_codes()])
    code = places[stays.main[rows]]
    return stays.person[rows], stays.ends[rows], code, np.full(len(rows), _HOSPITAL)


def _letters(ward: Ward, rng: np.random.Generator) -> _Rows:
    """Outpatient letters: the ICD-10 code of one of the patient's conditions."""
    conditions, own = read_settings().conditions, read_settings().own["stay"]
    serious = conditions.stay * ward.illness.present(ward.plan.last)
    rate = own["outpatient_letters"] * np.minimum(4.0, serious.sum(axis=1) * 4.0)
    rates = steady(np.repeat(rate[:, None], ward.plan.years, axis=1))
    person, day = draw_events(ward, rates, ward.almanac.office, rng)
    cumulative = np.cumsum(serious, axis=1)
    pick = rng.random(len(person)) * cumulative[person, -1]
    condition = np.minimum((cumulative[person] <= pick[:, None]).sum(axis=1), len(conditions.keys) - 1)
    has = ward.illness.onset[person, condition] <= day
    places = np.array([_icd10_place(code) for code in conditions.icd10])
    return person[has], day[has], places[condition[has]], np.full(int(has.sum()), _HOSPITAL)


def _entered_again(ward: Ward, rng: np.random.Generator) -> _Rows:
    """Diagnoses written beside contacts, of conditions that weigh: with a prescription's grounds or a certificate."""
    weighs = np.flatnonzero(read_settings().conditions.stay >= _WEIGHS)
    present = ward.illness.onset[:, weighs] <= ward.plan.last
    yearly = read_settings().own["records"]["entered_again"]
    rates = np.repeat(yearly * present.sum(axis=1)[:, None], ward.plan.years, axis=1)
    person, day = draw_events(ward, steady(rates), ward.almanac.office, rng)
    condition = weighs[WeightedRows.of(present.astype(np.float64)).draw(person, rng.random(len(person)))]
    has = (ward.illness.onset[person, condition] <= day) & (day < ward.illness.ended[person, condition])
    person, day, condition = person[has], day[has], condition[has]
    return person, day, _own_codes(ward)[person, condition], np.full(len(person), _OTHER)


def _own_codes(ward: Ward) -> Ints:
    codes: Ints = _condition_places()[ward.illness.code]
    return codes


@cache
def _condition_places() -> Ints:
    """Places in `diagnosis_codes()` of the conditions' ICPC-2 codes."""
    choices: CodeChoices = read_settings().conditions.codes
    return np.array([diagnosis_codes()[0].index(code) for code in choices.codes])


@cache
def _passing_places() -> Ints:
    return np.array([diagnosis_codes()[0].index(code) for code in reason_codes()])


def _icd10_place(code: str) -> int:
    codes, icpc2 = diagnosis_codes()
    return codes.index(code, icpc2)
