"""What the log says of a patient on the worklist: attempts, questions, hints, who changed something today."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from listeoversikt.followup.evidence_marks import is_marked
from listeoversikt.followup.facts import FactKind
from listeoversikt.followup.journal_state import awaits_journal
from listeoversikt.followup.log.acts import Fulfilled, Proposed, Reply, TakenOn
from listeoversikt.followup.log.patient_acts import Sign
from listeoversikt.followup.log.patient_record import Asked, PatientRecord
from listeoversikt.followup.logged_contacts import standing_sign
from listeoversikt.followup.reasons import Reason
from listeoversikt.followup.target_groups import TargetGroup
from listeoversikt.followup.worklist import WorklistRow

OWN_ACTS = (TakenOn, Proposed, Fulfilled)
"""What the program itself writes: no colleague has changed anything then."""


class Hint(StrEnum):
    """What to know before a contact, as far as a list may show it: the names of the fields of ``Flags``."""

    INTERPRETER = "interpreter"
    HEARING_SIGHT = "hearing_sight"
    HOME_SAFETY = "home_safety"
    ADDRESS_PROTECTED = "address_protected"
    GUARDIAN = "guardian"
    CHILDREN = "children"


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question to the doctor that nobody has answered. ``of`` is its event; ``to`` "" = the patient's own doctor."""

    of: str
    text: str
    to: str
    by: str


@dataclass(frozen=True, slots=True)
class NewAnswer:
    """A doctor's answer that the one who asked hasn't marked as seen. ``of`` is the question's event."""

    of: str
    reply: Reply
    asked_by: str
    by: str


@dataclass(frozen=True, slots=True)
class Logged:
    """What the log says of a patient on the list; all of it empty where nothing is logged.

    ``owners``: who has something to do about the patient, the one who has the patient first; "" = nobody.
    ``attempts`` are those since somebody was last reached, for a discharge since its day. ``known``: None = not
    said. ``awaits_journal`` counts what isn't «ført i journal» yet. ``changed_by``: the colleague who wrote last,
    when that was today. ``answers``: by others than ``user``. ``frailty_marked``: the row rests on a frailty whose evidence somebody has marked. ``last``
    is the newest event's number.
    """

    owners: tuple[str, ...] = ("",)
    urgent: bool = False
    attempts: int = 0
    last_attempt: dt.date | None = None
    next_try: dt.date | None = None
    questions: tuple[OpenQuestion, ...] = ()
    answers: tuple[NewAnswer, ...] = ()
    booking: bool = False
    member: bool = False
    known: bool | None = None
    stops: tuple[Sign, ...] = ()
    hints: tuple[Hint, ...] = ()
    awaits_journal: int = 0
    changed_by: str = ""
    frailty_marked: bool = False
    last: int = 0

    @property
    def owner(self) -> str:
        """Who has the patient today; "" = nobody."""
        return self.owners[0]


NOTHING_LOGGED = Logged()
"""Of a patient about whom nothing is logged, and whom nobody has."""


def logged_of(
    row: WorklistRow,
    record: PatientRecord,
    today: dt.date,
    user: str,
    owners: tuple[str, ...],
    left_hospital: int = -1,
) -> Logged:
    """What the log says of one on the list, as ``user`` sees it. ``left_hospital``: the newest discharge known."""
    attempts = record.attempts_since(_since(row))
    next_try = record.next_try
    return Logged(
        owners=owners,
        urgent=row.urgent,
        attempts=len(attempts),
        last_attempt=attempts[-1].contact.day if attempts else None,
        next_try=next_try.day if next_try is not None else None,
        questions=open_questions(record),
        answers=new_answers(record, user),
        booking=any(booking.booked is None for booking in record.bookings),
        member=record.member is not None,
        known=record.known.get(row.reasons[0].reason.value, record.known.get("")),
        stops=tuple(sign for sign in Sign if standing_sign(record, sign, today, left_hospital)),
        hints=hints_of(record),
        awaits_journal=len(awaits_journal(record, _running(row))),
        changed_by=changed_by(record, today, user),
        frailty_marked=_rests_on_frailty(row) and is_marked(record, FRAILTY),
        last=record.last,
    )


FRAILTY = "frailty_index"


def _rests_on_frailty(row: WorklistRow) -> bool:
    """Whether a reason says that the patient is one of the frail elderly."""
    return any(
        fact.kind is FactKind.IN_GROUP and fact.key == TargetGroup.FRAIL_ELDERLY
        for entry in row.reasons
        for fact in entry.facts
    )


def open_questions(record: PatientRecord) -> tuple[OpenQuestion, ...]:
    """Questions to the doctor without an answer, oldest first."""
    return tuple(
        OpenQuestion(asked.entry.uuid, asked.question.text, asked.question.to, asked.entry.who)
        for asked in record.questions
        if asked.answer is None
    )


def unseen_answers(record: PatientRecord) -> tuple[Asked, ...]:
    """Questions whose answer the one who asked hasn't seen, oldest first.

    «Talk to me» is over when it has been discussed. Nobody waits for an answer of one's own.
    """
    return tuple(
        asked
        for asked in record.questions
        if asked.answered is not None
        and asked.seen is None
        and asked.answered.who != asked.entry.who
        and not _talked(record, asked)
    )


def answers_to(records: Iterable[PatientRecord], who: str) -> int:
    """How many answers wait for that one to see them."""
    return sum(
        asked.entry.who == who for record in records if record.questions for asked in unseen_answers(record)
    )


def _talked(record: PatientRecord, asked: Asked) -> bool:
    if asked.answer is None or asked.answered is None or asked.answer.reply is not Reply.TALK:
        return False
    return any(entry.sequence > asked.answered.sequence for entry, _ in record.discussed)


def new_answers(record: PatientRecord, user: str) -> tuple[NewAnswer, ...]:
    """The answers that nobody has seen, but for those by ``user``."""
    return tuple(
        NewAnswer(asked.entry.uuid, asked.answer.reply, asked.entry.who, asked.answered.who)
        for asked in unseen_answers(record)
        if asked.answer is not None and asked.answered is not None and asked.answered.who != user
    )


def hints_of(record: PatientRecord) -> tuple[Hint, ...]:
    """What to know before a contact."""
    flags = record.flags
    return () if flags is None else tuple(hint for hint in Hint if getattr(flags, hint.value))


def changed_by(record: PatientRecord, today: dt.date, user: str) -> str:
    """The colleague who wrote last about the patient, when that was today; "" = nobody, or oneself."""
    people = [entry for entry in record.raw if not isinstance(entry.act, OWN_ACTS)]
    if not people or people[-1].day < today or people[-1].who == user:
        return ""
    return people[-1].who


def _running(row: WorklistRow) -> tuple[dt.date, ...]:
    """The days of the discharges whose clock runs."""
    of = (entry.of for entry in row.reasons if entry.reason is Reason.DISCHARGE)
    return tuple(dt.date.fromisoformat(day) for day in of if day)


def _since(row: WorklistRow) -> dt.date:
    first = row.reasons[0]
    return dt.date.fromisoformat(first.of) if first.reason is Reason.DISCHARGE and first.of else dt.date.min
