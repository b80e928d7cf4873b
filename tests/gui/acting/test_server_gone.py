"""The server goes away while somebody writes: it's said, what was typed stays, and nothing is done twice."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from pytestqt.qtbot import QtBot

from listeoversikt.gui.acting.contact_form import ContactFormView
from listeoversikt.operations.office import Office
from listeoversikt.store.moving import move_store
from listeoversikt.store.repository import open_store
from listeoversikt.store.server.turns import ServerTurn
from tests.gui.acting.conftest import Bench, a_bench
from tests.operations.stores import PASSPHRASE
from tests.store.server.cluster import Cluster, a_server

TYPED = "Ringte, svarte ikke"


@pytest.fixture(scope="module")
def own() -> Iterator[Cluster]:
    """A server that may be killed."""
    with a_server() as cluster:
        yield cluster


@pytest.fixture
def served(
    dressed: object, qtbot: QtBot, own: Cluster, acting_store_once: Path, tmp_path: Path
) -> Iterator[Bench]:
    folder = Path(shutil.copytree(acting_store_once, tmp_path / "lager"))
    address = own.address(own.new_database())
    move_store(folder, PASSPHRASE, address)
    store = open_store(address, PASSPHRASE, patience=15)
    with a_bench(qtbot, Office(store, address), tmp_path) as made:
        yield made


def typed(bench: Bench) -> ContactFormView:
    """A form that is filled in and not yet sent."""
    bench.take(bench.with_discharge())
    bench.press("k", " ")
    form = bench.actions.form
    assert isinstance(form, ContactFormView)
    form.note_field.setFocus()
    bench.press(TYPED)
    return form


def sent(bench: Bench) -> None:
    bench.press("Ctrl+Enter")
    bench.qtbot.waitUntil(lambda: not bench.desk.runner.occupied, timeout=30_000)


def at_the_end(monkeypatch: pytest.MonkeyPatch, happens: Callable[[Callable[[], None]], None]) -> None:
    """``happens`` in place of the next act's last words to the server, which it's handed; once."""
    confirm, begun = ServerTurn.confirm, []

    def once(turn: ServerTurn, last: str) -> None:
        if begun:
            confirm(turn, last)
            return
        begun.append(True)
        happens(lambda: confirm(turn, last))

    monkeypatch.setattr(ServerTurn, "confirm", once)


def test_that_a_form_stands_when_the_server_goes_and_is_sent_once_when_its_back(
    served: Bench, own: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    problems: list[object] = []
    monkeypatch.setattr(served.desk, "tell_error", problems.append)
    form, patient = typed(served), served.patient
    before = served.on_disk(patient)

    def gone(confirm: Callable[[], None]) -> None:
        own.kill()
        confirm()

    at_the_end(monkeypatch, gone)
    form.note_field.setFocus()
    sent(served)
    assert served.actions.form is form and form.note_field.text() == TYPED
    assert "Ingen forbindelse med tjeneren" in str(problems[0])
    own.start()
    sent(served)
    assert not served.actions.is_form_open and len(problems) == 1
    assert served.on_disk(patient).count("contact") == before.count("contact") + 1


def test_that_an_act_whose_answer_was_lost_while_the_server_began_anew_is_done_once(
    served: Bench, own: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    problems: list[object] = []
    monkeypatch.setattr(served.desk, "tell_error", problems.append)
    form, patient = typed(served), served.patient
    before = served.on_disk(patient)
    killed = threading.Event()

    def gone(confirm: Callable[[], None]) -> None:
        confirm()
        own.kill()
        killed.set()
        raise psycopg.OperationalError("the answer was lost")

    at_the_end(monkeypatch, gone)
    form.note_field.setFocus()
    served.press("Ctrl+Enter")
    served.qtbot.waitUntil(killed.is_set, timeout=10_000)
    own.start()
    served.qtbot.waitUntil(lambda: not served.desk.runner.occupied, timeout=30_000)
    assert problems == [] and not served.actions.is_form_open
    assert served.on_disk(patient).count("contact") == before.count("contact") + 1
