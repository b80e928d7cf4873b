"""The learner on public data of real persons, each script a process of its own; skipped with a reason where a file is absent."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks import diabetes130, randhie, rwm5yr
from benchmarks.learning import SAME, Benchmark
from benchmarks.processes import Stopwatch

SCRIPTS: tuple[tuple[Benchmark, int], ...] = (
    (diabetes130.BENCHMARK, 0),
    (diabetes130.BENCHMARK, 1),
    (randhie.BENCHMARK, 0),
    (rwm5yr.BENCHMARK, 0),
)
SLOPE = (0.9, 1.1)


@dataclass(frozen=True)
class LearningRow:
    """One public file: five folds by person. Limits are 95 %, from resampled persons."""

    what: str
    rows: int
    events: int
    auroc: tuple[float, float, float]
    logistic: float
    before: float
    brier: float
    slope: float
    ppv_top5: float
    seconds: float

    @property
    def held(self) -> bool:
        """Not below the logistic regression, nor more than 0.01 below what was reached before; calibrated."""
        near = self.auroc[0] >= max(self.logistic, self.before - SAME)
        return near and SLOPE[0] <= self.slope <= SLOPE[1]


def public(stopwatch: Stopwatch, _: int) -> Iterator[LearningRow]:
    """A row for each file that is there."""
    for benchmark, number in SCRIPTS:
        variant = benchmark.variants[number]
        if not benchmark.file.is_file():
            print(f"public: {benchmark.name} skipped, {benchmark.file} isn't there", file=sys.stderr)
            continue
        out = stopwatch.folder / "public.json"
        script = Path(__file__).parent / f"{benchmark.name}.py"
        stopwatch.say((sys.executable, script, "--json", out, *(("--office",) if number else ())))
        found = json.loads(out.read_text(encoding="utf-8"))
        yield LearningRow(
            f"{benchmark.name}: {benchmark.event}, {variant.title}",
            found["n"],
            found["events"],
            (found["auroc"], found["auroc_low"], found["auroc_high"]),
            found["logistic_auroc"],
            variant.baseline,
            found["brier"],
            found["calibration_slope"],
            found["ppv_top5"],
            found["seconds"],
        )
