"""Whom an index day asks about: who is scored that day, who is left out and why, and who was admitted after.

Outcome: at least one unplanned hospital episode whose first day lies in the 365 days after the index day. Who dies
stays in (an admission before death counts, else there was none); who leaves the list alive in that year is left
out, for what happened after isn't known. So is who had a hospital episode in it that doesn't tell its urgency, and
none that is known to be unplanned.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from listeoversikt.patient_list.coverage import LATEST_ROWS, reaches_index_day, window_inside_period
from listeoversikt.patient_list.episodes import Episodes
from listeoversikt.patient_list.frames import (
    CONTACTS,
    DIAGNOSES,
    MEDICINES,
    STAYS,
    Column,
    Days,
    Mask,
)
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.admission.history.urgency import Told

OUTCOME_DAYS = 365
HISTORY_NEEDED = 365
"""So many days must lie behind an index day, in every table that events are counted in."""
COUNTED_IN = (STAYS, DIAGNOSES, CONTACTS, MEDICINES)
URGENCY = f"{STAYS}.urgency"


class NoHistory(StrEnum):
    """Why there is no index day to learn from."""

    NO_STAYS = "no_stays"  # no table of stays
    NO_URGENCY = "no_urgency"  # the stays don't tell which were unplanned
    NO_PATIENTS = "no_patients"
    TOO_SHORT = "too_short"  # fewer than 365 days of history and 365 days after it


class LeftOut(StrEnum):
    """Why a patient has no row at an index day."""

    NOT_ON_LIST = "not_on_list"
    RESERVED = "reserved"
    LEFT_LIST = "left_list"
    URGENCY_UNKNOWN = "urgency_unknown"  # a hospital stay after it doesn't tell whether it was planned


@dataclass(frozen=True)
class Cohort:
    """Who has a row at an index day (positions, ascending), whether the event came, and who was left out.

    ``after``: of those who could have had a row, how many came to hospital in the year after, and of how many of them
    it isn't known whether it was unplanned.
    """

    day: int
    patients: Column
    outcome: Mask
    left_out: Mapping[str, int]
    after: Told


def first_day_with_history(patient_list: PatientList) -> int | None:
    """The first day with 365 days behind it in the tables that events are counted in; None without a period."""
    firsts = [
        patient_list.periods[name].first
        for name in COUNTED_IN
        if name in patient_list.tables and name in patient_list.periods
    ]
    return max(firsts) + HISTORY_NEEDED - 1 if firsts else None


def last_day_with_history(patient_list: PatientList) -> int | None:
    """The last day that every table that events are counted in reaches; None without a period."""
    lasts = [
        patient_list.periods[name].last
        for name in COUNTED_IN
        if name in patient_list.tables and name in patient_list.periods
    ]
    return min(lasts) + LATEST_ROWS if lasts else None


def last_day_with_outcome(patient_list: PatientList, days: int = OUTCOME_DAYS) -> int | None:
    """The last day with its history there, and whose outcome, so many days after, can be known; None without stays."""
    period, reached = patient_list.periods.get(STAYS), last_day_with_history(patient_list)
    if period is None or reached is None or not len(patient_list):
        return None
    return min(reached, min(period.last, int(patient_list.index_day.min())) - days)


def usable_index_days(patient_list: PatientList) -> tuple[int, ...]:
    """Days a year apart, newest first, on which both the history and the outcome can be seen; empty where none is.

    ``why_no_index_day`` tells the reason.
    """
    first, last = first_day_with_history(patient_list), last_day_with_outcome(patient_list)
    if _cannot_tell(patient_list) is not None or first is None or last is None:
        return ()
    return tuple(range(last, first - 1, -OUTCOME_DAYS))


def why_no_index_day(patient_list: PatientList) -> NoHistory | None:
    """Why ``usable_index_days`` is empty; None where it isn't."""
    reason = _cannot_tell(patient_list)
    if reason is None and not usable_index_days(patient_list):
        return NoHistory.TOO_SHORT
    return reason


def _cannot_tell(patient_list: PatientList) -> NoHistory | None:
    if not len(patient_list):
        return NoHistory.NO_PATIENTS
    if patient_list.events(STAYS) is None:
        return NoHistory.NO_STAYS
    return None if URGENCY in patient_list.stated else NoHistory.NO_URGENCY


def cohort_at(patient_list: PatientList, episodes: Episodes, day: int) -> Cohort:
    """Who is on the list and scored on ``day``, and what came; ``episodes`` are those of all that is known later."""
    then = patient_list.as_of(day)
    on_list, scored = then.on_list, then.scored
    leaves = leaves_alive(patient_list, day, OUTCOME_DAYS)
    stays, on_day = scored & ~leaves, np.full(len(patient_list), day)
    admitted, came, untold = (
        _begins_within(episodes, which, on_day, OUTCOME_DAYS)
        for which in (episodes.unplanned_hospital, episodes.hospital, episodes.untold_hospital)
    )
    unknown = stays & untold & ~admitted
    rows = np.flatnonzero(stays & ~unknown)
    left_out = {
        LeftOut.NOT_ON_LIST: int((~on_list).sum()),
        LeftOut.RESERVED: int((on_list & ~scored).sum()),
        LeftOut.LEFT_LIST: int((scored & leaves).sum()),
    }
    if unknown.any():
        left_out[LeftOut.URGENCY_UNKNOWN] = int(unknown.sum())
    told = {str(reason): count for reason, count in left_out.items()}
    return Cohort(day, rows, admitted[rows], told, Told(int((stays & came).sum()), int(unknown.sum())))


def leaves_alive(patient_list: PatientList, day: int | Days, days: int) -> Mask:
    """Per patient: leaves the list in the ``days`` days after ``day``, and not by death."""
    patients = patient_list.patients
    left = patients["list_to"].astype(np.int64)
    return np.asarray((left > day) & (left <= np.asarray(day) + days) & (patients["died"] > left))


def admitted_within(episodes: Episodes, day: Column, days: int) -> Mask:
    """Per patient: an unplanned hospital episode begins in the ``days`` days after the patient's ``day``."""
    return _begins_within(episodes, episodes.unplanned_hospital, day, days)


def _begins_within(episodes: Episodes, which: Mask, day: Column, days: int) -> Mask:
    ahead = episodes.start.astype(np.int64) - day[episodes.patient]
    began = np.zeros(len(day), dtype=np.bool_)
    began[episodes.patient[which & (ahead > 0) & (ahead <= days)]] = True
    return began


def seen_back(patient_list: PatientList, days: int) -> Mask:
    """Per patient: every table that events are counted in, where it's there, holds the ``days`` days before."""
    seen = np.ones(len(patient_list), dtype=np.bool_)
    for name in COUNTED_IN:
        if name in patient_list.tables:
            seen &= window_inside_period(patient_list, name, days) & reaches_index_day(patient_list, name)
    return seen


def ended_tables(patient_list: PatientList) -> tuple[str, ...]:
    """The tables that events are counted in whose period ends so long before the index day that nobody's is reached."""
    there = [name for name in COUNTED_IN if name in patient_list.tables and name in patient_list.periods]
    reached = {name: reaches_index_day(patient_list, name) for name in there}
    return tuple(name for name in there if len(patient_list) and not reached[name].any())
