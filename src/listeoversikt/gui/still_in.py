"""Whether whoever has the window open may still: looked up at every job. Where it can't be, nothing is done, and it's said."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from listeoversikt.gui.problems import problem_of
from listeoversikt.gui.texts import translate
from listeoversikt.store.refusals import NotAllowed, Reason, StoreRefused

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.gui.main_window import MainWindow
    from listeoversikt.operations.office import Office
    from listeoversikt.operations.progress import Cancelled, Progress

AGAIN_MS = 5_000
AFTER_MS = 200
"""The job that couldn't be done says so first: this says more, and stays."""


@contextmanager
def let_in(desk: Desk, office: Office) -> Iterator[None]:
    """For a job on the store's thread: the account is looked up first, and the desk told when it's another than it was.

    Refused when it has been stopped, and when it can't be looked up: nobody goes on as one who may have been stopped.
    """
    store = office.store
    before = getattr(store, "identity", None)
    try:
        if before is not None:
            _look_up(desk, office)
        yield
    except NotAllowed as refused:  # also by what the view knew of who sees it
        if before is not None:
            store.tell_refused(refused)
        raise
    finally:
        after = getattr(store, "identity", None)
        if after is not None and after != before:
            desk.identity_seen.emit(after)


def _look_up(desk: Desk, office: Office) -> None:
    try:
        office.store.require()
    except StoreRefused as refused:
        if refused.reason is Reason.STOPPED_USER:
            desk.stopped.emit()
        else:
            desk.account_seen.emit(refused)
        raise
    desk.account_seen.emit(None)


class Unseen(QObject):
    """Says that one's own account can't be looked up, for as long as it's so, and tries again."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.waiting = QTimer(self)
        self.waiting.setInterval(AGAIN_MS)
        self.waiting.timeout.connect(self.try_again)
        self._refused: StoreRefused | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AFTER_MS)
        self._soon.timeout.connect(self._say)
        window.desk.account_seen.connect(self._seen)
        window.closed.connect(self.waiting.stop)

    def _seen(self, refused: StoreRefused | None) -> None:
        if (refused is None) != self.waiting.isActive():
            return
        self._refused = refused
        if refused is not None:
            self.waiting.start()
            self._soon.start()
            self._window.status.server.say(translate("StillIn", "The store doesn't answer."), "rising")
            return
        self.waiting.stop()
        self._soon.stop()
        self._window.status.server.say("", "rising")
        self._window.take_notice_away()
        self._window.desk.toast(translate("StillIn", "The store answers again."))

    def _say(self) -> None:
        if self._refused is None:
            return
        problem = problem_of(self._refused)
        more = translate("StillIn", "Your user couldn't be looked up, so nothing is stored now.")
        again = translate("StillIn", "It's tried again every five seconds.")
        self._window.show_notice("error", f"{problem.sentence} {more}", f"{problem.fix} {again}".strip())

    def try_again(self) -> None:
        """Another look, unless something runs that will look itself."""
        runner, desk = self._window.runner, self._window.desk

        def job(office: Any, progress: Progress, cancelled: Cancelled) -> None:
            if office is not None:
                with let_in(desk, office):
                    return

        if not runner.busy:
            runner.work(job, _nothing, _nothing)


def _nothing(_: object) -> None:
    """What is found is told by the desk."""
