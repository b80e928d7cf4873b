"""The page Arbeidsliste over a store that can be written, with a team, and hands on the keys."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from listeoversikt.followup.log.act import Act
from listeoversikt.gui.desk import Desk
from listeoversikt.gui.pages.worklist import WorklistPage
from listeoversikt.gui.preferences import Preferences
from listeoversikt.gui.runner import Runner
from listeoversikt.operations.acting import Acted, Deed, act
from listeoversikt.operations.office import Office
from tests.contract.base_export import base_export
from tests.gui.follow_up_office import keep
from tests.operations.stores import TODAY, new_store, opened, read_in, written
from tests.operations.team_office import team_office

Key = Qt.Key


class Bench:
    """The page, its store, and hands on the keys."""

    def __init__(self, qtbot: QtBot, desk: Desk, page: WorklistPage) -> None:
        self.qtbot, self.desk, self.page = qtbot, desk, page
        self.told: list[str] = []
        desk.told.connect(self._hear)

    def _hear(self, text: str, undo: bool) -> None:
        self.told.append(text)

    def settle(self) -> None:
        """Nothing is asked or worked on any more."""
        self.qtbot.waitUntil(lambda: not self.desk.runner.occupied, timeout=15_000)

    def do(self, patient: str, *acts: Act, who: str = "spl-2") -> None:
        """A colleague writes."""
        deeds = [Deed(one, patient) for one in acts]

        def job(office: Office, *_: object) -> Acted:
            return act(office, deeds, who=who)

        self.desk.work(job, lambda acted: self.desk.changed(acted.view))
        self.settle()

    def press(self, *keys: str | Key) -> None:
        """Keys where the focus is."""
        for key in keys:
            widget = QApplication.focusWidget()
            assert widget is not None
            if isinstance(key, str):
                QTest.keyClicks(widget, key)
            else:
                QTest.keyClick(widget, key)
        self.settle()

    def take(self, patient: str) -> None:
        """The patient's row is in hand, and the focus in the list."""
        assert self.page.table.set_current(patient)
        self.page.table.setFocus()
        self.settle()

    @property
    def shown(self) -> list[str]:
        rows = self.page.table.rows
        return [rows.key(row) for row in rows.source_rows()]

    def kinds(self, patient: str) -> list[str]:
        """What stands about the patient, by kind of act."""
        view = self.desk.view
        assert view is not None
        return [type(entry.act).__name__ for entry in view.record(patient).said]

    def undo(self) -> None:
        self.desk.undo_stack.undo()
        self.settle()


@pytest.fixture(scope="session")
def team_store_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = new_store(tmp_path_factory.mktemp("arbeidsliste") / "lager")
    with opened(folder) as store:
        read_in(store, written(base_export(), folder.parent / "inn"))
        team_office(store, folder)
    return folder


Open = Callable[..., Bench]


@pytest.fixture
def open_bench(dressed: object, qtbot: QtBot, team_store_once: Path, tmp_path: Path) -> Iterator[Open]:
    """Opens the page as one of the team."""
    runners: list[Runner] = []

    def open_one(user: str = "spl-1", width: int = 1240, height: int = 700) -> Bench:
        folder = Path(shutil.copytree(team_store_once, tmp_path / "lager"))
        runner = Runner()
        runners.append(runner)
        runner.office = Office(opened(folder), folder)
        preferences = Preferences(tmp_path / "valg.ini")
        preferences.user = user
        desk = Desk(runner, preferences)
        page = WorklistPage(desk)
        qtbot.addWidget(page)
        keep(desk, page)
        runner.view_changed.connect(page.refresh)
        page.resize(width, height)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        desk.work(partial(_refreshed), desk.changed)
        made = Bench(qtbot, desk, page)
        made.settle()
        return made

    yield open_one
    assert all(runner.stop() for runner in runners)


def _refreshed(office: Office, *_: object) -> object:
    return office.refresh(TODAY)


@pytest.fixture
def bench(open_bench: Open) -> Bench:
    """The page as spl-1 sees it."""
    return open_bench()
