"""Endringer: every row says something, a missing table is told once above, and the counts say what they count."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from listeoversikt.followup.move_causes import LOOKED_AT
from listeoversikt.gui.pages.changes import ChangesPage
from listeoversikt.gui.pages.changes.rows import ChangeTable
from listeoversikt.gui.pages.changes.side import change_lines
from listeoversikt.gui.pages.changes.words import count_changes, count_words, facts_words, table_words
from listeoversikt.operations.changes_page import ChangePage
from listeoversikt.patient_list.frames import PATIENTS
from tests.gui.changes.conftest import OpenDesk, shown
from tests.lists import T, back, patient_list, person, stay
from tests.operations.test_changes_page import between

BEFORE = back(31)
SINCE = "2015-01-01"
KARI = person("Kari", 1940)
CITALOPRAM = ("Kari", "N06AB04", back(600), None, "ja")


def page_of(then: dict, after: dict) -> ChangePage:
    """Kari's tables as the two extracts have them."""
    earlier = patient_list(BEFORE, [KARI], since=SINCE, **then)
    return between(earlier, patient_list(T, [KARI], since=SINCE, **after))


def read_across(table: ChangeTable, row: int) -> list[str]:
    """What stands in the row beside the patient."""
    return [column.text(row) for column in table.columns() if column.key != "patient" and column.text(row)]


def test_that_without_the_medicines_nobody_has_a_row_with_nothing_to_read(
    qtbot: QtBot, desk_on_store: OpenDesk
) -> None:
    page = shown(qtbot, desk_on_store("unmedicated"))
    qtbot.waitUntil(lambda: page.table.rows.count > 0 or page._rows is not None, timeout=15_000)
    assert page._rows is not None
    found = page._rows.page
    assert found.only_before == ("legemidler",)
    for row in range(len(found)):
        assert change_lines(found, row), found.patient_id[row]
        assert read_across(page._rows, row), found.patient_id[row]


def test_that_a_missing_table_is_told_once_above_the_list(qtbot: QtBot, desk_on_store: OpenDesk) -> None:
    page = shown(qtbot, desk_on_store("unmedicated"))
    qtbot.waitUntil(lambda: page.notice is not None, timeout=15_000)
    said = [label.text() for label in page.findChildren(QLabel) if "Tabellen legemidler" in label.text()]
    assert said == [
        "Tabellen legemidler er ikke med i dette uttrekket. Radene vises ikke som fjernet. "
        "Annen sykdomsbyrde bare av den grunn vises ikke."
    ]


def test_that_nothing_missing_is_not_told(page: ChangesPage) -> None:
    assert page.notice is None


def test_that_fewer_conditions_for_want_of_a_table_make_no_row() -> None:
    assert page_of({"medicines": [CITALOPRAM]}, {}).patient_id == ()


def test_that_chronic_conditions_are_told_as_what_they_are(dressed: object) -> None:
    page = page_of({"medicines": [CITALOPRAM]}, {"medicines": []})
    assert count_changes(page, 0)["chronic_conditions"] == "1 → 0"
    assert "1 → 0 kroniske" in count_words(page, 0).split("\n")
    assert ("Kroniske tilstander: 1 → 0", []) in change_lines(page, 0)


def test_that_a_figure_that_a_missing_table_alone_made_stands_in_no_row(dressed: object) -> None:
    """The row is there for the new stay."""
    page = page_of({"medicines": [CITALOPRAM], "stays": []}, {"stays": [stay("Kari", back(9), back(8))]})
    assert page.patient_id == ("Kari",)
    assert count_words(page, 0) == ""


@pytest.mark.parametrize(
    "sight", [f"{table}.{one}" for table, columns in LOOKED_AT.items() for one in columns]
)
def test_that_a_column_in_one_extract_alone_is_told_by_its_name(dressed: object, sight: str) -> None:
    tables = {name: [] for name in ("medicines", "stays", "contacts")}
    earlier = patient_list(BEFORE, [KARI], since=SINCE, unstated=[sight], **tables)
    page = between(earlier, patient_list(T, [KARI], since=SINCE, **tables))
    assert page.columns_in_one == (sight,)
    assert "er bare i det ene uttrekket." in table_words(page)[0]


def test_that_the_column_of_regular_medicines_has_its_own_name(dressed: object) -> None:
    page = replace(page_of({}, {}), columns_in_one=("legemidler.regular", f"{PATIENTS}.list_from"))
    assert table_words(page)[:2] == [
        "Kolonnen Fast (legemidler) er bare i det ene uttrekket.",
        "Kolonnen På listen fra (pasienter) er bare i det ene uttrekket.",
    ]


def test_that_what_ended_or_was_renewed_is_not_counted_as_new(dressed: object) -> None:
    then = {"medicines": [CITALOPRAM, ("Kari", "C07AB02", back(300), None, "ja")]}
    after = {
        "medicines": [("Kari", "C07AB02", back(9), None, "ja"), ("Kari", "B01AC06", back(5), None, "ja")]
    }
    told = facts_words(page_of(then, after))
    assert told.startswith("Nye opplysninger: 1. Avsluttet: 1. Fornyet: 1. Endret eller fjernet: 1. Utløpt: ")


def test_that_another_birth_year_is_a_kind_of_its_own_and_says_what_nobody_can_tell(dressed: object) -> None:
    earlier = patient_list(BEFORE, [person("Kari", 1950)])
    page = between(earlier, patient_list(T, [person("Kari", 1931)]))
    assert "identity" in page["keys"][0]
    (lines,) = [lines for heading, lines in change_lines(page, 0) if heading == "Annet fødselsår eller kjønn"]
    assert lines == [
        "Fødselsår: 1950 → 1931",
        "Rettet, eller en annen person under samme nummer. Se i journalen.",
    ]


def test_that_a_row_with_other_counts_alone_says_so_where_every_width_shows_it(dressed: object) -> None:
    """High blood pressure from longer history: no fact of now, no move, and the column of counts may have no room."""
    earlier = patient_list(BEFORE, [KARI], [], since=back(730))
    now = patient_list(T, [KARI], [("Kari", back(1400), "ICPC-2", "K86")], since=SINCE)
    page = between(earlier, now)
    assert page["keys"][0] == ("counts",)
    band = next(column for column in ChangeTable(page).columns() if column.key == "band")
    assert band.text(0) == "Lav\n0 → 1 kroniske"
