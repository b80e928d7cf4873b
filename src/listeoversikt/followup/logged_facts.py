"""What the log says that indicators count, as plain columns: who, what, on which day.

One row a fact. A *plan* lasts from its start to the day before it was ended; everything else is of one day. Of a
list review the newest decision in a session holds, and stands on its own day. A list is *reconciled* when the
form's point was ticked and a doctor has signed it. Source: indicators contract, the sentences with "program".

The log has a first day (``LogBook.begins``): before it nothing could be logged, so that nothing found isn't 0.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum

import numpy as np

from listeoversikt.followup.after_discharge_form import Point, form_state, shipped_points
from listeoversikt.followup.care_plan import TREATING, KeptPlan, plans_of
from listeoversikt.followup.list_review import Decided
from listeoversikt.followup.log.acts import Channel, Ticked
from listeoversikt.followup.log.entry import of_kind
from listeoversikt.followup.log.log_book import LogBook
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.log.review_acts import Reviewed
from listeoversikt.followup.plan_content import IndividualState
from listeoversikt.followup.review_yield import is_new_need
from listeoversikt.followup.team import NURSE, Team
from listeoversikt.patient_list.frames import NO_DAY, Column, Days, Mask
from listeoversikt.patient_list.snapshot import day_number

NEVER = int(NO_DAY)
RECONCILED_POINT = "legemidler_samstemt"
YES = "yes"


class LoggedKind(IntEnum):
    """What a row tells. ``ACCEPTED_*`` stand beside the offer, on its day."""

    ATTEMPT = 0  # a contact that reached nobody, letters too
    RECONCILED = 1  # medicines reconciled after a discharge, signed
    REVIEWED = 2  # decided on in a list review
    NEW_NEED = 3  # ... to be followed up, and new to us
    OFFERED_CONSULTATION = 4
    OFFERED_HOME_VISIT = 5
    ACCEPTED_CONSULTATION = 6
    ACCEPTED_HOME_VISIT = 7
    PLAN = 8  # a treatment or self-management plan, while it's in force
    INDIVIDUAL_PLAN = 9  # an individual plan in use, while it's in force
    INDIVIDUAL_REPORTED = 10  # the need reported to koordinerende enhet
    PLAN_BY_NURSE = 11  # a nurse started a plan
    REVIEW_BY_NURSE = 12  # a nurse decided in a list review


@dataclass(frozen=True)
class LoggedFacts:
    """Facts of the patients of a list, sorted by patient, then day; equally long columns.

    ``patient`` is the position in the list; ``day`` and ``last`` the first and last day (``NO_DAY`` = it goes on);
    ``discharged`` the discharge that it was for, ``NO_DAY`` where that wasn't said. ``begins`` is the first day on which
    something can have been logged; None = not known, and every day is taken to be covered.
    """

    patient: Column
    day: Days
    last: Days
    discharged: Days
    kind: Column
    begins: int | None = None

    def __len__(self) -> int:
        return len(self.patient)

    def of(self, *kinds: LoggedKind) -> LoggedFacts:
        """The facts of some kinds."""
        return self.only(np.isin(self.kind, kinds))

    def between(self, first: int, last: int) -> LoggedFacts:
        """The facts that begin on one of these days, both included."""
        return self.only((self.day >= first) & (self.day <= last))

    def holding(self, day: int) -> LoggedFacts:
        """The facts that hold on a day."""
        return self.only((self.day <= day) & (self.last >= day))

    def only(self, kept: Mask) -> LoggedFacts:
        """The facts of a mask."""
        patient, day, last = self.patient[kept], self.day[kept], self.last[kept]
        return LoggedFacts(patient, day, last, self.discharged[kept], self.kind[kept], self.begins)

    def covers(self, day: int) -> bool:
        """Whether something can have been logged on that day and every day after."""
        return self.begins is None or self.begins <= day


@dataclass(frozen=True, order=True)
class _Fact:
    day: int
    kind: LoggedKind
    last: int = field(default=NEVER, kw_only=True)
    discharged: int = field(default=NEVER, kw_only=True)


def nurses_of(team: Team) -> frozenset[str]:
    """The members who are nurses, also those who have left: what they did was a nurse's."""
    return frozenset(member.id for member in team if member.role == NURSE)


def logged_facts(
    book: LogBook, position: Mapping[str, int], nurses: frozenset[str] = frozenset()
) -> LoggedFacts:
    """The facts of everybody on the list; ``position`` gives a patient's place, others are left out.

    ``nurses`` are the members of the team who are nurses; without them nothing is a nurse's.
    """
    rows = [
        (place, fact.day, fact.last, fact.discharged, int(fact.kind))
        for place, record in sorted(
            (
                (position[patient], record)
                for patient, record in book.records.items()
                if patient in position and record.entries
            ),
            key=lambda one: one[0],
        )
        for fact in sorted(_facts(record, nurses))
    ]
    patient, day, last, discharged, kind = zip(*rows, strict=True) if rows else ((),) * 5
    return LoggedFacts(
        np.array(patient, dtype=np.int32),
        np.array(day, dtype=np.int32),
        np.array(last, dtype=np.int32),
        np.array(discharged, dtype=np.int32),
        np.array(kind, dtype=np.int8),
        None if book.begins is None else day_number(book.begins),
    )


def _facts(record: PatientRecord, nurses: frozenset[str]) -> Iterator[_Fact]:
    yield from _attempts(record)
    yield from _reconciled(record)
    yield from _reviews(record, nurses)
    for kept in plans_of(record):
        yield from _plan(kept)
        if kept.started.who in nurses:
            yield _on(kept.started_on, LoggedKind.PLAN_BY_NURSE)


def _on(day: dt.date, kind: LoggedKind, discharged: dt.date | None = None) -> _Fact:
    """A fact of one day."""
    number = day_number(day)
    return _Fact(
        number, kind, last=number, discharged=NEVER if discharged is None else day_number(discharged)
    )


def _attempts(record: PatientRecord) -> Iterator[_Fact]:
    for logged in record.contacts:
        if not logged.contact.reached:
            yield _on(logged.contact.day, LoggedKind.ATTEMPT, logged.contact.discharged)


def _reconciled(record: PatientRecord) -> Iterator[_Fact]:
    ticks = of_kind(record.entries, Ticked)
    for discharged in sorted({act.discharged for _, act in ticks if act.item == RECONCILED_POINT}):
        (state,) = form_state(record.entries, discharged, (_point(),))[:1]
        if state.done and state.signed_by and state.at is not None:
            yield _on(state.day or state.at.astimezone().date(), LoggedKind.RECONCILED, discharged)


def _point() -> Point:
    return next(point for point in shipped_points() if point.key == RECONCILED_POINT)


def _reviews(record: PatientRecord, nurses: frozenset[str]) -> Iterator[_Fact]:
    newest = {act.session: Decided(entry, act) for entry, act in of_kind(record.entries, Reviewed)}
    offers = {
        Channel.CONSULTATION.value: (LoggedKind.OFFERED_CONSULTATION, LoggedKind.ACCEPTED_CONSULTATION),
        Channel.HOME_VISIT.value: (LoggedKind.OFFERED_HOME_VISIT, LoggedKind.ACCEPTED_HOME_VISIT),
    }
    for decided in newest.values():
        act = decided.act
        yield _on(decided.day, LoggedKind.REVIEWED)
        if is_new_need(act):
            yield _on(decided.day, LoggedKind.NEW_NEED)
        if decided.entry.who in nurses:
            yield _on(decided.day, LoggedKind.REVIEW_BY_NURSE)
        if act.offered in offers:
            offered, accepted = offers[act.offered]
            yield _on(decided.day, offered)
            if act.answer == YES:
                yield _on(decided.day, accepted)


def _plan(kept: KeptPlan) -> Iterator[_Fact]:
    first = day_number(kept.started_on)
    last = NEVER if kept.ended_on is None else day_number(kept.ended_on) - 1
    if kept.plan.kinds & TREATING:
        yield _Fact(first, LoggedKind.PLAN, last=last)
    individual = kept.plan.individual
    if individual.state is IndividualState.IN_USE:
        yield _Fact(first, LoggedKind.INDIVIDUAL_PLAN, last=last)
    if individual.reported is not None:
        yield _on(individual.reported, LoggedKind.INDIVIDUAL_REPORTED)
