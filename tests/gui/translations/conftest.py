"""A filled office for pages to be opened on: made once, in bokmål; each test takes what it wants of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from listeoversikt.gui.desk import Desk
from listeoversikt.gui.preferences import Preferences
from listeoversikt.gui.runner import Runner
from listeoversikt.operations.office import Office
from tests.contract.base_export import base_export
from tests.operations.stores import new_store, opened, read_in, written

TODAY = dt.date(2026, 4, 20)


@pytest.fixture(scope="module")
def runner(dressed: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Runner]:
    """One runner with its office worked out; nothing is changed in it."""
    folder = new_store(tmp_path_factory.mktemp("kontor") / "lager")
    store = opened(folder)
    read_in(store, written(base_export(), folder.parent / "inn"))
    office = Office(store, folder)
    made = Runner()
    made.office = office
    made.set_view(office.refresh(TODAY))
    yield made
    assert made.stop()


@pytest.fixture
def desk(qtbot: QtBot, runner: Runner, tmp_path: Path) -> Desk:
    """A desk of the test's own over the common office."""
    preferences = Preferences(tmp_path / "valg.ini")
    made = Desk(runner, preferences)
    runner.set_view(runner.view)
    return made
