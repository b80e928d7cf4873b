"""FHIR's dates and times as days; a birth date as its year, without the rest of it ever becoming a text."""

from __future__ import annotations

import datetime as dt
import re

from msgspec import Raw

from listeoversikt.journal.fhir.elements import NONE

_BIRTH = re.compile(rb'"(\d{4})(?:-\d{2}(?:-\d{2})?)?"')
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?")
_UTC = ("Z", "+00:00", "-00:00")
NOT_A_DATE = "?"


def year_of(birth: Raw) -> str:
    """The year of a birth date, read off its first four bytes; "?" where it isn't a date, "" without one."""
    if birth is NONE:
        return ""
    match = _BIRTH.fullmatch(memoryview(birth))
    return match[1].decode() if match else NOT_A_DATE


def day_of(text: str) -> str:
    """The day of a FHIR date or time, as ``2026-03-31``; "?" where it isn't one, so that nothing else gets through.

    A time in UTC is told in Norwegian time; with any other offset the date is the one written. A date that lacks its day
    stays as it is.

    >>> day_of("2026-03-31"), day_of("2026-03-31T22:30:00Z"), day_of("2026-03-31T23:30:00-05:00"), day_of("i går")
    ('2026-03-31', '2026-04-01', '2026-03-31', '?')
    """
    if not text or (len(text) == 10 and text.isascii() and _DATE.fullmatch(text)):
        return text
    match = _TIME.fullmatch(text)
    if match is None:
        return text if text.isascii() and _DATE.fullmatch(text) else NOT_A_DATE
    if match[4] in _UTC and match[2] >= "22":
        return _norwegian_day(match[1], int(match[2]))
    return match[1]


def _norwegian_day(day: str, hour: int) -> str:
    try:
        date = dt.date.fromisoformat(day)
        return (date + dt.timedelta(days=hour + _offset(date, hour) >= 24)).isoformat()
    except (ValueError, OverflowError):
        return day


def _offset(date: dt.date, hour: int) -> int:
    """Hours ahead of UTC: two from the last Sunday of March to that of October, at one o'clock UTC."""
    start, end = _last_sunday(date.year, 3), _last_sunday(date.year, 10)
    summer = (start, 1) <= (date, hour) < (end, 1)
    return 2 if summer else 1


def _last_sunday(year: int, month: int) -> dt.date:
    last = dt.date(year, month, 31)
    return last - dt.timedelta(days=(last.weekday() + 1) % 7)
