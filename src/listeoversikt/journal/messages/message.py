"""What reading a file gives: a message, or the reason why it isn't one of ours."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum

from listeoversikt.patient_list.frames import DischargedTo, Institution, Urgency
from listeoversikt.patient_list.message_facts import MessageKind, MessageStatus

UNKNOWN_KIND = "ukjent"
"""The kind of a file that says nothing that is known."""


class Outcome(StrEnum):
    """What became of a file; the words are the command line's contract."""

    READ = "read"
    DUPLICATE = "duplicate"
    CANCELLED = "cancelled"
    REFUSED = "refused"
    NOT_OURS = "not_ours"


class Reason(StrEnum):
    """Why; each has its words in ``words.messages``."""

    NONE = "none"
    NOT_LINKED = "not_linked"
    NOT_ON_LIST = "not_on_list"
    TWO_PATIENTS = "two_patients"
    RECEIVED_BEFORE = "received_before"
    NOT_WELL_FORMED = "not_well_formed"
    DOCTYPE = "doctype"
    ENCODING = "encoding"
    TOO_LARGE = "too_large"
    TOO_DEEP = "too_deep"
    NOT_XML = "not_xml"
    UNREADABLE = "unreadable"
    OUTSIDE = "outside"
    OTHER_KIND = "other_kind"
    ENCRYPTED = "encrypted"
    OUTPATIENT = "outpatient"
    NO_CONTENT = "no_content"
    NO_PATIENT = "no_patient"
    NO_ADMISSION = "no_admission"
    NO_DISCHARGE = "no_discharge"
    NO_READY_DAY = "no_ready_day"
    NO_DEATH_DAY = "no_death_day"
    WRONG_ORDER = "wrong_order"
    FUTURE = "future"


REFUSED = frozenset(
    {Reason.NOT_WELL_FORMED, Reason.DOCTYPE, Reason.ENCODING, Reason.TOO_LARGE, Reason.TOO_DEEP}
)
"""Not well formed or not safe; whatever else is wrong with a file, it's only not ours."""


@dataclass(eq=False)
class NotRead(Exception):
    """A file that gives no message. ``kind`` is a known word, never one out of the file."""

    reason: Reason
    kind: str = UNKNOWN_KIND

    @property
    def outcome(self) -> Outcome:
        """Refused, or not ours."""
        return Outcome.REFUSED if self.reason in REFUSED else Outcome.NOT_OURS


@dataclass(frozen=True)
class Message:
    """One discharge message. Days are local calendar days; None = not told.

    ``national_numbers`` and the ids stay in memory and out of ``repr``; ``document_id`` is the sender's id of the
    document, the same through its changes, and ``refers_to`` the messages that this one follows.
    """

    kind: MessageKind
    status: MessageStatus
    version: str = ""
    sent: dt.datetime | None = None
    admitted: dt.date | None = None
    discharged: dt.date | None = None
    ready: dt.date | None = None
    not_ready: dt.date | None = None
    died: dt.date | None = None
    main: str = ""
    other: tuple[str, ...] = ()
    urgency: Urgency | None = None
    institution: Institution | None = None
    discharged_to: DischargedTo | None = None
    national_numbers: tuple[str, ...] = field(default=(), repr=False)
    message_id: str = field(default="", repr=False)
    document_id: str = field(default="", repr=False)
    refers_to: tuple[str, ...] = field(default=(), repr=False)
