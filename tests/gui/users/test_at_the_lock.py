"""At the lock: the way back in with the sheet, what was open when it was locked, and one who can't be looked up."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from listeoversikt.gui.entry import Entry
from listeoversikt.gui.main_window import MainWindow
from listeoversikt.gui.pages.first_run import RecoverScreen, RecoveryKeyScreen
from listeoversikt.gui.parts.fields_dialog import FieldsDialog
from listeoversikt.gui.rights import rights
from listeoversikt.operations.example_office import EXAMPLE_PASSPHRASE
from listeoversikt.operations.users import make_recovery_key
from listeoversikt.store.access.permission import Permission
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import open_store
from tests.gui.conftest import settled
from tests.gui.users.conftest import PHRASE, LogIn

NEW_PHRASE = "hav torsk mandag lykt"


class Noting(FieldsDialog):
    """A dialog with something typed in it."""

    def __init__(self, window: MainWindow) -> None:
        from PySide6.QtWidgets import QLineEdit

        super().__init__("Notat", "Lagre", "check", window)
        self.note = QLineEdit("halvskrevet")
        self.column.addWidget(self.note)

    def act(self) -> None:
        self.accept()


def locked(window: MainWindow, entry: Entry) -> Any:
    entry.lock()
    assert window.screens.currentWidget() is entry.lock_screen
    return entry.lock_screen


def log_in_at(screen: Any, login: str, phrase: str) -> None:
    screen.user_field.setText(login)
    screen.field.setText(phrase)
    screen._try()


def test_that_the_lock_asks_for_the_passphrase_by_that_word(log_in: LogIn) -> None:
    window, entry = log_in("kari.n")
    screen = locked(window, entry)
    assert screen.label.text() == "Passfrase"
    assert screen.field.accessibleName() == "Passfrase"


def test_that_without_a_recovery_key_the_lock_offers_no_way_with_one(log_in: LogIn) -> None:
    window, entry = log_in("kari.n")
    assert locked(window, entry).forgot.isHidden()


def test_that_a_leader_comes_in_at_the_lock_with_the_sheet(
    log_in: LogIn, of_users: Path, qtbot: QtBot
) -> None:
    window, entry = log_in("kari.n")
    with open_store(of_users, EXAMPLE_PASSPHRASE, user="leder") as store:
        key = make_recovery_key(store)
    screen = locked(window, entry)
    assert screen.forgot.text() == "Glemt passfrase?"
    screen.forgot.click()
    recover: Any = window.screens.currentWidget()
    assert isinstance(recover, RecoverScreen)
    recover.back.emit()
    assert window.screens.currentWidget() is screen
    screen.forgot.click()
    recover = window.screens.currentWidget()
    recover.login_field.setText("leder")
    recover.key_field.setText(key)
    for field in (recover.new.first, recover.new.second):
        field.setText(NEW_PHRASE)
    recover.try_it()
    qtbot.waitUntil(lambda: isinstance(window.screens.currentWidget(), RecoveryKeyScreen), timeout=20_000)
    shown: Any = window.screens.currentWidget()
    shown.part.typed.setText(shown.part.shown.text().replace("\n", " ").split()[-1])
    with qtbot.waitSignal(entry.entered, timeout=30_000):
        shown.go_on.click()
    assert rights.identity is not None
    assert rights.identity.login == "leder"
    assert window.screens.currentWidget() is window.frame
    settled(window, qtbot)


def test_that_a_dialog_is_there_as_it_was_when_the_same_user_comes_back(log_in: LogIn, qtbot: QtBot) -> None:
    window, entry = log_in("kari.n")
    dialog = Noting(window)
    dialog.open()
    screen = locked(window, entry)
    assert not dialog.isVisible()
    log_in_at(screen, "kari.n", PHRASE)
    qtbot.waitUntil(lambda: window.screens.currentWidget() is window.frame, timeout=10_000)
    assert dialog.isVisible()
    assert dialog.note.text() == "halvskrevet"
    assert window._notice is None
    dialog.reject()
    settled(window, qtbot)


def test_that_another_who_comes_is_told_that_the_formers_dialog_is_closed(
    log_in: LogIn, qtbot: QtBot
) -> None:
    window, entry = log_in("kari.n")
    dialog = Noting(window)
    dialog.open()
    with qtbot.waitSignal(entry.entered, timeout=30_000):
        log_in_at(locked(window, entry), "siv", PHRASE)
    settled(window, qtbot)
    assert not isValid(dialog) or not dialog.isVisible()
    assert window._notice is not None
    assert (
        window._notice.text.text() == "Det Kari Nordmann hadde åpent i en dialog, er lukket og ikke lagret."
    )
    window.take_notice_away()
    with qtbot.waitSignal(entry.entered, timeout=30_000):
        log_in_at(locked(window, entry), "kari.n", PHRASE)
    settled(window, qtbot)
    assert window._notice is None


@pytest.mark.parametrize("reason", [Reason.DISK_ERROR, Reason.SERVER_AWAY, Reason.MISSING_FILE])
def test_that_one_who_cannot_be_looked_up_does_nothing_is_told_and_is_looked_up_again(
    log_in: LogIn, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, reason: Reason
) -> None:
    window, entry = log_in("kari.n")
    unseen = entry.others.unseen
    done: list[object] = []
    real = Permission.require

    def gone(*_: object) -> None:
        raise StoreRefused(reason)

    monkeypatch.setattr(Permission, "require", gone)
    window.desk.work(lambda office, progress, cancelled: done.append(dt.date.today()), print)
    settled(window, qtbot)
    assert done == []
    assert unseen.waiting.isActive()
    unseen._soon.timeout.emit()
    assert window._notice is not None
    assert "Brukeren din kunne ikke slås opp, så ingenting lagres nå." in window._notice.text.text()
    unseen.try_again()
    settled(window, qtbot)
    assert unseen.waiting.isActive()
    monkeypatch.setattr(Permission, "require", real)
    unseen.try_again()
    settled(window, qtbot)
    assert not unseen.waiting.isActive()
    assert window._notice is None
    window.desk.work(lambda office, progress, cancelled: done.append(1), lambda _: None)
    settled(window, qtbot)
    assert done == [1]


def test_that_figures_of_a_chart_lead_nowhere_for_one_who_may_not_search(log_in: LogIn, qtbot: QtBot) -> None:
    window, _ = log_in("per")
    page: Any = window.open_page("overview")
    settled(window, qtbot)
    for chart in (page.body.ages, page.body.bands):
        opened: list[str] = []
        chart.opened.connect(opened.append)
        assert chart.marks
        chart.set_current(next(place for place, mark in enumerate(chart.marks) if mark.key))
        assert chart.current >= 0  # it's read all the same
        qtbot.keyClick(chart, Qt.Key.Key_Return)
        middle = chart.marks[chart.current].rect.center().toPoint()
        qtbot.mouseMove(chart, middle)
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=middle)
        assert opened == []
        assert chart.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_that_they_do_lead_on_for_one_who_may(log_in: LogIn, qtbot: QtBot) -> None:
    window, _ = log_in("kari.n")
    page: Any = window.open_page("overview")
    settled(window, qtbot)
    chart = page.body.bands
    chart.set_current(next(place for place, mark in enumerate(chart.marks) if mark.key))
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    settled(window, qtbot)
    assert window.current is not None
    assert window.current.key == "the_list"


def test_that_a_passphrase_that_could_not_be_made_dearer_to_guess_at_is_told_of(
    log_in: LogIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("listeoversikt.store.opening.is_weak", lambda *_: True)
    monkeypatch.setattr("listeoversikt.store.access.accounts.Accounts.harden", lambda *_: False)
    window, _ = log_in("kari.n")
    assert window._notice is not None
    assert "lettere å gjette" in window._notice.text.text()
