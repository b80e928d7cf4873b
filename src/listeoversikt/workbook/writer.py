"""Writes the workbook: one sheet after the other, whole or not at all.

Rows are streamed, so that memory stays small. Sheets without content are left out; new ones (evaluation,
benchmark) take their place in ``SHEETS``.
"""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

from openpyxl import Workbook

from listeoversikt.workbook import texts
from listeoversikt.workbook.about_sheets import add_definitions, add_legend, add_quality
from listeoversikt.workbook.content import WorkbookContent
from listeoversikt.workbook.count_sheets import add_discharges, add_worklist
from listeoversikt.workbook.figures import Translate
from listeoversikt.workbook.front_page import add_front_page
from listeoversikt.workbook.indicator_sheets import add_group_figures, add_groups, add_indicators
from listeoversikt.workbook.trend_sheets import add_trend, add_trend_figures

CREATOR = "listeoversikt"
SHEETS = (
    add_front_page,
    add_indicators,
    add_groups,
    add_group_figures,
    add_trend,
    add_trend_figures,
    add_discharges,
    add_worklist,
    add_definitions,
    add_quality,
    add_legend,
)


def write_workbook(path: Path, content: WorkbookContent, translate: Translate = str) -> None:
    """Writes ``content``; ``translate`` is given every Norwegian text of ``texts`` and of the definitions."""
    workbook = Workbook(write_only=True)
    workbook.properties.creator = CREATOR
    workbook.properties.title = translate(texts.TITLE)
    workbook.properties.created = dt.datetime.combine(content.extract_date, dt.time(), tzinfo=dt.UTC).replace(
        tzinfo=None
    )
    for add_sheet in SHEETS:
        add_sheet(workbook, content, translate)
    partial = path.with_name(f".{path.name}.part")
    try:
        workbook.save(partial)
        os.replace(partial, path)
    finally:
        partial.unlink(missing_ok=True)
