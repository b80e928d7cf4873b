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

SIZES = pytest.mark.parametrize("size", [LARGE, SMALL], ids=["large", "small"])
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


@SIZES
@pytest.mark.parametrize("state", STATES)
def test_that_everything_fits_and_has_a_name_of_its_own(
    work: Opened, qtbot: QtBot, state: str, size: tuple[int, int]
) -> None:
    look = STATES[state](work, qtbot, size)
    areas = areas_of(work, look)
    top = look if isinstance(look, QDialog) else work.window
    assert clipped(top) == []
    assert wrong_names(*areas) == []
    assert [line for area in areas for line in accessible.unreachable(area)] == []
    assert accessible.small_targets(look) == []
    assert names_in(look) != []
    assert len(filled(look)) <= 1, filled(look)
    things = heard(top)
    assert [one for one in things if one.role in PICTURES and not one.name] == []
    levels = [one.level for one in things if one.role is Role.Heading]
    assert all(one.name.strip() for one in things if one.role is Role.Heading)
    assert levels and all(after <= before + 1 for before, after in itertools.pairwise(levels))


@pytest.mark.parametrize("state", STATES)
def test_that_tab_comes_to_everything_and_back(work: Opened, qtbot: QtBot, state: str) -> None:
    look = STATES[state](work, qtbot, LARGE)
    if isinstance(look, QDialog):
        look.activateWindow()
        qtbot.waitUntil(look.isActiveWindow)
        everything = accessible.focusable(look)
        assert accessible.zigzag(look) == []
        assert len(everything) >= 2
        return
    start = stops(work.window.sidebar)[0]
    seen = tour(qtbot, start)
    missed = [widget for widget in stops(work.window) if widget not in seen]
    assert [accessible.name_of(widget) for widget in missed] == []
    assert tour(qtbot, start, back=True) == [start, *reversed(seen[1:])]


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
