"""Keyed sums of what events say, kept in the audit log's entries: an event that was altered or exchanged underneath is found.

An entry of an act holds the sum of its event; messages taken in together have one between them. The audit log is a chain, so
that nobody without the key can make an entry fit. What erasing has lawfully rewritten has a sum of its own in ``meta``.
Entries of before there were sums are not compared.
"""

from __future__ import annotations

import datetime as dt
import hmac
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from listeoversikt.store.contents import ERASED, Event
from listeoversikt.store.facts import state, stated
from listeoversikt.store.pseudonyms import among
from listeoversikt.store.tables import audit_log, event_log, pseudonyms

FACT = "event_sums"
"""The fact in ``meta``: sums of events that erasing has taken a name out of, by the event's id."""
LETTERS = 32
ERASED_NAME = "slettet:"


def sum_of(key: bytes, event: Event, number: int | None) -> str:
    """Of what an event says; ``number``: the patient's, which stays when the pseudonym has been erased."""
    moment = event.recorded_at.astimezone(dt.UTC).isoformat()
    return _sum(key, (event.uuid, moment, event.who, event.kind, number, event.payload, event.inverse_of))


def _sum(key: bytes, told: Sequence[Any]) -> str:
    content = json.dumps(["event-1", *told], sort_keys=True, separators=(",", ":"))
    return hmac.digest(key, content.encode(), "sha256").hex()[:LETTERS]


def _sum_of_row(key: bytes, row: Any) -> str:
    try:
        moment = dt.datetime.fromisoformat(row.recorded_at).astimezone(dt.UTC).isoformat()
    except ValueError:
        moment = str(row.recorded_at)
    return _sum(key, (row.uuid, moment, row.who, row.kind, row.patient, row.payload, row.inverse_of))


def sum_together(key: bytes, sums: Iterable[str]) -> str:
    """Of several events, in their order."""
    return hmac.digest(key, "+".join(("events-1", *sums)).encode(), "sha256").hex()[:LETTERS]


def sums_of(connection: sa.Connection, key: bytes, events: Sequence[Event]) -> dict[str, str]:
    """By the event's id."""
    numbers = among(connection, {one.patient for one in events if one.patient is not None})
    return {
        one.uuid: sum_of(key, one, None if one.patient is None else numbers[one.patient]) for one in events
    }


def state_rewritten(connection: sa.Connection, key: bytes, uuids: Iterable[str]) -> None:
    """Erasing has taken a name out of these events: from here on they are compared with what they say now."""
    rewritten = set(uuids)
    if not rewritten:
        return
    rows = connection.execute(sa.select(event_log))
    found = {row.uuid: _sum_of_row(key, row) for row in rows if row.uuid in rewritten}
    state(connection, FACT, json.dumps({**_rewritten(connection), **found}, sort_keys=True))


@dataclass
class _Events:
    """What there is: sums, and kind, patient and place by id; ids in their order; and who is erased."""

    sums: dict[str, str] = field(default_factory=dict)
    of: dict[str, tuple[str, int | None, int]] = field(default_factory=dict)
    order: list[str] = field(default_factory=list)
    erased: frozenset[int] = frozenset()
    rewritten: Mapping[str, str] = field(default_factory=dict)


def differ(connection: sa.Connection, key: bytes) -> Iterator[str]:
    """The ids of events that aren't what the audit log's entries say of them; of several together the first one's."""
    there = _events(connection, key)
    columns = (audit_log.c.thing, audit_log.c.patient, audit_log.c.details)
    for thing, patient, details in connection.execute(sa.select(*columns)):
        if thing not in there.of or not isinstance(details, dict) or "kind" not in details:
            continue
        together = "count" in details
        if not (
            _are_as_told(there, key, thing, details)
            if together
            else _is_as_told(there, thing, patient, details)
        ):
            yield str(thing)


def _events(connection: sa.Connection, key: bytes) -> _Events:
    found = _Events(rewritten=_rewritten(connection))
    for row in connection.execute(sa.select(event_log).order_by(event_log.c.sequence)):
        found.sums[row.uuid] = _sum_of_row(key, row)
        found.of[row.uuid] = (row.kind, row.patient, len(found.order))
        found.order.append(row.uuid)
    names = connection.execute(sa.select(pseudonyms.c.number, pseudonyms.c.patient_id))
    found.erased = frozenset(number for number, name in names if name.startswith(ERASED_NAME))
    return found


def _is_as_told(there: _Events, uuid: str, patient: int | None, details: Mapping[str, Any]) -> bool:
    kind, whose, _ = there.of[uuid]
    if kind == ERASED:
        return patient is None or patient in there.erased
    if (kind, whose) != (details["kind"], patient):
        return False
    return "sum" not in details or there.sums[uuid] == there.rewritten.get(uuid, details["sum"])


def _are_as_told(there: _Events, key: bytes, uuid: str, details: Mapping[str, Any]) -> bool:
    """So many of the kind, from this one on. Not compared where one of them has been erased or rewritten."""
    among: list[str] = []
    for one in there.order[there.of[uuid][2] :]:
        kind = there.of[one][0]
        if kind == ERASED or one in there.rewritten:
            return True
        if kind == details["kind"]:
            among.append(one)
        if len(among) == details["count"]:
            break
    return "sum" not in details or sum_together(key, [there.sums[one] for one in among]) == details["sum"]


def _rewritten(connection: sa.Connection) -> dict[str, str]:
    try:
        told = json.loads(stated(connection, FACT) or "{}")
    except ValueError:
        return {}
    return {str(one): str(made) for one, made in told.items()} if isinstance(told, dict) else {}
