"""What a role has no right to isn't there: pages, menu lines, finder's hits, sections, buttons. What is there works."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from listeoversikt.followup.log.patient_acts import Flags
from listeoversikt.gui.erasing.deeds import deeds_of
from listeoversikt.gui.finding import _groups
from listeoversikt.gui.main_window import MainWindow
from listeoversikt.gui.navigation import BESIDE, PLACES, page_title
from listeoversikt.gui.page import Target
from listeoversikt.gui.pages.indicators.definition import TextLink
from listeoversikt.gui.rights import PAGES, SECTIONS, START_PAGES, command_of, rights
from listeoversikt.operations.acting import Deed, act
from listeoversikt.operations.choices import change_office
from listeoversikt.operations.users import NotAllowed, Right, UserRole, rights_of, users
from tests.gui.conftest import settled
from tests.gui.users.conftest import LOGINS, LogIn

ROLES = pytest.mark.parametrize("role", UserRole)

BUTTONS = {
    "Logg kontakt": Right.FOLLOW_UP,
    "Overlat til kollega": Right.FOLLOW_UP,
    "Ny utskrivning": Right.FOLLOW_UP,
    "Ny plan": Right.FOLLOW_UP,
    "Merk som gjennomgått": Right.FOLLOW_UP,
    "Les meldinger": Right.TAKE_IN,
    "Maler": Right.CHANGE_RULES,
    "Tren en modell": Right.CHANGE_RULES,
    "Skriv ut dagliste": Right.EXPORT_PATIENTS,
    "Skriv ut": Right.EXPORT_PATIENTS,
    "Lag Excel": Right.EXPORT_FIGURES,
    "Vis listen": Right.SEARCH_LIST,
    "Vis alle endringer": Right.SEARCH_LIST,
}
"""Buttons by their words, with the right each takes."""


def shown_buttons(window: MainWindow) -> set[str]:
    return {
        button.text() or button.accessibleName()
        for button in window.content.findChildren(QAbstractButton)
        if button.isVisible()
    }


@ROLES
def test_that_pages_menu_and_finder_offer_only_what_is_there(
    role: UserRole, log_in: LogIn, qtbot: QtBot
) -> None:
    window, entry = log_in(LOGINS[role])
    there = {key for key in PAGES if all(right in rights_of(role) for right in PAGES[key])}
    assert window.current is not None
    assert window.current.key == START_PAGES[role]
    assert {item.place.key for item in window.sidebar.items()} == there & {one.key for one in PLACES}
    assert all(item.isHidden() != (item.place.key in there) for item in window.sidebar._items.values())
    for place in PLACES:
        line = next(one for one in entry.menus.actions if one.text() == page_title(place.key))
        assert line.isVisible() == line.isEnabled() == (place.key in there)
    reading = next(one for one in entry.menus.actions if one.text() == "Les uttrekk …")
    assert reading.isVisible() == (Right.TAKE_IN in rights_of(role))
    groups = {group.title: group for group in _groups(window, entry.keys)}
    pages = {hit.title for hit in groups["Sider"].find("")}
    assert pages == {page_title(place.key) for place in (*PLACES, *BESIDE) if place.key in there}
    assert ("Koder og diagnoser" in groups) == (Right.SEARCH_LIST in rights_of(role))
    patient = window.runner.view.shown_ids[0]  # type: ignore[union-attr]
    assert [hit.title for hit in groups["Pasienter"].find(patient)] == [patient]
    some = groups["Pasienter"].find(patient[:3])
    assert bool(some) == (Right.SEARCH_LIST in rights_of(role))


@ROLES
def test_that_no_page_shows_a_button_that_would_be_refused_and_all_that_may_be_pressed(
    role: UserRole, log_in: LogIn, qtbot: QtBot
) -> None:
    window, _ = log_in(LOGINS[role])
    seen: set[str] = set()
    for key in PAGES:
        if not rights.may_open(key):
            continue
        page = window.open_page(key)
        settled(window, qtbot)
        assert page is window.current
        for action in window.actions_of(page):
            assert rights.may_do(command_of(key, action.key))
        QApplication.processEvents()  # what was just made is laid out and shown
        seen |= shown_buttons(window)
    expected = {word for word, right in BUTTONS.items() if right in rights_of(role)}
    if role is UserRole.READER:
        assert not seen & BUTTONS.keys()
    else:
        assert seen & BUTTONS.keys() == expected


@ROLES
def test_that_the_settings_have_only_the_sections_of_the_role(
    role: UserRole, log_in: LogIn, qtbot: QtBot
) -> None:
    window, _ = log_in(LOGINS[role])
    page: Any = window.open_page("settings")
    settled(window, qtbot)
    assert set(page.sections) == {
        key for key in page.sections if all(right in rights_of(role) for right in SECTIONS[key])
    }
    assert "machine" in page.sections
    assert ("users" in page.sections) == (Right.MANAGE_USERS in rights_of(role))
    assert ("team" in page.sections) == (Right.CHANGE_RULES in rights_of(role))
    assert page.sections["machine"].user_field.isHidden()


@ROLES
def test_that_the_store_refuses_exactly_what_is_not_offered(
    role: UserRole, log_in: LogIn, qtbot: QtBot
) -> None:
    window, _ = log_in(LOGINS[role])
    patient = window.runner.view.shown_ids[0]  # type: ignore[union-attr]
    tried: dict[str, Callable[[Any], object]] = {
        "patient.flags": lambda office: act(
            office, [Deed(Flags(interpreter="tamil"), patient)], who=office.store.user
        ),
        "overview.apply": lambda office: change_office(office, {"office_name": "Vik legekontor"}),
        "window.read_extract": lambda office: office.store.require(Right.TAKE_IN),
        "settings.users": lambda office: users(office.store),
    }
    refused: dict[str, bool] = {}
    for command, attempt in tried.items():

        def job(office: Any, progress: Any, cancelled: Any, attempt: Any = attempt) -> None:
            attempt(office)

        def told(problem: Any, command: str = command) -> None:
            assert isinstance(problem.error, NotAllowed), problem.error
            refused[command] = True

        window.desk.work(job, lambda _, command=command: refused.update({command: False}), told)
    settled(window, qtbot)
    assert refused == {
        command: not (
            rights.may_see_section("users") if command == "settings.users" else rights.may_do(command)
        )
        for command in tried
    }


def test_that_a_secretary_sees_one_patient_and_goes_back_to_the_worklist(log_in: LogIn, qtbot: QtBot) -> None:
    window, _ = log_in("siv")
    patient = window.runner.view.shown_ids[0]  # type: ignore[union-attr]
    window.open_target(Target("the_list", filters={"band": ("high",)}))
    assert window.current is not None
    assert window.current.key == "indicators"
    window.open_target(Target("the_list", patient=patient))
    settled(window, qtbot)
    page: Any = window.current
    assert page.key == "the_list"
    assert page.cards.is_wide
    assert page.table is None
    assert page.room.rows.rows.visible_count == 0
    qtbot.waitUntil(lambda: page.cards.patient_page.panel.card is not None, timeout=10_000)
    assert page.cards.patient_page.back.text() == "Tilbake"
    page.cards.patient_page.back.click()
    assert window.current.key == "worklist"


def test_that_a_readers_plan_and_checklist_are_read_and_not_written(log_in: LogIn, qtbot: QtBot) -> None:
    window, _ = log_in("per")
    page: Any = window.open_page("plans")
    settled(window, qtbot)
    assert page.room.foot.isHidden()
    fields = page.room.form.fields()
    assert fields
    assert all(field.isReadOnly() for field in fields if hasattr(field, "isReadOnly"))
    page.acts.do("review")
    assert page.acts.dialog is None
    for key in ("contact", "done", "review"):
        window.open_page("worklist").acting.do(key)  # type: ignore[attr-defined]
    assert window.current is not None
    assert window.current.key == "worklist"
    assert window.current.acting.form is None  # type: ignore[attr-defined]
    assert window.current.acting.keys() == ()  # type: ignore[attr-defined]


@pytest.mark.parametrize(("login", "signs"), [("leder", False), ("ola", True), ("kari.n", False)])
def test_that_only_a_doctor_is_asked_for_a_yes(login: str, signs: bool, log_in: LogIn, qtbot: QtBot) -> None:
    window, _ = log_in(login)
    page: Any = window.open_page("worklist")
    settled(window, qtbot)
    assert page.answers_for_doctor is signs


def test_that_the_menu_is_grey_where_the_page_has_nothing_on_that_key(log_in: LogIn, qtbot: QtBot) -> None:
    window, entry = log_in(LOGINS[UserRole.READER])
    window.open_page("indicators")
    settled(window, qtbot)
    (file,) = [one.menu() for one in window.menuBar().actions() if one.text() == "&Fil"]
    lines = {one.text(): one for one in file.actions()}  # type: ignore[union-attr]
    file.aboutToShow.emit()  # type: ignore[union-attr]
    there = {one.shortcut for one in window.actions_of(window.current) if one.enabled()}  # type: ignore[arg-type]
    shown = {
        "Ctrl+N": lines["Ny på denne siden"],
        "Ctrl+E": lines["Lag Excel"],
        "Ctrl+P": lines["Skriv ut"],
    }
    assert {key for key, line in shown.items() if line.isEnabled()} == there & set(shown)
    assert not lines["Lag Excel"].isEnabled()
    file.aboutToHide.emit()  # type: ignore[union-attr]
    assert all(line.isEnabled() for line in shown.values())
    assert entry.folder is not None


@pytest.mark.parametrize("role", [UserRole.NURSE, UserRole.READER])
def test_that_a_way_to_patients_is_shown_only_to_who_may_go_it(
    role: UserRole, log_in: LogIn, qtbot: QtBot
) -> None:
    window, _ = log_in(LOGINS[role])
    page = window.open_page("indicators")
    settled(window, qtbot)
    page.show_target(Target("indicators", filters={"indicator": ("samsykelighet",)}))
    settled(window, qtbot)
    ways = [one for one in page.findChildren(TextLink) if one.text().startswith(("Vis ", "Show "))]
    assert bool(ways) is (role is UserRole.NURSE)


@pytest.mark.parametrize(("role", "whole"), [(UserRole.LEADER, True), (UserRole.NURSE, False)])
def test_that_who_may_not_read_the_log_is_told_that_an_access_request_is_without_it(
    role: UserRole, whole: bool, log_in: LogIn, qtbot: QtBot, tmp_path: Path
) -> None:
    window, _ = log_in(LOGINS[role])
    assert window.runner.view is not None
    told: list[str] = []
    window.desk.told.connect(lambda text, undo: told.append(text))
    deeds_of(window.desk).tell(window.runner.view.shown_ids[0], tmp_path)
    qtbot.waitUntil(lambda: bool(told))
    settled(window, qtbot)
    assert ("Hvem som har sett, er ikke med" in told[-1]) is not whole
