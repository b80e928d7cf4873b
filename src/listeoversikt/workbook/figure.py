"""From a row of the indicators to the cells that show it: number, hidden, missing, or not applicable."""

from __future__ import annotations

from listeoversikt.indicators.definition import Kind, indicators
from listeoversikt.indicators.hiding import HiddenAs, ShownRow
from listeoversikt.indicators.result import IndicatorRow, Note
from listeoversikt.words import HIDDEN_WORDS, NORWEGIAN
from listeoversikt.workbook import texts
from listeoversikt.workbook.sheet import Cell, Look

COUNT, TENTHS, PERCENT, HUNDREDTHS = "#,##0", "#,##0.0", "0.0 %", "#,##0.00"
SHARE_UNIT = "share_0_1"
MISSING = Cell(texts.MISSING, Look.WORD)
NOT_APPLICABLE = Cell(texts.NOT_APPLICABLE, Look.WORD)
HIDDEN = Cell(texts.HIDDEN_COUNT, Look.WORD)


def value_format(row: IndicatorRow) -> str:
    """How the value and its limits are written."""
    if row.kind is Kind.COUNT:
        return COUNT
    if row.kind is Kind.RATE:
        return HUNDREDTHS
    return PERCENT if indicators()[row.id].unit == SHARE_UNIT else TENTHS


def value_cell(shown: ShownRow, look: Look = Look.STRONG_NUMBER) -> Cell:
    """The value; «≥» before one that is at least so high, a word where it's hidden or missing."""
    row = shown.row
    if shown.hidden:
        return Cell(HIDDEN_WORDS[shown.hidden_as or HiddenAs.SMALL][NORWEGIAN], Look.WORD)
    if row.value is None:
        return MISSING
    number = value_format(row)
    if any(remark.note is Note.AT_LEAST for remark in row.remarks):
        number = f'"{texts.AT_LEAST}"{number}'
    return Cell(row.value, look, number)


def numerator_cell(shown: ShownRow) -> Cell:
    """n."""
    count = shown.row.numerator
    return _count_cell(shown, count, COUNT if count is None or float(count).is_integer() else TENTHS)


def denominator_cell(shown: ShownRow) -> Cell:
    """N; it stands beside a hidden n unless it's hidden itself. Of a rate it's patient-years."""
    return _count_cell(shown, shown.row.denominator, TENTHS if shown.row.kind is Kind.RATE else COUNT)


def _count_cell(shown: ShownRow, count: float | None, number: str) -> Cell:
    row = shown.row
    if count is None and not shown.hidden:
        typed_in = not row.missing and row.numerator is None and row.denominator is None
        return MISSING if row.missing else NOT_APPLICABLE if typed_in else HIDDEN
    if count is None:
        return HIDDEN
    return Cell(int(count) if number == COUNT else count, Look.NUMBER, number)


def limit_cells(shown: ShownRow) -> tuple[Cell, Cell]:
    """The 95 % limits."""
    row = shown.row
    if shown.hidden and row.kind is not Kind.COUNT:
        return HIDDEN, HIDDEN
    low, high = (
        NOT_APPLICABLE if limit is None else Cell(limit, Look.NUMBER, value_format(row))
        for limit in (row.low, row.high)
    )
    return low, high


def beside_cell(shown: ShownRow) -> Cell:
    """How many were left out of n and N for too short history."""
    row = shown.row
    counts = [remark.count for remark in row.remarks if remark.note is Note.TOO_SHORT]
    if counts:
        return Cell(counts[0], Look.NUMBER, COUNT) if counts[0] else HIDDEN
    if not indicators()[row.id].absence_rule or (row.missing and not shown.hidden):
        return NOT_APPLICABLE
    return Cell(0, Look.NUMBER, COUNT)


def count_cell(count: int | None) -> Cell:
    """A count of a state; None is hidden."""
    return HIDDEN if count is None else Cell(count, Look.NUMBER, COUNT)
