"""Blocking in the window: registered on the card by who may; the blocked user's open window lets go of the patient."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QListView, QWidget
from pytestqt.qtbot import QtBot

from listeoversikt.gui.blocking.chip import block_chip
from listeoversikt.gui.blocking.deeds import blocking_of
from listeoversikt.gui.blocking.dialog import ALL_BUT, BlockDialog
from listeoversikt.gui.finder import Finder
from listeoversikt.gui.main_window import MainWindow
from listeoversikt.gui.page import Target
from listeoversikt.gui.parts.pills import PillLabel
from listeoversikt.gui.problems import problem_of
from listeoversikt.gui.rights import PAGES, rights
from listeoversikt.operations.blocking import (
    BlockReason,
    StandingBlock,
    UserRole,
    Whom,
    block,
    blocking_now,
    lift,
)
from listeoversikt.operations.example_office import EXAMPLE_PASSPHRASE
from listeoversikt.store.access.audit_acts import AuditAct
from listeoversikt.store.blocking_refusals import FiguresLackSomebody, LeavesNobody, PatientBlocked
from listeoversikt.store.repository import Store, open_store
from tests.gui.conftest import TODAY, settled
from tests.gui.users.conftest import PHRASE, LogIn


def as_leader(folder: Path) -> Store:
    return open_store(folder, EXAMPLE_PASSPHRASE, user="leder", patience=5)


def card_of(window: MainWindow, patient: str, qtbot: QtBot) -> Any:
    """The card of a patient on the page Listen."""
    window.open_target(Target("the_list", patient=patient))
    settled(window, qtbot)
    page: Any = window.current
    panel = page.cards.panel
    qtbot.waitUntil(
        lambda: panel.card is not None and panel.card.person.patient_id == patient, timeout=10_000
    )
    return panel


def chips_of(panel: QWidget) -> list[str]:
    return [one.accessibleName() for one in panel.findChildren(PillLabel) if one.isVisibleTo(panel)]


def ask_to_block(panel: Any) -> None:
    next(one for one in panel.menu().actions() if one.text() == "Sperr innsyn …").trigger()


def opened_dialog(window: MainWindow, panel: Any, qtbot: QtBot) -> BlockDialog:
    ask_to_block(panel)
    deeds = blocking_of(window.desk)
    deeds.dialog = None
    qtbot.waitUntil(lambda: deeds.dialog is not None, timeout=10_000)
    assert deeds.dialog is not None
    return deeds.dialog


def shown_ids(window: MainWindow) -> tuple[str, ...]:
    assert window.desk.view is not None
    return window.desk.view.shown_ids


@pytest.mark.parametrize(("login", "offered"), [("leder", True), ("ola", True), ("kari.n", False)])
def test_that_it_is_offered_to_leader_and_doctor(
    login: str, offered: bool, log_in: LogIn, qtbot: QtBot
) -> None:
    window, _ = log_in(login)
    panel = card_of(window, shown_ids(window)[0], qtbot)
    assert ("Sperr innsyn …" in [one.text() for one in panel.menu().actions()]) is offered


def test_that_a_leader_blocks_a_patient_sees_it_on_the_card_lifts_it_and_undoes(
    log_in: LogIn, of_users: Path, qtbot: QtBot
) -> None:
    window, _ = log_in("leder")
    patient = shown_ids(window)[0]
    panel = card_of(window, patient, qtbot)
    dialog = opened_dialog(window, panel, qtbot)
    assert patient in dialog.windowTitle()
    dialog.act()
    assert dialog.error.sentence == "Velg hvem pasienten skal sperres for."
    tick = next(one for one in dialog.users.values() if "Kari Nordmann" in one.text())
    tick.setChecked(True)
    dialog.roles[UserRole.READER].setChecked(True)
    dialog.reason.choose(BlockReason.KNOWS.value)
    dialog.act()
    qtbot.waitUntil(
        lambda: (
            "Sperret for Kari Nordmann og rollen les" in chips_of(panel)
            or "Sperret for noen" in chips_of(panel)
        ),
        timeout=10_000,
    )
    settled(window, qtbot)
    with as_leader(of_users) as store:
        (one,) = blocking_now(store, patient).blocks
        assert (one.whom.roles, one.day, one.reason) == ({"les"}, TODAY, BlockReason.KNOWS)
    with open_store(of_users, PHRASE, user="kari.n", patience=5) as store:
        assert store.hidden() == {patient}

    dialog = opened_dialog(window, panel, qtbot)
    (button,) = dialog.lifts.values()
    assert button.accessibleName() == "Opphev sperringen for Kari Nordmann og rollen les"
    button.click()
    qtbot.waitUntil(lambda: not any("Sperret" in one for one in chips_of(panel)), timeout=10_000)
    settled(window, qtbot)
    window.desk.undo_stack.undo()
    qtbot.waitUntil(lambda: any("Sperret" in one for one in chips_of(panel)), timeout=10_000)
    settled(window, qtbot)


def test_that_an_open_window_lets_go_of_a_patient_who_is_blocked_for_its_user(
    log_in: LogIn, of_users: Path, qtbot: QtBot
) -> None:
    window, entry = log_in("kari.n")
    patient = shown_ids(window)[0]
    panel = card_of(window, patient, qtbot)
    window.desk.copy_text("om pasienten", seconds=120, patient=patient)
    settled(window, qtbot)
    with as_leader(of_users) as store:
        block(store, patient, today=TODAY, logins=["kari.n"])
    with qtbot.waitSignal(window.runner.view_changed, timeout=20_000):
        entry.others.look()
    settled(window, qtbot)
    assert patient not in shown_ids(window)
    assert patient not in window.desk.view.book.records  # type: ignore[union-attr]
    assert window.desk.undo_stack.count() == 0
    qtbot.waitUntil(lambda: panel.card is None or panel.card.person.patient_id != patient, timeout=10_000)
    assert window.status.hidden_people.words.text() == "1 pasient er sperret for deg og ikke med"
    assert not window.status.hidden_people.isHidden()
    texts = [one.text() for one in window.content.findChildren(QLabel) if one.isVisible()]
    assert not [one for one in texts if patient in one]
    with as_leader(of_users) as store:
        lift(store, patient, TODAY)
    with qtbot.waitSignal(window.runner.view_changed, timeout=20_000):
        entry.others.look()
    settled(window, qtbot)
    assert patient in shown_ids(window)
    assert window.status.hidden_people.isHidden()


def test_that_the_finder_says_that_the_patient_is_blocked_and_it_is_logged(
    log_in: LogIn, of_users: Path, qtbot: QtBot
) -> None:
    with as_leader(of_users) as store:
        patient = store.load(store.newest_full().id).patients.texts("patient_id")[0]  # type: ignore[union-attr]
        block(store, patient, today=TODAY, logins=["kari.n"])
    window, entry = log_in("kari.n")
    assert patient not in shown_ids(window)
    entry.keys.find()
    finder = window.frame.findChild(Finder)
    finder.field.setText(patient)
    assert finder.nothing.text().startswith("Pasienten er sperret for deg.")
    assert patient not in finder.nothing.text()
    assert not finder.findChild(QListView).isVisible()
    settled(window, qtbot)
    finder.field.setText("")
    with as_leader(of_users) as store:
        told = [one for one in store.audit_entries(patient=patient) if one.act == AuditAct.REFUSED]
    assert [one.who for one in told] == ["spl-1"]


def test_that_a_long_chip_says_some_and_tells_the_whole(qtbot: QtBot) -> None:
    people = {"a": "Kari Nordmann", "b": "Ola Vik", "c": "Siv Aasen"}
    made = StandingBlock(
        "u",
        "P",
        Whom(frozenset(people)),
        TODAY,
        BlockReason.ASKED,
        "leder",
        None,  # type: ignore[arg-type]
    )
    chip = block_chip([made], people)
    qtbot.addWidget(chip)
    assert chip.accessibleName() == "Sperret for noen"
    assert "Kari Nordmann, Ola Vik og Siv Aasen" in chip.accessibleDescription()


def test_that_all_but_asks_for_users_alone(log_in: LogIn, qtbot: QtBot) -> None:
    window, _ = log_in("leder")
    panel = card_of(window, shown_ids(window)[0], qtbot)
    dialog = opened_dialog(window, panel, qtbot)
    dialog.way.choose(ALL_BUT)
    dialog._way_changed()
    assert all(not tick.isVisible() for tick in dialog.roles.values())
    assert dialog.chosen is not None
    assert dialog.chosen.all_but is None
    for tick in dialog.users.values():
        tick.setChecked(True)
    dialog.day.setText("")
    dialog.day._typed("")
    dialog.act()
    assert dialog.day_field.error.sentence == "Velg dagen pasienten sa fra."
    dialog.reject()


def test_that_asked_for_twice_the_dialog_opens_once(log_in: LogIn, qtbot: QtBot) -> None:
    window, _ = log_in("leder")
    panel = card_of(window, shown_ids(window)[0], qtbot)
    ask_to_block(panel)
    ask_to_block(panel)
    settled(window, qtbot)
    (dialog,) = [one for one in window.findChildren(BlockDialog) if one.isVisible()]
    dialog.reject()
    assert opened_dialog(window, panel, qtbot).isVisible()


def test_that_a_standing_block_is_told_with_the_name_of_who_registered_it(
    log_in: LogIn, of_users: Path, qtbot: QtBot
) -> None:
    window, _ = log_in("leder")
    patient = shown_ids(window)[0]
    with open_store(of_users, PHRASE, user="ola", patience=5) as store:
        block(store, patient, today=TODAY, logins=["kari.n"])
    dialog = opened_dialog(window, card_of(window, patient, qtbot), qtbot)
    texts = [one.text() for one in dialog.findChildren(QLabel)]
    assert "Sperret for Kari Nordmann fra 03.11.2026, av Ola Vik. Grunn: ikke oppgitt." in texts


def test_that_who_blocks_for_oneself_is_told_before_and_has_nothing_to_undo_after(
    log_in: LogIn, qtbot: QtBot
) -> None:
    window, _ = log_in("leder")
    patient = shown_ids(window)[0]
    dialog = opened_dialog(window, card_of(window, patient, qtbot), qtbot)
    dialog.way.choose(ALL_BUT)
    dialog._way_changed()
    assert dialog.oneself.isHidden()  # nobody is chosen yet
    kari = next(tick for tick in dialog.users.values() if "Kari" in tick.text())
    kari.setChecked(True)
    assert dialog.oneself.accessibleName() == (
        "Du sperrer pasienten også for deg selv. Ingen kan oppheve det da. La en leder eller lege være utenom."
    )
    next(tick for tick in dialog.users.values() if "Ola" in tick.text()).setChecked(True)
    assert dialog.oneself.accessibleName() == (
        "Du sperrer pasienten også for deg selv. Pasienten blir borte for deg med én gang. Bare Ola Vik kan oppheve det."
    )
    assert not dialog.oneself.isHidden()
    dialog.roles[UserRole.READER].setChecked(True)  # not asked for among «all but»
    told: list[tuple[str, bool]] = []
    window.desk.told.connect(lambda text, undo: told.append((text, undo)))
    dialog.act()
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    settled(window, qtbot)
    assert told == [("Pasienten er sperret, også for deg.", False)]
    assert not window.desk.undo_stack.canUndo()
    assert patient not in shown_ids(window)


def test_that_one_may_be_left_out_of_the_block_again_before_it_is_made(log_in: LogIn, qtbot: QtBot) -> None:
    window, _ = log_in("leder")
    dialog = opened_dialog(window, card_of(window, shown_ids(window)[0], qtbot), qtbot)
    mine = next(tick for tick in dialog.users.values() if "Leder (" in tick.text())
    mine.setChecked(True)
    assert not dialog.oneself.isHidden()
    mine.setChecked(False)
    assert dialog.oneself.isHidden()
    dialog.roles[UserRole.LEADER].setChecked(True)
    assert not dialog.oneself.isHidden()


def test_that_refusals_of_blocking_have_their_own_words_in_the_window() -> None:
    for error in (PatientBlocked("P100"), LeavesNobody(), FiguresLackSomebody()):
        told = problem_of(error)
        assert told.sentence.endswith(".")
        assert told.fix[:1].isupper()
        assert "Rollen" not in told.sentence
        assert "P100" not in told.sentence + told.fix


def test_that_no_page_that_was_open_holds_the_patient_any_more(
    log_in: LogIn, of_users: Path, qtbot: QtBot
) -> None:
    """Whatever the window's own objects can reach: tables, texts, what is kept to be shown again."""
    window, entry = log_in("leder")
    assert window.desk.view is not None
    patient = window.desk.view.scored.worklist[0].patient_id
    pages = [key for key in PAGES if rights.may_open(key)]
    for key in pages:
        window.open_page(key)
        settled(window, qtbot)
    card_of(window, patient, qtbot)
    assert paths_to(patient, window, but=set())
    with as_leader(of_users) as store:
        block(store, patient, today=TODAY, logins=["leder"])
    with qtbot.waitSignal(window.runner.view_changed, timeout=20_000):
        entry.others.look()
    settled(window, qtbot)
    for key in pages:
        window.open_page(key)
        settled(window, qtbot)
    kept_to_know_or_log = {"hidden", "_hidden", "_pencils", "log"}
    found = paths_to(patient, window, but=kept_to_know_or_log)
    assert [path for path in found if "DischargeDeeds" not in path] == []
    page: Any = window.open_page("the_list")
    assert len(page.table) == len(shown_ids(window))


def paths_to(text: str, root: object, *, but: set[str]) -> list[str]:
    """How a text can be reached from the window's own objects, without what is meant to keep it."""
    seen: dict[int, object] = {}
    left: list[tuple[object, str]] = [(root, "")]
    found = []
    while left:
        one, path = left.pop()
        if id(one) in seen:
            continue
        seen[id(one)] = one
        if isinstance(one, str):
            found += [path] if text in one else []
        elif isinstance(one, Mapping):
            left += [(inside, f"{path}/{key}") for key, inside in one.items() if key not in but]
            left += [(key, f"{path}/key") for key in one if key not in but]
        elif isinstance(one, list | tuple | set | frozenset):
            left += [(inside, f"{path}/#") for inside in one]
        elif type(one).__module__.startswith("listeoversikt"):
            slots = {name for kind in type(one).__mro__ for name in getattr(kind, "__slots__", ())}
            names = {*getattr(one, "__dict__", {}), *getattr(one, "__struct_fields__", ()), *slots} - but
            where = f"{path}/{type(one).__name__}"
            left += [(getattr(one, name), f"{where}.{name}") for name in names if hasattr(one, name)]
    return found
