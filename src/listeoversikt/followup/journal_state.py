"""What about a patient isn't «ført i journal» yet. This program isn't the journal.

Every contact, plan and decision has «ført i journal»: yes (date), to do, or not needed (why); what nobody has marked
is to do. Source: follow-up contract, "The worklist". A letter that was sent is asked about; a duty that a contact
closed stands in the contact's own text.

An attempt that reached nobody isn't asked about by itself. Those after a discharge are told of together, since they
show that the office tried: by the letter or the contact that came after them, else, when the clock doesn't run any
more, by the last of them. So there is one line a patient, not one an attempt.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping

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
from listeoversikt.followup.log.patient_record import Logged, PatientRecord
from listeoversikt.followup.log.plan_acts import PlanEnded, PlanReviewed, PlanStarted
from listeoversikt.followup.log.review_acts import Reviewed
from listeoversikt.followup.once_a_record import once_a_record
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


def awaits_journal(record: PatientRecord, running: Collection[dt.date] | None = None) -> tuple[Entry, ...]:
    """Contacts, plans and decisions that nobody has taken into the journal yet, oldest first.

    ``running``: the days of the discharges whose clock still runs; None = not known, every clock may.
    """
    told = _told_by_contacts(record)
    over = _tried_in_vain(record, running)
    return tuple(
        entry
        for entry in record.entries
        if entry.act is not None
        and (_belongs(entry.act, told) or entry.uuid in over)
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


def attempts_told(record: PatientRecord, uuid: str) -> tuple[Logged, ...]:
    """The unanswered attempts after a discharge that this contact, letter or last attempt tells of, by day."""
    return _attempts(record).get(uuid, ())


def _tried_in_vain(record: PatientRecord, running: Collection[dt.date] | None) -> frozenset[str]:
    """The last attempts of the discharges whose clock doesn't run any more, and that nothing came after."""
    if running is None:
        return frozenset()
    return frozenset(
        uuid
        for uuid, tried in _attempts(record).items()
        if tried[-1].entry.uuid == uuid and tried[-1].contact.discharged not in running
    )


@once_a_record
def _attempts(record: PatientRecord) -> Mapping[str, tuple[Logged, ...]]:
    """By the event that tells of them: unanswered attempts after a discharge."""
    told: dict[str, tuple[Logged, ...]] = {}
    for discharged in sorted({one.contact.discharged for one in record.contacts if one.contact.discharged}):
        tried: list[Logged] = []
        for one in record.contacts:
            contact, uuid = one.contact, one.entry.uuid
            if not (contact.reached or contact.outcome is Outcome.SENT):
                if contact.discharged == discharged:
                    tried.append(one)
            elif tried and contact.discharged in (discharged, None) and contact.day >= discharged:
                told[uuid] = (*told.get(uuid, ()), *tried)
                tried = []
        if tried:
            told[tried[-1].entry.uuid] = tuple(tried)
    return told


def _told_by_contacts(record: PatientRecord) -> frozenset[tuple[str, object]]:
    """Reasons and days that a contact's own text tells of."""
    return frozenset(
        (key, one.contact.day) for one in record.contacts for key in one.contact.closes if one.contact.reached
    )
