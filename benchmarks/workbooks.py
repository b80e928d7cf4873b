"""The list of 10,000 patients from an Excel workbook into a store, beside openpyxl's read-only parse of the same file."""

from __future__ import annotations

import shutil
import sys
import zipfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from benchmarks import workbook_parse
from benchmarks.jobs import SMALL, JobRow, Limit
from benchmarks.made_up_lists import MadeUpList, made_up_list
from benchmarks.processes import PROGRAM, Cost, Failed, Stopwatch, side_by_side

SECONDS = 30
TIMES_THE_DATA = 3
"""Peak memory may be so many times the size of the data: the bytes that the workbook unpacks to."""
MOST_RUNS = 2
"""The peer takes a minute a round."""


def workbooks(stopwatch: Stopwatch, runs: int) -> Iterator[JobRow]:
    """``import`` of a workbook into a new store, and the peer's parse."""
    export = made_up_list(stopwatch, SMALL)
    folder = _as_workbook(stopwatch, export)
    workbook = folder / "liste.xlsx"
    stores = (stopwatch.folder / f"store-of-workbook-{number}" for number in count())
    parse = (sys.executable, "-m", "benchmarks.workbook_parse", workbook)

    def fresh() -> Path:
        store = next(stores)
        stopwatch.time((*PROGRAM, "store", "create", store))
        return store

    def read_in() -> Cost:
        store = fresh()
        cost = stopwatch.time((*PROGRAM, "import", folder, "--store", store))
        shutil.rmtree(store, ignore_errors=True)
        return cost

    if int(stopwatch.say(parse)) != export.rows:
        raise Failed("the workbook hasn't the rows of the list")
    read, parsed = side_by_side(min(runs, MOST_RUNS), read_in, lambda: stopwatch.time(parse))
    packed, unpacked = workbook.stat().st_size / 1e6, _unpacked(workbook) / 1e6
    size = f"{SMALL:,} patients × 5 years ({export.rows:,} rows, {packed:.0f} MB, unpacked {unpacked:.0f} MB)"
    yield JobRow(
        f"`import` of an Excel workbook into a new store, {size}",
        read,
        Limit(SECONDS, TIMES_THE_DATA * unpacked),
        parsed,
    )
    yield JobRow(f"peer: openpyxl parses the same workbook, read-only ({SMALL:,} patients)", parsed)


def _as_workbook(stopwatch: Stopwatch, export: MadeUpList) -> Path:
    """A folder with the list as one workbook and its description; made when first asked for."""
    folder = stopwatch.folder / f"workbook-{export.patients}"
    if not folder.exists():
        folder.mkdir()
        workbook_parse.write(export.folder, folder / "liste.xlsx")
        shutil.copy(export.folder / "uttrekk.json", folder)
    return folder


def _unpacked(workbook: Path) -> int:
    with zipfile.ZipFile(workbook) as book:
        return sum(info.file_size for info in book.infolist())
