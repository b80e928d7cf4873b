"""Locks the window: the lock screen in place of the content, the clipboard emptied, the toast gone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QApplication, QDialog

from listeoversikt.gui.finder import Finder
from listeoversikt.gui.lock_screen import Check, LockScreen
from listeoversikt.gui.look.lettering import forget_texts
from listeoversikt.gui.problems import problem_of

if TYPE_CHECKING:
    from listeoversikt.gui.entry import Entry
    from listeoversikt.gui.main_window import MainWindow


def lock_window(entry: Entry) -> LockScreen:
    """Replaces the content until the passphrase is given again; what runs goes on."""
    window = entry.window
    screen = LockScreen(window.desk.office.name, None if entry.has_no_secret else _check(entry))

    def unlocked() -> None:
        window.show_frame()
        window.screens.removeWidget(screen)
        screen.deleteLater()
        entry.idle.start()

    screen.unlocked.connect(unlocked)
    window.keep_typed()
    window.desk.forget_copied()
    window.toast.leave()
    forget_texts()
    _close_dialogs(window)
    entry.idle.stop()
    window.show_screen(screen)
    screen.focus_first()
    return screen


def _close_dialogs(window: MainWindow) -> None:
    """Nothing of the list stays on screen beside the lock: dialogs, menus, the finder."""
    for dialog in window.findChildren(QDialog):
        dialog.reject()
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    for finder in window.findChildren(Finder):
        finder.close_finder()


def _check(entry: Entry) -> Check:
    """Tries the passphrase on the store's key file, on the lane that answers while a job runs."""

    def check(passphrase: str, answer: Callable[[bool], None]) -> None:
        folder = entry.folder

        def opens(view: Any) -> bool:
            from listeoversikt.store.list_at_start import database_key
            from listeoversikt.store.refusals import Reason, StoreRefused

            assert folder is not None
            try:
                database_key(folder, passphrase)
            except StoreRefused as refused:
                if refused.reason in (Reason.WRONG_PASSPHRASE, Reason.NO_PASSPHRASE):
                    return False
                raise
            return True

        def failed(error: BaseException) -> None:
            problem = problem_of(error)
            entry.lock_screen.say(f"{problem.sentence} {problem.fix}".strip())

        entry.window.runner.ask_anyway(opens, answer, failed)

    return check
