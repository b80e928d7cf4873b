"""What the page *Utskrivninger* shows, as plain data: no Qt, no columns."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from listeoversikt.followup.discharge import ClockState, LapseReason
from listeoversikt.followup.ladder import Adherence, Rung
from listeoversikt.followup.open_discharges import OPEN
from listeoversikt.followup.short_term_stay import ShortTermWait
from listeoversikt.followup.target_groups import RiskBand, TargetGroup
from listeoversikt.indicators.result import Remark
from listeoversikt.operations.clock_boxes import ClockBoxes
from listeoversikt.patient_list.frames import ContactKind, Role


class RungState(StrEnum):
    """How a step stands."""

    DONE = "done"
    DONE_LATE = "done_late"
    AHEAD = "ahead"
    SOON = "soon"
    TODAY = "today"
    OVER = "over"
    OFF = "off"  # it fell away
    WAITING = "waiting"
    UNKNOWN = "unknown"  # «kontakter mangler»


@dataclass(frozen=True, slots=True)
class LadderStep:
    """One step; ``due`` and ``done`` where there are such days."""

    rung: Rung
    state: RungState
    due: dt.date | None = None
    done: dt.date | None = None


@dataclass(frozen=True, slots=True)
class DischargeLine:
    """One clock.

    ``diagnosis`` is the main one's title (its code where no title is shipped), "" if unknown. ``from_known`` is
    None where the day the office got to know isn't known: never set equal to the discharge. ``ladder`` is empty
    for those who don't have it. ``soon``: due by the next working day, and not today. ``unseen`` marks «kontakter mangler».
    ``logged``: the contact that counts was logged here; then ``initiative`` and ``declined`` are known.
    ``attempts``: how often nobody answered since the discharge, ``next_try`` the day of the next one; of open clocks.
    ``stopped``: died or left the list by today, when the state is still one that runs: in the figures it's overdue,
    then missed, and there is nobody to reach.
    ``readmitted``: the first admission after it that's known, also when the duty didn't fall away by it. ``set_aside``:
    why somebody said «ikke aktuelt» of a clock that runs; it's off the worklist, and the clock stays as it is.
    ``wait``: how the wait for the end of a short-term stay stands; None for one that doesn't wait. ``from_message``: only
    a message has told of it.
    """

    key: str
    patient_id: str
    age: int
    sex: str
    gp: str
    band: RiskBand
    groups: tuple[TargetGroup, ...]
    discharged: dt.date
    diagnosis: str
    known: dt.date | None
    due: dt.date | None
    due_from_known: dt.date | None
    office_due: dt.date | None
    contact: dt.date | None
    contact_kind: ContactKind | None
    contact_role: Role | None
    state: ClockState
    soon: bool
    lapse: LapseReason
    lapsed: dt.date | None
    unseen: bool
    days_over: int
    typed_in: bool
    logged: bool
    initiative: bool
    declined: bool
    attempts: int
    next_try: dt.date | None
    to_doctor: bool
    through_guardian: bool
    from_discharge: ClockBoxes
    from_known: ClockBoxes | None
    ladder: tuple[LadderStep, ...]
    stopped: LapseReason = LapseReason.NONE
    readmitted: dt.date | None = None
    set_aside: str = ""
    wait: ShortTermWait | None = None
    from_message: bool = False

    @property
    def asked_since(self) -> dt.date | None:
        """From when somebody is to ask whether the patient is still in short-term care; None = not now."""
        return None if self.wait is None else self.wait.asked

    @property
    def lost(self) -> bool:
        """Waited in vain: nobody knows how the short-term stay ended, or whether there was one."""
        return self.state is ClockState.LAPSED and self.lapse is LapseReason.NO_SHORT_TERM_STAY

    @property
    def next_of_kin(self) -> bool:
        """The contact that counts was with the next of kin."""
        return self.contact_kind is ContactKind.NEXT_OF_KIN

    @property
    def open(self) -> bool:
        """Somebody still has to reach the patient."""
        return self.state in OPEN and self.stopped is LapseReason.NONE and not self.set_aside


@dataclass(frozen=True, slots=True)
class DueDay:
    """One button of the strip: how many are due that day. ``day`` None gathers what is over the limit.

    ``hours_due``: what everything due that day takes, other duties too; ``hours`` those there are, None where it
    makes no sense to ask. ``by_norm``: the office hasn't entered its hours, so they are the pilot's norm.
    """

    day: dt.date | None
    count: int
    closed: bool = False
    hours_due: float = 0.0
    hours: float | None = None
    by_norm: bool = False


@dataclass(frozen=True, slots=True)
class InTime:
    """A share in time, the same as the indicator's; ``share`` None = missing, and ``remarks`` say why."""

    numerator: int = 0
    denominator: int = 0
    share: float | None = None
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True)
class DischargePage:
    """What the page shows. ``lines`` come most urgent first; ``days`` is how far back they reach.

    ``adherence``: done in time, per step of the ladder; None where contacts are missing. ``waits_lapsed``: so many
    waited in vain for the end of a short-term stay in the last 365 days; None where stays are missing.
    """

    lines: tuple[DischargeLine, ...]
    strip: tuple[DueDay, ...]
    in_time: InTime
    in_time_from_known: InTime
    adherence: Mapping[Rung, Adherence] | None
    today: dt.date
    days: int
    stays_missing: bool
    contacts_missing: bool
    known_missing: bool
    waits_lapsed: int | None = None
