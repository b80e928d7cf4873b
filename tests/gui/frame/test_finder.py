"""The finder finds patients, pages, actions and codes by keyboard alone, and forgets what was typed."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from listeoversikt.clinical.codes import CodeSystem
from listeoversikt.gui import finder as finder_module
from listeoversikt.gui.finder import Finder, Hit, HitGroup, HitsModel, PatientIds, choices, codes, patients
from listeoversikt.operations.find_code import FoundCode, find_codes

IDS = ["P20417", "P11863", "P2041", "X20417P", "Å-7"]
Key = Qt.Key


class Opened:
    """What was opened, in order."""

    def __init__(self) -> None:
        self.all: list[object] = []

    def __call__(self, thing: object) -> None:
        self.all.append(thing)

    def hit(self, title: str, detail: str = "", key: str = "") -> Hit:
        return Hit("circle", title, detail, key, lambda: self(title))


@pytest.fixture
def opened() -> Opened:
    return Opened()


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    widget.resize(1200, 800)
    field = QLineEdit(widget)
    column = QVBoxLayout(widget)
    column.addWidget(QLineEdit())
    column.addWidget(field)
    column.addWidget(QLineEdit())
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    field.setFocus()
    return widget


@pytest.fixture
def finder(host: QWidget, opened: Opened) -> Finder:
    made = Finder(host)
    pages = [opened.hit("Oversikt", key="Ctrl+1"), opened.hit("Listen", "3 612 listeinnbyggere", "Ctrl+3")]
    actions = [opened.hit("Start gjennomgang", key="G"), opened.hit("Lag Excel", key="Ctrl+E")]
    made.find_in(
        [
            HitGroup("Pasienter", patients(IDS, opened)),
            HitGroup("Sider", choices(pages, when_empty=True)),
            HitGroup("Handlinger", choices(lambda: actions)),
            HitGroup("Koder", codes(find_codes, opened)),
        ]
    )
    return made


def titles(finder: Finder) -> list[str]:
    found = (finder.model.hit(row) for row in finder.model.hit_rows)
    return [hit.title for hit in found if hit is not None]


def press(finder: Finder, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(finder.field, key)


def typed(finder: Finder, text: str) -> list[str]:
    finder.open_finder()
    finder.field.setText(text)
    return titles(finder)


# -- ids ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("P2041", ("P2041", "P20417")),
        ("p20417", ("P20417",)),
        ("20417", ("P20417", "X20417P")),
        ("å-7", ("Å-7",)),
        ("  P11863 ", ("P11863",)),
        ("", ()),
        ("\n", ()),
        ("P99", ()),
    ],
)
def test_that_an_id_is_found_whole_then_by_its_beginning_then_by_any_part(
    text: str, found: tuple[str, ...]
) -> None:
    ids = PatientIds(IDS)
    assert ids.find(text, 8)[: len(found)] == found
    assert len(ids.find(text, 8)) >= len(found)
    assert (ids.find(text, 8) == ()) == (found == ())


def test_that_no_more_ids_come_than_asked_for_and_none_twice() -> None:
    ids = PatientIds([f"P{n}" for n in range(100_000)])
    assert ids.find("P", 8) == tuple(f"P{n}" for n in range(8))
    assert ids.find("P99999", 8) == ("P99999",)
    assert ids.find("9999", 8)[0] == "P9999"
    assert len(set(ids.find("9999", 8))) == 8


def test_that_odd_ids_keep_their_own_place() -> None:
    ids = PatientIds(["two\nlines", "ß", "", "P1"])
    assert ids.find("lines", 8) == ("two\nlines",)
    assert ids.find("ss", 8) == ("ß",)
    assert ids.find("p1", 8) == ("P1",)


# -- groups ------------------------------------------------------------------------------------------------------


def test_that_an_empty_field_offers_the_pages(finder: Finder) -> None:
    assert typed(finder, "") == ["Oversikt", "Listen"]


def test_that_hits_stand_under_their_headings_in_the_order_given(finder: Finder) -> None:
    typed(finder, "l")
    shown = [finder.model.data(finder.model.index(row)) for row in range(finder.model.rowCount())]
    assert shown == ["Sider", "Listen", "Handlinger", "Lag Excel"]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("p204", "P20417"),
        ("excel", "Lag Excel"),
        ("gj st", "Start gjennomgang"),
        ("k77", "Hjertesvikt"),
        ("3 612", "Listen"),
    ],
)
def test_that_what_is_meant_comes_first(finder: Finder, text: str, first: str) -> None:
    assert typed(finder, text)[0] == first
    assert finder.current is not None and finder.current.title == first


def test_that_a_title_that_begins_with_the_word_comes_before_one_that_has_it_later(opened: Opened) -> None:
    find = choices([opened.hit("Lag Excel"), opened.hit("Excel og rapporter")])
    assert [hit.title for hit in find("excel")] == ["Excel og rapporter", "Lag Excel"]


def test_that_words_are_found_by_their_beginning_only(opened: Opened) -> None:
    find = choices([opened.hit("Listen", "e-konsultasjon")])
    assert find("isten") == []
    assert len(find("list")) == len(find("kons lis")) == 1


def test_that_codes_show_their_title_first_and_their_code_beside() -> None:
    def find(text: str, limit: int) -> Sequence[FoundCode]:
        return [
            FoundCode("antipsykotika", codes=((CodeSystem.ATC, "N05A"),)),
            FoundCode("", "E11", CodeSystem.ICD10),
        ]

    first, second = codes(find, print)("x")
    assert (first.icon, first.title, first.detail) == ("pill", "Antipsykotika", "N05A")
    assert (second.title, second.detail) == ("ICD-10 E11", "")


def test_that_a_group_never_crowds_out_the_others(host: QWidget, opened: Opened) -> None:
    made = Finder(host)
    many = [opened.hit(f"Plan {n}") for n in range(50)]
    made.find_in([HitGroup("A", choices(many)), HitGroup("B", choices([opened.hit("Planer")]))])
    found = typed(made, "plan")
    assert len(found) == 9
    assert found[-1] == "Planer"


# -- keyboard ----------------------------------------------------------------------------------------------------


def test_that_it_opens_with_the_focus_in_the_field(finder: Finder) -> None:
    finder.open_finder()
    assert finder.isVisible()
    assert finder.field.hasFocus()


def test_that_enter_opens_the_chosen_hit_once_and_closes(finder: Finder, opened: Opened) -> None:
    typed(finder, "p20417")
    press(finder, Key.Key_Return)
    assert opened.all == ["P20417"]
    assert finder.isHidden()


def test_that_arrows_step_over_headings_and_go_round(finder: Finder, opened: Opened) -> None:
    typed(finder, "l")
    press(finder, Key.Key_Down)
    assert finder.current is not None and finder.current.title == "Lag Excel"
    press(finder, Key.Key_Down)
    assert finder.current is not None and finder.current.title == "Listen"
    press(finder, Key.Key_Up, Key.Key_Enter)
    assert opened.all == ["Lag Excel"]


def test_that_page_down_goes_to_the_end_and_stays(finder: Finder) -> None:
    typed(finder, "l")
    press(finder, Key.Key_PageDown, Key.Key_PageDown)
    assert finder.current is not None and finder.current.title == "Lag Excel"
    press(finder, Key.Key_PageUp)
    assert finder.current is not None and finder.current.title == "Listen"


def test_that_tab_stays_inside(finder: Finder) -> None:
    typed(finder, "l")
    press(finder, Key.Key_Tab)
    assert finder.field.hasFocus()
    assert finder.current is not None and finder.current.title == "Lag Excel"


@pytest.mark.parametrize("place", [0, 1, 2])
def test_that_escape_closes_at_once_and_gives_the_focus_back(
    host: QWidget, finder: Finder, opened: Opened, place: int
) -> None:
    fields = host.findChildren(QLineEdit, options=Qt.FindChildOption.FindDirectChildrenOnly)
    fields[place].setFocus()
    typed(finder, "p2")
    press(finder, Key.Key_Escape)
    assert finder.isHidden()
    assert fields[place].hasFocus()
    assert opened.all == []


def test_that_a_focus_that_is_gone_is_no_error(host: QWidget, finder: Finder) -> None:
    import shiboken6

    other = QLineEdit(host)
    other.show()
    other.setFocus()
    finder.open_finder()
    shiboken6.delete(other)
    press(finder, Key.Key_Escape)
    assert finder.isHidden()


def test_that_nothing_typed_is_left_when_it_closes(finder: Finder) -> None:
    typed(finder, "P20417")
    press(finder, Key.Key_Escape)
    assert finder.field.text() == ""
    assert finder.model.rowCount() == 0
    finder.open_finder()
    assert finder.field.text() == "" and "P20417" not in titles(finder)


def test_that_enter_without_hits_does_nothing_and_says_so(
    finder: Finder, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(finder_module, "announce", lambda widget, sentence, **_: heard.append(sentence))
    typed(finder, "zzzz")
    press(finder, Key.Key_Return, Key.Key_Down)
    assert opened.all == []
    assert finder.isVisible() and finder.nothing.isVisible()
    assert heard == [finder.nothing.text()]


def test_that_the_chosen_hit_is_told_with_its_place(finder: Finder, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr(finder_module, "announce", lambda widget, sentence, **_: heard.append(sentence))
    typed(finder, "l")
    assert len(heard) == 1
    assert "Listen, 3 612 listeinnbyggere, Sider" in heard[0] and "1" in heard[0] and "2" in heard[0]


# -- mouse, focus, size ------------------------------------------------------------------------------------------


def test_that_a_click_on_a_hit_opens_it_and_on_a_heading_does_not(
    finder: Finder, opened: Opened, qtbot: QtBot
) -> None:
    typed(finder, "l")
    view = finder.hits
    qtbot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(finder.model.index(0)).center()
    )
    assert finder.isVisible() and opened.all == []
    qtbot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(finder.model.index(3)).center()
    )
    assert opened.all == ["Lag Excel"]


def test_that_a_click_outside_closes_it_and_inside_does_not(finder: Finder, qtbot: QtBot) -> None:
    finder.open_finder()
    qtbot.mouseClick(finder, Qt.MouseButton.LeftButton, pos=finder.panel.geometry().topLeft() + QPoint(5, 3))
    assert finder.isVisible()
    qtbot.mouseClick(finder, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert finder.isHidden()


def test_that_it_goes_when_something_else_takes_the_focus(host: QWidget, finder: Finder) -> None:
    field = host.findChild(QLineEdit, options=Qt.FindChildOption.FindDirectChildrenOnly)
    finder.open_finder()
    field.setFocus()
    assert finder.isHidden()
    assert field.hasFocus()


def test_that_it_is_gone_with_what_was_typed_when_the_window_is_locked_under_it(
    host: QWidget, finder: Finder
) -> None:
    typed(finder, "P20417")
    host.hide()
    host.show()
    assert finder.isHidden()
    assert finder.field.text() == "" and finder.model.rowCount() == 0


@pytest.mark.parametrize("size", [(1440, 900), (720, 450), (400, 200)])
def test_that_the_panel_stays_inside_the_window_and_the_field_is_whole(
    host: QWidget, finder: Finder, size: tuple[int, int]
) -> None:
    typed(finder, "diabetes")
    host.resize(*size)
    QApplication.processEvents()
    assert finder.geometry() == host.rect()
    assert finder.rect().contains(finder.panel.geometry())
    assert finder.field.height() >= finder.field.minimumSizeHint().height()
    assert not finder.grab().isNull()


def test_that_a_very_long_id_is_painted_and_whole_in_the_tooltip(host: QWidget, opened: Opened) -> None:
    made = Finder(host)
    long = "P" * 64
    made.find_in([HitGroup("Pasienter", patients([long], opened))])
    typed(made, "ppp")
    assert made.model.data(made.model.index(1), Qt.ItemDataRole.ToolTipRole) == long
    assert not made.grab().isNull()


def test_that_the_list_of_hits_is_a_proper_model(qtmodeltester: ModelTester, opened: Opened) -> None:
    model = HitsModel()
    model.show(
        [("A", [opened.hit("one"), opened.hit("two", "detail")]), ("none", []), ("B", [opened.hit("three")])]
    )
    assert model.rowCount() == 5
    assert model.hit_rows == [1, 2, 4]
    assert [model.flags(model.index(row)) == Qt.ItemFlag.NoItemFlags for row in range(5)] == [
        True,
        False,
        False,
        True,
        False,
    ]
    assert model.data(model.index(2), Qt.ItemDataRole.AccessibleTextRole) == "two, detail, A"
    qtmodeltester.check(model)


def test_that_everything_has_a_name(finder: Finder) -> None:
    assert finder.accessibleName() and finder.field.accessibleName() and finder.hits.accessibleName()


# -- the journal's own number -------------------------------------------------------------------------------------


def with_numbers(host: QWidget, opened: Opened, unseen: str = "") -> Finder:
    made = Finder(host)
    who = {"924007": ("P11863", "84 år, kvinne, liste L02")}
    made.find_in(
        [HitGroup("Pasienter", patients([*IDS, "X924007"], opened, by_number=who.get))], unseen=unseen
    )
    return made


def test_that_a_whole_number_finds_the_patient_first_and_is_never_shown(
    host: QWidget, opened: Opened
) -> None:
    finder = with_numbers(host, opened)
    assert typed(finder, "92400") == ["X924007"]
    assert typed(finder, "924007") == ["P11863", "X924007"]
    spoken = finder.model.spoken(finder.model.hit_rows[0])
    assert spoken == "P11863, 84 år, kvinne, liste L02, Pasienter"
    press(finder, Key.Key_Return)
    assert opened.all == ["P11863"]
    assert (finder.field.text(), finder.model.rowCount()) == ("", 0)


@pytest.mark.parametrize(("text", "hint"), [("55555", True), ("xyz", False)])
def test_that_an_extract_without_numbers_is_told_of_where_a_number_finds_nobody(
    host: QWidget, opened: Opened, text: str, hint: bool
) -> None:
    finder = with_numbers(host, opened, "Uttrekket har ikke journalnummer")
    assert typed(finder, text) == []
    assert finder.nothing.text().endswith("Uttrekket har ikke journalnummer") == hint
    typed(finder, "ingen")
    assert not finder.nothing.text().endswith("journalnummer")
