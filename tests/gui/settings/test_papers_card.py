"""The papers an office needs, saved from «Om»."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from listeoversikt.gui.entry import Entry
from listeoversikt.gui.main_window import MainWindow
from listeoversikt.gui.pages.about import AboutPage
from listeoversikt.gui.pages.about.papers_card import FOLDER
from listeoversikt.operations.papers import NAMES
from tests.gui.conftest import settled

Ready = tuple[MainWindow, Entry]


def about(window: MainWindow, qtbot: QtBot) -> AboutPage:
    window.open_page("about")
    settled(window, qtbot)
    page = window.pages["about"]
    assert isinstance(page, AboutPage)
    page.view.choose("papers")
    return page


def test_that_the_papers_are_saved_in_a_folder_of_their_own_and_told(
    ready: Ready, qtbot: QtBot, tmp_path: Path
) -> None:
    page = about(ready[0], qtbot)
    (tmp_path / "skrivebord").mkdir()
    with qtbot.waitSignal(page.desk.told) as told:
        page.papers.save(str(tmp_path / "skrivebord"))
    assert told.args[0] == f"{len(NAMES)} papirer er lagret i mappen {FOLDER}."
    written = list((tmp_path / "skrivebord" / FOLDER).iterdir())
    assert len(written) == 2 * len(NAMES)
    record = (tmp_path / "skrivebord" / FOLDER / "2-protokoll-artikkel-30.md").read_text(encoding="utf-8")
    view = ready[0].runner.view
    assert view is not None
    assert view.office_name in record


def test_that_papers_that_may_have_been_filled_in_are_never_written_over(
    ready: Ready, qtbot: QtBot, tmp_path: Path
) -> None:
    page = about(ready[0], qtbot)
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / "2-protokoll-artikkel-30.md").write_text("fylt ut", encoding="utf-8")
    with qtbot.waitSignal(page.desk.told) as told:
        page.papers.save(str(tmp_path))
    assert told.args[0] == f"{len(NAMES)} papirer er lagret i mappen {FOLDER}-2."
    kept = (tmp_path / FOLDER / "2-protokoll-artikkel-30.md").read_text(encoding="utf-8")
    assert kept == "fylt ut"


def test_that_the_button_asks_for_a_folder(ready: Ready, qtbot: QtBot) -> None:
    page = about(ready[0], qtbot)
    page.papers.save_button.click()
    (dialog,) = ready[0].findChildren(QFileDialog)
    assert dialog.fileMode() == QFileDialog.FileMode.Directory
    dialog.reject()


def test_that_a_place_where_nothing_can_be_written_is_told(
    ready: Ready, qtbot: QtBot, tmp_path: Path
) -> None:
    page = about(ready[0], qtbot)
    (tmp_path / "fil").write_text("", encoding="utf-8")
    with qtbot.waitSignal(page.desk.problem):
        page.papers.save(str(tmp_path / "fil"))
