"""All that is logged about one patient, each theme worked out when it's first asked for.

A record never changes: one more entry gives another record. Every theme is a function of the standing entries in
the order they were written; the last word holds.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from listeoversikt.followup.log.acts import (
    Answer,
    AnswerSeen,
    AppointmentSet,
    AppointmentWanted,
    Approved,
    Assigned,
    Closed,
    Contact,
    Fulfilled,
    KnownMark,
    NextTry,
    NotNow,
    Postponed,
    Proposed,
    Question,
    Reopened,
    TakenOn,
    Task,
    Urgent,
)
from listeoversikt.followup.log.entry import Entry, of_kind, standing
from listeoversikt.followup.log.patient_acts import (
    Discussed,
    Flags,
    JournalMark,
    MemberEnded,
    MemberFrom,
    RightPatient,
    Sign,
    StopSign,
    StopSignLifted,
)
from listeoversikt.followup.reasons import Reason

NOTES = (TakenOn, Proposed)
"""What the program writes of the list it shows: it settles nothing."""

Duty = tuple[Reason, str]
"""A duty's name: its reason, and which of them (``RowReason.of``)."""


@dataclass(frozen=True)
class Logged:
    """A contact or attempt with its event."""

    entry: Entry
    contact: Contact


@dataclass(frozen=True)
class OpenTask:
    """A task that nobody has closed; ``uuid`` is its name as a duty."""

    uuid: str
    entry: Entry
    task: Task


@dataclass(frozen=True)
class Membership:
    """One period of being followed; ``ended`` None = still."""

    entry: Entry
    began: MemberFrom
    ended: MemberEnded | None = None

    def on(self, day: dt.date) -> bool:
        """Whether the patient was followed that day."""
        return self.began.day <= day and (self.ended is None or day < self.ended.day)


@dataclass(frozen=True)
class Asked:
    """A question to the doctor, and the answer when there is one; ``seen``: by the one who asked, since it came."""

    entry: Entry
    question: Question
    answer: Answer | None = None
    answered: Entry | None = None
    seen: Entry | None = None


@dataclass(frozen=True)
class Booking:
    """An appointment somebody wants; ``booked`` None = the health secretary has it in the queue."""

    entry: Entry
    wanted: AppointmentWanted
    booked: AppointmentSet | None = None


class PatientRecord:
    """What the log says of one patient. ``raw`` are all entries, ``entries`` those that stand."""

    def __init__(self, raw: Iterable[Entry] = ()) -> None:
        self.raw = tuple(raw)
        self.entries = standing(self.raw)

    def with_entries(self, more: Iterable[Entry]) -> PatientRecord:
        """The record with what came later."""
        return PatientRecord((*self.raw, *more))

    @property
    def last(self) -> int:
        """The number of the newest event; 0 = nothing logged."""
        return self.raw[-1].sequence if self.raw else 0

    @cached_property
    def said(self) -> tuple[Entry, ...]:
        """What stands without the program's own notes of the list it shows."""
        return tuple(entry for entry in self.entries if not isinstance(entry.act, NOTES))

    @property
    def quiet(self) -> bool:
        """Whether nobody has said anything."""
        return not self.said

    # -- contacts -----------------------------------------------------------------------------------------------

    @cached_property
    def contacts(self) -> tuple[Logged, ...]:
        """Contacts and attempts, by day, then as they were written."""
        found = [Logged(entry, act) for entry, act in of_kind(self.entries, Contact)]
        return tuple(sorted(found, key=lambda one: (one.contact.day, one.entry.sequence)))

    def attempts_since(self, day: dt.date) -> tuple[Logged, ...]:
        """Attempts from that day on, after the last contact that reached somebody."""
        since = [one for one in self.contacts if one.contact.day >= day]
        reached = [place for place, one in enumerate(since) if one.contact.reached]
        return tuple(since[reached[-1] + 1 :] if reached else since)

    @cached_property
    def next_try(self) -> NextTry | None:
        """The next attempt that is planned; a contact or attempt on or after its day takes it away."""
        found = of_kind(self.entries, NextTry)
        if not found or found[-1][1].day is None:
            return None
        entry, act = found[-1]
        later = [one for one in self.contacts if one.entry.sequence > entry.sequence]
        return None if any(one.contact.day >= act.day for one in later if act.day) else act

    # -- duties -------------------------------------------------------------------------------------------------

    @cached_property
    def last_words(self) -> Mapping[Duty, tuple[Entry, Closed | Postponed]]:
        """Per duty: what was last said of it, where that closes or postpones it."""
        words: dict[Duty, tuple[Entry, Closed | Postponed]] = {}
        for entry in self.entries:
            act = entry.act
            if isinstance(act, Closed | Postponed):
                words[act.reason, act.of] = (entry, act)
            elif isinstance(act, Reopened):
                words.pop((act.reason, act.of), None)
        return words

    @cached_property
    def tasks(self) -> tuple[OpenTask, ...]:
        """Every task that was handed over, also those closed (``last_words`` tells)."""
        return tuple(OpenTask(entry.uuid, entry, act) for entry, act in of_kind(self.entries, Task))

    @cached_property
    def owner(self) -> str:
        """Whom the open duties were given to; "" = nobody in particular."""
        found = of_kind(self.entries, Assigned)
        return found[-1][1].to if found else ""

    @cached_property
    def urgent(self) -> bool:
        """«Haster»."""
        found = of_kind(self.entries, Urgent)
        return bool(found) and found[-1][1].on

    @cached_property
    def known(self) -> Mapping[str, bool]:
        """«Kjent fra før» or «nytt for oss», by reason's key ("" = the patient)."""
        return {act.reason: act.known for _, act in of_kind(self.entries, KnownMark)}

    @cached_property
    def taken_on(self) -> Mapping[Reason, dt.date]:
        """When the program first put the patient on the list, for reasons with a weekly limit."""
        first: dict[Reason, dt.date] = {}
        for _, act in of_kind(self.entries, TakenOn):
            first.setdefault(act.reason, act.day)
        return first

    @cached_property
    def proposed_on(self) -> Mapping[Reason, dt.date]:
        """Since when each reason has waited for the doctor; one closed with «not now» waits anew from its day."""
        since: dict[Reason, tuple[Entry, dt.date]] = {}
        for entry, act in of_kind(self.entries, Proposed):
            if act.day is None:
                since.pop(act.reason, None)
            else:
                since.setdefault(act.reason, (entry, act.day))
        return {reason: self._proposed_anew(reason, *found) for reason, found in since.items()}

    def _proposed_anew(self, reason: Reason, entry: Entry, day: dt.date) -> dt.date:
        word = self.approvals.get(reason)
        if word is None or word[0].sequence < entry.sequence or not isinstance(word[1], NotNow):
            return day
        return max(day, word[1].until)

    @cached_property
    def fulfilled(self) -> tuple[tuple[Entry, Fulfilled], ...]:
        """Duties that a later extract showed to be done."""
        return tuple(of_kind(self.entries, Fulfilled))

    @cached_property
    def bookings(self) -> tuple[Booking, ...]:
        """Appointments wanted, with what became of them."""
        booked = {act.of: act for _, act in of_kind(self.entries, AppointmentSet)}
        wanted = of_kind(self.entries, AppointmentWanted)
        return tuple(Booking(entry, act, booked.get(entry.uuid)) for entry, act in wanted)

    # -- the doctor in the loop ---------------------------------------------------------------------------------

    @cached_property
    def approvals(self) -> Mapping[Reason, tuple[Entry, Approved | NotNow]]:
        """Per reason: the doctor's last word on a proposal."""
        words: dict[Reason, tuple[Entry, Approved | NotNow]] = {}
        for entry in self.entries:
            if isinstance(entry.act, Approved | NotNow):
                words[entry.act.reason] = (entry, entry.act)
        return words

    @cached_property
    def questions(self) -> tuple[Asked, ...]:
        """Questions to the doctor, oldest first."""
        answers = {act.of: (entry, act) for entry, act in of_kind(self.entries, Answer)}
        seen = {act.of: entry for entry, act in of_kind(self.entries, AnswerSeen)}
        asked = []
        for entry, act in of_kind(self.entries, Question):
            answered, answer = answers.get(entry.uuid, (None, None))
            read = seen.get(entry.uuid)
            since = answered is not None and read is not None and read.sequence > answered.sequence
            asked.append(Asked(entry, act, answer, answered, read if since else None))
        return tuple(asked)

    # -- the patient --------------------------------------------------------------------------------------------

    @cached_property
    def memberships(self) -> tuple[Membership, ...]:
        """Every period of being followed, oldest first."""
        periods: list[Membership] = []
        for entry in self.entries:
            if isinstance(entry.act, MemberFrom):
                periods.append(Membership(entry, entry.act))
            elif isinstance(entry.act, MemberEnded) and periods and periods[-1].ended is None:
                periods[-1] = Membership(periods[-1].entry, periods[-1].began, entry.act)
        return tuple(periods)

    @property
    def member(self) -> Membership | None:
        """The period that hasn't ended; nobody who is dead or has moved is followed."""
        if Sign.DEAD in self.stops or Sign.MOVED in self.stops:
            return None
        return self.memberships[-1] if self.memberships and self.memberships[-1].ended is None else None

    @cached_property
    def stops(self) -> Mapping[Sign, tuple[Entry, StopSign]]:
        """The stop signs that haven't been lifted."""
        signs: dict[Sign, tuple[Entry, StopSign]] = {}
        for entry in self.entries:
            if isinstance(entry.act, StopSign):
                signs[entry.act.sign] = (entry, entry.act)
            elif isinstance(entry.act, StopSignLifted):
                signs.pop(entry.act.sign, None)
        return signs

    def stopped(self, sign: Sign, today: dt.date) -> StopSign | None:
        """The sign when it holds today; one who is away is back on the day itself."""
        found = self.stops.get(sign)
        if found is None or found[1].day > today:
            return None
        until = found[1].until
        return None if until is not None and until <= today else found[1]

    @cached_property
    def flags(self) -> Flags | None:
        """What to know before a contact; None = nothing noted."""
        found = of_kind(self.entries, Flags)
        return found[-1][1] if found else None

    def right_patient(self, who: str, today: dt.date) -> bool:
        """Whether ``who`` has ticked «riktig pasient» today."""
        ticks = of_kind(self.entries, RightPatient)
        return any(entry.who == who and act.day == today for entry, act in ticks)

    @cached_property
    def discussed(self) -> tuple[tuple[Entry, Discussed], ...]:
        """Notes «drøftet», oldest first."""
        return tuple(of_kind(self.entries, Discussed))

    @cached_property
    def journal_marks(self) -> Mapping[str, JournalMark]:
        """«Ført i journal» by event."""
        return {act.of: act for _, act in of_kind(self.entries, JournalMark)}


NOTHING = PatientRecord()
"""The record of a patient nobody has written about."""
