"""Adds units up over groups: n, N, the persons behind them, and what was left out.

A rule gives ``Units``: columns over patients, or over events with their owners. Everything is a sum over
patients, so splitting the patients and adding up gives the same totals.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from listeoversikt.indicators.breakdown import Breakdown
from listeoversikt.patient_list.frames import Column, Mask


@dataclass(frozen=True)
class Units:
    """What one rule counted. Without ``patient`` the columns are one entry a patient.

    ``squares`` is the square of each patient's share of a mean. ``too_short`` was left out for too short
    coverage, ``unknown`` because a needed value isn't known. ``members`` (events x target groups) replaces the
    target groups at the period's end by those of the event's own day. ``shared`` is an N that is nobody's (nurses
    and months), the same in every group; ``denominator`` then says who could be behind the figure.
    """

    numerator: Column
    denominator: Column
    too_short: Column | None = None
    unknown: Column | None = None
    squares: Column | None = None
    patient: Column | None = None
    members: Mask | None = None
    shared: float | None = None


class Sums(NamedTuple):
    """The sums of one group; persons are the distinct ones with something in n, in N, and in N outside n."""

    numerator: float
    denominator: float
    squares: float
    too_short: float
    unknown: float
    persons_numerator: float
    persons_denominator: float
    persons_rest: float


@dataclass(frozen=True)
class Tally:
    """The same sums in columns, one entry a group."""

    numerator: Column
    denominator: Column
    squares: Column
    too_short: Column
    unknown: Column
    persons_numerator: Column
    persons_denominator: Column
    persons_rest: Column

    def by_group(self) -> list[Sums]:
        """One ``Sums`` a group, in the breakdown's order."""
        return list(map(Sums, *(column.tolist() for column in vars(self).values())))


def tally(units: Units, breakdown: Breakdown) -> Tally:
    """Adds the units up."""
    added = _added_up(units, breakdown)
    if units.shared is None:
        return added
    return replace(added, denominator=np.full(len(breakdown.keys), units.shared))


def tally_all(counted: Sequence[Units], breakdown: Breakdown) -> list[Tally]:
    """``tally`` of many rules at once: those that count persons are added up together."""
    persons = [units for units in counted if _counts_persons(units)]
    masks = [mask for units in persons for mask in (units.numerator, units.denominator, units.too_short)]
    given = [mask for mask in masks if mask is not None]
    sums = iter(breakdown.count(given))
    nothing = np.zeros(len(breakdown.keys))
    together = iter([nothing if mask is None else next(sums) for mask in masks])
    return [
        _of_persons(next(together), next(together), next(together))
        if _counts_persons(units)
        else tally(units, breakdown)
        for units in counted
    ]


def _counts_persons(units: Units) -> bool:
    """Each patient is in n and N or not: nothing else is to be added up."""
    beside = (units.squares, units.unknown, units.patient, units.members, units.shared)
    plain = units.numerator.dtype == units.denominator.dtype == np.bool_
    return plain and all(column is None for column in beside)


def _of_persons(numerator: Column, denominator: Column, too_short: Column) -> Tally:
    """Persons: n is part of N."""
    nothing = np.zeros(len(numerator))
    persons = (numerator, denominator, denominator - numerator)
    return _tally_of([numerator, denominator, nothing, too_short, nothing, *persons])


def _added_up(units: Units, breakdown: Breakdown) -> Tally:
    columns = [units.numerator, units.denominator, units.squares, units.too_short, units.unknown]
    if units.patient is not None:
        return _tally_events(columns, units.patient, units.members, breakdown)
    numerator, denominator = units.numerator, units.denominator
    nothing = np.zeros(len(breakdown.keys))
    sums = [nothing if column is None else breakdown.add_up(column) for column in columns]
    if numerator.dtype == denominator.dtype == np.bool_:  # persons: n is part of N
        return _tally_of([*sums, sums[0], sums[1], sums[1] - sums[0]])
    persons = (numerator > 0, denominator > 0, denominator > numerator)
    return _tally_of([*sums, *breakdown.count(persons)])


def _tally_of(columns: Sequence[Column]) -> Tally:
    return Tally(**dict(zip(Sums._fields, columns, strict=True)))


def _tally_events(
    columns: Sequence[Column | None], patient: Column, members: Mask | None, breakdown: Breakdown
) -> Tally:
    """Each event counts in its patient's groups, or in the target groups of its own day (``members``).

    Persons are counted once a group.
    """
    matrix = breakdown.matrix[patient]
    if members is not None:
        matrix[:, breakdown.target_groups] = members[:, breakdown.which_targets]
    people, owner = np.unique(patient, return_inverse=True)

    def by_person(column: Column | None) -> Column:
        total = np.zeros((len(people), matrix.shape[1]))
        if column is not None:
            np.add.at(total, owner, matrix * column[:, None])
        return total

    sums = [by_person(column) for column in columns]
    persons = [sums[0] > 0, sums[1] > 0, sums[1] > sums[0]]
    return _tally_of([part.sum(axis=0) for part in (*sums, *persons)])
