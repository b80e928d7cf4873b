"""One filled button a region, no part that flashes as a window of its own, and a focus that stays where it was put."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from listeoversikt.gui.entry import Entry
from listeoversikt.gui.lock_screen import LockScreen
from listeoversikt.gui.main_window import MainWindow
from listeoversikt.gui.page import Target
from listeoversikt.gui.pages.extract.stopped import StoppedView
from listeoversikt.gui.parts.buttons import PrimaryButton
from tests.contract.base_export import base_export
from tests.gui.access.conftest import LARGE, PAGES, SMALL, Opened
from tests.gui.conftest import settled
from tests.operations.stores import written

Ready = tuple[MainWindow, Entry]


def filled(part: QWidget) -> list[str]:
    """The filled buttons that are shown in a part."""
    return [button.accessibleName() for button in part.findChildren(PrimaryButton) if button.isVisible()]


@pytest.mark.parametrize("size", [LARGE, SMALL], ids=["large", "small"])
@pytest.mark.parametrize("key", PAGES)
def test_that_a_region_has_one_filled_button_at_most(
    opened: Opened, qtbot: QtBot, key: str, size: tuple[int, int]
) -> None:
    page = opened.open(qtbot, key, size)
    window = opened.window
    assert filled(window.sidebar) == filled(window.status) == []
    assert len(filled(window.header)) <= 1
    assert len(filled(page)) <= 1


def test_that_filled_buttons_are_counted_at_all(opened: Opened, qtbot: QtBot) -> None:
    page = opened.open(qtbot, "indicators")
    assert (len(filled(opened.window.header)), len(filled(page))) == (1, 1)


def test_that_the_headers_action_can_be_pressed_once_the_list_is_there(ready: Ready) -> None:
    window, _ = ready
    (button,) = window.header.findChildren(PrimaryButton)
    assert window.current is window.pages["overview"]
    assert button.isEnabled()


class Windows(QObject):
    """Takes down every widget that is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Sees, takes nothing."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


@pytest.fixture
def windows(dressed: QApplication) -> Iterator[Windows]:
    made = Windows()
    dressed.installEventFilter(made)
    yield made
    dressed.removeEventFilter(made)


def test_that_no_part_flashes_as_a_window(
    ready: Ready, windows: Windows, qtbot: QtBot, tmp_path: Path
) -> None:
    window, entry = ready
    assert window.runner.view is not None
    for key in PAGES:
        window.open_page(key)
        settled(window, qtbot)
        window.resize(*SMALL)
        window.resize(*LARGE)
    window.open_target(Target("the_list", patient=window.runner.view.shown_ids[0], action="wide"))
    settled(window, qtbot)
    window.open_page("discharges").new_discharge()
    extract = window.open_page("extract")
    extract.look_at(written(base_export(), tmp_path / "inn"))
    qtbot.waitUntil(lambda: isinstance(extract.screens.current, StoppedView), timeout=20_000)
    entry.lock()
    settled(window, qtbot)
    assert isinstance(window.screens.currentWidget(), LockScreen)
    assert windows.seen == []
    assert window.isActiveWindow()


def test_that_a_flash_would_be_seen(windows: Windows, qtbot: QtBot) -> None:
    flash = QWidget()
    flash.setAccessibleName("blink")
    qtbot.addWidget(flash)
    flash.show()
    assert windows.seen == ["QWidget blink"]


def test_that_the_search_keeps_the_focus_when_the_first_card_is_made(ready: Ready, qtbot: QtBot) -> None:
    window, _ = ready
    page = window.open_page("the_list")
    settled(window, qtbot)
    page.room.rows.select_first()
    page.room.search.setFocus()
    qtbot.waitUntil(lambda: page.panel().isVisible() and page.panel().patient_id != "")
    settled(window, qtbot)
    assert QApplication.focusWidget() is page.room.search
