"""What to propose when nobody answers after a discharge.

After two attempts on different days a letter or Helsenorge, then the home care service, then a doctor's decision
on a home visit; each on a later day than the step before it. A contact that reached somebody ends it all. Source:
follow-up contract, "Ladder (PaTH)", attempts.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from listeoversikt.followup.log.acts import Channel, HomeCareAsked, Reply
from listeoversikt.followup.log.entry import of_kind
from listeoversikt.followup.log.patient_record import Logged, PatientRecord

ATTEMPT_DAYS = 2


class NextStep(StrEnum):
    """What comes next; the last three tell what a doctor was asked, and said."""

    LETTER = "letter"  # letter or Helsenorge
    HOME_CARE = "home_care"
    DOCTOR = "doctor"  # a doctor decides on a home visit
    ASKED = "asked"
    HOME_VISIT = "home_visit"
    NO_HOME_VISIT = "no_home_visit"


@dataclass(frozen=True)
class Proposal:
    """``tried`` different days without an answer since the last contact; ``since`` the day of the step before."""

    step: NextStep
    tried: int
    since: dt.date


def attempts_for(
    record: PatientRecord, discharged: dt.date, before: dt.date | None = None
) -> tuple[Logged, ...]:
    """Contacts and attempts after the discharge (day 0 counts), until the next discharge (``before``), by day."""
    return tuple(
        one
        for one in record.contacts
        if one.contact.discharged in (discharged, None)
        and one.contact.day >= discharged
        and (one.contact.discharged is not None or before is None or one.contact.day < before)
    )


def unanswered_for(
    record: PatientRecord, discharged: dt.date, before: dt.date | None = None
) -> tuple[Logged, ...]:
    """The attempts since the discharge, and since somebody was last reached."""
    found = attempts_for(record, discharged, before)
    reached = [place for place, one in enumerate(found) if one.contact.reached]
    return found[reached[-1] + 1 :] if reached else found


def next_attempt(
    record: PatientRecord, discharged: dt.date, today: dt.date, before: dt.date | None = None
) -> Proposal | None:
    """What to propose today for a clock that still runs; None while trying again is the thing to do."""
    unanswered = [one for one in unanswered_for(record, discharged, before) if one.contact.day <= today]
    days = sorted({one.contact.day for one in unanswered if one.contact.channel is not Channel.LETTER})
    if len(days) < ATTEMPT_DAYS:
        return None
    letters = [one.contact.day for one in unanswered if one.contact.channel is Channel.LETTER]
    second = days[ATTEMPT_DAYS - 1]
    letter = _first(letters, discharged)
    if letter is None:
        return Proposal(NextStep.LETTER, len(days), second)
    asked = [act.day for _, act in of_kind(record.entries, HomeCareAsked) if act.discharged == discharged]
    home_care = _first(asked, discharged)
    if home_care is None:
        since = max(letter, second)
        return Proposal(NextStep.HOME_CARE, len(days), since) if since < today else None
    question = next((one for one in record.questions if one.question.discharged == discharged), None)
    if question is None:
        return Proposal(NextStep.DOCTOR, len(days), home_care) if home_care < today else None
    day = question.entry.day
    if question.answer is None or question.answer.reply is Reply.TALK:
        return Proposal(NextStep.ASKED, len(days), day)
    yes = question.answer.reply is Reply.YES
    return Proposal(NextStep.HOME_VISIT if yes else NextStep.NO_HOME_VISIT, len(days), day)


def _first(days: Sequence[dt.date], discharged: dt.date) -> dt.date | None:
    return min((day for day in days if day >= discharged), default=None)
