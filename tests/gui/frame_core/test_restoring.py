"""A backup takes the open store's place: the window goes on with it, and the former store is kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from listeoversikt.gui.entry import Entry
from listeoversikt.gui.main_window import MainWindow
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
