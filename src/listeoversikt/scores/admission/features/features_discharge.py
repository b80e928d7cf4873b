"""Features of the stay that has just ended, for a readmission model: one column a discharge."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from listeoversikt.patient_list.coverage import LATEST_ROWS
from listeoversikt.patient_list.episodes import Episodes
from listeoversikt.patient_list.frames import (
    STAYS,
    UNKNOWN,
    Column,
    DischargedTo,
    Institution,
    Mask,
    Table,
    empty_table,
)
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.hospital_codes import charlson_layers, charlson_points

YEAR = 365
NURSING_HOMES = (DischargedTo.NURSING_HOME, DischargedTo.SHORT_TERM_NURSING_HOME)
MIND = (Institution.MENTAL_HEALTH, Institution.ADDICTION)


@dataclass(frozen=True)
class Discharges:
    """Episodes that ended: ``row`` is each one's place among ``episodes``, ``stays`` the stays they're made of."""

    row: Column
    episodes: Episodes
    stays: Table

    @property
    def patient(self) -> Column:
        """Whose discharge it is."""
        return self.episodes.patient[self.row]

    @property
    def day(self) -> Column:
        """The day of discharge."""
        return self.episodes.end[self.row]


def discharges_of(patient_list: PatientList, episodes: Episodes, row: Column) -> Discharges:
    """Some episodes of a list."""
    stays = patient_list.events(STAYS)
    return Discharges(row, episodes, empty_table(STAYS) if stays is None else stays)


def discharge_features(patient_list: PatientList, discharges: Discharges) -> dict[str, Column]:
    """The stay's own features; nothing dated after the discharge is looked at."""
    episodes, row = discharges.episodes, discharges.row
    stated = patient_list.stated
    to, of_day = episodes.discharged_to[row], discharges.day.astype(np.int64)
    urgency_told = (episodes.emergency | episodes.planned)[row]
    codes = {f"{STAYS}.main", f"{STAYS}.other"} & stated
    number, charlson = _codes(discharges)
    return {
        "stay_days": (of_day - episodes.start[row]).astype(np.float64),
        "stay_unplanned": np.where(urgency_told, episodes.emergency[row], np.nan),
        "stay_mental_or_addiction": _in_mind(discharges).astype(np.float64),
        "stay_codes": np.where(bool(codes), number, np.nan),
        "stay_charlson": np.where(bool(codes), charlson, np.nan),
        "stay_to_nursing_home": np.where(to == UNKNOWN, np.nan, np.isin(to, NURSING_HOMES)),
        "unplanned_year_before_stay": _year_before(patient_list, discharges),
    }


def _in_mind(discharges: Discharges) -> Column:
    """Any of the episode's stays was in mental health care or addiction care."""
    mind = np.isin(discharges.stays["institution"], MIND)
    count = np.bincount(discharges.episodes.of_stay, weights=mind, minlength=len(discharges.episodes))
    return np.asarray(count[discharges.row] > 0)


def _codes(discharges: Discharges) -> tuple[Column, Column]:
    """How many different ICD-10 codes each discharge's stays have, and their Charlson points."""
    many = len(discharges.episodes)
    owners, labels = [], []
    for column in ("main", "other"):
        split = [label.split() for label in discharges.stays.labels[column]]
        counts = np.array([*(len(codes) for codes in split), 0], dtype=np.int64)
        label = discharges.stays[column]
        owners.append(np.repeat(discharges.episodes.of_stay, counts[label]))
        labels += [code for position in label.tolist() if position >= 0 for code in split[position]]
    distinct = sorted(set(labels))
    number = {code: position for position, code in enumerate(distinct)}
    owner = np.concatenate(owners).astype(np.int64)
    code = np.array([number[label] for label in labels], dtype=np.int64)
    pairs = np.unique(owner * (len(distinct) + 1) + code)
    count = np.bincount(pairs // (len(distinct) + 1), minlength=many)
    points = charlson_points(owner, code, charlson_layers(distinct), many)
    return count[discharges.row], points[discharges.row]


def _year_before(patient_list: PatientList, discharges: Discharges) -> Column:
    """Unplanned hospital episodes begun in the 365 days before the episode's first day.

    nan where those days aren't covered, or where an episode begun in them doesn't tell its urgency.
    """
    episodes, row = discharges.episodes, discharges.row
    of_row = (episodes.patient[row].astype(np.int64) << 32) + episodes.start[row]

    def before(which: Mask) -> Column:
        key = (episodes.patient[which].astype(np.int64) << 32) + episodes.start[which]
        key.sort()
        return np.searchsorted(key, of_row) - np.searchsorted(key, of_row - YEAR)

    start, period = episodes.start[row].astype(np.int64), patient_list.periods.get(STAYS)
    told = before(episodes.untold_hospital) == 0
    covered = (
        (start - YEAR >= period.first) & (start <= period.last + LATEST_ROWS)
        if period is not None
        else np.zeros(len(row), dtype=np.bool_)
    )
    return np.where(covered & told, before(episodes.unplanned_hospital), np.nan)
