"""The head-message (MsgHead 1.2): which message it is, when it was sent, about whom, and what it follows."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field

from listeoversikt.journal.messages.code_lists import ID_TYPES, NOT_IDS
from listeoversikt.journal.messages.elements import Element, child, children, everywhere, text_of, time_of

_NOT_DIGITS = re.compile(r"[\s.\-\u00a0]")


@dataclass(frozen=True)
class Head:
    """What stands in the head-message; empty for a message that stands bare."""

    kind: str = ""
    sent: dt.datetime | None = None
    message_id: str = field(default="", repr=False)
    refers_to: tuple[str, ...] = field(default=(), repr=False)
    national_numbers: tuple[str, ...] = field(default=(), repr=False)
    sender_names: tuple[str, ...] = field(default=(), repr=False)


def read_head(element: Element | None) -> Head:
    """What a head-message says."""
    info = child(element, "MsgInfo")
    if element is None or info is None:
        return Head()
    conversation = child(info, "ConversationRef")
    referred = [text_of(child(conversation, name)) for name in ("RefToParent", "RefToConversation")]
    pairs = [(child(one, "Id"), child(one, "TypeId")) for one in children(info, "Patient", "Ident")]
    numbers = [usable_number(text_of(number), text_of(kind)) for number, kind in pairs]
    sender = child(info, "Sender")
    names = [] if sender is None else [text_of(one) for one in everywhere(sender, "OrganisationName")]
    issued = time_of(child(element, "Document", "RefDoc", "IssueDate"))
    own = text_of(child(info, "MsgId"))
    return Head(
        kind=text_of(child(info, "Type")).upper(),
        sent=time_of(child(info, "GenDate")) or issued,
        message_id=own,
        refers_to=tuple(one for one in dict.fromkeys(referred) if one and one != own),
        national_numbers=tuple(dict.fromkeys(number for number in numbers if number)),
        sender_names=tuple(name for name in names if name),
    )


def usable_number(number: str, kind: str) -> str:
    """A number that a key file may hold, without spaces; "" for a passport, a local number and the like."""
    digits = _NOT_DIGITS.sub("", number)
    if kind.upper() in NOT_IDS:
        return ""
    if kind.upper() in ID_TYPES:
        return digits
    return digits if len(digits) == 11 and digits.isdigit() else ""
