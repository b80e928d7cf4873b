"""How hours, and days without any, are said on the page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from listeoversikt.gui.texts import day_near, decimal, number, translate

if TYPE_CHECKING:
    from listeoversikt.followup.capacity import WithoutHours


def hours_word(hours: float) -> str:
    """One decimal, none for whole hours: «6», «7,5»."""
    rounded = round(hours, 1)
    return number(int(rounded)) if rounded == int(rounded) else decimal(rounded, 1)


def without_hours_words(gaps: Sequence[WithoutHours], today: dt.date) -> str:
    """A sentence or two for each run of days on which clocks run and nobody has hours."""
    return " ".join(_gap_words(gap, today) for gap in gaps)


def _gap_words(gap: WithoutHours, today: dt.date) -> str:
    first, last = day_near(gap.first, today).rstrip("."), day_near(gap.last, today).rstrip(".")
    if gap.days == 1:
        said = translate("Overview", "No hours {first}.").format(first=first)
    else:
        said = translate("Overview", "No hours from {first} to {last}.").format(first=first, last=last)
    due = gap.due
    runs = translate("Overview", "The clock after a discharge runs all the same.")
    told = translate("Overview", "%n discharge(s) are due then.", "", due) if due else runs
    return f"{said} {told}"
