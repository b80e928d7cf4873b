"""PLO pasientlogistikk 1.5 and 1.6: admitted, ready, no longer ready, discharged, died."""

from __future__ import annotations

import datetime as dt

from listeoversikt.journal.messages.code_lists import DIED_STATES, institution_of, place_of, status_of
from listeoversikt.journal.messages.elements import (
    Element,
    child,
    children,
    day_of,
    everywhere,
    namespace_of,
    text_of,
)
from listeoversikt.journal.messages.envelope import Content
from listeoversikt.journal.messages.head import Head
from listeoversikt.journal.messages.message import UNKNOWN_KIND, Message, NotRead, Reason
from listeoversikt.patient_list.frames import DischargedTo
from listeoversikt.patient_list.message_facts import MessageKind, MessageStatus

VERSIONS = {"2009-06-30": "1.5", "2012-04-01": "1.6"}
PARTS = {
    "MeldingInnlagtPasient": MessageKind.ADMITTED,
    "MeldingUtskrivningsklarPasient": MessageKind.READY,
    "AvmeldingUtskrivningsklarPasient": MessageKind.NOT_READY,
    "MeldingOmUtskrevetPasient": MessageKind.DISCHARGED,
    "OrienteringOmDod": MessageKind.DIED,
}
TYPES = {
    "LOG_INNLAGT": MessageKind.ADMITTED,
    "LOG_UTSKRIVNINGSKLAR": MessageKind.READY,
    "LOG_AVMELDING": MessageKind.NOT_READY,
    "LOG_UTSKREVET": MessageKind.DISCHARGED,
    "LOG_DOD": MessageKind.DIED,
}
ADMITTED, DISCHARGED, READY, NOT_READY, DEAD = "1", "2", "3", "4", "13"
OWN_CODE = {
    MessageKind.ADMITTED: ADMITTED,
    MessageKind.READY: READY,
    MessageKind.NOT_READY: NOT_READY,
    MessageKind.DISCHARGED: DISCHARGED,
    MessageKind.DIED: DEAD,
}
"""Code list 9121, and the code without which a kind tells nothing."""
LACKS = {
    MessageKind.ADMITTED: Reason.NO_ADMISSION,
    MessageKind.READY: Reason.NO_READY_DAY,
    MessageKind.NOT_READY: Reason.NO_READY_DAY,
    MessageKind.DISCHARGED: Reason.NO_DISCHARGE,
    MessageKind.DIED: Reason.NO_DEATH_DAY,
}


def read_logistics(content: Content, head: Head) -> Message:
    """The message. Raises ``NotRead`` where it lacks the day it's about, or the patient."""
    root = content.body
    kind, part = _kind_and_part(root, head)
    status = status_of(next(everywhere(root, "Forsendelsesstatus"), None))
    days = _days(part if part is not None else root, kind)
    if status is not MessageStatus.CANCELLED:
        if not head.national_numbers:
            raise NotRead(Reason.NO_PATIENT, kind)
        if days.get(OWN_CODE[kind]) is None:
            raise NotRead(LACKS[kind], kind)
    admitted, discharged = days.get(ADMITTED), days.get(DISCHARGED)
    if admitted and discharged and admitted > discharged:
        raise NotRead(Reason.WRONG_ORDER, kind)
    to = _destination(part)
    died = days.get(DEAD) if kind is MessageKind.DIED else None
    return Message(
        kind=kind,
        status=status,
        version=VERSIONS.get(namespace_of(root).rpartition("/")[2], ""),
        sent=head.sent,
        admitted=admitted,
        discharged=discharged,
        ready=days.get(READY),
        not_ready=days.get(NOT_READY),
        died=discharged if to is DischargedTo.DIED else died,
        institution=None if kind is MessageKind.DIED else institution_of([*head.sender_names], []),
        discharged_to=to,
        national_numbers=head.national_numbers,
        message_id=head.message_id,
        refers_to=head.refers_to,
    )


def _kind_and_part(root: Element, head: Head) -> tuple[MessageKind, Element | None]:
    """Which of the five it is: by its own part, else by the head-message's type."""
    for name, kind in PARTS.items():
        part = child(root, name)
        if part is not None:
            return kind, part
    if head.kind not in TYPES:
        raise NotRead(Reason.OTHER_KIND, UNKNOWN_KIND)
    return TYPES[head.kind], None


def _days(part: Element, kind: MessageKind) -> dict[str, dt.date]:
    """The day of each event by its code; one event without a code is what the message is about."""
    found: dict[str, dt.date] = {}
    events = [*everywhere(part, "TidsfestetHendelse")]
    for event in events:
        code = text_of(child(event, "Hendelsekode"))
        day = day_of(child(event, "TidspunktForHendelse"))
        if day is not None and (code or len(events) == 1):
            found[code or OWN_CODE[kind]] = day
    return found


def _destination(part: Element | None) -> DischargedTo | None:
    """Where to; somebody discharged dead went nowhere."""
    if part is None:
        return None
    for told in everywhere(part, "UtskrevetTil"):
        if text_of(child(told, "Uttilstand")) in DIED_STATES:
            return DischargedTo.DIED
        return place_of(next(iter((*children(told, "UtTil"), *children(told, "Sted"))), None))
    return None
