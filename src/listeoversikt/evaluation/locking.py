"""Locking a goal with date and checksum before the start; every change after that is a version with a reason.

A version's checksum is SHA-256 over its canonical JSON: number, day, reason, who, the goal, and the checksum of the
version before it (of the first: the goal's id). Nothing in a version can thus be changed, nor a version put in or taken out, without the chain
breaking. It doesn't prove who wrote it or on which day; a copy given to others on the day does (see ``goal_file``).
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import msgspec

from listeoversikt.evaluation.goal import SATISFACTION, Fault, FaultKind, Goal, goal_faults, may_lock

FIRST = 1


class GoalVersion(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=False):
    """A goal as it stood from ``day``; ``why`` is "" in the first version. ``before``: the checksum
    of the last one, in the first version the goal's id.
    """

    number: int
    day: dt.date
    by: str
    why: str
    goal: Goal
    before: str
    sha256: str


class LockedGoal(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=False):
    """A goal with its versions, the first being the lock."""

    id: str
    versions: tuple[GoalVersion, ...]

    @property
    def goal(self) -> Goal:
        """As it stands now."""
        return self.versions[-1].goal

    @property
    def as_locked(self) -> Goal:
        """As it stood before the start: what the work is to be judged by."""
        return self.versions[0].goal

    @property
    def locked_on(self) -> dt.date:
        """The day of the lock."""
        return self.versions[0].day

    @property
    def checksum(self) -> str:
        """That of the newest version; it covers all of them."""
        return self.versions[-1].sha256

    def changed_after_start(self) -> tuple[GoalVersion, ...]:
        """Versions made on or after the day the work started, as first locked: they must be said beside a result."""
        start = self.as_locked.start
        return tuple(version for version in self.versions[1:] if start is not None and version.day >= start)


class GoalRefused(ValueError):
    """A goal that can't be locked or changed; ``faults`` says why, by field."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(", ".join(f"{fault.field}: {fault.kind.value}" for fault in self.faults))


class BrokenAt(StrEnum):
    """What is wrong with a chain of versions."""

    EMPTY = "empty"  # no version at all
    NUMBER = "number"  # versions aren't numbered 1, 2, 3 …
    CHECKSUM = "checksum"  # the content isn't what was locked
    CHAIN = "chain"  # a version doesn't follow the one before
    DAYS = "days"  # a version is older than the one before it
    START = "start"  # locked on or after the start it states
    FAULTY = "faulty"  # what was locked lacks what a lock needs


def lock(id: str, goal: Goal, today: dt.date, by: str, doctors: Iterable[str] | None = None) -> LockedGoal:
    """The goal, locked today; raises ``GoalRefused`` while a fault stops it."""
    faults = goal_faults(goal, today, doctors)
    if not may_lock(faults):
        raise GoalRefused(fault for fault in faults if fault.stops)
    return LockedGoal(id=id, versions=(_version(FIRST, today, by, "", goal, id),))


def amend(
    locked: LockedGoal, goal: Goal, today: dt.date, by: str, why: str, doctors: Iterable[str] | None = None
) -> LockedGoal:
    """A new version with its reason; the old ones stand.

    The start may be moved only to a day that is still ahead of today. Raises ``GoalRefused`` for faults, for no
    reason (``why``), for no change (``title``: EMPTY isn't used; the fault's field is ``""``), and for a day before
    the last version's.
    """
    last = locked.versions[-1]
    faults = [fault for fault in goal_faults(goal, today, doctors) if fault.stops]
    if goal.start == last.goal.start:
        faults = [fault for fault in faults if fault.kind is not FaultKind.STARTS_TOO_SOON]
    if not why.strip():
        faults.append(Fault("why", FaultKind.EMPTY))
    if goal == last.goal:
        faults.append(Fault("", FaultKind.EMPTY))
    if today < last.day:
        faults.append(Fault("day", FaultKind.OUT_OF_RANGE))
    if faults:
        raise GoalRefused(faults)
    return LockedGoal(
        id=locked.id,
        versions=(*locked.versions, _version(last.number + 1, today, by, why, goal, last.sha256)),
    )


def broken(locked: LockedGoal) -> tuple[BrokenAt, int] | None:
    """What is wrong with the chain and at which version (0 = none there); None when it's whole."""
    if not locked.versions:
        return BrokenAt.EMPTY, 0
    before, day = locked.id, dt.date.min
    for place, version in enumerate(locked.versions, start=FIRST):
        for fault, holds in (
            (BrokenAt.NUMBER, version.number == place),
            (BrokenAt.CHECKSUM, version.sha256 == checksum(version)),
            (BrokenAt.CHAIN, version.before == before),
            (BrokenAt.DAYS, version.day >= day),
        ):
            if not holds:
                return fault, place
        before, day = version.sha256, version.day
    first = locked.versions[0]
    if first.goal.start is None or first.goal.start <= first.day:
        return BrokenAt.START, FIRST
    if not may_lock(fault for fault in goal_faults(first.goal, first.day) if not _asked_later(fault)):
        return BrokenAt.FAULTY, FIRST
    return None


def _asked_later(fault: Fault) -> bool:
    """What a form of before 0.4 didn't ask, so that a lock of then isn't broken by it."""
    return fault.kind is FaultKind.EMPTY and fault.field.endswith(f"/{SATISFACTION}")


def canonical(goal: Goal) -> bytes:
    """The goal as canonical JSON: UTF-8, sorted keys, no blanks, fields at their default left out."""
    return msgspec.json.encode(goal, order="sorted")


def checksum(version: GoalVersion) -> str:
    """SHA-256 of a version's canonical JSON, without the checksum itself, in hexadecimal."""
    content = {name: getattr(version, name) for name in version.__struct_fields__ if name != "sha256"}
    return hashlib.sha256(msgspec.json.encode(content, order="sorted")).hexdigest()


@dataclass(frozen=True)
class Difference:
    """One field that differs between two versions; texts are as a form would show them, None = not there."""

    field: str
    before: Any
    after: Any


def differences(before: Goal, after: Goal) -> tuple[Difference, ...]:
    """What differs, by field (``measures/0/target``), in the form's order."""
    one, two = (_flat("", msgspec.to_builtins(goal)) for goal in (before, after))
    order = {name: place for place, name in enumerate(Goal.__struct_fields__)}
    names = sorted(one.keys() | two.keys(), key=lambda name: (order[name.partition("/")[0]], name))
    return tuple(
        Difference(name, one.get(name), two.get(name)) for name in names if one.get(name) != two.get(name)
    )


def _flat(path: str, value: Any) -> dict[str, Any]:
    if isinstance(value, dict):
        parts = value.items()
    elif isinstance(value, list | tuple):
        parts = ((str(place), one) for place, one in enumerate(value))  # type: ignore[assignment]
    else:
        return {path: value}
    flat: dict[str, Any] = {}
    for name, one in parts:
        flat.update(_flat(f"{path}/{name}" if path else name, one))
    return flat


def _version(number: int, day: dt.date, by: str, why: str, goal: Goal, before: str) -> GoalVersion:
    bare = GoalVersion(number=number, day=day, by=by, why=why.strip(), goal=goal, before=before, sha256="")
    return msgspec.structs.replace(bare, sha256=checksum(bare))
