"""The municipalities' centrality in the training dialog: from a file, or not known."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from listeoversikt.gui.pages.models.centrality_field import CentralityField
from listeoversikt.operations.model_page import wanted_of
from tests.gui.models.conftest import Key


@pytest.fixture
def field(qtbot: QtBot) -> CentralityField:
    made = CentralityField()
    qtbot.addWidget(made)
    made.show()
    return made


def chosen(field: CentralityField, folder: Path, content: str) -> str:
    path = folder / "sentralitet.csv"
    path.write_text(content)
    field.ask_open = lambda done: done(str(path))
    field.choose.setFocus()
    QTest.keyClick(field.choose, Key.Key_Space)
    return field.said.text().replace("\u00a0", " ")


def test_that_it_isnt_known_at_first(field: CentralityField) -> None:
    assert field.classes == {}
    assert field.said.text().startswith("Ikke kjent.")


def test_that_the_files_classes_are_taken(field: CentralityField, tmp_path: Path) -> None:
    assert chosen(field, tmp_path, "kommunenr;klasse\n0301;1\n4601;2\n") == "2 kommuner med klasse"
    assert field.classes == {"0301": 1, "4601": 2}
    assert field.accessibleName() == field.said.text()


def test_that_a_wrong_file_is_told_and_nothing_is_kept(field: CentralityField, tmp_path: Path) -> None:
    chosen(field, tmp_path, "kommunenr;klasse\n0301;1\n")
    said = chosen(field, tmp_path, "kommunenr;klasse\n0301;8\n")
    assert "linje 2" in said and "fra 1 (mest sentral) til 6" in said
    assert field.classes == {}


def test_that_it_goes_into_what_is_trained() -> None:
    wanted = wanted_of("innleggelse", "best", "", (), {"0301": 1})
    assert wanted.centrality == {"0301": 1}
    assert wanted_of("innleggelse", "best", "", ()).centrality == {}
