"""A sheet as text: what a golden file holds. Cells, formats, widths, charts; no bytes."""

from __future__ import annotations

from typing import Any

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet


def describe(sheet: Worksheet) -> str:
    """Everything that a reader sees, one line a thing."""
    return "\n".join([*_frame(sheet), *_charts(sheet), *_cells(sheet)]) + "\n"


def _frame(sheet: Worksheet) -> list[str]:
    columns = sorted(sheet.column_dimensions.items())
    widths = (f"{name}={dimension.width:g}" for name, dimension in columns if dimension.customWidth)
    page = sheet.page_setup
    return [
        f"sheet: {sheet.title}",
        f"widths: {' '.join(widths)}",
        f"frozen: {sheet.freeze_panes}  filter: {sheet.auto_filter.ref}",
        f"print: {page.orientation} paper {page.paperSize}, {page.fitToWidth} x {page.fitToHeight} pages, "
        f"rows {sheet.print_title_rows}, columns {sheet.print_title_cols}, area {sheet.print_area or None}",
        f"foot: {sheet.oddFooter.left.text} | {sheet.oddFooter.center.text} | {sheet.oddFooter.right.text}",
        f"merged: {' '.join(sorted(map(str, sheet.merged_cells.ranges))) or None}",
    ]


def _charts(sheet: Worksheet) -> list[str]:
    lines = []
    for chart in sheet._charts:  # the library has no public way to them
        place = chart.anchor._from
        series = chart.series[0]
        title = "".join(run.t for part in chart.title.tx.rich.p for run in part.r or ())
        lines.append(
            f"chart: {type(chart).__name__} at {get_column_letter(place.col + 1)}{place.row + 1}: {title}; "
            f"{series.cat.strRef.f}; {series.val.numRef.f}"
        )
    return lines


def _cells(sheet: Worksheet) -> list[str]:
    return [_cell(cell) for line in sheet.iter_rows() for cell in line if cell.value is not None]


def _cell(cell: Any) -> str:
    font = cell.font
    look = f"{'bold ' if font.b else ''}{font.sz:g} {font.color.rgb[2:]}"
    value = f"{cell.value!r}" if isinstance(cell.value, str) else f"{cell.value}"
    return f"{cell.coordinate} [{cell.number_format}; {look}] {value}"
