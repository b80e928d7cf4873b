"""One table says what it takes to be offered a page, a section or a command: nothing is left out of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

import listeoversikt.gui
from listeoversikt.gui.acting.action_words import everything
from listeoversikt.gui.navigation import BY_KEY
from listeoversikt.gui.page import Target
from listeoversikt.gui.pages.settings.page import SettingsPage
from listeoversikt.gui.rights import (
    COMMANDS,
    PAGES,
    SECTIONS,
    START_PAGES,
    Rights,
    command_of,
    needs,
    rights,
    still,
)
from listeoversikt.store.access.identity import Identity
from listeoversikt.store.access.roles import Right, UserRole, rights_of
from tests.gui.conftest import settled
from tests.gui.users.conftest import LogIn

SOURCE = Path(listeoversikt.gui.__file__).parent
NAMED = re.compile(r'(?:needs|still|may_do)\(\s*f?"([a-z_.{}]+)"')


def of_role(role: UserRole, *, alone: bool = False) -> Rights:
    made = Rights()
    made.identity = Identity("1", "kari", "Kari", role, alone=alone)
    return made


def named_in_source() -> set[str]:
    return {
        found for path in SOURCE.rglob("*.py") for found in NAMED.findall(path.read_text(encoding="utf-8"))
    }


def test_that_every_page_of_the_window_has_a_row_and_every_row_a_page() -> None:
    assert PAGES.keys() == BY_KEY.keys()


def test_that_every_command_named_in_the_program_has_a_row() -> None:
    for name in named_in_source():
        known = name in COMMANDS or any(
            one.startswith(name.partition("{")[0]) for one in COMMANDS if "{" in name
        )
        assert known, name


def test_that_every_act_about_a_patient_has_a_row() -> None:
    acts = {f"patient.{one.key}" for group in everything() for one in group}
    assert acts <= COMMANDS.keys()


def test_that_every_action_of_every_page_and_every_section_has_a_row(log_in: LogIn, qtbot: QtBot) -> None:
    window, _ = log_in("leder")
    for key in BY_KEY:
        page = window.page(key)
        settled(window, qtbot)
        for action in page.page_actions():
            assert command_of(key, action.key) in COMMANDS, (key, action.key)
    settings = window.page("settings")
    assert isinstance(settings, SettingsPage)
    assert settings.sections.keys() <= SECTIONS.keys()


def test_that_what_is_not_in_the_table_takes_the_right_to_change_the_rules() -> None:
    for role in UserRole:
        may = Right.CHANGE_RULES in rights_of(role)
        assert of_role(role).may_do("noe.nytt") is may
        assert of_role(role).may_open("noe") is may


@pytest.mark.parametrize("role", UserRole)
def test_that_each_role_opens_on_a_page_that_is_there(role: UserRole) -> None:
    assert of_role(role).may_open(START_PAGES[role])


def test_that_one_account_alone_and_nobody_yet_have_everything() -> None:
    for found in (Rights(), of_role(UserRole.LEADER, alone=True)):
        assert all(map(found.may_open, PAGES))
        assert all(map(found.may_do, COMMANDS))
        assert all(map(found.may_see_section, SECTIONS))


def test_that_a_secretary_opens_one_patient_but_no_set_of_them() -> None:
    found = of_role(UserRole.SECRETARY)
    assert found.may_go(Target("the_list", patient="P1"))
    assert not found.may_go(Target("the_list"))
    assert not found.may_go(Target("the_list", patients=frozenset({"P1"})))
    assert not found.may_go(Target("the_list", patient="P1", filters={"band": ("high",)}))
    assert not found.may_do("patient.whole_list")
    assert of_role(UserRole.NURSE).may_go(Target("the_list"))


def test_that_a_widget_without_its_right_stays_hidden_whatever_its_page_says(qtbot: QtBot) -> None:
    holder, button, figure = QWidget(), QPushButton("Logg kontakt"), QPushButton("13")
    qtbot.addWidget(holder)
    for one in (button, figure):
        one.setParent(holder)
    rights.identity = Identity("1", "per", "Per", UserRole.READER)
    assert not needs("patient.contact", button)
    still("patient.whole_list", figure)
    holder.show()
    button.setVisible(True)
    assert button.isHidden()
    figure.setVisible(True)
    assert not figure.isHidden()
    assert figure.focusPolicy() == Qt.FocusPolicy.NoFocus
    rights.identity = Identity("1", "kari", "Kari", UserRole.NURSE)
    other = QPushButton("Logg kontakt", holder)
    assert needs("patient.contact", other)
    other.setVisible(True)
    assert not other.isHidden()
