"""A new store: its leader, its recovery key, and «Senere» with a reminder that stays."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from listeoversikt.gui.pages.first_run import OpenStore, RecoveryKeyScreen
from listeoversikt.gui.pages.first_run.passphrase_step import PassphraseStep
from listeoversikt.gui.rights import rights
from listeoversikt.gui.wanted import Wanted
from listeoversikt.operations.new_store import NewStore
from listeoversikt.operations.users import UserRole
from listeoversikt.store import keys, repository
from listeoversikt.store.repository import open_store
from tests.gui.conftest import TODAY, OpenWindow, settled
from tests.gui.users.conftest import PHRASE


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """A store that is quick to open."""
    made = repository.create_store
    cheap = keys.Hardness(8, 1, 1)
    monkeypatch.setattr(repository, "create_store", lambda *a, **k: made(*a, **{**k, "hardness": cheap}))


@pytest.mark.parametrize("kept", [True, False])
def test_that_a_new_store_shows_its_recovery_key_before_it_is_opened(
    kept: bool, open_window: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window, entry = open_window(Wanted(today=TODAY))
    entry.begin()
    folder = tmp_path / "nytt"
    entry._make_store(NewStore(folder, PHRASE, "Vik legekontor", login="kari", name="Kari Nordmann"))
    qtbot.waitUntil(lambda: isinstance(window.screens.currentWidget(), RecoveryKeyScreen), timeout=20_000)
    screen: Any = window.screens.currentWidget()
    assert rights.identity is None
    if kept:
        screen.part.typed.setText(screen.part.shown.text().split()[-1])
    with qtbot.waitSignal(entry.entered, timeout=30_000):
        (screen.go_on if kept else screen.later).click()
    assert rights.identity is not None
    assert rights.identity.alone
    assert rights.identity.name == "Kari Nordmann"
    page: Any = window.open_page("settings")
    page.view.choose("users")
    settled(window, qtbot)
    assert page.sections["users"].reminder.isHidden() is kept
    window.closing.without_asking = True
    window.close()
    with open_store(folder, PHRASE, user="kari") as store:
        assert store.identity.role is UserRole.LEADER
        assert store.accounts.has_recovery_key()
        assert store.accounts.sheet_was_read() is kept


def test_that_the_window_closed_while_the_store_is_made_leaves_a_store_to_open_and_the_reminder(
    open_window: OpenWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, make = threading.Event(), repository.create_store

    def making(*a: Any, **k: Any) -> Any:
        begun.set()
        return make(*a, **k)

    monkeypatch.setattr(repository, "create_store", making)
    window, entry = open_window(Wanted(today=TODAY))
    entry.begin()
    folder = tmp_path / "nytt"
    entry._make_store(NewStore(folder, PHRASE, "Vik legekontor", login="kari", name="Kari Nordmann"))
    assert begun.wait(20)  # no answer comes to the window meanwhile
    window.closing.without_asking = True
    assert window.close()
    assert window.preferences.last_folder == folder
    another, at_door = open_window(Wanted(today=TODAY))
    at_door.begin()
    door: Any = another.screens.currentWidget()
    assert isinstance(door, OpenStore)
    with qtbot.waitSignal(at_door.entered, timeout=30_000):
        at_door.open_store(folder, PHRASE)
    page: Any = another.open_page("settings")
    page.view.choose("users")
    settled(another, qtbot)
    assert not page.sections["users"].reminder.isHidden()


def test_that_another_machine_reminds_too(open_window: OpenWindow, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "nytt"
    repository.create_store(folder, PHRASE, user="kari")
    with open_store(folder, PHRASE) as store:
        key = store.new_recovery_key()
    for is_read in (False, True):
        if is_read:
            with open_store(folder, PHRASE) as store:
                store.accounts.note_sheet_read(key)
        window, entry = open_window(Wanted(store=folder, passphrase=PHRASE, today=TODAY))
        window.preferences.unkept_key = str(folder) if is_read else ""  # of a key before this one
        with qtbot.waitSignal(entry.entered, timeout=30_000):
            entry.begin()
        page: Any = window.open_page("settings")
        page.view.choose("users")
        settled(window, qtbot)
        assert page.sections["users"].reminder.isHidden() is is_read
        window.closing.without_asking = True
        assert window.close()


def test_that_a_wrong_login_leaves_the_names_label_over_its_field(
    dressed: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    step = PassphraseStep(tmp_path / "nytt")
    qtbot.addWidget(step)
    step.resize(560, 900)
    step.show()
    step.login.setText("Kari Nordmann")
    assert not step.check()
    assert step.login_field.error.sentence
    step.layout().activate()  # type: ignore[union-attr]
    assert step.name_field.height() < step.login_field.height()
    assert step.name.y() == step.login.y()
    assert step.name_field.label.y() == step.login_field.label.y()
