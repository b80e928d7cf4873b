"""Every act of the follow-up, as plain typed records: what an event's payload holds, and nothing else.

An act about a patient is an event with that patient; who and when stand in the event. Dates are the office's own
days. New fields get a default, so that old events can always be read. ``ACTS`` names each kind as it stands in
the log. Source: follow-up contract; window contract, sections 3 and 14.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Any

import msgspec

from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.block_acts import Blocked, Unblocked
from listeoversikt.followup.log.goal_acts import (
    GoalAction,
    GoalAmended,
    GoalCompared,
    GoalDrafted,
    GoalDropped,
    GoalEnded,
    GoalImported,
    GoalLocked,
    GoalSaved,
)
from listeoversikt.followup.log.patient_acts import (
    Discussed,
    EvidenceMark,
    Flags,
    JournalMark,
    MemberEnded,
    MemberFrom,
    Overridden,
    RightPatient,
    StopSign,
    StopSignLifted,
)
from listeoversikt.followup.log.plan_acts import (
    PlanEdited,
    PlanEnded,
    PlanReviewed,
    PlanStarted,
    TemplateRemoved,
    TemplateSaved,
)
from listeoversikt.followup.log.review_acts import (
    ReviewClosed,
    Reviewed,
    ReviewListed,
    ReviewPaused,
    ReviewStarted,
    SelectionRemoved,
    SelectionSaved,
)
from listeoversikt.followup.reasons import Reason

# -- contacts ---------------------------------------------------------------------------------------------------


class Channel(StrEnum):
    """How somebody was, or was to be, reached."""

    PHONE = "phone"
    VIDEO = "video"
    E_CONSULTATION = "e_consultation"
    CONSULTATION = "consultation"
    HOME_VISIT = "home_visit"
    LETTER = "letter"  # letter or Helsenorge: an attempt, never a contact


class Outcome(StrEnum):
    """How it went."""

    ANSWERED = "answered"
    NEXT_OF_KIN = "next_of_kin"  # next of kin answered
    DECLINED = "declined"  # reached, and declined: done, «takket nei»
    NO_ANSWER = "no_answer"
    WRONG_NUMBER = "wrong_number"
    NO_INTERPRETER = "no_interpreter"
    ADMITTED = "admitted"  # the patient is in hospital
    DID_NOT_COME = "did_not_come"
    SENT = "sent"  # a letter


REACHED = frozenset({Outcome.ANSWERED, Outcome.NEXT_OF_KIN, Outcome.DECLINED})
"""The outcomes that make it a contact; the others make it an attempt."""


class Contact(Act, frozen=True, kw_only=True):
    """A contact or an attempt on ``day``; ``clock`` is hours and minutes, "" where it wasn't noted.

    ``role``: what the one who did it is (lege, sykepleier, helsesekretaer, annet). ``discharged``: the day of the
    discharge it was made for. ``closes``: keys of reasons that it settled. ``minutes``: 0 = not noted.
    ``initiative``: the team's own, else the patient's. ``note``: one line, encrypted, never exported.
    """

    day: dt.date
    channel: Channel
    outcome: Outcome
    role: str
    clock: str = ""
    minutes: int = 0
    initiative: bool = True
    discharged: dt.date | None = None
    closes: tuple[str, ...] = ()
    next_step: str = ""
    note: str = ""

    @property
    def reached(self) -> bool:
        """False for an attempt."""
        return self.outcome in REACHED and self.channel is not Channel.LETTER


class NextTry(Act, frozen=True, kw_only=True):
    """The next attempt is on ``day``; None takes it away."""

    day: dt.date | None
    channel: Channel | None = None


# -- duties -----------------------------------------------------------------------------------------------------


class How(StrEnum):
    """How a duty was closed."""

    DONE = "done"
    DECLINED = "declined"
    NOT_APPLICABLE = "not_applicable"


class Closed(Act, frozen=True, kw_only=True):
    """A reason's duty is closed on ``day``. ``of`` tells two duties of one reason apart (see ``RowReason.of``).

    ``prepared``: a nurse's medicine review, which rests while the doctor has it, and isn't done until she closes it.
    ``until``: it may come back from that day; None = after the reason's own rest (``followup.settling.REST_DAYS``).
    """

    reason: Reason
    of: str = ""
    how: How
    day: dt.date
    until: dt.date | None = None
    why: str = ""
    prepared: bool = False


class Postponed(Act, frozen=True, kw_only=True):
    """A reason's duty is put off until a working day, with the reason why. Never a discharge clock."""

    reason: Reason
    of: str = ""
    until: dt.date
    why: str


class Reopened(Act, frozen=True, kw_only=True):
    """A closed or postponed duty is open again."""

    reason: Reason
    of: str = ""


class Assigned(Act, frozen=True, kw_only=True):
    """The patient's open duties belong to that member of the team; "" = to nobody but the list's own nurse."""

    to: str
    why: str = ""


class Task(Act, frozen=True, kw_only=True):
    """Something handed over («overlat til»), or set for oneself: a duty of its own, named by its event's id.

    ``to``: a member of the team, or a role. ``due``: a working day. ``review``: the session it came out of.
    ``closes``: the reason that is done when a doctor closes the task. ``channel``: how the patient is to be met.
    """

    to: str
    due: dt.date | None
    text: str
    review: str = ""
    closes: Reason | None = None
    channel: Channel | None = None


class Urgent(Act, frozen=True, kw_only=True):
    """«Haster», on or off."""

    on: bool


class KnownMark(Act, frozen=True, kw_only=True):
    """«Kjent fra før» (True) or «nytt for oss» (False), for a reason ("" = the patient)."""

    known: bool
    reason: str = ""


class AppointmentWanted(Act, frozen=True, kw_only=True):
    """«Sett opp time»: what the health secretary is asked to book, with whom and before when."""

    what: Channel
    with_role: str
    before: dt.date | None = None
    text: str = ""


class AppointmentSet(Act, frozen=True, kw_only=True):
    """The appointment wanted by event ``of`` is booked on ``day``; None = it's not needed any more."""

    of: str
    day: dt.date | None = None
    clock: str = ""


class TakenOn(Act, frozen=True, kw_only=True):
    """The program has put the patient on the list for a reason that takes on at most so many a week."""

    reason: Reason
    day: dt.date


class Proposed(Act, frozen=True, kw_only=True):
    """The program has seen outreach for the reason wait for the doctor since ``day``; None: it doesn't any more."""

    reason: Reason
    day: dt.date | None


class Fulfilled(Act, frozen=True, kw_only=True):
    """A newer extract shows that a duty somebody had taken up is done: by which table and day.

    ``row`` is the line in the file of that table, -1 where it can't be named; ``what`` the row's kind of contact,
    measure or measurement.
    """

    reason: Reason
    of: str = ""
    table: str
    day: dt.date
    row: int = -1
    what: str = ""
    extract: int


# -- the doctor in the loop -------------------------------------------------------------------------------------


class Approved(Act, frozen=True, kw_only=True):
    """The patient's doctor says yes to outreach for a reason."""

    reason: Reason


class NotNow(Act, frozen=True, kw_only=True):
    """«Ikke nå, fordi …»: closes a proposal until that day."""

    reason: Reason
    until: dt.date
    why: str


class Question(Act, frozen=True, kw_only=True):
    """A question to the doctor; ``to`` a member of the team, "" = the patient's own doctor.

    ``discharged``: asked whether somebody is to go home to the patient after that discharge.
    """

    text: str
    to: str = ""
    discharged: dt.date | None = None


class Reply(StrEnum):
    """The doctor's answer in two clicks."""

    YES = "yes"
    NO = "no"
    TALK = "talk"  # talk to me


class Answer(Act, frozen=True, kw_only=True):
    """The answer to the question asked by event ``of``."""

    of: str
    reply: Reply
    text: str = ""


class AnswerSeen(Act, frozen=True, kw_only=True):
    """The one who asked has seen the answer to the question asked by event ``of``."""

    of: str


# -- discharges -------------------------------------------------------------------------------------------------


class Ticked(Act, frozen=True, kw_only=True):
    """A point of the form after a discharge: done or not, with a day, a number or a short text where asked for."""

    discharged: dt.date
    item: str
    done: bool
    day: dt.date | None = None
    text: str = ""


class Signed(Act, frozen=True, kw_only=True):
    """A doctor signs a medicine point of the form."""

    discharged: dt.date
    item: str


class HomeCareAsked(Act, frozen=True, kw_only=True):
    """The home care service was asked to look in on one who doesn't answer after a discharge."""

    discharged: dt.date
    day: dt.date


class StillInShortTerm(Act, frozen=True, kw_only=True):
    """Asked on ``day``: the patient is still in short-term care after that discharge from hospital."""

    discharged: dt.date
    day: dt.date


# -- the office ----------------------------------------------------------------------------------------------------


class GoneThrough(Act, frozen=True, kw_only=True):
    """What extract number ``extract`` fulfils has been looked for; no patient."""

    extract: int


ACTS: dict[str, type[Act]] = {
    "contact": Contact,
    "next_try": NextTry,
    "closed": Closed,
    "postponed": Postponed,
    "reopened": Reopened,
    "assigned": Assigned,
    "task": Task,
    "urgent": Urgent,
    "known_mark": KnownMark,
    "appointment_wanted": AppointmentWanted,
    "appointment_set": AppointmentSet,
    "taken_on": TakenOn,
    "proposed": Proposed,
    "fulfilled": Fulfilled,
    "approved": Approved,
    "not_now": NotNow,
    "question": Question,
    "answer": Answer,
    "answer_seen": AnswerSeen,
    "member_from": MemberFrom,
    "member_ended": MemberEnded,
    "stop_sign": StopSign,
    "stop_sign_lifted": StopSignLifted,
    "flags": Flags,
    "right_patient": RightPatient,
    "discussed": Discussed,
    "journal_mark": JournalMark,
    "evidence_mark": EvidenceMark,
    "overridden": Overridden,
    "ticked": Ticked,
    "signed": Signed,
    "home_care_asked": HomeCareAsked,
    "still_in_short_term": StillInShortTerm,
    "plan_started": PlanStarted,
    "plan_edited": PlanEdited,
    "plan_reviewed": PlanReviewed,
    "plan_ended": PlanEnded,
    "review_started": ReviewStarted,
    "review_listed": ReviewListed,
    "reviewed": Reviewed,
    "review_paused": ReviewPaused,
    "review_closed": ReviewClosed,
    "selection_saved": SelectionSaved,
    "selection_removed": SelectionRemoved,
    "template_saved": TemplateSaved,
    "template_removed": TemplateRemoved,
    "gone_through": GoneThrough,
    "blocked": Blocked,
    "unblocked": Unblocked,
    "goal_drafted": GoalDrafted,
    "goal_imported": GoalImported,
    "goal_saved": GoalSaved,
    "goal_dropped": GoalDropped,
    "goal_locked": GoalLocked,
    "goal_amended": GoalAmended,
    "goal_action": GoalAction,
    "goal_compared": GoalCompared,
    "goal_ended": GoalEnded,
}
KIND_OF = {act: kind for kind, act in ACTS.items()}


def payload_of(act: Act) -> dict[str, Any]:
    """The act as plain JSON: dates as ISO dates, members as their values, what is default left out."""
    payload: dict[str, Any] = msgspec.to_builtins(act)
    return payload


def act_of(kind: str, payload: Any) -> Act | None:
    """The act of an event; None for a kind that isn't the follow-up's. Raises ``msgspec.ValidationError``."""
    wanted = ACTS.get(kind)
    return None if wanted is None else msgspec.convert(payload, wanted)
