"""Opening a store: each way in which it says no has its own words and one button."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from listeoversikt.gui.pages.first_run import OpenStore
from listeoversikt.store.refusals import Reason


@pytest.fixture
def card(qtbot: QtBot, tmp_path: Path) -> OpenStore:
    made = OpenStore(tmp_path / "lager")
    made.resize(800, 600)
    qtbot.addWidget(made)
    made.show()
    return made


def words(card: OpenStore) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in card.findChildren(QLabel) if label.isVisibleTo(card))


def test_that_enter_asks_for_the_store_to_be_opened(card: OpenStore, tmp_path: Path, qtbot: QtBot) -> None:
    card.field.setText("elg sykkel lampe")
    with qtbot.waitSignal(card.open_wanted, timeout=1000) as told:
        qtbot.keyClick(card.field, Qt.Key.Key_Return)
    assert told.args == [tmp_path / "lager", "elg sykkel lampe"]


def test_that_an_empty_passphrase_is_asked_for(card: OpenStore) -> None:
    told: list[object] = []
    card.open_wanted.connect(lambda folder, phrase: told.append(folder))
    card.open.click()
    assert card.phrase.error.sentence == "Skriv inn passfrasen."
    assert told == []


def test_that_a_wrong_passphrase_is_forgotten_and_must_wait(card: OpenStore) -> None:
    told: list[object] = []
    card.open_wanted.connect(lambda folder, phrase: told.append(folder))
    card.field.setText("feil passfrase her")
    card.show_refusal(Reason.WRONG_PASSPHRASE)
    assert card.field.text() == ""
    assert card.phrase.error.sentence.startswith("Feil passord. Prøv igjen om 5")
    assert not card.open.isEnabled()
    card.field.setText("riktig passfrase her")
    card.try_to_open()
    assert told == []
    card.waiting.stop()
    card.waiting.timeout.emit()
    assert card.open.isEnabled()
    assert card.phrase.error.sentence == "Feil passord. Prøv igjen."
    card.try_to_open()
    assert len(told) == 1


RESTORE = "Gjenopprett …"
SAID = {
    Reason.DAMAGED: RESTORE,
    Reason.MISSING_FILE: RESTORE,
    Reason.NOT_A_STORE: RESTORE,
    Reason.IS_BACKUP: RESTORE,
    Reason.EXISTS_ALREADY: "Velg mappe",
    Reason.NEWER_VERSION: "Prøv igjen",
    Reason.LOCKED: "Prøv igjen",
    Reason.NO_ACCESS: "Prøv igjen",
    Reason.DISK_FULL: "Prøv igjen",
    Reason.DISK_ERROR: "Prøv igjen",
}


@pytest.mark.parametrize(("reason", "button"), SAID.items())
def test_that_each_refusal_has_its_words_and_one_button(reason: Reason, button: str, card: OpenStore) -> None:
    card.show_refusal(reason)
    notice = card.notice
    assert notice is not None
    assert [one.text() for one in notice.findChildren(QPushButton)] == [button]
    assert notice.text.text() in words(card)
    assert notice.fix.text()
    assert card.open.isEnabled()


def test_that_trying_again_keeps_the_passphrase_when_another_window_had_the_store(
    card: OpenStore, qtbot: QtBot
) -> None:
    card.field.setText("elg sykkel lampe")
    card.show_refusal(Reason.LOCKED)
    assert card.notice is not None
    with qtbot.waitSignal(card.open_wanted, timeout=1000):
        card.notice.acted.emit()
    assert card.notice is None


def test_that_another_folder_can_be_chosen_for_a_damaged_store(card: OpenStore, tmp_path: Path) -> None:
    card.show_refusal(Reason.DAMAGED)
    assert card.notice is not None
    card.place.button.click()
    dialog = card.place.dialog
    assert dialog is not None
    dialog.filesSelected.emit([str(tmp_path / "kopi")])
    dialog.close()
    assert card.place.folder == tmp_path / "kopi"
    assert card.notice is None


def test_that_without_a_folder_it_is_asked_for_first(qtbot: QtBot) -> None:
    card = OpenStore(None)
    qtbot.addWidget(card)
    assert card.first_focus() is card.place.button
    card.field.setText("elg sykkel lampe")
    card.try_to_open()
    assert card.place.error.sentence == "Velg mappen med lageret."


def test_that_nothing_can_be_pressed_twice_while_the_store_opens(card: OpenStore) -> None:
    told: list[object] = []
    card.open_wanted.connect(lambda folder, phrase: told.append(folder))
    card.field.setText("elg sykkel lampe")
    card.set_busy(True)
    card.try_to_open()
    assert told == []
    assert card.open.text() == "Åpner …"
    card.set_busy(False)
    assert card.open.isEnabled()


def test_that_escape_goes_back_and_hiding_forgets(card: OpenStore, qtbot: QtBot) -> None:
    card.field.setText("elg sykkel lampe")
    with qtbot.waitSignal(card.back, timeout=1000):
        qtbot.keyClick(card, Qt.Key.Key_Escape)
    card.hide()
    assert card.field.text() == ""
