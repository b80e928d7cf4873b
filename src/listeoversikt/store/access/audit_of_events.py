"""What an event of the follow-up is in the audit log: its kind and id, and for settings which fields changed.

Never its content: that stands in the event itself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from listeoversikt.store.access.audit_acts import AuditAct, NewEntry
from listeoversikt.store.access.rights_of_kinds import is_own_note
from listeoversikt.store.contents import Event
from listeoversikt.store.tables import event_log

SETTINGS = "settings_changed"
ACT_OF: Mapping[str, AuditAct] = {
    **dict.fromkeys(("plan_started", "plan_edited", "plan_reviewed", "plan_ended"), AuditAct.PLAN_CHANGED),
    SETTINGS: AuditAct.SETTING_CHANGED,
    **dict.fromkeys(
        (
            *("model_kept", "model_made_here", "model_judged", "mapping_profiles"),
            *("template_saved", "template_removed"),
            *("goal_drafted", "goal_imported", "goal_saved", "goal_dropped", "goal_locked", "goal_amended"),
            *("goal_action", "goal_compared", "goal_ended"),
        ),
        AuditAct.RULE_CHANGED,
    ),
    **dict.fromkeys(
        ("discharge_message", "discharge_message_salt", "columns_passed", "went_back_to_extract"),
        AuditAct.TAKEN_IN,
    ),
    **dict.fromkeys(("internal_export", "shown_file", "report_made"), AuditAct.EXPORTED),
}
"""Kinds that aren't plainly an act of the follow-up (``acted``)."""
TOLD_OF_A_FILE = ("file", "report", "date", "figures", "rows")
NAMES_SOMEBODY = frozenset({"team", "office_name", "list_names"})
"""Settings with people's names: that they changed is told, not what they say (the event does)."""
_CODE = re.compile(r"[0-9A-Za-zæøåÆØÅ_.:+/-]{0,60}")
_MOST_FIELDS = 40
_UNTOLD = object()


def entries_of_events(
    connection: sa.Connection, events: Sequence[Event], asked: str | None
) -> tuple[NewEntry, ...]:
    """The entries of events just written. What the program notes by itself has none; messages have one together.

    ``asked``: who they were said to be by. Whoever is only called as the program is leaves entries.
    """
    entries: list[NewEntry] = []
    together: Counter[tuple[AuditAct, str]] = Counter()
    for event in events:
        if is_own_note(event, asked):
            continue
        act = ACT_OF.get(event.kind, AuditAct.ACTED)
        if act is AuditAct.TAKEN_IN:
            together[act, event.kind] += 1
        else:
            details = {"kind": event.kind, **_more(connection, event, act)}
            entries.append(NewEntry(act, event.patient, event.uuid, details))
    entries += [
        NewEntry(act, thing=None, details={"kind": kind, "count": number})
        for (act, kind), number in together.items()
    ]
    return tuple(entries)


def _more(connection: sa.Connection, event: Event, act: AuditAct) -> dict[str, Any]:
    more: dict[str, Any] = {} if event.inverse_of is None else {"undoes": event.inverse_of}
    if event.kind == SETTINGS:
        more |= changed_fields(_settings_before(connection, event), event.payload)
    elif act is AuditAct.EXPORTED:
        told = ((key, tellable(event.payload[key])) for key in TOLD_OF_A_FILE if key in event.payload)
        more |= {key: value for key, value in told if value is not _UNTOLD}
    return more


def _settings_before(connection: sa.Connection, event: Event) -> Mapping[str, Any]:
    query = sa.select(event_log.c.payload).where(
        event_log.c.kind == SETTINGS, event_log.c.sequence < event.sequence, event_log.c.inverse_of.is_(None)
    )
    payload = connection.scalar(query.order_by(event_log.c.sequence.desc()).limit(1))
    return payload if isinstance(payload, dict) else {}


def changed_fields(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, Any]:
    """``fields``: name -> [before, after], None = the program's own. ``unspoken``: names of fields whose values may
    name somebody or be free text."""
    fields: dict[str, Any] = {}
    unspoken: set[str] = set()
    for name in _names(before, after):
        old, new = _at(before, name), _at(after, name)
        if old == new:
            continue
        values = tellable(old), tellable(new)
        if name.split("/")[0] in NAMES_SOMEBODY or _UNTOLD in values or not _CODE.fullmatch(name):
            unspoken.add(name.split("/")[0])
        else:
            fields[name] = list(values)
    if len(fields) > _MOST_FIELDS:
        unspoken |= {name.split("/")[0] for name in fields}
        fields = {}
    return {key: value for key, value in (("fields", fields), ("unspoken", sorted(unspoken))) if value}


def tellable(value: Any) -> Any:
    """The value where it's numbers, yes or no, and codes; else a mark that it isn't told."""
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, str):
        return value if _CODE.fullmatch(value) else _UNTOLD
    if isinstance(value, list) and len(value) <= 30:
        inside = [tellable(one) for one in value]
        return _UNTOLD if any(one is _UNTOLD for one in inside) else inside
    return _UNTOLD


def _names(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterable[str]:
    """The fields of both, those of a table inside as ``bands/few``."""
    for key in sorted({*before, *after}):
        inside = [table[key] for table in (before, after) if isinstance(table.get(key), dict)]
        if inside:
            yield from (f"{key}/{name}" for name in sorted({name for table in inside for name in table}))
        else:
            yield key


def _at(table: Mapping[str, Any], name: str) -> Any:
    key, _, inside = name.partition("/")
    value = table.get(key)
    return value.get(inside) if inside and isinstance(value, dict) else None if inside else value
