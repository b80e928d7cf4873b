"""The program's commands as whole cold processes, each beside a floor measured in the same rounds."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from benchmarks.made_up_lists import MadeUpList, made_up_list, rows_read, synth_command
from benchmarks.processes import PROGRAM, Cost, Costs, Failed, Stopwatch, side_by_side

SMALL, LARGE = 10_000, 100_000


IMPORT_SECONDS = 5
TIMES_THE_DATA = 3


@dataclass(frozen=True)
class Limit:
    """What a command may take: seconds and MB (the median and the largest peak are held against it)."""

    seconds: float
    megabytes: float | None = None

    def holds(self, costs: Costs) -> bool:
        """Whether the measured costs are within it."""
        return costs.wall[1] <= self.seconds and (self.megabytes is None or costs.peak <= self.megabytes)


@dataclass(frozen=True)
class JobRow:
    """One line of the table: a command, what it took, what it may take, and its floor."""

    what: str
    costs: Costs
    limit: Limit | None = None
    floor: Costs | None = None


def run_job(stopwatch: Stopwatch, runs: int, patients: int, limit: Limit) -> Iterator[JobRow]:
    """``run`` beside a process that only parses the same files."""
    export = made_up_list(stopwatch, patients)
    out, floor_command = (
        stopwatch.folder / "results",
        (sys.executable, "-m", "benchmarks.floor", export.folder),
    )
    job, floor = side_by_side(
        runs,
        lambda: stopwatch.time((*PROGRAM, "run", export.folder, "--out", out)),
        lambda: stopwatch.time(floor_command),
    )
    if not rows_read(out) == int(stopwatch.say(floor_command)) == export.rows:
        raise Failed("run and the floor did not read the same rows")
    shutil.rmtree(out)
    yield JobRow(f"`run`, {_size(export)}", job, limit, floor)
    yield JobRow(f"floor: pyarrow parses the same files ({patients:,} patients)", floor)


def _size(export: MadeUpList) -> str:
    return f"{export.patients:,} patients × 5 years ({export.rows:,} rows, {export.megabytes:.0f} MB)"


def synth_job(stopwatch: Stopwatch, runs: int) -> Iterator[JobRow]:
    """``synth`` of a list; every run makes the same files anew."""
    out = stopwatch.folder / "made-anew"

    def make() -> Cost:
        shutil.rmtree(out, ignore_errors=True)
        return stopwatch.time(synth_command(SMALL, out))

    (costs,) = side_by_side(runs, make)
    shutil.rmtree(out)
    yield JobRow(f"`synth`, {SMALL:,} patients × 5 years", costs, Limit(20))


def store_job(stopwatch: Stopwatch, runs: int) -> Iterator[JobRow]:
    """``check``, ``import`` into a new store, ``load`` out of it, ``worklist`` of it."""
    export = made_up_list(stopwatch, SMALL)
    fresh = _fresh_stores(stopwatch)
    full = next(fresh)
    stopwatch.time((*PROGRAM, "import", export.folder, "--store", full))
    measures: dict[str, Callable[[], Cost]] = {
        "`check` (read, judged, nothing computed)": lambda: stopwatch.time(
            (*PROGRAM, "check", export.folder)
        ),
        "`import` into a new encrypted store (scored list kept)": lambda: stopwatch.time(
            (*PROGRAM, "import", export.folder, "--store", next(fresh))
        ),
        "loading the list out of the store": lambda: stopwatch.time(
            (sys.executable, "-m", "benchmarks.loading", full)
        ),
        "`worklist --store`: loaded, scored, listed": lambda: stopwatch.time(
            (*PROGRAM, "worklist", "--store", full)
        ),
    }
    program = stopwatch.time((*PROGRAM, "store", "history", full)).peak
    most = program + TIMES_THE_DATA * export.megabytes
    for what, costs in zip(measures, side_by_side(runs, *measures.values()), strict=True):
        imports = what.startswith("`import`")
        said = f", {export.megabytes:.0f} MB; memory: the program's own {program:.0f} MB and 3 × the data"
        limit = Limit(IMPORT_SECONDS, most) if imports else None
        yield JobRow(f"{what}, {SMALL:,} patients{said if imports else ''}", costs, limit)


def _fresh_stores(stopwatch: Stopwatch) -> Iterator[Path]:
    """New empty stores, made when asked for (not timed)."""
    for number in count():
        folder = stopwatch.folder / f"store-{number}"
        stopwatch.time((*PROGRAM, "store", "create", folder))
        yield folder
