"""The findings of an import as a workbook: which rows were set aside, why, and how to mend them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from listeoversikt.workbook.content import Origin
from listeoversikt.workbook.sheet import Cell, Look, Sheet
from listeoversikt.workbook.writer import PARTIAL

NAME = "Funn"
TITLE = "Rader som ble satt til side, og celler som ble lest som tomme"
ABOUT = "Verdien vises bare som form: bokstaver er x, sifre er 9. «Rad» er linja i fila slik et regneark viser den."
FOOTER = "Til bruk på kontoret"
NOTHING = "Ingenting ble satt til side."
HEADINGS = ("Tabell", "Rad", "Kolonne", "Hva", "Ventet", "Funnet", "Slik rettes det")
WIDTHS = (15, 9, 18, 34, 34, 24, 52)

Row = tuple[str, int, str, str, str, str, str]
"""Table, row, column, reason, expected, found (masked), how to mend."""


def write_findings(path: Path, rows: Sequence[Row], origin: Origin) -> None:
    """Writes the findings; the file is there whole or not at all."""
    from listeoversikt.workbook.book import save_book

    partial = path.with_name(path.name + PARTIAL)
    try:
        save_book(partial, [findings_sheet(rows)], origin)
        os.replace(partial, path)
    finally:
        partial.unlink(missing_ok=True)


def findings_sheet(rows: Sequence[Row]) -> Sheet:
    """One row a finding, in the order of tables and files."""
    sheet = Sheet(NAME, WIDTHS, footer=FOOTER)
    sheet.add(Cell(TITLE, Look.TITLE))
    sheet.add(Cell(ABOUT, Look.SUBTITLE))
    sheet.gap()
    sheet.header = sheet.add(*(Cell(heading, Look.HEAD) for heading in HEADINGS))
    sheet.columns = len(HEADINGS)
    for table, row, *texts in rows:
        sheet.add(Cell(table), Cell(row, Look.NUMBER, "0"), *(Cell(text, Look.WRAP) for text in texts))
    if not rows:
        sheet.add(Cell(NOTHING))
    sheet.filtered = sheet.row
    return sheet
