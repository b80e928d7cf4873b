"""Days in words: `28.10.26` in tables, `on 28.10.` this year, `28. oktober 2026` in prose."""

from __future__ import annotations

import datetime as dt

from listeoversikt.words.language import ENGLISH, NOBREAK, NORWEGIAN

NO_DAY = 2**31 - 1
"""The frames' mark of no day, said here so that a word doesn't load the frames."""
DAY_ZERO = dt.date(1970, 1, 1).toordinal()

WEEKDAYS_SHORT = {
    NORWEGIAN: ("ma", "ti", "on", "to", "fr", "lø", "sø"),
    ENGLISH: ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
WEEKDAYS = {
    NORWEGIAN: ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),
    ENGLISH: ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
MONTHS_SHORT = {
    NORWEGIAN: ("jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des"),
    ENGLISH: ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}
MONTHS = {
    NORWEGIAN: (
        "januar", "februar", "mars", "april", "mai", "juni",
        "juli", "august", "september", "oktober", "november", "desember",
    ),
    ENGLISH: (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip


def date_of_day(number: int) -> dt.date | None:
    """The date of a day number; None for ``NO_DAY``."""
    return None if number == NO_DAY else dt.date.fromordinal(number + DAY_ZERO)


def day_table(day: dt.date) -> str:
    """A day where dates stand under one another.

    >>> day_table(dt.date(2025, 8, 14))
    '14.08.25'
    """
    return f"{day:%d.%m.%y}"


def day_near(day: dt.date, today: dt.date, language: str = NORWEGIAN) -> str:
    """A day this year with its weekday, else with its year.

    >>> day_near(dt.date(2026, 10, 28), dt.date(2026, 11, 3))
    'on\\xa028.10.'
    >>> day_near(dt.date(2025, 10, 28), dt.date(2026, 11, 3))
    '28.10.25'
    """
    if day.year != today.year:
        return day_table(day)
    weekday = WEEKDAYS_SHORT[language][day.weekday()]
    if language == ENGLISH:
        return f"{weekday}{NOBREAK}{day.day}{NOBREAK}{MONTHS_SHORT[language][day.month - 1]}"
    return f"{weekday}{NOBREAK}{day.day}.{day.month}."


def day_short(day: dt.date, today: dt.date, language: str = NORWEGIAN) -> str:
    """A day this year as `6.11.`, else with its year.

    >>> day_short(dt.date(2026, 11, 6), dt.date(2026, 11, 3))
    '6.11.'
    >>> day_short(dt.date(2027, 1, 6), dt.date(2026, 11, 3), "en")
    '6\\xa0Jan\\xa02027'
    """
    year = "" if day.year == today.year else f"{day:%y}"
    if language == ENGLISH:
        text = f"{day.day}{NOBREAK}{MONTHS_SHORT[language][day.month - 1]}"
        return f"{text}{NOBREAK}{day.year}" if year else text
    return f"{day.day}.{day.month}.{year}"


def day_prose(day: dt.date, language: str = NORWEGIAN) -> str:
    """A day in running text.

    >>> day_prose(dt.date(2026, 10, 28)), day_prose(dt.date(2026, 10, 28), "en")
    ('28.\\xa0oktober 2026', '28\\xa0October 2026')
    """
    dot = "" if language == ENGLISH else "."
    return f"{day.day}{dot}{NOBREAK}{MONTHS[language][day.month - 1]} {day.year}"


def month_prose(day: dt.date, language: str = NORWEGIAN) -> str:
    """A day's month in running text.

    >>> month_prose(dt.date(2024, 7, 23)), month_prose(dt.date(2024, 7, 23), "en")
    ('juli 2024', 'July 2024')
    """
    return f"{MONTHS[language][day.month - 1]} {day.year}"


def whole_months(start: dt.date, end: dt.date) -> int:
    """Whole months from one day to another, never below 0.

    >>> whole_months(dt.date(2025, 6, 2), dt.date(2026, 11, 3)), whole_months(dt.date(2026, 1, 31), dt.date(2026, 2, 28))
    (17, 0)
    """
    months = (end.year - start.year) * 12 + end.month - start.month
    return max(months - (end.day < start.day), 0)
