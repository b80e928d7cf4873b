"""Going back to an earlier extract, and taking up again what was set aside. Nothing is deleted by either.

What a newer extract had closed (a duty that it showed to be done) is open again while that extract is set aside.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from listeoversikt.followup.log.acts import KIND_OF, Fulfilled, GoneThrough
from listeoversikt.operations.office import Office
from listeoversikt.store.contents import Event, Extract, NewEvent
from listeoversikt.store.repository import Store

WRITTEN_BY_EXTRACT = frozenset({KIND_OF[Fulfilled], KIND_OF[GoneThrough]})


def go_back(office: Office, extract_id: int, *, who: str | None = None) -> bool:
    """Makes an extract the newest one again; False when it is. The office must be refreshed afterwards.

    Refused (``StoreRefused``) when it's set aside itself or the disk says no.
    """
    return office.store.go_back_to(extract_id, who=who, beside=_said_by(office.store))


def take_up(office: Office, extract_id: int, *, who: str | None = None) -> bool:
    """Takes up again an extract and all that were set aside with it; False when it isn't set aside."""
    return office.store.take_up(extract_id, who=who)


def _said_by(store: Store) -> Callable[[tuple[Extract, ...]], Sequence[NewEvent]]:
    """What the log says in the name of extracts, as events that take it back."""
    events = store.events(whole=True)  # what an extract said of anybody is taken back with it
    undone = {event.inverse_of for event in events}

    def beside(newer: tuple[Extract, ...]) -> Sequence[NewEvent]:
        ids = {one.id for one in newer}
        return [_taken_back(one) for one in events if one.uuid not in undone and _is_said_by(one, ids)]

    return beside


def _is_said_by(event: Event, ids: set[int]) -> bool:
    return event.kind in WRITTEN_BY_EXTRACT and event.payload.get("extract") in ids


def _taken_back(event: Event) -> NewEvent:
    return NewEvent(event.kind, {}, event.patient, event.uuid)
