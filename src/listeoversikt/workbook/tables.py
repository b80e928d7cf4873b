"""The sheets with figures: every indicator for the whole list, per group, and counts of discharges and worklist."""

from __future__ import annotations

from listeoversikt.followup.reasons import Reason
from listeoversikt.indicators.hiding import ShownRow
from listeoversikt.words import REASON_TITLES
from listeoversikt.workbook import texts
from listeoversikt.workbook.content import WorkbookContent
from listeoversikt.workbook.figure import (
    MISSING,
    NOT_APPLICABLE,
    beside_cell,
    count_cell,
    denominator_cell,
    limit_cells,
    numerator_cell,
    value_cell,
)
from listeoversikt.workbook.names import (
    day_text,
    direction_of,
    group_name,
    indicator_name,
    note_of,
    period_text,
    theme_of,
    unit_of,
    variant_name,
)
from listeoversikt.workbook.selection import Selection
from listeoversikt.workbook.sheet import Cell, Look, Sheet

UNSEEN = "contacts_unseen"
NUMBERS = frozenset(
    [
        "numerator",
        "denominator",
        "value",
        "low",
        "high",
        "beside",
        "count",
        "patients",
        "from",
        "to",
        "read",
        "kept",
        "set_aside",
        "ignored",
        "target",
        "effect",
        "before",
        "now",
        "difference",
        "base",
        "pilot_effect",
        "stars",
        "level",
        "pilot_n",
        "where",
        "page",
    ]
)
"""The headings over columns of numbers and dates."""


def heads(*keys: str) -> list[Cell]:
    """Headings; those of numbers stand to the right."""
    return [Cell(texts.HEADINGS[key], Look.HEAD_RIGHT if key in NUMBERS else Look.HEAD) for key in keys]


def indicator_sheet(content: WorkbookContent, chosen: Selection) -> Sheet:
    """Every indicator and variant for the whole list."""
    sheet = Sheet(texts.INDICATORS, (17, 44, 30, 10, 11, 10, 16, 9, 9, 11, 9, 34, 30))
    sheet.add(Cell(texts.INDICATORS, Look.TITLE), height=28)
    sheet.across(texts.ABOUT_INDICATORS.format(period=_period(chosen)))
    sheet.gap()
    keys = ("theme", "indicator", "variant", "numerator", "denominator", "value", "unit", "low", "high")
    sheet.head(*heads(*keys, "direction", "beside", "note", "id"), height=20, frozen=2)
    for shown in chosen.whole_list.values():
        sheet.add(*_indicator_cells(shown))
    sheet.filter()
    sheet.printed = (len(sheet.widths) - 1, sheet.row)
    return sheet


def _indicator_cells(shown: ShownRow) -> tuple[Cell, ...]:
    row = shown.row
    return (
        Cell(theme_of(row.id), Look.QUIET),
        Cell(indicator_name(row), Look.WRAP),
        Cell(variant_name(row.id, row.variant), Look.WRAP),
        numerator_cell(shown),
        denominator_cell(shown),
        value_cell(shown),
        Cell(unit_of(row), Look.QUIET),
        *limit_cells(shown),
        Cell(direction_of(row.id, row.variant)),
        beside_cell(shown),
        Cell(note_of(shown), Look.WRAP),
        Cell(row.id, Look.QUIET),
    )


def group_sheet(content: WorkbookContent, chosen: Selection) -> Sheet:
    """The value of every indicator in every group; indicators without any figure are left out."""
    groups = chosen.groups
    sheet = Sheet(texts.PER_GROUP, (44, 30, *(9.5 for _ in groups)))
    sheet.add(Cell(texts.PER_GROUP, Look.TITLE), height=28)
    sheet.across(texts.ABOUT_PER_GROUP.format(period=_period(chosen)), columns=min(len(sheet.widths), 14))
    sheet.gap()
    names = (Cell(group_name(group), Look.HEAD_UP) for group in groups)
    sheet.head(*heads("indicator", "variant"), *names, height=130, frozen=2)
    for (id, variant), found in chosen.by_group.items():
        if all(shown.row.value is None and not shown.hidden for shown in found.values()):
            continue
        cells = (
            value_cell(found[group], Look.NUMBER) if group in found else NOT_APPLICABLE for group in groups
        )
        name = indicator_name(next(iter(found.values())).row)
        sheet.add(Cell(name, Look.WRAP), Cell(variant_name(id, variant), Look.WRAP), *cells)
    sheet.filter()
    return sheet


def discharge_sheet(content: WorkbookContent, chosen: Selection) -> Sheet:
    """How many discharges are in each state."""
    sheet = Sheet(texts.DISCHARGES, (18, 70, 12))
    sheet.add(Cell(texts.DISCHARGES, Look.TITLE), height=28)
    index_date = day_text(content.origin.index_date)
    sheet.across(texts.ABOUT_DISCHARGES.format(period=texts.LAST_YEAR, date=index_date))
    sheet.gap()
    sheet.head(*heads("clock", "state", "count"), height=20)
    if _absent(content, "innleggelser"):
        sheet.add(Cell(""), Cell(texts.TABLE_ABSENT), MISSING)
        return sheet
    for state in content.discharges.rows:
        if state.key == UNSEEN and state.count == 0:
            continue
        clock, name = texts.STATES[state.key]
        sheet.add(Cell(clock, Look.QUIET), Cell(name), count_cell(state.count))
    sheet.filter()
    sheet.add(Cell(""), Cell(texts.TOTAL, Look.STRONG), count_cell(content.discharges.total))
    return sheet


def worklist_sheet(content: WorkbookContent, chosen: Selection) -> Sheet:
    """How many patients are on the worklist for each most binding reason."""
    sheet = Sheet(texts.WORKLIST, (50, 20, 12))
    sheet.add(Cell(texts.WORKLIST, Look.TITLE), height=28)
    sheet.across(texts.ABOUT_WORKLIST.format(date=day_text(content.origin.index_date)))
    sheet.gap()
    sheet.head(*heads("reason", "due", "patients"), height=20)
    for reason in content.worklist.rows:
        due = Cell(texts.DUE_STATES[reason.due], Look.QUIET)
        sheet.add(Cell(REASON_TITLES[Reason(reason.key)]), due, count_cell(reason.count))
    sheet.filter()
    sheet.add(Cell(texts.TOTAL, Look.STRONG), Cell(""), count_cell(content.worklist.total))
    return sheet


def _period(chosen: Selection) -> str:
    return period_text(chosen.main[0].row) if chosen.main else texts.MISSING


def _absent(content: WorkbookContent, table: str) -> bool:
    return any(quality.name == table and not quality.present for quality in content.quality)
