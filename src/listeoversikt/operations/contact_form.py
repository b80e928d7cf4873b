"""The form of a contact or an attempt: what is wrong with it, and what it writes.

The outcome decides whether it's a contact: an attempt isn't one. A contact settles the duties ticked in the form;
reached and declined settles them as «takket nei». Source: follow-up contract, "Contact within three working days"
and "The worklist".
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from enum import StrEnum

from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import (
    REACHED,
    AppointmentWanted,
    Channel,
    Contact,
    How,
    NextTry,
    Outcome,
    Task,
)
from listeoversikt.followup.log.patient_acts import RightPatient, Sign
from listeoversikt.operations.act_faults import Fault, in_order
from listeoversikt.operations.acting_basis import ActingBasis, OpenDuty
from listeoversikt.operations.duty_acts import closing_acts

CLOCK = re.compile(r"(\d{1,2})[.:]?(\d{2})")
MOST_MINUTES = 600


class Reached(StrEnum):
    """Who was reached."""

    PATIENT = "patient"
    NEXT_OF_KIN = "next_of_kin"
    NOT_REACHED = "not_reached"


OUTCOMES: dict[Reached, tuple[Outcome, ...]] = {
    Reached.PATIENT: (Outcome.ANSWERED, Outcome.DECLINED),
    Reached.NEXT_OF_KIN: (Outcome.NEXT_OF_KIN,),
    Reached.NOT_REACHED: (
        *(Outcome.NO_ANSWER, Outcome.WRONG_NUMBER, Outcome.NO_INTERPRETER),
        *(Outcome.ADMITTED, Outcome.DID_NOT_COME),
    ),
}
"""The outcomes that can be chosen; a letter is ``SENT``, and reaches nobody."""


class Next(StrEnum):
    """What comes next."""

    NOTHING = ""
    TRY = "try"
    VISIT = "visit"
    TASK = "task"
    BOOKING = "booking"


@dataclass(frozen=True)
class NextStep:
    """The next step: a new attempt, a home visit, a task, or an appointment to book, with its day.

    ``to``: who has it ("" = the user). ``text``: what the task is. A day that isn't a working day is moved.
    ``channel``: how the patient is to be met by the task; a home visit is always one.
    """

    kind: Next = Next.NOTHING
    day: dt.date | None = None
    to: str = ""
    text: str = ""
    channel: Channel | None = None


@dataclass(frozen=True)
class ContactForm:
    """What was typed. ``closes``: keys of the duties that it settles (``OpenDuty.key``).

    ``in_hospital``: the stop sign «innlagt nå» goes with the outcome «innlagt». ``role``: what the user says to be,
    where that isn't known.
    """

    day: dt.date | None
    clock: str = ""
    channel: Channel = Channel.PHONE
    outcome: Outcome = Outcome.ANSWERED
    minutes: str = ""
    initiative: bool = True
    closes: tuple[str, ...] = ()
    next: NextStep = field(default_factory=NextStep)
    note: str = ""
    right_patient: bool = False
    in_hospital: bool = False
    role: str = ""

    @property
    def reached(self) -> bool:
        """False for an attempt."""
        return self.outcome in REACHED and self.channel is not Channel.LETTER


def outcomes_of(channel: Channel, reached: Reached) -> tuple[Outcome, ...]:
    """The outcomes to choose from."""
    return (Outcome.SENT,) if channel is Channel.LETTER else OUTCOMES[reached]


def read_clock(typed: str) -> str | None:
    """A time of day as the log keeps it; "" for none, None when it can't be understood.

    >>> [read_clock(text) for text in ("9.14", "0914", "23:59", "", "24.00")]
    ['09:14', '09:14', '23:59', '', None]
    """
    wanted = typed.strip().lower().removeprefix("kl.").strip()
    if not wanted:
        return ""
    found = CLOCK.fullmatch(wanted)
    if not found or int(found[1]) > 23 or int(found[2]) > 59:
        return None
    return f"{int(found[1]):02}:{found[2]}"


def read_minutes(typed: str) -> int | None:
    """Minutes, 0 when nothing is typed; None when it isn't a number of minutes."""
    wanted = typed.strip().removesuffix("min").strip()
    if not wanted:
        return 0
    if not (wanted.isascii() and wanted.isdigit()):
        return None
    minutes = int(wanted)
    return minutes if minutes <= MOST_MINUTES else None


def offers_hospital_sign(outcome: Outcome, basis: ActingBasis) -> bool:
    """Whether the attempt found the patient in hospital, and no sign says so yet."""
    return outcome is Outcome.ADMITTED and basis.holds(Sign.IN_HOSPITAL) is None


def discharge_of(form: ContactForm, basis: ActingBasis) -> dt.date | None:
    """The discharge it's made for: the one looked at, else the newest ticked one; of an attempt, the newest open."""
    if basis.discharged is not None:
        return basis.discharged
    if not form.reached:
        return basis.discharges[0] if basis.discharges else None
    days = [duty.discharged for duty in _ticked(form, basis)]
    return max((day for day in days if day is not None), default=None)


def contact_faults(form: ContactForm, basis: ActingBasis) -> tuple[Fault, ...]:
    """What is wrong, in the fields' order; empty when it can be saved."""
    found = [basis.tick_fault(form.right_patient), _day_fault(form, basis), *_clock_faults(form, basis)]
    if form.channel is Channel.LETTER and form.outcome is not Outcome.SENT:
        found.append(Fault.LETTER_REACHES_NOBODY)
    if form.reached and not basis.has_role and not form.role:
        found.append(Fault.NO_ROLE)
    if read_minutes(form.minutes) is None:
        found.append(Fault.BAD_MINUTES)
    return in_order([*found, *_next_faults(form.next, basis)])


def _day_fault(form: ContactForm, basis: ActingBasis) -> Fault | None:
    found = basis.day_fault(form.day)
    discharged = discharge_of(form, basis)
    if found is None and form.day is not None and discharged is not None and form.day < discharged:
        return Fault.BEFORE_DISCHARGE
    return found


def _clock_faults(form: ContactForm, basis: ActingBasis) -> list[Fault]:
    clock = read_clock(form.clock)
    if clock is None:
        return [Fault.BAD_CLOCK]
    if clock and form.day == basis.today and basis.now is not None and clock > f"{basis.now:%H:%M}":
        return [Fault.CLOCK_FUTURE]
    return []


def _next_faults(step: NextStep, basis: ActingBasis) -> list[Fault]:
    if step.kind is Next.NOTHING:
        return []
    found = []
    if step.day is None:
        found += [] if step.kind in (Next.TASK, Next.BOOKING) else [Fault.NO_NEXT_DATE]
    elif step.day < basis.today:
        found.append(Fault.NEXT_PAST)
    if step.kind is Next.TASK and not step.text.strip():
        found.append(Fault.NO_NEXT_TEXT)
    if step.kind in (Next.TASK, Next.VISIT) and step.to:
        fault = basis.colleague_fault(step.to)
        found += (
            {
                Fault.UNKNOWN_COLLEAGUE: [Fault.NEXT_UNKNOWN],
                Fault.HAS_LEFT: [Fault.NEXT_HAS_LEFT],
            }.get(fault, [])
            if fault is not None
            else []
        )
    return found


def contact_of(form: ContactForm, basis: ActingBasis, next_step: str = "") -> Contact:
    """The contact or attempt itself. ``next_step`` is the next step in words, for the text to the journal."""
    assert form.day is not None
    ticked = _ticked(form, basis) if form.reached else []
    return Contact(
        day=form.day,
        channel=form.channel,
        outcome=form.outcome,
        role=basis.role if basis.has_role else form.role or basis.role,
        clock=read_clock(form.clock) or "",
        minutes=read_minutes(form.minutes) or 0,
        initiative=form.initiative,
        discharged=discharge_of(form, basis),
        closes=tuple(dict.fromkeys(duty.reason.value for duty in ticked)),
        next_step=next_step,
        note=form.note.strip(),
    )


def contact_acts(
    form: ContactForm, basis: ActingBasis, *, next_step: str = "", prepared: str = ""
) -> tuple[Act, ...]:
    """What is written when it's saved: the tick, the contact, the duties it settles, a stop sign, what comes next.

    ``prepared`` is the text to the doctor about a medicine review that a nurse has prepared.
    """
    assert form.day is not None
    acts: list[Act] = [] if basis.ticked else [RightPatient(day=basis.today)]
    acts.append(contact_of(form, basis, next_step))
    if form.reached:
        how = How.DECLINED if form.outcome is Outcome.DECLINED else How.DONE
        for duty in _ticked(form, basis):
            if not duty.is_discharge:
                acts += closing_acts(duty, basis, how=how, day=form.day, prepared=prepared)
    if form.in_hospital and offers_hospital_sign(form.outcome, basis):
        acts += basis.in_hospital_from(form.day)
    acts += _next_acts(form.next, basis)
    return tuple(acts)


def _next_acts(step: NextStep, basis: ActingBasis) -> list[Act]:
    if step.kind is Next.NOTHING:
        return []
    day = None if step.day is None else basis.work_days.moved(step.day)
    if step.kind is Next.TRY:
        return [NextTry(day=day, channel=Channel.PHONE)]
    if step.kind is Next.BOOKING:
        return [
            AppointmentWanted(
                what=Channel.CONSULTATION,
                with_role=step.to or "lege",
                before=step.day,
                text=step.text.strip(),
            )
        ]
    channel = Channel.HOME_VISIT if step.kind is Next.VISIT else step.channel
    return [Task(to=step.to or basis.user, due=day, text=step.text.strip(), channel=channel)]


def _ticked(form: ContactForm, basis: ActingBasis) -> list[OpenDuty]:
    return [duty for duty in basis.duties if duty.key in form.closes]
