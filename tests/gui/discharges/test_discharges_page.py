"""The page Utskrivninger: clocks, strip, filters, what is missing, what is empty, narrow windows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from listeoversikt.followup.discharge import ClockSettings
from listeoversikt.followup.ladder import Adherence, Rung
from listeoversikt.gui.desk import Desk
from listeoversikt.gui.page import Target
from listeoversikt.gui.pages.discharges import DischargesPage
from listeoversikt.gui.pages.discharges.clocks_card import ClockLabel, ClocksCard
from listeoversikt.gui.pages.discharges.words import adherence_sentence
from listeoversikt.gui.parts.buttons import SecondaryButton
from listeoversikt.gui.parts.chips import Chip
from listeoversikt.gui.parts.notices import EmptyState
from listeoversikt.operations.settings import Settings
from tests.gui.discharges.conftest import shown
from tests.gui.follow_up_office import LONG_ID, SINCE, STATES, TODAY, desk_on, nobody, view
from tests.lists import patient_list, person, stay
from tests.operations.followup_views import view_of

NOBREAK = "\u00a0"


def row_of(page: DischargesPage, patient: str) -> int:
    return page._rows.patients.index(patient) if page._rows is not None else -1


def column(page: DischargesPage, key: str) -> int:
    return [column.key for column in page.table.rows.columns].index(key)


def cell(page: DischargesPage, patient: str, key: str) -> str:
    return page.table.rows.cell_text(row_of(page, patient), column(page, key)).replace(NOBREAK, " ")


def spoken(page: DischargesPage, patient: str, key: str) -> str:
    rows = page.table.rows
    index = rows.index(rows.view_row(row_of(page, patient)), column(page, key))
    said: str = rows.data(index, Qt.ItemDataRole.AccessibleTextRole)
    return said.replace(NOBREAK, " ")


def texts(widget: object) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel)).replace(NOBREAK, " ")  # type: ignore[attr-defined]


def test_that_the_model_keeps_qts_rules(page: DischargesPage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.table.rows)
    page.filters.choose("status", {"overdue"})
    qtmodeltester.check(page.table.rows)


@pytest.mark.parametrize(
    ("patient", "status", "clock"),
    [
        ("over", "Over fristen", "4 dager over, fristen var fr 13.3."),
        ("i-dag", "Frist i dag", "frist i dag"),
        ("snart", "Frist snart", "frist on 18.3."),
        ("ventende", "På korttidsopphold", "venter til korttidsoppholdet er over"),
        ("i-tide", "Gjort i tide", "kontakt fr 6.3., virkedag 1"),
        ("for-sent", "Gjort for sent", "kontakt to 12.3., virkedag 6, etter fristen"),
        ("bortfalt", "Bortfalt", "bor på sykehjem"),
    ],
)
def test_that_each_state_says_itself_in_words(
    page: DischargesPage, patient: str, status: str, clock: str
) -> None:
    assert cell(page, patient, "status") == status
    assert cell(page, patient, "from_discharge") == clock
    assert spoken(page, patient, "from_discharge") == f"Fra utskrivning: {clock}"


def test_that_a_clock_that_cant_start_says_why(page: DischargesPage) -> None:
    assert cell(page, LONG_ID, "from_known") == "epikrise mangler"
    assert spoken(page, LONG_ID, "from_known") == "Fra kjent for kontoret: epikrise mangler"
    assert cell(page, "over", "from_known").startswith("4 dager over")


def test_that_the_rows_stand_in_their_groups(page: DischargesPage) -> None:
    assert page._rows is not None
    titles = [group.title for group in page._rows.groups]
    assert titles == ["Skal kontaktes", "Venter", "Første trinn er ferdig", "Bortfalt"]


def test_that_a_missed_one_is_shown_in_a_longer_period(qtbot: QtBot, page: DischargesPage) -> None:
    page.period.choose("365")
    page.period.chosen.emit("365")
    qtbot.waitUntil(lambda: page._rows is not None and page._rows.page.days == 365)
    assert page.table.rows.count == len(STATES) + 1  # nothing older in this list
    assert page.remembered()["days"] == 365


def test_that_a_day_of_the_strip_is_a_filter_and_pressing_again_lets_go(
    qtbot: QtBot, page: DischargesPage
) -> None:
    over = page.strip.buttons[0]
    assert over.accessibleName() == f"2{NOBREAK}over fristen" or "over fristen" in over.accessibleName()
    qtbot.mouseClick(over, Qt.MouseButton.LeftButton)
    assert page.table.rows.visible_count == over.day.count == 2
    assert over.isChecked()
    qtbot.mouseClick(over, Qt.MouseButton.LeftButton)
    assert page.table.rows.visible_count == page.table.rows.count
    assert not over.isChecked()


def test_that_the_strips_hours_are_said_to_be_of_all_work(page: DischargesPage) -> None:
    for button in page.strip.buttons:
        assert "Alt arbeid" in button.toolTip() and "ikke bare utskrivninger" in button.toolTip()
        assert "ikke bare utskrivninger" in button.accessibleDescription()
        assert button._hours_shown(500).startswith("alt\u00a0arbeid\u00a0")
        assert button._hours_shown(10) == button._hours


def test_that_the_ladders_shares_have_names_and_counts_in_the_tooltip_and_aloud(
    page: DischargesPage,
) -> None:
    said = adherence_sentence({Rung.CONTACT: Adherence(3, 7), Rung.DOCTOR: Adherence(0, 0)})
    plain = said.replace("\u00a0", " ")
    assert plain == (
        "Trappen i tide, skrøpelige eldre og kronisk syke: kontakt innen 3 virkedager 43 % (3 av 7)"
    )
    line = page.filters
    line.say_beside("trappen 43 %", said)
    assert (line.beside.toolTip(), line.beside.accessibleDescription()) == (said, said)


def test_that_the_strip_is_worked_by_keyboard(qtbot: QtBot, page: DischargesPage) -> None:
    today = page.strip.buttons[1]
    today.setFocus()
    qtbot.keyClick(today, Qt.Key.Key_Space)
    assert page.filters.chosen["day"] == {today.key}


def test_that_removing_the_chip_lets_the_button_go(page: DischargesPage) -> None:
    page.strip.buttons[0].click()
    page.filters.choose("day", ())
    assert not page.strip.buttons[0].isChecked()


def test_that_filters_are_shown_as_chips_and_the_count_follows(page: DischargesPage) -> None:
    page.filters.choose("status", {"overdue"})
    assert "2" in page.filters.count_label.text() and "8" in page.filters.count_label.text()
    assert page.filters.on_in_words() == ["Over fristen"]


def test_that_no_hits_names_the_filters_and_leads_back(page: DischargesPage) -> None:
    page.filters.choose("status", {"overdue"})
    page.filters.search.setText("zzz")
    empty = page.table.findChild(EmptyState)
    assert empty is not None and empty.title.text() == "Ingen treff"
    page._remove_filters()
    assert page.table.rows.visible_count == page.table.rows.count


def test_that_the_card_opens_with_both_clocks_and_the_ladder(qtbot: QtBot, page: DischargesPage) -> None:
    page.table.set_current(page.table.rows.key(row_of(page, "over")))
    qtbot.waitUntil(lambda: page.card.findChild(ClocksCard) is not None)
    card = page.card.findChildren(ClocksCard)[-1]
    said = texts(card)
    assert "Utskrevet ti 10.3." in said
    assert "Lege innen 14 dager" in said
    names = [clock.accessibleName() for clock in card.findChildren(ClockLabel)]
    assert [name.split(":")[0] for name in names] == ["Fra utskrivning", "Fra kjent"]


def test_that_missing_contacts_are_said_over_the_list_and_in_the_cells(
    qtbot: QtBot, dressed: object, tmp_path: Path
) -> None:
    desk = desk_on(view(contacts=None), tmp_path)
    page = shown(qtbot, desk)
    qtbot.waitUntil(lambda: page.table.rows.count > 0)
    assert page.notice is not None
    assert page.notice.text.text() == "Kontakter mangler: tabellen kontakter er ikke med i uttrekket."
    assert "mangler" in spoken(page, "over", "ladder")
    assert spoken(page, "over", "status") == "Over fristen, kontakter mangler"
    assert page.filters.beside.text() == "I tide siste 12 md.: mangler"
    assert desk.runner.stop()


def test_that_an_empty_page_says_how_discharges_get_here(
    qtbot: QtBot, dressed: object, tmp_path: Path
) -> None:
    desk = desk_on(nobody(), tmp_path)
    page = shown(qtbot, desk)
    qtbot.waitUntil(lambda: page._rows is not None)
    empty = page.table.findChild(EmptyState)
    assert empty is not None
    assert empty.title.text() == "Ingen utskrivninger siste 30 dager"
    assert empty.text.text().startswith("De kommer fra innleggelsene i uttrekket")
    assert desk.runner.stop()


def test_that_a_missing_table_of_stays_is_said_where_the_rows_would_be(
    qtbot: QtBot, dressed: object, tmp_path: Path
) -> None:
    whole = patient_list(TODAY.isoformat(), [person("Ola", 1990)], contacts=[], since=SINCE)
    desk = desk_on(view_of(whole, TODAY), tmp_path)
    page = shown(qtbot, desk)
    qtbot.waitUntil(lambda: page._rows is not None)
    empty = page.table.findChild(EmptyState)
    assert empty is not None
    assert empty.text.text() == (
        "Tabellen innleggelser er ikke med i uttrekket. Utskrivninger kan føres inn her."
    )
    assert desk.runner.stop()


def test_that_the_offices_day_off_is_marked_in_the_strip(
    qtbot: QtBot, dressed: object, tmp_path: Path
) -> None:
    closed = Settings(clock=ClockSettings(closed_days=frozenset({TODAY + dt.timedelta(1)})))
    desk = desk_on(view(closed), tmp_path)
    page = shown(qtbot, desk)
    qtbot.waitUntil(lambda: page.table.rows.count > 0)
    closed_ones = ["kontoret er stengt" in button.accessibleDescription() for button in page.strip.buttons]
    assert closed_ones == [place == 2 for place in range(len(closed_ones))]
    page.grab()
    assert desk.runner.stop()


def test_that_without_an_extract_the_page_leads_to_reading_one(
    qtbot: QtBot, dressed: object, tmp_path: Path
) -> None:
    desk = desk_on(None, tmp_path)
    page = shown(qtbot, desk)
    empty = page.table.findChild(EmptyState)
    assert empty is not None and empty.title.text() == "Ingen liste ennå"
    assert not page.page_actions()[0].enabled()
    with qtbot.waitSignal(page.go) as asked:
        empty.findChildren(SecondaryButton)[0].click()
    assert asked.args[0] == Target("extract")
    assert desk.runner.stop()


def test_that_in_a_narrow_window_the_card_is_a_sheet_and_the_bar_says_who(qtbot: QtBot, desk: Desk) -> None:
    page = shown(qtbot, desk, 660, 420)
    qtbot.waitUntil(lambda: page.table.rows.count > 0)
    assert page.side.isHidden()
    qtbot.waitUntil(lambda: page.bar.isVisible())
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert page.side.isVisible()
    assert page.step_back()
    assert page.side.isHidden()
    assert not page.step_back()


def test_that_a_long_id_is_whole_in_the_text_and_painted_without_fault(
    page: DischargesPage, caplog: pytest.LogCaptureFixture
) -> None:
    assert cell(page, LONG_ID, "patient").startswith(LONG_ID)
    page.grab()
    assert not caplog.records


def test_that_another_pages_patient_is_found(page: DischargesPage) -> None:
    page.show_target(Target("discharges", patient="i-tide"))
    assert page.patient_of(page.table.current_row()) == "i-tide"


def test_that_another_pages_set_is_a_chip_with_its_title(page: DischargesPage) -> None:
    page.show_target(Target("discharges", patients=frozenset({"over", "i-dag"}), title="2 uten kontakt"))
    assert page.table.rows.visible_count == 2
    assert page.filters.on_in_words() == ["2 uten kontakt"]
    assert "set" not in page.remembered()["filters"]


def test_that_what_is_remembered_comes_back(qtbot: QtBot, page: DischargesPage, desk: Desk) -> None:
    page.filters.choose("status", {"overdue"})
    page.table.rows.sort_by("discharged", True)
    state = page.remembered()
    again = DischargesPage(desk)
    qtbot.addWidget(again)
    again.restore(state)
    again.refresh(desk.view)
    qtbot.waitUntil(lambda: again.table.rows.count > 0)
    assert again.filters.chosen == {"status": {"overdue"}}
    assert again.table.rows.sorted_by == ("discharged", True)


def test_that_odd_memories_are_left_out(qtbot: QtBot, desk: Desk) -> None:
    page = DischargesPage(desk)
    qtbot.addWidget(page)
    page.restore({"days": 7, "filters": {"status": ["no such"], 3: 4}, "table": 5, "card": [1]})
    page.refresh(desk.view)
    qtbot.waitUntil(lambda: page.table.rows.count > 0)
    assert page.filters.chosen == {}
    assert page._days == 30


def test_that_every_control_has_a_name(page: DischargesPage) -> None:
    controls: list[Callable[[], str]] = [
        page.filters.search.accessibleName,
        page.filters.columns.accessibleName,
        page.period.accessibleName,
        page.filters.choices["status"].accessibleName,
        page.table.accessibleName,
        *(button.accessibleName for button in page.strip.buttons),
    ]
    names = [control() for control in controls]
    assert all(names)
    assert len(set(names)) == len(names)
    assert [name for name, _ in page.regions()] == [
        "Fristdager",
        "Filtre",
        "Liste",
        "Pasientkort",
        "Valgt rad",
    ]


def test_that_what_is_pressed_may_take_itself_away(qtbot: QtBot, page: DischargesPage) -> None:
    """A chip, a cross among no hits, the button that removes all filters: each is gone when it has answered."""
    page.filters.choose("status", {"overdue"})
    qtbot.mouseClick(page.filters.findChildren(Chip)[0], Qt.MouseButton.LeftButton)
    assert page.filters.chosen == {}
    page.filters.choose("status", {"overdue"})
    page.filters.search.setText("snart")
    empty = page.table.findChild(EmptyState)
    assert empty is not None
    qtbot.mouseClick(empty.findChildren(Chip)[0], Qt.MouseButton.LeftButton)
    assert page.table.rows.visible_count == 1
    page.filters.search.setText("zzz")
    empty = page.table.findChild(EmptyState)
    assert empty is not None
    (away,) = empty.findChildren(SecondaryButton)
    qtbot.mouseClick(away, Qt.MouseButton.LeftButton)
    assert page.table.rows.visible_count == page.table.rows.count
    qtbot.waitUntil(lambda: not page.findChildren(EmptyState))


def test_that_who_may_not_be_called_and_a_child_are_marked(
    qtbot: QtBot, dressed: object, tmp_path: Path
) -> None:
    whole = patient_list(
        TODAY.isoformat(),
        [person("reservert", 1940, reservert_kontakt="ja"), person("barn", 2015)],
        [("barn", "2020-01-01", "ICPC-2", "T90")],
        stays=[
            stay(name, "2026-03-01", "2026-03-12", main="I500", to="hjem") for name in ("reservert", "barn")
        ],
        contacts=[],
        since=SINCE,
    )
    desk = desk_on(view_of(whole, TODAY), tmp_path)
    page = shown(qtbot, desk)
    qtbot.waitUntil(lambda: page.table.rows.count > 0)
    assert cell(page, "reservert", "discharged").endswith("Til legen. Kongestiv hjertesvikt")
    assert spoken(page, "barn", "status") == "Frist i dag, via foresatt"
    page.table.set_current(page.table.rows.key(row_of(page, "reservert")))
    qtbot.waitUntil(lambda: "går til legen" in texts(page.card.findChildren(ClocksCard)[-1]))
    assert desk.runner.stop()
