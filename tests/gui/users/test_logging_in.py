"""Logging in: who, how long a wrong try makes one wait, another at the lock, and a window that is theirs."""

from __future__ import annotations

import datetime as dt
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from listeoversikt.followup.log.patient_acts import Flags
from listeoversikt.gui.deeds import carry_out_deeds
from listeoversikt.gui.drafts import drafts_of
from listeoversikt.gui.entry import Entry
from listeoversikt.gui.main_window import MainWindow
from listeoversikt.gui.mistakes import kept
from listeoversikt.gui.own_passphrase import OwnPassphrase
from listeoversikt.gui.pages.first_run import OpenStore, RecoverScreen, RecoveryKeyScreen
from listeoversikt.gui.rights import rights
from listeoversikt.gui.wanted import Wanted
from listeoversikt.operations.acting import Deed
from listeoversikt.operations.example_office import EXAMPLE_PASSPHRASE
from listeoversikt.operations.logging_in import come_in, seconds_to_wait, ways_in
from listeoversikt.operations.users import UserRole, change_user, make_recovery_key, stop_user
from listeoversikt.store import keys
from listeoversikt.store.access.key_marks import hold
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import create_store, open_store
from listeoversikt.store.tables import users
from tests.gui.conftest import TODAY, OpenWindow, settled
from tests.gui.users.conftest import PHRASE, LogIn

NEW_PHRASE = "hav torsk mandag lykt"

STOPPED = "En leder har stoppet brukeren din. En annen kan logge inn."


@pytest.fixture
def door(open_window: OpenWindow, of_users: Path) -> tuple[MainWindow, Entry, Any]:
    """The window where the passphrase is asked for."""
    window, entry = open_window(Wanted(store=of_users, today=TODAY))
    entry.begin()
    screen = window.screens.currentWidget()
    assert isinstance(screen, OpenStore)
    return window, entry, screen


def typed(screen: Any, login: str, phrase: str) -> None:
    screen.login_field.setText(login)
    screen.field.setText(phrase)
    screen.try_to_open()


def test_that_who_it_is_is_asked_for_only_where_there_are_several(
    door: tuple[MainWindow, Entry, Any], office: Path
) -> None:
    _, entry, screen = door
    assert screen.asks_who
    assert screen.first_focus() is screen.login_field
    screen.field.setText(PHRASE)
    screen.try_to_open()
    assert screen.user.error.sentence == "Skriv innloggingsnavnet."
    entry.ask_passphrase(office)
    alone: Any = entry._open_store
    assert not alone.asks_who
    assert alone.login is None


def test_that_a_login_is_remembered_on_the_machine_and_the_passphrase_has_the_focus(
    door: tuple[MainWindow, Entry, Any], of_users: Path, qtbot: QtBot
) -> None:
    window, entry, screen = door
    with qtbot.waitSignal(entry.entered, timeout=30_000):
        typed(screen, " Kari.N ", PHRASE)
    assert rights.identity is not None
    assert rights.identity.name == "Kari Nordmann"
    assert window.preferences.login == "kari.n"
    assert window.desk.user == "spl-1"
    assert window.desk.role_word == "sykepleier"
    assert window.sidebar.user_button.accessibleName() == "Bruker: Kari Nordmann, Sykepleier"
    entry.ask_passphrase(of_users)
    again: Any = entry._open_store
    assert again.login == "kari.n"
    assert again.first_focus() is again.field


def test_that_a_wrong_one_waits_longer_each_time_also_for_the_next_window(
    door: tuple[MainWindow, Entry, Any], of_users: Path, qtbot: QtBot
) -> None:
    window, _, screen = door
    typed(screen, "kari.n", "feil passfrase her")
    settled(window, qtbot)
    assert screen.phrase.error.sentence == "Feil bruker eller passfrase. Prøv igjen om 1 sekund."
    assert not screen.open.isEnabled()
    assert screen.field.text() == ""
    later = dt.datetime.now(dt.UTC)
    assert seconds_to_wait(of_users, "kari.n", later) <= 1
    assert seconds_to_wait(of_users, "ola", later) == 0
    screen.waiting.stop()
    screen.waiting.timeout.emit()
    assert screen.open.isEnabled()
    screen.waiting.stop()
    screen.field.setText("feil passfrase igjen")
    screen.try_to_open()
    settled(window, qtbot)
    assert "Prøv igjen om" in screen.phrase.error.sentence


def test_that_a_try_that_was_not_looked_at_says_how_long(door: tuple[MainWindow, Entry, Any]) -> None:
    _, _, screen = door
    screen.show_refusal(Reason.WAIT, 20)
    assert screen.phrase.error.sentence == "Det er nylig skrevet feil. Prøv igjen om 20 sekunder."
    assert screen.waiting.interval() == 20_000
    screen.waiting.stop()
    screen.waiting.timeout.emit()
    assert screen.phrase.error.sentence == ""


def test_that_the_list_is_not_handed_to_one_who_may_not_search_in_it(of_users: Path) -> None:
    with open_store(of_users, EXAMPLE_PASSPHRASE, user="leder") as store:
        assert store.identity.role is UserRole.LEADER
    assert come_in(of_users, PHRASE, "siv").table is None
    with pytest.raises(StoreRefused) as refused:
        come_in(of_users, PHRASE, None)
    assert refused.value.reason is Reason.WHICH_USER


def lock_and_type(window: MainWindow, entry: Entry, login: str, phrase: str) -> Any:
    entry.lock()
    screen = entry.lock_screen
    screen.user_field.setText(login)
    screen.field.setText(phrase)
    screen._try()
    return screen


def test_that_the_one_who_locked_it_comes_back_to_the_window_as_it_was(log_in: LogIn, qtbot: QtBot) -> None:
    window, entry = log_in("kari.n")
    page = window.current
    stack = window.desk.undo_stack.count()
    screen = lock_and_type(window, entry, "kari.n", PHRASE)
    assert screen.who.text().startswith("Kari Nordmann · ")
    qtbot.waitUntil(lambda: window.screens.currentWidget() is window.frame, timeout=10_000)
    assert window.current is page
    assert window.desk.undo_stack.count() == stack


def test_that_a_name_exchanged_in_the_key_file_does_not_unlock_a_leaders_window(
    log_in: LogIn, of_users: Path, qtbot: QtBot
) -> None:
    window, entry = log_in("leder")
    key_file = keys.read((of_users / "keys.json").read_bytes())
    logins = {**key_file.logins, "leder": key_file.logins["per"]}
    (of_users / "keys.json").write_bytes(keys.written(replace(key_file, logins=logins)))
    screen = lock_and_type(window, entry, "leder", PHRASE)
    qtbot.waitUntil(lambda: not screen.error_row.isHidden(), timeout=10_000)
    assert window.screens.currentWidget() is screen


def test_that_another_store_laid_in_the_place_does_not_unlock_the_window(
    log_in: LogIn, of_users: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    """The ids are no secret: an attacker's own store may say that they are the leader, with a passphrase of their own."""
    window, entry = log_in("leder")
    leader = keys.read((of_users / "keys.json").read_bytes()).logins["leder"]
    create_store(tmp_path / "eget", PHRASE, hardness=keys.Hardness(8, 1, 1))
    with open_store(tmp_path / "eget", PHRASE) as own, own._database.writing() as connection:
        connection.execute(sa.update(users).values(id=leader))
        copy = keys.wrapped_copy(
            own._database.key, PHRASE, own.accounts.store_id(), keys.Hardness(8, 1, 1), copy_id=leader
        )
        hold(connection, leader, [copy])
        made = keys.KeyFile(own.accounts.store_id(), (copy,), {"leder": leader})
    (tmp_path / "eget" / "keys.json").write_bytes(keys.written(made))
    for name in ("store.db", "keys.json"):
        os.replace(tmp_path / "eget" / name, of_users / name)
    screen = lock_and_type(window, entry, "leder", PHRASE)
    qtbot.waitUntil(lambda: not screen.error_row.isHidden(), timeout=10_000)
    assert window.screens.currentWidget() is screen


def test_that_a_wrong_passphrase_at_the_lock_is_counted_with_those_at_the_door(
    log_in: LogIn, of_users: Path, qtbot: QtBot
) -> None:
    window, entry = log_in("kari.n")
    screen = lock_and_type(window, entry, "ola", "feil passfrase her")
    qtbot.waitUntil(lambda: not screen.error_row.isHidden(), timeout=10_000)
    assert "Feil bruker eller passfrase" in screen.error.text()
    assert seconds_to_wait(of_users, "ola", dt.datetime.now(dt.UTC)) <= 1
    screen.must_wait(7)
    assert screen.error.text() == "Prøv igjen om 7 sekunder."
    assert not screen.button.isEnabled()


def test_that_another_who_logs_in_at_the_lock_gets_a_window_of_their_own(log_in: LogIn, qtbot: QtBot) -> None:
    window, entry = log_in("kari.n")
    patient = window.runner.view.shown_ids[0]  # type: ignore[union-attr]
    carry_out_deeds(window.desk, "opplysninger", [Deed(Flags(interpreter="tamil"), patient)])
    settled(window, qtbot)
    assert window.desk.undo_stack.count() == 1
    worklist: Any = window.open_page("worklist")
    settled(window, qtbot)
    in_hand = worklist.acting.patient()
    worklist.acting.do("contact")
    form = worklist.acting.form
    assert form is not None
    note = next(field for field in form.findChildren(QLineEdit) if field.isVisible() and field.isEnabled())
    note.setText("Ringer tilbake")
    note.textEdited.emit("Ringer tilbake")
    drafts_of(window.desk).keep(patient, "contact", {"note": "halvskrevet"})
    with qtbot.waitSignal(entry.entered, timeout=30_000):
        lock_and_type(window, entry, "siv", PHRASE)
    settled(window, qtbot)
    assert rights.identity is not None
    assert rights.identity.login == "siv"
    assert window.screens.currentWidget() is window.frame
    assert window.current is not None
    assert window.current.key == "indicators"
    assert worklist not in window.pages.values()
    assert window.desk.undo_stack.count() == 0
    assert window.desk.user == "siv"
    assert drafts_of(window.desk).of(patient, "contact") is None
    assert drafts_of(window.desk).holds_unsaved
    with qtbot.waitSignal(entry.entered, timeout=30_000):
        lock_and_type(window, entry, "kari.n", PHRASE)
    settled(window, qtbot)
    assert drafts_of(window.desk).of(patient, "contact") == {"note": "halvskrevet"}
    assert drafts_of(window.desk).newest(in_hand) == "contact"


def test_that_what_a_page_remembers_is_each_users_own(log_in: LogIn, qtbot: QtBot) -> None:
    window, entry = log_in("kari.n")
    window.preferences.start_page = "discharges"
    window.preferences.remember_page("overview", {"own": 1})
    with qtbot.waitSignal(entry.entered, timeout=30_000):
        lock_and_type(window, entry, "ola", PHRASE)
    assert window.preferences.start_page == ""
    assert "own" not in window.preferences.page_state("overview")
    assert window.current is not None
    assert window.current.key == "overview"
    with qtbot.waitSignal(entry.entered, timeout=30_000):
        lock_and_type(window, entry, "kari.n", PHRASE)
    assert window.current.key == "discharges"


def test_that_another_role_given_while_the_window_is_open_is_followed(
    log_in: LogIn, of_users: Path, qtbot: QtBot
) -> None:
    window, _ = log_in("kari.n")
    window.open_page("review")
    with open_store(of_users, EXAMPLE_PASSPHRASE, user="leder") as store:
        change_user(store, "kari.n", role=UserRole.SECRETARY)
    window.desk.work(lambda office, progress, cancelled: office.store.require(), print)
    settled(window, qtbot)
    assert rights.identity is not None
    assert rights.identity.role is UserRole.SECRETARY
    assert window.current is not None
    assert window.current.key == "indicators"
    assert "the_list" not in {item.place.key for item in window.sidebar.items()}


def test_that_one_who_is_stopped_is_refused_with_a_sentence_and_does_nothing_more(
    log_in: LogIn, of_users: Path, qtbot: QtBot
) -> None:
    window, entry = log_in("kari.n")
    patient = window.runner.view.shown_ids[0]  # type: ignore[union-attr]
    with open_store(of_users, EXAMPLE_PASSPHRASE, user="leder") as store:
        stop_user(store, "kari.n")
    carry_out_deeds(window.desk, "opplysninger", [Deed(Flags(interpreter="tamil"), patient)])
    settled(window, qtbot)
    assert window.desk.undo_stack.count() == 0
    assert window._notice is not None
    assert "stoppet" in window._notice.text.text()
    screen = lock_and_type(window, entry, "kari.n", PHRASE)
    qtbot.waitUntil(lambda: not screen.error_row.isHidden(), timeout=10_000)
    assert window.screens.currentWidget() is screen


def test_that_the_window_of_one_who_is_stopped_locks_at_the_next_card_and_shows_nothing(
    log_in: LogIn, of_users: Path, qtbot: QtBot
) -> None:
    window, entry = log_in("ola")
    patient = window.runner.view.shown_ids[7]  # type: ignore[union-attr]
    with open_store(of_users, EXAMPLE_PASSPHRASE, user="leder") as store:
        stop_user(store, "ola")
        before = store.audit.count()
    window.desk.looks.opened(patient)
    qtbot.waitUntil(lambda: window.screens.currentWidget() is entry.lock_screen, timeout=10_000)
    settled(window, qtbot)
    assert window.runner.view is None
    with open_store(of_users, EXAMPLE_PASSPHRASE, user="leder") as store:
        assert "opened" not in {str(one.act) for one in store.audit.entries(after=before)}


def test_that_the_window_of_one_who_is_stopped_locks_by_itself(
    log_in: LogIn, of_users: Path, qtbot: QtBot
) -> None:
    window, entry = log_in("kari.n")
    with open_store(of_users, EXAMPLE_PASSPHRASE, user="leder") as store:
        stop_user(store, "kari.n")
    before = kept.count
    entry.others.look()
    qtbot.waitUntil(lambda: window.screens.currentWidget() is entry.lock_screen, timeout=10_000)
    settled(window, qtbot)
    screen = entry.lock_screen
    assert screen.error.text() == STOPPED
    screen.field.setText(PHRASE)
    screen._try()
    qtbot.waitUntil(lambda: screen.seconds_left > 0)
    assert screen.error.text() == STOPPED
    assert kept.count == before
    screen._free_at = screen._clock()
    with qtbot.waitSignal(entry.entered, timeout=30_000):
        screen.user_field.setText("ola")
        screen.field.setText(PHRASE)
        screen._try()
    assert rights.identity is not None
    assert rights.identity.login == "ola"
    assert window.runner.view is not None


def test_that_ones_own_passphrase_is_changed_with_the_present_one(
    log_in: LogIn, of_users: Path, qtbot: QtBot
) -> None:
    window, _ = log_in("kari.n")
    window.change_passphrase()
    dialog = window.findChild(OwnPassphrase)
    assert dialog is not None
    dialog.act()
    assert dialog.present_field.error.sentence == "Skriv passfrasen du har nå."
    dialog.present.setText("ikke denne passfrasen")
    for field in (dialog.new.first, dialog.new.second):
        field.setText(NEW_PHRASE)
    dialog.act()
    settled(window, qtbot)
    assert dialog.present_field.error.sentence == "Dette er ikke passfrasen din nå."
    dialog.present.setText(PHRASE)
    dialog.act()
    settled(window, qtbot)
    qtbot.waitUntil(lambda: "Prøv igjen" in dialog.present_field.error.sentence or dialog.result() == 1)
    dialog.waiting.stop()
    if dialog.result() != 1:
        (of_users / "attempts.json").unlink()
        dialog.waiting.timeout.emit()
        dialog.act()
        settled(window, qtbot)
    assert come_in(of_users, NEW_PHRASE, "kari.n").identity is not None


def test_that_a_leader_who_has_forgotten_sets_a_new_passphrase_with_the_sheet(
    door: tuple[MainWindow, Entry, Any], of_users: Path, qtbot: QtBot
) -> None:
    window, entry, screen = door
    assert screen.forgot.isHidden()
    with open_store(of_users, EXAMPLE_PASSPHRASE, user="leder") as store:
        key = make_recovery_key(store)
    assert ways_in(of_users).recovery
    entry.ask_passphrase(of_users)
    entry._open_store.forgot.click()
    recover: Any = window.screens.currentWidget()
    assert isinstance(recover, RecoverScreen)
    recover.login_field.setText("leder")
    recover.key_field.setText("01234-56789")
    for field in (recover.new.first, recover.new.second):
        field.setText(NEW_PHRASE)
    recover.try_it()
    settled(window, qtbot)
    assert "feil" in recover.key.error.sentence
    (of_users / "attempts.json").unlink(missing_ok=True)
    recover.waiting.stop()
    recover.key_field.setText(key.replace("-", " ").lower())
    recover.try_it()
    qtbot.waitUntil(lambda: isinstance(window.screens.currentWidget(), RecoveryKeyScreen), timeout=20_000)
    shown: Any = window.screens.currentWidget()
    assert shown.part.shown.text().replace("\n", "-").replace("  ", "-") != key
    assert window.preferences.unkept_key == str(of_users)
    shown.part.typed.setText("feil")
    shown.go_on.click()
    assert shown.part.field.error.sentence.startswith("Dette er ikke den siste gruppen.")
    shown.part.typed.setText(shown.part.shown.text().replace("\n", " ").split()[-1].lower())
    with qtbot.waitSignal(entry.entered, timeout=30_000):
        shown.go_on.click()
    assert window.preferences.unkept_key == ""
    assert shown.part.shown.text() == ""
    with pytest.raises(StoreRefused):
        come_in(of_users, EXAMPLE_PASSPHRASE, "leder")


def test_that_a_store_with_one_user_keeps_todays_choice_of_who_sits_there(
    open_window: OpenWindow, office: Path, qtbot: QtBot
) -> None:
    window, entry = open_window(Wanted(store=office, passphrase=EXAMPLE_PASSPHRASE, today=TODAY))
    with qtbot.waitSignal(entry.entered, timeout=30_000):
        entry.begin()
    assert rights.personal is None
    lines = [action.text() for action in window.user_switch.menu().actions()]
    assert any(line.startswith("spl-1") for line in lines)
    window.user_switch.choose("lege-1")
    assert window.desk.user == "lege-1"


def test_that_the_menu_of_one_who_has_logged_in_has_no_colleagues(log_in: LogIn) -> None:
    window, _ = log_in("kari.n")
    lines = [action.text() for action in window.user_switch.menu().actions()]
    assert not any("spl-" in line for line in lines)
    assert "Bytt passfrase …" in lines
    window.user_switch.choose("lege-1")
    assert window.desk.user == "spl-1"
