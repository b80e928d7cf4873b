"""What is new, ended, changed or expired about each patient, as plain columns for the window.

Standard library only; ``changes_page`` makes them.
"""

from __future__ import annotations

import datetime as dt
from array import array
from collections.abc import Mapping
from dataclasses import dataclass

DIAGNOSES, MEASUREMENTS = "diagnoser", "maalinger"
FACT_KINDS = (
    *(
        "identity",
        "diagnosis",
        "stay",
        "stay_ended",
        "medicine",
        "medicine_ended",
        "measurement",
        "measure",
        "person",
    ),
    *("contact", "medicine_renewed", "changed", "removed", "out_of_period", "more_history"),
)
"""The kinds in the order they're told; the names of ``FactChange``."""
QUIET = frozenset({"out_of_period", "more_history"})
"""What the extracts' periods do, and nothing about the patient: no change by itself."""


@dataclass(frozen=True, slots=True)
class ChangedFact:
    """One fact: its kind, its table, its day, and what it says (a code, a kind, a column).

    ``title`` is a diagnosis's, "" for others and where the shipped lists don't know the code; ``value`` a measurement's
    and ``value_before`` the one that was corrected. ``was`` and ``became`` are what a fact about the person (a choice in
    lower case, a text, a year, an ISO date) or a contact's kind was and is, "" = not stated. Of an ended medicine ``day``
    is the stated end, ``became`` how it's known (``stated``, ``ran_out``, ``not_listed``), ``since`` when its newest
    course began.
    """

    kind: str
    table: str
    day: dt.date | None
    says: str
    title: str = ""
    value: float | None = None
    was: str = ""
    became: str = ""
    value_before: float | None = None
    since: dt.date | None = None


@dataclass(frozen=True, slots=True)
class ExpiredFact:
    """A fact that fell out of its window: the score it counted for, its part with its title, and its day where it's one row."""

    score: str
    part: str
    title: str = ""
    day: dt.date | None = None


@dataclass(frozen=True)
class Facts:
    """Every patient's facts, one after the other. ``bounds`` has one more than there are patients.

    ``days`` and ``since`` are ordinals, 0 = none; ``says``, ``was`` and ``became`` index ``labels``, -1 = nothing;
    ``values`` and ``values_before`` are nan where there is none.
    """

    bounds: array[int]
    kinds: array[int]
    tables: array[int]
    days: array[int]
    says: array[int]
    values: array[float]
    was: array[int]
    became: array[int]
    values_before: array[float]
    since: array[int]
    labels: tuple[str, ...]
    table_names: tuple[str, ...]

    def of(self, place: int) -> tuple[ChangedFact, ...]:
        """Those of the patient at a place, in order; none for -1."""
        if place < 0:
            return ()
        return tuple(self._fact(row) for row in range(self.bounds[place], self.bounds[place + 1]))

    def kinds_of(self, place: int) -> dict[str, int]:
        """How many of each kind, in order, without the quiet ones."""
        found: dict[str, int] = {}
        if place >= 0:
            for row in range(self.bounds[place], self.bounds[place + 1]):
                kind = FACT_KINDS[self.kinds[row]]
                if kind not in QUIET:
                    found[kind] = found.get(kind, 0) + 1
        return found

    def _fact(self, row: int) -> ChangedFact:
        number, table = _known(self.values[row]), self.table_names[self.tables[row]]
        says = self._label(self.says[row])
        return ChangedFact(
            FACT_KINDS[self.kinds[row]],
            table,
            _day(self.days[row]),
            says,
            _diagnosis_title(int(number), says) if number is not None and table == DIAGNOSES else "",
            number if table == MEASUREMENTS else None,
            self._label(self.was[row]),
            self._label(self.became[row]),
            _known(self.values_before[row]),
            _day(self.since[row]),
        )

    def _label(self, place: int) -> str:
        return self.labels[place] if place >= 0 else ""


def _known(value: float) -> float | None:
    return value if value == value else None


def _day(ordinal: int) -> dt.date | None:
    return dt.date.fromordinal(ordinal) if ordinal else None


def _diagnosis_title(system: int, code: str) -> str:
    from listeoversikt.clinical.codelist import title_of
    from listeoversikt.clinical.codes import CodeSystem

    return title_of(CodeSystem.ICD10 if system else CodeSystem.ICPC2, code) or ""


@dataclass(frozen=True)
class ExpiredFacts:
    """Every patient's expired facts, one after the other; see ``Facts``."""

    bounds: array[int]
    scores: array[int]
    parts: array[int]
    days: array[int]
    labels: tuple[str, ...]
    titles: Mapping[tuple[str, str], str]

    def of(self, place: int) -> tuple[ExpiredFact, ...]:
        """Those of the patient at a place; none for -1."""
        if place < 0:
            return ()
        return tuple(self._fact(row) for row in range(self.bounds[place], self.bounds[place + 1]))

    def count(self, place: int) -> int:
        """How many the patient at a place has."""
        return 0 if place < 0 else self.bounds[place + 1] - self.bounds[place]

    def _fact(self, row: int) -> ExpiredFact:
        score, part = self.labels[self.scores[row]], self.labels[self.parts[row]]
        return ExpiredFact(score, part, self.titles.get((score, part), ""), _day(self.days[row]))
