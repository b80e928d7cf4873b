"""The office's own past as rows to learn from: each patient at each index day, with what came in the year after."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np

from listeoversikt.patient_list.episodes import episodes_of
from listeoversikt.patient_list.frames import Column
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.admission.features.feature_list import MONOTONE, NAMES
from listeoversikt.scores.admission.features.features import PIECE, feature_matrix
from listeoversikt.scores.admission.history.cohort import (
    OUTCOME_DAYS,
    Cohort,
    cohort_at,
    first_day_with_history,
    last_day_with_outcome,
    why_no_index_day,
)
from listeoversikt.scores.admission.history.cohort import usable_index_days as usable_index_days
from listeoversikt.scores.admission.history.person_periods import History as History
from listeoversikt.scores.admission.history.person_periods import NoUsableHistory as NoUsableHistory
from listeoversikt.scores.admission.history.person_periods import Progress, stop_if, subgroups
from listeoversikt.scores.admission.history.readmissions import (
    readmission_history as readmission_history,
)
from listeoversikt.scores.admission.history.urgency import Told, require_told
from listeoversikt.scores.admission.refusals import FutureRows
from listeoversikt.scores.admission.rows import Rows
from listeoversikt.scores.known import Known


def admission_history(
    patient_list: PatientList,
    index_days: Sequence[int] | None = None,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> History:
    """Every patient's row at every index day (the usable ones unless given), newest day first.

    Raises ``NoUsableHistory`` where there is none, ``FutureRows`` for a day whose year after isn't over,
    ``UrgencyUnknown`` where of too many (over all days, or the newest) it isn't known whether the event came, and
    ``Cancelled`` when the person let go of it.
    """
    days = _days(patient_list, index_days)
    episodes = episodes_of(patient_list)
    cohorts = [cohort_at(patient_list, episodes, day) for day in days]
    require_told(cohorts[0].after, sum((cohort.after for cohort in cohorts), Told(0, 0)))
    pieces = [(cohort, piece) for cohort in cohorts for piece in _pieces(cohort.patients)]
    values = []
    for done, (cohort, piece) in enumerate(pieces):
        stop_if(cancelled)
        values.append(feature_matrix(Known(patient_list.at(piece, np.full(len(piece), cohort.day)))))
        if progress is not None:
            progress(done + 1, len(pieces))
    rows = Rows(
        names=NAMES,
        values=np.concatenate([np.empty((0, len(NAMES)), dtype=np.float32), *values]),
        outcome=np.concatenate([cohort.outcome for cohort in cohorts]).astype(np.int8),
        person=np.concatenate([cohort.patients for cohort in cohorts]).astype(np.int64),
        time=np.concatenate([np.full(len(cohort.patients), cohort.day, np.int32) for cohort in cohorts]),
        monotone=MONOTONE,
    )
    return History(
        rows=rows,
        index_days=days,
        events={cohort.day: int(cohort.outcome.sum()) for cohort in cohorts},
        left_out=_summed(cohorts),
        patient_position=rows.person,
        subgroups=subgroups(patient_list, rows.person, rows.time),
    )


def _days(patient_list: PatientList, index_days: Sequence[int] | None) -> tuple[int, ...]:
    reason = why_no_index_day(patient_list)
    if reason is not None:
        raise NoUsableHistory(str(reason))
    if index_days is None:
        return usable_index_days(patient_list)
    first, last = first_day_with_history(patient_list), last_day_with_outcome(patient_list, OUTCOME_DAYS)
    days = tuple(sorted(set(index_days), reverse=True))
    late = [day for day in days if last is None or day > last]
    if late:
        raise FutureRows(rows=len(late), latest=-1 if last is None else last)
    if not days or any(first is None or day < first for day in days):
        raise NoUsableHistory("too_short")
    return days


def _pieces(patients: Column) -> list[Column]:
    return [patients[first : first + PIECE] for first in range(0, len(patients), PIECE)]


def _summed(cohorts: Sequence[Cohort]) -> dict[str, int]:
    total: Counter[str] = Counter()
    for cohort in cohorts:
        total.update(dict(cohort.left_out))
    return dict(total)
