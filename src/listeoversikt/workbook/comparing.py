"""Lays a workbook that was read beside the figures as they're counted anew: what is shown must be the same.

A hidden figure stays hidden: which figures are hidden is read off the file, so that the sheets can be planned anew with
the same places, and no word of what is hidden comes out. Then every planned cell is held against the file's.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from openpyxl.utils import get_column_letter

from listeoversikt.indicators.hiding import HiddenAs, ShownRow
from listeoversikt.indicators.result import IndicatorRow, Note
from listeoversikt.words import HIDDEN_WORDS, NORWEGIAN
from listeoversikt.workbook import texts
from listeoversikt.workbook.book import safe_text
from listeoversikt.workbook.content import GoalLine, GoalMeasure, WorkbookContent
from listeoversikt.workbook.names import group_name, indicator_name, period_label, variant_name
from listeoversikt.workbook.reading import Cells, ReadBook
from listeoversikt.workbook.selection import Selection
from listeoversikt.workbook.sheet import Cell, Sheet, Value
from listeoversikt.workbook.sheets import plan_sheets

WORDS = {HIDDEN_WORDS[one][NORWEGIAN]: one for one in HiddenAs} | {texts.HIDDEN_COUNT: HiddenAs.SMALL}
SAME = 1e-12
"""Relative: Excel keeps 17 digits of a number, LibreOffice 15."""
VALUE_BEFORE, VALUE_NOW = 8, 11
"""Columns of the evaluation's figures."""
CHECKSUM_KEY = "figures"
Places = dict[tuple[str, str, str, str], HiddenAs]
"""Sheet, indicator's name, variant's name, and group or period by its heading: how it's hidden in the file."""


@dataclass(frozen=True)
class Different:
    """A cell whose figure isn't the one counted anew; the texts are as a person would write them."""

    sheet: str
    cell: str
    shown: str
    recomputed: str


@dataclass(frozen=True)
class Comparison:
    """How many figures were compared, and the cells that differ (words too) in the sheets' order."""

    compared: int
    differences: tuple[Different, ...]


def compare(book: ReadBook, everything: WorkbookContent, cell: str = "") -> Comparison:
    """Holds the file against ``everything``; ``cell`` («Ark!D14») is that one alone.

    ``everything`` hides nothing but what the rule itself always hides: a number that stands there in the file is
    wrong, and what it ought to be isn't told.
    """
    sheets = plan_sheets(as_hidden_in(book, everything))
    compared, differences = 0, list[Different]()
    for sheet in sheets:
        for place, shown, planned in _pairs(sheet, book.sheets.get(sheet.name, {})):
            name = f"{get_column_letter(place[1])}{place[0]}"
            if cell and cell.casefold() != f"{sheet.name}!{name}".casefold():
                continue
            compared += _is_figure(shown) or _is_figure(planned)
            if not _same(shown, planned):
                differences.append(Different(sheet.name, name, _said(shown), _said(planned)))
    return Comparison(compared, tuple(differences))


def _pairs(sheet: Sheet, cells: Cells) -> Iterator[tuple[tuple[int, int], Value, Value]]:
    """Every figure and word of the plan that isn't hidden in the file, and every number that only the file has."""
    planned = {place: cell for place, cell in sorted(sheet.cells.items()) if cell.value not in (None, "")}
    for place, cell in planned.items():
        shown = cells.get(place)
        if _is_hidden(shown) or _is_checksum(sheet, place, planned):
            continue
        yield place, shown, safe_text(cell.value) if isinstance(cell.value, str) else cell.value
    for place, shown in cells.items():
        if place not in planned and isinstance(shown, int | float):
            yield place, shown, None


def _is_figure(value: Value) -> bool:
    return isinstance(value, int | float | dt.date)


def _is_hidden(shown: Value) -> bool:
    return isinstance(shown, str) and (shown in WORDS or texts.HIDDEN_COUNT in shown)


def _is_checksum(sheet: Sheet, place: tuple[int, int], planned: dict[tuple[int, int], Cell]) -> bool:
    """The checksum is of the figures as hidden by the rule, which isn't run again."""
    key = planned.get((place[0], 3))
    return sheet.name == texts.CONTROL and key is not None and key.value == CHECKSUM_KEY


def _same(shown: Value, planned: Value) -> bool:
    if isinstance(planned, int | float):
        return (
            isinstance(shown, int | float)
            and not isinstance(shown, bool)
            and math.isclose(shown, planned, rel_tol=SAME, abs_tol=SAME)
        )
    if isinstance(planned, dt.date):
        return isinstance(shown, dt.date) and f"{shown:%Y-%m-%d}" == f"{planned:%Y-%m-%d}"
    return shown == planned


def _said(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, dt.date):
        return f"{value:%d.%m.%Y}"
    return f"{value:.10g}".replace(".", ",") if isinstance(value, float) else str(value)


# What is hidden in the file ---------------------------------------------------------------------------------------


def as_hidden_in(book: ReadBook, everything: WorkbookContent) -> WorkbookContent:
    """The content with those figures hidden that are hidden in the file."""
    places = {sheet: _hidden_by_names(book.sheets.get(sheet, {}), sheet) for sheet in _TABLES}
    chosen = Selection(everything.rows)
    main = {id(shown) for shown in chosen.main}

    def hidden(shown: ShownRow) -> HiddenAs | None:
        row = shown.row
        if id(shown) in main:
            sheet, heading = texts.PER_GROUP, group_name(row.group)
        else:
            sheet, heading = texts.TREND_TABLES.get(row.period_type, ""), period_label(row)
        key = (indicator_name(row), variant_name(row.id, row.variant), heading)
        found = places.get(sheet, {}).get(key)
        if found is None and id(shown) in main and row.group == "alle":
            return places[texts.INDICATORS].get((*key[:2], texts.HEADINGS["value"]))
        return found

    rows = tuple(as_hidden(shown.row, shown.hidden_as or hidden(shown)) for shown in everything.rows)
    goals = _goals(book.sheets.get(texts.EVALUATION, {}), everything.goals)
    return replace(everything, rows=rows, goals=goals)


_TABLES = (texts.INDICATORS, texts.PER_GROUP, *texts.TREND_TABLES.values())


def _hidden_by_names(cells: Cells, sheet: str) -> dict[tuple[str, str, str], HiddenAs]:
    """By the words of the row's and the column's headings."""
    name_column = 2 if sheet == texts.INDICATORS else 1
    heads = [row for (row, column), value in cells.items() if value == texts.HEADINGS["variant"]]
    if not heads:
        return {}
    found = {}
    for (row, column), value in cells.items():
        if row <= heads[0] or not isinstance(value, str) or value not in WORDS:
            continue
        names = (str(cells.get((row, name_column + step), "")) for step in (0, 1))
        found[(*names, str(cells.get((heads[0], column), "")))] = WORDS[value]
    return {key: word for key, word in found.items() if len(key) == 3}


def as_hidden(row: IndicatorRow, hidden: HiddenAs | None) -> ShownRow:
    """A row with its figure hidden so; as it is where nothing hides it."""
    if hidden is None:
        return ShownRow(row)
    remarks = tuple(remark for remark in row.remarks if remark.note is not Note.NOBODY)
    bare = replace(row, numerator=None, value=None, low=None, high=None, persons=None, remarks=remarks)
    return ShownRow(bare, hidden)


def _goals(cells: Cells, goals: Sequence[GoalLine]) -> tuple[GoalLine, ...]:
    """The goals' figures, hidden as in the file: their rows there come in the goals' order."""
    roles = (texts.GOAL_ROLE, texts.BALANCING_ROLE)
    rows = iter(sorted(row for (row, column), value in cells.items() if column == 3 and value in roles))

    def hidden(measure: GoalMeasure) -> GoalMeasure:
        row = next(rows, 0)
        before, after = (
            None
            if one is None
            else as_hidden(one.row, one.hidden_as or WORDS.get(str(cells.get((row, column), ""))))
            for one, column in ((measure.before, VALUE_BEFORE), (measure.after, VALUE_NOW))
        )
        return replace(measure, before=before, after=after)

    read: Callable[[GoalLine], GoalLine] = lambda goal: replace(  # noqa: E731
        goal, measures=tuple(map(hidden, goal.measures))
    )
    return tuple(map(read, goals))
