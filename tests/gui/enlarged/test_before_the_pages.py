"""No text is cut in what stands before the pages, in either size of text."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from listeoversikt.gui.lock_screen import LockScreen
from listeoversikt.gui.pages.first_run import FirstRun, OpenStore
from tests.gui.access.conftest import LARGE, SMALL
from tests.gui.clipping import clipped
from tests.gui.enlarged.dressing import BASE, TWICE, dress_in


def screens(folder: Path) -> list[QWidget]:
    """What stands before the pages."""
    return [
        FirstRun(folder),
        OpenStore(folder),
        LockScreen("Kontoret", lambda word, answer: answer(False)),
    ]


@pytest.mark.parametrize("points", [BASE, TWICE])
def test_that_no_text_is_cut_before_the_pages(
    dressed: QApplication, qtbot: QtBot, tmp_path: Path, points: float
) -> None:
    dress_in(dressed, points)
    try:
        for screen in screens(tmp_path):
            qtbot.addWidget(screen)
            for size in (LARGE, SMALL) if points == BASE else (LARGE,):
                screen.resize(*size)
                screen.show()
                assert clipped(screen) == [], type(screen).__name__
    finally:
        dress_in(dressed, BASE)
