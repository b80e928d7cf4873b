"""HFRS and Charlson beside PyPI's pycomorb: the same codes, identical answers, one process (``peer``)."""

from __future__ import annotations

import json
import statistics
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.processes import Stopwatch, spread

TIMES_FASTER = {"strings": 6, "columns": 10}
TITLES = {
    "pycomorb": "pycomorb, polars frame of strings",
    "strings": "listeoversikt, from strings",
    "columns": "listeoversikt, from a snapshot's columns",
}


@dataclass(frozen=True)
class ScoringRow:
    """One way to the scores: wall seconds (min, median, max), processor seconds, times faster than the peer."""

    what: str
    wall: tuple[float, float, float]
    cpu: float
    faster: float
    at_least: int | None


def scoring(stopwatch: Stopwatch, runs: int) -> Iterator[ScoringRow]:
    """The three ways; the ratio is that of the medians."""
    seconds = json.loads(stopwatch.say((sys.executable, "-m", "benchmarks.peer", str(runs))))
    peer = statistics.median(wall for wall, _ in seconds["pycomorb"])
    for way, costs in seconds.items():
        wall = spread([wall for wall, _ in costs])
        yield ScoringRow(
            TITLES[way],
            wall,
            statistics.median(cpu for _, cpu in costs),
            peer / wall[1],
            TIMES_FASTER.get(way),
        )
