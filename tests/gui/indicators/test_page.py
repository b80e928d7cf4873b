"""The page of indicators: table, card, months, patients, workbook; by keyboard, with missing tables, when narrow."""

from __future__ import annotations

import csv
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from listeoversikt.gui.desk import Desk
from listeoversikt.gui.page import Target
from listeoversikt.gui.pages.indicators import IndicatorsPage
from listeoversikt.gui.pages.indicators.answer import Behind
from listeoversikt.gui.pages.indicators.definition import TextLink
from listeoversikt.gui.pages.indicators.export_dialog import ExportDialog
from listeoversikt.gui.problems import Problem
from listeoversikt.operations.indicator_view import IndicatorLine, Which, indicator_page, patients_behind
from tests.gui.indicators.conftest import TODAY

Key = Qt.Key


def lines(page: IndicatorsPage) -> tuple[IndicatorLine, ...]:
    assert page.answer is not None
    return page.answer.page.lines


def shown_keys(page: IndicatorsPage) -> list[str]:
    return [page.table.rows.key(row) for row in page.table.rows.source_rows()]


def texts_in(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def a_line(page: IndicatorsPage, *, with_patients: bool) -> IndicatorLine:
    return next(line for line in lines(page) if not line.variant and bool(line.persons) is with_patients)


def test_that_the_table_shows_every_indicator_under_its_theme(page: IndicatorsPage) -> None:
    assert shown_keys(page) == [line.key for line in lines(page) if not line.variant]
    rows = page.table.rows
    groups = [rows.group_at(row) for row in rows.across_rows()]
    assert page.answer is not None
    assert [group.title for group in groups if group] == [theme.title for theme in page.answer.page.themes]
    assert str(rows.visible_count) in page.filters.shown.text()


def test_that_the_model_keeps_qts_rules(page: IndicatorsPage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.table.rows)


def test_that_variants_are_shown_when_wanted(page: IndicatorsPage) -> None:
    page.filters.variants.setChecked(True)
    assert shown_keys(page) == [line.key for line in lines(page)]
    page.filters.variants.setChecked(False)
    assert not any("/" in key for key in shown_keys(page))


def test_that_a_search_finds_by_name_definition_and_theme(page: IndicatorsPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.filters.search, "Statin")
    assert shown_keys(page) == ["diabetes_statin"]
    page.filters.search.setText("zzz")
    assert shown_keys(page) == []
    assert page.step_back()
    assert page.filters.search.text() == ""
    assert len(shown_keys(page)) > 10


def test_that_the_card_tells_the_chosen_row(page: IndicatorsPage) -> None:
    line = a_line(page, with_patients=True)
    page.table.set_current(line.key)
    assert page.card.line == line
    told = texts_in(page.card)
    assert line.definition.numerator in told
    assert line.definition.denominator in told
    assert line.definition.source in told
    assert page.card.title.text() == line.name


def test_that_a_missing_figure_keeps_its_row_and_says_why(page: IndicatorsPage, qtbot: QtBot) -> None:
    rows = page.table.rows
    row = rows.view_row_of("diabetes_hba1c_maalt")
    assert row >= 0
    page.table.set_current("diabetes_hba1c_maalt")
    assert "maalinger" in page.table.spoken_row(row)
    assert "maalinger" in texts_in(page.card)
    assert not page.card.open_button.isEnabled()
    assert page.card.definition.findChildren(TextLink) == []


def test_that_the_months_fill_the_chart_and_its_table(counted: IndicatorsPage) -> None:
    page = counted
    line = next(line for line in lines(page) if line.key == "konsultasjoner_lege")
    page.table.set_current(line.key)
    chart = page.card.chart
    assert len(chart.marks) == 12
    assert chart.figures is not None
    assert [point.value for point in chart.figures.points] != [None] * 12
    assert len(chart.numbers().rows) == 12
    assert page.card.copy_button.isEnabled()


def test_that_the_whole_row_is_spoken_with_units(page: IndicatorsPage) -> None:
    row = page.table.rows.view_row_of("samsykelighet")
    line = next(line for line in lines(page) if line.key == "samsykelighet")
    spoken = page.table.spoken_row(row)
    assert line.name in spoken
    assert line.detail in spoken
    assert "%" in spoken


def test_that_the_cards_button_opens_as_many_patients_as_it_says(page: IndicatorsPage, qtbot: QtBot) -> None:
    line = a_line(page, with_patients=True)
    page.table.set_current(line.key)
    with qtbot.waitSignal(page.go) as sent:
        qtbot.mouseClick(page.card.open_button, Qt.MouseButton.LeftButton)
    target = sent.args[0]
    assert isinstance(target, Target)
    assert target.page == "the_list"
    assert target.patients is not None
    assert len(target.patients) == line.persons
    assert str(line.persons) in page.card.open_button.text()
    assert str(line.persons) in target.title
    assert not any(patient in target.title for patient in target.patients)


@pytest.mark.parametrize("which", [Which.NUMERATOR, Which.DENOMINATOR])
def test_that_numerator_and_denominator_open_too(page: IndicatorsPage, qtbot: QtBot, which: Which) -> None:
    view = page.desk.view
    assert view is not None
    page.table.set_current("samsykelighet")
    link = page.card.definition.findChild(TextLink, str(which))
    assert link is not None
    with qtbot.waitSignal(page.go) as sent:
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert sent.args[0].patients == patients_behind(view, "samsykelighet", which=which)


def test_that_those_left_out_open(page: IndicatorsPage, qtbot: QtBot) -> None:
    line = next((line for line in lines(page) if line.left_out and not line.variant), None)
    assert line is not None, "the clean export has somebody new on the list"
    page.table.set_current(line.key)
    link = page.card.definition.findChild(TextLink, "excluded")
    assert link is not None
    with qtbot.waitSignal(page.go) as sent:
        link.click()
    assert sent.args[0].patients


def test_that_a_period_can_be_chosen_and_is_remembered(
    page: IndicatorsPage, qtbot: QtBot, desk: Desk
) -> None:
    kinds = [page.filters.period.itemData(place) for place in range(page.filters.period.count())]
    assert kinds[:2] == ["365d", "maaned"]
    with qtbot.waitSignal(page.subtitle_changed):
        page.filters.period.choose("maaned")
        page.filters.period.activated.emit(page.filters.period.currentIndex())
    assert page.answer is not None
    assert page.answer.page.period.type == "maaned"
    assert desk.view is not None
    assert lines(page) == indicator_page(desk.view, "maaned").lines
    state = page.remembered()
    assert state["period"] == "maaned"
    again = IndicatorsPage(desk)
    qtbot.addWidget(again)
    again.restore(state)
    again.refresh(desk.view)
    qtbot.waitUntil(lambda: again.answer is not None)
    assert again.answer is not None
    assert again.answer.page.period.type == "maaned"


def test_that_a_period_that_is_not_there_any_more_becomes_the_last_365_days(qtbot: QtBot, desk: Desk) -> None:
    page = IndicatorsPage(desk)
    qtbot.addWidget(page)
    page.restore({"period": "hvert tiår", "variants": "ja", "table": 7})
    page.refresh(desk.view)
    qtbot.waitUntil(lambda: page.answer is not None)
    assert page.answer is not None
    assert page.answer.page.period.type == "365d"


def test_that_a_list_can_be_chosen_and_is_not_remembered(
    page: IndicatorsPage, qtbot: QtBot, desk: Desk
) -> None:
    assert desk.view is not None
    gp = desk.view.lists[0]
    with qtbot.waitSignal(page.subtitle_changed):
        page.filters.unit.choose(gp)
        page.filters.unit.activated.emit(page.filters.unit.currentIndex())
    assert page.answer is not None
    assert page.answer.page.unit == gp
    assert lines(page) == indicator_page(desk.view, unit=gp).lines
    assert gp not in str(page.remembered())


def test_that_the_current_row_is_kept_when_the_period_changes(page: IndicatorsPage, qtbot: QtBot) -> None:
    page.table.set_current("samsykelighet")
    with qtbot.waitSignal(page.subtitle_changed):
        page.filters.period.choose("maaned")
        page.filters.period.activated.emit(page.filters.period.currentIndex())
    assert page.table.current_key() == "samsykelighet"
    assert page.card.line is not None
    assert page.card.line.key == "samsykelighet"


def test_that_enter_leads_to_the_cards_first_action(page: IndicatorsPage, qtbot: QtBot) -> None:
    page.activateWindow()
    page.table.set_current(a_line(page, with_patients=True).key)
    page.table.setFocus()
    qtbot.keyClick(page.table, Key.Key_Return)
    qtbot.waitUntil(page.card.open_button.hasFocus)


def test_that_the_card_is_a_sheet_in_a_narrow_window_and_esc_closes_it(
    page: IndicatorsPage, qtbot: QtBot
) -> None:
    page.resize(660, 360)
    qtbot.waitUntil(lambda: page.beside.narrow)
    assert page.card.isHidden()
    page.table.set_current("samsykelighet")
    qtbot.keyClick(page.table, Key.Key_Return)
    assert page.card.isVisible()
    assert page.card.close_button.isVisible()
    assert page.step_back()
    assert page.card.isHidden()
    assert not page.step_back()


def test_that_without_an_extract_the_page_says_so_and_has_nothing_to_export(
    page: IndicatorsPage, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.actions_changed):
        page.refresh(None)
    assert not page.table.isVisible()
    with qtbot.waitSignal(page.go) as sent:
        page.no_extract.findChild(QPushButton).click()
    assert sent.args[0].page == "extract"


def test_that_a_new_view_is_counted_and_the_same_one_is_not(
    page: IndicatorsPage, desk: Desk, qtbot: QtBot
) -> None:
    answer = page.answer
    page.refresh(desk.view)
    assert page.answer is answer
    before = desk.view
    desk.work(lambda office, progress, cancelled: office.refresh(TODAY), desk.changed)
    qtbot.waitUntil(lambda: desk.view is not before)
    page.refresh(desk.view)
    qtbot.waitUntil(lambda: page.answer is not answer)


def test_that_there_is_one_primary_action_with_ctrl_e(page: IndicatorsPage) -> None:
    (action,) = page.page_actions()
    assert (action.shortcut, action.primary, action.enabled()) == ("Ctrl+E", True, True)


def chosen_dialog(page: IndicatorsPage, target: Path) -> ExportDialog:
    asked: list[str] = []

    def path_for(name: str, done: object) -> None:
        asked.append(name)
        done(str(target))  # type: ignore[operator]

    page.excel.ask_path = path_for
    dialog = page.excel.begin()
    assert dialog is not None
    assert not dialog.internal.isChecked()
    return dialog


def test_that_the_workbook_is_saved_and_only_its_name_is_told(
    page: IndicatorsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = chosen_dialog(page, tmp_path / "ut" / "mine tall")
    with qtbot.waitSignal(page.desk.told, timeout=10_000) as told:
        dialog.go_on.click()
    target = tmp_path / "ut" / "mine tall.xlsx"
    assert openpyxl.load_workbook(target).sheetnames
    assert target.name in told.args[0]
    assert str(tmp_path) not in told.args[0]
    assert not (tmp_path / "ut" / "internt").exists()


def test_that_the_internal_file_has_its_own_tick(page: IndicatorsPage, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = chosen_dialog(page, tmp_path / "ut" / "a.xlsx")
    dialog.internal.setChecked(True)
    with qtbot.waitSignal(page.desk.told, timeout=10_000) as told:
        dialog.go_on.click()
    path = tmp_path / "ut" / "internt" / "indicators-INTERN.csv"
    with path.open(encoding="utf-8-sig") as file:
        assert list(csv.reader(file))
    assert "INTERN" in told.args[0]


def test_that_a_file_that_cannot_be_written_gives_one_sentence_without_its_path(
    page: IndicatorsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "fil").write_text("ikke en mappe", encoding="utf-8")
    dialog = chosen_dialog(page, tmp_path / "fil" / "a.xlsx")
    with qtbot.waitSignal(page.desk.problem, timeout=10_000) as raised:
        dialog.go_on.click()
    problem = raised.args[0]
    assert isinstance(problem, Problem)
    assert problem.sentence
    assert problem.fix
    assert not problem.unexpected
    assert str(tmp_path) not in problem.sentence + problem.fix


def test_that_leaving_the_dialog_writes_nothing(page: IndicatorsPage, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = chosen_dialog(page, tmp_path / "ut" / "a.xlsx")
    qtbot.keyClick(dialog, Key.Key_Escape)
    assert not dialog.isVisible()
    assert not (tmp_path / "ut").exists()


def test_that_every_control_has_a_name_of_its_own_in_its_region(page: IndicatorsPage) -> None:
    page.table.set_current("samsykelighet")
    for region in (page.filters, page.card.foot):
        named = [
            child.accessibleName()
            for child in region.findChildren(QWidget)
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisible()
        ]
        assert named
        assert all(named)
        assert len(set(named)) == len(named)
    assert [name for name, _ in page.regions()]
    assert page.card.chart.accessibleName()
    assert page.card.chart.accessibleDescription()


def test_that_a_copied_chart_says_where_it_is_from(counted: IndicatorsPage, qtbot: QtBot) -> None:
    page = counted
    page.table.set_current("konsultasjoner_lege")
    with qtbot.waitSignal(page.desk.told):
        qtbot.mouseClick(page.card.copy_button, Qt.MouseButton.LeftButton)
    assert "31.03.2026" in page.card.chart.picture().origin


def test_that_the_card_lists_the_ways_it_can_be_counted_and_leads_to_them(page: IndicatorsPage) -> None:
    page.table.set_current("lmg")
    link = page.card.variants.findChild(TextLink, "lmg/piloten")
    assert link is not None
    link.click()
    assert page.table.current_key() == "lmg/piloten"
    assert page.filters.variants.isChecked()
    assert page.card.variants.findChild(TextLink, "lmg") is not None


def test_that_another_page_can_ask_for_an_indicator(page: IndicatorsPage, desk: Desk, qtbot: QtBot) -> None:
    page.filters.search.setText("statin")
    wanted = Target("indicators", filters={"indicator": ("samsykelighet",)})
    page.show_target(wanted)
    assert page.table.current_key() == "samsykelighet"
    page.show_target(Target("indicators"))
    assert page.table.current_key() == "samsykelighet"
    fresh = IndicatorsPage(desk)
    qtbot.addWidget(fresh)
    fresh.show_target(wanted)
    fresh.refresh(desk.view)
    qtbot.waitUntil(lambda: fresh.table.current_key() == "samsykelighet")


def test_that_columns_stay_remembered_when_the_page_was_never_filled(qtbot: QtBot, desk: Desk) -> None:
    page = IndicatorsPage(desk)
    qtbot.addWidget(page)
    state = {"period": "aar", "variants": True, "table": {"sort": ["value", True]}}
    page.restore(state)
    assert page.remembered().items() >= state.items()
    page.refresh(desk.view)
    qtbot.waitUntil(lambda: page.answer is not None)
    assert page.table.rows.sorted_by == ("value", True)


def test_that_the_months_wait_while_another_page_is_on_screen(qtbot: QtBot, desk: Desk) -> None:
    page = IndicatorsPage(desk)
    qtbot.addWidget(page)
    page.refresh(desk.view)
    qtbot.waitUntil(lambda: page.answer is not None)
    answered: list[int] = []
    desk.ask(lambda view: len(view.lists), answered.append)
    qtbot.waitUntil(lambda: bool(answered))
    assert page.counted_months == frozenset()
    page.show()
    qtbot.waitUntil(lambda: len(page.counted_months) == 12)


def test_that_those_no_longer_on_the_list_are_told_in_the_title(page: IndicatorsPage, qtbot: QtBot) -> None:
    line = a_line(page, with_patients=True)
    with qtbot.waitSignal(page.go) as sent:
        page._go_to(line, "numerator", Behind(frozenset({"a", "b", "c"}), 2))
    assert "3" in sent.args[0].title
    assert ", 2" in sent.args[0].title
