"""Runs the trial of a mapping beside the window: a little after the last change, and never two at a time."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from listeoversikt.gui.desk import Desk
from listeoversikt.gui.problems import note_error, problem_of
from listeoversikt.journal.mapping.profile import Profile
from listeoversikt.operations.extract_stops import StopKind, Stopped
from listeoversikt.operations.mapping_trial import Trial, trial

DELAY_MS = 500
SLOT = "mapping_trial"


class Trying(QObject):
    """``try_out`` a profile; ``told`` gives a ``Trial`` or why there is none. What is superseded is stopped and dropped."""

    began = Signal()
    advanced = Signal(float)
    told = Signal(object)
    _share = Signal(int, float)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._run = 0
        self._stop = threading.Event()
        self._wanted: tuple[Path, Profile, tuple[str, ...]] | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(DELAY_MS)
        self._soon.timeout.connect(self._start)
        self._share.connect(self._advance)
        desk.runner.stopped.connect(self.stop)

    def try_out(self, path: Path, profile: Profile, passed: Sequence[str] = ()) -> None:
        """Tries it a little later, unless another is wanted before that."""
        self.stop()
        self._wanted = path, profile, tuple(passed)
        self.began.emit()
        self._soon.start()

    def stop(self) -> None:
        """Nothing is wanted any more."""
        self._run += 1
        self._stop.set()
        self._soon.stop()
        self._wanted = None

    @property
    def is_trying(self) -> bool:
        """Whether an answer is waited for."""
        return self._wanted is not None

    def _start(self) -> None:
        if self._wanted is None:
            return
        (path, profile, passed), run, today = self._wanted, self._run, self._desk.today
        self._stop = stop = threading.Event()

        def hear(stage: Any, done: int, total: int) -> None:
            self._share.emit(run, done / total if total else 0.0)

        def question(view: object) -> Trial | Stopped | None:
            if stop.is_set():
                return None
            return trial(path, profile, today, passed=passed, progress=hear, cancelled=stop.is_set)

        def answer(found: Trial | Stopped | None) -> None:
            if run == self._run:
                self._wanted = None
                if found is not None and not (
                    isinstance(found, Stopped) and found.kind is StopKind.CANCELLED
                ):
                    self.told.emit(found)

        def failed(error: BaseException) -> None:
            note_error(error)
            if run == self._run:
                self._wanted = None
                self.told.emit(problem_of(error))

        self._desk.runner.ask_anyway(question, answer, failed, slot=SLOT, slow=True)

    def _advance(self, run: int, share: float) -> None:
        if run == self._run:
            self.advanced.emit(share)
