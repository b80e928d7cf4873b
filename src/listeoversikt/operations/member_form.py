"""The form of a member of the team: what is wrong with it by field, and the row it becomes in the settings.

Ids are role ids (``spl-1``); a name is never asked for. An id that stands in the log is kept: it isn't changed, and
a member who has left stays in the table with the day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from listeoversikt.operations.team_settings import LOCAL_WORDS, is_member_id

PREFIXES = {"lege": "lege", "sykepleier": "spl", "helsesekretaer": "hs", "annet": "med"}


class MemberFault(StrEnum):
    """What can be wrong with a field."""

    NO_ID = "no_id"
    BAD_ID = "bad_id"
    ROLE_WORD = "role_word"
    TAKEN = "taken"
    NOT_A_DAY = "not_a_day"
    NO_DEPUTY = "no_deputy"
    BACKWARDS = "backwards"
    NO_FIRST = "no_first"
    NO_LAST = "no_last"


@dataclass(frozen=True)
class MemberForm:
    """What is typed. ``hours`` Monday first; ``unread`` are the fields whose day can't be understood."""

    id: str
    role: str
    leader: bool = False
    lists: tuple[str, ...] = ()
    hours: tuple[float, ...] = ()
    until: dt.date | None = None
    deputy: str = ""
    deputy_from: dt.date | None = None
    deputy_until: dt.date | None = None
    away: tuple[tuple[dt.date, dt.date], ...] = ()
    away_first: dt.date | None = None
    away_last: dt.date | None = None
    unread: frozenset[str] = frozenset()


def check_member(
    form: MemberForm, team: Sequence[Mapping[str, Any]], before: str = ""
) -> dict[str, MemberFault]:
    """What is wrong, by field, in the form's order; ``before`` is the id of the member that is changed."""
    faults: dict[str, MemberFault] = {}
    fault = _id_fault(form.id.strip(), [row["id"] for row in team], before)
    if fault is not None:
        faults["id"] = fault
    for name in ("until", "deputy_from", "deputy_until", "away_first", "away_last"):
        if name in form.unread:
            faults[name] = MemberFault.NOT_A_DAY
    if not form.deputy and (form.deputy_from or form.deputy_until):
        faults.setdefault("deputy", MemberFault.NO_DEPUTY)
    if form.deputy_from and form.deputy_until and form.deputy_until < form.deputy_from:
        faults.setdefault("deputy_until", MemberFault.BACKWARDS)
    if form.away_last and not form.away_first:
        faults.setdefault("away_first", MemberFault.NO_FIRST)
    if form.away_first and not form.away_last:
        faults.setdefault("away_last", MemberFault.NO_LAST)
    if form.away_first and form.away_last and form.away_last < form.away_first:
        faults.setdefault("away_last", MemberFault.BACKWARDS)
    return faults


def _id_fault(wanted: str, known: Sequence[str], before: str) -> MemberFault | None:
    if not wanted:
        return MemberFault.NO_ID
    if wanted.lower() in LOCAL_WORDS:
        return MemberFault.ROLE_WORD
    if not is_member_id(wanted):
        return MemberFault.BAD_ID
    taken = wanted != before and wanted.lower() in {one.lower() for one in known if one != before}
    return MemberFault.TAKEN if taken else None


def member_row(form: MemberForm) -> dict[str, Any]:
    """The row for the settings; what is empty is left out."""
    away = [*form.away, *([(form.away_first, form.away_last)] if form.away_first and form.away_last else [])]
    days = {"until": form.until, "deputy_from": form.deputy_from, "deputy_until": form.deputy_until}
    row: dict[str, Any] = {
        "id": form.id.strip(),
        "role": form.role,
        "leader": form.leader,
        "lists": list(form.lists),
        "hours": list(form.hours),
        "deputy": form.deputy,
        **{name: day.isoformat() for name, day in days.items() if day is not None},
        "away": [[first.isoformat(), last.isoformat()] for first, last in sorted(away)],
    }
    return {key: value for key, value in row.items() if value or key in ("id", "role")}


def with_member(
    team: Sequence[Mapping[str, Any]], row: Mapping[str, Any], before: str = ""
) -> list[dict[str, Any]]:
    """The team with the row in place of the one it was, or at the end."""
    if not before:
        return [*(dict(one) for one in team), dict(row)]
    return [dict(row) if one["id"] == before else dict(one) for one in team]


def without_member(team: Sequence[Mapping[str, Any]], member_id: str) -> list[dict[str, Any]]:
    """The team without the member; whose deputy she was has none any more."""
    kept = [dict(one) for one in team if one["id"] != member_id]
    for one in kept:
        if one.get("deputy") == member_id:
            for key in ("deputy", "deputy_from", "deputy_until"):
                one.pop(key, None)
    return kept


def next_id(role: str, team: Sequence[Mapping[str, Any]]) -> str:
    """A free id for the role: ``spl-3``."""
    known = {str(one["id"]).lower() for one in team}
    prefix = PREFIXES[role]
    number = 1
    while f"{prefix}-{number}" in known:
        number += 1
    return f"{prefix}-{number}"
