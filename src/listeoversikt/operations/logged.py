"""The store's events as the follow-up's entries."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import act_of
from listeoversikt.followup.log.entry import Entry
from listeoversikt.store.contents import Event


def entries_of(events: Iterable[Event]) -> tuple[Entry, ...]:
    """The follow-up's entries among the events, in their order; settings and typed discharges aren't."""
    return tuple(entry for entry in map(_entry, events) if entry is not None)


def _entry(event: Event) -> Entry | None:
    act = None if event.inverse_of else _act(event)
    if act is None and not event.inverse_of:
        return None
    return Entry(
        event.sequence,
        event.uuid,
        event.recorded_at,
        event.who,
        event.patient,
        act,
        event.inverse_of,
        _why(event) if event.inverse_of else "",
    )


def _why(event: Event) -> str:
    """What was said when something was taken back."""
    said = event.payload.get("why", "") if isinstance(event.payload, dict) else ""
    return said if isinstance(said, str) else ""


def _act(event: Event) -> Act | None:
    """What was done; None for what isn't the follow-up's, or what only a newer program understands."""
    try:
        return act_of(event.kind, event.payload)
    except msgspec.ValidationError:
        return None
