"""A goal's file: a locked goal with all its versions, to be given to others before the work starts.

JSON in UTF-8, readable by people. Reading checks the whole chain of checksums; a file that was changed is refused with
the reason and the version, and nothing of it is taken. No patient stands in a goal, and no text here acts as anything
but text.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

from listeoversikt.evaluation.locking import BrokenAt, LockedGoal, broken

FORMAT = "listeoversikt-maal"
VERSION = 1
"""To be raised with every new field of a goal: an older program can't check what it doesn't read."""
LARGEST_BYTES = 2_000_000
SUFFIX = ".maal.json"


class FileRefusal(StrEnum):
    """Why a goal's file isn't taken."""

    TOO_LARGE = "too_large"
    NOT_READABLE = "not_readable"  # not JSON, or not with these fields
    NOT_A_GOAL = "not_a_goal"  # another kind of file
    NEWER = "newer"  # written by a newer program
    TAMPERED = "tampered"  # ``at`` says what doesn't hold, ``version`` where


class GoalFileRefused(ValueError):
    """The file can't be taken; ``reason`` says why. ``at`` and ``version`` belong to TAMPERED."""

    def __init__(self, reason: FileRefusal, at: BrokenAt | None = None, version: int = 0) -> None:
        self.reason, self.at, self.version = reason, at, version
        super().__init__(reason.value if at is None else f"{reason.value}: {at.value} ({version})")


class _Head(msgspec.Struct, frozen=True):
    format: str = ""
    version: int = 0


class _File(msgspec.Struct, frozen=True):
    format: str
    version: int
    goal: LockedGoal


def write_goal(locked: LockedGoal) -> bytes:
    """The file's content. The same goal always gives the same bytes."""
    content = msgspec.json.encode(_File(FORMAT, VERSION, locked), order="sorted")
    return msgspec.json.format(content, indent=2) + b"\n"


def read_goal(content: bytes) -> LockedGoal:
    """The goal of a file; raises ``GoalFileRefused``."""
    if len(content) > LARGEST_BYTES:
        raise GoalFileRefused(FileRefusal.TOO_LARGE)
    try:
        head = msgspec.json.decode(content, type=_Head)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise GoalFileRefused(FileRefusal.NOT_READABLE) from None
    if head.format != FORMAT:
        raise GoalFileRefused(FileRefusal.NOT_A_GOAL)
    if head.version > VERSION:
        raise GoalFileRefused(FileRefusal.NEWER)
    try:
        locked = msgspec.json.decode(content, type=_File).goal
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise GoalFileRefused(FileRefusal.NOT_READABLE) from None
    wrong = broken(locked)
    if wrong is not None:
        raise GoalFileRefused(FileRefusal.TAMPERED, *wrong)
    return locked
