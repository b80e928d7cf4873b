"""Planer in the real window, by keyboard alone: write, take back, lock, close; nothing typed is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from listeoversikt.followup.list_review import reviews_of
from listeoversikt.gui.counts import sidebar_counts
from listeoversikt.gui.entry import Entry
from listeoversikt.gui.locking import lock_window
from listeoversikt.gui.main_window import MainWindow
from listeoversikt.gui.page import Target
from listeoversikt.gui.pages.plans import PlansPage
from listeoversikt.operations.example_office import EXAMPLE_PASSPHRASE
from listeoversikt.operations.plan_deeds import start_deeds
from listeoversikt.operations.plans import plan_of, plan_page
from listeoversikt.store.repository import open_store
from tests.gui.conftest import settled

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier
Ready = tuple[MainWindow, Entry]


@pytest.fixture
def page(ready: Ready, qtbot: QtBot) -> PlansPage:
    """Planer, with a plan in hand that has been started now."""
    window, _ = ready
    from listeoversikt.gui.deeds import carry_out_deeds

    view = window.desk.view
    assert view is not None
    patient = next(one for one in view.shown_ids if plan_of(view, one) is None)
    carry_out_deeds(window.desk, "plan", lambda office: start_deeds(office.view, patient), toast=False)
    settled(window, qtbot)
    QTest.keyClick(window, Key.Key_8, Control)
    made = window.current
    assert isinstance(made, PlansPage)
    settled(window, qtbot)
    made.show_target(Target("plans", patient=patient))
    settled(window, qtbot)
    made.list_pane.table.setFocus()
    return made


def test_that_the_sidebar_counts_plans_and_reviews_before_their_pages_are_opened(ready: Ready) -> None:
    window, _ = ready
    view = window.desk.view
    assert view is not None
    counts = sidebar_counts(view)
    assert counts["plans"] == (str(plan_page(view).count), False) != ("0", False)
    opened = sum(session.is_open for session in reviews_of(view.book).sessions)
    assert counts["review"] == (str(opened), False) != ("0", False)


def focus() -> object:
    return QApplication.focusWidget()


def patient_of(page: PlansPage) -> str:
    assert page.opened is not None
    return page.opened.seen.patient_id


def test_that_a_field_is_written_and_taken_back_without_the_mouse(
    ready: Ready, page: PlansPage, qtbot: QtBot
) -> None:
    window, _ = ready
    QTest.keyClick(page.list_pane.table, Key.Key_Return)
    assert focus() is page.form.matters
    QTest.keyClicks(page.form.matters, "Bo hjemme.")
    QTest.keyClick(page.form.matters, Key.Key_Tab)
    settled(window, qtbot)
    assert focus() is not page.form.matters
    assert page.opened is not None and page.opened.seen.plan.matters == "Bo hjemme."
    QTest.keyClick(page.form.risk.text, Key.Key_Z, Control)
    settled(window, qtbot)
    assert page.opened.seen.plan.matters == ""
    page.form.risk.text.setFocus()
    QTest.keyClick(page.form.risk.text, Key.Key_Z, Control | Qt.KeyboardModifier.ShiftModifier)
    settled(window, qtbot)
    assert page.opened.seen.plan.matters == "Bo hjemme."


def test_that_letters_typed_in_the_sheet_are_letters(ready: Ready, page: PlansPage) -> None:
    page.form.risk.text.setFocus()
    QTest.keyClicks(page.form.risk.text, "kfdutapg")
    assert page.form.risk.text.text() == "kfdutapg"


def test_that_locking_writes_what_is_being_typed(ready: Ready, page: PlansPage, qtbot: QtBot) -> None:
    window, entry = ready
    patient = patient_of(page)
    page.form.watch.text.setFocus()
    QTest.keyClicks(page.form.watch.text, "Vekt")
    lock_window(entry)
    settled(window, qtbot)
    assert window.desk.view is not None
    seen = plan_of(window.desk.view, patient)
    assert seen is not None and seen.plan.watch == "Vekt"


def test_that_closing_the_window_writes_what_is_being_typed(
    ready: Ready, page: PlansPage, office: Path, qtbot: QtBot
) -> None:
    window, _ = ready
    patient = patient_of(page)
    page.form.worse.text.setFocus()
    QTest.keyClicks(page.form.worse.text, "Ring fastlegen")
    window.close()
    with open_store(office, EXAMPLE_PASSPHRASE, patience=5) as store:
        kinds = [(one.kind, one.payload.get("changes")) for one in store.events(patient=patient)]
    assert ("plan_edited", {"worse": "Ring fastlegen"}) in kinds


def test_that_another_page_writes_it_too_and_p_leads_back(
    ready: Ready, page: PlansPage, qtbot: QtBot
) -> None:
    window, _ = ready
    patient = patient_of(page)
    page.form.network.text.setFocus()
    QTest.keyClicks(page.form.network.text, "Datter")
    window.open_page("overview")
    settled(window, qtbot)
    window.open_target(Target("plans", patient=patient, action="new"))
    settled(window, qtbot)
    assert patient_of(page) == patient
    assert page.form.network.text.text() == "Datter"
    assert focus() is page.form.matters


def test_that_p_on_one_without_a_plan_asks_for_templates(ready: Ready, page: PlansPage, qtbot: QtBot) -> None:
    window, _ = ready
    view = window.desk.view
    assert view is not None
    patient = next(one for one in view.shown_ids if plan_of(view, one) is None)
    window.open_target(Target("plans", patient=patient, action="new"))
    dialog = page.acts.dialog
    assert dialog is not None and dialog.patient.text() == patient
    settled(window, qtbot)
    QTest.keyClick(dialog, Key.Key_Return, Control)
    settled(window, qtbot)
    assert patient_of(page) == patient
    dialogs = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is dialog]
    assert dialogs == []
