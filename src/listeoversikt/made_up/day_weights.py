"""On which days things happen: office days with fewer in the holidays, legevakt at weekends, any day.

A set of weights over the days of a span; a draw gives a day between two others with chances in proportion.
"""

from dataclasses import dataclass

import numpy as np

from listeoversikt.clinical.workdays import is_workday
from listeoversikt.made_up.arrays import NO_DAY, Bools, Floats, Ints, date_of

_SATURDAY = 5
_JULY, _DECEMBER = 7, 12
_WINTER_MONTHS = (11, 12, 1, 2, 3)


@dataclass(frozen=True, slots=True)
class DayWeights:
    """Weights of the days from `first` on; `cumulative[i]` is the sum of those before day `first + i`."""

    first: int
    cumulative: Floats

    @classmethod
    def of(cls, first: int, weights: Floats) -> "DayWeights":
        """From a weight for each day, beginning with `first`."""
        return cls(first, np.concatenate([[0.0], np.cumsum(weights)]))

    def draw(self, start: Ints, end: Ints, uniform: Floats) -> Ints:
        """A day in `start` to `end` (both inclusive) for each element; NO_DAY where no day is open."""
        low = self._before(start)
        high = self._before(end + 1)
        place = low + uniform * (high - low)
        days = self.first + np.searchsorted(self.cumulative, place, side="right") - 1
        return np.where(high > low, np.minimum(days, end), NO_DAY)

    def share(self, start: Ints, end: Ints) -> Floats:
        """The weight of the days from `start` to `end`, inclusive; 0 for an empty span."""
        return np.maximum(self._before(end + 1) - self._before(start), 0.0)

    def _before(self, days: Ints) -> Floats:
        place = np.clip(days - self.first, 0, len(self.cumulative) - 1)
        weights: Floats = self.cumulative[place]
        return weights


@dataclass(frozen=True, slots=True)
class Almanac:
    """The days of a period as the generator needs them."""

    office: DayWeights
    legevakt: DayWeights
    any_day: DayWeights
    workdays: Ints
    winter: Bools
    first: int

    def workday_after(self, days: Ints, count: Ints) -> Ints:
        """Working day number `count` after each day; a count of 0 is the day itself, open or not."""
        place = np.searchsorted(self.workdays, days, side="right") + count - 1
        later = self.workdays[np.clip(place, 0, len(self.workdays) - 1)]
        return np.where(count > 0, later, days)

    def is_winter(self, days: Ints) -> Ints:
        """1 for days from November to March, else 0."""
        return self.winter[days - self.first].astype(np.int64)


def read_almanac(first: int, last: int) -> Almanac:
    """The almanac from `first` to `last`, both inclusive (a little more on either side)."""
    start, end = first - 40, last + 80
    dates = [date_of(day) for day in range(start, end + 1)]
    open_day = np.array([is_workday(day) for day in dates])
    month = np.array([day.month for day in dates])
    weekday = np.array([day.weekday() for day in dates])
    quiet = np.where(month == _JULY, 0.68, np.where(month == _DECEMBER, 0.85, 1.0))
    monday = np.where(weekday == 0, 1.12, np.where(weekday == 4, 0.9, 1.0))
    return Almanac(
        office=DayWeights.of(start, open_day * quiet * monday),
        legevakt=DayWeights.of(start, np.where(open_day, 0.8, np.where(weekday >= _SATURDAY, 1.6, 1.7))),
        any_day=DayWeights.of(start, np.ones(len(dates))),
        workdays=start + np.flatnonzero(open_day),
        winter=np.isin(month, _WINTER_MONTHS),
        first=start,
    )
