"""How large a model need be, and which monotone method: ``python benchmarks/tree_sizes.py [--folds 5]``.

Trees alone, grown with the learner's other settings, judged by person on the diabetes file as an office knows it; then
the processor seconds of one thread for 10,000 explanations and 100,000 predictions with 55 made-up features. See docs/decisions.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent.parent))

import numpy as np

from benchmarks.diabetes130 import FILE, cohort
from benchmarks.public_rows import Encoding
from listeoversikt.scores.admission.judging.measures import auroc
from listeoversikt.scores.admission.judging.tally import ranking
from listeoversikt.scores.admission.learning.calibration import log_loss
from listeoversikt.scores.admission.learning.folds import person_folds
from listeoversikt.scores.admission.learning.plan import SHAPES, never
from listeoversikt.scores.admission.learning.trees import Grove, TreeShape
from listeoversikt.scores.admission.rows import Rows

METHODS = ("basic", "intermediate", "advanced")
SIZES = ((3, 100, 0.2), (7, 100, 0.14), (15, 50, 0.15), (15, 100, 0.1), (15, 150, 0.07), (31, 300, 0.03))
"""Leaves, trees, learning rate."""
LARGEST_STEP = 4


@dataclass(frozen=True)
class Grown:
    """One size and method: AUROC and log loss by person, processor seconds to grow, falls where it may only rise."""

    auroc: float
    loss: float
    seconds: float
    falls: int


def folds(count: int) -> Iterator[tuple[Rows, Rows]]:
    """Rows to learn from and to judge on."""
    people = cohort(FILE, office=True)
    fold = person_folds(people.person, people.outcome, 5, 1)
    for number in range(count):
        learn, judge = (people.take(np.flatnonzero(at)) for at in (fold != number, fold == number))
        encoding = Encoding.of(learn, 200)
        yield encoding.rows(learn), encoding.rows(judge)


def grown(parts: list[tuple[Rows, Rows]], shape: TreeShape, trees: int, method: str, threads: int) -> Grown:
    """Grow on each fold's others, judge on the fold."""
    odds, outcome, falls, seconds = [], [], 0, 0.0
    for learn, judge in parts:
        start = time.process_time()
        found = Grove.of(learn, 1, threads, method).grown(shape, trees, never)
        seconds += time.process_time() - start
        odds.append(found.log_odds(judge.values))
        outcome.append(judge.outcome)
        for feature in np.flatnonzero(judge.monotone):
            for step in range(1, LARGEST_STEP):
                more = judge.values[:2000].copy()
                more[:, feature] += step
                falls += int((found.log_odds(more) < odds[-1][:2000] - 1e-9).sum())
    every, came = np.concatenate(odds), np.concatenate(outcome)
    tally = ranking(came, every).tally(np.ones(len(came)))
    return Grown(float(auroc(tally)[0]), log_loss(every, came), seconds / len(parts), falls)


def explained(shape: TreeShape, trees: int) -> tuple[float, float]:
    """Processor seconds of one thread (the least of three) for 10,000 explanations and 100,000 predictions."""
    draw = np.random.default_rng(1)
    values = draw.normal(0, 1, (100_000, 55)).astype(np.float32)
    odds = -2.5 + 0.7 * values[:, 0] + np.abs(values[:, 1:8]).sum(axis=1) * 0.15
    outcome = (draw.random(len(values)) < 1 / (1 + np.exp(-odds))).astype(np.int8)
    names = tuple(f"x{number}" for number in range(55))
    place = np.arange(len(values))
    rows = Rows(names, values, outcome, place, np.zeros(len(values), np.int32), (0,) * 55)
    found = Grove.of(rows.take(slice(0, 20_000)), 1, 1).grown(shape, trees, never)
    return (
        _least(lambda: found.contributions(values[:10_000])),
        _least(lambda: found.log_odds(values)),
    )


def _least(do: Callable[[], object]) -> float:
    times = []
    for _ in range(3):
        start = time.process_time()
        do()
        times.append(time.process_time() - start)
    return min(times)


def main() -> int:
    """Prints two tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    if not FILE.is_file():
        print(f"not measured: {FILE} isn't there", file=sys.stderr)
        return 2
    parts = list(folds(arguments.folds))
    print(
        "| monotone method | AUROC | log loss | CPU s to grow | falls where it may only rise |\n|---|---|---|---|---|"
    )
    for method in METHODS:
        one = grown(parts, SHAPES[0], 100, method, arguments.threads)
        print(
            f"| {method} | {one.auroc:.4f} | {one.loss:.5f} | {one.seconds:.2f} | {one.falls} |", flush=True
        )
    print(
        "\n| leaves × trees (rate) | AUROC | log loss | 10,000 explained, CPU s | predictions a CPU second |\n|---|---|---|---|---|"
    )
    for leaves, trees, rate in SIZES:
        shape = replace(SHAPES[0], leaves=leaves, rate=rate)
        one = grown(parts, shape, trees, "intermediate", arguments.threads)
        why, predicted = explained(shape, trees)
        print(
            f"| {leaves} × {trees} ({rate}) | {one.auroc:.4f} | {one.loss:.5f} | {why:.2f} | {100_000 / predicted:,.0f} |",
            flush=True,
        )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
