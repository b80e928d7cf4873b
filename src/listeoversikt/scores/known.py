"""What the scores look at: a patient list with the parts that several scores share, worked out once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

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
)
from listeoversikt.patient_list.medicines import course_end, in_use, is_regular, states_regular_use
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.code_rows import Code, CodeRows, code_rows
from listeoversikt.scores.definition import definition_rows

TARGET_GROUP_PREFIXES = ("P", "A90", "N70", "N85", "N99", "T90", "R95")
"""ICPC-2 codes that the target groups look at beside the definition tables."""


CHARLSON_1987 = "weight_charlson1987"
QUAN_2011 = "weight_quan2011"


@dataclass(frozen=True)
class ScoreSettings:
    """The contract's options: Charlson's weights, and Norwegian fall codes (W0n) counted once as W18 in HFRS."""

    charlson_weights: str = CHARLSON_1987
    falls_as_w18: bool = False


@dataclass(frozen=True)
class Known:
    """A patient list as the scores see it; every part is worked out when first asked for."""

    patient_list: PatientList
    settings: ScoreSettings = ScoreSettings()

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
        for name in ("codes", "course_end", "episodes"):
            self.__dict__.pop(name, None)

    @cached_property
    def course_end(self) -> Days:
        """The last day of each course."""
        courses = self.medicines
        return course_end(self.patient_list, courses) if courses is not None else np.empty(0, np.int32)

    @cached_property
    def regular_in_use(self) -> Mask:
        """Per course: in use at the index day, and stated to be regular."""
        courses = self.medicines
        if courses is None:
            return np.empty(0, np.bool_)
        return in_use(self.patient_list, courses) & is_regular(courses)

    @cached_property
    def medications(self) -> Column:
        """Distinct ATC codes in use and regular; nan where the export cannot tell."""
        courses = self.medicines
        if courses is None or not states_regular_use(self.patient_list):
            return np.full(len(self), np.nan)
        rows = np.flatnonzero(self.regular_in_use)
        atc_count = len(courses.labels["atc"]) + 1
        pairs = np.unique(courses["patient"][rows].astype(np.int64) * atc_count + courses["atc"][rows])
        return np.bincount(pairs // atc_count, minlength=len(self)).astype(np.float64)

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
        return self.index_day[patient].astype(np.int64) - day


def icpc2_prefixes() -> tuple[str, ...]:
    """Every ICPC-2 code that some definition or target group looks at."""
    tables = ("frailty", "conditions", "disease_groups")
    rows = (row for name in tables for row in definition_rows(name) if row.system == CodeSystem.ICPC2)
    return (*{code for row in rows for code in row.codes}, *TARGET_GROUP_PREFIXES)
