"""The sheets over time: native charts of the front page's numbers, and one table a type of period."""

from __future__ import annotations

import math
from collections.abc import Sequence

from listeoversikt.indicators.hiding import ShownRow
from listeoversikt.workbook import texts
from listeoversikt.workbook.content import WorkbookContent
from listeoversikt.workbook.figure import PERCENT, value_cell, value_format
from listeoversikt.workbook.names import (
    indicator_name,
    period_label,
    short_period_label,
    unit_of,
    variant_name,
)
from listeoversikt.workbook.selection import Measure, Selection
from listeoversikt.workbook.sheet import Cell, LineChart, Look, Sheet, Stretch
from listeoversikt.workbook.tables import heads

FEWEST_POINTS = 2
CHART_COLUMNS, CHART_ROWS = 4, 13
CHART_SIZE = (8.9, 6.2)
COLUMN = 15.5
"""Width of a column under the charts; three make a chart."""
PERIODS_A_PAGE = 13
STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
GRID_LINES = 4
HELPER = 14
"""The first column of the figures behind the charts; to the right of what prints."""


def trend_sheets(content: WorkbookContent, chosen: Selection) -> list[Sheet]:
    """None without calendar periods; else the charts and a table for each type of period."""
    if not chosen.series:
        return []
    return [_charts(chosen), *(_table(kind, series) for kind, series in chosen.series.items())]


def _table(kind: str, series: dict[Measure, list[ShownRow]]) -> Sheet:
    first = next(iter(series.values()))
    sheet = Sheet(texts.TREND_TABLES[kind], (44, 30, 16, *(10 for _ in first)))
    sheet.add(Cell(sheet.name, Look.TITLE), height=28)
    about = texts.ABOUT_TREND_TABLE.format(type=texts.PERIOD_TYPES[kind].lower())
    sheet.across(about, columns=min(len(sheet.widths), 8))
    sheet.gap()
    labels = (Cell(period_label(shown.row), Look.HEAD_RIGHT) for shown in first)
    sheet.head(*heads("indicator", "variant", "unit"), *labels, height=34, frozen=3)
    for (id, variant), rows in series.items():
        if all(shown.row.value is None and not shown.hidden for shown in rows):
            continue
        names = (Cell(indicator_name(rows[0].row), Look.WRAP), Cell(variant_name(id, variant), Look.WRAP))
        values = (value_cell(shown, Look.NUMBER) for shown in rows)
        sheet.add(*names, Cell(unit_of(rows[0].row), Look.QUIET), *values)
    sheet.filter()
    sheet.pages_wide = -(-len(first) // PERIODS_A_PAGE)
    return sheet


def _charts(chosen: Selection) -> Sheet:
    sheet = Sheet(
        texts.TREND, (*(COLUMN for _ in range(HELPER - 2)), 3, 18, *(12 for _ in texts.FRONT_NUMBERS))
    )
    sheet.add(Cell(texts.TREND, Look.TITLE), height=28)
    for kind, series in chosen.series.items():
        if sheet.charts:
            sheet.breaks.append(sheet.row)
        _section(sheet, kind, series)
    sheet.printed = (HELPER - 2, sheet.row)
    return sheet


def _section(sheet: Sheet, kind: str, series: dict[Measure, list[ShownRow]]) -> None:
    sheet.add(Cell(texts.PERIOD_TYPES[kind], Look.SECTION), height=24)
    sheet.across(texts.ABOUT_TREND.format(type=texts.PERIOD_TYPES[kind].lower()), columns=HELPER - 2)
    found = {name: series[id, ""] for id, name in texts.FRONT_NUMBERS.items() if (id, "") in series}
    drawn = {name: rows for name, rows in found.items() if _points(rows) >= FEWEST_POINTS}
    left = [name for name in found if name not in drawn]
    top = sheet.row + 1
    if drawn:
        _figures(sheet, top, drawn)
    for number, (name, rows) in enumerate(drawn.items()):
        sheet.charts.append(_line(name, rows, top, number))
    length = len(next(iter(found.values()), ())) + 2
    lines = -(-len(drawn) // CHART_COLUMNS) * CHART_ROWS
    sheet.gap(lines)
    if left:
        sheet.across(texts.NO_TREND_CHART.format(name=", ".join(left)), columns=HELPER - 2)
    sheet.gap(max(1, length - lines))


def _points(rows: Sequence[ShownRow]) -> int:
    return sum(shown.row.value is not None and not shown.hidden for shown in rows)


def _figures(sheet: Sheet, top: int, drawn: dict[str, list[ShownRow]]) -> None:
    """The points: a cell is empty where the figure is hidden or missing."""
    sheet.put(top, HELPER, Cell(texts.BEHIND_CHART, Look.QUIET))
    for at, shown in enumerate(next(iter(drawn.values())), start=top + 1):
        sheet.put(at, HELPER, Cell(short_period_label(shown.row), Look.QUIET))
    for column, (name, rows) in enumerate(drawn.items(), start=HELPER + 1):
        sheet.put(top, column, Cell(name, Look.QUIET))
        for at, shown in enumerate(rows, start=top + 1):
            if shown.row.value is not None and not shown.hidden:
                sheet.put(at, column, Cell(shown.row.value, Look.QUIET_NUMBER, value_format(shown.row)))


def _line(name: str, rows: Sequence[ShownRow], top: int, number: int) -> LineChart:
    first, last = top + 1, top + len(rows)
    down, right = divmod(number, CHART_COLUMNS)
    share = value_format(rows[0].row) == PERCENT
    highest = max(shown.row.value or 0.0 for shown in rows)
    step = axis_step(highest, most=1.0 if share else math.inf)
    return LineChart(
        title=name,
        names=Stretch(HELPER, first, last),
        values=Stretch(HELPER + 1 + number, first, last),
        place=(top + down * CHART_ROWS, 1 + right * (HELPER - 2) // CHART_COLUMNS),
        size=CHART_SIZE,
        format=axis_format(step) if share else value_format(rows[0].row),
        step=step,
        top=step * max(1, math.ceil(highest / step - 1e-9)),
    )


def axis_format(step: float) -> str:
    """Per cent without decimals where the grid lines allow it.

    >>> axis_format(0.25), axis_format(0.025)
    ('0 %', '0.0 %')
    """
    return "0 %" if abs(step * 100 - round(step * 100)) < 1e-9 else PERCENT


def axis_step(highest: float, most: float = math.inf) -> float:
    """The distance of at most four grid lines from 0 that reach over the highest value.

    >>> axis_step(0.083), axis_step(0.96, most=1.0), axis_step(7.1)
    (0.025, 0.25, 2.0)
    """
    needed = min(max(highest, 1e-3), most) / GRID_LINES
    magnitude = 10.0 ** math.floor(math.log10(needed))
    return float(next(step * magnitude for step in STEPS if step * magnitude >= needed * (1 - 1e-9)))
