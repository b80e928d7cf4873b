"""How an operation tells how far it has come, and asks whether it should stop."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto


class Stage(Enum):
    """What an operation is doing."""

    MAKING = auto()
    READING = auto()
    SCORING = auto()
    COUNTING = auto()
    WRITING = auto()
    STORING = auto()
    JUDGING = auto()
    TRAINING = auto()


Progress = Callable[[Stage, int, int], None]
Cancelled = Callable[[], bool]


def quiet(stage: Stage, done: int, total: int) -> None:
    """Nobody wants to know."""


def never() -> bool:
    """Nobody wants to stop."""
    return False
