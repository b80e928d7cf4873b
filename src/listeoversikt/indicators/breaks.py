"""Where a definition itself changes in time: what is counted before and after isn't the same, and no line joins them.

One list for the workbook, the charts of Indikatorer and those of Evaluering. Source: indicators contract,
``aarskontroll_diabetes`` (claims until 30.06.2022 only).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from listeoversikt.indicators.definition import indicators

DAY = dt.timedelta(days=1)
BEFORE, WHILE, AFTER = "before", "while", "after"


@dataclass(frozen=True)
class Break:
    """From ``day`` on an indicator counts by another definition: its series is broken there. ``note`` says how."""

    indicator: str
    day: dt.date
    note: str
    note_en: str = ""


BREAKS = (
    Break(
        "aarskontroll_diabetes",
        dt.date(2022, 7, 1),
        "takst 109, 109a og 109b teller bare til og med 30.06.2022, så senere tall bygger på tiltak alene. "
        "Tall som ser tilbake på dager før det, teller takstene der.",
        "claim codes 109, 109a and 109b count up to 30.06.2022 only, so later figures rest on tiltak alone. "
        "Figures that look back at days before that count the claim codes there.",
    ),
)


def break_of(indicator: str) -> Break | None:
    """Where the indicator's series is broken; None for most."""
    return next((one for one in BREAKS if one.indicator == indicator), None)


def stretch_of(indicator: str, first: dt.date, last: dt.date) -> str:
    """On which side of its break the days lie that a figure of this period looks at; "" without a break.

    ``WHILE``: the days lie on both sides, so that the figure is counted by neither alone.
    """
    broken = break_of(indicator)
    if broken is None:
        return ""
    window = indicators()[indicator].window_days
    begins = first if window is None else min(first, last - (window - 1) * DAY)
    return BEFORE if last < broken.day else AFTER if begins >= broken.day else WHILE


def is_broken(indicator: str, periods: Iterable[tuple[dt.date, dt.date]]) -> bool:
    """Whether the figures of these periods are counted in more than one way."""
    return len({stretch_of(indicator, first, last) for first, last in periods}) > 1
