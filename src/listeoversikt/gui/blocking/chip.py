"""The chip on a patient's card that says whom the patient is blocked for, so that nobody shares it by mistake."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from listeoversikt.gui.look.states import Look
from listeoversikt.gui.parts.pills import PillLabel
from listeoversikt.gui.texts import language, translate
from listeoversikt.words.blocking import whom_words

if TYPE_CHECKING:
    from listeoversikt.operations.blocking import StandingBlock

LONGEST = 34
"""Signs of a chip; whom it's for in full stands in its description."""


def block_chip(blocks: Sequence[StandingBlock], people: Mapping[str, str]) -> PillLabel:
    """«Sperret for Berit»; the whole of it where it's pointed at, and for a screen reader."""
    whole = "; ".join(whom_words(one.whom, people, language()) for one in blocks)
    short = whole if len(whole) <= LONGEST else translate("Blocking", "some")
    chip = PillLabel(
        Look("lock", translate("Blocking", "Blocked for {whom}").format(whom=short), "rising", "rising_bg")
    )
    told = translate("Blocking", "Blocked for {whom}. Don't share anything about the patient with them.")
    chip.setToolTip(told.format(whom=whole))
    chip.setAccessibleDescription(chip.toolTip())
    return chip
