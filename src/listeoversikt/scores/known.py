"""What the scores look at: a patient list with the parts that several scores share, worked out once."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from listeoversikt.patient_list.contact_counts import ContactCounts
from listeoversikt.patient_list.episodes import Episodes, episodes_of
from listeoversikt.patient_list.frames import (
    CONTACTS,
    MEASUREMENTS,
    MEDICINES,
    NO_DAY,
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

if TYPE_CHECKING:
    from listeoversikt.scores.risk_model import RiskModel

TARGET_GROUP_PREFIXES = ("P", "A90", "N70", "N85", "N99", "T90", "R95")
"""ICPC-2 codes that the target groups look at beside the definition tables."""


YEAR = 365
CHARLSON_1987 = "weight_charlson1987"
QUAN_2011 = "weight_quan2011"


@dataclass(frozen=True)
class ScoreSettings:
    """The contract's options: Charlson's weights, and Norwegian fall codes (W0n) counted once as W18 in HFRS.

    ``model``: the prediction that a leader has switched on; None = none is in use.
    """

    charlson_weights: str = CHARLSON_1987
    falls_as_w18: bool = False
    model: RiskModel | None = None


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
        for name in (
            "codes",
            "course_end",
            "episodes",
            "_by_atc",
            "year_contacts",
            "year_counts",
            "_measured",
            "_contacts_by_day",
            "_recorded",
        ):
            self.__dict__.pop(name, None)

    @cached_property
    def course_end(self) -> Days:
        """The last day of each course."""
        courses = self.medicines
        if courses is None:
            return np.empty(0, np.int32)
        if self.later is not None and self.only_day is not None:
            return self.later.course_end[self._courses_seen]
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
        if self.later is not None and self.only_day is not None:
            return self.later.contacts_between(self.only_day - YEAR + 1, self.only_day)
        contacts = empty_table(CONTACTS) if self.contacts is None else self.contacts
        first = self.index_day[contacts["patient"]] if self.only_day is None else self.only_day
        return contacts.take(contacts["day"] > first - YEAR)

    def contacts_between(self, first: int, last: int) -> Table:
        """The contacts of some days, both included, by day: rows that lie together, so that nothing is copied."""
        contacts = self._contacts_by_day
        rows = slice(*np.searchsorted(contacts["day"], [first, last + 1]).tolist())
        columns = {name: column[rows] for name, column in contacts.columns.items()}
        return Table(CONTACTS, columns, contacts.labels)

    @cached_property
    def _contacts_by_day(self) -> Table:
        contacts = empty_table(CONTACTS) if self.contacts is None else self.contacts
        order = np.argsort(contacts["day"], kind="stable")
        columns = {name: contacts[name][order] for name in contacts.columns if name != "row"}
        return Table(CONTACTS, columns, contacts.labels)

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
        if self.later is not None and self.only_day is not None:
            return (self.later.regular & (self.later.course_end >= self.only_day))[self._courses_seen]
        index = self.index_day[courses["patient"]] if self.only_day is None else self.only_day
        return np.asarray((courses["day"] <= index) & (self.course_end >= index) & self.regular)

    def in_regular_use(self, rows: Column) -> Mask:
        """``regular_in_use`` of some courses (positions)."""
        if self.only_day is None:
            return self.regular_in_use[rows]
        assert self.medicines is not None
        some = self.medicines.take(rows)
        return np.asarray(
            (some["day"] <= self.only_day) & (self.course_end[rows] >= self.only_day) & is_regular(some)
        )

    @cached_property
    def regular(self) -> Mask:
        """Per course: stated to be regular."""
        return np.empty(0, np.bool_) if self.medicines is None else is_regular(self.medicines)

    @cached_property
    def _courses_seen(self) -> Column:
        """Positions of the courses among those of ``later``."""
        assert self.later is not None
        assert self.later.medicines is not None
        return np.flatnonzero(self.later.medicines["day"] <= self.index_day[0])

    def rows_measured(self, kind: str) -> Column:
        """Positions (ascending) of the measurements of a kind."""
        if kind not in self._measured:
            self._measured[kind] = self._rows_measured(kind)
        return self._measured[kind]

    def _rows_measured(self, kind: str) -> Column:
        measurements = self.measurements
        if measurements is None or kind not in measurements.labels["kind"]:
            return np.empty(0, dtype=np.int64)
        if self.later is not None and self.only_day is not None and self.later.measurements is not None:
            rows, day = self.later.rows_measured(kind), self.later.measurements["day"]
            return self._measurements_seen[rows[day[rows] <= self.only_day]]
        return np.flatnonzero(measurements["kind"] == measurements.labels["kind"].index(kind))

    @cached_property
    def _measurements_seen(self) -> Column:
        """Per measurement of ``later`` that was known: its position here."""
        assert self.later is not None
        assert self.later.measurements is not None
        return np.cumsum(self.later.measurements["day"] <= self.index_day[0]) - 1

    @cached_property
    def _measured(self) -> dict[str, Column]:
        return {}

    @cached_property
    def medications(self) -> Column:
        """Distinct ATC codes in use and regular; nan where the export cannot tell."""
        courses = self.medicines
        if courses is None or not states_regular_use(self.patient_list):
            return np.full(len(self), np.nan)
        atc_count = len(courses.labels["atc"]) + 1
        if self.later is not None and self.only_day is not None:
            pairs, begun, end = self.later._regular_courses
            pairs = pairs[(begun <= self.only_day) & (end >= self.only_day)]
        else:
            some = courses.take(self.regular_in_use)
            pairs = np.sort(some["patient"].astype(np.int64) * atc_count + some["atc"])
        distinct = pairs[np.diff(pairs, prepend=-1) != 0]
        return np.bincount(distinct // atc_count, minlength=len(self)).astype(np.float64)

    @cached_property
    def _regular_courses(self) -> tuple[Column, Days, Days]:
        """Patient and ATC code as one number, in order, first and last day, of the regular courses."""
        courses = self.medicines
        assert courses is not None
        rows = np.flatnonzero(self.regular)
        some = courses.take(rows)
        pairs = some["patient"].astype(np.int64) * (len(courses.labels["atc"]) + 1) + some["atc"]
        order = np.argsort(pairs)
        return pairs[order], some["day"][order], self.course_end[rows][order]

    def ever(self, system: CodeSystem, prefixes: tuple[str, ...]) -> Mask:
        """Patients with such a code, whenever it was recorded."""
        if self.later is not None and self.only_day is not None:
            return self.later.first_recorded(system, prefixes) <= self.only_day
        found = np.zeros(len(self), dtype=np.bool_)
        found[self.codes.patient[self.codes.matching(system, prefixes)]] = True
        return found

    def recorded_within(self, system: CodeSystem, prefixes: tuple[str, ...], days: int) -> Mask:
        """Patients with such a code in the last ``days`` days."""
        recent = np.zeros(len(self), dtype=np.bool_)
        if self.later is not None and self.only_day is not None:
            patient, begun, last = self.later.days_recorded(system, prefixes)
            dated = np.where(last > self.only_day, begun, last)
            recent[patient[(begun <= self.only_day) & (self.only_day - dated < days)]] = True
            return recent
        codes = self.codes
        rows = codes.matching(system, prefixes)
        rows = rows[self.days_back(codes.patient[rows], codes.day[rows]) < days]
        recent[codes.patient[rows]] = True
        return recent

    def days_recorded(self, system: CodeSystem, prefixes: tuple[str, ...]) -> tuple[Column, Days, Days]:
        """Whose each such code is, and its first and last day: one and the same but for a stay's."""
        if (system, prefixes) not in self._recorded:
            codes = self.codes
            rows = codes.matching(system, prefixes)
            last = codes.day[rows]
            begun = last.copy()
            of_stay = codes.part[rows] > 0
            if self.stays is not None:
                begun[of_stay] = self.stays["day"][codes.position[rows[of_stay]]]
            self._recorded[system, prefixes] = codes.patient[rows], begun, last
        return self._recorded[system, prefixes]

    @cached_property
    def _recorded(self) -> dict[tuple[CodeSystem, tuple[str, ...]], tuple[Column, Days, Days]]:
        return {}

    def first_recorded(self, system: CodeSystem, prefixes: tuple[str, ...]) -> Days:
        """Per patient: the first day on which such a code was known (a stay's from its first day); else ``NO_DAY``."""
        memory = self._first_days
        if (system, prefixes) not in memory:
            codes = self.codes
            rows = codes.matching(system, prefixes)
            day = codes.day[rows].copy()
            of_stay = codes.part[rows] > 0
            if self.stays is not None:
                day[of_stay] = self.stays["day"][codes.position[rows[of_stay]]]
            first = np.full(len(self), NO_DAY, dtype=np.int32)
            np.minimum.at(first, codes.patient[rows], day)
            memory[system, prefixes] = first
        return memory[system, prefixes]

    @cached_property
    def _first_days(self) -> dict[tuple[CodeSystem, tuple[str, ...]], Days]:
        return {}

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
