"""The way in: first run, passphrase, example office, lock, a second copy; then the pages.

The list as it was left is painted first, read without the libraries that compute; then everything is worked out.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLockFile, QObject, QStandardPaths, QSysInfo, QTimer, Signal

from listeoversikt.gui.lock_screen import IdleWatch
from listeoversikt.gui.main_window import MainWindow
from listeoversikt.gui.menu import Menus
from listeoversikt.gui.navigation import EXTRACT, THE_LIST
from listeoversikt.gui.others import Others
from listeoversikt.gui.problems import Problem, note_error, problem_of
from listeoversikt.gui.restoring import mind_backups
from listeoversikt.gui.texts import translate
from listeoversikt.gui.window_keys import WindowKeys
from listeoversikt.operations.memory import give_back_now

if TYPE_CHECKING:
    from listeoversikt.operations.office import View
    from listeoversikt.operations.progress import Cancelled, Progress

LOCK_FILE = "vindu.lock"
CALM_MS = 1200
STORE_FOLDER, EXAMPLE_FOLDER = "lager", "eksempel"


@dataclass(frozen=True)
class Wanted:
    """What the command line asked for: a store, or the example office with so many inhabitants."""

    store: Path | None = None
    example: Path | None = None
    patients: int = 3000
    passphrase: str | None = None
    today: dt.date | None = None


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
        self.folder: Path | None = None
        self.has_no_secret = False
        """The store is the example office: its passphrase is the program's own, so the lock asks for none."""
        self._door: QLockFile | None = None
        self._first_run: Any = None
        self._open_store: Any = None
        self.lock_screen: Any = None
        self.keys = WindowKeys(window, lock=self.lock, open_other=self.choose_store)
        self.menus = Menus(self.keys)
        self.idle = IdleWatch(window.preferences.lock_minutes, parent=self)
        self.idle.idle.connect(self.lock)
        window.preferences.changed.connect(self._chosen)
        self.others = Others(window, lambda: self.today)
        self.backing_up = mind_backups(self)
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(2 * CALM_MS)
        self._calm.timeout.connect(self._give_back)
        window.runner.view_changed.connect(self._view_changed)
        window.day_changed.connect(self.refresh)
        window.closed.connect(self._leave)

    def _chosen(self, name: str) -> None:
        if name == "lock_minutes":
            self.idle.set_minutes(self.window.preferences.lock_minutes)
            if self.keys.active and self.folder is not None:
                self.idle.start()

    @property
    def today(self) -> dt.date:
        """The work date: today, or what was asked for."""
        return self.wanted.today or dt.date.today()

    # --- which way in ------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """The way that was asked for; else the store that was open last; else the first run."""
        if self.wanted.example is not None:
            self._show_first_run()
            self.make_example(self.wanted.example, self.wanted.patients)
            return
        folder = self.wanted.store or self.window.preferences.last_folder or data_folder() / STORE_FOLDER
        if self.wanted.passphrase is not None and self.wanted.store is not None:
            self.open_store(folder, self.wanted.passphrase)
        elif (folder / "store.db").exists() and (folder / "keys.json").exists():
            if folder == data_folder() / EXAMPLE_FOLDER:
                self._show_first_run()
                self.make_example(folder, self.wanted.patients)
            else:
                self._ask_passphrase(folder)
        else:
            self._show_first_run()

    def _show_first_run(self) -> None:
        from listeoversikt.gui.pages.first_run import FirstRun

        if self._first_run is None:
            self._first_run = FirstRun(data_folder() / STORE_FOLDER)
            self._first_run.chosen_example.connect(self._example_chosen)
            self._first_run.store_wanted.connect(self._make_store)
            self._first_run.open_wanted.connect(self.choose_store)
            self._first_run.cancelled.connect(self.window.runner.cancel)
        self.window.show_screen(self._first_run)

    def _example_chosen(self) -> None:
        self.make_example(data_folder() / EXAMPLE_FOLDER, self.wanted.patients)

    def choose_store(self) -> None:
        """Another store: its passphrase is asked for."""
        self._ask_passphrase(None)

    def _ask_passphrase(self, folder: Path | None) -> None:
        from listeoversikt.gui.pages.first_run import OpenStore

        self._open_store = OpenStore(folder)
        self._open_store.open_wanted.connect(self.open_store)
        self._open_store.back.connect(self._back)
        self.window.show_screen(self._open_store)

    def _back(self) -> None:
        if self.folder is not None:
            self.window.show_frame()
        else:
            self._show_first_run()

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
            self._busy("")
            self.open_store(folder, passphrase)

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
        self._first_run.show_problem(problem.sentence, problem.fix)

    def _make_store(self, new: Any) -> None:
        """A new store with the office's name, then the first extract."""

        def make(office: Any, progress: Progress, cancelled: Cancelled) -> None:
            from listeoversikt.operations.office_settings import keep_names
            from listeoversikt.store.repository import create_store, open_store

            create_store(new.folder, new.passphrase)
            with open_store(new.folder, new.passphrase) as store:
                keep_names(store, new.office_name, new.list_names)

        def made(_: None) -> None:
            self._busy("")
            self.open_store(new.folder, new.passphrase, export=new.export)

        def failed(error: BaseException) -> None:
            self._busy("")
            reason = getattr(error, "reason", None)
            if reason is not None:
                self._first_run.show_store_problem(reason)
            else:
                self._first_run_failed(error)

        self._busy(translate("Entry", "Making the store"))
        self._work(make, made, failed, title=translate("Entry", "New store"))

    def open_store(self, folder: Path, passphrase: str, export: Path | None = None) -> None:
        """Opens a store: the list as it was left first, then everything worked out."""
        self.window.keep_typed()  # in the store that is open now
        if not self.take_door(folder):
            self._refused_at_door(folder)
            return

        def at_start(office: Any, progress: Progress, cancelled: Cancelled) -> Any:
            from listeoversikt.operations.list_at_start import list_table_at_start

            return list_table_at_start(folder, passphrase)

        def painted(table: Any) -> None:
            self.folder = folder
            self.window.preferences.last_folder = folder
            self.window.forget()
            self._show_pages(table, export)
            self._open_whole(folder, passphrase, export)

        if self._open_store is not None:
            self._open_store.set_busy(True)
        self._work(at_start, painted, self._not_opened)

    def _show_pages(self, table: Any, export: Path | None) -> None:
        first = EXTRACT if export is not None else self.window.start_page()
        if table is not None:
            self.window.page(THE_LIST).show_at_start(table)  # type: ignore[attr-defined]
        self.window.open_page(first)
        self.window.show_frame()
        self.list_painted.emit()

    def _open_whole(self, folder: Path, passphrase: str, export: Path | None) -> None:
        runner = self.window.runner

        def open_whole(
            office: Any, progress: Progress, cancelled: Cancelled
        ) -> tuple[View | None, str, bool]:
            from listeoversikt.operations.example_office import EXAMPLE_PASSPHRASE
            from listeoversikt.operations.office import Office
            from listeoversikt.operations.office_settings import names_of
            from listeoversikt.store.repository import open_store

            if runner.office is not None:
                runner.office.close()
                runner.office = None
            opening = Office(open_store(folder, passphrase), folder)
            try:
                view = opening.refresh(self.today, progress, cancelled)
            except BaseException:
                opening.close()
                raise
            runner.office = opening
            _keep_list(opening)
            return view, names_of(opening.store)[0], passphrase == EXAMPLE_PASSPHRASE

        def opened(found: tuple[View | None, str, bool]) -> None:
            view, name, self.has_no_secret = found
            runner.set_view(view)
            if view is None:
                self.window.sidebar.set_office(name)
            if view is None and self.window.current is not None:
                self.window.open_page(EXTRACT)
            self.idle.start()
            self.others.begin()
            if view is not None:
                self.others.go_through_extract()
            if export is not None:
                self.window.open_page(EXTRACT).look_at(export)  # type: ignore[attr-defined]
            self.entered.emit()
            runner.ask(_warm_up, _nothing, note_error, slow=True)
            QTimer.singleShot(CALM_MS, self, partial(self._prepare, runner.taken))

        self._work(open_whole, opened, self._not_opened, title=translate("Entry", "Opening the list"))

    def _prepare(self, taken: int) -> None:
        """Loads card and forms, unless something has been done since there were so many jobs: then after a while."""
        runner = self.window.runner
        if runner.taken == taken and not runner.occupied:
            _prepare_card()
        elif not runner.closed:
            QTimer.singleShot(CALM_MS, self, partial(self._prepare, runner.taken))

    def refresh(self) -> None:
        """Works everything out anew: another day, other settings."""
        runner = self.window.runner

        def again(office: Any, progress: Progress, cancelled: Cancelled) -> View | None:
            return None if office is None else office.refresh(self.today, progress, cancelled)

        self._work(again, runner.set_view, self._told_on_page, title=translate("Entry", "Working out"))

    def _give_back(self) -> None:
        """When what is shown has come to rest: the memory that its making left behind."""
        self.window.runner.ask(_rest, _nothing, note_error, slow=True)

    def _view_changed(self, view: View | None) -> None:
        self._calm.start()

    def _told_on_page(self, error: BaseException) -> None:
        self.window.show_problem(_told(error))

    def _not_opened(self, error: BaseException) -> None:
        """The store said no: told where the passphrase is asked for."""
        self.let_door_go()
        self.folder = None
        if self._open_store is None or self.window.screens.currentWidget() is not self._open_store:
            self._ask_passphrase(self.window.preferences.last_folder)
        self._open_store.set_busy(False)
        if isinstance(error, KeyboardInterrupt):  # stopped by the user
            return
        reason = getattr(error, "reason", None)
        if reason is not None:
            self._open_store.show_refusal(reason)
        else:
            self._told_on_page(error)
            note_error(error)

    # --- one copy at a time ------------------------------------------------------------------------------------

    def take_door(self, folder: Path) -> bool:
        """False when another window has the store open. A folder one may not write in has no door to take."""
        self.let_door_go()
        if not folder.is_dir():
            return True
        door = QLockFile(str(folder / LOCK_FILE))
        door.setStaleLockTime(0)
        if door.tryLock(0):
            self._door = door
            return True
        if door.error() != QLockFile.LockError.LockFailedError:
            return True
        _, host, _ = door.getLockInfo()
        return host not in (
            "",
            QSysInfo.machineHostName(),
        )  # copied with the store, or left by another machine

    def _refused_at_door(self, folder: Path) -> None:
        from listeoversikt.store.refusals import Reason

        self._ask_passphrase(folder)
        self._open_store.show_refusal(Reason.LOCKED)

    def let_door_go(self) -> None:
        """Another may have the store."""
        if self._door is not None:
            self._door.unlock()
            self._door = None

    def _leave(self) -> None:
        self.let_door_go()

    # --- lock --------------------------------------------------------------------------------------------------

    def lock(self) -> None:
        """Replaces the content until the passphrase is given again."""
        if not self.keys.active or self.folder is None:
            return
        from listeoversikt.gui.locking import lock_window

        self.lock_screen = lock_window(self)

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


def _warm_up(view: View) -> None:
    """The titles that Ctrl+K looks in and what predicts, so that what is asked first is as quick as the next."""
    from listeoversikt.operations.find_code import prepare

    prepare()
    _load_models(view)


def _load_models(view: View) -> None:
    """Without a model in use nothing is loaded."""
    if view.settings.bands.scores.model is not None or view.settings.readmission is not None:
        from listeoversikt.operations.readmission_reading import load_models

        load_models(view)


def _rest(view: View) -> None:
    _load_models(view)
    view.rest()
    give_back_now()


def _nothing(_: None) -> None:
    """Nobody waits for it."""


def _prepare_card() -> None:
    """Card and forms, loaded in a quiet moment: the first one opens as quickly as the next."""
    import listeoversikt.gui.acting.forms
    import listeoversikt.gui.card.panel  # noqa: F401


def _keep_list(office: Any) -> None:
    """The list for the next start; may be left out."""
    from listeoversikt.operations.list_columns import keep_list_table
    from listeoversikt.store.refusals import StoreRefused

    if office.view is not None:
        try:
            keep_list_table(office.store, office.view)
        except StoreRefused as refused:
            note_error(refused)


def _told(error: BaseException) -> Problem:
    problem = problem_of(error)
    if problem.unexpected:
        note_error(error)
    return problem
