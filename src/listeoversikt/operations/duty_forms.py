"""The forms about a patient's open duties: closed, put off, given to somebody, handed over, tried again, opened.

Each is a plain record of what was typed; ``faults`` says what is wrong with it, ``acts`` what it writes. Source:
follow-up contract, "The worklist".
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import (
    AppointmentWanted,
    Assigned,
    Channel,
    How,
    NextTry,
    Postponed,
    Reopened,
    Task,
)
from listeoversikt.followup.log.patient_acts import RightPatient
from listeoversikt.operations.act_faults import Fault, in_order
from listeoversikt.operations.acting_basis import ActingBasis, OpenDuty
from listeoversikt.operations.duty_acts import closing_acts


@dataclass(frozen=True, kw_only=True)
class PatientForm:
    """What every form has: the tick «riktig pasient», asked for the first time that day."""

    right_patient: bool = False

    def faults(self, basis: ActingBasis) -> tuple[Fault, ...]:
        """What is wrong, in the fields' order; empty when it can be saved."""
        return in_order([basis.tick_fault(self.right_patient), *self.own_faults(basis)])

    def acts(self, basis: ActingBasis) -> tuple[Act, ...]:
        """What is written; only asked when nothing is wrong."""
        tick: tuple[Act, ...] = () if basis.ticked else (RightPatient(day=basis.today),)
        return (*tick, *self.own_acts(basis))

    def own_faults(self, basis: ActingBasis) -> list[Fault | None]:
        """What is wrong with the form's own fields."""
        return []

    def own_acts(self, basis: ActingBasis) -> list[Act]:
        """What the form itself writes."""
        raise NotImplementedError


def _chosen(keys: tuple[str, ...], duties: tuple[OpenDuty, ...]) -> list[OpenDuty]:
    return [duty for duty in duties if duty.key in keys]


@dataclass(frozen=True, kw_only=True)
class CloseForm(PatientForm):
    """Duties are done, declined or not relevant, from ``day``; ``until``: they may come back from then.

    A discharge isn't closed as done or declined here: a contact settles it. «Ikke aktuelt», said with why, takes it
    off the worklist; its clock and the figures stay as they are, and it doesn't come back.
    """

    duties: tuple[str, ...]
    how: How
    day: dt.date | None
    until: dt.date | None = None
    why: str = ""
    prepared: str = ""

    def own_faults(self, basis: ActingBasis) -> list[Fault | None]:  # noqa: D102
        chosen = _chosen(self.duties, basis.duties)
        found: list[Fault | None] = [basis.day_fault(self.day)]
        if not chosen:
            found.append(Fault.NO_DUTY)
        if self.how is not How.NOT_APPLICABLE and any(duty.is_discharge for duty in chosen):
            found.append(Fault.DISCHARGE_STAYS)
        if self.how is How.NOT_APPLICABLE and not self.why.strip():
            found.append(Fault.NO_WHY)
        if self.until is not None and self.until <= basis.today:
            found.append(Fault.NOT_LATER)
        return found

    def own_acts(self, basis: ActingBasis) -> list[Act]:  # noqa: D102
        assert self.day is not None
        return [
            act
            for duty in _chosen(self.duties, basis.duties)
            for act in closing_acts(
                duty,
                basis,
                how=self.how,
                day=self.day,
                until=None if duty.is_discharge else self.until,
                why=self.why,
                prepared=self.prepared,
            )
        ]


@dataclass(frozen=True, kw_only=True)
class PostponeForm(PatientForm):
    """Duties are put off until a later day, with the reason why; moved to a working day (``until_moved``).

    A discharge clock can't be put off: its next attempt can.
    """

    duties: tuple[str, ...]
    until: dt.date | None
    why: str = ""

    def until_moved(self, basis: ActingBasis) -> dt.date | None:
        """The working day that it's put off until."""
        return None if self.until is None else basis.work_days.moved(self.until)

    def own_faults(self, basis: ActingBasis) -> list[Fault | None]:  # noqa: D102
        chosen = _chosen(self.duties, basis.duties)
        found: list[Fault | None] = []
        if not chosen:
            found.append(Fault.NO_DUTY)
        if any(duty.is_discharge for duty in chosen):
            found.append(Fault.DISCHARGE_STAYS)
        if self.until is None:
            found.append(Fault.NO_UNTIL)
        elif self.until <= basis.today:
            found.append(Fault.NOT_LATER)
        if not self.why.strip():
            found.append(Fault.NO_WHY)
        return found

    def own_acts(self, basis: ActingBasis) -> list[Act]:  # noqa: D102
        until = self.until_moved(basis)
        assert until is not None
        return [
            Postponed(reason=duty.reason, of=duty.of, until=until, why=self.why.strip())
            for duty in _chosen(self.duties, basis.duties)
        ]


@dataclass(frozen=True, kw_only=True)
class AssignForm(PatientForm):
    """«Gi til»: the patient's open duties belong to that member; "" gives them back to the list's own nurse."""

    to: str
    back: bool = False
    why: str = ""

    def own_faults(self, basis: ActingBasis) -> list[Fault | None]:  # noqa: D102
        return [None if self.back else basis.colleague_fault(self.to)]

    def own_acts(self, basis: ActingBasis) -> list[Act]:  # noqa: D102
        return [Assigned(to="" if self.back else self.to, why=self.why.strip())]


@dataclass(frozen=True, kw_only=True)
class HandOverForm(PatientForm):
    """«Overlat til»: a task of its own, with a text and perhaps a day (moved to a working day).

    ``channel``: how the patient is to be met; a home visit takes its own minutes.
    """

    to: str
    text: str
    due: dt.date | None = None
    channel: Channel | None = None

    def own_faults(self, basis: ActingBasis) -> list[Fault | None]:  # noqa: D102
        past = self.due is not None and self.due < basis.today
        return [
            basis.colleague_fault(self.to),
            None if self.text.strip() else Fault.NO_TEXT,
            Fault.UNTIL_PAST if past else None,
        ]

    def own_acts(self, basis: ActingBasis) -> list[Act]:  # noqa: D102
        due = None if self.due is None else basis.work_days.moved(self.due)
        return [Task(to=self.to, due=due, text=self.text.strip(), channel=self.channel)]


@dataclass(frozen=True, kw_only=True)
class NextTryForm(PatientForm):
    """The next attempt: today or later, moved to a working day; ``away`` takes the planned one away."""

    day: dt.date | None
    channel: Channel = Channel.PHONE
    away: bool = False

    def own_faults(self, basis: ActingBasis) -> list[Fault | None]:  # noqa: D102
        if self.away:
            return []
        if self.day is None:
            return [Fault.NO_UNTIL]
        return [Fault.UNTIL_PAST if self.day < basis.today else None]

    def own_acts(self, basis: ActingBasis) -> list[Act]:  # noqa: D102
        if self.away or self.day is None:
            return [NextTry(day=None)]
        return [NextTry(day=basis.work_days.moved(self.day), channel=self.channel)]


@dataclass(frozen=True, kw_only=True)
class BookingForm(PatientForm):
    """«Sett opp time»: what the health secretary is asked to book, with whom, and before when."""

    what: Channel
    with_role: str
    before: dt.date | None = None
    text: str = ""

    def own_faults(self, basis: ActingBasis) -> list[Fault | None]:  # noqa: D102
        past = self.before is not None and self.before < basis.today
        return [Fault.UNTIL_PAST if past else None]

    def own_acts(self, basis: ActingBasis) -> list[Act]:  # noqa: D102
        return [
            AppointmentWanted(
                what=self.what, with_role=self.with_role, before=self.before, text=self.text.strip()
            )
        ]


@dataclass(frozen=True, kw_only=True)
class ReopenForm(PatientForm):
    """Closed duties are open again; also those put off."""

    duties: tuple[str, ...]

    def own_faults(self, basis: ActingBasis) -> list[Fault | None]:  # noqa: D102
        return [None if self._chosen(basis) else Fault.NO_DUTY]

    def own_acts(self, basis: ActingBasis) -> list[Act]:  # noqa: D102
        return [Reopened(reason=duty.reason, of=duty.of) for duty in self._chosen(basis)]

    def _chosen(self, basis: ActingBasis) -> list[OpenDuty]:
        return _chosen(self.duties, reopenable(basis))


def reopenable(basis: ActingBasis) -> tuple[OpenDuty, ...]:
    """What can be opened again: duties closed here (a discharge that was «ikke aktuelt» too), and those put off."""
    said = basis.record.last_words
    put_off = [duty for duty in basis.duties if duty.row_reason.postponed and not duty.is_discharge]
    closed = [duty for duty in basis.closed if (duty.reason, duty.of) in said]
    return (*closed, *put_off)
