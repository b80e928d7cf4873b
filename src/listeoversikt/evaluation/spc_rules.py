"""Which points of a chart are signals, by the rules of the Health Care Data Guide.

1 a point beyond a limit (3 sigma); 2 eight or more in a row on one side of the centre line; 3 six or more in a row
rising, or falling; 4 two of three in a row beyond 2 sigma on the same side; 5 fifteen or more in a row within 1 sigma.
Conventions (Provost LP, Murray SK. The Health Care Data Guide. 2nd ed. 2022, ch. 4): a point on the centre line neither
counts for nor breaks a run; two equal points in a row neither count for nor break a trend (six points counted
without them). Others differ: NHS «Making Data Count» takes seven for run and trend, Nelson nine on one side; the
number of rules decides how often chance alone gives a signal. A hole (no figure) breaks all of them.
All points of a run are marked, not only the last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

RUN, TREND, TWO_OF, CLOSE = 8, 6, 3, 15
LIMIT, WARNING, NEAR = 3.0, 2.0, 1.0
ROUNDING = 1e-9
"""Figures that differ by less than this part are equal."""


class Signal(StrEnum):
    """What a point is part of."""

    BEYOND = "beyond"
    RUN = "run"
    TREND = "trend"
    TWO_OF_THREE = "two_of_three"
    CLOSE = "close"


@dataclass(frozen=True)
class Placed:
    """A point as the rules see it. ``joined``: the period right before it has a figure too."""

    value: float
    centre: float
    sigma: float
    joined: bool = True

    @property
    def side(self) -> int:
        """1 above the centre line, -1 below, 0 on it."""
        return _sign(self.value - self.centre, self.centre)

    def beyond(self, sigmas: float) -> int:
        """The side (1, -1) on which it lies more than so many sigma off; 0 = it doesn't."""
        if abs(self.value - self.centre) > sigmas * self.sigma + ROUNDING * max(1.0, abs(self.centre)):
            return self.side
        return 0


def signals(points: Sequence[Placed | None], limits_only: bool = False) -> tuple[tuple[Signal, ...], ...]:
    """The signals of each point, in the order of the rules; None = a hole.

    ``limits_only``: rule 1 alone, where neighbouring points aren't independent.
    """
    found: list[set[Signal]] = [set() for _ in points]
    for place, point in enumerate(points):
        if point is not None and point.beyond(LIMIT):
            found[place].add(Signal.BEYOND)
    for stretch in () if limits_only else _stretches(points):
        for signal, rule in RULES.items():
            for place in rule(points, stretch):
                found[place].add(signal)
    return tuple(tuple(signal for signal in Signal if signal in each) for each in found)


def _stretches(points: Sequence[Placed | None]) -> Iterator[list[int]]:
    """Places of points in a row, without a hole between."""
    stretch: list[int] = []
    for place, point in enumerate(points):
        if stretch and (point is None or not point.joined):
            yield stretch
            stretch = []
        if point is not None:
            stretch.append(place)
    if stretch:
        yield stretch


def _at(points: Sequence[Placed | None], place: int) -> Placed:
    point = points[place]
    if point is None:
        raise ValueError("Et hull er ikke et punkt.")
    return point


def _runs(points: Sequence[Placed | None], stretch: Sequence[int]) -> list[int]:
    off = [place for place in stretch if _at(points, place).side]
    return _long(off, RUN, lambda place: _at(points, place).side)


def _trends(points: Sequence[Placed | None], stretch: Sequence[int]) -> list[int]:
    kept: list[int] = []
    for place in stretch:
        if not kept or _step(points, kept[-1], place):
            kept.append(place)
    found: list[int] = []
    run: list[int] = []
    way = 0
    for sooner, later in pairwise(kept):
        now = _step(points, sooner, later)
        run = [*run, later] if now == way else [sooner, later]
        way = now
        if len(run) >= TREND:
            found += run
    return found


def _two_of_three(points: Sequence[Placed | None], stretch: Sequence[int]) -> list[int]:
    found: list[int] = []
    for start in range(len(stretch) - TWO_OF + 1):
        three = stretch[start : start + TWO_OF]
        for side in (1, -1):
            far = [place for place in three if _at(points, place).beyond(WARNING) == side]
            found += far if len(far) >= 2 else []
    return found


def _close(points: Sequence[Placed | None], stretch: Sequence[int]) -> list[int]:
    def near(place: int) -> int:
        point = _at(points, place)
        return int(point.sigma > 0 and not point.beyond(NEAR))

    return [place for place in _long(stretch, CLOSE, near) if near(place)]


def _long(places: Sequence[int], least: int, key: Callable[[int], int]) -> list[int]:
    """The places of all runs of the same key that are at least so long."""
    found: list[int] = []
    run: list[int] = []
    for place in places:
        run = [*run, place] if run and key(run[-1]) == key(place) else [place]
        if len(run) == least:
            found += run
        elif len(run) > least:
            found.append(place)
    return found


def _step(points: Sequence[Placed | None], sooner: int, later: int) -> int:
    before, after = _at(points, sooner).value, _at(points, later).value
    return _sign(after - before, before)


def _sign(difference: float, size: float) -> int:
    if abs(difference) <= ROUNDING * max(1.0, abs(size)):
        return 0
    return 1 if difference > 0 else -1


RULES: dict[Signal, Callable[[Sequence[Placed | None], Sequence[int]], list[int]]] = {
    Signal.RUN: _runs,
    Signal.TREND: _trends,
    Signal.TWO_OF_THREE: _two_of_three,
    Signal.CLOSE: _close,
}
