"""The forms about the patient: followed or not, stop signs, what to know, urgent, known, questions, the journal.

As in ``duty_forms``: what was typed, ``faults`` and ``acts``. Source: follow-up contract, "Target groups" (membership)
and "The worklist".
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import KnownMark, Question, Urgent
from listeoversikt.followup.log.patient_acts import (
    Discussed,
    Flags,
    InJournal,
    JournalMark,
    MemberEnded,
    MemberFrom,
    Route,
    Sign,
    StopSign,
    StopSignLifted,
)
from listeoversikt.operations.act_faults import Fault
from listeoversikt.operations.acting_basis import ActingBasis
from listeoversikt.operations.duty_forms import PatientForm
from listeoversikt.operations.typed_discharge import TypedForm
from listeoversikt.patient_list.frames import DischargedTo


@dataclass(frozen=True, kw_only=True)
class UrgentForm(PatientForm):
    """«Haster», on or off."""

    on: bool

    def own_acts(self, basis: ActingBasis) -> list[Act]:  # noqa: D102
        return [Urgent(on=self.on)]


@dataclass(frozen=True, kw_only=True)
class KnownForm(PatientForm):
    """«Kjent fra før» or «ny for oss»."""

    known: bool
    reason: str = ""

    def own_acts(self, basis: ActingBasis) -> list[Act]:  # noqa: D102
        return [KnownMark(known=self.known, reason=self.reason)]


@dataclass(frozen=True, kw_only=True)
class QuestionForm(PatientForm):
    """A question to the doctor; ``to`` "" = the patient's own."""

    text: str
    to: str = ""

    def own_faults(self, basis: ActingBasis) -> list[Fault | None]:  # noqa: D102
        return [
            None if self.text.strip() else Fault.NO_TEXT,
            basis.colleague_fault(self.to) if self.to else None,
        ]

    def own_acts(self, basis: ActingBasis) -> list[Act]:  # noqa: D102
        return [Question(text=self.text.strip(), to=self.to)]


@dataclass(frozen=True, kw_only=True)
class MemberForm(PatientForm):
    """«Følges av PHT» from a day, by which route and why; ``until``: to be thought over again."""

    day: dt.date | None
    route: Route
    why: str
    until: dt.date | None = None

    def own_faults(self, basis: ActingBasis) -> list[Fault | None]:  # noqa: D102
        found: list[Fault | None] = [
            Fault.ALREADY_MEMBER if basis.record.member is not None else None,
            basis.day_fault(self.day),
            None if self.why.strip() else Fault.NO_WHY,
        ]
        if self.until is not None:
            if self.day is not None and self.until <= self.day:
                found.append(Fault.UNTIL_BEFORE_FROM)
            elif self.until <= basis.today:
                found.append(Fault.NOT_LATER)
        return found

    def own_acts(self, basis: ActingBasis) -> list[Act]:  # noqa: D102
        assert self.day is not None
        return [MemberFrom(day=self.day, route=self.route, why=self.why.strip(), until=self.until)]


@dataclass(frozen=True, kw_only=True)
class MemberEndForm(PatientForm):
    """No longer followed from a day, and why."""

    day: dt.date | None
    why: str

    def own_faults(self, basis: ActingBasis) -> list[Fault | None]:  # noqa: D102
        member = basis.record.member
        if member is None:
            return [Fault.NOT_MEMBER]
        if self.day is None:
            late: Fault | None = Fault.NO_DATE
        elif self.day > basis.today:
            late = Fault.FUTURE
        else:
            late = Fault.BEFORE_MEMBERSHIP if self.day < member.began.day else None
        return [late, None if self.why.strip() else Fault.NO_WHY]

    def own_acts(self, basis: ActingBasis) -> list[Act]:  # noqa: D102
        assert self.day is not None
        return [MemberEnded(day=self.day, why=self.why.strip())]


@dataclass(frozen=True, kw_only=True)
class StopSignForm(PatientForm):
    """A stop sign from a day; one who is away has a day of return, and may be going to leave."""

    sign: Sign
    day: dt.date | None
    until: dt.date | None = None

    def own_faults(self, basis: ActingBasis) -> list[Fault | None]:  # noqa: D102
        away = self.sign is Sign.AWAY
        found: list[Fault | None] = [
            Fault.SIGN_THERE if basis.holds(self.sign) else None,
            basis.day_fault(self.day, may_be_future=away),
        ]
        if away and self.until is None:
            found.append(Fault.NO_UNTIL)
        elif away and self.until is not None:
            if self.day is not None and self.until <= self.day:
                found.append(Fault.UNTIL_BEFORE_FROM)
            elif self.until <= basis.today:
                found.append(Fault.NOT_LATER)
        return found

    def own_acts(self, basis: ActingBasis) -> list[Act]:  # noqa: D102
        assert self.day is not None
        until = self.until if self.sign is Sign.AWAY else None
        if self.sign is Sign.IN_HOSPITAL:
            return basis.in_hospital_from(self.day)
        return [StopSign(sign=self.sign, day=self.day, until=until)]


@dataclass(frozen=True, kw_only=True)
class LiftForm(PatientForm):
    """The sign doesn't hold any more; «dead» is taken back by a leader only.

    One who was in hospital comes home: ``came_home`` types in the discharge in the same step, since the sign taken away
    starts no clock by itself.
    """

    sign: Sign
    came_home: bool = False
    discharged: dt.date | None = None
    discharged_to: DischargedTo = DischargedTo.HOME

    def discharge(self, basis: ActingBasis) -> TypedForm | None:
        """What is typed in with it; None = nothing."""
        if not self.came_home or self.sign is not Sign.IN_HOSPITAL:
            return None
        return TypedForm(basis.patient_id, self.discharged, None, self.discharged_to)

    def own_faults(self, basis: ActingBasis) -> list[Fault | None]:  # noqa: D102
        if self.sign not in basis.record.stops:
            return [Fault.SIGN_NOT_THERE]
        found: list[Fault | None] = []
        if self.sign is Sign.DEAD and not basis.is_leader:
            found.append(Fault.NEEDS_LEADER)
        if self.discharge(basis) is not None:
            found.append(basis.day_fault(self.discharged))
            began = basis.record.stops[self.sign][1].day
            if self.discharged is not None and self.discharged < began:
                found.append(Fault.BEFORE_EVENT)
        return found

    def own_acts(self, basis: ActingBasis) -> list[Act]:  # noqa: D102
        return [StopSignLifted(sign=self.sign)]


@dataclass(frozen=True, kw_only=True)
class FlagsForm(PatientForm):
    """What to know before a contact; the whole set."""

    flags: Flags = field(default_factory=Flags)

    def own_acts(self, basis: ActingBasis) -> list[Act]:  # noqa: D102
        return [self.flags]


@dataclass(frozen=True, kw_only=True)
class DiscussedForm(PatientForm):
    """«Drøftet» in a meeting, with a note or without."""

    day: dt.date | None
    text: str = ""

    def own_faults(self, basis: ActingBasis) -> list[Fault | None]:  # noqa: D102
        return [basis.day_fault(self.day)]

    def own_acts(self, basis: ActingBasis) -> list[Act]:  # noqa: D102
        assert self.day is not None
        return [Discussed(day=self.day, text=self.text.strip())]


@dataclass(frozen=True, kw_only=True)
class JournalForm(PatientForm):
    """«Ført i journal» for events: yes with the day, to do, or not needed and why."""

    of: tuple[str, ...]
    state: InJournal
    day: dt.date | None = None
    why: str = ""

    def own_faults(self, basis: ActingBasis) -> list[Fault | None]:  # noqa: D102
        found: list[Fault | None] = [None if self.of else Fault.NO_DUTY]
        if self.state is InJournal.YES:
            found.append(self._day_fault(basis))
        elif self.state is InJournal.NOT_NEEDED and not self.why.strip():
            found.append(Fault.NO_WHY)
        return found

    def _day_fault(self, basis: ActingBasis) -> Fault | None:
        if self.day is None:
            return Fault.NO_DATE
        if self.day > basis.today:
            return Fault.FUTURE
        days = [getattr(entry.act, "day", None) for entry in basis.record.entries if entry.uuid in self.of]
        return Fault.BEFORE_EVENT if any(day is not None and self.day < day for day in days) else None

    def own_acts(self, basis: ActingBasis) -> list[Act]:  # noqa: D102
        day = self.day if self.state is InJournal.YES else None
        why = self.why.strip() if self.state is InJournal.NOT_NEEDED else ""
        return [JournalMark(of=uuid, state=self.state, day=day, why=why) for uuid in self.of]
