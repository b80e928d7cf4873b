"""Desks for the page Utskrivninger: one in memory, one over a store of its own."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from listeoversikt.gui.desk import Desk
from listeoversikt.gui.pages.discharges import DischargesPage
from listeoversikt.gui.preferences import Preferences
from listeoversikt.gui.runner import Runner
from listeoversikt.operations.office import Office
from tests.contract.base_export import base_export
from tests.gui.follow_up_office import desk_on, keep, view
from tests.operations.stores import new_store, opened, read_in, written

STORE_TODAY = dt.date(2026, 3, 31)


def shown(qtbot: QtBot, desk: Desk, width: int = 1240, height: int = 700) -> DischargesPage:
    """The page with its rows."""
    page = DischargesPage(desk)
    qtbot.addWidget(page)
    keep(desk, page)
    page.resize(width, height)
    page.show()
    page.refresh(desk.view)
    return page


@pytest.fixture
def desk(dressed: object, tmp_path: Path) -> Iterator[Desk]:
    made = desk_on(view(), tmp_path)
    yield made
    assert made.runner.stop()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> DischargesPage:
    made = shown(qtbot, desk)
    qtbot.waitUntil(lambda: made.table.rows.count > 0)
    return made


@pytest.fixture(scope="session")
def store_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = new_store(tmp_path_factory.mktemp("utskrivninger") / "lager")
    with opened(folder) as store:
        read_in(store, written(base_export(), folder.parent / "inn"))
    return folder


@pytest.fixture
def office_desk(dressed: object, qtbot: QtBot, store_once: Path, tmp_path: Path) -> Iterator[Desk]:
    """A desk over a store that can be written."""
    folder = Path(shutil.copytree(store_once, tmp_path / "lager"))
    runner = Runner()
    runner.office = Office(opened(folder), folder)
    made = Desk(runner, Preferences(tmp_path / "valg.ini"))
    made.work(lambda office, progress, cancelled: office.refresh(STORE_TODAY), made.changed)
    qtbot.waitUntil(lambda: made.view is not None, timeout=15_000)
    yield made
    assert runner.stop()
