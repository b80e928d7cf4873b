"""Locks the window: the lock screen in place of the content, the clipboard emptied, the toast gone.

The one who locked it comes back to the window as it was. Where the store has several users another may log in
instead: the window is then theirs, and what the former had written half stays in memory for when they come back.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from shiboken6 import isValid

from listeoversikt.gui.finder import Finder
from listeoversikt.gui.first_steps import ask_recovery
from listeoversikt.gui.lock_screen import Check, LockScreen
from listeoversikt.gui.look.lettering import forget_texts
from listeoversikt.gui.parts.held_back import HeldBack
from listeoversikt.gui.parts.open_panel import unsaved_panels
from listeoversikt.gui.parts.ordered_dialog import OrderedDialog
from listeoversikt.gui.problems import problem_of
from listeoversikt.gui.rights import rights
from listeoversikt.gui.texts import translate
from listeoversikt.operations.logging_in import ways_in
from listeoversikt.store.address import Location
from listeoversikt.store.refusals import Reason, StoreRefused

if TYPE_CHECKING:
    from listeoversikt.gui.entry import Entry
    from listeoversikt.gui.main_window import MainWindow
    from listeoversikt.operations.logging_in import Unlocked


def lock_window(entry: Entry) -> LockScreen:
    """Replaces the content until the passphrase is given again; what runs goes on."""
    window, personal = entry.window, rights.personal
    who = window.desk.office.name
    if personal is not None:
        who = " · ".join(part for part in (personal.name, who) if part)
    login = None if personal is None else personal.login
    put_away: list[OrderedDialog] = []
    check = None if entry.has_no_secret else _check(entry, put_away)
    screen = LockScreen(who, check, login=login, recovers=ways_in(entry.folder).recovery)

    def unlocked() -> None:
        window.desk.looks.unlocked()
        behind = window.screens.let_go()
        if behind is None or behind is window.frame:
            window.show_frame()
        else:
            window.show_screen(behind)
        for dialog in (*put_away, *(one for one in window.findChildren(HeldBack) if one.waits)):
            if isValid(dialog):
                dialog.open()
        _take_away(entry)
        entry.idle.start()

    def recover() -> None:
        back = partial(window.show_screen, screen)
        given_up = partial(_give_up, entry, put_away)
        ask_recovery(entry, entry.folder, back, given_up, at_lock=True)

    screen.unlocked.connect(unlocked)
    screen.forgotten.connect(recover)
    window.keep_typed()
    window.desk.forget_copied()
    window.desk.looks.locked()
    window.toast.leave()
    forget_texts()
    put_away += put_dialogs_away(window)
    entry.idle.stop()
    entry.lock_screen = screen
    window.desk.locked = True
    window.screens.lock(screen)
    window.show_screen(screen)
    screen.focus_first()
    return screen


def put_dialogs_away(window: MainWindow) -> list[OrderedDialog]:
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


def _check(entry: Entry, put_away: list[OrderedDialog]) -> Check:
    """Tries the passphrase on the store's key file, on the lane that answers while a job runs."""

    def check(passphrase: str, answer: Callable[[bool], None]) -> None:
        folder, screen = entry.folder, entry.lock_screen
        login = screen.login or (rights.identity.login if rights.identity is not None else None)
        assert folder is not None

        def opens(view: Any) -> Unlocked | None:
            return _who_unlocks(folder, passphrase, login)

        def unlocks(found: Unlocked | None) -> None:
            here = rights.identity
            if found is None:
                answer(False)
            elif here is not None and (found.identity.user, found.key_print) == (here.user, rights.key_print):
                answer(True)
            elif rights.key_print and found.key_print != rights.key_print:
                failed(StoreRefused(Reason.KEYS_DIFFER))  # another store has come to lie there
            else:
                _give_up(entry, put_away)
                entry.open_store(folder, passphrase, login=found.identity.login, unlocks=True)
                screen.wait_for_opening()

        def failed(error: BaseException) -> None:
            seconds = getattr(error, "seconds", None)
            if isinstance(seconds, int):
                screen.must_wait(seconds)
                return
            problem = problem_of(error)
            screen.say(f"{problem.sentence} {problem.fix}".strip())

        entry.window.runner.ask_anyway(opens, unlocks, failed)

    return check


def _who_unlocks(folder: Location, passphrase: str, login: str | None) -> Unlocked | None:
    """Who can open it; None for a wrong passphrase."""
    from listeoversikt.operations.logging_in import WRONG, who_unlocks

    try:
        return who_unlocks(folder, passphrase, login)
    except StoreRefused as refused:
        if refused.reason in WRONG or refused.reason is Reason.NO_PASSPHRASE:
            return None
        raise


def drop_lock(entry: Entry) -> None:
    """What was locked isn't open any more, or somebody else's now: the lock goes, with every dialog that was there."""
    for dialog in entry.window.findChildren(QDialog):
        dialog.reject()
    entry.window.screens.let_go()
    _take_away(entry)


def _take_away(entry: Entry) -> None:
    screen, entry.lock_screen = entry.lock_screen, None
    entry.window.desk.locked = False
    if screen is not None:
        entry.window.screens.removeWidget(screen)
        screen.deleteLater()


def _give_up(entry: Entry, put_away: list[OrderedDialog]) -> None:
    """Somebody else comes in: the window becomes theirs, and what the former had open is closed, and said to be."""
    window, before = entry.window, rights.identity
    left = [dialog for dialog in put_away if isValid(dialog)]
    typed = unsaved_panels(window)
    for dialog in window.findChildren(QDialog):
        dialog.reject()
    put_away.clear()

    def came() -> None:
        if left and before is not None:
            told = translate("LockScreen", "What {who} had open in a dialog was closed, and isn't saved.")
            window.show_notice("info", told.format(who=before.name))
        elif typed and before is not None:
            told = translate(
                "LockScreen", "What {who} had typed in the settings was closed, and isn't saved."
            )
            window.show_notice("info", told.format(who=before.name))

    entry.entered.connect(came, Qt.ConnectionType.SingleShotConnection)
