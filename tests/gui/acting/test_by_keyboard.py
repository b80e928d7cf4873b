"""What is done about a patient by keyboard alone, from the list to the store and back."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from listeoversikt.followup.log.acts import Contact
from listeoversikt.followup.log.patient_acts import RightPatient
from listeoversikt.followup.reasons import Reason
from listeoversikt.followup.taken_back import may_be_taken_back
from listeoversikt.gui.acting.contact_form import ContactFormView
from listeoversikt.gui.acting.duty_forms import CloseFormView, NextTryFormView, PostponeFormView
from listeoversikt.gui.acting.forms import form_of
from listeoversikt.gui.acting.patient_forms import MemberFormView
from listeoversikt.gui.page import Target
from listeoversikt.gui.pages.the_list.filters import FOLLOWED, Filters
from tests.gui.acting.conftest import TODAY, Bench
from tests.operations.acting_bases import DUTIES, basis

Key = Qt.Key


def tick(bench: Bench, patient: str) -> None:
    """«Riktig pasient» was ticked today already."""
    bench.somebody_else(patient, RightPatient(day=TODAY), who="spl-1")
    bench.desk.work(lambda office, progress, cancelled: office.catch_up(), bench.desk.changed)
    bench.settled()


def test_that_a_contact_is_logged_in_three_keys_and_the_next_row_is_in_hand(bench: Bench) -> None:
    patient = bench.with_discharge()
    bench.take(patient)
    model = bench.page.room.rows.rows
    following = model.key(model.source_row(model.view_row_of(patient) + 1))
    bench.press("k")
    assert isinstance(bench.actions.form, ContactFormView)
    bench.press(Key.Key_Space)
    bench.press("Ctrl+Enter")
    assert bench.on_disk(patient) == ["right_patient", "contact"]
    assert bench.desk.view is not None
    (logged,) = bench.desk.view.record(patient).contacts
    assert logged.contact.day == TODAY
    assert logged.contact.closes == ("utskrivning_3vd",)
    assert not bench.actions.is_form_open
    assert bench.patient == following
    assert QApplication.focusWidget() is bench.rows
    assert bench.told[-1].startswith(f"{patient}: kontakt lagret kl.")


def test_that_an_attempt_is_the_same_form_with_nobody_reached(bench: Bench) -> None:
    patient = bench.with_discharge()
    bench.take(patient)
    bench.press("f")
    form = bench.actions.form
    assert isinstance(form, ContactFormView)
    assert (form.reached.key(), form.heading.text()) == ("not_reached", "Logg forsøk")
    assert bench.actions.foot.save.text() == "Lagre forsøk"
    bench.press(Key.Key_Space, "Ctrl+Enter")
    assert bench.on_disk(patient) == ["right_patient", "contact"]
    assert bench.desk.view is not None
    assert not bench.desk.view.record(patient).contacts[0].contact.reached


@pytest.mark.parametrize("letter", ["k", "f", "d", "u", "t", "a"])
def test_that_letters_in_a_field_are_letters(bench: Bench, letter: str) -> None:
    bench.take(bench.with_discharge())
    search = bench.page.search_field()
    assert search is not None
    search.setFocus()
    bench.press(letter)
    assert search.text() == letter
    assert not bench.actions.is_form_open


def test_that_letters_in_a_form_do_nothing_but_write(bench: Bench) -> None:
    bench.take(bench.with_discharge())
    bench.press("k")
    form = bench.actions.form
    assert isinstance(form, ContactFormView)
    bench.press("u")  # on the tick
    assert bench.actions.form is form
    form.note_field.setFocus()
    bench.press("ufda")
    assert form.note_field.text() == "ufda"
    assert bench.actions.form is form


def test_that_letters_act_in_the_card_too_and_not_when_switched_off(bench: Bench) -> None:
    bench.take(bench.with_discharge())
    bench.actions.foot.attempt.setFocus()
    bench.press("u")
    assert isinstance(bench.actions.form, NextTryFormView | PostponeFormView)
    bench.press(Key.Key_Escape)
    bench.desk.preferences.letter_keys = False
    bench.rows.setFocus()
    bench.press("k")
    bench.actions.foot.attempt.setFocus()
    bench.press("k")
    assert not bench.actions.is_form_open
    bench.desk.preferences.letter_keys = True
    bench.rows.setFocus()
    QTest.keyClick(bench.rows, Key.Key_K, Qt.KeyboardModifier.AltModifier)
    assert not bench.actions.is_form_open


def test_that_a_fault_stands_under_its_field_and_nothing_is_written(bench: Bench) -> None:
    patient = bench.with_discharge()
    bench.take(patient)
    bench.press("k")
    form = bench.actions.form
    assert isinstance(form, ContactFormView)
    bench.press("Ctrl+Enter")
    assert form.header.tick is not None
    assert form.header.tick.error.sentence == "Kryss av for riktig pasient."
    bench.press(Key.Key_Space)
    form.when.open()
    form.when.day.setFocus()
    form.when.day.selectAll()
    bench.press("+1", "Ctrl+Enter")
    assert form.when.day_label.error.sentence == "Datoen er fram i tid."
    assert form.header.tick.error.sentence == ""
    assert form.when.day.hasFocus()
    form.when.day.selectAll()
    bench.press("1.1.2026", "Ctrl+Enter")
    said = form.when.day_label.error.sentence
    assert said.startswith("Kontakten kan ikke være før utskrivningen ")
    form.when.day.selectAll()
    bench.press("xyz", "Ctrl+Enter")
    assert form.when.day_label.error.sentence == "Datoen kan ikke leses. Skriv dag og måned."
    assert bench.on_disk(patient) == []
    assert bench.actions.form is form


def test_that_the_right_patient_is_asked_for_once_a_day(bench: Bench) -> None:
    patient = bench.with_discharge()
    bench.take(patient)
    tick(bench, patient)
    bench.press("k")
    form = bench.actions.form
    assert form is not None
    assert form.header.tick is None
    bench.press("Ctrl+Enter")
    assert bench.on_disk(patient) == ["right_patient", "contact"]


def test_that_the_only_duty_is_done_at_once(bench: Bench) -> None:
    patient = bench.with_reason(Reason.RISING) if _has(bench, Reason.RISING) else _only(bench)
    bench.take(patient)
    tick(bench, patient)
    bench.press("d")
    assert not bench.actions.is_form_open
    assert bench.on_disk(patient)[-1] in ("closed", "task")


def _has(bench: Bench, reason: Reason) -> bool:
    assert bench.desk.view is not None
    return any(
        tuple(one.reason for one in row.reasons) == (reason,) for row in bench.desk.view.scored.worklist
    )


def _only(bench: Bench) -> str:
    assert bench.desk.view is not None
    return next(
        row.patient_id
        for row in bench.desk.view.scored.worklist
        if len(row.reasons) == 1 and row.reasons[0].reason is not Reason.DISCHARGE
    )


def _several(bench: Bench) -> str:
    assert bench.desk.view is not None
    return next(
        row.patient_id
        for row in bench.desk.view.scored.worklist
        if len(row.reasons) > 1 and row.reasons[0].reason is not Reason.DISCHARGE
    )


def test_that_one_with_several_duties_is_asked_which(bench: Bench) -> None:
    patient = _several(bench)
    bench.take(patient)
    bench.press("d")
    form = bench.actions.form
    assert isinstance(form, CloseFormView)
    assert len(form.duties.ticked()) == 1


def test_that_a_discharge_is_done_by_a_contact_and_put_off_by_a_next_try(
    dressed: object, qtbot: QtBot
) -> None:
    only = basis(duties=DUTIES[:1])
    done, later, declined = (form_of(key, only) for key in ("done", "postpone", "decline"))
    for form in (done, later, declined):
        qtbot.addWidget(form)
    assert isinstance(done, ContactFormView)
    assert isinstance(later, NextTryFormView)
    assert isinstance(declined, ContactFormView)
    assert declined.outcome.key() == "declined"


def test_that_postponing_moves_to_a_working_day_and_says_so(bench: Bench) -> None:
    patient = _only(bench)
    bench.take(patient)
    bench.press("u")
    form = bench.actions.form
    assert isinstance(form, PostponeFormView)
    bench.press(Key.Key_Space)
    form.until.setFocus()
    bench.press("lø")
    assert form.moved.text() == "Lørdag 4.4. er ikke virkedag. Flyttet til tirsdag 7.4."
    bench.press("Ctrl+Enter")
    assert form.isVisible()
    form.why.setFocus()
    bench.press("påske", "Ctrl+Enter")
    assert bench.on_disk(patient)[:2] == ["right_patient", "postponed"]
    assert bench.told[-1].replace("\u00a0", " ").startswith(f"{patient}: utsatt til ti 7.4. kl.")


def test_that_nothing_open_is_said_and_no_form_is_opened(bench: Bench) -> None:
    patient = bench.without_anything()
    bench.take(patient)
    for letter in "dua":
        bench.press(letter)
        assert not bench.actions.is_form_open
    assert bench.told == [f"{patient}: ingenting står åpent på arbeidslisten"] * 3


def test_that_p_asks_for_a_plan_and_g_for_a_review(bench: Bench) -> None:
    patient = bench.with_discharge()
    bench.take(patient)
    with bench.qtbot.waitSignal(bench.page.go) as asked:
        bench.press("p")
    assert asked.args == [Target("plans", patient=patient, action="new")]
    bench.page.set_filters(Filters({"sex": ("K",)}))
    with bench.qtbot.waitSignal(bench.page.go) as asked:
        bench.actions.do("review")
    (target,) = asked.args
    assert (target.page, target.action) == ("review", "new")
    assert len(target.patients) == bench.page.room.rows.rows.visible_count


def test_that_undo_goes_back_four_steps_and_redo_forward_again(bench: Bench) -> None:
    patient = bench.with_discharge()
    bench.take(patient)
    tick(bench, patient)
    stack = bench.desk.undo_stack
    for key in ("urgent", "known", "urgent", "new_to_us"):
        bench.actions.do(key)
        bench.settled()
    assert bench.desk.view is not None
    record = bench.desk.view.record(patient)
    assert (record.urgent, dict(record.known)) == (False, {"": False})
    states = []
    for _ in range(4):
        stack.undo()
        bench.settled()
        record = bench.desk.view.record(patient)
        states.append((record.urgent, dict(record.known)))
    assert states == [(False, {"": True}), (True, {"": True}), (True, {}), (False, {})]
    for _ in range(4):
        stack.redo()
        bench.settled()
    record = bench.desk.view.record(patient)
    assert (record.urgent, dict(record.known)) == (False, {"": False})
    assert len(bench.on_disk(patient)) == 1 + 4 + 4 + 4


def test_that_a_contact_is_taken_back_with_everything_it_wrote(bench: Bench) -> None:
    patient = bench.with_discharge()
    bench.take(patient)
    assert bench.desk.view is not None
    before = [one.reason for one in bench.desk.view.scored.work.row_of(patient).reasons]  # type: ignore[union-attr]
    bench.press("k", Key.Key_Space, "Ctrl+Enter")
    bench.settled()
    bench.desk.undo_stack.undo()
    bench.settled()
    row = bench.desk.view.scored.work.row_of(patient)
    assert row is not None
    assert [one.reason for one in row.reasons] == before
    assert not may_be_taken_back(bench.desk.view.record(patient))


def test_that_the_time_of_day_is_left_out_on_another_work_date(bench: Bench) -> None:
    bench.take(bench.with_discharge())
    bench.press("k")
    form = bench.actions.form
    assert isinstance(form, ContactFormView)
    today = dt.date.today() == TODAY
    assert bool(form.when.clock.text()) is today
    contact = form.acts()[-1] if not today else form.acts()[0]
    assert isinstance(contact, Contact | RightPatient)


def test_that_anybody_can_be_followed_by_hand_and_found_again(bench: Bench) -> None:
    patient = bench.without_anything()
    bench.take(patient)
    bench.page.set_filters(Filters({FOLLOWED: ("yes",)}))
    assert bench.page.room.rows.rows.visible_count == 0
    bench.page.set_filters(Filters())
    bench.take(patient)
    bench.actions.do("member")
    form = bench.actions.form
    assert isinstance(form, MemberFormView)
    bench.press(Key.Key_Space)
    form.why.setFocus()
    bench.press("Datter ringte", "Ctrl+Enter")
    assert bench.on_disk(patient) == ["right_patient", "member_from"]
    bench.page.set_filters(Filters({FOLLOWED: ("yes",)}))
    assert bench.page.room.rows.rows.visible_count == 1
    bench.take(patient)
    assert bench.actions._offered("member_end") is True
    assert bench.actions._offered("member") is False
    bench.desk.undo_stack.undo()
    bench.settled()
    bench.qtbot.waitUntil(lambda: bench.page.room.rows.rows.visible_count == 0)


def test_that_arrows_choose_the_channel_and_who_was_reached(bench: Bench) -> None:
    patient = bench.with_discharge()
    bench.take(patient)
    tick(bench, patient)
    bench.press("k")
    form = bench.actions.form
    assert isinstance(form, ContactFormView)
    assert form.channel.chosen_button.hasFocus()
    bench.press(Key.Key_Right)
    assert form.channel.key() == "video"
    form.reached.chosen_button.setFocus()
    bench.press(Key.Key_Right, Key.Key_Right)
    assert form.reached.key() == "not_reached"
    assert form.outcome.itemData(0) == "no_answer"


def test_that_a_form_opens_the_sheet_in_a_narrow_window(bench: Bench) -> None:
    patient = bench.with_discharge()
    bench.take(patient)
    bench.page.resize(680, 450)
    bench.page.cards.close_card()
    bench.rows.setFocus()
    assert bench.page.room.bar.isVisible()
    bench.press("f")
    assert bench.page.cards.is_sheet
    assert bench.page.cards.is_open
    form = bench.actions.form
    assert form is not None
    assert form.isVisible()
    assert bench.actions.room.isAncestorOf(QApplication.focusWidget() or bench.rows)
    bench.press(Key.Key_Escape)
    assert not bench.actions.is_form_open


def test_that_the_finder_and_the_key_sheet_know_what_can_be_done(bench: Bench) -> None:
    patient = bench.with_discharge()
    bench.take(patient)
    offered = {action.key: action for action in bench.page.page_actions()}
    assert {"patient_contact", "patient_hand_over", "patient_stop_sign"} <= set(offered)
    assert not any(action.in_header for action in offered.values())
    assert offered["patient_member"].enabled()
    assert not offered["patient_member_end"].enabled()
    offered["patient_hand_over"].run()
    assert bench.actions.form is not None
    assert bench.actions.form.key == "hand_over"
    assert dict(bench.page.keys())["K"] == "Logg kontakt"


def test_that_nothing_is_offered_of_nobody(bench: Bench) -> None:
    bench.page.room.rows.clear_current()
    bench.page.cards.close_card()
    bench.rows.setFocus()
    bench.actions.do("contact")
    assert not bench.actions.is_form_open
    actions = bench.actions.page_actions()
    assert [action.key for action in actions if action.enabled()] == ["patient_review"]


def test_that_the_menu_shows_the_keys_and_says_what_holds_already(bench: Bench) -> None:
    patient = bench.with_discharge()
    bench.take(patient)
    tick(bench, patient)
    words = {action.text(): action.shortcut().toString() for action in bench.actions.menu().actions()}
    assert (words["Logg kontakt"], words["Takket nei"]) == ("K", "A")
    assert {"Haster", "Kjent fra før", "Ny for oss", "Følges av PHT"} <= set(words)
    for key in ("urgent", "known"):
        bench.actions.do(key)
        bench.settled()
    after = {action.text() for action in bench.actions.menu().actions()}
    assert "Haster ikke lenger" in after
    assert "Kjent fra før" not in after


def test_that_the_patient_page_has_the_same_actions(bench: Bench) -> None:
    patient = bench.with_discharge()
    bench.take(patient)
    bench.page.cards.open_wide(patient)
    page = bench.page.cards.patient_page
    assert page is not None
    bench.qtbot.waitUntil(lambda: page.card is not None)
    bench.press("k")
    acting = bench.page.cards.acting
    assert acting is bench.page.cards.wide_actions
    assert acting.form is not None
    assert acting.form.isVisible()
    bench.press(Key.Key_Space, "Ctrl+Enter")
    assert bench.on_disk(patient) == ["right_patient", "contact"]
    bench.press(Key.Key_Escape)
