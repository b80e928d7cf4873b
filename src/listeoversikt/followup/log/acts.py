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

from listeoversikt.followup.reasons import Reason


class Act(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=False):
    """What was done; see the subclasses."""


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

    ``until``: it may come back from that day; None = after the reason's own rest (``followup.settling.REST_DAYS``).
    """

    reason: Reason
    of: str = ""
    how: How
    day: dt.date
    until: dt.date | None = None
    why: str = ""


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
    """

    to: str
    due: dt.date | None
    text: str
    review: str = ""


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


# -- the patient ------------------------------------------------------------------------------------------------


class Route(StrEnum):
    """How a patient came to be followed."""

    DOCTOR = "doctor"
    SEARCH = "search"
    ENQUIRY = "enquiry"
    DISCHARGE = "discharge"


class MemberFrom(Act, frozen=True, kw_only=True):
    """«Følges av PHT»: a person's decision. ``until``: when it's to be thought over again."""

    day: dt.date
    route: Route
    why: str
    until: dt.date | None = None


class MemberEnded(Act, frozen=True, kw_only=True):
    """No longer followed, and why."""

    day: dt.date
    why: str


class Sign(StrEnum):
    """Stop signs, set at once, before the next extract tells."""

    DEAD = "dead"
    IN_HOSPITAL = "in_hospital"
    MOVED = "moved"
    PALLIATIVE = "palliative"
    AWAY = "away"  # away until


class StopSign(Act, frozen=True, kw_only=True):
    """A stop sign holds from ``day``; ``until`` for one who is away."""

    sign: Sign
    day: dt.date
    until: dt.date | None = None


class StopSignLifted(Act, frozen=True, kw_only=True):
    """The sign doesn't hold any more."""

    sign: Sign


class Flags(Act, frozen=True, kw_only=True):
    """What to know before a contact; encrypted, never exported. The whole set, written anew each time."""

    interpreter: str = ""  # language; "" = not noted
    hearing_sight: str = ""
    home_safety: bool = False  # «se journal»: no cause
    address_protected: bool = False  # never print
    guardian: str = ""  # guardian, or consent capacity
    children: bool = False  # children in the household
    kin: str = ""  # next of kin's relation, never a name
    kin_consent: bool | None = None


class RightPatient(Act, frozen=True, kw_only=True):
    """«Riktig pasient» was ticked that day by the one who wrote it."""

    day: dt.date


class Discussed(Act, frozen=True, kw_only=True):
    """«Drøftet» in a meeting that day."""

    day: dt.date
    text: str = ""


class InJournal(StrEnum):
    """Whether something stands in the office's journal."""

    YES = "yes"
    TO_DO = "to_do"
    NOT_NEEDED = "not_needed"


class JournalMark(Act, frozen=True, kw_only=True):
    """«Ført i journal» for event ``of``: yes with the day, to do, or not needed and why."""

    of: str
    state: InJournal
    day: dt.date | None = None
    why: str = ""


class EvidenceMark(Act, frozen=True, kw_only=True):
    """A row of evidence is solved or wrong ("" takes the mark away), and why.

    ``measure`` and ``part`` are the evidence's keys; ``table`` and ``row`` (line in the file) name the patient's
    own row where one row is meant, else "" and -1 = the whole part. ``code`` and ``row_day`` find that row again in
    the next extract, where it has another line.
    """

    measure: str
    part: str
    mark: str  # "solved", "wrong", ""
    why: str = ""
    table: str = ""
    row: int = -1
    code: str = ""
    row_day: dt.date | None = None


class Overridden(Act, frozen=True, kw_only=True):
    """A doctor sets another category of a score than the computed; "" takes it away."""

    measure: str
    category: str
    why: str


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


# -- care plans -------------------------------------------------------------------------------------------------


class PlanStarted(Act, frozen=True, kw_only=True):
    """A plan; ``content`` as ``followup.plan_content`` reads it. ``template``: keys, joined by commas.

    ``plan`` names it, so that it's the same plan when starting it was undone and done again; "" = the event's id.
    """

    template: str
    content: dict[str, Any]
    day: dt.date | None = None
    plan: str = ""


class PlanEdited(Act, frozen=True, kw_only=True):
    """Fields of the plan have new values; a path as ``goals/g1/text``; None takes a row away."""

    plan: str
    changes: dict[str, Any]


class PlanReviewed(Act, frozen=True, kw_only=True):
    """The plan was gone through: a version. ``content`` is the plan as it then was."""

    plan: str
    day: dt.date
    next_review: dt.date | None
    content: dict[str, Any]
    with_patient: bool = False
    handed_out: dt.date | None = None


class PlanEnded(Act, frozen=True, kw_only=True):
    """The plan isn't in force any more."""

    plan: str
    day: dt.date
    why: str


# -- list review ------------------------------------------------------------------------------------------------


class ReviewStarted(Act, frozen=True, kw_only=True):
    """A session over a selection; no patient. ``criteria`` as ``followup.review_selection`` writes them.

    ``session`` names it, so that its patients can be written with it in one go.
    """

    title: str
    criteria: dict[str, Any]
    count: int
    day: dt.date
    session: str = ""


class ReviewListed(Act, frozen=True, kw_only=True):
    """The patient is in session ``session``, at ``place`` (0 first)."""

    session: str
    place: int


class Decision(StrEnum):
    """What is decided for one patient."""

    FOLLOW_UP = "follow_up"
    NOT_NOW = "not_now"
    NOT_RELEVANT = "not_relevant"
    WRONG_DATA = "wrong_data"


class Agreement(StrEnum):
    """Whether a score fits."""

    TOO_LOW = "too_low"
    FITS = "fits"
    TOO_HIGH = "too_high"


class Reviewed(Act, frozen=True, kw_only=True):
    """The decision for the patient in a session; the newest holds. ``agreement`` by measure's key.

    ``offered``: consultation, home visit or phone ("" = none), ``answer``: yes, no or "" (not asked yet).
    ``function``: short ADL/IADL answers and ``cfs``. ``due``: of the follow-up, or when «ikke nå» comes back.
    ``shown``: what the scores said when it was decided, by measure, so that yield and agreement stay what they were.
    """

    session: str
    decision: Decision
    known: bool | None = None
    why: tuple[str, ...] = ()
    text: str = ""
    who: str = ""
    due: dt.date | None = None
    offered: str = ""
    answer: str = ""
    agreement: dict[str, Agreement] = {}
    function: dict[str, str] = {}
    shown: dict[str, str] = {}
    day: dt.date | None = None


class ReviewPaused(Act, frozen=True, kw_only=True):
    """The session rests (``on`` True) or goes on; no patient."""

    session: str
    on: bool


class ReviewClosed(Act, frozen=True, kw_only=True):
    """The session is over; no patient."""

    session: str
    day: dt.date


class SelectionSaved(Act, frozen=True, kw_only=True):
    """The office's own selection for reviews, by its name; a later one of the same name takes its place."""

    name: str
    criteria: dict[str, Any]


class SelectionRemoved(Act, frozen=True, kw_only=True):
    """A selection is out of use; sessions started from it stay as they are."""

    name: str


# -- the office -------------------------------------------------------------------------------------------------


class TemplateSaved(Act, frozen=True, kw_only=True):
    """The office's own template for plans, or its change of a shipped one; no patient."""

    key: str
    content: dict[str, Any]


class GoneThrough(Act, frozen=True, kw_only=True):
    """What extract number ``extract`` fulfils has been looked for; no patient."""

    extract: int


class TemplateRemoved(Act, frozen=True, kw_only=True):
    """A template is out of use; plans made from it stay as they are."""

    key: str


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
    "fulfilled": Fulfilled,
    "approved": Approved,
    "not_now": NotNow,
    "question": Question,
    "answer": Answer,
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
