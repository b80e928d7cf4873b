"""The sheets over time: native charts of the front page's numbers, and one table a type of period."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from listeoversikt.indicators.breaks import Break
from listeoversikt.indicators.hiding import ShownRow
from listeoversikt.workbook import texts
from listeoversikt.workbook.content import WorkbookContent
from listeoversikt.workbook.figure import PERCENT, value_cell, value_format
from listeoversikt.workbook.names import (
    day_text,
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
    breaks = {one.indicator: one for one in content.breaks}
    return [
        _charts(chosen, breaks),
        *(_table(kind, series, breaks) for kind, series in chosen.series.items()),
    ]


def _table(kind: str, series: dict[Measure, list[ShownRow]], breaks: Mapping[str, Break]) -> Sheet:
    first = next(iter(series.values()))
    sheet = Sheet(texts.TREND_TABLES[kind], (44, 30, 16, *(10 for _ in first)))
    sheet.add(Cell(sheet.name, Look.TITLE), height=28)
    about = texts.ABOUT_TREND_TABLE.format(type=texts.PERIOD_TYPES[kind].lower())
    sheet.across(about, columns=min(len(sheet.widths), 8))
    for note in _break_notes(series, breaks):
        sheet.across(note, columns=min(len(sheet.widths), 8))
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


def _break_notes(series: Mapping[Measure, Sequence[ShownRow]], breaks: Mapping[str, Break]) -> Iterator[str]:
    """A sentence for each break that lies inside a series."""
    for id, rows in {id: rows for (id, variant), rows in series.items() if not variant}.items():
        found = breaks.get(id)
        if found and rows[0].row.period_start < found.day <= rows[-1].row.period_end:
            name = indicator_name(rows[0].row)
            yield texts.BREAK_NOTE.format(name=name, day=day_text(found.day), note=found.note)


def _charts(chosen: Selection, breaks: Mapping[str, Break]) -> Sheet:
    spare = len([id for id in texts.FRONT_NUMBERS if id in breaks])
    sheet = Sheet(
        texts.TREND, (*(COLUMN for _ in range(HELPER - 2)), 3, 18, *[12] * (len(texts.FRONT_NUMBERS) + spare))
    )
    sheet.add(Cell(texts.TREND, Look.TITLE), height=28)
    for kind, series in chosen.series.items():
        if sheet.charts:
            sheet.breaks.append(sheet.row)
        _section(sheet, kind, series, breaks)
    sheet.printed = (HELPER - 2, sheet.row)
    return sheet


def _section(
    sheet: Sheet, kind: str, series: dict[Measure, list[ShownRow]], breaks: Mapping[str, Break]
) -> None:
    sheet.add(Cell(texts.PERIOD_TYPES[kind], Look.SECTION), height=24)
    sheet.across(texts.ABOUT_TREND.format(type=texts.PERIOD_TYPES[kind].lower()), columns=HELPER - 2)
    found = {name: series[id, ""] for id, name in texts.FRONT_NUMBERS.items() if (id, "") in series}
    drawn = {name: rows for name, rows in found.items() if _points(rows) >= FEWEST_POINTS}
    left = [name for name in found if name not in drawn]
    for note in _break_notes({(rows[0].row.id, ""): rows for rows in drawn.values()}, breaks):
        sheet.across(note, columns=HELPER - 2)
    top, column = sheet.row + 1, HELPER + 1
    if drawn:
        _names(sheet, top, next(iter(drawn.values())))
    for number, (name, rows) in enumerate(drawn.items()):
        parts = _parts(rows, breaks.get(rows[0].row.id))
        values = tuple(_figures(sheet, top, column + at, name, part) for at, part in enumerate(parts))
        sheet.charts.append(_line(name, rows, values, top, number))
        column += len(parts)
    length = len(next(iter(found.values()), ())) + 2
    lines = -(-len(drawn) // CHART_COLUMNS) * CHART_ROWS
    sheet.gap(lines)
    if left:
        sheet.across(texts.NO_TREND_CHART.format(name=", ".join(left)), columns=HELPER - 2)
    sheet.gap(max(1, length - lines))


def _points(rows: Sequence[ShownRow]) -> int:
    return sum(shown.row.value is not None and not shown.hidden for shown in rows)


def _parts(rows: Sequence[ShownRow], broken: Break | None) -> list[list[ShownRow | None]]:
    """The series, or its two parts where it's broken; a period that the break falls in is in neither."""
    if broken is None or not rows[0].row.period_start < broken.day <= rows[-1].row.period_end:
        return [list(rows)]
    before = [shown if shown.row.period_end < broken.day else None for shown in rows]
    after = [shown if shown.row.period_start >= broken.day else None for shown in rows]
    return [before, after]


def _names(sheet: Sheet, top: int, rows: Sequence[ShownRow]) -> None:
    sheet.put(top, HELPER, Cell(texts.BEHIND_CHART, Look.QUIET))
    for at, shown in enumerate(rows, start=top + 1):
        sheet.put(at, HELPER, Cell(short_period_label(shown.row), Look.QUIET))


def _figures(sheet: Sheet, top: int, column: int, name: str, rows: Sequence[ShownRow | None]) -> Stretch:
    """The points: a cell is empty where the figure is hidden or missing, or belongs to another part."""
    sheet.put(top, column, Cell(name, Look.QUIET))
    for at, shown in enumerate(rows, start=top + 1):
        if shown is not None and shown.row.value is not None and not shown.hidden:
            sheet.put(at, column, Cell(shown.row.value, Look.QUIET_NUMBER, value_format(shown.row)))
    return Stretch(column, top + 1, top + len(rows))


def _line(
    name: str, rows: Sequence[ShownRow], values: tuple[Stretch, ...], top: int, number: int
) -> LineChart:
    first, last = top + 1, top + len(rows)
    down, right = divmod(number, CHART_COLUMNS)
    share = value_format(rows[0].row) == PERCENT
    highest = max(shown.row.value or 0.0 for shown in rows if not shown.hidden)
    step = axis_step(highest, most=1.0 if share else math.inf)
    return LineChart(
        title=name,
        names=Stretch(HELPER, first, last),
        values=values,
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
