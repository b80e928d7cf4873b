"""The rule itself: which figures may not leave the office as they are.

Counts 1-5 are hidden. Shares, means and rates are hidden with N < 10 persons, or with such a numerator or
complement; where events are counted, the distinct persons behind them fall under the same limits. Where the
group or the indicator is about addiction, mental illness or disability, 0 % and 100 % say something about
every single member: they're told as «nær ingen» and «nær alle», and so are counts of 1-5 there, so that the
words don't mean 0. Zero is shown otherwise. Source: indicators contract, "Protects itself".
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from listeoversikt.indicators.definition import Kind, indicators
from listeoversikt.indicators.result import IndicatorRow, Persons

SENSITIVE = frozenset({"rus", "psykisk", "psykrus", "utviklingshemming"})
SHARE_UNIT = "share_0_1"
NEAR = 0.05
"""A mean share this close to 0 or 1 is told in words where the subject is sensitive (our reading)."""

Range = tuple[float, float]
ANY: Range = (0, math.inf)


@dataclass(frozen=True)
class Limits:
    """``small``: counts from 1 up to this are hidden. ``round_to``: shown counts are rounded to this."""

    small: int = 5
    fewest_persons: int = 10
    round_to: int = 1

    def is_small(self, count: float) -> bool:
        """Whether a count is hidden."""
        return 0 < count <= self.small


STRICT = Limits(small=7, round_to=5)
"""The office's option: counts 1-7 hidden, the others rounded to 5."""


class HiddenAs(StrEnum):
    """What stands in the place of a hidden figure."""

    SMALL = "small"  # «skjult»
    NEARLY_NONE = "nearly_none"  # «nær ingen»
    NEARLY_ALL = "nearly_all"  # «nær alle»


@dataclass(frozen=True)
class Verdict:
    """What the rule says of one row by itself.

    The ranges are what the rule lets a reader conclude about n, N and N - n where they're hidden.
    """

    hidden_as: HiddenAs | None
    hides_denominator: bool
    numerator: Range = ANY
    denominator: Range = ANY
    rest: Range = ANY


def is_sensitive(row: IndicatorRow) -> bool:
    """Whether group or id is about addiction, mental illness or disability."""
    return _names_sensitive(row.group) or _names_sensitive(row.id)


@cache
def _names_sensitive(key: str) -> bool:
    return not SENSITIVE.isdisjoint(re.split("[_:]", key))


def judge(row: IndicatorRow, limits: Limits) -> Verdict:
    """The rule for one row; a row without persons behind it (missing, typed by hand) is never hidden."""
    persons, total, count = row.persons, row.denominator, row.numerator
    if persons is None or not total or count is None:
        return Verdict(None, hides_denominator=False)
    hides_denominator = limits.is_small(persons.denominator) or (
        row.kind is not Kind.RATE and limits.is_small(total)
    )
    sensitive = is_sensitive(row)
    words = _in_words(row, count, total, limits) if sensitive else None
    if words is None and (hides_denominator or _is_small(row, persons, count, total, limits)):
        words = HiddenAs.SMALL
    size = persons.denominator if row.kind is Kind.RATE else total
    if sensitive and _is_part(row):
        n, rest = _ranges_in_words(words, total, limits)
    else:
        n, rest = _ranges(row, persons, count, total - count, limits)
    return Verdict(words, hides_denominator, n, _count_range(size, limits), rest)


def _is_small(row: IndicatorRow, persons: Persons, count: float, total: float, limits: Limits) -> bool:
    if row.kind is not Kind.COUNT and persons.denominator < limits.fewest_persons:
        return True
    small = [count, persons.numerator]
    if persons.rest is not None:
        small += [persons.rest, *([total - count] if _is_part(row) else [])]
    return any(limits.is_small(number) for number in small)


def _is_part(row: IndicatorRow) -> bool:
    """n is part of N."""
    return row.kind in (Kind.SHARE, Kind.COUNT)


def _in_words(row: IndicatorRow, count: float, total: float, limits: Limits) -> HiddenAs | None:
    """«nær ingen», «nær alle» or None, so that both words also cover other counts than 0 and N."""
    if not _is_part(row):
        return _figure_in_words(row, count, total, limits)
    few = _few(total, limits)
    if count <= few:
        return HiddenAs.NEARLY_NONE
    if total <= limits.small or total - count <= few:
        return HiddenAs.NEARLY_ALL
    return None


def _few(total: float, limits: Limits) -> int:
    """Up to how many «nær ingen» covers, and «nær alle» leaves out.

    In small groups it's under a third; where N is hidden itself, each of the words covers half.
    """
    if total <= limits.small:
        return int(total - 1) // 2
    return min(max(1, int(total - 1) // 3), limits.small)


def _ranges_in_words(words: HiddenAs | None, total: float, limits: Limits) -> tuple[Range, Range]:
    few = limits.small // 2 if total <= limits.small else _few(total, limits)
    if words is HiddenAs.NEARLY_NONE:
        return (0, few), ANY
    if words is HiddenAs.NEARLY_ALL:
        return ANY, (0, few)
    return (few + 1, math.inf), (few + 1, math.inf)


def _figure_in_words(row: IndicatorRow, count: float, total: float, limits: Limits) -> HiddenAs | None:
    if row.kind is Kind.RATE:
        return HiddenAs.NEARLY_NONE if count <= limits.small else None
    if indicators()[row.id].unit != SHARE_UNIT:
        return HiddenAs.NEARLY_NONE if count == 0 else None
    if count / total >= 1 - NEAR:
        return HiddenAs.NEARLY_ALL
    return HiddenAs.NEARLY_NONE if count / total <= NEAR else None


def _ranges(
    row: IndicatorRow, persons: Persons, count: float, rest: float, limits: Limits
) -> tuple[Range, Range]:
    """What the rule tells of n and of N - n where they're hidden."""
    if row.kind is Kind.MEAN:
        return (max(count - 1, 0), count + 1), ANY
    if row.kind is not Kind.COUNT and persons.denominator < limits.fewest_persons:
        return ANY, ANY
    n = _event_range(count, persons.numerator, limits)
    if persons.rest is None:
        return n, ANY
    if limits.is_small(count) and limits.is_small(rest):
        return n, (1, math.inf)  # one of the two is reason enough; which one isn't told
    return n, _event_range(rest, persons.rest, limits)


def _event_range(count: float, persons: int, limits: Limits) -> Range:
    if count == 0:
        return ANY
    if not limits.is_small(count) and limits.is_small(persons):
        return (1, math.inf)
    return _count_range(count, limits)


def _count_range(count: float, limits: Limits) -> Range:
    return (1, limits.small) if limits.is_small(count) else (limits.small + 1, math.inf)
