"""«Les meldinger»: reading a folder once, or watching it while the program is open; on the store's thread."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from listeoversikt.gui.commands import Operation, OperationCommand, carry_out
from listeoversikt.gui.page import PageAction
from listeoversikt.gui.pages.discharges.message_words import stop_sentence, stored_words
from listeoversikt.gui.problems import Problem
from listeoversikt.gui.texts import translate

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.gui.pages.discharges.messages_dialog import MessagesDialog
    from listeoversikt.operations.message_reading import Taken
    from listeoversikt.operations.messages import Watched
    from listeoversikt.operations.office import Office, View
    from listeoversikt.operations.progress import Cancelled, Progress

MEMORY, FOLDER = "messages", "folder"
SETTLE_MS, SLOW_MS = 4_000, 60_000
"""After a change in the folder a moment is waited; and now and then it's looked at anyway."""


class MessageReading(QObject):
    """One a page. ``changed``: something is running, has ended, or the watch is another."""

    changed = Signal()

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self.dialog: MessagesDialog | None = None
        self.key_file: Path | None = None
        self.taken: Taken | None = None
        self.running = False
        self.problem = ""
        self._watched: Watched | None = None
        self._watched_keys: Path | None = None
        self._folders = QFileSystemWatcher(self)
        self._folders.directoryChanged.connect(self._soon)
        self._ticking = QTimer(self)
        self._ticking.setSingleShot(True)
        self._ticking.timeout.connect(self.look)
        desk.runner.view_changed.connect(self._mind_store)
        desk.runner.stopped.connect(self.stop_watching)

    def page_action(self) -> PageAction:
        """The button of the page's header."""
        return PageAction(
            "messages",
            translate("Messages", "Read messages"),
            "mail-down",
            self.open,
            enabled=lambda: self._desk.view is not None,
        )

    def open(self) -> None:
        """The dialog; the key file is chosen anew each time."""
        from listeoversikt.gui.pages.discharges.messages_dialog import MessagesDialog

        self.key_file = None
        self.problem = ""
        self.dialog = MessagesDialog(self, self._page)
        self.dialog.open()

    @property
    def folder(self) -> Path | None:
        """The folder that was chosen last, if it's still there."""
        text = self._desk.preferences.page_state(MEMORY).get(FOLDER)
        folder = Path(text) if isinstance(text, str) and text else None
        return folder if folder is not None and folder.is_dir() else None

    def choose_folder(self, folder: str) -> None:
        """Remembered on this machine; a watch of another folder ends."""
        self._desk.preferences.remember_page(MEMORY, {FOLDER: folder})
        self.stop_watching()
        self.taken = None
        self.changed.emit()

    def choose_keys(self, key_file: str) -> None:
        """For this time; never remembered."""
        self.key_file = Path(key_file)
        self.changed.emit()

    # -- once ---------------------------------------------------------------------------------------------------

    def read_once(self) -> None:
        """Reads the folder; what was stored can be taken back with Ctrl+Z."""
        folder = self.folder
        if folder is None or self.running:
            return
        self._begin()
        self._desk.work(
            partial(_take, folder, self.key_file),
            self._read,
            self._failed,
            title=translate("Messages", "Reading messages"),
        )

    def _read(self, taken: Taken) -> None:
        self._show(taken)
        if taken.read.stored:
            self._desk.undo_stack.push(OperationCommand(self._desk, self._operation(taken), taken))
            self._desk.toast(stored_words(taken), undo=True)

    def _operation(self, taken: Taken) -> Operation[Taken]:
        """Reading as something that can be taken back and done again."""
        text = translate("Messages", "read messages")
        return Operation(text, partial(_again, taken), _back, self._told)

    def _told(self, stands: bool, taken: Taken) -> None:
        if taken.view is not None:
            self._desk.changed(taken.view)
        self.taken = taken if stands else None
        if not stands:
            self._desk.toast(translate("Messages", "What was read is taken back"))
        self.changed.emit()

    def take_back(self) -> None:
        """Takes back the newest reading; that can be undone too."""
        if self.taken is None or not self.taken.read.stored or self.running:
            return
        taken = self.taken
        text = translate("Messages", "take back messages")
        carry_out(self._desk, Operation(text, partial(_back_job, taken), _again_job, self._told_back))

    def _told_back(self, away: bool, taken: Taken) -> None:
        self._told(not away, taken)

    # -- watching -----------------------------------------------------------------------------------------------

    @property
    def is_watching(self) -> bool:
        """Whether the folder is being watched."""
        return self._watched is not None

    def watch(self) -> None:
        """Looks at the folder now, when something comes, and now and then."""
        from listeoversikt.operations.messages import Watched

        folder = self.folder
        if folder is None or self.key_file is None:
            return
        self._watched = Watched(time.time)
        self._watched_keys = self.key_file
        self._folders.addPath(str(folder))
        self._ticking.start(0)
        self.changed.emit()

    def stop_watching(self) -> None:
        """Nothing is looked at any more, and the key file's place is forgotten."""
        if not isValid(self) or not self.is_watching:
            return
        self._watched = self._watched_keys = None
        self._ticking.stop()
        if self._folders.directories():
            self._folders.removePaths(self._folders.directories())
        self.changed.emit()

    def _soon(self) -> None:
        if self.is_watching:
            self._ticking.start(SETTLE_MS)

    def look(self) -> None:
        """Reads what has come since the last time."""
        folder = self.folder
        if not self.is_watching:
            return
        if folder is None:
            self._fail(translate("Messages", "The folder isn't there any more. The watch has ended."))
            return
        if self.running or self._desk.runner.busy:
            self._ticking.start(SETTLE_MS)
            return
        self._begin()
        job = partial(_take_watched, folder, self._watched_keys, self._watched)
        self._desk.work(job, self._came, self._failed)

    def _came(self, taken: Taken) -> None:
        before = self.taken
        self._show(taken if taken.read.files or before is None else before, taken.view)
        if taken.read.stored:
            self._desk.toast(stored_words(taken))
        if self.is_watching:
            self._ticking.start(SLOW_MS)

    def _mind_store(self, view: View | None) -> None:
        """The store was closed: there is nowhere to put what comes."""
        if view is None:
            self.stop_watching()

    # -- both ---------------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        self.running, self.problem = True, ""
        self.changed.emit()

    def _show(self, taken: Taken, view: View | None = None) -> None:
        self.running, self.taken = False, taken
        newest = taken.view if view is None else view
        if newest is not None:
            self._desk.changed(newest)
        self.changed.emit()

    def _failed(self, problem: Problem) -> None:
        self._fail(stop_sentence(problem))

    def _fail(self, sentence: str) -> None:
        """A sentence in the dialog, or where the user is when it's closed; a watch ends."""
        self.running, self.problem = False, sentence
        self.stop_watching()
        if self.dialog is None or not isValid(self.dialog) or not self.dialog.isVisible():
            self._desk.tell_error(Problem(sentence))
        self.changed.emit()


def _take(folder: Path, keys: Path | None, office: Office, progress: Progress, cancelled: Cancelled) -> Taken:
    from listeoversikt.operations.message_reading import take_folder

    return take_folder(office, folder, keys, None, progress, cancelled)


def _take_watched(
    folder: Path,
    keys: Path | None,
    watched: Watched | None,
    office: Office,
    progress: Progress,
    cancelled: Cancelled,
) -> Taken:
    from listeoversikt.operations.message_reading import take_folder

    return take_folder(office, folder, keys, watched, progress, cancelled)


def _back(office: Office, taken: Taken, progress: Progress, cancelled: Cancelled) -> Taken:
    from listeoversikt.operations.message_reading import take_back

    return take_back(office, taken)


def _again(taken: Taken, office: Office, progress: Progress, cancelled: Cancelled) -> Taken:
    from listeoversikt.operations.message_reading import take_again

    return take_again(office, taken)


def _back_job(taken: Taken, office: Office, progress: Progress, cancelled: Cancelled) -> Taken:
    return _back(office, taken, progress, cancelled)


def _again_job(office: Office, taken: Taken, progress: Progress, cancelled: Cancelled) -> Taken:
    return _again(taken, office, progress, cancelled)
