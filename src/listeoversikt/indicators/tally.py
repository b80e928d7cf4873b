"""Adds units up over groups: n, N, the persons behind them, and what was left out.

A rule gives ``Units``: columns over patients, or over events with their owners. Everything is a sum over
patients, so splitting the patients and adding up gives the same totals.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from listeoversikt.indicators.breakdown import Breakdown
from listeoversikt.patient_list.frames import Column, Mask

DENSE_FROM = 0.25
"""From this share of the patients on, the whole matrix is multiplied instead of the rows that count."""


@dataclass(frozen=True)
class Units:
    """What one rule counted. Without ``patient`` the columns are one entry a patient.

    ``squares`` is the square of each patient's share of a mean. ``too_short`` was left out for too short
    coverage, ``unknown`` because a needed value isn't known. ``members`` (events x target groups) replaces the
    target groups at the period's end by those of the event's own day.
    """

    numerator: Column
    denominator: Column
    too_short: Column | None = None
    unknown: Column | None = None
    squares: Column | None = None
    patient: Column | None = None
    members: Mask | None = None


@dataclass(frozen=True)
class Tally:
    """One value a group: sums, and distinct persons with something in n, in N, and in N outside n."""

    numerator: Column
    denominator: Column
    squares: Column
    too_short: Column
    unknown: Column
    persons_numerator: Column
    persons_denominator: Column
    persons_rest: Column


def tally(units: Units, breakdown: Breakdown) -> Tally:
    """Adds the units up."""
    if units.members is not None:
        return _tally_events(units, breakdown)
    if units.patient is not None:
        units = _per_patient(units, len(breakdown.matrix))
    columns = _columns(units)
    counting = np.logical_or.reduce([column != 0 for column in columns if column is not None])
    rows = np.flatnonzero(counting)
    dense = len(rows) > DENSE_FROM * len(counting)
    matrix = breakdown.matrix if dense else breakdown.matrix[rows]
    kept = [column if dense or column is None else column[rows] for column in columns]
    return _sum_up(kept, matrix)


def _columns(units: Units) -> list[Column | None]:
    return [units.numerator, units.denominator, units.squares, units.too_short, units.unknown]


def _per_patient(units: Units, patients: int) -> Units:
    """The units of events, added up for their owners."""
    owner = units.patient
    return Units(*(None if c is None else np.bincount(owner, c, patients) for c in _reordered(units)))  # type: ignore[arg-type]


def _reordered(units: Units) -> Iterable[Column | None]:
    return (units.numerator, units.denominator, units.too_short, units.unknown, units.squares)


def _sum_up(columns: list[Column | None], matrix: Column) -> Tally:
    """``columns`` as in ``_columns``; their entries are the rows of ``matrix``, each a patient."""
    numerator, denominator = columns[0], columns[1]
    assert numerator is not None and denominator is not None
    persons = [numerator > 0, denominator > 0, denominator > numerator]
    parts = [column for column in columns if column is not None] + persons
    sums = iter(np.stack([part.astype(np.float64, copy=False) for part in parts]) @ matrix)
    nothing = np.zeros(matrix.shape[1])
    return Tally(*(nothing if column is None else next(sums) for column in columns), *sums)


def _tally_events(units: Units, breakdown: Breakdown) -> Tally:
    """Each event counts in the target groups of its own day; persons are counted once a group."""
    assert units.patient is not None and units.members is not None
    matrix = breakdown.matrix[units.patient]
    matrix[:, breakdown.target_groups] = units.members
    people, owner = np.unique(units.patient, return_inverse=True)
    sums = [
        None if column is None else _by_person(matrix * column[:, None], owner, len(people))
        for column in _columns(units)
    ]
    numerator, denominator = sums[0], sums[1]
    assert numerator is not None and denominator is not None
    nothing = np.zeros(matrix.shape[1])
    totals = [nothing if part is None else part.sum(axis=0) for part in sums]
    persons = [(part).sum(axis=0) for part in (numerator > 0, denominator > 0, denominator > numerator)]
    return Tally(*totals, *persons)


def _by_person(values: Column, owner: Column, people: int) -> Column:
    """Rows of events added up for each person: persons x groups."""
    total = np.zeros((people, values.shape[1]))
    np.add.at(total, owner, values)
    return total
