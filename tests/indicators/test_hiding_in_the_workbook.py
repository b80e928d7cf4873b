"""Whoever calculates with the cells and charts of the written workbook gets no hidden count back."""

from __future__ import annotations

import datetime as dt
import random
import re
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from listeoversikt.indicators.hiding import CountTable, HiddenAs, Shown, ShownCounts, ShownRow, hide
from listeoversikt.indicators.result import IndicatorRow
from listeoversikt.workbook import texts
from listeoversikt.workbook.content import Counts, Origin, StateCount, TableQuality, WorkbookContent
from listeoversikt.workbook.names import group_name, indicator_name, period_label, variant_name
from listeoversikt.workbook.writer import write_workbook

from .hiding_attack import Attack, Simplex, close_in
from .hiding_tables import make_people, make_rows
from .test_hiding_attack import found_out, only_by_rule

STATES = ("done_in_time", "done_late", "overdue", "missed", "not_due", "lapsed")
CACHED = re.compile(r"<(?:c:)?v>([^<]+)</(?:c:)?v>")


@cache
def rows_of(seed: int) -> list[IndicatorRow]:
    """As a workbook has them: the last 365 days for every group, the series for the whole list."""
    rng = random.Random(seed)
    rows = make_rows(make_people(rng, rng.choice((400, 800, 1500))))
    return [row for row in rows if row.period_type == "365d" or row.group == "alle"]


@cache
def hidden_of(seed: int) -> Shown:
    rows = rows_of(seed)
    return hide(rows, tables_of(rows, seed))


def tables_of(rows: Sequence[IndicatorRow], seed: int) -> list[CountTable]:
    """States of discharges that fit the indicator, and reasons of a worklist."""
    rng = random.Random(seed)
    share = next(row for row in rows if row.id == "utskrivning_3vd" and row.group == "alle")
    in_time, size = int(share.numerator or 0), int(share.denominator or 0)
    late = rng.randrange(size - in_time + 1)
    counts = dict(zip(STATES, (in_time, late, 0, size - in_time - late, rng.randrange(12), 2), strict=True))
    reasons = {
        f"{reason}|no_due_date": rng.choice((0, 2, 5, 9, 40)) for reason in ("borte", "svak_ettersporrer")
    }
    return [
        CountTable("discharges", counts, sum(counts.values())),
        CountTable("worklist", reasons, sum(reasons.values())),
    ]


def written(path: Path, shown: Shown) -> None:
    discharges, worklist = map(counts_of, shown.tables)
    day = max(one.row.period_end for one in shown.rows)
    origin = Origin("Kontoret", "Journalen", day, day, "0" * 64, "1.0", {})
    stays = TableQuality("innleggelser", True, (day - dt.timedelta(days=1000), day))
    write_workbook(path, WorkbookContent(origin, shown.rows, discharges, worklist, (stays,)))


def counts_of(table: ShownCounts) -> Counts:
    keys = ((key.partition("|"), count) for key, count in table.counts.items())
    return Counts(tuple(StateCount(key[0], count, key[2]) for key, count in keys), table.total)


def lines(sheet: Worksheet, first_head: str) -> list[dict[str, object]]:
    """The lines under the sheet's headings, by heading."""
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    at = next(number for number, row in enumerate(rows) if first_head in row)
    heads = [str(head) for head in rows[at]]
    return [dict(zip(heads, row, strict=True)) for row in rows[at + 1 :]]


def read_back(path: Path, rows: Sequence[IndicatorRow]) -> list[ShownRow]:
    """What a reader sees of every row: n and N, or a value that gives them, or a word."""
    book, heads = load_workbook(path), texts.HEADINGS
    whole = {
        (line[heads["id"]], line[heads["variant"]] or ""): line
        for line in lines(book[texts.INDICATORS], heads["id"])
    }
    sheets = {"": texts.PER_GROUP} | texts.TREND_TABLES
    found = {
        key: {
            (line[heads["indicator"]], line[heads["variant"]] or ""): line
            for line in lines(book[name], heads["indicator"])
        }
        for key, name in sheets.items()
        if name in book.sheetnames
    }
    read = []
    for row in rows:
        variant = variant_name(row.id, row.variant)
        if row.group == "alle" and row.period_type == "365d":
            line = whole[row.id, variant]
            n, size = line[heads["numerator"]], line[heads["denominator"]]
            read.append(seen(row, n, size, line[heads["value"]]))
        else:
            kind = "" if row.period_type == "365d" else row.period_type
            column = group_name(row.group) if not kind else period_label(row)
            line = found[kind].get((indicator_name(row), variant), {})
            value = line.get(column)
            told = isinstance(value, int | float)
            if told:
                assert value == pytest.approx(row.value)
            read.append(seen(row, row.numerator if told else "", row.denominator if told else "", value))
    return read


def seen(row: IndicatorRow, n: object, size: object, value: object) -> ShownRow:
    """A row with the figures that a reader has of it."""
    count = float(n) if isinstance(n, int | float) else None
    total = float(size) if isinstance(size, int | float) else None
    told = count is not None and isinstance(value, int | float)
    figures = replace(row, numerator=count, denominator=total, value=row.value if told else None)
    return ShownRow(figures, None if told else HiddenAs.SMALL)


@pytest.mark.parametrize("seed", range(3))
def test_that_the_cells_of_the_workbook_give_no_hidden_count_back(seed: int, tmp_path: Path) -> None:
    rows = rows_of(seed)
    shown = hidden_of(seed)
    path = tmp_path / "indicators.xlsx"
    written(path, shown)
    read = read_back(path, rows)
    for row, one, cell in zip(rows, shown.rows, read, strict=True):
        if row.numerator is not None:
            assert one.hidden == cell.hidden
            assert one.hidden or one.row.denominator is not None
    assert sum(one.hidden for one in read) > 20
    assert found_out(rows, read, by_programming=False) == []


def test_that_the_reader_of_the_cells_finds_counts_where_only_the_rule_is_followed(tmp_path: Path) -> None:
    rows = rows_of(1)
    naive = Shown(tuple(map(only_by_rule, rows)), hidden_of(1).tables)
    path = tmp_path / "indicators.xlsx"
    written(path, naive)
    assert len(found_out(rows, read_back(path, rows), by_programming=False)) > 10


@pytest.mark.parametrize("seed", range(3))
def test_that_the_counts_on_the_sheets_give_no_hidden_count_back(seed: int, tmp_path: Path) -> None:
    rows = rows_of(seed)
    tables = tables_of(rows, seed)
    path = tmp_path / "indicators.xlsx"
    written(path, hidden_of(seed))
    book, heads = load_workbook(path), texts.HEADINGS
    share = read_back(path, [row for row in rows if row.id == "utskrivning_3vd" and row.group == "alle"])[
        0
    ].row
    for table, sheet, head in zip(
        tables, (texts.DISCHARGES, texts.WORKLIST), (heads["count"], heads["patients"]), strict=True
    ):
        cells = [line[head] for line in lines(book[sheet], head) if line[head] is not None]
        counts = [*table.counts.values(), table.total]
        assert len(cells) == len(counts)
        attack = Attack()
        at = [known(attack, cell, count) for cell, count in zip(cells, counts, strict=True)]
        attack.equations.append(({at[-1]: 1} | dict.fromkeys(at[:-1], -1), 0.0))
        if sheet == texts.DISCHARGES:
            for total, parts in ((share.denominator, at[:4]), (share.numerator, at[:1])):
                if total is not None:
                    attack.equations.append((dict.fromkeys(parts, 1), total))
        close_in(attack)
        for number, cell, count in zip(at, cells, counts, strict=True):
            if not isinstance(cell, int | float) and 1 <= count <= 5:
                assert attack.low[number] < attack.high[number]
                assert Simplex(attack, number).span(number) >= 1 - 1e-6


def known(attack: Attack, cell: object, count: int) -> int:
    if isinstance(cell, int | float):
        assert cell == count
        return attack.unknown(cell, cell)
    return attack.unknown(1, 5) if 1 <= count <= 5 else attack.unknown(0)


def test_that_what_a_chart_keeps_of_its_figures_is_what_the_cells_show(tmp_path: Path) -> None:
    rows = rows_of(1)
    shown = hidden_of(1)
    path = tmp_path / "indicators.xlsx"
    written(path, shown)
    with zipfile.ZipFile(path) as archive:
        charts = [
            archive.read(name).decode() for name in archive.namelist() if name.startswith("xl/charts/chart")
        ]
    numbers = {round(float(text), 9) for chart in charts for text in CACHED.findall(chart) if is_number(text)}
    told = {round(one.row.value, 9) for one in shown.rows if one.row.value is not None}
    secret = {
        round(row.value, 9)
        for row, one in zip(rows, shown.rows, strict=True)
        if one.hidden and row.value is not None
    }
    assert charts
    assert not numbers & (secret - told)


def is_number(text: str) -> bool:
    return bool(re.fullmatch(r"-?\d+(\.\d+)?([eE]-?\d+)?", text))
