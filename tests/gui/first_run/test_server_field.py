"""The address of a store on a server, typed where a store is opened."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from listeoversikt.gui.pages.first_run.open_store import OpenStore
from listeoversikt.store.address import ServerAddress, address_of

ADDRESS = "postgresql://kontor@db.legekontor.no/lister"


@pytest.fixture
def card(qtbot: QtBot) -> OpenStore:
    card = OpenStore(None)
    qtbot.addWidget(card)
    card.show()
    return card


def typed(card: OpenStore, text: str, qtbot: QtBot) -> None:
    if card.server.button.isVisible():
        qtbot.mouseClick(card.server.button, Qt.MouseButton.LeftButton)
    card.server.field.setText(text)
    card.field.setText("en rød tråd")
    card.try_to_open()


def test_that_the_address_is_asked_for_only_when_its_wanted(card: OpenStore, qtbot: QtBot) -> None:
    assert not card.server.field.isVisible()
    qtbot.mouseClick(card.server.button, Qt.MouseButton.LeftButton)
    assert card.server.field.isVisible()
    assert card.server.field.accessibleName()
    assert not card.server.button.isVisible()


def test_that_an_address_is_what_is_opened(card: OpenStore, qtbot: QtBot) -> None:
    with qtbot.waitSignal(card.open_wanted) as asked:
        typed(card, f" {ADDRESS} ", qtbot)
    assert asked.args == [address_of(ADDRESS), "en rød tråd"]
    assert isinstance(asked.args[0], ServerAddress)


@pytest.mark.parametrize(
    "text", ["postgresql://", "db.legekontor.no", "postgresql://kontor:hemmelig@db/lister"]
)
def test_that_what_is_no_address_is_told_and_not_opened(card: OpenStore, qtbot: QtBot, text: str) -> None:
    with qtbot.assertNotEmitted(card.open_wanted):
        typed(card, text, qtbot)
    said = card.server.field.accessibleDescription()
    assert said
    assert "hemmelig" not in said


def test_that_a_folder_takes_the_addresss_place(card: OpenStore, qtbot: QtBot, tmp_path: Path) -> None:
    typed(card, ADDRESS, qtbot)
    card.set_busy(False)
    card.place._have_chosen([str(tmp_path)])
    assert card.server.field.text() == ""
    card.field.setText("en rød tråd")
    with qtbot.waitSignal(card.open_wanted) as asked:
        card.try_to_open()
    assert asked.args[0] == tmp_path


def test_that_the_address_that_was_open_last_stands_there(qtbot: QtBot) -> None:
    card = OpenStore(address_of(ADDRESS))
    qtbot.addWidget(card)
    card.show()
    assert card.server.field.text() == ADDRESS
    assert card.first_focus() in (card.field, card.login_field)
