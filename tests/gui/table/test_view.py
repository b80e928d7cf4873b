from __future__ import annotations

import logging
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from listeoversikt.gui.look.fonts import BASE_POINTS, Type, choose_size, font, metrics, px
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.table import rows_surface
from listeoversikt.gui.table.column import Column, Group
from listeoversikt.gui.table.column_menu import column_menu
from listeoversikt.gui.table.view import RowsView
from tests.gui.table.tables import column, filled, keys, patients

LONG = "P" + "0123456789abcdef" * 4


def painted(view: RowsView) -> QImage:
    """What is on the screen now."""
    return view.grab().toImage()


def test_that_the_current_row_is_kept_by_its_key_when_the_order_and_the_filter_change(
    qtbot: QtBot, view: RowsView
) -> None:
    view.set_current("P00007")
    with qtbot.assertNotEmitted(view.current_changed):
        view.rows.sort_by("patient", descending=True)
        view.rows.set_filter(bytearray(row % 7 == 0 for row in range(30)))
    assert view.current_key() == "P00007" and view.currentIndex().row() == view.rows.view_row_of("P00007")
    assert view.selectionModel().isRowSelected(view.currentIndex().row())


def test_that_a_current_row_that_is_filtered_out_comes_back(qtbot: QtBot, view: RowsView) -> None:
    told: list[int] = []
    view.set_current("P00007")
    view.current_changed.connect(told.append)
    view.rows.set_search("p00008")
    assert view.current_row() == -1 and view.current_key() == "P00007"
    view.rows.set_search("")
    assert view.current_row() == 7 and told == [-1, 7]


def test_that_new_rows_keep_the_current_row_by_its_key_and_tell_its_new_place(view: RowsView) -> None:
    told: list[int] = []
    view.set_current("P00007")
    view.current_changed.connect(told.append)
    names = ["P00009", "P00007", "P00001"]
    view.rows.set_rows([column("patient", names)], 3, names)
    assert view.current_row() == 1 and told == [1]


def test_that_a_row_that_is_done_hands_over_to_the_next_one_that_was_shown(view: RowsView) -> None:
    view.rows.set_search("høy")
    view.set_current("P00006")
    left = [name for name in keys(30) if name != "P00006"]
    view.rows.set_rows([column("patient", left)], 29, left)
    assert view.current_key() == "P00009"
    view.set_current("P00029")
    view.rows.set_rows([column("patient", left[:5])], 5, left[:5])
    assert view.current_key() == "P00004", "the nearest one above, when none below is left"
    view.rows.set_rows([column("patient", ["X"])], 1, ["X"])
    assert view.current_key() == "" and view.current_row() == -1


def test_that_another_patient_in_the_same_place_is_told_of(qtbot: QtBot, view: RowsView) -> None:
    view.set_current("P00000")
    with qtbot.waitSignal(view.current_changed) as told:
        view.rows.set_rows([column("patient", ["P1", "P00001"])], 2, ["P1", "P00001"])
    assert told.args == [1] and view.current_key() == "P00001"


def test_that_the_current_row_stays_at_its_place_on_the_screen(view: RowsView) -> None:
    filled(view.rows, 500)
    view.set_current("P00300")
    before = view.rowViewportPosition(view.currentIndex().row())
    view.rows.sort_by("patient", descending=True)
    assert view.rowViewportPosition(view.currentIndex().row()) == before > 0


def test_that_marks_are_kept_by_key(view: RowsView) -> None:
    view.marks.add([3, 5])
    view.rows.sort_by("patient", descending=True)
    assert view.marked() == [5, 3]
    view.rows.set_rows([column("patient", ["P00005"])], 1, ["P00005"])
    assert view.marked() == [0]


ODD: list[Any] = [
    *(
        None,
        "",
        LONG,
        "שלום עולם abc",
        "👩‍👩‍👧 emoji",
        10**400,
        "a\nb\nc",
        "\t\0\r",
        "x" * 100_000,
        0,
        "0",
        -5,
        1e300,
    ),
    *("<b>not bold</b>", "%n {x}", object(), ["a", "list"], "\ud800", "﷽" * 50, float("nan")),
]


@pytest.mark.parametrize("lines", [1, 2])
@pytest.mark.parametrize("right", [False, True])
def test_that_odd_values_are_painted_spoken_copied_and_never_raise(
    view: RowsView, lines: int, right: bool, caplog: pytest.LogCaptureFixture
) -> None:
    view.row_lines = lines
    odd = Column("odd", "Odd", ODD.__getitem__, lambda: ODD, right=right, strong=True, never_elide=right)
    other = Column("other", "Other", ODD.__getitem__, None, missing=ODD.__getitem__, tip=ODD.__getitem__)
    view.rows.set_rows([odd, other], len(ODD), keys(len(ODD)))
    view.resize(400, 60 * len(ODD))
    assert not painted(view).isNull()
    for row in range(len(ODD)):
        assert isinstance(view.spoken_row(row), str)
        assert isinstance(view.tip_at(QPoint(60, view.rowViewportPosition(row) + 5)), str)
    view.marks.toggle_all()
    assert len(view.copied_text()) > len(ODD)
    assert not [record for record in caplog.records if "secret" in record.getMessage()]


def test_that_painting_that_fails_leaves_a_dash_and_the_rest_of_the_table(
    view: RowsView, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(painter: QPainter, rect: QRectF, row: int) -> None:
        painter.save()
        painter.setOpacity(0)
        raise TypeError(f"secret {row}")

    columns = patients(30)
    sound = painted(view)
    view.rows.set_rows([*columns[:1], Column("bad", "Bad", str, paint=fails), *columns[1:]], 30, keys(30))
    with caplog.at_level(logging.ERROR):
        broken = painted(view)
    assert [record.getMessage() for record in caplog.records] == ["table column bad failed: TypeError"]
    assert broken.copy(0, 0, 80, 300) == sound.copy(0, 0, 80, 300)


def test_that_painting_makes_no_fonts(view: RowsView, monkeypatch: pytest.MonkeyPatch) -> None:
    painted(view)
    made: list[object] = []
    monkeypatch.setattr(
        "listeoversikt.gui.look.fonts._made", lambda *style: made.append(style) or font(Type.BODY)
    )
    view.rows.set_search("p0000")
    painted(view)
    assert made == []


def test_that_the_selected_row_has_ground_bar_and_ring(view: RowsView) -> None:
    view.set_current("P00002")
    image = painted(view)
    top = view.header.height() + view.rowViewportPosition(2)
    middle = top + view.row_height() // 2
    assert image.pixelColor(4, middle) == theme().color("selection")
    assert image.pixelColor(1, middle) == theme().color("accent")
    assert image.pixelColor(300, top + 1) == theme().color("focus")
    view.clearFocus()
    assert painted(view).pixelColor(300, top + 1) == theme().color("selection")


def test_that_rows_have_a_line_and_no_stripes(view: RowsView) -> None:
    image = painted(view)
    grounds = set()
    for row in (1, 2, 3, 4):
        top = view.header.height() + view.rowViewportPosition(row)
        assert image.pixelColor(300, top + view.row_height() - 1) == theme().color("line")
        grounds.add(image.pixelColor(300, top + 2).name())
    assert grounds == {theme().color("surface").name()}


def test_that_nothing_known_is_muted_and_missing_is_a_dashed_pill(view: RowsView) -> None:
    zero = column("n", [0, 1], right=True)
    why = Column("m", "M", lambda row: "5", missing=lambda row: "tabellen er ikke med" if row else "")
    view.rows.set_rows([column("patient", ["P1", "P2"]), zero, why], 2, keys(2))
    image = painted(view)
    colors = {image.pixelColor(x, y).name() for x in range(400) for y in range(32, 60)}
    assert theme().color("muted").name() in colors
    place = QPoint(view.columnViewportPosition(2) + 20, view.rowViewportPosition(1) + 10)
    assert view.tip_at(place) == "mangler: tabellen er ikke med"


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("lines", [1, 2])
def test_that_rows_headings_and_header_are_as_high_as_their_text(
    view: RowsView, scale: float, lines: int
) -> None:
    try:
        choose_size(BASE_POINTS * scale)
        theme().changed.emit()
        view.row_lines = lines
        view.rows.set_rows(patients(4), 4, keys(4), groups=[Group("A", None, "", [0, 1, 2, 3])])
        text = metrics(Type.BODY_MEDIUM).height() + (metrics(Type.SECONDARY).height() if lines == 2 else 0)
        assert view.rowHeight(1) >= text + 4
        assert view.rowHeight(0) >= metrics(Type.BODY_STRONG).height() + 4
        assert view.header.height() >= metrics(Type.SECONDARY_STRONG).height() + 4
        assert view.row_height() >= round((46 if lines == 2 else 32) * scale)
    finally:
        choose_size(BASE_POINTS)
        theme().changed.emit()


@pytest.mark.parametrize("width", [250, 400, 600, 1000, 2000])
def test_that_nothing_scrolls_sideways_and_nothing_that_matters_is_cut(view: RowsView, width: int) -> None:
    columns = [replace(one, never_elide=one.key in ("patient", "age", "contact")) for one in patients(30)]
    view.rows.set_rows(columns, 30, keys(30))
    view.resize(width, 300)
    painted(view)
    assert sum(place.width for place in view.widths.places) <= view.viewport().width()
    assert view.horizontalScrollBar().maximum() == 0
    assert view.widths.places[0].column == 0
    for place in view.widths.places:
        what = columns[place.column]
        assert metrics(Type.SECONDARY_STRONG).horizontalAdvance(what.title) <= place.inside
        if what.never_elide:
            widest = max(metrics(Type.BODY_STRONG).horizontalAdvance(what.text(row)) for row in range(30))
            assert widest <= place.inside


def test_that_columns_go_by_priority_when_there_is_little_room(view: RowsView) -> None:
    view.rows.set_rows([replace(one, width=100) for one in patients(30)], 30, keys(30))
    order = []
    for width in range(700, 120, -20):
        view.resize(width, 300)
        names = [view.rows.columns[place.column].key for place in view.widths.places]
        if not order or order[-1] != names:
            order.append(names)
    assert order == [
        ["patient", "age", "band", "contact"],
        ["patient", "age", "band"],
        ["patient", "band"],
        ["patient"],
    ]


def test_that_a_number_wider_than_its_column_widens_it(qtbot: QtBot, view: RowsView) -> None:
    view.rows.set_rows(
        [column("patient", ["P1"]), column("n", [123456789012345], width=20, right=True, never_elide=True)],
        1,
        ["P1"],
    )
    painted(view)
    wide = metrics(Type.BODY).horizontalAdvance("123456789012345")
    qtbot.waitUntil(lambda: view.widths.places[1].inside >= wide)


def test_that_the_first_column_starts_and_the_last_ends_at_the_margin(view: RowsView) -> None:
    view.rows.set_rows([*patients(2)[:3], column("n", [1, 2], right=True)], 2, keys(2))
    painted(view)
    last = view.widths.places[-1]
    end = view.columnViewportPosition(last.column) + last.before + last.inside
    assert view.widths.places[0].before == px(24) and view.viewport().width() - end == px(24)
    filled(view.rows, 500)
    painted(view)
    last = view.widths.places[-1]
    end = view.columnViewportPosition(last.column) + last.before + last.inside
    assert view.viewport().width() - end == px(24)


def test_that_a_column_the_user_widens_may_scroll_and_is_remembered(qtbot: QtBot, view: RowsView) -> None:
    with qtbot.waitSignal(view.columns_changed):
        view.header.resizeSection(0, 900)
    qtbot.waitUntil(lambda: view.horizontalScrollBar().maximum() > 0)
    assert len(view.widths.places) == 4
    view.rows.sort_by("age", descending=True)
    view.widths.show("band", False)
    state = view.remembered()
    other = RowsView()
    qtbot.addWidget(other)
    other.resize(700, 400)
    filled(other.rows)
    other.restore(state)
    assert other.remembered() == state
    assert other.rows.sorted_by == ("age", True)
    assert [place.column for place in other.widths.places] == [0, 1, 3]
    other.widths.as_designed()
    assert other.horizontalScrollBar().maximum() == 0 and len(other.widths.places) == 4


@pytest.mark.parametrize(
    "state",
    [
        {},
        {"columns": 3, "widths": [], "sort": "x"},
        {"widths": {"age": "wide", "gone": 50}, "sort": ["gone", True]},
    ],
)
def test_that_a_remembered_state_that_makes_no_sense_is_left_out(
    view: RowsView, state: dict[str, Any]
) -> None:
    view.restore(state)
    assert len(view.widths.places) == 4 and view.rows.sorted_by is None


def test_that_a_long_id_is_cut_in_the_middle_and_whole_in_the_tooltip(view: RowsView) -> None:
    view.rows.set_rows(
        [column("patient", [LONG, "P1"], width=100), column("age", [1, 2], width=900)], 2, keys(2)
    )
    painted(view)
    inside = view.widths.places[0].inside
    drawn = view._cells.pencil(0, Type.BODY, inside).fitted(LONG)
    assert drawn.cut and drawn.text.startswith("P0") and drawn.text.endswith("f") and "…" in drawn.text
    assert drawn.width <= inside
    assert view.tip_at(QPoint(40, 5)) == LONG
    assert view.tip_at(QPoint(40, view.row_height() + 5)) == ""


def test_that_a_tooltip_is_plain_text_whatever_it_holds(view: RowsView) -> None:
    from listeoversikt.gui.table.tips import as_rich_text

    assert as_rich_text("<img src=x>\nb") == "<span>&lt;img src=x&gt;<br>b</span>"
    assert as_rich_text("") == ""


def test_that_a_click_on_a_header_sorts_and_the_header_says_so(qtbot: QtBot, view: RowsView) -> None:
    place = QPoint(view.header.sectionViewportPosition(1) + 20, 10)
    said = []
    for _ in range(3):
        qtbot.mouseClick(view.header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        said.append(view.rows.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole))
    assert said == ["Age, sortert stigende", "Age, sortert synkende", "Age"]


def texts_of(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions()]


def test_that_the_column_menu_shows_hides_sorts_and_takes_back(view: RowsView) -> None:
    menu = column_menu(view)
    assert texts_of(menu)[:4] == ["Patient", "Age", "Risikobånd", "Contact"]
    menu.actions()[1].trigger()
    assert [place.column for place in view.widths.places] == [0, 2, 3]
    sorting = menu.actions()[5].menu()
    assert isinstance(sorting, QMenu)
    sorting.actions()[2].trigger()
    assert view.rows.sorted_by == ("age", False)
    column_menu(view).actions()[-1].trigger()
    assert len(view.widths.places) == 4


def test_that_the_last_column_cannot_be_hidden(view: RowsView) -> None:
    for key in ("patient", "age", "band", "contact"):
        view.widths.show(key, False)
    assert [place.column for place in view.widths.places] == [3]


def test_that_a_skeleton_with_its_text_comes_after_a_moment_and_goes_at_once(
    qtbot: QtBot, view: RowsView, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = painted(view)
    view.set_loading("Henter listen")
    assert painted(view) == rows, "nothing is shown for a short wait"
    view._patience.timeout.emit()
    view._patience.stop()
    skeleton = painted(view)
    assert skeleton != rows and view.accessibleDescription() == "Henter listen"
    view.set_loading("")
    assert painted(view) == rows and view.accessibleDescription() == ""


def test_that_the_empty_state_is_shown_when_no_row_is(qtbot: QtBot, view: RowsView) -> None:
    empty = QLabel("Ingen treff")
    view.set_empty(empty)
    assert not empty.isVisible()
    view.rows.set_search("nobody")
    assert empty.isVisible() and empty.size() == view.viewport().size()
    view.set_loading("Henter listen")
    assert not empty.isVisible()
    view.set_loading("")
    view.rows.set_search("")
    assert not empty.isVisible()


def test_that_the_row_count_is_announced_once_the_typing_rests(
    view: RowsView, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(rows_surface, "announce", lambda widget, sentence: said.append(sentence))
    view._pause.timeout.emit()
    view.rows.set_search("p0000")
    assert view._pause.isActive()
    view._pause.timeout.emit()
    view._pause.timeout.emit()
    assert said == ["10 av 30 vises"]


def test_that_the_theme_can_change_under_the_rows(view: RowsView) -> None:
    light = painted(view)
    theme().choose("dark")
    dark = painted(view)
    assert dark != light and dark.pixelColor(300, 200) in (theme().color("surface"), theme().color("line"))
    theme().choose("contrast")
    assert not painted(view).isNull()


def test_that_headings_go_across_the_table_and_are_one_cell(view: RowsView) -> None:
    view.rows.set_rows(patients(4), 4, keys(4), groups=[Group("A", None, "note", [0, 1])])
    assert view.columnSpan(0, 0) == 4 and view.columnSpan(1, 0) == 1
    image = painted(view)
    y = view.header.height() + view.rowHeight(0) - 4
    assert {image.pixelColor(x, y).name() for x in range(0, 680, 40)} == {theme().color("sunken").name()}
    view.rows.sort_by("age")
    assert view.columnSpan(0, 0) == 1 and view.rowHeight(0) == view.row_height()


def test_that_grounds_and_header_go_to_the_edge_under_the_scroll_bar(view: RowsView) -> None:
    filled(view.rows, 3)
    assert not view.scroll_bar.isVisible() and view.viewport().width() == view.width()
    filled(view.rows, 500)
    view.select_first()
    image = painted(view)
    assert view.scroll_bar.isVisible() and view.viewport().width() == view.width()
    assert image.pixelColor(view.width() - 3, 4) == theme().color("head")
    assert view.scroll_bar.mapTo(view, QPoint(0, 0)).y() == view.header.height()
    assert view.scroll_bar.geometry().bottom() == view.height() - 1


def test_that_the_scroll_bar_and_the_rows_follow_one_another(view: RowsView) -> None:
    filled(view.rows, 500)
    view.set_current("P00400")
    assert view.scroll_bar.value() == view.verticalScrollBar().value() > 0
    view.scroll_bar.setValue(view.scroll_bar.maximum())
    assert view.rowAt(view.viewport().height() - 2) == 499
