"""What the scores look at: a patient list with the parts that several scores share, worked out once."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from listeoversikt.patient_list.contact_counts import ContactCounts
from listeoversikt.patient_list.episodes import Episodes, episodes_of
from listeoversikt.patient_list.frames import (
    CONTACTS,
    MEASUREMENTS,
    MEDICINES,
    STAYS,
    CodeSystem,
    Column,
    Days,
    Mask,
    Table,
    empty_table,
)
from listeoversikt.patient_list.medicines import ByAtc, course_end, is_regular, states_regular_use
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.code_rows import Code, CodeRows, code_rows, codes_as_of
from listeoversikt.scores.definition import definition_rows

TARGET_GROUP_PREFIXES = ("P", "A90", "N70", "N85", "N99", "T90", "R95")
"""ICPC-2 codes that the target groups look at beside the definition tables."""


YEAR = 365
CHARLSON_1987 = "weight_charlson1987"
QUAN_2011 = "weight_quan2011"


@dataclass(frozen=True)
class ScoreSettings:
    """The contract's options: Charlson's weights, and Norwegian fall codes (W0n) counted once as W18 in HFRS."""

    charlson_weights: str = CHARLSON_1987
    falls_as_w18: bool = False


@dataclass(frozen=True)
class Known:
    """A patient list as the scores see it; every part is worked out when first asked for.

    ``later`` is what was known later of the same list (see ``as_of``): some parts are those rows of its own.
    """

    patient_list: PatientList
    settings: ScoreSettings = ScoreSettings()
    later: Known | None = field(default=None, repr=False, compare=False)

    def as_of(self, day: int) -> Known:
        """What was known on ``day``: for looking at many days without working everything out anew."""
        return Known(self.patient_list.as_of(day), self.settings, self)

    @cached_property
    def only_day(self) -> int | None:
        """The index day, where it's the same for everybody."""
        days = self.index_day
        return int(days[0]) if len(days) and (days == days[0]).all() else None

    def __len__(self) -> int:
        return len(self.patient_list)

    @property
    def index_day(self) -> Days:
        """The index day of each patient."""
        return self.patient_list.index_day

    @cached_property
    def age(self) -> Column:
        """Calendar-year age at the index day."""
        return self.patient_list.age

    @cached_property
    def codes(self) -> CodeRows:
        """The recorded codes: every ICD-10 code, and the ICPC-2 codes that some definition looks at."""
        if self.later is not None and self.only_day is not None:
            return codes_as_of(self.later.codes, self.later.patient_list, self.only_day)
        prefixes = icpc2_prefixes()

        def relevant(code: Code) -> bool:
            return code[0] == CodeSystem.ICD10 or code[1].startswith(prefixes)

        return code_rows(self.patient_list, relevant)

    @property
    def medicines(self) -> Table | None:
        """Courses, or None without a table."""
        return self.patient_list.events(MEDICINES)

    @property
    def contacts(self) -> Table | None:
        """Contacts, or None without a table."""
        return self.patient_list.events(CONTACTS)

    @property
    def stays(self) -> Table | None:
        """Stays, or None without a table."""
        return self.patient_list.events(STAYS)

    @property
    def measurements(self) -> Table | None:
        """Measurements, or None without a table."""
        return self.patient_list.events(MEASUREMENTS)

    def let_go(self) -> None:
        """Gives up the large columns that scores share; whoever asks for them again gets them worked out again."""
        for name in ("codes", "course_end", "episodes", "_by_atc", "year_contacts", "year_counts"):
            self.__dict__.pop(name, None)

    @cached_property
    def course_end(self) -> Days:
        """The last day of each course."""
        courses = self.medicines
        if courses is None:
            return np.empty(0, np.int32)
        if self.later is not None and self.only_day is not None:
            whole = self.later.medicines
            assert whole is not None
            return self.later.course_end[whole["day"] <= self.only_day]
        return course_end(self.patient_list, courses)

    def courses_of(self, *prefixes: str, without: tuple[str, ...] = ()) -> Column:
        """Positions (ascending) of the courses whose ATC code starts with one of ``prefixes``, none of ``without``."""
        return np.sort(self._by_atc.rows(*prefixes, without=without))

    @cached_property
    def _by_atc(self) -> ByAtc:
        return ByAtc(empty_table(MEDICINES) if self.medicines is None else self.medicines)

    @cached_property
    def year_contacts(self) -> Table:
        """The contacts of the last 365 days; none without a table."""
        contacts = empty_table(CONTACTS) if self.contacts is None else self.contacts
        first = self.index_day[contacts["patient"]] if self.only_day is None else self.only_day
        return contacts.take(contacts["day"] > first - YEAR)

    @cached_property
    def year_counts(self) -> ContactCounts:
        """How many contacts of each kind and role in the last 365 days."""
        return ContactCounts.of(self.year_contacts, len(self))

    @cached_property
    def regular_in_use(self) -> Mask:
        """Per course: in use at the index day, and stated to be regular."""
        courses = self.medicines
        if courses is None:
            return np.empty(0, np.bool_)
        index = self.index_day[courses["patient"]] if self.only_day is None else self.only_day
        return np.asarray((courses["day"] <= index) & (self.course_end >= index) & is_regular(courses))

    @cached_property
    def medications(self) -> Column:
        """Distinct ATC codes in use and regular; nan where the export cannot tell."""
        courses = self.medicines
        if courses is None or not states_regular_use(self.patient_list):
            return np.full(len(self), np.nan)
        rows = np.flatnonzero(self.regular_in_use)
        atc_count = len(courses.labels["atc"]) + 1
        pairs = np.sort(courses["patient"][rows].astype(np.int64) * atc_count + courses["atc"][rows])
        distinct = pairs[np.diff(pairs, prepend=-1) != 0]
        return np.bincount(distinct // atc_count, minlength=len(self)).astype(np.float64)

    @cached_property
    def episodes(self) -> Episodes:
        """Episodes of stay."""
        return episodes_of(self.patient_list)

    @cached_property
    def earliest(self) -> dict[str, Column]:
        """Memory of the first day of a condition, per patient; filled by the rule that asks."""
        return {}

    def days_back(self, patient: Column, day: Column) -> Column:
        """How many days before each row's patient's index day the row lies (0 = the index day)."""
        if self.only_day is not None:
            return np.asarray(np.int64(self.only_day) - day)
        return self.index_day[patient].astype(np.int64) - day


def icpc2_prefixes() -> tuple[str, ...]:
    """Every ICPC-2 code that some definition or target group looks at."""
    tables = ("frailty", "conditions", "disease_groups")
    rows = (row for name in tables for row in definition_rows(name) if row.system == CodeSystem.ICPC2)
    return (*{code for row in rows for code in row.codes}, *TARGET_GROUP_PREFIXES)
