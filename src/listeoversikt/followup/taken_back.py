"""What can be taken back long after it was written («feilført»), and what has been, with who did it and why.

A pure function of a patient's raw entries. What was undone at once with Ctrl+Z says no why, and isn't shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import ACTS, Contact, Fulfilled, GoneThrough, Proposed, TakenOn
from listeoversikt.followup.log.entry import Entry, standing
from listeoversikt.followup.log.goal_acts import GOAL_ACTS
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.log.plan_acts import PlanEdited, TemplateRemoved, TemplateSaved
from listeoversikt.followup.log.review_acts import (
    ReviewClosed,
    ReviewListed,
    ReviewPaused,
    ReviewStarted,
    SelectionRemoved,
    SelectionSaved,
)

OF_THE_PROGRAM = (TakenOn, Proposed, Fulfilled, GoneThrough)
OF_THE_OFFICE = (
    *(ReviewStarted, ReviewListed, ReviewPaused, ReviewClosed),
    *(SelectionSaved, SelectionRemoved, TemplateSaved, TemplateRemoved),
    *GOAL_ACTS,
)
KINDS: tuple[type[Act], ...] = tuple(
    kind for kind in ACTS.values() if kind not in (*OF_THE_PROGRAM, *OF_THE_OFFICE)
)
"""What people do about a patient: all of it can be taken back one by one, ticks and plans too."""


@dataclass(frozen=True, slots=True)
class TakenBack:
    """An entry that doesn't hold any more, and the event that took it back."""

    entry: Entry
    by: Entry


def may_be_taken_back(record: PatientRecord) -> tuple[Entry, ...]:
    """The entries that stand and can be taken back, newest first; what goes together is one, the newest of it."""
    found: dict[tuple[object, ...], Entry] = {}
    for entry in reversed(record.entries):
        if isinstance(entry.act, KINDS):
            found.setdefault(_together(entry), entry)
    return tuple(found.values())


def _together(entry: Entry) -> tuple[object, ...]:
    """What is taken back as one: what one person has written in a plan in a day. Everything else is by itself."""
    if isinstance(entry.act, PlanEdited):
        return entry.act.plan, entry.who, entry.day
    return (entry.uuid,)


def written_with(record: PatientRecord, entry: Entry) -> tuple[Entry, ...]:
    """The entry, and what is taken back with it.

    Of a contact what was saved in one go with it; of writing in a plan the rest of that day's, the newest first.
    """
    if isinstance(entry.act, PlanEdited):
        wanted = _together(entry)
        others = (one for one in reversed(record.entries) if one.uuid != entry.uuid)
        return (entry, *(one for one in others if _together(one) == wanted))
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
    found: dict[tuple[object, ...], TakenBack] = {}
    for by in sorted(raw, key=lambda entry: entry.sequence, reverse=True):
        if by.undoes is None or by.uuid in undone:
            continue
        undone.add(by.undoes)
        entry = by_uuid.get(by.undoes)
        if entry is not None and entry.act is not None and by.why and entry.uuid not in stands:
            one = TakenBack(entry, by)
            before = found.get((*_together(entry), by.why))
            if before is None or before.entry.sequence < entry.sequence:
                found[*_together(entry), by.why] = one
    return tuple(sorted(found.values(), key=lambda one: one.entry.sequence, reverse=True))
