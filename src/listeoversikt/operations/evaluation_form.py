"""What the form of a goal offers, what its measures are called, and what another office's file gives for it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from listeoversikt.evaluation.goal import Goal, Measure
from listeoversikt.evaluation.other_office import OtherOffice, OtherRow, read_aggregates
from listeoversikt.followup.target_groups import TargetGroup
from listeoversikt.indicators.breakdown import AGE_BANDS, ALL, OLDEST
from listeoversikt.indicators.definition import Direction, Kind, indicators
from listeoversikt.indicators.rule import TYPED_BY_HAND
from listeoversikt.indicators.rules import rules
from listeoversikt.operations.evaluation import ComparedFigure, ComparedFigures
from listeoversikt.operations.evaluation_figures import direction_of, measured
from listeoversikt.operations.indicator_words import VARIANTS_EN, has_namesake, short_detail, short_name
from listeoversikt.words import ENGLISH, NORWEGIAN
from listeoversikt.words.groups import group_word
from listeoversikt.workbook import texts
from listeoversikt.workbook.names import group_name, theme_of, variant_name

NAMED_BY_GROUP = "dekning_"
"""Indicators whose short name is a group's alone."""


@dataclass(frozen=True)
class Unit:
    """What a measure's figures are in. ``key`` as the vocabulary has it; ``is_share``: written as per cent."""

    key: str
    kind: str
    is_share: bool
    direction: Direction = Direction.NONE


SHARE = Unit("share_0_1", "share", True)


def measure_key(indicator: str, variant: str) -> str:
    """Id and variant in one."""
    return f"{indicator}/{variant}" if variant else indicator


def parts_of(key: str) -> tuple[str, str]:
    """Id and variant of a key."""
    id, _, variant = key.partition("/")
    return id, variant


def unit_of(indicator: str, variant: str = "") -> Unit:
    """The unit of a measure; one of the office's own has none."""
    rule = rules().get((indicator, variant))
    if rule is None:
        return Unit("", "", False)
    if rule.kind in (Kind.SHARE, Kind.COUNT):
        return Unit("share_0_1", str(rule.kind), True, rule.indicator.direction)
    unit = rule.indicator.unit
    if rule.kind is Kind.RATE and rule.indicator.kind is not Kind.RATE:
        unit = "per_patient_year"
    return Unit(unit, str(rule.kind), False, rule.indicator.direction)


def measure_name(indicator: str, variant: str = "", own_name: str = "", language: str = NORWEGIAN) -> str:
    """«Kontakt innen 3 virkedager, fra utskrivning»; the office's own name where it has one."""
    if indicator not in indicators():
        return own_name or indicator
    told = [short_name(indicator, language)]
    if has_namesake(indicator) or indicator.startswith(NAMED_BY_GROUP):
        told.append(short_detail(indicator, language))
    if variant:
        told.append(_variant(indicator, variant, language))
    return ", ".join(part for part in told if part)


def _variant(indicator: str, variant: str, language: str) -> str:
    if language == ENGLISH:
        return VARIANTS_EN.get(f"{indicator}/{variant}") or VARIANTS_EN.get(variant, variant)
    return variant_name(indicator, variant)


def name_in_group(indicator: str, variant: str, own_name: str, group: str, language: str = NORWEGIAN) -> str:
    """The measure's name, with its group where it isn't everybody."""
    name = measure_name(indicator, variant, own_name, language)
    return name if group in ("", ALL) else f"{name} ({group_words(group, language)})"


def group_words(group: str, language: str = NORWEGIAN) -> str:
    """A group's name."""
    if group in set(TargetGroup):
        return group_word(group, language)
    return group_name(group)


@cache
def measure_choices(language: str = NORWEGIAN) -> tuple[tuple[str, str], ...]:
    """The measures a goal can have, by theme and name: (key, name). Counts and what is typed by hand aren't there."""
    order = [name for name, _ in texts.THEMES]
    wanted = [
        (order.index(theme_of(id)), measure_name(id, variant, "", language), measure_key(id, variant))
        for (id, variant), rule in rules().items()
        if rule.kind is not Kind.COUNT and id != TYPED_BY_HAND
    ]
    return tuple((key, name) for _, name, key in sorted(wanted))


@cache
def group_choices(language: str = NORWEGIAN) -> tuple[tuple[str, str], ...]:
    """The groups a measure can be counted in."""
    keys = [ALL, *map(str, TargetGroup), *(key for key, _, _ in AGE_BANDS), OLDEST[0]]
    return tuple((key, group_words(key, language)) for key in keys)


def figures_for(goal: Goal, file: bytes) -> ComparedFigures:
    """The other office's figures of the goal's first measure, before the start and since; raises ``AggregatesRefused``.

    Of periods of the same type: the newest that is over before the start, and the newest that begins on or after it.
    """
    theirs = read_aggregates(file)
    measures = measured(goal)
    if not measures or goal.start is None:
        return ComparedFigures("", "", "")
    one = measures[0]
    before, after = _two_periods(theirs, one, goal.start)
    return ComparedFigures(one.indicator, one.variant, one.group, before, after)


def _two_periods(
    theirs: OtherOffice, one: Measure, start: dt.date
) -> tuple[ComparedFigure | None, ComparedFigure | None]:
    rows = [
        row
        for row in theirs.rows
        if (row.id, row.variant, row.group) == (one.indicator, one.variant, one.group)
    ]
    known = sorted((row for row in rows if row.figure is not None), key=lambda row: (row.last, row.first))
    for length in sorted({_months(row) for row in known}, reverse=True):
        alike = [row for row in known if _months(row) == length]
        before = [row for row in alike if row.last < start]
        after = [row for row in alike if row.first >= start]
        if before and after:
            return _compared(before[-1]), _compared(after[-1])
    return None, None


def _months(row: OtherRow) -> int:
    return round((row.last - row.first).days / 30.4)


def _compared(row: OtherRow) -> ComparedFigure:
    figure = row.figure
    assert figure is not None
    return ComparedFigure(row.first, row.last, figure.numerator, figure.denominator, figure.low, figure.high)


def better_way(measures: Sequence[Measure]) -> Direction:
    """Which way is better for the first measure."""
    return direction_of(measures[0]) if measures else Direction.NONE
