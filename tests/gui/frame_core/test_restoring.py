"""A backup takes the open store's place: the window goes on with it, and the former store is kept."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from listeoversikt.gui.entry import Entry
from listeoversikt.gui.main_window import MainWindow
from listeoversikt.gui.pages.settings.backup_section import BackupSection
from listeoversikt.gui.pages.settings.restore_dialog import RestoreDialog
from listeoversikt.gui.wanted import Wanted
from listeoversikt.operations.example_office import EXAMPLE_PASSPHRASE
from listeoversikt.store.repository import open_store
from tests.gui.conftest import TODAY, OpenWindow, settled
from tests.operations.stores import PASSPHRASE, new_store

Ready = tuple[MainWindow, Entry]


@pytest.fixture
def backup(ready: Ready, office: Path, qtbot: QtBot) -> Path:
    """A backup by hand, and something written after it."""
    window, entry = ready
    with qtbot.waitSignal(entry.backing_up.taken):
        entry.backing_up.take_now()
    settled(window, qtbot)
    with open_store(office, EXAMPLE_PASSPHRASE) as store:
        store.append_event("after", {})
    (taken,) = (office.parent / "kontor-sikkerhetskopier").iterdir()
    return taken


def test_that_the_window_goes_on_with_what_was_restored(
    ready: Ready, office: Path, backup: Path, qtbot: QtBot
) -> None:
    window, entry = ready
    with qtbot.waitSignal(entry.entered, timeout=30_000):
        entry.backing_up.restore_wanted.emit(backup, EXAMPLE_PASSPHRASE, "")
    settled(window, qtbot)
    (aside,) = office.parent.glob("kontor-før-gjenoppretting-*")
    with open_store(aside, EXAMPLE_PASSPHRASE) as former, open_store(office, EXAMPLE_PASSPHRASE) as now:
        assert [event.kind for event in former.events()][-1] == "after"
        assert "after" not in [event.kind for event in now.events()]
    assert window.runner.view is not None
    assert window.status.backup.words.text() == "Automatisk sikkerhetskopi er av"
    assert (office / "vindu.lock").exists()
    assert window.screens.currentWidget() is window.frame


def test_that_a_backup_that_is_refused_leaves_the_window_as_it_was(
    ready: Ready, office: Path, backup: Path, qtbot: QtBot
) -> None:
    window, entry = ready
    view = window.runner.view
    with (backup / "store.db").open("rb+") as file:
        file.truncate(8192)
    entry.backing_up.restore_wanted.emit(backup, EXAMPLE_PASSPHRASE, "")
    settled(window, qtbot)
    assert window._notice is not None
    assert window._notice.text.text() == "Sikkerhetskopien er skadet. Lageret er som før."
    assert list(office.parent.glob("kontor-før-gjenoppretting-*")) == []
    assert (office / "vindu.lock").exists()
    assert window.runner.view is view
    with open_store(office, EXAMPLE_PASSPHRASE) as store:
        assert [event.kind for event in store.events()][-1] == "after"


def asked_in_settings(ready: Ready, qtbot: QtBot) -> tuple[BackupSection, RestoreDialog]:
    """The dialog, with the backup that was taken last."""
    window, _ = ready
    page = window.open_page("settings")
    settled(window, qtbot)
    section = page.sections["backup"]  # type: ignore[attr-defined]
    page.view.choose("backup")  # type: ignore[attr-defined]
    settled(window, qtbot)
    section.restore.click()
    assert section.dialog is not None
    qtbot.waitUntil(section.dialog.isVisible)
    return section, section.dialog


def test_that_a_wrong_passphrase_is_told_under_it_and_nothing_else_need_be_typed_again(
    ready: Ready, office: Path, backup: Path, qtbot: QtBot
) -> None:
    window, entry = ready
    _, dialog = asked_in_settings(ready, qtbot)
    dialog.choose_other(str(backup))
    dialog.passphrase.setText("feil passfrase her")
    dialog.act()
    assert not dialog.act_button.isEnabled() and not dialog.cancel_button.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    dialog.act()  # once more while it runs: nothing
    settled(window, qtbot)
    assert dialog.isVisible() and window._notice is None
    assert dialog.passphrase_field.error.sentence.startswith("Passfrasen")
    assert dialog.backup == backup and dialog.passphrase.selectedText() == "feil passfrase her"
    assert dialog.act_button.isEnabled() and dialog.act_button.text() == "Gjenopprett"
    (office / "attempts.json").unlink(missing_ok=True)
    dialog.passphrase.setText(EXAMPLE_PASSPHRASE)
    with qtbot.waitSignal(entry.entered, timeout=30_000):
        dialog.act()
        assert dialog.passphrase_field.error.sentence == ""
    settled(window, qtbot)
    assert not [one for one in window.findChildren(RestoreDialog) if one.isVisible()]
    assert entry.backing_up.asking is None


def test_that_a_damaged_backup_is_told_under_which_one(ready: Ready, backup: Path, qtbot: QtBot) -> None:
    window, _ = ready
    with (backup / "store.db").open("rb+") as file:
        file.truncate(8192)
    _, dialog = asked_in_settings(ready, qtbot)
    dialog.choose_other(str(backup))
    dialog.passphrase.setText(EXAMPLE_PASSPHRASE)
    dialog.act()
    settled(window, qtbot)
    assert dialog.field.error.sentence.startswith("Sikkerhetskopien er skadet.")
    assert dialog.passphrase_field.error.sentence == "" and window._notice is None


def test_that_what_is_refused_after_the_dialog_was_closed_is_told_over_the_page(
    ready: Ready, backup: Path, qtbot: QtBot
) -> None:
    window, _ = ready
    _, dialog = asked_in_settings(ready, qtbot)
    dialog.choose_other(str(backup))
    dialog.passphrase.setText("feil passfrase her")
    dialog.act()
    dialog.reject()
    assert dialog.isVisible()  # neither Esc nor the cross looks as though it stopped what runs
    dialog.done(0)
    settled(window, qtbot)
    assert window._notice is not None


def test_that_what_was_saved_before_the_restore_is_not_told_of_the_store_after(
    ready: Ready, office: Path, backup: Path, qtbot: QtBot
) -> None:
    window, entry = ready
    section, dialog = asked_in_settings(ready, qtbot)
    section._say_taken(SimpleNamespace(folder=backup))  # type: ignore[arg-type]
    assert backup.name in section.saved.text()
    dialog.choose_other(str(backup))
    dialog.passphrase.setText(EXAMPLE_PASSPHRASE)
    with qtbot.waitSignal(entry.entered, timeout=30_000):
        dialog.act()
    settled(window, qtbot)
    page = window.page("settings")
    assert page.sections["backup"].saved.text() == ""  # type: ignore[attr-defined]


def test_that_the_example_office_is_not_backed_up_by_itself(ready: Ready, office: Path) -> None:
    _, entry = ready
    assert not entry.backing_up._timer.isActive()
    assert not (office.parent / "kontor-sikkerhetskopier").exists()


def test_that_an_offices_own_store_is_backed_up_in_a_quiet_moment_also_while_locked(
    open_window: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = new_store(tmp_path / "lager")
    window, entry = open_window(Wanted(store=folder, passphrase=PASSPHRASE, today=TODAY))
    with qtbot.waitSignal(entry.entered, timeout=30_000):
        entry.begin()
    settled(window, qtbot)
    assert entry.backing_up._timer.isActive()
    entry.lock()
    assert entry.lock_screen is not None
    settled(window, qtbot)  # that it was locked is written in the audit log
    with qtbot.waitSignal(entry.backing_up.taken, timeout=10_000):
        entry.backing_up._timer.timeout.emit()
    settled(window, qtbot)
    assert len(list((tmp_path / "lager-sikkerhetskopier").iterdir())) == 1
