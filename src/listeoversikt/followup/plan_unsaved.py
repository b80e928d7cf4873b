"""What somebody typed in a plan while a colleague saved the same field, and the window closed before anybody chose.

It stands in the plan's own content beside its fields, where neither paper nor journal reads it, until someone
chooses. Source: window contract, section 10, "Two on one patient": nothing typed is lost, nothing is overwritten
unseen.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from listeoversikt.followup.care_plan import KeptPlan
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.plan_conflicts import Conflict, conflicts_of
from listeoversikt.followup.plan_content import plain

TABLE = "unsaved"


@dataclass(frozen=True)
class Unsaved:
    """A text that waits. ``path`` and ``mine`` of the field, ``what`` it's called, ``who`` typed it.

    ``seen``: the newest event the writer knew of.
    """

    key: str
    path: str
    mine: Any
    what: str
    who: str
    seen: int

    @property
    def settled(self) -> dict[str, Any]:
        """The change that takes it away, when somebody has chosen."""
        return {f"{TABLE}/{self.key}": None}


def unsaved_of(kept: KeptPlan) -> tuple[Unsaved, ...]:
    """What waits in a plan, by field; a row that can't be read is let be."""
    table = kept.content.get(TABLE)
    rows = table.items() if isinstance(table, Mapping) else ()
    return tuple(found for key, row in rows if (found := _unsaved(str(key), row)) is not None)


def _unsaved(key: str, row: Any) -> Unsaved | None:
    if not isinstance(row, Mapping) or not isinstance(row.get("path"), str):
        return None
    seen = row.get("seen")
    what, who = str(row.get("what", "")), str(row.get("who", ""))
    return Unsaved(key, row["path"], row.get("mine"), what, who, seen if isinstance(seen, int) else 0)


def to_wait(
    changes: Mapping[str, Any], what: str, who: str, seen: int, new_id: Callable[[], str]
) -> dict[str, Any]:
    """The change of a plan that keeps an edit beside its fields."""
    return {
        f"{TABLE}/{new_id()}": {"path": path, "mine": plain(mine), "what": what, "who": who, "seen": seen}
        for path, mine in changes.items()
    }


def conflict_of(record: PatientRecord, plan: str, one: Unsaved) -> Conflict | None:
    """What it goes against now; None where nobody else's words stand in the field any more, or they say the same."""
    others = [entry for entry in record.raw if entry.sequence > one.seen and entry.who != one.who]
    found = conflicts_of(record, plan, {one.path: one.mine}, others)
    return next((conflict for conflict in found if conflict.path == one.path), None)
