"""The table `legemidler`: what each illness is treated with, renewed over the years, and courses at contacts.

A slot (one kind of medicine) is used by a share of those with a condition, from soon after its onset. Regular
medicines in use have no `til`; stopped ones have, on every row. Shares are our own estimates; the total is
laid beside the published figures on polypharmacy in docs/made-up-list.md.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np

from listeoversikt.made_up.arrays import (
    DAYS_PER_YEAR,
    NEVER,
    NO_DAY,
    Bools,
    CodeChoices,
    Floats,
    Ints,
    band_of,
    first_of_each,
    steady,
)
from listeoversikt.made_up.contacts import Contacts
from listeoversikt.made_up.diagnoses import code_places, diagnosis_codes
from listeoversikt.made_up.episodes import Ward
from listeoversikt.made_up.reasons import Reasoned, is_cause
from listeoversikt.made_up.settings import Slot, Use, read_settings

_MOST_YEARS = 90.0
_BEFORE_PERIOD = 100
_COURSE_DDD_TENTHS = (50, 70, 75, 100, 105, 120, 140, 200)


@dataclass(frozen=True, slots=True)
class Medicines:
    """Rows of `legemidler`; `atc` is a place in `medicine_codes()`, amounts are tenths of a daily dose."""

    person: Ints
    begins: Ints
    ends: Ints
    atc: Ints
    regular: Bools
    ddd_tenths: Ints

    def __len__(self) -> int:
        return len(self.person)


@dataclass(frozen=True, slots=True)
class _Treatments:
    """Treatments (one person's use of one slot) as columns; `stops` is NEVER while it goes on."""

    person: Ints
    slot: Ints
    begins: Ints
    stops: Ints
    atc: Ints


def draw_medicines(ward: Ward, contacts: Contacts, reasoned: Reasoned, rng: np.random.Generator) -> Medicines:
    """All rows, in order of person and day, none twice."""
    lasting = _renewals(ward, _draw_treatments(ward, rng), rng)
    courses = _courses(ward, contacts, reasoned, rng)
    names = ("person", "begins", "ends", "atc", "regular", "ddd_tenths")
    columns = [np.concatenate([getattr(lasting, name), getattr(courses, name)]) for name in names]
    once = np.flatnonzero(first_of_each(columns[0], columns[1], columns[3]))
    order = once[np.lexsort((columns[3][once], columns[1][once], columns[0][once]))]
    return Medicines(*(column[order] for column in columns))


@cache
def medicine_codes() -> tuple[str, ...]:
    """Every ATC code a row can have."""
    return tuple(dict.fromkeys([*_slot_choices().codes, *_course_choices().codes]))


@cache
def _slot_choices() -> CodeChoices:
    return CodeChoices.of([slot.atc for slot in read_settings().slots])


@cache
def _course_choices() -> CodeChoices:
    """Courses by ICPC-2 code of the diagnosis (rows as in `diagnosis_codes()`), as shares of the contacts."""
    settings = read_settings()
    codes, icpc2 = diagnosis_codes()
    texts = dict(zip(settings.reasons.codes, settings.reasons.courses, strict=True))
    for column, text in enumerate(settings.conditions.courses):
        for place in set(settings.conditions.codes.numbers[column].tolist()) - {-1}:
            texts[settings.conditions.codes.codes[place]] = text
    return CodeChoices.of([texts.get(code, "") for code in codes[:icpc2]], shares=True)


def _draw_treatments(ward: Ward, rng: np.random.Generator) -> _Treatments:
    parts = []
    count = len(ward.people)
    onsets = _onsets_by_name(ward)
    age = ward.people.age_on(ward.plan.last)
    more = _draw_willingness(age, rng)
    for number, slot in enumerate(read_settings().slots):
        none, begins = _slot_use(slot, onsets, age, count)
        pick, lag, stop = rng.random((3, count))
        person = np.flatnonzero(pick > steady(none**more))
        start = begins[person] + (lag[person] ** 2 * 500).astype(np.int64)
        years = np.minimum(-np.log1p(-stop[person]) / slot.stop, _MOST_YEARS)
        in_use_from = np.maximum(start, ward.plan.first - _BEFORE_PERIOD)
        stops = np.where(
            years < _MOST_YEARS, in_use_from + (years * DAYS_PER_YEAR).astype(np.int64) + 20, NEVER
        )
        atc = _slot_choices().draw(np.full(len(person), number), rng.random(len(person)))
        parts.append((person, np.full(len(person), number), start, stops, atc))
    return _Treatments(*(np.concatenate([part[index] for part in parts]) for index in range(5)))


def _onsets_by_name(ward: Ward) -> dict[str, Ints]:
    """Since when each person counts as having a condition; also for the slots' own names."""
    settings, people, plan = read_settings(), ward.people, ward.plan
    onset = np.where(ward.illness.ended > plan.first, ward.illness.onset, NEVER)
    by_name = dict(zip(settings.conditions.keys, onset.T, strict=True))
    own = settings.own["medicines"]["frail"]
    old_from = people.born + int(own["from_age"] * DAYS_PER_YEAR)
    frail = ward.rates.frailty >= own["latent"] * _habit(ward)[:, None]
    frail_from = np.where(frail.any(axis=1), ward.plan.edges[np.argmax(frail, axis=1)] - 200, NEVER)
    by_name["frail"] = np.where(frail_from == NEVER, NEVER, np.maximum(frail_from, old_from))
    adult_from = people.born + int(18 * DAYS_PER_YEAR)
    by_name["anyone"] = np.maximum(adult_from, plan.first - 300)
    by_name["women_65"] = np.where(people.woman, np.maximum(old_from, plan.first - 300), NEVER)
    return by_name


def _habit(ward: Ward) -> Floats:
    """Who counts as frail for a prescriber varies: 0.5 to 1.5 times the level, by the person's noise."""
    return np.clip(1.0 - 0.25 * ward.illness.frailty_noise, 0.5, 1.5)


def _slot_use(slot: Slot, onsets: dict[str, Ints], age: Floats, count: int) -> tuple[Floats, Ints]:
    """The chance that each person doesn't use the slot, and since when its first reason has been there."""
    none = np.ones(count)
    begins = np.full(count, NEVER)
    for use in slot.uses:
        applies = (onsets[use.condition] < NEVER) & _of_age(use, age)
        none = np.where(applies, none * (1.0 - use.share), none)
        begins = np.where(applies, np.minimum(begins, onsets[use.condition]), begins)
    return none, begins


def _draw_willingness(age: Floats, rng: np.random.Generator) -> Floats:
    """How much likelier than the shares say a person is to be given medicines: by age and by habit."""
    own = read_settings().own["medicines"]
    shape = own["habit_shape"]
    by_age = np.array(own["more_by_age"])[band_of(age, own["more_from_age"])]
    more: Floats = by_age * rng.gamma(shape, 1.0 / shape, len(age))
    return more


def _of_age(use: Use, age: Floats) -> Bools:
    return (age >= use.from_age) & (age <= use.to_age)


def _renewals(ward: Ward, treatments: _Treatments, rng: np.random.Generator) -> Medicines:
    """A row for each prescription of each treatment, from the one in force when the period begins."""
    slots, own, plan = read_settings().slots, read_settings().own["medicines"], ward.plan
    interval = np.array([slot.interval for slot in slots])[treatments.slot]
    end = np.minimum(ward.people.seen_to[treatments.person], treatments.stops - 1)
    forgotten = (rng.random(len(end)) < own["not_renewed"]) & (treatments.stops > plan.last)
    end = np.where(forgotten, np.minimum(end, plan.last - rng.integers(460, 900, len(end))), end)
    first = np.maximum(0.0, np.ceil((plan.first - interval - treatments.begins) / interval))
    count = np.maximum(0.0, np.floor((end - treatments.begins) / interval) - first + 1).astype(np.int64)
    row = np.repeat(np.arange(len(count)), count)
    nth = first[row] + np.arange(len(row)) - np.repeat(np.cumsum(count) - count, count)
    jitter = rng.integers(-own["jitter_days"], own["jitter_days"] + 1, len(row))
    begins = (treatments.begins[row] + nth * interval[row]).astype(np.int64) + np.where(nth > 0, jitter, 0)
    begins = np.minimum(np.maximum(begins, treatments.begins[row]), end[row])
    slot = treatments.slot[row]
    return Medicines(
        person=treatments.person[row],
        begins=begins,
        ends=_ends(ward, treatments, row, begins, interval),
        atc=_places(_slot_choices())[treatments.atc[row]],
        regular=np.array([slot.regular for slot in slots])[slot],
        ddd_tenths=(np.array([slot.ddd for slot in slots])[slot] * 10).astype(np.int64),
    )


def _ends(ward: Ward, treatments: _Treatments, row: Ints, begins: Ints, interval: Floats) -> Ints:
    """Empty while the treatment goes on; else the next renewal, and for the last row the day it stopped."""
    stopped = treatments.stops[row] <= np.minimum(ward.plan.last, ward.people.seen_to[treatments.person[row]])
    last = np.append(row[1:] != row[:-1], True) if len(row) else np.zeros(0, dtype=np.bool_)
    following = np.append(begins[1:], 0) if len(row) else begins
    natural = np.where(last, treatments.stops[row], following)
    return np.where(stopped, np.maximum(np.minimum(natural, treatments.stops[row]), begins), NO_DAY)


def _courses(ward: Ward, contacts: Contacts, reasoned: Reasoned, rng: np.random.Generator) -> Medicines:
    """Short courses that a reason for contact leads to; `til` may lie after the extract."""
    days = int(read_settings().own["medicines"]["course_days"])
    person, day = contacts.person[reasoned.contact], contacts.day[reasoned.contact]
    code = code_places(ward, person, reasoned)
    drawn = _course_choices().draw(code, rng.random(len(code)))
    rows = np.flatnonzero((drawn >= 0) & ~is_cause(reasoned.reason))
    amounts = np.array(_COURSE_DDD_TENTHS)
    return Medicines(
        person=person[rows],
        begins=day[rows],
        ends=day[rows] + days - 3 + rng.integers(0, 7, len(rows)),
        atc=_places(_course_choices())[drawn[rows]],
        regular=np.zeros(len(rows), dtype=np.bool_),
        ddd_tenths=amounts[rng.integers(0, len(amounts), len(rows))],
    )


def _places(choices: CodeChoices) -> Ints:
    return np.array([medicine_codes().index(code) for code in choices.codes] or [0])
