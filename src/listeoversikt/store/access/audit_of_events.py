"""What an event of the follow-up is in the audit log: its kind and id, and for settings and rules which fields changed.

Never its content: that stands in the event itself.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from listeoversikt.store.access.audit_acts import AuditAct, NewEntry
from listeoversikt.store.access.changed_rules import rule_change
from listeoversikt.store.access.changed_values import changed_fields
from listeoversikt.store.access.event_sums import sum_together, sums_of
from listeoversikt.store.access.rights_of_kinds import is_own_note
from listeoversikt.store.contents import Event, NewEvent
from listeoversikt.store.tables import event_log

SETTINGS, RETENTION = "settings_changed", "retention_changed"
TELLS_CHANGES = (SETTINGS, RETENTION)
"""Kinds whose fields are told with what held before."""
ACT_OF: Mapping[str, AuditAct] = {
    **dict.fromkeys(("plan_started", "plan_edited", "plan_reviewed", "plan_ended"), AuditAct.PLAN_CHANGED),
    **dict.fromkeys(TELLS_CHANGES, AuditAct.SETTING_CHANGED),
    **dict.fromkeys(
        (
            *("model_kept", "model_made_here", "model_judged", "mapping_profiles"),
            *("template_saved", "template_removed", "selection_saved", "selection_removed"),
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
_CODE = re.compile(r"[0-9A-Za-zæøåÆØÅ_.:+/-]{0,60}")
_NEVER = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_UNTOLD = object()


def foreseen(new: Sequence[NewEvent], asked: str | None) -> tuple[NewEntry, ...]:
    """What the entries of events will say before they are written; those of settings only as they are."""
    told = [
        Event(0, "", _NEVER, "", one.kind, one.patient, one.payload, one.inverse_of)
        for one in new
        if one.kind not in TELLS_CHANGES
    ]
    return entries_of_events(None, b"", told, asked)


def entries_of_events(
    connection: sa.Connection | None,
    key: bytes,
    events: Sequence[Event],
    asked: str | None,
    new: Sequence[NewEvent] = (),
) -> tuple[NewEntry, ...]:
    """The entries of events just written. What the program notes by itself has none; messages have one together.

    Each holds the sum of what its event says, made with the log's ``key``. ``asked``: who they were said to be by.
    Whoever is only called as the program is leaves entries. ``new``: as they were handed in, in the same order.
    """
    given = {event.uuid: one for event, one in zip(events, new, strict=False)}
    entries: list[NewEntry] = []
    together: dict[tuple[AuditAct, str], list[str]] = {}
    told = [one for one in events if not is_own_note(one, asked)]
    sums = {} if connection is None else sums_of(connection, key, told)
    for event in told:
        act = ACT_OF.get(event.kind, AuditAct.ACTED)
        if act is AuditAct.TAKEN_IN:
            together.setdefault((act, event.kind), []).append(event.uuid)
        else:
            more = _more(connection, key, event, act, given.get(event.uuid))
            details = {"kind": event.kind, **_sum(sums.get(event.uuid)), **more}
            entries.append(NewEntry(act, event.patient, event.uuid, details))
    for (act, kind), uuids in together.items():
        made = sum_together(key, [sums[one] for one in uuids]) if sums else None
        entries.append(
            NewEntry(act, thing=uuids[0], details={"kind": kind, "count": len(uuids), **_sum(made)})
        )
    return tuple(entries)


def _sum(made: str | None) -> dict[str, str]:
    return {} if made is None else {"sum": made}


def _more(
    connection: sa.Connection | None, key: bytes, event: Event, act: AuditAct, given: NewEvent | None
) -> dict[str, Any]:
    more: dict[str, Any] = {} if event.inverse_of is None else {"undoes": event.inverse_of}
    if event.kind in TELLS_CHANGES and connection is not None:
        if given is not None and given.was is not None:
            more |= changed_fields(given.was, event.payload if given.now is None else given.now)
        else:
            more |= changed_fields(_payload_before(connection, event), event.payload)
    elif act is AuditAct.RULE_CHANGED and connection is not None:
        more |= rule_change(connection, key, event, None if given is None else given.was)
    elif act is AuditAct.EXPORTED:
        told = ((key, tellable(event.payload[key])) for key in TOLD_OF_A_FILE if key in event.payload)
        more |= {key: value for key, value in told if value is not _UNTOLD}
    return more


def _payload_before(connection: sa.Connection, event: Event) -> Mapping[str, Any]:
    query = sa.select(event_log.c.payload).where(
        event_log.c.kind == event.kind,
        event_log.c.sequence < event.sequence,
        event_log.c.inverse_of.is_(None),
    )
    payload = connection.scalar(query.order_by(event_log.c.sequence.desc()).limit(1))
    return payload if isinstance(payload, dict) else {}


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
