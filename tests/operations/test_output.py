"""Results are written whole or not at all, wherever it stops."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from listeoversikt.operations.output import whole_file, whole_folder

OLD = {
    "indicators.csv": "old",
    "internt/scores.csv": "old",
    "internt/tall-INTERN.csv": "old",
    "mitt.txt": "mine",
}
NEW = {
    "indicators.csv": "new",
    "internt/scores.csv": "new",
    "internt/LES_MEG.txt": "new",
    "report.json": "new",
}
REPLACED = NEW | {"mitt.txt": "mine"}


def contents(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): path.read_text() for path in folder.rglob("*") if path.is_file()}


def fill(folder: Path, files: dict[str, str]) -> None:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content)


def write_new(target: Path) -> None:
    with whole_folder(target, instead_of=["internt/tall-INTERN.csv"]) as folder:
        fill(folder, NEW)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """A folder with older results and a file of the user's own."""
    fill(tmp_path / "ut", OLD)
    return tmp_path / "ut"


def assert_nothing_left(target: Path) -> None:
    """No hidden folder or file lies beside the target."""
    assert [path.name for path in target.parent.iterdir()] == [target.name]


def test_that_older_results_are_replaced_whole_and_other_files_stay(target: Path) -> None:
    write_new(target)
    assert contents(target) == REPLACED
    assert_nothing_left(target)


def test_that_a_new_folder_is_made_with_those_above_it(tmp_path: Path) -> None:
    write_new(tmp_path / "a" / "b" / "ut")
    assert contents(tmp_path / "a" / "b" / "ut") == NEW
    assert_nothing_left(tmp_path / "a" / "b" / "ut")


@pytest.mark.parametrize("stop", [KeyboardInterrupt, OSError, ValueError, MemoryError])
def test_that_stopping_while_writing_leaves_the_older_results(
    target: Path, stop: type[BaseException]
) -> None:
    def stops() -> None:
        with whole_folder(target) as folder:
            fill(folder, NEW)
            raise stop

    with pytest.raises(stop):
        stops()
    assert contents(target) == OLD
    assert_nothing_left(target)


def test_that_results_are_not_there_before_they_are_whole(tmp_path: Path) -> None:
    with whole_folder(tmp_path / "ut") as folder:
        fill(folder, NEW)
        assert not (tmp_path / "ut").exists()
    assert contents(tmp_path / "ut") == NEW


MOVES = len(NEW) + 3
"""Every new file in, and the three older results that they stand for out."""


def stop_at_move(monkeypatch: pytest.MonkeyPatch, number: int, *, after: bool) -> None:
    """The ``number``-th move of a file is interrupted: before it happens, or right after."""
    moves = 0

    def counting(move: Callable[[Any, Any], None]) -> Callable[[Any, Any], None]:
        def counted(source: Any, place: Any) -> None:
            nonlocal moves
            moves += 1
            if moves == number and not after:
                raise KeyboardInterrupt
            move(source, place)
            if moves == number:
                raise KeyboardInterrupt

        return counted

    for name in ("link", "replace"):
        monkeypatch.setattr(os, name, counting(getattr(os, name)))


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("number", range(1, MOVES + 1))
def test_that_stopping_at_any_move_leaves_the_older_results(
    target: Path, number: int, after: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        stop_at_move(patch, number, after=after)
        with pytest.raises(KeyboardInterrupt):
            write_new(target)
    assert contents(target) == OLD
    assert_nothing_left(target)


@pytest.mark.parametrize("number", range(1, len(NEW) + 1))
def test_that_stopping_at_any_move_into_a_new_folder_leaves_none(
    tmp_path: Path, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        stop_at_move(patch, number, after=True)
        with pytest.raises(KeyboardInterrupt):
            write_new(tmp_path / "ut")
    assert list(tmp_path.iterdir()) == []


def test_that_a_file_system_without_links_does_as_well(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no(*_: object) -> None:
        raise OSError(95, "not supported")

    monkeypatch.setattr(os, "link", no)
    write_new(target)
    assert contents(target) == REPLACED
    assert_nothing_left(target)


def test_that_no_older_file_is_missing_before_its_new_one_is_there(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[set[str]] = []
    replace = os.replace

    def watched(source: Any, place: Any) -> None:
        replace(source, place)
        seen.append(set(contents(target)))

    monkeypatch.setattr(os, "replace", watched)
    write_new(target)
    assert len(seen) == len(NEW) + 1
    assert all(files >= {"indicators.csv", "internt/scores.csv", "mitt.txt"} for files in seen)


def test_that_a_file_that_can_not_be_replaced_leaves_the_others_too(target: Path) -> None:
    """As a workbook that is open in Excel: here a folder stands where the last file should go."""
    (target / "report.json").mkdir()
    with pytest.raises(OSError):
        write_new(target)
    assert contents(target) == OLD
    assert_nothing_left(target)


def test_that_a_file_in_the_folders_place_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "ut").write_text("mine")
    with pytest.raises(OSError):
        write_new(tmp_path / "ut")
    assert (tmp_path / "ut").read_text() == "mine"
    assert_nothing_left(tmp_path / "ut")


def test_that_where_nothing_may_be_written_nothing_is(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Root may write everywhere, so the operating system's no is played."""

    def no(*_: object, **__: object) -> str:
        raise PermissionError(13, "no")

    monkeypatch.setattr(tempfile, "mkdtemp", no)
    with pytest.raises(PermissionError):
        write_new(target)
    assert contents(target) == OLD


def test_that_a_single_file_is_written_whole_and_keeps_its_ending(tmp_path: Path) -> None:
    target = tmp_path / "skår.parquet"
    target.write_text("old")
    with whole_file(target) as partial:
        assert partial.suffix == ".parquet"
        partial.write_text("new")
        assert target.read_text() == "old"
    assert target.read_text() == "new"
    assert_nothing_left(target)


def test_that_a_single_file_is_as_before_when_it_stops(tmp_path: Path) -> None:
    target = tmp_path / "skår.csv"
    target.write_text("old")

    def stops() -> None:
        with whole_file(target) as partial:
            partial.write_text("half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stops()
    assert target.read_text() == "old"
    assert_nothing_left(target)
