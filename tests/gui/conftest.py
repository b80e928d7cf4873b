"""The window's tests run offscreen, in bokmål, in the light theme, with the shipped fonts."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_ACCESSIBILITY"] = "1"

import datetime as dt
import gc
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from listeoversikt.gui import entry as entry_module
from listeoversikt.gui import start
from listeoversikt.gui.collecting import Collector
from listeoversikt.gui.entry import Entry
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.main_window import MainWindow
from listeoversikt.gui.preferences import Preferences
from listeoversikt.gui.start import dress
from listeoversikt.gui.wanted import Wanted
from listeoversikt.operations.example_office import EXAMPLE_PASSPHRASE, make_example_office
from tests.gui.patience import PatientBot, press_what_is_laid_out
from tests.gui.worked_out import once


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["listeoversikt"]


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """The application with theme, fonts and language, as the window has them."""
    dress(qapp, language="nb", scheme="light")
    return qapp


@pytest.fixture(scope="session", autouse=True)
def _pressed_when_laid_out() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        press_what_is_laid_out(patch)
        yield


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """pytest-qt's own, with patience."""
    return PatientBot(request)


@pytest.fixture(scope="session", autouse=True)
def _collecting(dressed: QApplication) -> Iterator[None]:
    """Garbage is collected on this thread only, as in the window."""
    collector = Collector(dressed)
    yield
    collector.stop()


TIDY_AFTER = 300
"""So many tests, and all is looked through."""
tidied = {"tests": 0}


@pytest.fixture(autouse=True)
def _tidied(dressed: QApplication) -> None:
    """What earlier tests left behind is gone; what stays isn't looked through again by each collection.

    Now and then all of it is, so that what was kept for long and is garbage since goes too.
    """
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    tidied["tests"] += 1
    if tidied["tests"] % TIDY_AFTER == 0:
        gc.unfreeze()
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _worked_out_once(_tidied: None) -> Iterator[None]:
    """The same content isn't worked out anew in each test; see there."""
    with once():
        yield


@pytest.fixture(autouse=True)
def _light(_tidied: None) -> Iterator[None]:
    yield
    if theme().scheme != "light":
        theme().choose("light")


TODAY = dt.date(2026, 11, 3)


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An example office of 240 with two extracts; never opened itself: take a copy."""
    return make_example_office(tmp_path_factory.mktemp("eksempel") / "kontor", 240, today=TODAY)


@pytest.fixture
def office(example: Path, tmp_path: Path) -> Path:
    """A copy of the example office for one test."""
    return Path(shutil.copytree(example, tmp_path / "kontor"))


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    """Nothing chosen yet."""
    return Preferences(tmp_path / "valg.ini")


OpenWindow = Callable[[Wanted], tuple[MainWindow, Entry]]


@pytest.fixture
def open_window(
    preferences: Preferences, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[OpenWindow]:
    """Opens real windows; closes them, and waits for their threads, at the end."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(entry_module, "data_folder", lambda: tmp_path / "data")
    opened: list[MainWindow] = []

    def open_one(wanted: Wanted) -> tuple[MainWindow, Entry]:
        window, entry = start.open_window(preferences, wanted)
        opened.append(window)
        window.resize(1440, 900)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window, entry

    yield open_one
    for window in opened:
        window.closing.without_asking = True
        window.close()
        window.deleteLater()
    qtbot.wait(0)


def settled(window: MainWindow, qtbot: QtBot) -> None:
    """Waits until nothing is asked or worked on."""
    qtbot.waitUntil(lambda: not window.runner.occupied, timeout=20_000)


@pytest.fixture
def ready(open_window: OpenWindow, office: Path, qtbot: QtBot) -> tuple[MainWindow, Entry]:
    """The window on the example office, everything worked out."""
    window, entry = open_window(Wanted(store=office, passphrase=EXAMPLE_PASSPHRASE, today=TODAY))
    with qtbot.waitSignal(entry.entered, timeout=30_000):
        entry.begin()
    settled(window, qtbot)
    qtbot.waitUntil(window.isActiveWindow)
    return window, entry
