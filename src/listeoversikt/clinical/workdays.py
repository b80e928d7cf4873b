"""Norwegian public holidays and working days, for the contact within three working days of discharge.

A working day («virkedag») is Monday to Friday and not a public holiday. Sources: lov om
helligdager og helligdagsfred (LOV-1995-02-24-12) § 2 and lov om 1 og 17 mai som høgtidsdager
(LOV-1947-04-26-1). Christmas Eve and New Year's Eve are ordinary working days here. Saturday is a virkedag
in ferieloven; whether it counts is the office's choice (`saturday_counts`, off). Days that the office itself
is closed are given as `closed`: they are a clock beside the national one, never a part of it.
"""

from collections.abc import Collection
from datetime import date, timedelta
from functools import cache

_ONE_DAY = timedelta(days=1)
_SATURDAY, _SUNDAY = 5, 6

# Days from Easter Sunday.
_MOVABLE = {
    -3: "Skjærtorsdag",
    -2: "Langfredag",
    0: "Første påskedag",
    1: "Andre påskedag",
    39: "Kristi himmelfartsdag",
    49: "Første pinsedag",
    50: "Andre pinsedag",
}
_FIXED = {
    (1, 1): "Første nyttårsdag",
    (5, 1): "Arbeidernes dag",
    (5, 17): "Grunnlovsdagen",
    (12, 25): "Første juledag",
    (12, 26): "Andre juledag",
}


def easter_sunday(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the "anonymous" computus, Nature 1876; Meeus 1991 ch. 8).

    >>> easter_sunday(2026)
    datetime.date(2026, 4, 5)
    """
    century, in_century = divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    moon_shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * (year % 19) + century - leap_centuries - moon_shift + 15) % 30
    leaps, year_rest = divmod(in_century, 4)
    to_sunday = (32 + 2 * century_rest + 2 * leaps - epact - year_rest) % 7
    late = (year % 19 + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


@cache
def national_holidays(year: int) -> dict[date, str]:
    """The public holidays of a year with Norwegian names, in date order; two on one day are joined.

    Easter Sunday and Whit Sunday are among them, other Sundays aren't. Treat the result as read-only.

    >>> national_holidays(2026)[date(2026, 5, 14)]
    'Kristi himmelfartsdag'
    """
    easter = easter_sunday(year)
    named = [(date(year, month, day), name) for (month, day), name in _FIXED.items()]
    named += [(easter + timedelta(days=offset), name) for offset, name in _MOVABLE.items()]
    holidays: dict[date, str] = {}
    for day_of, name in sorted(named):
        holidays[day_of] = f"{holidays[day_of]} og {name}" if day_of in holidays else name
    return holidays


def is_workday(day: date, *, saturday_counts: bool = False, closed: Collection[date] = ()) -> bool:
    """True from Monday to Friday (and on Saturday when it counts) unless a holiday or among `closed`.

    >>> is_workday(date(2026, 12, 24)), is_workday(date(2026, 12, 25))
    (True, False)
    """
    weekday = day.weekday()
    if weekday == _SUNDAY or (weekday == _SATURDAY and not saturday_counts):
        return False
    return day not in national_holidays(day.year) and day not in closed


def workday_after(
    day: date, count: int, *, saturday_counts: bool = False, closed: Collection[date] = ()
) -> date:
    """Working day number `count` after `day`; `day` itself is day 0, working day or not.

    A discharge on Friday with `count` 3 is due at the end of Wednesday (source: the pilot's design document
    4.3, «innen 3 virkedager»).

    >>> workday_after(date(2026, 3, 13), 3)
    datetime.date(2026, 3, 18)
    """
    if count < 0:
        raise ValueError("Antall virkedager kan ikke være negativt.")
    left = count
    while left:
        day += _ONE_DAY
        left -= is_workday(day, saturday_counts=saturday_counts, closed=closed)
    return day


@cache
def workday_from(day: date, *, saturday_counts: bool = False) -> date:
    """The first working day on or after `day`: where a due day lands that would fall on a holiday.

    >>> workday_from(date(2026, 4, 4)), workday_from(date(2026, 4, 8))
    (datetime.date(2026, 4, 7), datetime.date(2026, 4, 8))
    """
    while not is_workday(day, saturday_counts=saturday_counts):
        day += _ONE_DAY
    return day


def workday_after_table(
    first: date, last: date, count: int, *, saturday_counts: bool = False, closed: Collection[date] = ()
) -> list[int]:
    """`workday_after` for every day from `first` to `last`, both inclusive, as day ordinals.

    Index = days since `first`; value = `date.toordinal()` (subtract 719163 for days since 1970-01-01). One
    pass backwards, so a column of thousands of discharges becomes one look-up.
    """
    if last < first:
        return []
    if count < 0:
        raise ValueError("Antall virkedager kan ikke være negativt.")
    if count == 0:
        return list(range(first.toordinal(), last.toordinal() + 1))
    end = workday_after(last, count, saturday_counts=saturday_counts, closed=closed)
    ahead: list[int] = []
    table: list[int] = []
    for ordinal in range(end.toordinal(), first.toordinal() - 1, -1):
        if ordinal <= last.toordinal():
            table.append(ahead[-count])
        if is_workday(date.fromordinal(ordinal), saturday_counts=saturday_counts, closed=closed):
            ahead.append(ordinal)
    table.reverse()
    return table
