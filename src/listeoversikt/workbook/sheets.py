"""The sheets of the workbook, in their order."""

from __future__ import annotations

from listeoversikt.workbook.benchmark_sheet import benchmark_sheet
from listeoversikt.workbook.content import WorkbookContent
from listeoversikt.workbook.control import control_sheet
from listeoversikt.workbook.evaluation_sheet import evaluation_sheet
from listeoversikt.workbook.explanations import definition_sheet, legend_sheet, quality_sheet
from listeoversikt.workbook.front import front_sheet
from listeoversikt.workbook.selection import Selection
from listeoversikt.workbook.sheet import Sheet
from listeoversikt.workbook.tables import discharge_sheet, group_sheet, indicator_sheet, worklist_sheet
from listeoversikt.workbook.trend import trend_sheets


def plan_sheets(content: WorkbookContent) -> list[Sheet]:
    """What goes into the file; nothing is written."""
    chosen = Selection(content.rows)
    return [
        front_sheet(content, chosen),
        indicator_sheet(content, chosen),
        group_sheet(content, chosen),
        *trend_sheets(content, chosen),
        discharge_sheet(content, chosen),
        worklist_sheet(content, chosen),
        evaluation_sheet(content, chosen),
        definition_sheet(content, chosen),
        quality_sheet(content, chosen),
        benchmark_sheet(content, chosen),
        control_sheet(content, chosen),
        legend_sheet(content, chosen),
    ]
