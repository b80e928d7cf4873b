"""Doing something about patients: acts become events, and the view follows at once.

What was done is on disk when a function here returns. Nothing is scored anew: only clocks and worklist follow.
Taking back is another event; so is doing it again.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import KIND_OF, Fulfilled, Proposed, TakenOn, payload_of
from listeoversikt.followup.log.entry import Entry, standing
from listeoversikt.followup.log.patient_acts import Sign
from listeoversikt.followup.log.plan_acts import TemplateRemoved, TemplateSaved
from listeoversikt.followup.log.references import built_upon, names_of
from listeoversikt.followup.plan_templates import shipped_templates, template_content
from listeoversikt.operations.logged import entries_of
from listeoversikt.operations.office import Office, View
from listeoversikt.store.contents import Event, NewEvent
from listeoversikt.store.refusals import Reason, StoreRefused

OF_THE_PROGRAM = (TakenOn, Proposed, Fulfilled)
"""What the program writes by itself is nobody's conflict."""


@dataclass(frozen=True)
class Deed:
    """An act about a patient, or one of the office (``patient`` None)."""

    act: Act
    patient: str | None = None


@dataclass(frozen=True)
class Acted:
    """What was written, and the view after it.

    ``stands``: False when it was taken back. ``first``: the events that were written when it was done for the first
    time, which later acts name however often it was taken back and done again.
    """

    events: tuple[Event, ...]
    view: View
    deeds: tuple[Deed, ...] = ()
    first: tuple[Event, ...] = ()
    stands: bool = True


class ChangedMeanwhile(Exception):
    """Somebody else has written about the patient since it was looked at; nothing of ours was written."""

    def __init__(self, patient: str, entries: tuple[Entry, ...]) -> None:
        super().__init__("changed meanwhile")
        self.patient = patient
        self.entries = entries


class BuiltUpon(ChangedMeanwhile):
    """Somebody else has done more about what was to be taken back; nothing of ours was written."""


class NeedsLeader(Exception):
    """Only a leader takes away that a patient is dead; nothing was written."""


class NotOwnEntry(Exception):
    """What others have written, only a leader takes back; nothing was written."""


def act(office: Office, deeds: Sequence[Deed], *, who: str, seen: Mapping[str, int] | None = None) -> Acted:
    """Writes the deeds, all or none. Raises ``StoreRefused``, ``NeedsLeader`` or ``ChangedMeanwhile``.

    ``seen``: per patient the number of the newest event that was in sight (``PatientRecord.last``); when another
    user has written about the patient since, nothing is written.
    """
    new = [NewEvent(KIND_OF[type(deed.act)], payload_of(deed.act), deed.patient) for deed in deeds]
    seen = seen or {}

    def judge(since: tuple[Event, ...]) -> None:
        for patient, last in seen.items():
            later = (one for one in since if one.patient == patient and one.sequence > last)
            if others := _of_others(entries_of(one for one in later if one.who != who)):
                raise ChangedMeanwhile(patient, others)

    acted = _written(
        office, new, tuple(deeds), who, min(seen.values(), default=None), judge if seen else None
    )
    return replace(acted, first=acted.events)


def take_back(office: Office, acted: Acted, *, who: str) -> Acted:
    """Takes back what was done, the last first; the events themselves stay in the log.

    Raises ``BuiltUpon`` when another user has since done something that names what is to be taken away. What was
    taken back stands again when it's taken back itself.
    """
    new = [NewEvent(event.kind, {}, event.patient, inverse_of=event.uuid) for event in reversed(acted.events)]
    first = acted.first if acted.stands else ()

    def judge(since: tuple[Event, ...]) -> None:
        others = _of_others(entry for entry in standing(entries_of(since)) if entry.who != who)
        for event, entry in zip(first, entries_of(first), strict=True):
            if found := built_upon(names_of(entry.uuid, entry.act), others):
                raise BuiltUpon(event.patient or "", found)

    after = first[0].sequence if first else None
    gone = _written(office, new, acted.deeds, who, after, judge if first else None)
    return replace(gone, first=acted.first, stands=not acted.stands)


def _of_others(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Without what the program writes by itself."""
    return tuple(one for one in entries if not isinstance(one.act, OF_THE_PROGRAM))


def take_back_entries(office: Office, entries: Sequence[Entry], *, who: str, why: str) -> Acted:
    """«Feilført»: takes back what was written at any time before, the last first, and says why.

    One's own by anybody, others' by a leader, else ``NotOwnEntry``. The entries stay in the log;
    ``followup.taken_back`` finds them. ``take_back`` of what this gives makes them stand again.
    """
    view = office.view
    if view is not None and not view.settings.team.leads(who) and any(entry.who != who for entry in entries):
        raise NotOwnEntry
    newest_first = sorted(entries, key=lambda entry: entry.sequence, reverse=True)
    new = [
        NewEvent(KIND_OF[type(entry.act)], {"why": why.strip()}, entry.patient, inverse_of=entry.uuid)
        for entry in newest_first
        if entry.act is not None
    ]
    deeds = tuple(Deed(entry.act, entry.patient) for entry in newest_first if entry.act is not None)
    return replace(_written(office, new, deeds, who), stands=False)


def _written(
    office: Office,
    new: Sequence[NewEvent],
    deeds: tuple[Deed, ...],
    who: str,
    after: int | None = None,
    judge: Callable[[tuple[Event, ...]], None] | None = None,
) -> Acted:
    if office.view is None:
        raise StoreRefused(Reason.NO_FULL_EXTRACT)
    view = office.view
    if not view.settings.team.leads(who) and any(_lifts_death(view, event, new) for event in new):
        raise NeedsLeader

    events = office.store.append_events([_on_ground(one) for one in new], who=who, after=after, judge=judge)
    view_after = office.catch_up()
    assert view_after is not None
    return Acted(events, view_after, deeds)


def _on_ground(new: NewEvent) -> NewEvent:
    """An event about a template, with what the program ships: it holds where the office has said nothing else."""
    if new.kind not in (KIND_OF[TemplateSaved], KIND_OF[TemplateRemoved]):
        return new
    return replace(new, was={one.key: template_content(one) for one in shipped_templates().all})


def _lifts_death(view: View, event: NewEvent, new: Sequence[NewEvent]) -> bool:
    """Whether what is about to be written takes away the sign that the event's patient is dead."""
    if event.patient is None or Sign.DEAD not in view.record(event.patient).stops:
        return False
    record = view.record(event.patient)
    mine = [
        Event(
            record.last + place,
            f"new-{place}",
            _NEVER,
            "",
            one.kind,
            one.patient,
            one.payload,
            one.inverse_of,
        )
        for place, one in enumerate(new, start=1)
        if one.patient == event.patient
    ]
    return Sign.DEAD not in record.with_entries(entries_of(mine)).stops


_NEVER = dt.datetime.min
