"""What a user looks at, copies and prints is written in the audit log, on the store's thread: the window never waits.

Where it can't be written, it isn't to be seen: the card is taken away, what was copied is taken off the clipboard, and
nothing is printed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from listeoversikt.gui.problems import note_error, problem_of
from listeoversikt.gui.still_in import let_in

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.progress import Cancelled, Progress
    from listeoversikt.store.access.audit_acts import AuditAct

REST_MS = 1500
"""So long filters and typing must rest before it's written what was searched for."""


class Looks(QObject):
    """One a window. A patient's card is written once for each user from unlocking to locking, and anew each day."""

    refused = Signal()
    """A look-up couldn't be written: nobody is to see what it was about."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._seen: set[tuple[str, str, dt.date]] = set()
        self._search: dict[str, tuple[str, dict[str, Any]]] = {}
        self._told: dict[str, tuple[str, dict[str, Any]]] = {}
        self._asked: dict[str, object] = {}
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.write_searches)

    def opened(self, patient: str) -> None:
        """A patient's card is on screen."""
        key = (self._desk.user, patient, dt.date.today())
        if not patient or key in self._seen:
            return
        self._seen.add(key)
        self._write("opened", patient=patient, failed=self._take_away, details={"kind": "card"})

    def page(self, key: str) -> None:
        """A page with patients on it is on screen."""
        seen = (self._desk.user, f"page:{key}", dt.date.today())
        if seen not in self._seen:
            self._seen.add(seen)
            self._write("opened", thing=f"page:{key}", failed=self._take_away)

    def searched(
        self,
        page: str,
        filters: tuple[str, ...],
        text: bool,
        hits: int,
        only: str = "",
        *,
        asked: object = None,
    ) -> None:
        """Filters by name, and whether a text was typed, never which; ``only``: the one patient that was found.

        Only what the person has chosen is told of, not a page's own beginning. Written when it has rested for a moment.
        ``asked``: what was asked for, kept in memory alone; the same with other hits, for the list has changed, is no new
        search.
        """
        if not filters and not text:
            for known in (self._search, self._told, self._asked):
                known.pop(page, None)
            return
        found = (only if text else "", {"filters": sorted(filters), "text": text, "hits": hits})
        is_same = self._asked.get(page) == asked and asked is not None
        if is_same and page not in self._search:
            return
        self._asked[page] = asked
        if self._told.get(page) != found:
            self._search[page] = found
            self._rest.start()

    def write_searches(self) -> None:
        """What was searched for last, on each page."""
        waiting, self._search = self._search, {}
        self._told |= waiting
        for page, (patient, details) in waiting.items():
            self._write("searched", patient=patient, thing=f"page:{page}", details=details)

    def copied(self, kind: str, patient: str, rows: int) -> None:
        """Something about patients is on the clipboard."""
        details: dict[str, Any] = {"kind": kind} if patient else {"kind": kind, "rows": rows}
        self._write("copied", patient=patient, details=details, failed=self._desk.forget_copied)

    def refused_right(self, right: str) -> None:
        """Something was asked for that the user's role doesn't give: once a minute it's an entry."""

        def job(office: Any, progress: Progress, cancelled: Cancelled) -> None:
            if office is not None:
                office.store.audit.refused(right)

        self._desk.runner.work(job, lambda _: None, note_error, saves=True)

    def printing(self, kind: str, patient: str, rows: int, go_on: Callable[[], None], *, file: bool) -> None:
        """Something about patients is to be printed, or kept as PDF: done when it's written."""
        details: dict[str, Any] = {"kind": kind} if patient else {"kind": kind, "rows": rows}
        self._write("exported" if file else "printed", patient=patient, details=details, done=go_on)

    def leaving(self, kind: str, go_on: Callable[[], None]) -> None:
        """A file without patients is to leave the program: made when that is written."""
        self._write("exported", details={"kind": kind}, done=go_on)

    def chart_left(self, kind: str, *, file: bool) -> None:
        """A chart, or its numbers: figures with small ones hidden, so nothing waits for the entry."""
        self._write("exported" if file else "copied", details={"kind": kind})

    def before_print(
        self, kind: str, patient: str = "", rows: int = 0
    ) -> Callable[[Callable[[], None], bool], None]:
        """For a print dialog: calls on when it's written what is to be printed."""

        def allowed(go_on: Callable[[], None], file: bool) -> None:
            self.printing(kind, patient, rows, go_on, file=file)

        return allowed

    def locked(self) -> None:
        """The window is locked: from here on every card counts anew."""
        self.write_searches()
        self.forget()
        self._write("locked")

    def unlocked(self) -> None:
        """The passphrase was given again."""
        self._write("unlocked")

    def forget(self) -> None:
        """Another user, or a locked window."""
        self._seen.clear()
        self._told.clear()
        self._asked.clear()

    def _take_away(self) -> None:
        self._seen.clear()
        self.refused.emit()

    def _write(
        self,
        act: str,
        *,
        patient: str = "",
        thing: str | None = None,
        details: dict[str, Any] | None = None,
        done: Callable[[], None] | None = None,
        failed: Callable[[], None] | None = None,
    ) -> None:
        who = self._desk.user

        def job(office: Any, progress: Progress, cancelled: Cancelled) -> None:
            if office is not None:
                office.store.user = who
                with nullcontext() if act == "locked" else let_in(self._desk, office):
                    office.store.look(_act(act), patient=patient or None, thing=thing, details=details)

        def written(_: object) -> None:
            if done is not None:
                done()

        def refused(error: BaseException) -> None:
            problem = problem_of(error)
            if problem.unexpected:
                note_error(error)
            if failed is not None:
                failed()
            self._desk.tell_error(problem)

        self._desk.runner.work(job, written, refused, saves=True)


def _act(act: str) -> AuditAct:
    from listeoversikt.store.access.audit_acts import AuditAct

    return AuditAct(act)
