"""Locks the window: the lock screen in place of the content, the clipboard emptied, the toast gone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QApplication, QDialog
from shiboken6 import isValid

from listeoversikt.gui.finder import Finder
from listeoversikt.gui.lock_screen import Check, LockScreen
from listeoversikt.gui.look.lettering import forget_texts
from listeoversikt.gui.parts.ordered_dialog import OrderedDialog
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
        for dialog in put_away:
            if isValid(dialog):
                dialog.open()
        window.screens.removeWidget(screen)
        screen.deleteLater()
        entry.idle.start()

    screen.unlocked.connect(unlocked)
    window.keep_typed()
    window.desk.forget_copied()
    window.toast.leave()
    forget_texts()
    put_away = _put_dialogs_away(window)
    entry.idle.stop()
    window.show_screen(screen)
    screen.focus_first()
    return screen


def _put_dialogs_away(window: MainWindow) -> list[OrderedDialog]:
    """Nothing of the list stays on screen beside the lock: dialogs, menus, the finder.

    Gives the dialogs that come back as they were when the window is unlocked: what is typed in them isn't lost.
    """
    put_away = []
    for dialog in window.findChildren(QDialog):
        if isinstance(dialog, OrderedDialog) and dialog.isVisible():
            dialog.hide()
            put_away.append(dialog)
        else:
            dialog.reject()
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    for finder in window.findChildren(Finder):
        finder.close_finder()
    return put_away


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
