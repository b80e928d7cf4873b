"""What takes minutes is worked out beside the store: shown, cancelled, and nothing a person does waits for it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from listeoversikt.gui.runner import JobState, Runner
from listeoversikt.operations.progress import Stage


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[Runner]:
    runner = Runner()
    runner._view = object()  # type: ignore[assignment]  # whatever is known
    yield runner
    assert runner.stop()


class Long:
    """Goes on until it may end, or is let go of."""

    def __init__(self) -> None:
        self.end, self.begun = threading.Event(), threading.Event()
        self.results: list[Any] = []
        self.errors: list[BaseException] = []

    def __call__(self, view: Any, progress: Any, cancelled: Any) -> str:
        progress(Stage.TRAINING, 1, 2)
        self.begun.set()
        while not self.end.wait(0.01):
            if cancelled():
                raise KeyboardInterrupt
        progress(Stage.TRAINING, 2, 2)
        return "ferdig"

    def start(self, runner: Runner, qtbot: QtBot) -> None:
        runner.compute(self, self.results.append, self.errors.append, title="Trener")
        qtbot.waitUntil(self.begun.is_set)


def test_that_the_store_is_free_and_nothing_is_busy_meanwhile(runner: Runner, qtbot: QtBot) -> None:
    long, saved = Long(), []
    long.start(runner, qtbot)
    assert runner.occupied and not runner.busy
    runner.work(lambda office, progress, cancelled: "lagret", saved.append, long.errors.append, saves=True)
    qtbot.waitUntil(lambda: saved == ["lagret"])
    assert not long.results
    long.end.set()
    qtbot.waitUntil(lambda: long.results == ["ferdig"])
    assert not runner.occupied


def test_that_its_progress_is_shown_and_ends_with_nothing(runner: Runner, qtbot: QtBot) -> None:
    told: list[JobState | None] = []
    runner.job_changed.connect(told.append)
    long = Long()
    long.start(runner, qtbot)
    long.end.set()
    qtbot.waitUntil(lambda: bool(long.results))
    states = [state for state in told if state is not None]
    assert states[-1].title == "Trener" and (states[-1].done, states[-1].total) == (2, 2)
    assert told[-1] is None


def test_that_cancel_stops_it_and_the_next_one_runs(runner: Runner, qtbot: QtBot) -> None:
    first, second = Long(), Long()
    first.start(runner, qtbot)
    runner.cancel()
    qtbot.waitUntil(lambda: bool(first.errors))
    assert isinstance(first.errors[0], KeyboardInterrupt) and not first.results
    second.end.set()
    second.start(runner, qtbot)
    qtbot.waitUntil(lambda: second.results == ["ferdig"])


def test_that_cancel_stops_the_stores_own_work_first(runner: Runner, qtbot: QtBot) -> None:
    long, stopped, begun = Long(), [], threading.Event()
    long.start(runner, qtbot)

    def job(office: Any, progress: Any, cancelled: Any) -> str:
        begun.set()
        while not cancelled():
            begun.wait(0.01)
        return "stanset"

    runner.work(job, stopped.append, long.errors.append, title="Leser inn")
    qtbot.waitUntil(begun.is_set)
    runner.cancel()
    qtbot.waitUntil(lambda: stopped == ["stanset"])
    assert not long.errors
    long.end.set()
    qtbot.waitUntil(lambda: long.results == ["ferdig"])


def test_that_a_window_that_closes_lets_go_of_it(qtbot: QtBot) -> None:
    runner, long = Runner(), Long()
    runner._view = object()  # type: ignore[assignment]
    long.start(runner, qtbot)
    assert runner.stop()
    assert not long.results


def test_that_nothing_is_worked_out_while_nothing_is_known(qtbot: QtBot) -> None:
    runner, long = Runner(), Long()
    runner.compute(long, long.results.append, long.errors.append, title="Trener")
    assert not runner.occupied and not long.begun.is_set()
    assert runner.stop()
