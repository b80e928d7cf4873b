"""«Finansiering» on the screen: calm tables in kroner, a form that is saved and undone, patients without kroner."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from listeoversikt.gui.desk import Desk
from listeoversikt.gui.page import Target
from listeoversikt.gui.pages.indicators import IndicatorsPage
from listeoversikt.gui.pages.indicators.financing import FinancingTab
from listeoversikt.gui.pages.indicators.financing_cards import cards_of
from listeoversikt.gui.pages.indicators.financing_fields import KR, PER_CENT, FigureField, changed_table
from listeoversikt.gui.pages.indicators.financing_tables import kr_text
from listeoversikt.gui.texts import NOBREAK
from listeoversikt.operations.financing import finance_page, patients_without
from tests.house.places import SOURCE, modules

KRONER = re.compile(r"\d kr\b")


@pytest.fixture
def tab(page: IndicatorsPage, qtbot: QtBot) -> FinancingTab:
    page.tabs.choose("financing")
    found = page.tabs.other()
    assert isinstance(found, FinancingTab)
    qtbot.waitUntil(lambda: found.answer is not None)
    return found


def texts_in(widget: QWidget) -> str:
    words = "\n".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())
    return words.replace(NOBREAK, " ")


def type_in(qtbot: QtBot, field: FigureField, text: str) -> None:
    field.setFocus()
    field.selectAll()
    field.clear()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_that_kroner_are_written_the_norwegian_way() -> None:
    assert kr_text(1470) == f"1{NOBREAK}470{NOBREAK}kr"
    assert kr_text(-60).startswith("−60")


def test_that_the_standing_sentences_are_there_once(tab: FinancingTab) -> None:
    told = texts_in(tab)
    assert "Ingen kroner på pasienter" in told
    assert told.count("1 470 kr") == 1
    assert "satser fra 2017" in told
    assert "86,05 %" in told
    assert "100 %" in told
    assert "én egenandel per dag" in told


def test_that_both_models_are_shown_with_sums_of_their_parts(tab: FinancingTab) -> None:
    assert tab.answer is not None
    told = texts_in(tab)
    assert kr_text(tab.answer.grant.kr()).replace(NOBREAK, " ") in told
    assert tab.answer.claims is not None
    assert kr_text(tab.answer.claims.claims_kr).replace(NOBREAK, " ") in told


def test_that_amounts_are_told_with_their_row(tab: FinancingTab) -> None:
    names = [label.accessibleName() for label in tab.area.findChildren(QLabel)]
    assert any(name.startswith("Levekår, Per innbygger, 40") for name in names)


def test_that_the_form_says_missing_until_typed_and_is_saved(
    tab: FinancingTab, desk: Desk, qtbot: QtBot
) -> None:
    field = tab.form.fields["positions"]
    assert field.placeholderText() == "mangler"
    with qtbot.waitSignal(tab.form.changed) as sent:
        type_in(qtbot, field, "3")
    assert sent.args == [{"finance": {"positions": 3.0}}, "Finansiering: Fastlegehjemler"]
    qtbot.waitUntil(lambda: desk.view is not None and desk.view.settings.finance.positions == 3.0)
    assert desk.view is not None
    tab.refresh(desk.view)
    qtbot.waitUntil(lambda: "384 000 kr" in texts_in(tab))
    assert "100 000 kr" in texts_in(tab)


def test_that_a_saved_figure_is_undone_and_done_again(tab: FinancingTab, desk: Desk, qtbot: QtBot) -> None:
    type_in(qtbot, tab.form.fields["kr/levekaar"], "44")

    def saved() -> object:
        return None if desk.view is None else dict(desk.view.settings.finance.kr)

    qtbot.waitUntil(lambda: saved() == {"levekaar": 44})
    qtbot.waitUntil(lambda: desk.undo_stack.canUndo())
    desk.undo_stack.undo()
    qtbot.waitUntil(lambda: saved() == {})
    desk.undo_stack.redo()
    qtbot.waitUntil(lambda: saved() == {"levekaar": 44})


def test_that_nurses_give_what_claims_were_to_cover(tab: FinancingTab, desk: Desk, qtbot: QtBot) -> None:
    assert tab.answer is not None
    assert "mangler: sykepleierårsverk" in _tips(tab)
    type_in(qtbot, tab.form.fields["nurses"], "2,0")
    qtbot.waitUntil(lambda: desk.view is not None and desk.view.settings.nurses == 2)
    assert desk.view is not None
    tab.refresh(desk.view)
    qtbot.waitUntil(lambda: "810 000 kr" in texts_in(tab.area))
    assert "2 årsverk à 810 000 kr (2015)" in texts_in(tab.area)


def _tips(tab: FinancingTab) -> str:
    return " ".join(widget.toolTip() for widget in tab.area.findChildren(QWidget))


def test_that_a_figure_that_cant_be_used_gives_one_sentence_and_isnt_saved(
    tab: FinancingTab, qtbot: QtBot
) -> None:
    field = tab.form.fields["shares/digital"]
    with qtbot.assertNotEmitted(tab.form.changed):
        type_in(qtbot, field, "180")
    assert "Skriv et tall fra 0 til 100." in texts_in(tab.form)
    type_in(qtbot, field, "80")
    assert "Skriv et tall fra 0 til 100." not in texts_in(tab.form)


def test_that_an_amount_needs_its_year(tab: FinancingTab, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(tab.form.changed):
        type_in(qtbot, tab.form.fields["earned_before/kr"], "5 100 000")
    assert "Skriv både beløp og år." in texts_in(tab.form)
    with qtbot.waitSignal(tab.form.changed) as sent:
        type_in(qtbot, tab.form.fields["earned_before/year"], "2025")
    assert sent.args[0] == {"finance": {"earned_before": {"year": 2025, "kr": 5_100_000}}}
    assert "Skriv både beløp og år." not in texts_in(tab.form)


def test_that_newer_rates_need_their_year_first_and_fall_with_it(tab: FinancingTab, qtbot: QtBot) -> None:
    rates, fields = tab.form.rates, tab.form.fields
    assert rates.inside.isHidden()
    qtbot.mouseClick(rates.opener, Qt.MouseButton.LeftButton)
    assert not rates.inside.isHidden()
    fee = fields["claim_rates/fees/S1a"]
    assert not fee.isEnabled()
    assert fee.toolTip() == "Skriv året først."
    type_in(qtbot, fields["claim_rates/year"], "2026")
    assert fee.isEnabled()
    type_in(qtbot, fee, "80")
    with qtbot.assertNotEmitted(tab.form.changed):
        type_in(qtbot, fields["claim_rates/own_payments/S1a"], "90")
    assert "kan ikke være høyere enn satsen" in texts_in(tab.form)
    with qtbot.waitSignal(tab.form.changed) as sent:
        type_in(qtbot, fields["claim_rates/year"], "")
    assert sent.args[0] == {"finance": {}}
    assert fee.text() == ""
    assert not fee.isEnabled()


def test_that_a_gap_opens_its_patients_without_any_amount(
    tab: FinancingTab, desk: Desk, qtbot: QtBot
) -> None:
    assert desk.view is not None
    button = next(button for button in tab.area.findChildren(QPushButton) if button.objectName())
    with qtbot.waitSignal(tab.go) as sent:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    target = sent.args[0]
    assert isinstance(target, Target)
    assert target.page == "the_list"
    assert target.patients == patients_without(desk.view, button.objectName())
    assert str(len(target.patients)) in button.text()
    assert not KRONER.search(target.title.replace(NOBREAK, " "))
    assert not any(patient in target.title for patient in target.patients)


def test_that_no_patient_is_named_on_the_tab(tab: FinancingTab, desk: Desk) -> None:
    assert desk.view is not None
    told = texts_in(tab)
    assert not [one for one in desk.view.shown_ids if re.search(rf"\b{re.escape(one)}\b", told)]


def test_that_a_list_cant_be_chosen(tab: FinancingTab) -> None:
    """Amounts are of the office: nothing on the tab chooses a list or a doctor."""
    assert desk_lists(tab)
    assert not any(one in texts_in(tab) for one in desk_lists(tab) if len(one) > 2)
    assert not tab.findChildren(QWidget, "unit")


def desk_lists(tab: FinancingTab) -> tuple[str, ...]:
    assert tab.desk.view is not None
    return tab.desk.view.lists


def test_that_the_form_is_a_sheet_when_narrow_and_esc_closes_it(
    tab: FinancingTab, page: IndicatorsPage, qtbot: QtBot
) -> None:
    page.resize(680, 420)
    qtbot.waitUntil(lambda: tab.beside.narrow)
    assert page.first_focus() is tab.type_in
    qtbot.mouseClick(tab.type_in, Qt.MouseButton.LeftButton)
    assert tab.form.isVisible()
    assert page.step_back()
    assert not tab.form.isVisible()


def test_that_every_field_has_a_name_of_its_own(tab: FinancingTab) -> None:
    names = [field.accessibleName() for field in tab.form.fields.values()]
    assert all(names)
    assert len(names) == len(set(names))


def test_that_every_state_of_the_cards_can_be_painted(tab: FinancingTab, desk: Desk, qtbot: QtBot) -> None:
    assert desk.view is not None
    for card in cards_of(finance_page(desk.view, "en"), lambda key: None):
        qtbot.addWidget(card)
        assert not card.grab().isNull()


def test_that_a_field_reads_figures_as_people_write_them(qtbot: QtBot) -> None:
    field = FigureField("x", KR, 0, 10_000_000)
    qtbot.addWidget(field)
    for text, figure in (("5 100 000", 5_100_000), (f"1{NOBREAK}470", 1470), ("", None), ("12,5", None)):
        field.setText(text)
        assert field.figure() == figure
    share = FigureField("x", PER_CENT, 0, 100)
    qtbot.addWidget(share)
    for text, figure in (("80 %", 0.8), ("12,5", 0.125), ("100,1", None), ("x", None), ("nan", None)):
        share.setText(text)
        assert share.figure() == figure


def test_that_a_table_is_changed_without_touching_the_old_one() -> None:
    table = {"kr": {"levekaar": 40}, "positions": 2}
    assert changed_table(table, "kr/levekaar", None) == {"positions": 2}
    assert changed_table(table, "shares/digital", 0.5) == {**table, "shares": {"digital": 0.5}}
    assert table == {"kr": {"levekaar": 40}, "positions": 2}


def test_that_only_this_tab_and_its_operation_know_of_kroner() -> None:
    """No patient's row or column and no worklist holds an amount: nothing else reads the finances."""
    may = {"financing", "finance_choices", "settings", "choices"}
    for path in modules():
        text = path.read_text(encoding="utf-8")
        of_money = "listeoversikt.finance" in text or "finance_page" in text
        if of_money and path.relative_to(SOURCE).parts[0] in ("operations", "gui", "cli"):
            assert path.stem in may or path.stem.startswith("financing_"), path
