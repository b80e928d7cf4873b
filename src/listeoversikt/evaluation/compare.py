"""Before and after, and the difference of two offices' changes: difference, 95 % interval, and what speaks against.

Nothing here shows what caused a change. Every comparison carries «ikke randomisert» and, before/after, regression
to the mean: a goal is mostly set where the figures happened to be bad. The same people before and after make the
interval an approximation. Sources: Newcombe 1998, Zou and Donner 2008, Welch 1947 (see ``chance``).

Too few to tell («for få til å si»), in this order:

* fewer than 10 persons behind one of the figures: the contract's own limit for a share, mean or rate;
* rates with fewer than 6 events together: with equal time, not even 0 against 5 is beyond 5 % by the exact
  conditional test (2 · 0.5⁵ = 0.06);
* an expected effect is stated, and the interval holds both it and no change at all: the numbers can't tell the
  hoped-for from nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from listeoversikt.evaluation.chance import (
    Estimate,
    mean_of_limits,
    rate_estimate,
    share_estimate,
    weighted_mean_sum,
    weighted_sum,
)
from listeoversikt.indicators.definition import Direction, Kind

FEWEST_PERSONS = 10
FEWEST_EVENTS = 6


class Verdict(StrEnum):
    """What may be said of a difference."""

    MISSING = "missing"  # one of the figures is missing or hidden
    OVERLAP = "overlap"  # the days the two figures look at overlap
    TOO_FEW = "too_few"  # «for få til å si»
    NO_SURE_CHANGE = "no_sure_change"  # the interval holds 0
    BETTER = "better"
    WORSE = "worse"
    UP = "up"  # changed, where neither way is better
    DOWN = "down"


class Caution(StrEnum):
    """What must stand beside a comparison."""

    NOT_RANDOMISED = "not_randomised"
    REGRESSION_TO_THE_MEAN = "regression_to_the_mean"
    SAME_PATIENTS = "same_patients"  # not independent: the interval is approximate
    PARALLEL_TRENDS = "parallel_trends"  # would the offices have followed one another without the work?
    OFFICES_DIFFER = "offices_differ"  # other patients, other habits of recording
    DEFINITION_CHANGED = "definition_changed"
    DEFINITION_UNKNOWN = "definition_unknown"  # the other office's file doesn't say its version
    PERIODS_DIFFER = "periods_differ"  # the offices' periods aren't the same days
    ONLY_KNOWN = "only_known"  # «bare kjente»: better reporting looks like more events
    AT_LEAST = "at_least"  # «minst»: a table or column was missing, in one of the figures or in all
    LOG_BEGINS = (
        "log_begins"  # a period before the office could log, or that it could log in a part of: left out
    )
    MANY_LOOKS = "many_looks"  # several comparisons at once: one in twenty is «sure» by chance


BEFORE_AFTER = (Caution.NOT_RANDOMISED, Caution.REGRESSION_TO_THE_MEAN, Caution.SAME_PATIENTS)
BETWEEN_OFFICES = (*BEFORE_AFTER, Caution.PARALLEL_TRENDS, Caution.OFFICES_DIFFER)


@dataclass(frozen=True)
class Figure:
    """One figure to be compared.

    ``numerator`` and ``denominator`` as the indicator's row has them (a mean: sum and persons). ``low`` and ``high``
    are the row's own limits; means need them, shares and rates get Wilson's and Byar's without. ``persons``: distinct persons behind the denominator, None = not known (events are
    then taken for persons). ``first`` and ``last``: the days looked at, both inclusive; None = not known.
    """

    kind: Kind
    numerator: float
    denominator: float
    low: float | None = None
    high: float | None = None
    persons: int | None = None
    first: dt.date | None = None
    last: dt.date | None = None

    @property
    def value(self) -> float:
        """The figure itself; a count is read as the share of those who could be judged."""
        return self.numerator / self.denominator

    @property
    def behind(self) -> float:
        """How many persons are behind it, as far as is known."""
        return self.denominator if self.persons is None else self.persons


@dataclass(frozen=True)
class Change:
    """A difference in the figures' own unit (shares: 0.05 = five percentage points).

    ``low`` and ``high`` are None where nothing can be said. ``expected_held``: whether the interval holds the
    expected effect; None without one.
    """

    verdict: Verdict
    difference: float | None = None
    low: float | None = None
    high: float | None = None
    cautions: tuple[Caution, ...] = BEFORE_AFTER
    expected_held: bool | None = None


def before_after(
    before: Figure | None,
    after: Figure | None,
    direction: Direction,
    expected: float | None = None,
    cautions: Iterable[Caution] = (),
) -> Change:
    """How the figure changed; ``direction`` is which way is better, ``expected`` the effect written beforehand.

    >>> change = before_after(Figure(Kind.SHARE, 48, 80), Figure(Kind.SHARE, 56, 70), Direction.UP)
    >>> change.verdict.value, round(change.low, 3), round(change.high, 3)
    ('better', 0.052, 0.334)
    """
    said = (*BEFORE_AFTER, *cautions)
    if before is not None and after is not None and _overlap(before, after):
        return Change(Verdict.OVERLAP, cautions=said)
    return _judged((after, before), (1.0, -1.0), direction, expected, said)


def difference_in_differences(
    own: tuple[Figure | None, Figure | None],
    other: tuple[Figure | None, Figure | None],
    direction: Direction,
    expected: float | None = None,
    cautions: Iterable[Caution] = (),
) -> Change:
    """The office's change less the other's; each is (before, after) of the same indicator and group.

    >>> own = Figure(Kind.SHARE, 40, 100), Figure(Kind.SHARE, 60, 100)
    >>> other = Figure(Kind.SHARE, 40, 100), Figure(Kind.SHARE, 45, 100)
    >>> round(difference_in_differences(own, other, Direction.UP).difference, 2)
    0.15
    """
    said = (*BETWEEN_OFFICES, *cautions)
    for before, after in (own, other):
        if before is not None and after is not None and _overlap(before, after):
            return Change(Verdict.OVERLAP, cautions=said)
    if _days_differ(own, other):
        said = (*said, Caution.PERIODS_DIFFER)
    return _judged((own[1], own[0], other[1], other[0]), (1.0, -1.0, -1.0, 1.0), direction, expected, said)


def _judged(
    figures: Sequence[Figure | None],
    weights: Sequence[float],
    direction: Direction,
    expected: float | None,
    cautions: tuple[Caution, ...],
) -> Change:
    known = [figure for figure in figures if figure is not None and figure.denominator > 0]
    if len(known) < len(figures):
        return Change(Verdict.MISSING, cautions=cautions)
    if len({figure.kind for figure in known}) > 1:
        raise ValueError("Tallene er av ulike slag og kan ikke sammenliknes.")
    if any(figure.kind is Kind.MEAN and figure.high is None and figure.low is not None for figure in known):
        return Change(Verdict.MISSING, cautions=cautions)  # «minst»: how high such a mean can be isn't known
    if _too_few(known):
        difference = sum(weight * figure.value for figure, weight in zip(known, weights, strict=True))
        return Change(Verdict.TOO_FEW, difference, cautions=cautions)
    estimate = _combined(known, weights)
    held = None if expected is None else estimate.low <= expected <= estimate.high
    nothing = estimate.low <= 0 <= estimate.high
    verdict = Verdict.TOO_FEW if held and nothing and expected else _said(estimate, direction)
    return Change(verdict, estimate.value, estimate.low, estimate.high, cautions, held)


def _combined(figures: Sequence[Figure], weights: Sequence[float]) -> Estimate:
    if figures[0].kind is Kind.MEAN:
        means = [
            mean_of_limits(figure.value, figure.low, figure.high, figure.denominator)
            for figure in figures
            if figure.low is not None and figure.high is not None
        ]
        if len(means) < len(figures):
            raise ValueError("Et gjennomsnitt uten grenser kan ikke sammenliknes.")
        return weighted_mean_sum(means, weights)
    return weighted_sum([_estimate(figure) for figure in figures], weights)


def _estimate(figure: Figure) -> Estimate:
    """With the row's own limits where it has them: some rates are per ten, and their limits know it."""
    if figure.low is not None and figure.high is not None:
        return Estimate(figure.value, figure.low, figure.high)
    one = rate_estimate if figure.kind is Kind.RATE else share_estimate
    return one(figure.numerator, figure.denominator)


def _too_few(figures: Sequence[Figure]) -> bool:
    if any(figure.behind < FEWEST_PERSONS for figure in figures):
        return True
    return figures[0].kind is Kind.RATE and sum(figure.numerator for figure in figures) < FEWEST_EVENTS


def _said(estimate: Estimate, direction: Direction) -> Verdict:
    if estimate.low <= 0 <= estimate.high:
        return Verdict.NO_SURE_CHANGE
    up = estimate.value > 0
    if direction is Direction.NONE:
        return Verdict.UP if up else Verdict.DOWN
    return Verdict.BETTER if up is (direction is Direction.UP) else Verdict.WORSE


def _overlap(before: Figure, after: Figure) -> bool:
    return before.last is not None and after.first is not None and after.first <= before.last


def _days_differ(one: tuple[Figure | None, Figure | None], two: tuple[Figure | None, Figure | None]) -> bool:
    return any(
        a is not None and b is not None and (a.first, a.last) != (b.first, b.last)
        for a, b in zip(one, two, strict=True)
    )
