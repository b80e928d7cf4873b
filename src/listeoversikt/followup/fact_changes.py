"""Which facts are new since an earlier extract, which have ended, were changed or removed: one row a fact.

Only patients who were scored in both extracts have such facts: for the others everything is new, or gone. A row of now
is new or was there before, never both; of a table that only one extract has, nothing is said row by row. Told apart:

- a medicine *begun* (not in use at the earlier extract) and one *renewed*; one that was in use and isn't any more
  has *ended*, whether an end was set, the list no longer names it, or the course ran out; only a stated end is its day;
- another birth year or sex than before: corrected, or another person under the same pseudonym, which nobody can tell
  from the extracts;
- a stay that was going on and *has ended*; any other event that says something else now is *changed*,
  and so is a contact that differs in its type alone;
- a row that is gone was *removed*, but *out of the period* when it's older than what the new extract covers;
- a new row that is older than what the earlier extract covered is *more history*.

Source: journal-export contract, "The same list again".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from listeoversikt.followup.ended_medicines import MedicineChanges
from listeoversikt.followup.fact_rows import NEW, Beside, FactChange, FactRows, Found
from listeoversikt.followup.mixed_lists import first_day
from listeoversikt.followup.move_causes import LOOKED_AT
from listeoversikt.followup.row_changes import CONTACT_BUT_KIND, row_difference, same_event
from listeoversikt.patient_list.frames import (
    CONTACTS,
    EVENT_TABLES,
    MEASUREMENTS,
    MEDICINES,
    NO_DAY,
    PATIENTS,
    SCHEMA,
    STAYS,
    UNKNOWN,
    Column,
    Mask,
    Table,
)
from listeoversikt.patient_list.snapshot import PatientList, date_of

IDENTITY = ("birth_year", "sex")
"""Columns of ``pasienter`` that a person keeps: another one may be a correction, or another person."""
PERSONAL = (
    *("gp", "residence", "home_care", "individual_plan", "multidose", "palliative"),
    *("no_contact", "interpreter", "list_from", "municipality", "district"),
)
"""Columns of ``pasienter`` that may say something else."""


@dataclass(frozen=True)
class FactChanges:
    """The facts, and the tables that only one of the extracts has; ``columns_in_one`` are such columns that scores look at."""

    rows: FactRows
    only_now: tuple[str, ...]
    only_before: tuple[str, ...]
    columns_in_one: tuple[str, ...]


def fact_changes(
    earlier: PatientList, now: PatientList, place_before: Column, known_then: Mask
) -> FactChanges:
    """The facts of the patients of ``known_then``; ``place_before`` is where each stands in ``earlier``."""
    owners = np.full(len(earlier), -1, dtype=np.int64)
    both = np.flatnonzero(known_then)
    owners[place_before[both]] = both
    found = Found()
    for name in EVENT_TABLES:
        before, after = earlier.events(name), now.events(name)
        if before is not None and after is not None:
            _Tables(earlier, now, before, after, owners, known_then).tell(found)
    _tell_people(earlier, now, place_before, both, found)
    return FactChanges(
        found.rows(),
        tuple(name for name in EVENT_TABLES if name in now.tables and name not in earlier.tables),
        tuple(name for name in EVENT_TABLES if name in earlier.tables and name not in now.tables),
        tuple(_columns_in_one(earlier, now)),
    )


def _columns_in_one(earlier: PatientList, now: PatientList) -> Iterator[str]:
    looked_at = LOOKED_AT | {PATIENTS: (*LOOKED_AT[PATIENTS], "list_from")}
    for table, columns in looked_at.items():
        if table in earlier.tables and table in now.tables:
            names = (f"{table}.{column}" for column in columns)
            yield from (name for name in names if name in earlier.stated ^ now.stated)


@dataclass(frozen=True)
class _Tables:
    """One event table in both extracts. ``owners``: by position in the earlier list, the one in the new; -1 = not compared."""

    earlier: PatientList
    now: PatientList
    before: Table
    after: Table
    owners: Column
    known_then: Mask

    def tell(self, found: Found) -> None:
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
        if name == CONTACTS:
            gone, new = self._tell_other_types(found, gone, new)
        if name == STAYS:
            ended = (self.before["end"][changed[0]] == NO_DAY) & (self.after["end"][changed[1]] != NO_DAY)
            self._add_stays_ended(found, changed[1][ended])
            changed = changed[0][~ended], changed[1][~ended]
        if name == MEDICINES:
            medicines = MedicineChanges(self.earlier, self.now, self.owners, self.known_then)
            gone, new, changed = medicines.tell(found, gone, new, changed)
        history = self.after["day"][new] < first_day(self.earlier, name)
        out = self.before["day"][gone] < first_day(self.now, name)
        self._add_new(found, NEW[name], new[~history])
        self._add_new(found, FactChange.MORE_HISTORY, new[history])
        self._add_changed(found, *changed)
        self._add_gone(found, FactChange.REMOVED, gone[~out])
        self._add_gone(found, FactChange.OUT_OF_PERIOD, gone[out])

    def _owner_then(self, rows: Column) -> Column:
        return self.owners[self.before["patient"][rows]]

    def _add_new(self, found: Found, kind: FactChange, rows: Column) -> None:
        found.add(kind, self.after, rows, self.after["patient"][rows])

    def _add_gone(self, found: Found, kind: FactChange, rows: Column) -> None:
        found.add(kind, self.before, rows, self._owner_then(rows))

    def _add_changed(self, found: Found, was: Column, rows: Column) -> None:
        beside = Beside()
        if self.before.name == MEASUREMENTS:
            before, now = self.before["value"][was], self.after["value"][rows]
            beside = Beside(number_before=np.where(before == now, np.nan, before))
        found.add(FactChange.CHANGED, self.after, rows, self.after["patient"][rows], beside)

    def _tell_other_types(self, found: Found, gone: Column, new: Column) -> tuple[Column, Column]:
        """Adds the contacts whose type alone is another; what is left of rows gone and new."""
        whose = self._owner_then(gone), self.after["patient"][new]
        places, others = same_event(self.before, gone, self.after, new, whose, CONTACT_BUT_KIND)
        was, rows = gone[places], new[others]
        kinds = found.texts(self.before, was), found.texts(self.after, rows)
        beside = Beside(was=kinds[0], became=kinds[1])
        found.add(FactChange.CHANGED, self.after, rows, self.after["patient"][rows], beside)
        return np.delete(gone, places), np.delete(new, others)

    def _add_stays_ended(self, found: Found, rows: Column) -> None:
        text = found.renumbered(self.after["main"][rows], list(self.after.labels["main"]))
        owner = self.after["patient"][rows]
        found.add_plain(FactChange.STAY_ENDED, STAYS, owner, self.after["end"][rows], text)


def _tell_people(
    earlier: PatientList, now: PatientList, place_before: Column, both: Column, found: Found
) -> None:
    """Columns of ``pasienter`` that both extracts have and that say something else."""
    then = earlier.patients.take(place_before[both])
    today = now.patients.take(both)
    for column in (*IDENTITY, *PERSONAL):
        name = f"{PATIENTS}.{column}"
        if (name in earlier.stated) != (name in now.stated):
            continue
        kind = FactChange.IDENTITY if column in IDENTITY else FactChange.PERSON
        rows = np.flatnonzero(_differ(then, today, column))
        text = np.full(len(rows), found.label(column), dtype=np.int32)
        words = (_words(found, table, column, rows) for table in (then, today))
        beside = Beside(was=next(words), became=next(words))
        whose = both[rows]
        found.add_plain(kind, PATIENTS, whose, now.index_day[whose], text, beside)


def _differ(then: Table, today: Table, column: str) -> Mask:
    before, after = then[column], today[column]
    if SCHEMA[PATIENTS][column].kind != "text":
        return np.asarray(before != after)
    numbers: dict[str, int] = {}
    renumbered = [
        np.array([*(numbers.setdefault(text, len(numbers)) for text in table.labels[column]), UNKNOWN])
        for table in (then, today)
    ]
    return np.asarray(renumbered[0][before] != renumbered[1][after])


def _words(found: Found, people: Table, column: str, rows: Column) -> Column:
    """What the column says of these rows."""
    spec, values = SCHEMA[PATIENTS][column], people[column][rows]
    if spec.kind == "text":
        return found.renumbered(values, list(people.labels[column]))
    if spec.kind == "day":
        return found.worded(values, lambda day: date_of(day).isoformat(), missing=int(NO_DAY))
    choices = spec.choices
    return found.worded(values, str if choices is None else lambda value: choices(value).name.lower())
