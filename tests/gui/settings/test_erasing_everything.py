"""The whole store is destroyed from the window: it lets go of everything, and begins anew."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from listeoversikt.gui.card.panel import PatientCardPanel
from listeoversikt.gui.entry import Entry
from listeoversikt.gui.erasing.deeds import deeds_of
from listeoversikt.gui.main_window import MainWindow


def test_that_the_window_begins_anew_when_the_store_is_destroyed(
    ready: tuple[MainWindow, Entry], office: Path, qtbot: QtBot
) -> None:
    window, entry = ready
    qtbot.waitUntil(lambda: not window.runner.occupied, timeout=20_000)
    name = window.desk.office.name
    deeds = deeds_of(window.desk)
    with qtbot.waitSignal(deeds.gone, timeout=20_000):
        deeds.erase_office(name, name)
    qtbot.waitUntil(lambda: not window.runner.occupied, timeout=20_000)
    assert not office.exists()
    assert entry.folder is None and window.preferences.last_folder is None
    assert window.desk.view is None and window.runner.office is None
    assert window.screens.currentWidget() is entry._first_run


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
