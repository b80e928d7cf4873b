"""Dates as people type them: ``i`` today, ``-2`` two days ago, ``fr`` next Friday, ``3.11``, ``3.11.26``.

>>> today = dt.date(2026, 11, 3)
>>> [str(read_day(text, today)) for text in ("i", "-2", "fr", "3.11", "28.10.2026", "3/2-27")]
['2026-11-03', '2026-11-01', '2026-11-06', '2026-11-03', '2026-10-28', '2027-02-03']
>>> read_day("31.2", today) is None
True
"""

from __future__ import annotations

import datetime as dt
import re

TODAY_WORDS = {"i", "i dag", "idag", "t", "today"}
WEEKDAYS = (
    ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),
    ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
)
WEEKDAY_OF = {
    typed: number for names in WEEKDAYS for number, name in enumerate(names) for typed in (name, name[:2])
}
"""The whole word, or its two first letters; anything else is a slip, not a day."""
NUMBERS = re.compile(r"(\d{1,2})[.\-/ ](\d{1,2})(?:[.\-/ ]+(\d{2}|\d{4}))?\.?")
ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
MOVED = re.compile(r"([+\-−])(\d{1,3})")


def read_day(text: str, today: dt.date) -> dt.date | None:
    """The day a text means, or None. A date without a year is this year's."""
    wanted = text.strip().lower()
    if wanted in TODAY_WORDS:
        return today
    moved = MOVED.fullmatch(wanted)
    if moved:
        days = int(moved[2])
        return today + dt.timedelta(days if moved[1] == "+" else -days)
    iso = ISO.fullmatch(wanted)
    if iso:
        return _day(int(iso[1]), int(iso[2]), int(iso[3]))
    numbers = NUMBERS.fullmatch(wanted)
    if numbers:
        year = int(numbers[3]) if numbers[3] else today.year
        return _day(year + 2000 if year < 100 else year, int(numbers[2]), int(numbers[1]))
    return _next_weekday(wanted, today)


def _next_weekday(wanted: str, today: dt.date) -> dt.date | None:
    number = WEEKDAY_OF.get(wanted)
    return None if number is None else today + dt.timedelta((number - today.weekday() - 1) % 7 + 1)


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
