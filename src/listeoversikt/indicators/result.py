"""One row of the indicators' result: what was counted, in whom, and what must be said about it.

A row that can't be known has no numerator, denominator and value: missing is never zero. Words come later
(`Note` is an enum); nothing here is rounded or hidden.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum

from listeoversikt.indicators.definition import HideUnit, Kind


class Note(StrEnum):
    """Why a row is missing, or what its reader must know."""

    MISSING_TABLE = "missing_table"  # «mangler»: the export has no table ``what``
    MISSING_COLUMN = "missing_column"  # «mangler»: the table is there without the column ``what``
    NEEDS_LOG = "needs_log"  # «mangler»: needs what is logged in the program
    LOG_BEGINS = "log_begins"  # «mangler»: what is logged in the program begins on ``begins``, too late
    NO_MODEL = "no_model"  # «mangler»: needs a model, and none is switched on
    RANKS_ONLY = "ranks_only"  # «mangler»: the model in use gives ranks, never a probability
    NOT_TYPED = "not_typed"  # «mangler»: needs a figure that people type in
    NOBODY = "nobody"  # «mangler»: N = 0
    AT_LEAST = "at_least"  # «minst»: the table or column ``what`` is missing or begins too late
    ONLY_KNOWN = "only_known"  # «bare kjente; avhenger av mottatt epikrise»
    TOO_SHORT = "too_short"  # ``count`` left out of n and N: «for kort historikk», «ny på listen»
    UNKNOWN_DAY = "unknown_day"  # ``count`` left out: kjent_dato isn't known
    UNKNOWN_CLINICIAN = "unknown_clinician"  # ``count`` consultations left out: no behandler_id
    UNKNOWN_AMOUNT = "unknown_amount"  # ``count`` patients left out: a ddd isn't known


MISSING = frozenset(
    {
        Note.MISSING_TABLE,
        Note.MISSING_COLUMN,
        Note.NEEDS_LOG,
        Note.LOG_BEGINS,
        Note.NO_MODEL,
        Note.RANKS_ONLY,
        Note.NOT_TYPED,
        Note.NOBODY,
    }
)
"""The notes of a row without a value."""


@dataclass(frozen=True)
class Remark:
    """A note with what it is about: a table or ``table.column`` in the frames' names, or how many.

    ``begins`` is the log's first day, where it's there and begins too late.

    A count is a count of persons or events like any other: it must be hidden by the same rules.
    """

    note: Note
    what: str = ""
    count: int = 0
    begins: dt.date | None = None


@dataclass(frozen=True)
class Persons:
    """Distinct persons behind a cell: what small counts are judged by.

    ``rest`` are those with something in N that isn't in n (the complement of a share); None for rates, means
    and counts of events, where a complement has no meaning.
    """

    numerator: int
    denominator: int
    rest: int | None


@dataclass(frozen=True)
class IndicatorRow:
    """One indicator (or variant of one) in one group and one period; both days inclusive.

    ``kind`` and ``hide_unit`` are those of this variant. ``high`` is None where the value is «minst»: how high it can
    be isn't known then. ``persons`` is None where the value is missing, or was
    typed in by hand: then there is neither n nor N.
    ``beside`` counts what was left out of n and N for too short coverage (persons, or events).
    """

    id: str
    variant: str
    group: str
    period_type: str
    period_start: dt.date
    period_end: dt.date
    kind: Kind
    hide_unit: HideUnit
    numerator: float | None = None
    denominator: float | None = None
    value: float | None = None
    low: float | None = None
    high: float | None = None
    persons: Persons | None = None
    beside: int = 0
    remarks: tuple[Remark, ...] = field(default=())

    @property
    def missing(self) -> bool:
        """«mangler»: there is no figure."""
        return self.value is None
