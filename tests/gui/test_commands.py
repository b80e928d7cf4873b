"""Operations on the undo stack: done first, taken back in order, and honest when the store refuses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from listeoversikt.gui.commands import Operation, carry_out
from listeoversikt.gui.desk import Desk
from listeoversikt.gui.preferences import Preferences
from listeoversikt.gui.runner import Runner
from listeoversikt.store.refusals import Reason, StoreRefused


class Log:
    """Stands in for the store: a list that can refuse."""

    def __init__(self) -> None:
        self.entries: list[str] = []
        self.refusing = False
        self.store = SimpleNamespace(user="")

    def close(self) -> None:
        """Nothing to let go of."""

    def check(self) -> None:
        if self.refusing:
            raise StoreRefused(Reason.DISK_FULL)


@pytest.fixture
def log() -> Log:
    return Log()


@pytest.fixture
def desk(qtbot: QtBot, log: Log, tmp_path: Path) -> Iterator[Desk]:
    runner = Runner()
    runner.office = log  # type: ignore[assignment]
    made = Desk(runner, Preferences(tmp_path / "valg.ini"))
    yield made
    assert runner.stop()


class Told:
    """What the operation told."""

    def __init__(self) -> None:
        self.all: list[tuple[bool, Any]] = []

    def __call__(self, stands: bool, result: Any) -> None:
        self.all.append((stands, result))


def write(text: str, told: Told | None = None) -> Operation[str]:
    def do(office: Any, progress: Any, cancelled: Any) -> str:
        office.check()
        office.entries.append(text)
        return f"{text}-{len(office.entries)}"

    def undo(office: Any, done: str, progress: Any, cancelled: Any) -> str:
        office.check()
        assert done.startswith(text)
        office.entries.remove(text)
        return f"borte: {done}"

    return Operation(f"skriv {text}", do, undo, told)


def idle(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: not desk.runner.busy)


def done(qtbot: QtBot, desk: Desk, *texts: str) -> None:
    for text in texts:
        carry_out(desk, write(text))
    idle(qtbot, desk)


def test_that_it_is_done_once_and_named_on_the_stack(qtbot: QtBot, desk: Desk, log: Log) -> None:
    done(qtbot, desk, "a")
    assert log.entries == ["a"]
    assert desk.undo_stack.undoText() == "skriv a"


def test_that_nothing_lands_on_the_stack_before_it_is_done(qtbot: QtBot, desk: Desk) -> None:
    carry_out(desk, write("a"))
    assert desk.undo_stack.count() == 0
    qtbot.waitUntil(lambda: desk.undo_stack.count() == 1)


def test_that_several_are_taken_back_and_done_again_in_order(qtbot: QtBot, desk: Desk, log: Log) -> None:
    done(qtbot, desk, "a", "b", "c")
    for _ in range(3):
        desk.undo_stack.undo()
    idle(qtbot, desk)
    assert log.entries == []
    desk.undo_stack.redo()
    desk.undo_stack.redo()
    idle(qtbot, desk)
    assert log.entries == ["a", "b"]
    assert desk.undo_stack.redoText() == "skriv c"


def test_that_a_redo_gives_the_next_undo_what_it_needs(qtbot: QtBot, desk: Desk, log: Log) -> None:
    told = Told()
    done(qtbot, desk, "x")
    carry_out(desk, write("a", told))
    idle(qtbot, desk)
    desk.undo_stack.undo()
    desk.undo_stack.redo()
    desk.undo_stack.undo()
    idle(qtbot, desk)
    assert told.all == [(True, "a-2"), (False, "borte: a-2"), (True, "a-2"), (False, "borte: a-2")]


def test_that_a_refused_operation_isnt_on_the_stack(qtbot: QtBot, desk: Desk, log: Log) -> None:
    log.refusing = True
    with qtbot.waitSignal(desk.problem) as told:
        carry_out(desk, write("a"))
    assert told.args[0].sentence
    assert desk.undo_stack.count() == 0


def test_that_a_refused_undo_leaves_it_done_and_can_be_tried_again(
    qtbot: QtBot, desk: Desk, log: Log
) -> None:
    done(qtbot, desk, "a", "b")
    log.refusing = True
    with qtbot.waitSignal(desk.problem):
        desk.undo_stack.undo()
    assert log.entries == ["a", "b"]
    assert (desk.undo_stack.index(), desk.undo_stack.undoText()) == (2, "skriv b")
    log.refusing = False
    desk.undo_stack.undo()
    idle(qtbot, desk)
    assert log.entries == ["a"]


def test_that_a_refused_redo_leaves_it_undone_and_can_be_tried_again(
    qtbot: QtBot, desk: Desk, log: Log
) -> None:
    done(qtbot, desk, "a")
    desk.undo_stack.undo()
    idle(qtbot, desk)
    log.refusing = True
    with qtbot.waitSignal(desk.problem):
        desk.undo_stack.redo()
    assert (log.entries, desk.undo_stack.index()) == ([], 0)
    log.refusing = False
    desk.undo_stack.redo()
    idle(qtbot, desk)
    assert log.entries == ["a"]


def test_that_two_refused_undos_in_a_row_leave_the_stack_as_the_store_is(
    qtbot: QtBot, desk: Desk, log: Log
) -> None:
    done(qtbot, desk, "a", "b")
    log.refusing = True
    desk.undo_stack.undo()
    desk.undo_stack.undo()
    idle(qtbot, desk)
    log.refusing = False
    assert log.entries == ["a", "b"]
    while desk.undo_stack.canUndo():
        desk.undo_stack.undo()
    idle(qtbot, desk)
    assert log.entries in ([], ["b"], ["a"])  # what the stack still knows of is taken back, never twice


def test_that_its_own_answer_to_a_failure_comes_instead(qtbot: QtBot, desk: Desk, log: Log) -> None:
    log.refusing = True
    failed: list[Any] = []
    carry_out(desk, write("a"), failed=failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    assert failed[0].sentence
