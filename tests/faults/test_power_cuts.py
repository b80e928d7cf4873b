"""The power goes, or the process is killed, anywhere in a day's work: no confirmed deed is lost, nothing is torn."""

from __future__ import annotations

import random
from pathlib import Path

from tests.faults.deeds import NAMES
from tests.faults.disk import Disk, Fate, File, replayed
from tests.faults.judging import Trouble, Verdict, by_chance, points, verdicts
from tests.faults.recording import Change, Recording, What
from tests.store.saving import folder_bytes

POINTS, SEED = 100, 20_261
WEAK_POINTS = 12


def troubles(found: list[Verdict]) -> list[tuple[object, ...]]:
    """Where something was wrong, in words for the failed test."""
    return [
        (one.point.number, one.point.fate.value, one.point.confirmed, one.point.at_work, *one.troubles)
        for one in found
        if one.troubles
    ]


def test_that_what_was_recorded_is_all_that_was_done(recorded: Recording, cut: Path) -> None:
    """Done again by the rules, it gives byte for byte what lies on the real disk."""
    *_, (_, disk) = replayed(recorded)
    disk.cut(cut, Fate.ALL_KEPT, random.Random(SEED))
    assert folder_bytes(cut) == folder_bytes(recorded.root)
    assert [rest for _, first, rest in recorded.said() if first == "did"] == list(NAMES)


def test_that_a_power_cut_loses_no_confirmed_deed_and_tears_nothing(recorded: Recording, cut: Path) -> None:
    chosen = points(recorded, by_chance(recorded, POINTS, SEED))
    found = list(verdicts(recorded, chosen, cut, SEED))
    assert len(found) == POINTS
    assert len({one.point.at_work for one in found}) > len(NAMES) / 2, "all over the day"
    assert troubles(found) == []


def test_that_the_same_points_show_losses_where_nobody_waits_for_the_disk(
    recorded: Recording, cut: Path
) -> None:
    """The method can find what it looks for."""
    chosen = points(recorded, by_chance(recorded, WEAK_POINTS, SEED))
    found = list(verdicts(recorded, chosen, cut, SEED, heeds_syncs=False))
    kinds = {kind for one in found for kind, _ in one.troubles}
    assert {Trouble.LOST, Trouble.CORRUPT} <= kinds
    assert len(troubles(found)) > WEAK_POINTS / 2


def commit_points(recorded: Recording) -> list[int]:
    """In front of and right after each removal of a journal and each new name: where a deed comes to be."""
    numbers = [
        number
        for number, change in enumerate(recorded.changes)
        if change.what == What.RENAME
        or (change.what == What.REMOVE and change.path.name.endswith("-journal"))
    ]
    return sorted({at for number in numbers for at in (number - 1, number)})


def test_that_a_process_killed_at_any_commit_point_leaves_before_or_after(
    recorded: Recording, cut: Path
) -> None:
    """What a killed process wrote stays; the journal that it leaves is rolled back."""
    chosen = points(recorded, [(number, Fate.ALL_KEPT) for number in commit_points(recorded)])
    found = list(verdicts(recorded, chosen, cut, SEED))
    assert len(found) > 80
    assert troubles(found) == []


# -- the rules of the rebuilt disk --


def disk_of(tmp_path: Path, *changes: Change) -> Disk:
    (tmp_path / "before").mkdir()
    (tmp_path / "before" / "a").write_bytes(b"a" * 1500)
    disk = Disk(tmp_path / "before", tmp_path)
    for change in changes:
        disk.do(change)
    return disk


def test_that_only_what_was_synced_is_certain(tmp_path: Path, cut: Path) -> None:
    a, b = tmp_path / "a", tmp_path / "b"
    write = Change(What.WRITE, a, at=1400, data=b"b" * 200)
    disk = disk_of(tmp_path, write, Change(What.FILE, b), Change(What.SYNC, b))
    disk.cut(cut, Fate.ALL_LOST, random.Random(1))
    assert folder_bytes(cut) == {"a": b"a" * 1500}, "nor is a name by its file's sync"
    disk.do(Change(What.SYNC, a))
    disk.do(Change(What.SYNC, tmp_path))
    disk.cut(cut, Fate.ALL_LOST, random.Random(1))
    assert folder_bytes(cut) == {"a": b"a" * 1400 + b"b" * 200, "b": b""}


def test_that_a_write_is_torn_at_sectors_and_at_no_other_place() -> None:
    file = File(b"0" * 2048, [(100, b"1" * 1900), (600, b"2" * 10)])
    draw, seen = random.Random(3), set()
    for _ in range(200):
        found = file.torn(draw)
        assert len(found) == 2048
        seen.add(tuple(found[at : at + 512] for at in range(0, 2048, 512)))
    first, second, third, fourth = ({parts[place] for parts in seen} for place in range(4))
    assert first == {b"0" * 512, b"0" * 100 + b"1" * 412}
    assert second == {b"0" * 512, b"1" * 512, b"1" * 88 + b"2" * 10 + b"1" * 414}
    assert third == {b"0" * 512, b"1" * 512}
    assert fourth == {b"0" * 512, b"1" * 464 + b"0" * 48}
    assert len(seen) == 2 * 3 * 2 * 2, "each by its own chance"


def test_that_a_file_has_any_of_the_lengths_it_has_had() -> None:
    file, draw = File(b"0" * 10, [20, (20, b"1" * 5), 3]), random.Random(4)
    assert {len(file.torn(draw)) for _ in range(100)} == {3, 10, 20, 25}


def test_that_names_are_there_or_not_in_any_order(tmp_path: Path, cut: Path) -> None:
    a, b, c = (tmp_path / name for name in "abc")
    disk = disk_of(tmp_path, Change(What.FILE, b), Change(What.RENAME, a, to=c), Change(What.REMOVE, b))
    seen = set()
    for seed in range(60):
        disk.cut(cut / str(seed), Fate.BY_CHANCE, random.Random(seed)) if cut.exists() else cut.mkdir()
        seen.add(frozenset(folder_bytes(cut / str(seed))) if (cut / str(seed)).exists() else frozenset("a"))
    assert seen == {frozenset(one) for one in ("a", "ab", "c", "bc")}
