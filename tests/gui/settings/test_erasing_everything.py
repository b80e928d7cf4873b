"""The whole store is destroyed from the window: it lets go of everything, and begins anew."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from listeoversikt.gui.card.panel import PatientCardPanel
from listeoversikt.gui.entry import Entry
from listeoversikt.gui.erasing.deeds import deeds_of
from listeoversikt.gui.erasing.leaving import leave_behind
from listeoversikt.gui.main_window import MainWindow
from listeoversikt.gui.pages.first_run import FirstRun
from listeoversikt.operations.erasing import Shredded
from tests.gui.conftest import settled


def destroyed(window: MainWindow, qtbot: QtBot) -> str:
    """Everything is erased, asked for from the settings; what the first screen says of it."""
    settled(window, qtbot)
    window.open_page("settings")
    settled(window, qtbot)
    name = window.desk.office.name
    deeds = deeds_of(window.desk)
    with qtbot.waitSignal(deeds.gone, timeout=20_000):
        deeds.erase_office(name, name)
    settled(window, qtbot)
    first = window.screens.currentWidget()
    assert isinstance(first, FirstRun)
    notice = first.notice
    assert notice is not None
    qtbot.waitUntil(notice.isVisible)
    return notice.accessibleName()


def test_that_the_window_begins_anew_when_the_store_is_destroyed(
    ready: tuple[MainWindow, Entry], office: Path, qtbot: QtBot
) -> None:
    window, entry = ready
    told = destroyed(window, qtbot)
    assert not office.exists()
    assert entry.folder is None and window.preferences.last_folder is None
    assert window.desk.view is None and window.runner.office is None
    assert window.current is None and not window.pages
    assert "Lageret er ødelagt: 1 nøkkel er skrevet over." in told
    assert "Kopier andre steder" in told


def test_that_nothing_asks_the_store_that_is_gone(ready: tuple[MainWindow, Entry], qtbot: QtBot) -> None:
    window, _ = ready
    problems: list[object] = []
    window.desk.problem.connect(problems.append)
    destroyed(window, qtbot)
    assert problems == []


def test_that_what_is_left_is_named_on_the_first_screen(
    ready: tuple[MainWindow, Entry], tmp_path: Path, qtbot: QtBot
) -> None:
    window, entry = ready
    settled(window, qtbot)
    shredded = Shredded(
        keys=[tmp_path / "a", tmp_path / "b"], left=[tmp_path / "rest"], untouched=[tmp_path / "disk"]
    )
    leave_behind(entry, shredded)
    first = window.screens.currentWidget()
    assert isinstance(first, FirstRun) and first.notice is not None
    told = first.notice.accessibleName()
    assert "2 nøkler er skrevet over" in told
    assert f"Kunne ikke slettes: {tmp_path / 'rest'}" in told
    assert f"Ikke sett gjennom, og kan ha det: {tmp_path / 'disk'}" in told


def test_that_a_window_locked_meanwhile_has_nothing_left_to_lock(
    ready: tuple[MainWindow, Entry], qtbot: QtBot
) -> None:
    window, entry = ready
    settled(window, qtbot)
    name = window.desk.office.name
    deeds = deeds_of(window.desk)
    with qtbot.waitSignal(deeds.gone, timeout=20_000):
        deeds.erase_office(name, name)
        entry.lock()
    settled(window, qtbot)
    assert not window.screens.is_locked and entry.lock_screen is None
    assert isinstance(window.screens.currentWidget(), FirstRun)


def test_that_the_card_offers_both_and_leads_to_the_dialog(
    ready: tuple[MainWindow, Entry], qtbot: QtBot
) -> None:
    window, _ = ready
    qtbot.waitUntil(lambda: not window.runner.occupied, timeout=20_000)
    assert window.desk.view is not None
    who = next(iter(window.desk.view.position))
    panel = PatientCardPanel(window.desk)
    qtbot.addWidget(panel)
    panel.show_patient(who)
    qtbot.waitUntil(lambda: panel.card is not None, timeout=20_000)
    texts = {action.text(): action for action in panel.menu().actions()}
    assert "Access request …" in texts or "Innsyn …" in texts
    erase = texts.get("Erase the patient …") or texts["Slett pasienten …"]
    erase.trigger()
    dialog = deeds_of(window.desk).dialog
    qtbot.waitUntil(lambda: dialog._foreseen == who, timeout=20_000)  # type: ignore[union-attr]
    dialog.reject()  # type: ignore[union-attr]
