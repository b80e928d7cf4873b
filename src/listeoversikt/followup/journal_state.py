"""What about a patient isn't «ført i journal» yet. This program isn't the journal.

Every contact, plan and decision has «ført i journal»: yes (date), to do, or not needed (why); what nobody has marked
is to do. Source: follow-up contract, "The worklist". A letter that was sent is asked about, an attempt that reached
nobody isn't; a duty that a contact closed stands in the contact's own text.
"""

from __future__ import annotations

from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import (
    Answer,
    Closed,
    Contact,
    HomeCareAsked,
    How,
    NotNow,
    Outcome,
    Signed,
)
from listeoversikt.followup.log.entry import Entry
from listeoversikt.followup.log.patient_acts import InJournal, MemberEnded, MemberFrom, Overridden
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.log.plan_acts import PlanEnded, PlanReviewed, PlanStarted
from listeoversikt.followup.log.review_acts import Reviewed
from listeoversikt.followup.reasons import Reason

DECIDED = (
    *(MemberFrom, MemberEnded, NotNow, Overridden, Reviewed, PlanStarted, PlanReviewed, PlanEnded),
    *(Answer, Signed, HomeCareAsked),
)
"""The doctor's answer is advice, and what was asked of others is sent: both are to be documented."""


def journal_state(record: PatientRecord, uuid: str) -> InJournal:
    """Whether the event stands in the journal; to do while nobody has said."""
    mark = record.journal_marks.get(uuid)
    return InJournal.TO_DO if mark is None else mark.state


def awaits_journal(record: PatientRecord) -> tuple[Entry, ...]:
    """Contacts, plans and decisions that nobody has taken into the journal yet, oldest first."""
    told = _told_by_contacts(record)
    return tuple(
        entry
        for entry in record.entries
        if entry.act is not None
        and _belongs(entry.act, told)
        and journal_state(record, entry.uuid) is InJournal.TO_DO
    )


def belongs_in_journal(act: Act) -> bool:
    """Whether such an act is asked about at all."""
    return _belongs(act, frozenset())


def _belongs(act: Act, told: frozenset[tuple[str, object]]) -> bool:
    if isinstance(act, Contact):
        return act.reached or act.outcome is Outcome.SENT
    if isinstance(act, Closed):
        decided = act.how is not How.DONE or (act.reason is Reason.MEDICINE_REVIEW and not act.prepared)
        return decided and (act.reason.value, act.day) not in told
    return isinstance(act, DECIDED)


def _told_by_contacts(record: PatientRecord) -> frozenset[tuple[str, object]]:
    """Reasons and days that a contact's own text tells of."""
    return frozenset(
        (key, one.contact.day) for one in record.contacts for key in one.contact.closes if one.contact.reached
    )
