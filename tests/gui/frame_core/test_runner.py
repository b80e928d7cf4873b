"""The two lanes: work on the store's thread, answers from memory; errors come back as what they are."""

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
    yield runner
    assert runner.stop()


def fail(error: BaseException) -> None:
    raise AssertionError(type(error).__name__)


def test_that_work_runs_outside_the_window_and_answers_on_its_thread(runner: Runner, qtbot: QtBot) -> None:
    seen: dict[str, int] = {}

    def job(office: Any, progress: Any, cancelled: Any) -> int:
        seen["job"] = threading.get_ident()
        return 7

    def done(result: int) -> None:
        seen["done"] = threading.get_ident()
        seen["result"] = result

    runner.work(job, done, fail)
    assert runner.busy
    qtbot.waitUntil(lambda: "done" in seen)
    assert seen["job"] != threading.get_ident()
    assert seen["done"] == threading.get_ident()
    assert seen["result"] == 7
    assert not runner.busy


def test_that_jobs_run_one_after_another_on_one_thread(runner: Runner, qtbot: QtBot) -> None:
    order: list[tuple[int, int]] = []

    def job(number: int) -> Any:
        return lambda office, progress, cancelled: order.append((number, threading.get_ident()))

    finished: list[None] = []
    for number in range(5):
        runner.work(job(number), finished.append, fail)
    qtbot.waitUntil(lambda: len(finished) == 5)
    assert [number for number, _ in order] == [0, 1, 2, 3, 4]
    assert len({thread for _, thread in order}) == 1


def test_that_an_error_in_a_job_reaches_who_asked_and_the_next_job_runs(runner: Runner, qtbot: QtBot) -> None:
    caught: list[BaseException] = []
    results: list[str] = []

    def bad(office: Any, progress: Any, cancelled: Any) -> None:
        raise ValueError("P20417")

    runner.work(bad, results.append, caught.append)
    runner.work(lambda office, progress, cancelled: "next", results.append, fail)
    qtbot.waitUntil(lambda: results == ["next"])
    assert [type(error) for error in caught] == [ValueError]


def test_that_progress_is_told_with_the_title_and_ends_with_nothing(runner: Runner, qtbot: QtBot) -> None:
    told: list[JobState | None] = []
    runner.job_changed.connect(told.append)

    def job(office: Any, progress: Any, cancelled: Any) -> None:
        progress(Stage.READING, 3, 3)

    finished: list[None] = []
    runner.work(job, finished.append, fail, title="Leser inn")
    qtbot.waitUntil(lambda: bool(finished))
    states = [state for state in told if state is not None]
    assert {state.title for state in states} == {"Leser inn"}
    assert (states[-1].stage, states[-1].done, states[-1].total) == (Stage.READING, 3, 3)
    assert told[-1] is None


def test_that_cancel_reaches_the_running_job_only(runner: Runner, qtbot: QtBot) -> None:
    entered, results = threading.Event(), []

    def waits(office: Any, progress: Any, cancelled: Any) -> str:
        entered.set()
        while not cancelled():
            threading.Event().wait(0.001)
        return "stopped"

    runner.work(waits, results.append, fail, title="Leser inn")
    runner.work(lambda office, progress, cancelled: cancelled(), results.append, fail, title="Regner ut")
    qtbot.waitUntil(entered.is_set)
    runner.cancel()
    qtbot.waitUntil(lambda: len(results) == 2)
    assert results == ["stopped", False]


def test_that_only_the_newest_question_of_a_slot_is_answered(runner: Runner, qtbot: QtBot) -> None:
    runner.set_view(object())  # type: ignore[arg-type]
    gate, answers = threading.Event(), []

    def slow(view: Any) -> str:
        gate.wait(5)
        return "slow"

    runner.ask(slow, answers.append, fail, slot="card")
    for number in range(5):
        runner.ask(lambda view, number=number: number, answers.append, fail, slot="card")
    runner.ask(lambda view: "other", answers.append, fail, slot="list")
    gate.set()
    qtbot.waitUntil(lambda: "other" in answers)
    assert answers == [4, "other"]


def test_that_nothing_is_asked_while_nothing_is_known(runner: Runner, qtbot: QtBot) -> None:
    answers: list[Any] = []
    runner.ask(lambda view: 1, answers.append, fail)
    done: list[None] = []
    runner.work(lambda office, progress, cancelled: None, done.append, fail)
    qtbot.waitUntil(lambda: bool(done))
    assert answers == []


def test_that_a_question_is_answered_while_a_job_runs(runner: Runner, qtbot: QtBot) -> None:
    runner.set_view(object())  # type: ignore[arg-type]
    gate, answers, done = threading.Event(), [], []
    runner.work(lambda office, progress, cancelled: gate.wait(5), done.append, fail, title="Leser inn")
    runner.ask(lambda view: "card", answers.append, fail)
    qtbot.waitUntil(lambda: answers == ["card"])
    assert not done
    gate.set()
    qtbot.waitUntil(lambda: bool(done))


def test_that_stopping_cancels_what_runs_drops_long_work_and_writes_what_the_user_did(qtbot: QtBot) -> None:
    runner, closed, ran, entered = Runner(), threading.Event(), [], threading.Event()

    class Office:
        def close(self) -> None:
            closed.set()

    runner.office = Office()  # type: ignore[assignment]

    def waits(office: Any, progress: Any, cancelled: Any) -> None:
        entered.set()
        while not cancelled():
            threading.Event().wait(0.001)

    runner.work(waits, ran.append, fail)
    runner.work(lambda office, progress, cancelled: ran.append("long"), ran.append, fail, title="Reading")
    runner.work(lambda office, progress, cancelled: ran.append("an act"), ran.append, fail)
    qtbot.waitUntil(entered.is_set)
    assert runner.stop()
    assert closed.is_set()
    assert ran == ["an act"]


def held(gate: threading.Event) -> Any:
    """A job that goes on until the gate is opened, or it's asked to stop."""

    def job(office: Any, progress: Any, cancelled: Any) -> None:
        while not gate.wait(0.01):
            if cancelled():
                raise KeyboardInterrupt

    return job


def test_that_what_a_user_has_done_goes_before_long_work_that_waits(runner: Runner, qtbot: QtBot) -> None:
    gate, order = threading.Event(), []

    def job(name: str) -> Any:
        return lambda office, progress, cancelled: order.append(name)

    ended: list[None] = []
    runner.work(held(gate), ended.append, fail, title="Regner ut")
    runner.work(job("import"), ended.append, fail, title="Leser inn")
    runner.work(job("first act"), ended.append, fail, saves=True)
    runner.work(job("settings"), ended.append, fail, title="Teller på nytt", saves=True)
    runner.work(job("a look"), ended.append, fail)
    gate.set()
    qtbot.waitUntil(lambda: len(ended) == 5)
    assert order == ["first act", "settings", "a look", "import"]


def test_that_it_is_known_while_something_is_unsaved_and_when_it_was_refused(
    runner: Runner, qtbot: QtBot
) -> None:
    gate, ended = threading.Event(), []

    def refuse(office: Any, progress: Any, cancelled: Any) -> None:
        raise OSError

    runner.work(held(gate), ended.append, fail)
    assert not runner.unsaved
    runner.work(lambda office, progress, cancelled: None, ended.append, fail, saves=True)
    runner.work(refuse, fail, ended.append, saves=True)
    assert runner.unsaved
    gate.set()
    qtbot.waitUntil(lambda: len(ended) == 3)
    assert not runner.unsaved
    assert runner.not_saved == 1


def test_that_a_stop_writes_what_was_done_and_begins_no_long_work(qtbot: QtBot) -> None:
    runner, written = Runner(), []

    def job(name: str) -> Any:
        return lambda office, progress, cancelled: written.append(name)

    began = threading.Event()

    def long(office: Any, progress: Any, cancelled: Any) -> None:
        began.set()
        held(threading.Event())(office, progress, cancelled)

    runner.work(long, fail, fail, title="Regner ut")
    runner.work(job("import"), fail, fail, title="Leser inn")
    runner.work(job("act"), fail, fail, saves=True)
    runner.work(job("settings"), fail, fail, title="Teller på nytt", saves=True)
    assert began.wait(5)
    assert runner.stop()
    assert written == ["act", "settings"]
