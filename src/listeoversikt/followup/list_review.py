"""List review: sessions over a selection, patient after patient, as the log tells them.

A session is never changed: its list was written when it began, and a decision is another event; the newest one of a
patient holds. Source: follow-up contract, "List review".
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from listeoversikt.followup.log.entry import Entry
from listeoversikt.followup.log.log_book import LogBook
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.log.review_acts import (
    Decision,
    ReviewClosed,
    Reviewed,
    ReviewListed,
    ReviewPaused,
    ReviewStarted,
    SelectionRemoved,
    SelectionSaved,
)
from listeoversikt.followup.review_selection import YEAR, Selection, selection_of


@dataclass(frozen=True, slots=True)
class Decided:
    """The decision that holds for a patient in a session, with its event."""

    entry: Entry
    act: Reviewed

    @property
    def day(self) -> dt.date:
        """The office's day it was made."""
        return self.act.day or self.entry.day


@dataclass(frozen=True)
class ReviewSession:
    """One session. ``patients`` in their order; ``decided`` by pseudonym. ``closed`` None = it isn't over."""

    key: str
    began: Entry
    start: ReviewStarted
    patients: tuple[str, ...]
    decided: Mapping[str, Decided]
    paused: bool = False
    closed: dt.date | None = None

    @property
    def selection(self) -> Selection | None:
        """What it was selected by; None = a set of patients that another page handed over."""
        return selection_of(self.start.criteria)

    @property
    def seen(self) -> int:
        """How many have been decided on."""
        return len(self.decided)

    @property
    def is_open(self) -> bool:
        """Whether there is more to do in it."""
        return self.closed is None

    @property
    def people(self) -> tuple[str, ...]:
        """The members of the team who began it and who decided in it."""
        who = [self.began.who, *(one.entry.who for one in self.decided.values())]
        return tuple(dict.fromkeys(who))

    def first_open(self, after: int = -1) -> int:
        """The place of the first patient after ``after`` without a decision, then from the beginning; -1 = none."""
        places = [place for place, patient in enumerate(self.patients) if patient not in self.decided]
        later = [place for place in places if place > after]
        return (later or places or [-1])[0]


@dataclass(frozen=True)
class _Of:
    """What one patient's record says of reviews; kept as long as nothing comes to the record."""

    record: PatientRecord
    listed: tuple[ReviewListed, ...]
    decided: Mapping[str, Decided]


@dataclass(frozen=True)
class Reviews:
    """Every session the log knows of, newest first, and the office's own selections by name."""

    sessions: tuple[ReviewSession, ...] = ()
    selections: Mapping[str, Selection] = field(default_factory=dict)
    _records: Mapping[str, _Of] = field(default_factory=dict)

    def session(self, key: str) -> ReviewSession | None:
        """The session of that name."""
        return next((session for session in self.sessions if session.key == key), None)

    def left_out(self, selection: Selection, today: dt.date) -> frozenset[str]:
        """Whom an earlier run of the same selection took out, and isn't due again.

        «Ikke aktuelt» holds for a year, «ikke nå» until its day; the newest decision counts.
        """
        same, newest = selection.same_as, dict[str, Decided]()
        for session in reversed(self.sessions):
            own = session.selection
            if own is not None and own.same_as == same:
                newest.update(session.decided)
        return frozenset(patient for patient, one in newest.items() if _rests(one, today))


def _rests(one: Decided, today: dt.date) -> bool:
    if one.act.decision is Decision.NOT_RELEVANT:
        return (today - one.day).days < YEAR
    return one.act.decision is Decision.NOT_NOW and one.act.due is not None and today < one.act.due


def reviews_of(book: LogBook, before: Reviews | None = None) -> Reviews:
    """The sessions of a log. ``before``: those of an earlier book; records that nothing came to are used again."""
    known = before._records if before is not None else {}
    records = {}
    for patient, record in book.records.items():
        old = known.get(patient)
        records[patient] = old if old is not None and old.record is record else _of(record)
    listed: dict[str, list[tuple[int, str]]] = {}
    decided: dict[str, dict[str, Decided]] = {}
    for patient, of in records.items():
        for act in of.listed:
            listed.setdefault(act.session, []).append((act.place, patient))
        for key, one in of.decided.items():
            decided.setdefault(key, {})[patient] = one
    return Reviews(_sessions(book, listed, decided), _selections(book), records)


def _of(record: PatientRecord) -> _Of:
    listed, decided = [], {}
    for entry in record.entries:
        if isinstance(entry.act, ReviewListed):
            listed.append(entry.act)
        elif isinstance(entry.act, Reviewed):
            decided[entry.act.session] = Decided(entry, entry.act)
    return _Of(record, tuple(listed), decided)


def _sessions(
    book: LogBook, listed: Mapping[str, list[tuple[int, str]]], decided: Mapping[str, dict[str, Decided]]
) -> tuple[ReviewSession, ...]:
    paused: dict[str, bool] = {}
    closed: dict[str, dt.date] = {}
    started: list[tuple[str, Entry, ReviewStarted]] = []
    for entry in book.office_entries:
        act = entry.act
        if isinstance(act, ReviewStarted):
            started.append((act.session or entry.uuid, entry, act))
        elif isinstance(act, ReviewPaused):
            paused[act.session] = act.on
            closed.pop(act.session, None)
        elif isinstance(act, ReviewClosed):
            closed[act.session] = act.day
    return tuple(
        ReviewSession(
            key=key,
            began=entry,
            start=act,
            patients=(patients := tuple(patient for _, patient in sorted(listed.get(key, [])))),
            decided=_in_order(patients, decided.get(key, {})),
            paused=paused.get(key, False),
            closed=closed.get(key),
        )
        for key, entry, act in reversed(started)
    )


def _in_order(patients: tuple[str, ...], decided: Mapping[str, Decided]) -> dict[str, Decided]:
    return {patient: decided[patient] for patient in patients if patient in decided}


def _selections(book: LogBook) -> dict[str, Selection]:
    found: dict[str, Selection] = {}
    for entry in book.office_entries:
        if isinstance(entry.act, SelectionSaved):
            selection = selection_of(entry.act.criteria)
            if selection is not None:
                found[entry.act.name] = selection
        elif isinstance(entry.act, SelectionRemoved):
            found.pop(entry.act.name, None)
    return dict(sorted(found.items(), key=lambda one: one[0].casefold()))
