"""Discharges as rows to learn readmission from: what was known on the day, and what came in the 30 days after.

A row is a hospital episode that ended in life, not with a transfer, of a patient who was on the list and scored that
day. Its index day is the day of discharge. Outcome: an unplanned hospital episode begins in the 30 days after;
a planned one doesn't count. Who is admitted again the very same day is left out: the discharge isn't one to follow up.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from listeoversikt.patient_list.episodes import Episodes, episodes_of
from listeoversikt.patient_list.frames import NO_DAY, PATIENTS, Column, DischargedTo, Mask, YesNo
from listeoversikt.patient_list.snapshot import PatientList, year_of
from listeoversikt.scores.admission.features.feature_list import NAMES, READMISSION_FEATURES
from listeoversikt.scores.admission.features.features import feature_matrix, matrix_of
from listeoversikt.scores.admission.features.features_discharge import discharge_features, discharges_of
from listeoversikt.scores.admission.history.cohort import (
    HISTORY_NEEDED,
    first_day_with_history,
    last_day_with_history,
    last_day_with_outcome,
    leaves_alive,
    why_no_index_day,
)
from listeoversikt.scores.admission.history.person_periods import (
    History,
    NoUsableHistory,
    Progress,
    stop_if,
    subgroups,
)
from listeoversikt.scores.admission.history.urgency import Told, require_told
from listeoversikt.scores.admission.refusals import NoRows
from listeoversikt.scores.admission.rows import Rows
from listeoversikt.scores.known import Known

READMISSION_DAYS = 30
PIECE = 20_000
STAY_NAMES = tuple(feature.name for feature in READMISSION_FEATURES[len(NAMES) :])


class NotARow(StrEnum):
    """Why an ended hospital episode is no row. Each is counted by the first that fits."""

    OUTSIDE_PERIOD = "outside_period"  # too little history before it, or the 30 days after aren't over
    DIED_IN_HOSPITAL = "died_in_hospital"
    TRANSFERRED = "transferred"
    NOT_ON_LIST = "not_on_list"
    RESERVED = "reserved"
    BACK_SAME_DAY = "back_same_day"
    LEFT_LIST = "left_list"
    URGENCY_UNKNOWN = (
        "urgency_unknown"  # a hospital stay in the 30 days after doesn't tell whether it was planned
    )


def readmission_history(
    patient_list: PatientList,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> History:
    """A row for every discharge, in order of patient and day. ``events`` counts by year of discharge.

    ``index_days`` are the distinct days of discharge, newest first. Raises ``NoUsableHistory``, ``NoRows``,
    ``UrgencyUnknown`` where of too many (of all, or of the newest year) it isn't known whether they were readmitted, and
    ``Cancelled``.
    """
    _check(patient_list)
    episodes = episodes_of(patient_list)
    ended = np.flatnonzero(episodes.hospital & (episodes.end != NO_DAY))
    chosen, left_out = _chosen(patient_list, episodes, ended)
    if not len(chosen):
        raise NoRows
    person, day = episodes.patient[chosen].astype(np.int64), episodes.end[chosen]
    values = discharge_matrix(patient_list, episodes, chosen, progress=progress, cancelled=cancelled)
    outcome = _readmitted(episodes, chosen)
    rows = Rows(
        names=(*NAMES, *STAY_NAMES),
        values=values,
        outcome=outcome.astype(np.int8),
        person=person,
        time=day,
        monotone=tuple(feature.monotone for feature in READMISSION_FEATURES),
    )
    years = year_of(day)
    return History(
        rows=rows,
        index_days=tuple(np.unique(day)[::-1].tolist()),
        events={int(year): int(outcome[years == year].sum()) for year in np.unique(years)},
        left_out=left_out,
        patient_position=person,
        subgroups=subgroups(patient_list, person, day),
    )


def discharge_matrix(
    patient_list: PatientList,
    episodes: Episodes,
    chosen: Column,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> NDArray[np.float32]:
    """Discharges × ``READMISSION_FEATURES``, as known on the day of discharge; ``chosen`` are episodes that ended."""
    person, day = episodes.patient[chosen].astype(np.int64), episodes.end[chosen]
    own = discharge_features(patient_list, discharges_of(patient_list, episodes, chosen))
    values = np.empty((len(chosen), len(READMISSION_FEATURES)), dtype=np.float32)
    values[:, len(NAMES) :] = matrix_of(own, STAY_NAMES, len(chosen))
    starts = range(0, len(chosen), PIECE)
    for done, first in enumerate(starts):
        stop_if(cancelled)
        piece = slice(first, first + PIECE)
        values[piece, : len(NAMES)] = feature_matrix(Known(patient_list.at(person[piece], day[piece])))
        if progress is not None:
            progress(done + 1, len(starts))
    return values


def scorable(patient_list: PatientList, episodes: Episodes, since: int) -> Column:
    """The discharges from ``since`` on that a model may be asked of: as those it learns from, but what came isn't asked.

    Ended in hospital, not with death or a transfer, of somebody on the list and scored, with 365 days to look back on,
    and not after the tables that are looked at ended.
    """
    first, last = first_day_with_history(patient_list), last_day_with_history(patient_list)
    if first is None or last is None:
        return np.empty(0, dtype=np.int64)
    seen = (episodes.end >= max(since, first)) & (episodes.end <= last)
    ended = np.flatnonzero(episodes.hospital & (episodes.end != NO_DAY) & seen)
    patient, day = episodes.patient[ended], episodes.end[ended]
    people = {PATIENTS: patient_list.patients.take(patient)}
    then = replace(patient_list, tables=people, index_day=day)
    went = episodes.discharged_to[ended]
    gone = (
        (went == DischargedTo.DIED) | (went == DischargedTo.OTHER_HOSPITAL) | (then.patients["died"] <= day)
    )
    asked = ~gone & then.on_list & (then.patients["no_treatment"] != YesNo.YES)
    return np.asarray(ended[asked])


def _check(patient_list: PatientList) -> None:
    reason = why_no_index_day(patient_list)
    first = first_day_with_history(patient_list)
    last = last_day_with_outcome(patient_list, READMISSION_DAYS)
    too_short = first is None or last is None or first > last
    if reason is not None and (reason != "too_short" or too_short):
        raise NoUsableHistory(str(reason))


def _chosen(patient_list: PatientList, episodes: Episodes, ended: Column) -> tuple[Column, dict[str, int]]:
    """The episodes that are rows, and how many aren't, by reason."""
    patient, day = episodes.patient[ended], episodes.end[ended]
    then = replace(
        patient_list,
        tables={PATIENTS: patient_list.patients.take(patient)},
        index_day=day,
    )
    first = first_day_with_history(patient_list)
    last = last_day_with_outcome(patient_list, READMISSION_DAYS)
    assert first is not None
    assert last is not None
    went = episodes.discharged_to[ended]
    died = (went == DischargedTo.DIED) | (then.patients["died"] <= day)
    reasons: dict[NotARow, Mask] = {
        NotARow.OUTSIDE_PERIOD: (day < first) | (day > last),
        NotARow.DIED_IN_HOSPITAL: died,
        NotARow.TRANSFERRED: went == DischargedTo.OTHER_HOSPITAL,
        NotARow.NOT_ON_LIST: ~then.on_list,
        NotARow.RESERVED: then.patients["no_treatment"] == YesNo.YES,
        NotARow.BACK_SAME_DAY: _begins_again(episodes, ended, 0, 0, episodes.hospital),
        NotARow.LEFT_LIST: leaves_alive(then, day, READMISSION_DAYS),
    }
    stands, left_out = np.ones(len(ended), dtype=np.bool_), {}
    for reason, holds in reasons.items():
        left_out[str(reason)] = int((stands & holds).sum())
        stands &= ~holds
    unknown = _unknown_after(episodes, ended, stands)
    if unknown.any():
        left_out[str(NotARow.URGENCY_UNKNOWN)] = int(unknown.sum())
    return ended[stands & ~unknown], left_out


def _unknown_after(episodes: Episodes, ended: Column, stands: Mask) -> Mask:
    """Per ended episode that may be a row: an untold stay began in the 30 days after, and no unplanned one did."""
    came, untold = (
        _begins_again(episodes, ended, 1, READMISSION_DAYS, such) & stands
        for such in (episodes.hospital, episodes.untold_hospital)
    )
    unknown = untold & ~_readmitted(episodes, ended)
    day = episodes.end[ended].astype(np.int64)
    lately = day > day[stands].max(initial=0) - HISTORY_NEEDED
    require_told(*(Told(int((came & some).sum()), int((unknown & some).sum())) for some in (lately, stands)))
    return unknown


def _readmitted(episodes: Episodes, chosen: Column) -> Mask:
    return _begins_again(episodes, chosen, 1, READMISSION_DAYS, episodes.unplanned_hospital)


def _begins_again(episodes: Episodes, chosen: Column, least: int, most: int, such: Mask) -> Mask:
    """Per chosen episode: another one (of ``such``) begins ``least`` to ``most`` days after it ended."""
    others = np.flatnonzero(such)
    key = (episodes.patient[others].astype(np.int64) << 32) + episodes.start[others]
    order = np.argsort(key, kind="stable")
    key = key[order]
    of_row = (episodes.patient[chosen].astype(np.int64) << 32) + episodes.end[chosen]
    count = np.searchsorted(key, of_row + most, side="right") - np.searchsorted(key, of_row + least)
    itself = such[chosen] & (episodes.start[chosen] - episodes.end[chosen].astype(np.int64) >= least)
    return np.asarray(count - itself > 0)
