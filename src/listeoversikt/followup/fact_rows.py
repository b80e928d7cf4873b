"""The facts that differ between two extracts, in columns: one row a fact, and how the rows are gathered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from enum import StrEnum

import numpy as np

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


class FactChange(StrEnum):
    """What happened to a fact, in the order it's told."""

    IDENTITY = "identity"  # birth year, sex: perhaps another person
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
TABLES = (PATIENTS, *EVENT_TABLES)


class HowEnded(StrEnum):
    """How it's known that a medicine has ended; of several courses, the least certain."""

    STATED = "stated"  # an end is stated, and is told as the day
    RAN_OUT = "ran_out"  # it stands there still, without an end, and was not renewed
    NOT_LISTED = "not_listed"  # the list names it no more


HOW_ENDED = tuple(HowEnded)


@dataclass(frozen=True)
class FactRows:
    """One row a fact, sorted by patient, kind (in the order of ``FactChange``) and newest day first.

    ``patient`` is the position in the list of now, ``table`` one in ``TABLES``. ``text``, ``was`` and ``became`` are
    places in ``labels``; -1 says nothing. ``text`` is a code, an ATC code, a kind of measurement, measure or contact
    (the number of its choice), or a column of ``pasienter``. ``number`` is a measurement's value or a diagnosis's code
    system, ``number_before`` the value that was corrected; else nan. ``was`` and ``became`` are what a fact about the
    person (a choice in lower case, a text, a year, an ISO date) or the kind of a contact was and is. Of an ended
    medicine ``became`` is one of ``HowEnded``, ``day`` the day it ended where that's stated, and ``since`` the
    day its newest course began; ``NO_DAY`` for all others.
    """

    patient: Column
    kind: Column
    table: Column
    day: Days
    text: Column
    number: Column
    was: Column
    became: Column
    number_before: Column
    since: Days
    labels: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.patient)

    def of_kind(self, kind: FactChange) -> Mask:
        """The rows of a kind."""
        return np.asarray(self.kind == FACTS.index(kind))


@dataclass(frozen=True)
class Beside:
    """What some facts say beside their text; None = nothing. See ``FactRows``."""

    number: Column | None = None
    was: Column | None = None
    became: Column | None = None
    number_before: Column | None = None
    since: Column | None = None


NOTHING_BESIDE = Beside()


class Found:
    """Facts gathered table by table."""

    def __init__(self) -> None:
        self._parts: list[tuple[Column, ...]] = []
        self._labels: dict[str, int] = {}

    def add(
        self, kind: FactChange, table: Table, rows: Column, owner: Column, beside: Beside = NOTHING_BESIDE
    ) -> None:
        """Rows (positions) of an event table, and whose each is."""
        column = NUMBERS.get(table.name)
        number = None if column is None else table[column][rows].astype(np.float64)
        beside = Beside(number, beside.was, beside.became, beside.number_before)
        self.add_plain(kind, table.name, owner, table["day"][rows], self.texts(table, rows), beside)

    def add_plain(
        self,
        kind: FactChange,
        table: str,
        patient: Column,
        day: Column,
        text: Column,
        beside: Beside = NOTHING_BESIDE,
    ) -> None:
        """Facts in columns."""
        size = len(patient)
        same = (np.full(size, one, dtype=np.int8) for one in (FACTS.index(kind), TABLES.index(table)))
        told = (beside.number, beside.was, beside.became, beside.number_before, beside.since)
        empty = (np.nan, UNKNOWN, UNKNOWN, np.nan, NO_DAY)
        filled = (
            np.full(size, no) if column is None else column for column, no in zip(told, empty, strict=True)
        )
        self._parts.append((patient, *same, day, text, *filled))

    def label(self, text: str) -> int:
        """The number of a text."""
        return self._labels.setdefault(text, len(self._labels))

    def texts(self, table: Table, rows: Column) -> Column:
        """What rows of an event table say, by this one's numbers."""
        column = table[SAYS[table.name]][rows]
        if table.name == CONTACTS:
            return self.worded(column, str)
        return self.renumbered(column, list(table.labels[SAYS[table.name]]))

    def renumbered(self, column: Column, names: list[str]) -> Column:
        """The texts by this one's numbers; only those that somebody has get one."""
        return self.worded(column, names.__getitem__)

    def worded(self, column: Column, word: Callable[[int], str], missing: int = UNKNOWN) -> Column:
        """Whole numbers that stand for words, by this one's numbers; ``missing`` says nothing."""
        values, places = np.unique(column, return_inverse=True)
        numbers = [UNKNOWN if value == missing else self.label(word(value)) for value in values.tolist()]
        return np.array([*numbers, UNKNOWN], dtype=np.int32)[places]

    def rows(self) -> FactRows:
        """All of them in order."""
        days, places, numbers = np.int32, np.int32, np.float64
        types = (
            *(np.int64, np.int8, np.int8, days, places),
            *(numbers, places, places, numbers, days),
        )
        parts = list(zip(*self._parts, strict=True)) or [()] * len(types)
        columns = [
            np.concatenate([np.empty(0, kind), *part]).astype(kind)
            for part, kind in zip(parts, types, strict=True)
        ]
        patient, kind, _, day, text, *_ = columns
        order = np.lexsort((text, -day.astype(np.int64), kind, patient))
        names = (one.name for one in fields(FactRows))
        ordered = {name: column[order] for name, column in zip(names, columns, strict=False)}
        return FactRows(**ordered, labels=tuple(self._labels))
