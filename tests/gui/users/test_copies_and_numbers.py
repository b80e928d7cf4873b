"""Rows about patients are copied only by who may take them out, and a journal number that found somebody is in the log."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from listeoversikt.gui.finding import _groups
from listeoversikt.gui.main_window import MainWindow
from listeoversikt.operations.example_office import EXAMPLE_PASSPHRASE
from listeoversikt.operations.users import UserRole
from listeoversikt.store.logins import plain_name
from listeoversikt.store.repository import open_store
from tests.gui.conftest import settled
from tests.gui.users.conftest import LOGINS, LogIn

MAY_COPY = {
    UserRole.LEADER: True,
    UserRole.DOCTOR: True,
    UserRole.NURSE: True,
    UserRole.SECRETARY: False,
    UserRole.READER: False,
}


@pytest.mark.parametrize("role", UserRole)
def test_that_rows_are_copied_by_who_may_take_them_out(role: UserRole, log_in: LogIn, qtbot: QtBot) -> None:
    window, _ = log_in(LOGINS[role])
    QApplication.clipboard().setText("det som lå der")
    page = window.open_page("worklist")
    settled(window, qtbot)
    page.table.copy("PAS-0001\tto linjer\nPAS-0002\tog en til\n")
    settled(window, qtbot)
    copied = QApplication.clipboard().text()
    assert copied.startswith("PAS-0001") if MAY_COPY[role] else copied == "det som lå der"
    QApplication.clipboard().clear()


def test_that_a_journal_number_that_found_somebody_is_in_the_log(
    log_in: LogIn, of_users: Path, qtbot: QtBot
) -> None:
    window, entry = log_in(LOGINS[UserRole.READER])
    patient = found_by_number(window, entry.keys)
    window.desk.looks.write_searches()
    settled(window, qtbot)
    with open_store(of_users, EXAMPLE_PASSPHRASE, user="leder") as store:
        searched = [one for one in store.audit_entries() if one.act == "searched"]
    assert [(one.thing, one.patient) for one in searched] == [("page:finder", patient)]
    assert searched[0].details["filters"] == ["record_number"]


def found_by_number(window: MainWindow, keys: object) -> str:
    view = window.desk.view
    assert view is not None
    number, patient = next(
        (number, one) for number, one in view.by_record_number.items() if one in view.shown_ids
    )
    groups = _groups(window, keys)  # type: ignore[arg-type]
    assert [hit.title for hit in groups[0].find(number)] == [patient]
    return str(patient)


def test_that_a_name_has_no_sign_that_cannot_be_seen() -> None:
    assert plain_name("Kari\x1b[2J \u202eNord\u200b", "kari") == "Kari[2J Nord"
    assert plain_name(" \u202e ", "kari") == "kari"
