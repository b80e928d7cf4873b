"""The patient list as known at an index date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from listeoversikt.patient_list.frames import (
    DIAGNOSES,
    EVENT_TABLES,
    NO_DAY,
    PATIENTS,
    STAYS,
    UNKNOWN,
    Column,
    Days,
    Mask,
    Table,
    YesNo,
)

EPOCH = dt.date(1970, 1, 1).toordinal()


def day_number(date: dt.date) -> int:
    """Days since 1970-01-01."""
    return date.toordinal() - EPOCH


def date_of(day: int) -> dt.date:
    """The date of a day number."""
    return dt.date.fromordinal(int(day) + EPOCH)


def year_of(days: Days) -> Column:
    """The calendar year of each day; ``NO_DAY`` gives a year far ahead."""
    return days.astype("datetime64[D]").astype("datetime64[Y]").astype(np.int32) + 1970


@dataclass(frozen=True)
class Period:
    """The days that a table covers, both inclusive."""

    first: int
    last: int


@dataclass(frozen=True)
class PatientList:
    """Inhabitants and their events, as known at ``index_day`` (one day a patient).

    ``tables`` holds ``pasienter``, ``diagnoser`` and those of the other tables that the export had; a
    table that is absent is missing, not empty. ``periods`` gives the days each event table covers.
    ``prescriptions`` tells that a row of ``legemidler`` is a prescription. ``stated`` names the optional
    columns the export had, as ``table.column`` in the names of the frames.
    """

    index_day: Days
    tables: Mapping[str, Table]
    periods: Mapping[str, Period]
    prescriptions: bool = False
    stated: frozenset[str] = frozenset()

    @property
    def patients(self) -> Table:
        """One row a patient; the position is the patient's index in every event table."""
        return self.tables[PATIENTS]

    @property
    def diagnoses(self) -> Table:
        """Recorded diagnoses."""
        return self.tables[DIAGNOSES]

    def events(self, name: str) -> Table | None:
        """The event table of that name, or None when the export did not have it."""
        return self.tables.get(name)

    def __len__(self) -> int:
        return len(self.patients)

    @property
    def age(self) -> Column:
        """Calendar-year age at the index date: up to a year too high (only the birth year is known)."""
        return year_of(self.index_day) - self.patients["birth_year"]

    @property
    def on_list(self) -> Mask:
        """Alive and on the list at the index date (the reserved ones included)."""
        patients, day = self.patients, self.index_day
        started = (patients["list_from"] == NO_DAY) | (patients["list_from"] <= day)
        born = patients["birth_year"] <= year_of(day)
        return np.asarray(born & started & (patients["list_to"] > day) & (patients["died"] > day))

    @property
    def scored(self) -> Mask:
        """On the list and not objecting to being scored: those who get rows."""
        return np.asarray(self.on_list & (self.patients["no_treatment"] != YesNo.YES))

    def as_of(self, day: int) -> PatientList:
        """What was known on ``day``: later rows invisible, a stay that ends later still going on."""
        return _known(replace(self, index_day=np.full(len(self), day, dtype=np.int32)), day)

    def at(self, patients: Column, days: Days) -> PatientList:
        """One row for each (patient, day) pair, seen as at that day; a patient may come many times."""
        tables = {PATIENTS: self.patients.take(patients)}
        for name in EVENT_TABLES:
            table = self.tables.get(name)
            if table is not None:
                tables[name] = _events_of(table, patients, len(self))
        return _known(replace(self, tables=tables, index_day=days.astype(np.int32)))

    def only(self, patients: Column) -> PatientList:
        """The same list with only these patients (positions, ascending), renumbered from 0."""
        return self.at(patients, self.index_day[patients])

    def settle(self) -> None:
        """Gives up what was only needed to make the tables; says the same afterwards. Safe beside readers."""
        tables = [self.tables[name] for name in self.tables]
        counting = np.arange(max(map(len, tables), default=0), dtype=np.int32)
        for table in tables:
            table.settle(counting)


def _events_of(table: Table, patients: Column, size: int) -> Table:
    """The events of the chosen patients, renumbered to the positions in ``patients``."""
    bounds = np.searchsorted(table["patient"], np.arange(size + 1))
    first, counts = bounds[patients], np.diff(bounds)[patients]
    owner = np.repeat(np.arange(len(patients), dtype=np.int32), counts)
    offset = np.arange(int(counts.sum())) - np.repeat(np.cumsum(counts) - counts, counts)
    return table.take(np.repeat(first, counts) + offset).replace(patient=owner)


def _known(patient_list: PatientList, day: int | None = None) -> PatientList:
    """Takes away what lies after each patient's index day (``day``, where it's the same for everybody)."""
    return replace(patient_list, tables=_TablesKnown(patient_list.tables, patient_list.index_day, day))


class _TablesKnown(Mapping[str, Table]):
    """Tables without what lies after each patient's index day; each is worked out when first asked for."""

    def __init__(self, tables: Mapping[str, Table], index: Days, day: int | None) -> None:
        self._all, self._index, self._day = tables, index, day
        self._found: dict[str, Table] = {}

    def __getitem__(self, name: str) -> Table:
        if name not in self._found:
            self._found[name] = self._known(name, self._all[name])
        return self._found[name]

    def _known(self, name: str, table: Table) -> Table:
        if name == PATIENTS:
            died = np.where(table["died"] > self._index, NO_DAY, table["died"]).astype(np.int32)
            return table.replace(died=died)
        seen = table["day"] <= (self._index[table["patient"]] if self._day is None else self._day)
        table = table if seen.all() else table.take(seen)
        return _stays_known(table, self._index) if name == STAYS else table

    def __or__(self, others: Mapping[str, Table]) -> dict[str, Table]:
        return {**self, **others}

    def __contains__(self, name: object) -> bool:
        return name in self._all

    def __iter__(self) -> Iterator[str]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)


def _stays_known(stays: Table, index: Days) -> Table:
    day = index[stays["patient"]]
    ongoing = stays["end"] > day
    return stays.replace(
        end=np.where(ongoing, NO_DAY, stays["end"]).astype(np.int32),
        discharged_to=np.where(ongoing, UNKNOWN, stays["discharged_to"]).astype(np.int8),
        known=np.where(stays["known"] > day, NO_DAY, stays["known"]).astype(np.int32),
    )
