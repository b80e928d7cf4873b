"""What a workbook made now would hide: how many by sheet and by reason, and each hidden figure by name.

The figures are those of the workbook itself (``workbook_figures``), hidden by the same rule beside the same former
files; only what stands behind the reason is looked at here.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from listeoversikt.indicators.breakdown import ALL
from listeoversikt.indicators.definition import Kind
from listeoversikt.indicators.hiding import CountTable, Limits, ShownCounts, ShownRow
from listeoversikt.indicators.hiding_former import FormerFile
from listeoversikt.indicators.hiding_rule import HiddenAs, judge
from listeoversikt.indicators.period import PeriodType
from listeoversikt.indicators.result import IndicatorRow
from listeoversikt.operations.contents import DISCHARGES, WORKLIST
from listeoversikt.operations.export_workbook import NOW, SERIES
from listeoversikt.operations.indicator_words import short_name
from listeoversikt.operations.office import View
from listeoversikt.operations.workbook_figures import count_figures
from listeoversikt.operations.workbook_rows import hide_figures, limits_of
from listeoversikt.words import NORWEGIAN
from listeoversikt.workbook import texts
from listeoversikt.workbook.names import group_name, period_label, variant_name

GOALS, QUALITY = "goals", "quality"


class WhyHidden(StrEnum):
    """Why a figure isn't shown; the order is that of the page."""

    SMALL = "small"  # a count of 1-5 (1-7) in it, or in what is left
    FEW = "few"  # fewer than ten persons behind
    NEARLY = "nearly"  # told in words, where the subject is sensitive
    OTHERS = "others"  # another figure, or an earlier file, would give a small one back


@dataclass(frozen=True)
class HiddenFigure:
    """One hidden figure. ``sheet`` is the workbook's own name of the sheet; ``where`` its group or period."""

    sheet: str
    name: str
    where: str
    why: WhyHidden


@dataclass(frozen=True)
class SheetCount:
    """How many figures a sheet has, how many of them are hidden, and how many nobody can know («mangler»)."""

    sheet: str
    figures: int
    hidden: int
    missing: int


@dataclass(frozen=True)
class WhatIsHidden:
    """The whole of it. ``former``: T of the files that were taken into account, oldest first."""

    figures: int
    sheets: tuple[SheetCount, ...]
    reasons: tuple[tuple[WhyHidden, int], ...]
    hidden: tuple[HiddenFigure, ...]
    former: tuple[dt.date, ...] = ()
    small: int = 5
    round_to: int = 1


def what_is_hidden(
    view: View,
    series: Sequence[str] = (),
    former: Sequence[tuple[dt.date, FormerFile]] = (),
    language: str = NORWEGIAN,
) -> WhatIsHidden:
    """Counts and hides as the workbook does; slow. ``former``: T and figures of each file that left before."""
    limits = limits_of(view.settings)
    types = tuple(map(str, (*NOW, *(kind for kind in SERIES if kind in series))))
    figures = count_figures(view, types)
    shown = hide_figures(figures, limits, [one for _, one in former])
    told = [
        _figure(row, one, place >= len(figures.rows), limits, language)
        for place, (row, one) in enumerate(zip(figures.every_row, shown.rows, strict=True))
    ]
    for table, counts in zip(figures.tables, shown.tables, strict=True):
        told += _of_table(table, counts, limits)
    hidden = tuple(
        HiddenFigure(sheet, name, where, why) for sheet, name, where, why, _ in told if why is not None
    )
    why = Counter(one.why for one in hidden)
    return WhatIsHidden(
        figures=len(told),
        sheets=_by_sheet(told),
        reasons=tuple((reason, why[reason]) for reason in WhyHidden if why[reason]),
        hidden=hidden,
        former=tuple(day for day, _ in former),
        small=limits.small,
        round_to=limits.round_to,
    )


_Told = tuple[str, str, str, WhyHidden | None, bool]
"""Sheet, name, where, why it's hidden (None = it isn't), whether it's missing."""


def _figure(row: IndicatorRow, shown: ShownRow, of_goal: bool, limits: Limits, language: str) -> _Told:
    variant = variant_name(row.id, row.variant) if row.variant else ""
    name = " · ".join(part for part in (short_name(row.id, language), variant) if part)
    why = why_hidden(row, limits) if shown.hidden else None
    return _sheet(row, of_goal), name, _where(row), why, row.missing


def _sheet(row: IndicatorRow, of_goal: bool) -> str:
    if of_goal:
        return texts.EVALUATION
    if row.period_type != PeriodType.ROLLING:
        return texts.TREND_TABLES[row.period_type]
    return texts.INDICATORS if row.group == ALL else texts.PER_GROUP


def _where(row: IndicatorRow) -> str:
    if row.period_type != PeriodType.ROLLING:
        return period_label(row)
    return "" if row.group == ALL else group_name(row.group)


def why_hidden(row: IndicatorRow, limits: Limits) -> WhyHidden:
    """What the rule says of the row by itself; where that is nothing, it's hidden for the sake of others."""
    verdict = judge(row, limits)
    if verdict.hidden_as is None:
        return WhyHidden.OTHERS
    if verdict.hidden_as is not HiddenAs.SMALL:
        return WhyHidden.NEARLY
    persons = row.persons
    few = persons is not None and persons.denominator < limits.fewest_persons
    return WhyHidden.FEW if few and row.kind is not Kind.COUNT else WhyHidden.SMALL


def _of_table(table: CountTable, shown: ShownCounts, limits: Limits) -> list[_Told]:
    sheet = {DISCHARGES: texts.DISCHARGES, WORKLIST: texts.WORKLIST}.get(table.name, texts.QUALITY)
    counts = [
        *((table.counts[key], count) for key, count in shown.counts.items()),
        (table.total, shown.total),
    ]
    told: list[_Told] = []
    for before, after in counts:
        small = limits.is_small(before)
        why = None if after is not None else WhyHidden.SMALL if small else WhyHidden.OTHERS
        told.append((sheet, texts.HEADINGS["count"], "", why, False))
    return told


def _by_sheet(told: Sequence[_Told]) -> tuple[SheetCount, ...]:
    sheets = dict.fromkeys(sheet for sheet, *_ in told)
    of = {sheet: [one for one in told if one[0] == sheet] for sheet in sheets}
    return tuple(
        SheetCount(
            sheet,
            len(rows),
            sum(why is not None for _, _, _, why, _ in rows),
            sum(missing for *_, missing in rows),
        )
        for sheet, rows in of.items()
    )
