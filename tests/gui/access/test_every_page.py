"""Every page, as it opens, can be used by ear and by keyboard."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.gui import accessible
from tests.gui.access.conftest import LARGE, PAGES, Opened


def opened_page(opened: Opened, qtbot: QtBot, key: str) -> None:
    opened.window.resize(*LARGE)
    opened.window.open_page(key)
    opened.rest(qtbot)


@pytest.mark.parametrize("key", PAGES)
def test_that_a_page_can_be_used_by_ear_and_by_keyboard(opened: Opened, qtbot: QtBot, key: str) -> None:
    opened_page(opened, qtbot, key)
    page = opened.window.pages[key]
    regions = opened.entry.keys.regions()
    wrong = {
        "nameless": accessible.nameless(page),
        "unreachable": accessible.unreachable(page),
        "small": accessible.small_targets(page),
        "regions alike": accessible.regions_alike(regions),
        "twins": accessible.twins(regions),
    }
    assert {what: found for what, found in wrong.items() if found} == {}


@pytest.mark.parametrize("key", PAGES)
def test_that_the_tab_key_goes_through_the_regions_in_reading_order(
    opened: Opened, qtbot: QtBot, key: str
) -> None:
    opened_page(opened, qtbot, key)
    assert accessible.out_of_order(opened.entry.keys.regions()) == []
