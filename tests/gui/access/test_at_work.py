"""While one works: names, order, filled buttons and room for every text, in each form, tab, dialog and session."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from listeoversikt.gui.parts.reading_order import stops
from tests.gui import accessible
from tests.gui.access.conftest import LARGE, SMALL, Opened
from tests.gui.access.states import STATES, leave
from tests.gui.access.test_calm import filled
from tests.gui.access.test_names import card_of, names_in, wrong_names
from tests.gui.access.test_order import tour
from tests.gui.access.tree import Role, heard
from tests.gui.clipping import clipped

PICTURES = (Role.Graphic, Role.Animation)


@pytest.fixture
def work(opened: Opened, qtbot: QtBot) -> Iterator[Opened]:
    """The window; afterwards every form and dialog is left, and nothing was stored."""
    yield opened
    leave(opened, qtbot)


def areas_of(opened: Opened, look: QWidget) -> list[QWidget]:
    """What is told apart by a name: the page and its card, or a dialog."""
    if isinstance(look, QDialog):
        return [look]
    card = card_of(look)
    return [look, opened.window.header, *([card] if card is not None else [])]


def troubles(opened: Opened, look: QWidget) -> list[str]:
    """What doesn't fit, has no name of its own, can't be reached or hit, or is only a picture."""
    areas = areas_of(opened, look)
    top = look if isinstance(look, QDialog) else opened.window
    found = [*clipped(top), *wrong_names(*areas), *accessible.small_targets(look)]
    found += [line for area in areas for line in accessible.unreachable(area)]
    card = card_of(look)
    beside = filled(card) if card is not None else []
    if max(len(beside), len(filled(look)) - len(beside)) > 1:
        found.append(f"filled: {filled(look)}")
    things = heard(top)
    found += [f"a picture alone: {one.widget}" for one in things if one.role in PICTURES and not one.name]
    headings = [one for one in things if one.role is Role.Heading]
    found += [f"a heading without words: {one.widget}" for one in headings if not one.name.strip()]
    found += [
        f"«{after.name}» leaves out a step after «{before.name}»"
        for before, after in itertools.pairwise(headings)
        if after.level > before.level + 1
    ]
    return found


@pytest.mark.parametrize("state", STATES)
def test_that_everything_fits_can_be_reached_and_has_a_name(work: Opened, qtbot: QtBot, state: str) -> None:
    look = STATES[state](work, qtbot, LARGE)
    assert names_in(look) != []
    assert troubles(work, look) == []
    assert not_in_order(qtbot, look, work.window) == []


@pytest.mark.parametrize("state", STATES)
def test_that_everything_fits_in_the_least_window(work: Opened, qtbot: QtBot, state: str) -> None:
    look = STATES[state](work, qtbot, SMALL)
    assert troubles(work, look) == []


def not_in_order(qtbot: QtBot, look: QWidget, window: QWidget) -> list[str]:
    """What Tab doesn't come to as one reads, when it's pressed all the way round (once in a group)."""
    root = look if look.isWindow() else window
    root.activateWindow()
    qtbot.waitUntil(root.isActiveWindow)
    wanted = stops(root)
    seen = tour(qtbot, wanted[0])
    if not look.isWindow():
        groups = {(type(widget), widget.parentWidget()) for widget in seen}
        missed = [widget for widget in wanted if widget not in seen]
        return [
            accessible.name_of(widget)
            for widget in missed
            if (type(widget), widget.parentWidget()) not in groups
        ]
    order = [widget for widget in wanted if widget in seen]
    return [] if order == seen else [accessible.name_of(widget) for widget in seen]


@pytest.mark.parametrize("state", ["form contact", "board", "plan", "session", "results"])
def test_that_f6_comes_to_every_region(work: Opened, qtbot: QtBot, state: str) -> None:
    STATES[state](work, qtbot, LARGE)
    regions = work.entry.keys.regions()
    names = [name for name, _ in regions]
    assert accessible.regions_alike(regions) == []
    work.window.sidebar.lock_button.setFocus()
    visited = []
    for _ in names:
        focus = work.window.focusWidget()
        assert focus is not None
        qtbot.keyClick(focus, Qt.Key.Key_F6)
        after = work.window.focusWidget()
        visited += [name for name, region in regions if region is after or region.isAncestorOf(after)][:1]
    assert visited == [*names[1:], names[0]]


LETTERS = "kfdutapgjn1234"


@pytest.mark.parametrize(
    "state", ["form attempt", "form flags", "form of a discharge", "plan", "session follow up"]
)
def test_that_letters_in_a_field_are_only_text(work: Opened, qtbot: QtBot, state: str) -> None:
    from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

    look = STATES[state](work, qtbot, LARGE)
    depth = work.window.desk.undo_stack.count()
    fields = [
        field
        for field in look.findChildren(QLineEdit)
        if field.isVisible() and field.isEnabled() and field.maxLength() > 20 and not field.isReadOnly()
    ]
    fields += [one for one in look.findChildren(QPlainTextEdit) if one.isVisible() and not one.isReadOnly()]
    fields = [field for field in fields if type(field).__name__ != "DayField"][:4]
    assert fields
    for field in fields:
        text = field.text if isinstance(field, QLineEdit) else field.toPlainText
        before = text()
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, LETTERS)
        assert LETTERS.startswith(text()) and len(text()) > 3, (accessible.name_of(field), text())
        field.setText(before) if isinstance(field, QLineEdit) else field.setPlainText(before)
    assert work.window.desk.undo_stack.count() == depth
    assert look.isVisible()
