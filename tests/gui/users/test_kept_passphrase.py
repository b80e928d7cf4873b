"""The passphrase in the machine's key store: off until asked for, tried at the start, gone when it's changed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from listeoversikt.gui.own_passphrase import OwnPassphrase
from listeoversikt.gui.rights import rights
from listeoversikt.gui.wanted import Wanted
from listeoversikt.store.access import key_store
from tests.gui.conftest import TODAY, OpenWindow, settled
from tests.gui.users.conftest import PHRASE, LogIn


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """A key store of the system's own, in memory."""
    held: dict[str, str] = {}
    monkeypatch.setattr(key_store, "trouble", lambda: None)
    monkeypatch.setattr(key_store, "keep", lambda store, login, phrase: held.update({login: phrase}))
    monkeypatch.setattr(key_store, "kept", lambda store, login: held.get(login))
    monkeypatch.setattr(key_store, "forget", lambda store, login: held.pop(login, None))
    return held


def card_of(window: Any, qtbot: QtBot) -> Any:
    window.desk.office = type(window.desk.office)(name="Vik")  # not the example office
    page = window.open_page("settings")
    page.view.choose("machine")
    settled(window, qtbot)
    from listeoversikt.gui.pages.settings.kept_passphrase import KeptPassphrase

    return page.findChild(KeptPassphrase)


def test_that_nothing_is_kept_before_it_is_asked_for_and_only_what_opens_the_store(
    log_in: LogIn, machine: dict[str, str], qtbot: QtBot
) -> None:
    window, _ = log_in("kari.n")
    card = card_of(window, qtbot)
    assert not card.isHidden()
    assert not card.tick.isChecked()
    card.tick.click()
    card.dialog.typed.setText("ikke denne passfrasen")
    card.dialog.act()
    settled(window, qtbot)
    assert card.dialog.field.error.sentence
    assert machine == {}
    (window.preferences.last_folder / "attempts.json").unlink()
    card.dialog.typed.setText(PHRASE)
    card.dialog.act()
    settled(window, qtbot)
    assert machine == {"kari.n": PHRASE}
    assert window.preferences.kept_for == "kari.n"
    card.tick.click()
    settled(window, qtbot)
    assert machine == {}
    assert window.preferences.kept_for == ""


def test_that_the_start_opens_with_what_is_kept_and_the_lock_does_not(
    open_window: OpenWindow, of_users: Path, machine: dict[str, str], preferences: Any, qtbot: QtBot
) -> None:
    machine["kari.n"], preferences.kept_for = PHRASE, "kari.n"
    window, entry = open_window(Wanted(store=of_users, today=TODAY))
    with qtbot.waitSignal(entry.entered, timeout=30_000):
        entry.begin()
    assert rights.identity is not None
    assert rights.identity.login == "kari.n"
    settled(window, qtbot)
    entry.has_no_secret = False
    entry.lock()
    settled(window, qtbot)
    assert window.screens.currentWidget() is entry.lock_screen


def test_that_another_passphrase_takes_the_kept_one_away(
    log_in: LogIn, machine: dict[str, str], qtbot: QtBot
) -> None:
    window, _ = log_in("kari.n")
    machine["kari.n"], window.preferences.kept_for = PHRASE, "kari.n"
    window.change_passphrase()
    dialog = window.findChild(OwnPassphrase)
    assert dialog is not None
    dialog.present.setText(PHRASE)
    for field in (dialog.new.first, dialog.new.second):
        field.setText("hav torsk mandag lykt")
    dialog.act()
    settled(window, qtbot)
    assert machine == {}
    assert window.preferences.kept_for == ""


def test_that_a_machine_without_a_key_store_is_not_asked_about(
    log_in: LogIn, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(key_store, "trouble", lambda: key_store.KeyStoreTrouble.NONE_HERE)
    window, _ = log_in("kari.n")
    assert card_of(window, qtbot).isHidden()
