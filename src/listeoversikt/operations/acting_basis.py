"""What the forms about one patient need to know: who it is, what is open, who works here, and what has been logged.

Plain values, worked out once when a form is opened; the checks of the forms are functions of it alone.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from listeoversikt.clinical.workdays import is_workday, workday_after
from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.patient_acts import Sign, StopSign, StopSignLifted
from listeoversikt.followup.log.patient_record import NOTHING, PatientRecord
from listeoversikt.followup.logged_contacts import standing_sign
from listeoversikt.followup.reasons import Reason, RowReason
from listeoversikt.followup.team import DOCTOR, OTHER, ROLES, Team
from listeoversikt.followup.worklist import PHONE_LIST_AGE
from listeoversikt.operations.act_faults import Fault
from listeoversikt.operations.journal_text import Who, who_of
from listeoversikt.operations.office import View
from listeoversikt.patient_list.frames import NO_DAY, STAYS
from listeoversikt.patient_list.snapshot import date_of, day_number


@dataclass(frozen=True)
class OpenDuty:
    """A duty of the patient's; ``row_reason`` is what the words are made of."""

    row_reason: RowReason

    @property
    def reason(self) -> Reason:
        """Why the patient is on the list."""
        return self.row_reason.reason

    @property
    def of(self) -> str:
        """Which of them; see ``RowReason.of``."""
        return self.row_reason.of

    @property
    def key(self) -> str:
        """A name of the duty, for fields."""
        return f"{self.reason.value}/{self.of}"

    @property
    def due(self) -> dt.date | None:
        """The day it's due; None = no due date."""
        return None if self.row_reason.due == NO_DAY else date_of(self.row_reason.due)

    @property
    def is_discharge(self) -> bool:
        """A discharge clock: settled by contacts alone."""
        return self.reason is Reason.DISCHARGE

    @property
    def discharged(self) -> dt.date | None:
        """The day of discharge, of a discharge clock."""
        return dt.date.fromisoformat(self.of) if self.is_discharge and self.of else None


@dataclass(frozen=True)
class Lifetime:
    """What bounds any date about the patient; None = not known, or not yet."""

    born: int
    list_from: dt.date | None = None
    list_to: dt.date | None = None
    died: dt.date | None = None


@dataclass(frozen=True)
class WorkDays:
    """The office's working days: the national ones without its own closed days."""

    saturday_counts: bool = False
    closed: frozenset[dt.date] = frozenset()

    def moved(self, day: dt.date) -> dt.date:
        """The day itself when it's a working day, else the first one after it."""
        if is_workday(day, saturday_counts=self.saturday_counts, closed=self.closed):
            return day
        return self.after(day, 1)

    def after(self, day: dt.date, count: int) -> dt.date:
        """Working day number ``count`` after ``day``."""
        return workday_after(day, count, saturday_counts=self.saturday_counts, closed=self.closed)


@dataclass(frozen=True)
class ActingBasis:
    """``user`` and ``role`` are who acts; ``now`` is the time of day when today is really today, else None.

    ``duties`` are the open ones, most binding first. ``discharged``: the discharge that the user looks at, if any.
    ``left_hospital``: the newest discharge known, with a clock or without.
    """

    patient_id: str
    today: dt.date
    index_date: dt.date
    user: str
    role: str
    who: Who
    now: dt.time | None = None
    discharged: dt.date | None = None
    left_hospital: dt.date | None = None
    record: PatientRecord = field(default=NOTHING)
    duties: tuple[OpenDuty, ...] = ()
    closed: tuple[OpenDuty, ...] = ()
    team: Team = field(default_factory=Team)
    lifetime: Lifetime = field(default_factory=lambda: Lifetime(0))
    work_days: WorkDays = field(default_factory=WorkDays)

    def holds(self, sign: Sign) -> StopSign | None:
        """The stop sign when it holds today: «in hospital now» ends with a discharge known since."""
        left = -1 if self.left_hospital is None else day_number(self.left_hospital)
        return standing_sign(self.record, sign, self.today, left)

    def in_hospital_from(self, day: dt.date) -> list[Act]:
        """What sets «in hospital now»: one that a discharge has ended is taken away first, so that both stays are kept."""
        over = Sign.IN_HOSPITAL in self.record.stops and self.holds(Sign.IN_HOSPITAL) is None
        before: list[Act] = [StopSignLifted(sign=Sign.IN_HOSPITAL)] if over else []
        sign = StopSign(sign=Sign.IN_HOSPITAL, day=day, discharge_known=self.left_hospital)
        return [*before, sign]

    @property
    def ticked(self) -> bool:
        """«Riktig pasient» was ticked by the user today."""
        return self.record.right_patient(self.user, self.today)

    @property
    def seen(self) -> int:
        """The number of the newest event that the user sees."""
        return self.record.last

    @property
    def is_child(self) -> bool:
        """Under 16 by calendar year: met through the guardian."""
        return self.today.year - self.lifetime.born < PHONE_LIST_AGE

    @property
    def is_doctor(self) -> bool:
        """Whether the user is a doctor."""
        return self.role == DOCTOR

    @property
    def has_role(self) -> bool:
        """Whether it's known what the user is; without that a contact settles no clock."""
        return self.role != OTHER or self.team.member(self.user) is not None

    @property
    def is_leader(self) -> bool:
        """Whether the user leads the team; where no leader is named, everybody does."""
        return self.team.leads(self.user)

    @property
    def discharges(self) -> tuple[dt.date, ...]:
        """Days of discharge whose contact is open, newest first."""
        days = [duty.discharged for duty in self.duties]
        return tuple(sorted((day for day in days if day is not None), reverse=True))

    @property
    def colleagues(self) -> tuple[str, ...]:
        """Whom something can be given to: the members in the team today, then the roles that anybody may have."""
        members = tuple(member.id for member in self.team.active(self.today))
        return (*members, *(role for role in ROLES[:3]))

    def duty(self, key: str) -> OpenDuty | None:
        """The open duty of that key."""
        return next((duty for duty in self.duties if duty.key == key), None)

    def colleague_fault(self, to: str) -> Fault | None:
        """Whether something can be given to ``to``: a member who hasn't left, or a role."""
        if not to:
            return Fault.NO_ONE
        if to in ROLES:
            return None
        member = self.team.member(to)
        if member is None:
            return None if not self.team and to == self.user else Fault.UNKNOWN_COLLEAGUE
        return Fault.HAS_LEFT if member.has_left(self.today) else None

    def day_fault(self, day: dt.date | None, *, may_be_future: bool = False) -> Fault | None:
        """A date of something that happened: not ahead, and inside the patient's time on the list."""
        if day is None:
            return Fault.NO_DATE
        if day > self.today and not may_be_future:
            return Fault.FUTURE
        life = self.lifetime
        if day.year < life.born:
            return Fault.BEFORE_BIRTH
        if life.list_from is not None and day < life.list_from:
            return Fault.BEFORE_LIST
        if life.died is not None and day > life.died:
            return Fault.AFTER_DEATH
        if life.list_to is not None and day >= life.list_to:
            return Fault.AFTER_LEAVING
        return None

    def tick_fault(self, ticked: bool) -> Fault | None:
        """«Riktig pasient» is ticked the first time that day."""
        return None if ticked or self.ticked else Fault.NOT_TICKED


def acting_basis(
    view: View,
    patient_id: str,
    *,
    user: str,
    role: str,
    now: dt.time | None = None,
    discharged: dt.date | None = None,
) -> ActingBasis:
    """What the forms need, of one patient; raises ``NotOnList``."""
    who = who_of(view, patient_id)
    row = view.scored.work.row_of(patient_id)
    clock = view.settings.clock
    return ActingBasis(
        patient_id=patient_id,
        today=view.today,
        index_date=view.index_date,
        user=user,
        role=role,
        who=who,
        now=now,
        discharged=discharged,
        left_hospital=_left_hospital(view, patient_id),
        record=view.record(patient_id),
        duties=_duties(row.reasons if row is not None else ()),
        closed=_duties(view.closed_of(patient_id)),
        team=view.settings.team,
        lifetime=_lifetime(view, patient_id),
        work_days=WorkDays(clock.saturday_counts, clock.closed_days),
    )


def _duties(reasons: Iterable[RowReason]) -> tuple[OpenDuty, ...]:
    return tuple(OpenDuty(reason) for reason in reasons)


def _left_hospital(view: View, patient_id: str) -> dt.date | None:
    """The day the newest stay ended; one that goes on, or none at all, gives None."""
    stays = view.current.patient_list.events(STAYS)
    if stays is None:
        return None
    ends = stays["end"][stays["patient"] == view.position[patient_id]]
    ended = ends[ends != NO_DAY]
    return date_of(int(ended.max())) if len(ended) else None


def _lifetime(view: View, patient_id: str) -> Lifetime:
    row = view.position[patient_id]
    patients = view.current.patient_list.patients

    def day(column: str) -> dt.date | None:
        value = int(patients[column][row])
        return None if value == NO_DAY else date_of(value)

    return Lifetime(int(patients["birth_year"][row]), day("list_from"), day("list_to"), day("died"))
