from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from listeoversikt.gui.table.column import Column, Group
from listeoversikt.gui.table.speech import shown_label, shown_sentence
from listeoversikt.gui.table.view import RowsView
from listeoversikt.gui.texts import NOBREAK
from tests.gui.table.tables import column, keys, patients

Role = Qt.ItemDataRole


def said(view: RowsView, row: int, column: int) -> str:
    return str(view.rows.data(view.rows.index(row, column), Role.AccessibleTextRole))


def test_that_a_cell_speaks_in_full(view: RowsView) -> None:
    hba1c = Column("hba1c", "HbA1c", lambda row: "", missing=lambda row: "tabellen er ikke i uttrekket")
    due = Column("due", "Frist", lambda row: "1 dag over", spoken=lambda row: "over fristen, 1 dag")
    first = column("patient", ["P20417"])
    band = column("band", ["høy bruk nå"], title="risikobånd")
    view.rows.set_rows([first, band, hba1c, due, column("x", [""])], 1, keys(1))
    assert [said(view, 0, at) for at in range(5)] == [
        "P20417",
        "risikobånd: høy bruk nå",
        "HbA1c: mangler, tabellen er ikke i uttrekket",
        "over fristen, 1 dag",
        "X: ikke noe",
    ]


def test_that_a_row_is_spoken_with_the_columns_that_are_shown(view: RowsView) -> None:
    view.widths.show("age", False)
    assert view.spoken_row(1) == "P00001, Risikobånd: i risikosonen, Contact: 11.10.26"
    described = view.rows.data(view.rows.index(1, 0), Role.AccessibleDescriptionRole)
    assert described == "Risikobånd: i risikosonen, Contact: 11.10.26"


def test_that_a_heading_and_the_rule_are_spoken_as_rows(view: RowsView) -> None:
    groups = [Group("Utskrivning", 4, "kontakt innen tre virkedager", [0, 1])]
    view.rows.set_rows(patients(2), 2, keys(2), groups=groups)
    view.rows.set_rule_after(0, "Hit rekker dagens 6 timer.")
    assert said(view, 0, 0) == view.spoken_row(0) == "Utskrivning, 4, kontakt innen tre virkedager"
    assert view.spoken_row(2) == "Hit rekker dagens 6 timer."


def test_that_a_marked_row_says_so(view: RowsView) -> None:
    view.marks.add([1])
    assert said(view, 1, 0) == "P00001, markert" and said(view, 0, 0) == "P00000"


def test_that_two_lines_are_spoken_with_a_comma(view: RowsView) -> None:
    view.rows.set_rows([column("patient", ["P1\n84 K, L02"])], 1, keys(1))
    assert said(view, 0, 0) == "P1, 84 K, L02"


def test_that_the_accessibility_tree_says_what_the_model_says(qtbot: QtBot, view: RowsView) -> None:
    table = QAccessible.queryAccessibleInterface(view)
    assert table.text(QAccessible.Text.Name) == "Listen"
    names = [table.child(at).text(QAccessible.Text.Name) for at in range(table.childCount())]
    assert "P00003" in names and "Risikobånd: i risikosonen" in names and "Age: 47" in names


def test_that_the_row_count_is_told_in_groups_of_three() -> None:
    assert shown_label(583, 3612) == f"<b>583</b> av 3{NOBREAK}612 vises"
    assert shown_sentence(583, 3612) == f"583 av 3{NOBREAK}612 vises"
