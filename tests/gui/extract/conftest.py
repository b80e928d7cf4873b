"""The page Uttrekk on a real store of forty patients, with its jobs on the store's thread."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from listeoversikt.gui.desk import Desk
from listeoversikt.gui.pages.extract import ExtractPage
from listeoversikt.gui.preferences import Preferences
from listeoversikt.gui.runner import Runner
from listeoversikt.operations.office import Office
from tests.contract.base_export import base_export
from tests.contract.exports import Export
from tests.operations.stores import TODAY, T, new_store, opened, read_in, written

LATER = T + dt.timedelta(days=10)


@dataclass
class Bench:
    """A page with its desk, and where its store lies. ``said`` are the toasts."""

    page: ExtractPage
    desk: Desk
    folder: Path
    qtbot: QtBot
    said: list[str] = field(default_factory=list)

    def settle(self) -> None:
        """Until nothing runs and everything has been told."""
        self.qtbot.waitUntil(lambda: not self.desk.runner.busy, timeout=20_000)

    def look(self, path: Path) -> None:
        """Looks at an export, and the preview after it."""
        self.page.look_at(path)
        self.settle()

    def words(self) -> str:
        """Every text that is in sight on the page."""
        QApplication.processEvents()
        return "\n".join(texts_of(self.page))


def texts_of(widget: QWidget) -> list[str]:
    """The texts of the labels in sight."""
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def extracts_in(folder: Path) -> list[dt.date]:
    with opened(folder) as store:
        return [one.export_date for one in store.extracts()]


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the clean export in it; never opened itself: take a copy."""
    folder = new_store(tmp_path_factory.mktemp("lager") / "lager")
    with opened(folder) as store:
        read_in(store, written(base_export(), folder.parent / "inn"))
    return folder


@pytest.fixture
def export() -> Export:
    """The clean export as it would be ten days later."""
    return base_export().shifted(10)


@pytest.fixture
def inn(tmp_path: Path) -> Path:
    """Where exports are written."""
    return tmp_path / "inn"


@pytest.fixture
def make_bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[Path | None], Bench]]:
    """Makes a page on a store; stops its threads afterwards."""
    runners: list[Runner] = []

    def make(folder: Path | None) -> Bench:
        runner = Runner()
        runners.append(runner)
        desk = Desk(runner, Preferences(tmp_path / "valg.ini"))
        page = ExtractPage(desk)
        page.resize(1200, 800)
        qtbot.addWidget(page)
        bench = Bench(page, desk, folder or tmp_path / "uten", qtbot)
        desk.told.connect(lambda text, undo: bench.said.append(text))
        page.show()
        if folder is not None:
            open_office(bench, folder)
        return bench

    yield make
    for runner in runners:
        assert runner.stop()


def open_office(bench: Bench, folder: Path) -> None:
    """Opens the store as the way in does, and waits for the list."""
    runner = bench.desk.runner

    def job(office: object, progress: object, cancelled: object) -> object:
        runner.office = Office(opened(folder), folder)
        return runner.office.refresh(TODAY)

    failures: list[BaseException] = []
    runner.work(job, runner.set_view, failures.append)
    bench.settle()
    assert failures == []
    bench.page.refresh(runner.view)


@pytest.fixture
def bench(filled: Path, tmp_path: Path, make_bench: Callable[[Path | None], Bench]) -> Bench:
    """The page on a store that has the clean export."""
    return make_bench(Path(shutil.copytree(filled, tmp_path / "lager")))


@pytest.fixture
def new_office(tmp_path: Path, make_bench: Callable[[Path | None], Bench]) -> Bench:
    """The page on an empty store."""
    return make_bench(new_store(tmp_path / "tomt"))
