"""The page Modeller over the example office, with the leader at the desk and small models in the store."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from listeoversikt.gui.entry import Entry
from listeoversikt.gui.main_window import MainWindow
from listeoversikt.gui.navigation import MODELS
from listeoversikt.gui.pages.models.page import ModelsPage
from listeoversikt.operations import model_page as deeds
from tests.gui.conftest import settled
from tests.operations.judged_models import judged_model

Key, Modifier = Qt.Key, Qt.KeyboardModifier
BY_TAB = Qt.FocusReason.TabFocusReason


class Bench:
    """The window, the page, and hands on the keys."""

    def __init__(self, window: MainWindow, page: ModelsPage, qtbot: QtBot) -> None:
        self.window, self.page, self.qtbot = window, page, qtbot
        self.told: list[str] = []
        self.problems: list[str] = []
        window.desk.told.connect(lambda text, _: self.told.append(text))
        window.desk.problem.connect(lambda problem: self.problems.append(problem.sentence))

    def settled(self) -> None:
        settled(self.window, self.qtbot)
        QApplication.processEvents()

    def keep(self, name: str = "kontorets", *, here: bool = True, **changes: Any) -> str:
        """A model in the store, in hand."""
        files, found = judged_model(name, **changes), []
        self.window.desk.work(lambda office, *_: deeds.keep_here(office, files, made_here=here), found.append)
        self.qtbot.waitUntil(lambda: bool(found), timeout=10_000)
        self.page.doing.changed.emit(found[0])
        self.settled()
        return str(found[0])

    def words(self, widget: QWidget | None = None) -> str:
        """Every label that's in sight."""
        QApplication.processEvents()
        labels = (widget or self.page).findChildren(QLabel)
        texts = [one.text() for one in labels if one.text() and one.isVisibleTo(self.page)]
        return " ".join(texts).replace("\u00a0", " ")

    def press(self, widget: QWidget | None) -> None:
        """By the keyboard."""
        assert widget is not None and widget.isEnabled()
        widget.setFocus(BY_TAB)
        QTest.keyClick(widget, Key.Key_Space)

    def lead(self, who: str = "lege-1") -> None:
        self.window.preferences.user = who
        self.page.refresh(self.window.desk.view)
        self.settled()


@pytest.fixture
def bench(ready: tuple[MainWindow, Entry], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Bench:
    """No models; a leader."""
    monkeypatch.setattr(deeds, "shipped_files", lambda: None)
    window = ready[0]
    QTest.keyClick(window, Key.Key_5, Modifier.ControlModifier)
    page = window.page(MODELS)
    assert isinstance(page, ModelsPage)
    qtbot.waitUntil(page.isVisible)
    made = Bench(window, page, qtbot)
    made.settled()
    made.lead()
    return made


Answer = Callable[[str, Callable[[str], None]], None]


def answer(path: object) -> Answer:
    """A file dialog's answer."""
    return lambda title, done: done(str(path))
