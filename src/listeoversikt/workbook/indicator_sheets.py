"""The indicators: the whole office, values per group, and all figures per group."""

from __future__ import annotations

from typing import Any

from openpyxl.utils import get_column_letter

from listeoversikt.indicators.hiding import ShownRow
from listeoversikt.workbook import texts
from listeoversikt.workbook.content import WorkbookContent
from listeoversikt.workbook.figures import (
    ALL,
    Translate,
    count_cells,
    day_text,
    definition_of,
    direction_name,
    group_name,
    groups_in,
    limit_cells,
    note_cell,
    rolling_rows,
    theme_of,
    unit_name,
    value_cell,
    variant_name,
)
from listeoversikt.workbook.front_page import footer_of
from listeoversikt.workbook.sheet import Cell, Column, Sheet, plain_text
from listeoversikt.workbook.style import ABSENT, SMALL, TEXT

HEAD_ROW = 4
"""Title, lead and an empty row stand above the header of each table."""


def add_indicators(workbook: Any, content: WorkbookContent, translate: Translate) -> None:
    """The whole office, the last 365 days: a row an indicator and variant."""
    rows = [shown for shown in rolling_rows(content.rows) if shown.row.group == ALL]
    columns = _titled(
        translate,
        (texts.THEME, 17, False),
        (texts.INDICATOR, 44, False),
        (texts.VARIANT, 22, False),
        (texts.VALUE, 11, True),
        (texts.UNIT, 17, False),
        (texts.NUMERATOR, 10, True),
        (texts.DENOMINATOR, 11, True),
        (texts.LOW, 10, True),
        (texts.HIGH, 10, True),
        (texts.DIRECTION, 16, False),
        (texts.NOTE, 46, False),
        (texts.ID, 26, False),
    )
    sheet = _table(workbook, content, translate, texts.INDICATORS, texts.INDICATORS_LEAD, columns, freeze="D5")
    for shown in rows:
        row = shown.row
        sheet.add(
            *_names(shown, translate),
            value_cell(shown, translate),
            (unit_name(row, translate), TEXT),
            *count_cells(shown, translate),
            *limit_cells(shown),
            (direction_name(row, translate), TEXT),
            note_cell(shown, translate),
            (row.id, SMALL),
        )
    _filter(sheet, len(columns))


def add_groups(workbook: Any, content: WorkbookContent, translate: Translate) -> None:
    """Values: a row an indicator, a column a group."""
    rows = [shown for shown in rolling_rows(content.rows) if not shown.row.variant]
    groups = groups_in(rows)
    found = {(shown.row.id, shown.row.group): shown for shown in rows}
    columns = _titled(
        translate,
        (texts.THEME, 16, False),
        (texts.INDICATOR, 42, False),
        *((group_name(group, translate), 10.5, True) for group in groups),
    )
    sheet = _table(
        workbook, content, translate, texts.GROUPS_SHEET, texts.GROUPS_LEAD, columns, freeze="C5", height=45
    )
    for id in dict.fromkeys(shown.row.id for shown in rows):
        shown_in = [found.get((id, group)) for group in groups]
        if all(shown is None or (shown.row.missing and not shown.hidden) for shown in shown_in):
            continue
        named = next(shown for shown in shown_in if shown is not None)
        theme, name, _ = _names(named, translate)
        sheet.add(theme, name, *(_matrix_cell(shown, translate) for shown in shown_in))


def add_group_figures(workbook: Any, content: WorkbookContent, translate: Translate) -> None:
    """All figures: a row an indicator, variant and group; rows without a figure are left out."""
    rows = [
        shown
        for shown in rolling_rows(content.rows)
        if shown.row.group != ALL and (shown.hidden or not shown.row.missing)
    ]
    columns = _titled(
        translate,
        (texts.THEME, 17, False),
        (texts.INDICATOR, 44, False),
        (texts.VARIANT, 22, False),
        (texts.GROUP, 22, False),
        (texts.VALUE, 11, True),
        (texts.UNIT, 17, False),
        (texts.NUMERATOR, 10, True),
        (texts.DENOMINATOR, 11, True),
        (texts.LOW, 10, True),
        (texts.HIGH, 10, True),
        (texts.NOTE, 44, False),
    )
    sheet = _table(
        workbook, content, translate, texts.GROUP_FIGURES, texts.GROUP_FIGURES_LEAD, columns, freeze="E5"
    )
    for shown in rows:
        sheet.add(
            *_names(shown, translate),
            (group_name(shown.row.group, translate), TEXT),
            value_cell(shown, translate),
            (unit_name(shown.row, translate), TEXT),
            *count_cells(shown, translate),
            *limit_cells(shown),
            note_cell(shown, translate),
        )
    _filter(sheet, len(columns))


def _titled(translate: Translate, *columns: tuple[str, float, bool]) -> list[Column]:
    return [Column(translate(title), width, number) for title, width, number in columns]


def _table(
    workbook: Any,
    content: WorkbookContent,
    translate: Translate,
    title: str,
    lead: str,
    columns: list[Column],
    *,
    freeze: str,
    height: float = 30,
) -> Sheet:
    """A sheet with its title and the header of its table."""
    first, last = (day_text(day) for day in content.period)
    sheet = Sheet(workbook, translate(title), [column.width for column in columns], freeze=freeze)
    sheet.head(translate(title), translate(lead).format(first=first, last=last))
    sheet.table_head(columns, height=height)
    sheet.set_up_print(
        plain_text(content.office), translate(footer_of(content)), translate(texts.PAGE), repeat=HEAD_ROW
    )
    return sheet


def _filter(sheet: Sheet, columns: int) -> None:
    if sheet.row > HEAD_ROW:
        sheet.worksheet.auto_filter.ref = f"A{HEAD_ROW}:{get_column_letter(columns)}{sheet.row}"


def _names(shown: ShownRow, translate: Translate) -> tuple[Cell, Cell, Cell]:
    row = shown.row
    return (
        (translate(theme_of(row.id)), SMALL),
        (translate(definition_of(row).name_nb), TEXT),
        (variant_name(row, translate) or None, TEXT),
    )


def _matrix_cell(shown: ShownRow | None, translate: Translate) -> Cell:
    if shown is None or (shown.row.missing and not shown.hidden):
        return (texts.NO_FIGURE, ABSENT)
    return value_cell(shown, translate)
