"""The server's own password: asked for only when the server asks, kept in memory only, told once when it's wrong."""

from __future__ import annotations

import pickle
import traceback
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from listeoversikt.gui.entry import Entry
from listeoversikt.gui.main_window import MainWindow
from listeoversikt.gui.pages.first_run import FirstRun
from listeoversikt.gui.pages.first_run.open_store import OpenStore
from listeoversikt.gui.pages.first_run.steps import OFFICE, PASSPHRASE
from listeoversikt.gui.wanted import Wanted
from listeoversikt.operations.new_store import NewStore
from listeoversikt.store import server_passwords
from listeoversikt.store.address import ServerAddress, address_of
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import create_store, open_store
from listeoversikt.store.server_passwords import forget_typed, keep_typed, typed_for
from tests.gui.conftest import TODAY, OpenWindow, settled
from tests.operations.stores import CHEAP
from tests.store.server.cluster import Cluster, a_server

ADDRESS = address_of("postgresql://kontor@db.legekontor.no/lister")
PHRASE = "elg sykkel lampe sju"


@pytest.fixture(autouse=True)
def nothing_typed() -> Iterator[None]:
    server_passwords._TYPED.clear()
    yield
    server_passwords._TYPED.clear()


@pytest.fixture
def card(qtbot: QtBot) -> OpenStore:
    card = OpenStore(ADDRESS)
    qtbot.addWidget(card)
    card.show()
    card.field.setText(PHRASE)
    return card


def test_that_the_password_is_asked_for_only_when_the_server_has(card: OpenStore) -> None:
    assert not card.password.isVisible()
    card.show_refusal(Reason.SERVER_AWAY)
    assert not card.password.isVisible()
    card.show_refusal(Reason.SERVER_DOOR)
    field = card.password.field
    assert field.isVisible()
    assert field.echoMode() is QLineEdit.EchoMode.Password
    assert field.accessibleName()
    assert field.accessibleDescription()
    assert card.field.text() == PHRASE  # needn't be typed again


def test_that_what_is_typed_is_used_for_that_address_alone(card: OpenStore, qtbot: QtBot) -> None:
    card.show_refusal(Reason.SERVER_DOOR)
    card.password.field.setText("tjenerens ord")
    with qtbot.waitSignal(card.open_wanted) as asked:
        card.try_to_open()
    assert asked.args == [ADDRESS, PHRASE]
    assert typed_for(ADDRESS) == "tjenerens ord"
    assert typed_for(address_of("postgresql://kontor@annen.legekontor.no/lister")) is None


def test_that_a_wrong_one_gets_a_sentence_of_its_own_and_is_forgotten(card: OpenStore) -> None:
    card.show_refusal(Reason.SERVER_DOOR)
    asked = card.password.field.accessibleDescription()
    card.password.field.setText("feil")
    card.try_to_open()
    card.set_busy(True)
    card.show_refusal(Reason.SERVER_DOOR)
    told = card.password.field.accessibleDescription()
    assert told and told != asked
    assert "feil" not in told
    assert card.password.field.text() == ""
    assert typed_for(ADDRESS) is None


def test_that_nothing_typed_stays_in_the_window(card: OpenStore, tmp_path: Path) -> None:
    card.show_refusal(Reason.SERVER_DOOR)
    card.password.field.setText("tjenerens ord")
    card.place._have_chosen([str(tmp_path)])
    assert not card.password.isVisible()
    assert card.password.field.text() == ""
    card.show_refusal(Reason.SERVER_DOOR)  # not of a folder
    assert not card.password.isVisible()


def test_that_a_password_shows_itself_nowhere() -> None:
    keep_typed(ADDRESS, "tjenerens ord")
    assert "tjenerens" not in repr(server_passwords._TYPED)
    with pytest.raises(TypeError):
        pickle.dumps(server_passwords._TYPED)
    forget_typed(ADDRESS)
    assert typed_for(ADDRESS) is None


# --- with a server ---------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    with a_server() as running:
        yield running


@pytest.fixture
def unknown(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """libpq finds no password on this machine."""
    monkeypatch.delenv("PGPASSWORD")
    monkeypatch.setenv("PGPASSFILE", str(tmp_path / "finnes-ikke"))


@pytest.fixture
def address(cluster: Cluster) -> ServerAddress:
    address = cluster.address(cluster.new_database())
    create_store(address, PHRASE, hardness=CHEAP, password=cluster.password)
    return address


def refused(entry: Entry, qtbot: QtBot) -> OpenStore:
    def asks() -> bool:
        screen = entry._open_store
        return screen is not None and not screen._busy and not screen.password.isHidden()

    qtbot.waitUntil(asks, timeout=20_000)
    screen: OpenStore = entry._open_store
    return screen


def test_that_the_window_opens_with_the_typed_password_and_writes_it_nowhere(
    open_window: OpenWindow,
    address: ServerAddress,
    cluster: Cluster,
    qtbot: QtBot,
    unknown: None,
    tmp_path: Path,
) -> None:
    window, entry = open_window(Wanted(store=address, passphrase=PHRASE, today=TODAY))
    entry.begin()
    screen = refused(entry, qtbot)
    screen.field.setText(PHRASE)
    screen.password.field.setText("feil ord")
    screen.try_to_open()
    qtbot.waitUntil(lambda: not screen._busy and screen.password.field.text() == "", timeout=20_000)
    screen.password.field.setText(cluster.password)
    with qtbot.waitSignal(entry.entered, timeout=30_000):
        screen.try_to_open()
    settled(window, qtbot)
    assert screen.password.field.text() == ""
    _unlocked(window, entry, qtbot)
    window.preferences.save()
    kept = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert not any(cluster.password.encode() in content or b"feil ord" in content for content in kept)


def _unlocked(window: MainWindow, entry: Entry, qtbot: QtBot) -> None:
    """The lock asks for the passphrase only: the server's password is in memory."""
    entry.lock()
    entry.lock_screen.field.setText(PHRASE)
    with qtbot.waitSignal(entry.lock_screen.unlocked, timeout=20_000):
        entry.lock_screen.button.click()


def test_that_a_refusals_traceback_doesnt_say_it(address: ServerAddress, unknown: None) -> None:
    keep_typed(address, "et galt ord")
    with pytest.raises(StoreRefused) as error:
        open_store(address, PHRASE)
    told = "".join(traceback.format_exception(error.value))
    assert error.value.reason is Reason.SERVER_DOOR
    assert "et galt ord" not in told


# --- a new store by address ------------------------------------------------------------------------------------


def asked_for(first: FirstRun, address: str) -> None:
    first.show_step(PASSPHRASE)
    step = first.passphrase
    step.new.first.setText(PHRASE)
    step.new.second.setText(PHRASE)
    step.server.button.click()
    step.server.field.setText(address)
    first.go_on()


def test_that_a_new_store_can_be_wanted_on_a_server(qtbot: QtBot, tmp_path: Path) -> None:
    first = FirstRun(tmp_path / "lager")
    qtbot.addWidget(first)
    first.show()
    asked_for(first, "ikke en adresse")
    assert first.step == PASSPHRASE
    assert first.passphrase.server.field.accessibleDescription()
    first.passphrase.server.field.setText(str(ADDRESS))
    first.go_on()
    assert first.step == OFFICE
    first.office._name.setText("Storgata legesenter")
    with qtbot.waitSignal(first.store_wanted) as wanted:
        first.go_on()
    assert isinstance(wanted.args[0], NewStore)
    assert wanted.args[0].folder == ADDRESS


@pytest.mark.parametrize("reason", [Reason.SERVER_NOT_EMPTY, Reason.SERVER_EMPTY, Reason.SERVER_AWAY])
def test_that_what_the_server_says_stands_by_its_address(
    qtbot: QtBot, tmp_path: Path, reason: Reason
) -> None:
    first = FirstRun(tmp_path / "lager")
    qtbot.addWidget(first)
    first.show()
    asked_for(first, str(ADDRESS))
    first.show_store_problem(reason)
    assert first.step == PASSPHRASE
    assert first.passphrase.server.field.accessibleDescription()


def test_that_the_window_makes_a_store_on_a_server(
    open_window: OpenWindow, cluster: Cluster, qtbot: QtBot, unknown: None, tmp_path: Path
) -> None:
    address = cluster.address(cluster.new_database())
    window, entry = open_window(Wanted(today=TODAY))
    entry.begin()
    first: FirstRun = entry._first_run
    asked_for(first, str(address))
    first.office._name.setText("Storgata legesenter")
    first.go_on()
    qtbot.waitUntil(lambda: not first.passphrase.password.isHidden(), timeout=30_000)
    first.passphrase.password.field.setText(cluster.password)
    first.go_on()
    first.go_on()
    qtbot.waitUntil(lambda: window.screens.currentWidget() is not first, timeout=60_000)
    with open_store(address, PHRASE, password=cluster.password) as store:
        assert any(event.kind == "settings_changed" for event in store.events())
