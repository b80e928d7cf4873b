"""Native charts. They point at cells and carry no numbers of their own; a hidden figure has no cell there."""

from __future__ import annotations

from typing import Any

from openpyxl.chart import BarChart, LineChart, Reference
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import CharacterProperties, Paragraph, ParagraphProperties

from listeoversikt.workbook.style import HEAD, INK, LINE

GAP = "gap"
WIDTH, HEIGHT = 15.0, 6.4


def add_line_chart(
    sheet: Any, anchor: str, *, title: str, row: int, first: int, last: int, heads: int, format: str
) -> None:
    """A line through row ``row``, columns ``first`` to ``last``; the names of the points are in row ``heads``."""
    chart = LineChart()
    chart.add_data(
        Reference(sheet, min_col=first, max_col=last, min_row=row), from_rows=True, titles_from_data=False
    )
    chart.set_categories(Reference(sheet, min_col=first, max_col=last, min_row=heads))
    series = chart.series[0]
    series.graphicalProperties = GraphicalProperties(ln=LineProperties(solidFill=HEAD, w=28575))
    series.marker.symbol, series.marker.size = "circle", 6
    series.marker.graphicalProperties = GraphicalProperties(solidFill=HEAD, ln=LineProperties(solidFill=HEAD))
    series.smooth = False
    _finish(chart, title, format)
    chart.width, chart.height = WIDTH, HEIGHT
    sheet.add_chart(chart, anchor)


def add_bar_chart(
    sheet: Any,
    anchor: str,
    *,
    title: str,
    names: int,
    values: int,
    first: int,
    last: int,
    format: str,
    width: float = 17.0,
    height: float = 7.5,
    top: float | None = None,
) -> None:
    """Lying bars: names in column ``names``, values in column ``values``, rows ``first`` to ``last``."""
    chart = BarChart()
    chart.type = "bar"
    chart.add_data(
        Reference(sheet, min_col=values, min_row=first, max_row=last), titles_from_data=False
    )
    chart.set_categories(Reference(sheet, min_col=names, min_row=first, max_row=last))
    chart.series[0].graphicalProperties = GraphicalProperties(solidFill=HEAD)
    chart.gapWidth = 45
    _finish(chart, title, format)
    chart.x_axis.scaling.orientation = "maxMin"
    chart.y_axis.scaling.max = top
    chart.width, chart.height = width, height
    sheet.add_chart(chart, anchor)


def _finish(chart: Any, title: str, format: str) -> None:
    chart.title = title
    chart.title.tx.rich.p[0].pPr = ParagraphProperties(defRPr=_letters(1100, bold=True))
    for run in chart.title.tx.rich.p[0].r or ():
        run.rPr = _letters(1100, bold=True)
    chart.title.overlay = False
    chart.legend = None
    chart.display_blanks = GAP
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.y_axis.number_format = format
    chart.y_axis.scaling.min = 0
    chart.y_axis.majorGridlines.spPr = GraphicalProperties(ln=LineProperties(solidFill=LINE, w=6350))
    for axis in (chart.x_axis, chart.y_axis):
        axis.txPr = RichText(p=[Paragraph(pPr=ParagraphProperties(defRPr=_letters(800)), endParaRPr=_letters(800))])
        axis.graphicalProperties = GraphicalProperties(ln=LineProperties(solidFill=LINE, w=6350))
    chart.graphical_properties = GraphicalProperties(ln=LineProperties(noFill=True))


def _letters(size: int, *, bold: bool = False) -> CharacterProperties:
    return CharacterProperties(sz=size, b=bold, solidFill=INK)
