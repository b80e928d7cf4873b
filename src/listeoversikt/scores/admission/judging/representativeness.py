"""Whom a model was learnt from beside whom it's asked about: how many and which share in each cell, and how far apart.

A share's standardised difference is (now − then) ÷ √((then(1 − then) + now(1 − now)) ÷ 2); 0.1 is often read as small,
0.2 as worth a look (Austin PC. Stat Med 2009;28:3083-107). A person counts once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from listeoversikt.patient_list.frames import Sex
from listeoversikt.scores.admission.judging.subgroups import AGE_BANDS, LEAST_ROWS, OTHER, UNKNOWN
from listeoversikt.scores.frailty import FrailtyCategory

UNDER_AGE = "under_65"
"""The frailty index is for those aged 65 and older."""
FRAILTY_KEYS = (UNDER_AGE, *(each.name.lower() for each in FrailtyCategory))


class PeopleKind(StrEnum):
    """What people are divided by."""

    AGE_SEX = "age_sex"
    FRAILTY = "frailty"
    MUNICIPALITY = "municipality"


@dataclass(frozen=True)
class People:
    """Persons, once each. ``frailty`` holds ``FrailtyCategory``, negative under 65; labels are indexed, negative unknown."""

    sex: NDArray[np.generic]
    age: NDArray[np.generic]
    frailty: NDArray[np.generic]
    municipality: NDArray[np.generic]
    municipality_labels: tuple[str, ...]
    lists: int

    def __len__(self) -> int:
        return len(self.sex)


Counts = dict[tuple[PeopleKind, str], int]


def counted(people: People, municipalities: Sequence[str]) -> Counts:
    """How many in each cell, also where nobody is; ``municipalities`` one by one, the others together."""
    found: Counts = {}
    age = np.asarray(people.age)
    band = np.searchsorted([first for _, first in AGE_BANDS[1:]], age, side="right")
    for sex in Sex:
        for place, (key, _) in enumerate(AGE_BANDS):
            mask = (people.sex == int(sex)) & (band == place)
            found[PeopleKind.AGE_SEX, f"{sex.name.lower()} {key}"] = int(mask.sum())
    _add_known(found, PeopleKind.AGE_SEX, UNKNOWN, int((np.asarray(people.sex) < 0).sum()))
    for place, key in enumerate(FRAILTY_KEYS, start=-1):
        found[PeopleKind.FRAILTY, key] = int((np.maximum(people.frailty, -1) == place).sum())
    names = dict(enumerate(people.municipality_labels))
    by_name = dict.fromkeys(municipalities, 0)
    others = unknown = 0
    for number, count in zip(*np.unique(people.municipality, return_counts=True), strict=True):
        name = names.get(int(number))
        if name is None:
            unknown += int(count)
        elif name in by_name:
            by_name[name] += int(count)
        else:
            others += int(count)
    for name, count in by_name.items():
        found[PeopleKind.MUNICIPALITY, name] = count
    _add_known(found, PeopleKind.MUNICIPALITY, OTHER, others)
    if by_name or others:  # where nobody's municipality is known there is nothing to divide by
        _add_known(found, PeopleKind.MUNICIPALITY, UNKNOWN, unknown)
    return found


def _add_known(found: Counts, kind: PeopleKind, key: str, count: int) -> None:
    if count:
        found[kind, key] = count


def municipalities_of(*groups: People) -> tuple[str, ...]:
    """The municipalities that any of the groups has ``LEAST_ROWS`` persons of, by number."""
    found = set()
    for people in groups:
        names = dict(enumerate(people.municipality_labels))
        for number, count in zip(*np.unique(people.municipality, return_counts=True), strict=True):
            if count >= LEAST_ROWS and int(number) in names:
                found.add(names[int(number)])
    return tuple(sorted(found))


def standardised_difference(then: float, now: float) -> float | None:
    """Of two shares, now − then; None where both are all or nothing and differ.

    >>> round(standardised_difference(0.1, 0.15), 3), standardised_difference(0.2, 0.2)
    (0.152, 0.0)
    """
    if then == now:
        return 0.0
    spread = (then * (1 - then) + now * (1 - now)) / 2
    return (now - then) / sqrt(spread) if spread > 0 else None
