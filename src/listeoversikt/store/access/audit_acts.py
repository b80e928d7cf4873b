"""What the audit log (hendelseslogg) records: acts and entries. What their details may hold: ``audit_details``."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class AuditAct(StrEnum):
    """What somebody did."""

    LOGIN = "login"
    LOGIN_FAILED = "login_failed"
    LOGOUT = "logout"
    LOCKED = "locked"
    UNLOCKED = "unlocked"
    REFUSED = "refused"  # what who was in hadn't the right to
    OPENED = "opened"  # a patient's card, or a page with patients on it
    SEARCHED = "searched"  # the list, by filters or a text
    PRINTED = "printed"
    COPIED = "copied"
    EXPORTED = "exported"
    PLAN_CHANGED = "plan_changed"
    ACTED = "acted"  # an act of the follow-up about a patient
    RULE_CHANGED = "rule_changed"  # what is counted: models, profiles, standing orders
    SETTING_CHANGED = "setting_changed"
    TAKEN_IN = "taken_in"  # an extract or messages, also when they are taken back
    USERS_CHANGED = "users_changed"
    BACKED_UP = "backed_up"
    RESTORED = "restored"
    ERASED = "erased"
    TOLD = "told"  # a patient was given what is kept about them
    CHECKED = "checked"  # the log itself, by a person
    MIGRATED = "migrated"
    MOVED = "moved"  # the store, to or from a server


@dataclass(frozen=True)
class AuditEntry:
    """One entry. ``user`` is the account's id, None when nobody was let in; ``who`` the name written then.

    ``patient`` is the pseudonym; ``number`` the store's number, which stays when the pseudonym has been erased.
    """

    sequence: int
    recorded_at: dt.datetime
    user: str | None
    who: str
    act: str
    patient: str | None
    number: int | None
    thing: str | None
    details: Mapping[str, Any]


@dataclass(frozen=True)
class NewEntry:
    """An entry to be written. ``at``: when it was, where that isn't now; ISO 8601, UTC.

    ``by``: the login that was tried by somebody who wasn't let in.
    """

    act: AuditAct
    patient: str | None = None
    thing: str | None = None
    details: Mapping[str, Any] | None = None
    at: str | None = None
    by: str | None = None


_WORD = re.compile(r"[0-9A-Za-zæøåÆØÅ_.:+/–-]{0,80}")


def plain_thing(thing: str | None) -> str | None:
    """An id: no free text."""
    if thing is not None and not _WORD.fullmatch(thing):
        raise ValueError("what an entry is about is told by an id")
    return thing
