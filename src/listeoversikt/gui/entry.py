"""The way in: first run, passphrase, example office, lock, a second copy; then the pages.

The list as it was left is painted first, read without the libraries that compute; then everything is worked out.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QStandardPaths, QTimer, Signal

from listeoversikt.gui.beginning import begin
from listeoversikt.gui.door import Door
from listeoversikt.gui.drafts import drafts_of
from listeoversikt.gui.erasing.leaving import mind_erasing
from listeoversikt.gui.first_steps import ask_recovery, make_store
from listeoversikt.gui.idle_limit import IdleLimit
from listeoversikt.gui.lock_screen import IdleWatch
from listeoversikt.gui.main_window import MainWindow
from listeoversikt.gui.menu import Menus
from listeoversikt.gui.mistakes import kept
from listeoversikt.gui.navigation import EXTRACT, THE_LIST, user_role_word
from listeoversikt.gui.opening import Opened, opened_whole, seconds_after
from listeoversikt.gui.others import Others
from listeoversikt.gui.problems import Problem, note_error, problem_of
from listeoversikt.gui.quiet_work import prepare_card, rest, warm_up
from listeoversikt.gui.restoring import mind_backups
from listeoversikt.gui.restoring_at_door import offer_restoring
from listeoversikt.gui.rights import rights
from listeoversikt.gui.still_in import let_in
from listeoversikt.gui.texts import translate
from listeoversikt.gui.wanted import Wanted
from listeoversikt.gui.window_keys import WindowKeys
from listeoversikt.store.address import Location
from listeoversikt.store.logins import FIRST_LOGIN

if TYPE_CHECKING:
    from listeoversikt.gui.pages.first_run import OpenStore
    from listeoversikt.operations.logging_in import Came
    from listeoversikt.operations.office import View
    from listeoversikt.operations.progress import Cancelled, Progress
    from listeoversikt.store.access.identity import Identity

CALM_MS = 1200
STORE_FOLDER, EXAMPLE_FOLDER = "lager", "eksempel"


def data_folder() -> Path:
    """Where the program keeps its own on this machine."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
    return Path(place)


class Entry(QObject):
    """Leads from the start to the pages, and out again when the window is locked."""

    entered = Signal()
    list_painted = Signal()

    def __init__(self, window: MainWindow, wanted: Wanted) -> None:
        super().__init__(window)
        self.window = window
        self.wanted = wanted
        self.folder: Location | None = None
        self.has_no_secret = False
        """The store is the example office: its passphrase is the program's own, so the lock asks for none."""
        self.door = Door()
        self._example: Path | None = None
        self._first_run: Any = None
        self._open_store: Any = None
        self._cut_off_told = False
        self._trying: tuple[Location, str | None] = (Path(), None)
        rights.identity, rights.key_print = None, ""
        self.lock_screen: Any = None
        self.keys = WindowKeys(window, lock=self.lock, open_other=self.choose_store)
        self.menus = Menus(self.keys)
        self.idle = IdleWatch(window.preferences.lock_minutes, parent=self)
        self.idle.idle.connect(self.lock)
        IdleLimit(window, self.idle)
        self.others = Others(window, lambda: self.today)
        self.backing_up = mind_backups(self)
        mind_erasing(self)
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(2 * CALM_MS)
        self._calm.timeout.connect(self._give_back)
        window.runner.view_changed.connect(self._view_changed)
        window.day_changed.connect(self.refresh)
        window.desk.identity_seen.connect(self._identity_seen)
        window.desk.stopped.connect(self._shut_out)
        window.closed.connect(self.let_door_go)

    @property
    def today(self) -> dt.date:
        """The work date: today, or what was asked for."""
        return self.wanted.today or dt.date.today()

    # --- which way in ------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """The way that was asked for; else the store that was open last; else the first run."""
        begin(self, data_folder() / STORE_FOLDER, data_folder() / EXAMPLE_FOLDER)

    def make_example_at_start(self, folder: Path) -> None:
        """The example office, under the first run's screen."""
        self.show_first_run()
        self.make_example(folder, self.wanted.patients)

    def show_first_run(self) -> None:
        """«Velkommen»."""
        from listeoversikt.gui.pages.first_run import FirstRun

        if self._first_run is None:
            self._first_run = FirstRun(data_folder() / STORE_FOLDER)
            self._first_run.chosen_example.connect(
                lambda: self.make_example(data_folder() / EXAMPLE_FOLDER, self.wanted.patients)
            )
            self._first_run.store_wanted.connect(self._make_store)
            self._first_run.open_wanted.connect(self.choose_store)
            self._first_run.cancelled.connect(self.window.runner.cancel)
            self._first_run.report_wanted.connect(self.window.make_report)
        self.window.show_screen(self._first_run)
        self._tell_cut_off(self._first_run)

    def _tell_cut_off(self, screen: Any = None) -> None:
        """The process died last time: said once, on the screen that comes first, with the way to a report."""
        if not kept.crash or self._cut_off_told:
            return
        self._cut_off_told = True
        sentence = translate("Entry", "The program was cut off last time.")
        fix = translate("Entry", "What was stored is untouched. A report can help to find out why.")
        if screen is not None:
            screen.tell_of_report("warning", sentence, fix)
        else:
            self.window.show_notice("warning", sentence, fix, report=True)

    def choose_store(self) -> None:
        """Another store: its passphrase is asked for."""
        self.window.closing.before_another_store(lambda: self.ask_passphrase(None))

    def ask_passphrase(self, folder: Location | None) -> OpenStore:
        """The store's passphrase, and who it is where it has several users; the screen that asks."""
        from listeoversikt.gui.pages.first_run import OpenStore

        self._open_store = screen = OpenStore(folder, login=self.window.preferences.login)
        screen.open_wanted.connect(lambda chosen, phrase: self.open_store(chosen, phrase, login=screen.login))
        screen.forgotten.connect(partial(ask_recovery, self))
        screen.back.connect(self._back)
        offer_restoring(self, screen, data_folder() / STORE_FOLDER)
        self.show_screen(screen)
        self._tell_cut_off(screen)
        return screen

    def show_screen(self, screen: Any, *, at_lock: bool = False) -> None:
        """A screen before the pages; ``at_lock``: it was asked for on the lock."""
        screen.report_wanted.connect(self.window.make_report)
        self.window.show_screen(screen, at_lock=at_lock)

    def _back(self) -> None:
        if self.folder is not None:
            self.window.show_frame()
        else:
            self.show_first_run()

    # --- through the door --------------------------------------------------------------------------------------

    def make_example(self, folder: Path, patients: int) -> None:
        """Makes the example office (or takes up the one that is there), and opens it."""
        today = self.today
        if not self.take_door(folder):
            self._refused_at_door(folder)
            return

        def make(office: Any, progress: Progress, cancelled: Cancelled) -> str:
            from listeoversikt.operations.example_office import EXAMPLE_PASSPHRASE, make_example_office

            make_example_office(folder, patients, today=today, progress=progress, cancelled=cancelled)
            return EXAMPLE_PASSPHRASE

        def made(passphrase: str) -> None:
            from listeoversikt.operations.logging_in import ways_in

            self._busy("")
            self._example = folder
            self.open_store(folder, passphrase, login=FIRST_LOGIN if ways_in(folder).several else None)

        self._busy(translate("Entry", "Making the example list"))
        self._work(make, made, self._first_run_failed, title=translate("Entry", "Example data"))

    def _busy(self, text: str) -> None:
        if self._first_run is not None:
            self._first_run.set_busy(text)

    def _first_run_failed(self, error: BaseException) -> None:
        self._busy("")
        problem = _told(error)
        if type(error).__name__ == "ExampleCancelled":
            return
        self._first_run.show_problem(problem.sentence, problem.fix, unexpected=problem.unexpected)

    def _make_store(self, new: Any) -> None:
        make_store(self, new, self._first_run)

    def open_store(
        self,
        folder: Location,
        passphrase: str,
        export: Path | None = None,
        *,
        login: str | None = None,
        unlocks: bool = False,
    ) -> None:
        """Opens a store: the list as it was left first, then everything worked out.

        ``login``: who it is; None where the store has one user. ``unlocks``: it was asked for on the lock, which then
        gives way; else the store that comes waits behind the lock.
        """
        self.window.keep_typed()  # in the store that is open now
        before = None if self.folder == folder else self.folder
        if not self.take_door(folder):
            self._refused_at_door(folder)
            return

        def at_start(office: Any, progress: Progress, cancelled: Cancelled) -> Came:
            from listeoversikt.operations.logging_in import come_in

            return come_in(folder, passphrase, login)

        def painted(came: Came) -> None:
            if unlocks and came.identity is not None:
                self.forget_lock()
            other, self.folder = self.folder != folder, folder
            rights.key_print, self.has_no_secret = "", folder == self._example
            self.window.preferences.last_folder = folder
            if came.identity is not None:
                self.take_in(came.identity, other=other)
            self.window.forget(drafts=other)
            if came.identity is not None:
                self._show_pages(came.table, export)
            self._open_whole(folder, passphrase, export, login, unlocks=unlocks)

        def refused(error: BaseException) -> None:
            if before is not None and before == self.folder and self.take_door(before):
                self._tell_not_opened(error)  # the store that is open stays open
            else:
                self._not_opened(error)

        self._trying = (folder, login)

        if self._open_store is not None:
            self._open_store.set_busy(True)
        self._work(at_start, painted, refused)

    def _show_pages(self, table: Any, export: Path | None) -> None:
        if table is not None:
            self.window.page(THE_LIST).show_at_start(table)  # type: ignore[attr-defined]
        self.window.open_page(EXTRACT if export is not None else self.window.start_page())
        self.window.show_frame()
        self._tell_cut_off()
        self.list_painted.emit()

    def take_in(self, identity: Identity, *, other: bool = False) -> None:
        """The window is theirs: what they may is there, and their drafts; another's pages aren't. ``other``: another store."""
        window, before = self.window, rights.identity
        same = before is not None and (before.user, before.role, before.alone) == (
            identity.user,
            identity.role,
            identity.alone,
        )
        drafts = drafts_of(window.desk)
        if not same and not other:
            drafts.put_away()
        rights.identity = identity
        drafts.belong_to(identity.user)
        if not identity.alone:
            window.preferences.login = identity.login
        if not same:
            window.start_over()
        window.preferences.belong_to("" if identity.alone else identity.login)
        window.user_switch.show_user()

    def _identity_seen(self, identity: Identity) -> None:
        """A leader has given another role, or added the second user: the window follows, on the page that is open."""
        here = rights.identity
        if here is None or here.user != identity.user or here == identity:
            return
        page = self.window.current.key if self.window.current is not None else ""
        self.take_in(identity)
        if here.role != identity.role:
            role = user_role_word(identity.role).lower()
            self.window.desk.toast(translate("Entry", "Your role is {role} now.").format(role=role))
        if self.window.current is None:
            self.window.open_page(page if page and rights.may_open(page) else self.window.start_page())

    def _open_whole(
        self, folder: Location, passphrase: str, export: Path | None, login: str | None, *, unlocks: bool
    ) -> None:
        runner = self.window.runner

        def open_whole(office: Any, progress: Progress, cancelled: Cancelled) -> Opened:
            return opened_whole(runner, folder, passphrase, login, self.today, progress, cancelled)

        def opened(found: Opened) -> None:
            view, name, self.has_no_secret = found.view, found.office, found.is_example
            first = self.window.screens.behind is not self.window.frame
            if unlocks and self.window.screens.is_locked:
                self.forget_lock()
                first = True
            self.take_in(found.identity)
            rights.key_print = found.key_print
            if first or self.window.current is None:
                self._show_pages(None, export)
            runner.set_view(view)
            if view is None:
                self.window.sidebar.set_office(name)
            if view is None and self.window.current is not None:
                self.window.open_page(EXTRACT)
            if not self.window.screens.is_locked:
                self.idle.start()
            self.others.begin()
            if view is not None:
                self.others.go_through_extract()
            if export is not None:
                self.window.open_page(EXTRACT).look_at(export)  # type: ignore[attr-defined]
            if found.upgraded:
                self.window.show_notice("info", found.upgraded)
            self.entered.emit()
            runner.ask(warm_up, _nothing, note_error, slow=True)
            QTimer.singleShot(CALM_MS, self, partial(self._prepare, runner.taken))

        self._work(open_whole, opened, self._not_opened, title=translate("Entry", "Opening the list"))

    def _prepare(self, taken: int) -> None:
        """Loads card and forms, unless something has been done since there were so many jobs: then after a while."""
        runner = self.window.runner
        if runner.taken == taken and not runner.occupied:
            prepare_card()
        elif not runner.closed:
            QTimer.singleShot(CALM_MS, self, partial(self._prepare, runner.taken))

    def refresh(self) -> None:
        """Works everything out anew: another day, other settings."""
        runner = self.window.runner

        def again(office: Any, progress: Progress, cancelled: Cancelled) -> View | None:
            if office is None:
                return None
            with let_in(self.window.desk, office):
                view: View | None = office.refresh(self.today, progress, cancelled)
            return view

        self._work(again, runner.set_view, self._told_on_page, title=translate("Entry", "Working out"))

    def _give_back(self) -> None:
        """When what is shown has come to rest: the memory that its making left behind."""
        self.window.runner.ask(rest, _nothing, note_error, slow=True)

    def _view_changed(self, view: View | None) -> None:
        self._calm.start()

    def _told_on_page(self, error: BaseException) -> None:
        self.window.show_problem(_told(error))

    def _not_opened(self, error: BaseException) -> None:
        """The store said no: told where the passphrase is asked for."""
        self.let_door_go()
        self.forget_lock()
        self.folder = None
        self._tell_not_opened(error)

    def _tell_not_opened(self, error: BaseException) -> None:
        if self._open_store is None or self.window.screens.currentWidget() is not self._open_store:
            self.ask_passphrase(self._trying[0])
        self._open_store.set_busy(False)
        if isinstance(error, KeyboardInterrupt):  # stopped by the user
            return
        reason = getattr(error, "reason", None)
        if reason is not None:
            self._open_store.show_refusal(reason, seconds_after(error, *self._trying))
        else:
            problem = _told(error)
            self._open_store.show_problem(problem.sentence, problem.fix, unexpected=problem.unexpected)

    # --- one copy at a time ------------------------------------------------------------------------------------

    def take_door(self, folder: Location) -> bool:
        """False when another window has the store open."""
        return self.door.take(folder)

    def _refused_at_door(self, folder: Location) -> None:
        from listeoversikt.store.refusals import Reason

        self.ask_passphrase(folder)
        self._open_store.show_refusal(Reason.LOCKED)

    def let_door_go(self) -> None:
        """Another may have the store."""
        self.door.let_go()

    # --- lock --------------------------------------------------------------------------------------------------

    def lock(self) -> None:
        """Replaces the content until the passphrase is given again."""
        if self.window.screens.is_locked or self.folder is None:
            return
        from listeoversikt.gui.locking import lock_window

        lock_window(self)

    def forget_lock(self) -> None:
        """What was locked is somebody else's now, or gone."""
        if self.window.screens.is_locked:
            from listeoversikt.gui.locking import drop_lock

            drop_lock(self)

    def _shut_out(self) -> None:
        """Who has the window open may no more: it's locked, what was known is let go of, and whoever comes opens anew."""
        if rights.personal is not None:
            self.lock()
            if self.lock_screen is not None and self.lock_screen.tell_stopped():
                rights.key_print = ""
                self.window.runner.set_view(None)

    # --- work --------------------------------------------------------------------------------------------------

    def _work(
        self,
        job: Callable[[Any, Progress, Cancelled], Any],
        done: Callable[[Any], None],
        failed: Callable[[BaseException], None],
        *,
        title: str = "",
    ) -> None:
        self.window.runner.work(job, done, failed, title=title)


def _nothing(_: None) -> None:
    """Nobody waits for it."""


def _told(error: BaseException) -> Problem:
    problem = problem_of(error)
    if problem.unexpected:
        note_error(error)
    return problem
