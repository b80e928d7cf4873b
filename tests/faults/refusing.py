"""Deeds on a disk that refuses: which calls are made to fail, and what is found afterwards."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from listeoversikt.store.refusals import StoreRefused
from tests.faults.deeds import NAMES, STORE, Holding, formers_in, held_by, open_somehow, results_in, rows_of
from tests.faults.disk import Fate, replayed
from tests.faults.failing import DISK, DONE, REFUSED, STRIKES_AT
from tests.faults.judging import RESTORING
from tests.faults.recording import PROJECT, Recording


@dataclass(frozen=True)
class Rule:
    """What the system does: ``strace``'s words for it, the calls it does it to, and whether it goes on doing it."""

    what: str
    calls: tuple[str, ...]
    for_good: bool = False

    @property
    def words(self) -> list[str]:
        """For ``strace``."""
        times = f"{STRIKES_AT}+" if self.for_good else f"{STRIKES_AT}"
        return [word for call in self.calls for word in ("-e", f"inject={call}:{self.what}:when={times}")]


FULL = Rule("error=ENOSPC", ("pwrite64", "write"), for_good=True)
BAD_WRITE = Rule("error=EIO", ("pwrite64", "write", "fsync", "fdatasync", "rename"))
KILLED = Rule("signal=KILL", ("pwrite64", "write", "fsync", "fdatasync", "rename", "unlink"))


@dataclass(frozen=True)
class Try:
    """The ``number``-th ``call`` of a deed is to fail."""

    deed: str
    call: str
    number: int

    def __str__(self) -> str:
        """As the child is told, and as its folder is called."""
        return f"{self.deed},{self.call},{self.number}"


def roots_before(recording: Recording, folder: Path) -> dict[str, Path]:
    """A root in front of each deed, as the recording left it."""
    ends = [number for number, first, _ in recording.said() if first == "holds"]
    roots, names = {NAMES[0]: recording.before}, iter(NAMES[1:])
    for number, disk in replayed(recording):
        if number in ends[:-1]:
            name = next(names)
            roots[name] = folder / name
            disk.cut(roots[name], Fate.ALL_KEPT, random.Random(0))
    return roots


def calls_of(recording: Recording) -> dict[str, Counter[str]]:
    """How many calls of each kind each deed makes."""
    ends = {number: rest for number, first, rest in recording.said() if first == "did"}
    counted: dict[str, Counter[str]] = {}
    now: Counter[str] = Counter()
    for number, change in enumerate(recording.changes):
        if number in ends:
            counted[ends[number]], now = now, Counter()
        else:
            now[change.call] += 1
    return counted


def tries(recording: Recording, rule: Rule, count: int, seed: int) -> list[Try]:
    """Drawn from all deeds and all calls of the rule."""
    draw, found = random.Random(seed), set()
    counted = calls_of(recording)
    while len(found) < count:
        deed = draw.choice(NAMES)
        call = draw.choice(rule.calls)
        if most := min(counted[deed][call], STRIKES_AT - 1):
            found.add(Try(deed, call, draw.randint(1, most)))
    return sorted(found, key=str)


def ended(rule: Rule, chosen: Sequence[Try], copies: Path) -> Mapping[Try, int]:
    """Does the deeds on the copies, and gives how each ended; few at a time, for the lines that say so are writes too."""
    lots = [chosen[first : first + STRIKES_AT // 2] for first in range(0, len(chosen), STRIKES_AT // 2)]
    return {one: how for lot in lots for one, how in _ended(rule, lot, copies).items()}


def _ended(rule: Rule, chosen: Sequence[Try], copies: Path) -> Mapping[Try, int]:
    quick = [] if rule.what.startswith("signal") else ["--seccomp-bpf"]  # with which strace sends no signal
    strace = ["strace", "-f", *quick, "-qq", "-o", os.devnull, "-e", f"trace={','.join(rule.calls)}"]
    done = subprocess.run(
        [*strace, *rule.words, sys.executable, "-m", "tests.faults.failing", str(copies), *map(str, chosen)],
        cwd=PROJECT,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "OPENBLAS_NUM_THREADS": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    told = dict(line.rsplit(" ", 1) for line in done.stdout.splitlines())
    assert set(told) == set(map(str, chosen)), done.stderr
    return {one: int(told[str(one)]) for one in chosen}


def wrong_with(root: Path, deed: str, was: Holding, becomes: Holding, how: int) -> Iterator[str]:
    """What isn't as before the deed, and not as after it; after it, where the deed said that it's done."""
    if how not in (DONE, REFUSED, DISK, -signal.SIGKILL):
        yield f"ended by {how}"
    yield from _wrong_with_the_results(results_in(root), was.results, becomes.results, how)
    place = root / STORE
    if not place.exists() and deed == RESTORING:
        (place,) = formers_in(root)  # whole, between two renames
    if not set(was.formers) <= {path.name for path in formers_in(root)}:
        yield "a former store isn't there"
    if not place.exists():
        if was.store is not None or how == DONE:
            yield "the store isn't there"
        return
    try:
        with open_somehow(place) as store:
            faults, rows = store.check(), rows_of(store)
        found = held_by(root) if place == root / STORE else was
    except StoreRefused as refused:
        yield f"refused: {refused.reason}"
        return
    if faults:
        yield str(faults)
    if rows != becomes.rows and (how == DONE or rows != was.rows):
        yield "between before and after"
    yield from _wrong_with_the_ways_in(set(found.lets_in), set(was.lets_in), set(becomes.lets_in), how)
    yield from _wrong_with_the_backups(found.backups, was.backups, becomes.backups, how)


def _wrong_with_the_ways_in(found: set[int], was: set[int], becomes: set[int], how: int) -> Iterator[str]:
    if not was & becomes <= found <= was | becomes or (how == DONE and found != becomes):
        yield f"lets in {found}"


def _wrong_with_the_backups(
    found: Mapping[str, str], was: Mapping[str, str], becomes: Mapping[str, str], how: int
) -> Iterator[str]:
    if "" in found.values():
        yield "half a backup"
    if len(found) not in ((len(becomes),) if how == DONE else (len(was), len(becomes))):
        yield "a backup too many or too few"
    if any(found.get(name) != total for name, total in was.items() if name in becomes):
        yield "an earlier backup isn't what it was"


def _wrong_with_the_results(
    found: Mapping[str, str], was: Mapping[str, str], becomes: Mapping[str, str], how: int
) -> Iterator[str]:
    """The new ones are made of chance: what isn't the old one can only be told by how long it is (see ``deeds``)."""
    for name in {**was, **becomes, **found}:
        old, new, now = was.get(name), becomes.get(name), found.get(name)
        if name not in becomes or (now is None and old is not None):
            yield f"{name} is in the way, or gone"
        if how == DONE and old != new and now in (None, old):
            yield f"{name} isn't new"
