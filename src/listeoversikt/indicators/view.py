"""A patient list in one period, with the parts that several indicators share worked out once.

The list is as at the period's last day; ``known_day`` is T, the day of the extract. "Own patients" are alive
and on the list at the period's end and don't object to being scored («reservert_behandling» is in population
counts only); those who don't want calls («reservert_kontakt») stay in.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

import numpy as np

from listeoversikt.clinical.claims import split_claims
from listeoversikt.followup.discharge import DischargeContacts
from listeoversikt.followup.ladder import LadderDays, ladder_days
from listeoversikt.followup.log.log_book import EMPTY
from listeoversikt.followup.logged_facts import LoggedFacts, LoggedKind, logged_facts
from listeoversikt.followup.target_groups import SEEN_KINDS, Groups, one_of, recorded
from listeoversikt.indicators.courses import courses_with
from listeoversikt.indicators.period import ReportPeriod
from listeoversikt.indicators.readings import DayMeans
from listeoversikt.indicators.score_spans import measured
from listeoversikt.indicators.typed_figures import NOTHING_TYPED, TypedFigures
from listeoversikt.patient_list.contact_counts import ContactCounts
from listeoversikt.patient_list.coverage import window_inside_period, window_on_list
from listeoversikt.patient_list.frames import (
    CONTACTS,
    MEASURES,
    MEDICINES,
    NO_DAY,
    CodeSystem,
    Column,
    ContactKind,
    Mask,
    Role,
    Table,
    empty_table,
)
from listeoversikt.patient_list.snapshot import PatientList, date_of
from listeoversikt.scores.known import Known
from listeoversikt.scores.score_list import Scores

YEAR = 365
STORE, MODEL, NURSES = "store", "model", "typed.nurses"
"""What an indicator may need beside the export: the log, a model, a figure typed in."""
Found = TypeVar("Found")
READING_WINDOW = 456
"""Newest HbA1c and blood pressure count for 15 months. Source: indicators contract, ``diabetes_*``."""


@dataclass(frozen=True)
class PeriodView:
    """What the rules look at. A table that the export lacks is seen as empty: ask ``lacks`` first.

    ``log`` is what was logged here, None without a store. ``at_known`` is the list as at T, for what follows
    after the period (patients in the same positions); None = nothing is known after the period's end. ``silent``:
    who is in *svak_ettersporrer* on days it was worked out for (see ``silence``). ``latest`` is what is known
    at T, and ``shared`` what the periods of one list have in common (see ``once_for_all``).
    """

    period: ReportPeriod
    known_day: int
    groups: Groups
    discharges: DischargeContacts
    log: LoggedFacts | None = None
    typed: TypedFigures = NOTHING_TYPED
    at_known: PatientList | None = None
    silent: Mapping[int, Mask] = field(default_factory=dict, repr=False, compare=False)
    latest: Known | None = field(default=None, repr=False, compare=False)
    shared: dict[Hashable, Any] = field(default_factory=dict, repr=False, compare=False)
    _memory: dict[Hashable, Any] = field(default_factory=dict, repr=False, compare=False)

    def once_for_all(self, find: Callable[..., Found], *arguments: Hashable) -> Found:
        """What ``find`` gives for the ``whole`` list, worked out once for all periods: it looks at nothing else."""
        if (find, arguments) not in self.shared:
            self.shared[find, arguments] = find(self.whole, *arguments)
        found: Found = self.shared[find, arguments]
        return found

    @cached_property
    def whole(self) -> Known:
        """The list as known at T, or at the period's end where no more is given; it may hold what came after the period."""
        return self.latest or self.known.later or self.known

    def once(self, find: Callable[[PeriodView], Found]) -> Found:
        """What ``find`` gives for this view, worked out the first time it is asked for."""
        return self.remembered(find, find)

    @property
    def scores(self) -> Scores:
        """The scores at the period's end."""
        return self.groups.scores

    @property
    def known(self) -> Known:
        """What the scores looked at."""
        return self.scores.known

    @property
    def patient_list(self) -> PatientList:
        """The list as at the period's end."""
        return self.known.patient_list

    def __len__(self) -> int:
        return len(self.patient_list)

    @cached_property
    def own(self) -> Mask:
        """Own patients."""
        return self.patient_list.scored

    def lacks(self, sight: str) -> bool:
        """Whether the export has no such table, or no such column (``table.column`` in the frames' names).

        The role of a contact can also be read off its claim codes. ``STORE`` is the log, ``MODEL`` a model that
        is switched on, ``NURSES`` how many nurses there are. A log that begins after the period is lacking in it.
        """
        if ("lacks", sight) not in self._memory:
            self._memory["lacks", sight] = self._lacks(sight)
        return bool(self._memory["lacks", sight])

    def _lacks(self, sight: str) -> bool:
        if sight in BESIDE:
            return BESIDE[sight](self)
        table, _, column = sight.partition(".")
        stated = self.patient_list.stated
        if table not in self.patient_list.tables:
            return True
        if not column or sight in stated:
            return False
        return not (sight == f"{CONTACTS}.role" and f"{CONTACTS}.claims" in stated)

    def table(self, name: str) -> Table:
        """The event table of that name; without rows when the export has none."""
        found = self.patient_list.events(name)
        return empty_table(name) if found is None else found

    def whole_table(self, name: str) -> Table:
        """The event table of the ``whole`` list; without rows when the export has none."""
        return table_of(self.whole, name)

    def later(self, name: str) -> Table:
        """The event table as known at T, which may hold what came after the period's end."""
        found = (self.at_known or self.patient_list).events(name)
        return empty_table(name) if found is None else found

    def logged(self, *kinds: LoggedKind) -> LoggedFacts:
        """What was logged here of these kinds; nothing without a store."""
        return NO_FACTS if self.log is None else self.log.of(*kinds)

    def begins_too_late(self, table: str, days: int) -> bool:
        """The table is there, but its period begins inside the last ``days`` days."""
        period = self.patient_list.periods.get(table)
        return not self.lacks(table) and (period is None or period.first > self.period.last - days + 1)

    def covered(self, days: int, *sights: str) -> Mask:
        """Per patient: an absence in the last ``days`` days can be told, in those of the sights that exist."""

        def find(view: PeriodView) -> Mask:
            mask = window_on_list(view.patient_list, days)
            for table in {sight.partition(".")[0] for sight in sights if not view.lacks(sight)}:
                mask = mask & window_inside_period(view.patient_list, table, days)
            return mask

        return self.remembered(("covered", days, sights), find)

    @property
    def log_begins(self) -> dt.date | None:
        """The first day on which something can have been logged; None without a store, or where no day is known."""
        begins = None if self.log is None else self.log.begins
        return None if begins is None else date_of(begins)

    def log_covers(self, first: int) -> bool:
        """Whether the log is there, and something can have been logged on that day and every day after."""
        return self.log is not None and self.log.covers(first)

    @cached_property
    def use_covered(self) -> Mask:
        """Per patient: "in use" can be told. It looks back 365 days where a row is a prescription."""
        if self.patient_list.prescriptions:
            return self.covered(YEAR, MEDICINES)
        return np.ones(len(self), dtype=np.bool_)

    def owners(self, patients: Column) -> Mask:
        """Per patient: is among ``patients``."""
        mask = np.zeros(len(self), dtype=np.bool_)
        mask[patients] = True
        return mask

    def per_patient(self, patients: Column) -> Column:
        """How often each patient comes."""
        return np.bincount(patients, minlength=len(self))

    def recorded(self, *prefixes: str, within: int | None = None) -> Mask:
        """Patients with an ICPC-2 code, ever or in the last ``within`` days."""
        return recorded(self.known, CodeSystem.ICPC2, prefixes, within)

    @cached_property
    def diabetes(self) -> Mask:
        """T89 or T90 ever, up to the period's end."""
        return self.recorded("T89", "T90")

    @cached_property
    def year_contacts(self) -> Table:
        """The contacts of the last 365 days."""
        return self._contacts_since(self.period.last - YEAR + 1)

    def _contacts_since(self, first: int) -> Table:
        if self.whole is not self.known:
            return self.whole.contacts_between(first, self.period.last)
        if first == self.period.last - YEAR + 1 and self.known.only_day == self.period.last:
            return self.known.year_contacts
        contacts = self.table(CONTACTS)
        return contacts.take(contacts["day"] >= first)

    @cached_property
    def _year_counts(self) -> ContactCounts:
        if self.known.only_day == self.period.last:
            return self.known.year_counts
        return ContactCounts.of(self.year_contacts, len(self))

    @cached_property
    def period_counts(self) -> ContactCounts:
        """How many contacts of each kind and role in the period."""
        if self.period.days == YEAR:
            return self._year_counts
        return ContactCounts.of(self.period_contacts, len(self))

    @cached_property
    def period_contacts(self) -> Table:
        """The contacts of the period."""
        return self.year_contacts if self.period.days == YEAR else self._contacts_since(self.period.first)

    def seen(self, *roles: Role) -> Mask:
        """Patients seen (konsultasjon, video, ekonsultasjon, hjemmebesok) in the last 365 days."""
        return self.met(SEEN_KINDS, *roles)

    def met(self, kinds: tuple[ContactKind, ...], *roles: Role) -> Mask:
        """Patients with a contact of these kinds (and roles) in the last 365 days."""

        def find(view: PeriodView) -> Mask:
            return view._year_counts.those(kinds, roles) > 0

        return self.remembered(("met", kinds, roles), find)

    def remembered(self, name: Hashable, find: Callable[[PeriodView], Found]) -> Found:
        """What ``find`` gives for this view, worked out the first time something of that name is asked for."""
        if name not in self._memory:
            self._memory[name] = find(self)
        found: Found = self._memory[name]
        return found

    def claimed(self, contacts: Table, codes: frozenset[str]) -> Mask:
        """Per contact: it carries one of these claim codes."""
        return np.asarray(self.once_for_all(claims_among, codes)[contacts["claims"]])

    def logged_within(self, days: int, *kinds: LoggedKind) -> Mask:
        """Patients with something of these kinds logged here in the last ``days`` days."""
        last = self.period.last
        return self.owners(self.logged(*kinds).between(last - days + 1, last).patient)

    def logged_now(self, *kinds: LoggedKind) -> Mask:
        """Patients with something of these kinds that holds at the period's end."""
        return self.owners(self.logged(*kinds).holding(self.period.last).patient)

    def done(self, *kinds: str, days: int = YEAR) -> Mask:
        """Patients with a *tiltak* of one of these types in the last ``days`` days."""
        measures = self.table(MEASURES)
        rows = kind_is(measures, *kinds) & (measures["day"] > self.period.last - days)
        return self.owners(measures["patient"][rows])

    def uses(self, *atc: str, without: tuple[str, ...] = ()) -> Mask:
        """Patients with such a course in use at the period's end."""
        courses = self.once_for_all(courses_with, atc, without)
        return self.owners(courses.patient[courses.covering(self.period.last, self.period.last)])

    def used(self, *atc: str, without: tuple[str, ...] = ()) -> Mask:
        """Patients with such a course covering any of the last 365 days."""
        courses = self.once_for_all(courses_with, atc, without)
        first = self.period.last - YEAR + 1
        return self.owners(courses.patient[courses.covering(first, self.period.last)])

    def newest(self, means: Callable[[Known], DayMeans]) -> tuple[Column, ...]:
        """Own patients' newest readings within 456 days; nan without any."""
        found = self.once_for_all(means).newest(self.period.last, READING_WINDOW, len(self))
        return tuple(np.where(self.own, column, np.nan) for column in found)

    @cached_property
    def hba1c(self) -> Column:
        """Own patients' newest HbA1c within 456 days, mmol/mol; nan without one."""
        return self.newest(_hba1c)[0]

    @cached_property
    def blood_pressure(self) -> tuple[Column, Column]:
        """Own patients' newest systolic and diastolic pressure within 456 days, mmHg, of a day with both."""
        systolic, diastolic = self.newest(_pressure)
        return systolic, diastolic

    @cached_property
    def acr(self) -> Column:
        """Own patients' newest albumin-creatinine ratio within 456 days; nan without one."""
        return self.newest(_acr)[0]

    @property
    def ladder(self) -> LadderDays:
        """The later steps after every discharge. One that was taken in time was taken before its period's end."""
        if LadderDays not in self.shared:
            every = np.arange(len(self.discharges))
            self.shared[LadderDays] = ladder_days(self.whole.patient_list, self.discharges, every)
        found: LadderDays = self.shared[LadderDays]
        return found

    def patient_days(self, table: str) -> Column:
        """Per patient: days of the period on the list and inside the table's period; own patients only."""
        return self.remembered(("patient_days", table), lambda view: view._patient_days(table))

    def _patient_days(self, table: str) -> Column:
        covers = self.patient_list.periods.get(table)
        if covers is None:
            return np.zeros(len(self), dtype=np.float64)
        start = self.patient_list.patients["list_from"].astype(np.int64)
        first = np.maximum(np.where(start == NO_DAY, self.period.first, start), self.period.first)
        days = min(self.period.last, covers.last) - np.maximum(first, covers.first) + 1
        return np.where(self.own, np.maximum(days, 0), 0).astype(np.float64)


def table_of(known: Known, name: str) -> Table:
    """The event table of that name; without rows when the export has none."""
    found = known.patient_list.events(name)
    return empty_table(name) if found is None else found


def contacts_of(contacts: Table, kinds: tuple[ContactKind, ...], roles: tuple[Role, ...] = ()) -> Mask:
    """Per contact: of one of these kinds and, where given, of one of these roles."""
    mask = one_of(contacts["kind"], kinds)
    return mask & one_of(contacts["role"], roles) if roles else mask


def claims_among(whole: Known, codes: frozenset[str]) -> Mask:
    """Per text of claim codes: one of ``codes`` is in it; and, last, false for what isn't stated."""
    labels = table_of(whole, CONTACTS).labels["claims"]
    return np.array([*(not codes.isdisjoint(split_claims(label)) for label in labels), False], dtype=np.bool_)


def seen_by_day(whole: Known) -> tuple[Column, Column]:
    """Whom the office has seen, and when; by day."""
    contacts = contacts_by_day(whole, SEEN_KINDS)
    return contacts["patient"], contacts["day"]


def contacts_by_day(whole: Known, kinds: tuple[ContactKind, ...], roles: tuple[Role, ...] = ()) -> Table:
    """The contacts of these kinds (and roles), by day."""
    contacts = table_of(whole, CONTACTS)
    contacts = contacts.take(contacts_of(contacts, kinds, roles))
    return contacts.take(np.argsort(contacts["day"], kind="stable"))


def _hba1c(whole: Known) -> DayMeans:
    return DayMeans.of(_readings(whole, "hba1c"))


def _pressure(whole: Known) -> DayMeans:
    return DayMeans.of(_readings(whole, "sbt"), _readings(whole, "dbt"))


def _acr(whole: Known) -> DayMeans:
    return DayMeans.of(_readings(whole, "acr"))


def _readings(whole: Known, kind: str) -> Table:
    rows = measured(whole, kind)
    return rows.take(~np.isnan(rows["value"]))


def kind_is(rows: Table, *kinds: str) -> Mask:
    """Per row of ``tiltak`` or ``maalinger``: its type is one of ``kinds``."""
    wanted = [label in kinds for label in rows.labels["kind"]]
    return np.array([*wanted, False], dtype=np.bool_)[rows["kind"]]


NO_FACTS = logged_facts(EMPTY, {})
BESIDE: dict[str, Callable[[PeriodView], bool]] = {
    STORE: lambda view: not view.log_covers(view.period.last),
    MODEL: lambda view: view.known.settings.model is None,
    NURSES: lambda view: not view.typed.nurses,
}
"""Whether what isn't in the export is lacking."""
