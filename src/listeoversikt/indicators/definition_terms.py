"""What a definition of an indicator is made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """How n and N make the value.

    A share and a mean divide n by N persons (or events); a rate divides events by patient-years; a count
    shows n, and N is those who could be judged.
    """

    SHARE = "share"
    MEAN = "mean"
    RATE = "rate"
    COUNT = "count"


class Direction(StrEnum):
    """Which way is better, where there is one."""

    UP = "up"
    DOWN = "down"
    NONE = "none"


class HideUnit(StrEnum):
    """What small counts are counted in."""

    PERSONS = "persons"
    EVENTS = "events"


@dataclass(frozen=True)
class Indicator:
    """One indicator as defined; ``window_days`` None = the period itself, ever, or the state at its end.

    ``version`` is the definition's own, ``change`` what its newest version changed.
    """

    id: str
    name_nb: str
    kind: Kind
    unit: str
    numerator: str
    denominator: str
    numerator_nb: str
    denominator_nb: str
    window_days: int | None
    direction: Direction
    needs_tables: tuple[str, ...]
    absence_rule: bool
    variants: tuple[str, ...]
    medrave_no: str
    source: str
    hide_unit: HideUnit
    first_issue: bool
    version: str
    change: str
