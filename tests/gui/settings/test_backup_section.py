"""Backups in the window: the last one, by hand, by itself in a quiet moment, another folder, taken up again."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from listeoversikt.gui.backing_up import BackingUp, backing_up_of, short_warning
from listeoversikt.gui.desk import Desk
from listeoversikt.gui.pages.about import AboutPage
from listeoversikt.gui.pages.settings import SettingsPage
from listeoversikt.gui.pages.settings.backup_section import BackupSection
from listeoversikt.gui.pages.settings.restore_dialog import OTHER
from listeoversikt.store.repository import open_store
from tests.gui.clipping import clipped
from tests.gui.settings.writing import show
from tests.operations.stores import PASSPHRASE


@pytest.fixture
def place(folder: Path) -> Path:
    return folder.parent / "lager-sikkerhetskopier"


@pytest.fixture
def section(page: SettingsPage, qtbot: QtBot) -> BackupSection:
    found: BackupSection = show(page, "backup")
    qtbot.waitUntil(lambda: found._backing.standing is not None)
    return found


def at_rest(qtbot: QtBot, desk: Desk) -> None:
    def rests() -> bool:
        return not desk.runner.occupied and not backing_up_of(desk).busy

    qtbot.waitUntil(rests)
    qtbot.wait(0)
    qtbot.waitUntil(rests)


def begun(desk: Desk, qtbot: QtBot) -> BackingUp:
    """As after a store has been opened, in a window where nobody does anything."""
    backing = backing_up_of(desk)
    backing.begin(lambda: True, by_itself=True)
    qtbot.waitUntil(lambda: backing.standing is not None)
    at_rest(qtbot, desk)
    return backing


def test_that_without_a_backup_it_says_so_and_one_is_taken_by_hand(
    section: BackupSection, desk: Desk, place: Path, qtbot: QtBot
) -> None:
    assert section.last.text() == "Ingen sikkerhetskopi er tatt ennå."
    assert section.place.text() == str(place)
    with qtbot.waitSignal(section._backing.taken):
        section.take.click()
        assert not section.take.isEnabled()
        assert section.take.text() == "Tar kopi …"
    at_rest(qtbot, desk)
    assert section.take.isEnabled()
    (taken,) = place.iterdir()
    assert taken.name in section.saved.text()
    assert "Hel og kontrollert" in section.about_last.text()
    assert "Tatt for hånd" in section.about_last.text()
    assert section.unsaved.text() == "Ingenting er skrevet i lageret siden."
    with open_store(taken, PASSPHRASE, is_copy=True) as copy:
        assert copy.check() == ()


def test_that_the_days_backup_is_taken_in_a_quiet_moment_and_once(
    desk: Desk, place: Path, qtbot: QtBot
) -> None:
    backing = begun(desk, qtbot)
    quiet = [False]
    backing._is_quiet = lambda: quiet[0]
    backing.take_daily()
    at_rest(qtbot, desk)
    assert not place.exists()
    quiet[0] = True
    for _ in range(2):
        backing.take_daily()
        at_rest(qtbot, desk)
    assert len(list(place.iterdir())) == 1
    assert backing.standing is not None
    assert backing.standing.newest is not None
    assert backing.standing.newest.automatic
    assert short_warning(backing) == ""


def test_that_a_backup_that_fails_is_said_and_no_more_when_one_succeeds(
    section: BackupSection, desk: Desk, place: Path, qtbot: QtBot
) -> None:
    place.write_text("noe i veien")
    about = AboutPage(desk)
    qtbot.addWidget(about)
    backing = begun(desk, qtbot)
    backing.take_daily()
    at_rest(qtbot, desk)
    assert short_warning(backing) == "Sikkerhetskopien ble ikke tatt"
    assert section.trouble.isVisible()
    assert "får ikke lese eller skrive" in section.trouble.text.text()
    assert "får ikke lese eller skrive" in about.backup.text()
    place.unlink()
    backing.take_daily()
    at_rest(qtbot, desk)
    assert short_warning(backing) == ""
    assert not section.trouble.isVisible()
    assert "Siste sikkerhetskopi" in about.backup.text()
    assert about.backup_folder.text() == str(place)


def test_that_another_folder_is_chosen_and_one_that_is_gone_is_said(
    section: BackupSection, desk: Desk, tmp_path: Path, place: Path, qtbot: QtBot
) -> None:
    (tmp_path / "disk").mkdir()
    section._backing.choose_place(tmp_path / "disk")
    at_rest(qtbot, desk)
    assert section.place.text() == str(tmp_path / "disk")
    section.take.click()
    at_rest(qtbot, desk)
    assert len(list((tmp_path / "disk").iterdir())) == 1
    shutil.rmtree(tmp_path / "disk")
    section._backing.look()
    at_rest(qtbot, desk)
    assert "finnes ikke" in section.trouble.text.text()
    section.usual.click()
    at_rest(qtbot, desk)
    assert section.place.text() == str(place)
    assert not section.usual.isVisible()


def test_that_a_folder_in_the_store_is_refused_where_the_user_is(
    section: BackupSection, desk: Desk, folder: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(desk.problem) as told:
        section._backing.choose_place(folder)
    assert told.args[0].fix == "Velg en mappe utenfor."


def test_that_restoring_asks_first_and_says_what_happens(
    section: BackupSection, desk: Desk, place: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    section.take.click()
    at_rest(qtbot, desk)
    (taken,) = place.iterdir()
    wanted: list[tuple[Path, str, str]] = []
    section._backing.restore_wanted.connect(lambda *what: wanted.append(what))
    section.restore.click()
    dialog = section.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    assert dialog.backup == taken
    assert not dialog.act_button.isEnabled()
    qtbot.keyClicks(dialog.passphrase, PASSPHRASE)
    assert dialog.act_button.isEnabled()
    dialog.which.choose(OTHER)
    dialog._show_which()
    assert not dialog.act_button.isEnabled()
    dialog.choose_other(str(tmp_path))
    assert dialog.backup == tmp_path
    assert wanted == []
    dialog.act_button.click()
    assert wanted == [(tmp_path, PASSPHRASE, "")]


def test_that_after_a_restore_a_person_confirms(
    section: BackupSection, desk: Desk, place: Path, folder: Path, qtbot: QtBot
) -> None:
    from listeoversikt.store import facts as backup_facts

    with (
        open_store(folder, PASSPHRASE) as store,
        store._database.writing() as connection,
    ):  # waits for the window's own
        backup_facts.state(connection, backup_facts.RESTORED, "2026-04-19T10:00:00+00:00")
    backing = begun(desk, qtbot)
    assert short_warning(backing) == "Automatisk sikkerhetskopi er av"
    assert section.paused.isVisible()
    assert "19.04.2026" in section.paused.text.text()
    backing.take_daily()
    at_rest(qtbot, desk)
    assert not place.exists()
    assert section.paused.button is not None
    section.paused.button.click()
    at_rest(qtbot, desk)
    assert not section.paused.isVisible()
    assert short_warning(backing) == ""
    backing.take_daily()
    at_rest(qtbot, desk)
    assert len(list(place.iterdir())) == 1


def test_that_a_risky_place_is_told_once_and_stands_in_the_settings(
    section: BackupSection, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from listeoversikt.operations import backups

    monkeypatch.setattr(backups, "risk_of", lambda folder: backups.Risk.SYNCED)
    told: list[object] = []
    desk.problem.connect(told.append)
    for _ in range(2):
        begun(desk, qtbot)
    assert len(told) == 1
    assert section.risk.isVisible()


def test_that_no_text_is_cut(section: BackupSection, page: SettingsPage, qtbot: QtBot) -> None:
    page.resize(720, 450)
    assert clipped(page) == []
