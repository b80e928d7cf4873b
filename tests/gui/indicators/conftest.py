"""An office with the clean export read in, and its page of indicators."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from listeoversikt.gui.desk import Desk
from listeoversikt.gui.pages.indicators import IndicatorsPage
from listeoversikt.gui.preferences import Preferences
from listeoversikt.gui.runner import Runner
from listeoversikt.operations.office import Office
from tests.contract.base_export import base_export
from tests.operations.stores import new_store, opened, read_in, written

TODAY = dt.date(2026, 4, 20)


@pytest.fixture(scope="session")
def indicator_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The clean export without measurements, so that some figures are missing."""
    folder = new_store(tmp_path_factory.mktemp("indikatorer") / "lager")
    export = base_export()
    export.without_table("maalinger")
    with opened(folder) as store:
        read_in(store, written(export, folder.parent / "inn"))
    return folder


@pytest.fixture
def desk(dressed: QApplication, qtbot: QtBot, indicator_office: Path, tmp_path: Path) -> Iterator[Desk]:
    folder = Path(shutil.copytree(indicator_office, tmp_path / "lager"))
    runner = Runner()
    runner.office = Office(opened(folder), folder)
    made = Desk(runner, Preferences(tmp_path / "valg.ini"))
    made.work(lambda office, progress, cancelled: office.refresh(TODAY), made.changed)
    qtbot.waitUntil(lambda: made.view is not None)
    yield made
    assert runner.stop()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> IndicatorsPage:
    made = IndicatorsPage(desk)
    qtbot.addWidget(made)
    made.resize(1230, 800)
    made.show()
    made.refresh(desk.view)
    qtbot.waitUntil(lambda: made.answer is not None)
    return made


@pytest.fixture
def counted(qtbot: QtBot, page: IndicatorsPage) -> IndicatorsPage:
    """The page when its twelve months are counted."""
    qtbot.waitUntil(lambda: len(page.counted_months) == 12)
    return page
