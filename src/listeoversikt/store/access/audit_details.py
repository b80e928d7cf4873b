"""What the details of an entry may hold, act by act: each key and its type. Nothing else is ever written.

Where the program tries to write something else it's left out, and in tests (``STRICT``) refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from listeoversikt.store.access.audit_acts import AuditAct

STRICT = False
"""Whether what isn't in the table is refused (``ValueError``) instead of left out; tests say so."""
LARGEST: Final = 10**10
"""A number of eleven digits is nobody's count."""
MOST: Final = 100
_CODE = re.compile(r"[0-9A-Za-zæøåÆØÅ_.:+/–-]{0,80}")
_HEX = re.compile(r"[0-9a-f]{16,64}")
_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")

Judge = Callable[[Any], bool]


def _code(value: Any) -> bool:
    return isinstance(value, str) and _CODE.fullmatch(value) is not None


def _flag(value: Any) -> bool:
    return isinstance(value, bool)


def _count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) < LARGEST


def _sum(value: Any) -> bool:
    return isinstance(value, str) and _HEX.fullmatch(value) is not None


def _id(value: Any) -> bool:
    return isinstance(value, str) and _ID.fullmatch(value) is not None


def _codes(value: Any) -> bool:
    return isinstance(value, list | tuple) and len(value) <= MOST and all(map(_code, value))


def _code_or_pair(value: Any) -> bool:
    """A code, or the one before and the one after; None where there was none."""
    if isinstance(value, list | tuple):
        return len(value) == 2 and all(one is None or _code(one) for one in value)
    return _code(value)


def _value(value: Any) -> bool:
    """A setting's value: a number, yes or no, a code, or a list of those."""
    if isinstance(value, list | tuple):
        return len(value) <= MOST and all(map(_value, value))
    plain = value is None or isinstance(value, bool) or _code(value)
    return plain or (isinstance(value, int | float) and abs(value) < LARGEST)


def _fields(value: Any) -> bool:
    """Settings by name: before and after."""
    return isinstance(value, Mapping) and all(
        _code(name) and isinstance(pair, list | tuple) and len(pair) == 2 and all(map(_value, pair))
        for name, pair in value.items()
    )


OF_AN_EVENT: Final[Mapping[str, Judge]] = {"kind": _code, "undoes": _id, "sum": _sum}
"""Its kind, the event that it takes back, and the keyed sum of its content (``event_sums``)."""
_FILE: Final[Mapping[str, Judge]] = {
    **OF_AN_EVENT,
    **dict.fromkeys(("file", "report", "date", "figures"), _value),
    "rows": _count,
}
ALLOWED: Final[Mapping[AuditAct, Mapping[str, Judge]]] = {
    AuditAct.LOGIN: {},
    AuditAct.LOGIN_FAILED: {},
    AuditAct.LOGOUT: {},
    AuditAct.LOCKED: {},
    AuditAct.UNLOCKED: {},
    AuditAct.REFUSED: {"right": _code, "count": _count},
    AuditAct.OPENED: {"kind": _code},
    AuditAct.SEARCHED: {"filters": _codes, "text": _flag, "hits": _count},
    AuditAct.PRINTED: {"kind": _code, "rows": _count},
    AuditAct.COPIED: {"kind": _code, "rows": _count},
    AuditAct.EXPORTED: _FILE,
    AuditAct.PLAN_CHANGED: OF_AN_EVENT,
    AuditAct.ACTED: OF_AN_EVENT,
    AuditAct.RULE_CHANGED: {**OF_AN_EVENT, "named": _codes, "fields": _fields, "unspoken": _codes},
    AuditAct.SETTING_CHANGED: {**OF_AN_EVENT, "fields": _fields, "unspoken": _codes},
    AuditAct.TAKEN_IN: {
        "kind": _code,
        "sum": _sum,
        **dict.fromkeys(("count", "patients"), _count),
    },
    AuditAct.USERS_CHANGED: {
        "change": _code,
        "own": _flag,
        "changed": _codes,
        **dict.fromkeys(("role", "login", "name", "member", "hardness"), _code_or_pair),
        "active": _value,
        "digest": _sum,
    },
    AuditAct.BACKED_UP: {"automatic": _flag, "kind": _code},
    AuditAct.RESTORED: {
        "former": _code,
        "digest": _sum,
        **dict.fromkeys(("number", "carried", "from", "faults"), _count),
    },
    AuditAct.ERASED: {"kind": _code, "count": _count, "entries": _count},
    AuditAct.TOLD: {"kind": _code},
    AuditAct.CHECKED: {"digest": _sum, "findings": _count},
    AuditAct.MIGRATED: {"before": _count, "after": _count},
    AuditAct.MOVED: {"to": _code},
}
"""What each act may tell beside who, when, patient and thing."""
SUMS: Final = frozenset({"sum", "undoes", "digest"})
"""The program's own sums and ids: no names are looked for in them."""


def plain_details(act: AuditAct, details: Mapping[str, Any] | None) -> dict[str, Any]:
    """The details as they are stored: what the table allows for the act.

    The rest is left out; ``ValueError`` where ``STRICT``: it's the program that has tried to write something else.
    """
    allowed = ALLOWED[act]
    found: dict[str, Any] = {}
    for key, value in (details or {}).items():
        judge = allowed.get(key)
        if judge is not None and judge(value):
            found[key] = value
        elif STRICT:
            raise ValueError(f"an entry of the audit log doesn't tell that of “{act}”")
    return found
