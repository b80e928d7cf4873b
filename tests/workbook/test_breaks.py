"""A definition that changed between two periods: a break in the series, never a line across it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from openpyxl import load_workbook

from listeoversikt.indicators.breaks import Break
from listeoversikt.workbook.sheets import plan_sheets
from listeoversikt.workbook.writer import write_workbook

from . import made_contents
from .made_contents import TERTIALS, shown

NOTE = "telt på en annen måte før"
ROWS = (
    shown("lmg", 27, 322),
    *(shown("lmg", n, 300, period=period) for n, period in zip((24, 30, 60), TERTIALS, strict=True)),
)


def charts(day: dt.date) -> list[list[list[object]]]:
    """The points of each series of the chart."""
    content = made_contents.content(rows=ROWS, breaks=(Break("lmg", day, NOTE),))
    sheet = next(sheet for sheet in plan_sheets(content) if sheet.name == "Trend")
    return [
        [
            [
                cell.value if (cell := sheet.cells.get((row, part.column))) else None
                for row in range(part.first, part.last + 1)
            ]
            for part in chart.values
        ]
        for chart in sheet.charts
    ]


def test_that_the_line_is_two_where_the_definition_changed() -> None:
    assert charts(TERTIALS[2][1]) == [[[0.08, 0.1, None], [None, None, 0.2]]]


def test_that_a_period_on_both_sides_of_the_break_is_a_gap() -> None:
    assert charts(dt.date(2025, 6, 15)) == [[[0.08, None, None], [None, None, 0.2]]]


def test_that_a_break_outside_the_series_changes_nothing() -> None:
    assert charts(dt.date(2020, 1, 1)) == [[[0.08, 0.1, 0.2]]]


def test_that_the_break_is_said_on_the_chart_and_in_the_table(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    broken = (Break("lmg", TERTIALS[2][1], NOTE),)
    write_workbook(path, made_contents.content(rows=ROWS, breaks=broken))
    book = load_workbook(path)
    for name in ("Trend", "Trend tertial"):
        said = [str(cell.value) for row in book[name].iter_rows() for cell in row]
        assert any(f"fra 01.09.2025: {NOTE}" in text for text in said), name
    (chart,) = book["Trend"]._charts
    assert len(chart.series) == 2
