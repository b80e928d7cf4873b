"""The office's goals as the log tells them: drafts, locked goals with their versions, actions, outcome.

Everything is derived; nothing is kept beside the log. A locked goal stays locked: a taking back of a lock counts only
when it was written on the day of the lock itself, and so with a version. What was locked and doesn't fit its checksum
is still shown, and said to be so.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

import msgspec

from listeoversikt.evaluation.goal import Goal
from listeoversikt.evaluation.locking import BrokenAt, GoalVersion, LockedGoal, broken
from listeoversikt.evaluation.spc import Action
from listeoversikt.followup.log.entry import Entry, standing
from listeoversikt.followup.log.goal_acts import (
    GOAL_ACTS,
    GoalAction,
    GoalAmended,
    GoalCompared,
    GoalDrafted,
    GoalDropped,
    GoalEnded,
    GoalImported,
    GoalLocked,
    GoalSaved,
)
from listeoversikt.operations.office import View

SEALS = (GoalLocked, GoalAmended)


class GoalState(StrEnum):
    """How a goal stands today."""

    DRAFT = "draft"
    LOCKED = "locked"  # the start is still ahead
    RUNNING = "running"
    OVER = "over"  # the period is over; it hasn't been ended in words
    ENDED = "ended"


@dataclass(frozen=True)
class ComparedFigure:
    """Another office's figure of one period; limits and persons as far as its file tells."""

    first: dt.date
    last: dt.date
    numerator: float
    denominator: float
    low: float | None = None
    high: float | None = None


class ComparedFigures(msgspec.Struct, frozen=True):
    """What is kept of another office's file: the goal's first measure before and after."""

    indicator: str
    variant: str
    group: str
    before: ComparedFigure | None = None
    after: ComparedFigure | None = None


@dataclass(frozen=True)
class DatedAction:
    """An action on the chart; ``uuid`` names it in the log."""

    uuid: str
    who: str
    action: Action


@dataclass(frozen=True)
class KeptGoal:
    """One goal as the log tells it.

    ``form`` is what stands in the form now: the draft, or the locked goal with what is written for its next version
    (``pending``). ``locked`` is None for a draft. ``broken``: what doesn't fit its checksum, and in which version.
    """

    id: str
    begun: dt.date
    by: str
    form: Goal = field(default_factory=Goal)
    locked: LockedGoal | None = None
    broken: tuple[BrokenAt, int] | None = None
    sealed_on: dt.date | None = None
    actions: tuple[DatedAction, ...] = ()
    compared: ComparedFigures | None = None
    compared_on: dt.date | None = None
    ended: GoalEnded | None = None
    imported: LockedGoal | None = None

    @property
    def is_locked(self) -> bool:
        """A lock stands, whole or broken."""
        return self.sealed_on is not None

    @property
    def goal(self) -> Goal:
        """What holds: the newest locked version, else the draft."""
        return self.locked.goal if self.locked is not None else self.form

    @property
    def pending(self) -> bool:
        """Something is written for the next version."""
        return self.locked is not None and self.form != self.locked.goal

    def state(self, today: dt.date) -> GoalState:
        """How it stands."""
        if self.ended is not None:
            return GoalState.ENDED
        if not self.is_locked:
            return GoalState.DRAFT
        start, end = self.goal.start, self.goal.end
        if start is not None and today < start:
            return GoalState.LOCKED
        return GoalState.OVER if end is not None and today > end else GoalState.RUNNING


def goals_of(view: View) -> tuple[KeptGoal, ...]:
    """Every goal: running first, then locked, drafts, over, ended; within each the newest first."""
    goals = told(view.book.office)
    order = (GoalState.RUNNING, GoalState.OVER, GoalState.LOCKED, GoalState.DRAFT, GoalState.ENDED)
    newest_first = sorted(goals, key=lambda kept: kept.begun, reverse=True)
    return tuple(sorted(newest_first, key=lambda kept: order.index(kept.state(view.today))))


def goal_called(view: View, id: str) -> KeptGoal | None:
    """The goal of that id; None where there is none (any more)."""
    return next((kept for kept in told(view.book.office) if kept.id == id), None)


def told(entries: Iterable[Entry]) -> tuple[KeptGoal, ...]:
    """The goals in the order they were begun, from the office's raw entries."""
    found: dict[str, KeptGoal] = {}
    for entry in standing(without_late_breaches(entries)):
        act = entry.act
        if not isinstance(act, GOAL_ACTS):
            continue
        kept = found.get(act.goal)
        if isinstance(act, GoalDrafted | GoalImported):
            if kept is None:
                found[act.goal] = _begun(entry, act)
        elif kept is not None:
            after = _followed(kept, entry)
            if after is None:
                del found[act.goal]
            else:
                found[act.goal] = after
    return tuple(found.values())


def without_late_breaches(entries: Iterable[Entry]) -> list[Entry]:
    """Without what would take back a lock or a version on another day than its own."""
    kept = list(entries)
    sealed = {entry.uuid: entry.day for entry in kept if isinstance(entry.act, SEALS)}
    return [entry for entry in kept if entry.undoes not in sealed or entry.day == sealed[entry.undoes]]


def _begun(entry: Entry, act: GoalDrafted | GoalImported) -> KeptGoal:
    kept = KeptGoal(id=act.goal, begun=act.day, by=entry.who)
    if isinstance(act, GoalDrafted):
        return replace(kept, form=_read(act.content, Goal) or Goal())
    theirs = _read(act.content, LockedGoal)
    return kept if theirs is None else replace(kept, form=own_start(theirs.goal), imported=theirs)


def own_start(theirs: Goal) -> Goal:
    """Another office's goal as the start of an own one: without who, when, hours and kroner, which are theirs."""
    return msgspec.structs.replace(
        theirs,
        baseline_from=None,
        start=None,
        end=None,
        responsible="",
        hours=(),
        kroner=None,
        budget_kr=None,
        consulted=(),
    )


def _followed(kept: KeptGoal, entry: Entry) -> KeptGoal | None:
    """The goal after one more act; None when the draft is dropped."""
    act = entry.act
    if isinstance(act, GoalLocked | GoalAmended):
        return _sealed(kept, entry)
    if isinstance(act, GoalDropped):
        return replace(kept, form=kept.goal) if kept.is_locked else None
    if kept.ended is not None:
        return kept
    if isinstance(act, GoalSaved):
        return replace(kept, form=with_field(kept.form, act.field, act.content))
    if isinstance(act, GoalAction):
        action = DatedAction(entry.uuid, entry.who, Action(act.day, act.text, act.new_phase))
        ordered = sorted((*kept.actions, action), key=lambda one: one.action.day)
        return replace(kept, actions=tuple(ordered))
    if isinstance(act, GoalCompared):
        return replace(kept, compared=_read(act.content, ComparedFigures), compared_on=act.day)
    if isinstance(act, GoalEnded):
        return replace(kept, ended=act)
    return kept


def _sealed(kept: KeptGoal, entry: Entry) -> KeptGoal:
    """A lock that isn't the first, or a version without a lock, changes nothing; what can't be read is broken."""
    act = entry.act
    if isinstance(act, GoalLocked):
        if kept.is_locked:
            return kept
        locked = _read(act.content, LockedGoal)
        if locked is None:
            return replace(kept, sealed_on=entry.day, broken=(BrokenAt.CHECKSUM, 1))
        form = locked.goal if locked.versions else kept.form
        whole = locked if locked.versions else None
        return replace(kept, locked=whole, form=form, sealed_on=entry.day, broken=broken(locked))
    if not isinstance(act, GoalAmended) or kept.locked is None or kept.ended is not None:
        return kept
    version = _read(act.content, GoalVersion)
    if version is None:
        return replace(kept, broken=(BrokenAt.CHECKSUM, len(kept.locked.versions) + 1))
    after = LockedGoal(id=kept.locked.id, versions=(*kept.locked.versions, version))
    return replace(kept, locked=after, form=after.goal, broken=broken(after))


def with_field(goal: Goal, name: str, content: str) -> Goal:
    """The form with one field as its JSON says; unchanged where it can't be read."""
    try:
        value = msgspec.json.decode(content)
        whole: dict[str, Any] = msgspec.to_builtins(goal)
        return msgspec.convert({**whole, name: value}, Goal)
    except (msgspec.DecodeError, msgspec.ValidationError):
        return goal


def field_content(goal: Goal, name: str) -> str:
    """One field as JSON text, as ``GoalSaved`` holds it."""
    return msgspec.json.encode(getattr(goal, name), order="sorted").decode()


def text_of(thing: Goal | LockedGoal | GoalVersion | ComparedFigures) -> str:
    """Canonical JSON text, as the log holds it."""
    return msgspec.json.encode(thing, order="sorted").decode()


def _read(content: str, kind: Any) -> Any:
    """What the text holds; None where it can't be read."""
    try:
        return msgspec.json.decode(content, type=kind) if content else None
    except (msgspec.DecodeError, msgspec.ValidationError):
        return None


def doctors_of(view: View) -> Sequence[str]:
    """The ids of the team's doctors today."""
    return [one.id for one in view.settings.team.active(view.today) if one.role == "lege"]
