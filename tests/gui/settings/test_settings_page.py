"""Each choice is saved at once, says so, is reckoned with, and can be undone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from listeoversikt.followup.reasons import Reason
from listeoversikt.gui import start
from listeoversikt.gui.desk import Desk
from listeoversikt.gui.page import Target
from listeoversikt.gui.pages.settings import SettingsPage
from listeoversikt.operations.settings import Settings
from tests.gui.clipping import Doubled, clipped
from tests.gui.settings.writing import saved, settle, show, tick, write

from .conftest import TODAY

CHANGES: dict[str, tuple[Callable[[QtBot, SettingsPage], None], dict[str, Any]]] = {
    "the office's name": (
        lambda bot, page: write(bot, page, show(page, "office").name, "Eksempelkontoret"),
        {"office_name": "Eksempelkontoret"},
    ),
    "a group that starts the clock": (
        lambda bot, page: tick(bot, page, show(page, "clock").groups["rus"]),
        {
            "clock_groups": [
                "diabetes2",
                "kols",
                "kronisk",
                "psykisk_alvorlig",
                "utviklingshemming",
                "skropelig_eldre",
                "svak_ettersporrer",
                "stormottaker",
                "risikosone",
            ]
        },
    ),
    "the age for unplanned stays": (
        lambda bot, page: write(bot, page, show(page, "clock").age, "80"),
        {"clock_min_age": 80},
    ),
    "a role that fulfils": (
        lambda bot, page: tick(bot, page, show(page, "clock").roles["helsesekretaer"]),
        {"clock_roles": ["lege", "sykepleier"]},
    ),
    "saturday": (
        lambda bot, page: tick(bot, page, show(page, "clock").saturday),
        {"saturday_counts": True},
    ),
    "a limit of a band": (
        lambda bot, page: write(bot, page, show(page, "bands").limits["consultations"], "20"),
        {"bands": {"consultations": 20, "emergency_clinic_contacts": 4, "unplanned_admissions": 2}},
    ),
    "a reason switched on": (
        lambda bot, page: tick(bot, page, show(page, "worklist").rows["lmg"].tick),
        {"switched_on": ["lmg"]},
    ),
    "a reason switched off": (
        lambda bot, page: tick(bot, page, show(page, "worklist").rows["risikosone"].tick),
        {"switched_off": ["risikosone"]},
    ),
    "at most new a week": (
        lambda bot, page: write(bot, page, show(page, "worklist").rows["borte"].limit, "5"),
        {"at_most_new_a_week": {"borte": 5}},
    ),
    "nursing homes": (
        lambda bot, page: tick(bot, page, show(page, "worklist").nursing_home),
        {"nursing_home_out": False},
    ),
    "children": (
        lambda bot, page: tick(bot, page, show(page, "worklist").children_out),
        {"children_out": False},
    ),
    "fall codes": (
        lambda bot, page: tick(bot, page, show(page, "scores").falls),
        {"falls_as_w18": True},
    ),
    "figures for each list": (
        lambda bot, page: tick(bot, page, show(page, "small_numbers").per_list),
        {"per_list": True},
    ),
    "hiding to seven": (
        lambda bot, page: tick(bot, page, show(page, "small_numbers").to_seven),
        {"hide_to_seven": True},
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_that_a_change_is_in_the_store_at_once_and_undone_and_done_again(
    qtbot: QtBot, page: SettingsPage, desk: Desk, folder: Path, name: str
) -> None:
    change, wanted = CHANGES[name]
    change(qtbot, page)
    assert saved(desk, folder) == wanted
    assert page.sections[page.view.key()].saved.text().startswith("Lagret kl.")
    desk.undo_stack.undo()
    settle(qtbot, desk)
    assert saved(desk, folder) == {}
    desk.undo_stack.redo()
    settle(qtbot, desk)
    assert saved(desk, folder) == wanted
    assert desk.undo_stack.undoText()


def test_that_the_page_shows_the_choice_again_when_it_is_undone(
    qtbot: QtBot, page: SettingsPage, desk: Desk
) -> None:
    clock = show(page, "clock")
    tick(qtbot, page, clock.saturday)
    assert clock.saturday.isChecked()
    desk.undo_stack.undo()
    settle(qtbot, desk)
    assert not clock.saturday.isChecked()


def test_that_what_changes_figures_says_so_and_counts_anew(
    qtbot: QtBot, page: SettingsPage, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    bands, told = show(page, "bands"), []
    tell = bands.saved.tell
    monkeypatch.setattr(bands.saved, "tell", lambda text: (told.append(text), tell(text)))
    with qtbot.waitSignal(desk.runner.view_changed):
        write(qtbot, page, bands.limits["consultations"], "1")
    assert any(text.endswith("Tallene regnes på nytt.") for text in told)
    assert "regnes" not in bands.saved.text()
    assert desk.view is not None
    assert desk.view.settings.bands.consultations == 1
    assert desk.view.today == TODAY


def test_that_a_name_changes_what_is_shown_and_counts_nothing(
    qtbot: QtBot, page: SettingsPage, desk: Desk
) -> None:
    scored = desk.view.scored if desk.view else None
    write(qtbot, page, show(page, "office").name, "Eksempelkontoret")
    assert desk.office.name == "Eksempelkontoret"
    assert desk.view is not None
    assert desk.view.scored is scored
    assert "regnes" not in page.sections["office"].saved.text()


def test_that_each_list_has_a_name_of_its_own(
    qtbot: QtBot, page: SettingsPage, desk: Desk, folder: Path
) -> None:
    office = show(page, "office")
    lists = desk.office.lists
    assert set(office._fields) == set(lists)
    write(qtbot, page, office._fields[lists[0]], "Dr. Eksempel")
    assert saved(desk, folder) == {"list_names": {lists[0]: "Dr. Eksempel"}}


@pytest.mark.parametrize("text", ["0", "100", "x", "", "1.5", "-3"])
def test_that_a_limit_out_of_bounds_says_so_and_saves_nothing(
    qtbot: QtBot, page: SettingsPage, desk: Desk, folder: Path, text: str
) -> None:
    bands = show(page, "bands")
    number = bands.limits["consultations"]
    number.setFocus()
    number.selectAll()
    qtbot.keyClick(number, Qt.Key.Key_Delete)
    write(qtbot, page, number, text)
    assert bands.fields["consultations"].error.sentence == "Skriv et tall fra 1 til 99."
    assert saved(desk, folder) == {}
    write(qtbot, page, number, "16")
    assert bands.fields["consultations"].error.sentence == ""


def test_that_the_limits_go_back_to_the_contracts(
    qtbot: QtBot, page: SettingsPage, desk: Desk, folder: Path
) -> None:
    bands = show(page, "bands")
    assert not bands.back.isEnabled()
    write(qtbot, page, bands.limits["unplanned_admissions"], "3")
    assert bands.back.isEnabled()
    tick(qtbot, page, bands.back)
    assert saved(desk, folder) == {}
    assert bands.limits["unplanned_admissions"].text() == "2"


def test_that_the_last_role_can_not_be_taken_away(
    qtbot: QtBot, page: SettingsPage, desk: Desk, folder: Path
) -> None:
    clock = show(page, "clock")
    for key in ("lege", "sykepleier", "helsesekretaer"):
        tick(qtbot, page, clock.roles[key])
    assert clock.no_role.sentence == "Velg minst én rolle. Ingenting er lagret."
    assert saved(desk, folder) == {"clock_roles": ["helsesekretaer"]}


def test_that_only_reasons_with_a_source_can_be_switched(page: SettingsPage) -> None:
    rows = show(page, "worklist").rows
    assert Reason.DISCHARGE.value in rows
    assert not {Reason.PLAN_STEP.value, Reason.HANDED_OVER.value, Reason.REVIEW_DUE.value} & set(rows)
    on = {key for key, row in rows.items() if row.tick.isChecked()}
    assert on == {reason.value for reason in Settings().worklist.on}


def test_that_several_quick_changes_are_all_kept(
    qtbot: QtBot, page: SettingsPage, desk: Desk, folder: Path
) -> None:
    rows = show(page, "worklist").rows
    for key in ("lmg", "aarskontroll_kols", "risikosone"):
        rows[key].tick.click()
    settle(qtbot, desk)
    assert saved(desk, folder) == {
        "switched_on": ["aarskontroll_kols", "lmg"],
        "switched_off": ["risikosone"],
    }
    desk.undo_stack.undo()
    settle(qtbot, desk)
    assert saved(desk, folder) == {"switched_on": ["aarskontroll_kols", "lmg"]}
    assert rows["risikosone"].tick.isChecked()


def test_that_this_machines_choices_are_not_in_the_store_and_can_be_undone(
    qtbot: QtBot, page: SettingsPage, desk: Desk, folder: Path
) -> None:
    machine = show(page, "machine")
    tick(qtbot, page, machine.letters)
    write(qtbot, page, machine.lock, "30")
    assert (desk.preferences.letter_keys, desk.preferences.lock_minutes) == (False, 30)
    assert saved(desk, folder) == {}
    desk.undo_stack.undo()
    assert (desk.preferences.lock_minutes, machine.lock.text()) == (10, "10")
    desk.undo_stack.undo()
    assert desk.preferences.letter_keys
    assert machine.letters.isChecked()


def test_that_the_machines_drop_downs_choose(page: SettingsPage, desk: Desk) -> None:
    machine = show(page, "machine")
    for choice, key, name in (
        (machine.language, "en", "language"),
        (machine.role, "nurse", "role"),
        (machine.start_page, "the_list", "start_page"),
    ):
        choice.choose(key)
        choice.activated.emit(choice.currentIndex())
        assert getattr(desk.preferences, name) == key


def test_that_a_store_that_refuses_leaves_the_choice_as_it_was(
    qtbot: QtBot, page: SettingsPage, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from listeoversikt.operations import choices
    from listeoversikt.store.refusals import Reason as StoreReason
    from listeoversikt.store.refusals import StoreRefused

    def refuse(*_: object) -> None:
        raise StoreRefused(StoreReason.DISK_FULL)

    clock = show(page, "clock")
    monkeypatch.setattr(choices, "change_office", refuse)
    with qtbot.waitSignal(desk.problem):
        qtbot.mouseClick(clock.saturday, Qt.MouseButton.LeftButton)
    settle(qtbot, desk)
    qtbot.waitUntil(lambda: not clock.saturday.isChecked())
    assert desk.undo_stack.count() == 0


def test_that_a_target_opens_its_section_and_it_is_remembered(page: SettingsPage) -> None:
    page.show_target(Target("settings", filters={"section": ("days",)}))
    assert page.view.key() == "days"
    state = page.remembered()
    page.view.choose("office")
    page.restore(state)
    assert page.view.key() == "days"
    page.restore({"section": "finnes ikke"})
    assert page.view.key() == "days"


def test_that_the_names_are_a_drop_down_in_a_narrow_window(page: SettingsPage, qtbot: QtBot) -> None:
    assert page.first_focus() is page.view.names
    page.resize(660, 400)
    qtbot.waitUntil(lambda: page.view.is_narrow)
    assert page.first_focus() is page.view.drop_down
    page.view.drop_down.choose("bands")
    page.view.drop_down.activated.emit(page.view.drop_down.currentIndex())
    assert page.view.key() == "bands"


def test_that_a_choice_is_made_with_the_keyboard_alone(
    qtbot: QtBot, page: SettingsPage, desk: Desk, folder: Path
) -> None:
    page.activateWindow()
    page.first_focus().setFocus()
    qtbot.waitUntil(lambda: page.view.names.hasFocus())
    for _ in range(10):
        qtbot.keyClick(page.view.names, Qt.Key.Key_Down)
    assert page.view.key() == "small_numbers"
    qtbot.keyClick(page.view.names, Qt.Key.Key_Tab)
    small = page.sections["small_numbers"]
    assert small.per_list.hasFocus()  # type: ignore[attr-defined]
    qtbot.keyClick(small.per_list, Qt.Key.Key_Tab)  # type: ignore[attr-defined]
    qtbot.keyClick(small.to_seven, Qt.Key.Key_Space)  # type: ignore[attr-defined]
    settle(qtbot, desk)
    assert saved(desk, folder) == {"hide_to_seven": True}


@pytest.mark.parametrize("section", ["office", "clock", "bands", "days", "worklist", "scores", "machine"])
def test_that_no_text_is_cut_in_the_smallest_window_with_doubled_texts(
    qtbot: QtBot, dressed: QApplication, desk: Desk, section: str
) -> None:
    doubled = Doubled(list(start._kept))
    dressed.installTranslator(doubled)
    try:
        page = SettingsPage(desk)
        qtbot.addWidget(page)
        page.resize(668, 330)
        page.show()
        page.refresh(desk.view)
        qtbot.waitUntil(lambda: bool(page.sections["worklist"].rows))  # type: ignore[attr-defined]
        page.sections["worklist"].rows["borte"].open_marks()  # type: ignore[attr-defined]
        page.view.choose(section)
        assert clipped(page) == []
    finally:
        dressed.removeTranslator(doubled)


def test_that_every_control_has_a_name_and_names_differ_in_a_section(page: SettingsPage) -> None:
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit

    for key in page.sections:
        section = show(page, key)
        controls = [
            control
            for kind in (QAbstractButton, QComboBox, QLineEdit)
            for control in section.findChildren(kind)
            if control.isVisible()
        ]
        names = [control.accessibleName() for control in controls]
        assert all(names), key
        assert len(set(names)) == len(names), key
