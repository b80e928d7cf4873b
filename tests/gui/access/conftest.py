"""One window for all looks and listening; what types or stores takes a window of its own (``ready``)."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from listeoversikt.gui import entry as entry_module
from listeoversikt.gui import start
from listeoversikt.gui.entry import Entry
from listeoversikt.gui.main_window import MainWindow
from listeoversikt.gui.navigation import BESIDE, PLACES
from listeoversikt.gui.page import Page
from listeoversikt.gui.preferences import Preferences
from listeoversikt.gui.wanted import Wanted
from listeoversikt.operations.example_office import EXAMPLE_PASSPHRASE
from listeoversikt.operations.office import View
from tests.gui.conftest import TODAY

PAGES = [place.key for place in (*PLACES, *BESIDE)]
MOMENT_MS = 500
LARGE, SMALL = (1440, 900), (720, 450)


def soon(widget: QWidget) -> bool:
    """Whether something is still to be shown there in a moment: the card of the line in hand, a measured column."""
    timers = widget.findChildren(QTimer)
    return any(one.isActive() and one.isSingleShot() and one.interval() <= MOMENT_MS for one in timers)


HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Those who only look at a page, each at the same size, come one after another: it's laid out once."""
    looks = [place for place, item in enumerate(items) if _looked_at(item) is not None]
    in_turn = sorted((items[place] for place in looks), key=lambda item: _looked_at(item) or (0, False))
    for place, item in zip(looks, in_turn, strict=True):
        items[place] = item


def _looked_at(item: pytest.Item) -> tuple[int, bool] | None:
    """The page's place, and whether the window is small; None for a test that isn't of the pages one by one."""
    found = getattr(item, "callspec", None)
    if item.path.parent != HERE or found is None or "opened" not in getattr(item, "fixturenames", ()):
        return None
    key = found.params.get("key")
    return None if key not in PAGES else (PAGES.index(key), found.params.get("size") == SMALL)


@dataclass
class Opened:
    """The window with what steers it."""

    window: MainWindow
    entry: Entry
    view: View

    def open(self, qtbot: QtBot, key: str, size: tuple[int, int] = LARGE) -> Page:
        """A page that has come to rest, with a patient or line in hand where it has a list."""
        self.window.resize(*size)
        page = self.window.open_page(key)
        self.rest(qtbot)
        table = page.room.rows if key == "the_list" else getattr(page, "table", None)
        if hasattr(table, "select_first"):
            table.select_first()
            qtbot.waitUntil(lambda: not soon(page))
        self.rest(qtbot)
        return page

    def rest(self, qtbot: QtBot) -> None:
        """Waits until nothing is asked, worked on or laid out."""
        qtbot.waitUntil(lambda: not self.window.runner.occupied, timeout=20_000)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
        qtbot.waitUntil(lambda: not self.window._reorder.isActive())

    def show(self, qtbot: QtBot, view: View) -> None:
        """Another view in the same window."""
        self.window.runner.set_view(view)
        self.rest(qtbot)


@pytest.fixture(scope="package")
def shared(
    dressed: QApplication, example: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Opened]:
    """A window on the example office; nothing is stored by those who use it."""
    folder = tmp_path_factory.mktemp("felles")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "excepthook", sys.excepthook)
        patch.setattr(entry_module, "data_folder", lambda: folder / "data")
        store = Path(shutil.copytree(example, folder / "kontor"))
        wanted = Wanted(store=store, passphrase=EXAMPLE_PASSPHRASE, today=TODAY)
        window, entry = start.open_window(Preferences(folder / "valg.ini"), wanted)
    QAccessible.setActive(True)
    window.resize(*LARGE)
    window.show()
    entry.begin()
    while window.runner.view is None or window.runner.occupied:
        QApplication.processEvents()
    assert window.runner.view is not None
    yield Opened(window, entry, window.runner.view)
    window.closing.without_asking = True
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    QAccessible.setActive(False)


@pytest.fixture
def opened(shared: Opened, qtbot: QtBot) -> Iterator[Opened]:
    """The window as it was made: large, on its own view, active; it doesn't lock itself when tests take their time."""
    window = shared.window
    shared.entry.idle.touch()
    window.resize(*LARGE)
    if window.runner.view is not shared.view:
        shared.show(qtbot, shared.view)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield shared
    for popup in window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if popup.isWindow() and popup.isVisible():
            popup.close()
