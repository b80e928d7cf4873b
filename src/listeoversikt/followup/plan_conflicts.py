"""Two people on one plan: whose words for the same field go against each other, and what simply goes together.

An edit names the fields it sets, so edits of different fields merge. The same field, or a row and a field in it,
is a conflict: both texts are shown and somebody chooses. Source: window contract, section 10, "Two on one patient".
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from listeoversikt.followup.care_plan import days_of_review, plan_called
from listeoversikt.followup.log.entry import Entry
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.log.plan_acts import PlanEdited, PlanEnded, PlanReviewed, PlanStarted
from listeoversikt.followup.plan_content import plain, value_at

ENDED = ""
"""The path of a conflict about the whole plan: somebody has ended it, or taken back that it was started."""


@dataclass(frozen=True)
class Conflict:
    """A field with two texts. ``mine`` and ``theirs`` are plain values (None = taken away); ``who`` wrote theirs."""

    path: str
    mine: Any
    theirs: Any
    who: str
    at: dt.datetime


def conflicts_of(
    record: PatientRecord, plan_uuid: str, changes: Mapping[str, Any], entries: Iterable[Entry]
) -> tuple[Conflict, ...]:
    """The fields that ``entries`` (written by others meanwhile) set to something else; empty = the edits go together.

    ``record`` may or may not hold the entries. The newest of their texts counts; one that says the same is none.
    """
    new = [entry for entry in entries if entry.sequence > record.last]
    after = record.with_entries(new) if new else record
    found: dict[str, Conflict] = {}
    for entry in entries:
        act = _act_behind(entry, after)
        if isinstance(act, PlanEnded | PlanStarted) and _about(act, entry, plan_uuid):
            kept = plan_called(after, plan_uuid)
            if kept is None or not kept.open:
                return (Conflict(ENDED, dict(changes), None, entry.who, entry.at),)
        theirs = _fields(act) if act is not None and _about(act, entry, plan_uuid) else ()
        for path, mine in changes.items():
            if not any(_touch(path, other) for other in theirs):
                continue
            now = _now(after, plan_uuid, path)
            if now != plain(mine):
                found[path] = Conflict(path, plain(mine), now, entry.who, entry.at)
    return tuple(found.values())


def _act_behind(entry: Entry, record: PatientRecord) -> Any:
    """The act of an entry, or the one it takes back."""
    if entry.undoes is None:
        return entry.act
    return next((one.act for one in record.raw if one.uuid == entry.undoes), None)


def _about(act: Any, entry: Entry, plan_uuid: str) -> bool:
    if isinstance(act, PlanStarted):
        return entry.undoes is not None and plan_uuid in (act.plan, entry.undoes)
    return isinstance(act, PlanEdited | PlanReviewed | PlanEnded) and act.plan == plan_uuid


def _fields(act: Any) -> Iterable[str]:
    if isinstance(act, PlanReviewed):
        return days_of_review(act)
    return act.changes if isinstance(act, PlanEdited) else ()


def _touch(one: str, other: str) -> bool:
    """The same field, or one is a row that holds the other."""
    return one == other or one.startswith(f"{other}/") or other.startswith(f"{one}/")


def _now(record: PatientRecord, plan_uuid: str, path: str) -> Any:
    kept = plan_called(record, plan_uuid)
    return None if kept is None else value_at(kept.content, path)
