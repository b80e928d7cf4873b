"""The language on screen, and the form of every number and date.

>>> number(3612).replace(NOBREAK, " ")
'3 612'
>>> decimal(0.391, 2), signed(-3)
('0,39', '−3')
>>> day_near(dt.date(2026, 10, 28), dt.date(2026, 11, 3)).replace(NOBREAK, " ")
'on 28.10.'
"""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication

from listeoversikt.words import dates
from listeoversikt.words.language import ENGLISH as ENGLISH
from listeoversikt.words.language import NOBREAK as NOBREAK
from listeoversikt.words.language import NORWEGIAN as NORWEGIAN

MINUS = "\u2212"

_chosen = {"language": NORWEGIAN}

translate = QCoreApplication.translate


def language() -> str:
    """The language on screen, ``nb`` or ``en``: what the functions of ``words`` want."""
    return _chosen["language"]


def choose_language(code: str) -> None:
    """Numbers, dates and the words of the domain follow; the translator is ``start``'s business."""
    _chosen["language"] = ENGLISH if code == ENGLISH else NORWEGIAN


def _point() -> str:
    return "," if language() == NORWEGIAN else "."


def number(value: float) -> str:
    """A whole number in groups of three, from 1 000 on."""
    return f"{value:,.0f}".replace(",", NOBREAK).replace("-", MINUS)


def decimal(value: float, places: int) -> str:
    """A number with so many decimals."""
    whole, _, rest = f"{value:,.{places}f}".replace("-", MINUS).partition(".")
    whole = whole.replace(",", NOBREAK)
    return f"{whole}{_point()}{rest}" if rest else whole


def percent(share: float, places: int = 0) -> str:
    """A share 0–1 as per cent."""
    return f"{decimal(share * 100, places)}{NOBREAK}%"


def percent_range(low: float, high: float) -> str:
    """An interval of shares: 65–77 %."""
    return f"{decimal(low * 100, 0)}–{percent(high)}"


def signed(value: float) -> str:
    """A change: +6, −3, 0."""
    return f"+{number(value)}" if value > 0 else number(value)


def weekday(day: dt.date) -> str:
    """The weekday's whole name."""
    return dates.WEEKDAYS[language()][day.weekday()]


def weekday_short(day: dt.date) -> str:
    """Two letters (three in English)."""
    return dates.WEEKDAYS_SHORT[language()][day.weekday()]


def month_short(day: dt.date) -> str:
    """The month in three letters."""
    return dates.MONTHS_SHORT[language()][day.month - 1]


def day_table(day: dt.date) -> str:
    """In a column: 28.10.26."""
    return dates.day_table(day)


def day_near(day: dt.date, today: dt.date) -> str:
    """In a sentence: «on 28.10.» this year, else 28.10.26."""
    return dates.day_near(day, today, language())


def day_numbers(day: dt.date) -> str:
    """28.10.2026."""
    return f"{day:%d.%m.%Y}"


def day_prose(day: dt.date) -> str:
    """28. oktober 2026."""
    return dates.day_prose(day, language())


def day_full(day: dt.date) -> str:
    """Tirsdag 3. november 2026."""
    name = weekday(day)
    return f"{name[0].upper()}{name[1:]} {day_prose(day)}"


def day_heading(day: dt.date) -> str:
    """Tirsdag 3. november: today, in a page's header."""
    return day_full(day).removesuffix(f" {day.year}")


def clock_time(moment: dt.time | dt.datetime) -> str:
    """kl. 09.14."""
    text = f"{moment:%H.%M}"
    return text if language() == ENGLISH else f"kl.{NOBREAK}{text}"
