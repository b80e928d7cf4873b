"""The findings: filtered by table, reason and text; copied; a hundred thousand of them at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from listeoversikt.gui.pages.extract.findings_card import FindingsCard
from listeoversikt.journal.findings import Finding, Reason

MANY = 100_000


def finding(number: int) -> Finding:
    table = ("diagnoser", "kontakter")[number % 2]
    reason = (Reason.UNKNOWN_PATIENT, Reason.BAD_CODE, Reason.BAD_DATE)[number % 3]
    return Finding(table, number + 2, "dato", (reason,), "", "9999", set_aside=True)


@pytest.fixture
def card(qtbot: QtBot, dressed: object) -> FindingsCard:
    made = FindingsCard()
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    return made


def chips(card: FindingsCard) -> dict[str, QPushButton]:
    return {chip.text(): chip for chip in card._chips}


def test_that_few_findings_have_no_search(card: FindingsCard) -> None:
    card.show_findings([finding(number) for number in range(3)])
    assert not card.search.isVisibleTo(card)


def test_that_a_table_and_a_reason_and_a_text_narrow_one_another(card: FindingsCard) -> None:
    card.show_findings([finding(number) for number in range(60)])
    card.table.choose("kontakter")
    card.table.chosen.emit("kontakter")
    assert card.view.rows.visible_count == 30
    chips(card)["Ukjent pasient 10"].click()
    assert card.view.rows.visible_count == 10
    card.search.setText("11")
    (row,) = card.view.rows.source_rows()
    assert "11" in str(finding(row).row)
    card.search.clear()
    assert card.view.rows.visible_count == 10


def test_that_other_findings_begin_unfiltered(card: FindingsCard) -> None:
    card.show_findings([finding(number) for number in range(60)])
    card.search.setText("diagnoser")
    card.table.choose("kontakter")
    card.table.chosen.emit("kontakter")
    assert card.view.rows.visible_count == 0
    card.show_findings([finding(number) for number in range(30)])
    assert card.search.text() == ""
    assert card.view.rows.visible_count == 30


def test_that_rows_are_copied_with_their_titles_and_all_of_them_by_keys(
    card: FindingsCard, qtbot: QtBot
) -> None:
    copied: list[str] = []
    card.view.copy = copied.append
    card.show_findings([finding(number) for number in range(12)])
    card.view.setFocus()
    card.view.select_first()
    qtbot.keyClick(card.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(card.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(card.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert [len(text.splitlines()) for text in copied] == [2, 13]
    assert copied[0].splitlines()[0].startswith("Tabell\tRad")


def test_that_a_hundred_thousand_findings_are_filtered_and_found(card: FindingsCard) -> None:
    card.show_findings([finding(number) for number in range(MANY)])
    assert card.view.rows.visible_count == MANY
    card.table.choose("diagnoser")
    card.table.chosen.emit("diagnoser")
    card.search.setText("100000")
    (row,) = card.view.rows.source_rows()
    assert finding(row).row == 100_000
