"""Rows of indicators as people read them: names, number formats, what stands for a hidden or missing figure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from listeoversikt.indicators.definition import Direction, Indicator, Kind, indicators
from listeoversikt.indicators.hiding import HiddenAs, ShownRow
from listeoversikt.indicators.period import PeriodType
from listeoversikt.indicators.result import MISSING, IndicatorRow, Remark
from listeoversikt.words import HIDDEN_WORDS, NORWEGIAN, note_text
from listeoversikt.workbook import texts
from listeoversikt.workbook.sheet import Cell, Value
from listeoversikt.workbook.style import (
    ABSENT,
    DECIMAL,
    NUMBER,
    SHARE,
    TEXT,
    WHOLE,
    YEARS,
    Style,
    number_style,
)

Translate = Callable[[str], str]
ALL = "alle"
LIST_PREFIX = "liste:"
OLDER_HALF = "80_eller_skropelig"
SHARE_UNIT = "share_0_1"
_FORMATS = {name: number_style(name) for name in (SHARE, DECIMAL, YEARS, WHOLE)}


def definition_of(row: IndicatorRow) -> Indicator:
    """The definition of the row's indicator."""
    return indicators()[row.id]


@cache
def theme_of(id: str) -> str:
    """The theme that an indicator belongs to: the one with the longest beginning in common."""
    found = [(len(start), theme) for theme, starts in texts.THEMES for start in starts if id.startswith(start)]
    return max(found)[1] if found else texts.OTHER_THEME


def group_name(group: str, translate: Translate) -> str:
    """A group's name; a list has the office's own running number."""
    if group.startswith(LIST_PREFIX):
        return translate(texts.LIST_GROUP).format(number=group.removeprefix(LIST_PREFIX))
    return translate(texts.GROUPS.get(group, group))


def variant_name(row: IndicatorRow, translate: Translate) -> str:
    """A variant's name; empty for the row as defined."""
    return translate(texts.VARIANTS.get(row.variant, row.variant)) if row.variant else ""


def unit_name(row: IndicatorRow, translate: Translate) -> str:
    """What the value is counted in."""
    unit = "per_patient_year" if row.variant == "per_pasientaar" else definition_of(row).unit
    return translate(texts.UNITS.get(unit, unit))


def direction_name(row: IndicatorRow, translate: Translate) -> str:
    """Which way is better; among the oldest and frail no way is."""
    described = row.variant == OLDER_HALF
    return translate(texts.DIRECTIONS[Direction.NONE if described else definition_of(row).direction])


def note_of(shown: ShownRow, translate: Translate = str) -> str:
    """All that must be said of a row, as one text."""
    return "; ".join(remark_text(remark, translate) for remark in shown.row.remarks)


def remark_text(remark: Remark, translate: Translate = str) -> str:
    """A remark in words; a number left out that isn't told is «noen»."""
    if remark.note in texts.SOME_LEFT_OUT and not remark.count:
        return translate(texts.SOME_LEFT_OUT[remark.note])
    return translate(note_text(remark, NORWEGIAN))


def hidden_word(hidden_as: HiddenAs, translate: Translate = str) -> str:
    """«skjult», «nær ingen» or «nær alle»."""
    return translate(HIDDEN_WORDS[hidden_as][NORWEGIAN])


def value_format(row: IndicatorRow) -> str:
    """How the value is written: per cent, whole or with two decimals."""
    if row.kind is Kind.COUNT:
        return WHOLE
    share = row.kind is not Kind.RATE and definition_of(row).unit == SHARE_UNIT
    return SHARE if share else DECIMAL


def value_cell(shown: ShownRow, translate: Translate, style: Style = NUMBER, absent: Style = ABSENT) -> Cell:
    """The value, or the word that stands for it."""
    if shown.hidden_as is not None:
        return (hidden_word(shown.hidden_as, translate), absent)
    if shown.row.value is None:
        return (translate(texts.MISSING), absent)
    format = value_format(shown.row)
    return (shown.row.value, _FORMATS[format] if style is NUMBER else number_style(format, style))


def count_cells(shown: ShownRow, translate: Translate) -> tuple[Cell, Cell]:
    """n and N."""
    row, hidden = shown.row, translate(HIDDEN_WORDS[HiddenAs.SMALL][NORWEGIAN])
    n_format = YEARS if row.kind is Kind.MEAN else WHOLE
    size_format = YEARS if row.kind is Kind.RATE else WHOLE
    return (
        _number_or(row.numerator, n_format, hidden if shown.hidden else ""),
        _number_or(row.denominator, size_format, hidden if shown.hidden else ""),
    )


def limit_cells(shown: ShownRow) -> tuple[Cell, Cell]:
    """The interval; empty where there's none."""
    format = value_format(shown.row)
    return _number_or(shown.row.low, format, ""), _number_or(shown.row.high, format, "")


def _number_or(value: float | None, format: str, word: str) -> Cell:
    if value is None:
        return (word or None, ABSENT)
    return (_whole(value) if format == WHOLE else value, _FORMATS[format])


def _whole(value: float) -> Value:
    return int(value) if float(value).is_integer() else value


def note_cell(shown: ShownRow, translate: Translate) -> Cell:
    """The note; why a figure is missing stands first."""
    said = sorted(shown.row.remarks, key=lambda remark: remark.note not in MISSING)
    return ("; ".join(remark_text(remark, translate) for remark in said) or None, TEXT)


def of_period(rows: Iterable[ShownRow], period_type: str) -> list[ShownRow]:
    """The rows of a type of period."""
    return [shown for shown in rows if shown.row.period_type == period_type]


def rolling_rows(rows: Iterable[ShownRow]) -> list[ShownRow]:
    """The rows of the last 365 days."""
    return of_period(rows, PeriodType.ROLLING)


def groups_in(rows: Sequence[ShownRow]) -> list[str]:
    """The groups in their order: as the vocabulary has them, then lists."""
    present = dict.fromkeys(shown.row.group for shown in rows)
    known = [group for group in texts.GROUPS if group in present]
    return known + [group for group in present if group not in texts.GROUPS]


def period_name(row: IndicatorRow) -> str:
    """A calendar period as it's spoken of: «mars 2026», «1. tertial 2026», «2. halvår 2025», «2025»."""
    start, months = row.period_start, _months(row.period_start, row.period_end)
    if months == 1:
        return f"{texts.MONTHS[start.month - 1]} {start.year}"
    if months == 12:  # noqa: PLR2004
        return str(start.year)
    kind = "tertial" if months == 4 else "halvår"  # noqa: PLR2004
    return f"{(start.month - 1) // months + 1}. {kind} {start.year}"


def _months(start: dt.date, end: dt.date) -> int:
    return (end.year - start.year) * 12 + end.month - start.month + 1


def day_text(day: dt.date) -> str:
    """A day inside a sentence, the Norwegian way.

    >>> day_text(dt.date(2026, 3, 5))
    '05.03.2026'
    """
    return f"{day:%d.%m.%Y}"
