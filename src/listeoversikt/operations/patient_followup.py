"""What the follow-up has on one patient, for the card: who has it, what was closed lately, what the extract says of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from listeoversikt.followup.after_discharge_form import Point, form_points
from listeoversikt.followup.care_plan import KeptPlan, plans_of
from listeoversikt.followup.log.acts import Closed, Fulfilled, How, NotNow, Task
from listeoversikt.followup.log.entry import Entry, of_kind
from listeoversikt.followup.log.patient_acts import Sign, StopSign
from listeoversikt.followup.log.patient_record import NOTHING, Booking, Duty, OpenTask, PatientRecord
from listeoversikt.followup.logged_contacts import standing_sign
from listeoversikt.followup.reasons import Reason
from listeoversikt.followup.taken_back import TakenBack, taken_back
from listeoversikt.operations.office import View
from listeoversikt.operations.patient_due import due_of
from listeoversikt.operations.patient_gone import why_gone

LATELY_DAYS = 90


@dataclass(frozen=True, slots=True)
class ClosedDuty:
    """A duty closed lately: here (``Closed``, ``NotNow``) or by an extract (``Fulfilled``). ``task``: its words, for a task.

    ``not_in_extract``: done here, the extract reaches past that day, and it still finds the reason. ``can_reopen``:
    it would be on the worklist if it hadn't been closed.
    """

    entry: Entry
    act: Closed | Fulfilled | NotNow
    task: str = ""
    not_in_extract: bool = False
    can_reopen: bool = False

    @property
    def day(self) -> dt.date:
        """The day it was done, or put away."""
        act = self.act
        return self.entry.day if isinstance(act, NotNow) else act.day


@dataclass(frozen=True)
class Followed:
    """The follow-up of one patient. ``owner`` is the member who has the duties today, "" = nobody in particular.

    ``closed`` is newest first. ``done_here``: duties that are open again although they were done here, with that
    event: the extract shows no sign of it. ``gone``: why the patient isn't on the list any more (see
    ``patient_gone``). ``plans`` are those kept here, oldest first. ``points`` are those of the form after a discharge.
    ``stops``: the stop signs that hold today.
    """

    record: PatientRecord = NOTHING
    owner: str = ""
    gone: str = ""
    closed: tuple[ClosedDuty, ...] = ()
    done_here: Mapping[Duty, tuple[Entry, Closed]] = field(default_factory=dict)
    plans: tuple[KeptPlan, ...] = ()
    points: tuple[Point, ...] = ()
    stops: tuple[StopSign, ...] = ()

    def point_name(self, key: str, language: str) -> str:
        """A point of the form after a discharge in words; one that is on no list any more is said as it is."""
        return next((point.word(language) for point in self.points if point.key == key), key)

    @cached_property
    def taken_back(self) -> tuple[TakenBack, ...]:
        """What was taken back and why, newest first."""
        return taken_back(self.record.raw)

    @property
    def open_tasks(self) -> tuple[OpenTask, ...]:
        """Tasks that nobody has closed."""
        words = self.record.last_words
        return tuple(
            task
            for task in self.record.tasks
            if not isinstance(words.get((Reason.HANDED_OVER, task.uuid), (None, None))[1], Closed)
        )

    @property
    def open_bookings(self) -> tuple[Booking, ...]:
        """Appointments that nobody has booked yet."""
        return tuple(one for one in self.record.bookings if one.booked is None)

    @property
    def open_plans(self) -> tuple[KeptPlan, ...]:
        """Plans that haven't ended."""
        return tuple(plan for plan in self.plans if plan.ended is None)


def followed(view: View, patient_id: str) -> Followed:
    """What is logged about a patient, as the card needs it."""
    record = view.record(patient_id)
    gone = why_gone(view, patient_id)
    if not record.raw:
        return Followed(owner=_owner(view, patient_id), gone=gone)
    return Followed(
        record=record,
        owner=_owner(view, patient_id),
        gone=gone,
        closed=_closed_lately(view, patient_id, record),
        done_here=_done_here(view, patient_id, record),
        plans=plans_of(record),
        points=form_points(view.settings.discharge_form),
        stops=stops_of(view, patient_id),
    )


def stops_of(view: View, patient_id: str) -> tuple[StopSign, ...]:
    """The stop signs that hold today; «in hospital now» ends with a discharge known since."""
    record, row = view.record(patient_id), view.position.get(patient_id)
    left = -1 if row is None else int(view.scored.work.work.left_hospital[row])
    found = (standing_sign(record, sign, view.today, left) for sign in Sign)
    return tuple(one for one in found if one is not None)


def _owner(view: View, patient_id: str) -> str:
    """Who has the patient's duties today; "" for one who isn't on the list."""
    row = view.position.get(patient_id)
    if row is None:
        return ""
    patients = view.patient_list.patients
    number = int(patients["gp"][row])
    gp = patients.labels["gp"][number] if number >= 0 else ""
    return view.settings.worklist.team.owner(view.record(patient_id).owner, gp, view.today)


def _open_names(view: View, patient_id: str) -> frozenset[Duty]:
    return frozenset(reason.name for reason in due_of(view, patient_id).reasons)


def _done_here(view: View, patient_id: str, record: PatientRecord) -> dict[Duty, tuple[Entry, Closed]]:
    """Duties found again after they were done here, by an extract that reaches past that day."""
    found = {}
    for name in _open_names(view, patient_id):
        word = record.last_words.get(name)
        if word is not None and _unseen(word[1], view.index_date):
            assert isinstance(word[1], Closed)
            found[name] = (word[0], word[1])
    return found


def _unseen(act: object, index_date: dt.date) -> bool:
    return isinstance(act, Closed) and act.how is How.DONE and act.day <= index_date


def _closed_lately(view: View, patient_id: str, record: PatientRecord) -> tuple[ClosedDuty, ...]:
    tasks = {entry.uuid: task.text for entry, task in of_kind(record.entries, Task)}
    resting = {reason.name for reason in view.closed_of(patient_id)}
    opened = _open_names(view, patient_id)
    found = []
    for name, (entry, act) in record.last_words.items():
        if isinstance(act, Closed) and name not in opened:
            rests, task = name in resting, act.reason is Reason.HANDED_OVER
            unseen = rests and not task and _unseen(act, view.index_date)
            found.append(ClosedDuty(entry, act, tasks.get(act.of, ""), unseen, can_reopen=rests))
    found += [ClosedDuty(entry, act) for entry, act in record.fulfilled]
    for entry, said in record.approvals.values():
        if isinstance(said, NotNow) and view.today < said.until:
            found.append(ClosedDuty(entry, said))
    recent = [one for one in found if (view.today - one.entry.day).days <= LATELY_DAYS]
    return tuple(sorted(recent, key=lambda one: (one.day, one.entry.sequence), reverse=True))
