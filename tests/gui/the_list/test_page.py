"""The page Listen: rows, filters, search, saved views, card, targets, what is remembered."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from listeoversikt.gui.desk import Desk
from listeoversikt.gui.page import Target
from listeoversikt.gui.pages.the_list import TheListPage
from listeoversikt.gui.pages.the_list.cards import CALM, PATIENCE
from listeoversikt.gui.pages.the_list.columns import list_columns, tag_keys
from listeoversikt.gui.pages.the_list.empty import NoHits
from listeoversikt.gui.pages.the_list.filter_sheet import FilterSheet
from listeoversikt.gui.pages.the_list.filters import Filters
from listeoversikt.gui.parts.notices import EmptyState
from listeoversikt.gui.texts import NOBREAK
from listeoversikt.operations.list_columns import list_table
from listeoversikt.operations.list_table import bits_of
from listeoversikt.operations.office import View
from tests.gui.clipping import clipped
from tests.gui.the_list.conftest import LONG, MakePage, shown, six_patients
from tests.lists import T, patient_list, person
from tests.operations.views import view_of


def settled(page: TheListPage, qtbot: QtBot) -> None:
    """Waits until every question is answered: an answer must not come to a page that is gone."""
    qtbot.waitUntil(lambda: not page.cards._soon.isActive() and not page.desk.runner.occupied, timeout=10_000)


def cells(page: TheListPage, patient_id: str) -> dict[str, str]:
    rows = page.room.rows.rows
    source = rows.source_of(patient_id)
    return {column.key: rows.cell_text(source, at) for at, column in enumerate(rows.columns)}


def spoken(page: TheListPage, patient_id: str) -> str:
    rows = page.room.rows
    return rows.spoken_row(rows.rows.view_row_of(patient_id))


def test_that_everyone_stands_there_by_band_with_a_count(page: TheListPage) -> None:
    assert shown(page)[0] == "P2" and set(shown(page)[-2:]) == {"P3", LONG}
    assert page.room.rows.rows.sorted_by == ("band", True)
    assert (page.room.shown.text(), page.room.of_all.text()) == ("6", "av 6 vises")


def test_that_a_row_says_what_the_scores_say(page: TheListPage) -> None:
    said = cells(page, "P1")
    assert said["age"] == "88 K" and said["gp"] == "L02" and said["medications"] == "7"
    assert said["unplanned_admissions_12m"] == "0" and said["last_seen"] == "28.03.26"
    assert "Skrøpelig eldre" in said["groups"]
    assert cells(page, "P4")["last_seen"] == "ikke sett"
    assert cells(page, "P3")["frailty"] == "fra 65 år"


def test_that_a_row_is_spoken_in_full(page: TheListPage) -> None:
    said = spoken(page, "P2")
    assert "P2" in said and "Høy bruk nå" in said and "KOLS" in said


def test_that_the_model_keeps_qts_rules(page: TheListPage, qtmodeltester: object) -> None:
    tester = QAbstractItemModelTester(
        page.room.rows.rows, QAbstractItemModelTester.FailureReportingMode.Warning
    )
    page.set_filters(Filters({"sex": ("K",)}))
    page.room.search.setText("p1")
    page.remove_last()
    page.set_filters(Filters())
    qtmodeltester.check(page.room.rows.rows)  # type: ignore[attr-defined]
    assert tester.model() is page.room.rows.rows


def test_that_a_column_without_its_table_is_missing_with_a_reason_in_header_and_cell(
    make_page: MakePage, bare: View
) -> None:
    page = make_page(bare)
    columns = {column.key: column for column in page.room.rows.rows.columns}
    for key, table in (
        ("medications", "legemidler"),
        ("unplanned_admissions_12m", "innleggelser"),
        ("last_seen", "kontakter"),
    ):
        reason = f"tabellen {table} er ikke med i uttrekket"
        assert reason in columns[key].hint
        assert columns[key].missing is not None and columns[key].missing(0) == reason
        assert cells(page, "P1")[key] == ""
    assert "mangler" in spoken(page, "P1")
    assert "minst" in columns["chronic_conditions"].hint
    assert not page.grab().isNull()


def test_that_chips_take_filters_away_and_the_count_follows(page: TheListPage, qtbot: QtBot) -> None:
    page.set_filters(Filters({"sex": ("K",), "age": ("65-",)}))
    assert [chip.text() for chip in page.room.chips.values()] == ["Kvinner", "65 år og eldre"]
    assert shown(page) and set(shown(page)) == {"P1", "P5"}
    qtbot.mouseClick(page.room.chips["age"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: set(page.room.chips) == {"sex"})
    assert set(shown(page)) == {"P1", "P3", "P5"}
    assert page.room.shown.text() == "3"


def test_that_backspace_in_the_table_takes_the_last_filter(page: TheListPage, qtbot: QtBot) -> None:
    page.set_filters(Filters({"sex": ("K",), "age": ("65-",)}))
    qtbot.keyClick(page.room.rows, Qt.Key.Key_Backspace)
    assert page.filters == Filters({"sex": ("K",)})
    qtbot.keyClick(page.room.rows, Qt.Key.Key_Backspace)
    assert page.filters == Filters()
    qtbot.keyClick(page.room.rows, Qt.Key.Key_Backspace)
    assert len(shown(page)) == 6


def test_that_no_hits_names_each_filter_with_a_cross(page: TheListPage, qtbot: QtBot) -> None:
    page.set_filters(Filters({"band": ("high",), "sex": ("K",)}))
    page.room.search.setText("zzz")
    QCoreApplication.processEvents()
    empty = page._empty
    assert isinstance(empty, NoHits)
    assert [chip.text() for chip in empty.chips.values()] == ["Høy bruk nå", "Kvinner", "Søk: zzz"]
    qtbot.mouseClick(empty.chips["search"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.room.search.text() == "")
    empty = page._empty
    assert isinstance(empty, NoHits)
    qtbot.mouseClick(empty.last, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.filters == Filters({"band": ("high",)}))
    assert shown(page) == ["P2"]


def test_that_the_search_looks_in_id_list_band_and_groups(page: TheListPage) -> None:
    for text, patients in (("p4", {"P4"}), ("kols", {"P2"}), ("KOLS l01", {"P2"}), ("l02", {"P1", "P4"})):
        page.room.search.setText(text)
        assert set(shown(page)) == patients
    page.room.search.setText("høy bruk")
    assert shown(page) == ["P2"]
    page.room.search.clear()
    assert len(shown(page)) == 6


def test_that_the_sheet_of_filters_acts_at_once_and_shows_what_is_on(page: TheListPage, qtbot: QtBot) -> None:
    page.set_filters(Filters({"sex": ("K",)}))
    page.open_filters()
    (sheet,) = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, FilterSheet)]
    assert sheet.boxes["sex", "K"].isChecked() and not sheet.boxes["sex", "M"].isChecked()
    sheet.boxes["band", "moderate"].setChecked(True)
    assert page.filters.values == {"sex": ("K",), "band": ("moderate",)}
    sheet.age_choice.choose("65-")
    sheet.age_choice.chosen.emit("65-")
    assert page.filters.values["age"] == ("65-",)
    sheet.boxes["sex", "K"].setChecked(False)
    assert "sex" not in page.filters.values
    qtbot.mouseClick(sheet.clear_button, Qt.MouseButton.LeftButton)
    assert page.filters == Filters() and not sheet.boxes["band", "moderate"].isChecked()
    names = [box.accessibleName() for box in sheet.boxes.values()]
    assert len(names) == len(set(names)) and all(names)
    sheet.close()


def test_that_an_own_age_range_can_be_typed(page: TheListPage, qtbot: QtBot) -> None:
    page.open_filters()
    (sheet,) = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, FilterSheet)]
    sheet.age_choice.choose("own")
    sheet.age_choice.chosen.emit("own")
    qtbot.keyClicks(sheet.age_from, "70")
    qtbot.keyClicks(sheet.age_to, "80")
    assert page.filters.values["age"] == ("70-80",)
    qtbot.keyClicks(sheet.age_to, "x")
    assert page.filters.values["age"] == ("70-80",)
    sheet.close()


def test_that_a_set_from_another_page_is_a_chip_with_its_title(page: TheListPage) -> None:
    page.show_target(Target("the_list", patients=frozenset({"P1", "P4"}), title="2 uten kontakt i tide"))
    assert set(shown(page)) == {"P1", "P4"}
    assert [chip.text() for chip in page.room.chips.values()] == ["2 uten kontakt i tide"]
    assert "filters" in page.remembered() and "patients" not in page.remembered()["filters"]


def test_that_a_target_with_filters_takes_the_place_of_those_that_were_on(page: TheListPage) -> None:
    page.set_filters(Filters({"sex": ("M",)}))
    page.show_target(Target("the_list", filters={"band": ("high",), "rart": ("x",)}))
    assert page.filters == Filters({"band": ("high",)})


def test_that_a_target_with_a_patient_shows_the_row_and_the_card(page: TheListPage, qtbot: QtBot) -> None:
    page.set_filters(Filters({"sex": ("M",)}))
    page.show_target(Target("the_list", patient="P1"))
    assert page.room.rows.current_key() == "P1"
    qtbot.waitUntil(lambda: page.panel().card is not None and page.panel().card.person.patient_id == "P1")
    assert page.panel().isVisible()
    settled(page, qtbot)


def test_that_choosing_a_row_shows_its_card_and_escape_closes_it(page: TheListPage, qtbot: QtBot) -> None:
    page.room.rows.setFocus()
    page.room.rows.set_current("P1")
    qtbot.waitUntil(lambda: page.cards.is_made and page.panel().card is not None)
    assert page.panel().isVisible()
    assert page.step_back()
    assert not page.panel().isVisible()
    page.room.rows.set_current("P2")
    qtbot.waitUntil(lambda: page.panel().patient_id == "P2")
    assert not page.panel().isVisible()
    qtbot.keyClick(page.room.rows, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.panel().isVisible() and page.panel().card is not None)
    settled(page, qtbot)


def test_that_no_card_is_asked_for_between_two_keys_in_the_search(page: TheListPage, qtbot: QtBot) -> None:
    page.room.rows.select_first()
    settled(page, qtbot)
    assert page.panel().patient_id == "P2"
    page.room.search.setText("p1")
    assert page.cards._soon.isActive() and page.cards._soon.interval() == CALM > PATIENCE
    page.room.search.setText("p4")
    assert page.cards._soon.interval() == CALM
    settled(page, qtbot)
    assert page.panel().patient_id == "P4"
    page.room.search.setText("")
    settled(page, qtbot)
    page.room.rows.step_to(-1)
    assert page.cards._soon.interval() == PATIENCE
    settled(page, qtbot)


def test_that_enter_puts_the_focus_on_the_cards_first_action(page: TheListPage, qtbot: QtBot) -> None:
    page.activateWindow()
    page.room.rows.setFocus()
    page.room.rows.set_current("P1")
    qtbot.keyClick(page.room.rows, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.focusWidget() is page.cards.actions.foot.contact)
    settled(page, qtbot)


def test_that_a_narrow_page_has_a_bar_and_the_card_as_a_sheet(
    make_page: MakePage, six: View, qtbot: QtBot
) -> None:
    page = make_page(six, width=660, height=380)
    page.room.rows.set_current("P1")
    qtbot.waitUntil(lambda: page.room.bar.isVisible())
    assert not page.panel().isVisible() and page.room.bar_name.text() == "P1"
    qtbot.mouseClick(page.room.bar_open, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.panel().isVisible())
    assert page.room.width() == page.width()
    assert page.step_back() and not page.panel().isVisible()
    settled(page, qtbot)


def test_that_shift_enter_opens_the_patient_page_and_escape_leads_back(
    page: TheListPage, qtbot: QtBot
) -> None:
    page.room.rows.set_current("P1")
    qtbot.keyClick(page.room.rows, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: page.cards.patient_page is not None and page.cards.patient_page.chart is not None)
    assert not page.room.isVisible()
    assert page.step_back()
    assert (page.room.isVisible() and not page.step_back()) or page.room.isVisible()
    settled(page, qtbot)


def test_that_the_views_that_come_with_the_program_set_their_filters(page: TheListPage) -> None:
    views = {view.key: view for view in page.room.views.views()}
    page.room.views._choose(views["elderly_in_need"])
    assert page.filters.values == {"band": ("high", "rising", "moderate"), "age": ("65-",)}
    assert page.room.views.text() == "Visning: Eldre med behov"
    page.remove_filter("age")
    assert page.room.views.text() == "Visning: eget valg"


def test_that_a_view_is_saved_renamed_and_deleted(page: TheListPage, desk: Desk) -> None:
    page.set_filters(Filters({"group": ("kols",)}))
    page.room.views.save_as("  KOLS hos oss ")
    assert [view.name for view in desk.preferences.saved_views("the_list")] == ["KOLS hos oss"]
    page.set_filters(Filters())
    own = page.room.views.views()[-1]
    page.room.views._choose(own)
    assert page.filters == Filters({"group": ("kols",)})
    page.room.views.rename("KOLS")
    assert [view.name for view in desk.preferences.saved_views("the_list")] == ["KOLS"]
    assert page.room.views.text() == "Visning: KOLS"
    delete = next(
        action for action in page.room.views.menu_now().actions() if action.text() == "Slett visningen"
    )
    assert delete.isEnabled()
    delete.trigger()
    assert desk.preferences.saved_views("the_list") == ()


def test_that_filters_columns_and_sort_come_back_but_not_the_search(make_page: MakePage, six: View) -> None:
    page = make_page(six)
    page.set_filters(Filters({"age": ("65-",)}))
    page.room.rows.rows.sort_by("age", False)
    page.room.search.setText("p1")
    state = page.remembered()
    assert "p1" not in repr(state).lower().replace("'", "")
    again = make_page(six, state)
    assert again.filters == Filters({"age": ("65-",)})
    assert again.room.rows.rows.sorted_by == ("age", False)
    assert shown(again) == ["P2", "P5", "P4", "P1"]


@pytest.mark.parametrize(
    "odd",
    [
        {"filters": 3},
        {"table": 3},
        {"view": 3},
        {"card": 3, "card_closed": "x"},
        {"table": {"sort": ["rart", 3]}},
    ],
)
def test_that_odd_memory_is_left_out(make_page: MakePage, six: View, odd: dict[str, object]) -> None:
    assert len(shown(make_page(six, odd))) == 6


def test_that_without_an_extract_the_page_shows_the_way(
    desk: Desk, qtbot: QtBot, pages: list[TheListPage]
) -> None:
    page = TheListPage(desk)
    pages.append(page)
    qtbot.addWidget(page)
    page.show()
    page.refresh(None)
    (empty,) = page.findChildren(EmptyState)
    assert empty.title.text() == "Listen er tom"
    with qtbot.waitSignal(page.go) as gone:
        page._go_to_extract()
    assert gone.args == [Target("extract")]


def test_that_a_list_of_nobody_is_empty_and_not_no_hits(make_page: MakePage) -> None:
    page = make_page(view_of(patient_list(T, [person("Borte", 1970, liste_til="2020-01-01")])))
    assert page.findChildren(EmptyState) and not page.findChildren(NoHits)


def test_that_the_list_of_the_last_session_is_shown_as_loading_until_the_view_confirms_it(
    desk: Desk, six: View, qtbot: QtBot, pages: list[TheListPage]
) -> None:
    page = TheListPage(desk)
    pages.append(page)
    qtbot.addWidget(page)
    page.resize(1232, 700)
    page.show()
    page.show_at_start(list_table(six))
    assert len(shown(page)) == 6 and page.room.loading.isVisible()
    page.room.rows.set_current("P1")
    desk.changed(six)
    page.refresh(six)
    qtbot.waitUntil(lambda: not page.room.loading.isVisible())
    assert page.room.rows.current_key() == "P1"
    settled(page, qtbot)


def test_that_a_stale_list_is_replaced(desk: Desk, six: View, qtbot: QtBot, pages: list[TheListPage]) -> None:
    page = TheListPage(desk)
    pages.append(page)
    qtbot.addWidget(page)
    page.show()
    page.show_at_start(list_table(view_of(six_patients(stays=[]), dt.date(2026, 4, 3), extracts=(0,))))
    assert "P2" in shown(page) and cells(page, "P2")["unplanned_admissions_12m"] == "0"
    desk.changed(six)
    page.refresh(six)
    qtbot.waitUntil(lambda: not page.room.loading.isVisible())
    assert cells(page, "P2")["unplanned_admissions_12m"] == "2"


def test_that_the_header_says_how_many_on_how_many_lists(
    make_page: MakePage, six: View, qtbot: QtBot, desk: Desk
) -> None:
    page = make_page(six)
    with qtbot.waitSignal(page.subtitle_changed) as said:
        page._fill(list_table(six))
    assert said.args == ["6 listeinnbyggere på 3 lister"]


def test_that_the_groups_that_call_for_most_stand_first_and_the_band_says_the_rest() -> None:
    bits = bits_of(["kronisk", "skropelig_eldre", "svak_ettersporrer", "stormottaker", "diabetes2"])
    assert tag_keys(bits) == ("svak_ettersporrer", "skropelig_eldre", "diabetes2", "kronisk")


def test_that_every_cell_of_every_column_can_be_read(six: View, bare: View, dressed: QApplication) -> None:
    for view in (six, bare):
        table = list_table(view)
        for column in list_columns(table, {"L01": "Berg"}):
            for row in range(len(table)):
                assert isinstance(column.text(row), str)
                if column.missing is not None:
                    assert column.text(row) or column.missing(row)
                else:
                    assert column.text(row) or column.key in ("groups", "gp")
                assert isinstance(column.spoken(row) if column.spoken else "", str)
                assert isinstance(column.tip(row) if column.tip else "", str)
            if column.sort is not None:
                assert len(column.sort()) == len(table)


def test_that_no_text_is_cut_wide_or_narrow(make_page: MakePage, six: View, qtbot: QtBot) -> None:
    for width, height in ((1232, 700), (660, 380)):
        page = make_page(six, width=width, height=height)
        page.set_filters(Filters({"age": ("65-",)}))
        page.grab()
        assert clipped(page.room) == []


def test_that_a_64_character_id_does_not_widen_the_table(page: TheListPage) -> None:
    page.grab()
    assert page.room.rows.horizontalScrollBar().maximum() == 0


def test_that_controls_have_names_of_their_own(page: TheListPage) -> None:
    room = page.room
    names = [
        widget.accessibleName()
        for widget in (room.search, room.views, room.columns, room.filter_button, room.rows)
    ]
    assert all(names) and len(names) == len(set(names))
    assert QAccessible.queryAccessibleInterface(room.rows) is not None
    assert [name for name, _ in page.regions()] == ["Filtre", "Liste"]


def test_that_nothing_of_a_patient_stands_in_the_titles(page: TheListPage, qtbot: QtBot) -> None:
    page.room.rows.set_current("P1")
    qtbot.waitUntil(lambda: page.cards.is_made and page.panel().card is not None)
    assert "P1" not in page.window().windowTitle() and "P1" not in page.title()
    settled(page, qtbot)


def test_that_ctrl_j_on_a_row_copies_the_journals_number(
    make_page: MakePage, desk: Desk, qtbot: QtBot
) -> None:
    people = [person("P1", 1938) | {"record_number": "88123"}, person("P2", 1950)]
    page = make_page(view_of(patient_list(T, people)))
    page.activateWindow()
    page.room.rows.setFocus()
    page.room.rows.set_current("P1")
    qtbot.waitUntil(lambda: page.cards.is_made and page.panel().card is not None)
    with qtbot.waitSignal(desk.told):
        qtbot.keyClick(page.room.rows, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "88123"
    desk.forget_copied()
    assert NOBREAK not in page.room.shown.text()
    settled(page, qtbot)
