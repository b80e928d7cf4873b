"""Who is behind a figure: the patients of numerator, denominator, what is between them, and those left out.

The same units as in ``tally``, kept apart by patient instead of added up, so that the number of patients here
always equals ``IndicatorRow.persons``. Inside the office only: a list of patients never leaves it.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

import numpy as np

from listeoversikt.indicators.breakdown import Breakdown
from listeoversikt.indicators.rule import Rule
from listeoversikt.indicators.tally import Units
from listeoversikt.indicators.view import PeriodView
from listeoversikt.patient_list.frames import Column, Mask


class Which(StrEnum):
    """Which patients of a figure.

    ``REST`` are those with something in N that isn't in n. ``EXCLUDED`` were left out of both: too short
    coverage, or a needed value isn't known. Of events, a patient may be in several of these at once.
    """

    NUMERATOR = "numerator"
    DENOMINATOR = "denominator"
    REST = "rest"
    EXCLUDED = "excluded"


def patients_behind(view: PeriodView, rule: Rule, breakdown: Breakdown, group: str, which: Which) -> Column:
    """Positions of the patients, ascending; of events, the patients who own them.

    Empty where there is no figure for a table that is missing. Raises ``ValueError`` for an unknown group.
    """
    column = breakdown.keys.index(group)
    if rule.what_is_missing(view):
        return np.zeros(0, dtype=np.int64)
    return np.flatnonzero(_chosen(rule.count(view), breakdown, column, which))


def _chosen(units: Units, breakdown: Breakdown, group: int, which: Which) -> Mask:
    if units.patient is None:
        return _of_patients(units, which) & breakdown.matrix[:, group]
    return _of_events(units, _events_in(units, breakdown, group), len(breakdown.matrix), which)


def _of_patients(units: Units, which: Which) -> Mask:
    """Per patient, where the units are patients."""
    return _which(units, which, lambda column: column)


def _of_events(units: Units, inside: Mask, patients: int, which: Which) -> Mask:
    """Per patient, where the units are events: what the patient's own events add up to."""
    owner = units.patient
    assert owner is not None
    return _which(units, which, lambda column: np.bincount(owner, column * inside, patients))


def _events_in(units: Units, breakdown: Breakdown, group: int) -> Mask:
    """Per event: it counts in the group, target groups being those of the event's own day where given."""
    first, after = breakdown.target_groups.start, breakdown.target_groups.stop
    if units.members is not None and first <= group < after:
        return np.asarray(units.members[:, group - first])
    return np.asarray(breakdown.matrix[units.patient, group])


def _which(units: Units, which: Which, per_patient: Callable[[Column], Column]) -> Mask:
    if which is Which.EXCLUDED:
        beside = [column for column in (units.too_short, units.unknown) if column is not None]
        nobody = np.zeros_like(per_patient(units.denominator), dtype=np.bool_)
        return np.asarray(sum((per_patient(column) > 0 for column in beside), nobody))
    if which is Which.NUMERATOR:
        return np.asarray(per_patient(units.numerator) > 0)
    if which is Which.DENOMINATOR:
        return np.asarray(per_patient(units.denominator) > 0)
    return np.asarray(per_patient(units.denominator) > per_patient(units.numerator))
