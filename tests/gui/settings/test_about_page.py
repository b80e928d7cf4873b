"""About the program: version, purpose, definitions with their sources, licences of every part, where data lie."""

from __future__ import annotations

import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from listeoversikt import __version__
from listeoversikt.clinical.codelist import definition_versions, read_cards
from listeoversikt.gui.desk import Desk
from listeoversikt.gui.pages.about import AboutPage
from listeoversikt.gui.pages.about.licences import SHIPPED, TEXTS, parts
from tests.house.places import ROOT


@pytest.fixture
def about(qtbot: QtBot, desk: Desk, tmp_path: Path) -> AboutPage:
    desk.preferences.last_folder = tmp_path / "lager"
    made = AboutPage(desk)
    qtbot.addWidget(made)
    made.resize(1100, 760)
    made.show()
    made.refresh(desk.view)
    return made


def texts(page: AboutPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel)]


def test_that_version_and_purpose_are_said(about: AboutPage) -> None:
    assert f"Versjon {__version__}" in texts(about)
    assert "Oversikt til faglig vurdering. Ikke CE-merket." in texts(about)
    assert any("validert på norske fastlegelister" in text for text in texts(about))


def test_that_where_the_data_lie_is_shown_and_can_be_copied(
    about: AboutPage, tmp_path: Path, qtbot: QtBot
) -> None:
    about.view.choose("privacy")
    assert str(tmp_path / "lager") in texts(about)
    about.copy_folder.click()
    assert QGuiApplication.clipboard().text() == str(tmp_path / "lager")


def test_that_without_a_store_no_folder_is_named(about: AboutPage, desk: Desk) -> None:
    desk.preferences.last_folder = None
    about.refresh(None)
    assert about.folder.text() == "Ikke noe lager er åpent."


def test_that_every_shipped_table_stands_with_version_source_and_licence(about: AboutPage) -> None:
    about.view.choose("definitions")
    listing = about.definitions.listing
    rows = [
        [listing.item(row, column).text() for column in range(listing.columnCount())]
        for row in range(listing.rowCount())
    ]
    assert len(rows) == len(read_cards())
    assert {row[1] for row in rows} >= set(definition_versions().values())
    for row, card in zip(rows, read_cards(), strict=True):
        assert row == [card.title_nb, card.signature, card.licence, card.source]
    listing.setCurrentCell(3, 0)
    said = about.definitions.reading.toPlainText()
    assert read_cards()[3].rights_note in said
    assert read_cards()[3].sha256 in said


def test_that_the_table_is_a_table_to_a_screen_reader(about: AboutPage) -> None:
    about.view.choose("definitions")
    spoken = QAccessible.queryAccessibleInterface(about.definitions.listing)
    assert spoken is not None
    assert spoken.role() == QAccessible.Role.Table
    assert spoken.text(QAccessible.Text.Name) == "Definisjoner"


def locked() -> set[str]:
    """The packages an office gets, by the project's own list and what they need."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {line.partition(">=")[0].lower() for line in project["dependencies"]}


def test_that_every_package_the_program_runs_with_is_named_with_its_text(about: AboutPage) -> None:
    about.view.choose("licences")
    found = parts()
    names = {part.name.rpartition(" ")[0].lower().replace("_", "-") for part in found}
    assert locked() - {"pyside6-essentials"} <= names
    assert any(name.startswith("qt, pyside6") for name in names)
    assert {"inter", "tabler icons"} <= {part.name.lower() for part in found}
    assert [part.name for part in found if not part.text or not part.licence] == []
    listing = about.licences.listing
    assert listing.rowCount() == len(found)
    listing.setCurrentCell(1, 0)
    assert "GNU Lesser General Public License" in about.licences.reading.toPlainText()


@pytest.mark.parametrize("file", [file for _, _, file in SHIPPED])
def test_that_texts_that_no_package_brings_are_shipped(file: str) -> None:
    assert len((TEXTS / file).read_text(encoding="utf-8")) > 100


def test_that_a_part_that_is_not_installed_is_left_out_and_not_looked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def nothing(name: str) -> metadata.Distribution:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "distribution", nothing)
    monkeypatch.setattr(metadata, "version", nothing)
    assert [part.name for part in parts()][:2] == ["listeoversikt", "Qt, PySide6, shiboken6"]


def test_that_the_section_is_remembered(about: AboutPage) -> None:
    about.view.choose("licences")
    state = about.remembered()
    about.view.choose("program")
    about.restore(state)
    assert about.view.key() == "licences"
