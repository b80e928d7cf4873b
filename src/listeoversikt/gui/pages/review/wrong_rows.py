"""What can be wrong in the data: the parts of the scores that the reviewer sees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from listeoversikt.gui.card.wording import item_lines

if TYPE_CHECKING:
    from listeoversikt.operations.patient import PatientCard

MEASURES = ("frailty_index", "unplanned_admissions_12m", "chronic_conditions")


@dataclass(frozen=True)
class WrongPart:
    """A part of a score that can be marked as wrong."""

    measure: str
    part: str
    text: str
    tip: str


def wrong_parts(card: PatientCard) -> list[WrongPart]:
    """The parts that count, each fact once."""
    found: dict[str, WrongPart] = {}
    for measure in MEASURES:
        score = card.scores[measure]
        for item in score.items:
            line = item_lines(score, (item,), all_rows=False)[0]
            tip = " ".join(part for part in (line.code, line.date, line.source) if part)
            found.setdefault(line.fact.casefold(), WrongPart(measure, item.key, line.fact, tip))
    return list(found.values())
