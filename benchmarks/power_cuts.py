"""Nothing lost, counted: ``python -m benchmarks.power_cuts [--points N] [--tries N] [--docs FILE]``.

A day's work on a store (``tests/faults/deeds.py``) is recorded, call by call and byte by byte; the disk is rebuilt as it
may be after a power cut at so many places, and opened. Beside it stand peers that wait less for the disk, judged in the
same way: they must be seen to lose something, else the method couldn't find a loss. Then deeds are broken off by the
system itself: killed in a call, on a full disk, on one that fails. ``docs/durability.md`` tells the rules.
"""

from __future__ import annotations

import argparse
import datetime as dt
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.processes import Failed, Stopwatch
from tests.faults.deeds import NAMES, Holding
from tests.faults.judging import Trouble, by_chance, points, verdicts
from tests.faults.recording import Recording, record, why_not
from tests.faults.refusing import BAD_WRITE, FULL, KILLED, ended, roots_before, tries, wrong_with

POINTS, PEER_POINTS, TRIES, SEED = 1_000, 250, 100, 8
PEERS = ("FULL", "NORMAL", "OFF")
BEGIN, END = "<!-- measured -->", "<!-- end of measured -->"
MEMORY = Path("/dev/shm")


@dataclass(frozen=True)
class CutRow:
    """How many points were looked at, and at how many something was wrong. ``held`` is None where nothing is promised."""

    what: str
    points: int
    lost: int
    corrupt: int
    between: int
    held_is: bool | None = None

    @property
    def held(self) -> bool:
        """Whether what must be is so."""
        return self.held_is is not False


def cut_rows(folder: Path, count: int, broken_off: int) -> Iterator[CutRow]:
    """All lines of the table."""
    if (reason := why_not()) is not None:
        raise Failed(reason)
    ours = _recorded(folder / "ours")
    row = _judged("this program", ours, count, folder / "cut")
    yield _with(row, held=row.lost + row.corrupt + row.between == 0)
    row = _judged(
        "the same, no sync heeded", ours, min(count, PEER_POINTS), folder / "cut", heeds_syncs=False
    )
    yield _with(row, held=row.lost > 0 and row.corrupt > 0)
    for setting in PEERS:
        peer = _recorded(folder / setting, f"--synchronous={setting}")
        row = _judged(f"peer: synchronous={setting}", peer, min(count, PEER_POINTS), folder / "cut")
        yield _with(row, held=row.lost + row.corrupt > 0 if setting == "OFF" else None)
    yield from _broken_off(ours, folder, broken_off)


def _recorded(folder: Path, *words: str) -> Recording:
    folder.mkdir()
    return record("tests.faults.deeds", folder, words)


def _judged(what: str, recording: Recording, count: int, work: Path, *, heeds_syncs: bool = True) -> CutRow:
    chosen = points(recording, by_chance(recording, count, SEED))
    found = [
        {kind for kind, _ in one.troubles}
        for one in verdicts(recording, chosen, work, SEED, heeds_syncs=heeds_syncs)
    ]
    told = [
        sum(kind in kinds for kinds in found) for kind in (Trouble.LOST, Trouble.CORRUPT, Trouble.BETWEEN)
    ]
    return CutRow(f"power cut, {what}", len(found), *told)


def _with(row: CutRow, *, held: bool | None) -> CutRow:
    return CutRow(row.what, row.points, row.lost, row.corrupt, row.between, held)


def _broken_off(recording: Recording, folder: Path, count: int) -> Iterator[CutRow]:
    """What is wrong here is counted as corrupt: the deeds' own words tell what must be there."""
    (folder / "before").mkdir()
    before = roots_before(recording, folder / "before")
    holds = [Holding(), *(Holding(**rest) for _, first, rest in recording.said() if first == "holds")]
    rules = {"killed in a call": KILLED, "full disk": FULL, "disk that fails": BAD_WRITE}
    for what, rule in rules.items():
        chosen, copies = tries(recording, rule, count, SEED), folder / "copies"
        for one in chosen:
            shutil.copytree(before[one.deed], copies / str(one))
        how, wrong = ended(rule, chosen, copies), 0
        for one in chosen:
            number = NAMES.index(one.deed)
            was, becomes = holds[number], holds[number + 1]
            wrong += any(wrong_with(copies / str(one), one.deed, was, becomes, how[one]))
        shutil.rmtree(copies)
        yield CutRow(f"{what}, this program", len(chosen), 0, wrong, 0, wrong == 0)


def power_cuts(stopwatch: Stopwatch, _: int) -> Iterator[CutRow]:
    """The part of ``python -m benchmarks``."""
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.exists() else stopwatch.folder) as folder:
        yield from cut_rows(Path(folder), POINTS, TRIES)


CUT_HEAD = ("", "points", "a confirmed deed lost", "not whole", "neither before nor after", "held")


def cut_cells(row: CutRow) -> tuple[str, ...]:
    """One line of the table."""
    held = "" if row.held_is is None else "yes" if row.held_is else "**no**"
    return (row.what, f"{row.points:,}", str(row.lost), str(row.corrupt), str(row.between), held)


def table_of(rows: Sequence[CutRow]) -> str:
    """The table as Markdown."""
    rule = ("---", *("---:" for _ in CUT_HEAD[1:]))
    return "".join(f"| {' | '.join(cells)} |\n" for cells in (CUT_HEAD, rule, *map(cut_cells, rows)))


def main() -> int:
    """0 = nothing lost, and the peers seen to lose; 1 = not."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.power_cuts", description=__doc__)
    parser.add_argument("--points", type=int, default=POINTS, help="places of a power cut")
    parser.add_argument("--tries", type=int, default=TRIES, help="deeds broken off, of each kind")
    parser.add_argument("--docs", type=Path, help="write the table into this page, between its marks")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.exists() else None) as folder:
        rows = list(cut_rows(Path(folder), arguments.points, arguments.tries))
    table = table_of(rows)
    print(table)
    if arguments.docs:
        page = arguments.docs.read_text(encoding="utf-8")
        told = f"{BEGIN}\nMeasured {dt.date.today().isoformat()}, seed {SEED}.\n\n{table}{END}"
        written = re.sub(f"{BEGIN}.*{END}", lambda _: told, page, flags=re.DOTALL)
        arguments.docs.write_text(written, encoding="utf-8")
    return 0 if all(row.held for row in rows) else 1


if __name__ == "__main__":
    raise SystemExit(main())
