"""Whole cold processes: wall seconds, processor seconds and peak memory, as the kernel tells them.

Cold means a new interpreter each time. Bytecode is compiled and files are in the page cache, as on the second
start after an installation: one run that isn't counted comes first.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

KIB_PER_MB = 1000**2 / 1024
PROGRAM = (sys.executable, "-m", "listeoversikt")
PASSPHRASE = "bare til måling"


class Failed(RuntimeError):
    """A measured process ended with an error."""


@dataclass(frozen=True)
class Cost:
    """What one process took: seconds, processor seconds (all threads), peak resident memory in MB (10**6 bytes)."""

    wall: float
    cpu: float
    peak: float


@dataclass(frozen=True)
class Costs:
    """Several runs of the same."""

    runs: tuple[Cost, ...]

    @property
    def wall(self) -> tuple[float, float, float]:
        """Smallest, median and largest wall time."""
        return spread([cost.wall for cost in self.runs])

    @property
    def cpu(self) -> float:
        """Median processor time."""
        return statistics.median(cost.cpu for cost in self.runs)

    @property
    def peak(self) -> float:
        """The largest peak memory of any run."""
        return max(cost.peak for cost in self.runs)


def spread(values: Sequence[float]) -> tuple[float, float, float]:
    """Smallest, median and largest."""
    return min(values), statistics.median(values), max(values)


class Stopwatch:
    """Starts processes in an environment of its own: bytecode goes to ``folder``, and nothing of it stays."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {
            name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
        } | {"PYTHONPYCACHEPREFIX": str(folder / "bytecode"), "LISTEOVERSIKT_PASSPHRASE": PASSPHRASE}

    def time(self, command: Sequence[str | Path]) -> Cost:
        """One run; raises ``Failed`` with what the process said when it ends with an error."""
        with tempfile.TemporaryFile(dir=self.folder) as said:
            begun = time.perf_counter()
            process = subprocess.Popen(
                [str(word) for word in command], stdout=said, stderr=subprocess.STDOUT, env=self.environment
            )
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.perf_counter() - begun
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode:
                said.seek(0)
                words = " ".join(map(str, command[1:4]))
                raise Failed(f"{words} …: {process.returncode}\n{said.read().decode(errors='replace')}")
        return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / KIB_PER_MB)

    def say(self, command: Sequence[str | Path]) -> str:
        """What a process prints; not timed."""
        done = subprocess.run(
            [str(word) for word in command],
            capture_output=True,
            env=self.environment,
            encoding="utf-8",
            check=False,
        )
        if done.returncode:
            raise Failed(f"{' '.join(map(str, command[1:4]))} …: {done.returncode}\n{done.stderr}")
        return done.stdout


def side_by_side(runs: int, *measures: Callable[[], Cost]) -> tuple[Costs, ...]:
    """``runs`` runs of each, in turn, so that a noisy neighbour hits all alike; a first round isn't counted."""
    rounds = [[measure() for measure in measures] for _ in range(runs + 1)][1:]
    return tuple(Costs(column) for column in zip(*rounds, strict=True))
