"""Discharge messages as events in the store's log: pseudonym, days, codes, and keyed hashes of the messages' ids.

What stands in the log can't be taken back to a message's own id without the store's salt, and never to a name or a
national number: those aren't written.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import hmac
import re
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from listeoversikt.journal.messages.message import Message
from listeoversikt.patient_list.frames import NO_DAY, UNKNOWN, DischargedTo, Institution, Urgency
from listeoversikt.patient_list.from_messages import with_messages
from listeoversikt.patient_list.message_facts import MessageKind, MessageStatus, ToldMessage
from listeoversikt.patient_list.snapshot import PatientList, date_of, day_number
from listeoversikt.patient_list.typed_in import TypedDischarge, with_typed_in
from listeoversikt.store.contents import Event
from listeoversikt.store.repository import Store

MESSAGE_READ = "discharge_message"
"""Kind of the event that holds what a message told."""
MESSAGE_SALT = "discharge_message_salt"
"""Kind of the one event that holds what message ids are hashed with."""
_UNIQUE = re.compile(r"(?:urn:uuid:)?\{?[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}\}?", re.IGNORECASE)
_DAYS = ("known", "admitted", "discharged", "ready", "died")
_CHOICES = {"urgency": Urgency, "institution": Institution, "discharged_to": DischargedTo}


def with_told(
    patient_list: PatientList, typed: Iterable[TypedDischarge], messages: Iterable[ToldMessage]
) -> PatientList:
    """A list as read from extracts, with the discharges typed in and the messages received since."""
    extract_day = int(patient_list.index_day.max()) if len(patient_list) else 0
    return with_messages(with_typed_in(patient_list, tuple(typed)), messages, extract_day)


def salt_of(store: Store | None) -> bytes:
    """The store's salt, made when it's first asked for; without a store, one for this run."""
    if store is None:
        return secrets.token_bytes(16)
    if not store.events(MESSAGE_SALT):
        store.append_event(MESSAGE_SALT, {"salt": secrets.token_hex(16)})
    return bytes.fromhex(store.events(MESSAGE_SALT)[0].payload["salt"])


def hashed(salt: bytes, *parts: str) -> str:
    """A keyed hash of some texts."""
    return hmac.new(salt, "\x1f".join(parts).encode(), hashlib.sha256).hexdigest()[:32]


def told_message(message: Message, patient_id: str, salt: bytes, today: dt.date) -> ToldMessage:
    """What is kept of a message: nothing that points to the patient but the pseudonym.

    ``known`` is the day it was sent, not after ``today``; unknown where the message doesn't say.
    """
    again = replace(message, sent=None)  # sent once more, it has a new time stamp
    said = repr(
        (again, patient_id)
    )  # ids and numbers aren't in the record's own repr: none can be found back
    mark = hashed(salt, "mark", message.message_id, message.document_id, said)

    def named(name: str) -> str:
        """An id that may be another sender's too counts for this patient alone."""
        return hashed(salt, "id", name, "" if _UNIQUE.fullmatch(name) else patient_id)

    own = named(message.message_id) if message.message_id else mark
    document = [named(message.document_id)] if message.document_id else []
    ends = message.kind in (MessageKind.EPIKRISE, MessageKind.DISCHARGED, MessageKind.DIED)
    known = min(message.sent.date(), today) if message.sent is not None and ends else None
    ready = message.not_ready if message.kind is MessageKind.NOT_READY else message.ready
    return ToldMessage(
        patient_id=patient_id,
        kind=message.kind,
        status=message.status,
        mark=mark,
        ids=(own, *document),
        refers_to=tuple(map(named, message.refers_to)),
        sent=message.sent.isoformat() if message.sent is not None else "",
        known=_number(known),
        admitted=_number(message.admitted),
        discharged=_number(message.discharged),
        ready=_number(ready),
        died=_number(message.died),
        main=message.main,
        other=message.other,
        urgency=_choice(message.urgency),
        institution=_choice(message.institution),
        discharged_to=_choice(message.discharged_to),
    )


def _number(day: dt.date | None) -> int:
    return int(NO_DAY) if day is None else day_number(day)


def _choice(member: int | None) -> int:
    return UNKNOWN if member is None else int(member)


def payload_of(told: ToldMessage) -> dict[str, Any]:
    """The event's content: what isn't told isn't there."""
    payload: dict[str, Any] = {
        "kind": told.kind.value,
        "status": told.status.value,
        "mark": told.mark,
        "ids": list(told.ids),
        "refers_to": list(told.refers_to),
        "sent": told.sent,
    }
    for name in _DAYS:
        if getattr(told, name) != NO_DAY:
            payload[name] = date_of(getattr(told, name)).isoformat()
    for name, choices in _CHOICES.items():
        if getattr(told, name) != UNKNOWN:
            payload[name] = choices(getattr(told, name)).name.lower()
    if told.main:
        payload["main"] = told.main
    if told.other:
        payload["other"] = list(told.other)
    return payload


def told_of(patient_id: str, payload: Mapping[str, Any]) -> ToldMessage:
    """What an event told."""
    days = {name: day_number(dt.date.fromisoformat(payload[name])) for name in _DAYS if name in payload}
    choices = {
        name: int(choices[payload[name].upper()]) for name, choices in _CHOICES.items() if name in payload
    }
    return ToldMessage(
        patient_id=patient_id,
        kind=MessageKind(payload["kind"]),
        status=MessageStatus(payload["status"]),
        mark=payload["mark"],
        ids=tuple(payload["ids"]),
        refers_to=tuple(payload["refers_to"]),
        sent=payload["sent"],
        main=payload.get("main", ""),
        other=tuple(payload.get("other", ())),
        **days,
        **choices,
    )


def standing_messages(store: Store, until: int | None = None, *, whole: bool = False) -> tuple[Event, ...]:
    """The events of messages that aren't undone; up to event number ``until``.

    ``whole``: also about those who are blocked for who asks, to know a message again.
    """
    events = [
        one for one in store.events(MESSAGE_READ, whole=whole) if until is None or one.sequence <= until
    ]
    undone = {event.inverse_of for event in events if event.inverse_of}
    return tuple(event for event in events if not event.inverse_of and event.uuid not in undone)


def told_messages(store: Store, until: int | None = None) -> tuple[ToldMessage, ...]:
    """What the messages in the store tell, up to event number ``until``."""
    return tuple(told_of(event.patient or "", event.payload) for event in standing_messages(store, until))
