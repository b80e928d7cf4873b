"""What is found after the power was cut: whole, and as before or after each confirmed deed?"""

from __future__ import annotations

import enum
import hashlib
import random
import shutil
import tempfile
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from listeoversikt.store.backups.own_file import backup_in, sum_of_file
from listeoversikt.store.backups.refusals import BackupRefused
from listeoversikt.store.founding import DATABASE_FILE, KEY_FILE
from listeoversikt.store.refusals import StoreRefused
from listeoversikt.store.repository import open_store
from tests.faults.deeds import (
    RESULTS,
    STORE,
    Holding,
    audit_of,
    backups_in,
    content_of,
    formers_in,
    lets_in,
    open_somehow,
    visible,
)
from tests.faults.disk import Fate, replayed
from tests.faults.recording import Recording
from tests.store.saving import PASSPHRASE

RESTORING = "bring_back"
HEAD_FILE = "audit.head"
"""Lies beside a store that is worked in; a backup keeps the log's end in its own file instead."""


class Trouble(enum.Enum):
    """What mustn't be."""

    LOST = "a confirmed deed is lost"
    CORRUPT = "what is found isn't whole"
    BETWEEN = "what is found is neither before nor after"


@dataclass(frozen=True)
class Point:
    """A place in the recording where the power goes: the last confirmed deed, and the one at work."""

    number: int
    fate: Fate
    confirmed: str
    at_work: str
    before: Holding
    after: Holding


@dataclass(frozen=True)
class Verdict:
    """A point, and what was wrong there; nothing is how it should be."""

    point: Point
    troubles: tuple[tuple[Trouble, str], ...]


def points(recording: Recording, chosen: Iterable[tuple[int, Fate]]) -> list[Point]:
    """The chosen places (number of the change, and what becomes of the rest), each with what may be found there."""
    did = [(number, rest) for number, first, rest in recording.said() if first == "did"]
    holds = [Holding(), *(Holding(**rest) for _, first, rest in recording.said() if first == "holds")]
    found = []
    for number, fate in sorted(chosen, key=lambda one: one[0]):
        done = sum(at <= number for at, _ in did)
        names = ["", *(name for _, name in did), ""]
        after = holds[min(done + 1, len(did))]
        found.append(Point(number, fate, names[done], names[done + 1], holds[done], after))
    return found


def by_chance(recording: Recording, count: int, seed: int) -> list[tuple[int, Fate]]:
    """Places drawn anywhere in the recording, and any fate; chance twice as often as the others together."""
    draw = random.Random(seed)
    fates = [*Fate, *[Fate.BY_CHANCE] * (2 * len(Fate))]
    return [(draw.randrange(len(recording.changes)), draw.choice(fates)) for _ in range(count)]


def verdicts(
    recording: Recording, chosen: Sequence[Point], work: Path, seed: int, heeds_syncs: bool = True
) -> Iterator[Verdict]:
    """Rebuilds the disk at each point, opens what is found there, and judges it."""
    draw, left = random.Random(seed), list(chosen)
    for number, disk in replayed(recording, heeds_syncs):
        while left and left[0].number == number:
            point = left.pop(0)
            disk.cut(work, point.fate, draw)
            yield Verdict(point, tuple(_troubles(point, work)))
            shutil.rmtree(work)


def _troubles(point: Point, root: Path) -> Iterator[tuple[Trouble, str]]:
    yield from _of_the_store(point, root)
    yield from _of_the_backups(point, root)
    yield from _of_the_results(point, root)


def _of_the_store(point: Point, root: Path) -> Iterator[tuple[Trouble, str]]:
    may_be = {point.before.store, point.after.store}
    former = formers_in(root)
    found: str | None = None
    if (root / STORE).exists():
        found = yield from _of_a_store(root / STORE, may_be, point)
    elif None not in may_be and (point.at_work != RESTORING or not former):
        yield Trouble.LOST, "the store isn't there"
        return
    if not set(point.before.formers) <= {path.name for path in former}:
        yield Trouble.LOST, "a former store"
    if point.at_work == RESTORING:
        if found != point.before.store and not former:
            yield Trouble.LOST, "the former store"
        for path in former:
            yield from _of_a_store(path, {point.before.store}, point)


def _of_a_store(
    place: Path, may_be: set[str | None], point: Point
) -> Generator[tuple[Trouble, str], None, str | None]:
    """Gives the sum of the store's content."""
    try:
        with open_somehow(place) as store:
            found, audit = content_of(store), audit_of(store)
            if faults := store.check():
                yield Trouble.CORRUPT, str(faults)
    except StoreRefused as refused:
        yield Trouble.CORRUPT, f"{place.name}: {refused.reason}"
        return None
    if found not in may_be:
        yield Trouble.BETWEEN, place.name
    if audit < point.before.audit and point.at_work != RESTORING:
        yield Trouble.LOST, "rows of the audit log"
    ways, before, after = set(lets_in(place)), set(point.before.lets_in), set(point.after.lets_in)
    if not before & after <= ways <= before | after:
        yield Trouble.BETWEEN, f"lets in {ways}"
    return found


def _of_the_backups(point: Point, root: Path) -> Iterator[tuple[Trouble, str]]:
    """A confirmed one is there; one being taken or deleted is whole under its name, or has no name."""
    before, after = point.before.backups, point.after.backups
    there = {folder.name: folder for folder in backups_in(root)}
    for name in before.keys() & after.keys() - there.keys():
        yield Trouble.LOST, name
    for name, folder in there.items():
        may_be = {known[name] for known in (before, after) if name in known}
        told = backup_in(folder)
        if told is None or told.sums["store.db"] not in may_be:
            yield Trouble.CORRUPT, f"{name} isn't a backup"
            continue
        if any(sum_of_file(folder / file) != total for file, total in told.sums.items()):
            yield Trouble.CORRUPT, f"{name} isn't what it says"
            continue
        for wrong in _wrong_with_the_backup(folder):
            yield Trouble.CORRUPT, f"{name}: {wrong}"


_JUDGED: dict[str, tuple[str, ...]] = {}
"""What was found in a backup, by every byte of it and of what lies beside it: most points have the same ones."""


def _wrong_with_the_backup(folder: Path) -> tuple[str, ...]:
    """What is found when it's opened."""
    total = hashlib.sha256()
    for path in sorted([*folder.rglob("*"), *folder.parent.glob("*")]):
        if path.is_file():
            total.update(repr((str(path.relative_to(folder.parent)), sum_of_file(path))).encode())
    known = total.hexdigest()
    if known not in _JUDGED:
        try:
            with tempfile.TemporaryDirectory() as beside:  # a backup itself is only read
                copy = Path(beside) / "kopi"
                copy.mkdir()
                for name in (DATABASE_FILE, KEY_FILE):
                    shutil.copyfile(folder / name, copy / name)
                with open_store(copy, PASSPHRASE, patience=0) as store:
                    faults = [one for one in store.check() if HEAD_FILE not in one.where]
                    _JUDGED[known] = (str(faults),) if faults else ()
        except (StoreRefused, BackupRefused) as refused:
            _JUDGED[known] = (str(refused.reason),)
    return _JUDGED[known]


def _of_the_results(point: Point, root: Path) -> Iterator[tuple[Trouble, str]]:
    """Each file is the old one or the new one, whole."""
    before, after = point.before.results, point.after.results
    for name in before | after:
        may_be = {before.get(name), after.get(name)}
        path = root / name
        found = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None
        if found not in may_be:
            yield (Trouble.LOST, f"{name} isn't there") if found is None else (Trouble.BETWEEN, name)
    for path in visible(root / RESULTS):
        inside = [path] if path.is_file() else path.rglob("*")
        for file in inside:
            if file.is_file() and str(file.relative_to(root)) not in before | after:
                yield Trouble.BETWEEN, f"{file.name} is in the way"
