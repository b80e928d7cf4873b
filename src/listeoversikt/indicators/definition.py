"""What each indicator counts: id, Norwegian name, numerator, denominator, window, direction, source.

The shipped table ``indicators`` is the contract's vocabulary with Norwegian sentences beside; the English
sentence decides. Nothing here is computed.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from listeoversikt.clinical.codelist import read_card, read_rows

TABLE = "indicators"


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
    """One indicator as defined; ``window_days`` None = the period itself, ever, or the state at its end."""

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


@cache
def indicators() -> dict[str, Indicator]:
    """Every indicator by id, in the vocabulary's order. Treat it as read-only.

    >>> indicators()["lmg"].window_days
    365
    """
    return {row["id"]: _indicator(row) for row in read_rows(TABLE)}


def definition_version() -> str:
    """Version and checksum of the vocabulary, as it stands beside every figure."""
    return read_card(TABLE).signature


def _indicator(row: dict[str, str]) -> Indicator:
    return Indicator(
        id=row["id"],
        name_nb=row["name_nb"],
        kind=Kind(row["kind"]),
        unit=row["unit"],
        numerator=row["numerator"],
        denominator=row["denominator"],
        numerator_nb=row["numerator_nb"],
        denominator_nb=row["denominator_nb"],
        window_days=int(row["window_days"]) if row["window_days"] else None,
        direction=Direction(row["direction"]),
        needs_tables=tuple(row["needs_tables"].split()),
        absence_rule=row["absence_rule"] == "yes",
        variants=tuple(row["variants"].split("|")) if row["variants"] else (),
        medrave_no=row["medrave_no"],
        source=row["source"],
        hide_unit=HideUnit(row["hide_unit"]),
        first_issue=row["first_issue"] == "yes",
    )
