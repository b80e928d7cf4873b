"""The front page: whose figures, from when, by which rules; and at most eight numbers."""

from __future__ import annotations

from typing import Any

from listeoversikt.indicators.definition import indicators
from listeoversikt.indicators.hiding import ShownRow
from listeoversikt.workbook import texts
from listeoversikt.workbook.charts import add_bar_chart
from listeoversikt.workbook.content import WorkbookContent
from listeoversikt.workbook.figures import (
    ALL,
    Translate,
    day_text,
    note_of,
    rolling_rows,
    unit_name,
    value_cell,
    value_format,
)
from listeoversikt.workbook.sheet import Sheet, plain_text
from listeoversikt.workbook.style import (
    DATE,
    FIGURE,
    FIGURE_ABSENT,
    FIGURE_NOTE,
    FIGURE_TEXT,
    LABEL,
    PLAIN,
    SECTION,
    SHARE,
    WARNING,
    number_style,
)

MAIN_FIGURES = (
    "utskrivning_3vd",
    "lmg",
    "eldre70_uten_konsultasjon",
    "diabetes_hba1c_maalt",
    "skjorhetsmarkor",
    "samsykelighet_kontakt",
    "upc",
    "uplanlagte_innleggelser",
)
"""At most eight, in this order; one that is missing is left out. Source: indicators contract."""

WIDTHS = (58, 15, 46)
FEWEST_BARS = 3
INDICATOR_TABLE = "indicators"


def add_front_page(workbook: Any, content: WorkbookContent, translate: Translate) -> None:
    """Adds the sheet."""
    office = plain_text(content.office) or translate(texts.UNKNOWN_OFFICE)
    sheet = Sheet(workbook, translate(texts.FRONT), WIDTHS)
    sheet.head(translate(texts.TITLE), translate(texts.NOT_MARKED))
    if content.internal:
        sheet.add((translate(texts.INTERNAL), WARNING))
        sheet.add()
    _add_origin(sheet, content, office, translate)
    shown = main_figures(content.rows)
    sheet.add()
    sheet.add((translate(texts.MAIN_FIGURES), SECTION), height=22)
    first = sheet.row + 1
    for figure in shown:
        _add_figure(sheet, figure, translate)
    bars = [figure for figure in shown if _is_shown_share(figure)]
    if len(bars) >= FEWEST_BARS:
        add_bar_chart(
            sheet.worksheet,
            f"A{sheet.row + 2}",
            title=translate(texts.MAIN_CHART),
            names=1,
            values=2,
            first=first,
            last=first + len(bars) - 1,
            format="0 %",
            width=22,
            top=1,
        )
    sheet.set_up_print(office, translate(footer_of(content)), translate(texts.PAGE), tall=True)


def footer_of(content: WorkbookContent) -> str:
    """What every page says at its foot."""
    return texts.INTERNAL if content.internal else texts.PROTECTED


def main_figures(rows: Any) -> list[ShownRow]:
    """The front page's figures: shown shares first, so that the chart has them in one piece."""
    whole = {
        shown.row.id: shown
        for shown in rolling_rows(rows)
        if shown.row.group == ALL and not shown.row.variant and (shown.hidden or not shown.row.missing)
    }
    found = [whole[id] for id in MAIN_FIGURES if id in whole]
    return sorted(found, key=lambda shown: not _is_shown_share(shown))


def _is_shown_share(shown: ShownRow) -> bool:
    return not shown.hidden and value_format(shown.row) == SHARE


def _add_origin(sheet: Sheet, content: WorkbookContent, office: str, translate: Translate) -> None:
    first, last = content.period
    rules = plain_text(content.versions.get(INDICATOR_TABLE, ""))
    for label, value, style in (
        (texts.OFFICE, office, PLAIN),
        (texts.EXTRACT_DATE, content.extract_date, number_style(DATE, PLAIN)),
        (texts.PERIOD, f"{day_text(first)}–{day_text(last)}", PLAIN),
        (texts.PROGRAM, f"listeoversikt {plain_text(content.program)}", PLAIN),
        (texts.RULES, rules, PLAIN),
        (texts.CHECKSUM, plain_text(content.checksum), PLAIN),
        (texts.CONTENT, translate(footer_of(content)), PLAIN),
    ):
        sheet.add((translate(label), LABEL), None, (value, style))


def _add_figure(sheet: Sheet, shown: ShownRow, translate: Translate) -> None:
    row = shown.row
    unit = "" if value_format(row) == SHARE else f", {unit_name(row, translate)}"
    sheet.add(
        (translate(indicators()[row.id].name_nb) + unit, FIGURE_TEXT),
        value_cell(shown, translate, FIGURE, FIGURE_ABSENT),
        (_beside(shown, translate), FIGURE_NOTE),
        height=30,
    )


def _beside(shown: ShownRow, translate: Translate) -> str:
    """n of N and what must be said, as text: the numbers of the page are the values."""
    row, parts = shown.row, []
    if not shown.hidden and row.numerator is not None and row.denominator is not None:
        count, total = (f"{round(number):,}".replace(",", " ") for number in (row.numerator, row.denominator))
        if value_format(row) == SHARE and row.id != "upc":
            parts.append(translate(texts.OF).format(n=count, total=total))
    return "; ".join([*parts, *([note_of(shown, translate)] if shown.row.remarks else [])])


