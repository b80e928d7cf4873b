"""What every page may ask of the frame: answers, work, the undo stack, a toast, the clipboard."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QUndoStack

from listeoversikt.gui.looks import Looks
from listeoversikt.gui.problems import Problem, note_error, problem_of
from listeoversikt.gui.rights import rights
from listeoversikt.gui.runner import Runner
from listeoversikt.gui.still_in import let_in
from listeoversikt.gui.texts import translate
from listeoversikt.store.access.roles import Right, UserRole

if TYPE_CHECKING:
    from listeoversikt.gui.preferences import Preferences
    from listeoversikt.operations.office import Office, View
    from listeoversikt.operations.progress import Cancelled, Progress

T = TypeVar("T")
NUMBER_SECONDS, TEXT_SECONDS = 30, 120
"""How long the journal's own number, and a text with pseudonyms, stay on the clipboard."""
LOCAL_USER = "lokal bruker"
ROLE_WORDS = {"leader": "lege", "doctor": "lege", "nurse": "sykepleier", "secretary": "helsesekretaer"}
OTHER_ROLE = "annet"
ROLES = {UserRole.DOCTOR: "lege", UserRole.NURSE: "sykepleier", UserRole.SECRETARY: "helsesekretaer"}


@dataclass(frozen=True)
class OfficeFacts:
    """What the frame shows of the office; nothing of a patient."""

    name: str = ""
    example: bool = False
    index_date: dt.date | None = None
    inhabitants: int = 0
    lists: tuple[str, ...] = ()
    hidden: int = 0
    """How many patients are blocked for the user, and left out of everything."""


class Desk(QObject):
    """One a window."""

    told = Signal(str, bool)
    problem = Signal(object)
    facts_changed = Signal()
    wants_passphrase = Signal()
    """Somebody wants another passphrase of their own."""
    identity_seen = Signal(object)
    """Who has the store open, as looked up at a job: the role may be another, or there may be more users now."""
    stopped = Signal()
    """Who has the store open may no more: found out at a job."""
    account_seen = Signal(object)
    """Who has the store open was looked up, at each job (None), or couldn't be: why."""

    def __init__(self, runner: Runner, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.runner = runner
        self.preferences = preferences
        self.undo_stack = QUndoStack(self)
        self.looks = Looks(self)
        self.office = OfficeFacts()
        self._secret = ""
        self.locked = False
        """While it's locked nothing about patients is put on the clipboard."""
        self._empty_clipboard = QTimer(self)
        self._empty_clipboard.setSingleShot(True)
        self._empty_clipboard.timeout.connect(self.forget_copied)
        runner.view_changed.connect(self._facts)
        # while all that the commands hold is there: as garbage they would go in any order, and Qt dies of it
        runner.stopped.connect(self.undo_stack.clear)

    @property
    def today(self) -> dt.date:
        """The work date: today, or the day the view was worked out for."""
        view = self.runner.view
        return view.today if view is not None else dt.date.today()

    @property
    def user(self) -> str:
        """Who does what is done here: whoever has logged in, where the store has several users.

        Else the member of the team chosen on this machine, or the local user; in the example office one of the
        made-up team, until somebody is chosen.
        """
        if rights.personal is not None:
            return rights.personal.who
        view = self.view
        if self.preferences.user or view is None or not view.example:
            return self.preferences.user or LOCAL_USER
        wanted = ROLE_WORDS.get(self.preferences.role, ROLE_WORDS["nurse"])
        return next((one.id for one in view.settings.team if one.role == wanted), LOCAL_USER)

    def owns(self, account: str) -> bool:
        """Whether the account is that of whoever has logged in."""
        return rights.identity is not None and rights.identity.user == account

    @property
    def role_word(self) -> str:
        """The user's profession, as the export writes it: the team's word, else by the role chosen."""
        view = self.view
        member = None if view is None else view.settings.team.member(self.user)
        if member is not None:
            return member.role
        if rights.personal is not None:
            return ROLES.get(rights.personal.role, OTHER_ROLE)
        return ROLE_WORDS.get(self.preferences.role, OTHER_ROLE)

    @property
    def view(self) -> View | None:
        """What is known now; None while no extract is read in."""
        return self.runner.view

    def _facts(self, view: View | None) -> None:
        if view is None:
            self.office = OfficeFacts()
        else:
            self.office = OfficeFacts(
                view.office_name,
                view.example,
                view.index_date,
                view.inhabitants,
                view.lists,
                len(view.hidden),
            )
        self.facts_changed.emit()

    def ask(
        self,
        question: Callable[[View], T],
        done: Callable[[T], None],
        failed: Callable[[Problem], None] | None = None,
        *,
        slot: str = "",
        slow: bool = False,
    ) -> None:
        """Answers from what is in memory; see ``Runner.ask``."""
        self.runner.ask(question, done, self._failing(failed), slot=slot, slow=slow)

    def compute(
        self,
        question: Callable[[View, Progress, Cancelled], T],
        done: Callable[[T], None],
        failed: Callable[[Problem], None] | None = None,
        *,
        title: str,
    ) -> None:
        """Works something out that takes minutes, with progress and cancel; see ``Runner.compute``."""
        self.runner.compute(question, done, self._failing(failed), title=title)

    def work(
        self,
        job: Callable[[Office, Progress, Cancelled], T],
        done: Callable[[T], None],
        failed: Callable[[Problem], None] | None = None,
        *,
        title: str = "",
        saves: bool = False,
    ) -> None:
        """Runs a job on the store's thread; ``saves``: it writes what the user has done."""
        run = _with_office(job, self.user, self)
        self.runner.work(run, done, self._failing(failed), title=title, saves=saves)

    def changed(self, view: View | None) -> None:
        """A job has made a new view."""
        self.runner.set_view(view)

    def _failing(self, failed: Callable[[Problem], None] | None) -> Callable[[BaseException], None]:
        def tell(error: BaseException) -> None:
            problem = problem_of(error)
            if problem.unexpected and not isinstance(
                error, NoOffice
            ):  # it was closed before the job's turn came
                note_error(error)
            (failed or self.tell_error)(problem)

        return tell

    def tell_error(self, problem: Problem) -> None:
        """Shows a problem where the user is."""
        self.problem.emit(problem)

    def toast(self, text: str, undo: bool = False) -> None:
        """What was done; with «Angre» when it can be taken back."""
        self.told.emit(text, undo)

    def copy_text(self, text: str, *, seconds: int | None = None, patient: str = "") -> None:
        """Puts a text on the clipboard; taken off again after ``seconds``, and when the window is locked.

        With ``seconds`` it's about patients (``patient``, or a row each), and is written in the audit log. Rows take the
        right to take out patients.
        """
        if seconds is not None and not patient and not rights.may(Right.EXPORT_PATIENTS):
            self.looks.refused_right(Right.EXPORT_PATIENTS)
            refused = translate("Desk", "Your role may not copy rows about patients.")
            asked = translate("Desk", "Ask one who may, or a leader.")
            self.tell_error(Problem(refused, asked))
            return
        if self.locked and seconds is not None:
            return
        QGuiApplication.clipboard().setText(text)
        if seconds is not None:
            self._secret = text
            self._empty_clipboard.start(seconds * 1000)
            kind = (
                "journal_number" if seconds == NUMBER_SECONDS else "journal_text" if patient else "table_rows"
            )
            self.looks.copied(kind, patient, max(text.count("\n"), 1))

    def forget_copied(self) -> None:
        """Takes what was copied for a while off the clipboard, if it's still there."""
        clipboard = QGuiApplication.clipboard()
        if self._secret and clipboard.text() == self._secret:
            clipboard.clear()
        self._secret = ""
        self._empty_clipboard.stop()


class NoOffice(RuntimeError):
    """A job that needs the store was started before one was opened."""


def _with_office(
    job: Callable[[Office, Progress, Cancelled], T], who: str, desk: Desk
) -> Callable[[Any, Progress, Cancelled], T]:
    def run(office: Office | None, progress: Progress, cancelled: Cancelled) -> T:
        if office is None:
            raise NoOffice
        office.store.user = who
        with let_in(desk, office):
            return job(office, progress, cancelled)

    return run
