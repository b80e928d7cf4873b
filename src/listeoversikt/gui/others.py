"""What others do in the same store while the window is open: their acts at once, what must be counted anew in a quiet moment."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from listeoversikt.gui.blocking.deeds import blocking_of
from listeoversikt.gui.drafts import drafts_of
from listeoversikt.gui.opening_notices import found_at_opening, tell_found
from listeoversikt.gui.parts.fields import SearchField
from listeoversikt.gui.problems import note_error, problem_of
from listeoversikt.gui.still_in import Unseen, let_in
from listeoversikt.gui.texts import translate

if TYPE_CHECKING:
    from listeoversikt.gui.main_window import MainWindow
    from listeoversikt.operations.office import View
    from listeoversikt.operations.progress import Cancelled, Progress
    from listeoversikt.store.ways_in import Listening

OTHERS_MS = 20_000
HEARD_MS = 150
"""So long after a server has told that somebody wrote it's looked at: what comes together is looked at once."""
TYPED_IN = (QLineEdit, QTextEdit, QPlainTextEdit)


class Others(QObject):
    """Looks every now and then, and at once when a server tells that somebody wrote; ``today`` is the work date."""

    heard = Signal()
    away = Signal(bool)

    def __init__(self, window: MainWindow, today: Callable[[], dt.date]) -> None:
        super().__init__(window)
        self.window = window
        self._today = today
        self._timer = QTimer(self)
        self._timer.setInterval(OTHERS_MS)
        self._timer.timeout.connect(self.look)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(HEARD_MS)
        self._soon.timeout.connect(self._look_soon)
        self._listening: Listening | None = None
        self._is_away = False
        self.unseen = Unseen(window)
        self.heard.connect(self._soon.start)
        self.away.connect(self._told_away)
        window.closed.connect(self.stop)
        blocking_of(window.desk)  # it clears away what the window remembers of who is blocked from now on

    def begin(self) -> None:
        """A store has been opened: listens to its server, and tells at once where its audit log has no whole end."""
        self._timer.start()
        self.stop()
        self._told_away(False)

        def listens(office: Any, progress: Progress, cancelled: Cancelled) -> Listening | None:
            return (
                None
                if office is None
                else office.store.listen(lambda newest: self.heard.emit(), self.away.emit)
            )

        self.window.runner.work(listens, self._listens, note_error)
        self.window.runner.work(found_at_opening, self._tell_found, note_error)

    def _tell_found(self, found: tuple[str, ...]) -> None:
        tell_found(self.window, found)

    def stop(self) -> None:
        """The store is closed, or another is opened."""
        if self._listening is not None:
            self._listening.stop()
            self._listening = None

    def _listens(self, listening: Listening | None) -> None:
        self._listening = listening

    def _told_away(self, is_away: bool) -> None:
        """The server has gone, or is back: said in the status bar for as long as it's so."""
        self._is_away = is_away
        said = (
            translate("Others", "No connection to the server. What you see is as it was last.")
            if is_away
            else ""
        )
        self.window.status.server.say(said, "rising")

    def _look_soon(self) -> None:
        """What was heard is looked at when nothing else runs."""
        if self.window.runner.busy:
            self._soon.start()
        else:
            self.look()

    def look(self) -> None:
        """Acts of others are shown at once; choices, typed discharges and extracts when the window is quiet."""
        runner = self.window.runner
        if runner.busy or self._is_away:
            return

        def job(office: Any, progress: Progress, cancelled: Cancelled) -> tuple[View | None, bool, bool]:
            if office is None:
                return None, False, False
            before = office.view
            with let_in(self.window.desk, office):
                behind: bool = office.is_behind()
            after: View | None = office.view
            return None if after is before else after, behind, behind and office.must_hide

        runner.work(job, self._looked, _note)

    def _looked(self, found: tuple[View | None, bool, bool]) -> None:
        """A patient who has been blocked for the user goes at once, whatever is open."""
        view, behind, must_hide = found
        self._show(view)
        if must_hide or (behind and self.is_quiet):
            self._work_out_anew()

    @property
    def is_quiet(self) -> bool:
        """Nothing runs, no form is open, nothing is being typed, no dialog or menu is up."""
        window = self.window
        focus = window.focusWidget()
        return (
            not window.runner.busy
            and window.screens.currentWidget() is window.frame
            and QApplication.activeModalWidget() is None
            and QApplication.activePopupWidget() is None
            and not drafts_of(window.desk).is_busy
            and (isinstance(focus, SearchField) or not isinstance(focus, TYPED_IN))
        )

    def _work_out_anew(self) -> None:
        """Others have changed what the list is worked out from; an extract of theirs is gone through too."""

        def job(office: Any, progress: Progress, cancelled: Cancelled) -> View | None:
            if office is None:
                return None
            with let_in(self.window.desk, office):
                view: View | None = office.refresh(self._today(), progress, cancelled)
            return view

        def done(view: View | None) -> None:
            self.window.runner.set_view(view)
            if view is not None:
                self.go_through_extract()

        self.window.runner.work(job, done, self._tell, title=translate("Entry", "Working out"))

    def go_through_extract(self) -> None:
        """What an extract fulfils that was read in without the window."""

        def job(office: Any, progress: Progress, cancelled: Cancelled) -> View | None:
            from listeoversikt.operations.after_extract import go_through

            return None if office is None else go_through(office, cancelled=cancelled)

        title = translate("Entry", "Looking for what the extract has settled")
        self.window.runner.work(job, self._show, self._tell, title=title)

    def _show(self, view: View | None) -> None:
        if view is not None and view is not self.window.runner.view:
            self.window.runner.set_view(view)

    def _tell(self, error: BaseException) -> None:
        problem = problem_of(error)
        if problem.unexpected:
            note_error(error)
        self.window.show_problem(problem)


def _note(error: BaseException) -> None:
    """A look that nobody asked for says nothing; a mistake of the program is noted."""
    if problem_of(error).unexpected:
        note_error(error)
