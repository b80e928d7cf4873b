"""What the office does after a discharge: the nurse's call, the doctor's appointment, a talk with next of kin.

Shares and delays are our own estimates (`settings.toml`): some are called within three working days, some late, some
not at all, so that every state of the discharge clock occurs.
"""

from dataclasses import dataclass

import numpy as np

from listeoversikt.made_up.arrays import NO_DAY, Bools, Floats, Ints
from listeoversikt.made_up.causes import BIRTH
from listeoversikt.made_up.episodes import UNPLANNED, Episodes, Ward
from listeoversikt.made_up.settings import read_settings
from listeoversikt.made_up.stays import Stays

_HOME = 0
_CONSULTATION, _PHONE, _RELATIVES = 0, 3, 5
_DOCTOR, _NURSE, _SECRETARY = 0, 1, 2
_OLD = 65


@dataclass(frozen=True, slots=True)
class Call:
    """Contacts because of a discharge; `reason` is a place in the list of reasons (see `reasons`)."""

    person: Ints
    day: Ints
    kind: Ints
    role: Ints
    reason: Ints


def draw_calls(ward: Ward, episodes: Episodes, stays: Stays, rng: np.random.Generator) -> Call:
    """Contacts after the discharges home that the office could act on."""
    own = read_settings().own["after_discharge"]
    rows = np.flatnonzero(_can_be_called(ward, stays))
    rows = rows[episodes.cause[stays.episode[rows]] != BIRTH]
    person, ends = stays.person[rows], stays.ends[rows]
    reason = first_cause_reason() + episodes.cause[stays.episode[rows]]
    unplanned = episodes.urgency[stays.episode[rows]] == UNPLANNED
    old = ward.people.age_on(ward.plan.last)[person] >= _OLD
    dementia = ward.illness.present(ward.plan.last)[person, read_settings().conditions.index("dementia")]
    count = len(rows)
    nurse = np.where(unplanned, np.where(old, own["nurse_phone_old"], own["nurse_phone"]), 0.04)
    parts = [
        (nurse, _few_workdays(ward, ends, rng), _PHONE, _NURSE),
        (own["secretary_phone"] * unplanned, _few_workdays(ward, ends, rng), _PHONE, _SECRETARY),
        (own["doctor"] * np.where(unplanned, 1.0, 0.5), _weeks(ward, ends, rng), _CONSULTATION, _DOCTOR),
        (
            np.where(dementia, own["relatives_dementia"], own["relatives"]),
            _few_workdays(ward, ends, rng),
            _RELATIVES,
            _NURSE,
        ),
    ]
    made = [rng.random(count) < chance for chance, _, _, _ in parts]
    return Call(
        person=np.concatenate([person[rows] for rows in made]),
        day=np.concatenate([part[1][rows] for part, rows in zip(parts, made, strict=True)]),
        kind=np.concatenate(
            [np.full(int(rows.sum()), part[2]) for part, rows in zip(parts, made, strict=True)]
        ),
        role=np.concatenate(
            [np.full(int(rows.sum()), part[3]) for part, rows in zip(parts, made, strict=True)]
        ),
        reason=np.concatenate([reason[rows] for rows in made]),
    )


def first_cause_reason() -> int:
    """Where the causes of stays begin in the list of reasons: after conditions and passing reasons."""
    settings = read_settings()
    return len(settings.conditions.keys) + len(settings.reasons.codes)


def _can_be_called(ward: Ward, stays: Stays) -> Bools:
    living = ward.circumstances
    gone = stays.ends > ward.people.seen_to[stays.person]
    silent = stays.ends > living.own_contact_until[stays.person]
    at_home = (stays.ends != NO_DAY) & (stays.destination == _HOME) & stays.final
    called: Bools = at_home & ~gone & ~silent & (living.nursing_from[stays.person] > stays.ends)
    return called


def _few_workdays(ward: Ward, ends: Ints, rng: np.random.Generator) -> Ints:
    """A working day soon after; the day of discharge itself only when it is one."""
    own = read_settings().own["after_discharge"]
    weights: Floats = np.array(own["nurse_weights"], dtype=np.float64)
    count = rng.choice(np.array(own["nurse_workdays"]), len(ends), p=weights / weights.sum())
    is_open = np.isin(ends, ward.almanac.workdays)
    return ward.almanac.workday_after(ends, np.where(is_open, count, np.maximum(count, 1)))


def _weeks(ward: Ward, ends: Ints, rng: np.random.Generator) -> Ints:
    own = read_settings().own["after_discharge"]
    delay = own["doctor_first_day"] + rng.exponential(own["doctor_mean_days"], len(ends)).astype(np.int64)
    day = ends + np.minimum(delay, own["doctor_last_day"])
    return ward.almanac.workday_after(day - 1, np.ones(len(ends), dtype=np.int64))
