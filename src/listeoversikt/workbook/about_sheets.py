"""What the figures rest on: definitions, quality of the extract, versions, and what the marks mean."""

from __future__ import annotations

from typing import Any

from listeoversikt.indicators.definition import Indicator, indicators
from listeoversikt.indicators.hiding import HiddenAs
from listeoversikt.workbook import texts
from listeoversikt.workbook.content import TableQuality, WorkbookContent
from listeoversikt.workbook.figures import Translate, hidden_word, theme_of
from listeoversikt.workbook.front_page import footer_of
from listeoversikt.workbook.sheet import Cell, Column, Sheet, plain_text
from listeoversikt.workbook.style import ABSENT, NUMBER, SECTION, SMALL, TEXT, WHOLE, number_style

COUNT = number_style(WHOLE, NUMBER)


def add_definitions(workbook: Any, content: WorkbookContent, translate: Translate) -> None:
    """Every indicator of the file with its sentences for n and N."""
    used = {shown.row.id for shown in content.rows}
    columns = [
        Column(translate(title), width)
        for title, width in (
            (texts.THEME, 16),
            (texts.INDICATOR, 34),
            (texts.NUMERATOR_TEXT, 56),
            (texts.DENOMINATOR_TEXT, 56),
            (texts.UNIT, 16),
            (texts.WINDOW, 10),
            (texts.DIRECTION, 15),
            (texts.ABSENCE, 11),
            (texts.MEDRAVE, 9),
            (texts.SOURCE, 26),
            (texts.ID, 26),
        )
    ]
    sheet = _sheet(
        workbook, content, translate, texts.DEFINITIONS, texts.DEFINITIONS_LEAD, columns, freeze="C5"
    )
    for indicator in indicators().values():
        if indicator.id in used:
            sheet.add(*_definition(indicator, translate))


def _definition(indicator: Indicator, translate: Translate) -> list[Cell]:
    days = indicator.window_days
    return [
        (translate(theme_of(indicator.id)), SMALL),
        (translate(indicator.name_nb), TEXT),
        (translate(indicator.numerator_nb), TEXT),
        (translate(indicator.denominator_nb), TEXT),
        (translate(texts.UNITS.get(indicator.unit, indicator.unit)), TEXT),
        (translate(texts.DAYS).format(days=days) if days else None, TEXT),
        (translate(texts.DIRECTIONS[indicator.direction]), TEXT),
        (translate(texts.YES if indicator.absence_rule else texts.NO), TEXT),
        (indicator.medrave_no or None, TEXT),
        (indicator.source, SMALL),
        (indicator.id, SMALL),
    ]


def add_quality(workbook: Any, content: WorkbookContent, translate: Translate) -> None:
    """Rows read, kept, set aside and not used; then the versions of all tables of rules."""
    columns = [
        Column(translate(texts.TABLE), 34),
        *(Column(translate(title), 16, number=True) for title in _COUNTS),
    ]
    lead = translate(texts.QUALITY_LEAD).format(small=content.limits.small)
    sheet = _sheet(workbook, content, translate, texts.QUALITY, lead, columns, freeze="B5", tall=True)
    for table in content.quality:
        sheet.add((plain_text(table.name), TEXT), *_quality(table, content, translate))
    sheet.add()
    sheet.add((translate(texts.VERSIONS_LEAD), SECTION), height=22)
    sheet.table_head([Column(translate(texts.RULE_TABLE), 34), Column(translate(texts.VERSION), 16)], height=20)
    for name, version in sorted(content.versions.items()):
        sheet.add((plain_text(name), TEXT), (plain_text(version), TEXT))


_COUNTS = (texts.READ, texts.KEPT, texts.SET_ASIDE, texts.IGNORED)


def _quality(table: TableQuality, content: WorkbookContent, translate: Translate) -> list[Cell]:
    """Small counts are hidden, and then what they could be subtracted from as well."""
    small = content.limits.is_small
    counts: list[int | None] = [table.read, table.kept, table.set_aside, table.ignored]
    if not content.internal and any(small(count) for count in (table.set_aside, table.ignored, table.kept)):
        counts = [
            None,
            *(None if small(count) else count for count in (table.kept, table.set_aside, table.ignored)),
        ]
    word = hidden_word(HiddenAs.SMALL, translate)
    return [(word, ABSENT) if count is None else (count, COUNT) for count in counts]


def add_legend(workbook: Any, content: WorkbookContent, translate: Translate) -> None:
    """What the marks and words mean."""
    columns = [Column(translate(texts.MARK), 28), Column(translate(texts.MEANING), 96)]
    sheet = _sheet(workbook, content, translate, texts.LEGEND, texts.NOT_MARKED, columns, freeze="A5")
    for mark, meaning in texts.LEGEND_ROWS:
        if mark != texts.ROUNDED_MARK or content.limits.round_to > 1:
            said = translate(meaning).format(small=content.limits.small, round_to=content.limits.round_to)
            sheet.add((translate(mark), TEXT), (said, TEXT))


def _sheet(
    workbook: Any,
    content: WorkbookContent,
    translate: Translate,
    title: str,
    lead: str,
    columns: list[Column],
    *,
    freeze: str,
    tall: bool = False,
) -> Sheet:
    sheet = Sheet(workbook, translate(title), [column.width for column in columns], freeze=freeze)
    sheet.head(translate(title), translate(lead))
    head = sheet.table_head(columns)
    sheet.set_up_print(
        plain_text(content.office),
        translate(footer_of(content)),
        translate(texts.PAGE),
        repeat=head,
        tall=tall,
    )
    return sheet
