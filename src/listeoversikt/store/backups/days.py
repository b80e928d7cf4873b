"""Which days' automatic backups are kept: the last ten, and the last of each of the last twelve months."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

DAILY = 10
MONTHLY = 12


def which_to_keep(days: Iterable[dt.date], today: dt.date) -> frozenset[dt.date]:
    """The days whose backups stay; the others may be deleted.

    Days and months *with* a backup are counted, so a clock that jumps ahead or a summer without the program
    empties nothing. A day after today, by a clock that went back, always stays and takes nobody's place.

    >>> first = dt.date(2026, 1, 1)
    >>> days = [first + dt.timedelta(days=number) for number in range(40)]
    >>> kept = sorted(which_to_keep(days, days[-1]))
    >>> len(kept), kept[0].isoformat(), kept[-1].isoformat()
    (10, '2026-01-31', '2026-02-09')
    """
    known = frozenset(days)
    past = sorted(day for day in known if day <= today)
    last_of_month = {(day.year, day.month): day for day in past}
    months = sorted(last_of_month)[-MONTHLY:]
    later = known.difference(past)
    return later.union(past[-DAILY:], (last_of_month[month] for month in months))
