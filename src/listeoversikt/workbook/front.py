"""The front page: at most eight numbers, one chart, and where the figures come from."""

from __future__ import annotations

import datetime as dt

from listeoversikt.indicators.definition import Kind
from listeoversikt.indicators.hiding import ShownRow
from listeoversikt.workbook import texts
from listeoversikt.workbook.content import WorkbookContent
from listeoversikt.workbook.figure import (
    PERCENT,
    denominator_cell,
    limit_cells,
    numerator_cell,
    value_cell,
)
from listeoversikt.workbook.names import direction_of, note_of, period_text
from listeoversikt.workbook.selection import Selection
from listeoversikt.workbook.sheet import DATE, GENERAL, BarChart, Cell, Look, Sheet, Stretch, Value

COLUMNS = ("indicator", "numerator", "denominator", "value", "low", "high", "direction", "note")
WIDTHS = (52, 12, 12, 12, 11, 11, 12, 42)
HELPER = 10
"""The first column of the figures behind the chart; to the right of what prints."""


def front_sheet(content: WorkbookContent, chosen: Selection) -> Sheet:
    """The first sheet."""
    sheet = Sheet(texts.FRONT, (*WIDTHS, 3, 46, 10, 10, 10), one_page=True)
    _title(sheet, content, chosen)
    numbers = [
        (name, shown)
        for id, name in texts.FRONT_NUMBERS.items()
        if (shown := chosen.whole_list.get((id, ""))) is not None
    ]
    _numbers(sheet, numbers)
    _chart(sheet, numbers)
    _facts(sheet, content, chosen)
    sheet.printed = (len(WIDTHS), sheet.row)
    return sheet


def _title(sheet: Sheet, content: WorkbookContent, chosen: Selection) -> None:
    origin = content.origin
    sheet.add(Cell(origin.office or texts.UNNAMED_OFFICE, Look.TITLE), height=30)
    period = f", {period_text(chosen.main[0].row)}" if chosen.main else ""
    sheet.add(Cell(texts.TITLE + period, Look.SUBTITLE), height=20)
    notices = [texts.MADE_UP] if origin.made_up else []
    sheet.add(Cell(" ".join([*notices, texts.PROFESSIONAL, texts.PROTECTED]), Look.NOTICE), height=18)
    sheet.gap()


def _numbers(sheet: Sheet, numbers: list[tuple[str, ShownRow]]) -> None:
    right = ("numerator", "denominator", "value", "low", "high")
    sheet.head(
        *(
            Cell(texts.HEADINGS[key], Look.HEAD_RIGHT if key in right else Look.HEAD)
            if key != "indicator"
            else Cell(texts.FRONT_TABLE, Look.HEAD)
            for key in COLUMNS
        ),
        height=20,
        keep=False,
    )
    for name, shown in numbers:
        row = shown.row
        sheet.add(
            Cell(name, Look.STRONG),
            numerator_cell(shown),
            denominator_cell(shown),
            value_cell(shown),
            *limit_cells(shown),
            Cell(direction_of(row.id, row.variant)),
            Cell(note_of(shown), Look.WRAP),
        )
    sheet.gap()


def _chart(sheet: Sheet, numbers: list[tuple[str, ShownRow]]) -> None:
    """Bars of the shares that may be shown; their figures stand to the right of the page."""
    drawn = [(name, shown.row) for name, shown in numbers if _is_drawn(shown)]
    left = [name for name, shown in numbers if not _is_drawn(shown)]
    top = sheet.row + 1
    if drawn:
        for step, head in enumerate(texts.BEHIND_BARS):
            sheet.put(top, HELPER + step, Cell(head, Look.QUIET))
        for at, (name, row) in enumerate(drawn, start=top + 1):
            value, low = row.value or 0.0, row.low or 0.0
            high = value if row.high is None else row.high
            sheet.put(at, HELPER, Cell(name, Look.QUIET))
            for step, number in enumerate((value, value - low, high - value), start=1):
                sheet.put(at, HELPER + step, Cell(number, Look.QUIET_NUMBER, PERCENT))
        columns = [Stretch(HELPER + step, top + 1, top + len(drawn)) for step in range(4)]
        height = 1.6 + 0.75 * len(drawn)
        sheet.charts.append(
            BarChart(
                texts.FRONT_CHART, columns[0], columns[1], columns[3], columns[2], (top, 1), (30, height)
            )
        )
        sheet.gap(round(height / 0.53) + 1)
    else:
        sheet.across(texts.FRONT_NO_CHART, Look.ABOUT, len(WIDTHS))
    if drawn and left:
        sheet.across(texts.FRONT_NOT_DRAWN.format(names=", ".join(left)), Look.ABOUT, len(WIDTHS))
    sheet.gap()


def _is_drawn(shown: ShownRow) -> bool:
    row = shown.row
    return row.kind is Kind.SHARE and row.value is not None and not shown.hidden


def _facts(sheet: Sheet, content: WorkbookContent, chosen: Selection) -> None:
    origin = content.origin
    facts: dict[str, Value] = {
        "office": origin.office or texts.UNNAMED_OFFICE,
        "journal_system": origin.journal_system,
        "export_date": origin.export_date,
        "index_date": origin.index_date,
        "period": period_text(chosen.main[0].row) if chosen.main else texts.MISSING,
        "program": f"listeoversikt {origin.program_version}",
        "indicators": origin.definitions.get("indicators", ""),
        "target_groups": origin.definitions.get("target_groups", ""),
        "checksum": origin.checksum,
    }
    sheet.add(Cell(texts.FRONT_FACTS, Look.SECTION))
    for key, fact in facts.items():
        if fact:
            number = DATE if isinstance(fact, dt.date) else GENERAL
            sheet.add(Cell(texts.FACTS[key], Look.FACT), Cell(fact, Look.PLAIN, number))
