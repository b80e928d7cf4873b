"""The window's side of backups: the day's own in a quiet moment, one by hand, and how it stands for all who show it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from listeoversikt.gui.problems import Problem, note_error, problem_of
from listeoversikt.gui.texts import translate

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.backups import Backup, BackupStanding
    from listeoversikt.store.repository import Store

LOOK_MS = 60_000
"""How often it's asked whether the day's backup is due; asking reads a few small files."""
REMEMBERED = "backups"


class Asking(Protocol):
    """A dialog that a restore was asked for in."""

    def accept(self) -> None:
        """It's done."""

    def show_refused(self, problem: Problem) -> None:
        """It wasn't, and why."""


class BackingUp(QObject):
    """One a window. ``standing`` is None until it has been looked at; ``trouble`` why the last one wasn't taken."""

    changed = Signal()
    taken = Signal(object)
    restore_wanted = Signal(object, str, str)
    """A folder with a backup, and the passphrase and the login ("" = who has logged in) that open it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.standing: BackupStanding | None = None
        self.trouble: Problem | None = None
        self.busy = False
        self.asking: Asking | None = None
        """Where a restore was asked for, while it stands."""
        self._is_quiet: Callable[[], bool] = lambda: False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.take_daily)

    def begin(self, is_quiet: Callable[[], bool], *, by_itself: bool) -> None:
        """A store has been opened. ``by_itself``: the day's backup is taken; the example office needs none."""
        self.standing, self.trouble, self.busy = None, None, False
        self._is_quiet = is_quiet
        self._timer.stop()
        if by_itself:
            self._timer.start()
        self.changed.emit()  # what was told of the store before isn't of this one
        self.look()

    def restored(self) -> None:
        """A backup has taken the store's place."""
        if self.asking is not None:
            self.asking.accept()

    def refuse(self, problem: Problem) -> bool:
        """Why a backup didn't take the store's place, told where it was asked for; False when that isn't there."""
        if self.asking is None:
            return False
        self.asking.show_refused(problem)
        return True

    def look(self) -> None:
        """How it stands, read from the store."""

        def read(office: Any, progress: Any, cancelled: Any) -> BackupStanding | None:
            from listeoversikt.operations.backups import standing_of

            return None if office is None else standing_of(office.store)

        self._desk.runner.work(read, self._seen, note_error)

    def take_daily(self) -> None:
        """In a quiet moment the day's backup, if it's due; it's taken beside everything else."""
        if self.busy or not self._is_quiet():
            return

        stopping = self._stopping

        def take(store: Store) -> Backup | None:
            from listeoversikt.operations.backups import take_daily_backup

            return take_daily_backup(store, stopping)

        def asked(due: bool) -> None:
            if due and not self.busy:
                self._take(take)

        self._with_store(lambda store: store.backups.is_due(), asked)

    def take_now(self) -> None:
        """One by hand."""
        if self.busy:
            return

        def take(store: Store) -> Backup:
            from listeoversikt.operations.backups import take_backup

            return take_backup(store)

        self._take(take)

    def choose_place(self, place: Path | None) -> None:
        """Another folder for backups; None = the one beside the store."""
        self._write(lambda store: store.backups.choose_place(place))

    def confirm(self) -> None:
        """The restored store is the right one."""
        self._write(lambda store: store.backups.confirm())

    def _take(self, take: Callable[[Store], Backup | None]) -> None:
        self.busy = True
        self.changed.emit()
        self._with_store(take, self._taken)

    def _with_store(self, act: Callable[[Store], Any], done: Callable[[Any], None]) -> None:
        """The way to the store is got on its own lane; what is done, with connections of its own, is on another."""
        runner = self._desk.runner

        def handed(store: Store | None) -> None:
            if store is None:
                self._end()
            else:
                runner.ask_anyway(lambda view: act(store), done, self._not_taken, slow=True)

        runner.work(
            lambda office, progress, cancelled: None if office is None else office.store.beside(),
            handed,
            self._not_taken,
        )

    def _taken(self, backup: Backup | None) -> None:
        if backup is not None:
            self.trouble = None
            self.taken.emit(backup)
        self._end()

    def _not_taken(self, error: BaseException) -> None:
        if not isinstance(error, KeyboardInterrupt):
            self.trouble = problem_of(error)
            if self.trouble.unexpected:
                note_error(error)
        self._end()

    def _end(self) -> None:
        self.busy = False
        self.changed.emit()
        if not self._desk.runner.closed:
            self.look()

    def _stopping(self) -> bool:
        return self._desk.runner.closed

    def _write(self, act: Callable[[Store], None]) -> None:
        def write(office: Any, progress: Any, cancelled: Any) -> None:
            act(office.store)

        def failed(error: BaseException) -> None:
            problem = problem_of(error)
            if problem.unexpected:
                note_error(error)
            self._desk.tell_error(problem)

        self._desk.runner.work(write, lambda _: self.look(), failed, saves=True)

    def _seen(self, standing: BackupStanding | None) -> None:
        first = self.standing is None
        self.standing = standing
        self.changed.emit()
        if standing is not None and first:
            self._warn_once(standing)

    def _warn_once(self, standing: BackupStanding) -> None:
        """Of where the store lies: once for each place on this machine; it stands in the settings afterwards."""
        preferences = self._desk.preferences
        warned = preferences.page_state(REMEMBERED).get("warned", [])
        place = str(standing.store)
        if standing.risk is None or place in warned:
            return
        preferences.remember_page(REMEMBERED, {"warned": [*warned, place][-20:]})
        self._desk.tell_error(Problem(*risk_words(standing.risk)))


def risk_words(risk: str) -> tuple[str, str]:
    """What is unsafe about where the store lies, and what to do."""
    if risk == "synced":
        return (
            translate(
                "Backups", "The store lies in a folder that is synchronised, and may be damaged there."
            ),
            translate(
                "Backups", "Close the program and move the store to an ordinary folder on the machine."
            ),
        )
    return (
        translate("Backups", "The store lies on a network disk, where what is written may be lost."),
        translate("Backups", "Close the program and move the store to a disk in the machine."),
    )


def short_warning(backing: BackingUp) -> str:
    """For the status bar; "" = nothing to warn of."""
    standing = backing.standing
    if standing is not None and standing.paused_since is not None:
        return translate("Backups", "Automatic backup is off")
    if backing.trouble is not None or (standing is not None and standing.trouble is not None):
        return translate("Backups", "The backup wasn't taken")
    return ""


def backing_up_of(desk: Desk) -> BackingUp:
    """The backups of a window."""
    found = desk.findChild(BackingUp)
    return found if isinstance(found, BackingUp) else BackingUp(desk)
