"""``python -m benchmarks [--only PART …] [--runs N] [--large | --no-large] [--out FILE]``."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks import (
    acting,
    admission,
    false_alarms,
    fhir_import,
    hiding,
    indicators,
    made_up_truth,
    messages,
    page,
    power_cuts,
    public,
    server,
    store_opening,
    window_start,
    window_table,
    workbooks,
)
from benchmarks.jobs import LARGE, SMALL, JobRow, Limit, run_job, store_job, synth_job
from benchmarks.machine import load
from benchmarks.processes import Failed, Stopwatch
from benchmarks.scoring import ScoringRow, scoring

DOCUMENT = Path(__file__).parent.parent / "docs" / "benchmarks.md"
RUNS, LARGE_RUNS = 5, 3
SPACE_FOR_LARGE = 3e9
"""Bytes of memory and of temporary disk that the large list needs."""

Row = (
    JobRow
    | ScoringRow
    | public.LearningRow
    | made_up_truth.TruthRow
    | made_up_truth.GuardRow
    | false_alarms.AlarmRow
    | power_cuts.CutRow
)
PARTS: dict[str, Callable[[Stopwatch, int], Iterator[Row]]] = {
    "synth": synth_job,
    "run": lambda stopwatch, runs: run_job(stopwatch, runs, SMALL, Limit(5, 450)),
    "large": lambda stopwatch, runs: run_job(stopwatch, min(runs, LARGE_RUNS), LARGE, Limit(40, 2000)),
    "store": store_job,
    "opening": store_opening.store_opening,
    "workbook": workbooks.workbooks,
    "fhir": fhir_import.fhir_import,
    "messages": messages.messages,
    "scoring": scoring,
    "table": window_table.table,
    "window": window_start.window_start,
    "acting": acting.acting,
    "indicators": indicators.indicators,
    "indicators-large": indicators.indicators_large,
    "hiding": hiding.hiding,
    "admission": admission.admission,
    "public": public.public,
    "truth": made_up_truth.truth,
    "identity": false_alarms.false_alarms,
    "cuts": power_cuts.power_cuts,
    "server": server.server,
    "window-large": window_start.window_large,
}


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--only", action="append", choices=PARTS, help="one part; printed, not written")
    parser.add_argument(
        "--runs", type=int, default=RUNS, help="counted rounds of each (the large list at most 3)"
    )
    parser.add_argument(
        "--large",
        action=argparse.BooleanOptionalAction,
        help="100,000 patients too (default: if there is room)",
    )
    parser.add_argument("--out", type=Path, default=DOCUMENT, help="where the page is written")
    return parser.parse_args()


def _has_room(folder: str) -> bool:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_AVPHYS_PAGES")
    return min(memory, shutil.disk_usage(folder).free) >= SPACE_FOR_LARGE


def main() -> int:
    """Measures, and writes the page or prints the part."""
    arguments = _arguments()
    before = load()
    rows: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="listeoversikt-bench-") as folder:
        large = _has_room(folder) if arguments.large is None else arguments.large
        parts = arguments.only or [name for name in PARTS if not name.endswith("large") or large]
        for name in parts:
            print(f"measuring: {name}", file=sys.stderr)
            try:
                rows += PARTS[name](Stopwatch(Path(folder)), max(arguments.runs, 1))
            except Failed as failed:
                print(f"{name}: {failed}", file=sys.stderr)
                return 1
    jobs = [row for row in rows if isinstance(row, JobRow)]
    scores = [row for row in rows if isinstance(row, ScoringRow)]
    learnt = [row for row in rows if isinstance(row, public.LearningRow)]
    truths = [row for row in rows if isinstance(row, made_up_truth.TruthRow | made_up_truth.GuardRow)]
    alarms = [row for row in rows if isinstance(row, false_alarms.AlarmRow)]
    cuts = [row for row in rows if isinstance(row, power_cuts.CutRow)]
    if arguments.only:
        print(page.tables(jobs, scores, learnt, truths, alarms, cuts))
    else:
        arguments.out.parent.mkdir(parents=True, exist_ok=True)
        text = page.page(jobs, scores, learnt, (before, load()), truths, alarms, cuts)
        arguments.out.write_text(text, encoding="utf-8")
        print(f"written: {arguments.out}")
    return 0 if all(row.held for row in (*learnt, *truths, *alarms, *cuts)) else 1


if __name__ == "__main__":
    raise SystemExit(main())
