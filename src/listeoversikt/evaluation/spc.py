"""p-, u- and XmR-charts: a series over time with its centre line and limits, by phases with dates.

* p (shares): p̄ = Σx / Σn, limits p̄ ± 3 √(p̄(1 - p̄) / nᵢ), never outside 0 and 1.
* u (rates): ū = Σc / Σa, limits ū ± 3 √(ū / aᵢ), never below 0.
* XmR (one figure a period): limits x̄ ± 2.66 · mean moving range, moving ranges up to 3.268 times their mean.

Denominators may vary; limits then vary with them. A period without a figure is a hole: never 0, in no sum, and no
moving range, run or trend goes across it. Limits are worked out for each phase from its own points; a phase begins at
a dated action, or the limits of the first phase are held («frozen») for what comes after.
Sources: Montgomery DC. Introduction to Statistical Quality Control, 6th ed., 6.4, 7.2, 7.3; Wheeler DJ. Understanding
Variation, 1993 (2.66 = 3 / 1.128 and 3.268 for two values a range); Provost LP, Murray SK. The Health Care Data Guide.

«For få til å si»: no limits from fewer than 6 points («useful limits with as few as five or six», Wheeler p. 60);
trial limits and no rules from fewer than 12 (NHS-R Community, NHSRplotthedots: limits are locked from 12); firm from 20
(Health Care Data Guide p. 155: 20 to 30). For p and u, the binomial's and Poisson's form wants an expected count of 5
on either side (Montgomery 7.2; Benneyan JC. Int J Qual Health Care 1998;10:69-73): else ``SMALL_COUNTS``.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from listeoversikt.evaluation.spc_rules import Placed, Signal, signals
from listeoversikt.indicators.definition import Kind

XMR_LIMIT = 2.66
"""3 / d2 for ranges of two: 3 / 1.128."""
RANGE_LIMIT = 3.268
"""D4 for ranges of two."""
D2 = 1.128
FEWEST, JUDGED, FIRM = 6, 12, 20
EXPECTED_COUNT = 5
OVERDISPERSED = 1.5
"""Points spread so many times wider than chance alone would have them: p- and u-limits are too narrow (own limit)."""
SIGMAS = 3


class ChartKind(StrEnum):
    """Which chart."""

    P = "p"
    U = "u"
    XMR = "xmr"


CHART_OF = {
    Kind.SHARE: ChartKind.P,
    Kind.RATE: ChartKind.U,
    Kind.MEAN: ChartKind.XMR,
    Kind.COUNT: ChartKind.P,
}
"""Which chart a series of that kind belongs on; a count is charted as a share of those who could be judged."""


class Weight(StrEnum):
    """How far a phase's limits can be trusted."""

    NONE = "none"  # too few points: no limits
    TRIAL = "trial"  # «prøvegrenser»: limits, no rules
    USABLE = "usable"
    FIRM = "firm"


class ChartCaution(StrEnum):
    """What must stand on the chart."""

    TOO_FEW = "too_few"  # a phase has fewer points than rules are judged from
    OVERLAPPING = "overlapping"  # neighbouring points share days: only «beyond the limits» is judged
    SMALL_COUNTS = "small_counts"  # expected counts under 5
    OVERDISPERSED = "overdispersed"  # see an XmR-chart of the same figures
    HOLES = "holes"  # periods without a figure
    LOG_BEGINS = "log_begins"  # periods before the office could log, left out
    DEFINITION_CHANGED = "definition_changed"  # the series is broken there


@dataclass(frozen=True)
class Period:
    """A period's figure: ``numerator`` of ``denominator`` (p, u), or the value with denominator 1 (XmR).

    None = missing. ``definition``: the definition's version; where it changes, a new phase begins. ``before_log``: it's
    missing because what it rests on couldn't be logged yet, in all of the period or a part.
    """

    first: dt.date
    last: dt.date
    numerator: float | None = None
    denominator: float | None = None
    definition: str = ""
    before_log: bool = False

    @property
    def value(self) -> float | None:
        """The figure; None where it's missing or nothing was counted."""
        if self.numerator is None or not self.denominator:
            return None
        return self.numerator / self.denominator


@dataclass(frozen=True)
class Action:
    """Something done on a day, as it stands on the chart (PDSA). ``new_phase``: limits begin anew from that day."""

    day: dt.date
    text: str
    new_phase: bool = True


@dataclass(frozen=True)
class Point:
    """A period on the chart. ``lower`` None: no lower limit above the least possible; all None: no limits."""

    period: Period
    phase: int
    value: float | None
    centre: float | None = None
    lower: float | None = None
    upper: float | None = None
    sigma: float | None = None
    moving_range: float | None = None
    signals: tuple[Signal, ...] = ()


@dataclass(frozen=True)
class Phase:
    """Points with the same centre line. ``of``: the phase whose limits it has (its own number, or the frozen one's).

    ``spread``: how many times wider than chance the points lie (p and u; 1 = as chance has it), None = not known.
    ``range_centre`` and ``range_upper``: mean moving range and its upper limit (XmR).
    """

    number: int
    first: dt.date
    counted: int
    weight: Weight
    of: int
    centre: float | None = None
    spread: float | None = None
    range_centre: float | None = None
    range_upper: float | None = None


@dataclass(frozen=True)
class Chart:
    """A whole chart; points in the order of time."""

    kind: ChartKind
    points: tuple[Point, ...]
    phases: tuple[Phase, ...]
    actions: tuple[Action, ...]
    cautions: tuple[ChartCaution, ...]

    @property
    def steady(self) -> bool | None:
        """No signal in any phase that could be judged; None where none could."""
        if not any(phase.weight in (Weight.USABLE, Weight.FIRM) for phase in self.phases):
            return None
        return not any(point.signals for point in self.points)


@dataclass(frozen=True)
class _Limits:
    """A phase's centre line and what a point's sigma is, given its denominator."""

    centre: float
    sigma: Callable[[float], float]
    most: float
    least: float
    mean_range: float | None = None


def chart(
    kind: ChartKind,
    periods: Sequence[Period],
    actions: Iterable[Action] = (),
    frozen: bool = False,
    overlapping: bool = False,
) -> Chart:
    """The chart of a series.

    ``frozen``: all later points are judged by the limits of the first phase (those before the first action), so that
    a change shows; else each phase has its own. A changed definition always begins a phase of its own.
    ``overlapping``: neighbouring periods look at some of the same days.
    """
    ordered = sorted(periods, key=lambda period: period.first)
    _check(kind, ordered)
    done = tuple(sorted(actions, key=lambda action: action.day))
    groups = _phases(ordered, done)
    points: list[Point] = []
    phases: list[Phase] = []
    held: tuple[int, _Limits, Weight] | None = None
    for number, group in enumerate(groups):
        known = [period for period in group if period.value is not None]
        weight, limits, of = _weight(len(known)), _limits(kind, known), number
        if frozen and held is not None and group[0].definition == groups[held[0]][0].definition:
            of, limits, weight = held
        elif limits is not None and weight is not Weight.NONE:
            held = (number, limits, weight)
        phases.append(_phase(kind, number, of, group, known, weight, limits))
        points += _placed(kind, number, group, weight, limits, overlapping)
    cautions = _cautions(kind, phases, points, groups, overlapping)
    return Chart(kind, tuple(points), tuple(phases), done, cautions)


def _check(kind: ChartKind, periods: Sequence[Period]) -> None:
    for sooner, later in pairwise(periods):
        if later.first <= sooner.last:
            raise ValueError("To perioder dekker samme dag.")
    for period in periods:
        numerator, denominator = period.numerator, period.denominator
        if numerator is None or denominator is None:
            continue
        if not (math.isfinite(numerator) and math.isfinite(denominator)) or denominator < 0:
            raise ValueError("Et tall i serien kan ikke leses.")
        if kind is not ChartKind.XMR and (numerator < 0 or (kind is ChartKind.P and numerator > denominator)):
            raise ValueError("Teller og nevner passer ikke sammen.")


def _phases(periods: Sequence[Period], actions: Sequence[Action]) -> list[list[Period]]:
    """A period belongs to the phase it begins in; one that an action falls inside stays before it."""
    starts = [action.day for action in actions if action.new_phase]
    found: list[list[Period]] = []
    last: tuple[int, str] | None = None
    for period in periods:
        key = (sum(day <= period.first for day in starts), period.definition)
        if key != last:
            found.append([])
            last = key
        found[-1].append(period)
    return found


def _weight(count: int) -> Weight:
    if count < FEWEST:
        return Weight.NONE
    return Weight.TRIAL if count < JUDGED else Weight.USABLE if count < FIRM else Weight.FIRM


def _limits(kind: ChartKind, known: Sequence[Period]) -> _Limits | None:
    if not known:
        return None
    counted = sum(period.numerator or 0.0 for period in known)
    whole = sum(period.denominator or 0.0 for period in known)
    if kind is ChartKind.XMR:
        values = [period.value for period in known if period.value is not None]
        ranges = _ranges(known)
        centre = sum(values) / len(values)
        mean_range = sum(ranges) / len(ranges) if ranges else 0.0
        sigma = XMR_LIMIT * mean_range / SIGMAS
        return _Limits(centre, lambda _: sigma, math.inf, -math.inf, mean_range)
    centre = counted / whole
    if kind is ChartKind.U:
        return _Limits(centre, lambda size: math.sqrt(centre / size), math.inf, 0.0)
    return _Limits(centre, lambda size: math.sqrt(centre * (1 - centre) / size), 1.0, 0.0)


def _ranges(known: Sequence[Period]) -> list[float]:
    """Moving ranges between neighbours in time; a hole between two periods makes no range."""
    pairs = pairwise(known)
    return [
        abs((later.value or 0.0) - (sooner.value or 0.0)) for sooner, later in pairs if _next(sooner, later)
    ]


def _next(sooner: Period, later: Period) -> bool:
    return (later.first - sooner.last).days == 1


def _placed(
    kind: ChartKind,
    number: int,
    group: Sequence[Period],
    weight: Weight,
    limits: _Limits | None,
    overlapping: bool,
) -> list[Point]:
    points = [
        _point(period, number, None if weight is Weight.NONE else limits, _range_to(group, place, kind))
        for place, period in enumerate(group)
    ]
    if weight in (Weight.NONE, Weight.TRIAL):
        return points
    said = signals(
        [_for_rules(point, points[place - 1] if place else None) for place, point in enumerate(points)],
        overlapping,
    )
    return [replace(point, signals=found) for point, found in zip(points, said, strict=True)]


def _range_to(group: Sequence[Period], place: int, kind: ChartKind) -> float | None:
    if kind is not ChartKind.XMR or not place:
        return None
    sooner, later = group[place - 1], group[place]
    if sooner.value is None or later.value is None or not _next(sooner, later):
        return None
    return abs(later.value - sooner.value)


def _point(period: Period, number: int, limits: _Limits | None, moving_range: float | None) -> Point:
    value, size = period.value, period.denominator
    if limits is None or value is None or not size:
        return Point(period, number, value, limits.centre if limits else None, moving_range=moving_range)
    sigma = limits.sigma(size)
    lower, upper = limits.centre - SIGMAS * sigma, limits.centre + SIGMAS * sigma
    return Point(
        period,
        number,
        value,
        centre=limits.centre,
        lower=lower if lower > limits.least else None,
        upper=min(upper, limits.most),
        sigma=sigma,
        moving_range=moving_range,
    )


def _for_rules(point: Point, sooner: Point | None) -> Placed | None:
    if point.value is None or point.centre is None or point.sigma is None:
        return None
    joined = sooner is not None and sooner.value is not None and _next(sooner.period, point.period)
    return Placed(point.value, point.centre, point.sigma, joined)


def _phase(
    kind: ChartKind,
    number: int,
    of: int,
    group: Sequence[Period],
    known: Sequence[Period],
    weight: Weight,
    limits: _Limits | None,
) -> Phase:
    if limits is None or weight is Weight.NONE:
        return Phase(number, group[0].first, len(known), weight, of)
    mean_range = limits.mean_range
    return Phase(
        number=number,
        first=group[0].first,
        counted=len(known),
        weight=weight,
        of=of,
        centre=limits.centre,
        spread=_spread(kind, known, limits),
        range_centre=mean_range,
        range_upper=None if mean_range is None else RANGE_LIMIT * mean_range,
    )


def _spread(kind: ChartKind, known: Sequence[Period], limits: _Limits) -> float | None:
    """Laney's sigma of z: from the moving ranges of the points in units of their own sigma (Qual Eng 2002;14:531-7)."""
    if kind is ChartKind.XMR:
        return None
    scores = [
        (period, ((period.value or 0.0) - limits.centre) / sigma)
        for period in known
        if period.denominator and (sigma := limits.sigma(period.denominator)) > 0
    ]
    ranges = [abs(b - a) for (one, a), (two, b) in pairwise(scores) if _next(one, two)]
    return sum(ranges) / len(ranges) / D2 if ranges else None


def _cautions(
    kind: ChartKind,
    phases: Sequence[Phase],
    points: Sequence[Point],
    groups: Sequence[Sequence[Period]],
    overlapping: bool,
) -> tuple[ChartCaution, ...]:
    counts = [
        min(size * point.centre, size * (1 - point.centre) if kind is ChartKind.P else math.inf)
        for point in points
        if point.centre is not None and (size := point.period.denominator) and point.value is not None
    ]
    found = {
        ChartCaution.TOO_FEW: not points
        or any(phase.counted < JUDGED for phase in phases if phase.of == phase.number),
        ChartCaution.OVERLAPPING: overlapping,
        ChartCaution.SMALL_COUNTS: kind is not ChartKind.XMR
        and any(count < EXPECTED_COUNT for count in counts),
        ChartCaution.OVERDISPERSED: any((phase.spread or 0.0) > OVERDISPERSED for phase in phases),
        ChartCaution.HOLES: any(point.value is None and not point.period.before_log for point in points),
        ChartCaution.LOG_BEGINS: any(point.period.before_log for point in points),
        ChartCaution.DEFINITION_CHANGED: len({period.definition for group in groups for period in group}) > 1,
    }
    return tuple(caution for caution, holds in found.items() if holds)
