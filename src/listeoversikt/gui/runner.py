"""Work outside the window's thread.

Lanes, each one thread: ``work`` runs what needs the store, one job after another, with progress and cancel; ``ask``
answers from the ``View`` in memory (slow questions beside quick ones), so that a card opens while an import runs;
``compute`` takes minutes over the ``View``, with progress and cancel, while the store stays free for what people do.
What a user has done never waits for long work that hasn't begun. What to do on success and failure is handed over before
the start, and is called on the window's thread. Nothing of a database crosses threads.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

if TYPE_CHECKING:
    from listeoversikt.operations.office import Office, View
    from listeoversikt.operations.progress import Cancelled, Progress

STOP_SECONDS = 10.0
TELL_EVERY = 0.05
DELETED = "already deleted"
"""What Qt for Python says of an object that is gone."""
SHORT, LONG, LAST = range(3)
"""The order of a lane: what a user has done and other short jobs, long work (it has a title), then the end."""


@dataclass(frozen=True)
class JobState:
    """How far a job has come; ``total`` 0 = not known."""

    number: int
    title: str
    stage: Any = None
    done: int = 0
    total: int = 0
    started: float = 0.0
    cancelling: bool = False


@dataclass
class _Job:
    number: int
    title: str
    run: Callable[[Progress, Cancelled], Any]
    slot: str = ""
    saves: bool = False
    stop: threading.Event = field(default_factory=threading.Event)

    @property
    def place(self) -> int:
        """What it comes before and after in its lane."""
        return SHORT if self.saves or not self.title else LONG


_Place = tuple[int, int, _Job | None]


class Runner(QObject):
    """Runs jobs and questions; ``job_changed`` tells the state of the running job, None when there is none.

    ``stopped``: nothing runs any more, and what could be undone is let go of.
    """

    job_changed = Signal(object)
    view_changed = Signal(object)
    stopped = Signal()
    _told = Signal(object)
    _ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.office: Office | None = None  # touched by the store's thread only
        self._view: View | None = None
        self._count = 0
        self._newest: dict[str, int] = {}
        self._answers: dict[int, tuple[Callable[[Any], None], Callable[[BaseException], None]]] = {}
        self._running: dict[str, _Job] = {}  # by lane
        self._waiting = 0
        self._unsaved = 0
        self._not_saved = 0
        self._asked = 0
        self._closed = False
        self._results: queue.SimpleQueue[tuple[_Job, bool, Any, BaseException | None]] = queue.SimpleQueue()
        self._lanes = {name: queue.PriorityQueue[_Place]() for name in ("store", "ask", "slow", "long")}
        self._told.connect(self.job_changed, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._finish, Qt.ConnectionType.QueuedConnection)
        self._threads = [
            threading.Thread(target=self._live, args=(name,), name=f"listeoversikt-{name}", daemon=True)
            for name in self._lanes
        ]
        for thread in self._threads:
            thread.start()

    @property
    def view(self) -> View | None:
        """What is known now."""
        return self._view

    @property
    def taken(self) -> int:
        """How many jobs and questions it has been given."""
        return self._count

    @property
    def closed(self) -> bool:
        """Nothing is taken any more."""
        return self._closed

    @property
    def busy(self) -> bool:
        """A job is running or waiting."""
        return self._waiting > 0

    @property
    def unsaved(self) -> bool:
        """Something a user has done is on its way to the store."""
        return self._unsaved > 0

    @property
    def not_saved(self) -> int:
        """How many times the store has refused what a user had done."""
        return self._not_saved

    @property
    def occupied(self) -> bool:
        """A job or a question is running or waiting."""
        return self._waiting > 0 or self._asked > 0

    def set_view(self, view: View | None) -> None:
        """A new view is there: questions are answered from it, and pages are told."""
        self._view = view
        self.view_changed.emit(view)

    def work(
        self,
        job: Callable[[Office | None, Progress, Cancelled], Any],
        done: Callable[[Any], None],
        failed: Callable[[BaseException], None],
        *,
        title: str = "",
        saves: bool = False,
    ) -> None:
        """Runs a job on the store's thread. A job without ``title`` isn't shown in the status bar.

        ``saves``: it writes what a user has done. Such jobs, and those without a title, go before the others.
        """

        def run(progress: Progress, cancelled: Cancelled) -> Any:
            return job(self.office, progress, cancelled)

        self._waiting += 1
        self._unsaved += saves
        self._put("store", title, run, done, failed, saves=saves)

    def ask(
        self,
        question: Callable[[View], Any],
        done: Callable[[Any], None],
        failed: Callable[[BaseException], None],
        *,
        slot: str = "",
        slow: bool = False,
    ) -> None:
        """Answers from memory; of questions in the same ``slot`` only the newest is answered.

        What takes more than a moment is ``slow``: it has a lane of its own, so that a card doesn't wait for it.
        """
        if self._view is not None:
            self.ask_anyway(question, done, failed, slot=slot, slow=slow)

    def ask_anyway(
        self,
        question: Callable[[Any], Any],
        done: Callable[[Any], None],
        failed: Callable[[BaseException], None],
        *,
        slot: str = "",
        slow: bool = False,
    ) -> None:
        """Answers also while nothing is known (the view is None then)."""
        view = self._view

        def run(progress: Progress, cancelled: Cancelled) -> Any:
            return question(view)

        self._asked += 1
        self._put("slow" if slow else "ask", "", run, done, failed, slot)

    def compute(
        self,
        question: Callable[[View, Progress, Cancelled], Any],
        done: Callable[[Any], None],
        failed: Callable[[BaseException], None],
        *,
        title: str,
    ) -> None:
        """Works something out that takes its time, from what is known now; shown in the status bar, can be cancelled.

        The store isn't touched, so what a user does meanwhile is written at once. One after another.
        """
        view = self._view
        if view is None:
            return

        def run(progress: Progress, cancelled: Cancelled) -> Any:
            return question(view, progress, cancelled)

        self._asked += 1
        self._put("long", title, run, done, failed)

    def cancel(self) -> None:
        """Asks the running job to stop: the store's, where it's shown; else what is being worked out beside it."""
        running = dict(self._running)
        job = running.get("store")
        if job is None or not job.title:
            job = running.get("long", job)
        if job is not None:
            self._cancel(job)

    def _cancel(self, job: _Job) -> None:
        job.stop.set()
        self.job_changed.emit(JobState(job.number, job.title, cancelling=True))

    def stop(self) -> bool:
        """Stops everything, lets go of the store; False when something hadn't stopped in time.

        What a user had done is written all the same; long work isn't begun.
        """
        if self._closed:
            return True
        self._closed = True
        for job in list(self._running.values()):
            self._cancel(job)
        for lane in self._lanes.values():
            lane.put((LAST, 0, None))
        deadline = time.monotonic() + STOP_SECONDS
        for thread in self._threads:
            thread.join(max(deadline - time.monotonic(), 0.1))
        self.stopped.emit()
        return not any(thread.is_alive() for thread in self._threads)

    def _put(
        self, lane: str, title: str, run: Any, done: Any, failed: Any, slot: str = "", *, saves: bool = False
    ) -> int:
        """What is called with the answer stays on this thread: else a widget could end its life in another."""
        self._count += 1
        self._answers[self._count] = done, failed
        if slot:
            self._newest[slot] = self._count
        job = _Job(self._count, title, run, slot, saves)
        self._lanes[lane].put((job.place, job.number, job))
        return self._count

    def _live(self, name: str) -> None:
        lane = self._lanes[name]
        while (job := lane.get()[2]) is not None:
            if not self._closed or (name == "store" and job.place == SHORT):
                self._take(job, name)
            del job
        if name == "store" and self.office is not None:
            self.office.close()
            self.office = None

    def _take(self, job: _Job, lane: str) -> None:
        """Runs it, unless a newer question in its slot has come."""
        if job.slot and self._newest.get(job.slot, job.number) != job.number:
            self._end(job, False, None, None)
        else:
            self._run(job, lane)

    def _run(self, job: _Job, lane: str) -> None:
        stored = lane == "store"
        state = JobState(job.number, job.title, started=time.monotonic())
        if stored or lane == "long":
            self._running[lane] = job
            if job.title:
                self._told.emit(state)
        told = [0.0]

        def progress(stage: Any, done: int, total: int) -> None:
            now = time.monotonic()
            if job.title and (now - told[0] > TELL_EVERY or done == total) and self._is_seen(lane):
                told[0] = now
                self._told.emit(replace(state, stage=stage, done=done, total=total))

        try:
            result: Any = job.run(progress, job.stop.is_set)
            error: BaseException | None = None
        except BaseException as caught:
            result, error = None, caught.with_traceback(caught.__traceback__)
        self._running.pop(lane, None)
        self._end(job, stored, result, error)

    def _is_seen(self, lane: str) -> bool:
        """The store's titled job is the one that is shown, while there is one."""
        stored = self._running.get("store")
        return lane == "store" or stored is None or not stored.title

    def _end(self, job: _Job, stored: bool, result: Any, error: BaseException | None) -> None:
        """Never in the event itself: an event that outlives its runner would let go of Python objects while they are
        collected as garbage, and the process ends."""
        self._results.put((job, stored, result, error))
        self._ended.emit()

    @Slot()
    def _finish(self) -> None:
        job, stored, result, error = self._results.get()
        if stored:
            self._waiting -= 1
            self._unsaved -= job.saves
            self._not_saved += job.saves and error is not None
        else:
            self._asked -= 1
        if job.title:
            self.job_changed.emit(None)
        done, failed = self._answers.pop(job.number)
        if self._closed:
            return
        if job.slot and self._newest.get(job.slot, job.number) != job.number:
            return
        answer, told = (done, result) if error is None else (failed, error)
        if _gone(answer):
            return
        try:
            answer(told)
        except RuntimeError as failed_answer:
            if DELETED not in str(failed_answer):
                raise  # else what was to be filled is gone: another has logged in, and the pages are others


def _gone(answer: Callable[..., None]) -> bool:
    """Who asked isn't there any more: a page of a closed window, a dialog."""
    owner = getattr(getattr(answer, "func", answer), "__self__", None)
    return isinstance(owner, QObject) and not isValid(owner)
