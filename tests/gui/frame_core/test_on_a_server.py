"""A window on a store on a server: opened by address, and what a colleague does appears without asking for it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from listeoversikt.followup.log.acts import Task
from listeoversikt.gui.entry import Entry
from listeoversikt.gui.erasing.deeds import deeds_of
from listeoversikt.gui.erasing.dialogs import EraseOfficeDialog
from listeoversikt.gui.main_window import MainWindow
from listeoversikt.gui.pages.first_run import FirstRun, RecoverScreen, RecoveryKeyScreen
from listeoversikt.gui.wanted import Wanted
from listeoversikt.operations.acting import Deed, act
from listeoversikt.operations.erasing import office_name
from listeoversikt.operations.example_office import EXAMPLE_PASSPHRASE
from listeoversikt.operations.office import Office
from listeoversikt.store.address import ServerAddress
from listeoversikt.store.moving import move_store
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import open_store
from tests.gui.conftest import TODAY, OpenWindow, settled
from tests.store.server.cluster import Cluster, a_server

NEW_PHRASE = "blå hest under en lang bro"


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    with a_server() as running:
        yield running


@pytest.fixture
def address(cluster: Cluster, office: Path) -> ServerAddress:
    address = cluster.address(cluster.new_database())
    move_store(office, EXAMPLE_PASSPHRASE, address)
    return address


def entered(open_window: OpenWindow, address: ServerAddress, qtbot: QtBot) -> tuple[MainWindow, Entry]:
    window, entry = open_window(Wanted(store=address, passphrase=EXAMPLE_PASSPHRASE, today=TODAY))
    with qtbot.waitSignal(entry.entered, timeout=30_000):
        entry.begin()
    settled(window, qtbot)
    return window, entry


def test_that_a_colleagues_act_appears_without_a_reload_and_an_absent_server_is_told(
    open_window: OpenWindow, address: ServerAddress, qtbot: QtBot, cluster: Cluster
) -> None:
    window, entry = entered(open_window, address, qtbot)
    entry.others._timer.stop()  # nothing but the server's word
    assert window.preferences.last_folder == address
    assert window.runner.view is not None
    patient = window.runner.view.shown_ids[0]
    before = len(window.runner.view.record(patient).tasks)
    other = Office(open_store(address, EXAMPLE_PASSPHRASE), address)
    other.refresh(TODAY)
    task = Task(to="spl-2", due=dt.date(2026, 11, 5), text="Ring om hjelpemidler")
    act(other, [Deed(patient=patient, act=task)], who="spl-2")
    other.close()

    def is_shown() -> bool:
        view = window.runner.view
        return view is not None and len(view.record(patient).tasks) == before + 1

    qtbot.waitUntil(is_shown, timeout=10_000)
    cluster.kill()
    qtbot.waitUntil(lambda: window.status.server.isVisibleTo(window.status), timeout=15_000)
    cluster.start()
    qtbot.waitUntil(lambda: not window.status.server.isVisibleTo(window.status), timeout=30_000)


def test_that_a_leader_who_has_forgotten_comes_in_with_the_sheet(
    open_window: OpenWindow, address: ServerAddress, qtbot: QtBot
) -> None:
    with open_store(address, EXAMPLE_PASSPHRASE) as store:
        key = store.new_recovery_key()
    window, entry = open_window(Wanted(today=TODAY))
    entry.ask_passphrase(address)
    screen: Any = window.screens.currentWidget()
    assert not screen.forgot.isHidden()
    screen.forgot.click()
    recover: Any = window.screens.currentWidget()
    assert isinstance(recover, RecoverScreen)
    recover.key_field.setText(key)
    for field in (recover.new.first, recover.new.second):
        field.setText(NEW_PHRASE)
    recover.try_it()
    qtbot.waitUntil(lambda: isinstance(window.screens.currentWidget(), RecoveryKeyScreen), timeout=20_000)
    with open_store(address, NEW_PHRASE) as store:
        assert store.check() == ()
    with pytest.raises(StoreRefused):
        open_store(address, EXAMPLE_PASSPHRASE)


def test_that_everything_goes_from_the_database_and_its_said_who_deletes_the_rest(
    open_window: OpenWindow, address: ServerAddress, qtbot: QtBot
) -> None:
    window, entry = entered(open_window, address, qtbot)
    with open_store(address, EXAMPLE_PASSPHRASE) as store:
        name = office_name(store)
    deeds = deeds_of(window.desk)
    deeds.ask_office(window)
    qtbot.waitUntil(lambda: isinstance(deeds.dialog, EraseOfficeDialog), timeout=10_000)
    dialog: Any = deeds.dialog
    assert "WAL" in " ".join(one.text() for one in dialog.findChildren(QLabel))
    dialog.typed.setText(name)
    dialog.again.setText(name)
    dialog.act()
    qtbot.waitUntil(lambda: isinstance(window.screens.currentWidget(), FirstRun), timeout=20_000)
    first: Any = window.screens.currentWidget()
    told = first.notice.accessibleName()
    assert "borte fra databasen" in told and "Den som driver tjeneren" in told
    assert entry.folder is None and window.preferences.last_folder is None
    with pytest.raises(StoreRefused) as refused:
        open_store(address, EXAMPLE_PASSPHRASE)
    assert refused.value.reason is Reason.SERVER_EMPTY
