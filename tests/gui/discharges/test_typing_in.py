"""A discharge typed in by keyboard alone: Ctrl+N, id, Tab, date, Ctrl+Enter; faults, saving, undo and redo."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from listeoversikt.gui.desk import Desk
from listeoversikt.gui.page import Target
from listeoversikt.gui.pages.discharges import DischargesPage
from listeoversikt.gui.pages.discharges.words import fault_sentence
from listeoversikt.gui.problems import Problem
from listeoversikt.operations.store_job import typed_discharges
from listeoversikt.operations.typed_discharge import Fault, Field
from tests.gui.discharges.conftest import shown

HEALTHY = "PAS-0036"
CONTROL = Qt.KeyboardModifier.ControlModifier
WAIT = 15_000


@pytest.fixture
def page(qtbot: QtBot, office_desk: Desk) -> DischargesPage:
    made = shown(qtbot, office_desk)
    office_desk.runner.view_changed.connect(made.refresh)
    qtbot.waitUntil(lambda: made._rows is not None)
    with qtbot.waitExposed(made):
        made.activateWindow()
    return made


def fill(qtbot: QtBot, page: DischargesPage, patient: str = HEALTHY, day: str = "-1") -> None:
    """By keyboard: the focus is in the first field."""
    page.new_discharge()
    qtbot.waitUntil(page.form.patient.hasFocus)
    qtbot.keyClicks(page.form.patient, patient)
    qtbot.keyClick(page.form.patient, Qt.Key.Key_Tab)
    qtbot.waitUntil(page.form.discharged.hasFocus)
    qtbot.keyClicks(page.form.discharged, day)


def save(qtbot: QtBot, page: DischargesPage) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, Qt.Key.Key_Return, CONTROL)


def error(page: DischargesPage, field: Field) -> str:
    return page.form.fields[field].error.sentence


def clocks(page: DischargesPage, patient: str = HEALTHY) -> int:
    return page._rows.patients.count(patient) if page._rows is not None else 0


def saved(qtbot: QtBot, page: DischargesPage, patient: str = HEALTHY, day: str = "-1") -> None:
    fill(qtbot, page, patient, day)
    with qtbot.waitSignal(page.desk.told, timeout=WAIT):
        save(qtbot, page)
    qtbot.waitUntil(lambda: clocks(page, patient) > 0, timeout=WAIT)


def test_that_ctrl_n_is_the_pages_one_filled_action(page: DischargesPage) -> None:
    (action,) = [action for action in page.page_actions() if action.primary]
    assert (action.shortcut, action.enabled()) == ("Ctrl+N", True)


def test_that_id_tab_date_ctrl_enter_saves_and_clears_for_the_next(
    qtbot: QtBot, page: DischargesPage
) -> None:
    fill(qtbot, page)
    with qtbot.waitSignal(page.desk.told, timeout=WAIT) as told:
        save(qtbot, page)
    text, undo = told.args
    assert text.startswith(f"{HEALTHY}: utskrivning lagret kl.")
    assert undo
    assert page.form.is_empty
    assert page.form.patient.hasFocus()
    qtbot.waitUntil(lambda: clocks(page) == 1, timeout=WAIT)
    assert page.patient_of(page.table.current_row()) == HEALTHY
    assert page._rows is not None
    line = page._rows.lines[page.table.current_row()]
    assert line.typed_in and line.discharged == dt.date(2026, 3, 30)
    assert line.known is None


def test_that_it_is_undone_and_done_again(qtbot: QtBot, page: DischargesPage) -> None:
    saved(qtbot, page)
    stack = page.desk.undo_stack
    assert stack.undoText() == "før inn utskrivning"
    stack.undo()
    qtbot.waitUntil(lambda: clocks(page) == 0, timeout=WAIT)
    stack.redo()
    qtbot.waitUntil(lambda: clocks(page) == 1, timeout=WAIT)
    stack.undo()
    qtbot.waitUntil(lambda: clocks(page) == 0, timeout=WAIT)


def test_that_two_are_undone_one_after_the_other(qtbot: QtBot, page: DischargesPage) -> None:
    saved(qtbot, page)
    saved(qtbot, page, day="-8")
    qtbot.waitUntil(lambda: clocks(page) == 2, timeout=WAIT)
    page.desk.undo_stack.undo()
    page.desk.undo_stack.undo()
    qtbot.waitUntil(lambda: clocks(page) == 0, timeout=WAIT)
    found: list[int] = []
    page.desk.work(lambda office, p, c: len(typed_discharges(office.store)), found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert found == [0]


@pytest.mark.parametrize(
    ("patient", "day", "field", "fault"),
    [
        ("", "-1", Field.PATIENT, Fault.NO_PATIENT),
        ("PAS-9999", "-1", Field.PATIENT, Fault.UNKNOWN_PATIENT),
        (HEALTHY, "", Field.DISCHARGED, Fault.NO_DATE),
        (HEALTHY, "5.4", Field.DISCHARGED, Fault.FUTURE),
    ],
)
def test_that_a_fault_stands_under_its_field_and_takes_the_focus(
    qtbot: QtBot, page: DischargesPage, patient: str, day: str, field: Field, fault: Fault
) -> None:
    fill(qtbot, page, patient, day)
    save(qtbot, page)
    assert error(page, field) == fault_sentence(fault)
    assert page.form.fields[field].field.hasFocus()
    assert page.form.fields[field].field.accessibleDescription() == fault_sentence(fault)
    kept: list[int] = []
    page.desk.work(lambda office, p, c: len(typed_discharges(office.store)), kept.append)
    qtbot.waitUntil(lambda: bool(kept), timeout=WAIT)
    assert kept == [0]


def test_that_no_sentence_repeats_what_was_typed(qtbot: QtBot, page: DischargesPage) -> None:
    fill(qtbot, page, "PAS-9999")
    save(qtbot, page)
    assert "9999" not in error(page, Field.PATIENT)


def test_that_what_isnt_a_date_is_said(qtbot: QtBot, page: DischargesPage) -> None:
    fill(qtbot, page, day="i går")
    save(qtbot, page)
    assert error(page, Field.DISCHARGED) == "Skriv en dato, for eksempel 3.11 eller i for i dag."


def test_that_the_known_day_cant_lie_before_the_discharge(qtbot: QtBot, page: DischargesPage) -> None:
    fill(qtbot, page)
    page.form.known.setFocus()
    qtbot.keyClicks(page.form.known, "-3")
    save(qtbot, page)
    assert error(page, Field.KNOWN) == fault_sentence(Fault.KNOWN_BEFORE_DISCHARGE)
    assert error(page, Field.DISCHARGED) == ""


def test_that_a_discharge_that_is_there_already_is_not_saved_again(
    qtbot: QtBot, page: DischargesPage
) -> None:
    saved(qtbot, page)
    fill(qtbot, page)
    for _ in range(2):
        save(qtbot, page)
        assert error(page, Field.DISCHARGED) == fault_sentence(Fault.ALREADY_THERE)
    assert page.desk.undo_stack.count() == 1


def test_that_one_that_says_more_warns_once_and_is_added(qtbot: QtBot, page: DischargesPage) -> None:
    saved(qtbot, page)
    fill(qtbot, page)
    page.form.known.setFocus()
    qtbot.keyClicks(page.form.known, "-1")
    save(qtbot, page)
    assert error(page, Field.DISCHARGED) == fault_sentence(Fault.SAYS_MORE)
    with qtbot.waitSignal(page.desk.told, timeout=WAIT):
        save(qtbot, page)
    assert page.desk.undo_stack.count() == 2


def test_that_one_a_day_off_from_a_stay_that_is_there_warns_once(qtbot: QtBot, page: DischargesPage) -> None:
    saved(qtbot, page)
    fill(qtbot, page, day="-3")
    save(qtbot, page)
    assert error(page, Field.DISCHARGED) == fault_sentence(Fault.STAY_NEAR)
    with qtbot.waitSignal(page.desk.told, timeout=WAIT):
        save(qtbot, page)


def test_that_ids_are_completed(qtbot: QtBot, page: DischargesPage) -> None:
    field = page.form.patient
    page.new_discharge()
    qtbot.keyClicks(field, "0036")
    assert field.offers[0] == HEALTHY
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (field.text(), field.offers) == (HEALTHY, ())


def test_that_esc_takes_away_what_is_offered_before_the_form(qtbot: QtBot, page: DischargesPage) -> None:
    field = page.form.patient
    page.new_discharge()
    qtbot.keyClicks(field, "PAS")
    assert len(field.offers) == 8
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (field.offers, field.text()) == ((), "PAS")
    assert page.side.currentWidget() is page.form
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert page.side.currentWidget() is page.card


def test_that_tab_takes_the_one_chosen_and_goes_on(qtbot: QtBot, page: DischargesPage) -> None:
    field = page.form.patient
    page.new_discharge()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "PAS-00")
    qtbot.keyClick(field, Qt.Key.Key_Up)
    chosen = field.offers[-1]
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert (field.text(), page.form.discharged.hasFocus()) == (chosen, True)


def test_that_keys_typed_without_waiting_land_in_their_own_fields(qtbot: QtBot, page: DischargesPage) -> None:
    page.new_discharge()
    page.form.patient.setFocus()
    window = page.window().windowHandle()
    for typed in HEALTHY:
        QTest.keyClick(window, typed, delay=0)
        assert QApplication.activePopupWidget() is None
    QTest.keyClick(window, Qt.Key.Key_Tab, delay=0)
    for typed in "-1":
        QTest.keyClick(window, typed, delay=0)
    form = page.form
    assert (form.patient.text(), form.discharged.text()) == (HEALTHY, "-1")
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [page.window()]


# -- the journal's own number -------------------------------------------------------------------------------------


def number_of(page: DischargesPage, patient: str = HEALTHY) -> str:
    view = page.desk.view
    assert view is not None
    return next(number for number, one in view.by_record_number.items() if one == patient)


def test_that_the_whole_number_finds_the_patient_and_gives_place_to_the_pseudonym(
    qtbot: QtBot, page: DischargesPage
) -> None:
    form, number = page.form, number_of(page)
    page.new_discharge()
    qtbot.waitUntil(form.patient.hasFocus)
    qtbot.keyClicks(form.patient, number[:-1])
    assert HEALTHY not in form.patient.offers and form.who.isHidden()
    qtbot.keyClicks(form.patient, number[-1])
    assert form.patient.offers == (HEALTHY,)
    assert form.who.text().startswith(f"{HEALTHY}: ") and " år" in form.who.text().replace("\u00a0", " ")
    assert number not in form.who.text()
    qtbot.keyClick(form.patient, Qt.Key.Key_Tab)
    assert form.patient.text() == HEALTHY
    form.patient.undo()
    assert form.patient.text() == HEALTHY
    assert not form.who.text().startswith(HEALTHY)


def test_that_a_discharge_is_saved_on_the_one_with_the_number(qtbot: QtBot, page: DischargesPage) -> None:
    number = number_of(page)
    fill(qtbot, page, number)
    with qtbot.waitSignal(page.desk.told, timeout=WAIT) as told:
        save(qtbot, page)
    assert told.args[0].startswith(f"{HEALTHY}: utskrivning lagret kl.")
    assert number not in str(told.args[0])
    assert number not in str(page.remembered())


def test_that_ctrl_enter_in_the_field_itself_means_the_one_with_the_number(page: DischargesPage) -> None:
    page.new_discharge()
    page.form.patient.setText(number_of(page))
    assert page.form.typed().patient_id == HEALTHY


def test_that_an_extract_without_numbers_says_so_quietly(page: DischargesPage) -> None:
    view = page.desk.view
    assert view is not None
    view.__dict__["by_record_number"] = {}
    page.new_discharge()
    page.form.patient.setText("PAS-00")
    assert page.form.who.isHidden()
    page.form.patient.setText("40037")
    assert page.form.who.text() == "Uttrekket har ikke journalnummer"


def test_that_esc_closes_the_form_and_goes_back_to_the_list(qtbot: QtBot, page: DischargesPage) -> None:
    page.new_discharge()
    qtbot.keyClick(page.form.known, Qt.Key.Key_Escape)
    assert page.side.currentWidget() is page.card
    qtbot.waitUntil(page.table.hasFocus)


def test_that_the_card_opens_the_form_with_its_patient(page: DischargesPage) -> None:
    page.show_target(Target("discharges", patient=HEALTHY, action="new"))
    assert page.side.currentWidget() is page.form
    page.new_discharge()  # the frame runs the target's action afterwards
    assert page.form.patient.text() == HEALTHY


def test_that_a_refusal_is_told_and_what_was_typed_stays(
    qtbot: QtBot, page: DischargesPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr("listeoversikt.gui.pages.discharges.page.type_in", refuse)
    fill(qtbot, page)
    with qtbot.waitSignal(page.desk.problem, timeout=WAIT) as told:
        save(qtbot, page)
    problem: Problem = told.args[0]
    assert "Disken er full" in problem.sentence
    assert page.form.patient.text() == HEALTHY
    assert page.form.save_button.isEnabled()
    assert page.desk.undo_stack.count() == 0


def test_that_every_field_has_a_name(page: DischargesPage) -> None:
    names = [labeled.field.accessibleName() for labeled in page.form.fields.values()]
    assert names == ["Pasient-id", "Utskrevet", "Kjent for kontoret", "Utskrevet til"]
