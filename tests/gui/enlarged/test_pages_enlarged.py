"""No text is cut with text twice as large, or with every text twice as long.

In a folder of its own: while another window is open, every change of size dresses all of it anew.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from listeoversikt.gui import entry as entry_module
from listeoversikt.gui import start
from listeoversikt.gui.look import fonts
from listeoversikt.gui.look.fonts import Type
from listeoversikt.gui.preferences import Preferences
from listeoversikt.gui.wanted import Wanted
from listeoversikt.operations.example_office import EXAMPLE_PASSPHRASE
from tests.gui.access.conftest import LARGE, PAGES, Opened
from tests.gui.access.states import STATES, leave
from tests.gui.clipping import Doubled, clipped
from tests.gui.conftest import TODAY
from tests.gui.enlarged.dressing import BASE, TWICE, dress_in


@pytest.fixture(scope="module", params=["200 %", "doubled"])
def other(
    request: pytest.FixtureRequest,
    dressed: QApplication,
    example: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[str, Opened]]:
    """A window that was opened with text twice as large, or with every text twice."""
    folder = tmp_path_factory.mktemp("stor")
    doubled = Doubled(list(start._kept))
    if request.param == "doubled":
        dressed.installTranslator(doubled)
    else:
        dress_in(dressed, TWICE)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "excepthook", sys.excepthook)
        patch.setattr(entry_module, "data_folder", lambda: folder / "data")
        store = Path(shutil.copytree(example, folder / "kontor"))
        window, entry = start.open_window(
            Preferences(folder / "valg.ini"), Wanted(store=store, passphrase=EXAMPLE_PASSPHRASE, today=TODAY)
        )
    window.resize(*LARGE)
    window.show()
    entry.begin()
    while window.runner.view is None or window.runner.occupied:
        QApplication.processEvents()
    assert window.runner.view is not None
    yield request.param, Opened(window, entry, window.runner.view)
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    dressed.removeTranslator(doubled)
    dress_in(dressed, BASE)


@pytest.mark.parametrize("key", PAGES)
def test_that_no_text_is_cut_when_it_is_large_or_long(
    other: tuple[str, Opened], qtbot: QtBot, key: str
) -> None:
    _, window = other
    window.window.activateWindow()
    window.open(qtbot, key)
    assert clipped(window.window) == []


AT_WORK = (
    "form contact",
    "form flags",
    "form journal",
    "board",
    "worklist of lege-1",
    "hand over",
    "checklist editor",
    "plan",
    "plan review",
    "plan templates",
    "session wrong data",
    "results",
    "capacity",
    "panel",
    "patient page",
    "settings team",
    "settings orders",
)


@pytest.mark.parametrize("state", AT_WORK)
def test_that_no_text_is_cut_at_work_when_it_is_large_or_long(
    other: tuple[str, Opened], qtbot: QtBot, state: str
) -> None:
    _, opened = other
    opened.window.activateWindow()
    look = STATES[state](opened, qtbot, LARGE)
    try:
        assert clipped(look if look.isWindow() else opened.window) == []
    finally:
        leave(opened, qtbot)


@pytest.mark.parametrize("key", PAGES)
def test_that_nothing_is_lower_than_its_text(other: tuple[str, Opened], qtbot: QtBot, key: str) -> None:
    _, window = other
    page = window.open(qtbot, key)
    low = [
        f"{type(widget).__name__} {widget.accessibleName()}"
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        and QAccessible.queryAccessibleInterface(widget) is not None
        and QAccessible.queryAccessibleInterface(widget).role() in TEXT_IN
        and widget.height() + 1 < fonts.metrics(Type.CAPTION).height()
    ]
    assert low == []


TEXT_IN = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.ComboBox,
    QAccessible.Role.Heading,
}
