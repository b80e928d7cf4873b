"""What the audit log (hendelseslogg) records: acts, and details that say nothing clinical."""

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
_MOST_VALUES = 400


def plain_details(details: Mapping[str, Any] | None) -> dict[str, Any]:
    """The details as they are stored: numbers, yes and no, and codes without a space: no sentence gets in.

    Raises ``ValueError`` for anything else: it's the program that has tried to write free text.
    """
    found = dict(details or {})
    left = [_MOST_VALUES]
    _mind(found, left)
    return found


def plain_thing(thing: str | None) -> str | None:
    """An id: no free text."""
    if thing is not None and not _WORD.fullmatch(thing):
        raise ValueError("what an entry is about is told by an id")
    return thing


def _mind(value: Any, left: list[int]) -> None:
    left[0] -= 1
    if left[0] < 0:
        raise ValueError("an entry of the audit log is short")
    if isinstance(value, Mapping):
        for key, inside in value.items():
            _mind(key, left)
            _mind(inside, left)
    elif isinstance(value, list | tuple):
        for inside in value:
            _mind(inside, left)
    elif isinstance(value, str):
        if not _WORD.fullmatch(value):
            raise ValueError("an entry of the audit log holds no free text")
    elif value is not None and not isinstance(value, bool | int | float):
        raise ValueError("an entry of the audit log is plain JSON")
