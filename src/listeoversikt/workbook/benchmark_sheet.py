"""The sheet that lays the pilot's tables beside the office's figures: notices first, HM and DM apart, what differs.

The office's own figure is shown as on the other sheets, hidden where it's hidden there. Nothing is computed of the two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from listeoversikt.evaluation.benchmarks import Benchmark, benchmark_indicators, benchmarks, notices
from listeoversikt.evaluation.pilot_tables import Printed, pilot_card
from listeoversikt.indicators.definition import indicators
from listeoversikt.workbook import texts
from listeoversikt.workbook.content import WorkbookContent
from listeoversikt.workbook.figure import NOT_APPLICABLE, limit_cells, value_cell
from listeoversikt.workbook.names import ALL, LIST_PREFIX, group_name, period_text, variant_name
from listeoversikt.workbook.selection import Selection
from listeoversikt.workbook.sheet import Cell, Look, Sheet
from listeoversikt.workbook.tables import heads

WIDTHS = (36, 28, 24, 10, 10, 9, 11, 9, 9, 12, 26, 8, 7, 62)
KEYS = (
    "group",
    "model",
    "against",
    "base",
    "pilot_effect",
    "stars",
    "level",
    "low",
    "high",
    "pilot_n",
    "years",
)
SHARE_SCALE = 0.01
EVALUATION_NUMBER = "002"
"""What the final report is called in the tables' source column."""


@dataclass(frozen=True)
class _Block:
    """The rows that share indicator, variant and what differs; each with our group ("" = none of ours)."""

    indicator: str
    variant: str
    differs: str
    rows: tuple[tuple[str, Benchmark], ...]


def benchmark_sheet(content: WorkbookContent, chosen: Selection) -> Sheet:
    """One block an indicator and difference: the office's figure in each group, then the pilot's rows."""
    sheet = Sheet(texts.BENCHMARK, WIDTHS)
    sheet.add(Cell(texts.BENCHMARK, Look.TITLE), height=28)
    period = period_text(chosen.main[0].row) if chosen.main else texts.MISSING
    for notice in _notices():
        sheet.across(notice, Look.PLAIN_WRAP)
    sheet.across(texts.ABOUT_BENCHMARK.format(period=period))
    sheet.across(f"{pilot_card().title_nb}. {pilot_card().signature}.")
    sheet.gap()
    sheet.head(*heads(*KEYS, "where", "page", "pilot_note"), height=20, frozen=2)
    groups = [group for group in chosen.groups if not group.startswith(LIST_PREFIX)]
    for block in _blocks(groups or [ALL]):
        _add(sheet, block, chosen)
    return sheet


def _notices() -> Iterable[str]:
    """The standing ones first, then those of one indicator or group, each once."""
    found = [*notices()]
    for indicator in benchmark_indicators():
        found += notices(indicator)
    return dict.fromkeys(f"{notice.text_nb} ({_source(notice.source)})" for notice in found)


def _source(source: str) -> str:
    return source.replace(EVALUATION_NUMBER, dict(texts.SOURCE_WORDS)[EVALUATION_NUMBER])


def _blocks(groups: list[str]) -> Iterator[_Block]:
    for id in benchmark_indicators():
        variants = [variant for variant in indicators()[id].variants if benchmarks(id, variant)]
        known = {variant: _found(id, variant, groups) for variant in variants}
        others = [pair for pairs in known.values() for pair in pairs]
        known = {"": [pair for pair in _found(id, "", groups) if pair not in others]} | known
        for variant, pairs in known.items():
            for differs in dict.fromkeys(one.differs_nb for _, one in pairs):
                rows = tuple(pair for pair in pairs if pair[1].differs_nb == differs)
                yield _Block(id, variant, differs, rows)


def _found(id: str, variant: str, groups: list[str]) -> list[tuple[str, Benchmark]]:
    """Rows of our groups; those that can only be read for themselves once, with the whole list."""
    return [
        (group if one.fits else "", one)
        for group in groups
        for one in benchmarks(id, variant, group)
        if one.fits or group == ALL
    ]


def _add(sheet: Sheet, block: _Block, chosen: Selection) -> None:
    variant = variant_name(block.indicator, block.variant)
    name = indicators()[block.indicator].name_nb
    sheet.gap()
    sheet.add(Cell(f"{name}, {variant}" if variant else name, Look.SECTION))
    sheet.across(f"{texts.HEADINGS['differs']}: {block.differs}")
    own = chosen.by_group.get((block.indicator, block.variant), {})
    last = None
    for group, one in block.rows:
        ours = group or ALL
        if ours != last and ours in own:
            shown = own[ours]
            low, high = limit_cells(shown)
            cells = (value_cell(shown), low, high)
            start = (Cell(group_name(ours), Look.STRONG_WRAP), Cell(texts.HEADINGS["office"], Look.STRONG))
            sheet.add(*start, *[Cell("")] * 4, *cells, *[Cell("")] * 5)
        last = ours
        sheet.add(*_pilot_cells(group, one))


def _pilot_cells(group: str, one: Benchmark) -> tuple[Cell, ...]:
    row = one.row
    theirs = texts.BENCHMARK_GROUPS.get(row.group, row.row or row.group)
    note = f"{texts.BENCHMARK_COMPUTED} {row.note_nb}".strip() if one.computed else row.note_nb
    return (
        Cell(group_name(group) if group else theirs, Look.LABEL),
        Cell(texts.ARMS.get(row.arm, row.arm)),
        Cell(texts.AGAINST.get(row.against, row.against)),
        _printed(row.base, one.base, one.scale),
        _printed(row.effect, one.effect, one.scale, signed=True),
        Cell(row.stars or texts.NOT_PRINTED, Look.WORD),
        _printed(row.level, one.level, one.scale),
        NOT_APPLICABLE,
        NOT_APPLICABLE,
        NOT_APPLICABLE if row.n is None else Cell(row.n, Look.NUMBER, "#,##0"),
        Cell(row.period, Look.QUIET),
        Cell(row.table, Look.WORD),
        Cell(row.page, Look.NUMBER, "0"),
        Cell(note, Look.WRAP),
    )


def _printed(printed: Printed | None, value: float | None, scale: float, *, signed: bool = False) -> Cell:
    """With as many decimals as it was printed with."""
    if printed is None or value is None:
        return Cell(texts.NOT_PRINTED, Look.WORD)
    decimals = max(0, -int(printed.figure.as_tuple().exponent))
    number = "0" + ("." + "0" * decimals if decimals else "") + (" %" if scale == SHARE_SCALE else "")
    return Cell(value, Look.NUMBER, f"+{number};−{number};{number}" if signed else number)
