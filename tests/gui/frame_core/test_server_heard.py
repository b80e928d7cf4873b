"""A server that tells: what a colleague wrote is shown without waiting; that it's away is said, and nothing is asked of it then."""

from __future__ import annotations

import datetime as dt
import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from listeoversikt.followup.log.acts import Task
from listeoversikt.gui.entry import Entry
from listeoversikt.gui.main_window import MainWindow
from listeoversikt.operations.acting import Deed, act
from listeoversikt.operations.example_office import EXAMPLE_PASSPHRASE
from listeoversikt.operations.office import Office
from listeoversikt.store.repository import Store, open_store
from listeoversikt.store.ways_in import Heard, Told
from tests.gui.conftest import TODAY, settled

Ready = tuple[MainWindow, Entry]


class Server:
    """Tells as a server does, from a thread of its own."""

    def __init__(self) -> None:
        self.heard: Heard | None = None
        self.told: Told | None = None
        self.stopped = 0

    def stop(self) -> None:
        self.stopped += 1

    def tell(self, newest: int | None = None, away: bool | None = None) -> None:
        def say() -> None:
            assert self.heard is not None and self.told is not None
            if newest is not None:
                self.heard(newest)
            if away is not None:
                self.told(away)

        thread = threading.Thread(target=say)
        thread.start()
        thread.join()


@pytest.fixture
def server(ready: Ready, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Server:
    window, entry = ready
    server = Server()

    def listen(store: Store, heard: Heard, told: Told) -> Server:
        server.heard, server.told = heard, told
        return server

    monkeypatch.setattr(Store, "listen", listen)
    entry.others.begin()
    settled(window, qtbot)
    assert server.heard is not None
    return server


def tasks_of(window: MainWindow, patient: str) -> int:
    view = window.runner.view
    assert view is not None
    return len(view.record(patient).tasks)


def test_that_what_a_colleague_wrote_is_shown_when_the_server_tells(
    ready: Ready, server: Server, office: Path, qtbot: QtBot
) -> None:
    window, entry = ready
    entry.others._timer.stop()
    assert window.runner.view is not None
    patient = window.runner.view.shown_ids[0]
    before = tasks_of(window, patient)
    other = Office(open_store(office, EXAMPLE_PASSPHRASE), office)
    other.refresh(TODAY)
    task = Task(to="spl-2", due=dt.date(2026, 11, 5), text="Ring om hjelpemidler")
    act(other, [Deed(patient=patient, act=task)], who="spl-2")
    written = other.read_to
    other.close()
    assert tasks_of(window, patient) == before
    server.tell(newest=written)
    qtbot.waitUntil(lambda: tasks_of(window, patient) == before + 1)


def test_that_its_said_while_the_server_is_away(ready: Ready, server: Server, qtbot: QtBot) -> None:
    window, entry = ready
    fact = window.status.server
    assert not fact.isVisibleTo(window.status)
    server.tell(away=True)
    qtbot.waitUntil(lambda: fact.isVisibleTo(window.status))
    assert "server" in fact.accessibleName() or "tjener" in fact.accessibleName()
    taken = window.runner.taken
    entry.others.look()
    assert window.runner.taken == taken
    server.tell(away=False, newest=-1)
    qtbot.waitUntil(lambda: not fact.isVisibleTo(window.status) and window.runner.taken > taken)


def test_that_it_isnt_listened_to_when_the_store_is_closed(
    ready: Ready, server: Server, qtbot: QtBot
) -> None:
    window, entry = ready
    entry.others.begin()
    settled(window, qtbot)
    assert server.stopped == 1
    window.close()
    assert server.stopped == 2
