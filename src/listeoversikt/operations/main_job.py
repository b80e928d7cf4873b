"""The main job: an export becomes scores, groups, discharge clocks, a worklist and indicators."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from listeoversikt.followup.discharge import ClockBasis, DischargeContacts, clock_basis
from listeoversikt.followup.log.log_book import EMPTY, LogBook
from listeoversikt.followup.logged_contacts import LoggedContacts, StopDays, logged_contacts, stop_days
from listeoversikt.followup.logged_facts import LoggedFacts, logged_facts, nurses_of
from listeoversikt.followup.reasons import Reason
from listeoversikt.followup.target_groups import Groups, group_list
from listeoversikt.followup.team import Team
from listeoversikt.followup.worklist import FoundWork, Worklist, WorklistRow, not_evaluated
from listeoversikt.indicators.compute import indicator_table
from listeoversikt.indicators.result import IndicatorRow
from listeoversikt.journal.extract import Extract, read_export
from listeoversikt.journal.mapping.profile import Profile
from listeoversikt.journal.raw_table import CONTRACT
from listeoversikt.operations.progress import Cancelled, Progress, Stage, never, quiet
from listeoversikt.operations.settings import Settings
from listeoversikt.patient_list.snapshot import PatientList, day_number
from listeoversikt.patient_list.typed_in import as_exported
from listeoversikt.scores.score_list import score_list

FEW = 50
"""So many changed patients at most are looked at one by one."""


class LaterThanExtract(ValueError):
    """``--as-of`` lies after the extract's date: what came later can't be known."""


@dataclass(frozen=True)
class ScoredList:
    """A patient list as at T, with what was worked out of it; ``work_day`` drives the due states.

    ``not_evaluated``: for reasons that rest on absence, how many couldn't be judged (history too short).
    ``book``: what has been logged; None without a store.
    """

    patient_list: PatientList
    groups: Groups
    clocks: ClockBasis
    logged: Logged
    discharges: DischargeContacts
    work: Worklist
    not_evaluated: Mapping[Reason, int]
    index_day: int
    work_day: int
    book: LogBook | None = None

    @property
    def worklist(self) -> tuple[WorklistRow, ...]:
        """The ranked worklist, with the log laid on."""
        return self.work.rows

    def with_log(self, book: LogBook, changed: Iterable[str]) -> ScoredList:
        """The same list when something has been logged about the patients ``changed``; nothing is scored anew."""
        changed = frozenset(changed)
        logged = self.logged.after(book, changed, self.work.work.people.position)
        discharges = self.clocks.seen_on(self.work_day, logged.contacts, logged.stops)
        work = self.work.with_log(discharges, book, changed)
        return replace(self, logged=logged, discharges=discharges, work=work, book=book)

    def facts(self, team: Team) -> LoggedFacts | None:
        """What the log says that indicators count, worked out when first asked for; None without a store."""
        if self.book is None:
            return None
        kept: dict[frozenset[str], LoggedFacts] = vars(self).setdefault("_facts", {})
        nurses = nurses_of(team)
        if nurses not in kept:
            kept[nurses] = logged_facts(self.book, self.work.work.people.position, nurses)
        return kept[nurses]


@dataclass(frozen=True)
class Logged:
    """What the log says of the discharge clocks, as columns."""

    contacts: LoggedContacts
    stops: StopDays

    @classmethod
    def of(cls, book: LogBook, position: Mapping[str, int]) -> Logged:
        """Of everybody."""
        return cls(logged_contacts(book, position), stop_days(book, position, len(position)))

    def after(self, book: LogBook, changed: frozenset[str], position: Mapping[str, int]) -> Logged:
        """When something has been logged about the patients ``changed``."""
        if len(changed) > FEW:
            return Logged.of(book, position)
        contacts, stops = self.contacts, self.stops
        for patient in changed & position.keys():
            record = book.of(patient)
            contacts = contacts.with_record(position[patient], record)
            stops = stops.with_record(position[patient], record)
        return Logged(contacts, stops)


def read(
    export: Path,
    *,
    today: dt.date,
    accept_findings: bool = False,
    passed: Sequence[str] = (),
    alone: bool = True,
    base: PatientList | None = None,
    profile: Profile | None = None,
    progress: Progress = quiet,
    cancelled: Cancelled = never,
) -> Extract:
    """Reads an export, by a profile if one is given; raises ``Refusal``.

    A supplement is laid on ``base``; without one it's read only when not ``alone``.
    """
    extract = read_export(
        export,
        today=today,
        accept_findings=accept_findings,
        passed=frozenset(passed),
        alone=alone,
        base=base,
        headers=profile or CONTRACT,
        progress=lambda done, total: progress(Stage.READING, done, total),
        cancelled=cancelled,
    )
    extract.report.profile = profile.name if profile is not None else ""
    return extract


def as_of(patient_list: PatientList, export_day: int, date: dt.date | None) -> tuple[PatientList, int]:
    """The list at T: the extract's date, or an earlier day to which it's wound back."""
    if date is None:
        return patient_list, export_day
    day = day_number(date)
    if day > export_day:
        raise LaterThanExtract
    return (patient_list if day == export_day else patient_list.as_of(day)), day


def score(
    patient_list: PatientList,
    index_day: int,
    *,
    work_date: dt.date | None = None,
    known_day: int | None = None,
    settings: Settings | None = None,
    book: LogBook | None = None,
    progress: Progress = quiet,
    cancelled: Cancelled = never,
) -> ScoredList:
    """Scores, groups, clocks and worklist of a list at T, as seen on the work date (default T).

    ``known_day``: the extracts' own T, when a discharge typed in later has moved the list's. ``book``: what has
    been logged here; None = there is no store to log in.
    """
    settings = settings or Settings()
    work_day = index_day if work_date is None else day_number(work_date)
    steps = 3

    def step(done: int) -> None:
        if cancelled():
            raise KeyboardInterrupt
        progress(Stage.SCORING, done, steps)

    step(0)
    exported = as_exported(patient_list)
    if known_day is not None and known_day < index_day:
        exported = exported.as_of(known_day)
    groups = group_list(exported, score_list(exported, settings.bands.scores), settings.bands)
    step(1)
    clocks = clock_basis(patient_list, settings.clock)
    step(2)
    work = FoundWork(exported, groups, work_day, settings.worklist, settings.clock, patient_list)
    log = EMPTY if book is None else book
    logged = Logged.of(log, work.people.position)
    discharges = clocks.seen_on(work_day, logged.contacts, logged.stops)
    worklist = work.worklist(discharges, log)
    step(3)
    beside = not_evaluated(exported, groups, settings.worklist)
    return ScoredList(
        exported,
        groups,
        clocks,
        logged,
        discharges,
        worklist,
        beside,
        int(exported.index_day.max()) if len(exported) else index_day,
        work_day,
        book,
    )


def count(
    scored: ScoredList,
    period_types: Sequence[str] = ("365d",),
    *,
    lists: bool = False,
    settings: Settings | None = None,
    series_groups: Collection[str] | None = None,
) -> tuple[IndicatorRow, ...]:
    """The indicators of the periods wanted; ``settings`` hold the office's bands, and what it has typed in.

    ``series_groups``: the groups that calendar periods are written for, such as ``("alle",)``; None = every one.
    """
    settings = settings or Settings()
    return indicator_table(
        scored.patient_list,
        groups=scored.groups,
        discharges=scored.discharges,
        period_types=tuple(period_types),
        lists=lists,
        bands=settings.bands,
        log=scored.facts(settings.team),
        typed=settings.typed_figures,
        series_groups=series_groups,
    )
