"""The first run: three steps, back allowed, and what is said when something is amiss."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from listeoversikt.gui.pages.first_run import FirstRun
from listeoversikt.gui.pages.first_run.steps import OFFICE, PASSPHRASE, WELCOME
from listeoversikt.gui.parts.buttons import PrimaryButton
from listeoversikt.operations import new_store as new_store_module
from listeoversikt.operations.new_store import NewStore
from listeoversikt.store.refusals import Reason
from tests.contract.base_export import base_export
from tests.contract.exports import write_folder

PHRASE = "elg sykkel lampe sju"


@pytest.fixture
def first(qtbot: QtBot, tmp_path: Path) -> FirstRun:
    made = FirstRun(tmp_path / "kontor" / "lager")
    made.resize(1000, 800)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def export(tmp_path: Path) -> Path:
    return write_folder(base_export().files(), tmp_path / "uttrekk")


def words(first: FirstRun) -> str:
    QApplication.processEvents()
    labels = first.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisibleTo(first))


def type_in(first: FirstRun, once: str, twice: str) -> None:
    for field, text in ((first.passphrase.phrase.field, once), (first.passphrase.again.field, twice)):
        assert isinstance(field, QLineEdit)
        field.setText(text)


def name_field(first: FirstRun) -> QLineEdit:
    field = first.office.first_field()
    assert isinstance(field, QLineEdit)
    return field


def test_that_the_first_card_offers_three_ways_and_one_of_them_filled(first: FirstRun, qtbot: QtBot) -> None:
    assert first.step == WELCOME
    assert first.first_focus() is first.welcome.example
    shown = [one for one in first.findChildren(QPushButton) if one.isVisibleTo(first)]
    assert [one.accessibleName() for one in shown] == [
        "Slipp mappe eller fil her",
        "Prøv med eksempeldata",
        "Åpne et lager",
    ]
    assert sum(isinstance(one, PrimaryButton) for one in shown) == 1
    assert "3\u00a0000 oppdiktede pasienter" in words(first)
    with qtbot.waitSignal(first.chosen_example, timeout=1000):
        first.welcome.example.click()
    with qtbot.waitSignal(first.open_wanted, timeout=1000):
        first.welcome.open.click()


def test_that_three_steps_make_a_wanted_store(
    first: FirstRun, export: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(first.chosen_export, timeout=1000):
        first.give_export(export)
    assert "Steg 2 av 3" in words(first)
    type_in(first, PHRASE, PHRASE)
    first.next.click()
    assert first.step == OFFICE
    qtbot.waitUntil(lambda: bool(first.office.lists), timeout=5000)
    key = next(iter(first.office.lists))
    first.office.lists[key].setText("Dr. Vik")
    name_field(first).setText("Fjordgløtt legesenter")
    with qtbot.waitSignal(first.store_wanted, timeout=1000) as told:
        first.next.click()
    wanted = told.args[0]
    assert wanted == NewStore(
        folder=tmp_path / "kontor" / "lager",
        passphrase=PHRASE,
        office_name="Fjordgløtt legesenter",
        list_names={key: "Dr. Vik"},
        export=export,
    )
    assert PHRASE not in repr(wanted)


def test_that_going_back_keeps_what_was_typed(first: FirstRun, export: Path) -> None:
    first.give_export(export)
    type_in(first, PHRASE, PHRASE)
    first.go_on()
    name_field(first).setText("Kontoret")
    first.back.click()
    assert first.step == PASSPHRASE
    first.next.click()
    assert first.step == OFFICE
    assert name_field(first).text() == "Kontoret"


def test_that_escape_goes_back_and_enter_goes_on(first: FirstRun, export: Path, qtbot: QtBot) -> None:
    first.give_export(export)
    type_in(first, PHRASE, PHRASE)
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert first.step == OFFICE
    qtbot.keyClick(first, Qt.Key.Key_Escape)
    qtbot.keyClick(first, Qt.Key.Key_Escape)
    assert first.step == WELCOME


WEAK = {
    "": "For kort. Minst 12 tegn.",
    "elg": "For kort. Minst 12 tegn.",
    "a" * 20: "For lett å gjette. Bruk ulike tegn.",
}


@pytest.mark.parametrize(("phrase", "said"), WEAK.items())
def test_that_a_weak_passphrase_is_refused_under_its_field(
    phrase: str, said: str, first: FirstRun, export: Path
) -> None:
    first.give_export(export)
    type_in(first, phrase, phrase)
    first.next.click()
    assert first.step == PASSPHRASE
    assert first.passphrase.phrase.error.sentence == said


def test_that_two_passphrases_that_differ_are_refused_until_they_are_equal(
    first: FirstRun, export: Path
) -> None:
    first.give_export(export)
    type_in(first, PHRASE, "elg sykkel lampe åtte")
    first.next.click()
    assert first.step == PASSPHRASE
    assert first.passphrase.again.error.sentence == "Passfrasene er ikke like."
    type_in(first, PHRASE, PHRASE)
    assert first.passphrase.again.error.sentence == ""
    first.next.click()
    assert first.step == OFFICE


def test_that_the_passphrase_is_shown_only_when_asked_for(first: FirstRun) -> None:
    field = first.passphrase.phrase.field
    assert isinstance(field, QLineEdit)
    assert field.echoMode() == QLineEdit.EchoMode.Password
    first.passphrase.show_signs.setChecked(True)
    assert field.echoMode() == QLineEdit.EchoMode.Normal


def test_that_the_honest_sentence_stands_beside_the_passphrase(first: FirstRun, export: Path) -> None:
    first.give_export(export)
    assert "Ingen kan åpne lageret uten passfrasen." in words(first)


def test_that_a_folder_with_something_in_it_is_refused(first: FirstRun, export: Path, tmp_path: Path) -> None:
    first.give_export(export)
    type_in(first, PHRASE, PHRASE)
    first.passphrase.place.set_folder(export)
    first.next.click()
    assert first.step == PASSPHRASE
    assert first.passphrase.place.error.sentence.startswith("Mappen finnes fra før og er ikke tom.")
    first.passphrase.place.set_folder(tmp_path / "ny")
    first.next.click()
    assert first.step == OFFICE


def test_that_a_place_one_may_not_write_in_is_refused(
    first: FirstRun, export: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(new_store_module.os, "access", lambda *_: False)
    first.give_export(export)
    type_in(first, PHRASE, PHRASE)
    first.next.click()
    assert first.passphrase.place.error.sentence == "Programmet får ikke skrive der. Velg en annen mappe."


def test_that_a_full_disk_is_told_before_anything_is_made(
    first: FirstRun, export: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Usage:
        free = 1000

    monkeypatch.setattr(new_store_module.shutil, "disk_usage", lambda _: Usage)
    first.give_export(export)
    type_in(first, PHRASE, PHRASE)
    first.next.click()
    assert first.passphrase.place.error.sentence.startswith("Disken er full. Frigjør 200 MB")


@pytest.mark.parametrize("reason", [Reason.EXISTS_ALREADY, Reason.NO_ACCESS, Reason.DISK_FULL])
def test_that_a_store_that_could_not_be_made_leads_back_to_its_place(
    reason: Reason, first: FirstRun, export: Path
) -> None:
    first.give_export(export)
    first.show_step(OFFICE)
    first.set_busy("Lager lageret")
    first.show_store_problem(reason)
    assert first.step == PASSPHRASE
    assert first.passphrase.place.error.sentence


def test_that_another_problem_is_told_over_the_step(first: FirstRun, export: Path) -> None:
    first.give_export(export)
    first.show_step(OFFICE)
    first.show_store_problem(Reason.DISK_ERROR)
    assert first.step == OFFICE
    assert "Disken svarte ikke som den skulle. Lageret er som før." in words(first)
    first.go_back()
    assert first.notice is None


def test_that_an_office_without_a_name_is_asked_for_one(first: FirstRun, export: Path) -> None:
    told: list[object] = []
    first.store_wanted.connect(told.append)
    first.give_export(export)
    type_in(first, PHRASE, PHRASE)
    first.next.click()
    first.next.click()
    assert first.office.name.error.sentence == "Skriv hva kontoret heter."
    assert told == []


def test_that_lists_are_not_asked_for_when_the_extract_cannot_be_read(
    first: FirstRun, tmp_path: Path
) -> None:
    (tmp_path / "rart.zip").write_bytes(b"ikke en zip")
    first.give_export(tmp_path / "rart.zip")
    first.show_step(OFFICE)
    assert "De kommer med uttrekket." in words(first)
    assert first.office.lists == {}


def test_that_busy_shows_what_is_done_and_can_be_cancelled(first: FirstRun, qtbot: QtBot) -> None:
    first.set_busy("Lager eksempelliste")
    assert words(first).strip().splitlines()[-1] == "Lager eksempelliste"
    assert not first.welcome.isVisible()
    with qtbot.waitSignal(first.cancelled, timeout=1000):
        qtbot.keyClick(first, Qt.Key.Key_Escape)
    first.set_busy("")
    assert first.welcome.isVisible()


def test_that_an_extract_can_be_dropped_on_the_card(first: FirstRun, export: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(export))])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    first.dropEvent(event)
    assert (first.step, first.export) == (PASSPHRASE, export)


def test_that_files_that_do_not_belong_together_are_refused_under_the_field(
    first: FirstRun, tmp_path: Path
) -> None:
    first.welcome.give((tmp_path / "a" / "pasienter.csv", tmp_path / "b" / "diagnoser.csv"))
    assert first.step == WELCOME
    assert first.welcome.error.sentence.startswith("Disse filene er ikke ett uttrekk.")


def test_that_the_passphrase_is_forgotten_when_the_card_is_left(first: FirstRun, export: Path) -> None:
    first.give_export(export)
    type_in(first, PHRASE, PHRASE)
    first.hide()
    assert first.passphrase.passphrase == ""


def test_that_ctrl_o_means_the_card_though_the_window_has_the_key_too(
    qtbot: QtBot, export: Path, tmp_path: Path
) -> None:
    from PySide6.QtGui import QAction, QKeySequence
    from PySide6.QtWidgets import QMainWindow

    window, first = QMainWindow(), FirstRun(tmp_path / "lager")
    qtbot.addWidget(window)
    window.setCentralWidget(first)
    elsewhere = QAction("Les uttrekk", window)
    elsewhere.setShortcut(QKeySequence("Ctrl+O"))
    window.addAction(elsewhere)
    told: list[bool] = []
    elsewhere.triggered.connect(told.append)
    window.show()
    window.activateWindow()
    first.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is first.welcome.example)
    qtbot.keyClick(first.welcome.example, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    dialog = first.welcome.dialog
    assert dialog is not None
    dialog.filesSelected.emit([str(export)])
    dialog.close()
    assert told == []
    assert first.step == PASSPHRASE


def test_that_the_first_user_is_a_leader_with_name_and_login(
    first: FirstRun, export: Path, qtbot: QtBot
) -> None:
    first.give_export(export)
    type_in(first, PHRASE, PHRASE)
    first.passphrase.login.setText("Kari Nordmann")
    first.go_on()
    assert first.step == PASSPHRASE
    assert first.passphrase.login_field.error.sentence
    first.passphrase.login.setText("kari.n")
    first.passphrase.name.setText("Kari Nordmann")
    first.go_on()
    assert first.step == OFFICE
    name_field(first).setText("Kontoret")
    with qtbot.waitSignal(first.store_wanted, timeout=1000) as told:
        first.go_on()
    assert (told.args[0].login, told.args[0].name) == ("kari.n", "Kari Nordmann")
