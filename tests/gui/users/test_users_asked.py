"""Innstillinger › Brukere: asked before it's done, done once, and nothing that is filled in or made is lost unseen."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from listeoversikt.gui.main_window import MainWindow
from listeoversikt.gui.pages.settings.user_dialogs import NewKeyDialog, UserAsk
from listeoversikt.gui.parts.leave_question import LeaveQuestion
from listeoversikt.gui.parts.open_panel import unsaved_panels
from listeoversikt.gui.problems import Problem
from listeoversikt.gui.rights import rights
from listeoversikt.operations.example_office import EXAMPLE_PASSPHRASE
from listeoversikt.operations.logging_in import come_in
from listeoversikt.operations.users import UserRole
from listeoversikt.store.refusals import MustWait
from listeoversikt.store.repository import open_store
from tests.gui.conftest import settled
from tests.gui.users.test_users_section import (
    NEW_PHRASE,
    fill,
    leaders,
    mean_it,
    row,
    said_in,
    save,
    stop,
    stored,
    waited,
)

__all__ = ["leaders"]

Leaders = tuple[MainWindow, Any]


def told(window: MainWindow) -> list[Any]:
    """What is said to have gone wrong from now on."""
    found: list[Any] = []
    window.desk.problem.connect(found.append)
    return found


# --- before it's done --------------------------------------------------------------------------------------------


def test_that_stopping_says_who_and_what_follows_and_nothing_is_done_before_its_meant(
    leaders: Leaders, of_users: Path, qtbot: QtBot
) -> None:
    window, section = leaders
    row(section, "Kari Nordmann").change.click()
    section.panel.stop.click()
    dialog = section.dialog
    assert isinstance(dialog, UserAsk)
    said = said_in(dialog)
    assert "Kari Nordmann kan ikke logge inn lenger." in said
    assert "låses med en gang" in said and "ny passfrase" in said
    assert dialog.proof_field.isHidden()
    assert dialog.focusWidget() is dialog.cancel_button
    dialog.reject()
    settled(window, qtbot)
    assert stored(of_users)["kari.n"].active
    stop(section, window, qtbot)
    assert not stored(of_users)["kari.n"].active


def test_that_stopping_oneself_and_giving_up_ones_role_say_so(
    leaders: Leaders, of_users: Path, qtbot: QtBot
) -> None:
    window, section = leaders
    row(section, "Leder").change.click()
    section.panel.stop.click()
    assert "Du stopper deg selv." in said_in(section.dialog)
    section.dialog.reject()
    section.panel.role.choose(UserRole.DOCTOR.value)
    section.panel.keep.click()
    assert isinstance(section.dialog, UserAsk)
    assert "Du er ikke leder lenger" in said_in(section.dialog)
    section.dialog.reject()
    settled(window, qtbot)
    assert stored(of_users)["leder"].role is UserRole.LEADER
    assert not section.panel.isHidden()
    section.panel.role.choose(UserRole.LEADER.value)
    section.panel.name.setText("Lederen")
    section.dialog = None
    section.panel.keep.click()
    settled(window, qtbot)
    assert section.dialog is None  # a name is just a name
    assert stored(of_users)["leder"].name == "Lederen"


def test_that_a_leaders_role_is_given_with_ones_own_passphrase_only(
    leaders: Leaders, of_users: Path, qtbot: QtBot
) -> None:
    window, section = leaders
    row(section, "Ola Vik").change.click()
    section.panel.role.choose(UserRole.LEADER.value)
    section.panel.keep.click()
    dialog = section.dialog
    said = said_in(dialog)
    assert "Ola Vik får rollen leder." in said
    assert "også deg" in said
    dialog.act()
    assert dialog.proof_field.error.sentence
    dialog.proof.setText("en annens passfrase helt")
    dialog.act()
    settled(window, qtbot)
    assert dialog.isVisible() and "ikke" in dialog.proof_field.error.sentence
    waited(of_users)
    assert stored(of_users)["ola"].role is UserRole.DOCTOR
    dialog.proof.setText(EXAMPLE_PASSPHRASE)
    dialog.act()
    settled(window, qtbot)
    assert stored(of_users)["ola"].role is UserRole.LEADER
    assert section.panel.isHidden()


def test_that_a_wrong_passphrase_adds_nobody(leaders: Leaders, of_users: Path, qtbot: QtBot) -> None:
    window, section = leaders
    section.add.click()
    fill(section, "Gro Ås", "gro", UserRole.NURSE, NEW_PHRASE)
    save(section, window, qtbot, "en annens passfrase helt")
    assert section.dialog.isVisible()
    section.dialog.reject()
    waited(of_users)
    assert "gro" not in stored(of_users)
    assert section.panel.name.text() == "Gro Ås"


def test_that_nothing_is_asked_in_the_example_office_and_for_a_role_without_users(
    leaders: Leaders, of_users: Path, qtbot: QtBot
) -> None:
    window, section = leaders
    row(section, "Ola Vik").change.click()
    section.panel.role.choose(UserRole.NURSE.value)
    section.panel.keep.click()
    settled(window, qtbot)
    assert section.dialog is None
    window.desk.office = window.desk.office.__class__(example=True)
    section.add.click()
    fill(section, "Gro Ås", "gro", UserRole.LEADER, NEW_PHRASE)
    section.panel.keep.click()
    settled(window, qtbot)
    assert section.dialog is None
    assert {"ola": stored(of_users)["ola"].role, "gro": stored(of_users)["gro"].role} == {
        "ola": UserRole.NURSE,
        "gro": UserRole.LEADER,
    }


def test_that_it_may_be_tried_again_is_said_no_longer_than_its_so(leaders: Leaders, qtbot: QtBot) -> None:
    _, section = leaders
    section.make_key()
    dialog = section.dialog
    assert dialog.refuse(Problem("", error=MustWait(0)))
    assert "Prøv igjen om 0 sekunder" in dialog.proof_field.error.sentence
    qtbot.waitUntil(lambda: not dialog.proof_field.error.sentence)
    dialog.reject()


# --- once --------------------------------------------------------------------------------------------------------


def test_that_a_second_press_while_its_written_does_nothing(
    leaders: Leaders, of_users: Path, qtbot: QtBot
) -> None:
    window, section = leaders
    wrong = told(window)
    row(section, "Ola Vik").change.click()
    section.panel.name.setText("Ola Dahl")
    QTest.mouseClick(section.panel.keep, Qt.MouseButton.LeftButton)
    assert not section.panel.keep.isEnabled()
    QTest.mouseDClick(section.panel.keep, Qt.MouseButton.LeftButton)
    settled(window, qtbot)
    assert wrong == []
    assert section.saved.text() == "Ola Dahl: lagret."
    row(section, "Ola Dahl").change.click()
    assert section.panel.keep.isEnabled()
    section.panel.stop.click()
    dialog = section.dialog
    for _ in range(2):
        QTest.mouseClick(dialog.act_button, Qt.MouseButton.LeftButton)
    section.panel.stop.click()
    assert section.dialog is dialog
    settled(window, qtbot)
    assert wrong == []
    section.add.click()
    fill(section, "Gro Ås", "gro", UserRole.NURSE, NEW_PHRASE)
    section.panel.keep.click()
    section.dialog.proof.setText(EXAMPLE_PASSPHRASE)
    for _ in range(2):
        section.dialog.act()
    settled(window, qtbot)
    assert wrong == []
    assert "gro" in stored(of_users)


def test_that_a_refused_one_can_be_pressed_again_and_has_the_focus(
    leaders: Leaders, of_users: Path, qtbot: QtBot
) -> None:
    from listeoversikt.operations.users import change_user

    window, section = leaders
    row(section, "Ola Vik").change.click()
    with open_store(of_users, EXAMPLE_PASSPHRASE, user="leder") as store:
        change_user(store, "ola", name="Ola Dahl")
    section.panel.name.setText("Ola Lie")
    section.panel.keep.setFocus()
    section.panel.keep.click()
    settled(window, qtbot)
    assert section.panel.trouble is not None
    assert section.panel.keep.isEnabled()
    assert window.focusWidget() is section.panel.keep


# --- where the keyboard is ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("deed", ["save", "stop", "start", "passphrase"])
def test_that_the_focus_stands_on_the_row_when_its_done(deed: str, leaders: Leaders, qtbot: QtBot) -> None:
    window, section = leaders
    if deed == "start":
        row(section, "Ola Vik").change.click()
        stop(section, window, qtbot)
    row(section, "Ola Vik").change.click()
    name = "Ola Vik"
    if deed == "save":
        name = "Ola Dahl"
        section.panel.name.setText(name)
        section.panel.keep.setFocus()
        section.panel.keep.click()
        settled(window, qtbot)
    elif deed == "stop":
        stop(section, window, qtbot)
    else:
        if deed == "passphrase":
            section.panel.passphrase.click()
        section.dialog.proof.setText(EXAMPLE_PASSPHRASE)
        for field in (section.dialog.new.first, section.dialog.new.second):
            field.setText(NEW_PHRASE)
        section.dialog.act()
        settled(window, qtbot)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.waitUntil(lambda: bool(row(section, name).change.hasFocus()))
    assert window.focusWidget() is row(section, name).change


def test_that_news_of_the_users_leaves_who_types_where_they_are(
    leaders: Leaders, of_users: Path, qtbot: QtBot
) -> None:
    from listeoversikt.operations.users import change_user

    window, section = leaders
    for name in ("Ola Vik", ""):
        (row(section, name).change if name else section.add).click()
        section.panel.login.setFocus()
        QTest.keyClicks(section.panel.login, "abc")
        with open_store(of_users, EXAMPLE_PASSPHRASE, user="leder") as store:
            change_user(store, "per", name=f"Per {name or 'igjen'}")
        section.read()
        settled(window, qtbot)
        assert any(one.account.name == f"Per {name or 'igjen'}" for one in section.rows.values())
        qtbot.waitUntil(section.panel.isVisible)
        assert window.focusWidget() is section.panel.login
        assert "abc" in section.panel.login.text()
        section.close_panel()


# --- what is filled in --------------------------------------------------------------------------------------------


def test_that_another_rows_change_asks_before_what_is_filled_in_goes(leaders: Leaders, qtbot: QtBot) -> None:
    window, section = leaders
    row(section, "Ola Vik").change.click()
    row(section, "Per Leser").change.click()  # nothing is filled in: no question
    assert section.question is None and section.panel.name.text() == "Per Leser"
    section.panel.role.choose(UserRole.DOCTOR.value)
    assert unsaved_panels(window)
    row(section, "Ola Vik").change.click()
    assert isinstance(section.question, LeaveQuestion)
    assert "Per Leser" in section.question.text.text()
    assert section.question.focusWidget() is section.question.back
    section.question.back.click()
    assert (section.panel.name.text(), section.panel.role.key()) == ("Per Leser", UserRole.DOCTOR.value)
    assert window.focusWidget() is section.panel.name
    row(section, "Per Leser").change.click()  # its own, which would close it
    section.question.back.click()
    assert not section.panel.isHidden()
    section.add.click()
    section.question.leave.click()
    assert section.panel.name.text() == "" and section.panel.account is None
    assert not unsaved_panels(window)


def test_that_a_new_passphrase_takes_nothing_of_what_is_filled_in(
    leaders: Leaders, of_users: Path, qtbot: QtBot
) -> None:
    window, section = leaders
    row(section, "Ola Vik").change.click()
    section.panel.name.setText("Ola Dahl")
    section.panel.passphrase.click()
    section.dialog.proof.setText(EXAMPLE_PASSPHRASE)
    for field in (section.dialog.new.first, section.dialog.new.second):
        field.setText(NEW_PHRASE)
    section.dialog.act()
    settled(window, qtbot)
    assert come_in(of_users, NEW_PHRASE, "ola").identity is not None
    assert not section.panel.isHidden() and section.panel.name.text() == "Ola Dahl"
    section.panel.keep.click()
    settled(window, qtbot)
    assert stored(of_users)["ola"].name == "Ola Dahl"


# --- the key that nobody has seen ---------------------------------------------------------------------------------


def test_that_esc_while_the_key_is_made_does_not_hide_it(
    leaders: Leaders, of_users: Path, qtbot: QtBot
) -> None:
    window, section = leaders
    section.make_key()
    ask = section.dialog
    ask.proof.setText(EXAMPLE_PASSPHRASE)
    ask.act()
    QTest.keyClick(ask, Qt.Key.Key_Escape)
    ask.close()
    assert ask.isVisible()
    assert not ask.cancel_button.isEnabled()
    settled(window, qtbot)
    assert isinstance(section.dialog, NewKeyDialog)
    assert section.dialog.isVisible()
    assert not isValid(ask) or not ask.isVisible()


def test_that_a_key_whose_dialog_is_gone_is_shown_all_the_same(leaders: Leaders, qtbot: QtBot) -> None:
    import shiboken6

    window, section = leaders
    section.make_key()
    ask = section.dialog
    ask.proof.setText(EXAMPLE_PASSPHRASE)
    ask.act()
    shiboken6.delete(ask)
    settled(window, qtbot)
    assert isinstance(section.dialog, NewKeyDialog)
    assert section.dialog.part.shown.text()


def test_that_a_key_made_for_a_page_that_is_gone_leaves_the_reminder(leaders: Leaders, qtbot: QtBot) -> None:
    window, section = leaders
    section.make_key()
    ask = section.dialog
    ask.proof.setText(EXAMPLE_PASSPHRASE)
    ask.act()
    window.start_over()
    settled(window, qtbot)
    qtbot.waitUntil(lambda: not isValid(ask) or not ask.isVisible())
    assert not window.findChildren(NewKeyDialog)
    page: Any = window.open_page("settings")
    page.view.choose("users")
    settled(window, qtbot)
    anew = page.sections["users"]
    assert anew is not section
    assert not anew.reminder.isHidden()
    anew.reminder.button.click()
    assert rights.identity is not None
    mean_it(anew, window, qtbot)
    part = anew.dialog.part
    part.typed.setText(part.shown.text().split()[-1])
    anew.dialog.act()
    settled(window, qtbot)
    assert anew.reminder.isHidden()
