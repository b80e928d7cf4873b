"""A backup of a store with several users takes its place from the window."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from listeoversikt.gui.pages.settings.restore_dialog import RestoreDialog
from listeoversikt.gui.rights import rights
from listeoversikt.operations.example_office import EXAMPLE_PASSPHRASE
from listeoversikt.operations.users import UserRole, change_user
from listeoversikt.store.repository import open_store
from tests.gui.conftest import settled

from .conftest import PHRASE, LogIn


def test_that_a_leader_of_several_users_restores_from_the_window(
    log_in: LogIn, of_users: Path, qtbot: QtBot
) -> None:
    window, entry = log_in("leder")
    with qtbot.waitSignal(entry.backing_up.taken, timeout=30_000):
        entry.backing_up.take_now()
    settled(window, qtbot)
    (taken,) = (of_users.parent / "flere-sikkerhetskopier").iterdir()
    dialog = RestoreDialog((), window)
    qtbot.addWidget(dialog)
    dialog.choose_other(str(taken))
    assert not dialog.login_field.isHidden()
    assert dialog.login.text() == "leder"
    dialog.passphrase.setText(EXAMPLE_PASSPHRASE)
    dialog.wanted.connect(entry.backing_up.restore_wanted)
    with qtbot.waitSignal(entry.entered, timeout=30_000):
        dialog.act()
    settled(window, qtbot)
    assert len(list(of_users.parent.glob("flere-før-gjenoppretting-*"))) == 1
    assert rights.login == "leder"
    with open_store(of_users, EXAMPLE_PASSPHRASE, user="leder") as store:
        assert "restored" in {one.act for one in store.audit_entries()}


def test_that_another_former_leaders_backup_login_is_asked_of_the_one_who_sits_there(
    log_in: LogIn, of_users: Path, qtbot: QtBot
) -> None:
    """The open store's own user is asked, whoever the backup is opened as."""
    with open_store(of_users, EXAMPLE_PASSPHRASE, user="leder") as store:
        change_user(store, "ola", role=UserRole.LEADER)
        taken = store.backups.take().folder
        change_user(store, "ola", role=UserRole.DOCTOR)
    window, entry = log_in("ola")
    entry.backing_up.restore_wanted.emit(taken, PHRASE, "ola")
    settled(window, qtbot)
    assert list(of_users.parent.glob("flere-før-gjenoppretting-*")) == []
    with open_store(of_users, PHRASE, user="ola") as store:
        assert store.identity.role is UserRole.DOCTOR
