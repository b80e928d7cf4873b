"""What is new, ended, changed or expired about each patient, as plain columns for the window.

Standard library only; ``changes_page`` makes them.
"""

from __future__ import annotations

import datetime as dt
from array import array
from dataclasses import dataclass

NO_ORDINAL = 0
"""No day."""

FACT_KINDS = (
    *("diagnosis", "stay", "stay_ended", "medicine", "medicine_ended", "measurement", "measure", "person"),
    *("contact", "medicine_renewed", "changed", "removed", "out_of_period", "more_history"),
)
"""The kinds in the order they're told; the names of ``FactChange``."""
QUIET = frozenset({"out_of_period", "more_history"})
"""What the extracts' periods do, and nothing about the patient: no change by itself."""


@dataclass(frozen=True, slots=True)
class ChangedFact:
    """One fact: its kind, its table, its day, and what it says (a code, a kind, a column), with a measurement's value."""

    kind: str
    table: str
    day: dt.date | None
    says: str
    value: float | None = None


@dataclass(frozen=True, slots=True)
class ExpiredFact:
    """A fact that fell out of its window: the score it counted for, its part, and its day where it's one row."""

    score: str
    part: str
    day: dt.date | None = None


@dataclass(frozen=True)
class Facts:
    """Every patient's facts, one after the other. ``bounds`` has one more than there are patients.

    ``days`` are ordinals, 0 = none; ``says`` index ``labels``, -1 = nothing; ``values`` is nan where there is none.
    """

    bounds: array[int]
    kinds: array[int]
    tables: array[int]
    days: array[int]
    says: array[int]
    values: array[float]
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
        value = self.values[row]
        return ChangedFact(
            FACT_KINDS[self.kinds[row]],
            self.table_names[self.tables[row]],
            dt.date.fromordinal(self.days[row]) if self.days[row] else None,
            self.labels[self.says[row]] if self.says[row] >= 0 else "",
            None if value != value else value,
        )


@dataclass(frozen=True)
class ExpiredFacts:
    """Every patient's expired facts, one after the other; see ``Facts``."""

    bounds: array[int]
    scores: array[int]
    parts: array[int]
    days: array[int]
    labels: tuple[str, ...]

    def of(self, place: int) -> tuple[ExpiredFact, ...]:
        """Those of the patient at a place; none for -1."""
        if place < 0:
            return ()
        return tuple(
            ExpiredFact(
                self.labels[self.scores[row]],
                self.labels[self.parts[row]],
                dt.date.fromordinal(self.days[row]) if self.days[row] else None,
            )
            for row in range(self.bounds[place], self.bounds[place + 1])
        )
