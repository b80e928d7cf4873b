"""The follow-up's log: what was done, by whom and when. It's only added to; states are derived from it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from uuid import uuid4

import sqlalchemy as sa

from listeoversikt.store import pseudonyms
from listeoversikt.store.contents import Event, NewEvent
from listeoversikt.store.tables import event_log
from listeoversikt.store.tables import pseudonyms as pseudonym_table


def append(
    connection: sa.Connection,
    kind: str,
    payload: Mapping[str, Any],
    *,
    patient: str | None,
    who: str,
    recorded_at: str,
    inverse_of: str | None,
) -> Event:
    """Writes one event at the end of the log; refused when the store has never seen the patient."""
    number = None if patient is None else pseudonyms.number_of(connection, patient)
    row = {
        "sequence": _last(connection) + 1,
        "uuid": str(uuid4()),
        "recorded_at": recorded_at,
        "who": who,
        "kind": kind,
        "patient": number,
        "payload": dict(payload),
        "inverse_of": inverse_of,
    }
    inserted = connection.execute(sa.insert(event_log).values(**row)).inserted_primary_key
    assert inserted is not None
    return next(_events(connection, event_log.c.sequence == inserted[0]))


def append_all(
    connection: sa.Connection, new: Sequence[NewEvent], *, who: str, recorded_at: str
) -> tuple[Event, ...]:
    """Writes events in their order; refused as a whole when the store has never seen one of the patients."""
    wanted = {event.patient for event in new if event.patient is not None}
    numbers = pseudonyms.numbers_of(connection, wanted)
    before = _last(connection)
    rows = [
        {
            "sequence": sequence,  # said here: a server's own numbers have gaps where something was undone
            "uuid": str(uuid4()),
            "recorded_at": recorded_at,
            "who": who,
            "kind": event.kind,
            "patient": None if event.patient is None else numbers[event.patient],
            "payload": dict(event.payload),
            "inverse_of": event.inverse_of,
        }
        for sequence, event in enumerate(new, before + 1)
    ]
    if not rows:
        return ()
    connection.execute(sa.insert(event_log), rows)
    return tuple(_events(connection, event_log.c.sequence > before))


def _last(connection: sa.Connection) -> int:
    return connection.scalar(sa.select(sa.func.max(event_log.c.sequence))) or 0


def events(
    connection: sa.Connection, kind: str | None, patient: str | None, after: int = 0
) -> tuple[Event, ...]:
    """The log in the order it was written, of one kind or patient or of all, after event number ``after``."""
    number = None if patient is None else pseudonyms.number_of(connection, patient)
    chosen = [
        column == value
        for column, value in ((event_log.c.kind, kind), (event_log.c.patient, number))
        if value is not None
    ]
    return tuple(_events(connection, event_log.c.sequence > after, *chosen))


def _events(connection: sa.Connection, *chosen: sa.ColumnElement[bool]) -> Iterator[Event]:
    joined = event_log.outerjoin(pseudonym_table)
    query = sa.select(event_log, pseudonym_table.c.patient_id).select_from(joined).where(*chosen)
    for row in connection.execute(query.order_by(event_log.c.sequence)):
        yield Event(
            sequence=row.sequence,
            uuid=row.uuid,
            recorded_at=dt.datetime.fromisoformat(row.recorded_at),
            who=row.who,
            kind=row.kind,
            patient=row.patient_id,
            payload=row.payload,
            inverse_of=row.inverse_of,
        )
