"""What an office's own history holds for a model: the index days with their events, and whether they are enough."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from listeoversikt.operations.progress import Cancelled, never
from listeoversikt.patient_list.snapshot import PatientList, date_of

if TYPE_CHECKING:
    from listeoversikt.scores.admission.history.person_periods import History

YEAR = 365
LEAST_DAYS = 2
"""One to learn from, one to be judged on."""


@dataclass(frozen=True)
class Period:
    """An index day (of discharges: the newest day of a year of them), with how many were looked at and had the event.

    ``number``: the day as the list counts days.
    """

    number: int
    day: dt.date
    rows: int
    events: int


@dataclass(frozen=True)
class TrainFacts:
    """Whether chosen periods are enough. ``have`` counts persons with the event; None = it can't be said.

    ``refusal``: key of ``words.models.LEARNING``, "" = it can be trained.
    """

    have: int
    needed: int | None
    rows: int
    periods: int
    refusal: str = ""


@dataclass(frozen=True)
class Past:
    """The history, worked out once: asked about by the chosen periods."""

    outcome: str
    periods: tuple[Period, ...]
    chosen_by_day: bool
    history: History

    def facts(self, days: Sequence[dt.date] | None = None) -> TrainFacts:
        """What the chosen days hold; None = all of them."""
        from listeoversikt.scores.admission.judging.sample_size import enough
        from listeoversikt.scores.admission.refusals import CannotLearn

        rows = self.history.rows
        periods = self.periods
        if days is not None and self.chosen_by_day:
            periods = tuple(one for one in self.periods if one.day in set(days))
            chosen = sorted(one.number for one in periods)
            rows = rows.take(np.flatnonzero(np.isin(rows.time, chosen)))
        have = len(np.unique(rows.person[rows.outcome == 1]))
        if len(periods) < LEAST_DAYS:
            return TrainFacts(have, None, len(rows), len(periods), "too_few_index_days")
        try:
            found = enough(rows)
        except CannotLearn as refused:
            return TrainFacts(have, None, len(rows), len(periods), refused.key)
        refusal = "" if found.enough else "not_enough"
        return TrainFacts(have, found.needed.events, len(rows), len(periods), refusal)


def past_of(patient_list: PatientList, outcome: str, cancelled: Cancelled = never) -> Past:
    """The history for an outcome (``innleggelse``, ``reinnleggelse``); raises ``CannotLearn`` where there is none."""
    from listeoversikt.scores.admission.history.admissions import admission_history, readmission_history

    if outcome == "innleggelse":
        history = admission_history(patient_list, cancelled=cancelled)
        on = [(day, history.rows.time == day) for day in history.index_days]
        periods = [_period(history, day, at) for day, at in on]
        return Past(outcome, tuple(periods), True, history)
    history = readmission_history(patient_list, cancelled=cancelled)
    return Past(outcome, tuple(_years(history)), False, history)


def _years(history: History) -> list[Period]:
    """Discharges by year back from the newest: as they are held out."""
    time = history.rows.time.astype(np.int64)
    newest = int(time.max())
    back = (newest - time) // YEAR
    return [_period(history, newest - YEAR * int(year), back == year) for year in np.unique(back)]


def _period(history: History, day: int, at: NDArray[np.bool_]) -> Period:
    return Period(int(day), date_of(day), int(at.sum()), int(history.rows.outcome[at].sum()))
