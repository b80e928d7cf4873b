"""The exports that are measured on: made by the program itself, always with the same seed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.processes import PROGRAM, Stopwatch

SEED = 1
YEARS = 5


@dataclass(frozen=True)
class MadeUpList:
    """An export on disk: how many patients, rows and bytes."""

    folder: Path
    patients: int

    @property
    def megabytes(self) -> float:
        """Size of the tables in MB."""
        return sum(path.stat().st_size for path in self.folder.glob("*.csv")) / 1e6

    @property
    def rows(self) -> int:
        """Lines of the tables without their headers."""
        return sum(path.read_bytes().count(b"\n") - 1 for path in self.folder.glob("*.csv"))


def synth_command(patients: int, out: Path) -> Sequence[str | Path]:
    """The command that makes a list."""
    return (
        *PROGRAM,
        "synth",
        "--patients",
        str(patients),
        "--seed",
        str(SEED),
        "--years",
        str(YEARS),
        "--out",
        out,
    )


def made_up_list(stopwatch: Stopwatch, patients: int) -> MadeUpList:
    """The list of this size; made when first asked for."""
    folder = stopwatch.folder / f"list-{patients}"
    if not folder.exists():
        stopwatch.time(synth_command(patients, folder))
    return MadeUpList(folder, patients)


def rows_read(results: Path) -> int:
    """How many rows ``run`` says it read."""
    report = json.loads((results / "report.json").read_text(encoding="utf-8"))
    return sum(table["read"] for table in report["tables"].values())
