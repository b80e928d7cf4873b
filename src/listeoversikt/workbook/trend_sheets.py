"""The whole office over calendar periods: native charts of the main figures, and all figures behind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from listeoversikt.indicators.definition import indicators
from listeoversikt.indicators.hiding import ShownRow
from listeoversikt.indicators.period import PeriodType
from listeoversikt.workbook import texts
from listeoversikt.workbook.charts import add_line_chart
from listeoversikt.workbook.content import WorkbookContent
from listeoversikt.workbook.figures import (
    ALL,
    Translate,
    count_cells,
    definition_of,
    limit_cells,
    note_cell,
    of_period,
    period_name,
    theme_of,
    value_cell,
    value_format,
    variant_name,
)
from listeoversikt.workbook.front_page import MAIN_FIGURES, footer_of
from listeoversikt.workbook.sheet import Column, Sheet, plain_text
from listeoversikt.workbook.style import DATE, HEADER, HEADER_NUMBER, LABEL, SHARE, SMALL, TEXT, number_style

CHARTED = (PeriodType.TERTIAL, PeriodType.MONTH, PeriodType.HALF_YEAR, PeriodType.YEAR)
"""The first of these with enough periods is drawn."""
FEWEST_POINTS = 3
NAMES_WIDTH, PERIOD_WIDTH, PERIODS_WIDE = 44, 9.5, 15
CHART_ROWS, ROW_POINTS = 14, 14.0
CHART_PLACES = ("A", "F")
DAY = number_style(DATE, TEXT)


def add_trend(workbook: Any, content: WorkbookContent, translate: Translate) -> None:
    """The charts and, below them, the figures they point at."""
    kind = charted_kind(content.rows)
    if kind is None:
        return
    rows = [shown for shown in _whole_office(content.rows, kind) if not shown.row.variant]
    lines = [id for id in MAIN_FIGURES if _points(rows, id) >= FEWEST_POINTS]
    if not lines:
        return
    periods = list(dict.fromkeys(shown.row.period_start for shown in rows))
    names = {shown.row.period_start: period_name(shown.row) for shown in rows}
    widths = [NAMES_WIDTH, *([PERIOD_WIDTH] * max(len(periods), PERIODS_WIDE))]
    sheet = Sheet(workbook, translate(texts.TREND), widths)
    sheet.head(
        translate(texts.TREND), translate(texts.TREND_LEAD).format(kind=translate(texts.PERIOD_TYPES[kind]))
    )
    top = sheet.row + 1
    for _ in range(CHART_ROWS * ((len(lines) + 1) // 2)):
        sheet.add(height=ROW_POINTS)
    sheet.add((translate(texts.CHART_DATA), LABEL))
    heads = sheet.add(
        (translate(texts.INDICATOR), HEADER), *((names[start], HEADER_NUMBER) for start in periods), height=30
    )
    for position, id in enumerate(lines):
        found = {shown.row.period_start: shown for shown in rows if shown.row.id == id}
        cells = [_point(found.get(start), translate) for start in periods]
        sheet.add((translate(indicators()[id].name_nb), TEXT), *cells)
        format = value_format(next(iter(found.values())).row)
        add_line_chart(
            sheet.worksheet,
            f"{CHART_PLACES[position % 2]}{top + CHART_ROWS * (position // 2)}",
            title=translate(indicators()[id].name_nb),
            row=sheet.row,
            first=2,
            last=1 + len(periods),
            heads=heads,
            format="0 %" if format == SHARE else "0.0",
        )
    sheet.set_up_print(plain_text(content.office), translate(footer_of(content)), translate(texts.PAGE))


def charted_kind(rows: Sequence[ShownRow]) -> PeriodType | None:
    """The type of calendar period that is drawn; None when there's none with enough periods."""
    for kind in CHARTED:
        starts = {shown.row.period_start for shown in of_period(rows, kind)}
        if len(starts) >= FEWEST_POINTS:
            return kind
    return None


def add_trend_figures(workbook: Any, content: WorkbookContent, translate: Translate) -> None:
    """All figures of the calendar periods: a row an indicator, variant and period."""
    rows = [
        shown
        for kind in CHARTED
        for shown in _whole_office(content.rows, kind)
        if shown.hidden or not shown.row.missing
    ]
    if not rows:
        return
    columns = [
        Column(translate(title), width, number)
        for title, width, number in (
            (texts.THEME, 17, False),
            (texts.INDICATOR, 44, False),
            (texts.VARIANT, 22, False),
            (texts.PERIOD_TYPE, 13, False),
            (texts.PERIOD, 16, False),
            (texts.FROM, 11, False),
            (texts.TO, 11, False),
            (texts.VALUE, 11, True),
            (texts.NUMERATOR, 10, True),
            (texts.DENOMINATOR, 11, True),
            (texts.LOW, 10, True),
            (texts.HIGH, 10, True),
            (texts.NOTE, 40, False),
        )
    ]
    sheet = Sheet(
        workbook, translate(texts.TREND_FIGURES), [column.width for column in columns], freeze="D5"
    )
    sheet.head(translate(texts.TREND_FIGURES), translate(texts.TREND_FIGURES_LEAD))
    head = sheet.table_head(columns)
    for shown in sorted(rows, key=_by_indicator):
        _add_trend_row(sheet, shown, translate)
    sheet.worksheet.auto_filter.ref = f"A{head}:M{sheet.row}"
    sheet.set_up_print(
        plain_text(content.office), translate(footer_of(content)), translate(texts.PAGE), repeat=head
    )


def _add_trend_row(sheet: Sheet, shown: ShownRow, translate: Translate) -> None:
    row = shown.row
    sheet.add(
        (translate(theme_of(row.id)), SMALL),
        (translate(definition_of(row).name_nb), TEXT),
        (variant_name(row, translate) or None, TEXT),
        (translate(texts.PERIOD_TYPES[PeriodType(row.period_type)]), TEXT),
        (period_name(row), TEXT),
        (row.period_start, DAY),
        (row.period_end, DAY),
        value_cell(shown, translate),
        *count_cells(shown, translate),
        *limit_cells(shown),
        note_cell(shown, translate),
    )


def _by_indicator(shown: ShownRow) -> tuple[int, str, int, str]:
    row = shown.row
    order = list(indicators())
    return order.index(row.id), row.variant, CHARTED.index(PeriodType(row.period_type)), str(row.period_start)


def _whole_office(rows: Sequence[ShownRow], kind: PeriodType) -> list[ShownRow]:
    return [shown for shown in of_period(rows, kind) if shown.row.group == ALL]


def _points(rows: Sequence[ShownRow], id: str) -> int:
    return sum(shown.row.id == id and not shown.hidden and not shown.row.missing for shown in rows)


def _point(shown: ShownRow | None, translate: Translate) -> Any:
    """The value, or an empty cell: a hidden or missing period has no point in the chart."""
    if shown is None or shown.hidden or shown.row.missing:
        return (None, TEXT)
    return value_cell(shown, translate)
