"""What is known of each discharge from hospital that LACE, HOSPITAL and PARR-30 ask for; nothing later than it.

A discharge is a hospital episode that ended, the patient alive and not sent on to another hospital. The diagnoses
are those known at the end of that day: the stay's own are counted, those of a later stay begun the same day aren't.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from listeoversikt.patient_list.coverage import window_seen
from listeoversikt.patient_list.episodes import Episodes, episodes_of
from listeoversikt.patient_list.frames import (
    DIAGNOSES,
    MEASUREMENTS,
    NO_DAY,
    PATIENTS,
    STAYS,
    UNKNOWN,
    CodeSystem,
    Column,
    Days,
    DischargedTo,
    Mask,
    Table,
)
from listeoversikt.patient_list.snapshot import PatientList, year_of
from listeoversikt.scores.code_rows import Code, code_rows
from listeoversikt.scores.distinct import features_present
from listeoversikt.scores.hospital_codes import CHARLSON_DAYS, charlson_keys, charlson_layers

CHUNK = 20_000
YEAR, MONTH = 365, 30
HISTORY_DAYS = 730
"""PARR-30's hospital diagnoses."""
LAST_DAYS = 7
"""So close to the end of the stay is a measurement one «at discharge»: on its last seven days, never its first."""
OBSTETRIC = "O"
HAEMOGLOBIN_KINDS = ("hb", "hemoglobin", "bhb", "bhemoglobin")
SODIUM_KINDS = ("natrium", "na", "snatrium", "pnatrium")
EPISODE = "episode"


@dataclass(frozen=True)
class DischargeFacts:
    """One row a discharge, sorted by patient, then first day of the stay. Columns are equally long.

    ``emergency`` 1, 0, or ``UNKNOWN`` where the urgency isn't stated. ``begun_known`` False: only the day of
    discharge was typed in. ``lace_groups`` and ``parr_groups``: Charlson categories (17) x rows, without hierarchy;
    the ``_seen`` beside tells that any ICD-10 code lies in the window. Counts are of earlier episodes begun in the
    window back from the first day of the stay, that day included. ``year_seen``: the export can see all of the year;
    ``emergencies_seen`` and ``month_seen``: all of the year and of the 30 days, every hospital episode there with its
    urgency. Measurements are nan where there is none.
    """

    patient: Column
    episode: Column
    start: Days
    end: Days
    age: Column
    days: Column
    begun_known: Mask
    emergency: Column
    lace_groups: Mask
    lace_seen: Mask
    parr_groups: Mask
    parr_seen: Mask
    admissions: Column
    emergencies: Column
    emergencies_30d: Column
    year_seen: Mask
    emergencies_seen: Mask
    month_seen: Mask
    haemoglobin: Column
    sodium: Column

    def __len__(self) -> int:
        return len(self.patient)


def discharge_facts(patient_list: PatientList, since: int | None = None) -> DischargeFacts:
    """The facts of every discharge known at the index day; ``since``: only discharges on or after that day."""
    episodes = episodes_of(patient_list)
    rows = _discharges(patient_list, episodes, since)
    owner, start, end = episodes.patient[rows], episodes.start[rows], episodes.end[rows]
    year_seen = _seen(patient_list, owner, start, YEAR)
    lace, lace_seen, parr, parr_seen = _groups(patient_list, episodes, rows)
    past = _Past(episodes, rows)
    unstated = episodes.hospital & ~episodes.emergency & ~episodes.planned
    emergencies = counted_as_emergency(patient_list, episodes)
    return DischargeFacts(
        patient=owner,
        episode=rows,
        start=start,
        end=end,
        age=_ages(patient_list, owner, end),
        days=end.astype(np.int64) - start,
        begun_known=_begun_known(patient_list, episodes, rows),
        emergency=_stated(episodes.emergency[rows], episodes.planned[rows]),
        lace_groups=lace,
        lace_seen=lace_seen,
        parr_groups=parr,
        parr_seen=parr_seen,
        admissions=past.count(counted_as_admission(episodes), YEAR),
        emergencies=past.count(emergencies, YEAR),
        emergencies_30d=past.count(emergencies, MONTH),
        year_seen=year_seen,
        emergencies_seen=year_seen & (past.count(unstated, YEAR) == 0),
        month_seen=_seen(patient_list, owner, start, MONTH) & (past.count(unstated, MONTH) == 0),
        haemoglobin=_measured(patient_list, HAEMOGLOBIN_KINDS, owner, start, end),
        sodium=_measured(patient_list, SODIUM_KINDS, owner, start, end),
    )


def _discharges(patient_list: PatientList, episodes: Episodes, since: int | None) -> Column:
    """Positions of the hospital episodes that ended alive, not in another hospital."""
    died = patient_list.patients["died"][episodes.patient]
    gone = np.isin(episodes.discharged_to, (DischargedTo.DIED, DischargedTo.OTHER_HOSPITAL))
    ended = (episodes.end != NO_DAY) & (died > episodes.end) & ~gone & episodes.hospital
    return np.flatnonzero(ended if since is None else ended & (episodes.end >= since))


def counted_as_admission(episodes: Episodes) -> Mask:
    """Hospital episodes, but a planned one that's over the same day: treatment by day isn't an admission."""
    return np.asarray(episodes.hospital & ~(episodes.planned & (episodes.start == episodes.end)))


def counted_as_emergency(patient_list: PatientList, episodes: Episodes) -> Mask:
    """Unplanned hospital episodes, but obstetric ones: a first main diagnosis of ICD-10 chapter O."""
    stays = patient_list.events(STAYS)
    if stays is None:
        return np.zeros(len(episodes), dtype=np.bool_)
    of_chapter = np.array([*(code.startswith(OBSTETRIC) for code in stays.labels["main"]), False])
    return np.asarray(episodes.unplanned_hospital & ~of_chapter[stays["main"][episodes.first_stay]])


def _ages(patient_list: PatientList, patient: Column, day: Days) -> Column:
    """Calendar-year age on a day."""
    return year_of(day) - patient_list.patients["birth_year"][patient]


def _stated(emergency: Mask, planned: Mask) -> Column:
    return np.where(emergency | planned, emergency, UNKNOWN).astype(np.int8)


def _begun_known(patient_list: PatientList, episodes: Episodes, rows: Column) -> Mask:
    """All but a discharge typed in by hand, or told of alone, that no stay of the export belongs to."""
    stays = patient_list.events(STAYS)
    if stays is None:
        return np.zeros(len(rows), dtype=np.bool_)
    typed = stays["row"][episodes.first_stay[rows]] < 0
    one_day = episodes.start[rows] == episodes.end[rows]
    unstated = ~(episodes.emergency[rows] | episodes.planned[rows])
    return np.asarray(~(typed & one_day & unstated))


class _Past:
    """Counts a patient's episodes before each discharge's own, in windows back from its first day."""

    def __init__(self, episodes: Episodes, rows: Column) -> None:
        self._rows = rows
        self._key = (episodes.patient.astype(np.int64) << 32) + episodes.start

    def count(self, among: Mask, days: int) -> Column:
        """How many ``among`` the episodes begun in the last ``days`` days, the discharge's own not counted."""
        some = np.flatnonzero(among)
        first = np.searchsorted(self._key[some], self._key[self._rows] - days + 1)
        return np.asarray(np.maximum(np.searchsorted(some, self._rows) - first, 0))


def _seen(patient_list: PatientList, patient: Column, start: Days, days: int) -> Mask:
    """The whole window before the stay lies in the table's period and in the patient's time on the list."""
    tables = {PATIENTS: patient_list.patients.take(patient)}
    tables |= {name: table for name, table in patient_list.tables.items() if name == STAYS}
    then = replace(patient_list, tables=tables, index_day=start)
    return window_seen(then, STAYS, days)


# -- diagnoses --------------------------------------------------------------------------------------------------


def _groups(patient_list: PatientList, episodes: Episodes, rows: Column) -> tuple[Mask, Mask, Mask, Mask]:
    """Charlson categories x discharges in LACE's and in PARR-30's window, and whether any code lies in each."""
    parts = [_some_groups(patient_list, episodes, rows[:0])]
    for start in range(0, len(rows), CHUNK):
        parts.append(_some_groups(patient_list, episodes, rows[start : start + CHUNK]))
    lace, lace_seen, parr, parr_seen = (np.concatenate(part, axis=-1) for part in zip(*parts, strict=True))
    return lace, lace_seen, parr, parr_seen


def _some_groups(
    patient_list: PatientList, episodes: Episodes, rows: Column
) -> tuple[Mask, Mask, Mask, Mask]:
    then = known_then(patient_list, episodes, rows)
    codes = code_rows(then, _is_icd10)
    layers = charlson_layers([code for _, code in codes.codes])
    number = np.repeat(np.arange(len(codes.codes)), np.diff(codes.bounds))
    back = then.index_day[codes.patient].astype(np.int64) - codes.day
    found: list[Mask] = []
    for days in (CHARLSON_DAYS, HISTORY_DAYS):
        recent = back < days
        owner = codes.patient[recent]
        seen = np.zeros(len(rows), dtype=np.bool_)
        seen[owner] = True
        found += [features_present(owner, number[recent], layers, len(charlson_keys()), len(rows)), seen]
    lace, lace_seen, parr, parr_seen = found
    return lace, lace_seen, parr, parr_seen


def known_then(patient_list: PatientList, episodes: Episodes, rows: Column) -> PatientList:
    """Diagnoses and stays as at the day of each discharge, one row a discharge, without episodes after its own."""
    tables = {PATIENTS: patient_list.patients, DIAGNOSES: patient_list.diagnoses}
    stays = patient_list.events(STAYS)
    if stays is not None:
        tables[STAYS] = stays.replace(**{EPISODE: episodes.of_stay})
    then = replace(patient_list, tables=tables).at(episodes.patient[rows], episodes.end[rows])
    if stays is not None:
        seen = then.tables[STAYS]
        own = rows[seen["patient"]] >= seen[EPISODE]
        then = replace(then, tables={**then.tables, STAYS: seen.take(own)})
    return then


def _is_icd10(code: Code) -> bool:
    return code[0] == CodeSystem.ICD10


# -- measurements -----------------------------------------------------------------------------------------------


def first_day_measured(start: Days, end: Days) -> Column:
    """The first day on which a measurement is one «at discharge»."""
    late = np.maximum(start.astype(np.int64) + 1, end.astype(np.int64) - LAST_DAYS + 1)
    return np.where(start == end, end, late)


def rows_measured(measurements: Table, kinds: Sequence[str]) -> Column:
    """Positions of the measurements of any of the kinds, in the table's order."""
    labels = measurements.labels["kind"]
    wanted = [number for number, name in enumerate(labels) if name in kinds]
    return np.flatnonzero(np.isin(measurements["kind"], wanted))


def _measured(
    patient_list: PatientList, kinds: Sequence[str], patient: Column, start: Days, end: Days
) -> Column:
    """The newest value at discharge, the mean of several that day; nan without any."""
    found = np.full(len(patient), np.nan)
    measurements = patient_list.events(MEASUREMENTS)
    if measurements is None:
        return found
    some = measurements.take(rows_measured(measurements, kinds))
    if not len(some) or not len(patient):
        return found
    days, place, count = np.unique(
        (some["patient"].astype(np.int64) << 32) + some["day"], return_inverse=True, return_counts=True
    )
    mean = np.bincount(place, weights=some["value"]) / count
    owner = patient.astype(np.int64) << 32
    newest = np.searchsorted(days, owner + end, side="right") - 1
    inside = (newest >= 0) & (days[newest] >= owner + first_day_measured(start, end))
    found[inside] = mean[newest[inside]]
    return found
