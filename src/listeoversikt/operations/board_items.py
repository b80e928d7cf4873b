"""What the team's board holds about patients: its parts, a row, and the rows that one patient's record gives."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

import numpy as np

from listeoversikt.clinical.workdays import workday_after
from listeoversikt.followup.discharge import ClockState
from listeoversikt.followup.journal_state import attempts_told, awaits_journal
from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import Closed, Contact, Outcome, Reply
from listeoversikt.followup.log.patient_acts import MemberFrom, Sign, StopSign
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.logged_contacts import standing_sign
from listeoversikt.followup.open_discharges import OPEN, newest_ends
from listeoversikt.followup.panel import plans_ahead
from listeoversikt.followup.settling import given_up
from listeoversikt.followup.team import Team
from listeoversikt.operations.office import View
from listeoversikt.operations.patient_gone import why_gone
from listeoversikt.operations.row_log import unseen_answers
from listeoversikt.operations.worklist_rows import SEX_LETTERS, WorklistLine
from listeoversikt.patient_list.frames import Days, Sex
from listeoversikt.patient_list.snapshot import date_of

LONG_WAIT = 5
"""So many working days may the doctor take before it stands still."""
LONG_IN_HOSPITAL = dt.timedelta(days=7)
"""After so long somebody asks whether the patient is still in hospital."""


class Part(StrEnum):
    """The board's parts, in order."""

    TODAY = "today"
    ANSWERED = "answered"
    TO_DOCTOR = "to_doctor"
    STUCK = "stuck"
    IN_HOSPITAL = "in_hospital"
    BOOKING = "booking"
    UNPLANNED = "unplanned"
    JOURNAL = "journal"


class Stuck(StrEnum):
    """Why something stands still."""

    OVERDUE = "overdue"
    ATTEMPTS = "attempts"
    DOCTOR = "doctor"
    IN_HOSPITAL = "in_hospital"
    SHORT_STAY = "short_stay"


@dataclass(frozen=True, slots=True)
class BoardItem:
    """One row of the board about a patient. ``of`` is the event it rests on, ``by`` who wrote it, ``to`` who has it.

    ``since``: the day it was written, or, for what stands still, the due day. ``act`` is the act itself, ``line`` the
    patient's line on the worklist where there is one. ``long_wait``: the doctor has had it for too long. ``asked``:
    the question that an answer is to. ``tried``: the unanswered attempts that a line for the journal tells of.
    """

    part: Part
    patient_id: str
    person: str
    of: str
    by: str
    to: str
    since: dt.date | None
    act: Act | None = None
    line: WorklistLine | None = None
    stuck: tuple[Stuck, ...] = ()
    long_wait: bool = False
    asked: str = ""
    tried: int = 0

    @property
    def waits(self) -> bool:
        """Whether it's about a patient of whom everything waits for the doctor's yes."""
        return self.line is not None and self.line.waits

    @property
    def tried_in_vain(self) -> bool:
        """Whether it's about nothing but attempts that reached nobody."""
        act = self.act
        return (
            self.tried > 0
            and isinstance(act, Contact)
            and not act.reached
            and act.outcome is not Outcome.SENT
        )

    @property
    def key(self) -> str:
        """The row's stable name: a patient may be on the board several times."""
        return f"{self.part.value} {self.patient_id} {self.of}"


class BoardPeople:
    """Who a patient is, in a few words, and who has what about the patient."""

    def __init__(self, view: View) -> None:
        patients = view.patient_list.patients
        self._view = view
        self._typed_too = view.current.patient_list
        self.today, self.team = view.today, view.settings.team
        self._closed_days = view.settings.clock.closed_days
        self._position = view.position
        self._gp, self._gps = patients["gp"], patients.labels["gp"]
        self._sex, self._age = patients["sex"], view.scored.groups.scores.age

    def gp(self, patient_id: str) -> str:
        """The key of the patient's list; "" = none."""
        row = self._position.get(patient_id)
        number = -1 if row is None else int(self._gp[row])
        return self._gps[number] if number >= 0 else ""

    def is_gone(self, patient_id: str) -> bool:
        """Died, moved, or not in the extract."""
        return bool(why_gone(self._view, patient_id))

    def person(self, patient_id: str) -> str:
        """«84 K, L02»; "" for one who isn't on the list any more."""
        row = self._position.get(patient_id)
        if row is None:
            return ""
        letter = SEX_LETTERS.get(Sex(int(self._sex[row])), "")
        who = f"{int(self._age[row])} {letter}".strip()
        gp = self.gp(patient_id)
        return f"{who}, {gp}" if gp else who

    def doctor(self, patient_id: str, asked: str = "") -> str:
        """The doctor who has a question today; "" = whoever is the patient's doctor."""
        return doctor_of(self.team, self.gp(patient_id), asked, self.today)

    def owner(self, patient_id: str, record: PatientRecord) -> str:
        """Who has the patient today; "" = nobody."""
        return self.team.owner(record.owner, self.gp(patient_id), self.today)

    def asker(self, patient_id: str, who: str) -> str:
        """Who hears the answer today: the one who asked, or who stands in."""
        known = self.team.member(who) is not None
        return self.team.owner(who, self.gp(patient_id), self.today) if known else who

    @cached_property
    def _left_hospital(self) -> Days:
        return newest_ends(self._typed_too)

    def in_hospital(self, patient_id: str, record: PatientRecord) -> StopSign | None:
        """The sign that holds: no stay known by now ended on its day or later."""
        if Sign.IN_HOSPITAL not in record.stops:
            return None
        row = self._position.get(patient_id)
        if row is None:
            return None
        return standing_sign(record, Sign.IN_HOSPITAL, self.today, int(self._left_hospital[row]))

    def is_stopped(self, record: PatientRecord) -> bool:
        """Dead, or moved."""
        return any(record.stopped(sign, self.today) is not None for sign in (Sign.DEAD, Sign.MOVED))

    @cached_property
    def _running(self) -> Mapping[int, tuple[dt.date, ...]]:
        clocks = self._view.scored.discharges
        rows = np.flatnonzero(clocks.in_state(*OPEN, ClockState.WAITING))
        found: dict[int, tuple[dt.date, ...]] = {}
        for patient, day in zip(clocks.patient[rows].tolist(), clocks.discharged[rows].tolist(), strict=True):
            found[patient] = (*found.get(patient, ()), date_of(day))
        return found

    def running(self, patient_id: str, record: PatientRecord) -> tuple[dt.date, ...]:
        """The days of the patient's discharges whose contact is still to be made."""
        if self.is_stopped(record):
            return ()
        row = self._position.get(patient_id)
        days = () if row is None else self._running.get(row, ())
        return tuple(day for day in days if not given_up(record, day.isoformat()))

    def waits_long(self, since: dt.date) -> bool:
        """Whether more than five working days have gone."""
        return workday_after(since, LONG_WAIT, closed=self._closed_days) < self.today


def doctor_of(team: Team, gp: str, asked: str, today: dt.date) -> str:
    """Who answers today: the doctor asked or who stands in, else the list's doctor."""
    return (team.stand_in(asked, today) if asked else "") or team.doctor_of(gp, today) or asked


def of_record(people: BoardPeople, patient: str, record: PatientRecord) -> list[BoardItem]:
    """What one patient's record puts on the board; of one who is gone only what belongs in the journal."""
    if record.quiet:
        return []
    if people.is_stopped(record) or people.is_gone(patient):
        return _journal_items(people, patient, record)
    return [
        *_answers(people, patient, record),
        *_questions(people, patient, record),
        *_prepared(people, patient, record),
        *_in_hospital(people, patient, record),
        *_bookings(people, patient, record),
        *_journal_items(people, patient, record),
        *_followed(people, patient, record),
    ]


def _answers(people: BoardPeople, patient: str, record: PatientRecord) -> list[BoardItem]:
    """A doctor's answers until the one who asked has seen them; «talk to me» is the doctor's too."""
    items = []
    for asked in unseen_answers(record):
        assert asked.answer is not None
        assert asked.answered is not None
        doctor = people.team.stand_in(asked.answered.who, people.today) or asked.answered.who
        asker = people.asker(patient, asked.entry.who)
        item = BoardItem(
            Part.ANSWERED,
            patient,
            people.person(patient),
            asked.entry.uuid,
            asked.answered.who,
            asker,
            asked.answered.day,
            asked.answer,
            asked=asked.question.text,
        )
        items.append(item)
        if asked.answer.reply is Reply.TALK:
            items.append(replace(item, part=Part.TO_DOCTOR, by=asked.entry.who, to=doctor))
    return items


def _in_hospital(people: BoardPeople, patient: str, record: PatientRecord) -> list[BoardItem]:
    """One who is in hospital by a stop sign; from the seventh day somebody asks whether that still holds."""
    sign = people.in_hospital(patient, record)
    if sign is None:
        return []
    entry, _ = record.stops[Sign.IN_HOSPITAL]
    long = people.today >= sign.day + LONG_IN_HOSPITAL
    return [
        BoardItem(
            Part.STUCK if long else Part.IN_HOSPITAL,
            patient,
            people.person(patient),
            entry.uuid,
            entry.who,
            people.owner(patient, record),
            sign.day,
            sign,
            stuck=(Stuck.IN_HOSPITAL,) if long else (),
        )
    ]


def _followed(people: BoardPeople, patient: str, record: PatientRecord) -> list[BoardItem]:
    """One who is followed, when that was to be thought over again by now, or out of hospital with nothing planned.

    The worklist may still have a duty for the one for whom nothing is planned here.
    """
    member = record.member
    if member is None or not member.on(people.today):
        return []
    over = is_over(member.began, people.today)
    inside = people.in_hospital(patient, record) is not None
    if not over and (inside or plans_ahead(record, people.today)):
        return []
    return [
        BoardItem(
            Part.UNPLANNED,
            patient,
            people.person(patient),
            member.entry.uuid,
            member.entry.who,
            people.owner(patient, record),
            member.began.until if over else member.began.day,
            member.began,
        )
    ]


def is_over(began: MemberFrom, today: dt.date) -> bool:
    """Whether the membership was to be thought over again by that day."""
    return began.until is not None and began.until <= today


def _questions(people: BoardPeople, patient: str, record: PatientRecord) -> list[BoardItem]:
    items = []
    for asked in record.questions:
        if asked.answer is None:
            since = asked.entry.day
            items.append(
                BoardItem(
                    Part.TO_DOCTOR,
                    patient,
                    people.person(patient),
                    asked.entry.uuid,
                    asked.entry.who,
                    people.doctor(patient, asked.question.to),
                    since,
                    asked.question,
                    long_wait=people.waits_long(since),
                )
            )
    return items


def _prepared(people: BoardPeople, patient: str, record: PatientRecord) -> list[BoardItem]:
    """Medicine reviews that somebody other than a doctor has prepared: a doctor closes them."""
    items = []
    for (_, of), (entry, act) in record.last_words.items():
        if isinstance(act, Closed) and act.prepared:
            items.append(
                BoardItem(
                    Part.TO_DOCTOR,
                    patient,
                    people.person(patient),
                    of or entry.uuid,
                    entry.who,
                    people.doctor(patient),
                    act.day,
                    act,
                    long_wait=people.waits_long(act.day),
                )
            )
    return items


def _bookings(people: BoardPeople, patient: str, record: PatientRecord) -> list[BoardItem]:
    return [
        BoardItem(
            Part.BOOKING,
            patient,
            people.person(patient),
            booking.entry.uuid,
            booking.entry.who,
            people.team.secretary_of(people.gp(patient), people.today),
            booking.entry.day,
            booking.wanted,
        )
        for booking in record.bookings
        if booking.booked is None
    ]


def _journal_items(people: BoardPeople, patient: str, record: PatientRecord) -> list[BoardItem]:
    return [
        BoardItem(
            Part.JOURNAL,
            patient,
            people.person(patient),
            entry.uuid,
            entry.who,
            entry.who,
            entry.day,
            entry.act,
            tried=len(attempts_told(record, entry.uuid)),
        )
        for entry in awaits_journal(record, people.running(patient, record))
    ]
