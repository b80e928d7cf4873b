"""Team, time at hand, standing orders and offers: each saved at once, checked by field, undoable."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from listeoversikt.gui.desk import Desk
from listeoversikt.gui.page import Target
from listeoversikt.gui.pages.settings import SettingsPage
from listeoversikt.gui.pages.settings.team_section import TeamSection, member_words
from listeoversikt.gui.texts import NOBREAK
from listeoversikt.operations.choices import change_office
from tests.gui.settings.conftest import TODAY
from tests.gui.settings.test_settings_page import saved, settle, show, tick, write

TEAM = [
    {"id": "lege-1", "role": "lege", "leader": True, "lists": ["L1"]},
    {"id": "spl-1", "role": "sykepleier", "hours": [6, 6, 6, 4, 6]},
]


def plain(text: str) -> str:
    return text.replace(NOBREAK, " ")


def with_team(qtbot: QtBot, page: SettingsPage, team: list[dict[str, Any]] | None = None) -> TeamSection:
    page.desk.work(
        lambda office, progress, cancelled: change_office(office, {"team": team or TEAM}),
        lambda _: page._read(),
    )
    settle(qtbot, page.desk)
    section = show(page, "team")
    qtbot.waitUntil(lambda: len(section.rows) == len(team or TEAM))
    assert isinstance(section, TeamSection)
    return section


def test_that_a_fresh_office_has_nobody_and_says_so(page: SettingsPage) -> None:
    section = show(page, "team")
    assert section.rows == {}
    assert any(label.text() == "Ingen er lagt inn ennå." for label in section.findChildren(QLabel))


def test_that_a_member_is_added_with_lists_and_hours(
    qtbot: QtBot, page: SettingsPage, desk: Desk, folder: Path
) -> None:
    section = show(page, "team")
    section.add.click()
    panel = section.panel
    assert (panel.id.text(), panel.role.key()) == ("spl-1", "sykepleier")
    listed = next(iter(panel.lists))
    panel.lists[listed].click()
    for field, text in zip(panel.hours, ("6", "7,5", "", "0", "4"), strict=True):
        field.setText(text)
    panel.keep.click()
    settle(qtbot, desk)
    assert saved(desk, folder)["team"] == [
        {"id": "spl-1", "role": "sykepleier", "lists": [listed], "hours": [6, 7.5, 0, 0, 4]}
    ]
    assert panel.isHidden()
    assert list(section.rows) == ["spl-1"]


def test_that_another_role_suggests_another_id(page: SettingsPage) -> None:
    section = show(page, "team")
    section.add.click()
    section.panel.role.choose("helsesekretaer")
    section.panel.role.chosen.emit("helsesekretaer")
    assert section.panel.id.text() == "hs-1"


def test_that_a_wrong_field_is_told_under_it_and_nothing_is_saved(
    qtbot: QtBot, page: SettingsPage, desk: Desk, folder: Path
) -> None:
    section = with_team(qtbot, page)
    section.add.click()
    panel = section.panel
    panel.id.setText("SPL-1")
    qtbot.keyClicks(panel.until, "abc")
    panel.keep.click()
    settle(qtbot, desk)
    assert panel.fields["id"].error.sentence == "Noen i teamet har denne id-en fra før."
    assert panel.fields["until"].error.sentence == "Skriv en dato, for eksempel 15.5.26."
    assert "SPL-1" not in panel.fields["id"].error.sentence
    assert saved(desk, folder)["team"] == TEAM


def test_that_a_member_gets_a_deputy_with_dates_and_the_row_says_so(
    qtbot: QtBot, page: SettingsPage, desk: Desk, folder: Path
) -> None:
    section = with_team(qtbot, page)
    section.rows["spl-1"].change.click()
    panel = section.panel
    assert panel.id.isReadOnly()
    panel.deputy.choose("lege-1")
    for name, text in (("deputy_from", "4.5.26"), ("deputy_until", "8.5.26")):
        qtbot.keyClicks(getattr(panel, name), text)
    panel.keep.click()
    settle(qtbot, desk)
    spl = saved(desk, folder)["team"][1]
    assert (spl["deputy"], spl["deputy_from"], spl["deputy_until"]) == ("lege-1", "2026-05-04", "2026-05-08")
    assert spl["hours"] == [6, 6, 6, 4, 6]
    assert "Vikar lege-1 fra ma 4.5 til fr 8.5" in plain(section.rows["spl-1"].words.text())


def test_that_a_member_is_taken_out_and_the_change_can_be_undone(
    qtbot: QtBot, page: SettingsPage, desk: Desk, folder: Path
) -> None:
    section = with_team(qtbot, page)
    section.open_member("lege-1")
    section.panel.remove.click()
    settle(qtbot, desk)
    assert [one["id"] for one in saved(desk, folder)["team"]] == ["spl-1"]
    desk.undo_stack.undo()
    settle(qtbot, desk)
    assert saved(desk, folder)["team"] == TEAM
    qtbot.waitUntil(lambda: list(section.rows) == ["lege-1", "spl-1"])


def test_that_the_team_reaches_the_view_when_it_has_been_counted(
    qtbot: QtBot, page: SettingsPage, desk: Desk
) -> None:
    section = show(page, "team")
    section.add.click()
    section.panel.keep.click()
    qtbot.waitUntil(lambda: desk.view is not None and desk.view.settings.team.member("spl-1") is not None)


def test_that_escape_closes_the_member_first(qtbot: QtBot, page: SettingsPage) -> None:
    section = with_team(qtbot, page)
    section.open_member("spl-1")
    assert page.step_back()
    assert section.panel.isHidden()
    assert not page.step_back()


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"role": "sykepleier"}, "Alle lister"),
        ({"role": "lege", "lists": ["L1"]}, "Lister: Dr. Eksempel"),
        ({"role": "annet", "hours": [7.5, 7.5]}, "15 timer i uken"),
        ({"role": "lege", "until": "2026-05-01"}, "Ikke i teamet fra fr 1.5"),
        ({"role": "lege", "away": [["2026-05-04", "2026-05-08"]]}, "Borte ma 4.5 til fr 8.5"),
        ({"role": "lege", "away": [["2025-05-04", "2025-05-08"]]}, ""),
        ({"role": "lege", "deputy": "x-1", "deputy_until": "2026-01-01"}, ""),
    ],
)
def test_that_a_row_says_what_is_to_come_and_not_what_has_been(row: dict[str, Any], words: str) -> None:
    assert plain(member_words(row, {"L1": "Dr. Eksempel"}, TODAY)) == words


# -- time at hand --


def test_that_minutes_are_saved_and_the_start_value_stands_beside(
    qtbot: QtBot, page: SettingsPage, desk: Desk, folder: Path
) -> None:
    section = show(page, "capacity")
    write(qtbot, page, section.minutes["lmg"], "60")
    assert saved(desk, folder) == {"minutes": {"lmg": 60}}
    assert section.starts["lmg"].text() == "start 45"
    assert desk.view is not None
    qtbot.waitUntil(lambda: bool(desk.view and desk.view.settings.minutes))
    write(qtbot, page, section.minutes["lmg"], "45")
    assert saved(desk, folder) == {}


def test_that_a_home_visits_minutes_are_the_offices_to_set(
    qtbot: QtBot, page: SettingsPage, desk: Desk, folder: Path
) -> None:
    section = show(page, "capacity")
    field = section.minutes["home_visit"]
    assert (field.text(), field.accessibleName()) == ("60", "Hjemmebesøk, minst")
    write(qtbot, page, field, "75")
    assert saved(desk, folder) == {"minutes": {"home_visit": 75}}


def test_that_soon_days_are_saved(qtbot: QtBot, page: SettingsPage, desk: Desk, folder: Path) -> None:
    write(qtbot, page, show(page, "capacity").soon["soon_other"], "5")
    assert saved(desk, folder) == {"soon_other": 5}


def test_that_the_office_may_have_a_norm_of_its_own(
    qtbot: QtBot, page: SettingsPage, desk: Desk, folder: Path
) -> None:
    section = show(page, "capacity")
    write(qtbot, page, section.norm, "3000")
    assert saved(desk, folder) == {"inhabitants_per_nurse": 3000}
    section.norm.clear()
    section.norm.editingFinished.emit()
    settle(qtbot, desk)
    assert saved(desk, folder) == {}


def test_that_hours_of_the_team_are_asked_for_only_while_no_nurse_has_any(
    qtbot: QtBot, page: SettingsPage, desk: Desk, folder: Path
) -> None:
    section = show(page, "capacity")
    write(qtbot, page, section.hours, "22,5")
    assert saved(desk, folder) == {"hours_per_week": 22.5}
    section.hours.clear()
    section.hours.editingFinished.emit()
    settle(qtbot, desk)
    assert saved(desk, folder) == {}
    with_team(qtbot, page)
    assert show(page, "capacity").hours.isHidden() or not section.hours.isVisible()
    assert section.by_member.isVisible()


def test_that_hours_that_can_not_be_are_refused_under_the_field(
    qtbot: QtBot, page: SettingsPage, desk: Desk, folder: Path
) -> None:
    section = show(page, "capacity")
    write(qtbot, page, section.hours, "mange")
    assert section._hours.error.sentence == "Skriv timer fra 0 til 999."
    assert saved(desk, folder) == {}


def test_that_a_change_can_be_tried_on_oversikt(qtbot: QtBot, page: SettingsPage) -> None:
    section = show(page, "capacity")
    with qtbot.waitSignal(page.go) as went:
        section.try_change.click()
    assert went.args == [Target("overview", action="capacity")]


# -- standing orders --


def test_that_an_order_needs_a_doctor_a_day_and_a_sentence(
    qtbot: QtBot, page: SettingsPage, desk: Desk, folder: Path
) -> None:
    row = show(page, "orders").rows["risikosone"]
    row.change.click()
    assert row.panel is not None
    row.panel.date.set_value(None)
    row.panel.date.setText("")
    row.panel.keep.click()
    assert {key for key, field in row.panel.fields.items() if field.error.sentence} == {
        "av",
        "dato",
        "begrunnelse",
    }
    assert saved(desk, folder) == {}


def test_that_an_order_is_given_by_a_doctor_of_the_team_and_ended(
    qtbot: QtBot, page: SettingsPage, desk: Desk, folder: Path
) -> None:
    with_team(qtbot, page)
    row = show(page, "orders").rows["risikosone"]
    row.change.click()
    panel = row.panel
    assert panel is not None
    assert [panel.doctor.itemData(place) for place in range(panel.doctor.count())] == ["", "lege-1"]
    panel.doctor.choose("lege-1")
    panel.sentence.setText("Uten å spørre.")
    panel.keep.click()
    settle(qtbot, desk)
    assert saved(desk, folder)["standing_orders"] == {
        "risikosone": {"av": "lege-1", "dato": TODAY.isoformat(), "begrunnelse": "Uten å spørre."}
    }
    assert row.words.text() == "Av lege-1 fra 20.04.26: Uten å spørre."
    row.change.click()
    panel.remove.click()
    settle(qtbot, desk)
    assert "standing_orders" not in saved(desk, folder)
    assert row.words.text() == "Pasientens lege spørres hver gang."


def test_that_discharges_are_not_among_the_reasons_and_off_is_said(page: SettingsPage) -> None:
    rows = show(page, "orders").rows
    assert "utskrivning_3vd" not in rows and "overlatt" not in rows
    assert rows["lmg"].words.text().endswith("Grunnen er slått av.")


# -- offers and checklist --


def test_that_an_offer_is_added_once_and_taken_away(
    qtbot: QtBot, page: SettingsPage, desk: Desk, folder: Path
) -> None:
    section = show(page, "plans")
    write(qtbot, page, section.field, "Turgruppe")
    write(qtbot, page, section.field, "TURGRUPPE")
    assert section.offer.error.sentence == "Tilbudet står på listen fra før."
    assert saved(desk, folder) == {"offers": ["Turgruppe"]}
    section.removers["Turgruppe"].click()
    settle(qtbot, desk)
    assert saved(desk, folder) == {}


def test_that_the_checklist_is_edited_where_it_is_used(qtbot: QtBot, page: SettingsPage) -> None:
    section = show(page, "plans")
    assert section.form_words.text() == "Programmets egen sjekkliste er i bruk."
    with qtbot.waitSignal(page.go) as went:
        section.edit_form.click()
    assert went.args[0].page == "discharges"


# -- who is at the desk --


def test_that_the_user_is_one_of_the_team(qtbot: QtBot, page: SettingsPage, desk: Desk) -> None:
    with_team(qtbot, page)
    machine = show(page, "machine")
    assert [machine.user.itemData(place) for place in range(machine.user.count())] == ["", "lege-1", "spl-1"]
    machine.user.choose("spl-1")
    machine.user.chosen.emit("spl-1")
    assert desk.user == "spl-1"
    desk.undo_stack.undo()
    assert desk.user == "lokal bruker"


def test_that_one_who_is_not_in_the_team_any_more_is_still_shown(
    qtbot: QtBot, page: SettingsPage, desk: Desk
) -> None:
    desk.preferences.user = "spl-9"
    with_team(qtbot, page)
    assert show(page, "machine").user.key() == "spl-9"


def test_that_a_reason_ticked_still_counts(
    qtbot: QtBot, page: SettingsPage, desk: Desk, folder: Path
) -> None:
    tick(qtbot, page, show(page, "worklist").rows["lmg"].tick)
    assert saved(desk, folder) == {"switched_on": ["lmg"]}
    QApplication.processEvents()


def test_that_enter_in_the_field_of_hours_leaves_it(qtbot: QtBot, page: SettingsPage) -> None:
    section = with_team(qtbot, page)
    section.open_member("spl-1")
    field = section.panel.hours[0]
    field.setFocus()
    field.setText("25")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    section.panel.keep.click()
    assert not section.panel.isHidden()
