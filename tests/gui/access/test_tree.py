"""The accessible tree: headings, roles, names; nothing is only a picture, and no cell is silent."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from listeoversikt.gui.charts.chart import Chart
from listeoversikt.gui.lock_screen import LockScreen
from listeoversikt.gui.pages.discharges.clocks_card import ClockLabel
from listeoversikt.gui.pages.discharges.strip import DayButton
from listeoversikt.gui.pages.extract.stepper import Stepper
from listeoversikt.gui.pages.overview.tile import Tile
from listeoversikt.gui.parts.notices import IconLabel
from listeoversikt.gui.parts.pills import MissingLabel, PillLabel, PipsLabel, TagLabel
from listeoversikt.gui.table.rows_model import RowsModel
from tests.gui.access.conftest import PAGES, Opened
from tests.gui.access.tree import Heard, Role, heard, spoken_page

PAINTED = {
    Tile: Role.Button,
    DayButton: Role.CheckBox,
    Chart: Role.Chart,
    Stepper: Role.StaticText,
    ClockLabel: Role.StaticText,
    PillLabel: Role.StaticText,
    TagLabel: Role.StaticText,
    MissingLabel: Role.StaticText,
    PipsLabel: Role.StaticText,
}
"""What is painted, and what a screen reader says it is."""


@pytest.mark.parametrize("key", PAGES)
def test_that_a_page_has_one_headline_and_no_step_is_left_out(opened: Opened, qtbot: QtBot, key: str) -> None:
    opened.open(qtbot, key)
    things = [one for one in heard(opened.window) if one.role is Role.Heading]
    assert all(one.name.strip() for one in things)
    levels = [one.level for one in things]
    assert levels.count(1) == 1 and levels[0] == 1
    assert set(levels) <= {1, 2, 3, 4}
    jumps = [(before, after) for before, after in itertools.pairwise(levels) if after > before + 1]
    assert jumps == []


@pytest.mark.parametrize("key", PAGES)
def test_that_nothing_on_a_page_is_only_a_picture(opened: Opened, qtbot: QtBot, key: str) -> None:
    opened.open(qtbot, key)
    things = heard(opened.window)
    assert [one for one in things if one.role in (Role.Graphic, Role.Animation) and not one.name] == []
    for kind, role in PAINTED.items():
        for one in things:
            if isinstance(one.widget, kind):
                assert (one.role, bool(one.name)) == (role, True), one
    charts = [one for one in things if isinstance(one.widget, Chart)]
    assert all(one.description for one in charts), charts


def test_that_every_painted_thing_was_met_on_some_page(opened: Opened, qtbot: QtBot) -> None:
    met: set[type] = set()
    for key in PAGES:
        opened.open(qtbot, key)
        things = heard(opened.window)
        met |= {kind for kind in PAINTED if any(isinstance(one.widget, kind) for one in things)}
    assert set(PAINTED) - met <= {PipsLabel}


@pytest.mark.parametrize("key", ["the_list", "worklist", "discharges", "indicators"])
def test_that_every_cell_of_the_shown_rows_is_a_sentence(opened: Opened, qtbot: QtBot, key: str) -> None:
    page = opened.open(qtbot, key)
    table = page.room.rows if key == "the_list" else page.table
    model = table.model()
    assert isinstance(model, RowsModel)
    silent = [
        (row, model.columns[column].key)
        for row in range(model.rowCount())
        if model.source_row(row) >= 0
        for column in range(model.columnCount())
        if not str(model.data(model.index(row, column), Qt.ItemDataRole.AccessibleTextRole) or "").strip()
    ]
    assert silent == []
    rows = [one for one in heard(opened.window) if one.role is Role.Cell]
    assert len(rows) >= model.columnCount()
    assert all(", ," not in f"{one.name} {one.description}" for one in rows)
    assert not any(one.name.strip() in {"–", "-", "—"} for one in rows)


@pytest.mark.parametrize("key", PAGES)
def test_that_the_tree_reads_from_the_sidebar_to_the_status(opened: Opened, qtbot: QtBot, key: str) -> None:
    page = opened.open(qtbot, key)
    window = opened.window
    order = [window.sidebar, window.header, page, window.status]
    widgets = [one.widget for one in heard(window)]
    places = [widgets.index(part) for part in order]
    assert places == sorted(places)


def test_that_the_tree_of_a_page_reads_as_it_lies(opened: Opened, qtbot: QtBot) -> None:
    page = opened.open(qtbot, "discharges")
    widgets = [one.widget for one in heard(opened.window)]
    parts = [page.strip, page.filters, page.period, page.filters.search, page.table, page.card]
    places = [widgets.index(part) for part in parts]
    assert places == sorted(places)


def test_that_a_chart_says_its_marks_one_by_one(opened: Opened, qtbot: QtBot) -> None:
    page = opened.open(qtbot, "overview")
    chart = page.body.ages
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    said = []
    for _ in range(3):
        said += [one.value for one in heard(opened.window) if one.widget is chart]
        qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert len(set(said)) == 3 and all(said)
    numbers = chart.numbers()
    assert len(numbers.rows) >= 3


def test_that_the_table_behind_a_chart_can_be_heard(opened: Opened, qtbot: QtBot) -> None:
    page = opened.open(qtbot, "overview")
    dialog = page.body.bands.show_table()
    lines = spoken_page(dialog)
    view = dialog.findChild(QAbstractItemView)
    assert view is not None and view.accessibleName()
    for word in ("Høy bruk nå", "I risikosonen", "Middels", "Lav"):
        assert any(word in line for line in lines), word
    dialog.close()


def test_that_the_locked_window_has_its_own_headline(dressed: object, qtbot: QtBot) -> None:
    screen = LockScreen("Kontoret", lambda word, answer: answer(False))
    qtbot.addWidget(screen)
    screen.show()
    levels = [one.level for one in heard(screen) if one.role is Role.Heading]
    assert levels == [1]
    assert "editabletext: Passfrase" in " ".join(spoken_page(screen))


def test_that_a_picture_without_a_name_would_be_found(dressed: object, qtbot: QtBot) -> None:
    named, plain = IconLabel("lock", "text", spoken="Låst"), IconLabel("lock", "text")
    roles = []
    for label in (named, plain):
        qtbot.addWidget(label)
        label.show()
        one: Heard = heard(label)[0]
        roles.append((one.role, one.name))
    assert roles == [(Role.Graphic, "Låst"), (Role.Whitespace, "")]
