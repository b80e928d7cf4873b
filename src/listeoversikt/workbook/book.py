"""Planned sheets become a workbook. Only this module, ``style`` and ``charts`` know the spreadsheet library."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from listeoversikt.workbook import texts
from listeoversikt.workbook.charts import add_chart
from listeoversikt.workbook.content import Origin
from listeoversikt.workbook.sheet import Cell, Sheet
from listeoversikt.workbook.style import Styles

ACTS_AS_FORMULA = tuple("=+-@\t\r\n＝＋－＠")
LONGEST = 32_000
"""A cell holds at most 32,767 characters."""
FOOTER_LENGTH = 80
MARGIN, FOOT_MARGIN = 0.5, 0.3
"""Inches."""
A4 = 9


def save_book(path: Path, sheets: list[Sheet], origin: Origin) -> None:
    """Writes the sheets in their order."""
    book, styles = Workbook(), Styles()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        target = book.create_sheet(sheet.name)
        _fill(target, sheet, styles)
        _arrange(target, sheet)
        _set_up_print(target, sheet, origin)
        for plan in sheet.charts:
            add_chart(target, plan)
    _describe(book, origin)
    book.save(path)


def safe_text(text: str) -> str:
    """A text that no spreadsheet takes for a formula, also when it's saved on as CSV.

    >>> safe_text('=HYPERLINK("x")'), safe_text("Legesenteret")
    ('\\'=HYPERLINK("x")', 'Legesenteret')
    """
    clean = str(ILLEGAL_CHARACTERS_RE.sub("", text))[:LONGEST]
    return f"'{clean}" if clean.lstrip(" \u00a0").startswith(ACTS_AS_FORMULA) else clean


def _fill(target: Worksheet, sheet: Sheet, styles: Styles) -> None:
    for (row, column), cell in sorted(sheet.cells.items()):
        _write(target, row, column, cell, styles)


def _write(target: Worksheet, row: int, column: int, cell: Cell, styles: Styles) -> None:
    place: Any = target.cell(row, column)
    if isinstance(cell.value, str):
        place.value = safe_text(cell.value) or None
        place.data_type = "s" if cell.value else "n"
    else:
        place.value = cell.value
    styles.dress(place, cell.look, cell.format)


def _arrange(target: Worksheet, sheet: Sheet) -> None:
    """Widths, heights, merged texts, frozen headings, filter."""
    for column, width in enumerate(sheet.widths, start=1):
        target.column_dimensions[get_column_letter(column)].width = width
    for row, height in sheet.heights.items():
        target.row_dimensions[row].height = height
    for row, columns in sheet.merged:
        target.merge_cells(start_row=row, start_column=1, end_row=row, end_column=columns)
    if sheet.header:
        target.freeze_panes = f"{get_column_letter(sheet.frozen + 1)}{sheet.header + 1}"
    if sheet.filtered:
        last = f"{get_column_letter(sheet.columns)}{sheet.filtered}"
        target.auto_filter.ref = f"A{sheet.header}:{last}"
    target.sheet_view.showGridLines = False


def _set_up_print(target: Worksheet, sheet: Sheet, origin: Origin) -> None:
    """A4 landscape, as wide as the page, headings repeated, page numbers."""
    page = target.page_setup
    page.orientation, page.paperSize = "landscape", A4
    page.fitToWidth, page.fitToHeight = sheet.pages_wide, int(sheet.one_page)
    target.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = target.page_margins
    margins.left = margins.right = margins.top = MARGIN
    margins.bottom, margins.footer = MARGIN + 0.2, FOOT_MARGIN
    if sheet.header:
        target.print_title_rows = f"{sheet.header}:{sheet.header}"
        if sheet.pages_wide > 1:
            target.print_title_cols = f"A:{get_column_letter(sheet.frozen)}"
    if sheet.printed:
        column, row = sheet.printed
        target.print_area = f"A1:{get_column_letter(column)}{row}"
    for row in sheet.breaks:
        target.row_breaks.append(Break(id=row))
    footer: Any = target.oddFooter
    footer.left.text = _footer_text(origin.office or texts.UNNAMED_OFFICE)
    footer.center.text = texts.FOOTER_MADE_UP if origin.made_up else sheet.footer
    footer.right.text = texts.FOOTER_PAGE


def _footer_text(text: str) -> str:
    """An ampersand is doubled: a single one begins a code."""
    clean = str(ILLEGAL_CHARACTERS_RE.sub("", text)).replace("\n", " ")[:FOOTER_LENGTH]
    return clean.replace("&", "&&")


def _describe(book: Workbook, origin: Origin) -> None:
    """The file's own properties: no person and no machine."""
    made = dt.datetime.combine(origin.index_date, dt.time())
    book.properties.title = texts.TITLE
    book.properties.subject = safe_text(origin.office)
    book.properties.creator = f"listeoversikt {origin.program_version}"
    book.properties.lastModifiedBy = None
    book.properties.created = made
    book.properties.language = "nb-NO"
