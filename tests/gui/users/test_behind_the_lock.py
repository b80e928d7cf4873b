"""What jobs bring while the window is locked waits behind the lock, and nothing but who is let in opens it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from listeoversikt.gui.door import Door
from listeoversikt.gui.drafts import drafts_of
from listeoversikt.gui.entry import Entry
from listeoversikt.gui.main_window import MainWindow
from listeoversikt.gui.own_passphrase import OwnPassphrase
from listeoversikt.gui.pages.settings.user_dialogs import NewKeyAsk, NewKeyDialog
from listeoversikt.gui.rights import rights
from listeoversikt.gui.wanted import Wanted
from listeoversikt.operations import logging_in
from listeoversikt.operations.example_office import EXAMPLE_PASSPHRASE
from tests.gui.conftest import TODAY, OpenWindow, settled
from tests.gui.users.conftest import PHRASE, LogIn, phrase_of
from tests.gui.users.test_at_the_lock import Noting, locked, log_in_at
from tests.operations.stores import new_store


def opening(open_window: OpenWindow, store: Path, login: str, qtbot: QtBot) -> tuple[MainWindow, Entry]:
    """A window that has painted the list as it was left; the rest is being worked out."""
    wanted = Wanted(store=store, passphrase=phrase_of(login), user=login, today=TODAY)
    window, entry = open_window(wanted)
    with qtbot.waitSignal(entry.list_painted):
        entry.begin()
    return window, entry


@pytest.mark.parametrize("login", ["kari.n", "leder"])
def test_that_a_lock_while_the_list_is_worked_out_holds(
    login: str, log_in: LogIn, open_window: OpenWindow, of_users: Path, qtbot: QtBot
) -> None:
    first, _ = log_in(login)
    assert first.close()
    window, entry = opening(open_window, of_users, login, qtbot)
    with qtbot.waitSignal(entry.entered):
        screen = locked(window, entry)
    settled(window, qtbot)
    entry.has_no_secret = False
    assert window.screens.currentWidget() is screen
    assert not window.frame.isVisible()
    log_in_at(screen, login, phrase_of(login))
    qtbot.waitUntil(lambda: window.screens.currentWidget() is window.frame)
    settled(window, qtbot)
    assert window.runner.view is not None


def test_that_a_recovery_key_made_meanwhile_is_shown_when_the_leader_is_back(
    log_in: LogIn, qtbot: QtBot
) -> None:
    window, entry = log_in("leder")
    window.desk.office = window.desk.office.__class__(example=False)
    section = users_section(window, qtbot)
    section.make_key()
    ask = section.dialog
    assert isinstance(ask, NewKeyAsk)
    ask.proof.setText(EXAMPLE_PASSPHRASE)
    ask.act()
    screen = locked(window, entry)
    settled(window, qtbot)
    (dialog,) = window.findChildren(NewKeyDialog)
    assert (dialog.waits, dialog.isVisible()) == (True, False)
    assert window.screens.currentWidget() is screen
    log_in_at(screen, "leder", EXAMPLE_PASSPHRASE)
    qtbot.waitUntil(dialog.isVisible)
    assert dialog.isModal()
    dialog.reject()
    settled(window, qtbot)


def test_that_another_who_comes_never_sees_what_waited(log_in: LogIn, qtbot: QtBot) -> None:
    window, entry = log_in("kari.n")
    screen = locked(window, entry)
    dialog = Noting(window)
    dialog.open()
    assert (dialog.waits, dialog.isVisible()) == (True, False)
    with qtbot.waitSignal(entry.entered):
        log_in_at(screen, "siv", PHRASE)
    settled(window, qtbot)
    assert not isValid(dialog) or not (dialog.waits or dialog.isVisible())
    assert window.screens.currentWidget() is window.frame


def test_that_the_systems_own_dialogs_go_as_they_come(log_in: LogIn, qtbot: QtBot) -> None:
    window, entry = log_in("kari.n")
    locked(window, entry)
    chooser = QFileDialog(window)
    chooser.setOption(QFileDialog.Option.DontUseNativeDialog)
    chosen: list[str] = []
    chooser.fileSelected.connect(chosen.append)
    chooser.open()
    qtbot.waitUntil(lambda: not chooser.isVisible())
    assert chosen == []


def test_that_nothing_about_patients_is_copied_while_it_is_locked(log_in: LogIn, qtbot: QtBot) -> None:
    window, entry = log_in("kari.n")
    QGuiApplication.clipboard().setText("noe annet")
    locked(window, entry)
    window.desk.copy_text("P1 og mer", seconds=30, patient="P1")
    assert QGuiApplication.clipboard().text() == "noe annet"


def test_that_the_door_to_another_store_is_locked_too_when_nobody_touches_it(
    log_in: LogIn, qtbot: QtBot
) -> None:
    window, entry = log_in("kari.n")
    entry.choose_store()
    door = window.screens.currentWidget()
    assert door is not window.frame
    entry.idle.idle.emit()
    screen = entry.lock_screen
    assert window.screens.currentWidget() is screen
    log_in_at(screen, "kari.n", PHRASE)
    qtbot.waitUntil(lambda: window.screens.currentWidget() is door)
    settled(window, qtbot)


def test_that_a_restored_store_comes_behind_the_lock(log_in: LogIn, of_users: Path, qtbot: QtBot) -> None:
    window, entry = log_in("leder")
    with qtbot.waitSignal(entry.backing_up.taken):
        entry.backing_up.take_now()
    settled(window, qtbot)
    (taken,) = (of_users.parent / "flere-sikkerhetskopier").iterdir()
    with qtbot.waitSignal(entry.entered):
        entry.backing_up.restore_wanted.emit(taken, EXAMPLE_PASSPHRASE, "leder")
        screen = locked(window, entry)
    settled(window, qtbot)
    entry.has_no_secret = False
    assert window.screens.currentWidget() is screen
    log_in_at(screen, "leder", EXAMPLE_PASSPHRASE)
    qtbot.waitUntil(lambda: window.screens.currentWidget() is window.frame)
    settled(window, qtbot)


def test_that_a_store_that_is_gone_after_the_lock_leads_to_the_door(
    log_in: LogIn, of_users: Path, qtbot: QtBot
) -> None:
    window, entry = log_in("leder")
    dialog = Noting(window)
    dialog.open()
    locked(window, entry)
    (of_users / "store.db").rename(of_users / "borte.db")
    entry.open_store(of_users, EXAMPLE_PASSPHRASE, login="leder")
    qtbot.waitUntil(lambda: not window.screens.is_locked)
    settled(window, qtbot)
    assert window.screens.currentWidget() is entry._open_store
    assert not window.frame.isVisible()
    assert not isValid(dialog) or not dialog.isVisible()
    assert entry.lock_screen is None


def test_that_the_tab_key_reaches_the_login_from_the_passphrase(log_in: LogIn, qtbot: QtBot) -> None:
    window, entry = log_in("kari.n")
    screen = locked(window, entry)
    met = []
    for _ in range(6):
        met.append(window.focusWidget())
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert screen.user_field in met
    assert screen.field in met
    assert screen.button in met


def users_section(window: MainWindow, qtbot: QtBot) -> Any:
    from listeoversikt.gui.page import Target

    window.open_target(Target("settings", filters={"section": ("users",)}))
    settled(window, qtbot)
    page: Any = window.current
    assert rights.identity is not None
    return page.sections["users"]


def test_that_the_window_is_locked_from_a_dialog_too(log_in: LogIn, qtbot: QtBot) -> None:
    window, entry = log_in("kari.n")
    dialog = Noting(window)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog.note, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.screens.currentWidget() is entry.lock_screen
    assert not dialog.isVisible()
    log_in_at(entry.lock_screen, "kari.n", PHRASE)
    qtbot.waitUntil(dialog.isVisible)
    assert dialog.note.text() == "halvskrevet"
    dialog.reject()
    settled(window, qtbot)


def test_that_a_wrong_passphrase_for_another_store_leaves_ones_own_open(
    log_in: LogIn, of_users: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window, entry = log_in("kari.n")
    other = new_store(tmp_path / "annet")
    entry.choose_store()
    door: Any = window.screens.currentWidget()
    entry.open_store(other, "noe helt annet enn dette")
    qtbot.waitUntil(lambda: bool(door.phrase.error.sentence) or door.waiting.isActive())
    settled(window, qtbot)
    assert entry.folder == of_users
    assert not Door().take(of_users)
    assert Door().take(other)
    window.screens.currentWidget().back.emit()
    assert window.screens.currentWidget() is window.frame


def test_that_a_form_that_is_filled_in_is_asked_about_before_another_store(
    log_in: LogIn, qtbot: QtBot
) -> None:
    window, entry = log_in("kari.n")

    class Typed:
        def holds(self) -> bool:
            return True

    typed = Typed()
    drafts_of(window.desk).mind(typed.holds, typed.holds)
    entry.choose_store()
    assert window.screens.currentWidget() is window.frame
    question = window.closing.question
    assert question is not None
    question.reject()
    assert window.screens.currentWidget() is window.frame
    entry.choose_store()
    question = window.closing.question
    assert question is not None
    assert question.leave.text() == "Gå videre uten å lagre"
    question.leave.click()
    assert window.screens.currentWidget() is entry._open_store
    window.closing.without_asking = True


def test_that_an_empty_field_at_the_lock_is_asked_for(log_in: LogIn) -> None:
    window, entry = log_in("kari.n")
    screen = locked(window, entry)
    screen.button.click()
    assert screen.error.text() == "Skriv inn passfrasen."
    screen.field.setText(PHRASE)
    screen.user_field.clear()
    screen.button.click()
    assert screen.error.text() == "Skriv innloggingsnavnet."


def test_that_esc_leaves_a_passphrase_that_is_being_changed_alone(log_in: LogIn, qtbot: QtBot) -> None:
    window, entry = log_in("kari.n")
    told: list[str] = []
    window.desk.told.connect(lambda text, undo: told.append(text))
    window.change_passphrase()
    (dialog,) = window.findChildren(OwnPassphrase)
    dialog.present.setText(PHRASE)
    for field in (dialog.new.first, dialog.new.second):
        field.setText("hav torsk mandag lykt")
    dialog.act()
    dialog.reject()
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: told == ["Passfrasen er byttet."])
    settled(window, qtbot)
    assert not isValid(dialog) or not dialog.isVisible()
    assert entry.folder is not None


def test_that_who_isnt_known_before_all_is_open_doesnt_see_the_formers_pages(
    log_in: LogIn, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, entry = log_in("kari.n")
    screen = locked(window, entry)
    monkeypatch.setattr(logging_in, "come_in", lambda *given: logging_in.Came(None))
    seen: list[bool] = []
    whole = entry._open_whole

    def open_whole(*given: Any, **named: Any) -> None:
        seen.append(window.frame.isVisible() or not screen.isVisible())
        whole(*given, **named)

    monkeypatch.setattr(entry, "_open_whole", open_whole)
    with qtbot.waitSignal(entry.entered):
        log_in_at(screen, "siv", PHRASE)
    settled(window, qtbot)
    assert seen == [False]
    assert window.screens.currentWidget() is window.frame
    assert rights.identity is not None
    assert rights.identity.login == "siv"
    assert entry.lock_screen is None


def test_that_another_who_comes_is_told_of_a_panel_that_was_half_filled(log_in: LogIn, qtbot: QtBot) -> None:
    window, entry = log_in("leder")
    section = users_section(window, qtbot)
    section.open_user("")
    QTest.keyClicks(section.panel.name, "Gro")
    with qtbot.waitSignal(entry.entered):
        log_in_at(locked(window, entry), "siv", PHRASE)
    settled(window, qtbot)
    assert window._notice is not None
    said = "Det Leder hadde skrevet i innstillingene, er lukket og ikke lagret."
    assert window._notice.text.text() == said


def test_that_a_dialog_that_was_done_with_behind_the_lock_does_not_come_back(
    log_in: LogIn, qtbot: QtBot
) -> None:
    window, entry = log_in("kari.n")
    window.change_passphrase()
    (dialog,) = window.findChildren(OwnPassphrase)
    dialog.present.setText(PHRASE)
    for field in (dialog.new.first, dialog.new.second):
        field.setText("hav torsk mandag lykt")
    dialog.act()
    screen = locked(window, entry)
    settled(window, qtbot)
    log_in_at(screen, "kari.n", "hav torsk mandag lykt")
    qtbot.waitUntil(lambda: window.screens.currentWidget() is window.frame)
    settled(window, qtbot)
    assert not isValid(dialog) or not dialog.isVisible()
