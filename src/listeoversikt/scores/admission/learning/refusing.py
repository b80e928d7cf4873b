"""What can't be learnt from, told before anything is begun."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from listeoversikt.scores.admission.learning.model import refuse_infinite, refuse_nothing_known
from listeoversikt.scores.admission.learning.plan import Plan
from listeoversikt.scores.admission.refusals import (
    AllConstant,
    FutureRows,
    NoRows,
    NotEnough,
    OneClass,
    OnePerson,
    OtherOutcome,
)
from listeoversikt.scores.admission.rows import Rows


def refuse(rows: Rows, plan: Plan) -> None:
    """Raises the ``CannotLearn`` that says why nothing can be learnt from these rows."""
    if not len(rows):
        raise NoRows
    if not np.isin(rows.outcome, (0, 1)).all():
        raise OtherOutcome
    if plan.latest is not None and (late := int((rows.time > plan.latest).sum())):
        raise FutureRows(rows=late, latest=plan.latest)
    refuse_infinite(rows.values, rows.names)
    refuse_nothing_known(rows.values)
    persons = len(np.unique(rows.person))
    if persons < max(plan.folds, plan.inner_folds):
        raise OnePerson(persons=persons, folds=max(plan.folds, plan.inner_folds))
    with_event = len(np.unique(rows.person[rows.outcome == 1]))
    without = len(np.unique(rows.person[rows.outcome == 0]))
    if not with_event or not without:
        raise OneClass(rows=len(rows), events=rows.events)
    if min(with_event, without) < plan.least_events:
        raise NotEnough(needed=plan.least_events, have=min(with_event, without))
    if not _varies(rows.values):
        raise AllConstant


def _varies(values: NDArray[np.float32]) -> bool:
    for column in values.T:
        there = column[~np.isnan(column)]
        if len(there) and (len(there) < len(column) or there.min() < there.max()):
            return True
    return False
