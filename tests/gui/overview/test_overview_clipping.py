"""No text of the page is cut: bokmål and doubled, wide and narrow."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.clipping import Doubled, clipped
from tests.gui.overview.conftest import TODAY, StillDesk, people, shown
from tests.lists import patient_list, person
from tests.operations.overview_views import view_of


@pytest.fixture
def doubled(dressed: QApplication) -> Iterator[None]:
    from listeoversikt.gui import start

    translator = Doubled(list(start._kept))
    dressed.installTranslator(translator)
    yield
    dressed.removeTranslator(translator)


def full() -> StillDesk:
    now = people()
    return StillDesk(view_of(now, TODAY), now.as_of(int(now.index_day.max()) - 31))


@pytest.mark.parametrize("width", [1230, 800, 660])
def test_that_nothing_is_cut(qtbot: QtBot, width: int) -> None:
    assert clipped(shown(qtbot, full(), width).body) == []


@pytest.mark.parametrize("width", [1230, 800])
def test_that_nothing_is_cut_of_doubled_texts(qtbot: QtBot, doubled: None, width: int) -> None:
    assert clipped(shown(qtbot, full(), width).body) == []


def test_that_nothing_is_cut_with_every_optional_table_missing(qtbot: QtBot) -> None:
    desk = StillDesk(view_of(patient_list(TODAY, [person("Kari", 1940)]), TODAY))
    assert clipped(shown(qtbot, desk).body) == []
