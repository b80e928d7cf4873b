"""What an event about a rule changed: a goal, a model, a template for plans, a mapping profile, a selection.

What held before and what holds after is worked out from the events about the same one. Which one it was is told by a
code: a goal's or a model's own id, a shipped template's key; where the id is what somebody has called it, by a keyed sum.
"""

from __future__ import annotations

import datetime as dt
import hmac
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import sqlalchemy as sa

from listeoversikt.store.access.changed_values import Way, changed_fields
from listeoversikt.store.access.rules_told import FOLDS, Ground, Rule, profile_of
from listeoversikt.store.contents import Event
from listeoversikt.store.tables import event_log

GOALS: Final = (
    *("goal_drafted", "goal_imported", "goal_saved", "goal_dropped", "goal_locked", "goal_amended"),
    *("goal_action", "goal_compared", "goal_ended"),
)
SEALS: Final = frozenset({"goal_locked", "goal_amended"})
"""Taken back on their own day only; later it counts for nothing."""
GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "goal": GOALS,
    "model": ("model_kept", "model_made_here", "model_judged"),
    "template": ("template_saved", "template_removed"),
    "profile": ("mapping_profiles",),
    "selection": ("selection_saved", "selection_removed"),
}
GROUP_OF: Final = {kind: group for group, kinds in GROUPS.items() for kind in kinds}
LETTERS: Final = 8
CODED: Final = frozenset(
    {
        *("state", "indicator", "variant", "group", "direction", "predicts"),
        *("kinds", "rhythm", "absence", "order", "bands", "frailty", "diagnoses", "date_forms"),
    }
)
"""Fields whose texts are the program's own codes, or those of diagnoses."""
OF_THE_TEAM: Final = frozenset({"responsible", "consulted", "who", "role"})
_TEAM = re.compile(
    r"[a-zæøå]{2,6}-\d{1,3}|lege|sykepleier|helsesekretaer|annet|patient|kin|hjemmetjeneste|dps|nav|fysioterapeut"
    r"|ergoterapeut|ernaering|habilitering|psykisk_helse_kommune|rus_kommune"
)
_CODE = re.compile(r"[0-9A-Za-zæøåÆØÅ_.:+/-]{0,40}")
_HEX = re.compile(r"[0-9a-f]{32,64}")


@dataclass(frozen=True)
class _Row:
    sequence: int
    uuid: str
    day: dt.date | None
    kind: str
    payload: Mapping[str, Any]
    inverse_of: str | None


def rule_change(
    connection: sa.Connection, key: bytes, event: Event, ground: Ground | None = None
) -> dict[str, Any]:
    """``named``: which ones, by code; ``fields`` and ``unspoken`` as ``changed_fields`` says.

    ``ground``: what holds, by the one it's about, where no event says otherwise. {} for what isn't understood.
    """
    group = GROUP_OF.get(event.kind)
    if group is None:
        return {}
    rows = _rows(connection, GROUPS[group], event.sequence)
    about = _about(group, event, {row.uuid: row for row in rows})
    if not about:
        return {}
    ground = ground or {}
    was, now = (
        {one: _rule(group, one, rows_then, ground.get(one)) for one in about}
        for rows_then in (_standing(rows[:-1]), _standing(rows))
    )
    named = {one: _named(key, one, one in ground) for one in about}
    told: dict[str, Any] = {"named": [named[one] for one in about]}
    if len(about) == 1:
        (one,) = about
        sealing = event.kind in SEALS and event.inverse_of is None
        told |= changed_fields(was[one].table(sealed=sealing), now[one].table(), _is_code)
    else:
        before, after = (
            {named[one]: {"there": rule[one].there or None} for one in about} for rule in (was, now)
        )
        told |= changed_fields(before, after, _is_code)
    return told


def _rows(connection: sa.Connection, kinds: Iterable[str], last: int) -> list[_Row]:
    chosen = event_log.c.kind.in_(tuple(kinds)) & (event_log.c.sequence <= last)
    found = connection.execute(sa.select(event_log).where(chosen).order_by(event_log.c.sequence))
    return [
        _Row(
            one.sequence,
            one.uuid,
            _day(one.recorded_at),
            one.kind,
            one.payload if isinstance(one.payload, dict) else {},
            one.inverse_of,
        )
        for one in found
    ]


def _day(moment: str) -> dt.date | None:
    try:
        return dt.datetime.fromisoformat(moment).astimezone().date()
    except ValueError:
        return None


def _standing(rows: Sequence[_Row]) -> list[_Row]:
    """Without what is taken back, and what takes back."""
    sealed = {row.uuid: row.day for row in rows if row.kind in SEALS}
    undone: set[str] = set()
    kept: list[_Row] = []
    for row in reversed(rows):
        if row.uuid in undone:
            continue
        if row.inverse_of is None:
            kept.append(row)
        elif row.inverse_of not in sealed or sealed[row.inverse_of] == row.day:
            undone.add(row.inverse_of)
    return kept[::-1]


def _about(group: str, event: Event, rows: Mapping[str, _Row]) -> tuple[str, ...]:
    """Those that an event is about; of one that takes back, those of the one taken back."""
    kind, payload, seen = event.kind, event.payload, {event.uuid}
    undoes = event.inverse_of
    while undoes is not None and undoes in rows and undoes not in seen:
        seen.add(undoes)
        kind, payload, undoes = rows[undoes].kind, rows[undoes].payload, rows[undoes].inverse_of
    return _subjects(group, kind, payload)


def _subjects(group: str, kind: str, payload: Mapping[str, Any]) -> tuple[str, ...]:
    if group == "profile":
        profiles = payload.get("profiles")
        return tuple(map(str, profiles)) if isinstance(profiles, Mapping) else ()
    field = {"goal": "goal", "template": "key", "selection": "name"}.get(group)
    field = field or ("sha256" if kind == "model_kept" else "model")
    found = payload.get(field)
    return (found,) if isinstance(found, str) and found else ()


def _rule(group: str, one: str, rows: Iterable[_Row], ground: Mapping[str, Any] | None) -> Rule:
    events = [(row.kind, row.payload) for row in rows if one in _subjects(group, row.kind, row.payload)]
    return profile_of(one)(events) if group == "profile" else FOLDS[group](events, ground)


def _named(key: bytes, one: str, shipped: bool) -> str:
    if shipped and _CODE.fullmatch(one):
        return one
    if _HEX.fullmatch(one):
        return one[:LETTERS]
    return hmac.digest(key, b"rule " + one.encode(), "sha256").hex()[:LETTERS]


def _is_code(way: Way, value: str) -> bool:
    if way[-1] in OF_THE_TEAM:
        return _TEAM.fullmatch(value) is not None
    return any(part in CODED for part in way) and _CODE.fullmatch(value) is not None
