"""Norwegian working days: Monday to Friday that isn't a public holiday (followup.md).

Christmas Eve and New Year's Eve count as working days; Saturday is off.
"""

from __future__ import annotations

from datetime import date, timedelta


def easter_sunday(year: int) -> date:
    """The Gregorian computus (anonymous algorithm, Meeus/Jones/Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    m = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    k = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * k + 114, 31)
    return date(year, month, day + 1)


def public_holidays(year: int) -> set[date]:
    """Lov om 1. og 17. mai, lov om helligdager og helligdagsfred: the twelve days beside Sundays."""
    easter = easter_sunday(year)
    movable = (-3, -2, 0, 1, 39, 49, 50)  # skjærtorsdag, langfredag, påske, Kristi himmelfart, pinse
    fixed = {date(year, 1, 1), date(year, 5, 1), date(year, 5, 17), date(year, 12, 25), date(year, 12, 26)}
    return fixed | {easter + timedelta(days=offset) for offset in movable}


def is_working_day(day: date) -> bool:
    return day.weekday() < 5 and day not in public_holidays(day.year)


def working_day_after(day: date, number: int) -> date:
    """Working day number `number` after the day (day 0)."""
    while number:
        day += timedelta(days=1)
        number -= is_working_day(day)
    return day
