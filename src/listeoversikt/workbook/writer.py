"""Writes ``indicators.xlsx``: whole or not at all. The spreadsheet library is imported when something is written."""

from __future__ import annotations

import os
from pathlib import Path

from listeoversikt.workbook.content import WorkbookContent

PARTIAL = ".part"


def write_workbook(path: Path, content: WorkbookContent) -> None:
    """The workbook of one list at one day."""
    from listeoversikt.workbook.book import save_book
    from listeoversikt.workbook.sheets import plan_sheets

    partial = path.with_name(path.name + PARTIAL)
    try:
        save_book(partial, plan_sheets(content), content.origin)
        os.replace(partial, path)
    finally:
        partial.unlink(missing_ok=True)
