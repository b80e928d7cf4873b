"""One import, step by step, on the store's thread. Cancelling answers at once; what comes late is dropped."""

from __future__ import annotations

import datetime as dt
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from listeoversikt.gui.desk import Desk
from listeoversikt.gui.pages.extract.wording import Doing, doing_text
from listeoversikt.gui.problems import Problem
from listeoversikt.journal.mapping.profile import Profile
from listeoversikt.operations.after_extract import go_through
from listeoversikt.operations.extract_mapping import Survey, survey
from listeoversikt.operations.extract_preview import Preview, Receipt, preview, read_in
from listeoversikt.operations.extract_steps import Looked, look_at
from listeoversikt.operations.extract_stops import StopKind, Stopped
from listeoversikt.operations.profiles import stored_profiles

if TYPE_CHECKING:
    from listeoversikt.operations.office import Office, View
    from listeoversikt.operations.progress import Cancelled, Progress

Job = Callable[["Office", "Progress", "Cancelled", "Cancelled"], Any]
"""Stops when the page or the window wants it; what has been stored is worked out unless the window itself wants it."""


@dataclass(frozen=True)
class Advance:
    """How far the running step has come, 0 to 1; ``seconds_left`` from two seconds on, else None."""

    doing: Doing
    share: float = 0.0
    seconds_left: float | None = None


@dataclass(frozen=True)
class Surveyed:
    """What an export holds, and the names of the profiles that are kept."""

    survey: Survey
    names: tuple[str, ...]


class ImportSession(QObject):
    """Looks, previews and reads in. Only ``read_in`` stores, and it's the only step that can't be left at once."""

    advanced = Signal(object)
    looked = Signal(object)
    surveyed = Signal(object)
    previewed = Signal(object)
    stopped = Signal(object)
    stored = Signal(object)
    failed = Signal(object)
    ended = Signal()
    """A step has ended, whichever way: nothing runs."""
    _told = Signal(int, int, int)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._doing = Doing.NOTHING
        self._run = 0
        self._stop = threading.Event()
        self._began = 0.0
        self._path: Path | None = None
        self._passed: tuple[str, ...] = ()
        self._profile: Profile | None = None
        self._today = desk.today
        self._told.connect(self._advance)

    @property
    def doing(self) -> Doing:
        """What runs now."""
        return self._doing

    @property
    def path(self) -> Path | None:
        """The export that was looked at last."""
        return self._path

    @property
    def passed(self) -> tuple[str, ...]:
        """The columns passed by name."""
        return self._passed

    @property
    def profile(self) -> Profile | None:
        """What a person said that the headers mean; None = what is recognised holds."""
        return self._profile

    def look_at(self, path: Path, passed: Sequence[str] = (), profile: Profile | None = None) -> None:
        """Reads and judges an export; ``passed`` are columns passed by name, ``profile`` what a person has said."""
        self._path, self._passed, self._profile = path, tuple(passed), profile
        today, chosen = self._day(), self._passed

        def job(
            office: Office, progress: Progress, cancelled: Cancelled, closing: Cancelled
        ) -> Looked | Stopped:
            return look_at(
                office.store,
                path,
                today=today,
                passed=chosen,
                profile=profile,
                progress=progress,
                cancelled=cancelled,
            )

        self._start(Doing.LOOKING, job, self.looked.emit)

    def survey(self, asked: Profile | None = None) -> None:
        """Looks through what the same export holds, to say what its columns mean; ``asked`` is a profile to see at work."""
        path, chosen = self._path, self._passed
        if path is None:
            return

        def job(
            office: Office, progress: Progress, cancelled: Cancelled, closing: Cancelled
        ) -> Surveyed | Stopped:
            profiles = stored_profiles(office.store)
            found = survey(path, profiles, asked=asked, passed=chosen, progress=progress, cancelled=cancelled)
            if isinstance(found, Stopped):
                return found
            return Surveyed(found, tuple(one.name for one in profiles))

        self._start(Doing.SURVEYING, job, self.surveyed.emit)

    def pass_column(self, column: str, asked: Profile | None) -> None:
        """Lets a column of ids (``table.column``) through by name, and looks through the export once more."""
        if column not in self._passed:
            self._passed = (*self._passed, column)
        self.survey(asked)

    def look_again(self, passed: str = "") -> None:
        """The same export once more, perhaps with a column passed."""
        if self._path is not None:
            columns = (*self._passed, passed) if passed else self._passed
            self.look_at(self._path, columns, self._profile)

    def look_with(self, profile: Profile) -> None:
        """The same export once more, with what a person has said that its columns mean."""
        if self._path is not None:
            self.look_at(self._path, self._passed, profile)

    def preview(self, looked: Looked) -> None:
        """Works out what would change."""
        today = self._day()

        def job(
            office: Office, progress: Progress, cancelled: Cancelled, closing: Cancelled
        ) -> Preview | Stopped:
            return preview(office, looked, today=today, progress=progress, cancelled=cancelled)

        self._start(Doing.PREVIEWING, job, self.previewed.emit)

    def read_in(self, looked: Looked) -> None:
        """Stores what was looked at and works the list out anew."""
        today = self._day()

        def job(
            office: Office, progress: Progress, cancelled: Cancelled, closing: Cancelled
        ) -> tuple[Receipt, View | None] | Stopped:
            receipt = read_in(office, looked, progress=progress, cancelled=cancelled)
            if isinstance(receipt, Stopped):
                return receipt
            try:  # it's stored: an early stop only leaves what comes after it for the next time
                view = office.refresh(today, progress, closing)
                return receipt, go_through(office, looked.extract.patient_list, cancelled=closing) or view
            except KeyboardInterrupt:
                return receipt, office.view

        self._start(Doing.STORING, job, self._have_stored)

    def cancel(self) -> bool:
        """Stops at once what stores nothing; asks a step that stores to stop if it still can. False = nothing ran."""
        if self._doing is Doing.NOTHING:
            return False
        self._stop.set()
        if self._doing is not Doing.STORING:
            self._run += 1
            self._end()
        return True

    def _day(self) -> dt.date:
        return self._desk.today

    def _start(self, doing: Doing, job: Job, done: Callable[[Any], None]) -> None:
        self._stop.set()
        self._stop = stop = threading.Event()
        self._run += 1
        run = self._run
        self._doing, self._began = doing, time.monotonic()
        self.advanced.emit(Advance(doing))

        def work(office: Office, progress: Progress, cancelled: Cancelled) -> Any:
            def told(stage: Any, part: int, total: int) -> None:
                progress(stage, part, total)
                self._told.emit(run, part, total)

            if stop.is_set():
                return None
            return job(office, told, lambda: stop.is_set() or cancelled(), cancelled)

        def finished(result: Any) -> None:
            if run == self._run:
                self._end()
                self._hand_on(result, done)

        def went_wrong(problem: Problem) -> None:
            if run == self._run:
                self._end()
                self.failed.emit(problem)

        self._desk.work(work, finished, went_wrong, title=doing_text(doing))

    def _hand_on(self, result: Any, done: Callable[[Any], None]) -> None:
        if isinstance(result, Stopped):
            self.stopped.emit(result)
        elif result is not None:
            done(result)

    def _have_stored(self, result: tuple[Receipt, View | None]) -> None:
        receipt, view = result
        self._desk.changed(view)
        self.stored.emit(receipt)

    def _end(self) -> None:
        self._doing = Doing.NOTHING
        self.ended.emit()

    def _advance(self, run: int, part: int, total: int) -> None:
        if run != self._run or self._doing is Doing.NOTHING:
            return
        share = part / total if total else 0.0
        elapsed = time.monotonic() - self._began
        left = elapsed * (1 - share) / share if elapsed > 2 and 0 < share < 1 else None
        self.advanced.emit(Advance(self._doing, share, left))


def cancelled_at_once() -> Stopped:
    """The stop that the page shows when the user cancelled and the job hasn't answered yet."""
    return Stopped(StopKind.CANCELLED, ())
