"""A store that is damaged, gone, or a backup: the way on from the door is a backup restored there."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from listeoversikt.gui.entry import Entry
from listeoversikt.gui.main_window import MainWindow
from listeoversikt.gui.pages.first_run import FirstRun, OpenStore
from listeoversikt.gui.pages.settings.restore_dialog import RestoreDialog
from listeoversikt.gui.wanted import Wanted
from listeoversikt.operations.backups import take_backup
from listeoversikt.store.repository import open_store
from tests.gui.conftest import TODAY, OpenWindow, settled
from tests.operations.stores import PASSPHRASE, new_store

BESIDE = "lager-sikkerhetskopier"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A store with a backup beside it."""
    folder = new_store(tmp_path / "lager")
    with open_store(folder, PASSPHRASE) as opened:
        opened.append_event("before", {})
        take_backup(opened)
    return folder


def begun(open_window: OpenWindow, wanted: Wanted) -> tuple[MainWindow, Entry, Any]:
    window, entry = open_window(wanted)
    entry.begin()
    return window, entry, window.screens.currentWidget()


def restore_button(screen: OpenStore) -> QPushButton:
    assert screen.notice is not None
    (found,) = [
        one for one in screen.notice.findChildren(QPushButton) if one.text().startswith("Gjenopprett")
    ]
    return found


def asked(window: MainWindow, screen: OpenStore, qtbot: QtBot) -> RestoreDialog:
    restore_button(screen).click()
    qtbot.waitUntil(lambda: bool(screen.findChildren(RestoreDialog)))
    (dialog,) = screen.findChildren(RestoreDialog)
    return dialog


@pytest.mark.parametrize("missing", ["store.db", "keys.json", "both"])
def test_that_a_store_that_was_open_last_and_is_gone_is_not_taken_for_a_first_start(
    missing: str, open_window: OpenWindow, store: Path
) -> None:
    for name in ("store.db", "keys.json") if missing == "both" else (missing,):
        (store / name).rename(store.parent / name)
    _, _, screen = begun(open_window, Wanted(store=store, today=TODAY))
    assert isinstance(screen, OpenStore)
    assert screen.notice is not None
    said = "Det ligger ikke noe lager" if missing == "both" else "Lageret mangler store.db eller keys.json"
    assert screen.notice.text.text().startswith(said)
    assert restore_button(screen).text() == "Gjenopprett …"


def test_that_a_machine_without_any_store_begins_with_a_welcome(open_window: OpenWindow) -> None:
    _, _, screen = begun(open_window, Wanted(today=TODAY))
    assert isinstance(screen, FirstRun)


def test_that_a_damaged_store_is_restored_from_the_backup_beside_it_and_kept(
    open_window: OpenWindow, store: Path, qtbot: QtBot
) -> None:
    with (store / "store.db").open("r+b") as file:
        file.truncate(8192)
    window, entry, screen = begun(open_window, Wanted(store=store, today=TODAY))
    screen.field.setText(PASSPHRASE)
    screen.try_to_open()
    qtbot.waitUntil(lambda: screen.notice is not None)
    dialog = asked(window, screen, qtbot)
    assert dialog.backup is not None
    assert dialog.backup.parent.name == BESIDE
    dialog.passphrase.setText(PASSPHRASE)
    with qtbot.waitSignal(entry.entered):
        dialog.act()
    settled(window, qtbot)
    assert window.screens.currentWidget() is window.frame
    (aside,) = store.parent.glob("lager-før-gjenoppretting-*")
    assert (aside / "store.db").stat().st_size == 8192
    with open_store(store, PASSPHRASE) as opened:
        assert "before" in [one.kind for one in opened.events()]


def test_that_a_backup_chosen_at_the_door_is_restored_where_the_store_was(
    open_window: OpenWindow, store: Path, qtbot: QtBot
) -> None:
    (backup,) = (store.parent / BESIDE).iterdir()
    window, entry, screen = begun(open_window, Wanted(store=backup, today=TODAY))
    window.preferences.last_folder = store
    shutil.rmtree(store)
    screen.field.setText(PASSPHRASE)
    screen.try_to_open()
    qtbot.waitUntil(lambda: screen.notice is not None)
    dialog = asked(window, screen, qtbot)
    assert dialog.backup == backup
    dialog.passphrase.setText(PASSPHRASE)
    with qtbot.waitSignal(entry.entered):
        dialog.act()
    settled(window, qtbot)
    assert entry.folder == store


def test_that_a_wrong_passphrase_leaves_everything_as_it_was(
    open_window: OpenWindow, store: Path, qtbot: QtBot
) -> None:
    (store / "keys.json").unlink()
    window, _, screen = begun(open_window, Wanted(store=store, today=TODAY))
    dialog = asked(window, screen, qtbot)
    dialog.passphrase.setText("helt feil passfrase her")
    dialog.act()
    settled(window, qtbot)
    assert dialog.isVisible()
    assert dialog.passphrase_field.error.sentence
    assert not (store / "keys.json").exists()
    assert list(store.parent.glob("lager-før-gjenoppretting-*")) == []
    assert window.screens.currentWidget() is screen
