"""Endringer: totals and rows that open, those who are gone too, the card beside, filters, copy, an internal file."""

from __future__ import annotations

import datetime as dt
import stat
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from listeoversikt.gui.desk import Desk
from listeoversikt.gui.navigation import BY_KEY, CHANGES, PLACES, page_title
from listeoversikt.gui.page import Target
from listeoversikt.gui.pages.changes import ChangesPage
from listeoversikt.gui.pages.changes.page import ChangesPage as Page
from listeoversikt.operations.changes_file import CHANGES_FILE
from listeoversikt.operations.internal_export import INTERNAL_EXPORT
from listeoversikt.operations.office import Office
from listeoversikt.store.contents import Event
from tests.gui.changes.conftest import DEAD, ILLER, MOVED, OpenDesk, shown


def row_of(page: ChangesPage, patient: str) -> int:
    assert page._rows is not None
    return page._rows.page.patient_id.index(patient)


def cell(page: ChangesPage, patient: str, key: str) -> str:
    column = next(one for one in page.table.rows.columns if one.key == key)
    return column.text(row_of(page, patient))


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


def test_that_the_page_has_a_place_without_a_number_outside_the_sidebar() -> None:
    assert BY_KEY[CHANGES].shortcut == ""
    assert CHANGES not in {place.key for place in PLACES}
    assert BY_KEY[CHANGES].load() is Page
    assert page_title(CHANGES) == "Endringer"


def test_that_the_one_who_rose_stands_first_with_where_from_and_why(page: ChangesPage) -> None:
    first = page.table.rows.source_rows()[0]
    assert first == row_of(page, ILLER)
    assert cell(page, ILLER, "band").endswith("Nye innleggelser")
    assert "Høy bruk nå" in cell(page, ILLER, "band")


def test_that_new_facts_are_told_with_code_and_day(page: ChangesPage) -> None:
    told = cell(page, ILLER, "facts")
    assert told.startswith("1 diagnose, 2 innleggelser")
    assert "T90 09.04." in told


def test_that_those_who_are_gone_have_a_row_and_no_card(qtbot: QtBot, page: ChangesPage) -> None:
    assert cell(page, MOVED, "band").startswith("Flyttet fra listen 10.04.26")
    assert cell(page, DEAD, "band").startswith("Død 12.04.26")
    page.table.set_current(DEAD)
    assert page.side.currentWidget() is page.gone
    assert DEAD in texts(page.gone)
    assert "har ikke noe kort" in texts(page.gone)
    page.table.set_current(ILLER)
    assert page.side.currentWidget() is page.card


def test_that_nothing_can_be_logged_about_somebody_who_is_gone(page: ChangesPage) -> None:
    page.table.set_current(DEAD)
    assert page._patient_in_hand() == ""
    assert all(button.isHidden() for button in page._bar_buttons)
    page.table.set_current(ILLER)
    assert page._patient_in_hand() == ILLER
    assert not any(button.isHidden() for button in page._bar_buttons)


def test_that_the_card_says_what_changed_and_why(qtbot: QtBot, page: ChangesPage) -> None:
    page.table.set_current(ILLER)
    assert page._part is not None
    said = texts(page._part)
    assert "Endret siden 31.03.26" in said
    assert "Nye innleggelser" in said
    assert "T90 Diabetes type 2, 09.04.26" in said


def test_that_enter_opens_the_card_and_on_the_gone_the_panel(qtbot: QtBot, page: ChangesPage) -> None:
    page.activateWindow()
    page.table.setFocus()
    page.table.set_current(DEAD)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert page.side.currentWidget() is page.gone
    assert page.window().focusWidget() is page.gone
    page.gone.close_button.click()
    assert page.window().focusWidget() is page.table


def test_that_a_total_shows_its_patients_and_once_more_all(qtbot: QtBot, page: ChangesPage) -> None:
    died = page.totals.buttons["died"]
    assert died.accessibleName() == "Døde: 1"
    died.click()
    assert [page.table.rows.key(row) for row in page.table.rows.source_rows()] == [DEAD]
    assert died.isChecked()
    died.click()
    assert page.table.rows.visible_count == page.table.rows.count


def test_that_the_facts_are_counted_too(page: ChangesPage) -> None:
    """Two stays and a diagnosis."""
    assert page.filters.beside.text().startswith("Nye opplysninger: 3. Utløpt: ")


def test_that_every_total_is_as_many_rows_as_its_filter_shows(page: ChangesPage) -> None:
    assert page._rows is not None
    for key, count in page._rows.page.totals.patients.items():
        if count:
            page.filters.choose("what", {key})
            assert page.table.rows.visible_count == count, key


def test_that_the_filter_of_causes_finds_them_on_every_scale(page: ChangesPage) -> None:
    page.filters.choose("cause", {"stays"})
    assert ILLER in {page.table.rows.key(row) for row in page.table.rows.source_rows()}


def test_that_the_search_finds_a_pseudonym_and_a_kind_of_change(page: ChangesPage) -> None:
    page.filters.search.setText("flyttet")
    assert [page.table.rows.key(row) for row in page.table.rows.source_rows()] == [MOVED]


def test_that_a_cell_speaks_in_full_and_the_model_holds(
    page: ChangesPage, qtmodeltester: ModelTester
) -> None:
    spoken = page.table.spoken_row(row_of(page, ILLER))
    assert ILLER in spoken
    assert "Høy bruk nå" in spoken
    qtmodeltester.check(page.table.rows)


def test_that_what_is_copied_has_the_words_of_the_row(page: ChangesPage) -> None:
    page.table.set_current(MOVED)
    copied = page.table.copied_text()
    assert MOVED in copied
    assert "Flyttet fra listen 10.04.26" in copied


def test_that_an_open_page_does_nothing_anew_for_the_same_list(
    qtbot: QtBot, page: ChangesPage, desk: Desk
) -> None:
    rows = page._rows
    page.refresh(desk.view)
    assert not desk.runner.occupied
    assert page._rows is rows


def test_that_a_set_from_elsewhere_is_shown_under_its_name(page: ChangesPage) -> None:
    page.show_target(Target(CHANGES, patients=frozenset({MOVED}), title="Et utvalg"))
    assert [page.table.rows.key(row) for row in page.table.rows.source_rows()] == [MOVED]


@pytest.mark.parametrize(
    ("name", "title"), [("one", "Vises fra neste uttrekk"), ("same", "Ingenting er endret")]
)
def test_that_an_empty_page_says_why(qtbot: QtBot, desk_on_store: OpenDesk, name: str, title: str) -> None:
    empty = shown(qtbot, desk_on_store(name))
    assert empty.table.rows.count == 0
    qtbot.waitUntil(lambda: title in texts(empty.table))
    assert empty.totals.isHidden()
    assert empty.filters.isHidden()
    assert empty.search_field() is None
    assert not empty.page_actions()[0].enabled()


def test_that_no_list_at_all_leads_to_the_extract(qtbot: QtBot, desk_on_store: OpenDesk) -> None:
    empty = shown(qtbot, desk_on_store("one"))
    empty.refresh(None)
    assert "Det trengs to uttrekk" in texts(empty.table)


def test_that_in_a_narrow_window_the_filter_stands_for_the_totals(qtbot: QtBot, desk: Desk) -> None:
    narrow = shown(qtbot, desk, 660, 380)
    qtbot.waitUntil(lambda: narrow.table.rows.count > 0)
    assert narrow.totals.isHidden()
    assert not narrow.filters.choices["what"].isHidden()
    shown_columns = [place.column for place in narrow.table.widths.places]
    keys = [narrow.table.rows.columns[at].key for at in shown_columns]
    assert keys[:2] == ["patient", "band"]


# -- the internal file ------------------------------------------------------------------------------------------


def saved_by(qtbot: QtBot, page: ChangesPage, target: Path) -> list[Event]:
    """Saves what is shown, with the warning passed; gives what the log says of it."""
    page.saving.ask_path = lambda name, done: done(str(target))
    page.save()
    assert page.saving.dialog is not None
    page.saving.dialog.act()
    qtbot.waitUntil(lambda: not page.desk.runner.occupied, timeout=15_000)
    found: list[Event] = []

    def read(office: Office, *_: object) -> tuple[Event, ...]:
        return office.store.events(INTERNAL_EXPORT)

    page.desk.work(read, found.extend)
    qtbot.waitUntil(lambda: not page.desk.runner.occupied, timeout=15_000)
    return found


def test_that_saving_warns_first_and_writes_nothing_until_then(page: ChangesPage, tmp_path: Path) -> None:
    asked: list[str] = []
    page.saving.ask_path = lambda name, done: asked.append(name)
    page.save()
    assert page.saving.dialog is not None
    assert "Skal ikke ut av kontoret. Logges." in texts(page.saving.dialog)
    assert asked == []
    page.saving.dialog.act()
    assert asked == ["endringer-INTERN-2026-04-15.xlsx"]


def test_that_the_rows_shown_are_saved_and_logged_without_the_name_given(
    qtbot: QtBot, page: ChangesPage, tmp_path: Path
) -> None:
    page.filters.choose("what", {"left", "died"})
    target = tmp_path / f"om {MOVED}.xlsx"
    (event,) = saved_by(qtbot, page, target)
    assert dict(event.payload) == {"file": CHANGES_FILE, "period_types": [], "rows": 2}
    rows = [
        [cell for cell in row if cell] for row in load_workbook(target).active.iter_rows(values_only=True)
    ]
    said = "\n".join(" | ".join(map(str, row)) for row in rows)
    assert "Intern liste: viser pasienter. Skal ikke ut av kontoret. Logges." in said
    assert MOVED in said
    assert DEAD in said
    assert ILLER not in said
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert dt.date(2026, 4, 10).strftime("%d.%m.%y") in said


# -- totals that have no room -----------------------------------------------------------------------------------


def test_that_totals_without_room_are_said_to_be_more_and_the_filter_has_them(
    qtbot: QtBot, desk: Desk
) -> None:
    page = shown(qtbot, desk)
    qtbot.waitUntil(lambda: page.table.rows.count > 0)
    totals = page.totals
    totals.resize(5000, totals.height())
    assert totals.more.isHidden()
    totals.resize(700, totals.height())
    hidden = [
        button.key for button in totals.buttons.values() if button.isHidden() and button.key != "identity"
    ]
    assert len(hidden) > 2
    assert totals.more.text() == f"{len(hidden)} til"
    qtbot.waitUntil(lambda: totals.more.geometry().right() <= 700)
    totals.more.click()
    assert page.filters.choices["what"].view().isVisible()
    page.filters.choices["what"].hidePopup()


def test_that_another_birth_year_or_sex_has_a_total_only_where_there_is_one(page: ChangesPage) -> None:
    button = page.totals.buttons["identity"]
    page.totals.resize(5000, page.totals.height())
    assert button.isHidden()
    page.totals.show_totals({"identity": 2})
    assert not button.isHidden()
