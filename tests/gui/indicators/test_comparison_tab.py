"""«Sammenligning» on the screen: figures as printed, the reservations in sight, by keyboard, when narrow."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from listeoversikt.gui.pages.indicators import IndicatorsPage
from listeoversikt.gui.pages.indicators.comparison import ComparisonTab
from listeoversikt.gui.pages.indicators.comparison_words import (
    certainty_text,
    main_text,
    sentence,
    under_text,
)
from listeoversikt.gui.texts import NOBREAK
from listeoversikt.operations.comparison import Comparison, comparison_page, comparison_units

VERDICTS = ("better", "worse", "bedre", "dårligere", "over piloten", "under piloten")


@pytest.fixture
def tab(page: IndicatorsPage, qtbot: QtBot) -> ComparisonTab:
    page.tabs.choose("comparison")
    found = page.tabs.other()
    assert isinstance(found, ComparisonTab)
    qtbot.waitUntil(lambda: found.answer is not None)
    return found


def texts_in(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def line(tab: ComparisonTab, key: str) -> Comparison:
    assert tab.answer is not None
    return next(one for one in tab.answer.page.lines if one.key == key)


def cell(tab: ComparisonTab, key: str, column: str) -> str:
    rows = tab.table.rows
    at = [one.key for one in rows.columns].index(column)
    place = [one.key for one in tab.answer.page.lines].index(key) if tab.answer else -1
    return rows.columns[at].text(place).replace(NOBREAK, " ")


def choose_unit(tab: ComparisonTab, qtbot: QtBot, unit: str) -> None:
    tab.unit.choose(unit)
    tab.unit.chosen.emit(unit)
    qtbot.waitUntil(lambda: tab.answer is not None and tab.answer.page.unit == unit)


def test_that_every_comparison_has_a_row_under_its_theme(tab: ComparisonTab) -> None:
    assert tab.answer is not None
    rows = tab.table.rows
    assert [rows.key(row) for row in rows.source_rows()] == [one.key for one in tab.answer.page.lines]
    titles = [group.title for group in map(rows.group_at, rows.across_rows()) if group]
    assert titles[:-1] == [theme.title for theme in tab.answer.page.themes[:-1]]
    assert titles[-1] == "Bare for seg selv"


def test_that_the_model_keeps_qts_rules(tab: ComparisonTab, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(tab.table.rows)


def test_that_not_randomised_is_always_in_sight(tab: ComparisonTab) -> None:
    assert tab.standing.isVisible()
    assert tab.standing.text.text().startswith("Ikke randomisert")
    tab.search.setText("zzz")
    assert tab.standing.isVisible()


def test_that_levels_effects_stars_and_p_stand_as_printed(tab: ComparisonTab) -> None:
    assert cell(tab, "dekning_kols/takst@5", "HM") == "66 %\nnivå"
    assert cell(tab, "dekning_kols/takst@5", "DM") == "60 %\nnivå"
    assert cell(tab, "dekning_kols/takst@5", "other") == ""
    assert cell(tab, "aarskontroll_diabetes@10", "HM") == "+16,4 %-poeng\np = 0,018"
    assert cell(tab, "aarskontroll_diabetes@13", "HM") == "+0,14***\nfra 0,18"
    assert cell(tab, "aarskontroll_diabetes@13", "DM") == "ikke trykt"
    assert cell(tab, "uplanlagte_innleggelser@22", "other") == "−6 %**\nHM mot DM"
    assert cell(tab, "lmg@10", "HM") == "ikke skilt"
    assert cell(tab, "upc@16", "DM") == "79 %\n2021"
    assert cell(tab, "dekning_kols/takst@5", "source") == "tab. 5\ns. 33"


def test_that_a_groups_rows_are_shown_when_it_is_chosen(tab: ComparisonTab, qtbot: QtBot) -> None:
    choose_unit(tab, qtbot, "group:kols")
    key = "konsultasjoner_lege_sykepleier/tabell11@11"
    assert cell(tab, key, "other") == "+0,80***\nsamlet, fra 5,84"
    assert cell(tab, "legevakt@14", "other") == "+0,15\n4. kvartil"
    assert "p under 0,001" in sentence(line(tab, key).shown[""])


def test_that_every_group_can_be_chosen(tab: ComparisonTab) -> None:
    keys = [tab.unit.itemData(place) for place in range(tab.unit.count())]
    assert keys[0] == ""
    assert set(comparison_units()) < set(keys)


def test_that_the_card_tells_the_pilots_rows_what_differs_and_the_source(tab: ComparisonTab) -> None:
    tab.table.set_current("dekning_kols/takst@5")
    one, told = line(tab, "dekning_kols/takst@5"), texts_in(tab.card)
    assert one.differs in told
    assert "Aandahl" in told
    assert "66" in told
    assert "60" in told
    assert all(notice.text_nb in told for notice in one.notices)
    assert all(remark in told for remark in one.remarks)


def test_that_what_doesnt_fit_shows_no_figure_of_ours(tab: ComparisonTab) -> None:
    key = "konsultasjoner_lege/tabell6@6@alone"
    assert cell(tab, key, "own") == "for seg selv"
    assert cell(tab, key, "count") == ""
    assert "i kortet" in cell(tab, key, "HM")
    tab.table.set_current(key)
    assert "bare for seg selv" in texts_in(tab.card)
    assert "90+ år" in texts_in(tab.card)


def test_that_a_missing_figure_keeps_its_row_and_says_why(tab: ComparisonTab) -> None:
    key = "diabetes_hba1c_maalt@10"
    row = tab.table.rows.view_row_of(key)
    tab.table.set_current(key)
    assert "maalinger" in tab.table.spoken_row(row)
    assert "maalinger" in texts_in(tab.card)


def test_that_no_word_judges_the_office_against_the_pilot(tab: ComparisonTab, qtbot: QtBot) -> None:
    for unit in ("", "group:kols"):
        choose_unit(tab, qtbot, unit)
        assert tab.answer is not None
        for one in tab.answer.page.lines:
            tab.table.set_current(one.key)
            own_words = texts_in(tab.card).replace(one.differs, "").lower()
            assert not any(word in own_words for word in VERDICTS), one.key


def test_that_every_cell_has_a_sentence_with_its_certainty(tab: ComparisonTab) -> None:
    view = tab.desk.view
    assert view is not None
    for unit in ("", *comparison_units()):
        for found in (found for one in comparison_page(view, unit=unit).lines for found in one.cells):
            assert main_text(found)
            assert isinstance(under_text(found, whose=True), str)
            assert sentence(found)
            assert bool(certainty_text(found)) is (found.effect is not None)


def test_that_a_row_is_spoken_with_both_models(tab: ComparisonTab) -> None:
    row = tab.table.rows.view_row_of("dekning_kols/takst@5")
    spoken = tab.table.spoken_row(row).replace(NOBREAK, " ")
    assert "honorarmodellen" in spoken
    assert "driftstilskuddsmodellen" in spoken
    assert "66 %" in spoken
    assert "tabell 5, side 33" in spoken


def test_that_enter_leads_to_the_card_and_its_button_to_the_indicator(
    tab: ComparisonTab, page: IndicatorsPage, qtbot: QtBot
) -> None:
    tab.table.set_current("lmg@10")
    qtbot.keyClick(tab.table, Qt.Key.Key_Return)
    qtbot.mouseClick(tab.card.open_button, Qt.MouseButton.LeftButton)
    assert page.tabs.key == "indicators"
    assert page.table.rows.key(page.table.current_row()) == "lmg"


def test_that_the_card_is_a_sheet_when_narrow_and_esc_closes_it(
    tab: ComparisonTab, page: IndicatorsPage, qtbot: QtBot
) -> None:
    page.resize(680, 420)
    qtbot.waitUntil(lambda: tab.beside.narrow)
    tab.table.set_current("lmg@10")
    qtbot.keyClick(tab.table, Qt.Key.Key_Return)
    assert tab.card.isVisible()
    assert page.step_back()
    assert not tab.card.isVisible()


def test_that_period_is_remembered_and_the_unit_is_not(tab: ComparisonTab, qtbot: QtBot) -> None:
    choose_unit(tab, qtbot, "group:kols")
    assert tab.remembered()["period"] == "365d"
    assert "kols" not in str({key: value for key, value in tab.remembered().items() if key != "table"})


def test_that_every_control_has_a_name(tab: ComparisonTab) -> None:
    for button in tab.findChildren(QPushButton):
        assert button.accessibleName() or button.text(), button
    assert tab.table.accessibleName()
    assert tab.card.accessibleName()
