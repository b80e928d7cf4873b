"""Native charts from their plans: one colour, no legend, light grid, gaps where a cell is empty.

No copy of the figures is stored in a chart: it draws the cells it points to.
"""

from __future__ import annotations

from typing import Any

from openpyxl.chart import BarChart, LineChart
from openpyxl.chart.data_source import AxDataSource, NumDataSource, NumRef, StrRef
from openpyxl.chart.error_bar import ErrorBars
from openpyxl.chart.marker import Marker
from openpyxl.chart.series import Series
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText, Text
from openpyxl.chart.title import Title
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import CharacterProperties, Paragraph, ParagraphProperties, RegularTextRun
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.worksheet import Worksheet

from listeoversikt.workbook.sheet import BarChart as BarPlan
from listeoversikt.workbook.sheet import LineChart as LinePlan
from listeoversikt.workbook.sheet import Stretch
from listeoversikt.workbook.style import ACCENT, MUTED, TEXT

GRID = "E6EAEC"
POINTS = 12700
"""English metric units in a point."""
AXIS_SIZE, TITLE_SIZE = 900, 1000
"""Hundredths of a point."""
WHISKER_PARTS = ("errDir", "errBarType", "errValType", "noEndCap", "plus", "minus", "val", "spPr")
"""In the order of the format's schema (ECMA-376, ``CT_ErrBars``); the library has minus before plus."""


def add_chart(target: Worksheet, plan: BarPlan | LinePlan) -> None:
    """Draws one planned chart on its sheet."""
    chart: Any = _bars(target, plan) if isinstance(plan, BarPlan) else _line(target, plan)
    row, column = plan.place
    chart.width, chart.height = plan.size
    chart.legend = None
    chart.title = _title(plan.title)
    chart.graphical_properties = GraphicalProperties(ln=LineProperties(noFill=True))
    target.add_chart(chart, f"{get_column_letter(column)}{row}")


def _bars(target: Worksheet, plan: BarPlan) -> BarChart:
    chart = BarChart()
    chart.type, chart.gapWidth = "bar", 55
    series = _series(target, plan.names, plan.values)
    series.graphicalProperties = GraphicalProperties(solidFill=ACCENT, ln=LineProperties(noFill=True))
    series.errBars = _whiskers(target, plan)
    chart.series.append(series)
    chart.x_axis.scaling.orientation = "maxMin"
    chart.y_axis.number_format, chart.y_axis.crosses = "0 %", "max"
    _scale(chart, 0.25, 1)
    return chart


def _whiskers(target: Worksheet, plan: BarPlan) -> Any:
    whiskers: Any = ErrorBars(
        errBarType="both",
        errValType="cust",
        noEndCap=False,
        plus=_numbers(target, plan.above),
        minus=_numbers(target, plan.below),
        spPr=GraphicalProperties(ln=LineProperties(solidFill=MUTED, w=POINTS)),
    )
    whiskers.__elements__ = WHISKER_PARTS
    return whiskers


def _line(target: Worksheet, plan: LinePlan) -> LineChart:
    chart = LineChart()
    for number, values in enumerate(plan.values):
        series = _series(target, plan.names, values, number)
        line = LineProperties(solidFill=ACCENT, w=int(1.5 * POINTS))
        series.graphicalProperties = GraphicalProperties(ln=line)
        dot = GraphicalProperties(solidFill=ACCENT, ln=LineProperties(solidFill=ACCENT))
        series.marker = Marker(symbol="circle", size=4, spPr=dot)
        series.smooth = False
        chart.series.append(series)
    chart.display_blanks = "gap"
    chart.y_axis.number_format = plan.format
    _scale(chart, plan.step, plan.top)
    return chart


def _series(target: Worksheet, names: Stretch, values: Stretch, number: int = 0) -> Series:
    categories = AxDataSource(strRef=StrRef(f=_address(target, names)))
    return Series(idx=number, order=number, cat=categories, val=_numbers(target, values))


def _address(target: Worksheet, cells: Stretch) -> str:
    letter = get_column_letter(cells.column)
    return f"{quote_sheetname(target.title)}!${letter}${cells.first}:${letter}${cells.last}"


def _numbers(target: Worksheet, cells: Stretch) -> NumDataSource:
    return NumDataSource(numRef=NumRef(f=_address(target, cells)))


def _scale(chart: Any, step: float, top: float) -> None:
    """From 0 to the top with a light grid; both axes in small grey."""
    chart.y_axis.scaling.min, chart.y_axis.scaling.max, chart.y_axis.majorUnit = 0, top, step
    chart.y_axis.majorGridlines.spPr = GraphicalProperties(ln=LineProperties(solidFill=GRID))
    for axis in (chart.x_axis, chart.y_axis):
        axis.delete = False
        axis.txPr = _text(AXIS_SIZE, MUTED)
        axis.majorTickMark = "none"
        axis.graphicalProperties = GraphicalProperties(ln=LineProperties(solidFill=GRID))


def _text(size: int, color: str) -> RichText:
    properties = ParagraphProperties(defRPr=CharacterProperties(sz=size, solidFill=color, b=False))
    paragraph = Paragraph(pPr=properties, endParaRPr=CharacterProperties(sz=size))
    paragraph.r = []
    return RichText(p=[paragraph])


def _title(words: str) -> Title:
    looks = CharacterProperties(sz=TITLE_SIZE, b=True, solidFill=TEXT)
    run = RegularTextRun(rPr=looks, t=words)
    text = Text(rich=RichText(p=[Paragraph(pPr=ParagraphProperties(defRPr=looks), r=[run])]))
    return Title(tx=text, overlay=False)
