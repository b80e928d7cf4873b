"""The follow-up's log: what was done, by whom and when. It's only added to; states are derived from it."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from uuid import uuid4

import sqlalchemy as sa

from listeoversikt.store import pseudonyms
from listeoversikt.store.asked_ahead import Question, answer, write
from listeoversikt.store.contents import Event, NewEvent
from listeoversikt.store.tables import event_log
from listeoversikt.store.tables import pseudonyms as pseudonym_table

LAST_EVENT = Question(
    "last event",
    sa.select(sa.func.max(event_log.c.sequence).label("sequence")),
    frozenset({event_log.name}),
)
INSERT = sa.insert(event_log)


def append_all(
    connection: sa.Connection, new: Sequence[NewEvent], *, who: str, recorded_at: str
) -> tuple[Event, ...]:
    """Writes events in their order; refused as a whole when the store has never seen one of the patients."""
    numbers = pseudonyms.numbers_of(connection, {event.patient for event in new if event.patient is not None})
    before = answer(connection, LAST_EVENT)[0].sequence or 0
    written = [
        Event(
            sequence=sequence,  # said here: a server's own numbers have gaps where something was undone
            uuid=str(uuid4()),
            recorded_at=dt.datetime.fromisoformat(recorded_at),
            who=str(who),
            kind=str(event.kind),
            patient=event.patient,
            payload=_as_kept(event.payload),
            inverse_of=event.inverse_of,
        )
        for sequence, event in enumerate(new, before + 1)
    ]
    rows = [
        {
            "sequence": event.sequence,
            "uuid": event.uuid,
            "recorded_at": recorded_at,
            "who": event.who,
            "kind": event.kind,
            "patient": None if event.patient is None else numbers[event.patient],
            "payload": event.payload,
            "inverse_of": event.inverse_of,
        }
        for event in written
    ]
    write(connection, INSERT, rows)
    return tuple(written)


def _as_kept(payload: Mapping[str, Any]) -> dict[str, Any]:
    """The payload as it will be read; refused (``ValueError``, ``TypeError``) when it isn't plain JSON."""
    kept: dict[str, Any] = json.loads(
        json.dumps(dict(payload), ensure_ascii=False, allow_nan=False, sort_keys=True)
    )
    return kept


def since(after: int) -> Question:
    """What was written after event number ``after``."""
    joined = event_log.outerjoin(pseudonym_table)
    query = sa.select(event_log, pseudonym_table.c.patient_id).select_from(joined)
    return Question(
        "events since",
        query.where(event_log.c.sequence > after).order_by(event_log.c.sequence),
        frozenset({event_log.name, pseudonym_table.name}),
        after,
    )


def written_since(connection: sa.Connection, after: int) -> tuple[Event, ...]:
    """The events after number ``after``, in the order they were written."""
    return tuple(map(_event, answer(connection, since(after))))


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
    return map(_event, connection.execute(query.order_by(event_log.c.sequence)))


def _event(row: Any) -> Event:
    return Event(
        sequence=row.sequence,
        uuid=row.uuid,
        recorded_at=dt.datetime.fromisoformat(row.recorded_at),
        who=row.who,
        kind=row.kind,
        patient=row.patient_id,
        payload=row.payload,
        inverse_of=row.inverse_of,
    )
