"""The Tab key and F6 go as one reads, come everywhere, and never get stuck. Every step is a key that is pressed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from listeoversikt.gui.page import Page
from listeoversikt.gui.parts.reading_order import stops
from tests.gui.access.conftest import LARGE, PAGES, SMALL, Opened

SIZES = pytest.mark.parametrize("size", [LARGE, SMALL], ids=["large", "small"])
MOST = 200


def press(qtbot: QtBot, key: Qt.Key, *, back: bool = False) -> QWidget:
    """Presses a key where the focus is; where the focus is afterwards."""
    focus = QApplication.focusWidget()
    assert focus is not None
    shift = Qt.KeyboardModifier.ShiftModifier if back else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(focus, key, shift)
    after = QApplication.focusWidget()
    assert after is not None
    return after


def tour(qtbot: QtBot, start: QWidget, *, back: bool = False) -> list[QWidget]:
    """Where Tab stops until it's back where it began."""
    start.setFocus(Qt.FocusReason.TabFocusReason)
    assert QApplication.focusWidget() is start
    seen = [start]
    key = Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab
    while len(seen) < MOST:
        after = press(qtbot, key, back=back)
        if after is start:
            return seen
        assert after not in seen, f"stuck: from {seen[-1]} back to {after}"
        seen.append(after)
    raise AssertionError("no end")


def parts_of(opened: Opened, page: Page, widget: QWidget) -> str:
    """Which part of the window a widget stands in."""
    window = opened.window
    for name, part in (
        ("sidebar", window.sidebar),
        ("header", window.header),
        ("page", page),
        ("status", window.status),
    ):
        if part is widget or part.isAncestorOf(widget):
            return name
    return "over"


@SIZES
@pytest.mark.parametrize("key", PAGES)
def test_that_tab_goes_through_everything_from_sidebar_to_status(
    opened: Opened, qtbot: QtBot, key: str, size: tuple[int, int]
) -> None:
    page = opened.open(qtbot, key, size)
    window = opened.window
    everything = stops(window)
    start = stops(window.sidebar)[0]
    seen = tour(qtbot, start)
    parts = [parts_of(opened, page, widget) for widget in seen]
    assert list(dict.fromkeys(parts)) == ["sidebar", "header", "page", "status"]
    assert parts == sorted(parts, key=["sidebar", "header", "page", "status"].index)
    assert [widget for widget in everything if widget not in seen] == []
    assert tour(qtbot, start, back=True) == [start, *reversed(seen[1:])]


@SIZES
@pytest.mark.parametrize("key", PAGES)
def test_that_the_regions_of_a_page_come_in_the_order_of_their_names(
    opened: Opened, qtbot: QtBot, key: str, size: tuple[int, int]
) -> None:
    opened.open(qtbot, key, size)
    regions = opened.entry.keys.regions()
    seen = tour(qtbot, stops(opened.window.sidebar)[0])
    first = {}
    for name, region in regions:
        places = [
            place for place, widget in enumerate(seen) if region is widget or region.isAncestorOf(widget)
        ]
        assert places, f"Tab never comes to {name}"
        first[name] = places[0]
    assert list(first) == sorted(first, key=first.__getitem__)


def region_with(opened: Opened, widget: QWidget) -> str:
    """The name of the region that has the focus."""
    return next(
        name
        for name, region in opened.entry.keys.regions()
        if region is widget or region.isAncestorOf(widget)
    )


@SIZES
@pytest.mark.parametrize("key", PAGES)
def test_that_f6_comes_to_every_region_and_shift_f6_back(
    opened: Opened, qtbot: QtBot, key: str, size: tuple[int, int]
) -> None:
    opened.open(qtbot, key, size)
    names = [name for name, _ in opened.entry.keys.regions()]
    assert len(set(names)) == len(names) >= 3
    opened.window.sidebar.lock_button.setFocus()
    assert [region_with(opened, press(qtbot, Qt.Key.Key_F6)) for _ in names] == [*names[1:], names[0]]
    back = [region_with(opened, press(qtbot, Qt.Key.Key_F6, back=True)) for _ in names]
    assert back == list(reversed(names))


def test_that_f6_between_two_regions_goes_on_to_the_next(opened: Opened, qtbot: QtBot) -> None:
    page = opened.open(qtbot, "the_list")
    page.room.filter_button.setFocus()
    assert press(qtbot, Qt.Key.Key_F6) is page.room.rows


def test_that_what_is_filled_later_keeps_its_place(opened: Opened, qtbot: QtBot) -> None:
    page = opened.open(qtbot, "discharges")
    opened.window.open_page("worklist")
    opened.window.open_page("discharges")
    opened.rest(qtbot)
    seen = tour(qtbot, stops(opened.window.sidebar)[0])
    day, search, foot = page.strip.buttons[0], page.filters.search, stops(page.card)[-1]
    header = opened.window.header.finder
    places = [seen.index(widget) for widget in (header, day, search, page.table, foot, opened.window.status)]
    assert places == sorted(places)
