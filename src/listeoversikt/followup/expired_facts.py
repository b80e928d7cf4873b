"""Facts that fell out of their window between two extracts: they counted then, and time alone has ended that.

A fact has expired for a patient when the earlier extract's facts, seen on the new day, no longer make it hold, and
nothing in the new extract makes it hold anew. What is looked at: frailty's deficits, chronic conditions and disease
groups by their own windows, unplanned admissions of the last year, the hospital codes behind HFRS, and the contacts of
the last year that a band looks at. Source: scores contract, "Why a patient has a score".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from listeoversikt.followup.target_groups import CONSULTATIONS, SEEN_KINDS, BandSettings, contacts_of_year
from listeoversikt.patient_list.frames import (
    NO_DAY,
    Column,
    ContactKind,
    Days,
    Mask,
    Role,
)
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.admissions import DAYS as ADMISSION_DAYS
from listeoversikt.scores.evidence import Measure
from listeoversikt.scores.frailty import MIN_AGE
from listeoversikt.scores.hospital_codes import hfrs
from listeoversikt.scores.known import Known, ScoreSettings
from listeoversikt.scores.rules import present

FRAILTY, CONDITIONS, GROUPS = "frailty", "conditions", "disease_groups"
MEASURES_OF = {
    FRAILTY: Measure.FRAILTY_INDEX.value,
    CONDITIONS: Measure.CHRONIC_CONDITIONS.value,
    GROUPS: Measure.DISEASE_GROUPS.value,
}
"""Which score a definition table is for."""
SEEN, EMERGENCY, CONSULTED = "seen", "emergency_clinic", "consultations"
"""Contacts of the last year: any with doctor or nurse, and so many that they make high use."""


@dataclass(frozen=True)
class Expired:
    """One row a fact, sorted by patient: its score (by the name of ``scores.csv``, or ``contacts``), its part, its day.

    ``day`` is ``NO_DAY`` where the fact isn't one row. ``patient`` is the position in the list of now.
    """

    patient: Column
    score: Column
    part: Column
    day: Days
    labels: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.patient)


@dataclass(frozen=True)
class EarlierKnown:
    """The earlier extract's facts on its own day, and as they stand on the new day with nothing new."""

    then: Known
    still: Known


def earlier_known(earlier: PatientList, day: int, settings: ScoreSettings | None = None) -> EarlierKnown:
    """Both views, worked out of one; ``day`` is T of the new extract."""
    later = replace(earlier, index_day=np.full(len(earlier), day, dtype=np.int32))
    still = Known(later, settings or ScoreSettings())
    own = earlier.index_day
    alike = len(own) > 0 and bool((own == own[0]).all()) and day >= own[0]
    return EarlierKnown(Known(earlier, still.settings, still if alike else None), still)


def expired_facts(
    earlier: EarlierKnown, now: Known, place_before: Column, known_then: Mask, bands: BandSettings
) -> Expired:
    """What has expired for the patients of ``known_then``; ``place_before`` is where each stands in the earlier list."""
    both = np.flatnonzero(known_then)
    before = place_before[both]
    numbers: dict[str, int] = {}
    parts: list[tuple[Column, ...]] = []
    for score, part, whose, day in _all(earlier, now, both, before, bands):
        labels = (numbers.setdefault(one, len(numbers)) for one in (score, part))
        columns = (np.full(len(whose), label, dtype=np.int32) for label in labels)
        parts.append((both[whose], *columns, day))
    types = (np.int64, np.int32, np.int32, np.int32)
    gathered = list(zip(*parts, strict=True)) or [()] * len(types)
    found = [
        np.concatenate([np.empty(0, kind), *some]).astype(kind)
        for some, kind in zip(gathered, types, strict=True)
    ]
    order = np.argsort(found[0], kind="stable")
    patients, scores, kinds, days = (column[order] for column in found)
    return Expired(patients, scores, kinds, days, tuple(numbers))


_Facts = Iterator[tuple[str, str, Column, Column]]
"""Score, part, whose (positions among those compared), day."""


def _all(earlier: EarlierKnown, now: Known, both: Column, before: Column, bands: BandSettings) -> _Facts:
    yield from _admissions(earlier, now, both, before)
    for table, measure in MEASURES_OF.items():
        yield from _parts(earlier, now, both, before, table, measure)
    fell = _fell(*(hfrs(known)[rows] for known, rows in _three(earlier, now, both, before)))
    yield Measure.HFRS.value, "", *_undated(fell)
    yield from _contacts(earlier, now, both, before, bands)


def _three(
    earlier: EarlierKnown, now: Known, both: Column, before: Column
) -> tuple[tuple[Known, Column], ...]:
    return (earlier.then, before), (earlier.still, before), (now, both)


def _undated(mask: Mask) -> tuple[Column, Column]:
    whose = np.flatnonzero(mask)
    return whose, np.full(len(whose), NO_DAY, dtype=np.int32)


def _parts(
    earlier: EarlierKnown, now: Known, both: Column, before: Column, table: str, measure: str
) -> _Facts:
    then, still, at_present = (present(known, table) for known in (earlier.then, earlier.still, now))
    counted = earlier.then.age[before] >= MIN_AGE if table == FRAILTY else np.ones(len(both), dtype=np.bool_)
    for part, holds in then.items():
        yield (
            measure,
            part,
            *_undated(counted & holds[before] & ~still[part][before] & ~at_present[part][both]),
        )


def _fell(then: Column, still: Column, at_present: Column) -> Mask:
    """A number that was known and is lower now by time alone; not known any more is lowest."""
    then, still, at_present = (np.nan_to_num(one, nan=-1.0) for one in (then, still, at_present))
    return np.asarray((still < then) & (at_present < then))


def _admissions(earlier: EarlierKnown, now: Known, both: Column, before: Column) -> _Facts:
    """Unplanned admissions that began within the year then, and did not on the new day."""
    if earlier.then.stays is None:
        return
    episodes = earlier.then.episodes
    places = np.full(len(earlier.then), -1, dtype=np.int64)
    places[before] = np.arange(len(both))
    whose = places[episodes.patient]
    recent = earlier.then.days_back(episodes.patient, episodes.start) < ADMISSION_DAYS
    left = earlier.still.days_back(episodes.patient, episodes.start) >= ADMISSION_DAYS
    rows = (whose >= 0) & episodes.unplanned_hospital & recent & left
    yield Measure.UNPLANNED_ADMISSIONS.value, "", whose[rows], episodes.start[rows]


def _contacts(earlier: EarlierKnown, now: Known, both: Column, before: Column, bands: BandSettings) -> _Facts:
    """The last year's contacts no longer reach what a band or group asks for."""
    if earlier.then.contacts is None or now.contacts is None:
        return
    asked = (
        (SEEN, SEEN_KINDS, (Role.DOCTOR, Role.NURSE), 1),
        (EMERGENCY, (ContactKind.EMERGENCY_CLINIC,), (), bands.emergency_clinic_contacts),
        (CONSULTED, CONSULTATIONS, (), bands.consultations),
    )
    for part, kinds, roles, limit in asked:
        then, still, at_present = (
            contacts_of_year(known, kinds, roles)[rows] >= limit
            for known, rows in _three(earlier, now, both, before)
        )
        yield "contacts", part, *_undated(then & ~still & ~at_present)
