"""Every control has a name of its own, and can be hit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from listeoversikt.gui.card.panel import PatientCardPanel
from listeoversikt.gui.card.patient_page import PatientPage
from listeoversikt.gui.finder import Finder
from listeoversikt.gui.key_sheet import KeySheet
from listeoversikt.gui.lock_screen import LockScreen
from listeoversikt.gui.page import Target
from listeoversikt.gui.pages.first_run import FirstRun, OpenStore
from listeoversikt.gui.pages.indicators.card import IndicatorCard
from listeoversikt.gui.pages.the_list.filter_sheet import FilterSheet
from tests.gui import accessible
from tests.gui.access.conftest import LARGE, PAGES, SMALL, Opened

CARDS = (PatientCardPanel, IndicatorCard)


def names_in(area: QWidget, without: QWidget | None = None) -> list[str]:
    """Role and name of each stop; a drop-down by its own name, not by what is chosen in it."""
    stops = [
        widget
        for widget in accessible.focusable(area)
        if not accessible._is_inner(widget) and not (without is not None and without.isAncestorOf(widget))
    ]
    return [
        f"{accessible.role_of(widget).name} "
        + (widget.accessibleName() if isinstance(widget, QComboBox) else accessible.name_of(widget))
        for widget in stops
    ]


def card_of(page: QWidget) -> QWidget | None:
    """The card beside or over the list: an area of its own."""
    return next((card for kind in CARDS for card in page.findChildren(kind) if card.isVisible()), None)


def wrong_names(*areas: QWidget) -> list[str]:
    """Stops without a name, and those of one name in an area; the card of a page counts for itself."""
    found = [line for area in areas for line in accessible.nameless(area)]
    for area in areas:
        counted = Counter(names_in(area, card_of(area)))
        found += [f"{count} × {name}" for name, count in counted.items() if count > 1]
        found += [name for name in counted if not name.partition(" ")[2].strip()]
    return found


@pytest.mark.parametrize("size", [LARGE, SMALL], ids=["large", "small"])
@pytest.mark.parametrize("key", PAGES)
def test_that_every_stop_of_a_page_has_a_name_of_its_own(
    opened: Opened, qtbot: QtBot, key: str, size: tuple[int, int]
) -> None:
    page = opened.open(qtbot, key, size)
    window = opened.window
    card = card_of(page)
    areas = [page, window.sidebar, window.header, window.status, *([card] if card is not None else [])]
    assert wrong_names(*areas) == []
    assert accessible.small_targets(window) == []
    assert accessible.unreachable(page) == []
    assert len(names_in(page)) > 0 or key == "about"


def test_that_the_names_are_checked_at_all(qtbot: QtBot, opened: Opened) -> None:
    page = opened.open(qtbot, "discharges")
    assert wrong_names(page) == []
    page.filters.search.setAccessibleName(page.filters.more.accessibleName())
    twin = page.filters.columns.accessibleName()
    page.filters.columns.setAccessibleName(page.filters.more.accessibleName())
    try:
        assert wrong_names(page) == ["2 × Button Filter"]
    finally:
        page.filters.columns.setAccessibleName(twin)
        page.filters.search.setAccessibleName(page.filters.search.placeholderText())


BESIDE_THE_PAGES: dict[str, Callable[[Path], QWidget]] = {
    "first run": lambda folder: FirstRun(folder),
    "open store": lambda folder: OpenStore(folder),
    "lock, made-up data": lambda folder: LockScreen("Kontoret"),
    "lock": lambda folder: LockScreen("Kontoret", lambda word, answer: answer(False)),
}


@pytest.mark.parametrize("which", BESIDE_THE_PAGES)
def test_that_every_stop_before_the_pages_has_a_name_of_its_own(
    dressed: object, qtbot: QtBot, tmp_path: Path, which: str
) -> None:
    screen = BESIDE_THE_PAGES[which](tmp_path)
    qtbot.addWidget(screen)
    screen.resize(*SMALL)
    screen.show()
    assert names_in(screen) != []
    assert wrong_names(screen) == []
    assert accessible.unreachable(screen) == []
    assert accessible.small_targets(screen) == []


def test_that_what_opens_over_a_page_has_names(opened: Opened, qtbot: QtBot) -> None:
    page = opened.open(qtbot, "the_list")
    for open_it, kind in (
        (page.open_filters, FilterSheet),
        (opened.entry.keys.show_keys, KeySheet),
        (opened.entry.keys.find, Finder),
    ):
        open_it()
        over = opened.window.findChild(kind)
        assert over is not None and over.isVisible()
        assert names_in(over) != []
        assert wrong_names(over) == []
        assert accessible.small_targets(over) == []
        over.close_finder() if isinstance(over, Finder) else over.close()


def test_that_the_form_and_the_patient_page_have_names(opened: Opened, qtbot: QtBot) -> None:
    page = opened.open(qtbot, "discharges")
    page.new_discharge()
    assert len(names_in(page.form)) >= 6
    assert wrong_names(page.form) == []
    assert page.step_back()
    listed = opened.open(qtbot, "the_list")
    opened.window.open_target(Target("the_list", patient=opened.view.shown_ids[0], action="wide"))
    opened.rest(qtbot)
    wide = listed.findChild(PatientPage)
    assert wide is not None and wide.isVisible()
    assert wrong_names(wide) == []
    assert accessible.small_targets(wide) == []
    assert listed.step_back()
