"""Hiding small numbers: everything that a workbook of 10,000 patients shows, and much more than one should.

    python -m benchmarks.hiding count EXPORT FILE
    python -m benchmarks.hiding hide FILE RUNS

``count`` computes the indicators once and keeps them, as they are and as they were for 13 months; ``hide`` measures what hiding takes of them, in turn with a
floor: reading every row's figures once. Prints JSON: wall and processor seconds of each run, and how many rows.
"""

from __future__ import annotations

import gc
import json
import pickle
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.jobs import SMALL, JobRow, Limit
from benchmarks.made_up_lists import made_up_list
from benchmarks.processes import Cost, Costs, Failed, Stopwatch

CALENDAR = ("maaned", "tertial", "halvaar", "aar")
BACK, FORMER = 30, 13
"""The former files are so many days apart, and so many: what a file written each month is laid beside."""

WORDS = {
    "workbook": ("a workbook: 365 days of every group, all series of the office", Limit(1)),
    "beside": ("the same beside the file of 30 days before", None),
    "beside_all": (
        "the same beside the 13 files of the 13 months before, each made beside those before it",
        None,
    ),
    "monthly": ("every group, 365 days and 36 months", None),
}


def hiding(stopwatch: Stopwatch, runs: int) -> Iterator[JobRow]:
    """Rows for the page."""
    export = made_up_list(stopwatch, SMALL)
    kept = stopwatch.folder / "counted.pickle"
    stopwatch.time((sys.executable, "-m", "benchmarks.hiding", "count", export.folder, kept))
    said = stopwatch.say((sys.executable, "-m", "benchmarks.hiding", "hide", kept, str(runs)))
    found = json.loads(said.splitlines()[-1])
    for name, (words, limit) in WORDS.items():
        times = found[name]
        if times["unproven"]:
            print(f"hiding, {name}: {times['unproven']} hidden counts without a proof", file=sys.stderr)
        what = f"hiding, {words} ({times['rows']:,} rows)"
        floor = _costs(times["floor"])
        yield JobRow(what, _costs(times["hide"]), limit, floor)
        yield JobRow(f"floor: reading these {times['rows']:,} rows once", floor)


def _costs(seconds: Sequence[tuple[float, float]]) -> Costs:
    return Costs(tuple(Cost(wall, busy, 0.0) for wall, busy in seconds))


def count(export: Path, kept: Path) -> None:
    """Computes the indicators and keeps them: now, and what a workbook had to say 30 days ago."""
    import datetime as dt

    from listeoversikt.operations import main_job
    from listeoversikt.operations.contents import count_tables

    extract = main_job.read(export, today=dt.date.today(), accept_findings=True)

    def counted(back: int, kinds: tuple[str, ...]) -> Any:
        day = extract.export_day - back
        patient_list = extract.patient_list.as_of(day) if back else extract.patient_list
        scored = main_job.score(patient_list, day)
        return main_job.count(scored, ("365d", *kinds)), count_tables(scored, extract.report)

    rows, tables = counted(0, CALENDAR)
    chain = [counted(BACK * back, CALENDAR) for back in range(FORMER, 0, -1)]
    content = {
        "workbook": _of_workbook(rows),
        "monthly": [row for row in rows if row.period_type in ("365d", "maaned")],
        "tables": tables,
        "chain": [(_of_workbook(before), tables_before) for before, tables_before in chain],
    }
    kept.write_bytes(pickle.dumps(content))


def _of_workbook(rows: Sequence[Any]) -> list[Any]:
    return [row for row in rows if row.period_type == "365d" or row.group == "alle"]


def measured(kept: Path, runs: int) -> dict[str, dict[str, Any]]:
    """Wall and processor seconds of each way, in turn with its floor; a first round isn't counted."""
    from listeoversikt.indicators.hiding import FormerFile, hide

    content = pickle.loads(kept.read_bytes())
    former = hide(*content["chain"][-1]).as_former()
    all_former: list[FormerFile] = []
    for before, tables_before in content["chain"]:
        all_former.append(hide(before, tables_before, former=all_former).as_former())
    gc.collect()
    gc.freeze()
    found: dict[str, dict[str, Any]] = {}
    beside: dict[str, tuple[str, tuple[FormerFile, ...], int]] = {
        "workbook": ("workbook", (), runs),
        "beside": ("workbook", (former,), runs),
        "beside_all": ("workbook", tuple(all_former), runs),
        "monthly": ("monthly", (), 1),
    }
    for name, (which, files, times) in beside.items():
        rows = content[which]
        seconds: dict[str, list[tuple[float, float]]] = {"hide": [], "floor": []}
        for number in range(times + 1):
            began, busy = time.perf_counter(), time.process_time()
            shown = hide(rows, content["tables"], former=files)
            between, busy_between = time.perf_counter(), time.process_time()
            _read_once(rows)
            if number:
                seconds["hide"].append((between - began, busy_between - busy))
                seconds["floor"].append((time.perf_counter() - between, time.process_time() - busy_between))
        if len(shown.rows) != len(rows):
            raise Failed("not every row came back")
        found[name] = {**seconds, "rows": len(rows), "unproven": shown.unproven}
    return found


def _read_once(rows: Sequence[Any]) -> Any:
    return sum(row.numerator + row.denominator for row in rows if row.persons is not None)


if __name__ == "__main__":
    what, *rest = sys.argv[1:]
    if what == "count":
        count(Path(rest[0]), Path(rest[1]))
    else:
        print(json.dumps(measured(Path(rest[0]), int(rest[1]))))
