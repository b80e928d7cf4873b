"""No text is cut, at the largest and the least size; larger and longer texts: ``tests/gui/enlarged``."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.access.conftest import LARGE, PAGES, SMALL, Opened
from tests.gui.clipping import clipped


@pytest.mark.parametrize("size", [LARGE, SMALL], ids=["large", "small"])
@pytest.mark.parametrize("key", PAGES)
def test_that_no_text_is_cut(opened: Opened, qtbot: QtBot, key: str, size: tuple[int, int]) -> None:
    opened.open(qtbot, key, size)
    assert clipped(opened.window) == []
