"""Counts by state and reason: the discharges and the worklist, without a row per patient or discharge."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from listeoversikt.indicators.hiding import HiddenAs, ShownCounts
from listeoversikt.words import REASON_TITLES
from listeoversikt.workbook import texts
from listeoversikt.workbook.charts import add_bar_chart
from listeoversikt.workbook.content import (
    DISCHARGES,
    LAPSED,
    WORKLIST_REASONS,
    WORKLIST_STATES,
    WorkbookContent,
)
from listeoversikt.workbook.figures import Translate, day_text, hidden_word
from listeoversikt.workbook.front_page import footer_of
from listeoversikt.workbook.sheet import Cell, Sheet, plain_text
from listeoversikt.workbook.style import (
    ABSENT,
    HEADER,
    HEADER_NUMBER,
    LABEL,
    NUMBER,
    SECTION,
    TEXT,
    WHOLE,
    number_style,
)

WIDTHS = (44, 12, 4, 34, 10)
REASON_NAMES = {str(reason): title for reason, title in REASON_TITLES.items()}


def add_discharges(workbook: Any, content: WorkbookContent, translate: Translate) -> None:
    """Discharges by state of the clock, with a chart; those that lapsed, by reason."""
    tables = {counts.name: counts for counts in content.counts}
    if DISCHARGES not in tables:
        return
    sheet = Sheet(workbook, translate(texts.DISCHARGES), WIDTHS)
    sheet.head(
        translate(texts.DISCHARGES), translate(texts.DISCHARGES_LEAD).format(day=day_text(content.work_date))
    )
    first = _add_table(sheet, tables[DISCHARGES], texts.STATES, texts.STATE, translate, chart=True)
    if LAPSED in tables:
        sheet.add()
        sheet.add((translate(texts.LAPSED_LEAD), SECTION), height=22)
        _add_table(sheet, tables[LAPSED], texts.LAPSES, texts.REASON, translate)
    add_bar_chart(
        sheet.worksheet,
        f"A{sheet.row + 2}",
        title=translate(texts.DISCHARGES),
        names=4,
        values=5,
        first=first,
        last=first + len(tables[DISCHARGES].counts) - 1,
        format="0",
    )
    sheet.set_up_print(
        plain_text(content.office), translate(footer_of(content)), translate(texts.PAGE), tall=True
    )


def add_worklist(workbook: Any, content: WorkbookContent, translate: Translate) -> None:
    """The worklist by due state and by reason."""
    tables = {counts.name: counts for counts in content.counts}
    if WORKLIST_STATES not in tables and WORKLIST_REASONS not in tables:
        return
    sheet = Sheet(workbook, translate(texts.WORKLIST), WIDTHS)
    sheet.head(
        translate(texts.WORKLIST), translate(texts.WORKLIST_LEAD).format(day=day_text(content.work_date))
    )
    if WORKLIST_STATES in tables:
        _add_table(sheet, tables[WORKLIST_STATES], texts.STATES, texts.STATE, translate)
        sheet.add()
    if WORKLIST_REASONS in tables:
        sheet.add((translate(texts.REASONS_LEAD), SECTION), height=22)
        _add_table(sheet, tables[WORKLIST_REASONS], REASON_NAMES, texts.REASON, translate, total=False)
    sheet.set_up_print(
        plain_text(content.office), translate(footer_of(content)), translate(texts.PAGE), tall=True
    )


def _add_table(
    sheet: Sheet,
    counts: ShownCounts,
    names: Mapping[str, str],
    title: str,
    translate: Translate,
    *,
    chart: bool = False,
    total: bool = True,
) -> int:
    """A row a state; the first row's number. ``chart`` adds a column without the hidden ones beside it."""
    head: list[Cell] = [(translate(title), HEADER), (translate(texts.COUNT), HEADER_NUMBER)]
    if chart:
        head += [None, (translate(texts.CHART_DATA), LABEL)]
    first = sheet.add(*head, height=20) + 1
    for key, count in counts.counts.items():
        name = translate(names.get(key, key))
        row: list[Cell] = [(name, TEXT), _count_cell(count, translate)]
        if chart:
            label = translate(texts.HIDDEN_POINT).format(label=name) if count is None else name
            row += [None, (label, LABEL), (count, LABEL)]
        sheet.add(*row)
    if total:
        sheet.add((translate(texts.TOTAL), SECTION), _count_cell(counts.total, translate), height=20)
    return first


def _count_cell(count: int | None, translate: Translate) -> Cell:
    if count is None:
        return (hidden_word(HiddenAs.SMALL, translate), ABSENT)
    return (count, number_style(WHOLE, NUMBER))


