"""Any act as one short line of the patient's log, ticks too: what ``act_lines`` leaves out has its words here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from listeoversikt.words.act_lines import act_line
from listeoversikt.words.language import ENGLISH, NORWEGIAN

if TYPE_CHECKING:
    from listeoversikt.followup.log.act import Act

Point = Callable[[str], str]


def log_line(act: Act, language: str = NORWEGIAN, *, today: dt.date, point: Point = str) -> str:
    """What was done, in one line; ``point`` names a point of the form after a discharge by its key.

    "" only for what belongs to the office or the program.
    """
    line = TICKS.get(type(act).__name__)
    if line is None:
        return act_line(act, language, today=today)
    norwegian, english = line(act)
    named = point(act.item) if hasattr(act, "item") else ""
    return (english if language == ENGLISH else norwegian).format(point=named)


def _ticked(act: Any) -> tuple[str, str]:
    if act.done:
        return "Sjekkliste etter utskrivning: {point}", "Form after discharge: {point}"
    return "Sjekkliste etter utskrivning, tatt bort: {point}", "Form after discharge, taken away: {point}"


def _marked(act: Any) -> tuple[str, str]:
    words = {
        "solved": ("Grunnlag merket som løst", "Evidence marked as solved"),
        "wrong": ("Grunnlag merket som feil", "Evidence marked as wrong"),
    }
    norwegian, english = words.get(act.mark, ("Merke på grunnlag tatt bort", "Mark on evidence taken away"))
    why = _why(act.why)
    return f"{norwegian}{why}", f"{english}{why}"


def _overridden(act: Any) -> tuple[str, str]:
    if not act.category:
        return "Legens kategori tatt bort", "The doctor's category taken away"
    why = _why(act.why)
    return f"Legens kategori satt{why}", f"The doctor's category set{why}"


def _why(text: str) -> str:
    """What people wrote, safe to format."""
    said = text.strip().replace("{", "{{").replace("}", "}}")
    return f": {said}" if said else ""


TICKS: dict[str, Callable[[Any], tuple[str, str]]] = {
    "RightPatient": lambda act: ("Riktig pasient krysset av", "Right patient ticked"),
    "Ticked": _ticked,
    "Signed": lambda act: ("Signert av lege: {point}", "Signed by a doctor: {point}"),
    "EvidenceMark": _marked,
    "Overridden": _overridden,
}
"""By the act's own name."""
