"""Innstillinger › Sperring: every block that holds, with the way to the card and the lifting; looking is logged."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from listeoversikt.gui.main_window import MainWindow
from listeoversikt.gui.pages.settings import blocking_section
from listeoversikt.gui.pages.settings.blocking_section import BlockingSection
from listeoversikt.gui.parts.buttons import LinkButton
from listeoversikt.gui.parts.headings import Label
from listeoversikt.operations.blocking import BlockReason, UserRole, block, blocking_now
from listeoversikt.store.refusals import NotAllowed, Reason, StoreRefused
from listeoversikt.store.repository import Store, open_store
from listeoversikt.words.audit import about_words
from tests.gui.clipping import clipped
from tests.gui.conftest import TODAY, settled
from tests.gui.users.conftest import PHRASE, LogIn, phrase_of


def store_as(folder: Path, login: str) -> Store:
    return open_store(folder, phrase_of(login), user=login, patience=5)


def some_patients(folder: Path, count: int) -> list[str]:
    with store_as(folder, "leder") as store:
        newest = store.newest_full()
        assert newest is not None
        return sorted(store.load(newest.id).patients.texts("patient_id"))[:count]


def opened_section(window: MainWindow, qtbot: QtBot) -> BlockingSection:
    page: Any = window.open_page("settings")
    settled(window, qtbot)
    section: BlockingSection = page.sections["blocking"]
    page.view.choose("blocking")
    qtbot.waitUntil(lambda: section._standing is not None)
    settled(window, qtbot)
    qtbot.waitUntil(lambda: is_laid_out(section))
    return section


def lines(section: BlockingSection) -> list[QWidget]:
    return [one for one in section.findChildren(QWidget) if section._lines.indexOf(one) >= 0]


def is_laid_out(section: BlockingSection) -> bool:
    return all(one.isVisible() for one in lines(section))


def said(section: BlockingSection) -> list[str]:
    return [one.text() for one in section.findChildren(Label) if one.isVisibleTo(section)]


def looks_at_section(folder: Path) -> list[str]:
    with store_as(folder, "leder") as store:
        return [one.who for one in store.audit_entries(acts=["opened"]) if one.thing == "page:blocking"]


@pytest.mark.parametrize(
    ("login", "there"), [("leder", True), ("ola", True), ("kari.n", False), ("siv", False), ("per", False)]
)
def test_that_it_is_there_for_leader_and_doctor(login: str, there: bool, log_in: LogIn, qtbot: QtBot) -> None:
    window, _ = log_in(login)
    page: Any = window.open_page("settings")
    settled(window, qtbot)
    assert ("blocking" in page.sections) is there


def test_that_without_a_block_it_says_so(log_in: LogIn, qtbot: QtBot) -> None:
    window, _ = log_in("leder")
    section = opened_section(window, qtbot)
    assert "Ingen er sperret." in said(section)
    assert not section.lifts and section.of_oneself.isHidden()


def test_that_each_block_tells_for_whom_since_when_by_whom_and_why(
    log_in: LogIn, of_users: Path, qtbot: QtBot
) -> None:
    one, other = some_patients(of_users, 2)
    with store_as(of_users, "ola") as store:
        block(store, other, today=TODAY, logins=["kari.n"], reason=BlockReason.KNOWS)
    with store_as(of_users, "leder") as store:
        block(store, one, today=TODAY, roles=[UserRole.SECRETARY])
    window, _ = log_in("leder")
    told = [line for line in said(opened_section(window, qtbot)) if "Grunn:" in line]
    assert told == [
        f"{one}: sperret for rollen helsesekretær fra 03.11.2026, av Leder. Grunn: ikke oppgitt.",
        f"{other}: sperret for Kari Nordmann fra 03.11.2026, av Ola Vik. Grunn: de kjenner hverandre.",
    ]


def test_that_looking_at_it_is_an_entry_in_the_log_and_opening_the_settings_is_not(
    log_in: LogIn, of_users: Path, qtbot: QtBot
) -> None:
    window, _ = log_in("ola")
    window.open_page("settings")
    settled(window, qtbot)
    assert looks_at_section(of_users) == []
    section = opened_section(window, qtbot)
    section._look()
    settled(window, qtbot)
    assert looks_at_section(of_users) == ["lege-1"]
    assert about_words("opened", "page:blocking", {}) == "Sperring"


def test_that_a_look_that_cannot_be_written_shows_nothing(
    log_in: LogIn, of_users: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    (patient,) = some_patients(of_users, 1)
    with store_as(of_users, "leder") as store:
        block(store, patient, today=TODAY, logins=["kari.n"])
    window, _ = log_in("leder")
    office = window.runner.office
    assert office is not None

    def refused(*_: object, **__: object) -> None:
        raise StoreRefused(Reason.DISK_FULL)

    page: Any = window.open_page("settings")
    settled(window, qtbot)
    with monkeypatch.context() as patch:
        patch.setattr(office.store.audit, "look", refused)
        page.view.choose("blocking")
        settled(window, qtbot)
    section = page.sections["blocking"]
    assert not section.lifts and not [one for one in said(section) if patient in one]
    section._look()
    settled(window, qtbot)
    qtbot.waitUntil(lambda: is_laid_out(section))
    assert [one for one in said(section) if patient in one]


def test_that_open_leads_to_the_card_and_lift_lifts_it_and_is_undone(
    log_in: LogIn, of_users: Path, qtbot: QtBot
) -> None:
    (patient,) = some_patients(of_users, 1)
    with store_as(of_users, "leder") as store:
        block(store, patient, today=TODAY, logins=["kari.n"])
    window, _ = log_in("leder")
    section = opened_section(window, qtbot)
    ((uuid, lift),) = section.lifts.items()
    assert patient in lift.accessibleDescription()
    lift.click()
    lift.click()
    qtbot.waitUntil(lambda: "Ingen er sperret." in said(section), timeout=10_000)
    settled(window, qtbot)
    with store_as(of_users, "leder") as store:
        assert blocking_now(store, patient).blocks == ()
        assert len(store.events("unblocked")) == 1
    window.desk.undo_stack.undo()
    qtbot.waitUntil(lambda: uuid in section.opens, timeout=10_000)
    settled(window, qtbot)
    section.opens[uuid].click()
    settled(window, qtbot)
    page: Any = window.current
    assert page.key == "the_list"
    qtbot.waitUntil(lambda: page.cards.panel.card is not None, timeout=10_000)
    assert page.cards.panel.card.person.patient_id == patient


def test_that_of_those_blocked_for_oneself_only_the_number_is_told(
    log_in: LogIn, of_users: Path, qtbot: QtBot
) -> None:
    (patient,) = some_patients(of_users, 1)
    with store_as(of_users, "leder") as store:
        block(store, patient, today=TODAY, logins=["ola"])
    window, _ = log_in("ola")
    section = opened_section(window, qtbot)
    assert section.of_oneself.text() == "1 pasient er sperret for deg og er ikke med."
    assert section.of_oneself.isVisible()
    assert not [one for one in said(section) if patient in one]
    assert not section.lifts


def test_that_many_are_shown_some_at_a_time_and_all_can_be_reached(
    log_in: LogIn, of_users: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(blocking_section, "SHOWN", 2)
    with store_as(of_users, "leder") as store:
        for one in some_patients(of_users, 5):
            block(store, one, today=TODAY, logins=["kari.n"])
    window, _ = log_in("leder")
    section = opened_section(window, qtbot)
    for count, left in ((2, "Vis 3 til"), (4, "Vis 1 til"), (5, "")):
        assert len(section.lifts) == count
        qtbot.waitUntil(lambda: is_laid_out(section))
        more = [one for one in section.findChildren(LinkButton) if one.text().startswith("Vis")]
        more = [one for one in more if one.isVisible()]
        assert [one.text() for one in more] == ([left] if left else [])
        if more:
            more[0].click()


def test_that_nothing_is_clipped(log_in: LogIn, of_users: Path, qtbot: QtBot) -> None:
    (patient,) = some_patients(of_users, 1)
    with store_as(of_users, "leder") as store:
        block(store, patient, today=TODAY, all_but=["leder", "ola"])
    window, _ = log_in("leder")
    window.resize(720, 450)
    section = opened_section(window, qtbot)
    qtbot.wait(0)
    assert not clipped(section)


def test_that_a_nurse_may_not_read_them_by_the_operation_either(of_users: Path) -> None:
    with open_store(of_users, PHRASE, user="kari.n", patience=5) as store, pytest.raises(NotAllowed):
        blocking_now(store)
