"""«Les meldinger»: a folder read once or watched from the page, what is shown of it, and taking it back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from listeoversikt.gui.desk import Desk
from listeoversikt.gui.pages.discharges import DischargesPage
from listeoversikt.gui.pages.discharges.message_reading import FOLDER, MEMORY
from listeoversikt.gui.pages.discharges.messages_dialog import MessagesDialog
from listeoversikt.gui.texts import language
from listeoversikt.journal.messages.message import Outcome
from listeoversikt.operations.message_log import told_messages
from listeoversikt.patient_list.from_messages import FROM_MESSAGE
from listeoversikt.words.messages import outcome_word
from tests.contract.base_export import base_export
from tests.gui.discharges.conftest import shown
from tests.journal.messages.made_messages import FAMILY, letter, logistics, national_number

WAIT = 15_000
NUMBER = national_number(1)
PATIENT = next(row["pasient_id"] for row in base_export().rows["diagnoser"] if row["kode"] == "T90")


@pytest.fixture
def page(qtbot: QtBot, office_desk: Desk) -> Iterator[DischargesPage]:
    made = shown(qtbot, office_desk)
    office_desk.runner.view_changed.connect(made.refresh)
    qtbot.waitUntil(lambda: made._rows is not None)
    yield made
    made.messages.stop_watching()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "meldinger"
    place.mkdir()
    message = logistics("utskrevet", NUMBER, discharged="2026-03-27", sent="2026-03-28T08:00:00")
    (place / "a.xml").write_text(message, encoding="utf-8")
    (place / f"Grane {FAMILY} {NUMBER}.xml").write_text("<a>", encoding="utf-8")
    return place


@pytest.fixture
def keys(tmp_path: Path) -> Path:
    file = tmp_path / "nokkel.csv"
    file.write_text(f"{NUMBER};{PATIENT}\n", encoding="utf-8")
    return file


def opened(page: DischargesPage, folder: Path | None = None, keys: Path | None = None) -> MessagesDialog:
    page.messages.open()
    assert page.messages.dialog is not None
    if folder is not None:
        page.messages.choose_folder(str(folder))
    if keys is not None:
        page.messages.choose_keys(str(keys))
    return page.messages.dialog


def read(qtbot: QtBot, page: DischargesPage, dialog: MessagesDialog) -> None:
    dialog.read_button.click()
    qtbot.waitUntil(lambda: not page.messages.running, timeout=WAIT)


def texts(dialog: MessagesDialog) -> str:
    """Everything that is written in the dialog."""
    said = [label.text() for label in dialog.findChildren(QLabel)] + [dialog.windowTitle()]
    table = dialog.table
    if table is not None:
        said.append(table.numbers.as_text())
    return "\n".join(said)


def clocks(page: DischargesPage) -> list[str]:
    rows = page._rows
    return [] if rows is None else [str(line.discharged) for line in rows.lines if line.patient_id == PATIENT]


def test_that_the_page_offers_to_read_messages(page: DischargesPage) -> None:
    action = next(action for action in page.page_actions() if action.key == "messages")
    assert action.enabled() and not action.primary


def test_that_nothing_can_be_read_before_a_folder_is_chosen(page: DischargesPage, folder: Path) -> None:
    dialog = opened(page)
    assert not dialog.read_button.isEnabled() and not dialog.watch_button.isEnabled()
    page.messages.choose_folder(str(folder))
    assert dialog.read_button.isEnabled() and not dialog.watch_button.isEnabled()


def test_that_a_folder_is_read_its_discharges_shown_and_taken_back(
    qtbot: QtBot, page: DischargesPage, folder: Path, keys: Path
) -> None:
    assert "2026-03-27" not in clocks(page)
    dialog = opened(page, folder, keys)
    read(qtbot, page, dialog)
    qtbot.waitUntil(lambda: "2026-03-27" in clocks(page), timeout=WAIT)
    assert page._rows is not None
    (line,) = (one for one in page._rows.lines if one.key.startswith(f"{PATIENT} 2026-03-27 "))
    assert line.from_message and not line.typed_in
    assert sorted(one.name for one in folder.iterdir()) == sorted(["a.xml", f"Grane {FAMILY} {NUMBER}.xml"])
    page.desk.undo_stack.undo()
    qtbot.waitUntil(lambda: "2026-03-27" not in clocks(page), timeout=WAIT)
    page.desk.undo_stack.redo()
    qtbot.waitUntil(lambda: "2026-03-27" in clocks(page), timeout=WAIT)


def test_that_what_became_of_every_file_is_shown_and_nobody_is_named(
    qtbot: QtBot, page: DischargesPage, folder: Path, keys: Path
) -> None:
    told: list[str] = []
    page.desk.told.connect(lambda text, undo: told.append(text))
    dialog = opened(page, folder, keys)
    read(qtbot, page, dialog)
    assert dialog.table is not None
    expected = [outcome_word(one, language()) for one in (Outcome.REFUSED, Outcome.READ)]
    assert [row[3] for row in dialog.table.numbers.rows] == expected
    for secret in (NUMBER, FAMILY, PATIENT):
        assert secret not in texts(dialog) + "".join(told)


def test_that_a_bad_key_file_is_said_in_the_dialog_and_nothing_is_read(
    qtbot: QtBot, page: DischargesPage, folder: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "feil.csv"
    bad.write_text(f"{NUMBER};A\n4321;hemmelig\n", encoding="utf-8")
    dialog = opened(page, folder, bad)
    read(qtbot, page, dialog)
    assert "2" in page.messages.problem and dialog.table is None
    assert "hemmelig" not in texts(dialog) and "4321" not in texts(dialog)


def test_that_the_folder_is_remembered_and_the_key_file_never(
    qtbot: QtBot, page: DischargesPage, folder: Path, keys: Path
) -> None:
    dialog = opened(page, folder, keys)
    read(qtbot, page, dialog)
    page.messages.open()
    assert (page.messages.folder, page.messages.key_file) == (folder, None)
    assert page.desk.preferences.page_state(MEMORY) == {FOLDER: str(folder)}
    page.desk.preferences.save()
    (written,) = folder.parent.glob("valg.ini")
    assert keys.name not in written.read_text(encoding="utf-8")


def test_that_a_reading_can_be_taken_back_with_the_button(
    qtbot: QtBot, page: DischargesPage, folder: Path, keys: Path
) -> None:
    dialog = opened(page, folder, keys)
    assert not dialog.back_button.isVisible()
    read(qtbot, page, dialog)
    qtbot.waitUntil(lambda: "2026-03-27" in clocks(page), timeout=WAIT)
    assert dialog.back_button.isVisible()
    dialog.back_button.click()
    qtbot.waitUntil(lambda: "2026-03-27" not in clocks(page), timeout=WAIT)
    page.desk.undo_stack.undo()
    qtbot.waitUntil(lambda: "2026-03-27" in clocks(page), timeout=WAIT)


def test_that_a_watched_folder_is_read_as_messages_come(
    qtbot: QtBot, page: DischargesPage, folder: Path, keys: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("listeoversikt.gui.pages.discharges.message_reading.time.time", lambda: 4e9)
    dialog = opened(page, folder, keys)
    dialog.watch_button.click()
    assert page.messages.is_watching
    qtbot.waitUntil(lambda: "2026-03-27" in clocks(page), timeout=WAIT)
    assert sorted(one.name for one in folder.iterdir()) == ["a.xml", "avvist"]
    assert not dialog.read_button.isEnabled() and not dialog.keys_button.isEnabled()
    new = letter(NUMBER, message_id="ny", document_id="ny", stays=[("2026-03-28", "2026-03-30")])
    (folder / "b.xml").write_text(new, encoding="utf-8")
    page.messages.look()
    qtbot.waitUntil(lambda: "2026-03-30" in clocks(page), timeout=WAIT)
    dialog.watch_button.click()
    assert not page.messages.is_watching


def test_that_a_watch_ends_with_a_sentence_when_the_folder_or_the_key_file_is_gone(
    qtbot: QtBot, page: DischargesPage, folder: Path, keys: Path
) -> None:
    opened(page, folder, keys)
    page.messages.watch()
    keys.unlink()
    qtbot.waitUntil(lambda: not page.messages.is_watching, timeout=WAIT)
    assert page.messages.problem


def test_that_a_closed_dialog_lets_the_reading_go_on(
    qtbot: QtBot, page: DischargesPage, folder: Path, keys: Path
) -> None:
    dialog = opened(page, folder, keys)
    dialog.read_button.click()
    dialog.accept()
    qtbot.waitUntil(lambda: not page.messages.running, timeout=WAIT)
    stored: list[int] = []
    page.desk.work(lambda office, p, c: len(told_messages(office.store)), stored.append)
    qtbot.waitUntil(lambda: stored == [1], timeout=WAIT)
    view = page.desk.view
    assert view is not None
    assert FROM_MESSAGE in view.current.patient_list.tables["innleggelser"]["row"].tolist()
