"""Importing FHIR: the made-up list as bulk NDJSON into a new store, beside a process that only reads the resources.

The resources carry what FHIR brings along (names, addresses, narratives, pictures), so that leaving them out is measured too.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.jobs import SMALL, JobRow, Limit
from benchmarks.made_up_lists import made_up_list
from benchmarks.processes import PROGRAM, Cost, Stopwatch, side_by_side
from listeoversikt.journal.fhir.opening import open_fhir
from listeoversikt.journal.table_source import SourceFile
from tests.journal.fhir.rendered import as_ndjson

SECONDS = 30
TIMES_THE_DATA = 3
MOST_RUNS = 3


def fhir_import(stopwatch: Stopwatch, runs: int) -> Iterator[JobRow]:
    """``import`` of NDJSON into a new encrypted store."""
    export = made_up_list(stopwatch, SMALL)
    folder = stopwatch.folder / "ndjson"
    if not folder.exists():
        as_ndjson(export.folder, folder)
    megabytes = sum(path.stat().st_size for path in folder.iterdir()) / 1e6
    stores = (stopwatch.folder / f"fhir-store-{number}" for number in range(100))

    def importing() -> Cost:
        store = next(stores)
        stopwatch.time((*PROGRAM, "store", "create", store))
        return stopwatch.time((*PROGRAM, "import", folder, "--store", store))

    job, alone = side_by_side(
        min(runs, MOST_RUNS),
        importing,
        lambda: stopwatch.time((sys.executable, "-m", "benchmarks.fhir_import", folder)),
    )
    size = f"{export.rows:,} resources, {megabytes:.0f} MB"
    limit = Limit(SECONDS, TIMES_THE_DATA * megabytes)
    yield JobRow(f"`import` of FHIR NDJSON into a new store, {SMALL:,} patients ({size})", job, limit)
    yield JobRow("the reading of its resources alone", alone)


def resources(folder: Path) -> int:
    """Reads the folder as the program does, and says how many rows it made."""
    files = [
        SourceFile(path.name, path.stat().st_size, path.read_bytes, partial(path.open, "rb"))
        for path in sorted(folder.glob("*.ndjson"))
    ]
    found = open_fhir(files)
    return sum(len(source.cells(lambda share: None).rows) for source in found.tables.values())


if __name__ == "__main__":
    print(resources(Path(sys.argv[1])))
