"""Hands on the keys of the real window, and what a person would see: nothing is clicked or called."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from pytestqt.exceptions import TimeoutError
from pytestqt.qtbot import QtBot

from listeoversikt.gui.main_window import MainWindow
from listeoversikt.gui.page import Page
from listeoversikt.operations.office import View
from tests.gui.conftest import settled

MOST_TABS = 120


class Hands:
    """Presses keys where the focus is, and waits until nothing is worked on. ``told`` are the toasts."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot
        self.told: list[str] = []
        window.desk.told.connect(lambda text, undo: self.told.append(plain(text)))

    @property
    def view(self) -> View:
        assert self.window.runner.view is not None
        return self.window.runner.view

    @property
    def focus(self) -> QWidget:
        """Where the keys go; an open menu or dialog comes first. No window manager: we activate the window."""
        if QApplication.activeWindow() is None:
            (QApplication.activeModalWidget() or self.window).activateWindow()
            QApplication.processEvents()
        widget = (
            QApplication.activePopupWidget() or QApplication.focusWidget() or QApplication.activeModalWidget()
        )
        assert widget is not None
        return widget

    def press(self, *keys: str) -> None:
        """Keys one after another, each where the focus is then."""
        for key in keys:
            combination = QKeySequence(key)[0]
            widget = self.focus
            if isinstance(widget, QMenu):  # it may be gone before the key comes up
                QTest.keyPress(widget, combination.key(), combination.keyboardModifiers())
            else:
                QTest.keyClick(widget, combination.key(), combination.keyboardModifiers())
            QApplication.processEvents()
            self.rest()

    def write(self, text: str) -> None:
        """Types where the focus is."""
        QTest.keyClicks(self.focus, text)
        QApplication.processEvents()

    def rest(self) -> None:
        """Nothing is asked or worked on."""
        settled(self.window, self.qtbot)
        QApplication.processEvents()

    def until(self, holds: Callable[[], bool]) -> None:
        """Waits for what must come."""
        try:
            self.qtbot.waitUntil(holds, timeout=20_000)
        except TimeoutError as error:
            page = self.window.current
            where = f"{page and page.key}, {self.focus} in {self.focus.window()}, told {self.told[-3:]}"
            raise AssertionError(f"it never came; {where}") from error

    def page(self, key: str) -> Page:
        """The page that is open, which must be this one."""
        assert self.window.current is self.window.pages[key]
        return self.window.pages[key]

    def tab_to(self, wanted: QWidget, key: str = "Tab") -> None:
        """Tabs until the focus is there: whatever can't be reached so isn't there for a keyboard."""
        for _ in range(MOST_TABS):
            if self.focus is wanted or wanted.focusProxy() is self.focus:
                return
            self.press(key)
        raise AssertionError(f"{wanted.accessibleName() or type(wanted).__name__} is never reached by {key}")

    def choose(self, word: str) -> None:
        """The line of that name in the menu that the focus is on."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu), "no menu is open"
        for _ in range(len(menu.actions()) + 1):
            action = menu.activeAction()
            if action is not None and plain(action.text()) == word:
                self.press("Return")
                return
            self.press("Down")
        raise AssertionError(f"{word} isn't in {[action.text() for action in menu.actions()]}")

    def words(self, widget: QWidget) -> str:
        """Every label in sight, as plain text."""
        QApplication.processEvents()
        return plain(" ".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible()))


def plain(text: str) -> str:
    """With ordinary spaces."""
    return text.replace("\u00a0", " ").replace("&&", "&")
