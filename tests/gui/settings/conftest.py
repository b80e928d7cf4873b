"""An office with the clean export read in, a desk over it, and its settings page."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from listeoversikt.gui.desk import Desk
from listeoversikt.gui.pages.settings import SettingsPage
from listeoversikt.gui.preferences import Preferences
from listeoversikt.gui.runner import Runner
from listeoversikt.operations.office import Office
from tests.contract.base_export import base_export
from tests.operations.stores import new_store, opened, read_in, written

TODAY = dt.date(2026, 4, 20)


@pytest.fixture(scope="session")
def office_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = new_store(tmp_path_factory.mktemp("kontor") / "lager")
    with opened(folder) as store:
        read_in(store, written(base_export(), folder.parent / "inn"))
    return folder


@pytest.fixture
def folder(office_once: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(office_once, tmp_path / "lager"))


@pytest.fixture
def desk(dressed: QApplication, qtbot: QtBot, folder: Path, tmp_path: Path) -> Iterator[Desk]:
    runner = Runner()
    runner.office = Office(opened(folder), folder)
    made = Desk(runner, Preferences(tmp_path / "valg.ini"))
    made.work(lambda office, progress, cancelled: office.refresh(TODAY), made.changed)
    qtbot.waitUntil(lambda: made.view is not None)
    yield made
    assert runner.stop()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> SettingsPage:
    made = SettingsPage(desk)
    qtbot.addWidget(made)
    made.resize(1100, 760)
    made.show()
    made.refresh(desk.view)
    qtbot.waitUntil(lambda: bool(made.sections["worklist"].rows))  # type: ignore[attr-defined]
    return made
