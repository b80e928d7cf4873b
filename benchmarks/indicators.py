"""Every indicator of a list: the last 365 days in all groups, and the monthly series of the whole office.

    python -m benchmarks.indicators EXPORT ROUNDS

The list is read and scored first, not timed. Prints JSON: seconds (wall, processor) of each round, the months and
the rows of each way. The first round isn't counted: it reads the definitions.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.jobs import LARGE, SMALL, JobRow, Limit
from benchmarks.made_up_lists import YEARS, made_up_list
from benchmarks.processes import Cost, Costs, Stopwatch

OFFICE_FOR_FIVE_YEARS = "365 days, every group, and every month of five years, the whole office"
WAYS: dict[str, tuple[tuple[str, ...], tuple[str, ...] | None]] = {
    "365 days, every group": (("365d",), None),
    "365 days, every group, and every month, the whole office": (("365d", "maaned"), ("alle",)),
    OFFICE_FOR_FIVE_YEARS: (("365d", "maaned"), ("alle",)),
    "365 days and every month, every group": (("365d", "maaned"), None),
}
MONTHS_OF_FIVE_YEARS = 60
"""The program keeps fewer months; this way all of them are counted."""
LIMIT = 2.0
"""Seconds for 10,000 patients x 5 years with the monthly series; ten times as many may take ten times as long."""
LIMITED = OFFICE_FOR_FIVE_YEARS
LARGE_RUNS = 2


def indicators(stopwatch: Stopwatch, runs: int) -> Iterator[JobRow]:
    """Rows for the page."""
    return _rows(stopwatch, runs, SMALL)


def indicators_large(stopwatch: Stopwatch, runs: int) -> Iterator[JobRow]:
    """The same for the large list: is it proportional?"""
    return _rows(stopwatch, min(runs, LARGE_RUNS), LARGE)


def _rows(stopwatch: Stopwatch, runs: int, patients: int) -> Iterator[JobRow]:
    export = made_up_list(stopwatch, patients)
    said = stopwatch.say((sys.executable, "-m", "benchmarks.indicators", export.folder, str(runs)))
    for way, found in json.loads(said.splitlines()[-1]).items():
        costs = Costs(tuple(Cost(wall, cpu, 0.0) for wall, cpu in found["seconds"]))
        counted = f"{found['rows']:,} rows" + (f", {found['months']} months" if found["months"] else "")
        limit = Limit(LIMIT * patients / SMALL) if way == LIMITED else None
        yield JobRow(f"indicators: {way}, {patients:,} patients × {YEARS} years ({counted})", costs, limit)


def measured(export: Path, rounds: int) -> dict[str, Any]:
    """Each way, ``rounds`` times after one that isn't counted; in turns, so that all meet the same machine."""
    from listeoversikt.indicators.period import KEPT, PeriodType
    from listeoversikt.operations.main_job import count, read, score

    kept = KEPT[PeriodType.MONTH]
    extract = read(export, today=dt.date.max, accept_findings=True)
    scored = score(extract.patient_list, extract.export_day)
    found: dict[str, Any] = {way: {"seconds": []} for way in WAYS}
    for number in range(rounds + 1):
        for way, (period_types, groups) in WAYS.items():
            KEPT[PeriodType.MONTH] = MONTHS_OF_FIVE_YEARS if way == OFFICE_FOR_FIVE_YEARS else kept
            wall, cpu = time.perf_counter(), time.process_time()
            rows = count(scored, period_types, series_groups=groups)
            took = time.perf_counter() - wall, time.process_time() - cpu
            months = {row.period_start for row in rows if row.period_type == "maaned"}
            found[way] |= {"rows": len(rows), "months": len(months)}
            if number:
                found[way]["seconds"].append(took)
    return found


if __name__ == "__main__":
    print(json.dumps(measured(Path(sys.argv[1]), int(sys.argv[2]))))
