"""What can be taken back long after it was written («feilført»), and what has been, with who did it and why.

A pure function of a patient's raw entries. What was undone at once with Ctrl+Z says no why, and isn't shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from listeoversikt.followup.log.acts import (
    Answer,
    AppointmentSet,
    AppointmentWanted,
    Approved,
    Assigned,
    Closed,
    Contact,
    HomeCareAsked,
    KnownMark,
    NextTry,
    NotNow,
    Postponed,
    Question,
    Reopened,
    Signed,
    Task,
    Urgent,
)
from listeoversikt.followup.log.entry import Entry, standing
from listeoversikt.followup.log.patient_acts import (
    Discussed,
    Flags,
    MemberEnded,
    MemberFrom,
    StopSign,
    StopSignLifted,
)
from listeoversikt.followup.log.patient_record import PatientRecord

KINDS = (
    Contact,
    NextTry,
    Closed,
    Postponed,
    Reopened,
    Assigned,
    Task,
    Urgent,
    KnownMark,
    AppointmentWanted,
    AppointmentSet,
    Approved,
    NotNow,
    Question,
    Answer,
    Signed,
    HomeCareAsked,
    MemberFrom,
    MemberEnded,
    StopSign,
    StopSignLifted,
    Flags,
    Discussed,
)
"""Acts of people that can be taken back one by one; plans, reviews and marks on evidence have ways of their own."""


@dataclass(frozen=True, slots=True)
class TakenBack:
    """An entry that doesn't hold any more, and the event that took it back."""

    entry: Entry
    by: Entry


def may_be_taken_back(record: PatientRecord) -> tuple[Entry, ...]:
    """The entries that stand and can be taken back, newest first."""
    return tuple(entry for entry in reversed(record.entries) if isinstance(entry.act, KINDS))


def written_with(record: PatientRecord, entry: Entry) -> tuple[Entry, ...]:
    """What was saved in one go with a contact and can be taken back, the contact itself first; else the entry alone."""
    if not isinstance(entry.act, Contact):
        return (entry,)
    beside = [
        one
        for one in record.entries
        if one.at == entry.at
        and one.who == entry.who
        and one.uuid != entry.uuid
        and isinstance(one.act, KINDS)
    ]
    return (entry, *beside)


def taken_back(raw: Sequence[Entry]) -> tuple[TakenBack, ...]:
    """What was taken back with a why and doesn't stand, newest first."""
    by_uuid = {entry.uuid: entry for entry in raw}
    stands = {entry.uuid for entry in standing(raw)}
    undone: set[str] = set()
    found: list[TakenBack] = []
    for by in sorted(raw, key=lambda entry: entry.sequence, reverse=True):
        if by.undoes is None or by.uuid in undone:
            continue
        undone.add(by.undoes)
        entry = by_uuid.get(by.undoes)
        if entry is not None and entry.act is not None and by.why and entry.uuid not in stands:
            found.append(TakenBack(entry, by))
    return tuple(sorted(found, key=lambda one: one.entry.sequence, reverse=True))
