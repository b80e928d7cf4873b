"""Who is at the desk: shown at the sidebar's foot, changed from a menu, kept on this machine."""

from __future__ import annotations

from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from listeoversikt.gui.entry import Entry
from listeoversikt.gui.main_window import MainWindow
from listeoversikt.gui.user_switch import UserSwitch
from tests.gui.conftest import settled


def switch_of(window: MainWindow) -> UserSwitch:
    return UserSwitch(window.sidebar.user_button, window.desk, window)


def members(switch: UserSwitch) -> dict[str, QAction]:
    menu = switch.menu()
    return {str(action.data()): action for action in menu.actions() if action.isCheckable()}


def test_that_the_user_and_role_are_shown_and_spoken(ready: tuple[MainWindow, Entry]) -> None:
    window, _ = ready
    switch_of(window)
    assert window.sidebar.user_button.accessibleName() == f"Bruker: {window.desk.user}, Sykepleier"


def test_that_another_member_is_chosen_from_the_menu_and_kept(
    ready: tuple[MainWindow, Entry], qtbot: QtBot
) -> None:
    window, _ = ready
    switch = switch_of(window)
    found = members(switch)
    assert found[window.desk.user].isChecked()
    other = next(member for member in found if member.startswith("lege"))
    found[other].trigger()
    settled(window, qtbot)
    assert window.preferences.user == window.desk.user == other
    assert "Lege" in window.sidebar.user_button.accessibleName()


def test_that_the_rail_keeps_the_button_with_its_name(ready: tuple[MainWindow, Entry]) -> None:
    window, _ = ready
    switch_of(window)
    window.sidebar.set_rail(True)
    button = window.sidebar.user_button
    assert button.isVisible()
    assert button.toolTip().startswith(window.desk.user)


def test_that_the_menu_leads_to_the_team(ready: tuple[MainWindow, Entry], qtbot: QtBot) -> None:
    window, _ = ready
    switch = switch_of(window)
    (settings,) = [action for action in switch.menu().actions() if action.text() == "Team i innstillingene"]
    with qtbot.waitSignal(switch.settings_wanted):
        settings.trigger()
