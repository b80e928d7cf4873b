"""Extracts that a person has set aside by going back to an earlier one: kept, and never "now".

Nothing is deleted. Going back is an event of the log that names the extracts it set aside; another event that names
that one takes them up again. What those extracts had written in the log is taken back with them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import sqlalchemy as sa

from listeoversikt.store import event_log
from listeoversikt.store.contents import Event, Extract, NewEvent

WENT_BACK = "went_back_to_extract"
"""Kind of the event; ``extracts`` are the identities (``uuid``) of those set aside, ``beside`` how many events that
take something back follow it at once."""

Beside = Callable[[tuple[Extract, ...]], Sequence[NewEvent]]
"""What else is taken back when these extracts are set aside."""


def standing(connection: sa.Connection) -> tuple[Event, ...]:
    """The goings back that hold, oldest first."""
    events = event_log.events(connection, WENT_BACK, None)
    undone = {event.inverse_of for event in events if event.inverse_of}
    return tuple(event for event in events if event.uuid not in undone and not event.inverse_of)


def identities(connection: sa.Connection) -> frozenset[str]:
    """The identities of all extracts that are set aside."""
    return frozenset(uuid for event in standing(connection) for uuid in event.payload["extracts"])


def set_aside(newer: Sequence[Extract], beside: Sequence[NewEvent]) -> list[NewEvent]:
    """The events that set extracts aside."""
    payload = {"extracts": [one.uuid for one in newer], "beside": len(beside)}
    return [NewEvent(WENT_BACK, payload), *beside]


def taken_up(connection: sa.Connection, uuid: str) -> list[NewEvent]:
    """The events that take up an extract, those set aside with it, and what was taken back then."""
    events = []
    for back in standing(connection):
        if uuid not in back.payload["extracts"]:
            continue
        events.append(NewEvent(WENT_BACK, {}, inverse_of=back.uuid))
        after = event_log.events(connection, None, None, back.sequence)[: int(back.payload["beside"])]
        events += [NewEvent(one.kind, {}, one.patient, one.uuid) for one in after]
    return events
