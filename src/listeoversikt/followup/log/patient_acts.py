"""Acts about a patient as such: membership, stop signs, what to mind, marks on what was found; see ``acts``."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from listeoversikt.followup.log.act import Act


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
    """A stop sign holds from ``day``; ``until`` for one who is away.

    ``discharge_known``: of «in hospital now», the newest discharge that was known when it was written.
    """

    sign: Sign
    day: dt.date
    until: dt.date | None = None
    discharge_known: dt.date | None = None

    @property
    def after_discharge(self) -> bool:
        """The discharge of its own day was known already: it's another stay that has begun, not the one that ended."""
        return self.discharge_known == self.day


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
