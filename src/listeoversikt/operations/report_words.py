"""A figure of the report in words: value, what it's of, limits; «skjult» and «mangler» in their places. Bokmål."""

from __future__ import annotations

from listeoversikt.indicators.definition import Kind, indicators
from listeoversikt.indicators.hiding import HiddenAs, ShownRow
from listeoversikt.indicators.result import IndicatorRow, Note
from listeoversikt.operations import report_texts as said
from listeoversikt.words.indicators import hidden_word
from listeoversikt.words.language import NOBREAK, plain_number

SHARE_UNIT = "share_0_1"
SMALL_SHARE = 0.0995
"""Under it a share has one decimal."""


def value_words(shown: ShownRow | None) -> str:
    """«71 %», «2,31», «skjult», «nær alle», «mangler»."""
    if shown is None:
        return said.NO_FIGURE
    if shown.hidden:
        return hidden_word(shown.hidden_as or HiddenAs.SMALL)
    if shown.row.value is None:
        return said.NO_FIGURE
    least = any(remark.note is Note.AT_LEAST for remark in shown.row.remarks)
    value = _in_unit(shown.row, shown.row.value)
    return f"{said.AT_LEAST}{NOBREAK}{value}" if least else value


def limits_words(shown: ShownRow | None) -> str:
    """«(61–79)»; "" where there are no limits, or they're hidden."""
    if shown is None or shown.hidden or shown.row.low is None or shown.row.high is None:
        return ""
    ends = (shown.row.low, shown.row.high)
    places = max(_places(shown.row, end) for end in ends)
    low, high = (_in_unit(shown.row, end, places).removesuffix(f"{NOBREAK}%") for end in ends)
    return f"({low}–{high})"


def counted_words(shown: ShownRow | None) -> str:
    """«62 av 87»; a hidden n beside a shown N is said to be hidden; "" where nothing may be told."""
    if shown is None:
        return ""
    row = shown.row
    if row.denominator is None:
        return ""
    n = said.HIDDEN if row.numerator is None else plain_number(row.numerator)
    total = plain_number(round(row.denominator, 1))
    if row.kind is Kind.MEAN:
        return said.PERSONS.format(total=total)
    if row.kind is Kind.RATE:
        years = indicators()[row.id].unit == "per_patient_year"
        return (said.IN_YEARS if years else said.IN_MONTHS).format(n=n, total=total)
    return said.OF.format(n=n, total=total)


def _is_percent(row: IndicatorRow) -> bool:
    return row.kind is not Kind.RATE and indicators()[row.id].unit == SHARE_UNIT


def _places(row: IndicatorRow, value: float) -> int:
    if _is_percent(row):
        return 1 if 0 < value < SMALL_SHARE else 0
    return {Kind.COUNT: 0, Kind.RATE: 2}.get(row.kind, 1)


def _in_unit(row: IndicatorRow, value: float, places: int | None = None) -> str:
    places = _places(row, value) if places is None else places
    return f"{_decimals(value * 100, places)}{NOBREAK}%" if _is_percent(row) else _decimals(value, places)


def _decimals(value: float, places: int) -> str:
    return f"{value:,.{places}f}".replace(",", NOBREAK).replace(".", ",")
