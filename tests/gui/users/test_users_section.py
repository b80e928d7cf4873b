"""Innstillinger › Brukere: added, changed, stopped and started; refused under the field; the recovery key."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from listeoversikt.gui.entry import Entry
from listeoversikt.gui.main_window import MainWindow
from listeoversikt.gui.pages.settings.user_dialogs import UserAsk
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.rights import rights
from listeoversikt.gui.texts import day_numbers, day_prose
from listeoversikt.operations.example_office import EXAMPLE_PASSPHRASE
from listeoversikt.operations.logging_in import come_in
from listeoversikt.operations.users import UserRole, users
from listeoversikt.store.refusals import StoreRefused
from listeoversikt.store.repository import open_store
from tests.gui.conftest import settled
from tests.gui.users.conftest import PHRASE, LogIn

NEW_PHRASE = "hav torsk mandag lykt"


@pytest.fixture
def leaders(log_in: LogIn, qtbot: QtBot) -> tuple[MainWindow, Any]:
    """A leader's window, and its section of users."""
    window, _ = log_in("leder")
    window.desk.office = replace(window.desk.office, example=False)
    return window, section_of(window, qtbot)


def section_of(window: MainWindow, qtbot: QtBot) -> Any:
    page: Any = window.open_page("settings")
    page.view.choose("users")
    settled(window, qtbot)
    return page.sections["users"]


def row(section: Any, name: str) -> Any:
    return next(one for one in section.rows.values() if one.account.name == name)


def fill(section: Any, name: str, login: str, role: UserRole, phrase: str = "") -> None:
    panel = section.panel
    panel.name.setText(name)
    panel.login.setText(login)
    panel.role.choose(role.value)
    for field in (panel.new.first, panel.new.second):
        field.setText(phrase)


def give(section: Any, own: str) -> None:
    dialog = section.dialog
    dialog.proof.setText(own)
    for field in (dialog.new.first, dialog.new.second):
        field.setText(NEW_PHRASE)
    dialog.act()


def save(section: Any, window: MainWindow, qtbot: QtBot, own: str = EXAMPLE_PASSPHRASE) -> None:
    """Saves the panel; one's own passphrase is asked for."""
    section.panel.keep.click()
    assert isinstance(section.dialog, UserAsk)
    section.dialog.proof.setText(own)
    section.dialog.act()
    settled(window, qtbot)


def stop(section: Any, window: MainWindow, qtbot: QtBot) -> None:
    """Stops who stands in the panel, and means it."""
    section.panel.stop.click()
    assert isinstance(section.dialog, UserAsk)
    section.dialog.act()
    settled(window, qtbot)


def said_in(dialog: Any) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(Label))


def waited(folder: Path) -> None:
    """As if the time after a wrong try were over."""
    (folder / "attempts.json").unlink()


def mean_it(section: Any, window: MainWindow, qtbot: QtBot) -> None:
    section.dialog.proof.setText(EXAMPLE_PASSPHRASE)
    section.dialog.act()
    settled(window, qtbot)


def stored(folder: Path) -> dict[str, Any]:
    with open_store(folder, EXAMPLE_PASSPHRASE, user="leder") as store:
        return {one.login: one for one in users(store)}


def test_that_each_user_stands_with_role_login_and_member(leaders: tuple[MainWindow, Any]) -> None:
    _, section = leaders
    assert row(section, "Kari Nordmann").words.text() == "Sykepleier · logger inn som kari.n · spl-1"
    assert row(section, "Per Leser").words.text() == "Les · logger inn som per"
    assert len(section.rows) == 5


def test_that_a_user_is_added_and_can_log_in(
    leaders: tuple[MainWindow, Any], of_users: Path, qtbot: QtBot
) -> None:
    window, section = leaders
    section.add.click()
    assert section.panel.stop.isHidden()
    fill(section, "Gro Ås", "gro.ås", UserRole.DOCTOR, NEW_PHRASE)
    save(section, window, qtbot)
    assert section.panel.isHidden()
    assert section.saved.text() == "Gro Ås: lagret."
    assert row(section, "Gro Ås").words.text().startswith("Lege · ")
    came = come_in(of_users, NEW_PHRASE, "gro.ås").identity
    assert came is not None
    assert came.role is UserRole.DOCTOR


@pytest.mark.parametrize(
    ("login", "phrase", "where", "said"),
    [
        ("kari.n", NEW_PHRASE, "login_field", "en annens"),
        ("Kari Nordmann", NEW_PHRASE, "login_field", "kan ikke brukes"),
        ("gro", "kort", "phrase", "For kort"),
    ],
)
def test_that_what_cannot_be_is_said_under_its_field(
    login: str, phrase: str, where: str, said: str, leaders: tuple[MainWindow, Any], qtbot: QtBot
) -> None:
    window, section = leaders
    section.add.click()
    fill(section, "Gro Ås", login, UserRole.NURSE, phrase)
    if where == "phrase":
        section.panel.keep.click()
    else:
        save(section, window, qtbot)
    field = section.panel.new.phrase if where == "phrase" else section.panel.login_field
    assert said in field.error.sentence
    assert not section.panel.isHidden()
    assert len(section.rows) == 5


def test_that_the_last_leader_stays_a_leader_and_it_is_said_under_the_role(
    leaders: tuple[MainWindow, Any], qtbot: QtBot
) -> None:
    window, section = leaders
    row(section, "Leder").change.click()
    section.panel.role.choose(UserRole.NURSE.value)
    section.panel.keep.click()
    section.dialog.act()
    settled(window, qtbot)
    assert "minst én aktiv leder" in section.panel.role_field.error.sentence
    section.panel.role_field.show_error("")
    stop(section, window, qtbot)
    assert "minst én aktiv leder" in section.panel.role_field.error.sentence
    assert rights.identity is not None
    assert rights.identity.role is UserRole.LEADER


def test_that_a_user_is_changed_stopped_and_started_again(
    leaders: tuple[MainWindow, Any], of_users: Path, qtbot: QtBot
) -> None:
    window, section = leaders
    row(section, "Kari Nordmann").change.click()
    section.panel.name.setText("Kari N. Berg")
    section.panel.login.setText("kari.b")
    section.panel.keep.click()
    settled(window, qtbot)
    assert row(section, "Kari N. Berg").words.text().endswith("kari.b · spl-1")
    row(section, "Kari N. Berg").change.click()
    stop(section, window, qtbot)
    assert row(section, "Kari N. Berg").words.text().endswith("stoppet")
    with pytest.raises(StoreRefused):
        come_in(of_users, PHRASE, "kari.b")
    row(section, "Kari N. Berg").change.click()
    give(section, EXAMPLE_PASSPHRASE)
    settled(window, qtbot)
    waited(of_users)
    assert come_in(of_users, NEW_PHRASE, "kari.b").identity is not None
    assert stored(of_users)["kari.b"].active


def test_that_a_colleague_gets_a_new_passphrase_and_ones_own_takes_the_one_before(
    leaders: tuple[MainWindow, Any], of_users: Path, qtbot: QtBot
) -> None:
    window, section = leaders
    row(section, "Ola Vik").change.click()
    section.panel.passphrase.click()
    give(section, "")
    assert section.dialog.proof_field.error.sentence
    give(section, "en annens passfrase helt")
    settled(window, qtbot)
    assert section.dialog.isVisible() and "ikke" in section.dialog.proof_field.error.sentence
    with pytest.raises(StoreRefused):
        come_in(of_users, NEW_PHRASE, "ola")
    waited(of_users)
    give(section, EXAMPLE_PASSPHRASE)
    settled(window, qtbot)
    assert come_in(of_users, NEW_PHRASE, "ola").identity is not None
    section.dialog = None
    row(section, "Leder").change.click()
    section.panel.passphrase.click()
    from listeoversikt.gui.own_passphrase import OwnPassphrase

    assert section.dialog is None
    assert window.findChild(OwnPassphrase) is not None


def test_that_one_who_was_changed_by_a_colleague_meanwhile_is_not_written_over(
    leaders: tuple[MainWindow, Any], of_users: Path, qtbot: QtBot
) -> None:
    from listeoversikt.operations.users import change_user

    window, section = leaders
    row(section, "Ola Vik").change.click()
    with open_store(of_users, EXAMPLE_PASSPHRASE, user="leder") as store:
        change_user(store, "ola", name="Ola Dahl")
    section.panel.name.setText("Ola Lie")
    section.panel.keep.click()
    settled(window, qtbot)
    assert stored(of_users)["ola"].name == "Ola Dahl"
    assert section.panel.trouble is not None or "Ola Dahl" in {
        one.account.name for one in section.rows.values()
    }


def test_that_the_reminder_stands_until_a_key_is_made_and_read_back(
    leaders: tuple[MainWindow, Any], qtbot: QtBot
) -> None:
    window, section = leaders
    assert not section.reminder.isHidden()
    assert section.new_key.isHidden()
    section.reminder.button.click()
    mean_it(section, window, qtbot)
    dialog = section.dialog
    key = dialog.part.shown.text().split()
    assert len(key) == 7
    dialog.reject()
    settled(window, qtbot)
    assert not section.reminder.isHidden()
    assert section.key_state.text().startswith("Det finnes en nøkkel, men ingen")
    section.new_key.click()
    mean_it(section, window, qtbot)
    dialog = section.dialog
    last = dialog.part.shown.text().split()[-1]
    dialog.part.typed.setText("nei")
    dialog.act()
    assert dialog.part.field.error.sentence
    dialog.part.typed.setText(f" {last.lower()} ")
    dialog.act()
    settled(window, qtbot)
    assert section.reminder.isHidden()
    assert not section.new_key.isHidden()


def test_that_a_new_key_is_made_when_its_meant_and_ones_own_passphrase_is_right(
    leaders: tuple[MainWindow, Any], of_users: Path, qtbot: QtBot
) -> None:
    window, section = leaders
    with open_store(of_users, EXAMPLE_PASSPHRASE, user="leder") as store:
        store.new_recovery_key()
    section.read()
    settled(window, qtbot)
    before = (of_users / "keys.json").read_bytes()
    section.make_key()
    dialog = section.dialog
    said = "\n".join(label.text() for label in dialog.findChildren(Label))
    assert f"Arket fra {day_numbers(dt.date.today())} gjelder ikke lenger når du lager en ny." in said
    dialog.act()
    assert dialog.proof_field.error.sentence
    dialog.proof.setText("en annens passfrase helt")
    dialog.act()
    settled(window, qtbot)
    assert section.dialog is dialog and dialog.isVisible() and not dialog.proof.text()
    dialog.reject()
    assert (of_users / "keys.json").read_bytes() == before
    waited(of_users)
    section.make_key()
    mean_it(section, window, qtbot)
    assert section.dialog.part.shown.text()
    assert (of_users / "keys.json").read_bytes() != before


def test_that_the_second_user_ends_the_choice_of_who_sits_at_the_desk(
    open_window: Any, office: Path, qtbot: QtBot
) -> None:
    from listeoversikt.gui.wanted import Wanted
    from tests.gui.conftest import TODAY

    window, entry = open_window(Wanted(store=office, passphrase=EXAMPLE_PASSPHRASE, today=TODAY))
    assert isinstance(entry, Entry)
    with qtbot.waitSignal(entry.entered, timeout=30_000):
        entry.begin()
    section = section_of(window, qtbot)
    section.add.click()
    fill(section, "Kari Nordmann", "kari", UserRole.NURSE, NEW_PHRASE)
    section.panel.keep.click()
    settled(window, qtbot)
    qtbot.waitUntil(lambda: rights.personal is not None, timeout=5_000)
    assert window.current is not None
    assert window.current.key == "settings"
    assert not rights.may_do("worklist.decide")
    settled(window, qtbot)


def test_that_former_users_stand_apart_with_who_stopped_them_and_when(
    leaders: tuple[MainWindow, Any], qtbot: QtBot
) -> None:
    window, section = leaders
    assert section.former_card.isHidden()
    row(section, "Per Leser").change.click()
    stop(section, window, qtbot)
    assert not section.former_card.isHidden()
    stopped = row(section, "Per Leser")
    assert section.former_card.isAncestorOf(stopped)
    assert not section.former_card.isAncestorOf(row(section, "Ola Vik"))
    today = day_prose(dt.datetime.now().astimezone().date())
    assert stopped.access.text().startswith(f"Hadde tilgang {today}. Stoppet av Leder {today} kl.")


def test_that_who_had_access_from_a_day_to_a_day_is_answered(
    leaders: tuple[MainWindow, Any], qtbot: QtBot
) -> None:
    window, section = leaders
    row(section, "Per Leser").change.click()
    stop(section, window, qtbot)
    then = section.then
    assert then.lines == []
    today = dt.datetime.now().astimezone().date()

    def typed(field: Any, text: str) -> None:
        field.clear()
        qtbot.keyClicks(field, text)

    typed(then.first, f"{today:%d.%m.%Y}")
    assert {line.split(" · ")[0] for line in then.lines} == {
        *("Leder", "Ola Vik", "Kari Nordmann", "Siv Aasen", "Per Leser")
    }
    (told,) = [line for line in then.lines if line.startswith("Per Leser")]
    assert told == f"Per Leser · per: Les {day_prose(today)}"
    typed(then.first, "1.1.2099")
    assert not any(line.startswith("Per Leser") for line in then.lines)
    then.first.clear()
    typed(then.last, "1.1.2001")
    assert then.lines == ["Ingen hadde tilgang da."]


def test_that_anothers_member_is_refused_under_the_member(
    leaders: tuple[MainWindow, Any], qtbot: QtBot
) -> None:
    window, section = leaders
    row(section, "Per Leser").change.click()
    section.panel.member.choose("lege-1")
    section.panel.keep.click()
    settled(window, qtbot)
    assert "en annens" in section.panel.member_field.error.sentence
    assert section.panel.login_field.error.sentence == ""
