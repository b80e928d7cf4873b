"""Which facts are new since an earlier extract, which have ended, were changed or removed: one row a fact.

Only patients who were scored in both extracts have such facts: for the others everything is new, or gone. A row of now
is new or was there before, never both; of a table that only one extract has, nothing is said row by row. Told apart:

- a medicine *begun* (not in use at the earlier extract) and one *renewed*; one that was in use and isn't any more
  has *ended*, whether an end was set, the list no longer names it, or the course ran out;
- a stay that was going on and *has ended*; any other event that says something else now is *changed*;
- a row that is gone was *removed*, but *out of the period* when it's older than what the new extract covers;
- a new row that is older than what the earlier extract covered is *more history*.

Source: journal-export contract, "The same list again".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from listeoversikt.followup.row_changes import row_difference, same_event
from listeoversikt.patient_list.frames import (
    CONTACTS,
    DIAGNOSES,
    EVENT_TABLES,
    MEASUREMENTS,
    MEASURES,
    MEDICINES,
    NO_DAY,
    PATIENTS,
    STAYS,
    UNKNOWN,
    Column,
    Days,
    Mask,
    Table,
)
from listeoversikt.patient_list.medicines import in_use
from listeoversikt.patient_list.snapshot import PatientList


class FactChange(StrEnum):
    """What happened to a fact, in the order it's told."""

    DIAGNOSIS = "diagnosis"
    STAY = "stay"
    STAY_ENDED = "stay_ended"
    MEDICINE = "medicine"
    MEDICINE_ENDED = "medicine_ended"
    MEASUREMENT = "measurement"
    MEASURE = "measure"
    PERSON = "person"  # a column of pasienter: home, home care …
    CONTACT = "contact"
    MEDICINE_RENEWED = "medicine_renewed"
    CHANGED = "changed"
    REMOVED = "removed"
    OUT_OF_PERIOD = "out_of_period"
    MORE_HISTORY = "more_history"


FACTS = tuple(FactChange)
NEW = {
    DIAGNOSES: FactChange.DIAGNOSIS,
    STAYS: FactChange.STAY,
    MEDICINES: FactChange.MEDICINE,
    MEASUREMENTS: FactChange.MEASUREMENT,
    MEASURES: FactChange.MEASURE,
    CONTACTS: FactChange.CONTACT,
}
"""What a new row of a table is."""
SAYS = {
    DIAGNOSES: "code",
    STAYS: "main",
    MEDICINES: "atc",
    MEASUREMENTS: "kind",
    MEASURES: "kind",
    CONTACTS: "kind",
}
"""The column that names the event; of contacts it's a choice."""
NUMBERS = {MEASUREMENTS: "value", DIAGNOSES: "system"}
"""The column that goes with it."""
PERSONAL = (
    *("gp", "residence", "home_care", "individual_plan", "multidose", "palliative"),
    *("no_contact", "interpreter", "municipality", "district"),
)
"""Columns of ``pasienter`` that may say something else."""
TABLES = (PATIENTS, *EVENT_TABLES)


@dataclass(frozen=True)
class FactRows:
    """One row a fact, sorted by patient, kind (in the order of ``FactChange``) and newest day first.

    ``patient`` is the position in the list of now, ``table`` one in ``TABLES``, ``text`` one in ``labels``: a code, an
    ATC code, a kind of measurement, measure or contact (the number of its choice), or a column of ``pasienter``; -1
    says nothing. ``number`` is a measurement's value or a diagnosis's code system, else nan.
    """

    patient: Column
    kind: Column
    table: Column
    day: Days
    text: Column
    number: Column
    labels: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.patient)

    def of_kind(self, kind: FactChange) -> Mask:
        """The rows of a kind."""
        return np.asarray(self.kind == FACTS.index(kind))


@dataclass(frozen=True)
class FactChanges:
    """The facts, and the tables that only one of the extracts has."""

    rows: FactRows
    only_now: tuple[str, ...]
    only_before: tuple[str, ...]


def fact_changes(
    earlier: PatientList, now: PatientList, place_before: Column, known_then: Mask
) -> FactChanges:
    """The facts of the patients of ``known_then``; ``place_before`` is where each stands in ``earlier``."""
    owners = np.full(len(earlier), -1, dtype=np.int64)
    both = np.flatnonzero(known_then)
    owners[place_before[both]] = both
    found = _Found()
    for name in EVENT_TABLES:
        before, after = earlier.events(name), now.events(name)
        if before is not None and after is not None:
            _Tables(earlier, now, before, after, owners, known_then).tell(found)
    _tell_people(earlier, now, place_before, both, found)
    return FactChanges(
        found.rows(),
        tuple(name for name in EVENT_TABLES if name in now.tables and name not in earlier.tables),
        tuple(name for name in EVENT_TABLES if name in earlier.tables and name not in now.tables),
    )


class _Found:
    """Facts gathered table by table."""

    def __init__(self) -> None:
        self._parts: list[tuple[Column, ...]] = []
        self._labels: dict[str, int] = {}

    def add(self, kind: FactChange, table: Table, rows: Column, owner: Column) -> None:
        """Rows (positions) of an event table, and whose each is."""
        column = NUMBERS.get(table.name)
        number = None if column is None else table[column][rows].astype(np.float64)
        self.add_plain(kind, table.name, owner, table["day"][rows], self._texts(table, rows), number)

    def add_plain(
        self,
        kind: FactChange,
        table: str,
        patient: Column,
        day: Column,
        text: Column,
        number: Column | None = None,
    ) -> None:
        """Facts in columns."""
        size = len(patient)
        numbers = np.full(size, np.nan) if number is None else number
        same = (np.full(size, one, dtype=np.int8) for one in (FACTS.index(kind), TABLES.index(table)))
        self._parts.append((patient, *same, day, text, numbers))

    def label(self, text: str) -> int:
        """The number of a text."""
        return self._labels.setdefault(text, len(self._labels))

    def _texts(self, table: Table, rows: Column) -> Column:
        column = table[SAYS[table.name]][rows]
        if table.name == CONTACTS:
            names = [str(number) for number in range(int(column.max(initial=-1)) + 1)]
        else:
            names = list(table.labels[SAYS[table.name]])
        return self.renumbered(column, names)

    def renumbered(self, column: Column, names: list[str]) -> Column:
        """The texts by this one's numbers; only those that somebody has get one."""
        numbers = np.full(len(names) + 1, UNKNOWN, dtype=np.int32)
        for code in np.unique(column).tolist():
            if code >= 0:
                numbers[code] = self.label(names[code])
        return numbers[column]

    def rows(self) -> FactRows:
        """All of them in order."""
        types = (np.int64, np.int8, np.int8, np.int32, np.int32, np.float64)
        parts = list(zip(*self._parts, strict=True)) or [()] * len(types)
        columns = [
            np.concatenate([np.empty(0, kind), *part]).astype(kind)
            for part, kind in zip(parts, types, strict=True)
        ]
        patient, kind, table, day, text, number = columns
        order = np.lexsort((text, -day.astype(np.int64), kind, patient))
        patient, kind, table, day, text, number = (
            column[order] for column in (patient, kind, table, day, text, number)
        )
        return FactRows(patient, kind, table, day, text, number, tuple(self._labels))


@dataclass(frozen=True)
class _Tables:
    """One event table in both extracts. ``owners``: by position in the earlier list, the one in the new; -1 = not compared."""

    earlier: PatientList
    now: PatientList
    before: Table
    after: Table
    owners: Column
    known_then: Mask

    def tell(self, found: _Found) -> None:
        """Adds what is new, ended, changed, removed."""
        then = np.flatnonzero(self.owners >= 0)
        day = int(self.earlier.index_day.max(initial=-1))
        differ = row_difference(self.before, self.after, (then, self.owners[then]), day)
        gone, new = differ.gone, differ.new
        whose = self._owner_then(gone), self.after["patient"][new]
        places, others = same_event(self.before, gone, self.after, new, whose)
        changed = gone[places], new[others]
        gone, new = np.delete(gone, places), np.delete(new, others)
        name = self.before.name
        if name == STAYS:
            ended = (self.before["end"][changed[0]] == NO_DAY) & (self.after["end"][changed[1]] != NO_DAY)
            self._add_stays_ended(found, changed[1][ended])
            changed = changed[0][~ended], changed[1][~ended]
        if name == MEDICINES:
            gone, new, changed = self._tell_medicines(found, gone, new, changed)
        history = self.after["day"][new] < self._first_day(self.earlier)
        out = self.before["day"][gone] < self._first_day(self.now)
        self._add_new(found, NEW[name], new[~history])
        self._add_new(found, FactChange.MORE_HISTORY, new[history])
        self._add_new(found, FactChange.CHANGED, changed[1])
        self._add_gone(found, FactChange.REMOVED, gone[~out])
        self._add_gone(found, FactChange.OUT_OF_PERIOD, gone[out])

    def _owner_then(self, rows: Column) -> Column:
        return self.owners[self.before["patient"][rows]]

    def _add_new(self, found: _Found, kind: FactChange, rows: Column) -> None:
        found.add(kind, self.after, rows, self.after["patient"][rows])

    def _add_gone(self, found: _Found, kind: FactChange, rows: Column) -> None:
        found.add(kind, self.before, rows, self._owner_then(rows))

    def _add_stays_ended(self, found: _Found, rows: Column) -> None:
        text = found.renumbered(self.after["main"][rows], list(self.after.labels["main"]))
        owner = self.after["patient"][rows]
        found.add_plain(FactChange.STAY_ENDED, STAYS, owner, self.after["end"][rows], text)

    def _tell_medicines(
        self, found: _Found, gone: Column, new: Column, changed: tuple[Column, Column]
    ) -> tuple[Column, Column, tuple[Column, Column]]:
        """Adds the renewed and the ended; what is left to tell of rows gone, new and changed."""
        atc = _atc_numbers(self.before, self.after)

        def then(rows: Column) -> Column:
            return self._owner_then(rows) * atc.size + atc.before[self.before["atc"][rows]]

        def at_present(rows: Column) -> Column:
            return (
                self.after["patient"][rows].astype(np.int64) * atc.size + atc.after[self.after["atc"][rows]]
            )

        used_then = np.flatnonzero(in_use(self.earlier, self.before))
        used_then = used_then[self._owner_then(used_then) >= 0]
        used_now = np.flatnonzero(in_use(self.now, self.after))
        used_now = used_now[self.known_then[self.after["patient"][used_now]]]
        pairs_then, pairs_now = np.unique(then(used_then)), np.unique(at_present(used_now))
        renewed = np.isin(at_present(new), pairs_then)
        self._add_new(found, FactChange.MEDICINE_RENEWED, new[renewed])
        ended = np.setdiff1d(pairs_then, pairs_now, assume_unique=True)
        courses = used_then[np.isin(then(used_then), ended)]
        last = _last_of_each(then(courses), self.before["day"][courses])
        self._add_gone(found, FactChange.MEDICINE_ENDED, courses[last])
        kept = ~np.isin(then(changed[0]), ended)
        return gone[~np.isin(then(gone), ended)], new[~renewed], (changed[0][kept], changed[1][kept])

    def _first_day(self, patient_list: PatientList) -> int:
        """The first day that the table covers; before all days where that isn't known."""
        period = patient_list.periods.get(self.before.name)
        return np.iinfo(np.int32).min if period is None else period.first


@dataclass(frozen=True)
class _AtcNumbers:
    """One numbering of the ATC codes of two tables: by the code in each, -1 last."""

    before: Column
    after: Column
    size: int


def _atc_numbers(before: Table, after: Table) -> _AtcNumbers:
    numbers: dict[str, int] = {}
    both = [
        np.array([*(numbers.setdefault(label, len(numbers)) for label in table.labels["atc"]), -1])
        for table in (before, after)
    ]
    both = [np.where(one < 0, len(numbers), one) for one in both]
    return _AtcNumbers(both[0], both[1], len(numbers) + 1)


def _last_of_each(pair: Column, day: Column) -> Column:
    """Positions: of the rows of each pair, the one with the newest day."""
    order = np.lexsort((day, pair))
    last = np.append(pair[order][1:] != pair[order][:-1], True) if len(order) else np.empty(0, dtype=np.bool_)
    return np.asarray(order[last])


def _tell_people(
    earlier: PatientList, now: PatientList, place_before: Column, both: Column, found: _Found
) -> None:
    """Columns of ``pasienter`` that both extracts have and that say something else."""
    for column, before, after in _personal(earlier, now):
        rows = both[before[place_before[both]] != after[both]]
        text = np.full(len(rows), found.label(column), dtype=np.int32)
        found.add_plain(FactChange.PERSON, PATIENTS, rows, now.index_day[rows], text)


def _personal(earlier: PatientList, now: PatientList) -> Iterator[tuple[str, Column, Column]]:
    for column in PERSONAL:
        name = f"{PATIENTS}.{column}"
        if (name in earlier.stated) != (name in now.stated):
            continue
        before, after = earlier.patients[column], now.patients[column]
        labels = earlier.patients.labels.get(column), now.patients.labels.get(column)
        if labels[0] is not None and labels[1] is not None:
            numbers: dict[str, int] = {}
            renumbered = [
                np.array([*(numbers.setdefault(text, len(numbers)) for text in some), UNKNOWN])
                for some in (labels[0], labels[1])
            ]
            before, after = renumbered[0][before], renumbered[1][after]
        yield column, before, after
