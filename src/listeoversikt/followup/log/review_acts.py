"""Acts about list reviews and their selections; see ``acts``."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Any

import msgspec

from listeoversikt.followup.log.act import Act


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
    agreement: dict[str, Agreement] = msgspec.field(default_factory=dict)
    function: dict[str, str] = msgspec.field(default_factory=dict)
    shown: dict[str, str] = msgspec.field(default_factory=dict)
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
