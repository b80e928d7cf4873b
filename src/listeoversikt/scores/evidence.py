"""Why a patient has a score: the rows behind it, by reference, worked out for one patient on demand.

An ``Evidence`` is one score; its ``parts`` are what adds to it (a deficit, a condition, a code, a category, a
medicine group), each with the definition rows it stands on and the patient's own rows. A part that doesn't
count says why. A score that is null says why, and is never zero. Source: scores contract, "Why a patient has a
score". Words come from the definition and title tables, or later from the keys.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from listeoversikt.clinical.codelist import read_card
from listeoversikt.patient_list.frames import NO_DAY


class Measure(StrEnum):
    """The scores, by the names of their columns."""

    FRAILTY_INDEX = "frailty_index"
    HFRS = "hfrs"
    CHARLSON = "charlson"
    CHRONIC_CONDITIONS = "chronic_conditions"
    DISEASE_GROUPS = "disease_groups"
    MULTIMORBIDITY = "multimorbidity_score"
    RXRISK = "rxrisk"
    CFS = "cfs"
    MEDICATIONS = "medications"
    UNPLANNED_ADMISSIONS = "unplanned_admissions_12m"
    ADMISSIONS_BASELINE = "admissions_baseline"
    ADMISSION_RISK = "admission_risk_12m"


class NullReason(StrEnum):
    """Why a score can't be known."""

    UNDER_AGE = "under_age"  # gjelder fra 65 år
    NO_HOSPITAL_CODES = "no_hospital_codes"  # ingen sykehuskoder i perioden
    MISSING_TABLE = "missing_table"  # the table is in ``unseen``
    NO_REGULAR_COLUMN = "no_regular_column"  # the export doesn't say which medicines are in regular use
    NO_ASSESSMENT = "no_assessment"  # nobody assessed the patient in the window
    NO_MODEL = "no_model"  # no model is switched on
    RANKS_ONLY = "ranks_only"  # the model in use gives ranks, never a probability
    TOO_SHORT_HISTORY = "too_short_history"  # the export doesn't reach back as far as the model looks
    ENDED_TABLE = "ended_table"  # the period of a table (in ``unseen``) ends long before the index day


BASE = "base"
"""The part that is everybody's: what the prediction begins with."""


class Remark(StrEnum):
    """What must be said about a part, or about the whole score."""

    RULE_NOT_MET = "rule_not_met"  # rows are there, but not as the rule demands
    GRAVER_FORM = "graver_form"  # a graver form of the same disease counts instead
    FALL_CODE = "fall_code"  # Norwegian W0n: not in the published table, left out
    NOT_COUNTED_HERE = "not_counted_here"  # a disease group that the count leaves out
    NOT_RENEWED = "not_renewed"  # «ikke fornyet på 15 måneder»
    PUBLISHED_FOR_OLDER = "published_for_older"  # HFRS is published for 75 or more
    TAKEN_OUT = "taken_out"  # a newest CFS of 3 or less takes the patient out
    SEEN = "seen"  # the need is there, but so is a contact
    TOO_SHORT_HISTORY = "too_short_history"  # «for kort historikk»
    NEW_ON_LIST = "new_on_list"  # «ny på listen»
    ALREADY_HIGH = "already_high"  # would be rising, but is high


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One row of the list that was explained: ``position`` in its table, ``line`` in the export's file.

    ``day`` is the row's event (a stay's codes: the day it ended, or began while admitted); ``end`` that of a
    course or stay. ``code`` is a code, a kind or a column's name; ``title`` its Norwegian title where the
    program ships one. ``value`` is a measurement's, else nan.
    """

    table: str
    position: int
    line: int
    code: str
    day: int = int(NO_DAY)
    end: int = int(NO_DAY)
    value: float = math.nan
    title: str = ""


@dataclass(frozen=True, slots=True)
class Definition:
    """A row of a shipped table, numbered from 1, with the table's version and checksum."""

    table: str
    number: int
    version: str


@dataclass(frozen=True, slots=True)
class Ground:
    """One definition row as it meets the patient; ``proposed`` = «foreslått kobling».

    ``definition`` None = the score's own rule, not a row of a table. ``within_days`` None = ever.
    """

    definition: Definition | None
    rule: str
    within_days: int | None
    holds: bool
    rows: tuple[EvidenceRow, ...]
    proposed: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """What adds to a score, or was looked at and doesn't (``counts`` False, ``weight`` 0).

    ``refers_to`` names other measures whose evidence this part rests on.
    """

    key: str
    title: str
    counts: bool
    weight: float
    grounds: tuple[Ground, ...] = ()
    remarks: tuple[Remark, ...] = ()
    refers_to: tuple[str, ...] = ()

    @property
    def rows(self) -> tuple[EvidenceRow, ...]:
        """The distinct rows under all grounds."""
        return tuple(dict.fromkeys(row for ground in self.grounds for row in ground.rows))


@dataclass(frozen=True, slots=True)
class Evidence:
    """One score of one patient. ``value`` None = null, with ``null`` telling why.

    ``unseen`` names absent tables that could have raised the score («minst»). ``visible`` of ``out_of`` parts of
    the definition can be seen in this export («18 av 20 tilstander kan ses»).
    """

    measure: str
    value: float | None
    parts: tuple[Part, ...] = ()
    category: str = ""
    null: NullReason | None = None
    unseen: tuple[str, ...] = ()
    visible: int | None = None
    out_of: int | None = None
    remarks: tuple[Remark, ...] = ()

    @property
    def counted(self) -> tuple[Part, ...]:
        """The parts that add to the score."""
        return tuple(part for part in self.parts if part.counts)

    @property
    def not_counted(self) -> tuple[Part, ...]:
        """What was looked at and doesn't count."""
        return tuple(part for part in self.parts if not part.counts)

    @property
    def at_least(self) -> bool:
        """The score is partial: what can't be seen doesn't fire."""
        return self.value is not None and bool(self.unseen)


def nullable(value: float) -> float | None:
    """None for nan."""
    return None if math.isnan(value) else float(value)


def definition(table: str, number: int) -> Definition:
    """The reference to a row of a shipped table."""
    return Definition(table, number, read_card(table).signature)
