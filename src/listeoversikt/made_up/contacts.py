"""The table `kontakter`: who the patient met at the office, when, and what was claimed.

Consultations follow the person's rate times two gamma factors (the person's own habit, and the year's), so that
as many people as in Norway have none in a year. The other kinds follow illness and frailty. Some of those
discharged from hospital are called within days, some later, some never.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

import numpy as np

from listeoversikt.made_up.arrays import (
    NEVER,
    NO_DAY,
    Bools,
    Floats,
    Ints,
    band_of,
    first_of_each,
    steady,
)
from listeoversikt.made_up.claims import NO_CLAIM, claim_numbers, draw_claims
from listeoversikt.made_up.discharge_calls import Call, draw_calls
from listeoversikt.made_up.episodes import Episodes, Ward, draw_events
from listeoversikt.made_up.settings import read_settings
from listeoversikt.made_up.stays import Stays

KINDS = (
    "konsultasjon",
    "ekonsultasjon",
    "video",
    "telefon",
    "hjemmebesok",
    "parorende",
    "samarbeidsmote",
    "gruppe",
    "legevakt",
    "enkel",
    "annet",
)
ROLES = ("lege", "sykepleier", "helsesekretaer")
DOCTOR, NURSE, SECRETARY = range(3)
CONSULTATION, ECONSULTATION, VIDEO, PHONE, HOME_VISIT, RELATIVES, MEETING, GROUP, LEGEVAKT, SIMPLE, OTHER = (
    range(11)
)
NO_REASON = -1
_SUBSTITUTES, _LISTS_PER_NURSE, _LISTS_PER_SECRETARY = 3, 3, 2
_FRAIL_AGE = 65


@dataclass(frozen=True, slots=True)
class Contacts:
    """Contacts as columns; `who` is a place in `staff_names`, `claim` in `claim_texts()`.

    `reason` is a place in the list of reasons (see `reasons`), NO_REASON until drawn; `call` marks a contact
    made because of a discharge.
    """

    person: Ints
    day: Ints
    kind: Ints
    role: Ints
    who: Ints
    claim: Ints
    reason: Ints
    call: Bools

    def __len__(self) -> int:
        return len(self.person)

    def take(self, rows: Ints | Bools) -> "Contacts":
        """The contacts of the given rows."""
        return Contacts(*(getattr(self, field.name)[rows] for field in fields(self)))

    def is_consultation(self) -> Bools:
        """Consultation, e-consultation or video with anybody."""
        return self.kind <= VIDEO


@dataclass(frozen=True, slots=True)
class ContactRates:
    """Yearly rates by person and year of the period."""

    consultations: Floats
    legevakt: Floats


def draw_contacts(
    ward: Ward, rates: ContactRates, episodes: Episodes, stays: Stays, lists: int, rng: np.random.Generator
) -> Contacts:
    """All contacts of the chunk's people, in order of person and day, without reasons yet."""
    habit = _draw_habit(ward, rng)
    visits = steady(rates.consultations * habit)
    parts = [_consultations(ward, visits, rng)]
    own = read_settings().own["contacts"]["per_consultation"]
    for name, kind, role in (
        ("telefon_lege", PHONE, DOCTOR),
        ("enkel_lege", SIMPLE, DOCTOR),
        ("telefon_sekretaer", PHONE, SECRETARY),
        ("enkel_sekretaer", SIMPLE, SECRETARY),
    ):
        parts.append(_part(ward, visits * own[name], kind, role, rng))
    parts += _needed_parts(ward, rng)
    parts.append(_legevakt(ward, rates.legevakt, rng))
    parts = [_as_they_live(ward, part, rng) for part in parts]
    calls = draw_calls(ward, episodes, stays, rng)
    parts.append(_from_calls(calls))
    return _finish(ward, _joined(parts), stays, lists, rng)


def staff_names(lists: int) -> tuple[str, ...]:
    """`behandler_id` of doctors by list, substitutes, nurses, secretaries and legevakt, in this order."""
    nurses, secretaries = _staff_counts(lists)
    return (
        *(f"L{number:02d}" for number in range(1, lists + 1)),
        *(f"V{number}" for number in range(1, _SUBSTITUTES + 1)),
        *(f"S{number:02d}" for number in range(1, nurses + 1)),
        *(f"H{number:02d}" for number in range(1, secretaries + 1)),
        "LV",
    )


def _staff_counts(lists: int) -> tuple[int, int]:
    return -(-lists // _LISTS_PER_NURSE), -(-lists // _LISTS_PER_SECRETARY)


def _draw_habit(ward: Ward, rng: np.random.Generator) -> Floats:
    """The factor of each person and year, mean 1, from two gammas whose shapes follow age."""
    own = read_settings().own["contacts"]
    bands = band_of(ward.people.age_on(ward.plan.last), own["acute_from_age"])
    person = np.array(own["person_shape"])[bands]
    year = np.array(own["year_shape"])[bands][:, None]
    of_years = rng.gamma(np.repeat(year, ward.plan.years, axis=1)) / year
    lift = np.array(own["lift"])[bands]
    habit: Floats = (lift * rng.gamma(person) / person)[:, None] * of_years
    return habit


def _consultations(ward: Ward, visits: Floats, rng: np.random.Generator) -> Contacts:
    own = read_settings().own["contacts"]
    person, day = draw_events(ward, visits, ward.almanac.office, rng)
    bands = band_of(ward.people.age_on(ward.plan.last), own["acute_from_age"])
    electronic = np.array(own["econsultation"])[bands][person]
    pick = rng.random(len(person))
    kind = np.where(pick < electronic, ECONSULTATION, CONSULTATION)
    return _contacts(person, day, np.where(pick > 1.0 - own["video"], VIDEO, kind), DOCTOR)


def _part(ward: Ward, rates: Floats, kind: int, role: int, rng: np.random.Generator) -> Contacts:
    person, day = draw_events(ward, steady(rates), ward.almanac.office, rng)
    return _contacts(person, day, np.full(len(person), kind), role)


def _needed_parts(ward: Ward, rng: np.random.Generator) -> list[Contacts]:
    """Contacts that follow illness and frailty rather than the person's wish."""
    own, conditions = read_settings().own["contacts"], read_settings().conditions
    present = ward.illness.present(ward.plan.last)
    old = (ward.people.age_on(ward.plan.last) >= _FRAIL_AGE)[:, None]
    frailty = ward.rates.frailty * old

    def rate(base: float, named: Mapping[str, float], slope: float) -> Floats:
        return base + (present @ conditions.weights(named))[:, None] + slope * frailty

    nurse = rate(own["nurse_base"], own["nurse"], own["nurse_frailty"])
    wanted = [
        (nurse, CONSULTATION, NURSE),
        (nurse * own["nurse_phone"], PHONE, NURSE),
        (own["home_visit"] * old + own["home_visit_frailty"] * frailty**2, HOME_VISIT, DOCTOR),
        (own["nurse_home_visit_frailty"] * frailty**2, HOME_VISIT, NURSE),
        (rate(own["relatives_base"], own["relatives"], own["relatives_frailty"]), RELATIVES, DOCTOR),
        (rate(own["meetings_base"], own["meetings"], own["meetings_frailty"]), MEETING, DOCTOR),
        (rate(0.0, own["group"], 0.0), GROUP, NURSE),
        (rate(own["other_base"], {}, own["other_frailty"]), OTHER, DOCTOR),
    ]
    parts = (_part(ward, rates, kind, role, rng) for rates, kind, role in wanted)
    return [_shared(part, rng) for part in parts]


def _shared(contacts: Contacts, rng: np.random.Generator) -> Contacts:
    """The contacts, with some talks with next of kin and some meetings as the nurse's."""
    rows = np.isin(contacts.kind, (RELATIVES, MEETING))
    rows[rows] = rng.random(int(rows.sum())) < read_settings().own["contacts"]["nurse_share"]
    return replace(contacts, role=np.where(rows, NURSE, contacts.role))


def _legevakt(ward: Ward, rates: Floats, rng: np.random.Generator) -> Contacts:
    own = read_settings().own["contacts"]
    bands = band_of(ward.people.age_on(ward.plan.last), own["acute_from_age"])
    shape = np.array(own["legevakt_shape"])[bands]
    habit = (rng.gamma(shape) / shape)[:, None]
    person, day = draw_events(ward, steady(rates * habit), ward.almanac.legevakt, rng)
    return _contacts(person, day, np.full(len(person), LEGEVAKT), DOCTOR)


def _as_they_live(ward: Ward, contacts: Contacts, rng: np.random.Generator) -> Contacts:
    """Without what the silent don't ask for, and with few contacts from those in a nursing home."""
    factor = read_settings().own["contacts"]["nursing_home_factor"]
    circumstances, person = ward.circumstances, contacts.person
    asked_for = ~np.isin(contacts.kind, (RELATIVES, MEETING, LEGEVAKT))
    asked_for &= (contacts.kind != SIMPLE) | (rng.random(len(contacts)) < 0.4)
    silent = asked_for & (contacts.day > circumstances.own_contact_until[person])
    elsewhere = (contacts.kind != LEGEVAKT) & (contacts.day >= circumstances.nursing_from[person])
    return contacts.take(~silent & (~elsewhere | (rng.random(len(contacts)) < factor)))


def _from_calls(calls: Call) -> Contacts:
    contacts = _contacts(calls.person, calls.day, calls.kind, 0)
    called = np.ones(len(contacts), dtype=np.bool_)
    return replace(contacts, role=calls.role, reason=calls.reason, call=called)


def _contacts(person: Ints, day: Ints, kind: Ints, role: int) -> Contacts:
    count = len(person)
    return Contacts(
        person=person,
        day=day,
        kind=kind,
        role=np.full(count, role),
        who=np.zeros(count, dtype=np.int64),
        claim=np.full(count, NO_CLAIM),
        reason=np.full(count, NO_REASON),
        call=np.zeros(count, dtype=np.bool_),
    )


def _finish(ward: Ward, contacts: Contacts, stays: Stays, lists: int, rng: np.random.Generator) -> Contacts:
    """Ordered, without contacts inside a stay or twice the same day, with staff and claim codes."""
    people, plan = ward.people, ward.plan
    person = contacts.person
    seen = (contacts.day >= people.seen_from[person]) & (contacts.day <= people.seen_to[person])
    contacts = contacts.take(seen & ~_inside_stay(contacts, stays))
    contacts = contacts.take(np.lexsort((contacts.kind, ~contacts.call, contacts.day, contacts.person)))
    contacts = contacts.take(
        first_of_each(contacts.person, contacts.day, contacts.kind * len(ROLES) + contacts.role)
    )
    contacts = contacts.take(np.lexsort((contacts.kind, contacts.day, contacts.person)))
    who = _draw_staff(contacts, people.gp_list[contacts.person], lists, rng)
    change = read_settings().own["contacts"]["nurse_claims_changed"]
    early = contacts.day < plan.first + int((plan.last - plan.first) * change)
    names = claim_numbers(KINDS, ROLES)
    return replace(contacts, who=who, claim=draw_claims(names, contacts.kind, contacts.role, early, rng))


def _inside_stay(contacts: Contacts, stays: Stays) -> Bools:
    """True for contacts on a day between admission and discharge that can't have been made then."""
    if len(stays) == 0 or len(contacts) == 0:
        return np.zeros(len(contacts), dtype=np.bool_)
    allowed = read_settings().own["contacts"]["inside_stay_allowed"]
    shift = 4 * NEVER
    order = np.lexsort((stays.begins, stays.person))
    begins = stays.person[order] * shift + stays.begins[order]
    ends = np.where(stays.ends == NO_DAY, NEVER, stays.ends)[order]
    place = np.searchsorted(begins, contacts.person * shift + contacts.day, side="left") - 1
    near = np.maximum(place, 0)
    inside = (place >= 0) & (stays.person[order][near] == contacts.person) & (contacts.day < ends[near])
    elsewhere: Bools = np.isin(contacts.kind, [KINDS.index(name) for name in allowed])
    left_out: Bools = inside & ~elsewhere
    return left_out


def _draw_staff(contacts: Contacts, gp_list: Ints, lists: int, rng: np.random.Generator) -> Ints:
    nurses, _ = _staff_counts(lists)
    count = len(contacts)
    own = rng.random(count) < read_settings().own["contacts"]["own_doctor"]
    other = lists + rng.integers(0, _SUBSTITUTES, count)
    colleague = np.where(rng.random(count) < 0.5, rng.integers(0, lists, count), other)
    doctor = np.where(own, gp_list, colleague)
    nurse = lists + _SUBSTITUTES + gp_list // _LISTS_PER_NURSE
    secretary = lists + _SUBSTITUTES + nurses + gp_list // _LISTS_PER_SECRETARY
    who = np.where(contacts.role == DOCTOR, doctor, np.where(contacts.role == NURSE, nurse, secretary))
    return np.where(contacts.kind == LEGEVAKT, len(staff_names(lists)) - 1, who)


def _joined(parts: list[Contacts]) -> Contacts:
    names = [field.name for field in fields(Contacts)]
    return Contacts(*(np.concatenate([getattr(part, name) for part in parts]) for name in names))
